import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { en } from '../../src/checks/words.js';
import { minimalText, root, run, temporaryFolder } from '../support.js';

describe('iop', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toMatchObject({ exitCode: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it.each([['--help'], ['draft', '--help'], ['check', '--help'], ['facts', '--help'], ['schema', '--help']])(
    'explains itself with examples: %s %s',
    async (...argv) => {
      const { exitCode, out } = await run(argv.filter(Boolean));
      expect([exitCode, out]).toEqual([0, expect.stringMatching(/Examples?:\n {2}\$ iop/)]);
    },
  );

  it('documents its exit codes', async () => {
    expect((await run(['--help'])).out).toMatch(
      /Exit codes:\n {2}0 [^]*\n {2}1 [^]*\n {2}2 [^]*\n {2}3 [^]*\n {2}70 /,
    );
  });

  it('knows a command that was misspelt', async () => {
    const { exitCode, err } = await run(['darft']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Did you mean draft?')]);
  });

  it('says that a fault of its own is one', async () => {
    const { exitCode, err } = await run(['schema'], { brokenStdout: true });
    expect([exitCode, err]).toEqual([70, expect.stringContaining('this is a fault in iop')]);
    expect(err).not.toContain('    at ');
  });
});

describe('iop schema', () => {
  it.each(['case', 'profile', 'facts'])('prints the schema of a %s', async (name) => {
    const { exitCode, out } = await run(['schema', name]);
    expect([exitCode, out]).toEqual([0, readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')]);
  });

  it('prints that of a case where none is named', async () => {
    expect((await run(['schema'])).out).toContain('"$id": "case.schema.json"');
  });

  it('refuses a name that is none', async () => {
    expect((await run(['schema', 'csae'])).exitCode).toBe(2);
  });
});

describe('iop facts', () => {
  const example = 'examples/thaiwise-2026-agreement/case.yaml';

  it('shows each figure with its rule and the lines it comes from', async () => {
    const { exitCode, out } = await run(['facts', example]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^funding\.total = 1\u00A0358\u00A0000\n {4}sum of the decision's years\n {4}← funding\.years\[0\]\.amount \(examples\/thaiwise-2026-agreement\/case\.yaml:\d+\), funding\.years\[1\]\.amount/m,
    );
    expect(out).toContain('timeline.lastAppealDay = 2025-12-29');
  });

  it('names the line that holds the value', async () => {
    const { origins } = JSON.parse((await run(['facts', example, '--json'])).out) as {
      origins: { fact: string; reads: { path: string; line: number }[] }[];
    };
    const lines = readFileSync(join(root, example), 'utf8').split('\n');
    const total = origins.find(({ fact }) => fact === 'funding.total');
    expect(total?.reads.map(({ line }) => lines[line - 1]?.trim())).toEqual([
      'amount: 670000',
      'amount: 688000',
    ]);
  });

  it('says what is wrong with a case it cannot compute', async () => {
    const { exitCode, out, err } = await run(['facts', '-'], { stdin: 'kind: agreement' });
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('schema/required');
  });
});

describe('messages', () => {
  const stdin = minimalText.replace('kind: agreement', 'kind: avtal');
  const kinds = en.list(['agreement', 'extension', 'followup', 'general', 'grants'], 'or');

  it.each([
    [['--lang', 'sv'], {}, 'kind kan inte vara avtal'],
    [['--lang', 'en'], { LANG: 'sv_SE.UTF-8' }, 'kind cannot be avtal'],
    [[], { LANG: 'sv_SE.UTF-8' }, 'kind kan inte vara avtal'],
    [[], { LANG: 'sv_SE.UTF-8', IOP_LANG: 'en' }, 'kind cannot be avtal'],
    [[], { LANG: 'C' }, 'kind cannot be avtal'],
  ])('are in the language asked for: %j %j', async (flags, env, message) => {
    expect((await run(['check', '-', ...flags], { stdin, env })).err).toContain(message);
  });

  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ NO_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ])('are coloured as the environment says: %j, terminal %s → %s', async (env, isTTY, colored) => {
    expect((await run(['check', '-'], { stdin, env, isTTY })).err.includes('\u001B[')).toBe(colored);
  });

  it('show the line with a caret under the value', async () => {
    expect((await run(['check', '-'], { stdin })).err).toBe(
      [
        'error schema/enum: kind cannot be avtal',
        '  --> <stdin>:1:7',
        '    1 | kind: avtal',
        `      |       ^^^^^ it can be ${kinds}`,
        '',
        '1 error in 1 case',
        '',
      ].join('\n'),
    );
  });

  it('are data for programs, on standard output', async () => {
    const { exitCode, out, err } = await run(['check', '-', '--format', 'json'], { stdin });
    expect([exitCode, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual([
      {
        code: 'schema/enum',
        severity: 'error',
        message: 'kind cannot be avtal',
        hint: `it can be ${kinds}`,
        file: '<stdin>',
        path: 'kind',
        start: { line: 1, column: 7 },
        end: { line: 1, column: 12 },
      },
    ]);
  });

  it('are silent about success where asked to be, and never about errors', async () => {
    expect((await run(['check', '-', '--quiet'], { stdin: minimalText })).err).toBe('');
    expect((await run(['check', '-', '--quiet'], { stdin })).err).toContain('avtal');
  });

  it('have no sign beyond ASCII of their own where the terminal has none', async () => {
    const long = minimalText.replace('Ett stycke.', `${'ord, '.repeat(50)}{{amount funding.totl}}`);
    const { err } = await run(['check', '-'], { stdin: long, env: { LANG: 'C' } });
    expect([err.includes('...'), err.includes('…')]).toEqual([true, false]);
  });

  it('of a long line show a window around the place', async () => {
    const long = minimalText.replace(
      'Ett stycke.',
      `${'ord, '.repeat(50)}{{amount funding.totl}} ${'ord, '.repeat(50)}`,
    );
    const { err } = await run(['check', '-'], { stdin: long });
    const [, , shown = '', caret = ''] = err.split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('funding.totl');
  });
});

describe('the profile', () => {
  const memo = async (text: string, argv: string[] = [], env: Record<string, string> = {}) =>
    (await run(['draft', '-', '-o', '-', ...argv], { stdin: text, env })).out;
  const without = minimalText.replace('profile: generic\n', '');

  it('is that of the flag, else of the environment, else of the case, else the neutral one', async () => {
    const kungsbacka = minimalText
      .replace('profile: generic', 'profile: kungsbacka')
      .replace('NN-2025-1', 'IF-2025-1');
    expect(await memo(without)).toContain('Nämnden godkänner');
    expect(await memo(kungsbacka)).toContain('Nämnden för Individ & Familjeomsorg godkänner');
    expect(await memo(kungsbacka, [], { IOP_PROFILE: 'malmo-asn' })).toContain(
      'Arbetsmarknads- och socialnämnden godkänner',
    );
    expect(await memo(kungsbacka, ['--profile', 'generic'], { IOP_PROFILE: 'malmo-asn' })).toContain(
      'Nämnden godkänner',
    );
  });
});

describe('a profile of its own', () => {
  const profile = (name: string, text: string): string => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), text);
    return folder;
  };
  const settings = readFileSync(join(root, 'templates/malmo-asn/profile.yaml'), 'utf8');

  it('is found by its path, and takes what it lacks from the built-in one', async () => {
    const folder = profile(
      'profile.yaml',
      settings.replace('conditions: Arbetsmarknads', 'summary: Kort sagt\n  conditions: Arbetsmarknads'),
    );
    const { exitCode, out } = await run([
      'draft',
      'examples/thaiwise-2026-agreement/case.yaml',
      '-o',
      '-',
      '--profile',
      `${folder}/`,
    ]);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('## Kort sagt\n')]);
    expect(out).toContain('## Förvaltningens överväganden');
  });

  it.each([
    [
      'a fault in its settings',
      'profile.yaml',
      settings.replace('genitive: Malmö stads', 'genitiv: Malmö stads'),
      'schema/unknown-key',
      'profile.yaml:6:3',
    ],
    ['no settings', 'x.txt', '', 'profile/no-settings', ''],
  ])('with %s is refused', async (_, name, text, code, place) => {
    const folder = profile(name, text);
    const { exitCode, err } = await run(['check', '-', '--profile', `${folder}/`, '--format', 'concise'], {
      stdin: minimalText,
    });
    expect([exitCode, err]).toEqual([2, expect.stringContaining(code)]);
    expect(err).toContain(place);
  });

  it('with a fault in a template is refused with its line, once', async () => {
    const folder = profile('profile.yaml', settings);
    writeFileSync(join(folder, 'agreement.md.hbs'), '# {{> title}}\n\n{{#if prose.sumary}}x{{/if}}\n');
    const { exitCode, err } = await run([
      'check',
      'examples/thaiwise-2026-agreement/case.yaml',
      '--profile',
      `${folder}/`,
      '--format',
      'concise',
    ]);
    expect(exitCode).toBe(2);
    expect(err).toMatch(
      /agreement\.md\.hbs:3:7: error template\/unknown-path: there is nothing called prose\.sumary here \(did you mean prose\.summary\?\)/,
    );
  });
});

