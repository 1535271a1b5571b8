// An open case → its checked memo: filled from the templates, read, checked. What is found is decided here once:
// how severe it is, whether the case suppresses it, and where it stands.
//
//   OpenCase ─ fillFields ─ fillTemplate ─ parseMemo ─ runChecks ─▶ CheckedMemo ─▶ writers
import type { PrintedMemo, ProfileNames, Speller } from '../checks/check.js';
import { optionalCodes } from '../checks/compare-cases.js';
import { readProse } from '../checks/prose/texts.js';
import { runChecks, suppressibleCodes } from '../checks/run-checks.js';
import { suppressFindings } from '../checks/suppress.js';
import type { CheckCode } from '../codes.js';
import {
  diagnose,
  formatPath,
  hasErrors,
  uniqueDiagnostics,
  type Diagnostic,
  type Path,
} from '../diagnostic.js';
import type { Facts, SectionFacts, TableFacts } from '../facts/facts.js';
import { capitalize } from '../locale/words.js';
import { textOfBlocks, type Memo, type MemoMeta } from '../memo/memo.js';
import { parseMemo, readField } from '../memo/parse-memo.js';
import { runsOfMemo } from '../memo/runs.js';
import type { Origin } from '../origin.js';
import type { ProfileSettings } from '../profile-settings.js';
import type { Profile } from '../profile/profile.js';
import { findFields, findTexts, isChoice, findTextKind } from '../schema/case-fields.js';
import { fillTemplate, TemplateTooLong, type Filling } from '../template/fill-template.js';
import { fillLiveValues } from '../template/live-values.js';
import type { TemplateData } from '../template/template-schema.js';
import { turnWideTables } from '../writers/columns.js';
import { pageOf, type Look } from '../writers/look.js';
import { BUILT_IN_FALLBACK } from './profiles.js';
import { placeInCase, type OpenCase } from './open.js';

/** A case's memo and what is to be said of it. */
export interface CheckedMemo {
  /** Not there where a finding is an error. */
  memo?: Memo;
  diagnostics: readonly Diagnostic[];
}

/** How a memo is checked. */
export interface CheckOptions {
  strict?: boolean;
  /** A dictionary, where spelling is asked for. */
  speller?: Speller | undefined;
  /** Words that are right though no dictionary has them. */
  ownWords?: readonly string[] | undefined;
}

/** Makes the memo of a case and checks both. With `strict`, warnings are errors. */
export function makeMemo(open: OpenCase, options: CheckOptions = {}): CheckedMemo {
  try {
    return fillAndCheck(open, options);
  } catch (error) {
    if (!(error instanceof TemplateTooLong)) throw error;
    return { diagnostics: [diagnose('template/too-long', {}, { file: error.file })] };
  }
}

/** The memo of a case as it is, whatever is to be said of it; `undefined` where its templates give none. */
export function printMemo(open: OpenCase): Memo | undefined {
  const { read } = fill(open);
  return read.ok ? read.value : undefined;
}

/** What the templates and the texts of a case can name. */
export function templateDataOf(open: OpenCase): TemplateData {
  const { caseFile, facts, sectionsAfter } = open;
  return { ...facts, sectionsAfter, profile: settingsOf(open), prose: caseFile.prose ?? {} };
}

/** The way from a case to its memo's tree. */
function fill(open: OpenCase) {
  const { facts, kind: programs } = open;
  const settings = settingsOf(open);
  const data = templateDataOf(open);
  const originOf = originIn(open);
  const { fields, diagnostics: faults } = fillLiveValues(data, originOf);
  const filled = fillTemplate(programs, { data, fields, originOf });
  const readFields = new Map([...fields.values()].map((field) => [field, readField(field)]));
  const read = parseMemo(filled, readFields, metaOf(facts, settings), titleFileOf(open));
  if (read.ok) turnWideTables(read.value.body, pageOf(lookOf(open.profile)));
  return { settings, filled, readFields, read, faults };
}

function fillAndCheck(open: OpenCase, { strict = false, speller, ownWords = [] }: CheckOptions): CheckedMemo {
  const { caseFile, facts, profile, kind: programs } = open;
  const { settings, filled, readFields, read, faults: figureFaults } = fill(open);
  const isOwnProfile = caseFile.profile === undefined || caseFile.profile === profile.name;
  const allTexts = read.ok ? readProse(read.value, { kindOf: findTextKind, ownFiles: profile.ownFiles }) : [];
  const found = [
    ...runChecks({
      caseFile,
      facts,
      fields: findTexts(caseFile),
      references: findFields(caseFile, 'reference'),
      tables: listTables(open),
      summarySays: programs.summarySays,
      decisionSays: programs.decisionSays,
      committee: settings,
      isOwnProfile,
      knowsMunicipality: profile.name !== BUILT_IN_FALLBACK,
      names: namesOf(settings),
      speller,
      ownWords,
      texts: allTexts.filter(({ written }) => written.length > 0),
      allTexts,
      memo: read.ok ? printedMemo(read.value, open, filled.asked) : undefined,
    }),
    ...figureFaults,
    ...[...readFields.values()].flatMap((field) => field.diagnostics),
    ...read.diagnostics,
  ];
  const diagnostics = suppressFindings(
    uniqueDiagnostics(withoutRepetition(found)),
    caseFile,
    suppressibleCodes,
    optionalCodes,
  )
    .map((finding) => placeInCase(open.source, finding))
    .flatMap((finding) => withSeverity(finding, settings, strict));
  return { ...(read.ok && !hasErrors(diagnostics) && { memo: read.value }), diagnostics };
}

