// A case and a profile from nothing: what `iop new` writes drafts at once, and `check` names what is to be filled in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  formOfReference,
  guessAbbreviation,
  guessAdministration,
  guessForms,
} from '../../src/intake/new-profile.js';
import { run, temporaryFolder } from '../support.js';

const KINDS = ['agreement', 'extension', 'grants', 'followup', 'general'];
const PROFILES = ['generic', 'malmo-asn', 'kungsbacka'];

describe('iop new', () => {
  it.each(KINDS.flatMap((kind) => PROFILES.map((profile) => [kind, profile] as const)))(
    'writes a case of the kind %s for %s that drafts at once, with every request named',
    async (kind, profile) => {
      const cwd = temporaryFolder();
      const begun = await run(['new', kind, '--yes', '-p', profile], { cwd });
      expect([begun.exitCode, begun.err]).toEqual([0, expect.stringContaining('case.yaml')]);
      const drafted = await run(['draft', 'case.yaml', '--format', 'concise'], { cwd });
      expect(drafted.exitCode).toBe(0);
      const text = readFileSync(join(cwd, 'case.yaml'), 'utf8');
      const requests = text
        .split('\n')
        .flatMap((line, i) =>
          /^\s*[^#\s].*\[[a-zåäöA-ZÅÄÖ][^\]]+ ?[^\]]*\]/.test(line.replace(/ #.*/, '')) ? [i + 1] : [],
        )
        .filter((line) => !(text.split('\n')[line - 1] ?? '').includes('path: '));
      const told = [...drafted.err.matchAll(/^case\.yaml:(\d+):\d+: warning (\S+):/gm)];
      const other = told.filter(([, , code]) => !/placeholder|unconfirmed/.test(code ?? ''));
      expect(other.map(([line]) => line)).toEqual([]);
      const lines = new Set(
        told.filter(([, , code]) => (code ?? '').includes('placeholder')).map(([, line]) => Number(line)),
      );
      expect(requests.filter((line) => !lines.has(line))).toEqual([]);
      expect(requests.length).toBeGreaterThan(4);
    },
  );

  it('takes answers from flags and from standard input, flags first', async () => {
    const cwd = temporaryFolder();
    const stdin =
      'organisation: "Föreningen: Ek"\nfrom: 2027-07-01\nto: 2028-12-31\namount: 400 000 kr\nauthor: Kim Ek\n';
    const { exitCode } = await run(
      ['new', 'agreement', 'a', '--author', 'Alex Berg', '--number', '8024381355'],
      { cwd, stdin },
    );
    expect(exitCode).toBe(0);
    expect(parse(readFileSync(join(cwd, 'a/case.yaml'), 'utf8'))).toMatchObject({
      organisation: { legalName: 'Föreningen: Ek', number: '802438-1355' },
      author: { name: 'Alex Berg' },
      agreement: { from: '2027-07-01', to: '2028-12-31' },
      funding: {
        years: [
          { year: 2027, amount: 200000, months: 6 },
          { year: 2028, amount: 400000 },
        ],
      },
      unconfirmed: [{ path: 'funding.years[0].amount' }],
    });
  });

  it('takes all that follows the first colon for the answer, also of a profile', async () => {
    const cwd = temporaryFolder();
    const stdin = 'organisation: "Trygg" i Umeå: en #1\nprogramme: Kvinnofrid #1\n';
    expect((await run(['new', 'agreement'], { cwd, stdin })).exitCode).toBe(0);
    expect(parse(readFileSync(join(cwd, 'case.yaml'), 'utf8'))).toMatchObject({
      organisation: { legalName: '"Trygg" i Umeå: en #1' },
      programme: { name: 'Kvinnofrid #1' },
    });
    const profile = await run(['new', 'profile', 'p'], {
      cwd,
      stdin: 'municipality: Umeå kommun\ncommittee: socialnämnden\n',
    });
    expect(profile.exitCode).toBe(0);
  });

  it('gives an editor the schema and a task whose pattern reads the findings', async () => {
    const cwd = temporaryFolder();
    await run(['new', 'general', '--yes'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'case.schema.json'), 'utf8'))).toHaveProperty('properties.kind');
    const { tasks } = JSON.parse(readFileSync(join(cwd, '.vscode/tasks.json'), 'utf8')) as {
      tasks: { args: string[]; problemMatcher: { pattern: { regexp: string } } }[];
    };
    for (const { args, problemMatcher } of tasks) {
      // npx finds the program where it is installed
      expect(args[0]).toBe('iop');
      const { err } = await run(
        args.slice(1).map((arg) => arg.replace('${file}', 'case.yaml')),
        { cwd },
      );
      const lines = err.split('\n').filter((line) => line.includes('placeholder'));
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) expect(line).toMatch(new RegExp(problemMatcher.pattern.regexp));
    }
  });

  it.each([
    [['agreement', '--from', '1 januari 2027'], '', 2, '--from'],
    [['agreement', '--number', '802438-1354'], '', 2, '--number'],
    [['agreement', '--reference', 'X 1', '-p', 'malmo-asn'], '', 2, 'ASN-2025-314'],
    [['agreement'], 'organisationen: X', 2, 'organisationen'],
    [['agreement'], '- x', 2, 'organisation'],
    [[], '', 2, 'agreement, extension'],
    [['agrement'], '', 2, 'agreement'],
    [['profile', '--yes'], '', 2, '--municipality, --committee'],
    [['profile', '--yes', '--municipality', 'A', '--committee', 'B', '--color', 'blue'], '', 2, '1F3864'],
  ])('refuses %j with a way out, and writes nothing', async (args, stdin, code, told) => {
    const cwd = temporaryFolder();
    const { exitCode, err } = await run(['new', ...args], { cwd, stdin });
    expect([exitCode, err]).toEqual([code, expect.stringContaining(told)]);
    expect(existsSync(join(cwd, 'case.yaml')) || existsSync(join(cwd, 'profile'))).toBe(false);
  });

  it('never writes over a case', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.yaml'), 'mine');
    const { exitCode, err } = await run(['new', 'general', '--yes'], { cwd });
    expect([exitCode, err]).toEqual([3, expect.stringContaining('io/exists')]);
    expect(readFileSync(join(cwd, 'case.yaml'), 'utf8')).toBe('mine');
  });
});

