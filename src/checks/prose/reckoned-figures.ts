// Figures that a sentence says are reckoned ("20 000 kronor mer", "återstår", "sammanlagt", "i månaden", "eller 5 procent"),
// and that follow from no figures of the text and of the case: read by what leads to them, not by the shape of the sentence.
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { isDerived, sumsOf } from './derived.js';
import { findAmounts, findPercentages, type Amount, type Figure, type Percentage } from './find-figures.js';
import { knownAmounts, yearsOfMoney, type KnownAmount } from './known-figures.js';
import { isMentioned } from './mentioned.js';
import {
  goesOnOwnMatter,
  isRounded,
  namesAnother,
  namesOtherMoney,
  sentenceAt,
  sentencesIn,
  yearsIn,
  type Sentence,
} from './reading.js';
import { formatDecimal, FRACTIONS, type Reckoned } from './reckoning.js';
import { isChangedOver } from './slips.js';
import type { ProseText } from './texts.js';
import { LETTERS, ROUNDED, pattern } from './vocabulary.js';

const ABOUT = `(?:${ROUNDED.source} |ytterligare |hela )*`;
const CHANGES = `(?:ök|höj|stig|steg|minsk|sänk|sjunk|sjönk|växer|växa|lyft)[${LETTERS}]*`;
const CHANGE = `(?:(?:ökning|höjning|minskning|sänkning|uppräkning|neddragning|skillnad|mellanskillnad|differens)(?:en)?|steg(?:et)?)`;

/** What leads to a difference, or follows it. */
const LEADS_TO_DIFFERENCE = pattern(
  `(?:${CHANGES}(?: [${LETTERS}]+){0,3} med|${CHANGE}(?: [${LETTERS}]+){0,2} (?:med|på|om|är|blir|utgör)|skiljer(?: det| sig)?(?: [${LETTERS}]+){0,2}) ${ABOUT}$`,
);
/** Of the lowest and the highest that a text gives. */
const OF_EXTREMES = pattern(
  `mellan (?:det |den |de )?(?:lägst|minst|billigast)[ae]?[^.;\\d]{0,30} och (?:det |den |de )?(?:högst|störst|dyrast)|mellan (?:det |den |de )?(?:högst|störst|dyrast)[ae]?[^.;\\d]{0,30} och (?:det |den |de )?(?:lägst|minst|billigast)`,
).needing('mellan');
const AFTER_DIFFERENCE = pattern(
  `^(?: \\([^()]*\\)| eller \\d+(?:,\\d+)? procent)? (?:mer|högre|lägre|mindre|dyrare|billigare)(?![${LETTERS}])`,
).needing('mer', 'högre', 'lägre', 'mindre', 'dyrare', 'billigare');
const BY_THE_HEAD = pattern(`^(?: [${LETTERS}]+){0,3} per (?!år|månad)[${LETTERS}]{3,}`).needing(' per ');
/** The same of what is left of a whole. */
const LEADS_TO_REST = pattern(
  `(?:återst(?:år|od)|kvarst(?:år|od)|kvar (?:är|var|finns|fanns|blir|blev)|resten|återstoden|mellanskillnaden),?(?: (?:då|alltså|därmed|det|är|blir|om|på))* ${ABOUT}$`,
).needing('återst', 'kvar', 'resten', 'skillnad');
const AFTER_REST = pattern(
  `^ (?:återst(?:år|od)|kvarst(?:år|od)|blev över|blir över|finns kvar|fanns kvar|blir kvar|blev kvar)(?![${LETTERS}])`,
).needing('återst', 'kvar', 'över');
/** "Av beviljade 460 000 kronor återstår": the whole that something is left of. */
const OF_WHOLE = pattern(`(?:^|[ (])av (?:[${LETTERS}]+ ){0,3}$`);
const LEADS_TO_SUM = pattern(
  `(?:sammanlagt|sammanlagda|sammantaget|tillsammans|ihop|räknas? [^.;:\\d]{0,40} ihop|läggs? [^.;:\\d]{0,40} ihop|lägger man ihop)[^.;:,\\d]{0,50} ${ABOUT}$`,
).needing('samman', 'ihop');
/** A sentence that adds up those before it. */
const ADDS_UP = pattern(
  `^ ?(?:tillsammans|sammanlagt|sammantaget|den sammanlagda|det|de|totalt|dessa|båda|räkna[drs]*|lägg[a-z]*|ihop|summan|i allt)(?![${LETTERS}])`,
);
/** Words that one amount is the other by another measure. */
const SAYS_AGAIN = pattern(
  `(?:alltså|det vill säga|dvs|motsvarar|motsvarande|utslaget|fördelat|delat|snitt|blir|betyder|innebär)`,
);
const PER_PART = pattern(`(?:i|per|om|varje) (?:månad|kvartal|halvår|veck)[${LETTERS}]*`, 'gi').needing(
  'månad',
  'kvartal',
  'halvår',
  'veck',
);
const PART_AFTER = pattern(`^ (?:i|per|om|varje) (månad|kvartal|halvår|veck)[${LETTERS}]*`).needing(
  'månad',
  'kvartal',
  'halvår',
  'veck',
);
const PART_BEFORE = pattern(
  `(?:i|per|om|varje) (månad|kvartal|halvår|veck)[${LETTERS}]*(?: (?!eller |alltså )[${LETTERS}]+){0,3} ${ABOUT}$`,
).needing('månad', 'kvartal', 'halvår', 'veck');
/** "Utbetalning sker kvartalsvis med": one of the payments of a year. */
const PAID_IN_PARTS = pattern(
  `(månad|kvartal|halvår)s(?:vis|visa)(?: [${LETTERS}]+){0,2} (?:med|om|på) ${ABOUT}$`,
).needing('månadsvis', 'kvartalsvis', 'halvårsvis');
const LEADS_TO_PERCENT = pattern(
  `(?:(?:eller|motsvarar|motsvarande|det vill säga|alltså|det är)(?: en ${CHANGE} (?:med|på|om))?|${CHANGE}(?: [${LETTERS}]+){0,2} (?:med|på|om|är|blir)|${CHANGES}(?: [${LETTERS}]+){0,3} med) ${ABOUT}$|\\($`,
);
const SHARE_OF_KNOWN = pattern(
  `^ av (?:det (?:beviljade|sökta|fördelade|sammanlagda|totala)|de (?:beviljade|sökta) medlen|hela (?:beloppet|summan)|summan|beloppet|totalen)(?![${LETTERS}])`,
).needing(' av ');
/** A sentence that says again by how much, of the one before it. */
const GOES_ON =
  /^ ?(?:Det (?:är|blir|innebär|motsvarar)|Ökningen|Höjningen|Minskningen|Sänkningen|Skillnaden)(?![a-zåäö])/u;

