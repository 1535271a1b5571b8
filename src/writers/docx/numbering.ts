// word/numbering.xml: bullets and numbers, each list an instance of its own, so that numbers begin again. A list that
// begins with another number than 1 has a definition of its own.
import { NAMESPACES, XML_DECLARATION } from './wordprocessing.js';

/** How deep lists may lie in one another; the memo holds no deeper. */
const LEVELS = [0, 1, 2, 3];
/** 1. a) i) 1) */
const NUMBERS = ['decimal', 'lowerLetter', 'lowerRoman', 'decimal'];
const MARKS = ['\u2022', '\u2013', '\u2022', '\u2013'];
/** In twips. */
const INDENT = 397;

/** The instances that the list styles have, after a document's own lists: a paragraph that gets a style by hand is in a list. */
export function styleLists(lists: readonly unknown[]): { bullet: number; number: number } {
  return { bullet: lists.length + 1, number: lists.length + 2 };
}

/** `lists` are the first numbers of the document's lists in order, `undefined` for bullets: the numbering instances. */
export function numberingXml(lists: readonly (number | undefined)[]): string {
  const all = [...lists, undefined, 1];
  const definitions = [...new Set(all)];
  const instances = all.map((start, i) => {
    const definition = `<w:abstractNumId w:val="${definitions.indexOf(start)}"/>`;
    const overrides = LEVELS.map(
      (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start ?? 1}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${i + 1}">${definition}${overrides.join('')}</w:num>`;
  });
  const abstract = definitions.map(
    (start, id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${LEVELS.map((level) => levelXml(level, start)).join('')}</w:abstractNum>`,
  );
  return `${XML_DECLARATION}<w:numbering ${NAMESPACES}>${abstract.join('')}${instances.join('')}</w:numbering>`;
}

function levelXml(level: number, start: number | undefined): string {
  const [format, mark] =
    start === undefined
      ? ['bullet', MARKS[level] ?? '']
      : [NUMBERS[level] ?? 'decimal', `%${level + 1}${level === 0 ? '.' : ')'}`];
  const indent = `<w:pPr><w:ind w:left="${INDENT * (level + 1)}" w:hanging="${INDENT}"/></w:pPr>`;
  return `<w:lvl w:ilvl="${level}"><w:start w:val="${start ?? 1}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
}
