// What prose says of the requirements, or of a follow-up's goals, is what the table of them says: "samtliga krav är uppfyllda" is
// wrong beside one that is met in part only.
import type { CaseFile } from '../../case-file.js';
import { LETTERS, WORD_END, WORD_START } from '../../characters.js';
import { defineCheck } from '../check.js';
import { sentencesOf } from './texts.js';

type Outcome = 'partlyMet' | 'notMet' | 'unassessed';

interface Args {
  text: string;
  requirement: string;
  outcome: Outcome;
}

/** What requirements are about. Those of another law, or on premises, are not among them. */
const ABOUT = `(?:(?:nämndens |kommunens )?riktlinj[${LETTERS}]*|organisationen|föreningen|IOP|samverkan|verksamheten|överenskommelsen|perioden)`;

const PREPOSITION = '(?:på|i|om|för|enligt|med)';

/** Sentences that say that all of what a noun names are met. */
function makeClaim(nouns: string): RegExp {
  /** "samtliga sju krav", "alla de krav"; "kraven", "villkoren" */
  const all = `(?:(?:samtliga|alla)(?:[ *]+[${LETTERS}\\d()]+){0,3}[ *]+${nouns}(?:en|na)?|${nouns}(?:en|na))${WORD_END}`;
  const met = '(?:uppfyll(?:da|s|ts)|(?:upp)?nå(?:dda|s|tts))';
  /** "samtliga krav i riktlinjerna är uppfyllda" */
  const areMet = `${all}(?: ${PREPOSITION} ${ABOUT})?(?: är| anses| bedöms(?: vara)?| har)?(?: nu)? ${met}`;
  /** "uppfyller också samtliga krav" */
  const meets = `(?:uppfyll(?:a|er|t)|(?:upp)?nå(?:r|tt)?|lever upp till)(?: också| även| väl)? ${all}(?! ${PREPOSITION} (?!${ABOUT}))`;
  return new RegExp(`${WORD_START}(?:${areMet}|${meets})${WORD_END}`, 'giu');
}

/** What is assessed in tables, and how prose says that all of it is met. */
const ASSESSED: readonly {
  claim: RegExp;
  /** The fields that the table itself is made of: a requirement is one thing, what all of them are another. */
  field: string;
  /** The first that is not met, where there is one. */
  findOther: (caseFile: CaseFile) => Pick<Args, 'requirement' | 'outcome'> | undefined;
}[] = [
  {
    claim: makeClaim('(?:krav|villkor|kriterier)'),
    field: 'conditions',
    findOther: ({ conditions }) =>
      (conditions?.items ?? []).flatMap(({ requirement, outcome = 'met' }) =>
        outcome === 'met' ? [] : [{ requirement, outcome }],
      )[0],
  },
  {
    claim: makeClaim('(?:del)?mål'),
    field: 'results',
    findOther: ({ results: { goals = [] } = {} }) =>
      goals.some(({ outcome }) => outcome !== undefined)
        ? goals.flatMap(({ goal, outcome = 'unassessed' as const }) =>
            outcome === 'met' ? [] : [{ requirement: goal, outcome }],
          )[0]
        : undefined,
  },
];

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
    for (const { claim, field, findOther } of ASSESSED) {
      const other = findOther(caseFile);
      if (!other) continue;
      for (const prose of texts) {
        if (prose.path[0] === field) continue;
        for (const { start, sentence } of sentencesOf(prose.text)) {
          if (NO_CLAIM.test(sentence)) continue;
          // lines end anywhere, and may be indented
          const line = sentence.replaceAll(/\s/g, ' ');
          for (const { 0: text, index } of line.matchAll(claim)) {
            const range = { start: start + index, end: start + index + text.length };
            yield { in: prose, range, args: { text, ...other } };
          }
        }
      }
    }
  },
  words: {
    sv: ({ text, requirement, outcome }) => ({
      message: `"${text}", men "${requirement}" är ${{ partlyMet: 'bara delvis uppfyllt', notMet: 'inte uppfyllt', unassessed: 'inte bedömt' }[outcome]}`,
      hint: 'skriv vad som är uppfyllt, eller rätta bedömningen',
    }),
    en: ({ text, requirement, outcome }) => ({
      message: `"${text}", but "${requirement}" is ${{ partlyMet: 'met only in part', notMet: 'not met', unassessed: 'not assessed' }[outcome]}`,
      hint: 'say what is met, or correct the outcome',
    }),
  },
  explain: {
    what: {
      sv: 'Texten säger att alla krav eller mål är uppfyllda, fast något är bedömt som delvis eller inte uppfyllt.',
      en: 'The text says that all requirements or goals are met, though one is assessed as met in part or not at all.',
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
