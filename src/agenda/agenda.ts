// The list of cases for a meeting (föredragningslista), as a memo of its own: so that it is written in the same formats,
// and in the same dress, as the memos that it lists. Swedish, like all documents.
import type { Facts } from '../facts/facts.js';
import { formatLongDate } from '../locale/dates.js';
import { formatAmount, formatNumber } from '../locale/numbers.js';
import { capitalize, formatList, formatYearAmounts } from '../locale/words.js';
import {
  toPlainText,
  type Block,
  type Inline,
  type Memo,
  type MemoMeta,
  type Paragraph,
  type Table,
} from '../memo/memo.js';

/** The kind of document, which an agenda says at its beginning. */
export const AGENDA_KIND = 'Föredragningslista';

/** The entry of a case that has a memo. Amounts are whole kronor. */
export interface AgendaItem {
  reference: string;
  /** The committee that decides, as it is called in a sentence. */
  committee: string;
  /** The other party, by its short name, where there is one. */
  party?: string;
  title: string;
  meta: MemoMeta;
  /** The proposed decision, as it stands in the memo. */
  decision: Block[];
  amounts: { year: number; amount: number }[];
  /** An amount that belongs to no single year. */
  undivided?: number;
}

/** A case as the agenda lists it, with what it still lacks. */
export interface AgendaCase extends AgendaItem {
  lacks: Lack[];
}

/** Something still to be done in a case: a finding, and the line of the case file that it is about. */
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

export function makeAgendaItem(
  memo: Memo,
  { definite: committee, heading }: { definite: string; heading: string },
  { reference, parties, funding, table }: Facts,
): AgendaItem {
  const organisations = (parties?.organisations ?? []).map(({ shortName }) => shortName);
  return {
    reference,
    committee,
    ...(organisations.length > 0 && { party: formatList(organisations) }),
    title: toPlainText(memo.title.children),
    meta: memo.meta,
    decision: (memo.sections.get('decision') ?? []).flatMap((block) => toAgendaBlock(block, heading)),
    ...listAmounts(funding, table),
  };
}

/** The agenda has its own heading for what the committee decides; one that names another body is kept as text. */
function toAgendaBlock(block: Block, ownHeading: string): Block[] {
  if (block.type !== 'heading') return [block];
  const isOwn = toPlainText(block.children) === ownHeading;
  return isOwn ? [] : [makeParagraph([{ type: 'strong', children: block.children }])];
}

/** The committee's own amounts: what another body pays is not its to decide. */
function listAmounts(
  funding: Facts['funding'],
  table: Facts['table'],
): Pick<AgendaItem, 'amounts' | 'undivided'> {
  if (funding?.payer !== undefined) return { amounts: [] };
  if (funding?.sum !== undefined) return { amounts: [], undivided: funding.sum };
  if (funding) return { amounts: funding.years.map(({ year, amount }) => ({ year, amount })) };
  const { year, total } = table ?? {};
  if (total === undefined) return { amounts: [] };
  return year === undefined ? { amounts: [], undivided: total } : { amounts: [{ year, amount: total }] };
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
    head: [makeParagraph([makeStrong(AGENDA_KIND)])],
    title: {
      type: 'heading',
      depth: 1,
      children: [makeText(`${capitalize(committees)} den ${formatLongDate(day)}`)],
    },
    lead: [],
    sections: new Map(),
    body: [
      ...(isPartial ? [makeParagraph([makeStrong(PARTIAL)])] : []),
      makeHeading(2, 'Ärenden och belopp'),
      makeAmountsTable(cases),
      ...(broken.length > 0
        ? [
            makeParagraph([
              makeText('Summorna omfattar inte de ärenden som saknar tjänsteskrivelse, se sist.'),
            ]),
          ]
        : []),
      ...cases.flatMap((each, i) => makeCaseBlocks(each, i + 1)),
      ...makeBrokenBlocks(broken),
    ],
  };
}

const PARTIAL =
  'Listan är inte hel: någon mapp eller fil gick inte att läsa när den gjordes, och ärenden kan saknas.';

