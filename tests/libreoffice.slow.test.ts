// LibreOffice opens the Word files, and gives their text in order. Skipped where it is missing.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeVariant, variants } from './matrix.js';
import { wordsOf, wordsOfMarkdown } from './readers.js';
import { exampleNames, root, run, temporaryFolder } from './support.js';
import { missingOf } from './tools.js';

const missing = missingOf('soffice', 'pdftotext', 'pdfinfo');

/** The pages of a Word file as LibreOffice lays them out. */
function pagesOf(folder: string, name: string): string[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.docx`)],
    { stdio: 'ignore' },
  );
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
  });
  return text.split('\f').slice(0, -1);
}

/** LibreOffice writes the marks of lists into its text; Markdown's readers don't. */
function withoutMarks(words: readonly string[]): string[] {
  return words.filter((word) => !/^(?:[•–]|\d+\.)$/.test(word));
}

describe.skipIf(missing)(`in LibreOffice ${missing ?? ''}`, () => {
  it.each(exampleNames)('%s has its whole text, and page numbers', (name) => {
    const folder = join(temporaryFolder(), 'out');
    mkdirSync(folder);
    cpSync(join(root, 'examples', name, 'memo.docx'), join(folder, `${name}.docx`));
    const pages = pagesOf(folder, name);
    for (const [i, page] of pages.entries()) expect(page).toContain(`Sida ${i + 1} (${pages.length})`);
    // lists get their marks and tables their own order on the page: compare what is left of the words' sequence
    const words = new Set(wordsOf(pages.join(' ')));
    const missing = wordsOfMarkdown(readFileSync(join(root, 'examples', name, 'memo.md'), 'utf8')).filter(
      (word) => !word.includes('\u00A0') && !words.has(word),
    );
    expect(missing.length / words.size).toBeLessThan(0.02);
  });

  it('each memo in each profile, with and without figures, has its whole text in order', async () => {
    const folder = temporaryFolder();
    for (const [i, variant] of variants.entries()) {
      writeFileSync(join(folder, `${i}.docx`), await makeVariant(variant, 'docx'));
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
    const files = variants.map((_, i) => join(folder, `${i}.docx`));
    const format = 'txt:Text (encoded):UTF8';
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    for (const [i, variant] of variants.entries()) {
      const text = readFileSync(join(folder, `${i}.txt`), 'utf8').replace('\uFEFF', '');
      const shown = withoutMarks(wordsOf(text)).join(' ');
      const words = withoutMarks(wordsOfMarkdown((await makeVariant(variant, 'md')).toString()));
      expect(shown, variant.name).toContain(words.join(' '));
    }
  });
});

describe.skipIf(missing)(`as PDF ${missing ?? ''}`, () => {
  it('several cases are made in one go, tagged and titled for screen readers', async () => {
    const folder = join(temporaryFolder(), 'out');
    const cases = exampleNames.map((name) => `examples/${name}/case.yaml`);
    const { exitCode, err } = await run(['draft', ...cases, '--to', 'pdf', '-o', `${folder}/`]);
    expect([exitCode, err.match(/wrote/g)?.length]).toEqual([0, exampleNames.length]);
    for (const name of exampleNames) {
      const info = execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' });
      expect(info).toMatch(/Tagged: +yes/);
      expect(info).toMatch(/Title: +\S/);
      expect(info).toMatch(/Page size: +59\d.* x 84\d.*A4/);
    }
  });
});
