// Names that are made of two: another legal form before a party's own name ("Föreningen Stilla Hamn", which is a foundation), and
// the beginning of one row's name with the end of another's ("Kolsva Språkcafé").
import { findFields } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import type { AlmostName } from './name-words.js';
import { escapePattern, fieldTextOf, plain } from './reading.js';
import { CAPITALS, LETTERS } from './vocabulary.js';

/** What an association is, in the form that stands before its name. */
const FORM = `(?:[Ff]öreningen|[Ss]tiftelsen|[Ff]örbundet|[Kk]lubben|[Ss]ällskapet|[Nn]ätverket|[Kk]ooperativet|[Ff]örsamlingen|[Bb]olaget)`;
const BEGINS_WITH_FORM = new RegExp(`^${FORM} (?=[${CAPITALS}])`, 'u');

/** Another form before what else a party is called. */
export function* findOtherForms({ caseFile, texts }: Checked): Generator<AlmostName> {
  const names = [...new Set(findFields(caseFile, 'name').map(({ value }) => value))];
  for (const name of names) {
    const form = BEGINS_WITH_FORM.exec(name)?.[0];
    if (form === undefined) continue;
    const rest = name.slice(form.length);
    // a name of one common word is many a party's
    const other = new RegExp(`(?<![${LETTERS}-])(${FORM}) ${escapePattern(rest)}(?![${LETTERS}-])`, 'gu');
    for (const prose of texts) {
      if (!prose.text.includes(rest)) continue;
      for (const { 0: text, 1: said = '', index } of plain(prose.text).matchAll(other)) {
        if (said.toLowerCase() === form.trim().toLowerCase() || names.includes(text)) continue;
        yield { prose, range: { start: index, end: index + text.length }, text, name };
      }
    }
  }
}

/** In letters: a shorter word can begin anything. */
const LONG = 4;

/** The first word of one row and the last of another, where no row has both. */
export function* findMixedRows(checked: Checked): Generator<AlmostName> {
  const rows = checked.tables.flatMap(({ table }) => table.rows.flatMap(({ name }) => name ?? []));
  const parts = rows
    .map((name) => ({ name, words: name.split(' ') }))
    .filter(({ words }) => words.length >= 2 && words.every((word) => /^[A-ZÅÄÖ]/u.test(word)));
  const isOnly = (word: string, at: 'first' | 'last'): boolean =>
    parts.filter(({ words }) => (at === 'first' ? words[0] : words.at(-1)) === word).length === 1;
  const firsts = new Set(parts.map(({ words }) => words[0] ?? '').filter((word) => word.length >= LONG));
  const fields = fieldTextOf(checked);
  for (const { name, words } of parts) {
    const last = words.at(-1) ?? '';
    if (last.length < LONG || !isOnly(last, 'last')) continue;
    const said = new RegExp(
      `(?<![${LETTERS}-])([${CAPITALS}][${LETTERS}]+) ${escapePattern(last)}(?![${LETTERS}-])`,
      'gu',
    );
    for (const prose of checked.texts) {
      if (!prose.text.includes(last)) continue;
      for (const { 0: text, 1: first = '', index } of plain(prose.text).matchAll(said)) {
        if (!firsts.has(first) || words.includes(first) || fields.includes(text.toLowerCase())) continue;
        yield { prose, range: { start: index, end: index + text.length }, text, name };
      }
    }
  }
}
