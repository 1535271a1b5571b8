// The checks as a whole: suppression, severity and strictness; the slips of the real memos; and no alarm where all is well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { correctCases } from './correct-cases.js';
import { codesOf, minimalText, check, root, run, temporaryFolder } from './support.js';

const codesIn = async (text: string): Promise<string[]> => codesOf((await check(text)).diagnostics).sort();
const withProse = (prose: string, more = ''): string =>
  minimalText.replace('background: Ett stycke.', `background: ${JSON.stringify(prose)}`) + more;

describe('a suppression', () => {
  const suppression = (code: string, path?: string): string =>
    `suppress:\n  - code: ${code}\n${path === undefined ? '' : `    path: ${path}\n`}    reason: så är det\n`;

  it.each([
    ['everywhere', undefined, []],
    ['at its place', 'prose.background', []],
    ['at a place that holds it', 'prose', []],
    ['but not at another place', 'prose.assessment', ['prose-amount', 'suppress-unused']],
    ['nor at one whose name begins alike', 'prose.back', ['prose-amount', 'suppress-unused']],
  ])('suppresses its code %s', async (_, path, left) => {
    expect(
      await codesIn(withProse('Nämnden avsätter 5 000 kronor.', suppression('prose-amount', path))),
    ).toEqual(left);
  });

  it('suppresses errors, too: a true gap can be described', async () => {
    const gap = minimalText.replace('to: 2025-12-31', 'to: 2025-11-30');
    expect(await codesIn(gap)).toEqual(['agreement-gap']);
    expect(await codesIn(gap + suppression('agreement-gap', 'agreement'))).toEqual([]);
  });

  it('is suggested where a case has the key of earlier versions', async () => {
    const old = suppression('agreement-gap').replace('suppress:', 'silence:');
    const { err } = await run(['check', '-'], { stdin: minimalText + old });
    expect(err).toMatch(/schema\/unknown-key: there is no field silence here[^]*did you mean suppress\?/);
  });

  it('needs a reason', async () => {
    expect(await codesIn(`${minimalText}suppress:\n  - code: agreement-gap\n`)).toEqual(['schema/required']);
  });
});

describe('severity', () => {
  const warned = withProse('Nämnden avsätter 5 000 kronor.');
  it('a warning is an error to the strict, and then no memo is made', async () => {
    expect((await run(['check', '-'], { stdin: warned })).exitCode).toBe(0);
    expect((await run(['check', '-', '--strict'], { stdin: warned })).exitCode).toBe(1);
    const draft = ['draft', '-', '-o', '-', '--to', 'md'];
    expect((await run(draft, { stdin: warned })).out).toContain('5 000 kronor');
    const strict = await run([...draft, '--strict'], { stdin: warned });
    expect([strict.exitCode, strict.out]).toEqual([1, '']);
  });

  it('a profile can say how severe a code is, and is told of a code that does not exist', async () => {
    const profile = (severities: string): string => {
      const folder = temporaryFolder();
      mkdirSync(folder, { recursive: true });
      const settings = readFileSync(join(root, 'tests/letterhead/storsjo/profile.yaml'), 'utf8');
      writeFileSync(join(folder, 'profile.yaml'), `${settings}severities: {${severities}}\n`);
      return folder;
    };
    const check = (severities: string) =>
      run(['check', '-', '--profile', profile(severities), '--format', 'concise'], { stdin: warned });
    expect((await check('prose-amount: error')).exitCode).toBe(1);
    expect((await check('prose-amount: info')).err).toContain('info prose-amount');
    expect((await check('prose-amonut: info')).err).toMatch(/schema\/unknown-key.*prose-amount/);
  });
});

describe('iop explain', () => {
  it('says what, why, how to put it right and how to suppress it, in both languages', async () => {
    const english = await run(['explain', 'prose-amount']);
    expect(english.out).toMatch(
      /^prose-amount \(warning\)\n\n.*\n\nWhy: .*\n\nFaulty:[^]*Corrected:[^]*suppress:\n {6}- code: prose-amount/,
    );
    expect((await run(['explain', 'prose-amount', '--lang', 'sv'])).out).toContain('Varför: ');
  });

  it('lists all codes, and suggests the one that is meant', async () => {
    expect((await run(['explain'])).out).toMatch(/^agreement-gap +Days without agreement/m);
    const { exitCode, err } = await run(['explain', 'agrement-gap']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('did you mean agreement-gap?')]);
  });
});

