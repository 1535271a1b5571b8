// Heavy and wrong words, by the list in plain-language.ts.
import { defineCheck } from '../check.js';
import { PATTERNS } from './plain-language.js';
import { proseTexts } from './texts.js';

const compiled = PATTERNS.map(({ pattern, ...rest }) => ({
  ...rest,
  form: new RegExp(`(?<![\\p{L}-])(?:${pattern.replaceAll(' ', '\\s+')})(?!\\p{L})`, 'giu'),
}));
/** All at once, to pass over the texts that have none. */
const any = new RegExp(compiled.map(({ form }) => form.source).join('|'), 'iu');

export const prosePlainLanguage = defineCheck('prose-plain-language', 'info', function* ({ caseFile }) {
  for (const { path, text: prose, kind } of proseTexts(caseFile)) {
    if (kind === 'title' || !any.test(prose)) continue;
    let last = -1;
    for (const { 0: text, index: start, suggestion, isWrong } of matchesIn(prose)) {
      // "föreliggande ärende avser" is one finding, not two
      if (start < last) continue;
      last = start + text.length;
      const range = { start, end: last };
      yield { path, range, args: { text, suggestion, isWrong: isWrong ?? false } };
    }
  }
});

function matchesIn(prose: string) {
  return compiled
    .flatMap(({ form, ...rest }) =>
      [...prose.matchAll(form)].map((match) => ({ ...rest, 0: match[0], index: match.index })),
    )
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
}
