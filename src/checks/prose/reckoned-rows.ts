// What a text says of the amounts of a table's rows, and what is left of what they are taken of.
import { readYear } from '../../facts/calendar.js';
import type { Checked, Finding } from '../check.js';
import { groupThousands } from '../words.js';
import { findAmounts } from './find-figures.js';
import { framesIn } from './known-figures.js';
import { sentenceBefore, sentencesIn, type Sentence } from './reading.js';
import { at, N, numberOf, type Reckoned } from './reckoning.js';
import { rowAmounts } from './row-amounts.js';
import { rowChanges } from './row-changes.js';
import { rowCounts } from './row-counts.js';
import { rowParts } from './row-parts.js';
import { amountOf, readTable, type TableRead } from './table-read.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

export function* rowsSaid(checked: Checked): Iterable<Finding<Reckoned>> {
  const frames = framesIn(checked);
  const tables = checked.tables.map(({ table }) => readTable(table, readYear(checked.caseFile.date)));
  for (const each of tables.filter(({ table, columns }) => table.rows.length > 1 && columns.length > 0))
    for (const prose of checked.texts)
      for (const sentence of sentencesIn(prose)) {
        yield* restOfFrame(sentence, each, frames);
        yield* rowChanges(sentence, each);
        yield* rowAmounts(sentence, each);
        yield* rowParts(sentence, each);
        yield* rowCounts(sentence, each);
      }
}

/** "Av anslaget blir 15 000 kronor kvar", "hela anslaget är därmed fördelat". */
const REST_OF_FRAME = pattern(
  `(?:av|i) (?:anslaget|ramen|budgeten|potten)(?: för (?:19|20)\\d{2})?(?: då| alltså| därmed)? (?:(?:återstår|kvarstår)(?: det| då| alltså)? ${N} kronor|(?:blir|är|finns)(?: det| då| alltså)? ${N} kronor (?:kvar|över))(?![${LETTERS}])|(?:återstår|kvarstår|blir)(?: det| då| alltså| därmed)* ${N} kronor(?: kvar| över)? av (?:anslaget|ramen|budgeten|potten)(?![${LETTERS}])|(?<![${LETTERS}])hela (?:anslaget|ramen|budgeten|potten)(?: [${LETTERS}]+){0,3} (?:fördela|använ|förbruka|utnyttja|delas ut|fördelas)[${LETTERS}]*`,
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
  // what a condition is met for adds to the sum, and is told beside it
  const told = findAmounts(`${sentenceBefore(sentence)?.text ?? ''} ${sentence.text}`).map(
    ({ value }) => value.kronor,
  );
  const rests = frames.flatMap((frame) => [...sums, ...told].map((sum) => frame - sum));
  const digits = found[1] ?? found[3] ?? found[5];
  const said = digits === undefined ? 0 : numberOf(digits);
  const [frame = 0] = frames;
  const is = frame - (table.total ?? sums.at(-1) ?? 0);
  if (sums.length === 0 || rests.includes(said) || is < 0) return;
  yield at(sentence, found.index, found[0], `${groupThousands(is)} kronor kvar`);
}
