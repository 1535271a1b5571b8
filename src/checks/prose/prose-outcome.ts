// What prose says of the requirements is what the table of them says: "samtliga krav är uppfyllda" is wrong beside one that
// is met in part only.
import { defineCheck } from '../check.js';
import { proseTexts, sentenceAround } from './texts.js';

const REQUIREMENTS = '(?:krav|villkor|kriterier)(?:en|na)?';
const ALL_MET = new RegExp(
  `(?<!\\p{L})(?:(?:samtliga|alla)(?: \\p{L}+){0,3} ${REQUIREMENTS}(?: \\p{L}+){0,5} uppfyll(?:da|s|ts)|uppfyller(?: \\p{L}+){0,2} (?:samtliga|alla)(?: \\p{L}+){0,3} ${REQUIREMENTS})(?!\\p{L})`,
  'giu',
);
/** Words of a sentence that says what is to be met, or denies that it is. */
const NO_CLAIM =
  /(?<!\p{L})(?:inte|ej|om|när|krävs|kräver|ska|skall|måste|bör|förutsätter|förutsättning)(?!\p{L})/iu;

export const proseOutcome = defineCheck('prose-outcome', 'warning', function* ({ caseFile }) {
  const other = caseFile.conditions?.items.find(({ outcome = 'met' }) => outcome !== 'met');
  if (!other) return;
  for (const { path, text } of proseTexts(caseFile)) {
    // a requirement is one thing, what all of them are another
    if (path[0] !== 'prose') continue;
    for (const { 0: claim, index: start } of text.replaceAll('\n', ' ').matchAll(ALL_MET)) {
      const end = start + claim.length;
      if (NO_CLAIM.test(sentenceAround(text, start, end))) continue;
      yield {
        path,
        range: { start, end },
        args: { text: claim, requirement: other.requirement, isPartly: other.outcome === 'partlyMet' },
      };
    }
  }
});
