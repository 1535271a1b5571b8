// The case's reference number is one of its committee's own. A profile that was borrowed for its looks has no say.
import { makeExampleReference, isOwnReference } from '../facts/identifiers.js';
import { hasPlaceholder } from './placeholder.js';
import { defineCheck } from './check.js';

interface Args {
  reference: string;
  example: string;
}

export const referenceForm = defineCheck<Args>({
  code: 'reference-form',
  severity: 'error',
  *find(checked) {
    const {
      caseFile: { reference },
      committee,
      isOwnProfile,
    } = checked;
    const form = committee.reference;
    // a committee that has not said its series may have any form
    const isOwn = hasPlaceholder(reference) || (form && isOwnReference(reference, form));
    if (isOwnProfile && form?.series !== undefined && !isOwn) {
      yield { path: ['reference'], args: { reference, example: makeExampleReference(form) } };
    }
  },
  words: {
    sv: ({ reference, example }) => ({
      message: `${reference} är inte ett av nämndens diarienummer`,
      hint: `skriv som ${example}`,
    }),
    en: ({ reference, example }) => ({
      message: `${reference} is not one of the committee's reference numbers`,
      hint: `write it like ${example}`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett diarienummer som inte är nämndens.',
      en: "A reference number that is not one of the committee's own.",
    },
    why: { sv: 'Ärendet går inte att hitta.', en: 'The case cannot be found.' },
    faulty: 'reference: ASN-25-12874',
    corrected: 'reference: ASN-2025-12874',
  },
});
