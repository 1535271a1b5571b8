// Which agreement of the chain a sentence is about ("den första", "den nuvarande överenskommelsen", its number), and what it
// says of that one: its years, its length, its first and last day.
import { readYear, roundToMonths } from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { formatMonths, MONTHS } from '../../locale/dates.js';
import { COUNT, findLengths, ORDINAL, readCount, readOrdinal } from './counts.js';
import { findDates, findYearRanges } from './find-figures.js';
import { isOfOtherAgreement, sentenceBefore, type Sentence } from './reading.js';
import { LETTERS, pattern } from './vocabulary.js';

/** The first and the last day of an agreement. */
interface Link {
  from: string;
  to: string;
}

/** The words of a sentence that are about one agreement: from where it is named to where another is, or to the end. */
interface Stretch {
  /** Those that it can be. */
  links: readonly Link[];
  start: number;
  text: string;
}

/** What a sentence says of an agreement and what is so. */
export interface ChainFault {
  text: string;
  /** Offset in the sentence. */
  index: number;
  is: string;
}

const NOUN = `(?:överenskommelsen|avtalet|partnerskapet|perioden|avtalsperioden|förlängningen|IOP(?::et|-avtalet|-överenskommelsen)?)`;
const WHICH = `(${ORDINAL}|senaste|förra|föregående|nya|föreslagna|nuvarande|nu gällande|gällande|pågående|befintliga)`;
const IS_SO = `gällde|gäller|omfattade|omfattar|löpte|löper|avsåg|avser|var|är|slöts|tecknades|ingicks|började|inleddes|upphörde|sträckte`;
const NAMED = pattern(
  `(?<![${LETTERS}])(?:den |det |vårt |vår )?${WHICH} ${NOUN}(?![${LETTERS}])|(?<![${LETTERS}])(?:den|det) ${WHICH}(?= \\(|,? (?:${IS_SO})(?![${LETTERS}]))`,
  'gi',
);
const AGREEMENTS = pattern(`överenskommels|avtal|partnerskap|IOP`);

/** Words that go over to another one: "en förlängning av den som gällde 2023–2024", "ersätts av en ny". */
const ANOTHER = pattern(
  ` (?:av|än|efter|före) (?:den|det) (?=som|förra|tidigare)| (?:ersätts|ersattes|följs|följdes|efterträds|avlöses|avlöstes)(?: [${LETTERS}]+)? av | (?:en ny|ett nytt)(?![${LETTERS}])`,
);