describe('iop new profile', () => {
  const answers = [
    '--municipality',
    'Storsjö kommun',
    '--committee',
    'Kultur- och fritidsnämnden',
    '--example-reference',
    'KFN 2026/0123',
    '--color',
    '#aa0000',
  ];

  it('writes a profile that holds, and cases of every kind draft with it', async () => {
    const cwd = temporaryFolder();
    expect((await run(['new', 'profile', 'own', '--yes', ...answers], { cwd })).exitCode).toBe(0);
    expect(parse(readFileSync(join(cwd, 'own/profile.yaml'), 'utf8'))).toMatchObject({
      committee: {
        bare: 'kultur- och fritidsnämnd',
        genitive: 'kultur- och fritidsnämndens',
        abbreviation: 'KFN',
      },
      administration: { definite: 'kultur- och fritidsförvaltningen' },
      reference: { form: '{series} {year}/{number}', series: 'KFN', digits: 4 },
      look: { headingColor: 'AA0000' },
    });
    const { exitCode, err } = await run(['check', '--profile', './own'], { cwd });
    expect([exitCode, err]).toEqual([0, expect.not.stringContaining('error')]);
    for (const kind of KINDS) {
      await run(['new', kind, `cases/${kind}`, '--yes', '-p', './own', '--reference', 'KFN 2026/0001'], {
        cwd,
      });
      const drafted = await run(['draft', `cases/${kind}/case.yaml`, '--to', 'md', '-o', '-'], { cwd });
      expect(drafted.exitCode).toBe(0);
      expect(drafted.out).toContain('KFN 2026/0001');
    }
  });

  it('takes a letterhead, with the place of the memo at the end of its text', async () => {
    const cwd = temporaryFolder();
    await run(['new', 'general', '--yes'], { cwd });
    await run(['draft', 'case.yaml', '-o', 'letter.docx'], { cwd });
    const { exitCode, err } = await run(
      ['new', 'profile', 'own', '--yes', ...answers, '--letterhead', 'letter.docx'],
      { cwd },
    );
    expect([exitCode, err]).toEqual([0, expect.stringContaining('the memo goes after "')]);
    expect((await run(['check', '--profile', './own'], { cwd })).exitCode).toBe(0);
    writeFileSync(join(cwd, 'no.docx'), zipSync({ 'a.txt': strToU8('x') }));
    const refused = await run(['new', 'profile', 'other', '--yes', ...answers, '--letterhead', 'no.docx'], {
      cwd,
    });
    expect([refused.exitCode, refused.err]).toEqual([3, expect.stringContaining('io/not-word')]);
    expect(existsSync(join(cwd, 'other'))).toBe(false);
  });

  it.each([
    ['socialnämnden', 'socialnämnd', 'socialnämnden', 'socialnämndens', 'SN'],
    ['Kommunstyrelsen', 'kommunstyrelse', 'kommunstyrelsen', 'kommunstyrelsens', 'KS'],
    ['nämnden för Teknik', 'nämnd för Teknik', 'nämnden för Teknik', 'nämnden för Tekniks', 'NT'],
    [
      'arbetsmarknads- och socialnämnd',
      'arbetsmarknads- och socialnämnd',
      'arbetsmarknads- och socialnämnden',
      'arbetsmarknads- och socialnämndens',
      'ASN',
    ],
    [
      'samhällsplaneringsutskottet',
      'samhällsplaneringsutskott',
      'samhällsplaneringsutskottet',
      'samhällsplaneringsutskottets',
      'SU',
    ],
  ])('guesses the forms of %s', (name, bare, definite, genitive, abbreviation) => {
    expect(guessForms(name)).toEqual({ bare, definite, genitive });
    expect(guessAbbreviation(guessForms(name))).toBe(abbreviation);
  });

  it('guesses the administration and the form of a reference number', () => {
    expect(guessAdministration('socialnämnden').genitive).toBe('socialförvaltningens');
    expect(guessAdministration('kommunstyrelsen').definite).toBe('kommunledningskontoret');
    expect(formOfReference('ASN-2024-17401')).toEqual({ form: '{series}-{year}-{number}', series: 'ASN' });
    expect(formOfReference('2024-117')).toEqual({ form: '{year}-{number}' });
    expect(formOfReference('SN 24:7')).toEqual({ form: '{series} {shortYear}:{number}', series: 'SN' });
    expect(formOfReference('dnr')).toBeUndefined();
  });
});

it.each([
  ['extension', ['--from', '2026-01-01', '--to', '2027-12-31', '--amount', '400000'], []],
  ['followup', ['--from', '2024-01-01', '--to', '2024-12-31', '--organisation', 'Föreningen Ek'], []],
  ['grants', ['--organisation', 'Föreningen Ek', '--amount', '400000'], ['--amount']],
  ['general', ['--organisation', 'Föreningen Ek', '--from', '2026-01-01'], ['--from']],
])(
  '%s begins without a finding but what is to be filled in, and says which answers it has no place for',
  async (kind, flags, unused) => {
    const cwd = temporaryFolder();
    const begun = await run(['new', kind, 'x', '--yes', ...flags, '--format', 'concise'], { cwd });
    const told = [...begun.err.matchAll(/usage\/answer-unused: (--\S+)/g)].map(([, flag]) => flag);
    expect([begun.exitCode, told]).toEqual([0, unused]);
    const { err } = await run(['check', 'x', '--format', 'concise'], { cwd });
    const codes = [...err.matchAll(/: (?:info|warning|error) ([\w/-]+):/g)].map(([, code]) => code);
    expect(codes.filter((code) => !/placeholder|unconfirmed/.test(code ?? ''))).toEqual([]);
  },
);
