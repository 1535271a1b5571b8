// What a whole Word file says: its document, and the parts beside it that people write in, found by their references.
import type { ReadonlyParts } from './parts.js';
import { relatedParts, relationshipsOf, nameOfType } from './relationships.js';
import { readText, type PartText } from './text.js';

/** The parts beside the document that hold text, in the order in which their text is given. */
export const TEXT_BESIDE = ['header', 'footer', 'footnotes', 'endnotes', 'comments'] as const;

export type Beside = (typeof TEXT_BESIDE)[number];

export interface WordText {
  document: PartText;
  beside: { kind: Beside; text: PartText }[];
}

/** The text of a package whose document is at `main`; `undefined` where that is no document. */
export function readWordText(parts: ReadonlyParts, main: string): WordText | undefined {
  const document = readText(parts.get(main) ?? new Uint8Array());
  if (!document?.isDocument) return undefined;
  const beside = TEXT_BESIDE.flatMap((kind) =>
    relatedParts(parts, main, kind).flatMap((path) => {
      const text = readOnce(parts.get(path));
      return text ? [{ kind, text }] : [];
    }),
  );
  return { document, beside };
}

/** Many memos have the same page header: it is read once. */
function readOnce(bytes: Uint8Array | undefined): PartText | undefined {
  if (!bytes) return undefined;
  const text = known.get(bytes) ?? readText(bytes);
  if (text) known.set(bytes, text);
  return text;
}

const known = new WeakMap<Uint8Array, PartText>();

/** The pictures that the document shows, or what it refers to. */
export function picturesOf(parts: ReadonlyParts, main: string): Uint8Array[] {
  const [owners, pictures] = [new Set([main]), new Set<string>()];
  for (const owner of owners)
    for (const { type, target, isExternal } of relationshipsOf(parts, owner) ?? []) {
      if (isExternal || !parts.has(target)) continue;
      if (nameOfType(type) === 'image') pictures.add(target);
      else owners.add(target);
    }
  return [...pictures].flatMap((path) => parts.get(path) ?? []);
}

/** What is said of the place of a text beside the document. The documents are Swedish. */
const PLACES: Readonly<Record<Beside, string>> = {
  header: 'Sidhuvud',
  footer: 'Sidfot',
  footnotes: 'Fotnoter',
  endnotes: 'Slutnoter',
  comments: 'Kommentarer',
};

/** The text line by line: the document's, then what stands beside it and in text boxes, each below the name of its place. */
export function linesOfWord({ document, beside }: WordText): string[] {
  const groups = [
    { place: 'Textrutor', lines: document.boxes },
    ...beside.map(({ kind, text }) => ({ place: PLACES[kind], lines: [...text.lines, ...text.boxes] })),
  ];
  const shown = new Set<string>();
  for (const { place, lines } of groups) {
    const filled = lines.filter((line) => line.trim() !== '');
    if (filled.length > 0) shown.add(['', `[${place}]`, ...filled].join('\n'));
  }
  return [...document.lines, ...[...shown].flatMap((group) => group.split('\n'))];
}
