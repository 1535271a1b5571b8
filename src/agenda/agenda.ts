// The list of cases for a meeting (föredragningslista), as a memo of its own: so that it is written in the same formats,
// and in the same dress, as the memos that it lists. Swedish, like all documents.
import type { Facts } from '../facts/facts.js';
import { formatAmount, formatNumber } from '../locale/numbers.js';
import { formatLongDate } from '../locale/dates.js';
import {
  plainText,
  type Block,
  type Inline,
  type Memo,
  type MemoMeta,
  type Paragraph,
  type Table,
} from '../memo/memo.js';

/** What the agenda tells of a case that has a memo. Amounts are whole kronor. */
export interface AgendaItem {
  reference: string;
  /** The other party, by its short name. */
  party: string;
  title: string;
  meta: MemoMeta;
  /** The proposed decision, as it stands in the memo. */
  decision: Block[];
  amounts: { year: number; amount: number }[];
}

/** A case as the agenda lists it, with what it still lacks. */
export interface AgendaCase extends AgendaItem {
  lacks: string[];
}

/** A case whose memo could not be made. */
export interface BrokenCase {
  caseFile: string;
  lacks: string[];
}

export function agendaItemOf(
  memo: Memo,
  decisionHeading: string,
  { reference, organisation, funding }: Facts,
): AgendaItem {
  const { body } = memo;
  const isHeading = (block: Block): boolean => block.type === 'heading' && block.depth === 2;
  const start = body.findIndex(
    (block) => isHeading(block) && block.type === 'heading' && plainText(block.children) === decisionHeading,
  );
  const after = start < 0 ? [] : body.slice(start + 1);
  const end = after.findIndex(isHeading);
  return {
    reference,
    party: organisation.shortName,
    title: plainText(memo.title.children),
    meta: memo.meta,
    decision: end < 0 ? after : after.slice(0, end),
    amounts: funding.years.map(({ year, amount }) => ({ year, amount })),
  };
}

/** The agenda of a day; at least one case has a memo. */
export function buildAgenda(day: string, cases: readonly AgendaCase[], broken: readonly BrokenCase[]): Memo {
  const committees = [...new Set(cases.map(({ meta }) => meta.committee))];
  const [first] = cases;
  if (!first) throw new RangeError('no case has a memo');
  const meta: MemoMeta = { ...first.meta, kind: 'Föredragningslista', reference: '', date: day };
  return {
    meta,
    head: [paragraph([strong('Föredragningslista')])],
    title: { type: 'heading', depth: 1, children: [text(`${listed(committees)} ${formatLongDate(day)}`)] },
    lead: [],
    body: [
      heading(2, 'Ärenden och belopp'),
      amountsTable(cases),
      ...cases.flatMap((each, i) => caseBlocks(each, i + 1)),
      ...brokenBlocks(broken),
    ],
  };
}

/** "A", "A och B", "A, B och C". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} och ${last}`;
}

/** A row a case, a column a year, and sums both ways. */
function amountsTable(cases: readonly AgendaCase[]): Table {
  const years = [...new Set(cases.flatMap(({ amounts }) => amounts.map(({ year }) => year)))].sort();
  const amountIn = ({ amounts }: AgendaItem, year: number): number | undefined =>
    amounts.find((each) => each.year === year)?.amount;
  const sum = (numbers: readonly (number | undefined)[]): number =>
    numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
  const shown = (amount: number | undefined): string => (amount === undefined ? '–' : formatNumber(amount));
  const rows = cases.map((each, i) => [
    String(i + 1),
    each.reference,
    each.party,
    ...years.map((year) => shown(amountIn(each, year))),
    shown(sum(each.amounts.map(({ amount }) => amount))),
  ]);
  const totals = years.map((year) => sum(cases.map((each) => amountIn(each, year))));
  return table(
    ['Nr', 'Diarienummer', 'Part', ...years.map((year) => `${year} (kr)`), 'Summa (kr)'],
    [...rows, ['', 'Summa', '', ...totals.map(formatNumber), formatNumber(sum(totals))]],
  );
}

function caseBlocks({ reference, title, decision, amounts, lacks }: AgendaCase, position: number): Block[] {
  const years = amounts.map(({ year, amount }) => `${formatAmount(amount)} för ${year}`);
  return [
    heading(2, `${position}. ${title}`),
    paragraph([text(`${reference} · ${listed(years)}`)]),
    heading(3, 'Förslag till beslut'),
    ...decision,
    ...(lacks.length > 0 ? [heading(3, 'Att åtgärda före sammanträdet'), bullets(lacks)] : []),
  ];
}

function brokenBlocks(broken: readonly BrokenCase[]): Block[] {
  if (broken.length === 0) return [];
  return [
    heading(2, 'Ärenden utan tjänsteskrivelse'),
    paragraph([text('Dessa ärendefiler har fel som måste rättas innan en tjänsteskrivelse kan göras.')]),
    ...broken.flatMap(({ caseFile, lacks }): Block[] => [heading(3, caseFile), bullets(lacks)]),
  ];
}

function text(value: string): Inline {
  return { type: 'text', value };
}

function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

function paragraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children };
}

function heading(depth: 2 | 3, value: string): Block {
  return { type: 'heading', depth, children: [text(value)] };
}

function bullets(items: readonly string[]): Block {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph([text(item)])],
  }));
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

/** A table whose columns after the third are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  });
  return {
    type: 'table',
    align: head.map((_, i) => (i < 3 ? null : 'right')),
    children: [head, ...rows].map(row),
  };
}
