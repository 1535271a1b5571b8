// `iop check --fix`: what is certainly wrong, put right in the case file itself.
import { dirname, resolve } from 'node:path';
import { diagnoseIoError } from '../cases/io-errors.js';
import type { CheckedCase } from '../cases/read-case.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import { diagnose, formatPath, type Diagnostic } from '../diagnostic.js';
import { removeLeftovers, writeFileAtomically } from '../output/write-file.js';
import { applyFixes, type Fixed, type TextFix } from '../source/apply-fixes.js';
import { positionOf, textOfLine } from '../source/lines.js';
import type { Cli } from './cli.js';

/** Whether any file was changed, and what could not be. */
interface Fixing {
  isChanged: boolean;
  diagnostics: Diagnostic[];
}

/** Fixes what can be fixed of the findings, and shows each changed line. */
export async function fixFiles(
  { io, quiet }: Cli,
  files: readonly string[],
  cases: readonly CheckedCase[],
): Promise<Fixing> {
  const fixing: Fixing = { isChanged: false, diagnostics: [] };
  const found = cases.flatMap(({ diagnostics }) => diagnostics);
  if (files.includes(STANDARD_STREAM)) fixing.diagnostics.push(diagnose('usage/fix-stdin', {}));
  for (const file of new Set(files)) {
    const text = cases.find(({ name }) => name === file)?.text;
    if (text === undefined || file === STANDARD_STREAM) continue;
    const fixed = applyFixes(file, text, fixesFor(file, found));
    if (fixed.made.length === 0) continue;
    try {
      const path = resolve(io.cwd, file);
      await removeLeftovers(dirname(path));
      const written = await writeFileAtomically(path, Buffer.from(fixed.text), { bytes: Buffer.from(text) });
      fixing.isChanged = true;
      if (written === 'changed') {
        fixing.diagnostics.push(diagnose('io/saved-meanwhile', { file }));
        continue;
      }
      if (!quiet) io.stderr.write(differences(file, text, fixed));
    } catch (error) {
      fixing.diagnostics.push(diagnoseIoError(error, file, 'write'));
    }
  }
  return fixing;
}

function fixesFor(file: string, diagnostics: readonly Diagnostic[]): TextFix[] {
  const own = diagnostics.filter((each) => each.file === file);
  // where lines have run together, a sign may be the mark of a list, and not what it seems to be
  const folded = new Set(
    own.flatMap(({ code, path }) => (code === 'yaml/folded' && path ? [formatPath(path)] : [])),
  );
  return own.flatMap(({ path, range, fix }) =>
    range && fix && !folded.has(formatPath(path ?? [])) ? [{ range, ...fix }] : [],
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
