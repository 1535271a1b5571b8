// The table after a batch: a line a case, and a last one that counts.
import type { CaseOutcome, ItemResult } from '../batch/draft-item.js';
import { showFile } from '../characters.js';
import type { Cli } from './cli.js';

const WRONG: readonly CaseOutcome[] = ['faulty', 'failed', 'stale', 'edited', 'broken'];

/** Where it is to be quiet, only what is wrong. */
export function showTable({ io, quiet, wording }: Cli, results: readonly ItemResult[]): void {
  const { batch: words } = wording;
  const taken = results.filter(({ outcome }) => outcome !== 'other-meeting');
  const isWrong = ({ outcome }: ItemResult): boolean => WRONG.includes(outcome);
  const shown = quiet ? taken.filter(isWrong) : taken;
  const widest = shown.reduce(
    (most, { caseFile }) => Math.max(most, showFile(caseFile).length),
    words.heading.length,
  );
  for (const result of shown) {
    const outcome = words.outcomes[result.outcome as keyof typeof words.outcomes];
    const line = `${showFile(result.caseFile).padEnd(widest)}  ${outcome.padEnd(12)} ${findingsOf(result, wording)}`;
    io.stderr.write(`${line.trimEnd()}\n`);
  }
  if (quiet && shown.length === 0) return;
  const count = (...outcomes: CaseOutcome[]): number =>
    taken.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const counts = {
    cases: taken.length,
    left: results.length - taken.length,
    wrote: count('wrote'),
    unchanged: count('unchanged'),
  };
  io.stderr.write(`${words.total({ ...counts, wrong: count(...WRONG) })}\n`);
}

/** "1 error, 2 warnings". */
function findingsOf({ diagnostics }: ItemResult, { batch }: Cli['wording']): string {
  const count = (wanted: 'error' | 'warning'): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return batch.findings(count('error'), count('warning'));
}
