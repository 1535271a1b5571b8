// The packed package works in an empty folder, with nothing to download: its code is bundled.
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

  it('can be used from code, with types', () => {
    const code = `import { formats, schemas } from '${packageJson.name}'; console.log(formats.join(), schemas.case.$id)`;
    expect(execFileSync('node', ['--input-type=module', '-e', code], quiet)).toBe(
      'docx,md,html case.schema.json\n',
    );
    const program = `import { buildMemo, openCase, type FindProfile } from '${packageJson.name}';
export async function draft(text: string, find: FindProfile): Promise<string | undefined> {
  const open = await openCase('case.yaml', text, find);
  const memo = open.ok ? buildMemo(open.value) : open;
  return memo.ok ? memo.value.meta.reference : undefined;
}`;
    writeFileSync(join(folder, 'program.ts'), program);
    const tsc = join(root, 'node_modules/.bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'program.ts'];
    expect(execFileSync(tsc, flags, quiet)).toBe('');
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
});
