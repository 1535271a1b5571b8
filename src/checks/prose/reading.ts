// Reads what a sentence says of a figure: the words around it, the years that it is given to, and whether the sentence is
// about this case's matter or another's. The words themselves are in vocabulary.ts.
import { WORD_END, WORD_START } from '../../characters.js';
import type { Range } from '../../diagnostic.js';
import type { Checked } from '../check.js';
import { MUNICIPALITIES } from '../../locale/municipalities.js';
import { findTexts } from '../../schema/case-fields.js';
import { findAmounts } from './find-figures.js';
import { sentencesOf, type ProseText } from './texts.js';
import {
  AGREEMENT,
  CAPITALS,
  GRANTED,
  LETTERS,
  OTHER_AGREEMENT,
  OTHER_BODY,
  OTHER_MONEY,
  ROUNDED,
  THE_MONEY,
  pattern,
  words,
} from './vocabulary.js';

/** A sentence of a printed paragraph; spaces of all kinds are plain ones, so that offsets are those of the paragraph. */
export interface Sentence {
  prose: ProseText;
  text: string;
  start: number;
}

const read = new WeakMap<ProseText, readonly Sentence[]>();

export function sentencesIn(prose: ProseText): readonly Sentence[] {
  const known = read.get(prose);
  if (known) return known;
  const found = sentencesOf(prose.text).map(({ start, sentence }) => ({
    prose,
    start,
    text: sentence.replaceAll(/\s/g, ' '),
  }));
  read.set(prose, found);
  return found;
}

/** The sentence that a place in a paragraph stands in. */
export function sentenceAt(prose: ProseText, at: number): Sentence {
  return sentencesIn(prose).findLast(({ start }) => start <= at) ?? { prose, text: prose.text, start: 0 };
}

/** The sentence before another in its paragraph. */
export function sentenceBefore({ prose, start }: Sentence): Sentence | undefined {
  return sentencesIn(prose).findLast((each) => each.start < start);
}

/** The sentences right before another in its paragraph, in order, and no more than so many. */
export function sentencesBefore({ prose, start }: Sentence, most: number): readonly Sentence[] {
  const all = sentencesIn(prose);
  const end = all.findLastIndex((each) => each.start < start) + 1;
  return all.slice(Math.max(0, end - most), end);
}

/** Where a finding about some words of a sentence stands. */
export function placeIn(
  { prose, start }: Sentence,
  index: number,
  words: string,
): { in: ProseText; range: Range } {
  return { in: prose, range: { start: start + index, end: start + index + words.length } };
}

/** A figure's place in its sentence, with the words that can say what it is. */
export interface Surroundings {
  sentence: Sentence;
  /** From the figure before it, or the beginning of the sentence. */
  before: string;
  /** To the figure after it, a mark or a new clause. */
  after: string;
  /** To the end of the sentence. */
  rest: string;
  /** What the sentence says before all its figures. */
  lead: string;
}

/** A mark, or a word that begins another clause. */
const CLAUSE_END = pattern(
  `[;:(–—]|, |${WORD_START}(?:men|medan|samt|varav|vilket|som|där|eftersom|eller(?= i genomsnitt| i snitt))${WORD_END}`,
);

const BETWEEN_ITEMS = /^(?:,|,? (?:och|samt|respektive|eller)) $/u;

export function surroundingsOf(
  prose: ProseText,
  { start, end }: Range,
  figures: readonly Range[],
): Surroundings {
  const sentence = sentenceAt(prose, start);
  const last = sentence.start + sentence.text.length;
  const inSentence = figures.filter((each) => each.start >= sentence.start && each.end <= last);
  // in a list ("20 000, 15 000 respektive 18 000 kronor") all have the words before the first
  let [first, from] = [start, sentence.start];
  for (const each of inSentence.filter((other) => other.end <= start).toSorted((x, y) => y.end - x.end)) {
    if (BETWEEN_ITEMS.test(sentence.text.slice(each.end - sentence.start, first - sentence.start)))
      first = each.start;
    else {
      from = each.end;
      break;
    }
  }
  // "20 000 kronor (3,1 procent) jämfört med 2025": what is in brackets says the same in another way
  const aside = ASIDE.exec(sentence.text.slice(end - sentence.start))?.[0].length ?? 0;
  const next = inSentence.filter((each) => each.start >= end + aside).map((each) => each.start);
  const to = Math.min(last, ...next);
  const slice = (first: number, until: number): string =>
    sentence.text.slice(first - sentence.start, Math.max(0, until - sentence.start));
  const lead = Math.min(start, ...inSentence.map((each) => each.start));
  const toNext = slice(end, to).replace(ASIDE, (found) => found.replace(/ \([^()]*\)$/, ''));
  const clause = CLAUSE_END.exec(toNext);
  return {
    sentence,
    before: slice(from, first),
    after: clause ? toNext.slice(0, clause.index) : toNext,
    rest: slice(end, last),
    lead: slice(sentence.start, lead),
  };
}

