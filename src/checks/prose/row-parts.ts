// Parts and ranks that a text gives the rows of a table: which costs most, how large a part one has, what share of what was applied for.
import type { Finding } from '../check.js';
import { appliedColumn } from './amount-role.js';
import { findAmounts } from './find-figures.js';
import { sentenceBefore, type Sentence } from './reading.js';
import { at, atNext, formatDecimal, isShare, N, numberOf, PERCENT, type Reckoned } from './reckoning.js';
import { rowsNamedIn } from './row-names.js';
import { amountOf, type TableRead } from './table-read.js';
import { LETTERS, pattern } from './vocabulary.js';

/** What a sentence says of one table. */
export function* rowParts(sentence: Sentence, table: TableRead): Iterable<Finding<Reckoned>> {
  yield* shareOfApplied(sentence, table);
  yield* superlativeIn(sentence, table);
  yield* shareOfRow(sentence, table);
  yield* mostOf(sentence, table);
  yield* metShare(sentence, table);
}

/** "Förslaget ger föreningarna 60 procent av vad de har sökt": of all rows, or of the one that is named. */
const SHARE_APPLIED = pattern(
  `${PERCENT} av (?:vad|det|de|hela|summan|beloppet)(?: (?:som|de|den|föreningarna|föreningen|belopp|beloppet|medel|har|hade|sammanlagt|sammanlagda|totala|tillsammans))* (?:sökt|begärt|sökta|begärda|sökte|ansökt om)(?![${LETTERS}])`,
).needing('procent', '%');

function* shareOfApplied(sentence: Sentence, each: TableRead): Iterable<Finding<Reckoned>> {
  const found = SHARE_APPLIED.exec(sentence.text);
  const applied = appliedColumn(each.table);
  const { now, table } = each;
  if (!found || applied === undefined || now === undefined) return;
  const rows = rowsNamedIn(sentence.text, each.table.rows);
  if (rows.length > 1 || amountOf({ cells: table.sums }, applied) === 0) return;
  const subject = rows[0] ?? { cells: table.sums };
  // of those that get something, or of all that applied
  const granted = table.granted.reduce((sum, row) => sum + amountOf(row, applied), 0);
  const wholes = rows.length > 0 ? [amountOf(subject, applied)] : [amountOf(subject, applied), granted];
  const shares = wholes.filter((whole) => whole > 0).map((whole) => (100 * amountOf(subject, now)) / whole);
  const said = found[1] ?? '';
  const words = sentence.text.slice(0, found.index);
  const [first] = shares;
  if (first === undefined || shares.some((share) => isShare(said, share, words))) return;
  yield at(sentence, found.index, `${said} procent`, `${formatDecimal(first)} procent`);
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
  `(?<![${LETTERS}])(?:är|blir|var) (dyrast|billigast)(?![${LETTERS}])|^ ?(Störst|Minst|Högst|Lägst|Dyrast|Billigast) (?:är|blir) (?:bidraget|beloppet|stödet|kostnaden|posten|summan|förslaget|[${LETTERS}]+ (?:vid|i|på|till))(?![${LETTERS}])|(?<![${LETTERS}])(?:det|den) (?:enskilt )?(största|högsta|dyraste|minsta|lägsta|billigaste) (?:bidraget|beloppet|stödet|posten|åtgärden|insatsen|summan|kostnaden)(?![${LETTERS}])|(?:^ ?|, | och )(mest|minst|störst|högst|lägst)(?: (?:stöd|bidrag|belopp|summa|pengar))? (?:får|fick|ges|går till|föreslås)(?![${LETTERS}])|(?:får|fick) (mest|minst)(?=[.,;]|$)`,
  'gi',
).needing('mest', 'dyrast', 'billigast', 'störst', 'minst', 'högst', 'lägst');
const OF_MOST = /dyr|stör|hög|mest/iu;
const OF_CHANGES = pattern(`ökning|höjning|minskning|sänkning|skillnad|andel|per [${LETTERS}]`);

function* superlativeIn(sentence: Sentence, table: TableRead): Iterable<Finding<Reckoned>> {
  // "Lägst är den i Örsjö, där stödet motsvarar 47,6 procent": of shares
  if (OF_CHANGES.test(sentence.text) || /procent|%/u.test(sentence.text)) return;
  for (const found of sentence.text.matchAll(SUPERLATIVE)) yield* oneSuperlative(found, sentence, table);
}

function* oneSuperlative(
  found: RegExpExecArray,
  sentence: Sentence,
  { table, columns, now }: TableRead,
): Iterable<Finding<Reckoned>> {
  const word = found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '';
  // of several clauses, the one that says it
  const clause = clauseAt(sentence.text, found.index);
  const here = rowsNamedIn(clause, table.rows);
  const before = sentenceBefore(sentence);
  const rows = here.length > 0 || !before ? here : rowsNamedIn(before.text, table.rows);
  const values = (column: number): number[] =>
    table.rows.map((row) => amountOf(row, column)).filter((amount) => amount > 0);
  const isMost = OF_MOST.test(word);
  const isThe = (most: boolean) => (cell: Cell) =>
    cell.kronor === (most ? Math.max(...values(cell.column)) : Math.min(...values(cell.column)));
  // the amount that the clause gives, or what the row has that it names
  const given = findAmounts(clause).filter(({ value }) =>
    columns.some((i) => values(i).includes(value.kronor)),
  );
  const [amount, anotherAmount] = given;
  const [row, anotherRow] = rows;
  const ofRow =
    row && !anotherRow ? columns.map((column) => ({ column, kronor: amountOf(row, column) })) : [];
  const ofAmount =
    amount && !anotherAmount
      ? columns
          .map((column) => ({ column, kronor: amount.value.kronor }))
          .filter((cell) => values(cell.column).includes(cell.kronor))
      : [];
  const isOfRow = ofAmount.some((cell) =>
    ofRow.some((each) => each.column === cell.column && each.kronor === cell.kronor),
  );
  // another's amount beside a name is a fault of its own
  if (ofAmount.length > 0 && here.length > 0 && !isOfRow) return;
  const cells = ofAmount.length > 0 ? ofAmount : ofRow;
  if (cells.length === 0 || cells.some(isThe(isMost))) return;
  const column = now ?? columns[0] ?? 0;
  const other = table.rows.find((each) => isThe(isMost)({ column, kronor: amountOf(each, column) }))?.name;
  const is = cells.some(isThe(!isMost)) || other === undefined ? (isMost ? 'minst' : 'störst') : other;
  if (amount && ofAmount.length > 0 && !isOfRow) yield atNext(sentence, 0, amount.text, is);
  else yield atNext(sentence, found.index, word, is);
}

