// The parts of every Word file that the examples give, in every profile, with and without figures, and in a letterhead:
// they are those that have been audited (package, ISO/IEC 29500 schemas, accessibility). A change that is meant is
// audited again (`DOCX_AUDIT=<command> npx vitest run tests/writers/word-parts.test.ts -u`), and the hashes with it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeVariant, variants } from '../matrix.js';
import { wordsOfDocx, wordsOfMarkdown } from '../readers.js';
import { temporaryFolder } from '../support.js';

const auditor = process.env['DOCX_AUDIT'];

describe.each(variants)('$name', (variant) => {
  it('has the parts that were audited', async () => {
    const parts = Object.entries(unzipSync(await makeVariant(variant, 'docx')));
    const hashes = parts.map(
      ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)} ${path}`,
    );
    await expect(`${hashes.sort().join('\n')}\n`).toMatchFileSnapshot(
      `word-parts/${variant.name.replaceAll(' ', '_')}.txt`,
    );
  });

  it('says the same in Word as in Markdown, word for word and in order', async () => {
    const words = wordsOfMarkdown((await makeVariant(variant, 'md')).toString());
    const inWord = await wordsOfDocx(await makeVariant(variant, 'docx'));
    expect(words.length).toBeGreaterThan(100);
    expect(inWord.join(' ')).toContain(words.join(' '));
    if (!variant.name.includes('storsjo')) expect(inWord).toEqual(words);
  });

  if (auditor === undefined) return;
  it('passes the audit', async () => {
    const file = join(temporaryFolder(), 'memo.docx');
    writeFileSync(file, await makeVariant(variant, 'docx'));
    expect(execFileSync(auditor, [file], { encoding: 'utf8' })).toBe('1 files audited, 0 faults\n');
  });
});
