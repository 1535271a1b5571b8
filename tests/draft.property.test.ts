// What holds of every valid case, not only of the examples.
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { valueAt, type Diagnostic } from '../src/diagnostic.js';
import { documentsOf, recipientsOf } from '../src/facts/entries.js';
import { lookOf, makeMemo } from '../src/cases/memo.js';
import type { Letterhead } from '../src/ooxml/letterhead.js';
import { readLetterhead } from '../src/ooxml/read-letterhead.js';
import { writers } from '../src/writers/writers.js';
import { randomCase, randomOpenCase } from './random-case.js';
import { wordsOf, wordsOfDocx, wordsOfMarkdown } from './readers.js';
import { check, root, tries, type FullCase } from './support.js';

const read = readLetterhead(readFileSync(join(root, 'tests/letterhead/storsjo/letterhead.docx')));
if (Array.isArray(read)) throw new Error('no letterhead');
const letterhead: Letterhead = read;

/** How a memo is dressed. */
interface Dress {
  figures: boolean;
  letterhead: boolean;
}

async function draft(
  caseFile: object,
  dress: Dress,
): Promise<{ markdown: string; docx: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const { open, diagnostics } = await check(stringify(caseFile));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!open) throw new Error('no case');
  const { profile } = open;
  const figures = { funding: dress.figures, timeline: dress.figures };
  const dressed = { ...profile, settings: { ...profile.settings, figures } };
  const { memo } = makeMemo({ ...open, profile: dressed });
  if (!memo) throw new Error('no memo');
  const look = { ...lookOf(profile), ...(dress.letterhead && { letterhead }) };
  const markdown = Buffer.from(await writers.md.write(memo, look)).toString();
  return { markdown, docx: await writers.docx.write(memo, look), diagnostics };
}

const randomDress = fc.record({ figures: fc.boolean(), letterhead: fc.boolean() });

function expectWellFormed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
}

/** The plain fields that are printed as they are. */
function plainFields(caseFile: FullCase): string[] {
  const { author, organisation, programme } = caseFile;
  return [
    author.name,
    organisation.legalName,
    programme.name,
    programme.purpose,
    programme.goal,
    programme.targetGroup.short,
    ...(programme.subgoals ?? []),
    ...documentsOf(caseFile).map(({ title }) => title),
    ...recipientsOf(caseFile).flatMap(({ name }) => name ?? []),
  ];
}

interface Counted {
  programme?: { subgoals?: unknown[] };
  table?: { rows: unknown[] };
  decision?: unknown[];
}

/** What is said of one and of several, and how many a case has. */
const NUMBERS: readonly { one: RegExp; several: RegExp; count: (caseFile: Counted) => number }[] = [
  {
    one: /\bett delmål\b/i,
    several: /\bföljande delmål\b/i,
    count: ({ programme }) => programme?.subgoals?.length ?? 0,
  },
  {
    one: /\bavslår? ansökan från\b/,
    several: /\bavslår? ansökningarna från\b/,
    count: ({ table }) =>
      table?.rows.filter((row) => typeof row === 'object' && row !== null && 'rejected' in row).length ?? 0,
  },
];

function expectRightNumber(caseFile: object, markdown: string): void {
  for (const { one, several, count } of NUMBERS) {
    const number = count(caseFile);
    if (number !== 1) expect([number, markdown]).toEqual([number, expect.not.stringMatching(one)]);
    if (number < 2) expect([number, markdown]).toEqual([number, expect.not.stringMatching(several)]);
  }
}

describe('for random valid cases', () => {
  it('draft never throws, and gives well-formed XML, the same text twice and the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase, randomDress, async (caseFile, dress) => {
        const { markdown, docx, diagnostics } = await draft(caseFile, dress);
        for (const [name, bytes] of Object.entries(unzipSync(docx))) {
          if (/\.(?:xml|rels)$/.test(name)) expectWellFormed(name, Buffer.from(bytes).toString());
        }
        const words = wordsOfMarkdown(markdown);
        const shown = await wordsOfDocx(docx);
        if (dress.letterhead) expect(` ${shown.join(' ')} `).toContain(` ${words.join(' ')} `);
        else expect(shown).toEqual(words);
        const text = ` ${words.join(' ')} `;
        for (const field of plainFields(caseFile)) expect(text).toContain(wordsOf(field).join(' '));
        expectRightNumber(caseFile, markdown);
        expect(await draft(caseFile, dress)).toEqual({ markdown, docx, diagnostics });
      }),
      tries(15, 200),
    );
  });

  it('of any kind prints each text of the case, or says which it does not', async () => {
    await fc.assert(
      fc.asyncProperty(randomOpenCase, randomDress, async ({ caseFile, marks }, dress) => {
        const { markdown, docx, diagnostics } = await draft(caseFile, dress);
        const words = wordsOfMarkdown(markdown);
        const shown = await wordsOfDocx(docx);
        if (dress.letterhead) expect(` ${shown.join(' ')} `).toContain(` ${words.join(' ')} `);
        else expect(shown).toEqual(words);
        const unprinted = diagnostics
          .filter(({ code }) => code === 'value-unprinted')
          .map(({ path = [] }) => JSON.stringify(valueAt(caseFile, path)));
        for (const mark of marks)
          expect([mark, markdown.includes(mark) || unprinted.some((value) => value.includes(mark))]).toEqual([
            mark,
            true,
          ]);
        expectRightNumber(caseFile, markdown);
        expect(markdown).not.toMatch(/undefined|null|NaN|\[object| {2}\S| [.,](?:\s|$)|\.\.(?!\.)/);
      }),
      tries(60, 600),
    );
  });
});
