// The line, from a case file's text to the memo. Read this first.
//
//   text ─ parseSource ─ validateCase ─ computeFacts ─ fillFigures ─ runChecks ─▶ OpenCase
//   OpenCase ─ fill template ─ parseMemo ─▶ Memo ─▶ writers
import type { CaseFile } from './case-file.js';
import type { MemoSections, ProfileNames } from './checks/check.js';
import { checkMemo, runChecks, suppressibleCodes } from './checks/run-checks.js';
import { suppressFindings } from './checks/suppress.js';
import type { CheckCode } from './codes.js';
import { failure, hasErrors, success, type Diagnostic, type Result } from './diagnostic.js';
import { computeFacts, type ComputedFacts } from './facts/compute-facts.js';
import type { Facts } from './facts/facts.js';
import { capitalized } from './locale/words.js';
import type { MemoMeta, Memo } from './memo/memo.js';
import { parseMemo } from './memo/parse-memo.js';
import { sectionTexts } from './memo/sections.js';
import type { ProfileSettings } from './profile-settings.js';
import type { Profile } from './profile/profile.js';
import { proseFaults } from './prose-faults.js';
import { validateCase } from './schema/validate.js';
import { parseSource } from './source/parse-source.js';
import { rangeInText, rangeOf, type Source } from './source/source.js';
import { fillFigures, type Filled } from './template/live-figures.js';
import type { Templates } from './template/load-templates.js';
import type { Look } from './writers/look.js';

/** A profile with its templates, ready for use. */
export interface ReadyProfile extends Profile {
  kinds: Templates;
}

/** Finds the profile that a case names; `undefined` where it names none. */
export type FindProfile = (name: string | undefined) => Promise<Result<ReadyProfile>>;

/** A case that has been read, understood and checked. `iop check` and `iop facts` stop here. */
export interface OpenCase extends ComputedFacts {
  source: Source;
  caseFile: CaseFile;
  profile: ReadyProfile;
  filled: Filled;
}

/** Reads a case. The result may hold errors beside its value: the case is understood, but is wrong. */
export async function openCase(
  file: string,
  text: string,
  findProfile: FindProfile,
): Promise<Result<OpenCase>> {
  const source = parseSource(file, text);
  if (!source.ok) return source;
  const valid = validateCase(source.value);
  const found = [...source.diagnostics, ...valid.diagnostics];
  if (!valid.ok || hasErrors(found)) return failure(found);

  const profile = await findProfile(valid.value.profile);
  if (!profile.ok) return failure([...found, ...profile.diagnostics.map(locatedIn(source.value))]);

  const caseFile = valid.value;
  const { settings } = profile.value;
  const computed = computeFacts(caseFile, settings);
  const isOwnProfile = caseFile.profile === undefined || caseFile.profile === profile.value.name;
  const names = namesOf(settings);
  const checked = runChecks({ caseFile, facts: computed.facts, committee: settings, isOwnProfile, names });
  const filled = fillFigures({ ...computed.facts, profile: settings, prose: caseFile.prose });
  const open: OpenCase = { source: source.value, caseFile, profile: profile.value, filled, ...computed };
  const prose = proseFaults(filled, profile.value.kinds[caseFile.kind]);
  const left = suppressFindings([...checked, ...prose], caseFile, suppressibleCodes);
  const faults = left.map(locatedIn(source.value)).map(asSevereAs(settings));
  return success(open, [...found, ...faults]);
}

/** Makes the memo of a case that has no errors. */
export function buildMemo(open: OpenCase): Result<Memo> {
  const { source, caseFile, facts, profile, filled } = open;
  if (hasErrors(filled.diagnostics)) return failure(filled.diagnostics.map(locatedIn(source)));
  const markdown = profile.kinds[caseFile.kind].fill(filled.data);
  const template = `${profile.name}/${caseFile.kind}.md.hbs`;
  const memo = parseMemo(markdown, metaOf(facts, profile), template);
  if (!memo.ok) return memo;
  const faults = checkMemo(sectionsOf(memo.value, profile.settings, template), facts);
  const found = [...memo.diagnostics, ...faults.map(asSevereAs(profile.settings))];
  return hasErrors(found) ? failure(found) : success(memo.value, found);
}

/** The text of the sections that are checked, by their headings in the profile. */
function sectionsOf(memo: Memo, { headings }: ProfileSettings, template: string): MemoSections {
  const texts = sectionTexts(memo);
  return { decision: texts.get(headings.decision), summary: texts.get(headings.summary), template };
}

function namesOf({ municipality, committee, administration }: ProfileSettings): ProfileNames {
  const forms = ({ bare, definite, genitive }: ProfileSettings['committee' | 'administration']): string[] => [
    bare,
    definite,
    genitive,
  ];
  return {
    municipality: [municipality.name, municipality.genitive],
    committee: forms(committee),
    administration: forms(administration),
  };
}

/** A finding as severe as the committee takes it. */
function asSevereAs({ severities = {} }: ProfileSettings): (diagnostic: Diagnostic) => Diagnostic {
  return (diagnostic) => ({
    ...diagnostic,
    severity: severities[diagnostic.code as CheckCode] ?? diagnostic.severity,
  });
}

/** Gives a diagnostic that knows its path its place: a range within a text value, or the whole value. */
function locatedIn(source: Source): (diagnostic: Diagnostic) => Diagnostic {
  return (diagnostic) => {
    const { path, range, file } = diagnostic;
    if (!path || file !== undefined) return diagnostic;
    return {
      ...diagnostic,
      file: source.file,
      range: range ? rangeInText(source, path, range) : rangeOf(source, path),
    };
  };
}

/** How the memo looks: the profile's settings, with its logo at its size. */
export function lookOf({ settings, logo, letterhead }: Profile): Look {
  const { logo: given, ...own } = settings.look;
  const look = { ...own, ...(letterhead && { letterhead }) };
  if (!given || !logo) return look;
  const { height, alternativeText } = given;
  return {
    ...look,
    logo: { bytes: logo.bytes, type: logo.type, alternativeText, height, width: height * logo.ratio },
  };
}

function metaOf({ reference, date, author }: Facts, { settings }: Profile): MemoMeta {
  return {
    kind: settings.headings.memo,
    reference,
    date,
    author: { name: author.name, title: capitalized(author.title), email: author.email },
    municipality: settings.municipality.name,
    administration: capitalized(settings.administration.definite),
    committee: capitalized(settings.committee.definite),
  };
}
