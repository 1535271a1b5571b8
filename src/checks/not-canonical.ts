// Numbers in fields that are accepted in other forms than the one that is printed.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { canonicalOrganisationNumber, canonicalReference } from '../facts/identifiers.js';
import { defineCheck } from './check.js';

export const notCanonical = defineCheck(
  'not-canonical',
  'info',
  function* ({ caseFile, customs, isOwnProfile }) {
    const { number } = caseFile.organisation;
    const canonical = canonicalOrganisationNumber(number);
    if (number !== canonical) yield finding(['organisation', 'number'], number, canonical);
    if (!isOwnProfile) return;
    for (const { path, reference } of referenceFields(caseFile)) {
      const printed = canonicalReference(reference, customs.reference);
      if (printed !== reference) yield finding(path, reference, printed);
    }
  },
);

function finding(path: Path, text: string, canonical: string) {
  const range = { start: 0, end: text.length };
  return { path, range, fix: { from: text, to: canonical }, args: { text, canonical } };
}

function referenceFields({ reference, agreement, documents, funding, relatedCases }: CaseFile) {
  const lists = (references: readonly string[] | undefined, path: Path) =>
    (references ?? []).map((each, i) => ({ path: [...path, i], reference: each }));
  return [
    { path: ['reference'] as Path, reference },
    ...(agreement.history ?? []).flatMap(({ references }, i) =>
      lists(references, ['agreement', 'history', i, 'references']),
    ),
    ...(documents ?? []).flatMap((document, i) =>
      document.reference === undefined
        ? []
        : [{ path: ['documents', i, 'reference'] as Path, reference: document.reference }],
    ),
    ...(funding.otherSupport ?? []).flatMap(({ references }, i) =>
      lists(references, ['funding', 'otherSupport', i, 'references']),
    ),
    ...(relatedCases ?? []).map((related, i) => ({
      path: ['relatedCases', i, 'reference'] as Path,
      reference: related.reference,
    })),
  ];
}
