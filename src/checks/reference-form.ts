// The case's reference number is one of its committee's own. A profile that was borrowed for its looks has no say.
import { exampleReference, isOwnReference } from '../facts/identifiers.js';
import { defineCheck } from './check.js';

export const referenceForm = defineCheck('reference-form', 'error', function* (checked) {
  const {
    caseFile: { reference },
    customs,
    isOwnProfile,
  } = checked;
  if (isOwnProfile && !isOwnReference(reference, customs.reference)) {
    yield { path: ['reference'], args: { reference, example: exampleReference(customs.reference) } };
  }
});
