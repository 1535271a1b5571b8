// A summary that is read alone, in an agenda, says who, what, when and how much, and sends its reader nowhere else.
import { WORD_END, WORD_START } from '../characters.js';
import { defineCheck } from './check.js';
import { DECISION_PARTS, findMissingParts, type DecisionPart } from './decision-parts.js';
import { en, sv } from './words.js';

type Args = { problem: 'refers'; text: string } | { problem: 'lacks'; missing: DecisionPart[] };

/** Words that send the reader of a summary elsewhere. */
const ELSEWHERE = new RegExp(
  `${WORD_START}(?:se (?:bilaga|nedan|ovan|avsnitt)|enligt (?:bilaga|ovan|nedan)|som (?:nämnts|framgår|anges) (?:ovan|nedan)|ovanstående|nedanstående|ovannämnda|bifogad[et]?)${WORD_END}`,
  'giu',
);

/** A part of each of them: a text without any is not looked at further. */
const PART_OF_ELSEWHERE = /bilaga|nedan|ovan|nitt|bifogad/i;

/** A summary that is copied out alone can't send its reader elsewhere. */
export const summaryNotStandalone = defineCheck<Args>({
  code: 'summary-not-standalone',
  severity: 'warning',
  *find({ texts, memo, facts, summarySays }) {
    for (const prose of texts) {
      const { text, section } = prose;
      if (section !== 'summary' || !PART_OF_ELSEWHERE.test(text)) continue;
      for (const { 0: found, index: start } of text.matchAll(ELSEWHERE)) {
        const range = { start, end: start + found.length };
        yield { in: prose, range, args: { problem: 'refers', text: found } };
      }
    }
    const summary = memo?.sections.get('summary');
    const lacks =
      summary === undefined ? [] : findMissingParts(summary, facts, summarySays, { shortNames: true });
    if (lacks.length > 0) yield { file: memo?.fileOf('summary'), args: { problem: 'lacks', missing: lacks } };
  },
  words: {
    sv: (args) =>
      args.problem === 'refers'
        ? {
            message: `"${args.text}" skickar den som läser sammanfattningen någon annanstans`,
            hint: 'säg i sammanfattningen vad det gäller',
          }
        : {
            message: `sammanfattningen säger inte ${sv.list(args.missing.map((part) => DECISION_PARTS.sv[part]))}`,
            hint: 'lägg till det i sammanfattningen: den läses för sig',
          },
    en: (args) =>
      args.problem === 'refers'
        ? {
            message: `"${args.text}" sends the reader of the summary elsewhere`,
            hint: 'say in the summary what it is about',
          }
        : {
            message: `the summary does not say ${en.list(args.missing.map((part) => DECISION_PARTS.en[part]))}`,
            hint: 'add it to the summary: it is read alone',
          },
  },
  explain: {
    what: {
      sv: 'En sammanfattning som hänvisar vidare eller saknar något.',
      en: 'A summary that refers elsewhere or lacks something.',
    },
    why: {
      sv: 'Sammanfattningen läses ofta ensam, i föredragningslistan.',
      en: 'A summary is often read alone, in the agenda.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'summary: Se bilaga för perioden.',
    corrected: 'summary: Perioden är {{period agreement.from agreement.to}}.',
  },
});
