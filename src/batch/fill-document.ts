// A meeting's facts → a document of it, by the profile's template: the agenda, or an extract from the minutes.
import type { Context } from '../cases/context.js';
import type { ReadyProfile } from '../cases/open.js';
import { failure, formatPath, success, type Path, type Result } from '../diagnostic.js';
import type { MeetingFacts } from '../meeting/meeting-facts.js';
import type { Block, Memo, MemoMeta } from '../memo/memo.js';
import { parseMemo } from '../memo/parse-memo.js';
import type { TracedField } from '../origin.js';
import { TEMPLATE_EXTENSION } from '../profile/profile.js';
import { fillTemplate } from '../template/fill-template.js';
import { loadDocument } from '../template/load-document.js';

/** The blocks that stand where the facts have a Markdown field, by its place. */
export type PlacedBlocks = readonly (readonly [Path, readonly Block[]])[];

/** Fills the template `name` of a profile. */
export async function fillDocument(
  { profiles }: Context,
  profile: ReadyProfile,
  name: 'agenda' | 'minutes',
  { facts, blocks, meta }: { facts: MeetingFacts; blocks: PlacedBlocks; meta: MemoMeta },
): Promise<Result<Memo>> {
  const path = `${name}${TEMPLATE_EXTENSION}`;
  const file = profile.templates.get(path) ?? (await profiles.builtInFiles(undefined)).get(path);
  if (!file) throw new RangeError(`no template ${path}`);
  const program = loadDocument(file);
  if (!program.ok) return program;
  const fields = new Map<string, TracedField>();
  const read = new Map<TracedField, { blocks: readonly Block[]; diagnostics: [] }>();
  for (const [place, content] of blocks) {
    const field: TracedField = { path: place, text: '-', pieces: [], topLevel: 3, isInline: false };
    fields.set(formatPath(place), field);
    read.set(field, { blocks: content, diagnostics: [] });
  }
  const filled = fillTemplate(
    { main: program.value, partialAt: () => undefined },
    {
      data: { ...facts, profile: profile.settings },
      fields,
      originOf: (place) => ({ from: 'fact', paths: [place] }),
    },
  );
  const memo = parseMemo(filled, read, meta, file.file);
  return memo.ok ? success(memo.value) : failure(memo.diagnostics);
}
