// Random valid cases: every field, every kind of text, with names and titles that look like Markdown.
import fc from 'fast-check';
import type { FundingYear } from '../src/case-file.js';
import type { FullCase } from './support.js';

/** One line of text that a Word file can hold and that is likely to be taken for markup. */
export const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '#',
        '1.',
        '- ',
        '|',
        '[',
        ']',
        '<b>',
        '&amp;',
        '\\',
        '{{x}}',
        'ä',
        'Å',
        '~~',
        '`',
        ' ',
        '(802438-1355)',
        'ASN-2024-1',
        '650 000',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join('')
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\uFEFF\u2028\u2029]/gu, '')
      .trim(),
  )
  .filter((text) => !text.endsWith('.'))
  .filter((text) => /^\S(?:.*\S)?$/u.test(text));

/** A paragraph of words that are likely to be taken for something else, escaped as an author would. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'CURRENT',
        'PAGE',
        'SECTION',
        'och',
        '**stark**',
        '_lutande_',
        '**_båda_**',
        '{{amount funding.total}}',
        '650 000',
        'ASN-2024-1',
        '1\\.',
        '\\#',
        'a\\*b',
        '&',
        '5 < 6',
      ),
      fc.stringMatching(/^[a-zåäö]{1,8}$/),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => `Ord ${parts.join(' ')}.`);

const block = fc.oneof(
  words,
  words.map((text) => `- ${text}\n- punkt två\n  - inre\n    - innersta`),
  fc
    .tuple(fc.integer({ min: 0, max: 12 }), words)
    .map(([start, text]) => `${start}. ${text}\n${start + 1}. två`),
  words.map((text) => `| a | b |\n| - | -: |\n| ${text.replaceAll('|', '')} | 1 |`),
  words.map((text) => `> ${text}`),
  fc.constant('Se [webbplatsen](https://example.se/a?b=c&d=e).'),
);

/** Markdown under a sub-heading. */
const subProse = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));
const phrase = line;
const prose = fc.oneof(
  subProse,
  subProse.map((text) => `Inledning.\n\n### Underrubrik\n\n${text}`),
);

