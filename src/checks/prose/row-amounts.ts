// Amounts that a text gives to rows of a table: to one by its name, to some together, as what something costs.
import type { Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { appliedColumn } from './amount-role.js';
import { sentencesBefore, yearsIn, type Sentence } from './reading.js';
import { atNext, N, numberOf, saysRounded, type Reckoned } from './reckoning.js';
import { findName, rowsNamedIn } from './row-names.js';
import { isAlmost } from './slips.js';
import { amountOf, type TableRead } from './table-read.js';
import { APPLIED, LETTERS, pattern } from './vocabulary.js';

export function* rowAmounts(sentence: Sentence, table: TableRead): Iterable<Finding<Reckoned>> {
  yield* sumOfNamed(sentence, table);
  yield* costIn(sentence, table);
  yield* besideName(sentence, table);
  yield* appliedInAll(sentence, table);
  yield* proposedFor(sentence, table);
  yield* meanOfRows(sentence, table);
}

/** "Tillsammans kostar de 1 490 000 kronor", after what names the rows. */
const TOGETHER = pattern(
  `^ ?(?:Tillsammans|Ihop|Sammanlagt)(?: [${LETTERS}]+){0,3} (?:de|dessa|båda)(?: [${LETTERS}]+){0,2} ${N} kronor|^ ?(?:De|Dessa)(?: [${LETTERS}]+){0,3} (?:tillsammans|ihop|sammanlagt) ${N} kronor`,
)
  .needing('tillsammans', 'ihop', 'sammanlagt')
  .needing(' kronor');

function* sumOfNamed(sentence: Sentence, each: TableRead): Iterable<Finding<Reckoned>> {
  const found = TOGETHER.exec(sentence.text);
  if (!found) return;
  const digits = found[1] ?? found[3] ?? '';
  // those of the sentence before, or, where it goes on, of the two before
  const named = [1, 2].map((most) => {
    const texts = sentencesBefore(sentence, most).map(({ text }) => text);
    return rowsNamedIn(texts.join(' '), each.table.rows);
  });
  const rows = named.find(({ length }) => length > 1);
  if (!rows) return;
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

/** "Sländan, 54 000 kronor", "Byske har flest timmar, 22, och Jörn minst, 12": a number right after a row's name. */
const RIGHT_AFTER = pattern(
  `^s?(?:(?: [${LETTERS}]+){0,2}? (?:flest|minst|mest|störst|högst|lägst)(?: [${LETTERS}]+)?)?(?:, | \\()${N}( kronor)?(?=[.,;)]|$| och )`,
);

/** "har sökt mest näst efter Ångsällskapet, 80 000 kronor": the number is another's. */
const IS_COMPARED = pattern(
  `(?<![${LETTERS}])(?:efter|än|före|utom|förutom|mot|bakom|jämte)(?: [${LETTERS}]+)? $`,
);

function* besideName(sentence: Sentence, { table, now }: TableRead): Iterable<Finding<Reckoned>> {
  const names = table.rows.flatMap(({ name }) => name ?? []);
  for (const row of table.rows) {
    const place = row.name === undefined ? -1 : findName(sentence.text, row.name, names);
    if (row.name === undefined || place < 0 || IS_COMPARED.test(sentence.text.slice(0, place))) continue;
    const isWhole = sentence.text.startsWith(row.name, place);
    const [word = ''] = /^[A-Za-zÀ-ɏ]+/u.exec(sentence.text.slice(place)) ?? [];
    const start = place + (isWhole ? row.name.length : word.length);
    const found = RIGHT_AFTER.exec(sentence.text.slice(start));
    if (!found) continue;
    const [, whole = '', decimals, kronor] = found;
    const said = numberOf(whole, decimals);
    const valueOf = ({ cells }: typeof row, i: number): number | undefined =>
      kronor === undefined ? cells[i]?.number : cells[i]?.amount;
    const own = row.cells.flatMap((_, i) => valueOf(row, i) ?? []);
    if (own.length === 0 || own.includes(said)) continue;
    // another row's, or this one's with a slip in it
    const isOther = table.rows.some((each) => each.cells.some((_, i) => valueOf(each, i) === said));
    const slipped = own.find((each) => isAlmost(said, each));
    if (!isOther && slipped === undefined) continue;
    const applied = appliedColumn(table);
    const column = APPLIED.test(sentence.text.slice(0, start)) ? applied : now;
    const is = slipped ?? (column === undefined ? undefined : valueOf(row, column)) ?? own[0] ?? 0;
    yield atNext(sentence, start, whole, groupThousands(is));
  }
}

/** "Föreningarna söker sammanlagt 393 000 kronor": all of them, or all that get something. */
const APPLIED_IN_ALL = pattern(
  `(?:söker|sökt|sökte|begär|begärt|begärde|ansöker om|ansökt om)(?: [${LETTERS}]+){0,2} (?:sammanlagt|totalt|tillsammans) ${N} kronor|(?:sammanlagt|totalt|tillsammans)(?: [${LETTERS}]+){0,2} (?:söker|sökt|sökte|begär|begärt|begärde)(?: [${LETTERS}]+){0,3} ${N} kronor`,
)
  .needing('sök', 'begär')
  .needing('sammanlagt', 'totalt', 'tillsammans');

function* appliedInAll(sentence: Sentence, { table }: TableRead): Iterable<Finding<Reckoned>> {
  const found = APPLIED_IN_ALL.exec(sentence.text);
  const applied = appliedColumn(table);
  if (!found || applied === undefined || rowsNamedIn(sentence.text, table.rows).length > 0) return;
  if (saysRounded(found[0])) return;
  const digits = found[1] ?? found[3] ?? '';
  const said = numberOf(digits, found[2] ?? found[4]);
  const all = amountOf({ cells: table.sums }, applied);
  const sums = IS_OF_SOME.test(sentence.text)
    ? [table.granted, table.rejected, table.conditional].map((rows) =>
        rows.reduce((sum, row) => sum + amountOf(row, applied), 0),
      )
    : [];
  // of other years and of the parts that a text makes there are other sums
  const isNear = isAlmost(said, all) || Math.abs(said - all) <= NEAR * all;
  if (
    said === all ||
    sums.includes(said) ||
    !isNear ||
    yearsIn(sentence.text).some((year) => year < (table.year ?? 0))
  )
    return;
  yield atNext(sentence, found.index, `${digits} kronor`, `${groupThousands(all)} kronor`);
}

const IS_OF_SOME = pattern(`(?:som|de [${LETTERS}\\d]+|av dem)(?![${LETTERS}])`);
/** Further off, a sum is of something else. */
const NEAR = 0.25;

/** "Socialnämnden begärde 650 000 kronor. … föreslås 500 000 kronor": of the row that the sentence before is about. */
const PROPOSED_FOR = pattern(
  `föreslås(?: (?:därför|nu|den|nämnden|föreningen|klubben))*(?: få| beviljas)? ${N} kronor(?! (?:mer|mindre|högre|lägre|till|av))`,
).needing('föreslås');

function* proposedFor(sentence: Sentence, { table, now }: TableRead): Iterable<Finding<Reckoned>> {
  const found = PROPOSED_FOR.exec(sentence.text);
  if (!found || now === undefined || rowsNamedIn(sentence.text, table.rows).length > 0) return;
  const [before] = sentencesBefore(sentence, 1);
  const [row, another] = before ? rowsNamedIn(before.text, table.rows) : [];
  const said = numberOf(found[1], found[2]);
  const is = row ? amountOf(row, now) : 0;
  if (!row || another || is === said || row.cells.some(({ amount }) => amount === said)) return;
  yield atNext(sentence, found.index, `${found[1] ?? ''} kronor`, `${groupThousands(is)} kronor`);
}

/** "I genomsnitt kostar en trädgård 92 000 kronor att anlägga": of the rows of some column. */
const MEAN_FIRST = pattern(
  `^ ?(?:I (?:genom)?snitt|Genomsnittet) (?:kostar|får|sökte|söker|blir|är)(?: [${LETTERS}]+){0,4} ${N} kronor`,
).needing('snitt');

function* meanOfRows(
  sentence: Sentence,
  { table, columns, granted }: TableRead,
): Iterable<Finding<Reckoned>> {
  const found = MEAN_FIRST.exec(sentence.text);
  if (!found || saysRounded(found[0])) return;
  const said = numberOf(found[1], found[2]);
  const means = columns.flatMap((column) => {
    const sum = amountOf({ cells: table.sums }, column);
    const filled = table.rows.filter((row) => amountOf(row, column) > 0).length;
    return [table.rows.length, filled, granted.length].filter(Boolean).map((count) => sum / count);
  });
  const [nearest] = means.toSorted((a, b) => Math.abs(a - said) - Math.abs(b - said));
  const isNear = nearest !== undefined && Math.abs(nearest - said) <= NEAR * nearest;
  if (!isNear || Math.abs(nearest - said) <= 0.01 * nearest) return;
  yield atNext(sentence, found.index, found[1] ?? '', groupThousands(Math.round(nearest)));
}
