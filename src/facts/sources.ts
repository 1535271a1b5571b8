// Which part of the case a fact stands for: the field that it copies, or the fields that it is computed from.
import type { CaseFile } from '../case-file.js';
import { formatPath, hasValueAt, valueAt, type Path } from '../diagnostic.js';
import type { Copy, Origin } from './origins.js';

/** Where a fact comes from. */
export interface FactSource {
  /** The field of the case that the fact copies, letter by letter. */
  copied?: Path;
  /** The fields that it is computed from. */
  reads: readonly Path[];
}

export interface FactSources {
  of(fact: Path): FactSource;
  /** Other fields of the case that are printed where this one is, since they say the same. */
  alike(field: Path): readonly Path[];
}

/** Follows facts back to the case. `origins` are the facts with a rule, `copies` those that stand elsewhere in the case. */
export function createFactSources(
  caseFile: CaseFile,
  facts: object,
  origins: readonly Origin[],
  copies: readonly Copy[],
): FactSources {
  const computed = new Map(origins.map((origin) => [formatPath(origin.fact), origin]));
  const known = new Map<string, FactSource>();
  const copied = new Map(copies.map(({ fact, from }) => [formatPath(fact), from]));
  const sameAs = new Map(copies.map(({ from, alike = [] }) => [formatPath(from), alike]));

  function of(fact: Path): FactSource {
    const key = formatPath(fact);
    const source = known.get(key) ?? find(fact);
    known.set(key, source);
    return source;
  }

  function find(fact: Path): FactSource {
    const place = placeOf(fact, copied);
    if (hasValueAt(caseFile, place)) {
      const value = valueAt(caseFile, place);
      if (typeof value === 'string' && hasValueAt(facts, fact) && valueAt(facts, fact) === value)
        return { copied: place, reads: [place] };
    }
    for (const path of listPrefixes(fact)) {
      // a part of what is copied may be computed there; a copy itself is what stands in the case
      const isCopy = copied.has(formatPath(path));
      const there = isCopy ? undefined : computed.get(formatPath(placeOf(path, copied)));
      const origin = computed.get(formatPath(path)) ?? there;
      if (origin) return { reads: origin.reads };
    }
    return { reads: hasValueAt(caseFile, place) ? [place] : [] };
  }

  return { of, alike: (field) => sameAs.get(formatPath(field)) ?? [] };
}

/** The place with the longest copied beginning replaced; the place itself where nothing of it is copied. */
function placeOf(fact: Path, copied: ReadonlyMap<string, Path>): Path {
  for (const path of listPrefixes(fact)) {
    const from = copied.get(formatPath(path));
    if (from) return [...from, ...fact.slice(path.length)];
  }
  return fact;
}

/** A path and the paths that lead to it, longest first. */
function listPrefixes(path: Path): Path[] {
  return path.map((_, i) => path.slice(0, path.length - i));
}
