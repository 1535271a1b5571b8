// What a text says of the amounts of a table's rows: how much more one gets than the year before, what some cost together, how many
// share a sum, what is left of what they are taken of.
import { readYear } from '../../facts/calendar.js';
import type { TableRow } from '../../facts/facts.js';
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { appliedColumn } from './amount-role.js';
import { COUNT, readCount } from './counts.js';
import { framesIn } from './known-figures.js';
import { sentenceBefore, sentencesBefore, sentencesIn, type Sentence } from './reading.js';
import { at, atNext, N, numberOf, saysRounded, type Reckoned } from './reckoning.js';
import { rowParts } from './row-parts.js';
import { rowsNamedIn } from './row-names.js';
import { amountOf, readTable, type TableRead } from './table-read.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

export function* rowsSaid(checked: Checked): Iterable<Finding<Reckoned>> {
  const frames = framesIn(checked);
  const tables = checked.tables.map(({ table }) => readTable(table, readYear(checked.caseFile.date)));
  for (const each of tables.filter(({ table, columns }) => table.rows.length > 1 && columns.length > 0))
    for (const prose of checked.texts) {
      for (const sentence of sentencesIn(prose)) {
        yield* restOfFrame(sentence, each, frames);
        yield* comparisonIn(sentence, each);
        yield* againstApplied(sentence, each);
        yield* sumOfNamed(sentence, each);
        yield* rowParts(sentence, each);
        yield* costIn(sentence, each);
        yield* countOfColumn(sentence, each);
      }
    }
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
  { table, columns }: TableRead,
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

function* comparisonIn(sentence: Sentence, each: TableRead): Iterable<Finding<Reckoned>> {
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
  const here = rowsNamedIn(sentence.text, each.table.rows);
  const earlier = sentenceBefore(sentence);
  const rows =
    here.length > 0 || !earlier || !GOES_ON.test(sentence.text)
      ? here
      : rowsNamedIn(earlier.text, each.table.rows);
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

function* againstApplied(sentence: Sentence, each: TableRead): Iterable<Finding<Reckoned>> {
  const found = AGAINST_APPLIED.exec(sentence.text);
  const applied = appliedColumn(each.table);
  if (!found || applied === undefined || each.now === undefined) return;
  const here = rowsNamedIn(sentence.text, each.table.rows);
  const before = sentenceBefore(sentence);
  const rows = here.length > 0 || !before ? here : rowsNamedIn(before.text, each.table.rows);
  const [row] = rows;
  if (!row || rows.length > 1) return;
  const is = amountOf(row, each.now) - amountOf(row, applied);
  const said = numberOf(found[1], found[2]);
  const way = found[3] ?? '';
  if (Math.abs(is) === said && is < 0 === IS_LESS.test(way)) return;
  if (saysRounded(sentence.text.slice(0, found.index))) return;
  yield at(
    sentence,
    found.index,
    found[0],
    is === 0 ? 'lika mycket' : `${groupThousands(Math.abs(is))} kronor ${is < 0 ? 'mindre' : 'mer'}`,
  );
}

/** "Tillsammans kostar de 1 490 000 kronor", after what names the rows. */
const TOGETHER = pattern(
  `^ ?(?:Tillsammans|Ihop|Sammanlagt)(?: [${LETTERS}]+){0,3} (?:de|dessa|båda)(?: [${LETTERS}]+){0,2} ${N} kronor|^ ?(?:De|Dessa)(?: [${LETTERS}]+){0,3} (?:tillsammans|ihop|sammanlagt) ${N} kronor`,
).needing('tillsammans', 'ihop', 'sammanlagt');

function* sumOfNamed(sentence: Sentence, each: TableRead): Iterable<Finding<Reckoned>> {
  const found = TOGETHER.exec(sentence.text);
  if (!found) return;
  const digits = found[1] ?? found[3] ?? '';
  const rows = rowsNamedIn(
    sentencesBefore(sentence, 2)
      .map(({ text }) => text)
      .join(' '),
    each.table.rows,
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
  yield atNext(sentence, 0, `${digits} kronor`, `${groupThousands(nearest)} kronor`);
}

/** "Programmet kostar 3 500 000 kronor": of columns of which one is of costs. */
const COSTS = pattern(
  `(?:kostar|kostnaden(?: [${LETTERS}]+){0,3} (?:är|blir|uppgår till|beräknas till))(?: (?:tillsammans|sammanlagt|totalt))? ${N} kronor`,
).needing('kostar', 'kostnaden');

function* costIn(sentence: Sentence, { table, columns }: TableRead): Iterable<Finding<Reckoned>> {
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
  yield atNext(
    sentence,
    found.index,
    `${digits} kronor`,
    `${groupThousands(amountOf(meant, column))} kronor`,
  );
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
  `(?<=(?:fick|får) )(${COUNT}) (?:förening|organisation|sökande|klubb)[${LETTERS}]*(?: [${LETTERS}]+){0,3} ${N} kronor`,
).needing('förening', 'organisation', 'sökande', 'klubb');
const OF_THOSE = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) av de (${COUNT})(?: [${LETTERS}]+)? som (?:fick|har fått|hade|har)(?: [${LETTERS}]+){0,2}(?: (?:19|20)\\d{2}| i år| förra året)? (?:får|föreslås få) (mer|mindre|lika mycket|samma|oförändrat)`,
).needing(' som ');

function* countOfColumn(
  sentence: Sentence,
  { table, columns, now, before }: TableRead,
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
      yield atNext(sentence, found.index + (found[1] ?? '').length, said, String(is));
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
