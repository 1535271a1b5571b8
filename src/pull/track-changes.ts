// A Word file with tracked changes: the memo of one case, marked with what differs from the memo of another. Accepting all gives
// the new words, rejecting all the old ones. In tables the words are marked, and rows that went stand in the cell before.
import { diffArrays } from 'diff';
import { W } from '../ooxml/namespaces.js';
import { readDocumentBlocks } from '../ooxml/read-blocks.js';
import { readWord } from '../ooxml/read-word.js';
import { lengthOf, plainSigns, runsOf, shownText, splitAt } from '../ooxml/split-runs.js';
import { zipReproducibly } from '../ooxml/write-zip.js';
import {
  childOf,
  createWord,
  insert,
  parseXml,
  writeXml,
  type Document,
  type Element,
} from '../ooxml/xml.js';
import { alignParagraphs } from './align.js';

const AUTHOR = 'iop';
const XML = 'http://www.w3.org/XML/1998/namespace';

interface Place {
  text: string;
  element: Element;
  isCell: boolean;
}

/** The new file with its changes tracked; `undefined` where either is no Word file. */
export function trackChanges(old: Uint8Array, now: Uint8Array): Uint8Array | undefined {
  const [before, after] = [openDocument(old), openDocument(now)];
  if (!before || !after) return undefined;
  const { document, places } = after;
  const marker = createMarker(document);
  let last: Place | undefined;
  const pairs = alignParagraphs(
    before.places.map(({ text }) => text),
    places.map(({ text }) => text),
  );
  for (const { old: was, edited: is } of pairs) {
    const [gone, here] = [
      was === undefined ? undefined : before.places[was],
      is === undefined ? undefined : places[is],
    ];
    if (gone && here) markWords(document, here, gone.text, marker);
    else if (here) markAdded(document, here, marker);
    else if (gone) last = putBack(document, gone, last, places, marker);
    last = here ?? last;
  }
  const changed = new Map(after.parts);
  changed.set(after.main, writeXml(document));
  return zipReproducibly(changed);
}

function openDocument(bytes: Uint8Array) {
  const word = readWord(bytes);
  const document = word && parseXml(word.parts.get(word.main) ?? new Uint8Array());
  const blocks = word && document && readDocumentBlocks(word, document);
  if (!blocks) return undefined;
  const places = blocks.paragraphs.flatMap((paragraphs, i) =>
    paragraphs.flatMap((element): Place[] => {
      const text = plainSigns(shownText(element));
      return text.trim() === '' ? [] : [{ text, element, isCell: blocks.memo.blocks[i]?.type === 'table' }];
    }),
  );
  return { document, places, parts: word.parts, main: word.main };
}

type Marker = (name: 'ins' | 'del') => Element;

function createMarker(document: Document): Marker {
  let id = 1;
  return (name) => {
    const element = createWord(document, name);
    element.setAttributeNS(W, 'w:id', String(id++));
    element.setAttributeNS(W, 'w:author', AUTHOR);
    return element;
  };
}

/** What came and what went in a paragraph, word by word; places are those of the new text. */
function differencesOf(old: string, now: string): { start: number; end: number; gone: string }[] {
  const tokens = (text: string) =>
    [...text.matchAll(/\S+\s*/g)].map(({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
    }));
  const [a, b] = [tokens(old), tokens(now)];
  const found: { start: number; end: number; gone: string }[] = [];
  let [j, at] = [0, 0];
  let open: { start: number; end: number; gone: string } | undefined;
  for (const part of diffArrays(
    a.map(({ word }) => word.trim()),
    b.map(({ word }) => word.trim()),
  )) {
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = undefined;
      at += part.value.length;
      j += part.value.length;
      continue;
    }
    const place = b[j]?.start ?? now.length;
    open ??= { start: place, end: place, gone: '' };
    if (part.removed) {
      open.gone += a
        .slice(at, at + part.value.length)
        .map(({ word }) => word)
        .join('');
      at += part.value.length;
    } else {
      j += part.value.length;
      open.end = b[j - 1]?.end ?? now.length;
    }
  }
  if (open) found.push(open);
  return found;
}

