// The time that a field takes grows with its size, whatever it repeats: at most six times for four. Checked in one stretch of 8,
// 32 and 128 kB, and checked and written in all formats as paragraphs of 2 kB.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatReport } from '../src/reporters/report.js';
import { sv } from '../src/reporters/wording/sv.js';
import { formats, writers } from '../src/writers/writers.js';
import { check, memoOf, minimalCase } from './support.js';

const PIECES = [
  ...[
    '# a\n\n',
    '**a ',
    '**a',
    '2025–2026 ',
    '100 kr ',
    'x        ',
    'den 3 mars 2031 ',
    '- - ',
    '- x\n',
    '> ',
    '1. ',
  ],
  ...[
    '[',
    '[a](',
    '[a]',
    '*',
    '_a ',
    '`',
    '{{funding.total}} ',
    '{{',
    'ord ',
    'ABC ',
    '3,1 % ',
    'ASN-2024-17 ',
  ],
  ...[
    'Föreningen ',
    '&amp; ',
    '&',
    '<a ',
    '| a ',
    '| a | b |\n',
    '\u00A0',
    '\t',
    'https://a.se ',
    '(',
    '"',
    'ord\n\n',
  ],
  ...[
    '\\',
    'a@b.se ',
    '[fyll i] ',
    'XXX ',
    'SN 2024/00999 ',
    '802438-1355 ',
    'Ord ord. ',
    '2*3*4 ',
    '• punkt\n',
    'a\tb\n',
  ],
  ...[
    '***',
    '**a** ',
    '_a_ ',
    '*a*b',
    '**_a_**',
    '[a](https://a.se) ',
    'a\\\n',
    '~',
    '___ ',
    '-',
    '#',
    'å',
    '“',
  ],
];

/** The processor time of some work, in milliseconds: the least of some runs. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function caseWith(background: string): string {
  return stringify({ ...minimalCase, prose: { ...minimalCase.prose, background } }, { lineWidth: 0 });
}

async function checkAndReport(text: string): Promise<void> {
  const { diagnostics } = await check(text);
  const texts = new Map([['case.yaml', text]]);
  formatReport(diagnostics, 'json', { wording: sv, texts, version: '0', color: false, ascii: false });
}

async function checkAndWrite(text: string): Promise<void> {
  await checkAndReport(text);
  const { memo, look } = (await check(text)).memo ? await memoOf(text) : {};
  if (memo && look) for (const format of formats) await writers[format].write(memo, look);
}

function repeated(piece: string, size: number): string {
  return `x${piece.repeat(Math.ceil(size / piece.length))}`.slice(0, size);
}

/** Less than this is noise, in milliseconds. */
const NOISE = 40;

async function expectLinear(
  sizes: readonly number[],
  workOf: (size: number) => () => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  for (const size of sizes) times.push(Math.max(await timeOf(workOf(size * 1024)), NOISE));
  const [small = 0, middle = 0, large = 0] = times;
  expect(middle / small).toBeLessThanOrEqual(6);
  expect(large / middle).toBeLessThanOrEqual(6);
}

// beside other work one measurement can be far off; what grows too fast does so each time
describe.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))('%s', { retry: 2 }, (_, piece) => {
  it('in one stretch is checked in a time that grows no faster than its size', async () => {
    await expectLinear([8, 32, 128], (size) => {
      const text = caseWith(repeated(piece, size));
      return () => checkAndReport(text);
    });
  });

  it('in paragraphs is checked and written in a time that grows no faster than its size', async () => {
    await expectLinear([6, 24, 96], (size) => {
      const paragraphs = Array.from({ length: size / 2048 }, () => repeated(piece, 2000));
      const text = caseWith(paragraphs.join('\n\n'));
      return () => checkAndWrite(text);
    });
  });
});
