// `iop draft --watch`: the memos anew each time that a case, or a file of its profile, is saved. What the files hold is
// asked for several times a second: that also works on network drives, and with editors that save by renaming.
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createContext, type Context } from '../cases/context.js';
import { sha256 } from '../cases/fingerprint.js';
import { profileFolder } from '../cases/peek.js';
import { readIfThereSync, STANDARD_STREAM } from '../cases/read-text.js';
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
  if (problem) return resultOf([], [diagnose('usage/watch', { problem })]);
  let [drafted, last]: (string | undefined)[] = [];
  let exitCode = 0;
  while (!io.signal?.aborted) {
    const now = await stateOf(cli, cases);
    // twice the same: nobody is in the middle of saving
    if (now !== drafted && (now === last || drafted === undefined)) {
      // profiles and settings are read anew
      const fresh: Cli = { ...cli, ...createContext(io, cli.options, cases[0]) };
      const result = await draft(fresh);
      await showResult(fresh, result);
      exitCode = result.exitCode;
      drafted = now;
      io.stderr.write(`${wording.watching(cases.length)}\n`);
    }
    last = now;
    await wait(INTERVAL, undefined, io.signal && { signal: io.signal }).catch(() => undefined);
  }
  return { ...resultOf([]), exitCode };
}

/** What the cases and their profiles hold, as one text; a file that is not there is a state, too. */
async function stateOf({ io, options }: Context, cases: readonly string[]): Promise<string> {
  const context = createContext(io, options);
  const states = cases.map(async (caseFile) => {
    const text = readIfThereSync(resolve(io.cwd, caseFile))?.toString();
    if (text === undefined) return '';
    const folder = profileFolder(context, caseFile, text);
    const config = context.configs.fileOf(caseFile);
    return (
      sha256(text) +
      sha256(config === undefined ? '' : (readIfThereSync(config) ?? '')) +
      (folder === undefined ? '' : await context.profiles.hash({ name: `${folder}/`, base: '' }))
    );
  });
  return (await Promise.all(states)).join(' ');
}
