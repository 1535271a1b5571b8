// Cases of every kind as people would write them: parties of every legal form, short and long names, whole and part years,
// one or ten of them, other payers, conditions, options, known days. The same each time.
import type { CaseFile } from '../src/case-file.js';

type Pick = <Item>(items: readonly Item[]) => Item;

/** A sequence of choices that is the same for the same number (mulberry32). */
function createChoices(number: number): { pick: Pick; is: (chance: number) => boolean } {
  let state = Math.imul(number + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
    is: (chance) => next() < chance,
  };
}

const ORGANISATIONS = [
  {
    legalName: 'Kvinnojouren Ljuset',
    shortName: 'Ljuset',
    legalForm: 'nonProfitAssociation',
    number: '802438-1355',
  },
  {
    legalName: 'Kulturföreningen Månen',
    shortName: 'Månen',
    legalForm: 'nonProfitAssociation',
    number: '802438-1355',
  },
  {
    legalName: 'RFSL Stockholm',
    shortName: 'RFSL',
    legalForm: 'nonProfitAssociation',
    number: '802438-1355',
  },
  {
    legalName: 'Stiftelsen Sankta Anna',
    shortName: 'Sankta Anna',
    legalForm: 'foundation',
    number: '802438-1355',
  },
  { legalName: 'Lyktans hjälpfond', shortName: 'Lyktan', legalForm: 'foundation', number: '802438-1355' },
  {
    legalName: 'Basta ek. för.',
    shortName: 'Basta',
    legalForm: 'economicAssociation',
    number: '769601-2348',
  },
  {
    legalName: 'Vägen ut kooperativen',
    shortName: 'Vägen ut',
    legalForm: 'economicAssociation',
    number: '769601-2348',
  },
  { legalName: 'Aktiebolaget Trappan', shortName: 'Trappan', legalForm: 'company', number: '556036-0793' },
  { legalName: 'Återbruket i Norr AB', shortName: 'Återbruket', legalForm: 'company', number: '556036-0793' },
  {
    legalName: 'Lunds domkyrkoförsamling',
    shortName: 'domkyrkoförsamlingen',
    legalForm: 'faithCommunity',
    number: '252004-2215',
  },
] as const;

const PROGRAMMES = [
  'Mötesplatsen',
  'Trygg hemma',
  'RFSL Stöd',
  'Nattvandringen',
  'Språkcafé i Norr',
  'BRIS',
] as const;
const PURPOSES = [
  'att bryta ensamhet bland äldre',
  'att ge fler en väg till arbete',
  'att minska våld i nära relationer',
] as const;
const TARGETS = [
  'äldre som bor ensamma',
  'unga mellan 16 och 24 år',
  'personer som utsatts för våld',
  'nyanlända kvinnor',
] as const;
const AIMS = [
  'lönekostnader för två samordnare',
  'lokaler och personal',
  'personal',
  'verksamheten på helger',
] as const;
const GUIDELINES = [
  'Riktlinjer för stöd till idéburen sektor',
  'Regler för bidrag till föreningar',
  'Policy för samverkan med civilsamhället',
  'Så samverkar vi med idéburna organisationer',
] as const;
const BODIES = ['kommunstyrelsen', 'fritidsnämnden', 'Region Skåne'] as const;
const PROFILES = [
  ['generic', 'SN 2025/00412'],
  ['malmo-asn', 'ASN-2025-12874'],
  ['kungsbacka', 'IF-2025-00412'],
] as const;
const REASONS = [
  'sökanden saknar verksamhet i kommunen',
  'ansökan kom in för sent',
  'verksamheten riktar sig till medlemmar',
] as const;
const APPLICANTS = [
  'Brottsofferjouren',
  'Attention',
  'KF Länken',
  'Bris',
  'RFSL',
  'Verdandi',
  'Kyrkans jourtjänst',
] as const;

const author = { name: 'Karin Ekdahl', title: 'utvecklingssekreterare', email: 'karin.ekdahl@example.se' };
const signatories = [{ name: 'Anna-Karin Holm', title: 'förvaltningschef' }];

interface Base extends Pick_ {
  number: number;
}
interface Pick_ {
  pick: Pick;
  is: (chance: number) => boolean;
}

function makeHead(kind: string, { pick }: Base): Record<string, unknown> {
  const [profile, reference] = pick(PROFILES);
  return { kind, profile, reference, date: '2025-09-03', author, signatories };
}

function makeParties({ pick }: Base): Record<string, unknown> {
  const short = pick(TARGETS);
  return {
    organisation: pick(ORGANISATIONS),
    programme: {
      name: pick(PROGRAMMES),
      purpose: pick(PURPOSES),
      goal: pick(PURPOSES),
      subgoals: pick([
        ['Fler träffar'],
        ['Fler träffar', 'Ökad trygghet'],
        ['Fler träffar', 'Ökad trygghet', 'Kunskap om rättigheter'],
      ]),
      targetGroup: { short },
    },
    recipients: [{ counterparty: true }],
  };
}