/** A figure in brackets right after another. */
const ASIDE =
  /^(?: (?:kronor|kr|procent))? \([^()]{0,12}\d[^()]{0,20}\)(?= (?:jämfört|använ|förbruk|nyttja|återst|kvar))/u;

const YEAR = '(?:19|20)\\d{2}';
const YEARS_AFTER = pattern(
  `^ (?:\\(?(?:kronor )?)?(?:årligen )?(?:(?:för|under|år|i|avseende|till) )?(?:(?:våren|hösten|sommaren|vintern|vårterminen|höstterminen|första halvåret|andra halvåret|första halvan av|andra halvan av) |hela |(?:kalender|verksamhets|budget)?åre?n? |vart och ett av åren |vardera året |respektive år )?(${YEAR})(?:(?: och | till | samt |–|-)(${YEAR}))?(?![\\d-])`,
);
const YEARS_BEFORE = pattern(
  `(?:^|[ (,])(?:för|under|år|i|åren|avseende|helåret|kalenderåret) (?:hela |(?:kalender|verksamhets|budget)?åre?n? )?(${YEAR})(?:(?: och | till |–|-)(${YEAR}))?(?![\\d-])[^\\d]*$`,
);

function spanOf(match: RegExpExecArray | null): number[] {
  if (!match) return [];
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  return Array.from({ length: Math.max(1, Math.min(20, to - from + 1)) }, (_, i) => from + i);
}

/** The years that the words around a figure give it to; none where they name none. */
/** "2025: beviljat …", "Våren 2028 blir det …". */
const LABEL = new RegExp(
  `^(?:(?:År |Under |Hösten |Våren )?(${YEAR}):|(?:Hösten|Våren|Året|Under) (${YEAR}) (?:blir|är|betalas|avsätts|kostar|får)(?![${LETTERS}]))`,
  'u',
);

export function yearsOf({ before, after, lead, sentence }: Surroundings): number[] {
  const label = before === lead && /\d/.test(before) ? LABEL.exec(before.trimStart()) : null;
  if (label) return [Number(label[1] ?? label[2])];
  const next = spanOf(YEARS_AFTER.exec(after));
  if (next.length > 0) return next;
  const isFirst = before === lead;
  // "För 2025 beviljades 495 000 kronor, och av dem kom 488 200 kronor till användning"
  const ofThem = !isFirst && OF_THEM.test(before) ? yearsIn(lead) : [];
  if (ofThem.length === 1) return ofThem;
  // a year right after the figure before this one is that one's
  const own = isFirst
    ? before
    : (before
        .split(/, | (?:och|men|samt|respektive) /u)
        .slice(1)
        .at(-1) ?? '');
  const earlier = spanOf(YEARS_BEFORE.exec(own));
  if (earlier.length > 0 || !isFirst) return earlier;
  const isOnly = findAmounts(sentence.text).length === 1;
  const all = yearsIn((isOnly ? sentence.text : before).replaceAll(COMPARED, ''));
  return all.length === 1 ? all : [];
}

const OF_THEM = pattern(`(?:av dem|därav|varav|av detta|av dessa)(?![${LETTERS}])`);

/** What is compared with is no year of the figure. */
const COMPARED = pattern(
  `(?:(?:jämfört med|gentemot|än|mot|sedan|från|hösten|våren|sommaren|vintern|den \\d+ [${LETTERS}]+) (?:år |(?:kostnaden|beloppet|nivån) (?:för|under|år) )?|(?:över|under) (?=${YEAR} års (?:nivå|belopp)))${YEAR}`,
  'gi',
);

