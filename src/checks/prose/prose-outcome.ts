// What prose says of the requirements is what the table of them says: "samtliga krav är uppfyllda" is wrong beside one that
// is met in part only.
import { LETTERS, WORD_END, WORD_START } from '../../characters.js';
import { defineCheck } from '../check.js';
import { sentencesOf } from './texts.js';

interface Args {
  text: string;
  requirement: string;
  isPartly: boolean;
}

const REQUIREMENTS = '(?:krav|villkor|kriterier)';

/** "samtliga sju krav", "alla de krav"; "kraven", "villkoren". */
const ALL_OF_THEM = `(?:(?:samtliga|alla)(?:[ *]+[${LETTERS}\\d()]+){0,3}[ *]+${REQUIREMENTS}(?:en|na)?|${REQUIREMENTS}(?:en|na))${WORD_END}`;

/** What the requirements of a case are about. Those of another law, or on premises, are not among them. */
const ABOUT = `(?:(?:nämndens |kommunens )?riktlinj[${LETTERS}]*|organisationen|föreningen|IOP|samverkan)`;

const PREPOSITION = '(?:på|i|om|för|enligt)';

/** "samtliga krav i riktlinjerna är uppfyllda" */
const ARE_MET = `${ALL_OF_THEM}(?: ${PREPOSITION} ${ABOUT})?(?: är| anses| bedöms(?: vara)?)?(?: nu)? uppfyll(?:da|s|ts)`;

/** "uppfyller också samtliga krav" */
const MEETS_THEM = `(?:uppfyll(?:a|er|t)|lever upp till)(?: också| även| väl)? ${ALL_OF_THEM}(?! ${PREPOSITION} (?!${ABOUT}))`;

const CLAIM = new RegExp(`${WORD_START}(?:${ARE_MET}|${MEETS_THEM})${WORD_END}`, 'giu');

/** Words of a sentence that claims something else. */
const NO_CLAIM_WORDS = [
  // it denies it, or leaves some out
  'inte|ej|ingen|inget|inga|varken|knappast|utom|förutom|undantag|bortsett',
  'delvis|nästan|princip|huvudsak|stort|delar|flera|några|två|tre',
  // it says when or whether it would be so
  `när|då|innan|tills|så länge|först|ifall|huruvida|förutsatt|förutsätt[${LETTERS}]*`,
  'om (?:samtliga|alla|kraven|villkoren)|som (?:uppfyller|lever)',
  // it says what is to be, or was
  'krävs|kräver|ska|skall|måste|bör|målet|syftet|väntas|kommer|var|följer upp|följs upp|granskar',
];

const NO_CLAIM = new RegExp(`${WORD_START}(?:${NO_CLAIM_WORDS.join('|')})${WORD_END}`, 'iu');

export const proseOutcome = defineCheck<Args>({
  code: 'prose-outcome',
  severity: 'warning',
  *find({ caseFile, texts }) {
    const other = caseFile.conditions?.items.find(({ outcome = 'met' }) => outcome !== 'met');
    if (!other) return;
    for (const prose of texts) {
      const { text } = prose;
      // a requirement is one thing, what all of them are another
      if (prose.path[0] === 'conditions') continue;
      for (const { start, sentence } of sentencesOf(text)) {
        if (NO_CLAIM.test(sentence)) continue;
        // lines end anywhere, and may be indented
        const line = sentence.replaceAll(/\s/g, ' ');
        for (const { 0: claim, index } of line.matchAll(CLAIM)) {
          yield {
            in: prose,
            range: { start: start + index, end: start + index + claim.length },
            args: { text: claim, requirement: other.requirement, isPartly: other.outcome === 'partlyMet' },
          };
        }
      }
    }
  },
  words: {
    sv: ({ text, requirement, isPartly }) => ({
      message: `"${text}", men "${requirement}" är ${isPartly ? 'bara delvis' : 'inte'} uppfyllt`,
      hint: 'skriv vilka krav som är uppfyllda, eller rätta bedömningen',
    }),
    en: ({ text, requirement, isPartly }) => ({
      message: `"${text}", but "${requirement}" is ${isPartly ? 'met only in part' : 'not met'}`,
      hint: 'say which requirements are met, or correct the outcome',
    }),
  },
  explain: {
    what: {
      sv: 'Texten säger att alla krav är uppfyllda, fast något är bedömt som delvis eller inte uppfyllt.',
      en: 'The text says that all requirements are met, though one is assessed as met in part or not at all.',
    },
    why: {
      sv: 'Läsaren vet inte om texten eller tabellen gäller.',
      en: 'The reader cannot know whether the text or the table holds.',
    },
    source: 'nämndens egna riktlinjer',
    faulty: 'assessment: Förvaltningen bedömer att samtliga krav är uppfyllda.',
    corrected:
      'assessment: Förvaltningen bedömer att kraven är uppfyllda, utom det på revision, som är uppfyllt till en del.',
  },
});
