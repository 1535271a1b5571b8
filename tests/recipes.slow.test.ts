// The recipes of CONTRIBUTING.md, followed to the letter in a copy of the repository: what they say is enough.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minimalText, root, temporaryFolder } from './support.js';

/** A copy of the repository as it lies here, without what git ignores; the packages are shared. */
function copyRepository(): string {
  const copy = temporaryFolder();
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((path) => path !== '' && path !== 'node_modules'))
    cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

interface Finding {
  code: string;
  path: string;
}

/** What the copy's own program finds in a case. */
function check(copy: string, text: string): Finding[] {
  const args = ['bin/iop.js', 'check', '-', '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, input: text, encoding: 'utf8' });
  return JSON.parse(stdout) as Finding[];
}

function run(copy: string, command: string, ...args: string[]): string {
  // the copy's tests are a run of their own
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8' });
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  return stdout;
}

function replaceIn(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const replaced = text.replace(from, to);
  expect(replaced).not.toBe(text);
  writeFileSync(file, replaced);
}

describe('a field', () => {
  it('that holds Markdown is printed and its prose is checked, by its schema and a partial alone', () => {
    const copy = copyRepository();
    replaceIn(
      join(copy, 'schemas/case.schema.json'),
      /(?= {8}"assessment": \{)/,
      `        "risks": {
          "title": "Risker",
          "description": "What could go wrong, and what is done about it.",
          "$ref": "#/$defs/markdown"
        },
`,
    );
    writeFileSync(
      join(copy, 'templates/generic/partials/risks.md.hbs'),
      '{{#if prose.risks}}\n## Risker\n\n{{{prose.risks}}}\n{{/if}}\n',
    );
    replaceIn(
      join(copy, 'templates/generic/kinds/agreement.yaml'),
      /^ {2}- finances$/m,
      '  - finances\n  - risks',
    );
    run(copy, 'npm', 'run', 'build');
    run(copy, 'npx', 'tsc', '--noEmit');
    const text = `${minimalText}  risks: Nämnden avsätter 9 999 999 kronor.\n`;
    const found = check(copy, text).map(({ code, path }) => [code, path]);
    expect(found).toEqual([['prose-amount', 'prose.risks']]);
    const args = ['bin/iop.js', 'draft', '-', '--to', 'md', '-o', '-'];
    const memo = spawnSync(process.execPath, args, { cwd: copy, input: text, encoding: 'utf8' }).stdout;
    expect(memo.replaceAll('\u00A0', ' ')).toContain('\n## Risker\n\nNämnden avsätter 9 999 999 kronor.\n');

    // a kind whose sections don't name it prints it, too
    const grants = readFileSync(join(copy, 'examples/foreningsbidrag-2025-grants/case.yaml'), 'utf8');
    const withRisks = grants.replace(/^prose:$/m, 'prose:\n  risks: Riskerna är små.');
    expect(withRisks).not.toBe(grants);
    const other = spawnSync(process.execPath, args, { cwd: copy, input: withRisks, encoding: 'utf8' }).stdout;
    expect(other.split('\n## Risker\n\nRiskerna är små.\n')).toHaveLength(2);
  });

  it('that no partial prints is told of', () => {
    const copy = copyRepository();
    replaceIn(
      join(copy, 'schemas/case.schema.json'),
      /(?= {8}"purpose": \{\n {10}"title": "Syfte")/,
      `        "website": {
          "title": "Webbplats",
          "description": "Where the programme presents itself.",
          "$ref": "#/$defs/line"
        },
`,
    );
    run(copy, 'npm', 'run', 'build');
    const text = minimalText.replace('programme:\n', 'programme:\n  website: example.se\n');
    expect(check(copy, text).map(({ code, path }) => [code, path])).toEqual([
      ['value-unprinted', 'programme.website'],
    ]);
  });
});

describe('a check', () => {
  it.each([
    ['programme-shouting', '  name: Skrik # fault'],
    ['prose-shouting', '  background: Ett skrik. # fault'],
  ])('%s is one file and its cases', (code, faulty) => {
    const copy = copyRepository();
    run(copy, 'npm', 'run', 'new:check', code);
    const isProse = code.startsWith('prose-');
    const file = join(copy, `src/checks/${isProse ? 'prose/' : ''}${code}.ts`);
    if (isProse) replaceIn(file, '/FILL IN/g', '/skrik/g');
    else {
      replaceIn(file, 'defineCheck<Args>', "defineCheck<Args, 'programme'>");
      replaceIn(file, "severity: 'warning',", "severity: 'warning',\n  needs: ['programme'],");
      replaceIn(file, 'caseFile.reference', 'caseFile.programme.name');
      replaceIn(file, "['reference']", "['programme', 'name']");
      replaceIn(file, "text === 'FILL IN'", "text === 'Skrik'");
    }
    replaceIn(file, / ?FILL IN:?/g, '');
    const faults = join(copy, `tests/faults/${code}.yaml`);
    replaceIn(faults, /^#.*\n/, '');
    replaceIn(faults, isProse ? /^ {2}background: .*$/m : /^ {2}name: Mötesplatsen$/m, faulty);
    replaceIn(join(copy, `tests/just-inside/${code}.yaml`), / ?FILL IN:?/g, ' Ett rop.');
    run(copy, 'npm', 'run', 'build');
    run(copy, 'npx', 'tsc', '--noEmit');
    expect(check(copy, readFileSync(faults, 'utf8')).map((finding) => finding.code)).toEqual([code]);
    run(copy, 'npm', 'run', 'docs');
    const tests = ['faults', 'just-inside', 'docs', 'schema/schemas', 'checks/definitions'];
    run(copy, 'npx', 'vitest', 'run', ...tests.map((name) => `tests/${name}.test.ts`));
    expect(readFileSync(join(copy, 'docs/checks.md'), 'utf8')).toContain(code);
  });
});
