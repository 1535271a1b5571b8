// Heavy and wrong words, by the list in plain-language.ts.
import { LETTERS, WORD_END } from '../../characters.js';
import { defineCheck } from '../check.js';
import { escapePattern } from './reading.js';
import { PATTERNS, type Pattern } from './plain-language.js';

interface Args {
  text: string;
  suggestion: string;
  isWrong: boolean;
}

interface Beginning extends Pattern {
  /** The letters that it begins with, or its mark: a text without them is not looked at further. */
  beginning: string;
}

const BEGINNING = new RegExp(`^[${LETTERS} /]+`);

const BEGINNINGS: readonly Beginning[] = PATTERNS.map((each) => ({
  ...each,
  beginning: each.mark ?? BEGINNING.exec(each.pattern)?.[0] ?? '',
}));

const ANY_BEGINNING = new RegExp(BEGINNINGS.map(({ beginning }) => escapePattern(beginning)).join('|'));

const forms = new Map<string, RegExp>();

/** What finds a pattern between letters that are no part of it; made when it is first needed, which takes long. */
function formOf(pattern: string): RegExp {
  const form =
    forms.get(pattern) ??
    new RegExp(`(?<![${LETTERS}-])(?:${pattern.replaceAll(' ', '\\s+')})${WORD_END}`, 'giu');
  forms.set(pattern, form);
  return form;
}

export const prosePlainLanguage = defineCheck<Args>({
  code: 'prose-plain-language',
  severity: 'info',
  *find({ texts }) {
    for (const each of texts) {
      const { text: prose, kind } = each;
      if (kind === 'title') continue;
      let last = -1;
      for (const { text, start, suggestion, isWrong } of matchesIn(prose)) {
        // "föreliggande ärende avser" is one finding, not two
        if (start < last) continue;
        last = start + text.length;
        const range = { start, end: last };
        yield { in: each, range, args: { text, suggestion, isWrong: isWrong ?? false } };
      }
    }
  },
  words: {
    sv: ({ text, suggestion, isWrong }) => ({
      message: isWrong ? `"${text}" är fel` : `"${text}" kan sägas enklare`,
      hint: suggestion,
    }),
    en: ({ text, suggestion, isWrong }) => ({
      message: isWrong ? `"${text}" is not right` : `"${text}" can be put more plainly`,
      hint: suggestion,
    }),
  },
  explain: {
    what: {
      sv: 'Ett tungt eller felaktigt ord, med ett enklare.',
      en: 'A heavy or wrong word, with a plainer one.',
    },
    why: {
      sv: 'Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt.',
      en: 'The language of public bodies must be cultivated, simple and comprehensible.',
    },
    source: 'språklagen (2009:600) 11 §',
    faulty: 'summary: Föreliggande ärende avser …',
    corrected: 'summary: Ärendet gäller …',
  },
});

function matchesIn(prose: string) {
  const plain = prose.toLowerCase().replaceAll(/\s{2,}|[^\S ]/g, ' ');
  if (!ANY_BEGINNING.test(plain)) return [];
  return BEGINNINGS.filter(({ beginning }) => plain.includes(beginning))
    .flatMap(({ pattern, suggestion, isWrong }) =>
      [...prose.matchAll(formOf(pattern))].map(({ 0: text, index: start }) => ({
        text,
        start,
        suggestion,
        isWrong,
      })),
    )
    .sort((a, b) => a.start - b.start || b.text.length - a.text.length);
}
