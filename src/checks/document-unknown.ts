// The guideline that sets the requirements is cited by id, and must be among the documents.
import { closest } from '../schema/closest.js';
import { defineCheck } from './check.js';

export const documentUnknown = defineCheck('document-unknown', 'error', function* ({ caseFile }) {
  const known = (caseFile.documents ?? []).map(({ id }) => id);
  const id = caseFile.conditions?.guideline;
  if (id !== undefined && !known.includes(id)) {
    yield { path: ['conditions', 'guideline'], args: { id, suggestion: closest(id, known), known } };
  }
});
