// The documents name what there is: no helper, value or exit code is left out, and none is made up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { checks } from '../src/checks/run-checks.js';
import { EXIT } from '../src/cli/exit-code.js';
import { checksPage } from '../src/reporters/explain.js';
import { schemas } from '../src/schema/schemas.js';
import { helpers } from '../src/template/helpers.js';
import { root } from './support.js';

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
    await expect(checksPage()).toMatchFileSnapshot('../docs/checks.md');
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

  it('has a line for each library that is in the bundle', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    const direct = Object.keys(packageJson.devDependencies).filter((name) =>
      new RegExp(`^${name} \\d`, 'm').test(notices),
    );
    expect(direct.length).toBeGreaterThan(10);
    const listed = text.split('What it is built of')[1] ?? '';
    for (const name of direct) expect(listed).toMatch(new RegExp(`(?:\\| |, )${name}(?: \\||,)`));
  });

  it('links to files that are there', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => read(target)).not.toThrow();
  });
});
