// The text of a case file → an open case: read, valid, and with its facts. Read this first, then memo.ts.
//
//   text ─ parseSource ─ validateCase ─ computeFacts ─▶ OpenCase ─▶ memo.ts
import type { CaseFile } from '../case-file.js';
import {
  diagnose,
  failure,
  formatPath,
  hasErrors,
  success,
  type Diagnostic,
  type Result,
} from '../diagnostic.js';
import { computeFacts, type ComputedFacts } from '../facts/compute-facts.js';
import type { Profile } from '../profile/profile.js';
import { findTexts } from '../schema/case-fields.js';
import { validateCase } from '../schema/validate.js';
import { parseSource } from '../source/parse-source.js';
import { losesEmptyLines, rangeInText, rangeOf, type Source } from '../source/source.js';
import type { ReadyKind, Templates } from '../template/load-templates.js';
import { checkKind, findMissing } from './kind.js';

/** A profile with its templates, ready for use. */
export interface ReadyProfile extends Omit<Profile, 'kinds'> {
  kinds: Templates;
}

/** Finds the profile that a case names; `undefined` where it names none. */
export type FindProfile = (name: string | undefined) => Promise<Result<ReadyProfile>>;

/** A case that has been read and is valid, with what follows from it. */
export interface OpenCase extends ComputedFacts {
  source: Source;
  caseFile: CaseFile;
  profile: ReadyProfile;
  kind: ReadyKind;
}

/** Opens a case. `file` names it in diagnostics; all of these have their places. */
export async function openCase(
  file: string,
  text: string,
  findProfile: FindProfile,
): Promise<Result<OpenCase>> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const valid = validateCase(source.value);
  const found = [...source.diagnostics, ...valid.diagnostics];
  if (!valid.ok || hasErrors(found))
    return failure([...found, ...(await findKindFaults(source.value, findProfile))]);
  const profile = await findProfile(valid.value.profile);
  // what is only worth knowing of a profile is told when the profile itself is checked
  const ofProfile = profile.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map((each) => placeInCase(source.value, each));
  if (!profile.ok) return failure([...found, ...ofProfile]);
  const ofKind = checkKind(valid.value, profile.value);
  const placed = ofKind.diagnostics.map((each) => placeInCase(source.value, each));
  if (!ofKind.ok) return failure([...found, ...ofProfile, ...placed]);
  const kind = ofKind.value;
  const computed = computeFacts(valid.value, profile.value.settings, {
    points: kind.usualPoints,
    proposes: kind.proposes,
  });
  const open = { source: source.value, caseFile: valid.value, profile: profile.value, kind, ...computed };
  return success(open, [...found, ...findFoldedTexts(source.value, valid.value), ...ofProfile]);
}

/** What a case that is not valid lacks of its kind: all that is wrong is told in one pass. */
async function findKindFaults(source: Source, findProfile: FindProfile): Promise<Diagnostic[]> {
  const { kind, profile: name } = (source.data ?? {}) as { kind?: unknown; profile?: unknown };
  if (typeof kind !== 'string' || (name !== undefined && typeof name !== 'string')) return [];
  const profile = await findProfile(name);
  if (!profile.ok) return profile.diagnostics.map((each) => placeInCase(source, each));
  return findMissing(source.data as CaseFile, profile.value).map((each) => placeInCase(source, each));
}

/** Running text whose paragraphs YAML would make one. */
function findFoldedTexts(source: Source, caseFile: CaseFile): Diagnostic[] {
  return findTexts(caseFile)
    .filter(({ kind, path }) => kind === 'markdown' && losesEmptyLines(source, path))
    .map(({ path }) => {
      const args = { field: formatPath(path) };
      return placeInCase(source, diagnose('yaml/folded', args, { severity: 'warning', path }));
    });
}

/** A finding that knows its path in the case, with its place in the file: a range within a text, or the whole value. */
export function placeInCase(source: Source, finding: Diagnostic): Diagnostic {
  const { path, range, file } = finding;
  if (!path || file !== undefined) return finding;
  return {
    ...finding,
    file: source.file,
    range: range ? rangeInText(source, path, range) : rangeOf(source, path),
  };
}
