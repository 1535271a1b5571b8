// The agreement chain: the proposed period, the ones before it, and whether they meet.
import type { CaseFile, EarlierAgreement } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { countDaysBetween, countDays, countMonths, readYear } from './calendar.js';
import type { ReferenceForm } from './committee-settings.js';
import type { AgreementFacts, AgreementLink } from './facts.js';
import { toCanonicalReference } from './identifiers.js';
import type { Notes } from './origins.js';

/** Computes the agreement; `undefined` where the case has none, or none with a period. */
export function computeAgreement(
  { agreement, date }: CaseFile,
  isExtension: boolean,
  form: ReferenceForm | undefined,
  notes: Notes,
): AgreementFacts | undefined {
  const { from, to, extensionOption, history: earlier = [] } = agreement ?? {};
  if (from === undefined || to === undefined) return undefined;
  const { note } = notes;
  copyAgreement(earlier, notes);
  const history = earlier.map((link, i) => makeLink(link, earlier[i - 1], form));
  const months = countMonths(from, to);
  const period: Path[] = [
    ['agreement', 'from'],
    ['agreement', 'to'],
  ];
  note(['agreement', 'days'], 'period-length', period);
  if (months !== undefined) note(['agreement', 'months'], 'period-length', period);
  note(['agreement', 'hasEnded'], 'agreement-ended', [['agreement', 'to'], ['date']]);
  for (const i of history.keys()) {
    if (i === 0) continue;
    const reads: Path[] = [
      ['agreement', 'history', i - 1, 'to'],
      ['agreement', 'history', i, 'from'],
    ];
    note(['agreement', 'history', i, 'gapDays'], 'agreement-gap', reads);
    note(['agreement', 'history', i, 'overlapDays'], 'agreement-overlap', reads);
  }
  return {
    from,
    to,
    fromYear: readYear(from),
    toYear: readYear(to),
    days: countDays(from, to),
    ...(months !== undefined && { months }),
    hasEnded: to < date,
    ...(extensionOption && { extensionOption }),
    history,
    ...computeChain(isExtension, { from, to }, history, date, notes),
  };
}

/** The facts of the proposed period together with the earlier ones. */
function computeChain(
  isExtension: boolean,
  { from, to }: { from: string; to: string },
  history: AgreementLink[],
  memo: string,
  { note }: Notes,
): Partial<AgreementFacts> {
  const first = history[0];
  const previous = history.at(-1);
  if (!first || !previous) return {};
  const previousEnd: Path = ['agreement', 'history', history.length - 1, 'to'];
  note(['agreement', 'previousEnded'], 'agreement-ended', [previousEnd, ['date']]);
  note(['agreement', 'gapDays'], 'agreement-gap', [previousEnd, ['agreement', 'from']]);
  note(['agreement', 'overlapDays'], 'agreement-overlap', [previousEnd, ['agreement', 'from']]);
  note(['agreement', 'sinceYear'], 'agreement-since', [['agreement', 'history', 0, 'from']]);
  note(['agreement', 'totalYears'], 'agreement-total-years', [
    ['agreement', 'history', 0, 'from'],
    ['agreement', 'to'],
  ]);
  const lastNew = history.findLastIndex((link) => !link.isExtension);
  if (isExtension) {
    const kinds = history.map((_, i): Path => ['agreement', 'history', i, 'kind']);
    note(['agreement', 'extensionNumber'], 'extension-number', [['kind'], ...kinds]);
  }
  return {
    previous,
    previousEnded: previous.to < memo,
    ...computeJunction(previous.to, from),
    sinceYear: first.fromYear,
    ...(isExtension && { extensionNumber: history.length - lastNew }),
    totalYears: readYear(to) - first.fromYear + 1,
  };
}

function makeLink(
  { kind, references = [], from, to, extensionOption }: EarlierAgreement,
  before: EarlierAgreement | undefined,
  form: ReferenceForm | undefined,
): AgreementLink {
  return {
    kind,
    isExtension: kind === 'extension',
    references: references.map((reference) => toCanonicalReference(reference, form)),
    from,
    to,
    fromYear: readYear(from),
    toYear: readYear(to),
    wholeYears: from.endsWith('-01-01') && to.endsWith('-12-31'),
    ...(before ? computeJunction(before.to, from) : { gapDays: 0, overlapDays: 0 }),
    ...(extensionOption && { extensionOption }),
  };
}

/** How two periods meet: the next starts the day after the last one ends, or there is a gap or an overlap. */
function computeJunction(end: string, start: string): { gapDays: number; overlapDays: number } {
  const between = countDaysBetween(end, start) - 1;
  return { gapDays: Math.max(0, between), overlapDays: Math.max(0, -between) };
}

function copyAgreement(history: readonly EarlierAgreement[], { copy }: Notes): void {
  for (const end of ['from', 'to']) copy(['agreement', `${end}Year`], ['agreement', end]);
  const links = [...history.keys()].map((i): [Path, number] => [['agreement', 'history', i], i]);
  for (const [fact, i] of [...links, [['agreement', 'previous'], history.length - 1] as [Path, number]]) {
    if (i < 0) continue;
    copy(fact, ['agreement', 'history', i]);
    for (const end of ['from', 'to']) copy([...fact, `${end}Year`], ['agreement', 'history', i, end]);
    copy([...fact, 'wholeYears'], ['agreement', 'history', i, 'from']);
    copy([...fact, 'isExtension'], ['agreement', 'history', i, 'kind']);
  }
}
