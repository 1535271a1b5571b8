// What a finding advises fits what is wrong: each kind of mistake has its own way out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minimalText, run, temporaryFolder } from './support.js';

async function check(text: string): Promise<{ exitCode: number; err: string }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'case.yaml'), text);
  const { exitCode, out, err } = await run(['check', 'case.yaml', '--lang', 'en'], { cwd: folder });
  return { exitCode, err: out + err };
}

/** The minimal case with a text as its background. */
function withBackground(markdown: string): string {
  const lines = markdown.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  const text = minimalText.replace(
    /^ {2}background:.*\n(?: {4}.*\n|\n)*/m,
    `  background: |\n${lines.join('\n')}\n`,
  );
  expect(text).toContain(lines[0]);
  return text;
}

const TABLE = '| a | b |\n| - | - |\n| 1 | 2 | 3 |';

describe('what Markdown is not taken', () => {
  it.each([
    ['a link to a telephone', '[växeln](tel:+4646123456)', /no address that works/, /https:\/\/ or mailto:/],
    ['a row that is too long', TABLE, /more cells than the heading/, /give the heading as many cells/],
    [
      'a list that lies too deep',
      '- a\n  - b\n    - c\n      - d\n        - e',
      /more than four levels/,
      /list of its own/,
    ],
    ['an image', '![x](y.png)', /picture/, /./],
    ['a footnote’s reference', 'Ord[^1].\n\n[^1]: Not.', /footnotes/, /where it belongs/],
  ])('%s', async (_, markdown, problem, wayOut) => {
    const { exitCode, err } = await check(withBackground(markdown));
    expect(exitCode).toBe(1);
    const [finding = ''] = err.split('\n\n');
    expect(finding).toMatch(/^error memo\/unsupported: /);
    expect(finding.split('\n')[0]).toMatch(problem);
    expect(finding.split('\n').at(-1)).toMatch(wayOut);
  });

  it.each([
    'Ord[^1].\n\n[^1]: En not av flera ord.',
    'Ord[^not-a] och mer.',
    '- en punkt[^2]\n- en till',
    'En lång rad som bryts\nmitt i[^3] stycket.',
  ])('a footnote is told however it is written: %j', async (markdown) => {
    const { exitCode, err } = await check(withBackground(markdown));
    expect([exitCode, err]).toEqual([1, expect.stringContaining('footnotes have no place')]);
  });

  it.each(['Ord \\[^1].', 'Potensen 2^3 och [a] är text.'])(
    'what only looks like one is text: %j',
    async (markdown) => {
      expect((await check(withBackground(markdown))).err).not.toContain('footnotes');
    },
  );

  it('lists in lists that lie too deep are one finding, at the outermost', async () => {
    const list = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n');
    const { err } = await check(withBackground(list));
    expect(err.match(/memo\/unsupported/g)).toHaveLength(1);
    expect(err).toContain('- 4');
  });
});

describe('a colon that makes a text a group of fields', () => {
  const goals = (item: string): string => minimalText.replace('- Fler träffar', `- ${item}`);

  it.each(['Fler träffar: varje vecka', 'Öppettider: 10–12'])(
    'is told in a list, with the text to write: %s',
    async (item) => {
      const { exitCode, err } = await check(goals(item));
      expect(exitCode).toBe(1);
      expect(err).toContain(`write "${item}" in quotation marks`);
    },
  );

  it.each([
    ['Två: "y"', `write 'Två: "y"'`],
    ['"Fler": x', `write '"Fler": x'`],
  ])('is told where there are quotation marks in it: %s', async (item, wayOut) => {
    expect((await check(goals(item))).err).toContain(wayOut);
  });
});

describe('one mistake is told once', () => {
  it('a title in prose is not blamed on the template', async () => {
    const { exitCode, err } = await check(withBackground('# Rubrik\n\nText.'));
    expect([exitCode, err.match(/^(?:error|warning) [\w/-]+/gm)]).toEqual([1, ['error memo/prose-heading']]);
  });
});

describe('a file in another encoding', () => {
  it.each([
    ['Windows-1252', Buffer.from(minimalText, 'latin1'), /line \d+, byte/],
    ['UTF-16', Buffer.from(`\uFEFF${minimalText}`, 'utf16le'), /UTF-16/],
  ])('%s is told as such', async (_, bytes, problem) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'case.yaml'), bytes);
    const { exitCode, err } = await run(['check', 'case.yaml', '--lang', 'en'], { cwd: folder });
    expect([exitCode, err]).toEqual([1, expect.stringMatching(problem)]);
    expect(err).toContain('Encoding: UTF-8');
  });
});
