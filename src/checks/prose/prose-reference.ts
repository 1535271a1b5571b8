// Reference numbers in prose are those of the case, its documents and the cases that it names.
import leven from 'leven';
import { canonicalReference } from '../../facts/identifiers.js';
import { defineCheck } from '../check.js';
import { findReferences } from './find-figures.js';
import { knownReferences, seriesIn } from './known-figures.js';
import { proseTexts } from './texts.js';

export const proseReference = defineCheck('prose-reference', 'warning', function* ({ caseFile, customs }) {
  const given = knownReferences(caseFile);
  const known = given.map((reference) => canonicalReference(reference, customs.reference));
  const series = seriesIn(given);
  for (const prose of proseTexts(caseFile)) {
    for (const { value, range, text } of findReferences(prose.text, series)) {
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
