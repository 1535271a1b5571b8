// What a text says of the years of the case's money: by how much it moves in one, whether it lies over or under today's, and which
// is the last.
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { findAmounts } from './find-figures.js';
import { amountsByYear } from './known-figures.js';
import {
  followsOwnMatter,
  isOwnMatter,
  namesAnother,
  namesOtherMoney,
  sentencesBefore,
  sentencesIn,
  type Sentence,
} from './reading.js';
import { at, atNext, N, numberOf, saysRounded, type Reckoned } from './reckoning.js';
import { FALL, LETTERS, pattern } from './vocabulary.js';

interface Year {
  year: number;
  /** In kronor; the changes are with their signs. */
  amount: number;
  changes: readonly number[];
}

export function* yearsSaid(checked: Checked): Iterable<Finding<Reckoned>> {
  const { funding } = checked.facts;
  const years: Year[] = (funding?.years ?? []).map(({ year, amount, change, baselineChange }) => ({
    year,
    amount,
    changes: [change, baselineChange].flatMap((each) => (each ? [each.amount] : [])),
  }));
  const matter = yearsOfMatter(checked);
  const used = checked.facts.results?.funding ?? [];
  const lefts = [
    ...used.map(({ granted, used: spent }) => granted - spent),
    used.reduce((sum, { granted, used: spent }) => sum + granted - spent, 0),
  ].filter((left) => left > 0);
  const usedAmounts = [
    ...used.map(({ used: spent }) => spent),
    used.reduce((sum, { used: spent }) => sum + spent, 0),
  ];
  const publicTotals = (funding?.publicSupport ?? []).map(({ total }) => total);
  const ofYear = amountsByYear(checked);
  for (const prose of checked.texts)
    for (const sentence of sentencesIn(prose)) {
      if (years.length > 0) {
        yield* movedIn(checked, sentence, years);
        yield* changeIs(checked, sentence, years);
        yield* partsOfYear(sentence, years);
        yield* nthYear(checked, sentence, years);
      }
      yield* betweenYears(checked, sentence, ofYear);
      yield* overYearBefore(checked, sentence, ofYear);
      yield* unchangedIn(checked, sentence, ofYear);
      yield* publicIn(sentence, publicTotals);
      yield* leftIn(sentence, lefts);
      yield* usedIn(sentence, usedAmounts);
      if (funding?.baseline) yield* comparedWithNow(checked, sentence, years, funding.baseline.amount);
      yield* firstAndLast(checked, sentence, matter);
    }
}

/** "De 11 600 kronor som blev över": what is left of a year, or of all. */
const LEFT_OVER = pattern(
  `(?:^|[ (])de ${N} kronor(?:na)? som (?:återstod|återstår|blev över|inte användes|inte har använts|är kvar)`,
).needing(' som ');

/** "Av de 855 000 kronor som beviljats har föreningen använt 830 200, och": what has been used, its unit left out. */
const USED_BARE = pattern(
  `(?:^|[ (])av (?:de )?${N} kronor(?:na)?[^.;\\d]{0,60} (?:använt|förbrukat|gjort av med) ${N}(?=[.,;]|$| och)`,
).needing('av ');

function* usedIn(sentence: Sentence, amounts: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = amounts.length > 0 ? USED_BARE.exec(sentence.text) : null;
  if (!found || saysRounded(found[0])) return;
  const said = numberOf(found[3], found[4]);
  const [nearest = 0] = amounts.toSorted((a, b) => Math.abs(a - said) - Math.abs(b - said));
  // further off, it is of something else
  if (said === nearest || Math.abs(said - nearest) > 0.1 * nearest) return;
  yield atNext(
    sentence,
    found.index + found[0].length - (found[3] ?? '').length,
    found[3] ?? '',
    groupThousands(nearest),
  );
}

function* leftIn(sentence: Sentence, lefts: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = LEFT_OVER.exec(sentence.text);
  const is = lefts.at(-1);
  if (!found || is === undefined || lefts.includes(numberOf(found[1], found[2]))) return;
  yield atNext(sentence, found.index, `${found[1] ?? ''} kronor`, `${groupThousands(is)} kronor`);
}

/** "Tillsammans … uppgår det offentliga stödet till 1 420 000 kronor": what the committee and others give in a year. */
const PUBLIC = pattern(
  `(?:offentliga stödet|samlade stödet|offentligt stöd)(?: (?:det|för|under|i|år|året|(?:19|20)\\d{2}))* (?:uppgår (?:det året )?till|till|är|blir) ${N} kronor`,
).needing('stöd');

