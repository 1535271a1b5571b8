// What a Word file says, as plain text: a line a paragraph, a row of a table on one line. For `git diff`, and to compare.
import { relationshipsOf } from './relationships.js';
import { childElements, elementsOf, isWord, parseXml, type Element } from './xml.js';
import { readZip } from './zip.js';

/** The text of a Word file's body; `undefined` where the bytes are no Word file. */
export function textOfDocx(bytes: Uint8Array): string | undefined {
  const parts = readZip(bytes);
  if (typeof parts === 'string') return undefined;
  const main = relationshipsOf(parts, '')?.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const document = parseXml(parts.get(main ?? '') ?? new Uint8Array());
  const [body] = document ? elementsOf(document, 'body') : [];
  return body && `${linesOf(body).join('\n')}\n`;
}

function linesOf(container: Element): string[] {
  return childElements(container).flatMap((child) => {
    if (isWord(child, 'p')) return [textOf(child)];
    if (isWord(child, 'tr')) return [cellsOf(child).join(' | ')];
    return isWord(child, 'sectPr') ? [] : linesOf(child);
  });
}

function cellsOf(row: Element): string[] {
  return childElements(row)
    .filter((child) => isWord(child, 'tc'))
    .map((cell) => linesOf(cell).join(' '));
}

/** The text of a paragraph, without that of text boxes in it: these are paragraphs of their own. */
function textOf(element: Element): string {
  return childElements(element)
    .map((child) => {
      if (isWord(child, 't')) return child.textContent ?? '';
      if (isWord(child, 'noBreakHyphen')) return '-';
      if (isWord(child, 'br') || isWord(child, 'cr') || isWord(child, 'tab')) return ' ';
      return isWord(child, 'pPr') || isWord(child, 'drawing') || isWord(child, 'pict') ? '' : textOf(child);
    })
    .join('');
}
