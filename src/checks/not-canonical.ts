// Numbers in fields that are accepted in other forms than the one that is printed.
import type { Path } from '../diagnostic.js';
import { toCanonicalOrganisationNumber, toCanonicalReference, withOwnSeries } from '../facts/identifiers.js';
import { defineCheck } from './check.js';

interface Args {
  text: string;
  canonical: string;
}

export const notCanonical = defineCheck<Args>({
  code: 'not-canonical',
  severity: 'info',
  *find({ caseFile, references, committee, isOwnProfile }) {
    const numbers: [Path, string | undefined][] = [
      [['organisation', 'number'], caseFile.organisation?.number],
      ...(caseFile.parties ?? []).map(({ number }, i): [Path, string | undefined] => [
        ['parties', i, 'number'],
        number,
      ]),
    ];
    for (const [path, number] of numbers) {
      const canonical = number === undefined ? undefined : toCanonicalOrganisationNumber(number);
      if (number !== undefined && canonical !== undefined && number !== canonical)
        yield finding(path, number, canonical);
    }
    if (!isOwnProfile) return;
    const form = withOwnSeries(committee.reference, caseFile.reference);
    for (const { path, value } of references) {
      const printed = toCanonicalReference(value, form);
      if (printed !== value) yield finding(path, value, printed);
    }
  },
  words: {
    sv: ({ canonical }) => ({ message: 'skrivs ut i en annan form', hint: canonical }),
    en: ({ canonical }) => ({ message: 'is printed in another form', hint: canonical }),
  },
  explain: {
    what: {
      sv: 'Ett nummer i en annan form än den som skrivs ut.',
      en: 'A number in another form than the one that is printed.',
    },
    why: {
      sv: 'Det godtas, men sökningar i filen missar det.',
      en: 'It is accepted, but a search in the file will miss it.',
    },
    faulty: 'reference: ASN 2025-12874',
    corrected: 'reference: ASN-2025-12874',
  },
});

function finding(path: Path, text: string, canonical: string) {
  const range = { start: 0, end: text.length };
  return { path, range, fix: { from: text, to: canonical }, args: { text, canonical } };
}
