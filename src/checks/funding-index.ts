// The changes follow the index that is said to be their ground.
import type { CaseFile } from '../case-file.js';
import type { Change, YearFacts } from '../facts/facts.js';
import { formatPercentWords } from '../locale/numbers.js';
import { defineCheck } from './check.js';
import type { Path } from '../diagnostic.js';

interface Args {
  index: string;
  value: string;
  year: number;
  problem: 'differs' | 'unfunded';
  /** The change of the amounts in words: "4,5 procent". */
  change: string;
}

const INDEX: Path = ['funding', 'justification', 'index'];

/** Amounts are often rounded to whole thousands, which moves a percentage of a small amount. */
const ROUNDING = 1000;

export const fundingIndex = defineCheck<Args, 'funding'>({
  code: 'funding-index',
  severity: 'warning',
  needs: ['funding'],
  *find({ caseFile, facts }) {
    const { index } = caseFile.funding.justification ?? {};
    if (!index) return;
    const args = { index: index.name, value: index.value ?? '', year: 0, change: '' };
    for (const { year, value, path } of listValues(index, facts.funding.years)) {
      const change = facts.funding.years.find((each) => each.year === year)?.change;
      const percent = readPercent(value);
      if (index.values && !facts.funding.years.some((each) => each.year === year))
        yield { path: [...path.slice(0, -1), 'year'], args: { ...args, value, year, problem: 'unfunded' } };
      else if (change?.ratio && percent !== undefined && !agrees(change, percent)) {
        const said = `${change.amount < 0 ? '\u2212' : ''}${formatPercentWords(change.ratio)}`;
        yield { path, args: { ...args, value, year, problem: 'differs', change: said } };
      }
    }
  },
  words: {
    sv: ({ index, value, year, problem, change }) =>
      ({
        differs: {
          message: `förändringen sägs följa ${index}, ${value}, men beloppet för ${year} ändras med ${change}`,
          hint: 'rätta beloppet eller indexet; ge varje år sitt värde under values:, eller skriv i text: varför de skiljer sig',
        },
        unfunded: {
          message: `${index} har ett värde för ${year}, men inget belopp beviljas för det året`,
          hint: 'rätta året eller ta bort värdet',
        },
      })[problem],
    en: ({ index, value, year, problem, change }) =>
      ({
        differs: {
          message: `the change is said to follow ${index}, ${value}, but the amount of ${year} changes by ${change}`,
          hint: 'correct the amount or the index; give each year its value under values:, or say in text: why they differ',
        },
        unfunded: {
          message: `${index} has a value for ${year}, but nothing is granted for that year`,
          hint: 'correct the year or remove the value',
        },
      })[problem],
  },
  explain: {
    what: {
      sv: 'Beloppen ändras inte så som det index som anges. Ett tusental kronor eller en tiondels procentenhet räknas som avrundning.',
      en: 'The amounts do not change as the index that is given. A thousand kronor or a tenth of a percentage point counts as rounding.',
    },
    why: {
      sv: 'Grunden för ändringen säger emot tabellen.',
      en: 'The ground of the change contradicts the table.',
    },
    faulty: "justification: { index: { name: OPI, value: '2,1 procent', source: SKR } }\n# 650 000 → 688 000",
    corrected: "index: { name: OPI, value: '5,8 procent', source: SKR }",
  },
});

type Index = NonNullable<NonNullable<NonNullable<CaseFile['funding']>['justification']>['index']>;

/** One value holds for each year that is compared with the year before it. */
function listValues(
  { value, values }: Index,
  years: readonly YearFacts[],
): { year: number; value: string; path: Path }[] {
  if (values) return values.map((each, i) => ({ ...each, path: [...INDEX, 'values', i, 'value'] }));
  if (value === undefined) return [];
  const compared = years.filter(({ change }) => change);
  return compared.map(({ year }) => ({ year, value, path: [...INDEX, 'value'] }));
}

/** "3,1 procent" → 3.1; an index number of another kind, such as "102,3", says nothing of a change. */
function readPercent(value: string): number | undefined {
  const found = /([-\u2212]?)\s?(\d+(?:[.,]\d+)?)\s*(?:procent|%)/.exec(value);
  if (!found) return undefined;
  const size = Number(found[2]?.replace(',', '.'));
  return found[1] ? -size : size;
}

function agrees({ base, amount }: Change, percent: number): boolean {
  const expected = (base * percent) / 100;
  return Math.abs(amount - expected) <= Math.max(ROUNDING, base / 1000);
}
