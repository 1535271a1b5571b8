// Live figures: `{{amount funding.total}}` in a case's prose, checked and escaped as in templates, so
// that a figure in prose can't go stale.
import {
  failure,
  hasErrors,
  success,
  valueAt,
  type Diagnostic,
  type Path,
  type Result,
} from '../diagnostic.js';
import { checkTemplate } from './check-template.js';
import { compileTemplate } from './compile-template.js';
import { parseTemplate } from './parse-template.js';
import { markdownFields, type TemplateData } from './template-schema.js';

const NO_PARTIALS = new Map<string, never>();

/** The data with the figures of its prose filled in. Diagnostics have the prose's path and a range in it. */
export function fillFigures(data: TemplateData): Result<TemplateData> {
  const filled = structuredClone(data);
  const diagnostics: Diagnostic[] = [];
  for (const { path, text } of markdownFields(data)) {
    if (!text.includes('{{')) continue;
    const result = fillText(text, data);
    diagnostics.push(...result.diagnostics.map(({ file: _, ...rest }) => ({ ...rest, path })));
    if (result.ok) setText(filled, path, result.value);
  }
  return hasErrors(diagnostics) ? failure(diagnostics) : success(filled, diagnostics);
}

function fillText(text: string, data: TemplateData): Result<string> {
  const parsed = parseTemplate({ file: '', text });
  if (!parsed.ok) return parsed;
  const diagnostics = checkTemplate(parsed.value, NO_PARTIALS, data);
  return hasErrors(diagnostics) ? failure(diagnostics) : success(compileTemplate(parsed.value)(data));
}

type Branch = Record<string | number, unknown>;

function setText(data: TemplateData, path: Path, text: string): void {
  const parent = valueAt(data, path.slice(0, -1)) as Branch;
  parent[path.at(-1) ?? ''] = text;
}
