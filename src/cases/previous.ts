// A case against the one before it, which it names: `previous: ../2025/case.yaml`.
import { dirname, isAbsolute, join } from 'node:path';
import { compareCases } from '../checks/compare-cases.js';
import { diagnose, hasErrors, type Diagnostic } from '../diagnostic.js';
import { rangeOf } from '../source/source.js';
import type { Context } from './context.js';
import { openCase, type FindProfile, type OpenCase } from './open.js';
import { outlineOf } from './outline.js';
import { readText } from './read-text.js';

/** The file of the case before, as messages call it. */
export function previousFile(file: string, previous: string): string {
  return (isAbsolute(previous) ? previous : join(dirname(file), previous)).replaceAll('\\', '/');
}

/** What the case before gives reason to say of a case. */
export async function compareWithPrevious(
  { io }: Context,
  open: OpenCase,
  file: string,
  findProfileOf: (file: string) => FindProfile,
): Promise<Diagnostic[]> {
  const { previous } = open.caseFile;
  if (previous === undefined) return [];
  const name = previousFile(file, previous);
  const unread = (problem: 'unread' | 'faulty'): Diagnostic[] => [
    diagnose(
      'case/previous',
      { file: name, problem },
      {
        severity: 'warning',
        path: ['previous'],
        range: rangeOf(open.source, ['previous']),
        file: open.source.file,
      },
    ),
  ];
  const text = await readText(name, name, io);
  if (!text.ok) return unread('unread');
  const before = await openCase(name, text.value, findProfileOf(name));
  if (!before.ok || hasErrors(before.diagnostics)) return unread('faulty');
  const outlines = [before.value, open].map((each) => outlineOf(each, { withTexts: true }));
  return compareCases(outlines).filter((each) => each.file === open.source.file);
}
