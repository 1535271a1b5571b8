// Exit codes: what a script can learn without reading. In a run over several cases the highest wins.
import type { Diagnostic } from '../diagnostic.js';

export const EXIT = {
  ok: 0,
  /** A case has problems. */
  problems: 1,
  /** Wrong use or set-up: a flag, a profile, a template. */
  usage: 2,
  /** Reading or writing failed. */
  io: 3,
  /** A fault in iop. */
  internal: 70,
} as const;

/** The exit code that a set of diagnostics asks for; `caseFiles` are the files whose faults are the case's. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], caseFiles: ReadonlySet<string>): number {
  const codes = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file }) => {
      if (code.startsWith('io/')) return EXIT.io;
      if (code.startsWith('usage/') || code.startsWith('profile/')) return EXIT.usage;
      if (code.startsWith('file/') || code.startsWith('output/')) return EXIT.problems;
      return file === undefined || caseFiles.has(file) ? EXIT.problems : EXIT.usage;
    });
  return Math.max(EXIT.ok, ...codes);
}
