// Two reference numbers of a case of which one has two digits changed over: most likely one number is meant.
import { defineCheck } from './check.js';
import { isChangedOver } from './prose/slips.js';

interface Args {
  reference: string;
  other: string;
}

export const referenceChangedOver = defineCheck<Args>({
  code: 'reference-changed-over',
  severity: 'warning',
  *find({ references }) {
    const told = new Set<string>();
    for (const [i, { path, value }] of references.entries()) {
      const other = references.slice(0, i).find((each) => isChangedOver(each.value, value))?.value;
      if (other === undefined || told.has(value)) continue;
      told.add(value);
      yield { path, args: { reference: value, other } };
    }
  },
  words: {
    sv: ({ reference, other }) => ({
      message: `${reference} och ${other} skiljer sig bara i två siffror som har bytt plats`,
      hint: 'kontrollera vilket som är rätt',
    }),
    en: ({ reference, other }) => ({
      message: `${reference} and ${other} differ only in two digits that have changed places`,
      hint: 'check which is right',
    }),
  },
  explain: {
    what: {
      sv: 'Två diarienummer som är lika så när som på två siffror som har bytt plats.',
      en: 'Two reference numbers that are alike but for two digits that have changed places.',
    },
    why: { sv: 'Ett av dem leder ingenstans.', en: 'One of them leads nowhere.' },
    faulty: 'references: [NN-2023-00274]\n…\nreference: NN-2023-00247',
    corrected: 'references: [NN-2023-00274]\n…\nreference: NN-2023-00274',
  },
});
