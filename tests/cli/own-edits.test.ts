// A Word file that someone has changed is never overwritten unasked, and never without a copy.
import { execFileSync } from 'node:child_process';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findEdit } from '../../src/ooxml/find-edit.js';
import { readWord } from '../../src/ooxml/read-word.js';
import { makeVariant, variants } from '../matrix.js';
import { root, run, temporaryFolder } from '../support.js';

let folder: string;
const word = () => join(folder, 'memo.docx');
const draft = (...flags: string[]) => run(['draft', 'case.yaml', ...flags], { cwd: folder });

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(root, 'examples/thaiwise-2026-agreement'), folder, { recursive: true });
});

/** Changes the text of a part of the Word file. */
function edit(part: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(word()));
  const text = strFromU8(parts[part] ?? new Uint8Array());
  expect(text).toContain(from);
  writeFileSync(word(), zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) }));
}

function changeCase(): void {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('amount: 688000', 'amount: 690000'));
}

describe('a file that was edited', () => {
  it.each([
    ['a word of the text', 'word/document.xml', 'god effekt', 'mycket god effekt'],
    ['a word taken away', 'word/document.xml', 'god effekt', 'effekt'],
    ['the page header', 'word/header2.xml', 'Malmö stad', 'Malmö'],
  ])('%s: is left, with how much differs', async (_, part, from, to) => {
    edit(part, from, to);
    changeCase();
    const before = readFileSync(word());
    const { exitCode, err } = await draft();
    expect(exitCode).toBe(1);
    expect(err).toMatch(
      /output\/edited: memo\.docx has been changed since iop made it, .*\d+ paragraphs? not as the case gives/,
    );
    expect(readFileSync(word()).equals(before)).toBe(true);
    // what can be written is
    expect(readFileSync(join(folder, 'memo.md'), 'utf8')).toContain('690');
  });

  it('is shown by --diff', async () => {
    edit('word/document.xml', 'god effekt', 'mycket god effekt');
    const { exitCode, out } = await draft('--diff');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^-.*mycket god effekt/m);
    expect(out).toMatch(/^\+.*haft god effekt/m);
  });

  it('is overwritten by --force, and each time a copy is left', async () => {
    for (const number of [1, 2]) {
      edit('word/document.xml', 'god effekt', 'mycket god effekt');
      const before = readFileSync(word());
      const { exitCode, err } = await draft('--force');
      expect(exitCode).toBe(0);
      expect(err).toContain(`kept a copy: memo.backup-${number}.docx`);
      expect(readFileSync(join(folder, `memo.backup-${number}.docx`)).equals(before)).toBe(true);
    }
    expect((await draft('--check')).exitCode).toBe(0);
  });

  it('and one that iop never made are both left by a batch', async () => {
    edit('word/document.xml', 'god effekt', 'mycket god effekt');
    const out = join(folder, 'out');
    await run(['batch', '.', '-o', 'out'], { cwd: folder });
    const [name = ''] = readdirSync(out).filter((each) => each.endsWith('.docx'));
    writeFileSync(join(out, name), 'min egen fil');
    const { exitCode, err } = await run(['batch', '.', '-o', 'out'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(err).toContain('was not made by iop');
    expect(readFileSync(join(out, name), 'utf8')).toBe('min egen fil');
  });
});

describe('a file that was not edited', () => {
  it('is overwritten when its case has changed, without a copy', async () => {
    changeCase();
    expect((await draft()).exitCode).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
    expect((await draft('--check')).exitCode).toBe(0);
  });

  it.each(variants.map(({ name }) => name))('says so of itself: %s', async (name) => {
    const variant = variants.find((each) => each.name === name) ?? variants[0];
    if (!variant) throw new Error('no variant');
    const bytes = await makeVariant(variant, 'docx');
    expect(findEdit(bytes, bytes)).toBeUndefined();
    const origin = readWord(bytes)?.origin;
    expect(origin).toMatchObject({
      case: expect.stringMatching(/^[\da-f]{64}$/) as string,
      version: '0.1.0',
    });
  });

  it('may have been saved by LibreOffice', async () => {
    const saved = join(folder, 'saved');
    execFileSync('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/lo`,
      '--convert-to',
      'docx',
      '--outdir',
      saved,
      word(),
    ]);
    const bytes = readFileSync(join(saved, 'memo.docx'));
    expect(bytes.equals(readFileSync(word()))).toBe(false);
    writeFileSync(word(), bytes);
    changeCase();
    const { exitCode, err } = await draft();
    expect([exitCode, err]).toEqual([0, expect.stringContaining('wrote memo.docx')]);
    expect(existsSync(join(folder, 'memo.backup-1.docx'))).toBe(false);
  });
});
