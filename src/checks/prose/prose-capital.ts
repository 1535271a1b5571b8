// A common noun has one first letter: "föreningen" in one sentence and "Föreningen" in the midst of another are two things to
// a reader. Names are left alone.
import { defineCheck } from '../check.js';
import { CAPITALS, LETTERS } from './vocabulary.js';

interface Args {
  text: string;
  suggestion: string;
}

/** What a memo speaks of; in Swedish none of them has a capital (Svenska skrivregler). */
const NOUNS =
  'föreningen|föreningar|föreningarna|organisationen|organisationer|organisationerna|stiftelsen|nämnden|nämnder|nämnderna|förvaltningen|kommunen|staden|styrelsen|verksamheten|verksamheter|överenskommelse|överenskommelsen|överenskommelser|partnerskap|partnerskapet|avtal|avtalet|bidrag|bidraget|målgrupp|målgruppen|parterna|tjänsteskrivelse|tjänsteskrivelsen|handläggare|handläggaren|civilsamhället|idéburen|idéburna|offentligt';

/** After a word in small letters, and before none that begins with a capital: those are names. */
const IN_SENTENCE = new RegExp(
  `(?<=[a-zåäöéü],? )(?:${NOUNS.split('|')
    .map((noun) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`)
    .join('|')})(?![${LETTERS}-]| [${CAPITALS}])`,
  'gu',
);

/** A common noun before a name: "Föreningen Hela Människan" in the midst of a sentence. */
const BEFORE_NAME = new RegExp(
  `(?<=[a-zåäöéü],? )(?:Den ideella föreningen|Föreningen|Stiftelsen|Organisationen|Bolaget|Församlingen|Projektet|Verksamheten|Nämnden|Förvaltningen) [${CAPITALS}][${LETTERS}]+`,
  'gu',
);

/** The term itself, which has no capital in a sentence, and one at most where a sentence begins with it. */
const PARTNERSHIP =
  /(?<=[a-zß-öø-ɏ,] )Idéburet [Oo]ffentligt [Pp]artnerskap|[Ii]déburet (?:Offentligt [Pp]artnerskap|offentligt Partnerskap)/gu;

const WORDS = new RegExp(`[${LETTERS}]+`, 'g');

export const proseCapital = defineCheck<Args>({
  code: 'prose-capital',
  severity: 'info',
  *find({ texts, allTexts, facts }) {
    // asked for only where there is a capital to ask about
    let said: Set<string> | undefined;
    const isSmallElsewhere = (word: string): boolean => {
      said ??= new Set(allTexts.flatMap(({ text }) => text.match(WORDS) ?? []));
      return said.has(word);
    };
    const isSmallBefore = (words: string): boolean =>
      allTexts.some(({ text }) => text.includes(words.charAt(0).toLowerCase() + words.slice(1)));
    const organisations = facts.parties?.organisations ?? [];
    const titles = facts.documents.map(({ title }) => title);
    for (const each of texts) {
      if (each.kind === 'title' || each.path[0] === 'documents') continue;
      const terms = [...each.text.matchAll(PARTNERSHIP)];
      for (const { 0: text, index: start } of terms) {
        const isFirst = start === 0 || /[.!?:]\s$/u.test(each.text.slice(0, start));
        const suggestion = isFirst ? 'Idéburet offentligt partnerskap' : 'idéburet offentligt partnerskap';
        yield { in: each, range: { start, end: start + text.length }, args: { text, suggestion } };
      }
      for (const { 0: words, index: start } of each.text.matchAll(BEFORE_NAME)) {
        const [text = ''] = words.split(' ');
        if (organisations.some(({ legalName }) => legalName.startsWith(text)) || !isSmallBefore(words))
          continue;
        const range = { start, end: start + text.length };
        yield { in: each, range, args: { text, suggestion: text.toLowerCase() } };
      }
      for (const { 0: text, index: start } of each.text.matchAll(IN_SENTENCE)) {
        if (terms.some((term) => start >= term.index && start < term.index + term[0].length)) continue;
        const suggestion = text.toLowerCase();
        const before = each.text.slice(0, start);
        // a title in quotation marks, or of a document
        const isQuoted = /[”"“][^”"“]*$/u.test(before) && /^[^”"“]*[”"“]/u.test(each.text.slice(start));
        const isInTitle = titles.some((title) => title.includes(before.slice(-15) + text));
        if (isQuoted || isInTitle || !isSmallElsewhere(suggestion)) continue;
        const range = { start, end: start + text.length };
        yield { in: each, range, args: { text, suggestion } };
      }
    }
  },
  words: {
    sv: ({ text, suggestion }) => ({
      message: `"${text}" har stor bokstav utan att vara ett namn`,
      hint: `skriv ${suggestion}`,
    }),
    en: ({ text, suggestion }) => ({
      message: `"${text}" has a capital and is no name`,
      hint: `write ${suggestion}`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett vanligt substantiv som har stor bokstav i en mening och liten i en annan, och "idéburet offentligt partnerskap" med stora bokstäver.',
      en: 'A common noun with a capital in one sentence and a small letter in another, and "idéburet offentligt partnerskap" with capitals.',
    },
    why: {
      sv: 'Stor bokstav säger att det är ett namn, och läsaren söker efter vilket.',
      en: 'A capital says that it is a name, and the reader looks for which.',
    },
    source: 'Svenska skrivregler (Språkrådet), om stor och liten bokstav',
    faulty: 'background: Nämnden och föreningen har träffats. Sedan 2019 driver Föreningen caféet.',
    corrected: 'background: Nämnden och föreningen har träffats. Sedan 2019 driver föreningen caféet.',
  },
});
