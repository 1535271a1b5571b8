// How the amounts of a table's rows differ from those of the year before, and from what was applied for, as a text says it.
import type { TableRow } from '../../facts/facts.js';
import type { Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { appliedColumn } from './amount-role.js';
import { sentenceBefore, type Sentence } from './reading.js';
import { at, atNext, N, numberOf, saysRounded, type Reckoned } from './reckoning.js';
import { rowsNamedIn } from './row-names.js';
import { amountOf, type TableRead } from './table-read.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

export function* rowChanges(sentence: Sentence, table: TableRead): Iterable<Finding<Reckoned>> {
  yield* comparisonIn(sentence, table);
  yield* againstApplied(sentence, table);
  yield* changeOfSum(sentence, table);
  yield* wayOfRow(sentence, table);
  yield* raisedTo(sentence, table);
  yield* raisedFrom(sentence, table);
  yield* becomes(sentence, table);
  yield* hadBefore(sentence, table);
  yield* wayOfAll(sentence, table);
}

/** "10 000 kronor mer än i år", "2 000 kronor över årets". */
const COMPARISON = pattern(
  `${N} kronor(?: eller \\d+(?:,\\d+)? procent)? (mer|högre|mindre|lägre|över|under)(?: (?!än)[${LETTERS}]+){0,4}? (?:än (?:de |vad |för )?)?(i år|årets|(?:det )?förra året(?:s)?|i fjol|fjolårets|föregående års?|året innan|(?:år )?((?:19|20)\\d{2})(?: års)?)(?![${LETTERS}\\d])`,
)
  .needing('kronor')
  .needing(' mer', ' högre', ' mindre', ' lägre', ' över', ' under');
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
)
  .needing('sök', 'begär')
  .needing(' kronor');

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

/** "Jämfört med 2025 minskar bidragen med 70 000 kronor": of all rows together. */
const CHANGE_OF_SUM = pattern(
  `jämfört med (?:år )?((?:19|20)\\d{2}|i år|innevarande år|förra året|föregående år)(?:, då [^,.;]{3,60},)?,? (?:(ökar|höjs|stiger|växer)|(minskar|sänks|sjunker))(?: [${LETTERS}]+){0,4} med ${N} kronor`,
).needing('jämfört med');

