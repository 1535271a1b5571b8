// Characters that XML, and so a Word file, can't hold, or that nobody can see and mean.
import { diagnoseCheck, type Diagnostic, type Place, type Range } from './diagnostic.js';

/**
 * The letters of the Latin script, for a class in a pattern: of those that a Swedish word can have beside it. `\p{L}` holds
 * the letters of all scripts in six hundred ranges, and each pattern with it takes V8 up to a millisecond to compile.
 */
export const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-\u024F\u1E00-\u1EFF';
/** The bounds of a whole word: no letter before it or after it. */
export const WORD_START = `(?<![${LETTERS}])`;
export const WORD_END = `(?![${LETTERS}])`;

export interface InvalidCharacter {
  range: Range;
  /** As U+0007. */
  codePoint: string;
}

// Not allowed by XML 1.0: C0 controls but tab and line ends, lone surrogates, U+FFFE and U+FFFF.
// Besides: DEL and the C1 controls, which XML discourages and Word drops; a byte order mark inside.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVALID = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}|(?<=[^])\uFEFF/gu;

/** Matches any text that may hold one of these; quicker than looking for them. */
const SUSPECT = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;

export function findInvalidCharacters(text: string): InvalidCharacter[] {
  if (!SUSPECT.test(text)) return [];
  return [...text.matchAll(INVALID)].map((match) => ({
    range: { start: match.index, end: match.index + match[0].length },
    codePoint: `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}

/** The finding about a character that no Word file can hold; checks/character-invalid.ts has its words. */
export function diagnoseCharacter(codePoint: string, place: Place): Diagnostic {
  return diagnoseCheck('character-invalid', { codePoint }, { severity: 'error', ...place });
}

/**
 * Signs that nobody sees, or that change how others are seen: controls, directions of text (U+202A–202E, U+2066–2069), signs
 * without width, line and paragraph separators.
 */
// eslint-disable-next-line no-control-regex -- control characters are among what is looked for
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** The text with what nobody sees as an escape, such as \\u001B: so that no input can steer a terminal or a program. */
export function showUnseen(text: string): string {
  return text.replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** A file's name as it can stand at the beginning of a line: GitHub obeys lines that begin with two colons. */
export function showFile(file: string): string {
  return showUnseen(file.startsWith('::') ? `./${file}` : file);
}