const amount = fc.integer({ min: 1, max: 5_000_000 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const clause = line.map((text) => `att ${text}`.replace(/[\s.]+$/, 'x'));

/** The last day of a year's month, 1 for January. */
const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** A valid case whose checks find no error: periods meet, years match, steps rise. */
export const randomCase: fc.Arbitrary<FullCase> = fc
  .record({
    kind: fc.constantFrom('agreement' as const, 'extension' as const),
    firstYear: fc.integer({ min: 2020, max: 2040 }),
    length: fc.integer({ min: 1, max: 5 }),
    earlier: fc.integer({ min: 0, max: 4 }),
    amounts: fc.array(amount, { minLength: 6, maxLength: 6 }),
    baseline: optional(fc.record({ year: fc.integer({ min: 2015, max: 2041 }), amount })),
    texts: fc.array(line, { minLength: 12, maxLength: 12 }),
    clauses: fc.tuple(clause, clause),
    subgoals: fc.array(line, { maxLength: 3 }),
    prose: fc.array(prose, { minLength: 8, maxLength: 8 }),
    subProse: fc.array(subProse, { minLength: 3, maxLength: 3 }),
    profile: fc.constantFrom('generic', 'malmo-asn', 'kungsbacka'),
    partMonths: optional(fc.integer({ min: 1, max: 11 })),
    payer: optional(phrase),
    otherSupport: fc.array(
      fc.record({ year: fc.integer({ min: 2018, max: 2042 }), amount, giver: line, purpose: line }),
      { maxLength: 3 },
    ),
    conditions: fc.array(
      fc.record({
        requirement: line,
        outcome: fc.constantFrom('met' as const, 'partlyMet' as const),
        evidence: line,
        ...{ group: fc.constantFrom('A', 'B') },
      }),
      { maxLength: 3 },
    ),
    months: fc.integer({ min: 1, max: 12 }),
    withExtras: fc.boolean(),
  })
  .map((seed) => {
    const { firstYear, length, texts, amounts } = seed;
    const text = (i: number) => texts[i] ?? '';
    const body = (i: number) => seed.prose[i] ?? '';
    const years: FundingYear[] = Array.from({ length }, (_, i) => ({
      year: firstYear + i,
      amount: amounts[i] ?? 0,
      ...(i === length - 1 && seed.partMonths !== undefined && { months: seed.partMonths }),
    }));
    // an option begins the day after the period's last
    const optionYear = firstYear + length - (seed.partMonths === undefined ? 0 : 1);
    const history = Array.from({ length: seed.earlier }, (_, i) => {
      const year = firstYear - seed.earlier + i;
      return {
        kind: 'agreement' as const,
        references: [`NN-${year}-${i + 1}`],
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        extensionOption: { months: 12 * length },
      };
    });
    const caseFile: FullCase = {
      kind: seed.earlier > 0 ? seed.kind : 'agreement',
      profile: seed.profile,
      reference: `${{ generic: 'NN', 'malmo-asn': 'ASN', kungsbacka: 'IF' }[seed.profile]}-${firstYear - 1}-17`,
      date: `${firstYear - 1}-08-15`,
      author: { name: text(0), title: text(1), email: 'kim.ek@example.se' },
      organisation: {
        legalName: text(2),
        shortName: text(3),
        legalForm: 'foundation',
        number: '802438-1355',
      },
      programme: {
        name: text(4),
        purpose: seed.clauses[0],
        goal: seed.clauses[1],
        subgoals: seed.subgoals,
        targetGroup: { short: text(5), long: seed.subProse[0] ?? '' },
      },
      agreement: {
        from: `${firstYear}-01-01`,
        to: lastDayOf(firstYear + length - 1, seed.partMonths ?? 12),
        history,
        extensionOption: { months: seed.months, times: 2 },
      },
      funding: {
        purpose: text(6),
        ...(seed.payer !== undefined && { payer: seed.payer }),
        years: seed.withExtras
          ? [...years, { year: optionYear, amount: amounts[5] ?? 0, status: 'option' }]
          : years,
        otherSupport: seed.otherSupport,
        justification: { text: body(1), index: { name: text(7), value: '3,1 procent', source: text(8) } },
        ...(seed.baseline && seed.baseline.year < firstYear && { baseline: seed.baseline }),
        ...(seed.withExtras && { ownContribution: [{ description: text(9), share: 25, value: 1000 }] }),
      },
      ...(seed.conditions.length > 0 && { conditions: { items: seed.conditions } }),
      documents: [{ id: 'ett', title: text(10), reference: 'NN-2020-1', date: '2018-01-01' }],
      timeline: { meeting: `${firstYear - 1}-10-15` },
      recipients: [{ counterparty: true }, { name: text(11) }],
      signatories: [{ name: text(0), title: text(1) }],
      prose: {
        background: body(2),
        assessment: body(3),
        ...(seed.withExtras && {
          summary: body(4),
          followUp: seed.subProse[1] ?? '',
          sections: [{ heading: text(4), text: body(6) }],
          consequences: {
            children: { notRelevantBecause: text(5) },
            equality: { text: seed.subProse[2] ?? '' },
          },
        }),
      },
    };
    return caseFile;
  });

/** A word that no other field of the case holds. */
const mark = (i: number): string =>
  `ord${String(i)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => `a${'bdfghjklmn'[Number(digit)] ?? ''}`)}`;

/** Replaces every `¤` in a case by a word of its own, so that each can be looked for in the memo. */
function marked<T>(caseFile: T): { caseFile: T; marks: string[] } {
  const marks: string[] = [];
  const text = JSON.stringify(caseFile).replaceAll('¤', () => {
    const word = mark(marks.length);
    marks.push(word);
    return word;
  });
  return { caseFile: JSON.parse(text) as T, marks };
}

const row = fc
  .tuple(amount, amount, fc.constantFrom('granted', 'granted', 'rejected', 'condition'))
  .map(([applied, granted, becomes]) =>
    becomes === 'granted'
      ? ['Föreningen ¤', applied, granted]
      : becomes === 'rejected'
        ? { cells: ['Föreningen ¤', applied, 0], rejected: 'den saknar ¤' }
        : { cells: ['Föreningen ¤', applied, granted], condition: 'om den har ¤' },
  );
const table = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    year: optional(fc.integer({ min: 2020, max: 2040 })),
    purpose: optional(fc.constant('till ¤')),
    intro: optional(fc.constant('Inledning ¤.')),
    note: optional(fc.constant('Anmärkning ¤.')),
    share: fc.boolean(),
  })
  .map(({ share, ...rest }) => ({
    ...rest,
    columns: [
      { title: 'Sökande ¤', type: 'name' },
      { id: 'applied', title: 'Sökt ¤', type: 'amount', sum: true },
      { id: 'granted', title: 'Förslag ¤', type: 'amount', sum: true },
      ...(share ? [{ title: 'Andel ¤', share: 'granted' }] : []),
    ],
    decided: 'granted',
  }));
