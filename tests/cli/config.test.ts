// iop.config.yaml: what holds where no flag, no environment and no case says otherwise.
import Ajv2020 from 'ajv/dist/2020.js';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeCase } from '../../scripts/make-cases.mjs';
import { run, temporaryFolder } from '../support.js';

let folder: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const iop = (argv: string[], env: Record<string, string> = {}, from = '') =>
  run(argv, { cwd: join(folder, from), env: { LANG: 'en_US.UTF-8', ...env } });
const plain = makeCase(0)
  .replace(/^profile: .*\n/m, '')
  .replaceAll('ASN-2025-', 'NN-2025-');
/** The heading that only this profile gives the summary. */
const profile = (heading: string): string =>
  `name: Prov\nmunicipality: { name: Prov kommun, genitive: Prov kommuns }\nheadings: { summary: ${heading} }\n`;

beforeEach(() => {
  folder = temporaryFolder();
  put('a/case.yaml', plain);
  put('our-profile/profile.yaml', profile('Kort'));
  put('other-profile/profile.yaml', profile('Annat'));
});

describe('the profile', () => {
  const heading = async (file: string, flags: string[] = [], env = {}): Promise<string | undefined> => {
    const { out, err } = await iop(['draft', file, '--to', 'md', '-o', '-', ...flags], env);
    expect(out, err).not.toBe('');
    return /^## (Kort|Annat|Sammanfattning)$/m.exec(out)?.[1];
  };

  it('is taken from the nearest file upwards, by a path from there', async () => {
    expect(await heading('a/case.yaml')).toBe('Sammanfattning');
    put('iop.config.yaml', 'profile: ./our-profile\n');
    expect(await heading('a/case.yaml')).toBe('Kort');
    put('a/iop.config.yaml', 'profile: ../other-profile\n');
    expect(await heading('a/case.yaml')).toBe('Annat');
  });

  it('gives way to the case, the environment and the flag, in this order', async () => {
    put('iop.config.yaml', 'profile: ./our-profile\n');
    put('a/case.yaml', `profile: ../other-profile\n${plain}`);
    expect(await heading('a/case.yaml')).toBe('Annat');
    expect(await heading('a/case.yaml', [], { IOP_PROFILE: './our-profile' })).toBe('Kort');
    expect(await heading('a/case.yaml', ['-p', 'generic'], { IOP_PROFILE: './our-profile' })).toBe(
      'Sammanfattning',
    );
  });

  it('is not taken from beyond the root of the repository', async () => {
    put('iop.config.yaml', 'profile: ./our-profile\n');
    mkdirSync(join(folder, 'a/.git'));
    expect(await heading('a/case.yaml')).toBe('Sammanfattning');
  });

  it('is each case its own in a batch, and drafts anew what a change of it touches', async () => {
    put('b/case.yaml', plain);
    put('a/iop.config.yaml', 'profile: ../our-profile\n');
    put('b/iop.config.yaml', 'profile: ../other-profile\n');
    const batch = () => iop(['batch', 'a', 'b', '-o', 'out', '--to', 'md']);
    expect((await batch()).err).toContain('2 written');
    expect([read('out/a.md'), read('out/b.md')]).toEqual([
      expect.stringContaining('## Kort'),
      expect.stringContaining('## Annat'),
    ]);
    expect((await batch()).err).toContain('0 written, 2 unchanged');
    put('b/iop.config.yaml', 'profile: ../our-profile\n');
    expect((await batch()).err).toContain('1 written, 1 unchanged');
    put('b/iop.config.yaml', 'profile: ../our-profile\nfigures: true\n');
    expect((await batch()).err).toContain('1 written, 1 unchanged');
    expect(read('out/b.md')).toContain('## Kort');
  });
});

