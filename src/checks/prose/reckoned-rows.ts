// What a text says of the rows of a table: how much more one gets than the year before, what some cost together, which is dearest,
// and how large a part of it all one is.
import { readYear } from '../../facts/calendar.js';
import type { TableFacts, TableRow } from '../../facts/facts.js';
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { COUNT, readCount } from './counts.js';
import { findAmounts } from './find-figures.js';
import { sentenceBefore, sentencesBefore, sentencesIn, type Sentence } from './reading.js';
import { at, formatDecimal, N, numberOf, PERCENT, saysRounded, type Reckoned } from './reckoning.js';
import { findName } from './row-names.js';
import { APPLIED, LETTERS, NOT, pattern } from './vocabulary.js';

/** A table, and where its amounts stand. */
interface Read {
  table: TableFacts;
  names: readonly string[];
  /** The columns of amounts. */
  columns: readonly number[];
  /** The column of the table's own year, and that of the year before, of what was not only applied for. */
  now: number | undefined;
  before: { column: number; year: number } | undefined;
  /** The year of the memo. */
  memoYear: number;
}

/** "Anslaget för 2026 är 275 000 kronor": what a table's money is taken of, as the memo says it. */
const FRAME = pattern(
  `(?<![${LETTERS}])(?:anslaget|[${LETTERS}]*ramen|budgeten|potten)(?: (?!inte|från)[${LETTERS}]+){0,4}?(?: (?:19|20)\\d{2})?(?: (?!från)[${LETTERS}]+){0,3}? (?:är|uppgår till|omfattar|rymmer|på|om) ${N} kronor`,
  'gi',
).needing('anslaget', 'ramen', 'budgeten', 'potten');

/** In kronor. */
export function framesIn({ allTexts }: Pick<Checked, 'allTexts'>): number[] {
  return allTexts.flatMap(({ text }) =>
    [...text.replaceAll(/\s/g, ' ').matchAll(FRAME)].map(([, whole, decimals]) => numberOf(whole, decimals)),
  );
}

export function* rowsSaid(checked: Checked): Iterable<Finding<Reckoned>> {
  const frames = framesIn(checked);
  const tables = checked.tables.map(({ table }) => read(table, readYear(checked.caseFile.date)));
  for (const each of tables.filter(({ names, columns }) => names.length > 1 && columns.length > 0))
    for (const prose of checked.texts) {
      for (const sentence of sentencesIn(prose)) {
        yield* restOfFrame(sentence, each, frames);
        yield* comparisonIn(sentence, each);
        yield* againstApplied(sentence, each);
        yield* shareOfApplied(sentence, each);
        yield* sumOfNamed(sentence, each);
        yield* superlativeIn(sentence, each);
        yield* shareOfRow(sentence, each);
        yield* costIn(sentence, each);
        yield* mostOf(sentence, each);
        yield* countOfColumn(sentence, each);
      }
    }
}

function read(table: TableFacts, memoYear: number): Read {
  const columns = table.columns.flatMap((_, i) =>
    table.rows.some(({ cells }) => cells[i]?.amount !== undefined) ? [i] : [],
  );
  const years = columns
    .filter((i) => !APPLIED.test(table.columns[i]?.title ?? ''))
    .flatMap((column) => {
      const year = /(?:19|20)\d{2}/.exec(table.columns[column]?.title ?? '')?.[0];
      return year === undefined ? [] : [{ column, year: Number(year) }];
    });
  const last = Math.max(...years.map(({ year }) => year));
  const ofLast = years.filter(({ year }) => year === last);
  const ofBefore = years.filter(({ year }) => year === last - 1);
  const isClear = ofLast.length === 1 && ofBefore.length === 1;
  return {
    table,
    names: table.rows.flatMap(({ name }) => name ?? []),
    columns,
    now: isClear ? ofLast[0]?.column : undefined,
    before: isClear ? ofBefore[0] : undefined,
    memoYear,
  };
}

