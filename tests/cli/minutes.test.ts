// After a meeting: an extract from the minutes for each case, by its outcome.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { makeCase } from '../../scripts/make-cases.mjs';
import { run, temporaryFolder } from '../support.js';

let folder: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (name: string): string =>
  readFileSync(join(folder, `out/protokollsutdrag-${name}.md`), 'utf8').replaceAll('\u00A0', ' ');
const minutes = (...flags: string[]) =>
  run(['minutes', 'cases/meeting.yaml', '-o', 'out', '--format', 'concise', ...flags], { cwd: folder });

beforeEach(() => {
  folder = temporaryFolder();
  for (const index of [0, 10, 20, 30, 40]) put(`cases/${index}/case.yaml`, makeCase(index));
});

it('writes what was decided, with its paragraph, the reservations and the last day to appeal', async () => {
  put(
    'cases/meeting.yaml',
    `date: 2025-11-20
firstParagraph: 112
chair: { name: Anna Berg (S) }
minutes: { approvedOn: 2025-12-02, noticeOn: 2025-12-03, approvers: [Ulf Udén (M)] }
items:
  - case: cases/0
    outcome: approved
    reservations: [{ by: Ulf Udén (M), text: Förslaget borde ha avslagits. }]
  - case: cases/10
    outcome: changed
    decision: [Nämnden avsätter 100 000 kronor för 2026.]
  - case: cases/20
    outcome: referredBack
    reason: Kostnaderna ska redovisas.
  - case: cases/30
    outcome: tabled
  - case: cases/40
    outcome: rejected
`,
  );
  const { exitCode, err } = await minutes();
  expect([exitCode, err]).toEqual([0, expect.stringContaining('wrote out/protokollsutdrag-0.docx')]);
  const approved = read('0');
  expect(approved).toMatch(/^# § 112 Överenskommelse/m);
  expect(approved).toContain('avsätter 120 000 kronor för 2026 och 138 000 kronor för 2027');
  expect(approved).toContain('Ulf Udén (M) reserverar sig mot beslutet. Förslaget borde ha avslagits.');
  expect(approved).toContain('## Beslutet skickas till\n\n- Föreningen Solrosen');
  // three weeks from 3 December is Christmas Eve; the day after the holidays that is no weekend is a Monday
  expect(approved).toContain('Beslutet får överklagas till och med den 29 december 2025.');
  expect(approved).toContain('justerades den 2 december 2025 av Anna Berg (S) och Ulf Udén (M)');
  const changed = read('10');
  expect(changed).toContain('# § 113');
  expect(changed).toContain('## Beslut\n\n1. Nämnden avsätter 100 000 kronor för 2026.');
  expect(changed).not.toContain('sammanlagt');
  expect(read('20')).toContain('socialnämnden återremitterar ärendet. Kostnaderna ska redovisas.');
  expect(read('30')).toContain('socialnämnden bordlägger ärendet till nästa sammanträde.');
  expect(read('40')).toContain('socialnämnden avslår förslaget.');
  expect((await minutes('--check')).exitCode).toBe(0);
});

it('says of which case the outcome is not known, and writes none for it', async () => {
  put(
    'cases/meeting.yaml',
    'date: 2025-11-20\nitems:\n  - case: cases/0\n  - case: cases/10\n    outcome: changed\n  - case: cases/99\n    outcome: approved\n',
  );
  const { exitCode, err } = await minutes();
  expect(exitCode).toBe(2);
  expect(err).toMatch(/meeting\.yaml:3:5: warning meeting\/no-outcome: .*ASN-2025-20001/);
  expect(err).toMatch(/meeting\.yaml:4:5: error meeting\/no-decision: .*ASN-2025-20011/);
  expect(err).toMatch(/meeting\.yaml:6:11: warning meeting\/unknown-case: .*cases\/99/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

it('numbers the items as the agenda does, whatever meeting.yaml names that is not there or has no memo', async () => {
  put('cases/10/case.yaml', 'kind: agreement\n');
  put('cases/20/case.yaml', makeCase(20).replace(/date: 2025-10-22/, 'date: 2025-11-25'));
  put(
    'cases/meeting.yaml',
    `date: 2025-11-20
firstParagraph: 112
items:
  - case: cases/99
  - case: cases/10
  - case: cases/20
  - case: cases/0
    outcome: approved
`,
  );
  await run(['batch', 'cases', '-o', 'out', '--meeting', '2025-11-20', '-q'], { cwd: folder });
  const { err } = await minutes();
  const agenda = readFileSync(join(folder, 'out/foredragningslista-2025-11-20.md'), 'utf8');
  expect(agenda.replaceAll('\u00A0', ' ')).toMatch(
    /^\| § 112 \| ASN-2025-20021 .*\n\| § 113 \| Överenskommelse/m,
  );
  expect(read('0')).toMatch(/^# § 113 Överenskommelse/m);
  expect(err.match(/meeting\/unknown-case/g)).toHaveLength(1);
});

it('fits reasons and points of any form, and names a day to appeal only where there is one', async () => {
  const outcomes = (reason: string): string => `date: 2025-11-20
minutes: { approvedOn: 2025-12-02, noticeOn: 2025-12-03 }
items:
  - { case: cases/0, outcome: referredBack, reason: ${reason} }
  - { case: cases/10, outcome: tabled, reason: ${reason} }
  - { case: cases/20, outcome: rejected, reason: ${reason} }
  - case: cases/30
    outcome: changed
    decision: [att avsätta 100 000 kronor för 2026, att ge förvaltningen i uppdrag att följa upp arbetet.]
`;
  for (const [reason, after] of [
    ['eftersom underlaget saknas', ' eftersom underlaget saknas.'],
    ['för att kostnaderna ska redovisas.', ' för att kostnaderna ska redovisas.'],
    ['kostnaderna ska redovisas', '. Skäl: kostnaderna ska redovisas.'],
    ['därför att underlaget saknas', ' därför att underlaget saknas.'],
    ['att underlaget ska kompletteras', '. Skälet är att underlaget ska kompletteras.'],
    ['Underlaget saknas', '. Underlaget saknas.'],
    ['Kostnaderna ska redovisas.', '. Kostnaderna ska redovisas.'],
  ] as const) {
    put('cases/meeting.yaml', outcomes(reason));
    await minutes();
    expect(read('0')).toContain(`återremitterar ärendet${after}\n`);
    expect(read('10')).toContain(`bordlägger ärendet till nästa sammanträde${after}\n`);
    expect(read('20')).toContain(`avslår förslaget${after}\n`);
  }
  expect(read('30')).toMatch(/nämnden beslutar\n\n1\. att avsätta 100 000 kronor för 2026\n2\. att ge/);
  // what only prepares a decision can't be appealed
  for (const name of ['0', '10']) {
    expect(read(name)).toContain('tillkännagavs');
    expect(read(name)).not.toContain('överklagas');
  }
  for (const name of ['20', '30'])
    expect(read(name)).toContain('Beslutet får överklagas till och med den 29 dec');
});

it('says what it has no place for, and which days are out of order', async () => {
  put(
    'cases/meeting.yaml',
    `date: 2025-11-20
minutes: { approvedOn: 2025-12-02, noticeOn: 2025-12-03 }
items:
  - { case: cases/0, outcome: approved, reason: Skälen är goda., decision: [Nämnden avslår ansökan.] }
  - case: cases/10
    outcome: changed
    reason: Skälen är goda.
    decision: [Nämnden avslår ansökan.]
    reservations: [{ by: Ulf Udén (M), text: att ansökan borde ha beviljats }]
`,
  );
  const { err } = await minutes();
  expect(err.match(/meeting\/unused: \S+ \w+/g)).toEqual([
    'meeting/unused: ASN-2025-20001: decision',
    'meeting/unused: ASN-2025-20001: reason',
    'meeting/unused: ASN-2025-20011: reason',
  ]);
  expect(read('10')).toContain('mot beslutet. Skälet är att ansökan borde ha beviljats.\n');
  put(
    'cases/meeting.yaml',
    'date: 2025-11-20\nminutes: { approvedOn: 2025-12-02, noticeOn: 2025-12-01 }\nitems:\n  - { case: cases/20, outcome: approved }\n',
  );
  const late = await minutes();
  expect(late.err).toMatch(/meeting\.yaml:2:\d+: error meeting\/days: .*2025-12-01 before 2025-12-02/);
  expect(existsSync(join(folder, 'out/protokollsutdrag-20.md'))).toBe(false);
});

it('names no day to appeal where the committee only proposes to another body', async () => {
  const text = makeCase(0);
  put(
    'cases/0/case.yaml',
    `${text}\ndecision:\n  - { text: att godkänna överenskommelsen, proposesTo: kommunfullmäktige }\n`,
  );
  put(
    'cases/meeting.yaml',
    'date: 2025-11-20\nminutes: { noticeOn: 2025-12-03 }\nitems:\n  - { case: cases/0, outcome: approved }\n  - { case: cases/10, outcome: approved }\n',
  );
  await minutes();
  expect(read('0')).toContain('föreslår kommunfullmäktige');
  expect(read('0')).not.toContain('överklagas');
  expect(read('10')).toContain('överklagas');
});
