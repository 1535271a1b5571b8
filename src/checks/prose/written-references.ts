// The reference numbers that are written in prose, and those that a case holds.
import { toCanonicalReference, withOwnSeries } from '../../facts/identifiers.js';
import type { FieldValue } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import { findReferences, type Figure, type WrittenReference } from './find-figures.js';
import type { ProseText } from './texts.js';

export interface ReferenceInProse extends Figure<WrittenReference> {
  prose: ProseText;
  /** The number however it is written: two ways of writing one number have one key. */
  key: string;
  /** The form in which it is to be written: the committee's own, or that of the field that holds it. */
  canonical: string;
  /** Whether the case itself holds a number of this series (ASN, STK). */
  isOfKnownSeries: boolean;
  /** Whether the number is of the same series as the case's own. */
  isOwn: boolean;
}

type Needed = Pick<Checked, 'references' | 'texts' | 'committee' | 'caseFile' | 'facts' | 'tables'>;

/** Each reference number in the printed texts, in their order. */
export function* referencesInProse(checked: Needed): Generator<ReferenceInProse> {
  const { references, texts, committee, caseFile } = checked;
  const series = seriesIn(references);
  const known = knownReferences(checked);
  const form = withOwnSeries(committee.reference, caseFile.reference);
  const [own] = seriesIn([{ path: [], value: caseFile.reference }]);
  for (const prose of texts)
    for (const found of findReferences(prose.text, series)) {
      const { series: written, year, number } = found.value;
      const key = keyOf(found.value);
      const plain = `${written}-${year}-${number}`;
      const printed = toCanonicalReference(plain, form);
      const isForeign =
        printed === plain &&
        form !== undefined &&
        toCanonicalReference(`${written} ${year}-${number}`, form) !== plain;
      const canonical = known.get(key) ?? (isForeign || !form ? found.text : printed);
      yield { ...found, prose, key, canonical, isOfKnownSeries: series.has(written), isOwn: written === own };
    }
}

/** The reference numbers of a case in the form in which they are to be written, by their keys. */
export function knownReferences({
  references,
  committee,
  caseFile,
  facts,
  tables,
}: Needed): Map<string, string> {
  const form = withOwnSeries(committee.reference, caseFile.reference);
  const known = new Map<string, string>();
  for (const { value } of references) {
    const [found] = findReferences(value, seriesIn(references));
    known.set(found ? keyOf(found.value) : value, toCanonicalReference(value, form));
  }
  // numbers in the titles of documents and in the cells of tables are those of what they tell of
  const cells = tables.flatMap(({ table }) =>
    table.rows.flatMap((row) => row.cells.flatMap(({ text }) => text ?? [])),
  );
  for (const text of [...facts.documents.map(({ title }) => title), ...cells])
    for (const found of findReferences(text, seriesIn(references))) {
      const key = keyOf(found.value);
      if (!known.has(key)) known.set(key, found.text);
    }
  return known;
}

function keyOf({ series, year, number }: WrittenReference): string {
  return `${series}-${year}-${number.replace(/^0+(?=\d)/, '')}`;
}

/** The series of the references that a case holds. */
function seriesIn(references: readonly FieldValue[]): Set<string> {
  return new Set(references.flatMap(({ value }) => /^[A-ZÀ-ÖØ-ÞĀ-ɏ]+/u.exec(value) ?? []));
}