/** In what part of a year an amount is, and how many there are. */
const PARTS: Readonly<Record<string, readonly number[]>> = {
  månad: [12, 6],
  kvartal: [4, 2],
  halvår: [2],
  veck: [52, 36, 40, 26],
};

/** What the figures of a text can follow from. */
interface Ground {
  checked: Checked;
  known: readonly KnownAmount[];
  /** The amounts of the case that nobody has reckoned; in kronor. */
  bases: readonly number[];
  /** Those that the case mentions beside its own: what something is left of. */
  mentioned: readonly number[];
}

/** A figure in its sentence, and the amounts that stand near it. */
interface Place {
  sentence: Sentence;
  /** The words before it and after it, in its sentence. */
  before: string;
  after: string;
  /** Amounts in the same sentence, and in the rest of the paragraph and the one before it; in kronor. */
  beside: readonly number[];
  around: readonly number[];
  /** Those of the paragraph that stand before it. */
  earlier: readonly number[];
}

export function* figuresWithoutGround(checked: Checked): Iterable<Finding<Reckoned>> {
  const known = knownAmounts(checked).filter(({ kronor }) => kronor > 0);
  const ground: Ground = {
    checked,
    known,
    mentioned: Object.values(checked.facts.mentions ?? {}).flatMap(({ amount }) => amount ?? []),
    bases: [
      ...new Set(
        known.flatMap(({ kronor, measure }) => (measure === 'change' || measure === 'mean' ? [] : [kronor])),
      ),
    ],
  };
  const own = yearsOfMoney(checked.facts);
  // years of which the case has no money have money that stands nowhere
  const isOfOtherYears = (prose: ProseText, { range }: Figure<unknown>): boolean =>
    own.size > 0 && yearsIn(sentenceAt(prose, range.start).text).some((year) => !own.has(year));
  let last: { prose: ProseText; amounts: readonly Figure<Amount>[] } | undefined;
  for (const prose of checked.texts) {
    const amounts = findAmounts(prose.text);
    const percentages = amounts.length > 0 || last ? findPercentages(prose.text) : [];
    const earlier = last?.prose.section === prose.section ? (last?.amounts ?? []) : [];
    const isOther = (figure: Figure<unknown>): boolean =>
      isMentioned(checked.facts, figure.text) || isOfOtherYears(prose, figure);
    for (const [i, figure] of amounts.entries())
      if (!isOther(figure))
        yield* ofAmount(figure, placeOf(prose, figure, nearTo(amounts, i), earlier), ground);
    let i = 0;
    for (const figure of percentages) {
      while ((amounts[i]?.range.start ?? Infinity) < figure.range.start) i++;
      if (!isOther(figure))
        yield* ofPercentage(figure, placeOf(prose, figure, nearTo(amounts, i), earlier), ground);
    }
    if (amounts.length > 0) last = { prose, amounts: amounts.slice(-NEAREST) };
  }
}

