// Reads the memos of a hundred cases of every kind: no sentence has what no careful writer would let stand.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { CaseFile } from '../src/case-file.js';
import { check } from './support.js';
import { makeMemo } from '../src/cases/memo.js';
import { textOfBlocks } from '../src/memo/memo.js';
import { makeVariedCases } from './varied-cases.js';

const COUNT = 100;

/** What stands wrong in any memo, as it is printed, with plain spaces and without the full stops of "ek. för.". */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a word twice': /(?<![\p{L}-])(\p{L}+) \1(?![\p{L}-])/iu,
  'a unit twice': /kronor kronor|procent procent|krona kronor/u,
  'a full stop twice': /\.\.|,\.|\.,|,,|;\.|:\./u,
  'a space before a mark': / [.,;:!?)]/u,
  'nothing in brackets': /\(\s*\)|\( | \)/u,
  'a sentence that begins small': /(?<!(?:kap|ek|bl|m|nr|för|ca|dnr|resp))[.!?] [a-zåäö]/u,
  'a sentence inside a sentence': /[a-zåäö], [A-ZÅÄÖ][a-zåäö]+(?:ar|er|ades?|t) /u,
  'what programs write': /undefined|null\b|NaN|\[object|\{\{|\}\}/u,
  'a legal form twice':
    /aktiebolaget Aktiebolaget|aktiebolaget \S[^(]* AB\b|stiftelsen Stiftelsen|föreningen \S*föreningen|föreningen [^.(]* ek\. ?för/u,
  'an abbreviation without colon in the genitive': /(?<!\p{L})\p{Lu}{2,}s(?!\p{L})/u,
  'an amount of nothing': /(?<![\d ])0 kronor/u,
  'the sign % in a sentence': /\d %/u,
  'a period of one day': /(\d{1,2} \p{L}+ \d{4}|\d{4}-\d\d-\d\d) till \1/u,
  'one in the plural':
    /(?<![\d ])1 (?:kronor|månader|dagar|procentenheter)|(?:ett|en) (?:månader|dagar|kronor|gånger)/u,
  'an indefinite extension': /godkänner förlängning av/u,
  'a title in the midst of a sentence': /framgår av [A-ZÅÄÖ]/u,
  'a capital after är': /(?:Målgruppen|Syftet|mål) är [A-ZÅÄÖ]/u,
  'a known day that is called reckoned': /\(känt\).*senast\)|senast.*\(känt\)/u,
  'an article twice': /(?<!\p{L})(?:den|det|de) (?:den|det|de)(?!\p{L})/iu,
  'a preposition without what follows': / (?:för|till|med|av|om|på|mellan|och|samt|som|att)[.,;]/u,
  'a comma before and at the end of a list': /, och [^,.]{1,20}\.$/u,
};

/** Cells stand side by side. */
const NOT_IN_TABLES = new Set(['the sign % in a sentence', 'a word twice']);

interface Line {
  text: string;
  isTable: boolean;
}

function linesOf(blocks: Parameters<typeof textOfBlocks>[0]): Line[] {
  return blocks.flatMap((block) =>
    textOfBlocks([block])
      .split('\n')
      .map((text) => ({
        text: text.replaceAll('\u00A0', ' ').replaceAll(/ek\. för\.(?!\.)/g, 'ekför'),
        isTable: block.type === 'table',
      })),
  );
}

async function read(caseFile: CaseFile): Promise<{ lines: Line[]; errors: string[] }> {
  const { open, diagnostics } = await check(stringify(caseFile));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const memo = open && makeMemo(open).memo;
  return { lines: memo ? linesOf([memo.title, ...memo.lead, ...memo.body]) : [], errors };
}

describe.each(['agreement', 'extension', 'grants', 'followup', 'general'])('memos of the kind %s', (kind) => {
  it('are read without offence', { timeout: 120_000 }, async () => {
    const cases = makeVariedCases(kind, COUNT);
    const offences: string[] = [];
    let sentences = 0;
    for (const caseFile of cases) {
      const { lines, errors } = await read(caseFile);
      if (errors.length > 0) offences.push(`${errors.join()}: ${JSON.stringify(caseFile).slice(0, 300)}`);
      for (const { text, isTable } of lines) {
        sentences += text.split(/[.!?] /).length;
        for (const [name, pattern] of Object.entries(FORBIDDEN)) {
          if (isTable && NOT_IN_TABLES.has(name)) continue;
          if (pattern.test(text)) offences.push(`${name}: ${text}`);
        }
        offences.push(...offencesOfKind(kind, text, caseFile));
      }
    }
    expect([...new Set(offences)]).toEqual([]);
    expect(sentences).toBeGreaterThan(COUNT * 10);
  });
});

/** What is wrong in a memo of this case, though right in another. */
function offencesOfKind(kind: string, text: string, { organisation, agreement, date }: CaseFile): string[] {
  const said: [boolean, string][] = [
    [
      kind === 'extension' && text.startsWith('Överenskommelsen börjar gälla'),
      'the extension called agreement',
    ],
    [
      organisation?.legalForm !== undefined &&
        !organisation.legalForm.endsWith('Association') &&
        /[Ff]öreningens/u.test(text),
      'a foundation called association',
    ],
    [
      (agreement?.history?.at(-1)?.to ?? '9') < date && text.includes('nuvarande överenskommelsen'),
      'an ended agreement called present',
    ],
  ];
  return said.flatMap(([isWrong, what]) => (isWrong ? [`${what}: ${text}`] : []));
}
