// The secretary's list: what each case of a meeting still lacks, in Swedish, with its places in the case file. It goes to
// nobody else.
import type { Block, Inline, Memo, MemoMeta, Paragraph } from '../memo/memo.js';
import type { AgendaItem } from './agenda-item.js';

/** Something still to be done in a case: a finding, and the line of the case file that it is about. */
export interface Lack {
  line?: number;
  text: string;
}

/** A case of a meeting with what it lacks; its file as a path from where the list lies. */
export interface CaseToMend {
  item?: AgendaItem;
  /** Where there is no memo: the number, as far as the file tells. */
  reference?: string;
  caseFile: string;
  lacks: Lack[];
}

/** The list as a document; with `isPartial`, not all places could be looked into. */
export function makeMendingList(
  day: string,
  meta: MemoMeta,
  cases: readonly CaseToMend[],
  isPartial: boolean,
): Memo {
  const lacking = cases.filter(({ item, lacks }) => !item || lacks.length > 0);
  return {
    meta: { ...meta, kind: KIND, reference: day, date: day },
    head: [paragraph([{ type: 'strong', children: [text(KIND)] }])],
    title: { type: 'heading', depth: 1, children: [text(`Att göra före sammanträdet ${day}`)] },
    lead: [],
    sections: new Map(),
    body: [
      ...(isPartial
        ? [paragraph([text('Någon mapp eller fil gick inte att läsa: ärenden kan saknas i handlingarna.')])]
        : []),
      ...(lacking.length === 0 ? [paragraph([text('Inget saknas.')])] : []),
      ...lacking.flatMap(({ item, reference, caseFile, lacks }): Block[] => [
        { type: 'heading', depth: 2, children: [text(item?.title ?? reference ?? caseFile)] },
        paragraph([
          text(
            [
              item?.reference ?? reference,
              caseFile,
              item ? undefined : 'ingen tjänsteskrivelse kan göras förrän felen är rättade',
            ]
              .filter((each) => each !== undefined)
              .join(' \u00B7 '),
          ),
        ]),
        lacks.length > 0
          ? bullets(lacks.map(formatSentence))
          : paragraph([text('Okänt fel; se vad iop skrev ut.')]),
      ]),
    ],
  };
}

const KIND = 'Sekreterarens lista';

/** A finding as a sentence of its own. What it begins with may be the name of a field, and stays as it is. */
function formatSentence({ line, text: finding }: Lack): string {
  const quoted = finding.replace(/"([^"]*)"/g, '”$1”');
  return `${line === undefined ? '' : `Rad ${line} i ärendefilen: `}${quoted}${/[.!?:]$/.test(quoted) ? '' : '.'}`;
}

function text(value: string): Inline {
  return { type: 'text', value, runs: [] };
}

function paragraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children };
}

function bullets(items: readonly string[]): Block {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph([text(item)])],
  }));
  return { type: 'list', ordered: false, start: null, spread: false, children };
}
