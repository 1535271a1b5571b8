// The reference numbers that are written in prose, each in the form that the committee's numbers have.
import { toCanonicalReference } from '../../facts/identifiers.js';
import type { FieldValue } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import { findReferences, type Figure, type WrittenReference } from './find-figures.js';
import type { ProseText } from './texts.js';

export interface ReferenceInProse extends Figure<WrittenReference> {
  prose: ProseText;
  canonical: string;
  /** Whether the case itself holds a number of this series (ASN, STK). */
  isOfKnownSeries: boolean;
}

/** Each reference number in the printed texts, in their order. */
export function* referencesInProse({
  references,
  texts,
  committee,
}: Pick<Checked, 'references' | 'texts' | 'committee'>): Generator<ReferenceInProse> {
  const series = seriesIn(references);
  for (const prose of texts)
    for (const found of findReferences(prose.text, series)) {
      const { series: own, year, number } = found.value;
      const canonical = toCanonicalReference(`${own}-${year}-${number}`, committee.reference);
      yield { ...found, prose, canonical, isOfKnownSeries: series.has(own) };
    }
}

/** The series of the references that a case holds. */
function seriesIn(references: readonly FieldValue[]): Set<string> {
  return new Set(references.flatMap(({ value }) => /^\p{Lu}+/u.exec(value) ?? []));
}