const PERIODS = [
  ['2026-01-01', '2026-12-31'],
  ['2026-01-01', '2027-12-31'],
  ['2026-01-01', '2028-12-31'],
  ['2026-01-01', '2035-12-31'],
  ['2026-08-01', '2027-07-31'],
  ['2026-07-01', '2028-06-30'],
  ['2026-05-15', '2026-05-15'],
] as const;

function makeAgreement(
  { pick, is }: Base,
  [from, to]: (typeof PERIODS)[number],
  isExtension: boolean,
): Record<string, unknown> {
  const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
  const year = Number(before.slice(0, 4));
  const links = [
    {
      kind: 'agreement',
      references: ['KS 2019-00686'],
      from: `${year - 3}-01-01`,
      to: `${year - 2}-12-31`,
      extensionOption: { months: 24, times: 3 },
    },
    {
      kind: 'extension',
      references: ['KS 2021-00112', 'KS 2021-00113'],
      from: `${year - 1}-01-01`,
      to: before,
    },
  ];
  return {
    from,
    to,
    ...(is(0.5) && {
      extensionOption: pick([{ months: 12 }, { months: 12, times: 2 }, { months: 6, decidedBy: 'nämnden' }]),
    }),
    history: isExtension
      ? links.slice(0, 1).map((link) => ({ ...link, to: before }))
      : pick([links, links.slice(1)]),
  };
}

function makeFunding({ pick, is }: Base, [from, to]: (typeof PERIODS)[number]): Record<string, unknown> {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const start = pick([120_000, 333_000, 650_000, 1_204_500]);
  const rise = pick([0, 0, 10_000, 18_500, -15_000]);
  const amounts = all.map((year, i) => ({ year, amount: Math.max(start + i * rise, 50_000) }));
  const payer = pick(BODIES);
  const hasCondition = amounts.length > 1 && is(0.3);
  const years = amounts.map((each, i) =>
    hasCondition && i === amounts.length - 1
      ? { ...each, status: 'conditional', condition: 'om fullmäktige anslår medel' }
      : each,
  );
  return {
    purpose: pick(AIMS),
    ...(is(0.15) && { payer }),
    ...(is(0.6)
      ? {
          baseline: {
            year: first - 1,
            amount: start - rise,
            description: 'kostnaden i den tidigare överenskommelsen',
          },
        }
      : { noBaselineReason: 'Tidigare år har finansierats på annat sätt.' }),
    years: [...years, ...(is(0.2) ? [{ year: first, amount: 100_000, payer: 'fritidsnämnden' }] : [])],
    justification: {
      text: 'Beloppet följer överenskommelsen.',
      ...(is(0.3) && { index: { name: 'OPI', value: '102,3', source: 'SKR i maj 2025' } }),
    },
    ...(is(0.4) && {
      ownContribution: pick([
        [{ description: 'lokaler på Storgatan', value: 60_000 }],
        [
          { description: 'en samordnare', share: 25 },
          { description: 'lokaler', value: 45_000 },
        ],
      ]),
    }),
    ...(is(0.4) && {
      otherSupport: pick([
        [{ year: 2024, amount: 50_000, giver: 'kommunstyrelsen', purpose: 'krisbidrag' }],
        [
          { year: 2025, amount: 50_000, giver: 'kulturnämnden', purpose: 'läsfrämjande' },
          { year: 2026, amount: 75_000, giver: 'Socialstyrelsen', purpose: 'kvinnojoursstöd' },
        ],
      ]),
    }),
  };
}

function makeTimeline({ pick }: Base): Record<string, unknown> {
  return pick([
    { meeting: '2025-10-16' },
    { meeting: '2025-10-16', approved: '2025-10-21', notice: '2025-10-22' },
    { meeting: '2025-10-16', steps: [{ name: 'Arbetsutskottet', date: '2025-10-02' }] },
    { meeting: '2025-12-18' },
  ]);
}

function makeConditions({ pick, is }: Base): Record<string, unknown> {
  const title = pick(GUIDELINES);
  const items = pick([
    [{ requirement: 'Demokratisk uppbyggnad', outcome: 'met', evidence: 'Stadgarna' }],
    [
      { requirement: 'Demokratisk uppbyggnad', outcome: 'met' },
      { requirement: 'Ordnad ekonomi', outcome: 'partlyMet', evidence: 'Årsredovisningen för 2024' },
    ],
    [
      { requirement: 'Demokratisk uppbyggnad', outcome: 'met' },
      { requirement: 'Ordnad ekonomi', outcome: 'met' },
    ],
  ]);
  return {
    conditions: { guideline: 'krav', items },
    documents: [
      { id: 'krav', kind: 'guideline', title, year: 2023, ...(is(0.5) && { reference: 'KF 2023-44' }) },
    ],
  };
}

