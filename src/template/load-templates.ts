// A profile's template files → templates ready to be filled.
import type { CaseFile } from '../case-file.js';
import { success, type Result } from '../diagnostic.js';
import type { Profile } from '../profile/profile.js';
import { compileTemplate } from './compile-template.js';
import { parseKinds, type ParsedKind } from './parse-kinds.js';
import type { TemplateData } from './template-schema.js';

type Kind = CaseFile['kind'];

/** The template of one kind of memo. */
export interface KindTemplate {
  fill(data: TemplateData): string;
  /** The Markdown fields that it prints, such as `prose.background` and `prose.sections[].text`. */
  prints: ReadonlySet<string>;
}

export type Templates = Record<Kind, KindTemplate>;

export function loadTemplates(profile: Profile): Result<Templates> {
  const kinds = parseKinds(profile);
  if (!kinds.ok) return kinds;
  const filled = Object.entries(kinds.value).map(([kind, { template, partials, prints }]) => [
    kind,
    { fill: filler(template, partials), prints },
  ]);
  return success(Object.fromEntries(filled) as Templates, kinds.diagnostics);
}

/** Compiles at first use: a run seldom needs both kinds. */
function filler(
  template: ParsedKind['template'],
  partials: ParsedKind['partials'],
): (data: TemplateData) => string {
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
