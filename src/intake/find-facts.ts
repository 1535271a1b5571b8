// The facts in the sentences of an old memo: dates and periods, amounts by year, the organisation, reference numbers.
import { isDate } from '../facts/calendar.js';
import { MONTHS } from '../locale/dates.js';

/** A day in any of the usual ways, as a pattern without groups. */
const DAY = `(?:\\d{4}-\\d{2}-\\d{2}|(?:den )?\\d{1,2} (?:${MONTHS.join('|')}) \\d{4})`;

/** A day as YYYY-MM-DD; `undefined` where there is none. */
export function readDay(text: string): string | undefined {
  const iso = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso !== undefined) return isDate(iso) ? iso : undefined;
  const [, day = '', month = '', year = ''] =
    new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})`, 'i').exec(text) ?? [];
  if (day === '') return undefined;
  const found = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(found) ? found : undefined;
}

/** The ways in which a memo says the period that it proposes, the surest first. */
const PERIODS = [
  `(?:avser|för|gäller|omfattar|under) (?:avtals)?perioden (${DAY}) ?(?:till(?: och med)?|–|-|t\\.o\\.m\\.) ?(${DAY})`,
  `sträcker sig (?:mellan|från) (${DAY}) (?:och|till)(?: och med)? (${DAY})`,
  `(?:gäller|löper|gälla) (?:från och med|fr\\.o\\.m\\.|från|mellan) (${DAY}) (?:till och med|t\\.o\\.m\\.|till|och) (${DAY})`,
  `(${DAY}) ?(?:–|-|till(?: och med)?) ?(${DAY})`,
];

export interface FoundPeriod {
  from: string;
  to: string;
}

export function findPeriod(text: string): FoundPeriod | undefined {
  for (const pattern of PERIODS) {
    const [, first, last] = new RegExp(pattern, 'i').exec(text) ?? [];
    const [from, to] = [readDay(first ?? ''), readDay(last ?? '')];
    if (from !== undefined && to !== undefined && from < to) return { from, to };
  }
  return undefined;
}

/** "670 000" as a number. */
export function readNumber(text: string): number | undefined {
  const digits = text
    .replaceAll(/[\s\u00A0\u202F]/g, '')
    .replace(/(?:kronor|kr|:-)$/i, '')
    .replace('−', '-');
  return /^-?\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}

const NUMBER = '\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d{4,9}';

/** Amounts in kronor with the year that each is for, in order; the first of a year counts. */
export function findAmounts(text: string): Map<number, number> {
  const found = new Map<number, number>();
  const pattern = new RegExp(
    `(?<![\\d.,])(${NUMBER}) ?(?:kronor|kr)\\b[^.\\d]{0,30}?(?:för|under|år|till) (?:år |kalenderåret )?(20\\d{2})(?!\\d)`,
    'gi',
  );
  for (const [, amount = '', year = ''] of text.matchAll(pattern)) {
    const value = readNumber(amount);
    if (value !== undefined && !found.has(Number(year))) found.set(Number(year), value);
  }
  const said = new RegExp(
    `(?:för|under|år) (20\\d{2}) (?:(?:var|är|uppgick|uppgår|blev|betalade|avsatte|beviljade|fick|är|kostade)(?: (?!20\\d\\d)[\\p{L}-]+){0,5}) (${NUMBER}) ?(?:kronor|kr)\\b`,
    'giu',
  );
  for (const [, year = '', amount = ''] of text.matchAll(said)) {
    const value = readNumber(amount);
    if (value !== undefined && !found.has(Number(year))) found.set(Number(year), value);
  }
  return found;
}

/** The first amount in kronor. */
export function findAmount(text: string): number | undefined {
  return readNumber(new RegExp(`(?<![\\d.,])(${NUMBER}) ?(?:kronor|kr)\\b`, 'i').exec(text)?.[1] ?? '');
}

export interface FoundOrganisation {
  legalName: string;
  number?: string;
  legalForm?: string;
}

const FORMS: readonly [RegExp, string][] = [
  [/^(?:den )?ideella föreningen /iu, 'nonProfitAssociation'],
  [/^(?:den )?ekonomiska föreningen /iu, 'economicAssociation'],
  [/^(?:det )?registrerade trossamfundet /i, 'faithCommunity'],
  [/^föreningen (?=[A-ZÅÄÖ])/iu, ''],
  [/^(?:aktie)?bolaget (?=[A-ZÅÄÖ])/iu, 'company'],
];

/** Words in capitals that a name goes on with: "Hela Människan i Malmö". */
const NAME =
  "[A-ZÅÄÖÉ][\\wåäöéÅÄÖÉ&'’:-]*(?: (?:[A-ZÅÄÖÉ&][\\wåäöéÅÄÖÉ&'’:-]*|(?:i|och|för|av|mot|på)(?= [A-ZÅÄÖÉ])))*";
const FORM =
  '(?:(?:den |det )?(?:ideella|ekonomiska|idéburna|registrerade) (?:föreningen|organisationen|trossamfundet) |föreningen |stiftelsen |organisationen |aktiebolaget )?';

/** A registered number of an organisation. */
const REGISTERED = /(?<![\d-])\d{6}[-–]\d{4}(?![\d-])/u;

/** The organisation on the other side, and what the agreement is about, from sentences such as "mellan nämnden och X om Y". */
export function findOrganisation(text: string): FoundOrganisation | undefined {
  const [number] = REGISTERED.exec(text) ?? [];
  const numbered = (name: string): string => `(${name}) \\((${REGISTERED.source})\\)`;
  const patterns = [
    `mellan [^.]{3,90}? och ${numbered(FORM + NAME)}`,
    numbered(FORM + NAME),
    // small words at the end: "Föreningen Steg för steg (802438-1355)"
    numbered(`${FORM}${NAME}(?: [a-zåäöé]+){1,3}`),
    `partnerskap(?:et)?(?: \\(IOP\\))? med (${FORM}${NAME}) (?:avseende|om|gällande|för|kring)`,
    `mellan [^.]{3,90}? och (${FORM}${NAME}) (?:om|avseende|gällande|för|kring|sträcker)`,
    `\\b(?:avtal|överenskommelse|IOP|partnerskap)[^.]{0,60}?(?<!arbete|arbeta|arbetet) med (${FORM}${NAME})(?= (?:om|avseende|gällande|för|kring)|[.,]|$)`,
  ];
  for (const pattern of patterns) {
    const [, name, ownNumber = number] = new RegExp(pattern).exec(text) ?? [];
    if (name === undefined || /(?:nämnd|styrelse|förvaltning|kommun)/iu.test(name)) continue;
    const [ending, form] =
      (isWholeName(name, text) ? undefined : FORMS.find(([each]) => each.test(name))) ?? [];
    const legalName = ending
      ? name.replace(ending, '')
      : name.replace(/^(?:stiftelsen|organisationen) (?=[A-ZÅÄÖ])/u, '');
    return {
      legalName: legalName.trim(),
      ...(form && { legalForm: form }),
      ...(ownNumber !== undefined && { number: ownNumber.replace('–', '-') }),
    };
  }
  return undefined;
}

/** The registered numbers that stand after a name, each once. */
export function findRegistered(text: string): string[] {
  const pattern = new RegExp(`${NAME}(?: [a-zåäöé]+){0,3} \\((${REGISTERED.source})\\)`, 'g');
  return [...new Set([...text.matchAll(pattern)].map(([, number = '']) => number.replace('–', '-')))];
}

/** Whether "Föreningen" belongs to a name: it is never used without it. */
function isWholeName(name: string, text: string): boolean {
  const rest = /^Föreningen (.+)$/u.exec(name)?.[1];
  if (rest === undefined) return false;
  return text
    .split(rest)
    .slice(0, -1)
    .every((before) => /[Ff]öreningen $/u.test(before));
}

/** What a programme's name stands after, the surest first. */
const BEFORE_PROGRAMME = [
  '(?:om|avseende|gällande|kring) verksamheten',
  'verksamheten',
  '(?:metoden|projektet|insatsen|gällande|avseende)',
];
/** The words of a programme's name that begin with a capital. */
const CAPITALS = '[A-ZÅÄÖ][\\wåäöéÅÄÖ&-]*(?:\\.\\d+)*(?: (?:[A-ZÅÄÖ][\\wåäöéÅÄÖ&-]*|\\d+(?:\\.\\d+)*))*';
/** Where a sentence goes on after a name. */
const GOES_ON =
  /^(?:är|var|har|hade|ska|skulle|kan|får|som|vilke[nt]|drivs|bedrivs|driver|startade|under|från|enligt|perioden|tiden|åren|\d{4})$/u;
/** Words that no name ends with. */
const ENDS_NO_NAME =
  /^(?:för|i|på|om|vid|att|och|med|till|av|mot|när|där|de|den|det|en|ett|ur|åt|sin|sitt|sina|nu|även|också)$/u;
/** How many words a name may go on with after its capitals. */
const MORE_WORDS = 5;

/**
 * The name of the activity that an agreement is about; `isSure` where no other word could belong to it.
 * @param text where it is looked for, most likely places first
 * @param whole all of the memo
 */
export function findProgramme(text: string, whole: string): { name: string; isSure: boolean } | undefined {
  for (const before of BEFORE_PROGRAMME) {
    const [, name, rest = ''] =
      new RegExp(`(?<![\\wåäö])${before} (${CAPITALS})((?:,? [^ \\n.,;:()]+){0,${MORE_WORDS}})`).exec(text) ??
      [];
    if (name !== undefined) return longestName(name, rest, whole);
  }
  return undefined;
}

/** The name with the small words after it that stand there wherever it is named: "Bostad först", "Steg för steg". */
function longestName(name: string, rest: string, text: string): { name: string; isSure: boolean } {
  const words = rest.match(/,? [^ ]+/g) ?? [];
  const end = words.findIndex((word) => GOES_ON.test(word.replace(/^,? /, '')));
  const candidates = words
    .slice(0, end < 0 ? words.length : end)
    .map((_, i) => name + words.slice(0, i + 1).join(''))
    .filter((each) => !ENDS_NO_NAME.test(each.split(' ').at(-1) ?? ''));
  const often = countOf(name, text);
  const kept = candidates.filter((each) => countOf(each, text) * 2 > often);
  // of a name that stands in one place only, nothing says where it ends
  if (often < 2) return { name, isSure: candidates.length === 0 };
  return { name: kept.at(-1) ?? name, isSure: true };
}

function countOf(words: string, text: string): number {
  const pattern = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\wåäö])${pattern}(?![\\wåäö])`, 'g'))].length;
}