function amountOf({ cells }: { cells: TableRow['cells'] }, column: number): number {
  return cells[column]?.amount ?? 0;
}

/** The rows that a text names. */
function namedIn(text: string, { table, names }: Read): TableRow[] {
  return table.rows.filter(({ name }) => name !== undefined && findName(text, name, names) >= 0);
}

/** "Av anslaget blir 15 000 kronor kvar", "hela anslaget är därmed fördelat". */
const REST_OF_FRAME = pattern(
  `(?:av|i) (?:anslaget|ramen|budgeten|potten)(?: för (?:19|20)\\d{2})?(?: då| alltså| därmed)? (?:(?:återstår|kvarstår)(?: det| då| alltså)? ${N} kronor|(?:blir|är|finns)(?: det| då| alltså)? ${N} kronor (?:kvar|över))(?![${LETTERS}])|(?<![${LETTERS}])hela (?:anslaget|ramen|budgeten|potten)(?: [${LETTERS}]+){0,3} (?:fördela|använ|förbruka|utnyttja|delas ut|fördelas)[${LETTERS}]*`,
).needing('anslaget', 'ramen', 'budgeten', 'potten');
/** "Budgeten rymmer 450 000 kronor, så 20 000 kronor sparas". */
const REST_AFTER = pattern(
  `(?:anslaget|ramen|budgeten|potten)(?: [${LETTERS}]+){0,3} (?:är|uppgår till|omfattar|rymmer)(?: på)? [\\d ]+ kronor,? (?:så|och|vilket gör att)(?: [${LETTERS}]+){0,3}? ${N} kronor (?:sparas|blir över|blir kvar|återstår|är kvar|lämnas)`,
).needing('anslaget', 'ramen', 'budgeten', 'potten');

function* restOfFrame(
  sentence: Sentence,
  { table, columns }: Read,
  frames: readonly number[],
): Iterable<Finding<Reckoned>> {
  const found =
    frames.length > 0 ? (REST_OF_FRAME.exec(sentence.text) ?? REST_AFTER.exec(sentence.text)) : null;
  if (!found || NOT.test(found[0])) return;
  const sums = [...columns.map((column) => amountOf({ cells: table.sums }, column)), table.total ?? 0].filter(
    (sum) => sum > 0,
  );
  const rests = frames.flatMap((frame) => sums.map((sum) => frame - sum));
  const digits = found[1] ?? found[3];
  const said = digits === undefined ? 0 : numberOf(digits);
  const [frame = 0] = frames;
  const is = frame - (table.total ?? sums.at(-1) ?? 0);
  if (sums.length === 0 || rests.includes(said) || is < 0) return;
  yield at(sentence, found.index, found[0], `${groupThousands(is)} kronor kvar`);
}

/** "10 000 kronor mer än i år", "2 000 kronor över årets". */
const COMPARISON = pattern(
  `${N} kronor (mer|högre|mindre|lägre|över|under)(?: (?!än)[${LETTERS}]+){0,4}? (?:än (?:de |vad )?)?(i år|årets|(?:det )?förra året(?:s)?|i fjol|fjolårets|föregående års?|året innan|(?:år )?((?:19|20)\\d{2})(?: års)?)(?![${LETTERS}\\d])`,
).needing('kronor');
const IS_LESS = /mindre|lägre|under/iu;
/** A sentence that goes on the row that the one before names. */
const GOES_ON = pattern(
  `^ ?(?:Det|Den|De|Detta|Beloppet|Bidraget|Stödet|Ökningen|Höjningen|Minskningen)(?![${LETTERS}])`,
);

