// The last digit of an organisation number is a check digit (the Luhn algorithm).
import { hasValidCheckDigit } from '../facts/identifiers.js';
import { defineCheck } from './check.js';

export const organisationNumber = defineCheck('organisation-number', 'error', function* ({ facts }) {
  const { number } = facts.organisation;
  if (!hasValidCheckDigit(number)) yield { path: ['organisation', 'number'], args: { number } };
});