describe('a run as a whole', () => {
  it('goes where the file says, in the formats that it says, from wherever it is run', async () => {
    put('iop.config.yaml', 'output: memos/\nto: md\n');
    expect((await iop(['draft', '../a/case.yaml'], {}, 'our-profile')).exitCode).toBe(0);
    expect([existsSync(join(folder, 'memos/a.md')), existsSync(join(folder, 'memos/a.docx'))]).toEqual([
      true,
      false,
    ]);
    expect((await iop(['batch', 'a', '--to', 'html'])).exitCode).toBe(0);
    expect(existsSync(join(folder, 'memos/a.html'))).toBe(true);
    // a file that is named says its own format
    await iop(['draft', 'a/case.yaml', '-o', 'here.docx']);
    expect(existsSync(join(folder, 'here.docx'))).toBe(true);
  });

  it('needs a folder for a batch from the flag or from the file', async () => {
    const { exitCode, err } = await iop(['batch', 'a']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('none is named')]);
  });

  it('speaks the language of the file unless a flag or the environment says otherwise', async () => {
    put('iop.config.yaml', 'lang: sv\n');
    const check = (...flags: string[]) => iop(['check', 'a/case.yaml', ...flags]);
    expect((await check()).err).toContain('1 ärende');
    expect((await check('--lang', 'en')).err).toContain('1 case');
    expect((await iop(['check', 'a/case.yaml'], { IOP_LANG: 'en' })).err).toContain('1 case');
  });

  it('takes warnings for errors where the file is strict, in threads too', async () => {
    put('a/case.yaml', plain.replace(/meeting: 2025-11-20/, 'meeting: 2025-12-22'));
    const codes = async (): Promise<number[]> => [
      (await iop(['check', 'a/case.yaml'])).exitCode,
      (await iop(['batch', 'a', '-o', 'out', '--jobs', '2'])).exitCode,
    ];
    expect(await codes()).toEqual([0, 0]);
    put('iop.config.yaml', 'strict: true\n');
    expect(await codes()).toEqual([1, 1]);
  });
});

it('paths in a case from standard input start in the folder that we are in', async () => {
  const stdin = `profile: ./our-profile\n${plain}`;
  const { out, err } = await run(['draft', '-', '--to', 'md', '-o', '-'], { cwd: folder, stdin });
  expect(out, err).toContain('\n## Kort\n');
});

describe('a file with a fault', () => {
  it.each([
    ['an unknown key', 'profil: ./our-profile\n', 'schema/unknown-key'],
    ['another type', 'strict: ja\n', 'schema/'],
    ['a language that there is none of', 'lang: fi\n', 'schema/'],
    ['no YAML', 'profile: [\n', 'yaml/syntax'],
    ['no such profile', 'profile: ./nowhere\n', 'profile/not-found'],
  ])('%s: fails its cases with its place, as a fault of the set-up', async (_, text, code) => {
    put('iop.config.yaml', text);
    for (const command of [
      ['draft', 'a/case.yaml'],
      ['batch', 'a', '-o', 'out'],
      ['check', 'a/case.yaml'],
    ]) {
      const { exitCode, err } = await iop([...command, '--format', 'concise']);
      expect([exitCode, err]).toEqual([2, expect.stringContaining(code)]);
      if (!code.startsWith('profile')) expect(err).toMatch(/^iop\.config\.yaml:\d+:\d+: error /m);
    }
    expect(existsSync(join(folder, 'a/memo.docx'))).toBe(false);
  });

  it('is told by a batch that takes its folder from it', async () => {
    put('iop.config.yaml', 'output: out/\nstict: true\n');
    const { exitCode, err } = await iop(['batch', 'a', '--format', 'concise']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('schema/unknown-key')]);
    expect(err).not.toContain('usage/batch-output');
  });
});

it('has a published schema that its example in the README fits', async () => {
  const schema = JSON.parse((await iop(['schema', 'config'])).out) as object;
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, example = ''] = /```yaml\n# iop\.config\.yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const ajv = new Ajv2020.default({ strict: true });
  // a keyword of editors
  ajv.addVocabulary(['enumDescriptions']);
  expect(Object.keys(parse(example) as object).sort()).toEqual(
    Object.keys((schema as { properties: object }).properties).sort(),
  );
  expect(ajv.validate(schema, parse(example)), JSON.stringify(ajv.errors)).toBe(true);
});
