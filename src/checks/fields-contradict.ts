// Fields of which only one can be meant: with both, the memo would say two things, or drop one.
import type { Path } from '../diagnostic.js';
import { defineCheck } from './check.js';

export const fieldsContradict = defineCheck('fields-contradict', 'error', function* ({ caseFile }) {
  const { funding, prose, recipients = [] } = caseFile;
  const both = (path: Path, first: string, second: string) => ({
    path: [...path, second],
    args: { first, second },
  });
  if (funding.baseline && funding.noBaselineReason !== undefined)
    yield both(['funding'], 'baseline', 'noBaselineReason');
  for (const part of ['children', 'equality'] as const) {
    const consequence = prose.consequences?.[part];
    if (consequence?.text !== undefined && consequence.notRelevantBecause !== undefined) {
      yield both(['prose', 'consequences', part], 'text', 'notRelevantBecause');
    }
  }
  for (const [i, { counterparty, name }] of recipients.entries()) {
    if (counterparty && name !== undefined) yield both(['recipients', i], 'counterparty', 'name');
  }
});

/** Documents are cited by id, so an id is given once. */
export const documentRepeated = defineCheck(
  'document-repeated',
  'error',
  function* ({ caseFile: { documents = [] } }) {
    for (const [i, { id }] of documents.entries()) {
      if (documents.findIndex((each) => each.id === id) < i)
        yield { path: ['documents', i, 'id'], args: { id } };
    }
  },
);
