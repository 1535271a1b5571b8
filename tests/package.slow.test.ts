// The packed package works in an empty folder, with nothing to download: its code is bundled.
import { execFileSync, spawnSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { root, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const quiet: ExecFileSyncOptionsWithStringEncoding = {
  cwd: folder,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
};
const iop = join(folder, 'node_modules/.bin/iop');

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  const archive = `./${packageJson.name}-${packageJson.version}.tgz`;
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', archive], quiet);
});

describe('the packed package', () => {
  it('has no dependencies of its own, and tells whose code it holds', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      packageJson.name,
    ]);
    const notices = readFileSync(
      join(folder, 'node_modules', packageJson.name, 'dist/THIRD-PARTY-NOTICES.txt'),
      'utf8',
    );
    for (const name of ['commander', 'handlebars', 'yaml', 'docx', 'ajv'])
      expect(notices).toContain(`${name} `);
  });

  it('drafts a case where it is installed, byte for byte as here', () => {
    const name = 'thaiwise-2026-agreement';
    cpSync(join(root, 'examples', name, 'case.yaml'), join(folder, 'case.yaml'));
    execFileSync(iop, ['draft', 'case.yaml'], quiet);
    for (const file of ['memo.md', 'memo.docx']) {
      const golden = readFileSync(join(root, 'examples', name, file));
      expect(readFileSync(join(folder, file)).equals(golden)).toBe(true);
    }
  });

  it('runs the program of the README, which compiles under strict types', () => {
    const [, example = ''] =
      /## Library[^]*?```ts\n([^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    const text = readFileSync(join(root, 'examples/thaiwise-2026-agreement/case.yaml'), 'utf8');
    const build = (program: string): void => {
      writeFileSync(join(folder, 'program.mts'), program);
      // no skipLibCheck: the types of the package are checked, too
      const flags = [
        '--strict',
        '--exactOptionalPropertyTypes',
        '--module',
        'nodenext',
        '--target',
        'es2023',
      ];
      const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
      const tsc = join(root, 'node_modules/.bin/tsc');
      expect(execFileSync(tsc, [...flags, ...types, 'program.mts'], quiet)).toBe('');
    };
    const run = (): [number | null, string] => {
      const { status, stdout, stderr } = spawnSync('node', ['program.mjs'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return [status, stdout + stderr];
    };

    build(example);
    writeFileSync(join(folder, 'case.yaml'), text);
    expect(run()).toEqual([0, '']);
    const golden = readFileSync(join(root, 'examples/thaiwise-2026-agreement/memo.docx'));
    expect(readFileSync(join(folder, 'memo.docx')).equals(golden)).toBe(true);

    rmSync(join(folder, 'memo.docx'));
    writeFileSync(join(folder, 'case.yaml'), text.replace('  from: 2026-01-01', '  from: 2026-01-31'));
    const message = '30 days without agreement: the one before ends 2025-12-31, this one begins 2026-01-31';
    expect(run()).toEqual([1, `error agreement-gap at agreement.from: ${message}\n`]);
    expect(existsSync(join(folder, 'memo.docx'))).toBe(false);

    build(`import { check, draft, formats, type DraftResult, type Finding } from '${packageJson.name}';
const result: DraftResult = await draft('kind: agreement', { language: 'sv', formats });
const [first]: Finding[] = (await check('', { name: 'tom.yaml', language: 'sv' })).findings;
console.log(result.ok, Object.keys(result.documents).length, first?.code, first?.file, first?.start?.line);
`);
    expect(run()).toEqual([0, 'false 0 yaml/empty tom.yaml 1\n']);
    writeFileSync(join(folder, 'case.yaml'), text);
  });

  it('carries the public types and no others', () => {
    const types = readdirSync(join(folder, 'node_modules', packageJson.name), {
      recursive: true,
      encoding: 'utf8',
    });
    expect(types.filter((file) => file.endsWith('.d.ts'))).toEqual([join('dist', 'index.d.ts')]);
  });

  it('writes the same bytes in other time zones, languages and locales', () => {
    const golden = readFileSync(join(root, 'examples/thaiwise-2026-agreement/memo.docx'));
    for (const [TZ, LANG] of [
      ['America/New_York', 'sv_SE.UTF-8'],
      ['Asia/Tokyo', 'C'],
    ] as const) {
      const env = { ...process.env, TZ, LANG };
      execFileSync(iop, ['draft', 'case.yaml', '-o', `${LANG}.docx`], { ...quiet, env });
      expect(readFileSync(join(folder, `${LANG}.docx`)).equals(golden)).toBe(true);
    }
  });

  it.each(['docs/handledning.md', 'docs/begin.md'])('does what the guide says, line by line: %s', (guide) => {
    const at = temporaryFolder();
    cpSync(join(folder, 'node_modules'), join(at, 'node_modules'), { recursive: true });
    const text = readFileSync(join(root, guide), 'utf8');
    const lines = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    );
    const commands = lines
      .filter((line) => line.startsWith('npx iop'))
      // a terminal and a browser have tests of their own; an old memo is not there
      .filter(
        (line) => !/ preview | gammal/.test(line) && (!line.includes(' new ') || line.includes('--yes')),
      );
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const { status, stderr, stdout } = spawnSync(
        'bash',
        ['-c', command.replace(/^npx iop/, `"${join(at, 'node_modules/.bin/iop')}"`)],
        {
          cwd: at,
          encoding: 'utf8',
          input: '',
        },
      );
      const said = `${command}\n${stdout}${stderr}`;
      // what is missing in a case that is begun is told, and stops nothing
      expect([command, status, / (?:fel|error) /.test(said) ? said : '']).toEqual([command, 0, '']);
    }
    const made = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.startsWith('node_modules'),
    );
    expect(made.some((name) => name.endsWith('memo.docx'))).toBe(true);
  });
});
