// The list of cases for a meeting (föredragningslista), as a memo of its own: so that it is written in the same formats,
// and in the same dress, as the memos that it lists. Swedish, like all documents.
import type { Facts } from '../facts/facts.js';
import { formatLongDate } from '../locale/dates.js';
import { formatNumber } from '../locale/numbers.js';
import { capitalized, formatList, formatYearAmounts } from '../locale/words.js';
import {
  plainText,
  type Block,
  type Inline,
  type Memo,
  type MemoMeta,
  type Paragraph,
  type Table,
} from '../memo/memo.js';

/** What kind of document an agenda is; it says so at its beginning. */
export const AGENDA_KIND = 'Föredragningslista';

/** What the agenda tells of a case that has a memo. Amounts are whole kronor. */
export interface AgendaItem {
  reference: string;
  /** The committee that decides, as it is called in a sentence. */
  committee: string;
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
  lacks: Lack[];
}

/** What is still to be done in a case: a finding, and the line of the case file that it is about. */
export interface Lack {
  line?: number;
  text: string;
}

/** A case whose memo could not be made; its file as a path from where the agenda lies. */
export interface BrokenCase {
  /** As far as the file tells. */
  reference?: string;
  caseFile: string;
  lacks: Lack[];
}

export function agendaItemOf(
  memo: Memo,
  committee: string,
  { reference, organisation, funding }: Facts,
): AgendaItem {
  return {
    reference,
    committee,
    party: organisation.shortName,
    title: plainText(memo.title.children),
    meta: memo.meta,
    // without its heading: the agenda has its own
    decision: (memo.sections.get('decision') ?? []).filter(({ type }) => type !== 'heading'),
    amounts: funding.years.map(({ year, amount }) => ({ year, amount })),
  };
}

/** The agenda of a day; at least one case has a memo. With `isPartial`, not all places could be looked into. */
export function buildAgenda(
  day: string,
  cases: readonly AgendaCase[],
  broken: readonly BrokenCase[],
  isPartial = false,
): Memo {
  const committees = formatList([...new Set(cases.map(({ committee }) => committee))]);
  const [first] = cases;
  if (!first) throw new RangeError('no case has a memo');
  const meta: MemoMeta = { ...first.meta, kind: AGENDA_KIND, reference: day, date: day };
  return {
    meta,
    head: [paragraph([strong(AGENDA_KIND)])],
    title: {
      type: 'heading',
      depth: 1,
      children: [text(`${capitalized(committees)} den ${formatLongDate(day)}`)],
    },
    lead: [],
    sections: new Map(),
    body: [
      ...(isPartial ? [paragraph([strong(PARTIAL)])] : []),
      heading(2, 'Ärenden och belopp'),
      amountsTable(cases),
      ...(broken.length > 0
        ? [paragraph([text('Summorna omfattar inte de ärenden som saknar tjänsteskrivelse, se sist.')])]
        : []),
      ...cases.flatMap((each, i) => caseBlocks(each, i + 1)),
      ...brokenBlocks(broken),
    ],
  };
}

const PARTIAL =
  'Listan är inte hel: någon mapp eller fil gick inte att läsa när den gjordes, och ärenden kan saknas.';

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
    ['Nr', 'Diarienummer', 'Motpart', ...years.map((year) => `${year} (kr)`), 'Summa (kr)'],
    [...rows, ['', 'Summa', '', ...totals.map(formatNumber), formatNumber(sum(totals))]],
  );
}

function caseBlocks({ reference, title, decision, amounts, lacks }: AgendaCase, position: number): Block[] {
  return [
    heading(2, `${position}. ${title}`),
    paragraph([text(`${reference} · ${formatYearAmounts(amounts)}`)]),
    heading(3, 'Förslag till beslut'),
    ...(decision.length > 0
      ? decision
      : [paragraph([text('Tjänsteskrivelsen har inget avsnitt med den rubrik som profilen ger beslutet.')])]),
    ...(lacks.length > 0
      ? [heading(3, 'Att kontrollera före sammanträdet'), bullets(lacks.map(sentence))]
      : []),
  ];
}

function brokenBlocks(broken: readonly BrokenCase[]): Block[] {
  if (broken.length === 0) return [];
  return [
    heading(2, 'Ärenden utan tjänsteskrivelse'),
    paragraph([text('Dessa ärendefiler har fel som måste rättas innan en tjänsteskrivelse kan göras.')]),
    ...broken.flatMap(({ reference, caseFile, lacks }): Block[] => [
      heading(3, reference === undefined ? caseFile : `${reference} (${caseFile})`),
      lacks.length > 0 ? bullets(lacks.map(sentence)) : paragraph([text('Okänt fel; se vad iop skrev ut.')]),
    ]),
  ];
}

/** A finding as a sentence of its own. What it begins with may be the name of a field, and stays as it is. */
function sentence({ line, text: finding }: Lack): string {
  const quoted = finding.replace(/"([^"]*)"/g, '”$1”');
  return `${line === undefined ? '' : `Rad ${line} i ärendefilen: `}${quoted}${/[.!?:]$/.test(quoted) ? '' : '.'}`;
}

function text(value: string): Inline {
  return { type: 'text', value, runs: [] };
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