const AGAINST =
  /(?:jämfört med|gentemot|mot|än|i förhållande till|sedan) (?:år |(?:kostnaden|beloppet|nivån) (?:för |under |år )?)?((?:19|20)\d{2})(?!\d)/iu;
const BETWEEN = /(?:mellan|från) (?:år )?((?:19|20)\d{2}) (?:och|till) (?:år )?((?:19|20)\d{2})(?!\d)/iu;

/** The year that a figure is compared with. */
export function againstOf({ before, after, sentence }: Surroundings): number | undefined {
  const found =
    AGAINST.exec(after) ??
    BETWEEN.exec(before) ??
    BETWEEN.exec(after) ??
    AGAINST.exec(before) ??
    BETWEEN.exec(sentence.text);
  return found ? Number(found[1]) : undefined;
}

const YEARS = new RegExp(`(?<![\\d${LETTERS}/:.-])(${YEAR})(?![\\d:/-]|\\.\\d)`, 'g');

/** The years that a text names, but for those of numbers of cases, laws and dates. */
export function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(YEARS)].map(([year]) => Number(year)))];
}

/** What in a case tells its own matter from another: names, bodies, words of its texts. */
interface Matter {
  /** Says that a sentence is about the agreement, the decision or its money. */
  own: RegExp;
  /** What the fields of the case beside its prose say, and the names of its profile; in small letters, a line each. */
  fields: string;
  /** The words of these. */
  names: ReadonlySet<string>;
}

const matters = new WeakMap<object, Matter>();

/** A text as a pattern of itself. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whoever grants is the committee or its municipality. */
const GRANTER = 'nämnden|kommunen|staden|kommunstyrelsen|förvaltningen';

function matterOf({ caseFile, names }: Checked): Matter {
  const known = matters.get(caseFile);
  if (known) return known;
  const granters = [GRANTER, ...names.municipality, ...names.committee]
    .map(escapePattern)
    .join('|')
    .replaceAll('\\|', '|');
  const own = words(
    THE_MONEY,
    AGREEMENT,
    `(?:${granters})(?: [${LETTERS}]+){0,3} ${GRANTED.source}`,
    `${GRANTED.source}(?: [${LETTERS}]+){0,2} (?:${granters})`,
    `(?:${granters}) (?:ger|lämnar|betalar|står för)`,
    `(?:ger|lämnar|betalar) (?:${granters})`,
    `(?:${granters})s? (?:insats|åtagande|kostnad|andel|del|satsning|finansiering|ersättning|belopp|utgift|bidrag|stöd)(?:en|et)?`,
    `(?:${granters}) (?:åtar sig|förbinder sig|binder)`,
    `(?:för|kostar|kosta) (?:${granters})(?= (?:betyder|innebär|\\d)|[ ,.])`,
  );
  const fields = fieldsOf({ caseFile, names });
  const matter = { own, fields, names: new Set(fields.match(/[A-Za-zÀ-ɏ]+/gu)) };
  matters.set(caseFile, matter);
  return matter;
}

function fieldsOf({ caseFile, names }: Pick<Checked, 'caseFile' | 'names'>): string {
  const fields = findTexts(caseFile).flatMap(({ path, value }) => (path[0] === 'prose' ? [] : [value]));
  return [...fields, ...names.municipality, ...names.committee, ...names.administration, caseFile.reference]
    .join('\n')
    .toLowerCase();
}

const memoTexts = new WeakMap<object, string>();

/** The printed memo, a paragraph a line: where it says a thing, and how often. */
export function memoTextOf({ allTexts }: Pick<Checked, 'allTexts'>): string {
  const known = memoTexts.get(allTexts);
  if (known !== undefined) return known;
  const text = allTexts.map((each) => each.text).join('\n');
  memoTexts.set(allTexts, text);
  return text;
}

/** A text with plain spaces for its line ends. */
export function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

export function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}

export function isRepeated(text: string, words: string): boolean {
  return text.indexOf(words) !== text.lastIndexOf(words);
}

/** What the fields of a case beside its prose say, and the names of its profile: in small letters, a line each. */
export function fieldTextOf(checked: Checked): string {
  return matterOf(checked).fields;
}

/** Whether a sentence is about what the case is about: its agreement, its money, its decision. */
export function isOwnMatter(checked: Checked, text: string): boolean {
  return matterOf(checked).own.test(text);
}