function* publicIn(sentence: Sentence, totals: readonly number[]): Iterable<Finding<Reckoned>> {
  const found = totals.length > 0 ? PUBLIC.exec(sentence.text) : null;
  const [total] = totals;
  if (!found || total === undefined || totals.includes(numberOf(found[1], found[2])) || saysRounded(found[0]))
    return;
  const digits = found[1] ?? '';
  yield atNext(sentence, found.index, `${digits} kronor`, `${groupThousands(total)} kronor`);
}

/** "Beloppet var oförändrat mellan 2024 och 2025": which way the money of two years moves. */
const BETWEEN = pattern(
  `(?<![${LETTERS}])(?:beloppet|bidraget|stödet|ersättningen|anslaget)(?: (?:var|är|låg|har varit|blev))? (oförändrat|oförändrad|höjdes|ökade|steg|höjs|ökar|stiger|sänktes|minskade|sjönk|sänks|minskar|sjunker)(?: [^.;:\\d]{0,20})? (?:mellan|från) (?:år )?((?:19|20)\\d{2}) (?:och|till) (?:år )?((?:19|20)\\d{2})(?![\\d–-])`,
)
  .needing(' mellan ', ' från ')
  .needing('beloppet', 'bidraget', 'stödet', 'ersättningen', 'anslaget');

function* unchangedIn(
  checked: Checked,
  sentence: Sentence,
  ofYear: ReadonlyMap<number, number>,
): Iterable<Finding<Reckoned>> {
  const found = BETWEEN.exec(sentence.text);
  if (!found || namesAnother(checked, sentence.text)) return;
  const [text, way = '', first, second] = found;
  const [from, to] = [ofYear.get(Number(first)), ofYear.get(Number(second))];
  if (from === undefined || to === undefined) return;
  const said = /^oför/iu.test(way) ? 0 : FALL.test(way) || /^s[äj]/iu.test(way) ? -1 : 1;
  if (Math.sign(to - from) === said) return;
  yield at(sentence, found.index, text, `från ${groupThousands(from)} till ${groupThousands(to)} kronor`);
}

/** "stiger den med 45 000 kronor 2027 och med ytterligare 60 000 kronor 2028". */
const MOVED = pattern(
  `(?<![${LETTERS}])(?:stiger|ökar|höjs|växer|sänks|minskar|sjunker)(?: (?:den|det|beloppet|ersättningen|bidraget|stödet|summan|anslaget|sedan|därefter|alltså|då))*(?: (?:19|20)\\d{2})? med ${N} kronor (?:för |under |år )?((?:19|20)\\d{2})(?![\\d–-])(?: och (?:sedan )?med (?:ytterligare )?${N} kronor (?:för |under |år )?((?:19|20)\\d{2})(?![\\d–-]))?`,
)
  .needing(' med ')
  .needing('stiger', 'ökar', 'höjs', 'växer', 'sänks', 'minskar', 'sjunker');

function* movedIn(checked: Checked, sentence: Sentence, years: readonly Year[]): Iterable<Finding<Reckoned>> {
  const found = MOVED.exec(sentence.text);
  if (!found || !isOfCase(checked, sentence)) return;
  for (const [whole, decimals, year] of [
    [found[1], found[2], found[3]],
    [found[4], found[5], found[6]],
  ]) {
    const changes = years.find((each) => each.year === Number(year))?.changes ?? [];
    const [first] = changes;
    if (
      whole === undefined ||
      first === undefined ||
      changes.some((each) => Math.abs(each) === numberOf(whole, decimals))
    )
      continue;
    yield atNext(sentence, found.index, `${whole} kronor`, `${groupThousands(Math.abs(first))} kronor`);
  }
}

/** "sammanlagt 1 550 000 kronor, varav 504 000 kronor avser det första året"; "det sista året 529 000 kronor". */
const AMOUNT_OF_NTH = pattern(
  `${N} kronor (?:avser|gäller|är för|betalas|går till|för|under|(?:belöper|faller|ligger|utgår|kommer) (?:på|under)|hör till) (?:det |periodens )?(första|andra|tredje|sista) året(?![${LETTERS}])|(?<![${LETTERS}])(?:för |under )?(?:det |periodens )(första|andra|tredje|sista) året(?: (?:är|blir|får|beviljas|betalas|avsätts)(?: [${LETTERS}]+){0,3})? ${N} kronor`,
).needing(' året');
const ORDER = ['första', 'andra', 'tredje'];

function* nthYear(checked: Checked, sentence: Sentence, years: readonly Year[]): Iterable<Finding<Reckoned>> {
  const found = AMOUNT_OF_NTH.exec(sentence.text);
  if (!found || years.length < 2 || !isOfCase(checked, sentence)) return;
  const which = (found[3] ?? found[4] ?? '').toLowerCase();
  const year = which === 'sista' ? years.at(-1) : years[ORDER.indexOf(which)];
  const digits = found[1] ?? found[5] ?? '';
  const said = numberOf(digits, found[2] ?? found[6]);
  // another year's amount, since much else can be of a year
  if (year?.amount === said || !years.some(({ amount }) => amount === said) || !year) return;
  yield atNext(sentence, found.index, `${digits} kronor`, `${groupThousands(year.amount)} kronor`);
}

