// Next year's case from this one: the period moves into the history, the last amount becomes the one to compare with, days
// move on, and what a person must look at or write anew is marked under `unconfirmed`. Everything else of the file stays.
import type { CaseFile } from '../case-file.js';
import { formatPath, valueAt, type Path } from '../diagnostic.js';
import {
  addDays,
  addMonths,
  countDays,
  countMonths,
  countMonthsOfYear,
  readYear,
} from '../facts/calendar.js';
import { formatYears } from '../locale/dates.js';
import { formatList } from '../locale/words.js';
import { findTexts } from '../schema/case-fields.js';
import { editSource, type SourceEdit } from '../source/edit-source.js';

export interface Renewal {
  /** The text of this case. */
  text: string;
  caseFile: CaseFile;
  /** The path from the new file to this one. */
  previous: string;
  /** The kinds of memo that propose something, by what they propose. */
  kindThat: (proposes: 'agreement' | 'extension') => string | undefined;
  /** What this case's kind proposes. */
  proposes: 'agreement' | 'extension' | undefined;
  /** Whether the committee's customary days give the steps before a meeting. */
  proposesSteps: boolean;
  /** A path in the file as it is from the new file's folder: the profile's, the schema's. */
  movePath: (path: string) => string;
}

interface Mark {
  path: string;
  reason: string;
}