/** A row a case, a column a year, and sums both ways. */
function makeAmountsTable(cases: readonly AgendaCase[]): Table {
  const years = [...new Set(cases.flatMap(({ amounts }) => amounts.map(({ year }) => year)))].sort();
  const amountIn = ({ amounts }: AgendaItem, year: number): number | undefined =>
    amounts.find((each) => each.year === year)?.amount;
  const sum = (numbers: readonly (number | undefined)[]): number =>
    numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
  const shown = (amount: number | undefined): string => (amount === undefined ? '–' : formatNumber(amount));
  const rows = cases.map((each, i) => [
    String(i + 1),
    each.reference,
    each.party ?? '–',
    ...years.map((year) => shown(amountIn(each, year))),
    shown(sum([...each.amounts.map(({ amount }) => amount), each.undivided])),
  ]);
  const totals = years.map((year) => sum(cases.map((each) => amountIn(each, year))));
  return makeTable(
    ['Nr', 'Diarienummer', 'Motpart', ...years.map((year) => `${year} (kr)`), 'Summa (kr)'],
    [
      ...rows,
      [
        '',
        'Summa',
        '',
        ...totals.map(formatNumber),
        formatNumber(sum([...totals, ...cases.map(({ undivided }) => undivided)])),
      ],
    ],
  );
}

function makeCaseBlocks(
  { reference, title, decision, amounts, undivided, lacks }: AgendaCase,
  position: number,
): Block[] {
  return [
    makeHeading(2, `${position}. ${title}`),
    makeParagraph([
      makeText(
        [reference, formatYearAmounts(amounts), ...(undivided === undefined ? [] : [formatAmount(undivided)])]
          .filter(Boolean)
          .join(' · '),
      ),
    ]),
    makeHeading(3, 'Förslag till beslut'),
    ...(decision.length > 0
      ? decision
      : [
          makeParagraph([
            makeText('Tjänsteskrivelsen har inget avsnitt med den rubrik som profilen ger beslutet.'),
          ]),
        ]),
    ...(lacks.length > 0
      ? [makeHeading(3, 'Att kontrollera före sammanträdet'), makeBullets(lacks.map(formatSentence))]
      : []),
  ];
}

function makeBrokenBlocks(broken: readonly BrokenCase[]): Block[] {
  if (broken.length === 0) return [];
  return [
    makeHeading(2, 'Ärenden utan tjänsteskrivelse'),
    makeParagraph([
      makeText('Dessa ärendefiler har fel som måste rättas innan en tjänsteskrivelse kan göras.'),
    ]),
    ...broken.flatMap(({ reference, caseFile, lacks }): Block[] => [
      makeHeading(3, reference === undefined ? caseFile : `${reference} (${caseFile})`),
      lacks.length > 0
        ? makeBullets(lacks.map(formatSentence))
        : makeParagraph([makeText('Okänt fel; se vad iop skrev ut.')]),
    ]),
  ];
}

/** A finding as a sentence of its own. What it begins with may be the name of a field, and stays as it is. */
function formatSentence({ line, text: finding }: Lack): string {
  const quoted = finding.replace(/"([^"]*)"/g, '”$1”');
  return `${line === undefined ? '' : `Rad ${line} i ärendefilen: `}${quoted}${/[.!?:]$/.test(quoted) ? '' : '.'}`;
}

function makeText(value: string): Inline {
  return { type: 'text', value, runs: [] };
}

function makeStrong(value: string): Inline {
  return { type: 'strong', children: [makeText(value)] };
}

function makeParagraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children };
}

function makeHeading(depth: 2 | 3, value: string): Block {
  return { type: 'heading', depth, children: [makeText(value)] };
}

function makeBullets(items: readonly string[]): Block {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [makeParagraph([makeText(item)])],
  }));
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

/** A table whose columns after the third are numbers. */
function makeTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [makeText(cell)] })),
  });
  return {
    type: 'table',
    align: head.map((_, i) => (i < 3 ? null : 'right')),
    children: [head, ...rows].map(row),
  };
}
