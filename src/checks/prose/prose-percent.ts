// Percentages in prose that are of money are those that follow from the amounts.
import { WORD_END, WORD_START } from '../../characters.js';
import { defineCheck } from '../check.js';
import { findPercentages } from './find-figures.js';
import { knownPercentages } from './known-figures.js';
import { sentenceAround } from './texts.js';

interface Args {
  text: string;
  nearest?: string | undefined;
}

/** Further off, in percent, the nearest is no help. */
const HELPFUL = 5;

const ABOUT_MONEY = new RegExp(
  `${WORD_START}(?:kronor|kr${WORD_END}|belopp|kostnad|index|finansier|lönek|löneutv|uppräkn|bidraget|ökning(?:en)? (?:är|på|med|om)|beloppet ökar|av en (?:heltids)?tjänst)`,
  'iu',
);

/** Percentages of money and of posts; shares of anything else are no facts of a case. */
export const prosePercent = defineCheck<Args>({
  code: 'prose-percent',
  severity: 'warning',
  *find({ texts, facts, tables }) {
    const known = knownPercentages({ facts, tables });
    // where the case has neither money nor shares, percentages are of other things
    if (!facts.funding && known.length === 0) return;
    for (const prose of texts) {
      for (const { value, range, text } of findPercentages(prose.text)) {
        const half = 0.5 / 10 ** value.decimals + 1e-9;
        if (known.some((each) => Math.abs(each - value.percent) <= half)) continue;
        const isAboutMoney = ABOUT_MONEY.test(sentenceAround(prose.text, range.start));
        const [nearest] = known.toSorted((a, b) => Math.abs(a - value.percent) - Math.abs(b - value.percent));
        const isNear = nearest !== undefined && Math.abs(nearest - value.percent) <= 1;
        if (!isAboutMoney && !isNear) continue;
        const isHelp = nearest !== undefined && Math.abs(nearest - value.percent) <= HELPFUL;
        const rounded = !isHelp ? undefined : String(Math.round(nearest * 10) / 10).replace('.', ',');
        yield { in: prose, range, args: { text, nearest: rounded && `${rounded} procent` } };
      }
    }
  },
  words: {
    sv: ({ text, nearest }) => ({
      message: `${text}: procenttalet finns inte bland ärendets fakta`,
      hint: nearest && `närmast: ${nearest}`,
    }),
    en: ({ text, nearest }) => ({
      message: `${text}: no fact holds this percentage`,
      hint: nearest && `nearest: ${nearest}`,
    }),
  },
  explain: {
    what: {
      sv: 'Ett procenttal om pengar som inte finns bland fakta.',
      en: 'A percentage of money that no fact holds.',
    },
    why: { sv: 'Procenttal räknas om när beloppen ändras.', en: 'Percentages change with the amounts.' },
    faulty: 'economy: Ökningen är 3,4 procent.',
    corrected: 'economy: Ökningen är 3,1 procent.',
  },
});
