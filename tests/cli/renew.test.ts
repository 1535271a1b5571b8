// Next year's case: what moves on by itself, what is marked, and that nothing else of the file changes.
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseFile } from '../../src/case-file.js';
import { editSource } from '../../src/source/edit-source.js';
import { exampleNames, minimalText, readCaseText, run, temporaryFolder } from '../support.js';

interface Renewed {
  cwd: string;
  err: string;
  text: string;
  data: CaseFile;
}

async function renew(text: string): Promise<Renewed> {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, '1'));
  writeFileSync(join(cwd, '1/case.yaml'), text.replace(/^profile: \.\/.*\n/m, ''));
  const { exitCode, err } = await run(['renew', '1/case.yaml', '-o', '2', '--format', 'concise'], { cwd });
  expect([exitCode, err]).toEqual([0, expect.not.stringContaining(': error ')]);
  const written = readFileSync(join(cwd, '2/case.yaml'), 'utf8');
  return { cwd, err, text: written, data: parse(written) as CaseFile };
}

/** What a person does with the places that are marked: new words for texts, and the line taken away. */
function fillIn({ text, data }: Renewed, reference: string): string {
  const paths = (data.unconfirmed ?? []).map(({ path }) => path);
  const prose = paths.filter((path) => /^prose\.\w+$|justification\.text$/.test(path));
  return editSource(text, [
    { path: ['reference'], value: reference },
    ...prose.map((path) => ({
      path: path.split('.'),
      value: 'Förvaltningen har sett över avsnittet inför den nya perioden.\n',
    })),
    { path: ['unconfirmed'], remove: true as const },
  ]);
}

describe('iop renew', () => {
  it.each(exampleNames)('keeps every comment of %s, and says where a person is needed', async (name) => {
    const text = readCaseText(name);
    const { text: next, err, data } = await renew(text);
    const comments = (whole: string): string[] =>
      (whole.match(/#.*$/gm) ?? []).filter((line) => !line.includes('$schema'));
    expect(comments(next)).toEqual(comments(text));
    expect(data.previous).toBe('../1/case.yaml');
    expect(data.date > (parse(text) as CaseFile).date).toBe(true);
    for (const { path } of data.unconfirmed ?? []) expect(err).toContain(`take ${path} out of unconfirmed`);
    expect(err).toContain('field-placeholder: "[diarienummer]"');
  });

  it('moves the period, the amounts and the days of an extension that can be extended no more', async () => {
    const { data } = await renew(readCaseText('thaiwise-2025-extension'));
    expect(data).toMatchObject({
      kind: 'agreement',
      agreement: { from: '2026-01-01', to: '2026-12-31' },
      funding: { baseline: { year: 2025, amount: 650000 }, years: [{ year: 2026, amount: 650000 }] },
      timeline: { meeting: '2025-10-23' },
    });
    expect(data.agreement?.history?.at(-1)).toEqual({
      kind: 'extension',
      references: ['ASN-2024-17401'],
      from: '2025-01-01',
      to: '2025-12-31',
    });
    expect(data.funding).not.toHaveProperty('noBaselineReason');
    expect(data.timeline).not.toHaveProperty('steps');
  });

  it('makes an extension of an agreement that has an option, of the years that it covers', async () => {
    const { data } = await renew(readCaseText('thaiwise-2026-agreement'));
    expect(data).toMatchObject({
      kind: 'extension',
      agreement: { from: '2028-01-01', to: '2028-12-31' },
      funding: { baseline: { year: 2027, amount: 688000 }, years: [{ year: 2028, amount: 688000 }] },
    });
    expect(data.funding?.years).toHaveLength(1);
    expect(data.agreement).not.toHaveProperty('extensionOption');
    expect(data.documents?.[1]).toMatchObject({ title: expect.stringMatching(/ 2028$/) as string });
  });

  it.each([
    ['thaiwise-2025-extension', 'ASN-2025-17401'],
    ['thaiwise-2026-agreement', 'ASN-2027-17401'],
  ])('leaves nothing to say of %s once the marked places are filled in', async (name, reference) => {
    const renewed = await renew(readCaseText(name));
    writeFileSync(join(renewed.cwd, '2/case.yaml'), fillIn(renewed, reference));
    const { err } = await run(['check', '2/case.yaml', '--format', 'concise'], { cwd: renewed.cwd });
    expect(err.split('\n').filter((line) => / (?:warning|error) /.test(line))).toEqual([]);
  });

  it('reckons part years', async () => {
    const text = minimalText
      .replace('to: 2025-12-31', 'to: 2026-06-30')
      .replace(/from: 2026-01-01\n {2}to: 2026-12-31/, 'from: 2026-07-01\n  to: 2027-12-31')
      .replace(
        /years:\n[\s\S]*?(?=\w+:\n|documents|timeline)/,
        'years:\n    - { year: 2026, amount: 300000, months: 6 }\n    - { year: 2027, amount: 610000 }\n',
      );
    const { data } = await renew(text);
    expect(data.agreement).toMatchObject({ from: '2028-01-01', to: '2029-06-30' });
    expect(data.funding?.years).toEqual([
      { year: 2028, amount: 610000 },
      { year: 2029, amount: 305000, months: 6 },
    ]);
  });

  it('moves paths with the case, and never writes over one', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    await run(['new', 'profile', 'own', '--yes', '--municipality', 'Ås', '--committee', 'socialnämnden'], {
      cwd,
    });
    const text = `# yaml-language-server: $schema=../x.schema.json\n${minimalText.replace('profile: generic', 'profile: ../../own')}`;
    writeFileSync(join(cwd, 'a/b/case.yaml'), text);
    const args = ['renew', 'a/b/case.yaml', '-o', 'c'];
    expect((await run(args, { cwd })).exitCode).toBe(0);
    const next = readFileSync(join(cwd, 'c/case.yaml'), 'utf8');
    expect(next).toMatch(/^# yaml-language-server: \$schema=\.\.\/a\/x\.schema\.json\n/);
    expect(parse(next)).toMatchObject({ profile: '../own', previous: '../a/b/case.yaml' });
    const again = await run(args, { cwd });
    expect([again.exitCode, again.err]).toEqual([3, expect.stringContaining('io/exists')]);
    expect(readFileSync(join(cwd, 'c/case.yaml'), 'utf8')).toBe(next);
  });

  it('writes nothing of a case that is not valid', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.yaml'), 'kind: agreement\n');
    const { exitCode } = await run(['renew', 'case.yaml', '-o', 'next'], { cwd });
    expect([exitCode, existsSync(join(cwd, 'next'))]).toEqual([1, false]);
  });
});
