// What `iop preview` does: a server that shows the case, until the user interrupts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createContext, type RunOptions } from '../cases/context.js';
import { listBuiltIn } from '../cases/profiles.js';
import { readText, STANDARD_STREAM } from '../cases/read-text.js';
import { listWatched, stateOfFiles } from '../cases/watched.js';
import { diagnose } from '../diagnostic.js';
import { createPdfMaker } from '../output/make-pdf.js';
import { keepLastGood, readPreview, type Preview } from '../preview/read-preview.js';
import { serve } from '../preview/serve.js';
import { resultOf, type Cli, type CommandResult } from './cli.js';
import type { PreviewFlags } from './preview.js';

/** In milliseconds: how often it is asked whether a file was saved, while a page is open. */
const INTERVAL = 60;
/** While none is. */
const IDLE = 500;

export async function showPreview(cli: Cli, caseFile: string, flags: PreviewFlags): Promise<CommandResult> {
  const { io, wording, options } = cli;
  const problem = io.env['CI'] && flags.open ? 'ci' : caseFile === STANDARD_STREAM ? 'stdin' : undefined;
  if (problem) return resultOf([], [diagnose('usage/watch', { problem, flag: 'preview' })]);
  const text = await readText(caseFile, caseFile, io);
  if (!text.ok) return resultOf([], text.diagnostics);
  const known = await listBuiltIn(io);
  const memory = new Map<string, Preview>();
  const before = new Map<string, Preview>();
  const server = await serve({
    wording,
    assets: join(io.packageRoot, 'dist'),
    profiles: known,
    pdf: createPdfMaker(io.packageRoot),
    read: async (profile) => {
      const key = profile !== undefined && known.includes(profile) ? profile : '';
      const remembered = memory.get(key);
      if (remembered) return remembered;
      const asked: RunOptions = { ...options, ...(key !== '' && { profile: key }) };
      const preview = await readPreview({
        io,
        options: { ...asked, ...(flags.figures && { figures: true }) },
        wording,
        caseFile,
        pathOf: (file) => pathOf(io, file),
      });
      const whole = keepLastGood(preview, before.get(key));
      memory.set(key, whole);
      before.set(key, whole);
      return whole;
    },
  });
  io.stderr.write(`${wording.preview.ready(server.address)}\n`);
  if (flags.open) openInBrowser(server.address, io.env);
  let last: string | undefined;
  while (!io.signal?.aborted) {
    const files = await listWatched(createContext(io, options, caseFile), caseFile);
    const now = stateOfFiles(files);
    if (last !== undefined && now !== last) {
      memory.clear();
      server.announce();
    }
    last = now;
    await waitForChange(files, now, server.hasReaders, io.signal);
  }
  server.close();
  return resultOf([]);
}

/** A file that messages name: from here, or one of the package. */
function pathOf({ cwd, packageRoot }: Cli['io'], file: string): string {
  const path = resolve(cwd, file);
  return existsSync(path) ? path : resolve(packageRoot, file);
}

/** Ends when the files are others, and nobody is in the middle of saving, or the user interrupts. */
async function waitForChange(
  files: readonly string[],
  state: string,
  hasReaders: () => boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  let last = state;
  while (!signal?.aborted) {
    const now = stateOfFiles(files);
    if (now !== state && now === last) return;
    const pause = now !== last ? INTERVAL / 2 : hasReaders() ? INTERVAL : IDLE;
    last = now;
    await wait(pause, undefined, signal && { signal }).catch(() => undefined);
  }
}

/** Asks the system to show an address, which holds nothing but digits and letters; where it can't, the user has it to click. */
function openInBrowser(address: string, env: Cli['io']['env']): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? [
          join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'rundll32.exe'),
          'url.dll,FileProtocolHandler',
          address,
        ]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
