// A profile's template files → for each kind of memo its template and partials, once each path in them has been checked.
import Handlebars from 'handlebars';
import type { CaseFile } from '../case-file.js';
import {
  diagnose,
  failure,
  hasErrors,
  success,
  uniqueDiagnostics,
  type Diagnostic,
  type Result,
} from '../diagnostic.js';
import {
  DECISION,
  listPartialNames,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type Profile,
} from '../profile/profile.js';
import type { ProfileSettings } from '../profile-settings.js';
import { memoKinds } from '../schema/case-fields.js';
import { closest } from '../schema/closest.js';
import { checkTemplate } from './check-template.js';
import { parseTemplate, type ParsedTemplate } from './parse-template.js';

type Kind = CaseFile['kind'];
type Partials = ReadonlyMap<string, ParsedTemplate>;

/** A kind's template with the partials that it can include, checked. */
export interface ParsedKind {
  template: ParsedTemplate;
  partials: Partials;
}

export function parseKinds(profile: Profile): Result<Record<Kind, ParsedKind>> {
  const { name, settings, templates } = profile;
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, ParsedTemplate>();
  for (const [path, file] of templates) {
    const result = parseTemplate(file);
    diagnostics.push(...result.diagnostics);
    if (result.ok) parsed.set(path.slice(0, -TEMPLATE_EXTENSION.length), result.value);
  }
  if (hasErrors(diagnostics)) return failure(diagnostics);

  diagnostics.push(...findUnusedPartials(profile, parsed));
  const kinds: Partial<Record<Kind, ParsedKind>> = {};
  for (const kind of memoKinds) {
    const template = parsed.get(kind);
    const partials = collectPartials(parsed, settings, kind);
    if (template) diagnostics.push(...checkTemplate(template, partials));
    else
      diagnostics.push(diagnose('template/missing', { name: `${kind}${TEMPLATE_EXTENSION}`, profile: name }));
    if (template) kinds[kind] = { template, partials };
  }
  return hasErrors(diagnostics)
    ? failure(uniqueDiagnostics(diagnostics))
    : success(kinds as Record<Kind, ParsedKind>);
}

/** The partials of a kind: the files, and the two that the settings put together. A file of the same name wins. */
function collectPartials(
  parsed: Partials,
  { sections, decisionStyle }: ProfileSettings,
  kind: Kind,
): Partials {
  const files = [...parsed]
    .filter(([path]) => path.startsWith(PARTIALS_FOLDER))
    .map(([path, template]) => [path.slice(PARTIALS_FOLDER.length), template] as const);
  return new Map([
    [DECISION, parseSettingsTemplate(`{{> ${DECISION}-${decisionStyle}}}\n`)],
    ['sections', parseSettingsTemplate(sections[kind].map((section) => `{{> ${section}}}\n`).join('\n'))],
    ...files,
  ]);
}

function parseSettingsTemplate(text: string): ParsedTemplate {
  const result = parseTemplate({ file: SETTINGS_FILE, text });
  if (!result.ok) throw new Error(`no template: ${text}`);
  return result.value;
}

/** A partial that the profile adds and nothing uses has a misspelt name, or is forgotten. */
function findUnusedPartials(
  { settings, addedTemplates, templates }: Profile,
  parsed: Partials,
): Diagnostic[] {
  const used = new Set<string>([
    DECISION,
    'sections',
    ...memoKinds.flatMap((kind) => settings.sections[kind]),
  ]);
  for (const { ast } of parsed.values()) for (const name of listIncludedPartials(ast)) used.add(name);
  const known = listPartialNames(templates).filter((name) => used.has(name));
  return listPartialNames(new Map(addedTemplates.map((path) => [path, path])))
    .filter((name) => !used.has(name))
    .map((name) => {
      const file = templates.get(`${PARTIALS_FOLDER}${name}${TEMPLATE_EXTENSION}`)?.file;
      const args = { name, suggestion: closest(name, known) };
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
