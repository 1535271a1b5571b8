// Kinds and blocks: a municipality adds a kind by one file, and what is wrong with a kind or a profile is told before any case.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { EXIT } from '../src/cli/exit-code.js';
import { listProseTexts } from '../src/schema/case-fields.js';
import { root, run, temporaryFolder } from './support.js';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const iop = (...argv: string[]) => run(argv, { cwd: folder });
/** The findings in a profile, as `file:line code`. */
const found = async (profile = './p/'): Promise<string[]> => {
  const { err } = await iop('check', '--profile', profile, '--format', 'concise');
  return [...err.matchAll(/^(?:\.\/)?(.*?):(\d+):\d+: \w+ (\S+):/gm)].map(
    ([, file = '', line = '', code = '']) => `${file}:${line} ${code}`,
  );
};

const guide = readFileSync(join(root, 'docs/kinds.md'), 'utf8');
/** The kind of one's own in docs/kinds.md, as it stands there. */
const premises = (/kinds\/premises\.yaml`:\n\n {3}```yaml\n([^]*?) {3}```/.exec(guide)?.[1] ?? '').replace(
  /^ {3}/gm,
  '',
);
const general = (more: string): string =>
  `kind: general\nprofile: ./p/\nreference: A 2025-1\ndate: 2025-09-01\ntitle: Ett ärende\n${more}prose:\n  summary: Ett stycke.\n`;

describe('the kind of docs/kinds.md', () => {
  const caseOf = (funding: string): string => `kind: premises
profile: ./p/
reference: A 2026-12
date: 2026-01-12
organisation: { legalName: Föreningen Ljuset, number: 802438-1355 }
funding: ${funding}
recipients: [{ counterparty: true }]
prose:
  summary: Föreningen Ljuset söker {{amount funding.total}} till sin lokal.
`;
  beforeEach(() => {
    put('p/profile.yaml', 'extends: kungsbacka\nreference: null\n');
    put('p/kinds/premises.yaml', premises);
  });

  it('is one file: it is listed, tried without a case, and drafted', async () => {
    expect(await found()).toEqual([]);
    expect((await iop('kinds', '--profile', './p/')).out).toContain('premises: Medfinansiering av lokaler\n');
    put(
      'case.yaml',
      caseOf('{ purpose: hyra, noBaselineReason: Stödet är nytt., years: [{ year: 2026, amount: 120000 }] }'),
    );
    const { exitCode, out } = await iop('draft', 'case.yaml', '-o', '-');
    expect(exitCode).toBe(EXIT.ok);
    const plain = out.replaceAll('\u00A0', ' ');
    expect(plain).toContain('# Medfinansiering av lokaler för Föreningen Ljuset\n');
    expect(plain).toContain('beviljar Föreningen Ljuset 120 000 kronor för 2026 till hyra.\n');
    expect(plain).toContain(
      'ställer som villkor för utbetalningen att kommunfullmäktige anslår medel i budgeten för 2026.\n',
    );
  });

  it('takes one sum for the period, too', async () => {
    put('case.yaml', caseOf('{ purpose: hyra, noBaselineReason: Stödet är nytt., sum: 300000 }'));
    const { exitCode, out } = await iop('draft', 'case.yaml', '-o', '-');
    expect([exitCode, out.replaceAll('\u00A0', ' ')]).toEqual([
      EXIT.ok,
      expect.stringContaining('beviljar Föreningen Ljuset 300 000 kronor för hela perioden till hyra.\n'),
    ]);
  });

  it('misses what the kind needs, and has no place for what it may not have', async () => {
    put('case.yaml', general('programme: { name: Ljuset }\n').replace('kind: general', 'kind: premises'));
    const { exitCode, err } = await iop('check', 'case.yaml', '--format', 'concise');
    expect(exitCode).toBe(EXIT.problems);
    for (const finding of [
      'kind/needs: organisation',
      'kind/needs: funding',
      'kind/has-no: a case of the kind premises has no programme',
    ])
      expect(err).toContain(finding);
  });
});

describe('what is wrong with a kind', () => {
  const kind = (changes: Record<string, string>): string =>
    Object.entries({
      name: 'Prov',
      description: 'Ett prov.',
      title: 'Prov',
      needs: '[]',
      may: '[sections]',
      sections: '[summary, decision, extra-sections]',
      decision: '[note-information]',
      summarySays: '[]',
      decisionSays: '[]',
      ...changes,
    })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('');
  beforeEach(() => put('p/profile.yaml', 'extends: kungsbacka\n'));

  it.each([
    ['prov', {}, []],
    ['Två ord', {}, ['p/kinds/Två ord.yaml:1 kind/name']],
    ['constructor', {}, ['p/kinds/constructor.yaml:1 kind/name']],
    ['all', {}, ['p/kinds/all.yaml:1 kind/name']],
    ['prov', { needs: '[pengar]' }, ['p/kinds/prov.yaml:4 schema/enum']],
    ['prov', { needs: '[sections]' }, ['p/kinds/prov.yaml:5 kind/needs-and-may']],
    [
      'prov',
      { sections: '[summary, desicion]' },
      ['p/kinds/prov.yaml:6 template/unknown-partial', 'p/kinds/prov.yaml:6 profile/no-decision'],
    ],
    ['prov', { sections: '[summary]' }, ['p/kinds/prov.yaml:6 profile/no-decision']],
    ['prov', { decision: '[note-informaton]' }, ['p/kinds/prov.yaml:7 kind/unknown-point']],
    ['prov', { title: '"{{referense}}"' }, ['p/kinds/prov.yaml:3 template/unknown-path']],
    ['prov', { title: '"{{programme.name}}"' }, ['p/kinds/prov.yaml:3 template/maybe-absent']],
    ['prov', { sections: '[proposal, decision]' }, ['p/kinds/prov.yaml:6 kind/sections-need']],
    ['prov', { decison: '[]' }, ['p/kinds/prov.yaml:10 schema/unknown-key']],
  ])('%s %j', async (name, changes: Record<string, string>, wanted) => {
    put(`p/kinds/${name}.yaml`, kind(changes));
    const all = await found();
    expect([...new Set(all)].filter((each) => !each.includes('drops-')).sort()).toEqual([...wanted].sort());
  });

  it('stops the cases of that kind, and no others', async () => {
    put('p/kinds/prov.yaml', kind({ title: '"{{programme.name}}"' }));
    put(
      'case.yaml',
      general('decision: [Nämnden noterar informationen.]\n').replace('A 2025-1', 'IF-2025-00001'),
    );
    expect((await iop('check', 'case.yaml')).exitCode).toBe(EXIT.ok);
    put(
      'case.yaml',
      general('')
        .replace('A 2025-1', 'IF-2025-00001')
        .replace('kind: general', 'kind: prov')
        .replace('title: Ett ärende\n', ''),
    );
    expect((await iop('check', 'case.yaml')).err).toContain('p/kinds/prov.yaml:3');
  });
});

describe('a profile', () => {
  it.each([
    ['agrement.md.hbs', 'x'],
    ['partials/premisses/summary.md.hbs', 'x'],
    ['kinds/x.yml', 'name: x'],
    ['profil.yaml', 'name: x'],
    ['Letterhead.docx', 'x'],
    ['partial/summary.md.hbs', 'x'],
  ])('is told of %s, which no profile has', async (path, text) => {
    put('p/profile.yaml', 'extends: kungsbacka\n');
    put(`p/${path}`, text);
    const { exitCode, err } = await iop('check', '--profile', './p/', '--format', 'concise');
    expect([exitCode, err]).toEqual([EXIT.usage, expect.stringContaining('profile/unknown-file')]);
  });

  it.each(['README.md', '.DS_Store', '~$letterhead.docx', 'notes.txt', 'Thumbs.db'])(
    'can have %s beside it',
    async (name) => {
      put('p/profile.yaml', 'extends: kungsbacka\n');
      put(`p/${name}`, 'x');
      expect((await iop('check', '--profile', './p/')).exitCode).toBe(EXIT.ok);
    },
  );

  it('builds on others: the nearest setting and file win, and null takes a setting away', async () => {
    put(
      'kommun/profile.yaml',
      'extends: kungsbacka\nheadings: { summary: Kommunens, decision: Kommunens }\n',
    );
    put(
      'kommun/partials/background.md.hbs',
      '## Bakgrund i kommunen\n\n{{#if prose.background}}{{{prose.background}}}{{/if}}\n',
    );
    put('p/profile.yaml', 'extends: ../kommun\nheadings: { decision: Nämndens }\nreference: null\n');
    put('case.yaml', `${general('decision: [Nämnden noterar informationen.]\n')}  background: Ett till.\n`);
    const { out, err } = await iop('draft', 'case.yaml', '-o', '-');
    expect(err).toContain('no findings');
    for (const line of ['## Kommunens', '## Nämndens', '## Bakgrund i kommunen', 'A 2025-1'])
      expect(out).toContain(`${line}\n`);
  });

  it.each([
    'bodies',
    'sections',
    'omits',
    'proposal',
    'ownMemo',
    'head',
    'printed',
    'look',
    'headings',
    'decisionStyle',
  ])('without %s has it as the built-in one', async (key) => {
    put('p/profile.yaml', `extends: malmo-asn\n${key}: null\n`);
    put(
      'case.yaml',
      general('decision: [Nämnden noterar informationen.]\n').replace('A 2025-1', 'ASN-2025-1'),
    );
    expect((await iop('check', 'case.yaml')).exitCode).toBe(EXIT.ok);
    expect((await iop('check', '--profile', './p/')).exitCode).toBe(EXIT.ok);
  });

  it('never builds on itself', async () => {
    put('p/profile.yaml', 'extends: ../q\n');
    put('q/profile.yaml', 'extends: ../p\n');
    expect(await found()).toEqual([`${join('q', 'profile.yaml')}:1 profile/extends-itself`]);
  });

  it('is told of a fault where it is, in the profile that it builds on', async () => {
    put('q/profile.yaml', 'extends: kungsbacka\ndates: kort\n');
    put('p/profile.yaml', 'extends: ../q\n');
    expect(await found()).toEqual(['q/profile.yaml:2 schema/enum']);
  });

  it('whose title block is empty stops every case, and says so without one', async () => {
    put('p/profile.yaml', 'extends: kungsbacka\n');
    put('p/partials/title-block.md.hbs', '\n');
    const { exitCode, err } = await iop('check', '--profile', './p/', '--format', 'concise');
    expect([exitCode, err]).toEqual([
      EXIT.usage,
      expect.stringContaining('p/partials/title-block.md.hbs:1:1: error memo/title'),
    ]);
  });

  it('that prints nothing of a block says so', async () => {
    put('p/profile.yaml', 'extends: kungsbacka\nsections: { general: [decision, summary] }\n');
    const { exitCode, err } = await iop('check', '--profile', './p/', '--format', 'concise');
    expect(exitCode).toBe(EXIT.ok);
    expect(err).toContain('profile/drops-sections');
    expect(err).toMatch(/profile\/drops-values: in a case of the kind general, .*recipients/);
  });
});

describe('the points of a decision', () => {
  const points = `decision:
  - Nämnden för Teknik godkänner revideringen.
  - note-information
  - att höja avgiften
  - { point: reject, what: motionen, reason: den redan är genomförd, proposesTo: kommunfullmäktige }
  - { text: att anta planen, in: kommunstyrelsen }
  - { point: approve-minutes-at-once, in: kommunstyrelsen }
`;
  const committee = 'Nämnden för Individ & Familjeomsorg';

  it.each([
    [
      'numbered',
      [
        '1. Nämnden för Teknik godkänner revideringen.',
        `2. ${committee} noterar informationen till protokollet.`,
        `3. ${committee} beslutar att höja avgiften.`,
        `4. ${committee} föreslår kommunfullmäktige att avslå motionen, eftersom den redan är genomförd.`,
        '1. Kommunstyrelsen beslutar att anta planen.',
        '2. Kommunstyrelsen förklarar beslutet omedelbart justerat.',
      ],
    ],
    [
      'direct',
      [
        'Nämnden för Teknik godkänner revideringen.',
        `${committee} noterar informationen till protokollet.`,
        `${committee} beslutar att höja avgiften.`,
        `${committee} föreslår kommunfullmäktige att avslå motionen, eftersom den redan är genomförd.`,
        'Kommunstyrelsen beslutar att anta planen.',
        'Kommunstyrelsen förklarar beslutet omedelbart justerat.',
      ],
    ],
    [
      'unnumbered',
      [
        'Nämnden för Teknik godkänner revideringen.',
        `${committee} beslutar att notera informationen till protokollet.`,
        `${committee} beslutar att höja avgiften.`,
        `${committee} föreslår kommunfullmäktige att avslå motionen, eftersom den redan är genomförd.`,
        'Kommunstyrelsen beslutar att anta planen.',
        'Kommunstyrelsen beslutar att förklara beslutet omedelbart justerat.',
      ],
    ],
    [
      'att',
      [
        'Nämnden för Teknik godkänner revideringen.',
        `${committee} föreslås besluta`,
        '- att notera informationen till protokollet',
        '- att höja avgiften',
        '- att föreslå kommunfullmäktige att avslå motionen, eftersom den redan är genomförd.',
        'Kommunstyrelsen föreslås besluta',
        '- att anta planen',
        '- att förklara beslutet omedelbart justerat.',
      ],
    ],
  ])('stand in the style %s, in the order of the case', async (style, lines) => {
    put('p/profile.yaml', `extends: kungsbacka\ndecisionStyle: ${style}\n`);
    put('case.yaml', general(points).replace('A 2025-1', 'IF-2025-00001'));
    const { out, err } = await iop('draft', 'case.yaml', '-o', '-');
    expect(err).toContain('no findings');
    const decision = out.slice(out.indexOf('## Förslag till beslut'), out.indexOf('## Sammanfattning'));
    expect(decision.split('\n').filter((line) => line !== '' && !line.startsWith('## '))).toEqual(lines);
    expect([...decision.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Förslag till beslut',
      'Förslag till beslut i kommunstyrelsen',
    ]);
  });
});

describe('a text of a case', () => {
  const EXAMPLES = [
    'thaiwise-2026-agreement',
    'thaiwise-2025-extension',
    'thaiwise-2025-followup',
    'foreningsbidrag-2025-grants',
    'vardagshjaltar-2025-general',
  ];
  const FIELDS = listProseTexts();

  it.each(EXAMPLES)('is printed whichever section it is for, in a case such as %s', async (example) => {
    const text = readFileSync(join(root, 'examples', example, 'case.yaml'), 'utf8');
    const written = parseDocument(text);
    for (const field of FIELDS) written.setIn(['prose', field], `Texten om ${field} står här.`);
    for (const profile of ['generic', 'malmo-asn', 'kungsbacka']) {
      const { out } = await run(['draft', '-', '-o', '-', '--to', 'md', '--profile', profile], {
        stdin: written.toString(),
      });
      // each once, and none under another's heading
      expect(FIELDS.filter((field) => out.split(`Texten om ${field} står här.`).length !== 2)).toEqual([]);
      expect(out).not.toMatch(/Texten om \w+ står här\.\s+Texten om/);
    }
  });
});
