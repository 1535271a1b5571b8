// The fields that a letterhead names, such as {{reference}}: found and filled, also where Word has split one over
// several runs (it does so at every change of spelling, language or editing session).
import { splitAtFirmHyphens } from './firm-hyphens.js';
import { childElements, createWord, elementsOf, isWord, type Document, type Element } from './xml.js';

/** The field that stands for the whole memo. */
export const MEMO_FIELD = 'memo';

/** Where the memo goes: a paragraph of its own in the body. */
export function memoParagraphs(document: Document): Element[] {
  return elementsOf(document, 'p').filter((paragraph) =>
    stretchesOf(paragraph).some((stretch) =>
      fieldsOf(textOf(stretch)).some(({ name }) => name === MEMO_FIELD),
    ),
  );
}

/** Whether a paragraph holds the memo's field and nothing else: no other word, picture or section break. */
export function isAlone(paragraph: Element): boolean {
  const text = stretchesOf(paragraph).map(textOf).join('').trim();
  const inside = Array.from(paragraph.getElementsByTagName('*'));
  const isPlain = inside.every(
    (element) => PLAIN.includes(element.localName ?? '') || isInside(element, ['pPr', 'rPr'], paragraph),
  );
  const hasSection = elementsOf(paragraph, 'sectPr').length > 0;
  return /^\{\{ *memo *\}\}$/.test(text) && isPlain && !hasSection;
}

/** What a paragraph can have that says nothing: all else would be lost with it. */
const PLAIN = ['pPr', 'r', 'rPr', 't', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak'];

function isInside(element: Element, names: readonly string[], limit: Element): boolean {
  for (let parent = element.parentNode; parent && parent !== limit; parent = parent.parentNode) {
    if (names.includes(parent.localName ?? '')) return true;
  }
  return false;
}

/** The names of the fields in a part, in order; what has two braces and is no field is given as it stands. */
export function fieldNames(document: Document): string[] {
  return elementsOf(document, 'p').flatMap((paragraph) =>
    stretchesOf(paragraph).flatMap((stretch) => {
      const text = textOf(stretch);
      const rest = text.replace(FIELD, '');
      const loose = /\{\{|\}\}/.exec(rest) ? [rest.trim()] : [];
      return [...fieldsOf(text).map(({ name }) => name), ...loose];
    }),
  );
}

/** Whether a field, or a piece of one, stands in an element. */
export function holdsField(element: Element): boolean {
  return /\{\{|\}\}/.test(textOf(elementsOf(element, 't')));
}

/** Fills every field in a part with its value; each keeps the formatting that its first brace has. */
export function fillFields(document: Document, values: Readonly<Record<string, string>>): void {
  const filled = new Set<Element>();
  for (const paragraph of elementsOf(document, 'p')) {
    for (const stretch of stretchesOf(paragraph)) {
      // from the last, so that the places of those before stay true
      for (const field of fieldsOf(textOf(stretch)).reverse()) {
        replace(stretch, field, values[field.name] ?? '', filled);
      }
    }
  }
  for (const text of filled) protectHyphens(text);
}

const FIELD = /\{\{([^{}]*)\}\}/g;

interface Field {
  name: string;
  start: number;
  end: number;
}

function fieldsOf(text: string): Field[] {
  return [...text.matchAll(FIELD)].map(({ 0: whole, 1: name = '', index }) => ({
    name: name.trim(),
    start: index,
    end: index + whole.length,
  }));
}

/** Text elements that follow one another with no line break or tab between, as a reader sees one text. */
type Stretch = Element[];

function textOf(stretch: Stretch): string {
  return stretch.map(({ textContent }) => textContent).join('');
}

function stretchesOf(paragraph: Element): Stretch[] {
  const stretches: Stretch[] = [[]];
  for (const element of inlineElements(paragraph)) {
    if (isWord(element, 't')) stretches.at(-1)?.push(element);
    else stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** What a reader sees as a break. A picture or text box is none: it can be anchored in the midst of a word. */
const BREAKS = ['br', 'cr', 'tab'];

/** The texts and breaks of a paragraph, but not those of the paragraphs in its text boxes. */
function inlineElements(element: Element): Element[] {
  return childElements(element).flatMap((child) => {
    if (isWord(child, 't') || BREAKS.some((name) => isWord(child, name))) return [child];
    return isWord(child, 'p') || isWord(child, 'pPr') ? [] : inlineElements(child);
  });
}

/** Puts a value in the place of a field: into the text where it begins, and out of those that it runs over. */
function replace(stretch: Stretch, { start, end }: Field, value: string, filled: Set<Element>): void {
  let at = 0;
  for (const text of stretch) {
    const words = text.textContent ?? '';
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, words.length)];
    if (at < end && at + words.length > start) {
      const isFirst = start >= at;
      setText(text, words.slice(0, from) + (isFirst ? value : '') + words.slice(to));
      if (isFirst) filled.add(text);
    }
    at += words.length;
  }
}

function setText(text: Element, words: string): void {
  text.textContent = words;
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
}

function protectHyphens(text: Element): void {
  const [first = '', ...rest] = splitAtFirmHyphens(text.textContent ?? '');
  const document = text.ownerDocument;
  if (rest.length === 0 || !document) return;
  setText(text, first);
  let before = text;
  for (const part of rest) {
    const next = createWord(document, 't');
    setText(next, part);
    for (const element of [createWord(document, 'noBreakHyphen'), next]) {
      before.parentNode?.insertBefore(element, before.nextSibling);
      before = element;
    }
  }
}
