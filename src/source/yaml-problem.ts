// What is wrong where a text is not readable as YAML. The library says where reading failed; the slip that made it fail
// often stands before that, and is told instead where it can be made out.
import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { Range } from '../diagnostic.js';
import { indentOf, lineAbove, lineAt, lineBefore, lineBelow, type Line } from './lines.js';

export interface YamlProblem {
  /** A code of the library's, or one of ours; the wordings have a sentence for each. */
  problem: string;
  range: Range;
}

/** What a line of running text fails by. */
const TEXT_CODES = new Set(['BAD_INDENT', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY', 'MISSING_CHAR']);
/** Two words, of which the second is no value of the first. */
const RUNNING_TEXT = /^ *(?![-#"'[{])[^\s:]+ +\S/;
/** A key with text after it that no sign says to go on below. */
const KEY_OF_TEXT = /^ *(?:- +)*[\w-]+: +(?=[^\s|>"'[{&*!#])/;
const KEY_OF_BLOCK = /^ *(?:- +)*[\w-]+: +[|>][+-]?\d?\s*$/;
const FIRM_INDENT = /^ *[\u00A0\u2007\u202F\u3000]+/u;
/** What stands before a value: a key with its colon, or the dash of a list. */
const BEFORE_VALUE = /^ *(?:- +)*(?:[\w-]+: +|(?<=- +))/;
/** Signs that YAML reads as more than text where a value begins with them. */
const SIGN = /[*[{"'>|-]/;
const KEY_WITHOUT_SPACE = /^ *(?:- +)*[A-Za-z][\w-]*:(?=[^\s/])/;
/** Alone on its line, or before the sign for lines of text: "summary |". */
const KEY_WITHOUT_COLON = /^ *(?:- +)*[A-Za-z][\w-]*(?=\s*(?:[|>][+-]?\s*)?$)/;
/** What the library takes a list's slip for. */
const UNREADABLE_KEY = /^(?:BAD_INDENT|(?:BLOCK_AS|MULTILINE)_IMPLICIT_KEY|MISSING_CHAR|NON_STRING_KEY)$/;
const KEY = /^ *[\w-]+:(?:\s|$)/;
const DASH = /^ *- /;
/** A dash that no space follows, so that it is no sign of a list. */
const DASH_WITHOUT_SPACE = /^ *-(?=[^\s-])/;

export function yamlProblem({ code, message, pos }: YAMLParseError | YAMLWarning, text: string): YamlProblem {
  const [start, end] = pos;
  const range = { start, end: Math.max(end, start + 1) };
  const line = lineAt(text, start);
  const found = firmIndent(text, line) ?? unmarkedText(text, line, code);
  if (found) return found;
  if (UNREADABLE_KEY.test(code) && !message.includes('quote')) {
    const slip =
      unspacedDash(text, line) ?? (message.includes('sequence') ? strayDash(text, line) : undefined);
    if (slip) return slip;
  }
  switch (code) {
    case 'UNEXPECTED_TOKEN':
      return signedValue(line, start) ?? { problem: code, range };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return misreadKey(text, line, start) ?? { problem: code, range };
    case 'BLOCK_IN_FLOW':
      return inBrackets(text, line, range) ?? { problem: code, range };
    case 'BAD_INDENT':
      // "must be sufficiently indented and end with a }"
      if (/end with a [\]}]/.test(message)) return endOfLineBefore(text, line);
      return slipAbove(text, line) ?? { problem: code, range };
    case 'MISSING_CHAR':
      return (
        (message.includes('quote') ? openQuotation(text, start) : unspacedKey(line)) ?? {
          problem: code,
          range,
        }
      );
    default:
      return { problem: code, range };
  }
}

/** A value that begins with a sign (bold, a list, a quotation) and goes on after what the sign stands for. */
function signedValue(line: Line, failedAt: number): YamlProblem | undefined {
  const before = BEFORE_VALUE.exec(line.text)?.[0].length;
  const sign = before === undefined ? '' : line.text.charAt(before);
  if (before === undefined || !SIGN.test(sign) || line.start + before > failedAt) return undefined;
  const start = line.start + before;
  const range = { start, end: start + 1 };
  if (sign === '-') return { problem: 'LIST_AFTER_KEY', range };
  // a bracket or comma too many after a list or group that is right
  if (/[[{]/.test(sign) && /^[\]},\s]*$/.test(line.text.slice(failedAt - line.start))) return undefined;
  const isQuoted = /["']/.test(sign) && line.text.trimEnd().endsWith(sign);
  return { problem: isQuoted ? 'INNER_QUOTE' : 'VALUE_SIGN', range };
}

/** "amount:1180000". */
function unspacedKey(line: Line): YamlProblem | undefined {
  const [unspaced] = KEY_WITHOUT_SPACE.exec(line.text) ?? [];
  return unspaced === undefined ? undefined : { problem: 'NO_SPACE', range: rangeOfKey(line, unspaced) };
}

/** Spaces that aren't the plain one, before a line's text: YAML takes them for text. */
function firmIndent(text: string, line: Line): YamlProblem | undefined {
  const near = [line, lineBefore(text, line), lineBelow(text, line)];
  const place = near.find((each) => each && FIRM_INDENT.test(each.text));
  if (!place) return undefined;
  const end = place.start + (FIRM_INDENT.exec(place.text)?.[0].length ?? 1);
  return { problem: 'FIRM_INDENT', range: { start: place.start, end } };
}

/** A line of running text below a key: of a text that begins beside the key, or after | with too little indentation. */
function unmarkedText(text: string, line: Line, code: string): YamlProblem | undefined {
  if (!TEXT_CODES.has(code)) return undefined;
  const before = lineBefore(text, line);
  if (
    before &&
    RUNNING_TEXT.test(line.text) &&
    KEY_OF_BLOCK.test(before.text) &&
    indentOf(line) <= indentOf(before)
  )
    return { problem: 'BLOCK_INDENT', range: { start: line.start, end: line.start + line.text.length } };
  // reading fails at the key's line, or at one below it
  const below = lineBelow(text, line);
  const key = KEY_OF_TEXT.test(line.text) ? line : lineAbove(text, line);
  const goesOn = key === line ? below : line;
  const found = key && KEY_OF_TEXT.exec(key.text);
  if (!key || !found || !goesOn || indentOf(goesOn) <= indentOf(key) || !RUNNING_TEXT.test(goesOn.text))
    return undefined;
  const start = key.start + found[0].length;
  return { problem: 'PARAGRAPHS', range: { start, end: key.start + key.text.trimEnd().length } };
}

/** A key that isn't read as one: without its colon, without a space after it, or with a line below that is indented too much. */
function misreadKey(text: string, line: Line, failedAt: number): YamlProblem | undefined {
  const unspaced = unspacedKey(line);
  if (unspaced) return unspaced;
  const keyLine = [line, lineAbove(text, line)].find((each) => each && KEY_WITHOUT_COLON.test(each.text));
  const [bare] = KEY_WITHOUT_COLON.exec(keyLine?.text ?? '') ?? [];
  if (keyLine && bare !== undefined) return { problem: 'NO_COLON', range: rangeOfKey(keyLine, bare) };
  // "Mål: bättre" as a value
  if (/:(?:\s|$)/.test(line.text.slice(failedAt - line.start))) return undefined;
  const below = lineBelow(text, line);
  if (!below || indentOf(below) <= indentOf(line)) return undefined;
  return { problem: 'BAD_INDENT', range: { start: below.start, end: below.start + indentOf(below) } };
}

/** "-Minst tre" here, or as the entry before this one, which then can't go on with its list. */
function unspacedDash(text: string, line: Line): YamlProblem | undefined {
  const before = lineBefore(text, line);
  const isSibling = before && DASH.test(line.text) && indentOf(before) === indentOf(line);
  const sibling = isSibling ? before : undefined;
  const place = [line, sibling].find((each) => each && DASH_WITHOUT_SPACE.test(each.text));
  const start = place && place.start + indentOf(place);
  return start === undefined
    ? undefined
    : { problem: 'DASH_WITHOUT_SPACE', range: { start, end: start + 1 } };
}

/** A dash that stands further to the left than the others of its list. */
function strayDash(text: string, line: Line): YamlProblem | undefined {
  const start = line.start + indentOf(line);
  const first = firstOfDeeper(text, line);
  if (!DASH.test(line.text) || !first || !DASH.test(first.text)) return undefined;
  return { problem: 'STRAY_DASH', range: { start, end: start + 1 } };
}

/** The first of the lines above that are indented more than this one. */
function firstOfDeeper(text: string, line: Line): Line | undefined {
  let first: Line | undefined;
  let each = lineBefore(text, line);
  while (each && indentOf(each) > indentOf(line)) {
    first = each;
    each = lineBefore(text, each);
  }
  return first;
}

/** Inside brackets: a value with a colon ("krav: Mål: bättre"), or one that the next key follows without a comma. */
function inBrackets(text: string, line: Line, { start, end }: Range): YamlProblem | undefined {
  const before = text.slice(line.start, start);
  if (!/[{[]/.test(before)) return undefined;
  const isWordOfText = /:\s+$/.test(before) && /^[^\s:]+:\s/.test(text.slice(start, end));
  return { problem: isWordOfText ? 'BLOCK_AS_IMPLICIT_KEY' : 'NO_COMMA', range: { start, end } };
}

/** What a line hangs on is without its colon, or is itself not indented as the lines around it. */
function slipAbove(text: string, line: Line): YamlProblem | undefined {
  const above = lineAbove(text, line);
  const before = above && lineBefore(text, above);
  if (!before || !KEY.test(line.text) || !/^ *\w/.test(above.text) || above.text.trimEnd().endsWith(':'))
    return undefined;
  const range = rangeOfKey(above, /^ *[\w-]*:?/.exec(above.text)?.[0] ?? '');
  if (KEY_WITHOUT_COLON.test(above.text)) return { problem: 'NO_COLON', range };
  const isFirst = indentOf(before) === indentOf(above) && before.text.trimEnd().endsWith(':');
  const sibling = lineAbove(text, above, indentOf(line) + 1);
  const isAmong = sibling !== undefined && indentOf(sibling) === indentOf(line) && KEY.test(sibling.text);
  return isFirst || isAmong ? { problem: 'NOT_INDENTED', range } : undefined;
}

function rangeOfKey({ start, text }: Line, upToKey: string): Range {
  const key = /[\w-]+:?$/.exec(upToKey)?.index ?? 0;
  return { start: start + key, end: Math.min(start + upToKey.length, start + text.length) };
}

/** A bracket that is missing is missing at the end of the line before. */
function endOfLineBefore(text: string, line: Line): YamlProblem {
  const end = text.slice(0, line.start).trimEnd().length;
  return { problem: 'MISSING_CHAR', range: { start: Math.max(0, end - 1), end } };
}

/** Where a quotation opens that is not closed on its line: what is noticed only at the end of the document. */
function openQuotation(text: string, failedAt: number): YamlProblem | undefined {
  const document = text.lastIndexOf('\n---', failedAt - 1) + 1;
  let { start } = lineAt(text, document);
  for (const line of text.slice(start, failedAt).split('\n')) {
    const before = BEFORE_VALUE.exec(line)?.[0].length ?? Infinity;
    const quote = line.charAt(before);
    if (/["']/.test(quote) && !line.slice(before + 1).includes(quote))
      return { problem: 'OPEN_QUOTE', range: { start: start + before, end: start + line.trimEnd().length } };
    start += line.length + 1;
  }
  return undefined;
}