/** So many amounts before and after a figure: nobody reckons on those further away. */
const NEAREST = 20;

function nearTo(amounts: readonly Figure<Amount>[], i: number): readonly Figure<Amount>[] {
  return amounts.slice(Math.max(0, i - NEAREST), i + NEAREST);
}

function placeOf(
  prose: ProseText,
  { range }: Figure<unknown>,
  amounts: readonly Figure<Amount>[],
  earlier: readonly Figure<Amount>[],
): Place {
  const sentence = sentenceAt(prose, range.start);
  const [from, to] = [sentence.start, sentence.start + sentence.text.length];
  const others = amounts.filter((each) => each.range.start !== range.start);
  const isBeside = (each: Figure<Amount>): boolean => each.range.start >= from && each.range.end <= to;
  const kronor = (each: Figure<Amount>): number => each.value.kronor;
  const left = Math.max(
    from,
    ...others.filter((each) => each.range.end <= range.start).map((each) => each.range.end),
  );
  const right = Math.min(
    to,
    ...others.filter((each) => each.range.start >= range.end).map((each) => each.range.start),
  );
  return {
    sentence,
    before: sentence.text.slice(left - from, range.start - from),
    after: sentence.text.slice(range.end - from, right - from),
    beside: others.filter(isBeside).map(kronor),
    earlier: others.filter((each) => each.range.end <= range.start).map(kronor),
    around: [...others.filter((each) => !isBeside(each)), ...earlier].map(kronor),
  };
}

/**
 * Whether a sentence is about the case's money: by its words, or since it gives an amount that the case has; what goes on the
 * sentences before it ("resten", "i månaden") is about theirs.
 */
function isAnchored(
  { sentence, beside, around }: Place,
  { checked, bases }: Ground,
  goesOn = false,
): boolean {
  // "per månad" is how a sentence of the case's money says it again, too
  const text = goesOn ? sentence.text.replaceAll(PER_PART, ' ') : sentence.text;
  if (namesOtherMoney(checked, text) || namesAnother(checked, text)) return false;
  const amounts = goesOn ? [...beside, ...around] : beside;
  return amounts.some((each) => bases.includes(each)) || goesOnOwnMatter(checked, sentence);
}

function isTold({ allTexts }: Checked, kronor: number): boolean {
  return allTexts.some(({ text }) => findAmounts(text).some(({ value }) => value.kronor === kronor));
}

