// An open case → its checked memo: filled from the templates, read, checked. What is found is decided here once:
// how severe it is, whether the case suppresses it, and where it stands.
//
//   OpenCase ─ fillFields ─ fillTemplate ─ parseMemo ─ runChecks ─▶ CheckedMemo ─▶ writers
import type { ProfileNames } from '../checks/check.js';
import { checkMemo, type MemoSections } from '../checks/memo-checks.js';
import { runChecks, silenceableCodes } from '../checks/run-checks.js';
import { silence } from '../checks/silence.js';
import type { CheckCode } from '../codes.js';
import { hasErrors, type Diagnostic, type Path } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import { capitalized } from '../locale/words.js';
import { textOfBlocks, type Memo, type MemoMeta } from '../memo/memo.js';
import { checkField, parseMemo } from '../memo/parse-memo.js';
import type { Origin } from '../origin.js';
import type { ProfileSettings } from '../profile-settings.js';
import type { Profile } from '../profile/profile.js';
import { fillTemplate, type Filling } from '../template/fill-template.js';
import { fillFields } from '../template/live-figures.js';
import type { Look } from '../writers/look.js';
import { placeInCase, type OpenCase } from './open.js';

/** A case's memo and what is to be said of it. */
export interface CheckedMemo {
  /** Not there where a finding is an error. */
  memo?: Memo;
  diagnostics: readonly Diagnostic[];
}

/** Makes the memo of a case and checks both. With `strict`, warnings are errors. */
export function makeMemo(open: OpenCase, { strict = false }: { strict?: boolean } = {}): CheckedMemo {
  const { caseFile, facts, profile } = open;
  const { settings } = profile;
  const data = { ...facts, profile: settings, prose: caseFile.prose };
  const originOf = originIn(open);
  const { fields, diagnostics: figureFaults } = fillFields(data, originOf);
  const programs = profile.kinds[caseFile.kind];
  const filled = fillTemplate(programs, { data, fields, originOf });
  const read = parseMemo(filled, metaOf(facts, profile), programs.main.file);

  const isOwnProfile = caseFile.profile === undefined || caseFile.profile === profile.name;
  const found = [
    ...runChecks({ caseFile, facts, customs: settings, isOwnProfile, names: namesOf(settings) }),
    ...figureFaults,
    ...[...fields.values()].flatMap((field) => checkField(field)),
    ...read.diagnostics,
    ...(read.ok ? checkMemo(sectionsOf(read.value, programs.main.file), facts) : []),
  ];
  const diagnostics = silence(found, caseFile, silenceableCodes)
    .map((finding) => placeInCase(open.source, finding))
    .map((finding) => withSeverity(finding, settings, strict));
  return { ...(read.ok && !hasErrors(diagnostics) && { memo: read.value }), diagnostics };
}

/** A finding as severe as the committee takes it. */
function withSeverity(
  finding: Diagnostic,
  { severities = {} }: ProfileSettings,
  strict: boolean,
): Diagnostic {
  const severity = severities[finding.code as CheckCode] ?? finding.severity;
  return { ...finding, severity: strict && severity === 'warning' ? 'error' : severity };
}

/** Where the values of a template come from: the profile, the case as it was typed, or a fact. */
function originIn({ sources }: OpenCase): Filling['originOf'] {
  return (path: Path, text: string | undefined): Origin => {
    const [head] = path;
    if (head === 'profile') return { from: 'profile', path: path.slice(1) };
    if (head === 'prose') return { from: 'case', path };
    const { copied } = sources.of(path);
    return copied && text !== undefined ? { from: 'case', path: copied } : { from: 'fact', paths: [path] };
  };
}

/** The text of the sections that are checked. */
function sectionsOf({ sections }: Memo, template: string): MemoSections {
  const textIn = (name: string): string | undefined => {
    const blocks = sections.get(name)?.filter(({ type }) => type !== 'heading') ?? [];
    return blocks.length > 0 ? textOfBlocks(blocks) : undefined;
  };
  return { decision: textIn('decision'), summary: textIn('summary'), template };
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
