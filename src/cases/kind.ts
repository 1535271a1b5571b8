// Whether a case is of a kind that its profile has, and has the blocks that the kind needs and no others.
import type { CaseFile } from '../case-file.js';
import {
  diagnose,
  failure,
  formatPath,
  hasErrors,
  hasValueAt,
  success,
  type Diagnostic,
  type Result,
} from '../diagnostic.js';
import { pointsOf } from '../facts/entries.js';
import { BLOCKS, blockNames } from '../schema/blocks.js';
import { closest, closestBy } from '../schema/closest.js';
import { titleAt } from '../schema/case-fields.js';
import type { ReadyKind } from '../template/load-templates.js';
import type { ReadyProfile } from './open.js';

/** The kind of a case, where the case fits it. */
export function checkKind(caseFile: CaseFile, profile: Pick<ReadyProfile, 'kinds'>): Result<ReadyKind> {
  const { kind: name } = caseFile;
  const { kinds } = profile;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) return failure(findMissing(caseFile, profile));
  if (kind.faults.length > 0) return failure(kind.faults);
  const found = [
    ...findMissing(caseFile, profile),
    ...findUnknownPoints(caseFile, kind),
    ...findUnknownPlaces(caseFile, kind),
  ];
  return hasErrors(found) ? failure(found) : success(kind, found);
}

/** That the kind is none of the profile's, or what of it a case lacks or has too much. The rest of the case need not be valid. */
export function findMissing(caseFile: CaseFile, { kinds }: Pick<ReadyProfile, 'kinds'>): Diagnostic[] {
  const { kind: name } = caseFile;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind)
    return [...findMissingBlocks(caseFile, name, kind), ...findForeignBlocks(caseFile, kinds, name, kind)];
  const known = Object.keys(kinds);
  const titled = closestBy(name, known, (each) => kinds[each]?.name ?? '');
  const swedish = Object.values(kinds).map((each) => each.name);
  const args = { field: 'kind', value: name, known, swedish, suggestion: closest(name, known) ?? titled };
  return [diagnose('schema/enum', args, { path: ['kind'] })];
}

function findMissingBlocks(
  caseFile: CaseFile,
  name: string,
  { needs, hasTitle, usualPoints }: ReadyKind,
): Diagnostic[] {
  const missing = needs.flatMap((block) => {
    const { fields, isWhole } = BLOCKS[block];
    const [field = []] = fields;
    const isThere = fields.some((path) => hasValueAt(caseFile, path));
    return isThere && (isWhole?.(caseFile) ?? true) ? [] : [field];
  });
  if (!hasTitle && caseFile.title === undefined) missing.push(['title']);
  if (usualPoints.length === 0 && caseFile.decision === undefined) missing.push(['decision']);
  return missing.map((field) => {
    const args = { kind: name, key: formatPath(field), title: titleAt(field) };
    return diagnose('kind/needs', args, { path: hasValueAt(caseFile, field) ? field : [] });
  });
}

function findForeignBlocks(
  caseFile: CaseFile,
  kinds: ReadyProfile['kinds'],
  name: string,
  { needs, may }: ReadyKind,
): Diagnostic[] {
  const foreign = blockNames.filter((block) => !needs.includes(block) && !may.includes(block));
  return foreign.flatMap((block) =>
    BLOCKS[block].fields
      .filter((path) => hasValueAt(caseFile, path))
      .map((path) => {
        const known = Object.keys(kinds).filter((each) =>
          [...(kinds[each]?.needs ?? []), ...(kinds[each]?.may ?? [])].includes(block),
        );
        const args = { kind: name, key: formatPath(path), title: titleAt(path), known };
        return diagnose('kind/has-no', args, { path });
      }),
  );
}

/** Names of points that the kind does not know: they would say nothing. */
function findUnknownPoints(caseFile: CaseFile, { points: known }: ReadyKind): Diagnostic[] {
  return (pointsOf(caseFile) ?? []).flatMap(({ point }, i) => {
    if (point === undefined || known.includes(point)) return [];
    const args = {
      field: 'decision',
      value: point,
      known: [...known],
      swedish: [],
      suggestion: closest(point, known),
    };
    return diagnose('schema/enum', args, { path: ['decision', i] });
  });
}

/** Sections that stand after one that the memo hasn't: they would not be printed. */
function findUnknownPlaces({ prose }: CaseFile, { slots: known }: ReadyKind): Diagnostic[] {
  return (prose?.sections ?? []).flatMap(({ after }, i) => {
    if (after === undefined || known.includes(after)) return [];
    const args = {
      field: 'after',
      value: after,
      known: [...known],
      swedish: [],
      suggestion: closest(after, known),
    };
    return diagnose('schema/enum', args, { path: ['prose', 'sections', i, 'after'] });
  });
}
