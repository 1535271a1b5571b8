import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/case-file.js';
import { computeFacts } from '../../src/facts/compute-facts.js';
import type { Facts } from '../../src/facts/facts.js';
import { validate as validateFacts } from '../../src/schema/validate-facts.generated.js';
import { exampleNames, memoOf, minimalCase, readCaseText } from '../support.js';

const committee = {
  reference: { form: '{series}-{year}-{number}', series: 'NN', digits: 5 },
  bodies: [
    { id: 'preparation', name: 'Beredningen', daysBefore: 22 },
    { id: 'workingCommittee', name: 'Utskottet', daysBefore: 14 },
  ],
  administration: { definite: 'förvaltningen' },
  head: { author: 'head' as const, authorLines: ['name' as const] },
  decisionStyle: 'numbered' as const,
  printed: { history: true, comparison: true, economy: true, summary: true },
};

const factsOf = (changes: Partial<CaseFile>): FullFacts =>
  computeFacts({ ...minimalCase, ...changes }, committee, {
    points: [],
    proposes: changes.kind === 'extension' ? 'extension' : 'agreement',
  }).facts as FullFacts;

type FullFacts = Facts & Required<Pick<Facts, 'organisation' | 'agreement' | 'funding' | 'timeline'>>;

describe('the agreement chain', () => {
  const chain = (from: string, end = '2024-12-31') =>
    factsOf({
      kind: 'extension',
      agreement: {
        from,
        to: '2025-12-31',
        history: [
          { kind: 'agreement', references: ['NN 2019-1'], from: '2020-01-01', to: '2022-12-31' },
          { kind: 'agreement', references: [], from: '2023-01-01', to: end },
        ],
      },
    }).agreement;

  it.each([
    ['the memo of 2024 as it should have been', '2025-01-01', '2024-12-31', 0, 0],
    ['its first start: 31 days without agreement', '2025-01-31', '2024-12-30', 31, 0],
    ['its second start: one day without agreement', '2025-01-01', '2024-12-30', 1, 0],
    ['an overlap of a month', '2024-12-01', '2024-12-31', 0, 31],
  ])('%s', (_, from, end, gapDays, overlapDays) => {
    expect(chain(from, end)).toMatchObject({ gapDays, overlapDays });
  });

  it('says since when, for how long, and which extension it is', () => {
    expect(chain('2025-01-01')).toMatchObject({
      sinceYear: 2020,
      totalYears: 6,
      extensionNumber: 1,
      months: 12,
      history: [{ wholeYears: true, references: ['NN-2019-00001'] }, { gapDays: 0 }],
    });
  });

  it('counts extensions since the last new agreement', () => {
    const history = (['extension', 'agreement', 'extension', 'extension'] as const).map((kind, i) => ({
      kind,
      references: [],
      from: `${2020 + i}-01-01`,
      to: `${2020 + i}-12-31`,
    }));
    const { agreement } = factsOf({
      kind: 'extension',
      agreement: { from: '2024-01-01', to: '2024-12-31', history },
    });
    expect(agreement.extensionNumber).toBe(3);
  });
});

describe('the decision timeline', () => {
  const timeline = (given: NonNullable<CaseFile['timeline']>) => factsOf({ timeline: given }).timeline;

  it.each([
    ['2024-10-24', ['2024-11-07', '2024-11-09', '2024-12-02', '2024-12-03']],
    ['2025-11-20', ['2025-12-04', '2025-12-06', '2025-12-29', '2025-12-30']],
  ])('computes what the law adds to a meeting on %s', (meeting, dates) => {
    const { legal } = timeline({ meeting });
    expect(legal.map(({ date }) => date)).toEqual(dates);
    expect(legal.every(({ known }) => !known)).toBe(true);
  });

  it.each([
    ['2019-02-05', '2019-02-26'],
    ['2013-01-17', '2013-02-07'],
  ])('counts from a notice that is known: %s', (notice, lastAppealDay) => {
    expect(timeline({ meeting: '2013-01-01', notice })).toMatchObject({ lastAppealDay });
  });

  it('has no latest day for the approval once the notice is up', () => {
    const { legal, hasKnownDays } = timeline({ meeting: '2025-10-15', notice: '2025-10-20' });
    expect([hasKnownDays, legal.map(({ step, known }) => [step, known])]).toEqual([
      true,
      [
        ['notice', true],
        ['lastAppealDay', false],
        ['legalForce', false],
      ],
    ]);
  });

  it('proposes the steps before the meeting from the customary days', () => {
    expect(timeline({ meeting: '2025-11-20' }).steps).toEqual([
      { body: 'preparation', name: 'Beredningen', date: '2025-10-29', proposed: true, daysFromMeeting: -22 },
      {
        body: 'workingCommittee',
        name: 'Utskottet',
        date: '2025-11-06',
        proposed: true,
        daysFromMeeting: -14,
      },
    ]);
  });

  it('counts the days of the agreement before legal force', () => {
    expect(timeline({ meeting: '2025-12-10' }).daysBeforeLegalForce).toBe(16);
    expect(timeline({ meeting: '2025-10-15' }).daysBeforeLegalForce).toBe(0);
  });
});

it('prints every form of a number in one', () => {
  const facts = factsOf({
    reference: 'NN 2025–314',
    organisation: { ...minimalCase.organisation, number: '802438–1355' },
  });
  expect([facts.reference, facts.organisation.number]).toEqual(['NN-2025-00314', '802438-1355']);
});

describe('the facts of each example', () => {
  it.each(exampleNames)(
    '%s fit their schema, and each computed one says where it comes from',
    async (name) => {
      const { open } = await memoOf(readCaseText(name));
      validateFacts(open.facts);
      expect(validateFacts.errors ?? []).toEqual([]);
      const valueAt = (data: unknown, path: readonly (string | number)[]) =>
        path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], data);
      for (const { fact, reads } of open.origins) {
        expect([fact, valueAt(open.facts, fact)]).not.toEqual([fact, undefined]);
        for (const path of reads) expect([path, valueAt(open.caseFile, path)]).not.toEqual([path, undefined]);
      }
    },
  );
});

it.each([
  ['Verksamhetsrapport', 2024, 2024],
  ['Slutrapport ASN-2024-17401', 2024, 2024],
  ['Rapport om 12024 samtal', 2024, 2024],
  ['Annual Report 2024', 2024, undefined],
  ['Årsrapport 2023–24', 2024, undefined],
  ['Rapport 2024–2025', 2024, undefined],
])('the year of "%s" (%i)', (title, year, said) => {
  const documents = [{ id: 'rapport', kind: 'report' as const, title, year }];
  expect(factsOf({ documents }).documents[0]?.yearToSay).toBe(said);
});
