// A Word file that LibreOffice has saved, unedited, is known as such. Skipped where it is missing.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findEdit } from '../../src/ooxml/find-edit.js';
import { makeVariant, variants } from '../matrix.js';
import { root, run, temporaryFolder } from '../support.js';
import { missingOf } from '../tools.js';

const missing = missingOf('soffice');
let folder: string;
const profileFolder = temporaryFolder();
const word = () => join(folder, 'memo.docx');
const draft = (...flags: string[]) => run(['draft', 'case.yaml', ...flags], { cwd: folder });

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(root, 'examples/thaiwise-2026-agreement'), folder, { recursive: true });
});

/** What the Word file is after LibreOffice has saved it. */
function savedByLibreOffice(): Buffer {
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${profileFolder}`,
    ...['--convert-to', 'docx', '--outdir', join(folder, 'saved'), word()],
  ]);
  const bytes = readFileSync(join(folder, 'saved/memo.docx'));
  expect(bytes.equals(readFileSync(word()))).toBe(false);
  return bytes;
}

function changeCase(): void {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('amount: 688000', 'amount: 690000'));
}

describe.skipIf(missing)(`a file that was not edited ${missing ?? ''}`, () => {
  it.each(variants.map(({ name }) => name))('is known when LibreOffice has saved it: %s', async (name) => {
    const variant = variants.find((each) => each.name === name);
    if (!variant) throw new Error('no variant');
    const bytes = await makeVariant(variant, 'docx');
    writeFileSync(word(), bytes);
    expect(findEdit(savedByLibreOffice(), bytes)).toEqual({ problem: 'saved' });
  });

  it('is known where a table has a page that lies, with sections of its own', async () => {
    const file = join(folder, 'case.yaml');
    const years = Array.from({ length: 9 }, (_, i) => `${2016 + i}-års utfall`);
    const rows = [years, years.map(() => '---:'), years.map(() => '12 345 678')];
    const table = rows.map(
      (row, i) => `        | ${['Enhet', '---', 'Alla'][i] ?? ''} | ${row.join(' | ')} |\n`,
    );
    const section = `prose:\n  sections:\n    - heading: Belopp\n      text: |\n${table.join('')}`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^prose:\n/m, section));
    await draft('--to', 'docx');
    const made = readFileSync(word());
    expect(findEdit(savedByLibreOffice(), made)).toEqual({ problem: 'saved' });
  });

  it('is overwritten after a program has saved it, and a copy is kept: its layout may be another', async () => {
    const bytes = savedByLibreOffice();
    writeFileSync(word(), bytes);
    changeCase();
    const { exitCode, err } = await draft();
    expect([exitCode, err]).toEqual([0, expect.stringContaining('wrote memo.docx')]);
    expect(err).toContain('kept a copy: memo.backup-1.docx');
    expect(readFileSync(join(folder, 'memo.backup-1.docx')).equals(bytes)).toBe(true);
  });
});