function* comparisonIn(sentence: Sentence, each: Read): Iterable<Finding<Reckoned>> {
  const { now, before, memoYear, table } = each;
  const found = COMPARISON.exec(sentence.text);
  if (!found || now === undefined || before === undefined) return;
  const [, whole, decimals, way = '', than = '', number] = found;
  const year =
    number !== undefined
      ? Number(number)
      : /i år|årets/iu.test(than)
        ? memoYear
        : /fjol|förra/iu.test(than)
          ? memoYear - 1
          : before.year;
  if (year !== before.year || decimals !== undefined) return;
  const change = (row: Pick<TableRow, 'cells'>): number => amountOf(row, now) - amountOf(row, before.column);
  const here = namedIn(sentence.text, each);
  const earlier = sentenceBefore(sentence);
  const rows =
    here.length > 0 || !earlier || !GOES_ON.test(sentence.text) ? here : namedIn(earlier.text, each);
  const said = numberOf(whole);
  const changes = rows.length > 0 ? rows.map(change) : [change({ cells: table.sums })];
  const equal = changes.filter((value) => Math.abs(value) === said);
  const [only] = changes;
  const start = sentence.text.indexOf(way, found.index + (whole ?? '').length);
  if (equal.length > 0 && equal.every((value) => value > 0 === IS_LESS.test(way)))
    yield at(sentence, start, way, IS_LESS.test(way) ? 'mer' : 'mindre');
  else if (
    equal.length === 0 &&
    rows.length === 1 &&
    only !== undefined &&
    only !== 0 &&
    !saysRounded(sentence.text.slice(0, found.index))
  )
    yield at(sentence, found.index, `${whole ?? ''} kronor`, `${groupThousands(Math.abs(only))} kronor`);
}

/** "20 000 kronor mindre än den har begärt": of a row, by what it applied for and what it gets. */
const AGAINST_APPLIED = pattern(
  `${N} kronor (mer|mindre|över|under)(?: än)? (?:(?:det|vad|de) )?(?:(?:den|de|föreningen|som) )?(?:har |hade )?(?:sökt|begärt|sökta|begärda|sökte|begärde|ansökt om)(?![${LETTERS}])`,
).needing('sök', 'begär');

function appliedColumn({ table, columns }: Read): number | undefined {
  const [column, another] = columns.filter((i) => APPLIED.test(table.columns[i]?.title ?? ''));
  return another === undefined ? column : undefined;
}

function* againstApplied(sentence: Sentence, each: Read): Iterable<Finding<Reckoned>> {
  const found = AGAINST_APPLIED.exec(sentence.text);
  const applied = appliedColumn(each);
  if (!found || applied === undefined || each.now === undefined) return;
  const here = namedIn(sentence.text, each);
  const before = sentenceBefore(sentence);
  const rows = here.length > 0 || !before ? here : namedIn(before.text, each);
  const [row] = rows;
  if (!row || rows.length > 1) return;
  const is = amountOf(row, each.now) - amountOf(row, applied);
  const said = numberOf(found[1], found[2]);
  const way = found[3] ?? '';
  if (Math.abs(is) === said && is < 0 === IS_LESS.test(way)) return;
  if (is === 0 || saysRounded(sentence.text.slice(0, found.index))) return;
  yield at(
    sentence,
    found.index,
    found[0],
    `${groupThousands(Math.abs(is))} kronor ${is < 0 ? 'mindre' : 'mer'}`,
  );
}

/** "Förslaget ger föreningarna 60 procent av vad de har sökt": of all rows, or of the one that is named. */
const SHARE_APPLIED = pattern(
  `${PERCENT} av (?:vad|det|de|hela|summan|beloppet)(?: (?:som|de|den|föreningarna|föreningen|belopp|beloppet|medel|har|hade|sammanlagt|tillsammans))* (?:sökt|begärt|sökta|begärda|sökte|ansökt om)(?![${LETTERS}])`,
).needing('procent', '%');

