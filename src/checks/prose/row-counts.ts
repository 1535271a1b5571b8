// How many rows of a table have something, as a text says it.
import type { TableRow } from '../../facts/facts.js';
import type { Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { appliedColumn } from './amount-role.js';
import { COUNT, readCount } from './counts.js';
import type { Sentence } from './reading.js';
import { at, atNext, isYear, N, numberOf, type Reckoned } from './reckoning.js';
import { isChangedOver, isSlipOfDigits } from './slips.js';
import { amountOf, type TableRead } from './table-read.js';
import { toldIn } from './told-numbers.js';
import { LETTERS, pattern } from './vocabulary.js';

export function* rowCounts(sentence: Sentence, table: TableRead): Iterable<Finding<Reckoned>> {
  yield* countOfColumn(sentence, table);
  yield* countOfThose(sentence, table);
  yield* countByChange(sentence, table);
  yield* countOfGranted(sentence, table);
  yield* sumOfNumbers(sentence, table);
  yield* numberBesideName(sentence, table);
}

/** "215 000 kronor till fyra föreningar": as many as have an amount in the column. */
const TO_SOME = pattern(
  `${N} kronor(?: [${LETTERS}]+){0,2} (?:till|mellan|på) (?:de )?(${COUNT}) (?:förening|organisation|sökande|mottagare|klubb)[${LETTERS}]*`,
)
  .needing('förening', 'organisation', 'sökande', 'mottagare', 'klubb')
  .needing(' kronor');
/** "fem av föreningarna i tabellen fick 250 000 kronor". */
const SOME_GOT = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (?:av (?:de )?)?(?:förening|organisation|sökande|klubb)[${LETTERS}]*(?: [${LETTERS}]+){0,3} (?:fick|får|delade på|delar på)(?: tillsammans| sammanlagt)? ${N} kronor`,
)
  .needing('förening', 'organisation', 'sökande', 'klubb')
  .needing(' fick', ' får', ' delade på', ' delar på');
/** "i år fick tre föreningar 178 000 kronor". */
const GOT_SOME = pattern(
  `(?<=(?:fick|får) )(${COUNT}) (?:förening|organisation|sökande|klubb)[${LETTERS}]*(?: [${LETTERS}]+){0,3} ${N} kronor`,
)
  .needing('förening', 'organisation', 'sökande', 'klubb')
  .needing(' kronor');
/** "Tre av de fyra som fick bidrag 2025 får mer". */
const OF_THOSE = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) av de (${COUNT})(?: [${LETTERS}]+)? som (?:fick|har fått|hade|har)(?: [${LETTERS}]+){0,2}(?: (?:19|20)\\d{2}| i år| förra året)? (?:får|föreslås få) (mer|mindre|lika mycket|samma|oförändrat)`,
)
  .needing(' som ')
  .needing(' mer', ' mindre', ' lika mycket', ' samma', ' oförändrat');

function* countOfColumn(
  sentence: Sentence,
  { table, columns, now, granted }: TableRead,
): Iterable<Finding<Reckoned>> {
  const found = TO_SOME.exec(sentence.text);
  // what is proposed is so for those that are granted it
  const countOf = (i: number): number =>
    (i === now ? granted : table.rows).filter((row) => amountOf(row, i) > 0).length;
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
}

/** The same in another order: "Av de sex föreningar som fick bidrag 2025 föreslås fem få mer". */
const THOSE_FIRST = pattern(
  `(?:^|[ (])av de (${COUNT})(?: [${LETTERS}]+)? som (?:fick|har fått|hade|har)(?: [${LETTERS}]+){0,2}(?: (?:19|20)\\d{2}| i år| förra året)?,? (?:får|föreslås|beviljas)(?: nu)? (${COUNT})(?: få)? (mer|mindre|lika mycket|samma|oförändrat)`,
)
  .needing(' som ')
  .needing(' mer', ' mindre', ' lika mycket', ' samma', ' oförändrat');

