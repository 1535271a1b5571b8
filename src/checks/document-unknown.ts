// The guideline that sets the requirements is cited by id, and must be among the documents.
import { closest } from '../schema/closest.js';
import { defineCheck } from './check.js';

/** A title that ends in the midst of a phrase has most likely been broken over several lines. */
export const documentTitleBroken = defineCheck('document-title-broken', 'warning', function* ({ caseFile }) {
  for (const [i, { title }] of (caseFile.documents ?? []).entries()) {
    if (/\s(?:av|avseende|för|i|med|mellan|och|om|på|samt|till|vid)$/u.test(title)) {
      yield { path: ['documents', i, 'title'], args: { title } };
    }
  }
});

export const documentUnknown = defineCheck('document-unknown', 'error', function* ({ caseFile }) {
  const known = (caseFile.documents ?? []).map(({ id }) => id);
  const id = caseFile.conditions?.guideline;
  if (id !== undefined && !known.includes(id)) {
    yield { path: ['conditions', 'guideline'], args: { id, suggestion: closest(id, known), known } };
  }
});
