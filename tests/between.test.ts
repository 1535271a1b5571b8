// Cases that contradict each other: a folder is named after the code, and the line where it must be reported ends with
// "# fault"; a folder "nothing" has cases that agree. The texts are compared as with `previous`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outlineOf } from '../src/cases/outline.js';
import { compareCases, optionalCodes } from '../src/checks/compare-cases.js';
import { formatReport } from '../src/reporters/report.js';
import { en } from '../src/reporters/wording/en.js';
import { sv } from '../src/reporters/wording/sv.js';
import { positionOf } from '../src/source/lines.js';
import { check, root } from './support.js';

const folder = join(root, 'tests/between');
const names = readdirSync(folder).sort();

it.each(names)('%s', async (name) => {
  const code = name.replace(/--.*/, '');
  const texts = new Map(
    readdirSync(join(folder, name))
      .sort()
      .map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]),
  );
  const outlines = [];
  for (const [file, text] of texts) {
    const { open, diagnostics } = await check(text, file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (open) outlines.push(outlineOf(open, { withTexts: true }));
  }
  const diagnostics = compareCases(outlines);
  const found = diagnostics.map(({ code: each, file = '', range }) => ({
    code: each,
    file,
    line: positionOf(texts.get(file) ?? '', range?.start ?? -1).line,
  }));
  const expected = [...texts].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, i) => (line.includes('# fault') ? [{ code, file, line: i + 1 }] : [])),
  );
  expect(found).toEqual(expected);
  for (const wording of [sv, en])
    expect(
      formatReport(diagnostics, 'concise', { wording, texts, version: '0', color: false, ascii: false }),
    ).not.toMatch(/undefined|NaN/);
});

it('every code between cases has a pair of cases', () => {
  const covered = names.map((name) => name.replace(/--.*/, ''));
  expect(optionalCodes.filter((code) => code !== 'prose-spelling' && !covered.includes(code))).toEqual([]);
});
