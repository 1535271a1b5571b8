// What is asked of the memo as it will be read: of its decision, and of its summary. And a committee's severities hold for
// these findings as for those of the case.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decisionIncomplete } from '../../src/checks/decision-incomplete.js';
import { runCheck } from '../../src/checks/run-checks.js';
import { summaryNotStandalone } from '../../src/checks/summary-not-standalone.js';
import type { Checked } from '../../src/checks/check.js';
import { EXIT } from '../../src/cli/exit-code.js';
import { computeFacts } from '../../src/facts/compute-facts.js';
import { minimalCase, minimalText, run, temporaryFolder } from '../support.js';

const { facts } = computeFacts(
  {
    ...minimalCase,
    agreement: { ...minimalCase.agreement, to: '2027-12-31' },
    funding: {
      ...minimalCase.funding,
      years: [
        { year: 2026, amount: 100_000 },
        { year: 2027, amount: 90_000 },
      ],
    },
  },
  {
    reference: { form: '{series}-{year}-{number}' },
    bodies: [
      { id: 'preparation', name: 'Beredningen', daysBefore: 22 },
      { id: 'workingCommittee', name: 'Utskottet', daysBefore: 14 },
    ],
    administration: { definite: 'förvaltningen' },
    head: { author: 'head' as const, authorLines: ['name' as const] },
    decisionStyle: 'numbered' as const,
    printed: { history: true, comparison: true, economy: true, summary: true },
  },
  { points: ['approve-agreement'] },
);
const WHOLE =
  'Föreningen Exempel (802438-1355), Mötesplatsen, 2026–2027, 100 000 kronor för 2026 och 90 000 kronor för 2027';

const missingIn = (section: 'decision' | 'summary', text: string) =>
  runCheck(section === 'decision' ? decisionIncomplete : summaryNotStandalone, {
    facts,
    caseFile: minimalCase,
    texts: [],
    summarySays: ['name', 'programme', 'period', 'amount'],
    decisionSays: ['name', 'number', 'programme', 'period', 'amount'],
    memo: { sections: new Map([[section, text]]), fileOf: () => undefined, isTyped: () => false },
  } as unknown as Checked).map(({ code, severity, args }) => [
    code,
    severity,
    (args as { missing: string[] }).missing,
  ]);

describe('a decision', () => {
  it('says all', () => {
    expect(missingIn('decision', WHOLE)).toEqual([]);
    expect(missingIn('decision', WHOLE.replace('2026–2027', '1 januari 2026 till 31 december 2027'))).toEqual(
      [],
    );
  });

  it.each([
    ['name', 'Föreningen Exempel', 'Föreningen'],
    ['number', '802438-1355', '802438-1356'],
    ['programme', 'Mötesplatsen', 'verksamheten'],
    ['period', '2026–2027', '2026–2028'],
    ['amount', '90 000 kronor', '91 000 kronor'],
  ])('is missed without its %s', (part, from, to) => {
    expect(missingIn('decision', WHOLE.replace(from, to))).toEqual([
      ['decision-incomplete', 'error', [part]],
    ]);
  });
});

describe('a summary', () => {
  it('says all but the number', () => {
    expect(missingIn('summary', WHOLE.replace('802438-1355', ''))).toEqual([]);
  });

  it('is missed without its period', () => {
    expect(missingIn('summary', WHOLE.replace('2026–2027', ''))).toEqual([
      ['summary-not-standalone', 'warning', ['period']],
    ]);
  });
});

describe('the severities of a profile', () => {
  /** A profile of which neither decision nor summary says anything. */
  function profile(severities: string): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'partials'));
    const partial = (name: string, text: string): void =>
      writeFileSync(join(folder, `partials/${name}.md.hbs`), text);
    partial('decision-numbered', '## {{profile.headings.decision}}\n\n1. Nämnden beslutar.\n');
    partial('summary', '## {{profile.headings.summary}}\n\nÄrendet gäller {{programme.name}}.\n');
    writeFileSync(
      join(folder, 'profile.yaml'),
      `name: Kort
municipality: {name: Kort kommun, genitive: Kort kommuns}
committee: {bare: nämnd, definite: nämnden, genitive: nämndens, abbreviation: N}
administration: {bare: förvaltning, definite: förvaltningen, genitive: förvaltningens}
reference: {form: "{series}-{year}-{number}"}
severities: {${severities}}
`,
    );
    return `${folder}/`;
  }
  const draft = (severities: string) =>
    run(['draft', '-', '-o', '-', '--to', 'md', '--profile', profile(severities)], { stdin: minimalText });

  it('make a finding in the memo milder, so that there is a memo', async () => {
    const { exitCode, out, err } = await draft('decision-incomplete: warning');
    expect(err).toContain('warning decision-incomplete');
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Nämnden beslutar.')]);
  });

  it('or graver, so that there is none', async () => {
    const without = await draft('decision-incomplete: info');
    expect([without.exitCode, without.err]).toEqual([
      0,
      expect.stringContaining('warning summary-not-standalone'),
    ]);
    const graver = await draft('decision-incomplete: info, summary-not-standalone: error');
    expect([graver.exitCode, graver.out]).toEqual([EXIT.usage, '']);
    expect(graver.err).toContain('error summary-not-standalone');
  });
});
