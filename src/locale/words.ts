// Swedish words for the closed sets of the schema, and the small grammar that sentences need.
import { formatDate, formatMonths, formatYears, type DateStyle } from './dates.js';
import {
  formatAmount,
  formatCount,
  formatDecimal,
  formatPercent,
  formatPercentWords,
  formatSignedPercent,
  type Ratio,
} from './numbers.js';

/** "a, b och c". */
export function formatList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}

/** A name's genitive: nothing is added after s, x or z; an abbreviation in capitals has a colon ("RFSL:s"). */
export function formatGenitive(name: string): string {
  if (/[sxz]$/i.test(name)) return name;
  return /(?:^|[\s(-])[A-ZÀ-ÖØ-ÞĀ-ɏ][A-ZÀ-ÖØ-ÞĀ-ɏ\d]+$/u.test(name) ? `${name}:s` : `${name}s`;
}

/** Kinds of documents that a title begins with, in the definite form. */
const DEFINITE_DOCUMENTS: Readonly<Record<string, string>> = {
  anvisningar: 'anvisningarna',
  avtal: 'avtalet',
  bestämmelser: 'bestämmelserna',
  bidragsregler: 'bidragsreglerna',
  beslut: 'beslutet',
  handbok: 'handboken',
  kriterier: 'kriterierna',
  plan: 'planen',
  policy: 'policyn',
  principer: 'principerna',
  program: 'programmet',
  rapport: 'rapporten',
  reglemente: 'reglementet',
  regler: 'reglerna',
  regelverk: 'regelverket',
  riktlinje: 'riktlinjen',
  riktlinjer: 'riktlinjerna',
  rutin: 'rutinen',
  rutiner: 'rutinerna',
  strategi: 'strategin',
  vägledning: 'vägledningen',
  överenskommelse: 'överenskommelsen',
};

/** A document's title in a sentence: "riktlinjerna för stöd till idéburen sektor"; other titles after "dokumentet". */
export function formatDefiniteTitle(title: string): string {
  const [first = '', ...rest] = title.split(' ');
  const definite = DEFINITE_DOCUMENTS[first.toLowerCase()];
  return definite === undefined ? `dokumentet ${title}` : [definite, ...rest].join(' ');
}

/** With a capital first letter, for the beginning of a sentence. */
export function capitalize(text: string): string {
  return text.replace(/^[a-zß-öø-ɏ]/u, (letter) => letter.toUpperCase());
}

export type LegalForm =
  'nonProfitAssociation' | 'economicAssociation' | 'foundation' | 'faithCommunity' | 'company';

interface LegalFormWords {
  /** Before a name: "den ideella föreningen". */
  definite: string;
  /** Alone, when the form is known: "föreningen". */
  short: string;
  /** How a name says it itself: "Hjälpstiftelsen", "Basta ek. för.". */
  inName: RegExp;
}

/** The bounds of a word. */
const LETTER = '[a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F]';
const START = `(?<!${LETTER})`;
const END = `(?!${LETTER})`;

const LEGAL_FORMS: Record<LegalForm, LegalFormWords> = {
  nonProfitAssociation: {
    definite: 'den ideella föreningen',
    short: 'föreningen',
    inName: new RegExp(`f\u00F6rening(?:en)?${END}|${START}ideell f\u00F6r\\.`, 'i'),
  },
  economicAssociation: {
    definite: 'den ekonomiska föreningen',
    short: 'föreningen',
    inName: new RegExp(`f\u00F6rening(?:en)?${END}|${START}ek\\.? ?f\u00F6r(?:\\.|$)`, 'i'),
  },
  foundation: { definite: 'stiftelsen', short: 'stiftelsen', inName: new RegExp(`stiftelsen?${END}`, 'i') },
  faithCommunity: {
    definite: 'det registrerade trossamfundet',
    short: 'trossamfundet',
    inName: new RegExp(`(?:trossamfund(?:et)?|f\u00F6rsamling(?:en)?)${END}`, 'i'),
  },
  company: {
    definite: 'aktiebolaget',
    short: 'bolaget',
    inName: new RegExp(`${START}ab${END}|aktiebolag(?:et)?${END}`, 'i'),
  },
};

/** The legal forms that a name says itself: "Sankta Annas stiftelse" is a foundation, "Kulturföreningen Månen" an association. */
export function formsInName(legalName: string): LegalForm[] {
  return (Object.keys(LEGAL_FORMS) as LegalForm[]).filter((form) => LEGAL_FORMS[form].inName.test(legalName));
}

interface Organisation {
  legalForm?: LegalForm;
  legalName: string;
  number?: string;
}

/**
 * An organisation as a decision names it: "den ideella föreningen Hela Människan i Malmö". A name that says
 * its form itself stands alone: "Stiftelsen Lyktan", "Kulturföreningen Månen", "Basta ek. för.".
 */
export function formatOrganisation({ legalForm, legalName }: Organisation): string {
  if (!legalForm || LEGAL_FORMS[legalForm].inName.test(legalName)) return legalName;
  return `${LEGAL_FORMS[legalForm].definite} ${legalName}`;
}

/** An organisation with its number, where that is known: "den ideella föreningen Lyktan (802438-1355)". */
export function formatOrganisationNumber(organisation: Organisation): string {
  const { number } = organisation;
  return `${formatOrganisation(organisation)}${number === undefined ? '' : ` (${number})`}`;
}

/** All parties of an agreement, after "mellan": the committee, others of the municipality, and the organisations. */
export function formatParties(
  committee: string,
  { committees, organisations }: { committees: readonly Named[]; organisations: readonly Organisation[] },
): string {
  return formatList([
    committee,
    ...committees.map(({ name }) => name ?? ''),
    ...organisations.map(formatOrganisationNumber),
  ]);
}

interface Named {
  name?: string;
  legalName?: string;
  amount?: number;
}

/** Names: "Attention, Brottsofferjouren och Länken". */
export function formatNames(rows: readonly Named[]): string {
  return formatList(rows.map(({ name, legalName }) => name ?? legalName ?? ''));
}

/** What each is given: "138 000 kronor till Attention och 8 000 kronor till Länken". */
export function formatNamedAmounts(rows: readonly Named[]): string {
  return formatList(rows.map(({ name = '', amount = 0 }) => `${formatAmount(amount)} till ${name}`));
}

interface Cell {
  text?: string;
  amount?: number;
  number?: number;
  percent?: number;
  share?: Ratio;
  date?: string;
  unit?: string;
  isChange?: boolean;
}

/** A cell of a table; an empty cell says nothing. */
export function formatCell({ text, amount, number, percent, share, date, unit, isChange }: Cell): string {
  const sign = isChange && (amount ?? number ?? 0) > 0 ? '+' : '';
  const after = unit === undefined ? '' : `\u00A0${unit}`;
  if (amount !== undefined) return `${sign}${formatDecimal(amount)}${after}`;
  if (number !== undefined) return `${sign}${formatDecimal(number)}${after}`;
  if (percent !== undefined) return `${formatDecimal(percent)}\u00A0%`;
  if (share) return isChange ? formatSignedPercent(share) : formatPercent(share);
  return date ?? text ?? '';
}

export function formatShortLegalForm(form: LegalForm): string {
  return LEGAL_FORMS[form].short;
}

const OUTCOMES = { met: 'Uppfyllt', partlyMet: 'Delvis uppfyllt', notMet: 'Inte uppfyllt' };

/** The outcome of a requirement in words; "Inte bedömt" where nothing has yet. */
export function formatOutcome(outcome: keyof typeof OUTCOMES): string {
  return OUTCOMES[outcome];
}

const LEGAL_STEPS = {
  approved: 'Protokollet är justerat',
  notice: 'Justeringen är anslagen',
  lastAppealDay: 'Sista dag att överklaga',
  legalForce: 'Beslutet har fått laga kraft',
};

export function formatLegalStep(step: keyof typeof LEGAL_STEPS): string {
  return LEGAL_STEPS[step];
}

const LEGAL_SOURCES = {
  approved: '5 kap. 69 § och 6 kap. 35 § kommunallagen',
  notice: '8 kap. 12 § kommunallagen',
  lastAppealDay: '13 kap. 5 § kommunallagen och lagen om beräkning av lagstadgad tid',
  legalForce: 'dagen efter sista dag att överklaga',
};

/** Where the law gives the step's time. */
export function formatLegalSource(step: keyof typeof LEGAL_SOURCES): string {
  return LEGAL_SOURCES[step];
}

interface Change {
  amount: number;
  ratio?: Ratio;
}

/** A change in running text: "en ökning med 20 000 kronor (3,1 procent)". */
export function formatChange({ amount, ratio }: Change): string {
  if (amount === 0) return 'ett oförändrat belopp';
  const percent = ratio ? ` (${formatPercentWords(ratio)})` : '';
  return `en ${amount > 0 ? 'ökning' : 'minskning'} med ${formatAmount(Math.abs(amount))}${percent}`;
}

/** A change's percentage in a table; an en dash where there is none to give. */
export function formatChangePercent({ ratio }: Change): string {
  return ratio ? formatSignedPercent(ratio) : '\u2013';
}

/** As many years in a row with one amount are said once. */
const ALIKE = 3;

interface YearAmount {
  year: number;
  amount: number;
  /** Of a part year. */
  months?: number;
  isPartYear?: boolean;
}

/**
 * The amount of each year in words: "670 000 kronor för 2026 och 688 000 kronor för 2027"; years in a row with the same amount
 * are said together: "650 000 kronor per år för 2026–2029".
 */
export function formatYearAmounts(years: readonly YearAmount[]): string {
  return formatList(groupAlike(years).flatMap(formatGroup));
}

function groupAlike(years: readonly YearAmount[]): YearAmount[][] {
  const groups: YearAmount[][] = [];
  for (const each of years) {
    const last = groups.at(-1)?.at(-1);
    if (last && isWhole(last) && isWhole(each) && last.amount === each.amount && last.year === each.year - 1)
      groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups;
}

function isWhole({ months = 12, isPartYear = false }: YearAmount): boolean {
  return months === 12 && !isPartYear;
}

function formatGroup(group: readonly YearAmount[]): string[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || group.length < ALIKE)
    return group.map(
      ({ year, amount }) => `${amount === 0 ? 'inga pengar' : formatAmount(amount)} för ${year}`,
    );
  return [`${formatAmount(first.amount)} per år för ${formatYears(first.year, last.year)}`];
}

/** An option to extend, after "kan förlängas": "med ett år", "med ett år i taget, högst två gånger". */
export function formatExtensionOption({ months, times = 1 }: { months: number; times?: number }): string {
  const once = `med ${formatMonths(months)}`;
  return times === 1 ? once : `${once} i taget, högst ${formatCount(times)} gånger`;
}

interface Mention {
  amount?: number;
  date?: string;
  percent?: number;
  number?: number;
}

/** What a text speaks of beside the facts: "450 000 kronor", "5 mars 2024", "18,4 procent", "230". */
export function formatMention({ amount, date, percent, number }: Mention, style?: DateStyle): string {
  if (amount !== undefined) return formatAmount(amount);
  if (date !== undefined) return formatDate(date, style);
  if (percent !== undefined) return `${formatDecimal(percent)}\u00A0procent`;
  return number === undefined ? '' : formatDecimal(number);
}

/** The value of each year in words: "3,1 procent för 2026 och 2,7 procent för 2027". */
export function formatYearValues(years: readonly { year: number; value: string }[]): string {
  return formatList(years.map(({ year, value }) => `${value} för ${year}`));
}
