// Those who are told of the decision.
import { defineCheck } from './check.js';

/** The other party is told. */
export const recipientCounterpartyMissing = defineCheck(
  'recipient-counterparty-missing',
  'warning',
  function* ({ facts }) {
    if (!facts.recipients.some(({ isCounterparty }) => isCounterparty)) {
      yield { path: ['recipients'], args: { name: facts.organisation.legalName } };
    }
  },
);

/** Whoever signs the memo need not be told of its decision. */
export const signatoryIsRecipient = defineCheck('signatory-is-recipient', 'info', function* ({ caseFile }) {
  for (const [i, { name }] of (caseFile.recipients ?? []).entries()) {
    if (caseFile.signatories.some((signatory) => signatory.name === name)) {
      yield { path: ['recipients', i, 'name'], args: { name: name ?? '' } };
    }
  }
});
