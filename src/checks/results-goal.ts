// A goal of "at least so many" is met where the result has as many, and not where it has fewer.
import { defineCheck } from './check.js';
import { countsIn, OTHER_UNIT } from './prose/plain-counts.js';

interface Args {
  wanted: number;
  reached: number;
  isMet: boolean;
}

export const resultsGoal = defineCheck<Args, 'results'>({
  code: 'results-goal',
  severity: 'warning',
  needs: ['results'],
  *find({ facts }) {
    for (const [i, { goal, result = '', outcome }] of facts.results.goals.entries()) {
      if (!/(?:^|\s)minst\s/iu.test(goal) || (outcome !== 'met' && outcome !== 'notMet')) continue;
      const [wanted, reached] = [onlyCountOf(goal), onlyCountOf(result)];
      const isMet = outcome === 'met';
      if (wanted === undefined || reached === undefined || reached >= wanted === isMet) continue;
      yield { path: ['results', 'goals', i, 'outcome'], args: { wanted, reached, isMet } };
    }
  },
  words: {
    sv: ({ wanted, reached, isMet }) => ({
      message: `målet är minst ${wanted} och resultatet ${reached}, men målet är bedömt som ${isMet ? 'uppfyllt' : 'inte uppfyllt'}`,
      hint: 'ett av talen eller bedömningen är fel',
    }),
    en: ({ wanted, reached, isMet }) => ({
      message: `the goal is at least ${wanted} and the result ${reached}, but the goal is said to be ${isMet ? 'met' : 'not met'}`,
      hint: 'one of the numbers or the outcome is wrong',
    }),
  },
  explain: {
    what: {
      sv: 'Ett mål om minst så många som är bedömt på ett annat sätt än talen säger.',
      en: 'A goal of at least so many with another outcome than the numbers say.',
    },
    why: {
      sv: 'Läsaren ser talen och bedömningen bredvid varandra.',
      en: 'The reader sees the numbers and the outcome side by side.',
    },
    faulty: 'goals:\n  - { goal: Minst 25 frivilliga, result: 19 frivilliga, outcome: met }',
    corrected: 'goals:\n  - { goal: Minst 25 frivilliga, result: 19 frivilliga, outcome: notMet }',
  },
});

/** The one number of people or things in a text; undefined where there are more. */
function onlyCountOf(text: string): number | undefined {
  const [only, another] = countsIn(text);
  return only && !another && !OTHER_UNIT.test(text.slice(only.end)) ? only.value : undefined;
}
