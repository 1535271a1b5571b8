// Reference and organisation numbers: many ways to write one, one way to print it.
import type { ReferenceForm } from './committee-settings.js';

const REFERENCE = /^([A-ZÅÄÖ]{1,8})[\s\u2010-\u2015\u2212-]*(\d{4})[\s\u2010-\u2015\u2212:/-]+(\d{1,10})$/u;

interface ReferenceParts {
  series: string;
  year: string;
  number: string;
}

function parseReference(text: string): ReferenceParts | undefined {
  const match = REFERENCE.exec(text);
  return match ? { series: match[1] ?? '', year: match[2] ?? '', number: match[3] ?? '' } : undefined;
}

/** A reference number in the municipality's form (`ASN 2024-17401` → `ASN-2024-17401`); unchanged where it is none. */
export function toCanonicalReference(text: string, { form, series, digits }: ReferenceForm): string {
  const parts = parseReference(text);
  if (!parts) return text;
  // other registers number in their own way, so zeros are added to the committee's own numbers only
  const isOwn = series === undefined || parts.series === series;
  return printReference(parts, form, isOwn ? digits : undefined);
}

/** Whether a text is one of the committee's own reference numbers, however its parts are separated. */
export function isOwnReference(text: string, { series }: ReferenceForm): boolean {
  const parts = parseReference(text);
  return parts !== undefined && (series === undefined || parts.series === series);
}

/** An example of the committee's own reference numbers, for messages. */
export function makeExampleReference({ form, series = 'ABC', digits }: ReferenceForm): string {
  return printReference({ series, year: '2025', number: '314' }, form, digits);
}

function printReference({ series, year, number }: ReferenceParts, form: string, digits = 0): string {
  return form
    .replace('{series}', series)
    .replace('{year}', year)
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
