// One word is written as one: "ASN-beredning", "samverkansavtal". Apart, an abbreviation or the first half of a compound reads as
// a word of its own.
import { defineCheck, type Finding } from '../check.js';
import { CAPITALS, LETTERS, pattern } from './vocabulary.js';

interface Args {
  text: string;
  suggestion: string;
}

/** What memos put after an abbreviation or a first half. */
const HEADS =
  'avtal|beredning|beslut|modell|möte|överenskommelse|samverkan|projekt|verksamhet|rapport|riktlinje|strategi|grupp|insats|period|partnerskap|policy|process|plan|bidrag|stöd|medel|boende|mottagning|kommitté|ärende|ansökan|insatser|perioder|projekten|riktlinjer|rapporter|grupper|platser|kurser|undervisning|utbildning|lokal|lokaler|handläggare|samordnare';
const HEAD = `(?:${HEADS})(?:et|en|n|t|na|s|ets|ens|ns|arna|erna)?`;
/** The same, and what ends as only nouns do. */
const NOUN = `(?:${HEAD}|[a-zåäö]{3,}(?:ning|ningen|tion|tionen|else|elsen|skap|skapet|skapen)|[a-zåäö]{4,}(?:ring|ringen))`;

/** Two letters or more in capitals, and a noun after them; AB and EF end names, and a number after the word makes a reference. */
const AFTER_ABBREVIATION = new RegExp(
  `(?<![${LETTERS}\\d-]|[${CAPITALS}][${LETTERS}]+ )(?!(?:AB|HB|KB|EF|ASA)[ \\u00A0])([${CAPITALS}]{2,5})\\s(${NOUN})(?![${LETTERS}\\d-])`,
  'gu',
);

/** A first half that ends as only first halves do: "samverkans avtal", "förenings bidrag". No determiner stands before it. */
const AFTER_HALF = pattern(
  `(?<![${LETTERS}-])((?:samverkan|förening|verksamhet|partnerskap|överenskommelse|utveckling|uppföljning|finansiering|utbetalning|integration|organisation|kommunikation|information)s)\\s(${HEAD})(?![${LETTERS}-])`,
  'gi',
);
const HALF = /(?:ngs|ans|ets|aps|ses|ons)\s[a-zåäö]/u;
const DETERMINER = /(?:^|\s)(?:en|varje|någon|ingen|vilken|denna|annan|all) (?:[a-zß-öø-ɏ]+ )?$/u;

export const proseCompound = defineCheck<Args>({
  code: 'prose-compound',
  severity: 'warning',
  *find({ texts, caseFile }) {
    for (const each of texts)
      for (const { text, suggestion, start, isName } of compoundsIn(each.text)) {
        const range = { start, end: start + text.length };
        yield { in: each, range, args: { text, suggestion }, ...(isName && { severity: 'info' as const }) };
      }
    for (const [i, { name = '' }] of (caseFile.timeline?.steps ?? []).entries())
      for (const { text, suggestion } of compoundsIn(name))
        yield { path: ['timeline', 'steps', i, 'name'], args: { text, suggestion } } satisfies Finding<Args>;
  },
  words: {
    sv: ({ text, suggestion }) => ({
      message: `"${text}" är ett ord`,
      hint: `skriv ${suggestion}`,
    }),
    en: ({ text, suggestion }) => ({
      message: `"${text}" is one word`,
      hint: `write ${suggestion}`,
    }),
  },
  explain: {
    what: {
      sv: 'En sammansättning som är skriven som två ord: efter en förkortning behövs ett bindestreck.',
      en: 'A compound that is written as two words: after an abbreviation it needs a hyphen.',
    },
    why: {
      sv: 'Två ord säger något annat än ett, och läsaren stannar.',
      en: 'Two words say something else than one, and the reader stops.',
    },
    source: 'Svenska skrivregler (Språkrådet), om sammansättningar',
    faulty: 'background: Parterna har haft ett IOP avtal sedan 2019.',
    corrected: 'background: Parterna har haft ett IOP-avtal sedan 2019.',
  },
});

/** `isName`: "BRIS rapport" can be the report of BRIS, whose genitive has no mark. */
function* compoundsIn(text: string): Generator<Args & { start: number; isName: boolean }> {
  if (/[A-ZÅÄÖ]{2}\s[a-zåäö]/u.test(text))
    for (const { 0: found, 1: first = '', 2: head = '', index: start } of text.matchAll(AFTER_ABBREVIATION))
      yield { text: found, suggestion: `${first}-${head}`, start, isName: first.endsWith('S') };
  if (HALF.test(text))
    for (const { 0: found, 1: first = '', 2: head = '', index: start } of text.matchAll(AFTER_HALF))
      if (!DETERMINER.test(text.slice(0, start)))
        yield { text: found, suggestion: first + head, start, isName: false };
}
