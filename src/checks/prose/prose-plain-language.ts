// Heavy and wrong words, by the list in plain-language.ts.
import { defineCheck } from '../check.js';
import { PATTERNS, type Pattern } from './plain-language.js';
import { proseTexts } from './texts.js';

interface Compiled extends Pattern {
  /** The letters that it begins with: a text without them is not looked at further. */
  beginning: string;
  form: RegExp;
}

let compiled: { patterns: readonly Compiled[]; beginnings: RegExp } | undefined;

/** The patterns made ready when they are first needed, and what finds the beginning of any of them. */
function compiledPatterns(): { patterns: readonly Compiled[]; beginnings: RegExp } {
  if (compiled) return compiled;
  const patterns = PATTERNS.map((each) => ({
    ...each,
    beginning: /^[\p{L} /]+/u.exec(each.pattern)?.[0] ?? '',
    form: new RegExp(`(?<![\\p{L}-])(?:${each.pattern.replaceAll(' ', '\\s+')})(?!\\p{L})`, 'giu'),
  }));
  compiled = { patterns, beginnings: new RegExp(patterns.map(({ beginning }) => beginning).join('|')) };
  return compiled;
}

export const prosePlainLanguage = defineCheck('prose-plain-language', 'info', function* ({ caseFile }) {
  for (const { path, text: prose, kind } of proseTexts(caseFile)) {
    if (kind === 'title') continue;
    let last = -1;
    for (const { text, start, suggestion, isWrong } of matchesIn(prose)) {
      // "föreliggande ärende avser" is one finding, not two
      if (start < last) continue;
      last = start + text.length;
      const range = { start, end: last };
      yield { path, range, args: { text, suggestion, isWrong: isWrong ?? false } };
    }
  }
});

function matchesIn(prose: string) {
  const { patterns, beginnings } = compiledPatterns();
  const plain = prose.toLowerCase().replaceAll(/\s{2,}|[^\S ]/g, ' ');
  if (!beginnings.test(plain)) return [];
  return patterns
    .filter(({ beginning }) => plain.includes(beginning))
    .flatMap(({ form, suggestion, isWrong }) =>
      [...prose.matchAll(form)].map(({ 0: text, index: start }) => ({ text, start, suggestion, isWrong })),
    )
    .sort((a, b) => a.start - b.start || b.text.length - a.text.length);
}