function* countOfThose(sentence: Sentence, { table, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const partFirst = OF_THOSE.exec(sentence.text);
  const wholeFirst = partFirst ? null : THOSE_FIRST.exec(sentence.text);
  const those = partFirst ?? wholeFirst;
  if (!those || now === undefined || !before) return;
  const [text, first = '', second = '', way = ''] = those;
  const [part, whole] = partFirst ? [first, second] : [second, first];
  const had = table.rows.filter((row) => amountOf(row, before.column) > 0);
  const isSo = (row: TableRow): boolean => {
    return isChange(way, amountOf(row, now) - amountOf(row, before.column));
  };
  const is = had.filter(isSo).length;
  if (readCount(whole) === had.length && readCount(part) === is) return;
  yield at(sentence, those.index, text.trimStart(), `${is} av de ${had.length}`);
}

/** Whether a difference is what the words say: "mer", "mindre", or the same. */
function isChange(way: string, difference: number): boolean {
  if (/^(?:mer|höjt|större|högre)$/iu.test(way)) return difference > 0;
  return /^(?:mindre|sänkt|lägre)$/iu.test(way) ? difference < 0 : difference === 0;
}

/** "fyra får mer än i år, två får lika mycket och en får mindre", "två får allt de har begärt, två får en del": of those that get. */
const BY_CHANGE = pattern(
  `(?<![${LETTERS}\\d])(?<!(?:ingen|inga|vardera|var och en) av (?:de )?)(${COUNT})(?: av de (?:${COUNT}))?(?: [${LETTERS}]+)? (?:föreslås få|får)(?: (mer|mindre|lika mycket|samma belopp|oförändrat|(?:höjt|sänkt|större|lägre|högre)(?= bidrag| stöd| belopp))(?: bidrag| stöd| belopp)?| (allt|hela beloppet|en del|delar)(?: av)?)(?![${LETTERS}])([^,;.]{0,40})`,
  'gi',
).needing('får ', 'få ');

function* countByChange(
  sentence: Sentence,
  { table, now, before, granted }: TableRead,
): Iterable<Finding<Reckoned>> {
  if (now === undefined) return;
  const applied = appliedColumn(table);
  for (const found of sentence.text.matchAll(BY_CHANGE)) {
    const [, count = '', change, part, rest = ''] = found;
    // than was applied for, or than some amount
    if (/än (?:de|vad|den|\d)/u.test(rest)) continue;
    const column = change === undefined ? applied : before?.column;
    if (column === undefined) continue;
    const isSo = (row: TableRow): boolean => {
      const difference = amountOf(row, now) - amountOf(row, column);
      if (change === undefined) return /^(?:allt|hela)/iu.test(part ?? '') ? difference >= 0 : difference < 0;
      return isChange(change, difference);
    };
    const is = granted.filter(isSo).length;
    if (is !== readCount(count) && !isYear(readCount(count)))
      yield at(sentence, found.index, count, String(is));
  }
}

/** "föreslås gå till fyra av nämnderna". */
const TO_SO_MANY = pattern(
  `föreslås (?:gå|fördelas|delas)(?: ut)? (?:till|mellan|på) (${COUNT})(?: av)?(?: de)? (?:förening|organisation|sökande|nämnd|klubb)[${LETTERS}]*`,
).needing('föreslås');

function* countOfGranted(sentence: Sentence, { table, granted }: TableRead): Iterable<Finding<Reckoned>> {
  const found = TO_SO_MANY.exec(sentence.text);
  const is = granted.length + table.conditional.length;
  if (!found || is === 0 || [is, granted.length].includes(readCount(found[1] ?? ''))) return;
  yield at(sentence, found.index, found[0], String(is));
}

/** What is asked for is another number. */
const AT_LEAST = pattern(`(?:minst|högst|upp till|mål(?:et)? (?:är|på)|önskemål[${LETTERS}]* (?:om|på)) $`);

const IN_ALL = pattern(
  `(?<![${LETTERS}])(?:sammanlagt|totalt|tillsammans|i allt)(?: [${LETTERS}]+)? $`,
).needing('sammanlagt', 'totalt', 'tillsammans', 'i allt');
const ALMOST = 0.1;

/** "Skolorna har 1 520 elever": the sum of a column of numbers, by its heading. */
function* sumOfNumbers(sentence: Sentence, { table, granted }: TableRead): Iterable<Finding<Reckoned>> {
  for (const [i, { title }] of table.columns.entries()) {
    const numbers = table.rows.map(({ cells }) => cells[i]?.number);
    const isWhole = numbers.every((each) => each !== undefined);
    const own = table.sums[i]?.number;
    const sum = own ?? (isWhole ? numbers.reduce((all, each) => all + each, 0) : undefined);
    const ofGranted = granted.reduce((all, { cells }) => all + (cells[i]?.number ?? 0), 0);
    const noun = /^[A-Za-zÀ-ɏ]{4,}/u.exec(title)?.[0].toLowerCase();
    if (sum === undefined || noun === undefined || !sentence.text.toLowerCase().includes(` ${noun}`))
      continue;
    for (const { value, said, unit, start, isRounded } of toldIn(sentence)) {
      const isOne = table.rows.some(({ cells }) => cells[i]?.number === value);
      if (
        isRounded ||
        isOne ||
        AT_LEAST.test(sentence.text.slice(0, start)) ||
        value === sum ||
        value === ofGranted ||
        !unit ||
        !noun.startsWith(unit)
      )
        continue;
      const isAll = IN_ALL.test(sentence.text.slice(0, start)) && Math.abs(value - sum) < ALMOST * sum;
      if (own === undefined && !isAll) continue;
      if (isAll || isChangedOver(String(value), String(sum)) || isSlipOfDigits(value, sum))
        yield at(sentence, start, said, groupThousands(sum));
    }
  }
}

const HAS = pattern(`^(?: [${LETTERS}]+){0,2}? (?:med|har|hade) (?=\\d)|^ \\((?=\\d)`);

/** "Störst är Seniorhjälpen med 305, minst är Jouren med 41": the number of another row. */
function* numberBesideName(sentence: Sentence, { table }: TableRead): Iterable<Finding<Reckoned>> {
  const columns = table.columns.flatMap((_, i) =>
    table.rows.some(({ cells }) => cells[i]?.number !== undefined) ? [i] : [],
  );
  if (columns.length === 0) return;
  for (const { name, cells } of table.rows) {
    const start = name === undefined ? -1 : sentence.text.indexOf(name);
    if (name === undefined || start < 0) continue;
    const lead = HAS.exec(sentence.text.slice(start + name.length));
    if (!lead) continue;
    const at0 = start + name.length + lead[0].length;
    const number = toldIn(sentence).find((each) => each.start === at0);
    if (!number || number.isRounded || number.value < FEW) continue;
    const unit = number.unit ?? '';
    // of what the column counts, or of nothing that is said
    const own = columns.filter((i) => {
      const title = table.columns[i]?.title.toLowerCase() ?? '';
      return unit === '' || title.startsWith(unit);
    });
    const isOwn = columns.some((i) => cells[i]?.number === number.value);
    const [column] = own.filter((i) => table.rows.some((row) => row.cells[i]?.number === number.value));
    const is = column === undefined ? undefined : cells[column]?.number;
    if (!isOwn && is !== undefined) yield at(sentence, number.start, number.said, groupThousands(is));
  }
}

/** Smaller numbers are the same by chance. */
const FEW = 20;