/** "Påslaget året därpå är 35 000 kronor": by how much the money moves in some year. */
const CHANGE_IS = pattern(
  `^ ?(?:påslaget|ökningen|höjningen|uppräkningen|minskningen|sänkningen)(?: (?:för |till )?(?:året därpå|(?:19|20)\\d{2}|det (?:andra|tredje|sista) året))? (?:är|blir|uppgår till) ${N} kronor(?! per| i månaden)`,
)
  .needing(' kronor')
  .needing('påslaget', 'ökningen', 'höjningen', 'uppräkningen', 'minskningen', 'sänkningen');

function* changeIs(
  checked: Checked,
  sentence: Sentence,
  years: readonly Year[],
): Iterable<Finding<Reckoned>> {
  const found = CHANGE_IS.exec(sentence.text);
  const changes = years.flatMap((each) => each.changes.map(Math.abs));
  const [first] = changes;
  if (!found || first === undefined || !isOfCase(checked, sentence)) return;
  const said = numberOf(found[1], found[2]);
  if (changes.includes(said) || saysRounded(found[0])) return;
  const nearest = changes.reduce(
    (best, each) => (Math.abs(each - said) < Math.abs(best - said) ? each : best),
    first,
  );
  const digits = found[1] ?? '';
  yield atNext(sentence, found.index, `${digits} kronor`, `${groupThousands(nearest)} kronor`);
}

/** "Av pengarna för 2027 går 1 075 000 kronor till löner, 140 000 kronor till material och 75 000 kronor till administration". */
const OF_YEAR = pattern(
  `^ ?av (?:pengarna|beloppet|ersättningen|bidraget|stödet|medlen)(?: för ((?:19|20)\\d{2}))? (?:går|används|avser|är|avsätts)(?![${LETTERS}])`,
).needing('av ');
/** What leaves some of it out. */
const IN_PART = pattern(
  `bland annat|resten|återst|kvar|minst|högst|cirka|omkring|drygt|knappt|varav|procent`,
);
const ALMOST = 0.1;

function* partsOfYear(sentence: Sentence, years: readonly Year[]): Iterable<Finding<Reckoned>> {
  const found = OF_YEAR.exec(sentence.text);
  if (!found || IN_PART.test(sentence.text)) return;
  const parts = findAmounts(sentence.text);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2) return;
  const sum = parts.reduce((all, { value }) => all + value.kronor, 0);
  const wholes = years
    .filter(({ year }) => found[1] === undefined || year === Number(found[1]))
    .map(({ amount }) => amount);
  const whole = wholes.find((each) => Math.abs(each - sum) <= ALMOST * each);
  if (whole === undefined || wholes.includes(sum)) return;
  const text = sentence.text.slice(first.range.start, last.range.end);
  yield at(sentence, first.range.start, text, `${groupThousands(sum)} kronor, inte ${groupThousands(whole)}`);
}

/** Whether a sentence is about the case's money, or goes on sentences that are. */
function isOfCase(checked: Checked, sentence: Sentence): boolean {
  if (namesOtherMoney(checked, sentence.text) || namesAnother(checked, sentence.text)) return false;
  return (
    isOwnMatter(checked, sentence.text) ||
    followsOwnMatter(checked, sentence) ||
    sentencesBefore(sentence, 2).some(({ text }) => isOwnMatter(checked, text))
  );
}

/** "Sista årets belopp ligger därmed 155 000 kronor över dagens". */
const AGAINST_NOW = pattern(
  `${N} kronor (över|under|mer än|mindre än|högre än|lägre än|högre|lägre) (?:dagens|det nuvarande|nuvarande|den nuvarande|i dag|idag|än i dag|än idag)(?![${LETTERS}])`,
).needing('dagens', 'nuvarande', 'i dag', 'idag');

function* comparedWithNow(
  checked: Checked,
  sentence: Sentence,
  years: readonly Year[],
  baseline: number,
): Iterable<Finding<Reckoned>> {
  const found = AGAINST_NOW.exec(sentence.text);
  if (!found || saysRounded(sentence.text.slice(0, found.index))) return;
  if (namesOtherMoney(checked, sentence.text) || namesAnother(checked, sentence.text)) return;
  const said = numberOf(found[1], found[2]);
  const way = found[3] ?? '';
  const differences = years.map(({ amount }) => amount - baseline).filter((each) => Math.abs(each) === said);
  const isLess = FALL.test(way) || /under|lägre/iu.test(way);
  if (differences.length === 0 || differences.some((each) => each < 0 === isLess)) return;
  yield at(sentence, found.index, found[0], isLess ? 'över' : 'under');
}