/** The tables of a case with their places in the facts. */
function listTables({ facts, sectionsAfter }: OpenCase): { table: TableFacts; path: Path }[] {
  const tablesIn = (sections: readonly SectionFacts[], path: Path): { table: TableFacts; path: Path }[] =>
    sections.flatMap(({ table }, i) => (table ? [{ table, path: [...path, i, 'table'] }] : []));
  return [
    ...(facts.table ? [{ table: facts.table, path: ['table'] }] : []),
    ...tablesIn(facts.sections, ['sections']),
    ...Object.entries(sectionsAfter).flatMap(([name, sections]) =>
      tablesIn(sections, ['sectionsAfter', name]),
    ),
  ];
}

/** The file that a memo's title comes from: the municipality's own, where it has one. */
function titleFileOf({ profile, kind }: OpenCase): string {
  const own = kind.partialAt('title-block')?.file;
  return own !== undefined && profile.ownFiles.has(own) ? own : kind.main.file;
}

/** A value that is not printed because of an error in it is told once, by the error. */
function withoutRepetition(found: readonly Diagnostic[]): Diagnostic[] {
  const faulty = found.filter(({ severity, path }) => severity === 'error' && path);
  const isFaulty = (place: Path): boolean =>
    faulty.some(({ path = [] }) => place.every((part, i) => part === path[i]));
  return found.filter(({ code, path }) => code !== 'value-unprinted' || !path || !isFaulty(path));
}

/** A finding as severe as the committee takes it; none where it is switched off. */
function withSeverity(
  finding: Diagnostic,
  { severities = {} }: ProfileSettings,
  strict: boolean,
): Diagnostic[] {
  const severity = severities[finding.code as CheckCode] ?? finding.severity;
  if (severity === 'off') return [];
  return [{ ...finding, severity: strict && severity === 'warning' ? 'error' : severity }];
}

/** The profile's settings with the headings of the kind and of the case. */
export function settingsOf({ profile: { settings }, kind, caseFile }: OpenCase): ProfileSettings {
  return { ...settings, headings: { ...settings.headings, ...kind.headings, ...caseFile.headings } };
}

/** Where the values of a template come from: the profile, the case as it was typed, or a fact. */
function originIn({ sources, caseFile }: OpenCase): Filling['originOf'] {
  return (path: Path, text: string | undefined): Origin => {
    const [head, group, key] = path;
    if (head === 'profile') {
      const isOwn = group === 'headings' && Object.hasOwn(caseFile.headings ?? {}, key ?? '');
      return isOwn ? { from: 'case', path: path.slice(1) } : { from: 'profile', path: path.slice(1) };
    }
    if (head === 'prose') return { from: 'case', path };
    const { copied } = sources.of(path);
    return copied && text !== undefined ? { from: 'case', path: copied } : { from: 'fact', paths: [path] };
  };
}

/** What a memo prints. `asked` are the facts that its templates asked about. */
function printedMemo(memo: Memo, { sources, profile }: OpenCase, asked: readonly Path[]): PrintedMemo {
  const sections = new Map<string, string>();
  const files = new Map<string, string>();
  const typed = new Set<string>();
  for (const [name, blocks] of memo.sections) {
    const content = blocks.filter(({ type }) => type !== 'heading');
    if (content.length > 0) sections.set(name, textOfBlocks(content));
    for (const { origin } of runsOfMemo(blocks))
      if (origin.from === 'case' && findTextKind(origin.path) === 'markdown') typed.add(name);
      else if (origin.from === 'template' && profile.ownFiles.has(origin.file) && !files.has(name))
        files.set(name, origin.file);
  }
  const printed = new Set<string>();
  const addFact = (path: Path): void => {
    for (const field of sources.of(path).reads) printed.add(formatPath(field));
  };
  const origins = new Set<Origin>();
  for (const { origin } of runsOfMemo([...memo.head, memo.title, ...memo.lead, ...memo.body]))
    origins.add(origin);
  for (const origin of origins) {
    if (origin.from === 'case')
      for (const path of [origin.path, ...sources.alike(origin.path)]) printed.add(formatPath(path));
    else if (origin.from === 'fact') for (const path of origin.paths) addFact(path);
  }
  const chosen = new Set(asked.flatMap((path) => sources.of(path).reads.map(formatPath)));
  return {
    tree: memo,
    sections,
    fileOf: (section) => files.get(section),
    isTyped: (section) => typed.has(section),
    prints: (field) => {
      const key = formatPath(field);
      return printed.has(key) || (isChoice(field) && chosen.has(key));
    },
  };
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
export function lookOf({ settings, logo, letterhead }: Omit<Profile, 'kinds'>): Look {
  const { logo: given, ...own } = settings.look;
  const look = { ...own, ...(letterhead && { letterhead }) };
  if (!given || !logo) return look;
  const { height, alternativeText } = given;
  return {
    ...look,
    logo: { bytes: logo.bytes, type: logo.type, alternativeText, height, width: height * logo.ratio },
  };
}

function metaOf({ reference, date, author }: Facts, settings: ProfileSettings): MemoMeta {
  return {
    kind: settings.headings.memo,
    reference,
    date,
    ...(author && {
      author: {
        name: author.name,
        ...(author.title !== undefined && { title: capitalize(author.title) }),
        ...(author.email !== undefined && { email: author.email }),
      },
    }),
    municipality: settings.municipality.name,
    administration: capitalize(settings.administration.definite),
    committee: capitalize(settings.committee.definite),
  };
}
