// A profile's template files → templates ready to be filled, once each path in them has been checked.
import type { CaseFile } from '../case-file.js';
import { diagnose, failure, hasErrors, success, type Diagnostic, type Result } from '../diagnostic.js';
import { TEMPLATE_EXTENSION, type Profile } from '../profile/profile.js';
import { checkTemplate } from './check-template.js';
import { compileTemplate, type Compiled } from './compile-template.js';
import { parseTemplate, type ParsedTemplate } from './parse-template.js';
import type { TemplateData } from './template-schema.js';

/** One filling function a kind of memo. */
export type Templates = Record<CaseFile['kind'], (data: TemplateData) => string>;

const KINDS = ['agreement', 'extension'] as const;
const PARTIALS = 'partials/';

export function loadTemplates({ name, templates }: Profile): Result<Templates> {
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, ParsedTemplate>();
  for (const [path, file] of templates) {
    const result = parseTemplate(file);
    diagnostics.push(...result.diagnostics);
    if (result.ok) parsed.set(path.slice(0, -TEMPLATE_EXTENSION.length), result.value);
  }
  if (hasErrors(diagnostics)) return failure(diagnostics);

  const partials = new Map(
    [...parsed]
      .filter(([path]) => path.startsWith(PARTIALS))
      .map(([path, template]) => [path.slice(PARTIALS.length), template]),
  );
  for (const kind of KINDS) {
    const template = parsed.get(kind);
    if (template) diagnostics.push(...checkTemplate(template, partials));
    else
      diagnostics.push(diagnose('template/missing', { name: `${kind}${TEMPLATE_EXTENSION}`, profile: name }));
  }
  if (hasErrors(diagnostics)) return failure(unique(diagnostics));
  return success(fillers(parsed, partials));
}

/** The kinds share partials, and so their faults. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

function fillers(
  parsed: ReadonlyMap<string, ParsedTemplate>,
  partials: ReadonlyMap<string, ParsedTemplate>,
): Templates {
  const compiledPartials: Record<string, Compiled> = {};
  for (const [name, partial] of partials) compiledPartials[name] = compileTemplate(partial);
  const filler = (kind: CaseFile['kind']): ((data: TemplateData) => string) => {
    let compiled: Compiled | undefined;
    return (data) => {
      const template = parsed.get(kind);
      if (!template) throw new Error(`no template for ${kind}`);
      compiled ??= compileTemplate(template);
      return compiled(data, { partials: compiledPartials });
    };
  };
  return { agreement: filler('agreement'), extension: filler('extension') };
}
