// Reference and organisation numbers: many ways to write one, one way to print it.
import type { ReferenceForm } from './committee-settings.js';

/** What stands for each part of a form. A number can have a part after a hyphen (328-71). */
const PARTS: Readonly<Record<string, string>> = {
  series: '([A-ZÅÄÖ]{1,8})',
  year: '(\\d{4})',
  shortYear: '(\\d{2})',
  number: '(\\d{1,10}(?:-\\d{1,6})?)',
};
/** What separates the parts, however it is written. */
const SEPARATORS = '[\\s\\u2010-\\u2015\\u2212:/-]';

interface ReferenceParts {
  series: string;
  year: string;
  number: string;
}

/** Patterns by the forms that they are made of. */
const patterns = new Map<string, { pattern: RegExp; names: string[] }>();

function patternOf(form: string): { pattern: RegExp; names: string[] } {
  const known = patterns.get(form);
  if (known) return known;
  const names = [...form.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (name in PARTS ? name : []));
  const source = names
    .map((name, i) => {
      const before = names[i - 1];
      // figures need something between them; letters and figures are told apart without
      const least = before === undefined ? '' : before !== 'series' && name !== 'series' ? '+' : '*';
      return `${least === '' ? '' : SEPARATORS + least}${PARTS[name] ?? ''}`;
    })
    .join('');
  const made = { pattern: new RegExp(`^${source}$`, 'u'), names };
  patterns.set(form, made);
  return made;
}

/** The parts of a reference number that has those of a form, however they are separated. */
function parseReference(text: string, form: string): ReferenceParts | undefined {
  const { pattern, names } = patternOf(form);
  const match = pattern.exec(text);
  if (!match) return undefined;
  const part = (name: string): string => match[names.indexOf(name) + 1] ?? '';
  const year = names.includes('year') ? part('year') : part('shortYear');
  return { series: names.includes('series') ? part('series') : '', year, number: part('number') };
}

/** The series that are the committee's own, as a list. */
function listSeries({ series = [] }: ReferenceForm): readonly string[] {
  return typeof series === 'string' ? [series] : series;
}

/**
 * A reference number of the committee's own in its form (`ASN 2024-17401` → `ASN-2024-17401`). Other authorities'
 * numbers have forms of their own, and stay as they are written; so does what is no reference number.
 */
export function toCanonicalReference(text: string, form: ReferenceForm | undefined): string {
  const parts = form && parseReference(text, form.form);
  return form && parts && isOwnSeries(parts, form) ? printReference(parts, form) : text;
}

/** Where no series is the committee's, any may be. */
function isOwnSeries({ series }: ReferenceParts, form: ReferenceForm): boolean {
  const own = listSeries(form);
  return own.length === 0 || own.includes(series);
}

/**
 * The form with the series of a case's own number, and written as that is, where the profile names no series: a profile that
 * knows no committee knows no form of its numbers.
 */
export function withOwnSeries(form: ReferenceForm | undefined, reference: string): ReferenceForm | undefined {
  if (!form || listSeries(form).length > 0 || !form.form.includes('{series}')) return form;
  const parts = parseReference(reference, form.form);
  if (!parts) return form;
  const { series, year, number } = parts;
  const [, afterSeries = '-', afterYear = '-'] =
    new RegExp(`^${series}(.*?)${year}(.*?)${number}$`, 'u').exec(reference) ?? [];
  return { ...form, form: `{series}${afterSeries}{year}${afterYear}{number}`, series };
}

/** Whether a text is one of the committee's own reference numbers, however its parts are separated. */
export function isOwnReference(text: string, form: ReferenceForm | undefined): boolean {
  if (!form) return true;
  const parts = parseReference(text, form.form);
  return parts !== undefined && isOwnSeries(parts, form);
}

/** An example of the committee's own reference numbers, for messages. */
export function makeExampleReference(form: ReferenceForm): string {
  const [series = 'ABC'] = listSeries(form);
  return printReference({ series, year: '2025', number: '314' }, form);
}

function printReference(
  { series, year, number }: ReferenceParts,
  { form, digits = 0 }: ReferenceForm,
): string {
  return form
    .replace('{series}', series)
    .replace('{year}', year)
    .replace('{shortYear}', year.slice(-2))
    .replace('{number}', number.padStart(digits, '0'));
}

/** An organisation number as `802438-1355`, from any of the ways the schema accepts. */
export function toCanonicalOrganisationNumber(text: string): string {
  const digits = text.replace(/\D/g, '');
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

/** Whether the last of the ten digits is the right check digit (the Luhn algorithm). */
export function hasValidCheckDigit(organisationNumber: string): boolean {
  const digits = Array.from(organisationNumber.replace(/\D/g, ''), Number);
  const sum = digits
    .map((digit, i) => (i % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return digits.length === 10 && sum % 10 === 0;
}