function* changeOfSum(sentence: Sentence, { table, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const found = CHANGE_OF_SUM.exec(sentence.text);
  if (!found || now === undefined || !before || NOT.test(found[0])) return;
  const [, than = '', up, down = '', whole = '', decimals] = found;
  if (rowsNamedIn(sentence.text, table.rows).length > 0 || (/\d/.test(than) && Number(than) !== before.year))
    return;
  const sums = { cells: table.sums };
  const change = amountOf(sums, now) - amountOf(sums, before.column);
  if (Math.abs(change) !== numberOf(whole, decimals) || change > 0 === (up !== undefined)) return;
  const way = up ?? down;
  yield at(sentence, sentence.text.indexOf(way, found.index), way, change > 0 ? 'ökar' : 'minskar');
}

/** "Löderups Båtbyggarlag får en höjning till 38 000 kronor", of a row that got more, or as much. */
const RAISED_TO = pattern(
  `(?:en (?:(höjning|ökning)|(sänkning|minskning))|(?:(höjs|ökas|ökar)|(sänks|minskas|minskar))) till ${N} kronor`,
).needing('en höj', 'en ök', 'en sänk', 'en minsk', 'höjs', 'ökas', 'ökar', 'sänks', 'minskas', 'minskar');

function* raisedTo(sentence: Sentence, { table, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const found = RAISED_TO.exec(sentence.text);
  if (!found || now === undefined || !before || NOT.test(found[0])) return;
  const [text, risen, , raised, , whole, decimals] = found;
  const [row, another] = rowsNamedIn(sentence.text, table.rows);
  if (!row || another || amountOf(row, now) !== numberOf(whole, decimals)) return;
  const change = amountOf(row, now) - amountOf(row, before.column);
  const isRise = (risen ?? raised) !== undefined;
  if (change === 0 ? amountOf(row, now) === 0 : change > 0 === isRise) return;
  yield at(
    sentence,
    found.index,
    text,
    change === 0 ? 'oförändrat' : change > 0 ? 'en höjning' : 'en sänkning',
  );
}

/** "Vinäs föreslås få 20 000 kronor, en höjning med 5 000 kronor": of the one row that is named. */
const BY_SO_MUCH = pattern(
  `en (?:(höjning|ökning)|(sänkning|minskning))(?: på| med| om) ${N} kronor(?! per)`,
).needing('en höj', 'en ök', 'en sänk', 'en minsk');

function* wayOfRow(sentence: Sentence, { table, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const found = BY_SO_MUCH.exec(sentence.text);
  if (!found || now === undefined || !before) return;
  const [text, up, , whole, decimals] = found;
  const [row, another] = rowsNamedIn(sentence.text, table.rows);
  if (!row || another) return;
  const change = amountOf(row, now) - amountOf(row, before.column);
  if (Math.abs(change) !== numberOf(whole, decimals) || change > 0 === (up !== undefined)) return;
  yield at(sentence, found.index, text, change > 0 ? 'en höjning' : 'en sänkning');
}

/** "Bidraget höjs från 90 000 till 110 000 kronor": of the row that the sentence or the one before it names. */
const RAISED_FROM = pattern(
  `(?:höjs|ökas|ökar|sänks|minskas|minskar),? från ${N}(?: kronor)? till ${N} kronor`,
).needing('från ');

function* raisedFrom(sentence: Sentence, { table, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const found = RAISED_FROM.exec(sentence.text);
  if (!found || now === undefined || !before) return;
  const [, from, , to = ''] = found;
  const here = rowsNamedIn(sentence.text, table.rows);
  const earlier = sentenceBefore(sentence);
  const [row, another] = here.length > 0 || !earlier ? here : rowsNamedIn(earlier.text, table.rows);
  if (!row || another) return;
  const [was, is] = [amountOf(row, before.column), amountOf(row, now)];
  const isOf = (each: TableRow): boolean =>
    amountOf(each, before.column) === numberOf(from) && amountOf(each, now) === numberOf(to);
  // another row's amounts, beside this one's name
  const other = here.length > 0 && !isOf(row) ? table.rows.find(isOf) : undefined;
  if (other?.name !== undefined)
    yield at(sentence, sentence.text.indexOf(firstWord(row)), firstWord(row), other.name);
  if (numberOf(from) !== was || numberOf(to) === is) return;
  yield atNext(sentence, found.index + found[0].indexOf(' till '), to, groupThousands(is));
}

function firstWord({ name = '' }: TableRow): string {
  return name.split(' ')[0] ?? '';
}

/** "söker 45 000 kronor, och bidraget blir därför detsamma som 2025": of the one row that is named. */
const BECOMES = pattern(
  `(?:bidraget|stödet|beloppet) (?:blir|är)(?: (?:därför|alltså|då|nu))* (?:(högre|större)|(lägre|mindre)|(detsamma|oförändrat|lika stort)) (?:än|som) (?:(?:år )?(?:19|20)\\d{2}|i år|förra året|tidigare)`,
).needing('bidraget', 'stödet', 'beloppet');

function* becomes(sentence: Sentence, { table, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const found = BECOMES.exec(sentence.text);
  if (!found || now === undefined || !before || NOT.test(found[0])) return;
  const [row, another] = rowsNamedIn(sentence.text, table.rows);
  if (!row || another) return;
  const change = Math.sign(amountOf(row, now) - amountOf(row, before.column));
  const said = found[1] !== undefined ? 1 : found[2] !== undefined ? -1 : 0;
  if (change !== said)
    yield at(sentence, found.index, found[0], ['lägre', 'detsamma', 'högre'][change + 1] ?? '');
}

/** "Föreningen har haft nämndens bidrag sedan flera år tillbaka"; "Föreningen är ny bland de sökande". */
const HAD = pattern(
  `(?<![${LETTERS}])(?:har (?:haft|fått)|fick|hade)(?: (?!inte|ingen|inget)[${LETTERS}]+){0,3} (?:bidrag|stöd)(?:et)?(?: [${LETTERS}]+){0,2} (?:sedan|i (?:flera|många) år|varje år|de senaste åren|(?:under |även )?(?:förra året|i fjol))`,
).needing('bidrag', 'stöd');
const IS_NEW = pattern(
  `(?<![${LETTERS}])(?:är ny (?:bland|sökande|för)|(?:är en|som) ny sökande|söker för första gången|har inte (?:tidigare )?(?:fått|haft|sökt)|fick inget (?:bidrag|stöd))`,
).needing('ny', 'första gången', 'inte', 'inget');
const GOES_ON_ROW = pattern(`^ ?(?:Föreningen|Organisationen|Klubben|Den|De)(?![${LETTERS}])`);

function* hadBefore(sentence: Sentence, { table, before }: TableRead): Iterable<Finding<Reckoned>> {
  if (!before) return;
  const had = HAD.exec(sentence.text);
  const found = had ?? IS_NEW.exec(sentence.text);
  if (!found || (had && NOT.test(had[0]))) return;
  const here = rowsNamedIn(sentence.text, table.rows);
  const earlier = sentenceBefore(sentence);
  const rows =
    here.length > 0 || !earlier || !GOES_ON_ROW.test(sentence.text)
      ? here
      : rowsNamedIn(earlier.text, table.rows);
  const [row, another] = rows;
  if (!row || another || row.cells[before.column]?.amount === undefined) return;
  const amount = amountOf(row, before.column);
  if (amount > 0 === (had !== null)) return;
  yield at(sentence, found.index, found[0], `${groupThousands(amount)} kronor ${String(before.year)}`);
}

/** "Samtliga sex föreningar får ett högre stöd än 2025". */
const ALL_GET = pattern(
  `(?:^ ?|(?<![${LETTERS}]))(?:samtliga|alla)(?: [${LETTERS}\\d]+){0,2} (?:förening|sökande|organisation|klubb)[${LETTERS}]*(?: [${LETTERS}]+){0,5}? (?:(högre|större|mer)|(lägre|mindre))(?: [${LETTERS}]+)? än (?:(?:under |år )?((?:19|20)\\d{2})|i år|i fjol|förra året|tidigare)`,
).needing('samtliga', 'alla');

function* wayOfAll(sentence: Sentence, { granted, now, before }: TableRead): Iterable<Finding<Reckoned>> {
  const found = ALL_GET.exec(sentence.text);
  if (!found || now === undefined || !before || NOT.test(found[0])) return;
  const [text, more, less = '', year] = found;
  if (year !== undefined && Number(year) !== before.year) return;
  const changes = granted.map((row) => amountOf(row, now) - amountOf(row, before.column));
  const isOther = changes.filter((change) => (more === undefined ? change >= 0 : change <= 0)).length;
  if (changes.length === 0 || isOther === 0) return;
  const said = more ?? less;
  yield at(
    sentence,
    found.index + text.lastIndexOf(said),
    said,
    `${String(changes.length - isOther)} av ${String(changes.length)}`,
  );
}
