// The runs of a paragraph of a Word file, counted by the signs that a reader sees, and divided where a mark is to stand.
import { childElements, childOf, createWord, isWord, type Document, type Element } from './xml.js';

/** The runs that a reader sees, in order: not those that were struck out. */
export function runsOf(parent: Element): Element[] {
  return childElements(parent).flatMap((child): Element[] => {
    if (isWord(child, 'r')) return [child];
    const isOpen = [
      'hyperlink',
      'ins',
      'moveTo',
      'smartTag',
      'sdt',
      'sdtContent',
      'customXml',
      'fldSimple',
    ].some((name) => isWord(child, name));
    return isOpen ? runsOf(child) : [];
  });
}

/** The words of a run's child, each sign as a reader of blocks counts it. */
function wordsOf(child: Element): string {
  if (isWord(child, 't')) return child.textContent ?? '';
  if (isWord(child, 'noBreakHyphen')) return '-';
  return ['tab', 'br', 'cr', 'ptab'].some((name) => isWord(child, name)) ? ' ' : '';
}

export function lengthOf(run: Element): number {
  return childElements(run).reduce((length, child) => length + wordsOf(child).length, 0);
}

/** The words of a paragraph that a reader sees. */
export function shownText(paragraph: Element): string {
  return runsOf(paragraph)
    .flatMap((run) => childElements(run).map(wordsOf))
    .join('');
}

/** Firm spaces and hyphens as plain ones, each of one sign still. */
export function plainSigns(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u2011', '-');
}

/** Divides the run in which a place lies, so that a mark can stand there. */
export function splitAt(document: Document, paragraph: Element, place: number): void {
  let at = 0;
  for (const run of runsOf(paragraph)) {
    const length = lengthOf(run);
    if (place > at && place < at + length) {
      splitRun(document, run, place - at);
      return;
    }
    at += length;
  }
}

function splitRun(document: Document, run: Element, offset: number): void {
  const second = run.cloneNode(false) as Element;
  const looks = childOf(run, 'rPr');
  if (looks) second.appendChild(looks.cloneNode(true));
  let at = 0;
  for (const child of childElements(run)) {
    if (isWord(child, 'rPr')) continue;
    const words = wordsOf(child);
    const begin = at;
    at += words.length;
    if (at <= offset && !(begin === offset && words.length > 0)) continue;
    if (begin < offset) {
      const rest = createWord(document, 't');
      for (const each of [child, rest])
        each.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
      rest.appendChild(document.createTextNode(words.slice(offset - begin)));
      child.textContent = words.slice(0, offset - begin);
      second.appendChild(rest);
    } else second.appendChild(child);
  }
  run.parentNode?.insertBefore(second, run.nextSibling);
}
