// How far a long run has come: a line that renews itself on a terminal, and one line a tenth elsewhere.
import type { Progress } from '../batch/run-batch.js';
import type { Io } from '../cases/io.js';

/** How often a terminal's line is renewed at most, in milliseconds. */
const INTERVAL = 100;
const WIDTH = 24;

/** Shows progress on standard error; nothing where it is to be quiet or there is only one case. */
export function createProgress({ stderr, env }: Io, quiet: boolean): Progress {
  const isLive = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
  let [total, start, done, shown, tenths] = [0, 0, 0, 0, 0];
  const isShown = (): boolean => !quiet && total > 1;
  return {
    start(count) {
      total = count;
      start = performance.now();
    },
    step() {
      done++;
      if (!isShown()) return;
      const elapsed = performance.now() - start;
      if (isLive && (elapsed - shown > INTERVAL || done === total)) {
        shown = elapsed;
        stderr.write(`\r${lineOf(done, total, elapsed)}\u001B[K`);
      }
      const tenth = Math.floor((10 * done) / total);
      if (!isLive && tenth > tenths && done < total) {
        tenths = tenth;
        stderr.write(`${Math.floor((100 * done) / total)} % (${done}/${total})\n`);
      }
    },
    end() {
      if (isLive && isShown()) stderr.write('\r\u001B[K');
    },
  };
}

/** A bar, the count, how many a second, and the time that is left. */
function lineOf(done: number, total: number, elapsed: number): string {
  const filled = Math.round((WIDTH * done) / total);
  const rate = (1000 * done) / Math.max(1, elapsed);
  const seconds = Math.ceil((total - done) / Math.max(0.001, rate));
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${rate.toFixed(0)}/s ${left}`;
}