const consequences = {
  children: { notRelevantBecause: 'verksamheten vänder sig till vuxna' },
  equality: { text: 'Verksamheten når lika många kvinnor som män.' },
};

function makeAgreementCase(kind: 'agreement' | 'extension', base: Base): object {
  // an option allows two years at a time
  const period = base.pick(kind === 'extension' ? PERIODS.slice(0, 2) : PERIODS);
  return {
    ...makeHead(kind, base),
    ...makeParties(base),
    agreement: makeAgreement(base, period, kind === 'extension'),
    ...(base.is(0.85) && { funding: makeFunding(base, period) }),
    ...makeConditions(base),
    timeline: makeTimeline(base),
    prose: {
      background: 'Parterna har samarbetat i flera år.',
      assessment: 'Förvaltningen bedömer att samarbetet fungerar väl.',
      finances: 'Ekonomin är god.',
      consequences,
    },
  };
}

function makeGrantsCase(base: Base): object {
  const { pick, is } = base;
  const count = pick([1, 2, 3, 5, 7]);
  const rows = APPLICANTS.slice(0, count).map((name, i) => {
    const cells = [name, 20_000 + 10_000 * i, 20_000 + 5_000 * i];
    if (i === 1 && is(0.5)) return { cells: [name, 50_000, 0], rejected: pick(REASONS) };
    if (i === 2 && is(0.5)) return { cells, condition: 'om årsredovisningen godkänns' };
    return i === 3 && is(0.5) ? { cells: [name, 90_000, 0], rejected: pick(REASONS) } : cells;
  });
  return {
    ...makeHead('grants', base),
    title: 'Bidrag till sociala föreningar 2026',
    table: {
      year: 2026,
      purpose: 'till föreningar som bedriver socialt arbete',
      columns: [
        { title: 'Förening', type: 'name' },
        { id: 'applied', title: 'Sökt', type: 'amount', sum: true },
        { id: 'proposed', title: 'Förslag', type: 'amount', sum: true },
      ],
      rows,
      decided: 'proposed',
    },
    recipients: ['Samtliga sökande'],
    prose: {
      summary: 'Föreningar har sökt bidrag.',
      background: 'Nämnden fördelar bidrag varje år.',
      assessment: 'Förvaltningen har bedömt varje ansökan.',
    },
  };
}

function makeFollowUpCase(base: Base): object {
  const { pick } = base;
  const { organisation, programme, recipients } = makeParties(base);
  const granted = pick([400_000, 650_000]);
  return {
    ...makeHead('followup', base),
    date: '2026-02-25',
    organisation,
    programme,
    recipients,
    agreement: { from: '2024-01-01', to: '2025-12-31' },
    results: {
      from: '2024-01-01',
      to: '2025-12-31',
      goals: [
        {
          goal: 'Fler träffar',
          result: 'Träffar har hållits varje vecka',
          outcome: pick(['met', 'partlyMet']),
        },
        { goal: 'Ökad trygghet', result: 'Fler känner sig trygga', outcome: 'met' },
      ],
      funding: [
        { year: 2024, granted, used: granted },
        { year: 2025, granted, used: pick([granted - 8_500, granted]) },
      ],
      people: [{ what: 'deltagare', number: 214, before: pick([187, 214]) }],
    },
    timeline: { meeting: '2026-03-26' },
    prose: {
      followUp: 'Parterna har träffats varje kvartal.',
      assessment: 'Förvaltningen bedömer att målen i stort har nåtts.',
    },
  };
}

function makeGeneralCase(base: Base): object {
  const { pick } = base;
  return {
    ...makeHead('general', base),
    title: pick([
      'Yttrande över motion om fler bänkar',
      'Handlingsplan för föreningslivet',
      'Uppdrag om nattöppet',
    ]),
    decision: pick([
      [{ point: 'reject', what: 'motionen', proposesTo: 'kommunfullmäktige' }],
      [{ point: 'note-information' }],
      ['Nämnden antar handlingsplanen.', { point: 'approve-minutes-at-once' }],
      [{ point: 'declare-completed', what: 'uppdraget' }],
    ]),
    recipients: ['Kommunstyrelsen'],
    prose: {
      summary: 'Förvaltningen har utrett frågan.',
      background: 'Frågan har utretts.',
      assessment: 'Förvaltningen ser inga hinder.',
    },
  };
}

/** So many different cases of a kind. */
export function makeVariedCases(kind: string, count: number): CaseFile[] {
  return Array.from({ length: count }, (_, number) => {
    const base = { number, ...createChoices(number) };
    const made =
      kind === 'grants'
        ? makeGrantsCase(base)
        : kind === 'followup'
          ? makeFollowUpCase(base)
          : kind === 'general'
            ? makeGeneralCase(base)
            : makeAgreementCase(kind === 'extension' ? 'extension' : 'agreement', base);
    return made as CaseFile;
  });
}
