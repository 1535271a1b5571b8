// No input hangs or crashes: what is too much is told with its place, and a fault in one case stops no other.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import * as facts from '../src/facts/compute-facts.js';
import { findExcess } from '../src/limits.js';
import { check, codesOf, minimalCase, minimalText, run, temporaryFolder } from './support.js';

const withBackground = (background: string): string =>
  stringify({ ...minimalCase, prose: { ...minimalCase.prose, background } }, { lineWidth: 0 });

describe('Markdown that is too much', () => {
  it.each([
    ['lists in one another on a line', '- '.repeat(1000) + 'x', 'depth'],
    ['numbers in one another', '1. '.repeat(1000) + 'x', 'depth'],
    ['quotations in one another', '> '.repeat(1000) + 'x', 'depth'],
    ['quotations without spaces', '>'.repeat(2000) + 'x', 'depth'],
    ['lists of both kinds', '- 1. '.repeat(400) + 'x', 'depth'],
    [
      'lists in one another over lines',
      Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      'depth',
    ],
    ['an endless paragraph', 'ord '.repeat(3000), 'paragraph'],
    ['an endless table', '| a |\n| - |\n' + '| b |\n'.repeat(600), 'rows'],
    ['an endless field', 'Ett stycke.\n\n'.repeat(9000), 'field'],
  ])('%s is an error at its place', async (_, text, what) => {
    const { memo, diagnostics } = await check(withBackground(text));
    expect(memo).toBeUndefined();
    const found = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ code, path, args }) => [code, path, args])).toEqual([
      ['memo/too-much', ['prose', 'background'], expect.objectContaining({ what })],
    ]);
    expect(found[0]?.range).toBeDefined();
  });

  it.each([
    ['four levels of lists', '- a\n  - b\n    - c\n      - d'],
    ['a long paragraph', 'ord '.repeat(2400)],
    ['a long table', '| a |\n| - |\n' + '| b |\n'.repeat(490)],
    ['many paragraphs', 'Ett stycke.\n\n'.repeat(2000)],
    ['a long list', '- en punkt\n'.repeat(2000)],
    ['a dash in a sentence', 'Nämnden - som är ny - har 1. en, 2. två och 3. tre frågor.'],
  ])('%s is not', (_, text) => {
    expect(findExcess(text)).toBeUndefined();
  });
});

it.each([
  ['a line', { title: 'x'.repeat(2000) }, 'schema/too-long'],
  ['a phrase', { funding: { ...minimalCase.funding, purpose: 'x'.repeat(4000) } }, 'schema/too-long'],
  [
    'a list',
    { recipients: Array.from({ length: 600 }, (_, i) => ({ name: `Person ${i}` })) },
    'schema/list-long',
  ],
])('%s has a limit', async (_, part, code) => {
  const { diagnostics } = await check(stringify({ ...minimalCase, ...part }));
  expect(codesOf(diagnostics)).toEqual([code]);
});

it('findings of one kind are told up to a number, and that there are more', async () => {
  const { diagnostics } = await check(withBackground('Nämnden avsätter 777 000 kronor.\n\n'.repeat(1000)));
  const codes = codesOf(diagnostics);
  expect(codes.filter((code) => code === 'prose-amount')).toHaveLength(200);
  expect(codes).toContain('case/more-findings');
  const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`nyckel${i}`, 1]));
  const { diagnostics: ofKeys } = await check(stringify({ ...minimalCase, ...keys }));
  expect(codesOf(ofKeys)).toContain('case/more-findings');
  expect(ofKeys.length).toBeLessThan(400);
});

describe('templates', () => {
  function profile(partials: Record<string, string>): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'partials'));
    writeFileSync(
      join(folder, 'profile.yaml'),
      `name: Prov
municipality: {name: Prov kommun, genitive: Prov kommuns}
committee: {bare: nämnd, definite: nämnden, genitive: nämndens, abbreviation: N}
administration: {bare: förvaltning, definite: förvaltningen, genitive: förvaltningens}
reference: {form: "{series}-{year}-{number}"}
`,
    );
    for (const [name, text] of Object.entries(partials))
      writeFileSync(join(folder, `partials/${name}.md.hbs`), text);
    return `${folder}/`;
  }

  it('that include partials that double are refused by counting', async () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`p${i}`, i === 39 ? 'x' : `{{> p${i + 1}}}{{> p${i + 1}}}`]),
    );
    const { exitCode, err } = await run([
      'check',
      '--profile',
      profile({ ...doubling, background: '{{> p0}}' }),
    ]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('template/too-many-partials')]);
  });

  it('that print without end are refused', async () => {
    const loops = '{{#each @root.documents}}'.repeat(5) + 'Ett ord. ' + '{{/each}}'.repeat(5);
    const documents = Array.from({ length: 60 }, (_, i) => ({
      id: `d${i}`,
      title: `Handling ${i}`,
      year: 2025,
    }));
    const { exitCode, err } = await run(
      ['check', '-', '--profile', profile({ documents: `## Underlag\n\n${loops}\n` })],
      { stdin: stringify({ ...minimalCase, documents }) },
    );
    expect([exitCode, err]).toEqual([2, expect.stringContaining('template/too-long')]);
  });

  it('find what is outside a loop by ../, also where both loops go over the same list', async () => {
    const text =
      '## Underlag\n\n{{#each documents}}{{#each ../documents}}\n- {{title}} i {{../title}}, {{../../reference}}\n{{/each}}{{/each}}\n\n{{#with this}}{{#with programme}}{{name}}{{../date}}{{/with}}{{/with}}\n';
    const documents = ['A', 'B'].map((title) => ({
      id: title.toLowerCase(),
      title: `Handling ${title}`,
      year: 2025,
    }));
    const { out, err } = await run(['draft', '-', '-o', '-', '--profile', profile({ documents: text })], {
      stdin: stringify({ ...minimalCase, documents }),
    });
    expect(err).not.toContain('error');
    const lines = [...out.matchAll(/^- (.*)$/gm)].map(([, line]) => line);
    for (const [inner, outer] of ['AA', 'BA', 'AB', 'BB'])
      expect(lines).toContain(`Handling ${inner} i Handling ${outer}, ${minimalCase.reference}`);
  });
});

it('a fault of iop in one case stops no other', async () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.yaml`), minimalText);
  writeFileSync(join(folder, 'b.yaml'), minimalText.replace('Mötesplatsen', 'FEL'));
  const compute = facts.computeFacts;
  const spy = vi.spyOn(facts, 'computeFacts').mockImplementation((caseFile, settings, defaults) => {
    if (caseFile.programme?.name === 'FEL') throw new TypeError('a fault');
    return compute(caseFile, settings, defaults);
  });
  const files = ['a.yaml', 'b.yaml', 'c.yaml'];
  const drafted = await run(['draft', ...files, '-o', 'out/', '--to', 'md'], { cwd: folder });
  expect([drafted.exitCode, drafted.err]).toEqual([70, expect.stringContaining('b.yaml: a fault')]);
  for (const name of ['a', 'c']) expect(readFileSync(join(folder, `out/${name}.md`), 'utf8')).toContain('# ');
  const checked = await run(['check', ...files, '--debug'], { cwd: folder });
  expect([checked.exitCode, checked.err]).toEqual([70, expect.stringContaining('at ')]);
  spy.mockRestore();
});