function* shareOfApplied(sentence: Sentence, each: Read): Iterable<Finding<Reckoned>> {
  const found = SHARE_APPLIED.exec(sentence.text);
  const applied = appliedColumn(each);
  const { now, table } = each;
  if (!found || applied === undefined || now === undefined) return;
  const rows = namedIn(sentence.text, each);
  if (rows.length > 1 || amountOf({ cells: table.sums }, applied) === 0) return;
  const subject = rows[0] ?? { cells: table.sums };
  // of those that get something, or of all that applied
  const granted = table.granted.reduce((sum, row) => sum + amountOf(row, applied), 0);
  const wholes = rows.length > 0 ? [amountOf(subject, applied)] : [amountOf(subject, applied), granted];
  const shares = wholes.filter((whole) => whole > 0).map((whole) => (100 * amountOf(subject, now)) / whole);
  const said = Number((found[1] ?? '').replace(',', '.'));
  const slack = saysRounded(sentence.text.slice(0, found.index)) ? 1.5 : 0.6;
  const [first] = shares;
  if (first === undefined || shares.some((share) => Math.abs(share - said) <= slack)) return;
  yield at(sentence, found.index, `${found[1] ?? ''} procent`, `${formatDecimal(first)} procent`);
}

/** "Tillsammans kostar de 1 490 000 kronor", after what names the rows. */
const TOGETHER = pattern(
  `^ ?(?:Tillsammans|Ihop|Sammanlagt)(?: [${LETTERS}]+){0,3} (?:de|dessa|båda)(?: [${LETTERS}]+){0,2} ${N} kronor|^ ?(?:De|Dessa)(?: [${LETTERS}]+){0,3} (?:tillsammans|ihop|sammanlagt) ${N} kronor`,
).needing('tillsammans', 'ihop', 'sammanlagt');

function* sumOfNamed(sentence: Sentence, each: Read): Iterable<Finding<Reckoned>> {
  const found = TOGETHER.exec(sentence.text);
  if (!found) return;
  const digits = found[1] ?? found[3] ?? '';
  const rows = namedIn(
    sentencesBefore(sentence, 2)
      .map(({ text }) => text)
      .join(' '),
    each,
  );
  if (rows.length < 2) return;
  const said = numberOf(digits);
  const sums = each.columns
    .map((column) => rows.reduce((sum, row) => sum + amountOf(row, column), 0))
    .filter((sum) => sum > 0)
    .toSorted((a, b) => Math.abs(a - said) - Math.abs(b - said));
  const [nearest] = sums;
  if (
    nearest === undefined ||
    sums.some((sum) => Math.abs(sum - said) < (saysRounded(found[0]) ? 0.06 * sum : 1))
  )
    return;
  yield at(sentence, sentence.text.indexOf(digits), `${digits} kronor`, `${groupThousands(nearest)} kronor`);
}

/** From the mark or the word before a place that begins a clause to the next. */
function clauseAt(text: string, at: number): string {
  const ends = [...text.matchAll(CLAUSE)].map(({ index }) => index);
  const from = ends.findLast((end) => end < at) ?? 0;
  return text.slice(from, ends.find((end) => end > at) ?? text.length);
}

const CLAUSE = pattern(`, (?:och|men|medan)|; | medan `, 'gi');

/** "Den åtgärden är dyrast", "Störst är bidraget till", "det högsta bidraget". */
const SUPERLATIVE = pattern(
  `(?<![${LETTERS}])(?:är|blir|var) (dyrast|billigast)(?![${LETTERS}])|^ ?(Störst|Minst|Högst|Lägst|Dyrast|Billigast) (?:är|blir) (?:bidraget|beloppet|stödet|kostnaden|posten|summan|förslaget|[${LETTERS}]+ (?:vid|i|på|till))(?![${LETTERS}])|(?<![${LETTERS}])(?:det|den) (?:enskilt )?(största|högsta|dyraste|minsta|lägsta|billigaste) (?:bidraget|beloppet|stödet|posten|åtgärden|insatsen|summan|kostnaden)(?![${LETTERS}])`,
).needing('dyrast', 'billigast', 'störst', 'minst', 'högst', 'lägst');
const OF_MOST = /dyr|stör|hög/iu;
const OF_CHANGES = pattern(`ökning|höjning|minskning|sänkning|skillnad|andel|per [${LETTERS}]`);

