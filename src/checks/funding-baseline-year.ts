// The amount that is compared with lies before the amounts that are compared.
import { defineCheck } from './check.js';

interface Args {
  year: number;
  first: number;
  /** Whether it is before the year before. */
  isGap: boolean;
}

export const fundingBaselineYear = defineCheck<Args, 'funding'>({
  code: 'funding-baseline-year',
  severity: 'error',
  needs: ['funding'],
  *find({ caseFile: { funding }, facts }) {
    if (facts.funding.years.length === 0) return;
    const first = Math.min(...facts.funding.years.map(({ year }) => year));
    const { baseline } = funding;
    if (baseline && baseline.year >= first) {
      yield { path: ['funding', 'baseline', 'year'], args: { year: baseline.year, first, isGap: false } };
      return;
    }
    // where an agreement ran the year before, its amount is what the reader compares with
    const isThere = facts.agreement?.history.some(
      ({ fromYear, toYear }) => fromYear < first && toYear === first - 1,
    );
    if (baseline && isThere && baseline.year < first - 1) {
      const args = { year: baseline.year, first, isGap: true };
      yield { path: ['funding', 'baseline', 'year'], args, severity: 'warning' };
    }
  },
  words: {
    sv: ({ year, first, isGap }) => ({
      message: isGap
        ? `jämförelsebeloppet är för ${year}, fast en överenskommelse gällde ${first - 1}`
        : `jämförelsebeloppet (${year}) ligger inte före det första år som beviljas (${first})`,
      hint: `ange beloppet för ${first - 1} eller tidigare`,
    }),
    en: ({ year, first, isGap }) => ({
      message: isGap
        ? `the baseline is of ${year}, though an agreement ran in ${first - 1}`
        : `the baseline (${year}) is not before the first year that is granted (${first})`,
      hint: `give the amount of ${first - 1} or earlier`,
    }),
  },
  explain: {
    what: {
      sv: 'Jämförelseåret ligger inte före de år som jämförs, eller längre tillbaka än året innan.',
      en: 'The year that is compared with is not before those that are compared, or further back than the year before.',
    },
    why: {
      sv: 'Ökningen skulle räknas mot ett senare år.',
      en: 'The rise would be counted against a later year.',
    },
    faulty: 'baseline: { year: 2026, amount: 650000 }\nyears:\n  - { year: 2026, amount: 670000 }',
    corrected: 'baseline: { year: 2025, amount: 650000 }',
  },
});
