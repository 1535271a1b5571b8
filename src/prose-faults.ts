// What is wrong with the Markdown of a case, asked of template and memo before any memo is made: figures that
// don't exist, nodes that a memo can't hold, and text that the profile would leave out. Findings have the
// field's path and, where the text stands in the file as it is, a range in it.
import { proseUnused } from './checks/prose/prose-unused.js';
import { formatPath, type Diagnostic } from './diagnostic.js';
import { checkProse } from './memo/parse-memo.js';
import type { Filled, FilledField } from './template/live-figures.js';
import type { KindTemplate } from './template/load-templates.js';

export function proseFaults({ fields, diagnostics }: Filled, template: KindTemplate): Diagnostic[] {
  return [
    ...diagnostics,
    ...fields.flatMap((field) => unprintedFault(field, template)),
    ...fields.flatMap(nodeFaults),
  ];
}

/** A field with text that no section of the profile prints: it would be lost without a word. */
function unprintedFault({ path }: FilledField, { prints }: KindTemplate): Diagnostic[] {
  const field = formatPath(path);
  if (prints.has(field.replace(/\[\d+\]/g, '[]'))) return [];
  return [proseUnused.diagnose({ field }, { path })];
}

/** The faults of a text with its figures in it; offsets are those of the file only where it has none. */
function nodeFaults({ path, text, filled, topLevel }: FilledField): Diagnostic[] {
  return checkProse(filled, topLevel).map(({ range, ...fault }) =>
    filled === text && range ? { ...fault, path, range } : { ...fault, path },
  );
}