function* ofAmount(figure: Figure<Amount>, place: Place, ground: Ground): Iterable<Finding<Reckoned>> {
  const { kronor, tolerance } = figure.value;
  const { before, after, beside, around } = place;
  const slack = isRounded(before) ? Math.max(tolerance, kronor * 0.06) : Math.max(tolerance, 0.5);
  const isIt = (each: number): boolean => Math.abs(each - kronor) <= slack;
  const near = [...beside, ...around];
  const told = (candidates: readonly number[]): Finding<Reckoned>[] => {
    const best = nearest(
      kronor,
      candidates.filter((each) => each > 0),
    );
    if (best === undefined || candidates.some(isIt)) return [];
    return [at(figure, place, `${groupThousands(Math.round(best))} kronor`)];
  };
  const compared = OF_EXTREMES.test(before) ? lastAmounts(place.sentence) : [];
  if (compared.length > 1) {
    yield* told([Math.max(...compared) - Math.min(...compared)]);
    return;
  }
  yield* ofFraction(figure, place, ground);
  const isRest = LEADS_TO_REST.test(before) || (AFTER_REST.test(after) && !OF_WHOLE.test(before));
  if (isRest || LEADS_TO_DIFFERENCE.test(before) || AFTER_DIFFERENCE.test(after)) {
    if (
      ground.known.some(
        ({ kronor: each, measure }) => isIt(each) && (measure === 'change' || measure === 'left'),
      )
    )
      return;
    // "300 kronor lägre per par": between amounts by the head
    if (comparesWithAbsent(place, ground) || BY_THE_HEAD.test(after)) return;
    // "40 000 kronor av ett stöd på 220 000 kronor": of what, and of nothing that has been taken
    if (isRest && after.startsWith(' av ') && place.earlier.length === 0) return;
    const isComplete = near.length > 1 && (isRest || beside.length > 0);
    if (!isComplete && !(isAnchored(place, ground, isRest) && ground.bases.length > 1)) return;
    if (isDerived(kronor, { prose: place.sentence.prose, at: figure.range.start, slack, known: [] })) return;
    // a whole that the memo tells elsewhere, of which these are all the parts
    const parts = place.earlier.reduce((sum, each) => sum + each, 0);
    if (isRest && isTold(ground.checked, parts + kronor)) return;
    yield* told(differencesOf(isRest ? [...near, ...ground.mentioned] : near, ground.bases, isRest));
    return;
  }
  if (LEADS_TO_SUM.test(before)) {
    // what is added up stands before, in the paragraph before, too, where the words say so
    const parts = /ihop/iu.test(before) ? near : place.earlier;
    // "Två föreningar … för tillsammans 38 500 kronor": of parts that nobody tells
    if (beside.length === 0 && !ADDS_UP.test(place.sentence.text)) return;
    if (parts.length < 2 || ground.known.some(({ kronor: each }) => isIt(each))) return;
    const sums = [
      ...sumsOf(near.slice(0, 8), 2),
      ...sumsOf([...new Set([...beside, ...ground.bases])].slice(0, 10), 2),
    ];
    if (near.some((each) => [2, 3, 4, 5].some((count) => isIt(each * count)))) return;
    if (columnsOf(ground.known).some((cells) => sumsOf(cells.slice(0, 12), 2).some(isIt))) return;
    yield* told(sums);
    return;
  }
  const part = PART_AFTER.exec(after)?.[1] ?? PART_BEFORE.exec(before)?.[1];
  const payment = PAID_IN_PARTS.exec(before)?.[1]?.toLowerCase();
  if (payment !== undefined && isPartOfOther(kronor, payment, ground))
    yield* told(partsOf(ground.bases, PARTS[payment]?.slice(0, 1) ?? [], ground));
  // a year after the figure can be the one that it is of
  if (part !== undefined && yearsIn(after).length === 0 && isAnchored(place, ground, true)) {
    const ofYear = monthlyOf(yearMeant(before, ground.checked), PARTS[part.toLowerCase()] ?? [], ground);
    const [almost] = ofYear.filter((each) => Math.abs(each - kronor) <= NEAR_BY_YEAR * each);
    if (almost !== undefined && !isRounded(before)) {
      yield* told(ofYear);
      return;
    }
  }
  if (part === undefined || !SAYS_AGAIN.test(before) || !isAnchored(place, ground, true)) return;
  const counts = [...(PARTS[part.toLowerCase()] ?? []), ...monthsSaid(place)];
  yield* told(partsOf([...near, ...ground.bases], counts, ground));
}

