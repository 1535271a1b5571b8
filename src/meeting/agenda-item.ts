// What a meeting's papers take from a case and its memo.
import type { Facts } from '../facts/facts.js';
import {
  toPlainText,
  type Block,
  type Inline,
  type Memo,
  type MemoMeta,
  type Paragraph,
} from '../memo/memo.js';

/** What a meeting's papers say of a case that has a memo. Plain data. Amounts are whole kronor. */
export interface AgendaItem {
  reference: string;
  /** The committee that decides, as it is called in a sentence. */
  committee: string;
  title: string;
  meta: MemoMeta;
  /** The proposed decision and the summary, as they stand in the memo, without their headings. */
  decision: Block[];
  summary: Block[];
  /** Whether all that it decides is to propose something to another body. */
  isProposal: boolean;
  /** Its documents and its recipients, as the memo lists them. */
  documents: string[];
  recipients: string[];
  /** The files of its documents, as paths from the working folder. */
  annexes: { title: string; file: string }[];
  amounts: { year: number; amount: number }[];
  /** An amount that belongs to no single year. */
  undivided?: number;
  /** The memo itself, where the meeting's PDF is made. */
  memo?: Memo;
}

export function makeAgendaItem(
  memo: Memo,
  { definite: committee, heading }: { definite: string; heading: string },
  { reference, funding, table, decision: { groups } }: Facts,
): AgendaItem {
  const sectionOf = (name: string): readonly Block[] => memo.sections.get(name) ?? [];
  return {
    reference,
    committee,
    title: toPlainText(memo.title.children),
    meta: memo.meta,
    decision: sectionOf('decision').flatMap((block) => toAgendaBlock(block, heading)),
    summary: sectionOf('summary').filter(({ type }) => type !== 'heading'),
    isProposal:
      groups.length > 0 &&
      groups.every(
        ({ proposesTo, points }) =>
          proposesTo !== undefined || points.every((point) => point.proposesTo !== undefined),
      ),
    documents: sectionOf('documents').flatMap(listItems),
    recipients: sectionOf('recipients').flatMap(listItems),
    annexes: [],
    ...listAmounts(funding, table),
  };
}

/** The agenda has its own heading for what the committee decides; one that names another body is kept as text. */
function toAgendaBlock(block: Block, ownHeading: string): Block[] {
  if (block.type !== 'heading') return [block];
  const isOwn = toPlainText(block.children) === ownHeading;
  return isOwn ? [] : [makeParagraph([{ type: 'strong', children: block.children }])];
}

/** The items of a list as plain text; other blocks have none. */
function listItems(block: Block): string[] {
  if (block.type !== 'list') return [];
  return block.children.map(({ children }) =>
    children
      .map((each) => (each.type === 'paragraph' ? toPlainText(each.children) : ''))
      .join(' ')
      .trim(),
  );
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

function makeParagraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children };
}