describe('iop check --profile, without any case', () => {
  it.each(['generic', 'malmo-asn', 'kungsbacka'])('finds nothing wrong with %s', async (name) => {
    expect(await run(['check', '--profile', name])).toMatchObject({
      exitCode: 0,
      err: `profile ${name}, no findings\n`,
    });
  });

  it('has something to check, or says so', async () => {
    const { exitCode, err } = await run(['check']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('nothing to check')]);
  });

  it('finds a section that is none', async () => {
    const folder = temporaryFolder();
    const settings = readFileSync(join(root, 'templates/kungsbacka/profile.yaml'), 'utf8');
    writeFileSync(join(folder, 'profile.yaml'), settings.replace('    - background', '    - bakgrund'));
    const { exitCode, err } = await run(['check', '--profile', `${folder}/`, '--format', 'concise']);
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(
        /profile\.yaml:\d+:7: error template\/unknown-partial: there is no partial bakgrund/,
      ),
    ]);
  });
});

describe('a partial that nothing uses', () => {
  it('is reported, since its name was probably misspelt', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'partials'));
    writeFileSync(
      join(folder, 'profile.yaml'),
      readFileSync(join(root, 'templates/malmo-asn/profile.yaml'), 'utf8'),
    );
    writeFileSync(join(folder, 'partials/sumary.md.hbs'), 'x');
    const { exitCode, err } = await run(['check', '--profile', `${folder}/`]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('did you mean summary?')]);
  });
});

describe('iop eject', () => {
  it('copies a built-in file as a start, and never over one that is there', async () => {
    const cwd = temporaryFolder();
    expect((await run(['eject', 'summary'], { cwd })).exitCode).toBe(0);
    expect(
      (await run(['eject', 'profile', '--profile', 'kungsbacka', '-o', 'iop-profile'], { cwd })).exitCode,
    ).toBe(0);
    expect(readFileSync(join(cwd, 'iop-profile/partials/summary.md.hbs'), 'utf8')).toBe(
      readFileSync(join(root, 'templates/generic/partials/summary.md.hbs'), 'utf8'),
    );
    expect((await run(['check', '--profile', 'iop-profile/'], { cwd })).exitCode).toBe(0);
    const again = await run(['eject', 'summary'], { cwd });
    expect([again.exitCode, again.err]).toEqual([3, expect.stringContaining('is there already')]);
  });

  it('knows a name that was misspelt', async () => {
    const { exitCode, err } = await run(['eject', 'sumary'], { cwd: temporaryFolder() });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('did you mean summary?')]);
  });
});
