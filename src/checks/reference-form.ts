// The case's reference number is one of the committee's own.
import { exampleReference, isOwnReference } from '../facts/identifiers.js';
import { defineCheck } from './check.js';

export const referenceForm = defineCheck(
  'reference-form',
  'error',
  function* ({ caseFile: { reference }, customs }) {
    if (!isOwnReference(reference, customs.reference)) {
      yield { path: ['reference'], args: { reference, example: exampleReference(customs.reference) } };
    }
  },
);
