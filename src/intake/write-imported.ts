// An imported case as the text of a case file: long texts as blocks, and as comments what found no field, so that every word
// of the old memo is there.
import { wrapMarkdown } from '../memo/wrap-markdown.js';
import { writeData } from '../source/edit-source.js';
import type { WrittenMemo } from '../ooxml/read-blocks.js';
import type { Imported } from './import-work.js';
import { SCHEMA_FILE } from './new-case.js';

/** How long the lines of running text are. */
const WIDTH = 110;

export interface ImportedText {
  text: string;
  /** What stands in comments since no field holds it. */
  left: string[];
}

/** The text of the case. `file` is the old memo's name. */
export function writeImported(
  imported: Imported,
  memo: WrittenMemo,
  { file, profile, hasSchema }: { file: string; profile: string | undefined; hasSchema: boolean },
): ImportedText {
  const { data, guesses } = imported;
  const given: Record<string, unknown> = {
    ...data,
    ...(profile !== undefined && { profile }),
    ...(guesses.length > 0 && { unconfirmed: guesses }),
  };
  const whole = Object.fromEntries(ORDER.filter((key) => key in given).map((key) => [key, given[key]]));
  const opening = [
    ...(hasSchema ? [`# yaml-language-server: $schema=./${SCHEMA_FILE}`, '#'] : []),
    `# Läst ur ${file.replaceAll(/[\r\n]/g, ' ')}. Se efter att uppgifterna stämmer; iop check säger vad som inte gör det.`,
    '',
  ];
  const body = writeData(wrapTexts(whole));
  const left = leftOver(memo, imported, body);
  // the words of the memo's head and of its headings, which the case's memo has in its own
  const inBody = new Set(wordsOf([body, ...left].join(' ')));
  const labels = memo.blocks
    .filter(
      ({ type, text }) =>
        (type === 'heading' || text.length < 40) && wordsOf(text).some((word) => !inBody.has(word)),
    )
    .map(({ text }) => text.replaceAll(/\s+/g, ' '));
  const named =
    labels.length > 0
      ? ['', `# Rubriker och ledord i den gamla skrivelsen: ${[...new Set(labels)].join('; ')}`]
      : [];
  const comments =
    left.length > 0
      ? [
          '',
          '# Ur den gamla skrivelsen, utan eget fält:',
          ...left.flatMap((each) => each.split('\n')).map((line) => `#   ${line}`),
        ]
      : [];
  return { text: `${[...opening, body.trimEnd(), ...comments, ...named].join('\n')}\n`, left };
}

/** The texts of the memo that no field holds, and those of which a word stands nowhere: each whole. */
function leftOver(
  { blocks, beside, comments }: WrittenMemo,
  { left, printed }: Imported,
  written: string,
): string[] {
  const known = new Set([...wordsOf(written), ...wordsOf(printed)]);
  const told = comments.map(({ author, text }) => `[kommentar, ${author}] ${text}`);
  const lacks = (text: string): boolean => wordsOf(text).some((word) => !known.has(word));
  const ofBlocks = blocks.flatMap(({ text, type }, i) =>
    lacks(text) || (left.includes(i) && type !== 'heading') ? [text] : [],
  );
  return [...ofBlocks, ...beside, ...told]
    .filter((text) => text.trim() !== '')
    .map((text) => text.replaceAll('\t', '   '));
}

/** The order of a case's groups: that of the schema. */
const ORDER = [
  ...[
    'kind',
    'profile',
    'reference',
    'date',
    'title',
    'author',
    'headings',
    'decision',
    'organisation',
    'programme',
  ],
  ...['agreement', 'funding', 'table', 'results', 'conditions', 'documents', 'relatedCases', 'timeline'],
  ...['recipients', 'signatories', 'prose', 'unconfirmed'],
];

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Running text on lines that can be read. */
function wrapTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.endsWith('\n') ? wrapMarkdown(value, WIDTH) : value;
  if (Array.isArray(value)) return value.map((each) => wrapTexts(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wrapTexts(each)]));
}
