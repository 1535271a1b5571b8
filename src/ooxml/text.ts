// What a Word file says, as plain text: a line a paragraph, a row of a table on one line. For `git diff`, to compare,
// and to know whether someone has changed a file. Read in one pass over the XML's marks: a tree would take ten times as long.

/** The lines of a document; `undefined` where the part is none. */
export function bodyLines(part: Uint8Array | undefined): string[] | undefined {
  const text = part && new TextDecoder().decode(part);
  return text && /<(?:\w+:)?body[\s>/]/.test(text) ? linesOfXml(text) : undefined;
}

/** Marks that text is made of or divided by, and what isn't text: properties, text boxes, what was struck out or moved. */
const MARK =
  /<(?:\w+:)?(?:t(?: [^>]*[^/>])?>([^<]*)(?=<)|(noBreakHyphen|br|cr|tab|p)(?: [^>]*)?\/>|(tc|drawing|pict|del|moveFrom|pPr)(?: [^>]*[^/>])?>|fldChar [^>]*?fldCharType="(separate|end)")|<\/(?:\w+:)?(p|tc|tr|drawing|pict|del|moveFrom|pPr)>/g;

/** The paragraphs of a part as lines. Fields that Word works out (the page's number) are no text of the file's. */
export function linesOfXml(xml: string): string[] {
  const lines: string[] = [];
  let [line, cell, row]: [string, string[] | undefined, string[]] = ['', undefined, []];
  let [inside, inField] = [0, false];
  for (const [, text, mark, opened, field, closed] of xml.matchAll(MARK)) {
    if (opened === 'tc' && inside === 0) cell = [];
    else if (opened !== undefined && opened !== 'tc') inside++;
    else if (closed !== undefined && !/^(?:p|tc|tr)$/.test(closed)) inside--;
    else if (inside > 0) continue;
    else if (field !== undefined) inField = field === 'separate';
    else if (text !== undefined) line += inField ? '' : unescaped(text);
    else if (mark === 'p') (cell ?? lines).push('');
    else if (mark !== undefined) line += mark === 'noBreakHyphen' ? '-' : ' ';
    else if (closed === 'p') {
      (cell ?? lines).push(line);
      line = '';
    } else if (closed === 'tc') {
      row.push((cell ?? []).join(' '));
      cell = undefined;
    } else if (closed === 'tr') {
      lines.push(row.join(' | '));
      row = [];
    }
  }
  return lines;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const codePoint = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
    },
  );
}
