// No municipality is in code: every example renders under every built-in profile, and a new municipality is
// one folder with one short file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleNames, minimalText, run, temporaryFolder } from './support.js';

const draft = async (name: string, profile: string): Promise<string> => {
  const { exitCode, out, err } = await run([
    'draft',
    `examples/${name}/case.yaml`,
    '-o',
    '-',
    '--profile',
    profile,
    '--format',
    'concise',
  ]);
  expect(exitCode).toBe(0);
  // Kungsbacka's memos do not say what an amount was that the profile doesn't compare with
  const hasDescription = name === 'thaiwise-2026-agreement';
  const unprinted =
    profile === 'kungsbacka'
      ? [...(hasDescription ? [['value-unprinted', 'funding.baseline.description']] : [])]
      : [];
  expect([...err.matchAll(/(?:error|warning|info) (\S+): (\S+)/g)].map(([, ...found]) => found)).toEqual(
    unprinted,
  );
  return out.replaceAll('\u00A0', ' ');
};
const sections = (markdown: string): string[] =>
  [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);

describe.each(exampleNames)('%s', (name) => {
  it.each(['generic', 'malmo-asn', 'kungsbacka'])(
    'renders under %s, with the same figures',
    async (profile) => {
      const markdown = await draft(name, profile);
      const figures: Record<string, string[]> = {
        'foreningsbidrag-2025-grants': ['418 500 kronor', 'Bris'],
        'gront-spadtag-2025-general': ['500 000 kronor', '3 500 000'],
        'bostad-forst-2024-agreement': ['Göteborgs Stadsmission', 'Bostad först'],
        'vardagshjaltar-2025-general': ['avslå', 'motionen', 'kommunfullmäktige'],
        'thaiwise-2025-followup': ['641 500 kronor', '98,7 %'],
      };
      for (const figure of figures[name] ?? ['650 000', '(802438-1355)']) expect(markdown).toContain(figure);
    },
  );
});

describe('kungsbacka', () => {
  it('puts the proposed decision first, unnumbered, and has no decision timeline', async () => {
    const markdown = await draft('thaiwise-2026-agreement', 'kungsbacka');
    expect(sections(markdown).slice(0, 3)).toEqual([
      'Förslag till beslut',
      'Sammanfattning av ärendet',
      'Beskrivning av ärendet',
    ]);
    expect(sections(markdown)).not.toContain('Beslutsplanering');
    expect(markdown).toContain('\nNämnden för Individ & Familjeomsorg godkänner överenskommelsen');
  });

  it('adds zeros to its own reference numbers only', async () => {
    expect(await draft('thaiwise-2026-agreement', 'kungsbacka')).toContain('(ASN-2023-3539)');
  });
});

describe('a municipality that nobody has heard of', () => {
  const settings = `
name: Storsjö kommun, kulturnämnden
municipality: {name: Storsjö kommun, genitive: Storsjö kommuns}
committee: {bare: kulturnämnd, definite: kulturnämnden, genitive: kulturnämndens, abbreviation: KN}
administration: {bare: kulturförvaltning, definite: kulturförvaltningen, genitive: kulturförvaltningens}
reference: {form: "{series} {year}/{number}", series: KN}
decisionStyle: att
headings: {recipients: Expedieras till}
`;

  it('takes one folder with one short file', async () => {
    const folder = join(temporaryFolder(), 'storsjo');
    mkdirSync(folder);
    writeFileSync(join(folder, 'profile.yaml'), settings);
    const markdown = await draft('thaiwise-2026-agreement', folder);
    expect(markdown).toContain('Kulturnämnden föreslås besluta\n\n- att godkänna överenskommelsen om');
    expect(markdown).toContain('## Expedieras till');
    // the case is another committee's: its number stays as it is written
    expect(markdown).toContain('ASN-2025-12874');
  });
});

describe('a profile that leaves a section out', () => {
  it('warns of the prose that would be lost', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'profile.yaml'),
      `name: Kort
municipality: {name: Kort kommun, genitive: Kort kommuns}
committee: {bare: nämnd, definite: nämnden, genitive: nämndens, abbreviation: N}
administration: {bare: förvaltning, definite: förvaltningen, genitive: förvaltningens}
reference: {form: "{series}-{year}-{number}"}
sections: {agreement: [summary, decision]}
`,
    );
    const { exitCode, err } = await run(['check', '-', '--profile', `${folder}/`, '--format', 'concise'], {
      stdin: minimalText,
    });
    expect(exitCode).toBe(0);
    expect([...err.matchAll(/warning value-unprinted: (\S+)/g)].map(([, field]) => field)).toEqual([
      'programme.purpose',
      'programme.goal',
      'programme.subgoals',
      'programme.targetGroup',
      'agreement.history[0].from',
      'funding.purpose',
      'funding.noBaselineReason',
      'documents',
      'recipients',
      'signatories',
      'prose',
    ]);
  });
});

describe('prose that begins with a list, after a list of the template', () => {
  it('stays a list of its own', async () => {
    const stdin = minimalText
      .replace('  years:', '  ownContribution:\n    - description: lokal\n  years:')
      .replace('prose:', 'prose:\n  economy: "- Risk ett"');
    for (const [format, own] of [
      ['html', /<li>lokal<\/li>\n<\/ul>\n<ul>\n<li>Risk ett<\/li>/],
      ['md', /- lokal\n\n(?:<!-- -->\n\n)?[*-] Risk ett/],
    ] as const) {
      const { out } = await run(['draft', '-', '-o', '-', '--to', format], { stdin });
      expect(out).toMatch(own);
    }
  });
});
