// Which sentences say that every requirement is met, and which say something else.
import { expect, it } from 'vitest';
import type { CaseFile } from '../../src/case-file.js';
import { stringify } from 'yaml';
import { check, minimalCase } from '../support.js';

type Outcome = 'met' | 'partlyMet' | 'notMet';

async function found(assessment: string, outcome: Outcome, requirement = 'Godkänd revision') {
  const caseFile: CaseFile = {
    ...minimalCase,
    conditions: {
      items: [
        { requirement: 'Styrelse', outcome: 'met' },
        { requirement, outcome },
      ],
    },
    prose: { ...minimalCase.prose, assessment },
  };
  const { diagnostics } = await check(stringify(caseFile));
  return diagnostics.filter(({ code }) => code === 'prose-outcome');
}

it.each([
  'Förvaltningen bedömer att samtliga krav är uppfyllda.',
  'Förvaltningen bedömer att kraven är uppfyllda och föreslår att nämnden godkänner förslaget.',
  'Förvaltningen bedömer att ansökan om föreningsbidrag uppfyller samtliga krav.',
  'Föreningen bedöms uppfylla samtliga krav.',
  'Föreningen har uppfyllt alla villkor.',
  'Kraven i riktlinjerna är uppfyllda.',
  'Kraven för IOP är uppfyllda.',
  'Föreningen uppfyller kraven.',
  'Samtliga sju (7) krav är uppfyllda.',
  'Förvaltningen bedömer att **samtliga** krav är uppfyllda.',
  'Samtliga\n  krav bedöms vara uppfyllda.',
  'Föreningen lever upp till samtliga villkor.',
  'Arbetet har gått bra. Alla krav är uppfyllda. Mer ska göras.',
])('a claim: %s', async (text) => {
  expect(await found(text, 'met')).toEqual([]);
  expect((await found(text, 'partlyMet')).map(({ args, path }) => [args, path])).toEqual([
    [
      expect.objectContaining({ requirement: 'Godkänd revision', outcome: 'partlyMet' }),
      ['prose', 'assessment'],
    ],
  ]);
  expect((await found(text, 'notMet'))[0]?.args).toMatchObject({ outcome: 'notMet' });
});

it.each([
  'Samtliga krav är uppfyllda utom det på godkänd revision.',
  'Samtliga krav är delvis uppfyllda.',
  'Samtliga krav utom revision är uppfyllda.',
  'Nästan alla krav är uppfyllda.',
  'Föreningen uppfyller i princip alla krav.',
  'Alla krav är uppfyllda, med undantag för revisionen.',
  'Bidraget betalas ut först då samtliga villkor är uppfyllda.',
  'Bidraget betalas ut så länge samtliga villkor är uppfyllda.',
  'Förvaltningen följer upp att samtliga krav är uppfyllda.',
  'Målet är att samtliga krav är uppfyllda senast 2027.',
  'Vid uppföljningen 2024 var samtliga krav uppfyllda.',
  'Föreningar som uppfyller alla krav får bidrag.',
  'Föreningen uppfyller alla krav på tillgänglighet i lokalen.',
  'Det är inte så att föreningen, enl. riktlinjerna, bl.a. uppfyller alla krav.',
  'Förvaltningen bedömer att inte alla krav är helt uppfyllda.',
  'För att nämnden ska kunna ingå ett IOP krävs att alla villkor är uppfyllda.',
  'Nämnden kan säga upp avtalet om kraven inte uppfylls.',
  'Kraven uppfylls till stora delar.',
])('no claim: %s', async (text) => {
  expect(await found(text, 'partlyMet')).toEqual([]);
});

it('reads prose, not the names of requirements', async () => {
  expect(await found('Ett stycke.', 'partlyMet', 'Föreningen uppfyller alla krav')).toEqual([]);
});

const goals = (assessment: string, outcome: 'met' | 'partlyMet' | undefined) =>
  check(
    stringify({
      kind: 'followup',
      profile: 'generic',
      reference: 'NN-2026-1',
      date: '2026-02-25',
      programme: { name: 'Mötesplatsen' },
      results: {
        goals: [
          { goal: 'Fler deltar', result: 'Fler deltog', outcome: 'met' },
          { goal: 'Fler mår bra', result: 'Det är inte mätt', ...(outcome && { outcome }) },
        ],
      },
      prose: { summary: 'Fler deltog än året innan.', assessment },
    }),
  );

it.each([
  'Alla mål är uppfyllda.',
  'Samtliga delmål har uppnåtts.',
  'Verksamheten når alla delmål.',
  'Målen är nådda.',
])('a claim about goals: %s', async (text) => {
  for (const [outcome, said] of [
    ['met', []],
    ['partlyMet', ['partlyMet']],
    [undefined, ['unassessed']],
  ] as const) {
    const { diagnostics } = await goals(text, outcome);
    const found = diagnostics.filter(({ code }) => code === 'prose-outcome');
    expect(found.map(({ args }) => (args as { outcome?: string }).outcome)).toEqual(said);
  }
});

it.each([
  'Två mål är uppfyllda.',
  'Målet är att alla delmål ska uppnås.',
  'Alla mål är inte uppfyllda.',
  'Föreningen når målgruppen.',
])('no claim about goals: %s', async (text) => {
  expect((await goals(text, 'partlyMet')).diagnostics.map(({ code }) => code)).not.toContain('prose-outcome');
});