/** The text of the next case. */
export function renewCase(renewal: Renewal): string {
  const { caseFile } = renewal;
  const edits: SourceEdit[] = [];
  const marks: Mark[] = [];
  const change = new Change(edits, marks, caseFile);
  for (const key of ['suppress', 'unconfirmed', 'previous'] as const)
    if (caseFile[key] !== undefined) change.remove([key]);
  if (caseFile.profile !== undefined && caseFile.profile !== renewal.movePath(caseFile.profile))
    change.set(['profile'], renewal.movePath(caseFile.profile));
  const nextPeriod = renewPeriod(renewal, change);
  const shift = { ...shiftOf(caseFile), nextPeriod };
  renewHead(caseFile, change, shift);
  renewFunding(caseFile, change, nextPeriod);
  renewRest(caseFile, change, shift);
  renewTimeline(renewal, change, shift);
  markTexts(caseFile, change);
  change.add(['previous'], renewal.previous, 'reference');
  change.set(['reference'], '[diarienummer]');
  const withSchema = renewal.text.replace(
    /(# yaml-language-server: \$schema=)(\.{1,2}\/\S+)/,
    (_, label: string, path: string) => label + renewal.movePath(path),
  );
  if (marks.length > 0) edits.push({ path: ['unconfirmed'], value: marks });
  return editSource(withSchema, edits);
}

/** Collects the edits of a case, and what is to be looked at. */
class Change {
  constructor(
    private readonly edits: SourceEdit[],
    private readonly marks: Mark[],
    private readonly caseFile: CaseFile,
  ) {}

  set(path: Path, value: unknown, reason?: string): void {
    this.edits.push({ path, value });
    if (reason !== undefined) this.mark(path, reason);
  }

  add(path: Path, value: unknown, after: string): void {
    this.edits.push({ path, value, after });
  }

  /** Whether the next case is of another kind. */
  get changesKind(): boolean {
    return this.edits.some(({ path }) => path[0] === 'kind');
  }

  /** Takes away what stands at a path of the next case. */
  take(path: Path): void {
    this.edits.push({ path, remove: true });
  }

  remove(path: Path): void {
    if (valueAt(this.caseFile, path) !== undefined) this.edits.push({ path, remove: true });
  }

  insert(path: Path, value: unknown): void {
    this.edits.push({ path, insert: value });
  }

  mark(path: Path, reason: string): void {
    this.marks.push({ path: formatPath(path), reason });
  }
}

/** How far the case moves on: in days, whole weeks so that a meeting keeps its weekday, and in years. */
function shiftOf({ agreement, table, results }: CaseFile): Shift {
  const { from, to } = agreement ?? results ?? {};
  if (from === undefined || to === undefined || table) return { days: 364, years: 1 };
  const days = countDays(from, to);
  return {
    days: Math.max(Math.round(days / 7), 1) * 7,
    years: Math.max(Math.round(days / 365), 1),
    period: { from, to },
  };
}

/** A period, its first and last day. */
interface Period {
  from: string;
  to: string;
}

/** Moves the period into the history; gives the next one. */
function renewPeriod({ caseFile, proposes, kindThat }: Renewal, change: Change): Period | undefined {
  const { agreement, reference } = caseFile;
  const { from, to, history = [], extensionOption } = agreement ?? {};
  if (!agreement || from === undefined || to === undefined || proposes === undefined) {
    if (agreement && from !== undefined && to !== undefined)
      change.mark(['agreement'], 'från det förra ärendet');
    return undefined;
  }
  const option = optionLeft(caseFile, proposes);
  const next = option ? 'extension' : 'agreement';
  const kind = next === proposes ? undefined : kindThat(next);
  if (kind !== undefined)
    change.set(
      ['kind'],
      kind,
      option ? 'överenskommelsen kan förlängas' : 'överenskommelsen kan inte förlängas igen: en ny föreslås',
    );
  const start = addDays(to, 1);
  const months = option?.months ?? countMonths(from, to) ?? 12;
  change.set(['agreement', 'from'], start, 'dagen efter den förra perioden');
  const end = addDays(addMonths(start, months), -1);
  change.set(
    ['agreement', 'to'],
    end,
    option ? `${months} månader, som förlängningen får vara` : 'lika lång period som den förra',
  );
  const earlier = {
    kind: proposes,
    references: [reference],
    from,
    to,
    ...(extensionOption && { extensionOption }),
  };
  if (history.length > 0) change.insert(['agreement', 'history', history.length], earlier);
  else change.set(['agreement', 'history'], [earlier]);
  if (extensionOption && option) change.remove(['agreement', 'extensionOption']);
  else if (extensionOption) change.mark(['agreement', 'extensionOption'], 'som i den förra överenskommelsen');
  return { from: start, to: end };
}

/** The option to extend that is left when this case's period ends. */
function optionLeft(
  { agreement }: CaseFile,
  proposes: 'agreement' | 'extension',
): { months: number } | undefined {
  const { extensionOption, history = [] } = agreement ?? {};
  if (extensionOption) return extensionOption;
  if (proposes === 'agreement') return undefined;
  const since = history.findLastIndex(({ kind }) => kind === 'agreement');
  const given = history.findLast((each) => each.extensionOption)?.extensionOption;
  const used = history.slice(since + 1).length + 1;
  return given && used < (given.times ?? 1) ? given : undefined;
}

function renewHead({ date, title, headings }: CaseFile, change: Change, shift: Shift): void {
  change.set(['date'], addDays(date, shift.days), 'flyttat fram från det förra ärendet');
  if (title !== undefined) {
    const moved = moveYears(title, shift);
    if (moved === title) change.mark(['title'], 'från det förra ärendet');
    else change.set(['title'], moved, 'året är flyttat fram');
  }
  for (const [key, heading] of Object.entries<string>({ ...headings }))
    if (YEAR.test(heading)) change.set(['headings', key], moveYears(heading, shift), 'året är flyttat fram');
}

interface Shift {
  days: number;
  years: number;
  period?: Period | undefined;
  nextPeriod?: Period | undefined;
}

/** A year that is no part of a date or a reference number. */
const YEAR = /(?<![\d-])20\d{2}(?![\d-])/;

/** The years of a title, moved on; those of the period become those of the next one. */
function moveYears(text: string, { years, period, nextPeriod }: Shift): string {
  const spanOf = ({ from, to }: Period): string => formatYears(readYear(from), readYear(to));
  if (period && nextPeriod && text.includes(spanOf(period)))
    return text.replaceAll(spanOf(period), spanOf(nextPeriod));
  return text.replaceAll(new RegExp(YEAR, 'g'), (year) => String(Number(year) + years));
}

function renewFunding({ funding }: CaseFile, change: Change, nextPeriod: Period | undefined): void {
  if (!funding) return;
  const { years, sum, justification, baseline, noBaselineReason, otherSupport } = funding;
  const own = (years ?? []).filter(({ payer, status = 'firm' }) => payer === undefined && status === 'firm');
  const last = own.at(-1);
  if (years && last) {
    const { year, amount, months } = last;
    const before = { year, amount, ...(months !== undefined && { months }) };
    if (noBaselineReason !== undefined) change.remove(['funding', 'noBaselineReason']);
    if (baseline) {
      change.set(['funding', 'baseline', 'year'], year);
      change.set(['funding', 'baseline', 'amount'], amount);
      change.remove(['funding', 'baseline', 'description']);
      if (months === undefined) change.remove(['funding', 'baseline', 'months']);
      else change.set(['funding', 'baseline', 'months'], months);
    } else change.add(['funding', 'baseline'], before, 'purpose');
    const { from, to } = nextPeriod ?? { from: `${year + 1}-01-01`, to: `${year + own.length}-12-31` };
    // every year of the next period has the last amount until someone writes its own
    const whole = months === undefined ? amount : Math.round((amount / months) * 12);
    const next = Array.from({ length: readYear(to) - readYear(from) + 1 }, (_, at) => {
      const each = readYear(from) + at;
      const part = countMonthsOfYear(each, from, to);
      return { year: each, amount: Math.round((whole * part) / 12), ...(part < 12 && { months: part }) };
    });
    const [reason, others] = [`samma belopp som ${year}`, years.filter(({ payer }) => payer !== undefined)];
    for (const [i, each] of [...years.entries()].toReversed())
      if (!own.slice(0, next.length).includes(each)) change.remove(['funding', 'years', i]);
    for (const [i, each] of next.entries()) {
      const before = own[i];
      if (!before) change.insert(['funding', 'years', i], each);
      else {
        change.set(['funding', 'years', i, 'year'], each.year);
        if (before.amount !== each.amount) change.set(['funding', 'years', i, 'amount'], each.amount);
        if (each.months !== undefined) change.set(['funding', 'years', i, 'months'], each.months);
        else if (before.months !== undefined) change.take(['funding', 'years', i, 'months']);
      }
      change.mark(['funding', 'years', i, 'amount'], reason);
    }
    for (const [i, each] of others.entries()) {
      const at = next.length + i;
      change.insert(['funding', 'years', at], {
        ...each,
        year: each.year + readYear(from) - (own[0]?.year ?? 0),
      });
      change.mark(['funding', 'years', at, 'amount'], `samma belopp som ${each.year}`);
    }
  }
  if (sum !== undefined) change.mark(['funding', 'sum'], 'samma belopp som i det förra ärendet');
  if (justification) {
    change.mark(['funding', 'justification', 'text'], 'gäller den förra förändringen');
    if (justification.index) change.remove(['funding', 'justification', 'index']);
  }
  for (const [i] of (otherSupport ?? []).entries())
    change.mark(['funding', 'otherSupport', i], 'från det förra ärendet');
  for (const [i] of (funding.ownContribution ?? []).entries())
    change.mark(['funding', 'ownContribution', i], 'från det förra ärendet');
}

function renewRest(
  { documents, agreement, table, results, conditions, mentions }: CaseFile,
  change: Change,
  shift: Shift,
): void {
  for (const [i, document] of (documents ?? []).entries()) {
    const path = ['documents', i];
    if (typeof document === 'string') {
      change.mark(path, 'från det förra ärendet');
      continue;
    }
    const { title, kind, year, date } = document;
    if (kind === 'guideline') {
      change.mark(path, 'gäller riktlinjerna fortfarande?');
      continue;
    }
    if (YEAR.test(title)) change.set([...path, 'title'], moveYears(title, shift));
    if (year !== undefined) change.set([...path, 'year'], year + shift.years);
    if (date !== undefined) change.set([...path, 'date'], addDays(date, shift.days));
    const moved = YEAR.test(title) || year !== undefined || date !== undefined;
    change.mark(path, moved ? 'flyttat fram från det förra ärendet' : 'från det förra ärendet');
  }
  function moveOn(path: Path, date: string | undefined, years: number): void {
    if (date === undefined) return;
    change.set(path, addMonths(date, years * 12), 'flyttat fram från det förra ärendet');
  }
  if (table) {
    if (table.year !== undefined) change.set(['table', 'year'], table.year + shift.years);
    change.mark(['table', 'rows'], 'raderna är det förra ärendets');
  }
  if (results) {
    for (const key of ['from', 'to'] as const) moveOn(['results', key], results[key], shift.years);
    // the agreement that is followed up goes on where the new period lies in it
    const { from, to } = agreement ?? {};
    if (to !== undefined && results.to !== undefined && addMonths(results.to, shift.years * 12) > to) {
      moveOn(['agreement', 'from'], from, shift.years);
      moveOn(['agreement', 'to'], to, shift.years);
    }
    for (const [i] of (results.goals ?? []).entries()) {
      change.remove(['results', 'goals', i, 'outcome']);
      change.set(['results', 'goals', i, 'result'], '[vad som har gjorts och vad det har lett till]');
    }
    for (const [i, { year }] of (results.funding ?? []).entries()) {
      change.set(['results', 'funding', i, 'year'], year + shift.years);
      change.mark(['results', 'funding', i], 'beloppen är det förra ärendets');
    }
    for (const [i, { number, before }] of (results.people ?? []).entries()) {
      if (before !== undefined) change.set(['results', 'people', i, 'before'], number);
      change.mark(['results', 'people', i, 'number'], 'antalet är det förra ärendets');
    }
  }
  if (conditions) change.mark(['conditions', 'items'], 'bedömningen är det förra ärendets');
  for (const name of Object.keys(mentions ?? {})) change.mark(['mentions', name], 'från det förra ärendet');
}

function renewTimeline(
  { caseFile: { timeline }, proposesSteps }: Renewal,
  change: Change,
  { days }: Shift,
): void {
  if (!timeline) return;
  const { meeting, steps } = timeline;
  change.set(['timeline', 'meeting'], addDays(meeting, days), 'samma veckodag som det förra sammanträdet');
  for (const key of ['approved', 'notice'] as const) change.remove(['timeline', key]);
  if (timeline.dispatch !== undefined)
    change.set(
      ['timeline', 'dispatch'],
      addDays(timeline.dispatch, days),
      'flyttat fram från det förra ärendet',
    );
  if (steps && steps.length > 0) {
    if (proposesSteps && steps.every(({ body }) => body !== undefined)) change.remove(['timeline', 'steps']);
    else
      for (const [i, { date }] of steps.entries())
        change.set(
          ['timeline', 'steps', i, 'date'],
          addDays(date, days),
          'flyttat fram från det förra ärendet',
        );
  }
}

/** Figures that a person has typed: years, dates, amounts, percentages. */
const FIGURES =
  /(?<![\d.,])(?:\d{1,3}(?:[ \u00A0]\d{3})+(?: (?:kronor|kr))?|\d+(?:,\d+)? (?:kronor|kr|procent|miljoner)|\d+(?:,\d+)? ?%|\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \d{4})?|\d{4}-\d{2}-\d{2}|20\d{2})(?![\d])/g;

