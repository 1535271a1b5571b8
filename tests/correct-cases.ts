// Correct cases with varied content: amounts and dates in every right form, long chains of agreements, long and foreign
// names with genitives, dates at year ends. A check that says anything of one of them is wrong.
import type { EarlierAgreement } from '../src/case-file.js';
import type { FullCase } from './support.js';
import { addDays, addMonths } from '../src/facts/calendar.js';

const NAMES: [string, string][] = [
  ['Hela Människan i Malmö', 'Hela Människan'],
  ['Föreningen Solrosen', 'Solrosen'],
  ['Stiftelsen Ågrenska', 'Ågrenska'],
  ['Räddningsmissionen i Göteborg', 'Räddningsmissionen'],
  ['Al-Nour Kulturförening', 'Al-Nour'],
  ['İstanbul Dostluk Derneği i Sverige', 'Dostluk'],
  ['Nguyễn Văn Minh-fonden', 'Minh-fonden'],
  ['Ria-kyrkans Hjälpcentrum Öst', 'Hjälpcentrum Öst'],
  ['Kvinnojouren Iris', 'Iris'],
  ['Rädda Barnens lokalförening i Växjö', 'Rädda Barnen'],
];
const AMOUNTS = [
  50_000, 99_999, 100_000, 250_500, 650_000, 999_000, 1_000_000, 1_358_000, 2_450_000, 12_000_000,
];
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);

const spaced = (value: number, space = ' '): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, space);
const long = (date: string): string => {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
};
const genitive = (name: string): string => (/[sxz]$/.test(name) ? name : `${name}s`);

/** At least fifty correct cases, each with a title; the same each time. */
export function correctCases(): [string, FullCase][] {
  return Array.from({ length: 60 }, (_, i) => {
    const caseFile = correctCase(i);
    return [
      `${i + 1}: ${caseFile.organisation.legalName}, ${caseFile.agreement.from}–${caseFile.agreement.to}`,
      caseFile,
    ];
  });
}

function correctCase(i: number): FullCase {
  const [legalName, shortName] = NAMES[i % NAMES.length] ?? ['', ''];
  const firstYear = 2024 + (i % 5);
  const years = 1 + (i % 4);
  const [from, to] = [`${firstYear}-01-01`, `${firstYear + years - 1}-12-31`];
  const history = chain(firstYear, i % 5);
  const first = AMOUNTS[i % AMOUNTS.length] ?? 0;
  const step = [0, 1500, 20_000, -5000][i % 4] ?? 0;
  const amounts = Array.from({ length: years }, (_, n) => ({
    year: firstYear + n,
    amount: first + step * n,
  }));
  const hasBaseline = history.length > 0;
  const baseline = { year: firstYear - 1, amount: first - Math.abs(step) };
  const meeting = weekday(`${firstYear - 1}-10-${10 + (i % 15)}`);
  return {
    kind: 'agreement',
    reference: `NN-${firstYear - 1}-${100 + i}`,
    date: weekday(addDays(meeting, -35)),
    author: { name: 'Kim Ek', title: 'handläggare', email: 'kim.ek@example.se' },
    organisation: {
      legalName,
      shortName,
      legalForm: legalName.startsWith('Stiftelsen') ? 'foundation' : 'nonProfitAssociation',
      number: '802438-1355',
    },
    programme: {
      name: ['ThaiWISE', 'Mötesplatsen', 'Öppna dörren', 'Steg för Steg'][i % 4] ?? '',
      purpose: 'att fler äldre får sällskap',
      goal: 'att ensamheten minskar',
      targetGroup: { short: 'äldre som bor ensamma' },
    },
    agreement: { from, to, extensionOption: { months: 12 }, ...(history.length > 0 && { history }) },
    funding: {
      purpose: 'lönekostnader för personal',
      ...(hasBaseline
        ? { baseline }
        : { noBaselineReason: 'Verksamheten är ny, så det finns inget att jämföra med.' }),
      years: amounts,
      justification: { text: 'Beloppet följer den förväntade löneutvecklingen.' },
      ...(i % 3 === 0 && {
        otherSupport: [{ year: firstYear - 1, amount: 75_000, giver: 'regionen', purpose: 'en kurs' }],
      }),
    },
    documents: [
      {
        id: 'riktlinjer',
        kind: 'guideline',
        title: 'Riktlinjer för nämndens stöd till ideella föreningar',
        reference: 'NN-2023-3539',
      },
      { id: 'rapport', kind: 'report', title: 'Årsrapport', year: firstYear - 2 },
    ],
    relatedCases: [{ reference: 'KS-2021-662', description: 'kommunstyrelsens beslut om lokaler' }],
    timeline: { meeting },
    recipients: [{ counterparty: true }, { name: 'Registrator' }],
    signatories: [{ name: 'Alex Berg', title: 'enhetschef' }],
    prose: proseOf(i, { legalName, shortName, from, to, history, amounts }),
  };
}

