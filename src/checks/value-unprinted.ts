// Every value that is entered is printed: what the profile's templates leave out would be lost without a word.
import { formatPath, type Path } from '../diagnostic.js';
import { isForPrint } from '../schema/case-fields.js';
import { defineCheck, type PrintedMemo } from './check.js';

interface Args {
  field: string;
}

export const valueUnprinted = defineCheck<Args>({
  code: 'value-unprinted',
  severity: 'warning',
  *find({ caseFile, memo }) {
    if (!memo) return;
    for (const path of unprintedIn(caseFile, [], memo) ?? [[]])
      yield { path, args: { field: formatPath(path) } };
  },
  words: {
    sv: ({ field }) => ({
      message: `${field} skrivs inte ut någonstans i tjänsteskrivelsen`,
      hint: 'lägg till avsnittet i profilen, flytta uppgiften till ett annat fält eller ta bort den',
    }),
    en: ({ field }) => ({
      message: `${field} is printed nowhere in the memo`,
      hint: 'add the section to the profile, move the value to another field or remove it',
    }),
  },
  explain: {
    what: {
      sv: 'En uppgift i ärendet som profilens mallar inte skriver ut.',
      en: "A value of the case that the profile's templates do not print.",
    },
    why: {
      sv: 'Den som skrev den tror att nämnden får läsa den.',
      en: 'Whoever entered it believes that the committee will read it.',
    },
    faulty: 'sections: { agreement: [summary, decision] }',
    corrected: 'sections: { agreement: [summary, decision, background] }',
  },
});

/** The places of what is not printed, each group that is left out as a whole once; `undefined` where nothing is printed. */
function unprintedIn(value: unknown, path: Path, memo: PrintedMemo): Path[] | undefined {
  if (!isForPrint(path)) return [];
  if (value === null || typeof value !== 'object') return memo.prints(path) ? [] : undefined;
  const parts = entriesOf(value).map(([key, inner]) => {
    const place = [...path, key];
    return { place, unprinted: unprintedIn(inner, place, memo) };
  });
  const counted = parts.filter(({ place }) => isForPrint(place));
  const isUnprinted = counted.length > 0 && counted.every(({ unprinted }) => unprinted === undefined);
  // a large part of the case that holds more than what is printed is told field by field
  if (isUnprinted && (path.length > 1 || counted.length === parts.length)) return undefined;
  return parts.flatMap(({ place, unprinted }) => unprinted ?? [place]);
}

function entriesOf(value: object): [string | number, unknown][] {
  return Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : Object.entries(value as Record<string, unknown>);
}