/** An amount in a column. */
interface Cell {
  column: number;
  kronor: number;
}

/** "Merparten, 3 018 000 kronor": more than a half of some sum. */
const MOST_OF = pattern(
  `(?<![${LETTERS}])(merparten|huvuddelen|större delen|största delen|det mesta|mer än hälften)(?: av [^.;,\\d]{3,40})?(?:,| \\(|,? eller|,? det vill säga) ${N} kronor`,
).needing('merparten', 'huvuddelen', 'delen', 'det mesta', 'hälften');

function* mostOf(sentence: Sentence, { table, columns }: TableRead): Iterable<Finding<Reckoned>> {
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

/** "Stöttans del av det som fördelas är 36,5 procent", "482 000 kronor, knappt 14 procent av hela kostnaden". */
const PART_OF_ALL = pattern(
  `(?:del|andel)(?:en)?(?: av [^.;\\d]{3,40}?)? (?:är|blir|motsvarar|utgör)(?: [${LETTERS}]+)? ${PERCENT}`,
).needing('del');
const OF_WHOLE_COST = pattern(
  `${N} kronor(?:,? (?:eller|alltså|det vill säga|vilket är|vilket motsvarar|motsvarar|motsvarande|det är)|,| \\()(?: (?:knappt|drygt|cirka|omkring|ungefär|nästan|närmare))? ${PERCENT} av (?:hela |den (?:totala |sammanlagda |samlade |hela )?|[${LETTERS}]+s (?:totala )?)?(?:total)?(kostnad|summa|belopp|budget|pott|ram|anslag)[${LETTERS}]*`,
).needing('procent', '%');

function* shareOfRow(sentence: Sentence, each: TableRead): Iterable<Finding<Reckoned>> {
  const { table, columns, now } = each;
  const sum = (column: number): number => amountOf({ cells: table.sums }, column);
  const ofRow = PART_OF_ALL.exec(sentence.text);
  const rows = ofRow ? rowsNamedIn(sentence.text, each.table.rows) : [];
  const [row] = rows;
  if (ofRow && row && rows.length === 1 && findAmounts(sentence.text).length === 0) {
    const said = ofRow[1] ?? '';
    const shares = columns.flatMap((column) =>
      sum(column) > 0 ? [{ column, share: (100 * amountOf(row, column)) / sum(column) }] : [],
    );
    const words = ofRow[0].slice(0, ofRow[0].indexOf(said));
    const own = shares.find(({ column }) => column === now) ?? shares.at(-1);
    if (own && !shares.some(({ share }) => isShare(said, share, words)))
      yield atNext(sentence, ofRow.index, said, `${formatDecimal(own.share)} procent`);
  }
  const found = OF_WHOLE_COST.exec(sentence.text);
  if (!found) return;
  const part = numberOf(found[1], found[2]);
  const said = found[3] ?? '';
  // what is given out is of what is there, never of what was asked for
  const isOfFrame = /pott|ram|anslag/iu.test(found[4] ?? '');
  const wholes = (isOfFrame && now !== undefined ? [now] : columns).map(sum).filter((whole) => whole > part);
  const isOurs = columns.some(
    (column) => sum(column) === part || table.rows.some((one) => amountOf(one, column) === part),
  );
  const shares = wholes.map((whole) => (100 * part) / whole);
  const words = found[0].slice(0, found[0].indexOf(said));
  const ofLargest = Math.min(...shares);
  if (!isOurs || shares.length === 0 || shares.some((share) => isShare(said, share, words))) return;
  yield atNext(sentence, found.index + (found[1] ?? '').length, said, `${formatDecimal(ofLargest)} procent`);
}

/** "Av de 3 370 000 kronor som nämnderna har begärt tillgodoses 74 procent". */
const MET_SHARE = pattern(
  `av (?:de |det |hela )?${N} kronor(?:na)? som (?:[${LETTERS}]+ ){0,3}(?:sökt|begärt|söker|begär)(?: om)? (?:tillgodoses|bifalls|beviljas|täcks)(?: (?:drygt|knappt|cirka|omkring|ungefär))? ${PERCENT}`,
).needing('procent', '%');

function* metShare(sentence: Sentence, { table, now }: TableRead): Iterable<Finding<Reckoned>> {
  const found = MET_SHARE.exec(sentence.text);
  if (!found || now === undefined) return;
  const [text, digits, decimals, said = ''] = found;
  const whole = numberOf(digits, decimals);
  const is = (100 * amountOf({ cells: table.sums }, now)) / whole;
  if (whole <= 0 || is > 100 || isShare(said, is, text.slice(0, text.lastIndexOf(said)))) return;
  yield at(sentence, found.index + text.lastIndexOf(said), said, `${formatDecimal(is)} procent`);
}