/** "Den återstående femtedelen, 64 000 kronor", "4 650 000 kronor, ungefär hälften av hela summan". */
const FRACTION = `(hälften|halva|(?:en |den (?:återstående |sista )?|var )?(?:tredje|fjärde|femte|sjätte|sjunde|åtton|nion|tion)del(?:en)?|(?:två|tre|fyra) (?:tredje|fjärde|femte)delar(?:na)?)`;
const FRACTION_BEFORE = pattern(
  `(?<![${LETTERS}])${FRACTION}(?: av [^.,;\\d]{3,30})?(?:,|,? eller|,? det vill säga|,? alltså| \\() ${ABOUT}$`,
).needing('del', 'hälften', 'halva');
const FRACTION_AFTER = pattern(
  `^,? (?:eller |alltså |det vill säga |vilket är |motsvarande )?(ungefär |omkring |nästan |drygt |knappt |cirka )?${FRACTION} av (?:hela (?:summan|beloppet|kostnaden)|den (?:totala|sammanlagda) (?:kostnaden|summan)|totalen|allt)`,
).needing(' av hela', ' av den', ' av total', ' av allt');

/** A fraction beside its amount is of some amount that the text or the case has; of none, another fraction is. */
function* ofFraction(figure: Figure<Amount>, place: Place, { known }: Ground): Iterable<Finding<Reckoned>> {
  const { kronor } = figure.value;
  const before = FRACTION_BEFORE.exec(place.before);
  const after = FRACTION_AFTER.exec(place.after);
  // "Av 100 000 kronor går en tredjedel, …": the whole stands in the sentence, and another reading has it
  const isOfSaid = /(?:^|[ (])[Aa]v (?:de |totalt )?\d/.test(place.sentence.text);
  const said = isOfSaid ? undefined : (before?.[1] ?? after?.[2]);
  const part = said === undefined ? undefined : FRACTIONS.find(([words]) => words.test(said));
  if (!part) return;
  const own = known
    .filter(({ measure }) => measure !== 'change' && measure !== 'mean')
    .map((each) => each.kronor);
  const wholes = [...place.beside, ...place.around, ...own].filter((each) => each > kronor);
  const slack = after?.[1] !== undefined || isRounded(place.before) ? 0.12 : 0.04;
  const isOf = (share: number, within: number): boolean =>
    wholes.some((whole) => Math.abs(kronor / share - whole) <= within * whole);
  const exact = wholes.map((whole) => whole * part[1]);
  const meant = exact.find((each) => isChangedOver(String(kronor), String(each)));
  if (isOf(part[1], slack) && (meant === undefined || exact.includes(kronor))) return;
  if (meant !== undefined) {
    yield at(figure, place, `${groupThousands(meant)} kronor`);
    return;
  }
  const right = FRACTIONS.filter(([, value]) => isOf(value, 0.005));
  const [only] = right;
  const percent = after && own.length > 0 ? (100 * kronor) / Math.max(...own) : undefined;
  if (only) yield at(figure, place, only[2]);
  else if (percent !== undefined && percent < 100)
    yield at(figure, place, `${formatDecimal(percent)} procent`);
}

/** The amounts of each column of the tables. */
function columnsOf(known: readonly KnownAmount[]): number[][] {
  const columns = new Map<number, number[]>();
  for (const { kronor, cell, measure } of known)
    if (cell && measure === 'cell') columns.set(cell.column, [...(columns.get(cell.column) ?? []), kronor]);
  return [...columns.values()];
}

/** What was applied for is in the table. */
const IS_APPLIED = pattern(
  `^[^.,;]{0,20} än (?:de|vad|föreningarna|den|som|det)(?: [${LETTERS}]+){0,4} (?:sökt|ansökt|begärt|sökta)`,
).needing('sökt', 'begärt');
const COMPARED_WITH = pattern(
  `^[^.,;]{0,20} än (?:(?:för |under |i |år )?((?:19|20)\\d\\d)(,? då)?|(dagens|nu|i dag|idag|nuvarande|i år|årets|innevarande))?`,
);

/** "mer än i budgeten": what an amount is compared with stands neither in the text nor in the case. */
function comparesWithAbsent({ after }: Place, { known }: Ground): boolean {
  const compared = COMPARED_WITH.exec(after);
  if (!compared || IS_APPLIED.test(after)) return false;
  const [, year, isTold, isNow] = compared;
  if (year !== undefined)
    return (
      isTold === undefined && !known.some((each) => each.year === Number(year) && each.measure !== 'change')
    );
  return isNow === undefined || !known.some(({ measure }) => measure === 'baseline');
}

/** Whether an amount is a part of a year's, but by another measure: a half where quarters are said. */
function isPartOfOther(kronor: number, part: string, { known }: Ground): boolean {
  const own = PARTS[part]?.[0] ?? 1;
  return known.some(
    ({ kronor: year, measure }) =>
      measure === 'year' && [2, 4, 12].some((count) => count !== own && year === kronor * count),
  );
}

/** The differences of two amounts, of which one stands in the text or both are the case's; and what is left when some are taken. */
function differencesOf(near: readonly number[], bases: readonly number[], isRest: boolean): number[] {
  const all = [...new Set([...near, ...bases])].slice(0, 60);
  const differences = all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.abs(a - b)));
  if (!isRest) return differences;
  const sums = sumsOf(near.slice(0, 8), 2);
  return [...differences, ...all.flatMap((whole) => sums.map((sum) => whole - sum))];
}

