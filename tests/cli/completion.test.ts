// The scripts for the shells' completion name every command and flag.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../support.js';
import { findProgram } from '../tools.js';

describe('iop completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('knows every command and its flags: %s', async (shell) => {
    const { out, exitCode } = await run(['completion', shell]);
    expect(exitCode).toBe(0);
    const { out: help } = await run(['--help']);
    const names = [...help.matchAll(/^ {2}(\w+) [[<]/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(18);
    for (const name of names) expect(out).toMatch(new RegExp(`\\b${name}\\b`));
    for (const flag of ['no-open', 'stdin-filename', 'comments', 'shard']) expect(out).toContain(flag);
    for (const value of ['malmo-asn', 'extension', 'agreement-gap', 'sarif']) expect(out).toContain(value);
    expect(out).not.toContain('undefined');
  });

  it('says what each does in the user’s language', async () => {
    expect((await run(['completion', 'fish', '--lang', 'sv'])).out).toContain(
      'visa skrivelsen i webbläsaren',
    );
  });

  it.skipIf(findProgram('bash') === undefined)('is a script that bash can read', async () => {
    const { stdout } = await run(['completion', 'bash']);
    expect(execFileSync('bash', ['-n'], { input: stdout, encoding: 'utf8' })).toBe('');
  });

  it('refuses a shell that it doesn’t know', async () => {
    expect(await run(['completion', 'csh'])).toMatchObject({ exitCode: 2 });
  });
});