function* superlativeIn(sentence: Sentence, each: Read): Iterable<Finding<Reckoned>> {
  const found = SUPERLATIVE.exec(sentence.text);
  const word = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || word === undefined || OF_CHANGES.test(sentence.text)) return;
  const before = sentenceBefore(sentence);
  // of several clauses, the one that says it
  const clause = clauseAt(sentence.text, found.index);
  const here = namedIn(clause, each);
  const rows = here.length > 0 ? here : before ? namedIn(before.text, each) : [];
  const amounts = findAmounts(clause).map(({ value }) => value.kronor);
  const ofAmounts = each.table.rows.filter((row) =>
    each.columns.some((i) => amounts.includes(amountOf(row, i))),
  );
  const [row] = ofAmounts.length === 1 ? ofAmounts : rows;
  if (!row || (ofAmounts.length !== 1 && rows.length > 1)) return;
  if (ofAmounts.length === 1 && here.length > 0 && !here.includes(row)) return;
  const isMost = OF_MOST.test(word);
  // by the column of the amount that the sentence gives
  const ofGiven = each.columns.filter((column) => amounts.includes(amountOf(row, column)));
  const columns = ofGiven.length > 0 ? ofGiven : each.columns;
  const values = (column: number): number[] =>
    each.table.rows.map((other) => amountOf(other, column)).filter((amount) => amount > 0);
  const is = (column: number, most: boolean): boolean =>
    amountOf(row, column) === (most ? Math.max(...values(column)) : Math.min(...values(column)));
  if (columns.some((column) => is(column, isMost))) return;
  const opposite = isMost ? 'minst' : 'störst';
  const other = each.table.rows.find((one) => {
    const column = each.now ?? each.columns[0] ?? 0;
    return amountOf(one, column) === (isMost ? Math.max(...values(column)) : Math.min(...values(column)));
  });
  const said = columns.some((column) => is(column, !isMost)) ? opposite : (other?.name ?? opposite);
  // the amount alone says which row is meant: it may be the slip
  const amount = findAmounts(sentence.text).find(({ value }) =>
    columns.some((i) => amountOf(row, i) === value.kronor),
  );
  const isByAmount = amount !== undefined && here.length === 0 && !rows.includes(row);
  const [start, text] = isByAmount
    ? [amount.range.start, amount.text]
    : [sentence.text.indexOf(word, found.index), word];
  yield at(sentence, start, text, said);
}

/** "Programmet kostar 3 500 000 kronor": of columns of which one is of costs. */
const COSTS = pattern(
  `(?:kostar|kostnaden(?: [${LETTERS}]+){0,3} (?:är|blir|uppgår till|beräknas till))(?: (?:tillsammans|sammanlagt|totalt))? ${N} kronor`,
).needing('kostar', 'kostnaden');

function* costIn(sentence: Sentence, { table, columns }: Read): Iterable<Finding<Reckoned>> {
  const found = COSTS.exec(sentence.text);
  const ofCosts = columns.filter((i) => /kostnad|utgift|pris/iu.test(table.columns[i]?.title ?? ''));
  const [column] = ofCosts;
  if (!found || column === undefined || ofCosts.length > 1 || ofCosts.length === columns.length) return;
  const said = numberOf(found[1], found[2]);
  const rows = [...table.rows, { cells: table.sums }];
  if (rows.some((row) => amountOf(row, column) === said)) return;
  const [meant, another] = rows.filter((row) => columns.some((i) => amountOf(row, i) === said));
  if (!meant || another) return;
  const digits = found[1] ?? '';
  yield at(
    sentence,
    sentence.text.indexOf(digits, found.index),
    `${digits} kronor`,
    `${groupThousands(amountOf(meant, column))} kronor`,
  );
}