/** Reference numbers: letters, a year and a number, or as a municipality's form has them. */
export const REFERENCE = /(?<![\p{L}\d-])\p{Lu}{1,6}[ /-]?\d{4}[-/:]\d{1,6}(?![\d-])/u;

export function findReferences(text: string): string[] {
  return [...text.matchAll(new RegExp(REFERENCE, 'gu'))].map(([found]) => found.replaceAll('\u2011', '-'));
}

/** Words that officials' titles end with. */
const TITLE =
  /(?:chef|chefen|sekreterare|ledare|direktör|strateg|utredare|ekonom|samordnare|handläggare|controller|jurist|utvecklare|rektor|administratör|specialist|kurator|arkitekt|ingenjör|planerare|koordinator|assistent|konsulent|inspektör|registrator|ordförande)(?:n|en)?(?: .{2,40})?$/iu;

export function isOfficialsTitle(text: string): boolean {
  // "Samira Haddad, samordnare" is a person with a title
  if (isPersonsName(text.split(', ')[0] ?? '') && text.includes(', ')) return false;
  return text.length < 70 && !/[.!?]$/.test(text) && TITLE.test(text.trim());
}

/** Words of names that no person has: "Kvinnojouren Rut", "Teater Kant". */
const BODY =
  /(?:jour(?:en)?|centrum|kår(?:en)?|scout(?:erna|kår)?|församling(?:en)?|kyrkan?|teatern?|sällskap(?:et)?|råd(?:et)?|mission(?:en)?|skolan?|gården|huset|nämnd(?:en)?|kontor(?:et)?|enhet(?:en)?)(?![\p{L}])/iu;

/** Whether a line is a person's name and nothing else. */
export function isPersonsName(text: string): boolean {
  if (TITLE.test(text.trim()) || BODY.test(text)) return false;
  if (
    /(?:förening|föreningen|stiftelse|stiftelsen|förbund|förbundet|kommun|region|bolag|AB|klubb)$/iu.test(
      text.trim(),
    ) ||
    text === text.toUpperCase()
  )
    return false;
  if (
    /^(?:Avdelning|Enhet|Förvaltning|Nämnd|Stads|Kommun|Område|Sektor|Idéburet|Post|Besök)/u.test(text.trim())
  )
    return false;
  return /^\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}]+)?(?: (?:von|af|de|van))?(?: \p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}]+)?){1,3}$/u.test(
    text.trim(),
  );
}
