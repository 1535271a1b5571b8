// A profile's template files → for each kind of memo its template and partials, once each path in them has been checked.
import Handlebars from 'handlebars';
import {
  diagnose,
  failure,
  hasErrors,
  success,
  uniqueDiagnostics,
  type Diagnostic,
  type Range,
  type Result,
} from '../diagnostic.js';
import type { Kind } from '../profile/kinds.js';
import {
  DECISION,
  listPartialNames,
  MEMO_TEMPLATE,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type Profile,
} from '../profile/profile.js';
import type { ProfileSettings } from '../profile-settings.js';
import { listProseTexts, titleAt } from '../schema/case-fields.js';
import { closest } from '../schema/closest.js';
import { checkTemplate } from './check-template.js';
import { escapePunctuation } from './escape.js';
import { parseTemplate, type ParsedTemplate } from './parse-template.js';
import { templateSchemaOf } from './template-schema.js';

type Partials = ReadonlyMap<string, ParsedTemplate>;

/** A kind's template with the partials that it can include, checked. */
export interface ParsedKind {
  template: ParsedTemplate;
  partials: Partials;
  /** The names of the points that a case of this kind can propose. */
  points: readonly string[];
  /** What is wrong with them, for this kind. */
  faults: readonly Diagnostic[];
}

/** What the partial of a usual point of the decision is called. */
const POINT = 'point-';

export function parseKinds(profile: Profile): Result<ReadonlyMap<string, ParsedKind>> {
  const { settings, templates } = profile;
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, ParsedTemplate>();
  for (const [path, file] of templates) {
    const result = parseTemplate(file);
    diagnostics.push(...result.diagnostics);
    if (result.ok) parsed.set(path.slice(0, -TEMPLATE_EXTENSION.length), result.value);
  }
  if (hasErrors(diagnostics)) return failure(diagnostics);

  const kinds = new Map<string, ParsedKind>();
  const made = new Map<string, ParsedTemplate>();
  for (const [name, kind] of profile.kinds) {
    const template = parsed.get(name) ?? parsed.get(MEMO_TEMPLATE);
    if (!template) throw new Error(`no template for ${name}`);
    const faults: Diagnostic[] = [];
    const partials = collectPartials(parsed, settings, name, kind, faults);
    for (const [path, partial] of partials) made.set(path, partial);
    const points = [...partials.keys()].flatMap((path) =>
      path.startsWith(POINT) && !BUILT_OF_POINTS.includes(path) ? path.slice(POINT.length) : [],
    );
    for (const [i, point] of kind.points.entries()) {
      if (points.includes(point) || kind.ownPoints.has(point)) continue;
      const args = { name: point, suggestion: closest(point, points), known: points };
      const where = { file: kind.file, range: kind.ranges.decision[i] };
      faults.push(diagnose('kind/unknown-point', args, where));
    }
    const schema = templateSchemaOf(kind.needs, kind.slots);
    faults.push(
      ...checkTemplate(template, partials, { schema }).map((fault) => atKind(fault, kind, profile)),
    );
    kinds.set(name, { template, partials, points, faults: uniqueDiagnostics(faults) });
  }
  diagnostics.push(...findUnusedPartials(profile, [...parsed.values(), ...made.values()]));
  return success(kinds, uniqueDiagnostics(diagnostics));
}

/** A fault in a built-in partial is the kind's that has it: its author can't mend the partial. */
function atKind(fault: Diagnostic, kind: Kind, { ownFiles }: Profile): Diagnostic {
  const { code, args, file = '' } = fault;
  if (code !== 'template/maybe-absent' || ownFiles.has(file) || !ownFiles.has(kind.file)) return fault;
  const where = { file: kind.file, range: kind.ranges.sections[0] };
  return diagnose('kind/sections-need', { field: args.path }, where);
}

/** Partials that belong to every point, and are none. */
const BUILT_OF_POINTS = ['point-start'];

/** The partials of a kind: its own files before those of all kinds, and what the settings and the kind put together. */
function collectPartials(
  parsed: Partials,
  { decisionStyle, headings, ownMemo, proposal }: ProfileSettings,
  name: string,
  kind: Kind,
  diagnostics: Diagnostic[],
): Partials {
  const files = [...parsed]
    .filter(([path]) => path.startsWith(PARTIALS_FOLDER))
    .map(([path, template]) => [path.slice(PARTIALS_FOLDER.length), template] as const);
  const common = files.filter(([path]) => !path.includes('/'));
  const ofFolder = (folder: string | undefined): (readonly [string, ParsedTemplate])[] =>
    files.flatMap(([path, template]) =>
      folder !== undefined && path.startsWith(`${folder}/`)
        ? [[path.slice(folder.length + 1), template] as const]
        : [],
    );
  // a kind that proposes an extension has the words of extensions, whatever it is called
  const named = new Map([...common, ...ofFolder(kind.proposes), ...ofFolder(name)]);
  const ofKind = (text: string, place: Range): ParsedTemplate => {
    // a text that YAML has put together from several lines stands nowhere as it is: its whole place is told
    const base = kind.text.indexOf(text);
    const result = parseTemplate({ file: kind.file, text, ...(base < 0 ? { place } : { base }) });
    if (!result.ok) diagnostics.push(...result.diagnostics);
    return result.ok ? result.value : parseSettingsTemplate('');
  };
  for (const [point, text] of kind.ownPoints) {
    const place = kind.ranges.decision[kind.points.indexOf(point)] ?? kind.ranges.title;
    named.set(`${POINT}${point}`, ofKind(text, place));
  }
  const points = [...named.keys()].filter(
    (each) => each.startsWith(POINT) && !BUILT_OF_POINTS.includes(each),
  );
  return new Map([
    ['decision-points', parseSettingsTemplate(`{{> ${DECISION}-${decisionStyle}}}\n`)],
    ['proposal-parts', parseSettingsTemplate(proposal.map((part) => `{{> ${part}}}\n\n`).join(''))],
    ['kind-title', ofKind(kind.title ?? '', kind.ranges.title)],
    ['own-memo', { ...parseSettingsTemplate(makeOwnMemo(ownMemo)), setting: 'ownMemo' }],
    ['usual-point', parseSettingsTemplate(points.map(choosePoint).join(''))],
    [
      'sections',
      parseSettingsTemplate(
        kind.slots
          .map(
            (slot) =>
              (slot === OWN_SECTIONS ? printTextsWithoutPlace(kind, named, headings) : '') +
              includeSection(slot, kind.sectionNames.includes(slot)),
          )
          .join('\n'),
      ),
    ],
    ...named,
  ]);
}

