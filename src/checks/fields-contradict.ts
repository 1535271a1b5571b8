// Fields of which only one can be meant: with both, the memo would say two things, or drop one.
import type { Path } from '../diagnostic.js';
import { pointsOf, recipientsOf, tablesOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  first: string;
  second: string;
}

export const fieldsContradict = defineCheck<Args>({
  code: 'fields-contradict',
  severity: 'error',
  *find({ caseFile }) {
    const { funding, prose } = caseFile;
    const recipients = recipientsOf(caseFile);
    const both = (path: Path, first: string, second: string) => ({
      path: [...path, second],
      args: { first, second },
    });
    if (funding?.baseline && funding.noBaselineReason !== undefined)
      yield both(['funding'], 'baseline', 'noBaselineReason');
    if (funding?.years && funding.sum !== undefined) yield both(['funding'], 'years', 'sum');
    if (funding?.noneReason !== undefined)
      for (const field of ['years', 'sum'] as const)
        if (funding[field] !== undefined) yield both(['funding'], 'noneReason', field);
    const index = funding?.justification?.index;
    if (index?.value !== undefined && index.values)
      yield both(['funding', 'justification', 'index'], 'values', 'value');
    for (const { table, path } of tablesOf(caseFile))
      for (const [i, column] of table.columns.entries()) {
        const ways = (['type', 'difference', 'change', 'share'] as const).filter(
          (way) => column[way] !== undefined,
        );
        const [first, second] = ways;
        if (first !== undefined && second !== undefined) yield both([...path, 'columns', i], first, second);
      }
    for (const [i, { text, point }] of (pointsOf(caseFile) ?? []).entries())
      if (text !== undefined && point !== undefined) yield both(['decision', i], 'text', 'point');
    for (const part of ['children', 'equality'] as const) {
      const consequence = prose?.consequences?.[part];
      if (consequence?.text !== undefined && consequence.notRelevantBecause !== undefined) {
        yield both(['prose', 'consequences', part], 'text', 'notRelevantBecause');
      }
    }
    for (const [i, { counterparty, name }] of recipients.entries()) {
      if (counterparty && name !== undefined) yield both(['recipients', i], 'counterparty', 'name');
    }
  },
  words: {
    sv: ({ first, second }) => ({
      message: `både ${first} och ${second} är angivna, och bara ett av dem kan gälla`,
      hint: 'ta bort det ena',
    }),
    en: ({ first, second }) => ({
      message: `${first} and ${second} are both given, and only one can be meant`,
      hint: 'take one of them away',
    }),
  },
  explain: {
    what: { sv: 'Två fält som utesluter varandra.', en: 'Two fields of which only one can be meant.' },
    why: {
      sv: 'Tjänsteskrivelsen skulle säga två saker, eller tappa en.',
      en: 'The memo would say two things, or drop one.',
    },
    faulty: 'children:\n  text: Barn berörs.\n  notRelevantBecause: verksamheten vänder sig till vuxna',
    corrected: 'children:\n  notRelevantBecause: verksamheten vänder sig till vuxna',
  },
});