function markWords(document: Document, { element, text }: Place, old: string, marker: Marker): void {
  for (const { start, end, gone } of differencesOf(old, text).toReversed()) {
    splitAt(document, element, end);
    splitAt(document, element, start);
    let at = 0;
    const within = runsOf(element).filter((run) => {
      const length = lengthOf(run);
      at += length;
      return length > 0 && at - length >= start && at <= end;
    });
    if (gone !== '') putDeleted(document, element, start, spaced(gone, text, start, end), marker);
    for (const run of within) wrapRun(run, marker('ins'));
  }
}

/** Words that went, apart from their neighbours. */
function spaced(gone: string, text: string, start: number, end: number): string {
  const isLast = end >= text.length;
  const needsSpace = start > 0 && !/\s$/.test(text.slice(0, start));
  const trimmed = isLast ? gone.trimEnd() : /\s$/.test(gone) || end > start ? gone : `${gone} `;
  return needsSpace ? ` ${trimmed}` : trimmed;
}

function wrapRun(run: Element, mark: Element): void {
  run.parentNode?.insertBefore(mark, run);
  mark.appendChild(run);
}

/** Puts deleted words before the run that begins at a place, or at the paragraph's end. */
function putDeleted(
  document: Document,
  paragraph: Element,
  place: number,
  words: string,
  marker: Marker,
): void {
  const mark = marker('del');
  let at = 0;
  const runs = runsOf(paragraph);
  const next = runs.find((run) => {
    const begin = at;
    at += lengthOf(run);
    return begin >= place;
  });
  mark.appendChild(deletedRun(document, words, childOf(next ?? runs.at(-1), 'rPr')));
  if (next) next.parentNode?.insertBefore(mark, next);
  else paragraph.appendChild(mark);
}

function deletedRun(document: Document, words: string, looks: Element | undefined): Element {
  const run = createWord(document, 'r');
  if (looks) run.appendChild(looks.cloneNode(true));
  const text = createWord(document, 'delText');
  text.setAttributeNS(XML, 'xml:space', 'preserve');
  text.appendChild(document.createTextNode(words));
  run.appendChild(text);
  return run;
}

/** A paragraph that came: its words, and outside tables its end as well. */
function markAdded(document: Document, { element, isCell }: Place, marker: Marker): void {
  for (const run of runsOf(element)) wrapRun(run, marker('ins'));
  if (!isCell) markEnd(document, element, marker('ins'));
}

/** Marks a paragraph's end as come or gone. */
function markEnd(document: Document, paragraph: Element, mark: Element): void {
  const properties =
    childOf(paragraph, 'pPr') ?? insert(paragraph, createWord(document, 'pPr'), paragraph.firstChild);
  const looks = childOf(properties, 'rPr') ?? insert(properties, createWord(document, 'rPr'));
  looks.insertBefore(mark, looks.firstChild);
}

/** A paragraph that went, put back as deleted after the one before it; one of a table into the cell before. */
function putBack(
  document: Document,
  gone: Place,
  last: Place | undefined,
  places: readonly Place[],
  marker: Marker,
): Place | undefined {
  const words = gone.text.trim();
  if (gone.isCell || last?.isCell === true) {
    const host = last ?? places[0];
    if (!host) return last;
    const mark = marker('del');
    mark.appendChild(deletedRun(document, ` ${words}`, undefined));
    host.element.appendChild(mark);
    return last;
  }
  const paragraph = createWord(document, 'p');
  const properties = childOf(gone.element, 'pPr');
  if (properties) paragraph.appendChild(document.importNode(properties, true));
  markEnd(document, paragraph, marker('del'));
  const mark = marker('del');
  mark.appendChild(deletedRun(document, words, undefined));
  paragraph.appendChild(mark);
  if (last) last.element.parentNode?.insertBefore(paragraph, last.element.nextSibling);
  else places[0]?.element.parentNode?.insertBefore(paragraph, places[0].element);
  return { text: '', element: paragraph, isCell: false };
}
