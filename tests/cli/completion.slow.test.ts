// The completion of the shells, typed in a real terminal. Skipped where a shell or tmux is missing.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root, temporaryFolder } from '../support.js';
import { missingOf } from '../tools.js';

/** A folder with a case, and `iop` on the path. */
function setUp(): { folder: string; path: string } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'work'));
  const program = join(folder, 'bin/iop');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/iop.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'work/motesplatsen.yaml'), '');
  return {
    folder: join(folder, 'work'),
    path: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}

const shells = [
  { shell: 'bash', start: 'bash --norc --noprofile', load: 'source <(iop completion bash)' },
  { shell: 'zsh', start: 'zsh -f', load: 'autoload -U compinit; compinit -u; source <(iop completion zsh)' },
  { shell: 'fish', start: 'fish --no-config', load: 'iop completion fish | source' },
];

describe.each(shells)('$shell', ({ shell, start, load }) => {
  const missing = missingOf('tmux', shell);
  it.skipIf(missing)(
    `completes commands, flags, values and files${missing ? ` (${missing})` : ''}`,
    async () => {
      const { folder, path } = setUp();
      const session = `iop-${shell}-${process.pid}`;
      const tmux = (...args: string[]): string => execFileSync('tmux', args, { encoding: 'utf8' });
      const screen = (): string => tmux('capture-pane', '-t', session, '-p');
      const until = async (text: string): Promise<void> => {
        for (let i = 0; i < 150 && !screen().includes(text); i++) await wait(100);
        expect(screen()).toContain(text);
      };
      /** Types keys. A line is begun anew by Control-U, which waits its turn; Control-C, a signal, would overtake keys. */
      const type = (...keys: string[]): void => {
        for (const key of keys) tmux('send-keys', '-t', session, '--', key);
      };
      tmux(
        'new-session',
        '-d',
        '-s',
        session,
        '-x',
        '120',
        '-y',
        '40',
        '-c',
        folder,
        `env PATH="${path}" ${start}`,
      );
      try {
        await wait(1500);
        type(load, 'Enter', 'echo rea', "'dy'", 'Enter');
        await until('ready');
        type('iop dra', 'Tab');
        await until('iop draft');
        type('--prof', 'Tab');
        await until('iop draft --profile');
        type('mal', 'Tab');
        await until('iop draft --profile malmo-asn');
        type('mot', 'Tab');
        await until('iop draft --profile malmo-asn motesplatsen.yaml');
        type('C-u', 'iop kinds ext', 'Tab');
        await until('iop kinds extension');
        type('C-u', 'iop check --format con', 'Tab');
        await until('iop check --format concise');
      } finally {
        tmux('kill-session', '-t', session);
      }
    },
  );
});