/** What begins a sentence that goes on what the one before it is about. */
const GOES_ON =
  /^(?:Totalt|Sammanlagt|Det(?:ta)?|Den|De|Därmed|Summan|Tillsammans|Samtidigt|Dessutom|Av (?:detta|dessa)|Varje år|Årligen|I genomsnitt|I snitt)(?![A-Za-zÀ-ɏ])/u;

/** The same of a sentence that can go on the one before it. */
export function goesOnOwnMatter(checked: Checked, sentence: Sentence): boolean {
  if (isOwnMatter(checked, sentence.text)) return true;
  return GOES_ON.test(sentence.text.trimStart()) && followsOwnMatter(checked, sentence);
}

/** Whether the sentence before this one is about the case's matter: what a pronoun here means. */
export function followsOwnMatter(checked: Checked, sentence: Sentence): boolean {
  const before = sentenceBefore(sentence);
  return before !== undefined && isOwnMatter(checked, before.text);
}

/** A sentence that goes on one of another place or body: "Säffle har gjort på ett annat sätt. Där betalar kommunen …". */
export function followsAnother(checked: Checked, sentence: Sentence): boolean {
  const before = sentenceBefore(sentence);
  if (!before) return false;
  const isThere = /^ ?Där(?![a-zåäö])/u.test(sentence.text);
  if (!isThere && (isOwnMatter(checked, sentence.text) || /nämnd|kommunen|förvaltning/iu.test(sentence.text)))
    return false;
  const isOther = OTHER_SUBJECT.test(before.text) || isOtherPlaceFirst(checked, before.text);
  return isOther && GOES_ON_OTHERS.test(sentence.text);
}

const GOES_ON_OTHERS = /^ ?(?:Där|Dit|Den|Det|De|För|Under|År|I|Av|Varje|Per)(?![A-Za-zÀ-ɏ])/u;
const OTHER_SUBJECT = new RegExp(`^ ?${OTHER_BODY.source}`, 'u');

/** An agreement that is brought in as one of several, with others than the case's: "ett partnerskap med en annan stiftelse". */
const ANOTHER_AGREEMENT = pattern(
  `(?<![${LETTERS}])(?:en|ett)(?: [${LETTERS}]+){0,2} (?:samverkans|samarbets)?(?:partnerskap|överenskommelse|avtal|IOP)(?: \\([^()]*\\))?(?: om [^.,;]{2,40})? (?:med|mellan) (?:en|ett|någon|annan|annat|andra|de båda|två|[${LETTERS}]*(?:företag|bolag|stiftelser?|förening(?:ar)?))(?![${LETTERS}])|(?:en|ett) (?:annan|annat|särskilt|separat|eget) (?:[${LETTERS}]+ )?(?:partnerskap|överenskommelse|avtal)(?![${LETTERS}])`,
);
/** "Avtalet med fastighetsägaren": with whom no memo has a partnership. */
const WITH_ANOTHER =
  /[Aa]vtal(?:et)? med (?!(?:föreningen|stiftelsen|organisationen|kooperativet|klubben|förbundet|församlingen|kvinnojouren|jouren|bolaget|företaget|sällskapet|nätverket|nämnden|[a-zåäö]*nämnden|[a-zåäö]*förvaltningen|kommunen|staden|motparten|parten|civilsamhället)(?![A-Za-zÀ-ɏ]))[a-zåäöé]{4,}(?:en|et|an)(?![A-Za-zÀ-ɏ])/u;
const ITS_PRONOUN = /^ ?(?:Den|Det|Denna|Detta|Avtalet|Partnerskapet|Överenskommelsen)(?![A-Za-zÀ-ɏ])/u;

/** Whether a sentence is about an agreement of others or for something else, or goes on one that is. */
export function isOfOtherAgreement(sentence: Sentence): boolean {
  const isOther = ({ text }: Sentence): boolean =>
    OTHER_AGREEMENT.test(text) || ANOTHER_AGREEMENT.test(text) || WITH_ANOTHER.test(text);
  if (isOther(sentence)) return true;
  const before = ITS_PRONOUN.test(sentence.text) ? sentenceBefore(sentence) : undefined;
  return before !== undefined && isOther(before);
}

