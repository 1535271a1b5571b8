// What a part of a Word file says, as plain text: a line a paragraph, a row of a table on one line. For `git diff`, to
// compare, and to know whether someone has changed a file.
import { COMPATIBILITY, MATH, STRICT_W, W } from './namespaces.js';
import { attributeOf, readXml, type XmlElement } from './read-xml.js';

export interface PartText {
  /** The paragraphs, and the rows of tables. */
  lines: readonly string[];
  /** The paragraphs in text boxes. */
  boxes: readonly string[];
  /** How often text is marked by hand in ways that no style of a memo marks it, and how many drawings there are. */
  marks: readonly string[];
  /** Whether it is a document: a part with a body. */
  isDocument: boolean;
}

/** The text of a part; `undefined` where it is no XML. */
export function readText(bytes: Uint8Array): PartText | undefined {
  const reading: Reading = {
    flows: [newFlow()],
    boxes: [],
    marks: new Map(),
    isDocument: false,
    inside: undefined,
    words: 0,
    alternatives: [],
    repeated: 0,
  };
  const isXml = readXml(bytes, {
    onOpen: (element) => openElement(reading, element),
    onClose: (name, namespace) => closeElement(reading, name, namespace),
    onText: (text) => addText(reading, text),
  });
  if (!isXml) return undefined;
  const [lines = []] = flowOf(reading).lists;
  const marks = [...reading.marks].map(([mark, count]) => `${mark} ${count}`).sort();
  return { lines, boxes: reading.boxes, marks, isDocument: reading.isDocument };
}

/** Fields that programs work out: what they show is no text of the file's. */
const WORKED_OUT =
  /^\s*(?:=|(?:\w*PAGES?|PAGEREF|NOTEREF|SECTION|\w*DATE|TIME|EDITTIME|FILE\w+|NUM\w+|REVNUM|LASTSAVEDBY|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|TEMPLATE|INFO|DOCPROPERTY|DOCVARIABLE|USER\w+|STYLEREF|REF|SEQ|AUTONUM\w*|LISTNUM|IF|COMPARE)\b)/i;

/** What isn't text: properties, what was struck out or moved away, and drawings but for the text boxes in them. */
const HIDDEN = new Set(['pPr', 'del', 'moveFrom', 'drawing', 'pict', 'object']);

/** Signs that are elements, and how they are read. */
const SIGNS: Readonly<Record<string, string>> = { noBreakHyphen: '-', br: ' ', cr: ' ', tab: ' ', ptab: ' ' };

/** Marks that programs write again as they were (LibreOffice 7.4 does). */
const HAND_MARKS = new Set(['strike', 'dstrike', 'highlight', 'vanish', 'u', 'i', 'drawing']);

/** A stretch of text of its own: the part's, or a text box's. */
interface Flow {
  /** The lines, and within them those of the open cells, the innermost last. */
  lists: string[][];
  /** The cells of the open rows, the innermost last. */
  rows: string[][];
  line: string;
  /** How many elements that hide what stands in them are open. */
  hidden: number;
  /** The open fields, the innermost last. What stands in a field's code, or is worked out, isn't shown. */
  fields: { code: string; isShown: boolean }[];
  /** Whether the open paragraph ends a section: without a word it is no line, and programs put in or leave out such ones. */
  endsSection: boolean;
}

function newFlow(): Flow {
  return { lists: [[]], rows: [], line: '', hidden: 0, fields: [], endsSection: false };
}

/** How far a part has been read. */
interface Reading {
  /** The part's own text, and that of the open text boxes, the innermost last. */
  flows: Flow[];
  boxes: string[];
  marks: Map<string, number>;
  isDocument: boolean;
  /** The element whose text is read now. */
  inside: 'text' | 'code' | undefined;
  /** How much has been read so far. */
  words: number;
  /** How much had been read when each of the open alternatives began. */
  alternatives: number[];
  /** How many fallbacks are open that say again what was read. */
  repeated: number;
}

function flowOf({ flows }: Reading): Flow {
  return flows.at(-1) ?? newFlow();
}

function openElement(reading: Reading, element: XmlElement): void {
  const { name, namespace } = element;
  if (namespace === COMPATIBILITY) openAlternative(reading, name);
  if (namespace === MATH && name === 't') reading.inside = 'text';
  if (!isWord(namespace)) return;
  countMark(reading, element);
  const flow = flowOf(reading);
  if (name === 'sectPr') flow.endsSection = true;
  if (name === 'txbxContent') reading.flows.push(newFlow());
  else if (HIDDEN.has(name)) flow.hidden++;
  else if (flow.hidden === 0 && reading.repeated === 0) openShown(reading, element, flow);
}

