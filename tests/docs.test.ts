// The documents name what there is: no helper, value or exit code is left out, and none is made up.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { checks } from '../src/checks/run-checks.js';
import { EXIT } from '../src/cli/exit-code.js';
import { formatChecksPage } from '../src/reporters/explain.js';
import { schemas } from '../src/schema/schemas.js';
import { helpers } from '../src/template/helpers.js';
import { readCaseText, root, run } from './support.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docs/templates.md', () => {
  const text = read('docs/templates.md');

  it('lists every helper, and only those', () => {
    const listed = [...text.matchAll(/^\| `\{\{(\w+) /gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(helpers).sort());
  });

  it('lists every value', () => {
    const missing = Object.keys(schemas.facts.properties ?? {}).filter(
      (name) => !text.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});

describe('docs/checks.md', () => {
  it('is what iop explain says (made anew by "npm run docs")', async () => {
    await expect(formatChecksPage()).toMatchFileSnapshot('../docs/checks.md');
  });

  it('has a faulty and a corrected example for each code, which differ', () => {
    for (const { explain } of checks) {
      const { faulty, corrected, what, why } = explain;
      expect(faulty).not.toBe(corrected);
      for (const words of [what, why]) expect(words.sv).not.toBe(words.en);
    }
  });
});

describe('README.md', () => {
  const text = read('README.md');

  it('lists every exit code', () => {
    const listed = [...text.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT));
  });

  it('shows every command, and only those that there are', async () => {
    const { out } = await run(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(6);
    expect(commands.filter((name) => name !== 'help' && !new RegExp(`\\biop ${name}\\b`).test(text))).toEqual(
      [],
    );
    const shown = [...text.matchAll(/`(?:npx )?iop ([a-z]+)/g)].map(([, name = '']) => name);
    expect(shown.filter((name) => !commands.includes(name))).toEqual([]);
  });

  it('names every built-in profile', () => {
    for (const name of readdirSync(join(root, 'templates'))) expect(text).toContain(`\`${name}\``);
  });

  it('shows what the program says', async () => {
    const blocks = [...text.matchAll(/```console\n\$ npx iop (.*)\n([^]*?)```/g)];
    const stdin = readCaseText('thaiwise-2026-agreement');
    const faulty = stdin.replace('  from: 2026-01-01', '  from: 2026-01-31');
    expect(blocks.length).toBe(2);
    for (const [, command = '', shown = ''] of blocks) {
      const [name = '', ...args] = command.split(' ').map((arg) => (arg === 'case.yaml' ? '-' : arg));
      const options = { stdin: name === 'check' ? faulty : stdin };
      const flags = ['--stdin-filename', 'case.yaml'];
      const { out, err } = await run([name, ...args, ...flags], options);
      expect(`${out}${err}`.replaceAll('\u00A0', ' ')).toContain(shown);
    }
  });

  it('has a line for each library that is in the bundle, and no other', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    const direct = Object.keys(packageJson.devDependencies).filter((name) =>
      new RegExp(`^${name} \\d`, 'm').test(notices),
    );
    expect(direct.length).toBeGreaterThan(10);
    const table = text.split('What it is built of')[1] ?? '';
    const listed = [...table.matchAll(/^\| (\S+) \|/gm)].map(([, name]) => name);
    expect(listed.filter((name) => name !== 'library' && name !== '---').sort()).toEqual(direct.sort());
  });

  it('links to files that are there', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => read(target)).not.toThrow();
  });
});

describe('CONTRIBUTING.md', () => {
  const text = read('CONTRIBUTING.md');

  it('has the walls that the lint enforces', async () => {
    const config = new URL('../eslint.config.js', import.meta.url).href;
    const { rooms, thirdParties } = (await import(config)) as Record<string, Record<string, string[]>>;
    const rows = [...text.matchAll(/^\| `(\w+)\/` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)];
    const names = (cell = ''): string[] => (cell === '–' ? [] : cell.split(', ')).sort();
    const written = rows.map(([, room, imports, parties]) => [room, names(imports), names(parties)]);
    const enforced = Object.entries(rooms ?? {}).map(([room, imports]) => [
      room,
      [...imports].sort(),
      Object.entries(thirdParties ?? {})
        .filter(([, homes]) => homes.includes(room))
        .map(([party]) => party)
        .sort(),
    ]);
    expect(written.filter(([room]) => room !== 'cli')).toEqual(enforced);
  });

  it('names files and folders that are there', () => {
    const named = [
      ...text.matchAll(/`((?:src|tests|schemas|templates|scripts|docs|bin|examples)\/[^`\s]*)`/g),
    ]
      .map(([, path = '']) => path)
      .filter((path) => !/[A-Z]{3,}|[*…]/.test(path));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
