// Connects the program to its process: streams, signals, exit code. In a thread of a batch, a worker runs instead.
import { isMainThread } from 'node:worker_threads';
import { main } from './main.js';

export { main } from './main.js';

/** A second signal, or so many milliseconds after the first, exits at once. */
const PATIENCE = 3000;

/** Starts what this thread is for. `packageRoot` has templates/ and schemas/. */
export async function startProgram(
  packageRoot: string,
  openOwnFolder: () => string | undefined,
): Promise<void> {
  if (!isMainThread) {
    await import('../batch/worker.js');
    return;
  }
  // the reader of our output may stop reading (| head); any other failure of a stream is one of writing
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 3));
  }
  const interruption = new AbortController();
  process.on('SIGINT', () => interrupt(interruption, 130));
  process.on('SIGTERM', () => interrupt(interruption, 143));
  const { stdout, stderr, env } = process;
  const io = {
    ...{ readStdin, stdout, stderr, env, cwd: process.cwd(), packageRoot, openOwnFolder },
    isStdinTTY: process.stdin.isTTY,
    signal: interruption.signal,
  };
  const exitCode = await main(process.argv.slice(2), io);
  process.exitCode = interruption.signal.aborted ? (interruption.signal.reason as number) : exitCode;
}

function interrupt(interruption: AbortController, exitCode: number): void {
  if (interruption.signal.aborted) process.exit(exitCode);
  interruption.abort(exitCode);
  setTimeout(() => process.exit(exitCode), PATIENCE).unref();
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}
