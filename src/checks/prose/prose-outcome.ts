// What prose says of the requirements is what the table of them says: "samtliga krav är uppfyllda" is wrong beside one that
// is met in part only.
import { defineCheck } from '../check.js';
import { proseTexts } from './texts.js';

const REQUIREMENTS = '(?:krav|villkor|kriterier)';
/** All of them, or those that are known: "samtliga sju krav", "kraven i riktlinjerna". */
const ALL = `(?:(?:samtliga|alla)(?:[ *]+[\\p{L}\\d()]+){0,3}[ *]+${REQUIREMENTS}(?:en|na)?|${REQUIREMENTS}(?:en|na))(?!\\p{L})`;
/** Of what: a requirement in another law or for another thing is not among those of the case. */
const WHERE =
  '(?: (?:(?:i|enligt) (?:nämndens |kommunens )?riktlinj\\p{L}*|(?:på|för) (?:organisationen|föreningen|IOP|samverkan)))?';
const ALL_MET = new RegExp(
  `(?<!\\p{L})(?:${ALL}${WHERE}(?: är| anses| bedöms(?: vara)?)?(?: nu)? uppfyll(?:da|s|ts)|(?:uppfyll(?:a|er|t)|lever upp till)(?: (?:också|även|väl))? ${ALL}(?! (?:på|i|om|för|enligt) (?!riktlinj|nämnd|organisation|IOP|samverkan)))(?!\\p{L})`,
  'giu',
);

/** Words by which a sentence leaves some out, denies it, or says what is to be, was, or may be. */
const NO_CLAIM =
  /(?<!\p{L})(?:inte|ej|ingen|inget|inga|varken|knappast|utom|förutom|undantag|bortsett|delvis|nästan|princip|huvudsak|stort|delar|flera|några|tre|två|när|då|innan|tills|så länge|först|ifall|huruvida|krävs|kräver|ska|skall|måste|bör|förutsätt\p{L}*|målet|syftet|väntas|kommer|följer upp|följs upp|granskar|var|som (?:uppfyller|lever)|förutsatt|om (?:samtliga|alla|kraven|villkoren))(?!\p{L})/iu;

/** The end of a sentence: a mark with a space and a capital after it, so that "bl.a. uppfyller" is none. */
const SENTENCE_END = /[.!?:](?=\s+\p{Lu}|\s*$)|\n\s*\n/gu;

export const proseOutcome = defineCheck('prose-outcome', 'warning', function* ({ caseFile }) {
  const other = caseFile.conditions?.items.find(({ outcome = 'met' }) => outcome !== 'met');
  if (!other) return;
  for (const { path, text } of proseTexts(caseFile)) {
    // a requirement is one thing, what all of them are another
    if (path[0] !== 'prose') continue;
    for (const { start, sentence } of sentencesOf(text)) {
      if (NO_CLAIM.test(sentence)) continue;
      // lines end anywhere, and may be indented
      const line = sentence.replaceAll(/\s/g, ' ');
      for (const { 0: claim, index } of line.matchAll(ALL_MET)) {
        yield {
          path,
          range: { start: start + index, end: start + index + claim.length },
          args: { text: claim, requirement: other.requirement, isPartly: other.outcome === 'partlyMet' },
        };
      }
    }
  }
});

function sentencesOf(text: string): { start: number; sentence: string }[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: mark, index }) => index + mark.length);
  return [0, ...ends].map((start, i) => ({ start, sentence: text.slice(start, ends[i]) }));
}
