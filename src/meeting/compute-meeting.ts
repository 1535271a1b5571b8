// A meeting.yaml and the cases of its day → what the agenda's template is filled with: the items in order, with numbers, and
// the amounts by year.
import { capitalize, formatList, formatYearAmounts } from '../locale/words.js';
import { formatAmount } from '../locale/numbers.js';
import { formatWeekday } from '../locale/dates.js';
import { findWeekday } from '../facts/calendar.js';
import type { Item, MeetingFile } from '../meeting-file.js';
import type { AgendaItem } from './agenda-item.js';
import type { MeetingFacts, MeetingItem } from './meeting-facts.js';

/** A case that has a memo, with its file. */
export interface MeetingCase extends AgendaItem {
  caseFile: string;
}

/** An item of the meeting with its case, where it is one, and its place in meeting.yaml. */
export interface PlacedItem {
  item: Item;
  found?: MeetingCase;
  /** Its position in meeting.yaml; `undefined` where it isn't there. */
  position: number | undefined;
}

/** What stands on every agenda of a committee. */
export interface StandingItems {
  before: readonly string[];
  after: readonly string[];
}

/** The items in order: those of meeting.yaml, or the standing ones with the cases between them. No case is left out. */
export function placeItems(
  { items }: MeetingFile,
  cases: readonly MeetingCase[],
  { before, after }: StandingItems,
  isCase: (name: string, each: MeetingCase) => boolean,
): PlacedItem[] {
  const ofCase = (found: MeetingCase): PlacedItem => ({ item: {}, found, position: undefined });
  if (!items) {
    const standing = (title: string): PlacedItem => ({ item: { title }, position: undefined });
    return [...before.map(standing), ...cases.map(ofCase), ...after.map(standing)];
  }
  const placed = items.map((item, position): PlacedItem => {
    const found = item.case === undefined ? undefined : cases.find((each) => isCase(item.case ?? '', each));
    return { item, ...(found && { found }), position };
  });
  const named = new Set(placed.flatMap(({ found }) => found ?? []));
  const left = cases.filter((each) => !named.has(each)).map(ofCase);
  const last = placed.findLastIndex(({ found }) => found !== undefined);
  const at = last < 0 ? placed.length : last + 1;
  return [...placed.slice(0, at), ...left, ...placed.slice(at)];
}

/** The items' numbers: paragraphs, or 1, 2, 3; `undefined` where an item has none. */
export function numberItems(
  { firstParagraph }: MeetingFile,
  placed: readonly PlacedItem[],
): (number | undefined)[] {
  let next = firstParagraph ?? 1;
  return placed.map(({ item }) => {
    if (item.heading !== undefined || item.isNumbered === false) return undefined;
    if (item.paragraph !== undefined) next = item.paragraph;
    return next++;
  });
}

/** What the agenda's template is filled with. `placed` are the items in order. */
export function computeMeeting(
  meeting: MeetingFile,
  placed: readonly PlacedItem[],
  committee: string,
): MeetingFacts {
  const numbers = numberItems(meeting, placed);
  const form = (number: number): string =>
    meeting.firstParagraph === undefined ? String(number) : `§\u00A0${number}`;
  const cases = placed.flatMap(({ found }) => found ?? []);
  const sums = new Map<number, number>();
  for (const { year, amount } of cases.flatMap(({ amounts }) => amounts))
    sums.set(year, (sums.get(year) ?? 0) + amount);
  const years = [...sums].sort(([a], [b]) => a - b).map(([year, amount]) => ({ year, amount }));
  const undivided = cases.reduce((total, each) => total + (each.undivided ?? 0), 0);
  const total = years.reduce((all, { amount }) => all + amount, undivided);
  const committees = [...new Set(cases.map((each) => each.committee))];
  const { items: _, firstParagraph: __, minutes: ___, ...place } = meeting;
  return {
    ...place,
    committee: capitalize(committees.length > 0 ? formatList(committees) : committee),
    weekday: formatWeekday(findWeekday(meeting.date)),
    items: placed.map(({ item, found }, i): MeetingItem => {
      const number = numbers[i];
      return {
        isHeading: item.heading !== undefined,
        isCase: found !== undefined,
        ...(number !== undefined && { label: form(number) }),
        title: item.heading ?? item.title ?? found?.title ?? '',
        ...optional('reference', found?.reference ?? item.reference),
        ...optional('presenter', item.presenter),
        ...optional('time', item.time),
        ...optional('secrecy', item.secrecy),
        ...optional('text', item.text),
        // the blocks are put in by its place
        ...(found && found.decision.length > 0 && { decision: '-' }),
        annexes: found?.documents ?? [],
        ...optional('amounts', found && amountsOf(found)),
      };
    }),
    years,
    hasAmounts: total !== 0,
    ...(undivided !== 0 && { undivided }),
    ...(total !== 0 && { total }),
  };
}

function amountsOf({ amounts, undivided }: AgendaItem): string | undefined {
  const all = [
    formatYearAmounts(amounts),
    ...(undivided === undefined ? [] : [formatAmount(undivided)]),
  ].filter((each) => each !== '');
  return all.length > 0 ? all.join(' och ') : undefined;
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;
}
