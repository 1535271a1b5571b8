// One party, agreement, document or amount is the same in every case that names it.
import { formatAmount } from '../locale/numbers.js';
import { defineCheck } from './check.js';
import {
  pairsBy,
  partyKeys,
  shareParty,
  shareProgramme,
  type CaseOutline,
  type FindingBetween,
} from './outline.js';

interface Args {
  what: 'name' | 'number' | 'period' | 'documentDate' | 'documentTitle' | 'amount';
  /** What it is called: the number, name, reference, title or year that the cases share. */
  which: string;
  value: string;
  elsewhere: string;
  other: string;
}

export const casesDiffer = defineCheck<Args>({
  code: 'cases-differ',
  severity: 'warning',
  *findBetween(cases) {
    for (const [earlier, later] of pairsBy(cases, partyKeys)) {
      yield* findParties(earlier, later);
      yield* findAmounts(earlier, later);
      if (shareParty(earlier, later)) yield* findPeriods(earlier, later);
    }
    for (const [earlier, later] of pairsBy(cases, documentKeys)) yield* findDocuments(earlier, later);
  },
  words: {
    sv: ({ what, which, value, elsewhere, other }) => ({
      message: `${WHAT.sv[what]} ${which} är ${value} här, men ${elsewhere} i ${other}`,
      hint: 'rätta den som är fel',
    }),
    en: ({ what, which, value, elsewhere, other }) => ({
      message: `${WHAT.en[what]} ${which} is ${value} here, but ${elsewhere} in ${other}`,
      hint: 'correct the one that is wrong',
    }),
  },
  explain: {
    what: {
      sv: 'Samma part, överenskommelse, handling eller belopp skrivs olika i två ärenden.',
      en: 'The same party, agreement, document or amount is given differently in two cases.',
    },
    why: {
      sv: 'Ett av ärendena är fel, och nämnden kan få båda till samma möte.',
      en: 'One of the cases is wrong, and the committee may get both at the same meeting.',
    },
    faulty:
      '# 2025/case.yaml: years: [{ year: 2025, amount: 650000 }]\n# 2026/case.yaml\nbaseline: { year: 2025, amount: 605000 }',
    corrected: 'baseline: { year: 2025, amount: 650000 }',
  },
});

const WHAT: Record<'sv' | 'en', Record<Args['what'], string>> = {
  sv: {
    name: 'namnet på organisationen med nummer',
    number: 'organisationsnumret för',
    period: 'perioden för överenskommelsen',
    documentDate: 'datumet för handlingen',
    documentTitle: 'titeln på riktlinjen',
    amount: 'beloppet för',
  },
  en: {
    name: 'the name of the organisation with the number',
    number: 'the organisation number of',
    period: 'the period of the agreement',
    documentDate: 'the date of the document',
    documentTitle: 'the title of the guideline',
    amount: 'the amount for',
  },
};

function* findParties(earlier: CaseOutline, later: CaseOutline): Generator<FindingBetween<Args>> {
  for (const here of later.organisations)
    for (const { value: there } of earlier.organisations) {
      const { legalName, number } = here.value;
      const place = { in: later, at: here };
      if (number !== undefined && number === there.number && legalName !== there.legalName)
        yield {
          ...place,
          args: {
            what: 'name',
            which: number,
            value: legalName,
            elsewhere: there.legalName,
            other: earlier.file,
          },
        };
      if (
        legalName === there.legalName &&
        number !== undefined &&
        there.number !== undefined &&
        number !== there.number
      )
        yield {
          ...place,
          args: {
            what: 'number',
            which: legalName,
            value: number,
            elsewhere: there.number,
            other: earlier.file,
          },
        };
    }
}

/** The year before is what the later case compares with: it is what the earlier one granted. */
function* findAmounts(earlier: CaseOutline, later: CaseOutline): Generator<FindingBetween<Args>> {
  const { baseline } = later;
  if (!baseline || !shareProgramme(earlier, later)) return;
  const [granted, ...more] = earlier.amounts.filter(({ value }) => value.year === baseline.value.year);
  if (!granted || more.length > 0 || granted.value.amount === baseline.value.amount) return;
  yield {
    in: later,
    at: baseline,
    args: {
      what: 'amount',
      which: String(baseline.value.year),
      value: formatAmount(baseline.value.amount),
      elsewhere: formatAmount(granted.value.amount),
      other: earlier.file,
    },
  };
}

/** The periods that a case gives agreements, by reference number; not those of a number that has several. */
function periodsOf({
  reference,
  agreement,
  history,
  isProposal,
}: CaseOutline): Map<string, { from: string; to: string; at: FindingBetween<Args>['at'] }> {
  const all = [
    ...(agreement && isProposal ? [{ key: reference.value, ...agreement.value, at: agreement }] : []),
    ...history.flatMap((each) =>
      each.value.references.map((key) => ({ key, from: each.value.from, to: each.value.to, at: each })),
    ),
  ];
  const once = all.filter(({ key }) => all.filter((each) => each.key === key).length === 1);
  return new Map(once.map(({ key, ...rest }) => [key, rest]));
}

function* findPeriods(earlier: CaseOutline, later: CaseOutline): Generator<FindingBetween<Args>> {
  const there = periodsOf(earlier);
  // one number for two cases is told as such
  if (earlier.reference.value === later.reference.value) there.delete(earlier.reference.value);
  for (const [reference, { from, to, at }] of periodsOf(later)) {
    const other = there.get(reference);
    if (!other || (other.from === from && other.to === to)) continue;
    yield {
      in: later,
      at,
      args: {
        what: 'period',
        which: reference,
        value: `${from}\u2013${to}`,
        elsewhere: `${other.from}\u2013${other.to}`,
        other: earlier.file,
      },
    };
  }
}

function normalize(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^A-Za-zÀ-ɏ\d]+/gu, ' ')
    .trim();
}

/** Guidelines are the same for all; other documents only where a number says so. */
function documentKeys({ documents }: CaseOutline): string[] {
  return documents.flatMap(({ value: { title, kind, reference } }) =>
    kind === 'guideline' || reference !== undefined ? [reference ?? '', normalize(title)] : [],
  );
}

function* findDocuments(earlier: CaseOutline, later: CaseOutline): Generator<FindingBetween<Args>> {
  for (const here of later.documents)
    for (const { value: there } of earlier.documents) {
      const { title, kind, reference, date } = here.value;
      const isSameTitle = normalize(title) === normalize(there.title);
      const isSameNumber = reference !== undefined && reference === there.reference;
      const isGuideline = kind === 'guideline' && there.kind === 'guideline';
      const place = { in: later, at: here };
      if (
        isSameTitle &&
        (isGuideline || isSameNumber) &&
        date !== undefined &&
        there.date !== undefined &&
        date !== there.date
      )
        yield {
          ...place,
          args: {
            what: 'documentDate',
            which: `"${title}"`,
            value: date,
            elsewhere: there.date,
            other: earlier.file,
          },
        };
      if (isGuideline && isSameNumber && !isSameTitle)
        yield {
          ...place,
          args: {
            what: 'documentTitle',
            which: reference,
            value: `"${title}"`,
            elsewhere: `"${there.title}"`,
            other: earlier.file,
          },
        };
    }
}
