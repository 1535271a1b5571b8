// What is wrong with the Markdown of a case, asked of template and memo before any memo is made: figures that
// don't exist, nodes that a memo can't hold, and text that the profile would leave out. Findings have the
// field's path and, where the text stands in the file as it is, a range in it.
import { diagnose, formatPath, type Diagnostic } from './diagnostic.js';
import { checkProse } from './memo/parse-memo.js';
import { fillFigures } from './template/live-figures.js';
import type { KindTemplate } from './template/load-templates.js';
import { markdownFields, type MarkdownField, type TemplateData } from './template/template-schema.js';

export function proseFaults(data: TemplateData, template: KindTemplate): Diagnostic[] {
  const filled = fillFigures(data);
  const written = markdownFields(data);
  const printed = filled.ok ? markdownFields(filled.value) : written;
  return [
    ...filled.diagnostics,
    ...written.flatMap((field) => unprintedFault(field, template)),
    ...printed.flatMap((field, i) => nodeFaults(field, field.text === written[i]?.text)),
  ];
}

/** A field with text that no section of the profile prints: it would be lost without a word. */
function unprintedFault({ path }: MarkdownField, { prints }: KindTemplate): Diagnostic[] {
  const field = formatPath(path);
  if (prints.has(field.replace(/\[\d+\]/g, '[]'))) return [];
  return [diagnose('prose-unused', { field }, { severity: 'warning', path })];
}

/** The faults of a text with its figures in it; offsets are those of the file only where it has none. */
function nodeFaults({ path, text, topLevel }: MarkdownField, hasOffsets: boolean): Diagnostic[] {
  return checkProse(text, topLevel).map(({ range, ...fault }) =>
    hasOffsets && range ? { ...fault, path, range } : { ...fault, path },
  );
}
