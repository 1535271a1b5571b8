// One association is "den" and "dess": after "föreningen", "de" and "deras" send the reader back to look for several.
import { defineCheck } from '../check.js';
import { placeIn, sentencesIn } from './reading.js';
import { LETTERS, pattern } from './vocabulary.js';

interface Args {
  text: string;
  suggestion: string;
  noun: string;
}

/** One body, in the definite form, but for one that says something of others. */
const ONE = pattern(
  `(?<![${LETTERS}])(?:föreningen|organisationen|stiftelsen|bolaget|församlingen|kooperativet|styrelsen|[${LETTERS}]*(?:förvaltningen|myndigheten|verket|nämnden))s?(?![${LETTERS}])(?! (?:bedömer|anser|menar|konstaterar|ser|föreslår|noterar|uppger|skriver|finner|konstaterade|bedömde|har bedömt))`,
  'gi',
);

/** "deras" anywhere; "de" only where it does something: "de" also stands before nouns. */
const MANY = pattern(
  `(?<![${LETTERS}])(?:deras|de(?= (?:själva )?(?:kan|kunnat|kunde|har|hade|haft|ska|skulle|vill|velat|får|fått|fick|behöver|gör|gjort|gjorde|bedriver|driver|arbetar|söker|sökt|sökte|bedömer|planerar)(?![${LETTERS}])))(?![${LETTERS}])`,
  'gi',
);

/** What several can be: people, a group, a number, any plural. */
const SEVERAL = pattern(
  `[${LETTERS}]{2,}(?:orna|arna|erna|ena|or|ar|er|are)(?![${LETTERS}])|(?<![${LETTERS}])(?:barn|folk|par|syskon|män|gruppen|gruppens|familjen|familjens|båda|alla|många|flera|några|två|tre|fyra|fem|sex|parterna|personal|personalen|medlemmar)(?![${LETTERS}])|målgrupp|(?<!\\d)\\d{1,3} [${LETTERS}]`,
);

/** Words that end as plurals do and are none. */
const NO_PLURAL = pattern(
  `(?<![${LETTERS}])(?:är|har|var|under|efter|över|eller|inför|per|bidrar|arbetar|sker|vidare|tidigare|senare|bättre|större|mindre|inter|gör|enligt|utgör|ordnar|anger|bedömer|menar|anser|uppger|erbjuder|driver|bedriver|följer|leder|kräver|samlar|visar|delar|söker|planerar|fortsätter|ansvarar|får|går|står|avser|gäller|innebär|kommer|finns|för|när|där|här|hur|blir|ger|tar|ser|ligger|redovisar|fungerar|samverkar|medverkar|betalar|kallar|handlägger|stödjer|behöver|lever|bor|mer|fler|igenom|vår|år)(?![${LETTERS}])`,
  'gi',
);

/** What is done is many things, and nobody. */
const MEASURES = pattern(`(?<![${LETTERS}])[${LETTERS}]*(?:insats|åtgärd|aktivitet)[${LETTERS}]*`, 'gi');

/** A part of it, which most texts lack. */
const MAY_HAVE_IT = /deras|\bde [a-z]/i;

/** So many signs, with the noun's own. */
const NEAR = 36;

export const prosePronoun = defineCheck<Args>({
  code: 'prose-pronoun',
  severity: 'info',
  *find({ texts }) {
    for (const prose of texts) {
      if (prose.kind === 'title' || !MAY_HAVE_IT.test(prose.text) || !MANY.test(prose.text)) continue;
      MANY.lastIndex = 0;
      let earlier = '';
      for (const sentence of sentencesIn(prose)) {
        for (const { 0: text, index } of sentence.text.matchAll(MANY)) {
          const before = sentence.text.slice(0, index);
          const noun = [...before.matchAll(ONE)].at(-1)?.[0];
          // right after its noun "de" means it, whoever was spoken of before
          const isNear = text.toLowerCase() === 'de' && before.length - before.lastIndexOf(noun ?? '') < NEAR;
          const said = `${isNear ? '' : earlier} ${before}`.replaceAll(NO_PLURAL, ' ');
          // "föreningen och nämnden"
          if (noun === undefined || SEVERAL.test(said) || said.includes(' och ')) continue;
          const suggestion = text.toLowerCase() === 'deras' ? 'dess' : noun.endsWith('t') ? 'det' : 'den';
          yield { ...placeIn(sentence, index, text), args: { text, suggestion, noun } };
        }
        earlier = sentence.text.replaceAll(MEASURES, ' ');
      }
    }
  },
  words: {
    sv: ({ text, suggestion, noun }) => ({
      message: `"${text}" syftar på ${noun}, som är en`,
      hint: `skriv ${suggestion}, eller vilka som menas`,
    }),
    en: ({ text, suggestion, noun }) => ({
      message: `"${text}" refers to ${noun}, which is one`,
      hint: `write ${suggestion}, or who is meant`,
    }),
  },
  explain: {
    what: {
      sv: '"de" eller "deras" om en enda förening, nämnd eller myndighet.',
      en: '"de" or "deras" (they, their) about one association, committee or authority.',
    },
    why: {
      sv: 'Läsaren letar efter flera som inte finns.',
      en: 'The reader looks for several that are not there.',
    },
    source: 'Svenska skrivregler (Språkrådet), om syftning',
    faulty: 'assessment: Förvaltningen bedömer att föreningen gjort allt de kunnat.',
    corrected: 'assessment: Förvaltningen bedömer att föreningen gjort allt den kunnat.',
  },
});
