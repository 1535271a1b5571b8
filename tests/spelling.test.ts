// iop check --spelling, with the dictionary that is a development dependency; and what a system's hunspell answers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSpeller, readAnswers } from '../src/cases/speller.js';
import { exampleNames, minimalText, readCaseText, root, run, temporaryFolder } from './support.js';

const withText = (text: string): string =>
  minimalText.replace(/^ {2}assessment: .*$/m, `  assessment: ${text}`);

async function spell(text: string, config = ''): Promise<string> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'case.yaml'), text);
  if (config !== '') writeFileSync(join(cwd, 'iop.config.yaml'), config);
  const { err } = await run(['check', 'case.yaml', '--spelling', '--format', 'concise', '--lang', 'sv'], {
    cwd,
  });
  return err;
}

const SLIPS = 'Förvaltingen bedömmer att verksamheten ger god efekt för ungdommar.';

describe('iop check --spelling', () => {
  it('finds misspellings at their words, with what may be meant', async () => {
    const found = await spell(withText(SLIPS));
    expect(found.match(/prose-spelling: "\p{L}+"/gu)).toEqual(
      ['Förvaltingen', 'bedömmer', 'efekt', 'ungdommar'].map((word) => `prose-spelling: "${word}"`),
    );
    expect(found).toContain('menas Förvaltningen');
    expect(found).toMatch(/case\.yaml:\d+:15: varning prose-spelling: "Förvaltingen"/);
  });

  it('never looks without being asked', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.yaml'), withText(SLIPS));
    expect((await run(['check', 'case.yaml'], { cwd })).err).toBe('1 case, no findings\n');
  });

  it('knows the names of the case, abbreviations, numbers and addresses', async () => {
    const text = withText(
      'Föreningen Exempel (NN-2023-7) och Mötesplatsen samverkar; se exempel.se/omxyz och RFSL 2b.',
    );
    expect(await spell(text)).not.toContain('prose-spelling');
  });

  it('knows the words of the settings file, and what the case suppresses', async () => {
    expect(await spell(withText('Verksamheten är en xyzzkväll.'))).toContain('xyzzkväll');
    expect(await spell(withText('Verksamheten är en xyzzkväll.'), 'words: [Xyzzkväll]\n')).not.toContain(
      'xyzzkväll',
    );
    const suppressed = `${withText('Verksamheten är en xyzzkväll.')}suppress:\n  - code: prose-spelling\n    reason: egna ord\n`;
    expect(await spell(suppressed)).toBe('1 ärende, inga anmärkningar\n');
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.yaml'), suppressed);
    expect((await run(['check', 'case.yaml'], { cwd })).err).toBe('1 case, no findings\n');
  });

  it.each(exampleNames)('has nothing to say of %s', async (name) => {
    expect(
      await spell(readCaseText(name).replace('profile: ./profile', 'profile: kungsbacka')),
    ).not.toContain('prose-spelling');
  });
});

describe('a dictionary', () => {
  it('that is missing is told, with what to install', async () => {
    const packageRoot = temporaryFolder();
    mkdirSync(join(packageRoot, 'bin'));
    const missing = await openSpeller(packageRoot, { PATH: join(packageRoot, 'bin') });
    expect(missing).toMatchObject({ ok: false, diagnostics: [{ code: 'usage/no-dictionary' }] });
    expect((await openSpeller(root, {})).ok).toBe(true);
  });

  it('of the system answers with a mark, the word and what may be meant', () => {
    const answers = '@(#) Hunspell 1.7.1\n*\n\n& efekt 2 1: effekt, defekt\n\n# xyzz 1\n\n+ ord\n';
    expect([...readAnswers(answers)]).toEqual([
      ['efekt', ['effekt', 'defekt']],
      ['xyzz', []],
    ]);
  });
});