function openShown(reading: Reading, element: XmlElement, flow: Flow): void {
  const { name } = element;
  if (name === 't') reading.inside = 'text';
  else if (name === 'instrText') reading.inside = 'code';
  else if (name === 'fldChar') stepField(flow, wordAttribute(element, 'fldCharType'));
  else if (name === 'fldSimple') flow.fields.push(startResult(wordAttribute(element, 'instr')));
  else if (name === 'tc') flow.lists.push([]);
  else if (name === 'tr') flow.rows.push([]);
  else if (name === 'sym') flow.line += signOf(wordAttribute(element, 'char'));
  else if (name === 'body') reading.isDocument = true;
  else flow.line += SIGNS[name] ?? '';
}

function closeElement(reading: Reading, name: string, namespace: string): void {
  if (namespace === COMPATIBILITY) closeAlternative(reading, name);
  reading.inside = undefined;
  if (!isWord(namespace)) return;
  const flow = flowOf(reading);
  if (name === 'txbxContent') closeBox(reading);
  else if (HIDDEN.has(name)) flow.hidden--;
  else if (flow.hidden === 0 && reading.repeated === 0) closeShown(name, flow);
}

function addText(reading: Reading, text: string): void {
  const flow = flowOf(reading);
  if (flow.hidden > 0 || reading.repeated > 0) return;
  const field = flow.fields.at(-1);
  if (reading.inside === 'code' && field) field.code += text;
  if (reading.inside !== 'text' || !flow.fields.every(({ isShown }) => isShown)) return;
  flow.line += text;
  reading.words += text.length;
}

/** What a newer program shows, and after it the same for older ones: it is read once. */
function openAlternative(reading: Reading, name: string): void {
  if (name === 'AlternateContent') reading.alternatives.push(reading.words);
  if (name !== 'Fallback') return;
  if (reading.repeated > 0 || reading.words > (reading.alternatives.at(-1) ?? 0)) reading.repeated++;
}

function closeAlternative(reading: Reading, name: string): void {
  if (name === 'AlternateContent') reading.alternatives.pop();
  if (name === 'Fallback' && reading.repeated > 0) reading.repeated--;
}

function closeBox({ flows, boxes, repeated }: Reading): void {
  const [lines = []] = flows.length > 1 ? (flows.pop()?.lists ?? []) : [];
  if (repeated === 0) boxes.push(...lines);
}

function countMark({ marks }: Reading, element: XmlElement): void {
  const { name } = element;
  if (!HAND_MARKS.has(name) || /^(?:0|false|none|off)$/.test(wordAttribute(element, 'val') ?? '')) return;
  marks.set(name, (marks.get(name) ?? 0) + 1);
}

function isWord(namespace: string): boolean {
  return namespace === W || namespace === STRICT_W;
}

function wordAttribute(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name, [W, STRICT_W]);
}

function closeShown(name: string, flow: Flow): void {
  const list = flow.lists.at(-1);
  if (name === 'p') {
    if (!flow.endsSection || flow.line.trim() !== '') list?.push(flow.line);
    flow.line = '';
    flow.endsSection = false;
  } else if (name === 'tc' && flow.lists.length > 1) {
    flow.rows.at(-1)?.push((flow.lists.pop() ?? []).join(' '));
  } else if (name === 'tr') {
    list?.push((flow.rows.pop() ?? []).join(' | '));
  } else if (name === 'fldSimple') {
    flow.fields.pop();
  }
}

/** A field's code stands between its beginning and its separator, its result between that and its end. */
function stepField({ fields }: Flow, step: string | undefined): void {
  if (step === 'begin') fields.push({ code: '', isShown: false });
  else if (step === 'separate') fields.push(startResult(fields.pop()?.code));
  else if (step === 'end') fields.pop();
}

/** A field of which now comes what it shows. */
function startResult(code = ''): { code: string; isShown: boolean } {
  return { code, isShown: !WORKED_OUT.test(code) };
}

function signOf(code = ''): string {
  return /^[\da-f]{1,6}$/i.test(code) ? String.fromCodePoint(parseInt(code, 16) % 0x110000) : '';
}
