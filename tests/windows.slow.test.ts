// Windows, tried: Windows' own Node runs the program under Wine, and so does the executable that needs no Node. Skipped where
// Wine is missing.
import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchNode, wine, type Ran } from '../scripts/executable/nodes.mjs';
import { root, run, temporaryFolder } from './support.js';

const windows = wine();
const title = windows ? '' : ' (skipped: Wine is missing)';
const program = join(root, 'bin/iop.js');
const example = join(root, 'examples/thaiwise-2026-agreement/case.yaml');

let node = '';
/** The program as Windows runs it. */
const iop = (args: readonly string[], cwd: string): Ran => {
  if (!windows) throw new Error('no Wine');
  return windows.run(node, [program, ...args], { cwd });
};

/** A folder with a space and letters beyond ASCII in its name, and the example in it. */
function setUp(): string {
  const folder = join(temporaryFolder(), 'å b');
  mkdirSync(folder);
  cpSync(example, join(folder, 'case.yaml'));
  return folder;
}

beforeAll(() => {
  node = windows ? fetchNode('windows') : '';
  // the first start makes Wine's own folder, and says so
  if (windows) windows.run(node, ['-e', '0']);
}, 300_000);

describe.skipIf(!windows)(`on Windows${title}`, () => {
  it('draft gives the same bytes as here', async () => {
    const folder = setUp();
    const { status, stderr } = iop(['draft', 'case.yaml', '--to', 'docx,md,html'], folder);
    expect([status, stderr.split('\n').slice(0, 3)]).toEqual([
      0,
      ['wrote memo.docx', 'wrote memo.md', 'wrote memo.html'],
    ]);
    const here = temporaryFolder();
    cpSync(example, join(here, 'case.yaml'));
    await run(['draft', 'case.yaml', '--to', 'docx,md,html'], { cwd: here });
    for (const name of ['memo.docx', 'memo.md', 'memo.html'])
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(here, name)))).toBe(true);
  });

  it('check says the same of a case with CRLF, in Swedish', async () => {
    const folder = setUp();
    const text = readFileSync(join(root, 'examples/faulty/thaiwise-2025-extension/case.yaml'), 'utf8');
    writeFileSync(join(folder, 'case.yaml'), text.replaceAll('\n', '\r\n'));
    const args = ['check', 'case.yaml', '--format', 'concise', '--lang', 'sv'];
    const there = iop(args, folder);
    const here = await run(args, { cwd: folder });
    expect([there.status, there.stderr]).toEqual([here.exitCode, here.err]);
    expect(here.err.split('\n').length).toBeGreaterThan(20);
  });

  it('folders and patterns are expanded by iop', () => {
    const folder = setUp();
    for (const name of ['ett', 'två']) {
      mkdirSync(join(folder, 'cases', name), { recursive: true });
      cpSync(example, join(folder, 'cases', name, 'case.yaml'));
    }
    expect(iop(['check', 'cases'], folder).stderr).toContain('2 cases');
    expect(iop(['check', 'cases\\'], folder).stderr).toContain('2 cases');
    expect(iop(['check', 'cases/**/case.yaml'], folder).stderr).toContain('2 cases');
    const { status, stderr } = iop(['draft', 'cases\\*\\case.yaml', '-o', 'ut\\'], folder);
    expect([status, stderr]).toEqual([0, expect.stringContaining('två.docx')]);
    expect(readdirSync(join(folder, 'ut')).sort()).toEqual(['ett.docx', 'ett.md', 'två.docx', 'två.md']);
  });

  it('batch works with two workers, and then has nothing to do', () => {
    const folder = setUp();
    for (let i = 0; i < 6; i++) {
      mkdirSync(join(folder, `cases/ärende ${i}`), { recursive: true });
      cpSync(example, join(folder, `cases/ärende ${i}/case.yaml`));
    }
    const first = iop(['batch', 'cases', '-o', 'ut', '--jobs', '2'], folder);
    expect([first.status, readdirSync(join(folder, 'ut')).filter((name) => name.endsWith('.docx'))]).toEqual([
      0,
      expect.objectContaining({ length: 6 }),
    ]);
    const again = iop(['batch', 'cases', '-o', 'ut', '--jobs', '2'], folder);
    expect(again.status).toBe(0);
    expect(`${again.stdout}${again.stderr}`).not.toMatch(/\bwrote\b [1-9]/);
  });

  it('new begins a case, and pull fetches back what was edited', () => {
    const folder = setUp();
    expect(iop(['new', 'general', 'nytt', '--yes', '--reference', 'NN-2026-17'], folder).status).toBe(0);
    expect(existsSync(join(folder, 'nytt/case.schema.json'))).toBe(true);
    iop(['draft', 'case.yaml', '--to', 'md'], folder);
    const memo = readFileSync(join(folder, 'memo.md'), 'utf8');
    expect(memo).toContain('Delvis når insatserna också');
    writeFileSync(
      join(folder, 'memo.md'),
      memo
        .replace('Delvis når insatserna också', 'Delvis når insatserna i dag också')
        .replaceAll('\n', '\r\n'),
    );
    const { status, stderr, stdout } = iop(['pull', 'memo.md', 'case.yaml'], folder);
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.any(String)]);
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toContain('i dag');
  });

  it('a name that Windows keeps for itself becomes another', () => {
    const folder = setUp();
    for (const name of ['con', 'aux', 'lpt1']) cpSync(example, join(folder, `${name}.case.yaml`));
    const { status } = iop(
      ['draft', 'con.case.yaml', 'aux.case.yaml', 'lpt1.case.yaml', '-o', 'ut/', '--to', 'md'],
      folder,
    );
    const names = readdirSync(join(folder, 'ut'));
    expect([status, names.length, names.filter((name) => /^(?:con|aux|lpt1)\./.test(name))]).toEqual([
      0,
      3,
      [],
    ]);
  });

  it('paths longer than 260 signs are written', () => {
    const folder = setUp();
    const deep = Array.from({ length: 7 }, (_, i) => `${'mapp'.repeat(10)}${i}`).join('/');
    mkdirSync(join(folder, deep), { recursive: true });
    cpSync(example, join(folder, deep, 'case.yaml'));
    const { status } = iop(['draft', `${deep}/case.yaml`, '--to', 'docx,md'], folder);
    expect([status, existsSync(join(folder, deep, 'memo.docx'))]).toEqual([0, true]);
  });

  it('a file that is open in Word is told of, and left as it is', async () => {
    const folder = setUp();
    iop(['draft', 'case.yaml', '--to', 'docx'], folder);
    const before = readFileSync(join(folder, 'memo.docx'));
    writeFileSync(
      join(folder, 'case.yaml'),
      readFileSync(join(folder, 'case.yaml'), 'utf8').replaceAll('ThaiWISE', 'TryggWISE'),
    );
    // as Word opens it: nobody else may write to it, or rename it
    const hold =
      "const fs=require('fs');fs.openSync('memo.docx',fs.constants.O_RDWR|0x10000000);fs.writeFileSync('held','');setTimeout(()=>{},60000)";
    const holder = spawn(windows?.program ?? '', [node, '-e', hold], {
      cwd: folder,
      env: windows?.env,
      stdio: 'ignore',
    });
    for (let i = 0; i < 200 && !existsSync(join(folder, 'held')); i++) await wait(50);
    const { status, stderr } = iop(['draft', 'case.yaml', '--to', 'docx', '--lang', 'sv'], folder);
    holder.kill();
    expect([status, stderr]).toEqual([3, expect.stringContaining('io/busy')]);
    expect(readFileSync(join(folder, 'memo.docx')).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('preview starts, and answers on this machine', async () => {
    const folder = setUp();
    const err = openSync(join(folder, 'err'), 'w');
    const server = spawn(windows?.program ?? '', [node, program, 'preview', 'case.yaml', '--no-open'], {
      cwd: folder,
      env: { ...windows?.env, CI: '' },
      stdio: ['ignore', 'ignore', err],
    });
    let address: string | undefined;
    for (let i = 0; i < 200 && address === undefined; i++) {
      await wait(100);
      address = /http:\S+\//.exec(readFileSync(join(folder, 'err'), 'utf8'))?.[0];
    }
    const response = await fetch(new URL('state', address));
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('ThaiWISE')]);
    server.kill();
    closeSync(err);
  });
});

