// Each run of text in a memo knows where it comes from: from which field, letter by letter, from which fact, or from
// which template.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import MarkdownIt from 'markdown-it';
import { stringify } from 'yaml';
import type { CaseFile } from '../src/case-file.js';
import { makeMemo } from '../src/cases/memo.js';
import type { OpenCase } from '../src/cases/open.js';
import { inlinesOf, textNodesOf } from '../src/checks/prose/texts.js';
import { formatPath, hasValueAt, valueAt, type Path } from '../src/diagnostic.js';
import type { Block, Memo } from '../src/memo/memo.js';
import { runsOfMemo } from '../src/memo/runs.js';
import type { Run } from '../src/origin.js';
import { writers } from '../src/writers/writers.js';
import { lookOf } from '../src/cases/memo.js';
import { randomCase } from './random-case.js';
import { check, exampleNames, fullExampleNames, readCaseText, root } from './support.js';

const blocksOf = ({ head, title, lead, body }: Memo): Block[] => [...head, title, ...lead, ...body];

/** The text nodes of a memo, each with its value and runs. */
function nodesOf(memo: Memo) {
  return blocksOf(memo).flatMap((block) =>
    [...inlinesOf(block)].flatMap((inlines) => [...textNodesOf(inlines)].map(({ node }) => node)),
  );
}

/** What a run must hold: it covers what it says, and what is copied is the field's own text. */
function expectTrue(memo: Memo, open: OpenCase): void {
  for (const { value, runs } of nodesOf(memo)) {
    let end = 0;
    for (const run of runs) {
      expect(run.start).toBe(end);
      end = run.end;
      expectRunTrue(value.slice(run.start, run.end), run, open);
    }
    expect(end).toBe(value.length);
  }
}

function expectRunTrue(text: string, { origin, at }: Run, { caseFile, facts }: OpenCase): void {
  switch (origin.from) {
    case 'case': {
      const field = valueAt(caseFile, origin.path);
      expect(typeof field).toBe('string');
      if (at === undefined) return;
      // a line end in the source is printed as a space, and an escaped mark or a reference as what it stands for
      const there = (field as string).slice(at, at + text.length).replace(/\s/g, ' ');
      if (!/[&\\]/.test(there)) expect(there).toBe(text.replace(/\s/g, ' '));
      return;
    }
    case 'fact':
      for (const path of origin.paths) expect(hasValueAt(facts, path), formatPath(path)).toBe(true);
      return;
    case 'template':
      if (at === undefined || /[&\\]/.test(text)) return;
      expect(
        readFileSync(join(root, origin.file), 'utf8')
          .slice(at, at + text.length)
          .replace(/\s/g, ' '),
      ).toBe(text.replace(/\s/g, ' '));
      return;
    case 'profile':
      expect(origin.path.length).toBeGreaterThan(0);
  }
}

const markdownIt = new MarkdownIt('commonmark').enable('table');

/** The words of Markdown as another reader has them. */
function wordsIn(markdown: string): string[] {
  const text = markdownIt
    .render(markdown)
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
    );
  return text.split(/\s+/).filter(Boolean);
}

/** The words of a memo that come from a field, in printed order; what is cited live in it is left out. */
function wordsFrom(memo: Memo, field: Path): string[] {
  const key = formatPath(field);
  return nodesOf(memo)
    .map(({ value, runs }) =>
      runs
        .map((run) =>
          run.origin.from === 'case' && !run.cited && formatPath(run.origin.path) === key
            ? value.slice(run.start, run.end)
            : ' ',
        )
        .join(''),
    )
    .join(' ')
    .split(/\s+/)
    .filter(Boolean);
}

const markdownFields: Path[] = [
  ...[
    'summary',
    'background',
    'conditions',
    'agreement',
    'goals',
    'parties',
    'followUp',
    'economy',
    'finances',
  ],
  'assessment',
].map((field) => ['prose', field]);

const glued = (words: readonly string[]): string => words.join('');

describe.each(exampleNames)('%s', (name) => {
  it('knows where each of its words comes from', async () => {
    const { open, memo } = await check(readCaseText(name));
    if (!open || !memo) throw new Error('no memo');
    expectTrue(memo, open);
  });

  it('prints the words of each Markdown field in their order', async () => {
    const { open, memo } = await check(readCaseText(name));
    if (!open || !memo) throw new Error('no memo');
    let fields = 0;
    for (const field of markdownFields) {
      if (!hasValueAt(open.caseFile, field)) continue;
      fields++;
      const typed = String(valueAt(open.caseFile, field)).replace(/\{\{.*?\}\}/gs, ' ');
      expect(glued(wordsFrom(memo, field))).toBe(glued(wordsIn(typed)));
    }
    expect(fields).toBeGreaterThan(fullExampleNames.includes(name) ? 6 : 0);
  });

  it('has its sections by name, whatever their headings say', async () => {
    const { open } = await check(readCaseText(name));
    if (!open) throw new Error('no case');
    const headings = { ...open.profile.settings.headings, decision: 'Vi föreslår', summary: 'Kort sagt' };
    const profile = { ...open.profile, settings: { ...open.profile.settings, headings } };
    const { memo } = makeMemo({ ...open, profile });
    expect([...(memo?.sections.keys() ?? [])]).toEqual(
      expect.arrayContaining(['title-block', 'decision', 'summary', 'documents', 'signatories']),
    );
    const decision = [...runsOfMemo(memo?.sections.get('decision') ?? [])];
    expect(decision.some(({ origin }) => origin.from !== 'profile')).toBe(true);
  });
});

/** Text that Markdown could take for something else, or that a careless mark could be mixed up with. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['*', '_', '`', '<!-- -->', '<!--', '{', '|', '[a](b)', '&amp;', '\\', '# ', '1. ', '- '],
      ),
      fc.constantFrom(...['\uE000', '\uE001', '\uF8FF', '\u00A0', 'å', 'ord', '670 000 kronor']),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter(Boolean);

describe('for random cases', () => {
  it('each run says the truth, and no mark of ours reaches an output', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase, nasty, async (caseFile: CaseFile, text) => {
        const odd = { ...caseFile, programme: { ...caseFile.programme, name: text } };
        const { open, memo } = await check(stringify(odd));
        if (!open || !memo) return;
        expectTrue(memo, open);
        for (const format of ['md', 'html'] as const) {
          const written = Buffer.from(await writers[format].write(memo, lookOf(open.profile))).toString();
          // the only comment is what ends a list in Markdown before another begins
          const marks = format === 'md' ? written.replace(/^<!-- -->$/gm, '') : written;
          expect(marks.replaceAll('\\<!-- -->', '')).not.toContain('<!-- -->');
        }
      }),
      { numRuns: 60 },
    );
  });
});
