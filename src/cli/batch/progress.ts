// How far a long run has come: a line that renews itself on a terminal, and one line a tenth elsewhere.
import type { Io } from '../io.js';

export interface Progress {
  /** Tells that one more is done. */
  step(): void;
  /** Takes the line away. */
  end(): void;
}

/** How often a terminal's line is renewed at most, in milliseconds. */
const INTERVAL = 100;
const WIDTH = 24;

export function startProgress({ stderr, env }: Io, total: number, quiet: boolean): Progress {
  if (quiet || total < 2) return { step: () => undefined, end: () => undefined };
  const start = performance.now();
  const isLive = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
  let [done, shown, tenths] = [0, 0, 0];
  return {
    step() {
      done++;
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
      if (isLive) stderr.write('\r\u001B[K');
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
