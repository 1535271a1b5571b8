// How figures and marks are written in Swedish prose (Myndigheternas skrivregler, Institutet för språk och folkminnen).
import { defineCheck } from '../check.js';
import {
  findAmounts,
  findDates,
  findPercentages,
  findReferences,
  findOrganisationNumbers,
  findYearRanges,
} from './find-figures.js';
import { covered, proseTexts } from './texts.js';

const EN_DASH = '\u2013';

/** Ranges have an en dash and no spaces; a dash between words is an en dash between spaces. */
export const proseDash = defineCheck('prose-dash', 'warning', function* ({ caseFile }) {
  for (const { path, text: written } of proseTexts(caseFile)) {
    // hyphens that belong to a number are right; figures keep their places
    const numbers = [
      ...findReferences(written, new Set()),
      ...findOrganisationNumbers(written),
      ...isoDates(written),
    ];
    const text = numbers.reduce(
      (rest, { range: { start, end } }) => rest.slice(0, start) + 'x'.repeat(end - start) + rest.slice(end),
      written,
    );
    const ranges = findYearRanges(text).map(({ range, text: found }) => ({ range, text: found }));
    const others = [...text.matchAll(OTHER_RANGE)].map((match) => ({
      range: { start: match.index, end: match.index + match[0].length },
      text: match[0],
    }));
    for (const { range, text: found } of [...ranges, ...others]) {
      const suggestion = found.replace(/ ?[-\u2010-\u2015\u2212] ?/, EN_DASH);
      if (suggestion === found) continue;
      yield { path, range, fix: { from: found, to: suggestion }, args: { text: found, suggestion } };
    }
    for (const { 0: found, index } of text.matchAll(WORD_DASH)) {
      if ([...ranges, ...others].some(({ range }) => index >= range.start && index < range.end)) continue;
      const suggestion = found.replace(/--?-?|\u2014/, EN_DASH);
      const range = { start: index, end: index + found.length };
      yield { path, range, fix: { from: found, to: suggestion }, args: { text: found, suggestion } };
    }
  }
});

function isoDates(text: string) {
  return findDates(text).filter(({ value }) => value.form === 'iso');
}

/** "1-3 gånger", "12 - 14 personer"; not telephone numbers, paragraphs or versions. */
const OTHER_RANGE =
  /(?<![\d\p{L}.,:/-])\d{1,3} ?[-\u2010-\u2012\u2014\u2015] ?\d{1,3}(?= (?:gånger|personer|kvinnor|barn|deltagare|år|dagar|veckor|månader|timmar|procent|kronor|tjänster|möten|platser)(?!\p{L}))/gu;
/** A hyphen or two between spaces, inside a line. */
const WORD_DASH = /(?<=[^\s|>-] )(?:---?|-|\u2014)(?= [^\s|-])/g;

export const proseSpace = defineCheck('prose-space', 'warning', function* ({ caseFile }) {
  for (const { path, text, kind } of proseTexts(caseFile)) {
    // tables are aligned with spaces, and lists indented
    const prose = covered(covered(text, /^ *\|.*$/gm), /^[ >]+|^ *(?:[-*+]|\d+[.)]) +/gm);
    for (const { 0: found, index } of prose.matchAll(/(?<=\S)(?: {2,})(?=\S)/g)) {
      const range = { start: index, end: index + found.length };
      yield {
        path,
        range,
        fix: { from: found, to: ' ' },
        args: { text: found, problem: 'double', suggestion: ' ' },
      };
    }
    for (const { 0: found, index } of prose.matchAll(
      /(?<=[\p{L}\d)]) +[,;](?=\s|$)|(?<=[\p{L})]) +\.(?=\s|$)/gu,
    )) {
      const range = { start: index, end: index + found.length };
      const suggestion = found.trim();
      yield {
        path,
        range,
        fix: { from: found, to: suggestion },
        args: { text: found, problem: 'before-mark', suggestion },
      };
    }
    if (kind !== 'markdown') continue;
    for (const paragraph of prose.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
      const marks = [...paragraph[0].matchAll(/(?<!\\)\*\*|&nbsp;|&[a-z]+;/g)];
      const isOdd = marks.filter(({ 0: mark }) => mark === '**').length % 2 === 1;
      const stray =
        marks.find(({ 0: mark }) => mark !== '**') ??
        (isOdd ? marks.findLast(({ 0: mark }) => mark === '**') : undefined);
      if (!stray) continue;
      const start = paragraph.index + stray.index;
      const range = { start, end: start + stray[0].length };
      yield { path, range, args: { text: stray[0], problem: 'markup' } };
    }
  }
});

/** Numbers are grouped by spaces and have decimal commas; dates in a sentence are written out. */
export const proseNumberForm = defineCheck('prose-form', 'warning', function* ({ caseFile }) {
  for (const { path, text: prose } of proseTexts(caseFile)) {
    for (const { value, range, text } of findAmounts(prose)) {
      const digits = value.digits.replace(/\D/g, '');
      const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ' ');
      const isGrouped = value.digits.replaceAll(/[\u00A0\u202F]/g, ' ') === grouped;
      if (isGrouped || digits.length < 5) continue;
      const suggestion = text.replace(value.digits, grouped);
      yield { path, range, fix: { from: text, to: suggestion }, args: { text, what: 'number', suggestion } };
    }
    for (const { value, range, text } of findPercentages(prose)) {
      if (!value.hasPoint) continue;
      const suggestion = text.replace('.', ',');
      yield { path, range, fix: { from: text, to: suggestion }, args: { text, what: 'number', suggestion } };
    }
  }
});

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

export const proseDateForm = defineCheck('prose-form', 'info', function* ({ caseFile }) {
  for (const { path, text: prose, kind } of proseTexts(caseFile)) {
    if (kind === 'title') continue;
    const running = covered(prose, /^ *\|.*$/gm);
    for (const { value, range, text } of findDates(running)) {
      if (value.form === 'long') continue;
      // in brackets a date is a reference
      if (prose[range.start - 1] === '(') continue;
      const [year, month = '', day = ''] = value.date.split('-');
      const name = MONTHS[Number(month) - 1];
      if (name === undefined) continue;
      yield { path, range, args: { text, what: 'date', suggestion: `${Number(day)} ${name} ${year}` } };
    }
  }
});
