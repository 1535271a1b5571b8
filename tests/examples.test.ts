// The examples are documentation and golden test at once. `npm run examples` makes them anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceStamp } from '../src/cases/fingerprint.js';
import { writers } from '../src/writers/writers.js';
import { wordsOfDocx, wordsOfMarkdown } from './readers.js';
import { exampleNames, memoOf, readCaseText, root, run } from './support.js';

const file = (name: string, part: string) => readFileSync(join(root, 'examples', name, part));

describe.each(exampleNames)('%s', (name) => {
  const caseFile = `examples/${name}/case.yaml`;

  it('has no findings', async () => {
    const { exitCode, out, err } = await run(['check', caseFile, '--format', 'json']);
    expect([exitCode, out, err]).toEqual([0, '[]\n', '']);
  });

  it('gives its Markdown and its Word file, byte for byte', async () => {
    const { memo, look, open } = await memoOf(readCaseText(name));
    expect(Buffer.from(await writers.md.write(memo, look, sourceStamp(open))).toString()).toBe(
      file(name, 'memo.md').toString(),
    );
    expect(file(name, 'memo.docx').equals(await writers.docx.write(memo, look, sourceStamp(open)))).toBe(
      true,
    );
  });

  it('gives its facts', async () => {
    const { out } = await run(['facts', caseFile, '--json']);
    expect(out).toBe(file(name, 'facts.json').toString());
  });

  it('says the same in Word as in Markdown, word for word', async () => {
    const words = wordsOfMarkdown(file(name, 'memo.md').toString());
    expect(words.length).toBeGreaterThan(100);
    expect(await wordsOfDocx(file(name, 'memo.docx'))).toEqual(words);
  });

  it('tells editors which schema it has', () => {
    expect(readCaseText(name)).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/case\.schema\.json\n/,
    );
  });
});

describe('the figures of the real memos', () => {
  const spaced = (name: string) => file(name, 'memo.md').toString().replaceAll('\u00A0', ' ');

  it.each([
    '670 000 kronor för 2026',
    '688 000 kronor för 2027',
    '+20 000',
    '+18 000',
    '+38 000',
    '3,1 %',
    '2,7 %',
    '5,8 %',
    '1 358 000',
    '2025-10-29',
    '2025-11-06',
    '2025-11-20',
    '2025-12-29',
    '802438-1355',
    'ASN-2023-3539',
    'ASN-2019-17494',
    'ASN-2020-13691',
    'ASN-2022-16170',
    'ASN-2024-17401',
    'ASN-2023-11578',
    'ASN-2025-436',
    'STK 2024-662',
  ])('the agreement of 2026 has %s', (figure) => {
    expect(spaced('thaiwise-2026-agreement')).toContain(figure);
  });

  it.each([
    'ASN-2024-17401',
    '650 000 kronor för 2025',
    '1 januari 2025 till 31 december 2025',
    '2024-10-02',
    '2024-10-10',
    '2024-10-24',
    '2024-12-02',
    '25 procent av en heltidstjänst',
    'ASN-2022-16170',
    'ASN-2023-3539',
    'Resultatrapport IOP ASF Malmö stad 2023',
  ])('the extension of 2025 has %s', (figure) => {
    expect(spaced('thaiwise-2025-extension')).toContain(figure);
  });
});