const EVERY_OTHER_MONEY = pattern(OTHER_MONEY.source, 'gi');

/** Whether a text has words of other money or another contract, unless what the case's money pays for is called so. */
export function namesOtherMoney({ facts: { funding }, tables, caseFile }: Checked, text: string): boolean {
  if (OTHER_AGREEMENT.test(text)) return true;
  const own = [funding?.purpose, caseFile.title, ...tables.map(({ table }) => table.purpose)]
    .join(' ')
    .toLowerCase();
  return [...text.matchAll(EVERY_OTHER_MONEY)].some(
    ([word]) => !own.includes(word.toLowerCase().slice(0, 6)),
  );
}

const ENDS_ROUNDED = pattern(`${ROUNDED.source} $`);

/** Whether the words right before a figure say that it is rounded: "drygt", "cirka". */
export function isRounded(before: string): boolean {
  return ENDS_ROUNDED.test(before);
}

const SMALL = 'a-zåäöéü';
const CAPITAL_WORD = new RegExp(
  `(?<=(?:[${SMALL}\\d,)]|(?:^|[.!?]) ?(?:I|På|Från|Till|Hos)) )[${CAPITALS}][${LETTERS}]*[${SMALL}][${LETTERS}]*`,
  'g',
);

/** "Jokkmokks kommun", "Haparanda har", at the beginning of a sentence. */
const FIRST_PLACE =
  /^ ?([A-ZÅÄÖ][a-zåäö-]+?)s? (?:(kommun|stad|region)|har|hade|vill|redovisade|redovisar|betalar|ger|gav|driver|valde|införde|räknade)(?![A-Za-zÀ-ɏ])/u;

/** Whether a sentence begins with another municipality than the case's. */
function isOtherPlaceFirst(checked: Checked, text: string): boolean {
  const [, first = '', isNamed] = FIRST_PLACE.exec(text) ?? [];
  if (first === '' || (isNamed === undefined && !MUNICIPALITIES.has(first))) return false;
  const { names } = matterOf(checked);
  if ([first.toLowerCase(), first.toLowerCase().replace(/s$/, '')].some((each) => names.has(each)))
    return false;
  // the case's own is named again, and most
  if (memoTextOf(checked).split(first).length === 2) return true;
  const home = MUNICIPALITIES.has(first) ? homeOfMemo(checked) : undefined;
  return home !== undefined && home !== first;
}

const named = new WeakMap<object, readonly (readonly [place: string, count: number])[]>();

/** The municipalities that a memo names, each with how often; the most named first. */
export function municipalitiesIn(checked: Checked): readonly (readonly [place: string, count: number])[] {
  const known = named.get(checked.allTexts);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const [word] of memoTextOf(checked).matchAll(CAPITALISED)) {
    const place = [word, word.replace(/s$/u, '')].find((each) => MUNICIPALITIES.has(each));
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const found = [...counts].toSorted(([, one], [, other]) => other - one);
  named.set(checked.allTexts, found);
  return found;
}

/** The municipality that a memo names most; undefined where it names none, or two as often. */
function homeOfMemo(checked: Checked): string | undefined {
  const [first, second] = municipalitiesIn(checked);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

const CAPITALISED = /[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?/gu;

/** "Utöver Lördagskajen har nämnden fyra partnerskap". */
const BESIDES = pattern(
  `^ ?(?:Utöver|Förutom|Vid sidan av|Jämte) [^.;:\\d]{2,50}? (?:har|finns|stöder|stödjer|driver|ger) `,
).needing('utöver', 'förutom', 'vid sidan', 'jämte');

/** Whether a text names someone or something that the case does not hold: another association, authority or place. */
export function namesAnother(checked: Checked, text: string): boolean {
  const { names } = matterOf(checked);
  const body = OTHER_BODY.exec(text)?.[0].toLowerCase();
  if (body !== undefined && !names.has(body) && !names.has(body.replace(/s$/, ''))) return true;
  const isOther = (word: string): boolean => {
    const small = word.toLowerCase();
    return !names.has(small) && !names.has(small.replace(/s$/, ''));
  };
  if (isOtherPlaceFirst(checked, text)) return true;
  return BESIDES.test(text) || [...text.matchAll(CAPITAL_WORD)].some(([word]) => isOther(word));
}