/** "Merparten, 3 018 000 kronor": more than a half of some sum. */
const MOST_OF = pattern(
  `(?<![${LETTERS}])(merparten|huvuddelen|större delen|största delen|det mesta|mer än hälften)(?: av [^.;,\\d]{3,40})?(?:,| \\(|,? eller|,? det vill säga) ${N} kronor`,
).needing('merparten', 'huvuddelen', 'delen', 'det mesta', 'hälften');

function* mostOf(sentence: Sentence, { table, columns }: Read): Iterable<Finding<Reckoned>> {
  const found = MOST_OF.exec(sentence.text);
  if (!found) return;
  const said = numberOf(found[2], found[3]);
  const sums = columns.map((column) => amountOf({ cells: table.sums }, column));
  const wholes = sums.filter((sum) => sum > said);
  const [whole] = wholes;
  const isOurs =
    sums.includes(said) || columns.some((i) => table.rows.some((row) => amountOf(row, i) === said));
  if (!isOurs || whole === undefined || wholes.some((each) => said > each / 2)) return;
  yield at(sentence, found.index, found[0], `${formatDecimal((100 * said) / whole)} procent`);
}

/** "215 000 kronor till fyra föreningar": as many as have an amount in the column. "Tre av de fyra som fick bidrag 2025 får mer". */
const TO_SOME = pattern(
  `${N} kronor(?: [${LETTERS}]+){0,2} (?:till|mellan|på) (?:de )?(${COUNT}) (?:förening|organisation|sökande|mottagare|klubb)[${LETTERS}]*`,
).needing('förening', 'organisation', 'sökande', 'mottagare', 'klubb');
/** "fem av föreningarna i tabellen fick 250 000 kronor". */
const SOME_GOT = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:av (?:de )?)?(?:förening|organisation|sökande|klubb)[${LETTERS}]*(?: [${LETTERS}]+){0,3} (?:fick|får|delade på|delar på)(?: tillsammans| sammanlagt)? ${N} kronor`,
).needing('förening', 'organisation', 'sökande', 'klubb');
/** "i år fick tre föreningar 178 000 kronor". */
const GOT_SOME = pattern(
  `(?:fick|får) (${COUNT}) (?:förening|organisation|sökande|klubb)[${LETTERS}]*(?: [${LETTERS}]+){0,3} ${N} kronor`,
).needing('förening', 'organisation', 'sökande', 'klubb');
const OF_THOSE = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) av de (${COUNT})(?: [${LETTERS}]+)? som (?:fick|har fått|hade|har)(?: [${LETTERS}]+){0,2}(?: (?:19|20)\\d{2}| i år| förra året)? (?:får|föreslås få) (mer|mindre|lika mycket|samma|oförändrat)`,
).needing(' som ');

function* countOfColumn(
  sentence: Sentence,
  { table, columns, now, before }: Read,
): Iterable<Finding<Reckoned>> {
  const found = TO_SOME.exec(sentence.text);
  // what is proposed is so for those that are granted it
  const countOf = (i: number): number =>
    (i === now && table.granted.length > 0 ? table.granted : table.rows).filter((row) => amountOf(row, i) > 0)
      .length;
  const reversed = found ? null : (SOME_GOT.exec(sentence.text) ?? GOT_SOME.exec(sentence.text));
  const sum = found ? numberOf(found[1], found[2]) : numberOf(reversed?.[2], reversed?.[3]);
  const column = columns.find((i) => sum > 0 && amountOf({ cells: table.sums }, i) === sum);
  if (reversed && column !== undefined) {
    const is = countOf(column);
    if (readCount(reversed[1] ?? '') !== is)
      yield at(sentence, reversed.index, reversed[1] ?? '', String(is));
  }
  if (found && column !== undefined) {
    const said = found[3] ?? '';
    const is = countOf(column);
    if (readCount(said) !== is)
      yield at(
        sentence,
        sentence.text.indexOf(said, found.index + (found[1] ?? '').length),
        said,
        String(is),
      );
  }
  const those = OF_THOSE.exec(sentence.text);
  if (!those || now === undefined || !before) return;
  const had = table.rows.filter((row) => amountOf(row, before.column) > 0);
  const [text, part = '', whole = '', way = ''] = those;
  const isSo = (row: TableRow): boolean => {
    const change = amountOf(row, now) - amountOf(row, before.column);
    return way === 'mer' ? change > 0 : way === 'mindre' ? change < 0 : change === 0;
  };
  const is = had.filter(isSo).length;
  if (readCount(whole) === had.length && readCount(part) === is) return;
  yield at(sentence, those.index, text, `${is} av de ${had.length}`);
}

