// A faulty case or more for each code, found by folder: the file's name is the code ("." for "/"), and the line where
// it must be reported ends with "# fault". Several cases of one code have a word after "--".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionalCodes } from '../src/checks/compare-cases.js';
import { checks } from '../src/checks/run-checks.js';
import { formatReport } from '../src/reporters/report.js';
import { en } from '../src/reporters/wording/en.js';
import { sv } from '../src/reporters/wording/sv.js';
import { positionOf } from '../src/source/lines.js';
import { check, root } from './support.js';

const folder = join(root, 'tests/faults');
/** `prose-term--late.yaml` is a second case of `prose-term`. */
const codeOf = (name: string): string => name.replace(/(?:--\w+)?\.yaml$/, '').replace('.', '/');

/** Faults that can't be had without another. */
const companions: Record<string, string[]> = {
  'agreement-overlap': ['funding-years-mismatch'],
  'agreement-period': ['funding-years-mismatch'],
  'funding-baseline-year': ['funding-justification-missing'],
  'prose-outcome': ['condition-not-met'],
  'funding-nothing-firm': ['value-unprinted'],
  'timeline-memo-early': ['reference-year'],
  'funding-zero': ['value-unprinted', 'funding-leap'],
};

describe('each fault is reported at its line, and nothing else is', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const code = codeOf(name);
    const line = text.split('\n').findIndex((each) => each.includes('fault')) + 1;
    const { diagnostics } = await check(text, name);
    const found = diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      line: positionOf(text, diagnostic.range?.start ?? -1).line,
    }));
    expect(found.filter((each) => !companions[code]?.includes(each.code))).toEqual([{ code, line }]);
  });
});

describe('each fault is worded in both languages', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { diagnostics } = await check(text, name);
    for (const wording of [en, sv]) {
      const said = formatReport(diagnostics, 'pretty', {
        wording,
        texts: new Map([[name, text]]),
        version: '0',
        color: false,
        ascii: false,
      });
      expect(said).toContain(`--> ${name}:`);
      expect(said).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

it('every code that a case can have has a faulty case', () => {
  const stageCodes = [...readFileSync(join(root, 'src/codes.ts'), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(
    ([, code = '']) => code,
  );
  const codes = [...stageCodes, ...checks.map(({ code }) => code)];
  const elsewhere = /^(?:meeting|io|usage|file|output|pull)\/|^profile\/(?!not-found)/;
  /** Faults of templates and of a whole memo, tested where these are; and what no schema of ours can give. */
  const notOfCases = [
    'schema/other',
    // profiles.test.ts
    'kind/needs-and-may',
    'kind/name',
    'kind/sections-need',
    'kind/unknown-point',
    'template/unknown-partial',
    'template/recursive-partial',
    'template/unused',
    'template/needs-raw',
    'template/raw-needs-markdown',
    'template/maybe-absent',
    'template/each-needs-list',
    // cli/between.test.ts
    'case/previous',
    // cli/import.test.ts, cli/pull.test.ts
    'case/memo',
    'memo/table-sum',
    'memo/empty',
    'memo/space',
    'memo/lead-in',
    'memo/no-comparison',
    'memo/history-gap',
    'memo/title',
    'decision-incomplete',
    'memo/figure',
    'memo/outside-structure',
    'value-unprinted',
    // limits.test.ts
    'schema/list-long',
    'schema/too-long',
    'case/more-findings',
    'memo/too-much',
    'template/too-many-partials',
    'template/too-long',
  ];
  const covered = [...readdirSync(folder).map(codeOf), ...optionalCodes];
  expect(codes.length).toBeGreaterThan(60);
  expect(
    codes.filter((code) => !elsewhere.test(code) && !notOfCases.includes(code) && !covered.includes(code)),
  ).toEqual([]);
});
