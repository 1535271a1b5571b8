// `iop preview` in a process of its own, as a user runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../support.js';

export interface RunningPreview {
  address: string;
  /** The changes that it tells of from now on. */
  events(): Promise<{ next(): Promise<void> }>;
  stop(): void;
}

export async function startPreview(args: readonly string[], cwd: string): Promise<RunningPreview> {
  const child = spawn(process.execPath, [join(root, 'bin/iop.js'), 'preview', ...args, '--no-open'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: '' },
  });
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
  const address = /http:\S+\//.exec(line)?.[0];
  if (address === undefined) throw new Error(`no address in ${line}`);
  const stops = new AbortController();
  return {
    address,
    async events() {
      const response = await fetch(new URL('events', address), { signal: stops.signal });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const until = async (sign: string): Promise<void> => {
        while (!text.includes(sign)) text += (await reader?.read())?.value ?? '';
        text = text.slice(text.indexOf(sign) + sign.length);
      };
      await until('\n\n');
      return { next: () => until('data: changed\n\n') };
    },
    stop: () => {
      stops.abort();
      child.kill('SIGKILL');
    },
  };
}
