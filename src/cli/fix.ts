// `iop check --fix`: what is certainly wrong, put right in the case file itself.
import { resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { applyFixes, type Fixed, type TextFix } from '../source/apply-fixes.js';
import { positionOf, textOfLine } from '../source/lines.js';
import { diagnoseIoError } from './io-errors.js';
import { STANDARD_STREAM } from './read-text.js';
import type { Session } from './session.js';
import { writeFileAtomically } from './write-file.js';

/** Fixes what can be fixed of the findings so far, shows each changed line, and gives whether any file was changed. */
export async function fixFiles(session: Session, cases: readonly string[]): Promise<boolean> {
  const { io, texts, diagnostics, options } = session;
  let isChanged = false;
  for (const file of new Set(cases)) {
    const text = texts.get(file);
    if (file === STANDARD_STREAM) diagnostics.push(diagnose('usage/fix-stdin', {}));
    if (text === undefined || file === STANDARD_STREAM) continue;
    const fixed = applyFixes(file, text, fixesFor(file, diagnostics));
    if (fixed.made.length === 0) continue;
    try {
      await writeFileAtomically(resolve(io.cwd, file), Buffer.from(fixed.text));
      isChanged = true;
      if (!options.quiet) io.stderr.write(differences(file, text, fixed));
    } catch (error) {
      diagnostics.push(diagnoseIoError(error, file, 'write'));
    }
  }
  return isChanged;
}

function fixesFor(file: string, diagnostics: readonly Diagnostic[]): TextFix[] {
  return diagnostics.flatMap(({ file: place, range, fix }) =>
    place === file && range && fix ? [{ range, ...fix }] : [],
  );
}

/** Each changed line as it was and as it is, in the form of a patch. */
function differences(file: string, before: string, { text: after, made }: Fixed): string {
  const lines = [...new Set(made.map(({ range }) => positionOf(before, range.start).line))];
  const rows = lines.map(
    (line) => `@@ ${line} @@\n-${textOfLine(before, line)}\n+${textOfLine(after, line)}\n`,
  );
  return `--- ${file}\n+++ ${file}\n${rows.join('')}`;
}