/** The first and the last year that the case is about; none where nothing says so. */
function yearsOfMatter({
  facts: { agreement, funding, isAgreement, isExtension },
  tables,
}: Checked): [number, number] | undefined {
  const ofTables = tables.flatMap(({ table }) =>
    table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text = '' }) => (/^(?:19|20)\d{2}$/.test(text) ? [Number(text)] : [])),
    ),
  );
  const ofMoney = (funding?.years ?? []).map(({ year }) => year);
  const ofAgreement = agreement && (isAgreement || isExtension) ? [agreement.fromYear, agreement.toYear] : [];
  const all = [...ofTables, ...ofMoney, ...ofAgreement];
  return all.length > 1 ? [Math.min(...all), Math.max(...all)] : undefined;
}

/** "Sista året, 2028, byggs ett fågeltorn". */
const FIRST_OR_LAST = pattern(`(?<![${LETTERS}])(första|sista) året,? ((?:19|20)\\d{2})(?![\\d–/-])`).needing(
  ' året',
);
/** Further away, a year is of something else. */
const NEAR = 2;

function* firstAndLast(
  checked: Checked,
  sentence: Sentence,
  years: readonly [number, number] | undefined,
): Iterable<Finding<Reckoned>> {
  const found = years ? FIRST_OR_LAST.exec(sentence.text) : null;
  if (!found || !years || namesAnother(checked, sentence.text.slice(0, found.index))) return;
  const [text, which = '', year] = found;
  const is = /första/iu.test(which) ? years[0] : years[1];
  const distance = Math.abs(Number(year) - is);
  if (distance === 0 || distance > NEAR || (Number(year) >= years[0] && Number(year) <= years[1])) return;
  yield at(sentence, found.index, text, String(is));
}

/** "Mellan 2025 och 2028 växer ersättningen med 90 000 kronor": between two years of the case's money. */
const BETWEEN_YEARS = pattern(
  `mellan ((?:19|20)\\d{2}) och ((?:19|20)\\d{2})[^.;\\d]{0,60}? (?:med|är|blir) ${N} kronor`,
).needing('mellan ');

function* betweenYears(
  checked: Checked,
  sentence: Sentence,
  ofYear: ReadonlyMap<number, number>,
): Iterable<Finding<Reckoned>> {
  const found = BETWEEN_YEARS.exec(sentence.text);
  if (!found || !isOwnMatter(checked, found[0]) || saysRounded(found[0])) return;
  if (namesAnother(checked, sentence.text) || namesOtherMoney(checked, found[0])) return;
  const [first, last] = [ofYear.get(Number(found[1])), ofYear.get(Number(found[2]))];
  if (first === undefined || last === undefined) return;
  const is = Math.abs(last - first);
  const said = found[3] ?? '';
  if (numberOf(said, found[4]) !== is)
    yield atNext(sentence, found.index + found[0].lastIndexOf(said), said, groupThousands(is));
}

/** "För 2026 föreslås 438 000 kronor, vilket är 18 000 kronor mer än året före": of a year's amount and that of the year before. */
const OVER_BEFORE = pattern(
  `${N} kronor[^.;\\d]{0,30},? (?:vilket|det) är ${N} kronor (mer|mindre|högre|lägre) än (?:året (?:före|innan)|i år|förra året|innevarande år)`,
).needing(' än ');

function* overYearBefore(
  checked: Checked,
  sentence: Sentence,
  ofYear: ReadonlyMap<number, number>,
): Iterable<Finding<Reckoned>> {
  const found = OVER_BEFORE.exec(sentence.text);
  if (!found || namesAnother(checked, sentence.text)) return;
  const [, whole, decimals, digits = '', more, way = ''] = found;
  const [amount, said] = [numberOf(whole, decimals), numberOf(digits, more)];
  const differences = [...ofYear].flatMap(([year, kronor]) => {
    const before = kronor === amount ? ofYear.get(year - 1) : undefined;
    return before === undefined ? [] : [kronor - before];
  });
  const [is] = differences;
  const isSaid = (each: number): boolean => Math.abs(each) === said && each > 0 === /mer|högre/iu.test(way);
  if (is === undefined || is === 0 || differences.some(isSaid)) return;
  const at = found.index + found[0].indexOf(' är ');
  yield atNext(sentence, at, digits, `${groupThousands(Math.abs(is))} kronor ${is > 0 ? 'mer' : 'mindre'}`);
}
