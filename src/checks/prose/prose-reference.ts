// Reference numbers in prose are those of the case, its documents and the cases that it names.
import leven from 'leven';
import { toCanonicalReference } from '../../facts/identifiers.js';
import { defineCheck } from '../check.js';
import { referencesInProse } from './written-references.js';

interface Args {
  text: string;
  nearest?: string | undefined;
}

export const proseReference = defineCheck<Args>({
  code: 'prose-reference',
  severity: 'warning',
  *find(checked) {
    const { references, committee } = checked;
    const known = references.map(({ value }) => toCanonicalReference(value, committee.reference));
    for (const { prose, range, text, canonical } of referencesInProse(checked)) {
      if (known.includes(canonical)) continue;
      const [nearest] = known.toSorted((a, b) => leven(a, canonical) - leven(b, canonical));
      const isNear = nearest !== undefined && leven(nearest, canonical) <= 3;
      yield { in: prose, range, args: { text, nearest: isNear ? nearest : undefined } };
    }
  },
  words: {
    sv: ({ text, nearest }) => ({
      message: `${text}: ärendet har inget sådant diarienummer`,
      hint: nearest ? `är det ${nearest}?` : 'lägg till det bland documents eller relatedCases',
    }),
    en: ({ text, nearest }) => ({
      message: `${text}: the case has no such reference number`,
      hint: nearest ? `is ${nearest} meant?` : 'add it among documents or relatedCases',
    }),
  },
  explain: {
    what: {
      sv: 'Ett diarienummer i text som ärendet inte har.',
      en: 'A reference number in prose that the case does not have.',
    },
    why: {
      sv: 'En siffra fel, och handlingen går inte att hitta.',
      en: 'One digit wrong, and the document cannot be found.',
    },
    faulty: 'finances: Se ASN-2023-11587.',
    corrected: 'finances: Se ASN-2023-11578.',
  },
});
