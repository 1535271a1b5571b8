// The text of a case that is begun: what has been answered in its fields, a request in square brackets where a person is to
// write, and Swedish comments that say what may stand there. It can be drafted at once; `check` names each request.
import { addDays, countMonthsOfYear } from '../facts/calendar.js';
import type { Block } from '../kind-settings.js';
import { writeScalar } from '../source/edit-source.js';
import type { Answers, AskedKind } from './answers.js';

export interface NewCase {
  kind: string;
  /** What the kind is called in Swedish. */
  kindName: string;
  /** As the case is to name it; left out for the built-in fallback. */
  profile?: string | undefined;
  settings: AskedKind & {
    /** The usual points of its decision; none where a case must write its own. */
    usualPoints: readonly string[];
    sections: readonly string[];
  };
  answers: Answers;
  /** The day, YYYY-MM-DD. */
  today: string;
}

/** The name of the schema's copy beside the case. */
export const SCHEMA_FILE = 'case.schema.json';

/** The text of the case file. */
export function writeNewCase(asked: NewCase): string {
  const { settings } = asked;
  const blocks = [...settings.needs, ...settings.may];
  const guessed: { path: string; reason: string }[] = [];
  const parts = [
    opening(asked),
    author(asked),
    ...ORDER.filter((block) => blocks.includes(block)).map((block) => WRITE[block]?.(asked, guessed) ?? ''),
    prose(asked, blocks),
    guessed.length > 0 ? unconfirmed(guessed) : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** The order of the blocks in the file, as the schema has it. */
const ORDER: readonly Block[] = [
  ...([
    'parties',
    'programme',
    'agreement',
    'funding',
    'table',
    'results',
    'conditions',
    'documents',
  ] as const),
  ...(['timeline', 'recipients', 'signatories'] as const),
];

type Writer = (asked: NewCase, guessed: { path: string; reason: string }[]) => string;

const WRITE: Partial<Record<Block, Writer>> = {
  parties: ({ answers, settings }) => {
    const name = answers.organisation;
    const lines = [
      `  legalName: ${given(name, '[organisationens namn]')}`,
      '  # shortName: kortare namn i löpande text',
      '  # ideell förening: nonProfitAssociation, ekonomisk förening: economicAssociation, stiftelse: foundation,',
      '  # registrerat trossamfund: faithCommunity, aktiebolag: company',
      '  # legalForm: nonProfitAssociation',
      answers.number === undefined ? '  # number: 802438-1355' : `  number: ${answers.number}`,
    ];
    const comment = '# Organisationen: namnet som det är registrerat. Beslutet använder alltid det.';
    return settings.needs.includes('parties') || name !== undefined
      ? block(comment, 'organisation:', lines)
      : commented(comment, 'organisation:', lines);
  },
  programme: ({ answers }) =>
    block('# Verksamheten. Syfte och mål fortsätter en mening, och har därför ingen punkt.', 'programme:', [
      `  name: ${given(answers.programme, '[verksamhetens namn]')}`,
      "  purpose: 'att [vad verksamheten ska leda till]'",
      '  # goal: att …',
      '  # subgoals:',
      '  #   - Ett delmål på en rad',
      '  # targetGroup:',
      '  #   short: vilka verksamheten är till för, utan punkt',
    ]),
  agreement: ({ answers, settings, today }, guessed) => {
    const next = Number(today.slice(0, 4)) + 1;
    if (settings.proposes === undefined)
      return commented('# Överenskommelsen som ärendet gäller.', 'agreement:', [
        `  from: ${next - 1}-01-01`,
        `  to: ${next - 1}-12-31`,
      ]);
    const from = answers.from ?? `${answers.to?.slice(0, 4) ?? String(next)}-01-01`;
    const to = answers.to ?? `${from.slice(0, 4)}-12-31`;
    const reason = 'gissad: ett kalenderår';
    if (answers.from === undefined) guessed.push({ path: 'agreement.from', reason });
    if (answers.to === undefined) guessed.push({ path: 'agreement.to', reason });
    const year = Number(from.slice(0, 4));
    const isExtension = settings.proposes === 'extension';
    const earlier = [
      'history:',
      '  - kind: agreement',
      `    references: ${isExtension ? "['[diarienumret]']" : '[diarienumret]'}`,
      `    from: ${year - 1}-01-01`,
      `    to: ${addDays(from, -1)}`,
      '    extensionOption:',
      `      months: ${isExtension ? monthsOf(from, to) : 12}`,
    ];
    if (isExtension)
      for (const name of ['from', 'to', 'extensionOption'])
        guessed.push({
          path: `agreement.history[0].${name}`,
          reason: 'gissad: se den nuvarande överenskommelsen',
        });
    return block(
      '# Perioden som föreslås, och överenskommelserna före den, den äldsta först.',
      'agreement:',
      [
        `  from: ${from}`,
        `  to: ${to}`,
        ...(isExtension ? [] : ['  # extensionOption:', '  #   months: 12']),
        ...earlier.map((line) => (isExtension ? `  ${line}` : `  # ${line}`)),
      ],
    );
  },
  funding: ({ answers, today }, guessed) => {
    const first = Number((answers.from ?? answers.to ?? String(Number(today.slice(0, 4)) + 1)).slice(0, 4));
    const last = Number((answers.to ?? String(first)).slice(0, 4));
    const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
    const amount = answers.amount ?? '650000';
    const writeYear = (year: number, at: number): string[] => {
      const { from, to } = answers;
      const months = from === undefined || to === undefined ? 12 : countMonthsOfYear(year, from, to);
      if (months === 12) return [`    - year: ${year}`, `      amount: ${amount}`];
      if (answers.amount !== undefined)
        guessed.push({
          path: `funding.years[${at}].amount`,
          reason: 'räknad: årets del av beloppet för ett helt år',
        });
      const part = Math.round((Number(amount) * months) / 12);
      return [`    - year: ${year}`, `      amount: ${part}`, `      months: ${months}`];
    };
    const lines = [
      '  purpose: kostnader för [vad pengarna går till]',
      '  # Belopp att jämföra med: som regel det sista året i den nuvarande överenskommelsen.',
      '  # baseline:',
      `  #   year: ${first - 1}`,
      '  #   amount: 650000',
      '  # justification:',
      '  #   text: Varför beloppet ändras.',
      '  noBaselineReason: "[Ange det tidigare beloppet under baseline, eller varför det inte finns något.]"',
      '  years:',
      ...years.flatMap(writeYear),
    ];
    const comment = '# Pengarna, år för år: hela kronor utan mellanslag. iop räknar summor och förändringar.';
    return answers.amount === undefined
      ? commented(comment, 'funding:', lines)
      : block(comment, 'funding:', lines);
  },
  table: ({ settings, today }, guessed) => {
    if (settings.needs.includes('table'))
      guessed.push({ path: 'table.rows[0]', reason: 'exempel: skriv en rad för varje ansökan' });
    const lines = [
      `  year: ${Number(today.slice(0, 4)) + 1}`,
      '  columns:',
      '    - { title: Förening, type: name }',
      '    - { id: applied, title: Sökt, type: amount, sum: true }',
      '    - { id: proposed, title: Förslag, type: amount, sum: true }',
      '  rows:',
      "    - ['[föreningens namn]', 100000, 100000]",
      '    # - { cells: [Föreningen, 200000, 0], rejected: varför ansökan avslås }',
      '  decided: proposed',
    ];
    const comment = '# Tabellen som beslutet gäller: en rad för varje ansökan. iop räknar summorna.';
    return settings.needs.includes('table')
      ? block(comment, 'table:', lines)
      : commented(comment, 'table:', lines);
  },
  results: ({ answers, today }, guessed) => {
    const year = (answers.from ?? answers.to)?.slice(0, 4) ?? String(Number(today.slice(0, 4)) - 1);
    for (const name of ['from', 'to'] as const)
      if (answers[name] === undefined)
        guessed.push({ path: `results.${name}`, reason: 'gissad: det senaste hela året' });
    return block(
      '# Vad det har gett: målen med vad som har kommit ut av dem, pengarna och antalen.',
      'results:',
      [
        `  from: ${answers.from ?? `${year}-01-01`}`,
        `  to: ${answers.to ?? `${year}-12-31`}`,
        '  goals:',
        "    - goal: '[delmålet]'",
        "      result: '[vad som har gjorts och vad det har lett till]'",
        '      # uppfyllt: met, delvis uppfyllt: partlyMet, inte uppfyllt: notMet',
        '      # outcome: met',
        '  # funding:',
        `  #   - { year: ${year}, granted: 650000, used: 641500 }`,
        '  # people:',
        '  #   - { what: personer i uppsökande samtal, number: 214, before: 187 }',
      ],
    );
  },
  conditions: () =>
    commented('# Kraven i nämndens riktlinjer, och hur de är uppfyllda.', 'conditions:', [
      '  items:',
      '    - requirement: Vad som krävs',
      '      # uppfyllt: met, delvis uppfyllt: partlyMet, inte uppfyllt: notMet',
      '      outcome: met',
      '      evidence: Vad bedömningen bygger på',
    ]),
  documents: () =>
    commented(
      '# Beslutsunderlaget, i den ordning som det räknas upp. Tjänsteskrivelsen själv läggs till av iop.',
      'documents:',
      ['  - title: Dokumentets titel, som den står på det', '    date: 2026-09-01'],
    ),
  timeline: ({ answers }) => {
    const comment = '# När nämnden beslutar. Stegen dit föreslås, om profilen känner nämndens dagar.';
    return answers.meeting === undefined
      ? commented(comment, 'timeline:', ['  meeting: ÅÅÅÅ-MM-DD'])
      : block(comment, 'timeline:', [`  meeting: ${answers.meeting}`]);
  },
  recipients: ({ answers, settings }) =>
    settings.needs.includes('parties') || answers.organisation !== undefined
      ? block('# Vilka beslutet skickas till.', 'recipients:', [
          '  - counterparty: true # organisationen',
          '  # - name: Namn',
          '  #   title: titel',
        ])
      : commented('# Vilka beslutet skickas till.', 'recipients:', ['  - Förvaltningen']),
  signatories: () =>
    block('# De som ansvarar för skrivelsen.', 'signatories:', [
      "  - name: '[namn]'",
      "    title: '[titel]'",
    ]),
};

/** The months that a period touches. */
function monthsOf(from: string, to: string): number {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return years.reduce((sum, year) => sum + countMonthsOfYear(year, from, to), 0);
}

function opening({ kind, kindName, profile, settings, answers, today }: NewCase): string {
  const lines = [
    `# yaml-language-server: $schema=./${SCHEMA_FILE}`,
    '#',
    `# ${kindName}. Skriv där det står något inom hakparenteser. En rad som börjar med # är en förklaring eller ett förslag:`,
    '# ta bort # och mellanslaget efter det för att använda den.',
    '#',
    '#   iop check case.yaml    vad som saknas eller inte stämmer',
    '#   iop draft case.yaml    skrivelsen som Word',
    '',
    `kind: ${writeScalar(kind)}`,
    ...(profile === undefined ? [] : [`profile: ${writeScalar(profile)}`]),
    `reference: ${given(answers.reference, '[diarienummer]')}`,
    `date: ${today}`,
    ...(answers.title !== undefined
      ? [`title: ${writeScalar(answers.title)}`]
      : settings.hasTitle
        ? []
        : ["title: '[ärendets rubrik]'"]),
    ...(settings.usualPoints.length > 0
      ? []
      : [
          '',
          '# Förslaget till beslut, en punkt på varje rad.',
          'decision:',
          '  - att [skriv vad nämnden föreslås besluta]',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function author({ answers }: NewCase): string {
  return block('# Handläggaren, som läsaren kan vända sig till.', 'author:', [
    `  name: ${given(answers.author, '[ditt namn]')}`,
    `  title: ${given(answers.authorTitle, '[din titel]')}`,
    answers.email === undefined ? '  # email: namn@example.se' : `  email: ${writeScalar(answers.email)}`,
    "  # telephone: '000-00 00 00'",
  ]);
}

/** The texts of a memo by the section that prints them: what is asked of the writer. */
const TEXTS: readonly { name: string; section: string; ask: string }[] = [
  { name: 'summary', section: 'summary', ask: '[Skriv kort vad ärendet gäller och varför beslutet behövs.]' },
  {
    name: 'background',
    section: 'background',
    ask: '[Skriv hur ärendet har kommit upp och vad som har hänt.]',
  },
  {
    name: 'economy',
    section: 'economy',
    ask: '[Skriv beloppen i funding och ta bort det här, eller skriv att överenskommelsen inte kostar något.]',
  },
  {
    name: 'assessment',
    section: 'assessment',
    ask: '[Skriv hur förvaltningen bedömer förslaget, och varför.]',
  },
];

function prose({ settings, answers }: NewCase, blocks: readonly Block[]): string {
  const lacksAmount =
    settings.proposes !== undefined && blocks.includes('funding') && answers.amount === undefined;
  const texts = TEXTS.filter(
    ({ name, section }) => settings.sections.includes(section) && (name !== 'economy' || lacksAmount),
  );
  const lines = texts.flatMap(({ name, ask }) => [`  ${name}: |`, `    ${ask}`]);
  const further = blocks.includes('sections')
    ? ['  # sections:', '  #   - heading: En egen rubrik', '  #     text: |', '  #       Text.']
    : [];
  const children = blocks.includes('consequences')
    ? [
        '  # consequences:',
        '  #   children:',
        '  #     notRelevantBecause: verksamheten vänder sig till vuxna',
        '  #   equality:',
        '  #     text: |',
        '  #       Text.',
      ]
    : [];
  return block(
    '# Texterna, med en tom rad mellan styckena. En uppgift skrivs levande: {{amount funding.total}}.',
    'prose:',
    [...lines, ...further, ...children],
  );
}

function unconfirmed(guessed: readonly { path: string; reason: string }[]): string {
  return block(
    '# Vad iop har gissat: se efter, och ta bort raden.',
    'unconfirmed:',
    guessed.map(({ path, reason }) => `  - { path: '${path}', reason: '${reason}' }`),
  );
}

function given(answer: string | undefined, request: string): string {
  return answer === undefined ? `'${request}'` : writeScalar(answer);
}

function block(comment: string, key: string, lines: readonly string[]): string {
  return `${[comment, key, ...lines].join('\n')}\n`;
}

function commented(comment: string, key: string, lines: readonly string[]): string {
  const hidden = [key, ...lines].map((line) => `# ${line}`);
  return `${[comment, ...hidden].join('\n')}\n`;
}