/** Agreements that follow one another until the year before. */
function chain(firstYear: number, count: number): EarlierAgreement[] {
  return Array.from({ length: count }, (_, n): EarlierAgreement => {
    const year = firstYear - 2 * (count - n);
    return {
      kind: 'agreement',
      references: [`NN-${year - 1}-7`],
      from: `${year}-01-01`,
      to: `${year + 1}-12-31`,
    };
  });
}

/** The day itself or the next Tuesday: a day on which committees meet. */
function weekday(date: string): string {
  let day = date;
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 2) day = addDays(day, 1);
  return day;
}

interface Told {
  legalName: string;
  shortName: string;
  from: string;
  to: string;
  history: EarlierAgreement[];
  amounts: { year: number; amount: number }[];
}

/** Prose that tells the case's own figures in one right form or another. */
function proseOf(i: number, { legalName, shortName, from, to, history, amounts }: Told): FullCase['prose'] {
  const [first] = amounts;
  const amount = first?.amount ?? 0;
  const total = amounts.reduce((sum, each) => sum + each.amount, 0);
  const inMillions = `${String(Math.round(total / 100_000) / 10).replace('.', ',')} miljoner kronor`;
  const forms = [
    `${spaced(amount)} kronor`,
    `${spaced(amount, '\u00A0')}\u00A0kronor`,
    `${spaced(amount)} kr`,
    `${spaced(amount)} kronor för ${first?.year ?? ''}`,
    total >= 500_000 ? `sammanlagt ${inMillions}` : `${spaced(total)} kronor sammanlagt`,
  ];
  const [earliest, latest] = [history[0], history.at(-1)];
  const since = earliest ? ` Parterna har haft överenskommelser sedan ${earliest.from.slice(0, 4)}.` : '';
  const until = latest ? ` Den nuvarande överenskommelsen löper ut den ${long(latest.to)}.` : '';
  const years =
    from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return {
    summary: `${genitive(shortName)} verksamhet fortsätter.`,
    background: `Ärendet gäller ${legalName}.${since}${until} Perioden är ${long(from)} till ${long(to)}.`,
    agreement:
      `Den nya överenskommelsen gäller ${years}. Den ${long(to)} är sista dagen; ett år till slutar den ${long(to)} i så fall senare.`.replace(
        /; ett år.*/,
        '.',
      ),
    economy: `Nämnden avsätter ${forms[i % forms.length] ?? ''}. Omkring 80 procent av deltagarna är kvinnor, och 3–5 personer deltar varje gång.`,
    finances: `Föreningen grundades 1987 och har lokaler enligt kommunstyrelsens beslut (KS-2021-662). Den har 12 anställda i ${genitive(shortName)} hus.`,
    assessment: `Förvaltningen bedömer att ${shortName} har goda förutsättningar. EU och regionen har liknande samarbeten, och ${genitive(legalName)} erfarenhet är stor. Telefon 040-34 10 00.`,
    consequences: { children: { notRelevantBecause: 'verksamheten vänder sig till äldre' } },
    ...(i % 2 === 0 && {
      sections: [
        {
          heading: 'Lokaler',
          text: `Lokalen är öppen kl. 9–16, se [lokalens sidor](https://example.se/a-b). Avtalet om lokalen är från ${long(addMonths(from, -12)).slice(-4)}.`.replace(
            'Avtalet om lokalen',
            'Lokalen',
          ),
        },
      ],
    }),
  };
}
