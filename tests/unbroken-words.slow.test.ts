// What a PDF shows, by Typst and by LibreOffice, in a narrow font and in the widest: every word of the memo whole. Skipped
// where a program is missing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleNames, readCaseText, run, temporaryFolder } from './support.js';
import { missingOf } from './tools.js';

const missing = missingOf('soffice', 'pdftotext');

const YEARS = Array.from({ length: 12 }, (_, i) => 2015 + i);

/** A section with a table of so many years, and of a long reference number. */
function withTable(text: string, count: number): string {
  const years = YEARS.slice(0, count);
  const table = [
    `| Nämnd | Diarienummer | ${years.join(' | ')} |`,
    `| --- | --- |${' ---: |'.repeat(count)}`,
    `| Arbetsmarknads- och socialnämnden | ASN-2024-17401 |${' 12 345 678 |'.repeat(count)}`,
    `| Kommunstyrelsen | STK 2024-662, 2024-10-02 |${' 345 678 |'.repeat(count)}`,
  ];
  const section = `  sections:\n    - heading: Belopp\n      text: |\n${table.map((line) => `        ${line}\n`).join('')}`;
  return text.replace(/^prose:\n/m, `prose:\n${section}`);
}

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/[\u00A0\u2011]/g, (sign) => (sign === '\u2011' ? '-' : ' '))
    .split(/[\s|*_#\\()[\]<>,.;:]+/)
    .filter((word) => /[\p{L}\d]/u.test(word) && !word.includes('@'));

describe.skipIf(missing)(`every word of a PDF is whole ${missing ?? ''}`, () => {
  // Liberation Sans is as wide as Arial
  it.each(['Carlito', 'Liberation Sans', 'DejaVu Sans'])('in %s', async (font) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'profile'));
    writeFileSync(
      join(cwd, 'profile/profile.yaml'),
      `name: Prov\nextends: generic\nmunicipality: { name: Kommunen, genitive: Kommunens }\ncommittee: { bare: nämnd, definite: nämnden, genitive: nämndens }\nadministration: { bare: förvaltning, definite: förvaltningen, genitive: förvaltningens }\nlook: { font: ${font}, headingFont: ${font} }\n`,
    );
    const general = readCaseText('vardagshjaltar-2025-general');
    const cases = [
      ...exampleNames.map((name) => [name, readCaseText(name)] as const),
      ...[4, 6, 8, 12].map((count) => [`table-${count}`, withTable(general, count)] as const),
    ];
    for (const [name, text] of cases) {
      mkdirSync(join(cwd, name));
      writeFileSync(
        join(cwd, name, 'case.yaml'),
        text.replace(/^profile: .*\n/m, '').replace(/^reference: .*$/m, 'reference: NN-2025-1'),
      );
    }
    const files = cases.map(([name]) => `${name}/case.yaml`);
    const { err } = await run(
      [
        'draft',
        ...files,
        '--profile',
        './profile',
        '-o',
        'out/',
        '--to',
        'docx,md,pdf',
        '--format',
        'concise',
      ],
      { cwd },
    );
    expect(err).not.toContain('output/font');
    const office = join(cwd, 'office');
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(cwd, 'libreoffice')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', office],
      ...cases.map(([name]) => join(cwd, 'out', `${name}.docx`)),
    ]);
    for (const [name] of cases)
      for (const folder of [join(cwd, 'out'), office]) {
        const shown = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', join(folder, `${name}.pdf`), '-'], {
          encoding: 'utf8',
        });
        const whole = new Set(wordsOf(shown));
        const wanted = wordsOf(readFileSync(join(cwd, 'out', `${name}.md`), 'utf8'));
        // a compound may break at a hyphen between letters
        const broken = wanted.filter((word) => !whole.has(word) && !/\p{L}-\p{L}/u.test(word));
        expect([name, folder === office ? 'LibreOffice' : 'Typst', broken]).toEqual([
          name,
          folder === office ? 'LibreOffice' : 'Typst',
          [],
        ]);
      }
  });
});

describe.skipIf(missingOf('pdfinfo'))('the structure of a PDF', () => {
  it('has the title, headings, lists, tables with their headers, and figures', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.yaml'), readCaseText('thaiwise-2026-agreement'));
    await run(['draft', 'case.yaml', '-o', 'memo.pdf', '--figures', '-q'], { cwd });
    const file = join(cwd, 'memo.pdf');
    const tell = (...flags: string[]): string =>
      execFileSync('pdfinfo', [...flags, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const structure = tell('-struct');
    const countOf = (name: string): number => structure.match(new RegExp(`^ *${name}\\b`, 'gm'))?.length ?? 0;
    expect([countOf('H1'), countOf('Figure')]).toEqual([1, 2]);
    expect(Math.min(...['H2', 'H3', 'TH', 'TD', 'LI', 'P', 'Link'].map(countOf))).toBeGreaterThan(0);
    const info = tell();
    expect(info).toMatch(/^Title: +Överenskommelse om idéburet offentligt partnerskap/m);
    expect(info).toMatch(/^Tagged: +yes/m);
  });
});