/** The slips that the two real memos had (the year of the memo, the slip, the code that catches it, where). */
const SLIPS: [2025 | 2026, string, string, RegExp][] = [
  [2025, 'the period begins a month after the old one ends', 'agreement-gap', /from: 2025-01-31/],
  [2025, 'the period has another start in the text', 'prose-period', /gäller 2025-01-01/],
  [2025, 'the memo is dated after its own beredning', 'timeline-before-memo', /date: 2024-10-02/],
  [2025, 'the guideline has another title in the text', 'prose-term', /stöd till idéburen sektor/],
  [2025, 'the reference number in another form', 'not-canonical', /reference: ASN 2024-17401/],
  [2025, 'the old reference number in another form', 'prose-form', /ASN 2022-16170/],
  [2025, 'an en dash in the organisation number', 'not-canonical', /number: 802438–1355/],
  [2025, 'an en dash in the organisation number, in the text', 'prose-form', /\(802438–1355\)/],
  [2025, 'the organisation without its "i"', 'prose-name', /Hela Människan Malmö/],
  [2025, 'the organisation in small letters', 'prose-name', /Hela människan/],
  [2025, 'the organisation without its last letter', 'prose-name', /Hela Människa /],
  [2025, 'one attachment broken over three lines', 'document-title-broken', /överenskommelse om$/],
  [2025, 'requirements never said to be met', 'condition-unresolved', /- group: Krav på organisationen/],
  [2025, 'a report without a year', 'document-undated', /id: resultatrapport/],
  [2025, 'nothing to compare the amount with', 'funding-baseline-missing', /^funding:/],
  [2025, 'an amount with two digits in the wrong order', 'prose-amount', /605 000/],
  [2025, 'IOP introduced twice', 'prose-term', /\(IOP\)/],
  [2025, 'spaces and a hyphen in a range of years', 'prose-dash', /2020 - 2022/],
  [2025, 'one target group, and several', 'prose-term', /målgrupperna/],
  [2025, 'the summary sends its reader elsewhere', 'summary-not-standalone', /Se bilaga/],
  [2025, 'the one who signs is told of the decision', 'signatory-is-recipient', /name: Maria Sandström/],
  [2025, 'the other party is not told', 'recipient-counterparty-missing', /name: Maria Sandström/],
  [2025, '"föreliggande ärende avser"', 'prose-plain-language', /Föreliggande ärende avser/],
  [2025, '"komplimenterande"', 'prose-plain-language', /komplimenterande/],
  [2025, '"både … samt"', 'prose-plain-language', /både på salongerna/],
  [2025, '"och/eller"', 'prose-plain-language', /och\/eller/],
  [2026, 'the agreement of 2023–2024 left out of the history', 'agreement-gap', /from: 2025-01-01/],
  [2026, 'requirements never said to be met', 'condition-unresolved', /requirement: Organisationen/],
  [2026, 'a rise without a ground', 'funding-justification-missing', /year: 2026/],
  [2026, '"är nå ut"', 'prose-plain-language', /är nå/],
  [2026, 'a hyphen in the years of a document', 'prose-dash', /2026-2027/],
  [2026, 'the guideline has another title in the text', 'prose-term', /stöd till idéburen sektor/],
  [2026, 'IOP introduced twice', 'prose-term', /\(IOP\)/],
  [2026, 'a case that is cited and not named', 'prose-reference', /STK 2024-662/],
  [2026, 'an en dash in the organisation number', 'prose-form', /\(802438–1355\)/],
  [2026, 'an en dash in the organisation number, in its field', 'not-canonical', /number: 802438–1355/],
  [2026, 'two spaces', 'prose-space', /fonden {2}räcker/],
  [2026, 'an annex that no document is', 'prose-pointer', /Se bilaga/],
  [2026, 'a title that lacks a word', 'document-title-broken', /title: Förslag Överenskommelse/],
];

describe('the slips of the real memos', () => {
  const files = {
    2025: 'examples/faulty/thaiwise-2025-extension/case.yaml',
    2026: 'examples/faulty/thaiwise-2026-agreement/case.yaml',
  };
  it.each(SLIPS)('%i: %s: %s', async (year, _, code, line) => {
    const file = files[year];
    const { out } = await run(['check', file, '--format', 'json']);
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const found = JSON.parse(out) as { code: string; start: { line: number } }[];
    const places = found.filter((each) => each.code === code).map(({ start }) => lines[start.line - 1] ?? '');
    expect(places.filter((place) => line.test(place))).not.toEqual([]);
  });

  it('are as many as are listed, but for several in one place', async () => {
    for (const year of [2025, 2026] as const) {
      const { out } = await run(['check', files[year], '--format', 'json']);
      const codes = new Set((JSON.parse(out) as { code: string }[]).map(({ code }) => code));
      expect([...codes].sort()).toEqual(
        [...new Set(SLIPS.filter(([each]) => each === year).map(([, , code]) => code))].sort(),
      );
    }
  });
});

describe('no alarm where all is well', () => {
  it.each(correctCases())('%s', async (_, caseFile) => {
    const { diagnostics } = await check(stringify(caseFile));
    const alarms = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(alarms.map(({ code, args }) => [code, args])).toEqual([]);
  });
});
