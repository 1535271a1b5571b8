// What a Word file says, as plain text: a line a paragraph, a row of a table on one line. For `git diff`, to compare,
// and to know whether someone has changed a file. Read in one pass over the XML's marks: a tree would take ten times as long.

/** The lines of a document; `undefined` where the part is none. */
export function bodyLines(part: Uint8Array | undefined): string[] | undefined {
  const text = part && new TextDecoder().decode(part);
  return text && /<(?:\w+:)?body[\s>/]/.test(text) ? linesOfXml(text) : undefined;
}

/**
 * Marks that text is made of or divided by, and what isn't text: properties, text boxes, what was struck out or moved.
 * A field's code stands between its beginning and its separator, its result between that and its end.
 */
const MARK =
  /<(?:\w+:)?(?:t(?: [^>]*[^/>])?>([^<]*)(?=<)|sym [^>]*?char="([\da-fA-F]{1,6})"|(noBreakHyphen|br|cr|tab|p)(?: [^>]*)?\/>|(tc|drawing|pict|del|moveFrom|pPr)(?: [^>]*[^/>])?>|fldChar [^>]*?fldCharType="(\w+)"|instrText(?: [^>]*)?>([^<]*)|fldSimple [^>]*?instr="([^"]*)"[^>]*[^/]>)|<\/(?:\w+:)?(p|tc|tr|drawing|pict|del|moveFrom|pPr|fldSimple)>/g;

/** Fields that Word works out: what they show is no text of the file's. */
const WORKED_OUT = /^\s*(?:\w*PAGES?|SECTION|\w*DATE|TIME|EDITTIME|FILE\w+|NUM\w+|REVNUM|LASTSAVEDBY)\b/i;

/** The paragraphs of a part as lines. */
export function linesOfXml(xml: string): string[] {
  const lines: string[] = [];
  let [line, cell, row]: [string, string[] | undefined, string[]] = ['', undefined, []];
  let inside = 0;
  // the open fields, the innermost last; what stands in a field's code is no text
  const fields: { code: string; isShown: boolean }[] = [];
  for (const [, text, sign, mark, opened, step, code, simple, closed] of xml.matchAll(MARK)) {
    if (opened === 'tc' && inside === 0) cell = [];
    else if (opened !== undefined && opened !== 'tc') inside++;
    else if (closed !== undefined && !/^(?:p|tc|tr|fldSimple)$/.test(closed)) inside--;
    else if (inside > 0) continue;
    else if (step === 'begin') fields.push({ code: '', isShown: false });
    else if (step === 'end' || closed === 'fldSimple') fields.pop();
    else if (step === 'separate') fields.push(startOfResult(fields.pop()?.code));
    else if (code !== undefined) {
      const field = fields.at(-1);
      if (field) field.code += code;
    } else if (simple !== undefined) fields.push(startOfResult(simple));
    else if (text !== undefined) line += fields.every(({ isShown }) => isShown) ? unescaped(text) : '';
    else if (sign !== undefined) line += String.fromCodePoint(parseInt(sign, 16) % 0x110000);
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

/** A field of which now comes what it shows. */
function startOfResult(code = ''): { code: string; isShown: boolean } {
  return { code, isShown: !WORKED_OUT.test(code) };
}

/** What stands in the text boxes of a part. Most files hold each twice, for older programs. */
export function textBoxLines(xml: string): string[] {
  if (!xml.includes('txbxContent')) return [];
  const boxes = xml.matchAll(/<(?:\w+:)?txbxContent(?: [^>]*)?>([\s\S]*?)<\/(?:\w+:)?txbxContent>/g);
  return [...boxes].flatMap(([, content = '']) => linesOfXml(content));
}

/**
 * How often text is marked by hand in ways that no style of a memo marks it, and how many drawings there are. Only such
 * marks as programs write again as they were (LibreOffice 7.4 does).
 */
export function marksOf(xml: string): string[] {
  const counts = new Map<string, number>();
  for (const [, mark = '', value] of xml.matchAll(HAND_MARK))
    if (value === undefined || !/^(?:0|false|none|off)$/.test(value))
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].map(([mark, count]) => `${mark} ${count}`).sort();
}

const HAND_MARK =
  /<(?:\w+:)?(strike|dstrike|highlight|vanish|u|i|drawing)(?: [^>]*?(?:\w+:)?val="([^"]*)"[^>]*?)?(?: [^>]*)?\/?>/g;

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
