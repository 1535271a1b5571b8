// A profile's template files → templates ready to be filled, once each path in them has been checked.
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
  partialNames,
  PARTIALS_FOLDER,
  SETTINGS_FILE,
  TEMPLATE_EXTENSION,
  type Profile,
} from '../profile/profile.js';
import type { ProfileSettings } from '../profile-settings.js';
import { closest } from '../schema/closest.js';
import { checkTemplate } from './check-template.js';
import { compileTemplate } from './compile-template.js';
import { parseTemplate, partialsNamedIn, type ParsedTemplate } from './parse-template.js';
import type { TemplateData } from './template-schema.js';

type Kind = CaseFile['kind'];
type Partials = ReadonlyMap<string, ParsedTemplate>;

/** The template of one kind of memo. */
export interface KindTemplate {
  fill(data: TemplateData): string;
  /** The Markdown fields that it prints, such as `prose.background` and `prose.sections[].text`. */
  prints: ReadonlySet<string>;
}

export type Templates = Record<Kind, KindTemplate>;

const KINDS = ['agreement', 'extension'] as const;

export function loadTemplates(profile: Profile): Result<Templates> {
  const { name, settings, templates } = profile;
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, ParsedTemplate>();
  for (const [path, file] of templates) {
    const result = parseTemplate(file);
    diagnostics.push(...result.diagnostics);
    if (result.ok) parsed.set(path.slice(0, -TEMPLATE_EXTENSION.length), result.value);
  }
  if (hasErrors(diagnostics)) return failure(diagnostics);

  diagnostics.push(...unusedPartials(profile, parsed));
  const fill: Partial<Templates> = {};
  for (const kind of KINDS) {
    const template = parsed.get(kind);
    const partials = partialsOf(parsed, settings, kind);
    const prints = new Set<string>();
    if (template) diagnostics.push(...checkTemplate(template, partials, undefined, prints));
    else
      diagnostics.push(diagnose('template/missing', { name: `${kind}${TEMPLATE_EXTENSION}`, profile: name }));
    if (template) fill[kind] = { fill: filler(template, partials), prints };
  }
  return hasErrors(diagnostics) ? failure(uniqueDiagnostics(diagnostics)) : success(fill as Templates);
}

/** The partials of a kind: the files, and the two that the settings put together. A file of the same name wins. */
function partialsOf(parsed: Partials, { sections, decisionStyle }: ProfileSettings, kind: Kind): Partials {
  const files = [...parsed]
    .filter(([path]) => path.startsWith(PARTIALS_FOLDER))
    .map(([path, template]) => [path.slice(PARTIALS_FOLDER.length), template] as const);
  return new Map([
    [DECISION, fromSettings(`{{> ${DECISION}-${decisionStyle}}}\n`)],
    ['sections', fromSettings(sections[kind].map((section) => `{{> ${section}}}\n`).join('\n'))],
    ...files,
  ]);
}

function fromSettings(text: string): ParsedTemplate {
  const result = parseTemplate({ file: SETTINGS_FILE, text });
  if (!result.ok) throw new Error(`no template: ${text}`);
  return result.value;
}

/** A partial that the profile adds and nothing uses has a misspelt name, or is forgotten. */
function unusedPartials({ settings, addedTemplates, templates }: Profile, parsed: Partials): Diagnostic[] {
  const used = new Set<string>([
    DECISION,
    'sections',
    ...settings.sections.agreement,
    ...settings.sections.extension,
  ]);
  for (const { ast } of parsed.values()) for (const name of partialsNamedIn(ast)) used.add(name);
  const known = partialNames(templates).filter((name) => used.has(name));
  return partialNames(new Map(addedTemplates.map((path) => [path, path])))
    .filter((name) => !used.has(name))
    .map((name) => {
      const file = templates.get(`${PARTIALS_FOLDER}${name}${TEMPLATE_EXTENSION}`)?.file;
      const args = { name, suggestion: closest(name, known) };
      return diagnose('template/unused', args, { file, range: { start: 0, end: 1 } });
    });
}

/** Compiles at first use: a run seldom needs both kinds. */
function filler(template: ParsedTemplate, partials: Partials): (data: TemplateData) => string {
  const compile = () => ({
    fill: compileTemplate(template),
    partials: Object.fromEntries([...partials].map(([name, partial]) => [name, compileTemplate(partial)])),
  });
  let compiled: ReturnType<typeof compile> | undefined;
  return (data) => {
    compiled ??= compile();
    return compiled.fill(data, { partials: compiled.partials });
  };
}
