// Organisation numbers in prose are the other party's.
import { defineCheck } from '../check.js';
import { findOrganisationNumbers } from './find-figures.js';
import { proseTexts } from './texts.js';

export const proseOrganisationNumber = defineCheck(
  'prose-organisation-number',
  'warning',
  function* ({ caseFile, facts }) {
    const { number } = facts.organisation;
    for (const prose of proseTexts(caseFile)) {
      for (const { value, range, text } of findOrganisationNumbers(prose.text)) {
        if (value !== number) yield { path: prose.path, range, args: { text, number } };
      }
    }
  },
);