const results = fc
  .record({
    goals: optional(
      fc.array(
        fc.record({
          goal: fc.constant('Delmålet ¤'),
          result: fc.constant('Resultatet ¤'),
          outcome: optional(fc.constantFrom('met', 'partlyMet', 'notMet')),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    funding: optional(
      fc.uniqueArray(fc.record({ year: fc.constantFrom(2023, 2024, 2025), granted: amount, used: amount }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ year }) => year,
      }),
    ),
    people: optional(
      fc.array(
        fc.record({
          what: fc.constant('personer i ¤'),
          number: fc.nat(9999),
          before: optional(fc.nat(9999)),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  })
  .filter(({ goals, funding, people }) => Boolean(goals ?? funding ?? people));
const point = fc.oneof(
  fc.constantFrom('Nämnden godkänner ¤.', 'att upphäva ¤', 'note-information', 'approve-minutes-at-once'),
  fc.record({
    text: fc.constantFrom('att anta ¤', 'Förslaget ¤ antas.'),
    in: optional(fc.constantFrom('kommunstyrelsen', 'kommunfullmäktige')),
  }),
  fc.record({
    point: fc.constantFrom('reject', 'approve-report', 'declare-completed'),
    what: fc.constant('motionen om ¤'),
    reason: optional(fc.constant('den rör ¤')),
    proposesTo: optional(fc.constantFrom('kommunstyrelsen', 'kommunfullmäktige')),
  }),
);
const section = fc.oneof(
  fc.constant({ heading: 'Rubriken ¤', text: 'Texten ¤.' }),
  fc.constant({ text: 'Texten ¤.' }),
  fc.constant({ heading: 'Rubriken ¤', text: 'Texten ¤.', after: 'recipients' }),
  fc.constant({
    heading: 'Rubriken ¤',
    table: { columns: [{ title: 'Kolumnen ¤' }], rows: [['Cellen ¤'], ['Cellen ¤']] },
  }),
);

/** A valid case of a kind without an agreement's money, with a word of its own in every text of it. */
export const randomOpenCase = fc
  .record({
    kind: fc.constantFrom('general', 'grants', 'followup'),
    profile: fc.constantFrom('generic', 'malmo-asn', 'kungsbacka'),
    decision: fc.option(fc.array(point, { minLength: 1, maxLength: 4 }), { nil: undefined, freq: 1 }),
    table: optional(table),
    results,
    sections: optional(fc.array(section, { minLength: 1, maxLength: 3 })),
    parties: optional(
      fc.array(
        fc.record({
          role: fc.constantFrom('committee', 'funder', 'applicant', 'counterparty'),
          name: fc.constantFrom('föreningen ¤'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    documents: optional(
      fc.array(
        fc.oneof(fc.constant('Skrivelsen ¤'), fc.constant({ title: 'Rapporten ¤', date: '2025-01-31' })),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    ),
    recipients: optional(
      fc.array(fc.oneof(fc.constant('Enheten ¤'), fc.constant({ name: 'Kim ¤', title: 'chef för ¤' })), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    signatories: fc.constant([{ name: 'Kim ¤', title: 'chef för ¤' }]),
    author: optional(fc.constant({ name: 'Alva ¤', title: 'handläggare i ¤', email: 'alva.ek@example.se' })),
    assessment: optional(fc.constant('Bedömningen ¤.')),
    background: optional(fc.constant('Bakgrunden ¤.')),
  })
  .map(({ kind, profile, decision, table: rows, results: given, assessment, background, ...rest }) =>
    marked(
      JSON.parse(
        JSON.stringify({
          kind,
          profile,
          reference: `${{ generic: 'NN', 'malmo-asn': 'ASN', kungsbacka: 'IF' }[profile]}-2026-00017`,
          date: '2026-02-25',
          ...(kind === 'general' && { title: 'Ärendet ¤' }),
          // names alone decide on nothing
          decision:
            decision ??
            (kind === 'general' || (kind === 'grants' && !rows) ? ['note-information'] : undefined),
          ...(kind === 'followup' && { programme: { name: 'Ljuset ¤' }, results: given }),
          table:
            rows ??
            (kind === 'grants'
              ? { columns: [{ title: 'Förening ¤', type: 'name' }], rows: [['¤']] }
              : undefined),
          ...rest,
          prose: { summary: 'Sammanfattningen ¤.', assessment, background, sections: rest.sections },
          sections: undefined,
        }),
      ) as Record<string, unknown>,
    ),
  );