/** Further from what a year's amount makes, an amount a month is of something else. */
const NEAR_BY_YEAR = 0.15;

/** The year that the words before a figure give it, as the memo's day has it. */
function yearMeant(before: string, { facts }: Checked): number | undefined {
  const year = Number(facts.date.slice(0, 4));
  const relative = THIS_YEAR.exec(before)?.[1]?.toLowerCase();
  if (relative !== undefined)
    return relative === 'nästa' ? year + 1 : /^(?:i år|innevarande)/u.test(relative) ? year : year - 1;
  const [only, more] = yearsIn(before);
  return more === undefined ? only : undefined;
}

const THIS_YEAR = pattern(
  `(?<![${LETTERS}])(i år|innevarande|nästa|i fjol|förra|föregående)(?: år(?:et)?)?(?![${LETTERS}])`,
).needing('i år', 'innevarande', 'nästa', 'i fjol', 'förra', 'föregående');

/** What a year's amount makes by the month, quarter or half-year. */
function monthlyOf(year: number | undefined, counts: readonly number[], ground: Ground): number[] {
  const own = ground.known.filter(
    (each) => each.year === year && (each.measure === 'year' || each.measure === 'baseline'),
  );
  return year === undefined
    ? []
    : partsOf(
        own.map(({ kronor }) => kronor),
        counts,
        ground,
      );
}

/** "Utslaget på periodens 30 månader": over how many months a sentence spreads an amount. */
function monthsSaid({ sentence }: Place): number[] {
  return [...sentence.text.matchAll(/(?<!\d)(\d{1,2}) månader/gu)].map(([, count]) => Number(count));
}

/** Amounts by the month, quarter, half-year or week: of a whole year, and of the months that the case gives an amount for. */
function partsOf(amounts: readonly number[], counts: readonly number[], { checked }: Ground): number[] {
  const months = checked.facts.funding?.years.flatMap((year) => year.months ?? []) ?? [];
  const all = counts.includes(12) ? [...counts, ...months] : counts;
  return amounts.flatMap((amount) => all.map((count) => amount / count));
}