/** Words that are about the year that a text was written. */
const NOW =
  /(?<!\p{L})(?:i år|i fjol|förra året|nästa år|föregående år|innevarande år|i dag|hittills)(?!\p{L})/giu;

/** Marks the texts that name figures or years of this case's time: what is stale in each is said. */
function markTexts(caseFile: CaseFile, change: Change): void {
  const recent = firstRecentYear(caseFile);
  for (const { path, value, kind } of findTexts(caseFile)) {
    if (kind !== 'markdown' && !isOwnPhrase(path)) continue;
    if (/^(?:documents|title|headings|results)/.test(formatPath(path))) continue;
    if (formatPath(path).startsWith('funding.justification')) continue;
    const typed = value.replaceAll(/\{\{[^}]*\}\}/g, ' ');
    const found = [...typed.matchAll(FIGURES), ...typed.matchAll(NOW)]
      .map(([figure]) => (/^\d/.test(figure) ? figure : `"${figure.toLowerCase()}"`))
      .filter((figure) => isRecent(figure, recent));
    const stale = [...new Set(found)];
    if (stale.length > 0) change.mark(path, `nämner ${formatList(stale.slice(0, 6))}`);
    else if (change.changesKind && /förläng/iu.test(value)) change.mark(path, 'talar om en förlängning');
  }
}

/** Phrases and decision points that a person writes for one case. */
function isOwnPhrase(path: Path): boolean {
  return path[0] === 'decision' || (path[0] === 'funding' && path[1] === 'purpose');
}

/** The first year that is the case's own time: what is older stays true. */
function firstRecentYear({ agreement, results, table, date }: CaseFile): number {
  const year = agreement?.from ?? results?.from ?? date;
  return Math.min(readYear(year) - 1, table?.year ?? Infinity);
}

function isRecent(figure: string, recent: number): boolean {
  const year = /(?:19|20)\d{2}/.exec(figure)?.[0];
  return year === undefined || !/^\d{4}(?:-|$)|\d{4}$/.test(figure) || Number(year) >= recent;
}
