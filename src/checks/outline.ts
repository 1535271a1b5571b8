// What is compared between cases: the facts of a case that another can contradict, each with its place in its file. Plain
// data, so that it can be kept from one run to the next.
import type { Path, Range, Severity } from '../diagnostic.js';

/** A value of a case, and where it stands in the file. */
export interface Placed<Value> {
  value: Value;
  path: Path;
  range: Range;
}

/** First and last day. */
export interface Period {
  from: string;
  to: string;
}

export interface CaseOutline {
  /** What the file is called in messages. */
  file: string;
  /** Whether it proposes the agreement, and doesn't follow one up. */
  isProposal: boolean;
  /** The memo's date. */
  date: string;
  reference: Placed<string>;
  organisations: readonly Placed<{ legalName: string; number?: string }>[];
  programme?: Placed<string>;
  agreement?: Placed<Period>;
  history: readonly Placed<Period & { references: readonly string[] }>[];
  documents: readonly Placed<{ title: string; kind?: string; reference?: string; date?: string }>[];
  /** The committee's own firm amounts. */
  amounts: readonly Placed<{ year: number; amount: number }>[];
  baseline?: Placed<{ year: number; amount: number }>;
  /** The running texts; only where a case is compared with the one before it. */
  texts?: readonly Placed<string>[];
  /** The codes that the case suppresses. */
  suppressed: readonly string[];
  /** What the profile makes of the codes. */
  severities: Readonly<Record<string, Severity | 'off'>>;
}

/** A finding in one case that another gives reason for. */
export interface FindingBetween<Args> {
  in: CaseOutline;
  at: Placed<unknown>;
  args: Args;
}

/** Whether two cases have a party in common: one number, or one name. */
export function shareParty(a: CaseOutline, b: CaseOutline): boolean {
  return a.organisations.some(({ value: one }) =>
    b.organisations.some(
      ({ value: other }) =>
        one.legalName === other.legalName || (one.number !== undefined && one.number === other.number),
    ),
  );
}

/** Whether two cases are about the same programme of the same party. */
export function shareProgramme(a: CaseOutline, b: CaseOutline): boolean {
  return a.programme !== undefined && a.programme.value === b.programme?.value && shareParty(a, b);
}

/** The pairs of cases that have something in common, the earlier first, in the order of the cases. */
export function pairsBy(
  cases: readonly CaseOutline[],
  keysOf: (each: CaseOutline) => readonly string[],
): [CaseOutline, CaseOutline][] {
  const groups = new Map<string, CaseOutline[]>();
  for (const each of cases)
    for (const key of new Set(keysOf(each))) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  const pairs = new Map<string, [CaseOutline, CaseOutline]>();
  for (const group of groups.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1, i + MOST_COMPARED)) {
        const [earlier, later] = isBefore(a, b) ? [a, b] : [b, a];
        pairs.set(JSON.stringify([earlier.file, later.file]), [earlier, later]);
      }
  return [...pairs.values()];
}

/** As many cases with the same key are compared with each other: a key that hundreds share says nothing. */
const MOST_COMPARED = 50;

function isBefore(a: CaseOutline, b: CaseOutline): boolean {
  const [one, other] = [a, b].map(({ agreement, date }) => agreement?.value.from ?? date);
  return (one ?? '') === (other ?? '') ? a.date <= b.date : (one ?? '') < (other ?? '');
}

/** The names and numbers of a case's parties, as keys. */
export function partyKeys({ organisations }: CaseOutline): string[] {
  return organisations.flatMap(({ value: { legalName, number } }) => [
    legalName,
    ...(number === undefined ? [] : [number]),
  ]);
}