describe('the executable', () => {
  const out = join(root, 'out/executable');
  const targets = windows ? [] : ['linux'];
  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/executable.mjs'), ...targets], { stdio: 'ignore' });
  }, 300_000);

  it.skipIf(process.platform !== 'linux')(
    'drafts with no Node on the path, byte for byte as the package does',
    () => {
      const folder = setUp();
      const here = temporaryFolder();
      cpSync(example, join(here, 'case.yaml'));
      execFileSync(process.execPath, [program, 'draft', 'case.yaml'], { cwd: here, stdio: 'ignore' });
      for (const home of [join(folder, 'hem'), '']) {
        if (home !== '') mkdirSync(home);
        // twice: the first lays the files out, the second finds them; without a home each time anew
        for (let i = 0; i < 2; i++) {
          for (const name of ['memo.docx', 'memo.md']) rmSync(join(folder, name), { force: true });
          execFileSync(join(out, 'iop-linux-x64'), ['draft', 'case.yaml'], {
            cwd: folder,
            env: { PATH: '/nowhere', ...(home !== '' && { HOME: home }) },
            stdio: 'ignore',
          });
          for (const name of ['memo.docx', 'memo.md'])
            expect(readFileSync(join(folder, name)).equals(readFileSync(join(here, name)))).toBe(true);
        }
      }
    },
  );

  it.skipIf(process.platform !== 'linux')('has workers, servers and all files of the package', () => {
    const folder = setUp();
    for (let i = 0; i < 4; i++) {
      mkdirSync(join(folder, `cases/${i}`), { recursive: true });
      cpSync(example, join(folder, `cases/${i}/case.yaml`));
    }
    const iopHere = (...args: string[]): string =>
      execFileSync(join(out, 'iop-linux-x64'), args, {
        cwd: folder,
        env: { PATH: '/nowhere', HOME: folder },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    iopHere('batch', 'cases', '-o', 'ut', '--jobs', '2');
    expect(readdirSync(join(folder, 'ut')).filter((name) => name.endsWith('.docx'))).toHaveLength(4);
    expect(iopHere('schema', 'case', '--lang', 'sv')).toContain('Skrivelsens datum');
    expect(iopHere('eject', 'profile', '-o', 'egen')).toBe('');
    expect(existsSync(join(folder, 'egen/profile.yaml'))).toBe(true);
    // standard input is empty, so that the server ends
    expect(iopHere('mcp', '--root', '.')).toBe('');
  });

  it.skipIf(!windows)(`drafts on Windows, too${title}`, () => {
    const folder = setUp();
    const { status } =
      windows?.run(join(out, 'iop-win-x64.exe'), ['draft', 'case.yaml'], { cwd: folder }) ?? {};
    const here = temporaryFolder();
    cpSync(example, join(here, 'case.yaml'));
    execFileSync(process.execPath, [program, 'draft', 'case.yaml'], { cwd: here, stdio: 'ignore' });
    expect([
      status,
      readFileSync(join(folder, 'memo.docx')).equals(readFileSync(join(here, 'memo.docx'))),
    ]).toEqual([0, true]);
  });
});
