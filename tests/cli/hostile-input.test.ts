import { execFileSync } from 'node:child_process';
// Input that means harm, or that comes from another world: each gets a clear error or is read as meant.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minimalText, run, temporaryFolder, type Run } from '../support.js';

const check = (stdin: string | Uint8Array): Promise<Run> =>
  run(['check', '-', '--format', 'concise'], { stdin });
const draft = async (stdin: string): Promise<string> => (await run(['draft', '-', '-o', '-'], { stdin })).out;

describe('refused, with its place', () => {
  it.each([
    ['too large', `${minimalText}# ${'x'.repeat(1024 * 1024)}\n`, 'file/too-large'],
    ['20 000 brackets', '['.repeat(20_000), 'yaml/too-deep'],
    ['a million brackets', '['.repeat(1_000_000), 'yaml/too-deep'],
    ['20 000 braces', '{a: '.repeat(20_000), 'yaml/too-deep'],
    ['20 000 dashes', '- '.repeat(20_000), 'yaml/too-deep'],
    ['20 000 question marks', '? '.repeat(20_000), 'yaml/too-deep'],
    [
      'a stair of keys',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'yaml/too-deep',
    ],
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'yaml/alias'],
    ['a merge key', `base: &b {kind: agreement}\n<<: *b\n`, 'yaml/key'],
    ['a prototype key', minimalText.replace('kind:', '__proto__: {x: 1}\nkind:'), 'yaml/key'],
    ['a constructor key', minimalText.replace('kind:', 'constructor: x\nkind:'), 'yaml/key'],
    ['a control character', minimalText.replace('Mötesplatsen', 'Mötes\u0007platsen'), 'character-invalid'],
    [
      'an escaped control character',
      minimalText.replace('Mötesplatsen', '"Mötes\\x1Bplatsen"'),
      'character-invalid',
    ],
    [
      'an escaped lone surrogate',
      minimalText.replace('Mötesplatsen', '"Mötes\\uD800platsen"'),
      'character-invalid',
    ],
    [
      'a byte order mark inside',
      minimalText.replace('Mötesplatsen', 'Mötes\uFEFFplatsen'),
      'character-invalid',
    ],
    ['a meeting at the end of time', minimalText.replace('2025-10-15', '9999-12-31'), 'schema/date'],
    ['a meeting in the year 25', minimalText.replace('2025-10-15', '0025-10-15'), 'schema/date'],
    ['a directive', `%foo\n---\n${minimalText}`, 'yaml/syntax'],
    ['nothing', '', 'yaml/empty'],
    ['text', 'Hej!', 'schema/type'],
    ['a list', '- a\n- b\n', 'schema/type'],
    [
      'a block in prose',
      minimalText.replace('Ett stycke.', '"{{#each documents}}x{{/each}}"'),
      'template/not-allowed',
    ],
    ['a raw block in prose', minimalText.replace('Ett stycke.', '"{{{{raw}}}} x {{{{/raw}}}}"'), 'template/'],
    [
      'the prototype by a live value',
      minimalText.replace('Ett stycke.', '"{{constructor.name}}"'),
      'template/unknown-path',
    ],
    ['a script link', minimalText.replace('Ett stycke.', '"[x](javascript:alert(1))"'), 'memo/unsupported'],
    ['HTML in prose', minimalText.replace('Ett stycke.', 'Ett <b>fett</b> stycke.'), 'memo/unsupported'],
  ])('%s', async (_, stdin, code) => {
    const { exitCode, err } = await check(stdin);
    expect([exitCode, err]).toEqual([1, expect.stringContaining(code)]);
    expect(err).toMatch(/<stdin>(?::\d+:\d+)?: error/);
  });

  it('bytes that are no UTF-8', async () => {
    const { exitCode, err } = await check(Buffer.from('namn: \xE5\xE4\xF6', 'latin1'));
    expect([exitCode, err]).toEqual([
      1,
      expect.stringContaining('error file/not-utf8: the file is not text in UTF-8 (line 1, byte 6)'),
    ]);
  });

  it.each([
    ['PK\u0003\u0004 a Word file', 'this is a file of Word, Excel or the like, and no text'],
    ['%PDF-1.7', 'this is a PDF, and no text'],
  ])('%j', async (bytes, message) => {
    const { exitCode, err } = await check(Buffer.from(`${bytes}\xE5`, 'latin1'));
    expect([exitCode, err]).toEqual([1, expect.stringContaining(`error file/not-utf8: ${message}`)]);
  });

  it('a file that is too large, unread', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'big.yaml'), Buffer.alloc(2 * 1024 * 1024, 'a'));
    expect((await run(['check', 'big.yaml'], { cwd: folder })).err).toContain('too large');
  });

  it('a pipe that nobody writes to', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'case.yaml')]);
    for (const command of ['check', 'draft', 'facts']) {
      const { exitCode, err } = await run([command, 'case.yaml'], { cwd: folder });
      expect([exitCode, err]).toEqual([3, expect.stringContaining('io/odd-file')]);
    }
  });

  // a repository can hold a link to a device
  it.skipIf(process.platform === 'win32')('settings that are a link to a device', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'case.yaml'), minimalText);
    symlinkSync('/dev/zero', join(folder, 'iop.config.yaml'));
    for (const command of [
      ['check', 'case.yaml'],
      ['batch', '.', '-o', 'out'],
    ]) {
      const { exitCode, err } = await run(command, { cwd: folder });
      expect([exitCode, err]).toEqual([expect.any(Number), expect.stringContaining('io/odd-file')]);
      expect(exitCode).toBeGreaterThan(0);
    }
  });

  it('a path that is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'case.yaml'));
    const { exitCode, err } = await run(['check', 'case.yaml'], { cwd: folder });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('there are no case files in case.yaml')]);
  });
});

describe('read as it was meant', () => {
  it.each([
    ['Windows line ends', minimalText.replaceAll('\n', '\r\n')],
    ['a byte order mark at the start', `\uFEFF${minimalText}`],
    ['decomposed letters', minimalText.normalize('NFD')],
  ])('%s', async (_, text) => {
    expect(await draft(text)).toBe(await draft(minimalText));
  });

  it('Handlebars in a plain field', async () => {
    expect(await draft(minimalText.replace('name: Mötesplatsen', 'name: "{{funding.total}}"'))).toContain(
      'verksamheten {{funding.total}}',
    );
  });

  it('Markdown in a plain field', async () => {
    const markdown = await draft(minimalText.replace('name: Mötesplatsen', 'name: "*Bo*_och_ | 1. # x"'));
    expect(markdown).toContain('verksamheten \\*Bo\\*\\_och\\_ | 1. # x');
  });

  it('a place is counted past a byte order mark and Windows line ends', async () => {
    const { err } = await check(
      `\uFEFF${minimalText.replace('kind: agreement', 'kind: avtal')}`.replaceAll('\n', '\r\n'),
    );
    expect(err).toContain('<stdin>:1:7: error schema/enum');
  });
});
