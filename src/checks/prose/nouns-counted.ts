// How many of a thing the memo says that there are, wherever it says so.
import type { Checked } from '../check.js';
import { COUNT } from './counts.js';
import { readNumber } from './plain-counts.js';
import { LETTERS, pattern } from './vocabulary.js';

/** Endings of nouns, of one and of many, in both forms. */
const ENDINGS = '(?:a|e|ar|er|or|n|en|et|na|arna|erna|orna|are|aren|arna|s)?';

/** How many of a thing the memo says that there are: "80 språkpar", "belagda dygn: 2 612". */
export function countsOf({ allTexts, facts }: Checked, noun: string): number[] {
  const stem = noun.toLowerCase().replace(/(?:are|en|et|[ae])$/u, '');
  if (stem.length < 3) return [];
  // natt, nätter; medlem, medlemmar
  const forms = stem
    .replace(/^(natt|stad|hand|and)$/u, (word) => word.replace('a', '[aä]'))
    .replace(/[mn]$/u, (sign) => `${sign}{1,2}`);
  const thing = `[${LETTERS}]*${forms}${ENDINGS}(?![${LETTERS}])`;
  const isIt = pattern(`(?<![${LETTERS}])${thing}`);
  const told = pattern(
    `(?<![${LETTERS}\\d.,:/-])((?:\\d{1,3}(?: \\d{3})+|${COUNT})) (?:[${LETTERS}]+ ){0,2}${thing}|(?<![${LETTERS}])${thing}: (\\d{1,3}(?: \\d{3})+|\\d+)(?![\\d:/-])`,
    'gi',
  );
  const counts = allTexts.flatMap(({ text }) =>
    isIt.test(text)
      ? [...text.replaceAll(/\s/g, ' ').matchAll(told)].map(([, before, after]) =>
          readNumber(before ?? after ?? ''),
        )
      : [],
  );
  const people = (facts.results?.people ?? []).flatMap(({ what, number, before }) =>
    isIt.test(what) ? [number, before] : [],
  );
  return [...new Set([...counts, ...people])].filter((count) => count > 1);
}
