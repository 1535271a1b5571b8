// Two cases, or two revisions of one, by what they say.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWordBlocks } from '../../src/ooxml/read-blocks.js';
import type { Difference } from '../../src/pull/list-differences.js';
import { readCaseText, run, temporaryFolder } from '../support.js';

const text = readCaseText('thaiwise-2026-agreement');
const changed = text
  .replace('- year: 2027\n      amount: 688000', '- year: 2027\n      amount: 690000')
  .replace('god effekt', 'mycket god effekt')
  .replace('  to: 2027-12-31', '  to: 2028-12-31')
  .replace('# made up', '# another comment');

async function differences(old: string, now: string): Promise<Difference[]> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'old.yaml'), old);
  writeFileSync(join(cwd, 'new.yaml'), now);
  const { exitCode, out } = await run(['diff', 'old.yaml', 'new.yaml', '--to', 'json'], { cwd });
  expect(exitCode).toBe(0);
  return JSON.parse(out) as Difference[];
}

/** The words of a Word file's document with its tracked changes made. */
function wordsIn(bytes: Uint8Array): string[] {
  const memo = readWordBlocks(bytes);
  const text = (memo?.blocks ?? []).map((block) => block.text).join(' ');
  return text.split(/[\s|\u00A0]+/).filter((word) => word !== '');
}

/** The file with its tracked changes rejected. */
function rejectAll(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<w:ins [^>]*\/>/g, '')
    .replaceAll(/<w:ins [^>]*>[^]*?<\/w:ins>/g, '')
    .replaceAll(/<w:del [^>]*\/>/g, '')
    .replaceAll(/<\/?w:del(?: [^>]*)?>/g, '')
    .replaceAll('w:delText', 'w:t');
  parts['word/document.xml'] = strToU8(xml);
  return zipSync(parts);
}

describe('iop diff', () => {
  it('lists values, added items and changed words, and nothing of comments', async () => {
    expect(await differences(text, text)).toEqual([]);
    expect(await differences(text, changed)).toEqual([
      {
        kind: 'changed',
        path: 'agreement.to',
        title: 'Överenskommelse, Till och med',
        before: '2027-12-31',
        after: '2028-12-31',
      },
      {
        kind: 'changed',
        path: 'funding.years[1].amount',
        title: 'Finansiering, Belopp per år, Belopp',
        before: '688 000',
        after: '690 000',
      },
      expect.objectContaining({ path: 'prose.assessment', after: 'mycket' }),
    ]);
  });

  it('takes an item that came for new, though others moved', async () => {
    const more = text.replace(
      '  years:\n    - year: 2026',
      '  years:\n    - year: 2025\n      amount: 1\n    - year: 2026',
    );
    const found = await differences(text, more);
    expect(found).toEqual([
      expect.objectContaining({ kind: 'added', path: 'funding.years[0]', after: '2025, 1' }),
    ]);
  });

  it('writes Word with tracked changes: accepted they give the new words, rejected the old', async () => {
    const cwd = temporaryFolder();
    const texts = {
      old: text,
      words: changed.replace('  to: 2028-12-31', '  to: 2027-12-31'),
      paragraph: text
        .replace('    Ett IOP är en form', '    Ett nytt stycke först.\n\n    Ett IOP är en form')
        .replace(/\n\n {4}Hela Människan har erfarenhet[^]*?ThaiWISE\.\n/, '\n'),
      other: readCaseText('thaiwise-2025-extension'),
    };
    for (const [name, content] of Object.entries(texts)) writeFileSync(join(cwd, `${name}.yaml`), content);
    for (const name of Object.keys(texts))
      await run(['draft', `${name}.yaml`, '-o', `${name}.docx`, '-q'], { cwd });
    for (const name of ['words', 'paragraph', 'other']) {
      const { exitCode } = await run(
        ['diff', 'old.yaml', `${name}.yaml`, '--to', 'docx', '-o', `${name}-diff.docx`],
        { cwd },
      );
      expect(exitCode).toBe(0);
      const tracked = readFileSync(join(cwd, `${name}-diff.docx`));
      expect(wordsIn(tracked)).toEqual(wordsIn(readFileSync(join(cwd, `${name}.docx`))));
      expect(wordsIn(rejectAll(tracked)).sort()).toEqual(wordsIn(readFileSync(join(cwd, 'old.docx'))).sort());
    }
    const again = await run(['diff', 'old.yaml', 'words.yaml', '--to', 'docx', '-o', 'words-diff.docx'], {
      cwd,
    });
    expect([again.exitCode, again.err]).toEqual([3, expect.stringContaining('io/exists')]);
    expect((await run(['diff', 'old.yaml', 'words.yaml', '--to', 'docx'], { cwd })).exitCode).toBe(2);
  });

  it('compares with a revision, and writes a table for a pull request', async () => {
    const cwd = temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.se', ...args], { cwd });
    mkdirSync(join(cwd, 'cases'));
    writeFileSync(join(cwd, 'cases/case.yaml'), text);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeFileSync(join(cwd, 'cases/case.yaml'), changed);
    const { out } = await run(['diff', 'HEAD:cases/case.yaml', 'cases/case.yaml', '--to', 'md'], { cwd });
    expect(out).toMatch(
      /^\| Uppgift \| Förut \| Nu \|\n\| - \| - \| - \|\n\| Överenskommelse, Till och med \| 2027-12-31 \| 2028-12-31 \|\n/,
    );
    const plain = await run(['diff', 'HEAD:cases/case.yaml', 'cases/case.yaml'], { cwd });
    expect(plain.out).toContain(
      '~ Finansiering, Belopp per år, Belopp (funding.years[1].amount): "688 000" → "690 000"\n',
    );
    const wrong = await run(['diff', 'nowhere:cases/case.yaml', 'cases/case.yaml'], { cwd });
    expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringContaining('usage/git')]);
  });
});
