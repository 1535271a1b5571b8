// Nothing in an input steers a terminal or a program: control characters, directions of text and line ends are shown as
// escapes in every format, and no line begins with two colons but iop's own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minimalText, run, temporaryFolder } from '../support.js';

const HOSTILE = 'x\u001B]0;title\u0007\u001B[2J\n::error file=a.yaml::owned\r\u202Eabc\u200B';
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const STEERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069]/;

const quoted = JSON.stringify(HOSTILE);
const CASES: [string, string][] = [
  ['a value that is none', minimalText.replace(/^kind: .*/m, `kind: ${quoted}`)],
  ['a key that is unknown', `${quoted}: 1\n${minimalText}`],
  ['a profile that is not there', minimalText.replace(/^kind:/m, `profile: ${quoted}\nkind:`)],
  ['a suppressed code', `${minimalText}\nsuppress:\n  - code: ${quoted}\n    reason: x\n`],
  [
    'a placeholder in prose',
    minimalText.replace(
      /background: .*/,
      `background: ${JSON.stringify(`[fyll i \u001B[31m\u202E] ${HOSTILE}`)}`,
    ),
  ],
];
const FORMATS = ['pretty', 'concise', 'github', 'json', 'sarif'];

describe.each(CASES)('%s', (_, stdin) => {
  it.each(
    FORMATS.flatMap((format) => [
      ['sv', format],
      ['en', format],
    ]),
  )('in %s, %s', async (lang = '', format = '') => {
    const { out, err } = await run(['check', '-', '--format', format, '--lang', lang], { stdin });
    const said = out + err;
    expect(said.length).toBeGreaterThan(20);
    expect(said).not.toMatch(STEERS);
    const commands = said.split('\n').filter((line) => line.startsWith('::'));
    for (const line of commands)
      expect([format, line]).toEqual(['github', expect.stringMatching(/^::(?:error|warning|notice) /)]);
    expect(said).not.toMatch(/^::error file=a\.yaml::owned/m);
  });
});

describe('a file by a hostile name', () => {
  const names = [
    '::error file=x::y.case.yaml',
    '\u001B[31mrött\u001B[0m.case.yaml',
    'a\n::error ::b.case.yaml',
    'vänd\u202Eomt.case.yaml',
  ];

  it.each(names)('%j', async (name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'cases'));
    const file = join(folder, 'cases', name);
    writeFileSync(file, minimalText.replace(/^date: .*/m, 'date: x'));
    writeFileSync(join(folder, 'cases/good.case.yaml'), minimalText);
    const runs = [
      await run(['check', `cases/${name}`], { cwd: folder }),
      await run(['check', name, '--format', 'concise'], { cwd: join(folder, 'cases') }),
      await run(['batch', '.', '-o', '../out'], { cwd: join(folder, 'cases') }),
      await run(['draft', name, '-o', '../out/'], { cwd: join(folder, 'cases') }),
      await run(['check', `cases/none ${name}`], { cwd: folder }),
    ];
    for (const { out, err } of runs) {
      expect(out + err).not.toMatch(STEERS);
      expect(out + err).not.toMatch(/^::/m);
    }
  });
});

describe('where programs look for a file', () => {
  const broken = minimalText.replace(/^date: .*/m, 'date: x');

  it.each(['case.yaml', './case.yaml', '../underlag/case.yaml', 'absolute'])('%s', async (given) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'underlag'));
    const path = join(folder, 'underlag/case.yaml');
    writeFileSync(path, broken);
    const options = { cwd: join(folder, 'underlag') };
    const file = given === 'absolute' ? path : given;
    const github = await run(['check', file], {
      ...options,
      env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
    });
    expect(github.out).toContain('::error file=underlag/case.yaml,line=');
    const sarif = await run(['check', file, '--format', 'sarif'], options);
    expect([...sarif.out.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri)).toEqual([
      'underlag/case.yaml',
    ]);
  });
});
