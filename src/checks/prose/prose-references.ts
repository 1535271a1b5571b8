// Reference and organisation numbers in prose: those of the case, in the form in which they are printed everywhere else.
import leven from 'leven';
import type { CaseFile } from '../../case-file.js';
import type { Path } from '../../diagnostic.js';
import { canonicalOrganisationNumber, canonicalReference } from '../../facts/identifiers.js';
import { defineCheck } from '../check.js';
import { findOrganisationNumbers, findReferences } from './find-figures.js';
import { knownReferences } from './known-figures.js';
import { proseTexts } from './texts.js';

/** The series of the references that a case holds: ASN, STK. */
function seriesIn(references: readonly string[]): Set<string> {
  return new Set(references.flatMap((reference) => /^\p{Lu}+/u.exec(reference) ?? []));
}

export const proseReference = defineCheck('prose-reference', 'warning', function* ({ caseFile, customs }) {
  const given = knownReferences(caseFile);
  const known = given.map((reference) => canonicalReference(reference, customs.reference));
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findReferences(prose.text, seriesIn(given))) {
      const canonical = canonicalReference(
        `${value.series}-${value.year}-${value.number}`,
        customs.reference,
      );
      if (known.includes(canonical)) continue;
      const [nearest] = known.toSorted((a, b) => leven(a, canonical) - leven(b, canonical));
      const isNear = nearest !== undefined && leven(nearest, canonical) <= 3;
      yield { path: prose.path, range, args: { text, nearest: isNear ? nearest : undefined } };
    }
  }
});

export const proseReferenceForm = defineCheck(
  'prose-form',
  'warning',
  function* ({ caseFile, customs, isOwnProfile }) {
    const series = seriesIn(knownReferences(caseFile));
    for (const prose of proseTexts(caseFile)) {
      for (const { value, range, text } of findReferences(prose.text, series)) {
        const canonical = canonicalReference(
          `${value.series}-${value.year}-${value.number}`,
          customs.reference,
        );
        // a profile that was put over a case has another form for the same number
        if (text === canonical || !isOwnProfile) continue;
        const fix = { from: text, to: canonical };
        yield { path: prose.path, range, fix, args: { text, what: 'reference', suggestion: canonical } };
      }
      for (const { value, range, text } of findOrganisationNumbers(prose.text)) {
        if (text === value) continue;
        const fix = { from: text, to: value };
        yield { path: prose.path, range, fix, args: { text, what: 'organisationNumber', suggestion: value } };
      }
    }
  },
);

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

/** Fields that are accepted in other forms than the one that is printed. */
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
