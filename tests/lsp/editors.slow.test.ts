// The editors: Neovim shows what `check` says, and the extension of Visual Studio Code type-checks and packs. Skipped where
// Neovim is missing.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run, temporaryFolder } from '../support.js';
import { missingOf } from '../tools.js';

const missing = missingOf('nvim');

/** What docs/editors.md has for Neovim before 0.11, with the program's path put in. */
const LUA = `
local file, out = vim.fn.argv(0), vim.env.IOP_OUT
local client = vim.lsp.start_client({ name = 'iop', cmd = { vim.env.IOP_NODE, vim.env.IOP_BIN, 'lsp', '--lang', 'en' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 50)
vim.wait(300)
local lines = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(lines, string.format('%d:%d %s', each.lnum + 1, each.col + 1, each.code or (each.user_data and each.user_data.lsp.code) or ''))
end
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = vim.fn.search('^kind:', 'n') - 1, character = 1 } }, 5000)
for _, each in pairs(hover or {}) do table.insert(lines, 'hover ' .. ((each.result or {}).contents or { value = '' }).value:gsub('\\n.*', '')) end
vim.fn.writefile(lines, out)
vim.cmd('qall!')
`;

describe(`Neovim${missing ? ` (${missing})` : ''}`, () => {
  it.skipIf(missing)('shows each finding at its line, and what a field is', async () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'examples/faulty/thaiwise-2025-extension'), folder, { recursive: true });
    const script = join(folder, 'try.lua');
    const out = join(folder, 'found.txt');
    writeFileSync(script, LUA);
    execFileSync('nvim', ['--headless', '-u', 'NONE', '-c', `luafile ${script}`, 'case.yaml'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 60_000,
      env: {
        ...process.env,
        IOP_OUT: out,
        IOP_NODE: process.execPath,
        IOP_BIN: join(root, 'bin/iop.js'),
        HOME: folder,
      },
    });
    const shown = readFileSync(out, 'utf8').trim().split('\n');
    const checked = await run(['check', 'case.yaml', '--format', 'concise', '--lang', 'en'], { cwd: folder });
    const expected = [
      ...`${checked.out}${checked.err}`.matchAll(/^case\.yaml:(\d+):(\d+): \w+ (\S+):/gm),
    ].map(([, line, column, code]) => `${line}:${column} ${code}`);
    expect(expected.length).toBeGreaterThan(20);
    expect(shown.filter((line) => !line.startsWith('hover')).map(byteless)).toEqual(
      expect.arrayContaining(expected.map(byteless)),
    );
    expect(shown.some((line) => line.startsWith('hover ') && line.includes('Ärendetyp'))).toBe(true);
  });
});

/** Neovim counts columns in bytes. */
function byteless(line: string): string {
  return line.replace(/:\d+ /, ' ');
}

describe('the extension of Visual Studio Code', () => {
  it('type-checks, and packs with a valid manifest', () => {
    const folder = join(temporaryFolder(), 'editors/vscode');
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'editors/vscode'), folder, {
      recursive: true,
      filter: (path) => !/node_modules|dist|\.vsix$/.test(path.slice(root.length)),
    });
    cpSync(join(root, 'tsconfig.json'), join(folder, '../../tsconfig.json'));
    const npm = (...args: string[]): string =>
      execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    npm('ci', '--ignore-scripts');
    npm('run', 'check');
    expect(npm('run', 'package')).toContain('Packaged:');
    const { main, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(version).toBe(own.version);
    expect(readFileSync(join(folder, main ?? ''), 'utf8')).toContain('language');
  });
});