/** The stretches of a sentence that are about one agreement each. */
function stretchesOf(facts: Facts, sentence: Sentence): Stretch[] {
  const { agreement } = facts;
  const { text } = sentence;
  if (!agreement || isOfOtherAgreement(sentence)) return [];
  const isAbout = AGREEMENTS.test(text) || AGREEMENTS.test(sentenceBefore(sentence)?.text ?? '');
  const named = isAbout
    ? [...text.matchAll(NAMED)].map(({ 0: words, 1: a, 2: b, index }) => ({
        links: linksCalled(facts, (a ?? b ?? '').toLowerCase()),
        start: index,
        end: index + words.length,
      }))
    : [];
  const numbered = agreement.history.flatMap((link) =>
    link.references.flatMap((reference) => {
      const start = text.indexOf(reference);
      const others = agreement.history.filter(({ references }) => references.includes(reference));
      return start < 0 || others.length > 1 ? [] : [{ links: [link], start, end: start + reference.length }];
    }),
  );
  // "den första (ASN-2021-11874)": the number says it
  const all = [...named, ...numbered].sort((a, b) => a.start - b.start);
  // "Sista dagen är den 31 december 2026": of the one that the sentence before is about
  const before = all.length === 0 && GOES_ON.test(text) ? sentenceBefore(sentence) : undefined;
  const [only, more] = before ? stretchesOf(facts, before) : [];
  if (only && !more) return [{ links: only.links, start: 0, text }];
  return all.flatMap(({ links, end }, i) => {
    const next = all[i + 1];
    const [stretch = ''] = text.slice(end, next?.start ?? text.length).split(ANOTHER);
    const isSameAgain = next !== undefined && /^ ?\($/u.test(stretch);
    return isSameAgain || links.length === 0 ? [] : [{ links, start: end, text: stretch }];
  });
}

/** What goes on an agreement that has just been told of. */
const GOES_ON = pattern(
  `^ ?(?:sista dag(?:en)?|första dag(?:en)?|slutdatum(?:et)?|slutdagen) (?:är|var|blir|blev) `,
);

/** The agreements that a word can mean; none where it can be any. */
function linksCalled({ agreement, isExtension, results }: Facts, word: string): Link[] {
  if (!agreement) return [];
  const { history } = agreement;
  const place = readOrdinal(word) - 1;
  if (place >= 0) {
    // one that is followed up can have had others before it, which the case doesn't give
    if (results && history.length === 0) return [];
    const chain = [...history, { ...agreement, isExtension }];
    const whole = chain.filter((link) => !link.isExtension);
    return [chain[place], whole[place]].filter((link) => link !== undefined);
  }
  // a follow-up looks back: its agreement can be called any of these
  if (results) return [];
  if (/^(?:nya|föreslagna)$/u.test(word)) return isExtension ? [] : [agreement];
  return history.slice(-1);
}

const RUNS = pattern(
  `(?:^|[ ,(])(?:gällde|gäller|gälla|löpte|löper|löpa|var|är|blir|omfattade|omfattar|omfatta|sträcker sig|sträckte sig|på|om)(?: (?:i|under|över|på|bara|sammanlagt|hela))* $`,
);
const SPANS = pattern(
  `^[^.;:\\d]{0,40}(?:gällde|gäller|omfattade|omfattar|löpte|löper|avsåg|avser|sträckte sig|för|under|över|\\()(?: (?:perioden|åren|tiden|bara))* ?$`,
);
const WHEN = `(?:(?:den|i|år|under|redan|vid|utgången|slutet|av|årsskiftet|sista|hösten|våren|dagen) )*`;
const BEGINS = pattern(
  `(?:^|[ ,(])(?:första dag(?:en)? (?:är|var|blir|blev)|från(?: och med)?|började|börjar|inleddes|startade|startar|trädde i kraft|träder i kraft|tog vid|tar vid) ${WHEN}$`,
);
const ENDS = pattern(
  `(?:^|[ ,(])(?:till(?: och med)?|t\\.? ?o\\.? ?m\\.?|löper ut|löpte ut|upphör|upphörde|går ut|gick ut|tar slut|tog slut|slutar|slutade|avslutades|(?:sista dag(?:en)?|slutdatum(?:et)?|slutdagen) (?:är|var|blir|blev)) ${WHEN}$`,
);
const FROM_YEAR = pattern(`(?:slöts|tecknades|ingicks|träffades) (?:inför|för) ((?:19|20)\\d{2})(?![\\d–-])`);
const SIGNED = pattern(
  `(?:slöts|tecknades|ingicks|träffades) (?:(?:år|redan|under|hösten|våren|i) )*((?:19|20)\\d{2})(?![\\d–-])`,
);
const MONTH_YEAR = pattern(`(${MONTHS.join('|')}) ((?:19|20)\\d{2})(?!\\d)`, 'gi');
const PAIR_OF_YEARS = /(?<!\d)((?:19|20)\d{2}) och ((?:19|20)\d{2})(?!\d)/u;
/** What can be, or is done to it, is not how long it is. */
/** "två år i taget", "två år och sex månader". */
const NOT_ALONE = pattern(`^ (?:i taget|sedan|och (?:${COUNT}|ett halvt|en halv)(?![${LETTERS}])|till)`);
const NOT_ITS_LENGTH = pattern(`förläng|möjlighet|option|kan |kunna |ytterligare|sedan|i taget|åldern`);

export function* chainFaults(facts: Facts, sentence: Sentence): Iterable<ChainFault> {
  for (const stretch of stretchesOf(facts, sentence)) yield* faultsOf(stretch);
  yield* yearsBeforeNumber(facts, sentence);
  yield* lengthsOfSeveral(facts, sentence);
}

/** "som avser 2025–2026 (KFN-2024-00405)": the years right before a number are those of its agreement. */
function* yearsBeforeNumber({ agreement }: Facts, { text }: Sentence): Iterable<ChainFault> {
  for (const link of agreement?.history ?? [])
    for (const reference of link.references) {
      const before = text.slice(0, Math.max(0, text.indexOf(` (${reference}`)));
      const last = findYearRanges(before).at(-1);
      const others = agreement?.history.filter(({ references }) => references.includes(reference)) ?? [];
      if (last?.range.end !== before.length || others.length > 1) continue;
      const [from, to] = [readYear(link.from), readYear(link.to)];
      const isWithin = last.value.from >= from && last.value.to <= to;
      if (!isWithin) yield { text: last.text, index: last.range.start, is: `${from}–${to}` };
    }
}

function* faultsOf({ links, start, text: whole }: Stretch): Iterable<ChainFault> {
  // "gällde i tre år och förlängdes sedan med ett år, till och med": the end is that of the extension
  const text = whole.split(/ och (?:sedan |därefter )?förlängdes /u)[0] ?? whole;
  const fault = (found: string, at: number, is: string): ChainFault => ({
    text: found,
    index: start + at,
    is,
  });
  const years = links.map(({ from, to }) => `${from.slice(0, 4)}–${to.slice(0, 4)}`);
  const pair = PAIR_OF_YEARS.exec(text);
  const ranges = [
    ...findYearRanges(text).map(({ value, range, text: found }) => ({ ...value, at: range.start, found })),
    ...(pair ? [{ from: Number(pair[1]), to: Number(pair[2]), at: pair.index, found: pair[0] }] : []),
  ];
  for (const { from, to, at, found } of ranges) {
    if (!SPANS.test(text.slice(0, at)) || from >= to) continue;
    if (!links.some((link) => readYear(link.from) === from && readYear(link.to) === to))
      yield fault(found, at, years[0] ?? '');
  }
  for (const { months, range, text: found } of findLengths(text)) {
    const before = text.slice(0, range.start);
    const isAdjective =
      /årig|månader[ts]?$/u.test(found) && /(?:^| )(?:var|är|blir) (?:också |bara )?$/u.test(before);
    if (
      (!RUNS.test(before) && !isAdjective) ||
      NOT_ITS_LENGTH.test(before) ||
      NOT_ALONE.test(text.slice(range.end))
    )
      continue;
    const lengths = links.map(monthsOf);
    if (!lengths.includes(months)) yield fault(found, range.start, formatMonths(lengths[0] ?? 0));
  }
  for (const { value, range, text: found } of findDates(text)) {
    const edge = edgeBefore(text.slice(0, range.start));
    if (edge && !links.some((link) => link[edge] === value.date))
      yield fault(found, range.start, links[0]?.[edge] ?? '');
  }
  for (const { 0: found, 1: month = '', 2: year, index } of text.matchAll(MONTH_YEAR)) {
    const before = text.slice(0, index);
    const edge = /\d $/u.test(before) ? undefined : edgeBefore(before);
    const said = `${year ?? ''}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`;
    if (edge && !links.some((link) => link[edge].startsWith(said)))
      yield fault(found, index, links[0]?.[edge] ?? '');
  }
  const begun = FROM_YEAR.exec(text);
  const signed = SIGNED.exec(text);
  const starts = links.map(({ from }) => readYear(from));
  if (begun && !starts.includes(Number(begun[1])))
    yield fault(begun[0], begun.index, String(starts[0] ?? ''));
  else if (signed && !starts.some((year) => year === Number(signed[1]) || year - 1 === Number(signed[1])))
    yield fault(signed[0], signed.index, String(starts[0] ?? ''));
}

function edgeBefore(before: string): 'from' | 'to' | undefined {
  return ENDS.test(before) ? 'to' : BEGINS.test(before) ? 'from' : undefined;
}

function monthsOf({ from, to }: Link): number {
  return roundToMonths(from, to);
}

const BOTH = pattern(
  `^ ?(?:Båda|Bägge|De båda) (?:två )?(?:har varit|var|är|har gällt|gällde|har löpt|löpte)(?: (?:i|på|under))? (?=${COUNT})`,
).needing('båda', 'bägge');
const EACH = pattern(
  `(?<![${LETTERS}])(${COUNT}) (?:överenskommelser|avtal|partnerskap) (?:på|om) (?=${COUNT} (?:år|månader) (?:vardera|var|styck))`,
).needing('överenskommelser', 'avtal', 'partnerskap');

/** "Båda har varit treåriga", "två överenskommelser på två år vardera". */
function* lengthsOfSeveral({ agreement }: Facts, sentence: Sentence): Iterable<ChainFault> {
  const { text } = sentence;
  const history = agreement?.history ?? [];
  const isAbout = (): boolean =>
    /första.*andra|två (?:överenskommelser|avtal|partnerskap)/u.test(sentenceBefore(sentence)?.text ?? '');
  const both = BOTH.exec(text);
  const each = EACH.exec(text);
  const found = each ?? (both && isAbout() ? both : undefined);
  const count = each ? readCount(each[1] ?? '') : 2;
  if (!found || history.length !== count) return;
  const at = found.index + found[0].length;
  const [length] = findLengths(text.slice(at));
  const wrong = history.find((link) => length && monthsOf(link) !== length.months);
  if (length?.range.start === 0 && wrong)
    yield { text: length.text, index: at, is: formatMonths(monthsOf(wrong)) };
}
