import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnostic.js';
import { en } from '../../src/reporters/wording/en.js';
import { wordDiagnostic } from '../../src/reporters/wording/wording.js';
import { minimalText, check } from '../support.js';

/** The first sentence about a case with one line changed. */
async function said(from: string, to: string): Promise<[string, string | undefined]> {
  const { diagnostics } = await check(minimalText.replace(from, to));
  const [first] = diagnostics;
  if (!first) throw new Error('nothing was said');
  const { message, hint } = wordDiagnostic(en, first);
  return [message, hint];
}

describe('what YAML has changed is said with what to write', () => {
  it.each([
    [
      'email: kim.ek@example.se',
      'email: kim.ek@example.se\n  telephone: 040341000',
      'telephone must be text, but YAML reads 040341000 as the number 40341000 (the zero is lost)',
      'write "040341000" in quotation marks',
    ],
    [
      'number: 802438-1355',
      'number: 8024381355',
      'number must be text, but this is a number',
      'write "8024381355" in quotation marks',
    ],
    [
      'date: 2025-09-01',
      'date: 2024-10',
      'date must be a whole date, but 2024-10 has no day',
      'write the year, month and day, as in 2026-01-31',
    ],
    [
      'date: 2025-09-01',
      'date: 2025-02-29',
      'date: there is no 2025-02-29 in the calendar',
      'write the year, month and day, as in 2026-01-31',
    ],
    ['date: 2025-09-01', 'date: 2025-9-1', 'date must be a date, YYYY-MM-DD', 'write 2025-09-01'],
    ['date: 2025-09-01', 'date: 1 september 2025', 'date must be a date, YYYY-MM-DD', 'write 2025-09-01'],
    ['date: 2025-09-01', 'date: 30/9/2025', 'date must be a date, YYYY-MM-DD', 'write 2025-09-30'],
    ['date: 2025-09-01', 'date: 20250901', 'date must be a date, but this is a number', 'write 2025-09-01'],
    [
      'date: 2025-09-01',
      'date: snart',
      'date must be a date, YYYY-MM-DD',
      'write the year, month and day, as in 2026-01-31',
    ],
    [
      'amount: 100000',
      'amount: 100 000',
      'amount must be an amount in whole kronor, but this is text',
      'write 100000',
    ],
    [
      'amount: 100000',
      'amount: 1 100 000 kr',
      'amount must be an amount in whole kronor, but this is text',
      'write 1100000',
    ],
    ['amount: 100000', 'amount: 100.000', 'amount: YAML reads 100.000 as the number 100', 'write 100000'],
    ['amount: 100000', 'amount: 0100000', 'amount: YAML reads 0100000 as the number 100000', 'write 100000'],
    ['amount: 100000', 'amount: 1e5', 'amount: YAML reads 1e5 as the number 100000', 'write 100000'],
    [
      'amount: 100000',
      'amount: 99.5',
      'amount must be an amount in whole kronor, but this is a number with decimals',
      'write whole kronor in digits, as in 650000',
    ],
    [
      'amount: 100000',
      'amount: 812.500',
      'amount must be an amount in whole kronor, but this is a number with decimals',
      'write 812500',
    ],
    [
      'amount: 100000',
      'amount: hundra tusen',
      'amount must be an amount in whole kronor, but this is text',
      'write whole kronor in digits, as in 650000',
    ],
    [
      'name: Mötesplatsen',
      'name: true',
      'name must be text, but this is true or false',
      'write "true" in quotation marks',
    ],
    [
      '  subgoals:\n    - Fler träffar\n',
      '  subgoals:\n    -Minst tre möten\n    - Ett besök\n',
      'subgoals must be a list, each item on a line that begins with "- ", but this is text',
      'write ["Minst tre möten", "Ett besök"]',
    ],
    ['name: Mötesplatsen', 'name:', 'name must be text, but this is nothing', undefined],
    [
      '  goal: att fler äldre deltar',
      '  goal: att fler äldre deltar.',
      'goal continues a sentence, so it has no full stop or space at its end',
      'take the last sign away',
    ],
    [
      'legalForm: nonProfitAssociation',
      'legalForm: foundtion',
      'legalForm cannot be foundtion',
      'did you mean foundation?',
    ],
    [
      '  shortName: Exempel',
      '  shortName: Exempel\n  nummer: 1',
      'there is no field nummer here',
      'did you mean number?',
    ],
    [
      '  shortName: Exempel',
      '  shortName: Exempel\n  webbplats: x',
      'there is no field webbplats here',
      'the fields here are legalName, shortName, legalForm and number',
    ],
    ['  - counterparty: true', '  - counterparty: false', 'counterparty cannot be false', 'it can be true'],
  ])('%s → %s', async (from, to, message, hint) => {
    expect(await said(from, to)).toEqual([message, hint]);
  });
});

it('all faults of a case are reported in one pass, with their places', async () => {
  const text = minimalText
    .replace('kind: agreement', 'kind: avtal')
    .replace('date: 2025-09-01', 'date: 2025-02-30')
    .replace('email: kim.ek@example.se', 'epost: kim.ek@example.se')
    .replace('legalForm: nonProfitAssociation', 'legalForm: förening')
    .replace('number: 802438-1355', 'number: 8024381355')
    .replace('purpose: att bryta', 'purpose: bryta')
    .replace('to: 2026-12-31', 'to: 2026-13-01')
    .replace('amount: 100000', 'amount: 100 000')
    .replace('  - counterparty: true', '  - title: ordförande')
    .replace('title: enhetschef', 'titel: enhetschef');
  const { open, diagnostics } = await check(text);
  expect(open).toBeUndefined();
  const lines = diagnostics.map(({ range, code }) => [text.slice(0, range?.start).split('\n').length, code]);
  expect(lines.sort(([a], [b]) => Number(a) - Number(b))).toEqual([
    [1, 'schema/enum'],
    [4, 'schema/date'],
    [8, 'schema/unknown-key'],
    [12, 'schema/enum'],
    [13, 'schema/type'],
    [16, 'schema/clause'],
    [24, 'schema/date'],
    [35, 'schema/type'],
    [42, 'schema/one-of'],
    [45, 'schema/unknown-key'],
  ]);
});

it('a diagnostic without a place says so by having none', () => {
  expect(diagnose('yaml/empty', {})).toEqual({ code: 'yaml/empty', severity: 'error', args: {} });
});
