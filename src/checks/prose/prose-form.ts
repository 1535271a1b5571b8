// Figures in prose in the form that the rest of the memo has: reference and organisation numbers as they are printed,
// groups of three, decimal commas, dates written out (Myndigheternas skrivregler, Institutet för språk och folkminnen).
import { findWeekday } from '../../facts/calendar.js';
import { formatDate } from '../../locale/dates.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { findAmounts, findDates, findOrganisationNumbers, findPercentages } from './find-figures.js';
import { CAPITALS, LETTERS } from './vocabulary.js';
import type { ProseText } from './texts.js';
import { referencesInProse } from './written-references.js';

interface Args {
  text: string;
  what: 'reference' | 'organisationNumber' | 'number' | 'date' | 'municipality';
  suggestion: string;
}

export const proseForm = defineCheck<Args>({
  code: 'prose-form',
  severity: 'warning',
  *find(checked) {
    yield* findOtherNumbers(checked);
    yield* findOtherFigures(checked);
    yield* findOtherDates(checked);
    yield* findOtherMunicipalities(checked);
  },
  words: {
    sv: ({ text, suggestion }) => ({
      message: `"${text}" har en annan form än den vanliga`,
      hint: `skriv ${suggestion}`,
    }),
    en: ({ text, suggestion }) => ({
      message: `"${text}" has another form than the usual one`,
      hint: `write ${suggestion}`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett nummer, ett tal eller en kommuns namn i en annan form än i resten av tjänsteskrivelsen. För datum är det ett förslag.',
      en: "A number or a municipality's name in another form than in the rest of the memo. For dates it is a suggestion.",
    },
    why: { sv: 'En form gör det lätt att läsa och söka.', en: 'One form is easy to read and to search.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'finances: ASN 2023-11578, 650.000 kronor, 3.1 procent',
    corrected: 'finances: ASN-2023-11578, 650 000 kronor, 3,1 procent',
  },
});

function* findOtherNumbers(checked: Checked): Iterable<Finding<Args>> {
  for (const { prose, range, text, canonical, isOfKnownSeries } of referencesInProse(checked)) {
    // a profile that was put over a case has another form for the same number
    if (text === canonical || !checked.isOwnProfile) continue;
    // a number with a part after it is longer than what is known of numbers in prose
    if (/^-\d/.test(prose.text.slice(range.end))) continue;
    const args = { text, what: 'reference' as const, suggestion: canonical };
    // of a register that the case doesn't know, the form is a guess, and no certain fix
    const fix = isOfKnownSeries ? { fix: { from: text, to: canonical } } : {};
    yield { in: prose, range, args, ...fix };
  }
  for (const prose of checked.texts) {
    for (const { value, range, text } of findOrganisationNumbers(prose.text)) {
      if (text === value) continue;
      const fix = { from: text, to: value };
      yield { in: prose, range, fix, args: { text, what: 'organisationNumber', suggestion: value } };
    }
  }
}

/** Numbers are grouped by spaces and have decimal commas. */
function* findOtherFigures({ texts }: Checked): Iterable<Finding<Args>> {
  for (const each of texts) {
    const { text: prose } = each;
    for (const { value, range, text } of findAmounts(prose)) {
      const digits = value.digits.replace(/\D/g, '');
      const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ' ');
      const isGrouped = value.digits.replaceAll(/[\u00A0\u202F]/g, ' ') === grouped;
      if (isGrouped || digits.length < 5) continue;
      const suggestion = text.replace(value.digits, grouped);
      yield {
        in: each,
        range,
        fix: { from: text, to: suggestion },
        args: { text, what: 'number', suggestion },
      };
    }
    for (const { value, range, text } of findPercentages(prose)) {
      if (!value.hasPoint) continue;
      const suggestion = text.replace('.', ',');
      yield {
        in: each,
        range,
        fix: { from: text, to: suggestion },
        args: { text, what: 'number', suggestion },
      };
    }
  }
}

/** A date in another form is wrong for no reader: a suggestion only. */
function* findOtherDates({ texts, committee: { dates } }: Checked): Iterable<Finding<Args>> {
  for (const each of texts) {
    const { text: prose, kind } = each;
    if (kind === 'title') continue;
    for (const { value, range, text } of findDates(prose)) {
      if (value.form === 'long' || value.form === dates) continue;
      // in brackets a date is a reference
      if (prose[range.start - 1] === '(') continue;
      if (Number.isNaN(findWeekday(value.date))) continue;
      const suggestion = formatDate(value.date, dates).replaceAll('\u00A0', ' ');
      yield { in: each, range, severity: 'info', args: { text, what: 'date', suggestion } };
    }
  }
}

/** "Malmö stad" and "Malmös stad", "Lunds kommun" and "Lund kommun": some have the one form and some the other. */
const MUNICIPALITY = new RegExp(
  `(?<![${LETTERS}-])([${CAPITALS}][${LETTERS}]{2,})\\s([Ss]tad|[Kk]ommun)(?![${LETTERS}])`,
  'gu',
);

/** Who makes the agreement: "parter är socialnämnden i Varbergs kommun". */
const OUR_BODY = new RegExp(
  `(?:[Pp]art(?:er|erna)? är|[Mm]ellan|[Pp]arter:?) [^.;]{0,60}?(?:nämnden|styrelsen|förvaltningen)[^.;]{0,40}? i ([${CAPITALS}][${LETTERS}]{2,} (?:kommun|stad))`,
  'u',
);

/** A name that ends in a vowel has no s before "stad" and "kommun": Malmö stad, Umeå kommun; Borås and Höganäs end in their own. */
const TAKES_NO_S = /(?:[aeioöy]|eå)s$/u;

function* findOtherMunicipalities({ texts, allTexts }: Checked): Iterable<Finding<Args>> {
  const said = new Map<string, number>();
  for (const { text } of allTexts)
    for (const [, name = '', what = ''] of text.matchAll(MUNICIPALITY)) {
      const form = `${name} ${what.toLowerCase()}`;
      said.set(form, (said.get(form) ?? 0) + 1);
    }
  for (const prose of texts) {
    for (const { 0: text, 1: name = '', 2: what = '', index: start } of prose.text.matchAll(MUNICIPALITY)) {
      const kind = what.toLowerCase();
      const other = name.endsWith('s') ? name.slice(0, -1) : `${name}s`;
      const [here, there] = [said.get(`${name} ${kind}`) ?? 0, said.get(`${other} ${kind}`) ?? 0];
      if (there <= here && !TAKES_NO_S.test(name)) continue;
      const suggestion = `${other} ${what}`;
      yield municipalityAt(prose, start, text, suggestion);
    }
    // the body that makes the agreement is of the only other municipality that the memo names
    const found = OUR_BODY.exec(prose.text);
    const [whole = '', form = ''] = found ?? [];
    const others = [...said.keys()].filter((each) => each !== form);
    const [only] = others;
    if (found && only !== undefined && others.length === 1)
      yield municipalityAt(prose, found.index + whole.length - form.length, form, only);
  }
}

function municipalityAt(prose: ProseText, start: number, text: string, suggestion: string): Finding<Args> {
  return {
    in: prose,
    range: { start, end: start + text.length },
    args: { text, what: 'municipality', suggestion },
  };
}
