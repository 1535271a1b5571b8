// The agreement chain: the proposed period, the ones before it, and whether they meet.
import type { CaseFile, EarlierAgreement } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { countDaysBetween, countDays, countMonths, readYear } from './calendar.js';
import type { ReferenceForm } from './committee-settings.js';
import type { AgreementFacts, AgreementLink } from './facts.js';
import { toCanonicalReference } from './identifiers.js';
import type { Note } from './origins.js';

export function computeAgreement(caseFile: CaseFile, form: ReferenceForm, note: Note): AgreementFacts {
  const { from, to, extensionOption } = caseFile.agreement;
  const earlier = caseFile.agreement.history ?? [];
  const history = earlier.map((link, i) => makeLink(link, earlier[i - 1], form));
  const months = countMonths(from, to);
  const period: Path[] = [
    ['agreement', 'from'],
    ['agreement', 'to'],
  ];
  note(['agreement', 'days'], 'period-length', period);
  if (months !== undefined) note(['agreement', 'months'], 'period-length', period);
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
    ...(extensionOption && { extensionOption }),
    history,
    ...computeChain(caseFile, history, note),
  };
}

/** The facts of the proposed period together with the earlier ones. */
function computeChain(
  { kind, agreement: { from, to } }: CaseFile,
  history: AgreementLink[],
  note: Note,
): Partial<AgreementFacts> {
  const first = history[0];
  const previous = history.at(-1);
  if (!first || !previous) return {};
  const previousEnd: Path = ['agreement', 'history', history.length - 1, 'to'];
  note(['agreement', 'gapDays'], 'agreement-gap', [previousEnd, ['agreement', 'from']]);
  note(['agreement', 'overlapDays'], 'agreement-overlap', [previousEnd, ['agreement', 'from']]);
  note(['agreement', 'sinceYear'], 'agreement-since', [['agreement', 'history', 0, 'from']]);
  note(['agreement', 'totalYears'], 'agreement-total-years', [
    ['agreement', 'history', 0, 'from'],
    ['agreement', 'to'],
  ]);
  const lastNew = history.findLastIndex((link) => !link.isExtension);
  if (kind === 'extension') {
    const kinds = history.map((_, i): Path => ['agreement', 'history', i, 'kind']);
    note(['agreement', 'extensionNumber'], 'extension-number', [['kind'], ...kinds]);
  }
  return {
    previous,
    ...computeJunction(previous.to, from),
    sinceYear: first.fromYear,
    ...(kind === 'extension' && { extensionNumber: history.length - lastNew }),
    totalYears: readYear(to) - first.fromYear + 1,
  };
}

function makeLink(
  { kind, references, from, to, extensionOption }: EarlierAgreement,
  before: EarlierAgreement | undefined,
  form: ReferenceForm,
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
