// The time that a field takes grows with its size, whatever it repeats: from 8 to 32 to 128 kB at most six times for four.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { formatReport } from '../src/reporters/report.js';
import { sv } from '../src/reporters/wording/sv.js';
import { check, minimalCase } from './support.js';

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
];

/** The processor time of a check and its report, in milliseconds: the least of some runs. */
async function timeOf(piece: string, size: number): Promise<number> {
  const background = `x${piece.repeat(Math.ceil(size / piece.length))}`.slice(0, size);
  const text = stringify({ ...minimalCase, prose: { ...minimalCase.prose, background } }, { lineWidth: 0 });
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    const { diagnostics } = await check(text);
    const texts = new Map([['case.yaml', text]]);
    formatReport(diagnostics, 'json', { wording: sv, texts, version: '0', color: false, ascii: false });
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Less than this is noise. */
const NOISE = 40;

describe('grows no faster than its size', () => {
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))('%s', async (_, piece) => {
    const times = [];
    for (const size of [8, 32, 128]) times.push(await timeOf(piece, size * 1024));
    const [small = 0, middle = 0, large = 0] = times.map((time) => Math.max(time, NOISE));
    expect(middle / small).toBeLessThanOrEqual(6);
    expect(large / middle).toBeLessThanOrEqual(6);
  });
});
