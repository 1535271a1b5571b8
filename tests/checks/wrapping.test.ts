// How a paragraph is broken over lines changes nothing: what is found in it is what is found in it on one line.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { CaseFile } from '../../src/case-file.js';
import { check, fullExampleNames, minimalCase, readCaseText, root, type FullCase } from '../support.js';

/** The space between two words of which the second begins nothing but a sentence, at the beginning of a line. */
const BREAKABLE = /(?<=[\p{L}\d.,)”–-]) (?=[\p{L}\d"”(–](?!\d{0,8}[.)] )(?!\. |\) ))/gu;

/** The text with some of its spaces as line ends. */
function wrapped(text: string, breaks: readonly boolean[]): string {
  let count = 0;
  // rows of tables and headings are lines of their own, and addresses have no spaces
  return text
    .split('\n')
    .map((line) =>
      /^\s*(?:\||#)/.test(line)
        ? line
        : line.replace(BREAKABLE, (space) => {
            count++;
            return breaks[count % breaks.length] ? '\n' : space;
          }),
    )
    .join('\n');
}

type Data = Record<string, unknown>;

/** A case with its Markdown broken anew. Lists and quotations are left: there a line end needs an indentation. */
function rewrapped({ prose, ...others }: CaseFile, breaks: readonly boolean[]): CaseFile {
  const wrapIn = (value: unknown): unknown => {
    if (typeof value === 'string')
      return /^\s*(?:[-*+>]|\d+[.)])\s/m.test(value) ? value : wrapped(value, breaks);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value as Data).map(([key, inner]) => [
        key,
        key === 'notRelevantBecause' ? inner : wrapIn(inner),
      ]),
    );
  };
  return { ...others, prose: wrapIn(prose) as NonNullable<CaseFile['prose']> };
}

/** Codes and arguments, and where in which field. */
async function findingsIn(caseFile: CaseFile): Promise<unknown[]> {
  const { diagnostics } = await check(stringify(caseFile));
  return diagnostics.map(({ code, args, path }) => JSON.stringify([code, path, args])).sort();
}

const faults = readdirSync(join(root, 'tests/faults')).filter((name) =>
  /^(?:prose|summary)-.*\.yaml$/.test(name),
);
const unwrapped = (text: string): string =>
  text.replace(/(?<=\S)[ \t]*\n[ \t]*(?=[^\s|#>*+-])(?!\d+[.)] )/g, ' ');

describe('wrapped prose gives the findings of prose on one line', () => {
  it.each(faults)('%s', async (name) => {
    const caseFile = parse(readFileSync(join(root, 'tests/faults', name), 'utf8')) as CaseFile;
    const once = await findingsIn(rewrapped(caseFile, [false]));
    for (const breaks of [[true], [true, false], [false, false, true]])
      expect(await findingsIn(rewrapped(caseFile, breaks))).toEqual(once);
  });

  it('for amounts, dates and references that are broken at any space', async () => {
    const sentence =
      'Nämnden avsätter 777 000 kronor, bidraget är 4,5 miljoner kronor och 777 tkr, och överenskommelsen upphör den 5 mars 2026 enligt NN 2024/00999, både till lokaler, personal samt resor.';
    const found = (text: string) =>
      findingsIn({ ...minimalCase, prose: { ...minimalCase.prose, background: text } });
    const once = await found(sentence);
    expect(once.length).toBeGreaterThan(4);
    expect(await found(sentence.replaceAll(' ', '\n'))).toEqual(once);
  });

  it('for the examples with slips in them, at random', async () => {
    const texts = fullExampleNames.map((name) => {
      const caseFile = parse(readCaseText(name)) as FullCase;
      const background = `${unwrapped(caseFile.prose.background)} Nämnden avsätter 9 999 999 kronor och överenskommelsen upphör den 3 mars 2031 för Malmös stad 2020-2022, i IFU och ASN 2031-1.`;
      return { ...caseFile, prose: { ...caseFile.prose, background } };
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.boolean(), { minLength: 2, maxLength: 40 }),
        async (caseFile, breaks) => {
          expect(await findingsIn(rewrapped(caseFile, breaks))).toEqual(await findingsIn(caseFile));
        },
      ),
      { numRuns: 30 },
    );
  });
});
