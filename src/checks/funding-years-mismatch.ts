// The years that are paid for are the years of the period: none is missing, extra or given twice.
import { readYear } from '../facts/calendar.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  missing: number[];
  extra: number[];
  repeated: number[];
}

export const fundingYearsMismatch = defineCheck<Args, 'funding' | 'agreement'>({
  code: 'funding-years-mismatch',
  severity: 'error',
  needs: ['funding', 'agreement'],
  *find({ caseFile, facts }) {
    const { agreement } = facts;
    const { years = [], sum, noneReason } = caseFile.funding;
    if ((sum ?? noneReason) !== undefined && years.length === 0) return;
    const [first, last] = [readYear(agreement.from), readYear(agreement.to)];
    const paid = years.filter(({ status }) => status !== 'option');
    const within = paid.map(({ year }) => year);
    const wanted = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    const missing = wanted.filter((year) => !within.includes(year));
    const extra = [...new Set(within)].filter((year) => !wanted.includes(year));
    // several may pay in one year, and an amount be firm and another depend on something
    const keys = paid.map(({ year, status = 'firm', payer = '' }) => `${year} ${status} ${payer}`);
    const repeated = [...new Set(within.filter((_, i) => keys.indexOf(keys[i] ?? '') < i))];
    if (missing.length + extra.length + repeated.length > 0) {
      yield { path: ['funding', 'years'], args: { missing, extra, repeated } };
    }
  },
  words: {
    sv: ({ missing, extra, repeated }) => ({
      message: [
        missing.length > 0 ? `belopp saknas för ${sv.list(missing)}` : '',
        extra.length > 0 ? `${sv.list(extra)} ligger utanför perioden` : '',
        repeated.length > 0 ? `${sv.list(repeated)} anges två gånger` : '',
      ]
        .filter(Boolean)
        .join('; '),
      hint: 'ge ett belopp för varje år i perioden; ett optionsår har status: option',
    }),
    en: ({ missing, extra, repeated }) => ({
      message: [
        missing.length > 0 ? `no amount for ${en.list(missing)}` : '',
        extra.length > 0 ? `${en.list(extra)} ${extra.length === 1 ? 'is' : 'are'} outside the period` : '',
        repeated.length > 0 ? `${en.list(repeated)} ${repeated.length === 1 ? 'is' : 'are'} given twice` : '',
      ]
        .filter(Boolean)
        .join('; '),
      hint: 'give one amount for each year of the period; a year of the option has status: option',
    }),
  },
  explain: {
    what: {
      sv: 'Åren med belopp är inte periodens år.',
      en: 'The years with amounts are not the years of the period.',
    },
    why: {
      sv: 'Ett år utan belopp betalas inte; ett år för mycket saknar överenskommelse.',
      en: 'A year without an amount is not paid; one too many has no agreement.',
    },
    faulty: 'agreement: { from: 2026-01-01, to: 2027-12-31 }\nyears:\n  - { year: 2026, amount: 670000 }',
    corrected:
      'agreement: { from: 2026-01-01, to: 2027-12-31 }\nyears:\n  - { year: 2026, amount: 670000 }\n  - { year: 2027, amount: 688000 }',
  },
});