/** What stands in the pattern of the line by which a memo lists itself. */
const OWN_MEMO: Readonly<Record<string, string>> = {
  memo: '{{#if profile.headings.memo}}{{profile.headings.memo}}{{else}}Tjänsteskrivelse{{/if}}',
  date: '{{date}}',
  title: '{{> title}}',
  reference: '{{reference}}',
  administration: '{{profile.administration.definite}}',
  Administration: '{{capital profile.administration.definite}}',
  administrationGenitive: '{{profile.administration.genitive}}',
  AdministrationGenitive: '{{capital profile.administration.genitive}}',
};

/** The line by which a memo lists itself, as a template. */
function makeOwnMemo(pattern: string): string {
  return pattern
    .trim()
    .split(/(\{\w+\})/)
    .map((part) => OWN_MEMO[part.slice(1, -1)] ?? escapePunctuation(part))
    .join('');
}

/** Where a case's own sections stand. */
const OWN_SECTIONS = 'extra-sections';

/** The parts that a proposal can have. */
const PROPOSAL = ['purpose', 'goals', 'target-group', 'parties', 'follow-up'];

/**
 * The texts that no section of the kind prints, each as a section: whatever is written is printed. A text whose section the
 * profile leaves out stays out; one that no profile has a heading for has the field's title.
 */
function printTextsWithoutPlace(
  { sections, sectionNames }: Kind,
  partials: Partials,
  headings: ProfileSettings['headings'],
): string {
  const printed = new Set<string>();
  const seen = new Set<string>();
  const read = (name: string): void => {
    const partial = partials.get(name);
    if (seen.has(name) || !partial) return;
    seen.add(name);
    for (const [, field = ''] of partial.text.matchAll(/\bprose\.(\w+)/g)) printed.add(field);
    for (const included of listIncludedPartials(partial.ast)) read(included);
    // the profile chooses among them
    if (name === 'proposal') for (const part of PROPOSAL) read(part);
  };
  for (const name of [...sections, ...sectionNames]) read(name);
  return listProseTexts()
    .filter((field) => !printed.has(field))
    .map((field) => {
      const heading = Object.hasOwn(headings, field)
        ? `{{profile.headings.${field}}}`
        : escapePunctuation(titleAt(['prose', field]) ?? field);
      return `{{#if prose.${field}}}\n## ${heading}\n\n{{{prose.${field}}}}\n{{/if}}\n\n`;
    })
    .join('');
}

/** A section, and the case's own that stand after it. */
function includeSection(name: string, isPrinted: boolean): string {
  return `${isPrinted ? `{{> ${name}}}` : ''}\n\n{{#each sectionsAfter.${name}}}\n{{> own-section}}\n{{/each}}\n`;
}

/** The words of a usual point, where the point is it. */
function choosePoint(partial: string): string {
  return `{{#if (same point.name "${partial.slice(POINT.length)}")}}{{> ${partial}}}{{/if}}`;
}

function parseSettingsTemplate(text: string): ParsedTemplate {
  const result = parseTemplate({ file: SETTINGS_FILE, text });
  if (!result.ok) throw new Error(`no template: ${text}`);
  return result.value;
}

/** A partial that the profile adds and nothing uses has a misspelt name, or is forgotten. */
function findUnusedPartials(
  { addedTemplates, templates, kinds }: Profile,
  parsed: readonly ParsedTemplate[],
): Diagnostic[] {
  const used = new Set(
    [...kinds.values()].flatMap(({ sections, sectionNames }) => [...sections, ...sectionNames]),
  );
  for (const { ast } of parsed) for (const name of listIncludedPartials(ast)) used.add(name);
  const nameOf = (path: string): string => path.split('/').at(-1) ?? path;
  const known = listPartialNames(templates)
    .map(nameOf)
    .filter((name) => used.has(name));
  return listPartialNames(new Map(addedTemplates.map((path) => [path, path])))
    .filter((path) => !used.has(nameOf(path)))
    .map((path) => {
      const file = templates.get(`${PARTIALS_FOLDER}${path}${TEMPLATE_EXTENSION}`)?.file;
      const args = { name: nameOf(path), suggestion: closest(nameOf(path), known) };
      return diagnose('template/unused', args, { file, range: { start: 0, end: 1 } });
    });
}

/** The names of the partials that a template includes. */
function listIncludedPartials(ast: hbs.AST.Program): string[] {
  const names: string[] = [];
  class PartialVisitor extends Handlebars.Visitor {
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      names.push((node.name as hbs.AST.PathExpression).original);
    }
  }
  new PartialVisitor().accept(ast);
  return names;
}