function* ofPercentage(
  figure: Figure<Percentage>,
  place: Place,
  ground: Ground,
): Iterable<Finding<Reckoned>> {
  const { percent, decimals } = figure.value;
  const { sentence, before, after, beside, around } = place;
  const isAfter = AFTER_DIFFERENCE.test(after);
  // ", 3,1 procent" is said of what stands before where the clause ends with it
  const isAside = before.endsWith(', ') && /^(?:[.,;)]|$)/u.test(after);
  if ((!LEADS_TO_PERCENT.test(before) && !isAfter && !isAside) || after.startsWith('enheter')) return;
  // a share of what has been named: granted, applied for, or all of it
  if (after.startsWith(' av ') && !SHARE_OF_KNOWN.test(after)) return;
  if (isAfter && comparesWithAbsent(place, ground)) return;
  const amount = amountBefore(figure, sentence);
  const slack = isRounded(before) ? Math.max(1.01, percent * 0.06) : 0.6 / 10 ** decimals;
  const others =
    amount === undefined
      ? lastAmounts(sentence)
      : [...beside.filter((each) => each !== amount), ...around, ...ground.bases];
  const goesOn =
    amount === undefined && GOES_ON.test(sentence.text) && beside.length === 0 && others.length > 1;
  if (amount === undefined ? !goesOn : around.length + beside.length < 2 && !isAnchored(place, ground))
    return;
  const bases =
    amount === undefined
      ? []
      : basesOf(
          amount,
          [...beside, ...around, ...ground.bases],
          sentence.text.slice(0, figure.range.start - sentence.start),
        );
  if (amount !== undefined && bases.length > 0) {
    const right = bases.map((base) => (100 * amount) / base);
    const best = nearest(percent, right);
    if (best !== undefined && !right.some((each) => Math.abs(each - percent) <= slack))
      yield at(figure, place, `${formatDecimal(best)} procent`);
    return;
  }
  // "hade begärt 50 000 kronor och föreslås få 36 000 kronor, alltså 72 procent": of the two that stand there
  const [applied] = beside.filter((each) => each !== amount);
  if (amount !== undefined && applied !== undefined && APPLIED_AND_GETS.test(sentence.text)) {
    const shares = beside.filter((each) => each > amount).map((each) => (100 * amount) / each);
    const share = nearest(percent, shares);
    if (share !== undefined && !shares.some((each) => Math.abs(each - percent) <= slack))
      yield at(figure, place, `${formatDecimal(share)} procent`);
    return;
  }
  const pairs =
    amount === undefined
      ? others.flatMap((a) => others.map((b) => [a, b] as const))
      : others.map((b) => [amount, b] as const);
  const candidates = pairs.flatMap(([a, b]) =>
    a === b
      ? []
      : [
          (100 * a) / b,
          (100 * b) / a,
          ...reckonedBack(a, b, others),
          ...reckonedBack(b, a, others),
          (100 * Math.abs(a - b)) / b,
          (100 * Math.abs(a - b)) / a,
        ],
  );
  const best = nearest(percent, candidates);
  if (best === undefined || candidates.some((each) => Math.abs(each - percent) <= slack)) return;
  yield at(figure, place, `${formatDecimal(best)} procent`);
}

/** What was asked for, and what is given of it, in one sentence. */
const APPLIED_AND_GETS = pattern(
  `(?:begär[${LETTERS}]*|sökt[${LETTERS}]*|äska[${LETTERS}]*|ansök[${LETTERS}]*)(?![${LETTERS}])[^.;]*(?<![${LETTERS}])(?:få[rs]?|fått|fick|bevilja[${LETTERS}]*|tilldela[${LETTERS}]*)(?![${LETTERS}])`,
).needing('begär', 'sök', 'äska');

/** Where an amount is the difference of two others: those that it is reckoned on, the earlier ones of a rise or a fall. */
function basesOf(difference: number, amounts: readonly number[], before: string): number[] {
  const all = new Set(amounts);
  if (all.has(difference) && amounts.filter((each) => each === difference).length > 1) return [];
  const isFall = /minsk|sänk|sjunk|lägre|mindre|neddrag/iu.test(before);
  const isRise = /ök|höj|stig|steg|högre|mer |uppräk|överstiger/iu.test(before);
  if (isFall === isRise) return [];
  return [...all].flatMap((low) =>
    low > 0 && all.has(low + difference) ? [isFall ? low + difference : low] : [],
  );
}

/** Of a difference and the higher amount, where the lower one stands nowhere. */
function reckonedBack(difference: number, amount: number, others: readonly number[]): number[] {
  return amount > difference && !others.includes(amount + difference)
    ? [(100 * difference) / (amount - difference)]
    : [];
}

/** The amount that a percentage says again: right before it, but for a few words. */
function amountBefore({ range }: Figure<unknown>, { prose, start }: Sentence): number | undefined {
  const text = prose.text.slice(start, range.start);
  const amount = findAmounts(text).at(-1);
  return amount && /^[^\d.;:]{0,45}$/u.test(text.slice(amount.range.end)) ? amount.value.kronor : undefined;
}

/** The amounts of the sentence before. */
function lastAmounts({ prose, start }: Sentence): number[] {
  const before = sentencesIn(prose).findLast((each) => each.start < start);
  return before
    ? findAmounts(before.text)
        .slice(-NEAREST)
        .map(({ value }) => value.kronor)
    : [];
}

function nearest(value: number, candidates: readonly number[]): number | undefined {
  return candidates.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
}

function at({ range, text }: Figure<unknown>, { sentence }: Place, is: string): Finding<Reckoned> {
  return { in: sentence.prose, range, args: { text, is } };
}
