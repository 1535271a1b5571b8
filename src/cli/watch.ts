// `iop draft --watch`: the memos anew each time that a case, or a file of its profile, is saved.
import { setTimeout as wait } from 'node:timers/promises';
import { createContext } from '../cases/context.js';
import { STANDARD_STREAM } from '../cases/read-text.js';
import { contentOfFiles, listWatched, stateOfFiles } from '../cases/watched.js';
import { diagnose } from '../diagnostic.js';
import { resultOf, showResult, type Cli, type CommandResult } from './cli.js';

/** In milliseconds. A save counts when the files have stood still for so long. */
const INTERVAL = 150;

/** Drafts until the user interrupts. Errors in a case are shown, and don't end it. */
export async function watch(
  cli: Cli,
  cases: readonly string[],
  draft: (cli: Cli) => Promise<CommandResult>,
): Promise<CommandResult> {
  const { io, wording } = cli;
  const problem = io.env['CI'] ? 'ci' : cases.includes(STANDARD_STREAM) ? 'stdin' : undefined;
  if (problem) return resultOf([], [diagnose('usage/watch', { problem, flag: '--watch' })]);
  const listFiles = async (): Promise<string[]> =>
    (await Promise.all(cases.map((each) => listWatched(createContext(io, cli.options, each), each)))).flat();
  let files = await listFiles();
  let [seen, last, drafted]: (string | undefined)[] = [];
  let exitCode = 0;
  while (!io.signal?.aborted) {
    const now = stateOfFiles(files);
    // twice the same: nobody is in the middle of saving
    if (now !== seen && (now === last || drafted === undefined)) {
      // before it is drafted: what is saved meanwhile counts next time. A case that names another profile has other files
      files = await listFiles();
      seen = stateOfFiles(files);
      const content = contentOfFiles(files);
      if (content !== drafted) {
        drafted = content;
        // profiles and settings are read anew
        const fresh: Cli = { ...cli, ...createContext(io, cli.options, cases[0]) };
        const result = await draft(fresh);
        await showResult(fresh, result);
        exitCode = result.exitCode;
        io.stderr.write(`${wording.watching(cases.length)}\n`);
      }
    }
    last = now;
    await wait(INTERVAL, undefined, io.signal && { signal: io.signal }).catch(() => undefined);
  }
  return { ...resultOf([]), exitCode };
}