/** "Stöttans del av det som fördelas är 36,5 procent", "482 000 kronor, knappt 14 procent av hela kostnaden". */
const PART_OF_ALL = pattern(
  `(?:del|andel)(?:en)?(?: av [^.;\\d]{3,40}?)? (?:är|blir|motsvarar|utgör)(?: [${LETTERS}]+)? ${PERCENT}`,
).needing('del');
const OF_WHOLE_COST = pattern(
  `${N} kronor(?:,? (?:eller|alltså|det vill säga|vilket är|vilket motsvarar|motsvarar|motsvarande|det är)|,| \\()(?: (?:knappt|drygt|cirka|omkring|ungefär|nästan|närmare))? ${PERCENT} av (?:hela |den (?:totala |sammanlagda |hela )?|[${LETTERS}]+s (?:totala )?)?(?:total)?(kostnad|summa|belopp|budget)[${LETTERS}]*`,
).needing('procent', '%');

function* shareOfRow(sentence: Sentence, each: Read): Iterable<Finding<Reckoned>> {
  const { table, columns, now } = each;
  const sum = (column: number): number => amountOf({ cells: table.sums }, column);
  const slackOf = (words: string, said: string): number =>
    saysRounded(words) ? 1.01 : said.includes(',') ? 0.051 : 0.6;
  const ofRow = PART_OF_ALL.exec(sentence.text);
  const rows = ofRow ? namedIn(sentence.text, each) : [];
  const [row] = rows;
  if (ofRow && row && rows.length === 1 && findAmounts(sentence.text).length === 0) {
    const said = ofRow[1] ?? '';
    const shares = columns.flatMap((column) =>
      sum(column) > 0 ? [{ column, share: (100 * amountOf(row, column)) / sum(column) }] : [],
    );
    const slack = slackOf(ofRow[0].slice(0, ofRow[0].indexOf(said)), said);
    const own = shares.find(({ column }) => column === now) ?? shares.at(-1);
    if (own && !shares.some(({ share }) => Math.abs(share - Number(said.replace(',', '.'))) <= slack))
      yield at(
        sentence,
        sentence.text.indexOf(said, ofRow.index),
        said,
        `${formatDecimal(own.share)} procent`,
      );
  }
  const found = OF_WHOLE_COST.exec(sentence.text);
  if (!found) return;
  const part = numberOf(found[1], found[2]);
  const said = found[3] ?? '';
  const wholes = columns.map(sum).filter((whole) => whole > part);
  const isOurs = columns.some(
    (column) => sum(column) === part || table.rows.some((one) => amountOf(one, column) === part),
  );
  const shares = wholes.map((whole) => (100 * part) / whole);
  const slack = slackOf(found[0].slice(0, found[0].indexOf(said)), said);
  const largest = Math.min(...shares);
  if (!isOurs || shares.length === 0) return;
  if (shares.some((share) => Math.abs(share - Number(said.replace(',', '.'))) <= slack)) return;
  yield at(
    sentence,
    sentence.text.indexOf(said, found.index + (found[1] ?? '').length),
    said,
    `${formatDecimal(largest)} procent`,
  );
}
