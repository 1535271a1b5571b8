// Letterheads and memos in them as LibreOffice sees them. Skipped where it is missing.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findEdit } from '../src/ooxml/find-edit.js';
import { readLetterhead } from '../src/ooxml/read-letterhead.js';
import { textOfDocx } from '../src/ooxml/read-word.js';
import { unzipSync } from 'fflate';
import { faultsOfPackage } from './letterhead/audit.js';
import { complexField, letterhead, simpleField, WORKED_OUT } from './letterhead/build.js';
import { takenKinds } from './letterhead/kinds.js';
import { minimalText, root, run, temporaryFolder } from './support.js';

function isThere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Converts files to another format in one go; the new ones lie in the folder `saved`. */
function convert(folder: string, names: readonly string[], format: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  const files = names.map((name) => join(folder, `${name}.docx`));
  const out = join(folder, 'saved');
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...files], {
    stdio: 'ignore',
    timeout: 300_000,
  });
}

async function memoIn(bytes: Uint8Array): Promise<Buffer> {
  const folder = temporaryFolder();
  cpSync(join(root, 'tests/letterhead/storsjo/profile.yaml'), join(folder, 'profile.yaml'));
  writeFileSync(join(folder, 'letterhead.docx'), bytes);
  const { stdout, err } = await run(
    ['draft', '-', '--to', 'docx', '-o', '-', '--figures', '--profile', folder],
    { stdin: minimalText },
  );
  expect(err).toBe('1 case, no findings\n');
  return stdout;
}

const kinds = Object.entries(takenKinds);
const madeBy = ({ make }: (typeof takenKinds)[string]): Uint8Array =>
  typeof make === 'function' ? make() : letterhead(make);

describe.skipIf(!isThere('soffice'))('in LibreOffice', () => {
  it('a bound control shows what was filled in when the file is opened', async () => {
    const folder = temporaryFolder();
    const names = [
      'with a control that is bound to data',
      'with a control of a newer Word that is bound to data',
    ];
    for (const [i, name] of names.entries()) {
      const kind = takenKinds[name];
      if (!kind) throw new Error(name);
      writeFileSync(join(folder, `${i}.docx`), await memoIn(madeBy(kind)));
    }
    convert(folder, ['0', '1'], 'pdf');
    for (const name of ['0', '1']) {
      const text = execFileSync('pdftotext', [join(folder, 'saved', `${name}.pdf`), '-'], {
        encoding: 'utf8',
      });
      expect(text).toContain('NN-2025-1');
      expect(text).not.toContain('{{');
    }
  });

  it('fields that it works out anew are no edit of a file that it has saved', async () => {
    const folder = temporaryFolder();
    const bytes = await memoIn(
      letterhead({
        header: WORKED_OUT.map((code) => simpleField(code, 'något gammalt')).join(''),
        footer: `<w:p>${WORKED_OUT.map((code) => complexField([code], 'något gammalt')).join('')}</w:p>`,
      }),
    );
    writeFileSync(join(folder, 'memo.docx'), bytes);
    convert(folder, ['memo'], 'docx');
    const saved = readFileSync(join(folder, 'saved/memo.docx'));
    expect(saved.equals(bytes)).toBe(false);
    expect(findEdit(saved, bytes)).toEqual({ problem: 'saved' });
  });

  it('each letterhead that is taken is opened, saved, and taken again', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'saved'));
    for (const [i, [, kind]] of kinds.entries()) writeFileSync(join(folder, `${i}.docx`), madeBy(kind));
    convert(
      folder,
      kinds.map((_, i) => String(i)),
      'docx:MS Word 2007 XML',
    );
    for (const [i, [name]] of kinds.entries()) {
      const saved = join(folder, 'saved', `${i}.docx`);
      expect(existsSync(saved), name).toBe(true);
      const bytes = readFileSync(saved);
      const read = readLetterhead(bytes);
      // its own SmartArt and charts are pictures or objects for LibreOffice, which it may not write again
      expect(Array.isArray(read) ? read : [], name).toEqual([]);
      const memo = await memoIn(bytes);
      expect(faultsOfPackage(unzipSync(memo)), name).toEqual([]);
      expect(textOfDocx(memo), name).toContain('Förslag till beslut');
    }
  });

  it('each memo in a letterhead has its text in order', async () => {
    const folder = temporaryFolder();
    for (const [i, [, kind]] of kinds.entries())
      writeFileSync(join(folder, `${i}.docx`), await memoIn(madeBy(kind)));
    convert(
      folder,
      kinds.map((_, i) => String(i)),
      'txt:Text (encoded):UTF8',
    );
    for (const [i, [name]] of kinds.entries()) {
      const text = readFileSync(join(folder, 'saved', `${i}.txt`), 'utf8');
      expect(text, name).toMatch(/Förslag till beslut[^]*Ett stycke\.[^]*Ett stycke till\.[^]*Alex Berg/);
      expect(text, name).not.toContain('{{');
    }
  });
});
