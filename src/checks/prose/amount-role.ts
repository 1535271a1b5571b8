// What prose says that an amount is: of which year, a total or a mean, a rise or a fall, applied for or granted, whose. And
// whether one of the case's amounts is that. Roles are read from the words around the figure (reading.ts, vocabulary.ts).
import type { TableFacts } from '../../facts/facts.js';
import type { Checked } from '../check.js';
import type { Amount } from './find-figures.js';
import { findName } from './row-names.js';
import { yearsOfMoney, type KnownAmount } from './known-figures.js';
import {
  againstOf,
  followsAnother,
  goesOnOwnMatter,
  isOfOtherAgreement,
  isRounded,
  namesAnother,
  namesOtherMoney,
  sentenceBefore,
  yearsIn,
  yearsOf,
  type Surroundings,
} from './reading.js';
import {
  APPLIED,
  CURRENT,
  DIFFERENCE,
  EARLIER,
  FALL,
  GRANTED,
  LEFT,
  LETTERS,
  MEAN,
  RISE,
  ROUNDED,
  TOTAL,
  USED,
  YEARLY,
  pattern,
  words,
} from './vocabulary.js';

/** Of what time an amount is said to be, or which way it goes. */
type Said = 'total' | 'yearly' | 'monthly' | 'mean' | 'rise' | 'fall';
/** What is said to be done with it. */
type Act = 'applied' | 'granted' | 'used' | 'left';

export interface AmountRole {
  said: Said | undefined;
  act: Act | undefined;
  /** The years that it is given to. */
  years: readonly number[];
  /** Whether they stand right after it: "500 000 kronor för 2025". */
  isForYear: boolean;
  /** Whether the sentence tells of what one year gets: "Under 2027 får föreningen 500 000 kronor". */
  isOfOneYear: boolean;
  /** The year that it is compared with. */
  against: number | undefined;
  /** How far from an amount of the case the text's may be, in kronor: none where it is exact. */
  slack: number;
  /** The row of a table whose name the words say. */
  row: { table: TableFacts; name: string } | undefined;
  /** Whether the words are about other money than the case's. */
  isOther: boolean;
  /** Whether they give it to years of which the case has no amounts. */
  isOfOtherYears: boolean;
  /** Whether they are about the case's own. */
  isOwn: boolean;
  /** Whether they count a difference between two amounts. */
  isDifference: boolean;
  /** Whether the sentence tells of a change: which way, where it says one only. */
  moves: 'rise' | 'fall' | 'any' | undefined;
  /** Whether it is what is to be granted now, and not what was. */
  isProposed: boolean;
}

/** So many signs before and after a figure belong to it. */
const NEAR = 48;

const MOVED_BY = pattern(
  `(?:${RISE.source}|${FALL.source}|(?:upp|ne[dr])(?= med))(?:,? (?!till|från)(?:[${LETTERS}]+|(?:19|20)\\d\\d)){0,5}?(?: (?:med|på|om|är|blir|motsvarar|uppgår till|utgör))?,? (?:${ROUNDED.source} )?$`,
);
/** "30 000 kronor högre än de": what stands after it is no rise. */
const IS_COMPARED_WITH = pattern(` än (?:(?:de|den|det|vad|dagens|årets|nuvarande|nämndens) ){0,2}$`).needing(
  ' än ',
);
const ALSO = '(?:eller \\d+(?:,\\d+)? (?:procent|%) )?';
const MORE = pattern(`^ (?:kronor )?${ALSO}(?:mer|högre|större|lägre|mindre)(?![${LETTERS}])`).needing(
  'mer',
  'högre',
  'större',
  'lägre',
  'mindre',
);
const MORE_RISE = pattern(`^ (?:kronor )?${ALSO}(?:mer|högre|större)(?![${LETTERS}])`).needing(
  'mer',
  'högre',
  'större',
);
/** "från 650 000 till 670 000": the amounts themselves. */
const LEVEL = pattern(`(?:till|från|på|vid|i nivå med) (?:[${LETTERS}]+ )?$`);
const NOW = words(
  'avsätter|avsätta|avsätts|föreslås|föreslår|bevilja[rs]?|finansiera[rs]?|bidrar|anvisa[rs]?|tilldela[rs]?|betalar|anslår|skjuter till',
);
/** Of all rows of a table. */
const OF_ALL = words(
  `(?:de|samtliga|alla|varje) (?:[${LETTERS}]+ )?(?:förening|sökande|nämnd|organisation|ansökning)[${LETTERS}]*`,
);
const MONTHLY = words(
  'månads(?:kostnad|ersättning|belopp|bidrag|stöd)(?:en|et)?|månadsvis|(?:per|i|varje|om) (?:månaden?|kvartal(?:et)?|halvår(?:et)?|vecka|veckan|dag|dagen)',
).needing('månad', 'kvartal', 'halvår', 'veck', 'dag');

export function readAmountRole(checked: Checked, around: Surroundings, amount: Amount): AmountRole {
  const { before, after, rest, lead, sentence } = around;
  // what stands after the last comma says most of it
  const clause = before.slice(Math.max(before.lastIndexOf(', ') + 1, before.lastIndexOf(': ') + 1));
  const near = (/[A-Za-zÀ-ɏ]{3}/u.test(clause) ? clause : before).slice(-NEAR);
  // what is in brackets says the figure again
  const next = after.replace(/^( (?:kronor|kr))? \([^()]*\)/u, '$1').slice(0, NEAR);
  // "Ansökan om medel för 2027 kom in i mars. Den avser …"
  const previous = /^ ?De[nt] /u.test(sentence.text) ? sentenceBefore(sentence)?.text : undefined;
  const own = yearsOf(around);
  const ofYear = own.length === 0 ? /((?:19|20)\d{2}) års /u.exec(previous ?? '')?.[1] : undefined;
  const years = ofYear === undefined ? own : [Number(ofYear)];
  const money = `${before} ${after.slice(0, 30)}`;
  const row = rowOf(checked, around);
  // "än anslaget, som är 700 000 kronor": the frame for what is granted
  const act = IS_FRAME.test(before)
    ? undefined
    : APPLIED_AFTER.test(rest)
      ? 'applied'
      : (readAct(lead, near, next) ?? (/^ ?Ansök/u.test(previous ?? '') ? 'applied' : undefined));
  const others =
    isOfOtherAgreement(sentence) ||
    namesOtherMoney(checked, `${lead} ${money}`.replaceAll(FRAME_OF_PROPOSAL, ' '));
  const known = yearsOfMoney(checked.facts);
  const isOfOtherYears = known.size > 0 && years.length > 0 && !years.some((year) => known.has(year));
  return {
    said: /utslaget på [^.]{0,12}månader/iu.test(lead) ? 'monthly' : readSaid(near, next),
    act,
    years,
    isForYear: /^ (?:kronor )?(?:för|avseende) /u.test(after),
    isOfOneYear: own.length === 1 && OF_ONE.test(before),
    against: againstOf(around),
    slack: isRounded(before) ? Math.max(amount.tolerance, amount.kronor * 0.06) : amount.tolerance,
    row,
    isOfOtherYears,
    isOther:
      others ||
      (!row &&
        (namesAnother(checked, money) || followsAnother(checked, sentence) || OF_FRAME.test(sentence.text))),
    isOwn:
      row !== undefined ||
      goesOnOwnMatter(checked, sentence) ||
      (checked.tables.length > 0 && OF_ALL.test(sentence.text)) ||
      (act !== undefined &&
        checked.tables.some(({ table }) => table.year !== undefined && years.includes(table.year))),
    isDifference: LEFT.test(sentence.text) || DIFFERENCE.test(near) || DIFFERENCE.test(next),
    moves: readMoves(sentence.text),
    isProposed: NOW.test(sentence.text) && !CURRENT.test(before) && !EARLIER.test(before),
  };
}

/** "Anslaget till kurser räknades upp från 1 500 000 till 1 600 000 kronor": what grants are taken of. */
const OF_FRAME = pattern(
  `^ ?(?:Anslaget|Ramen|Budgeten|Potten) (?:till|för) [^.;\\d]{3,40} (?:räknades|räknas|höjdes|höjs|ökade|ökar|minskade|sänktes) `,
);

const OF_ONE = pattern(
  `^ ?(?:under|för|år) (?:19|20)\\d{2} (?:får|betalar|avsätter|avsätts|uppgår|kostar|ger|bidrar|finansierar)(?: [${LETTERS}-]+){0,4} $`,
);

const CHANGES = words(
  `förändring[${LETTERS}]*|skillnad(?:en)?|jämfört|jämförelse[${LETTERS}]*|mellanskillnad(?:en)?`,
);

function readMoves(text: string): AmountRole['moves'] {
  const [rises, falls] = [RISE.test(text), FALL.test(text)];
  if (rises !== falls) return rises ? 'rise' : 'fall';
  return rises || CHANGES.test(text) ? 'any' : undefined;
}

/** What stands after the figure before this one, and says what that was: " per år i snitt och ". */
const OF_THE_OTHER = pattern(
  `^ (?:kronor )?(?:${MEAN.source}|${YEARLY.source}|${TOTAL.source}).* och $`,
).needing(' och ');

const OF_THE_TOTAL =
  /(?<![A-Za-zÀ-ɏ])av (?:(?:det|den|de) (?:(?:sammanlagda|totala|samlade) [a-zåäö]+|summa)|summan)/iu;

/** "Tillsammans med nämndens 460 000 kronor": what is added to something. */
const WITH_ANOTHER = /tillsammans med [a-zåäö-]+(?: [a-zåäö-]+)? $/iu;

const OF_ONE_YEAR =
  /^ (?:kronor )?(?:det |under |för )*(?:första|andra|tredje|fjärde|sista)(?: året|,| och|\.|$)/iu;

function readSaid(text: string, next: string): Said | undefined {
  const near = OF_THE_OTHER.test(text) || OF_THE_OTHER.test(text.replace(/^ *per år/iu, '')) ? '' : text;
  const moved = IS_COMPARED_WITH.test(near) ? null : MOVED_BY.exec(near);
  if (moved) return RISE.test(moved[0]) || /^upp/iu.test(moved[0]) ? 'rise' : 'fall';
  if (MORE.test(next)) return MORE_RISE.test(next) ? 'rise' : 'fall';
  if (MONTHLY.test(near) || MONTHLY.test(next)) return 'monthly';
  if (MEAN.test(near) || MEAN.test(next)) return 'mean';
  // "växer varje år: 820 000 kronor det första året"
  if (OF_ONE_YEAR.test(next)) return TOTAL.test(near) ? 'total' : undefined;
  if (YEARLY.test(next.slice(0, 28)) || YEARLY.test(near.slice(-30))) return 'yearly';
  // "av det sammanlagda beloppet går 320 000 kronor": a part
  const alone = near.replace(OF_THE_TOTAL, ' ').replace(WITH_ANOTHER, ' ');
  return TOTAL.test(alone) || (TOTAL.test(next) && !LEVEL.test(near)) ? 'total' : undefined;
}

const PART_OF =
  /(?:^|\s)(?<!behov |summa |belopp |kostnad )av (?:de |dessa |det |beviljade |sökta |totalt |sammanlagt )*$/iu;
/** "40 000 kronor av sökta 75 000": what it is a part of. */
const OF_WHAT = /^ (?:kronor )?av (?:de |totalt )?(?:sökta|begärda|äskade|beviljade|avsatta)/iu;
/** "av 600 000 kronor återstod 11 600": what is left stands after it. */
const OF_THIS_IS_LEFT = pattern(
  `^ (?:kronor )?(?:återst(?:år|od)|kvarst(?:år|od)) (?:${ROUNDED.source} )?(?:$|\\d)`,
).needing('återst', 'kvarst');
/** "370 000 kronor som nämnderna har begärt": a clause that goes on the figure says it, whatever the verb after it. */
const APPLIED_AFTER = pattern(
  `^ (?:kronor(?:na)? )?som (?:[${LETTERS}]+ ){0,3}(?:sökt|begärt|söker|begär|ansökt|äskat)(?![${LETTERS}])`,
).needing('sök', 'begär', 'äska');
const IS_FRAME = pattern(
  `(?:anslaget|ramen|budgeten|budgetramen),? som (?:är|uppgår till|var|omfattar)(?: på)? $`,
).needing('anslaget', 'ramen', 'budget');
/** "Den ekonomiska ram som förslaget omfattar" is no budget. */
const FRAME_OF_PROPOSAL = pattern('ram(?:en)? som (?:förslaget|beslutet|ärendet) (?:omfattar|avser)', 'gi');
const GETS = pattern(`(?:får|fick|ges)(?: [${LETTERS}]+){0,3},? $`);

/** The nearest word says it; one at the beginning of the sentence holds for all of its figures. */
function readAct(lead: string, near: string, next: string): Act | undefined {
  const lastIn = (text: string): Act | undefined =>
    ACTS.flatMap(([act, pattern]) => {
      const last = [...text.matchAll(pattern)].at(-1);
      return last ? [{ act, at: last.index }] : [];
    }).toSorted((a, b) => b.at - a.at)[0]?.act;
  const after = OF_WHAT.test(next)
    ? undefined
    : ACTS.find(([, pattern]) => next.slice(0, 26).search(pattern) >= 0)?.[0];
  // "av de 650 000 kronorna återstår …": what something is a part of
  // "Av beloppet har 27 700 kronor inte förbrukats"
  if (after === 'used' && /^ (?:[A-Za-zÀ-ɏ]+ ){0,2}(?:inte|ej) /u.test(next)) return 'left';
  if (PART_OF.test(near) || OF_THIS_IS_LEFT.test(next)) return lastIn(near) ?? 'granted';
  if (GETS.test(near)) return 'granted';
  // "650 000 kronor har använts"
  if (after && /^ (?:har|är|hade|blev|ska|som|återst|kvar|av|använ|förbruk|nyttja)/iu.test(next))
    return after;
  return lastIn(near) ?? after ?? lastIn(lead.slice(-90));
}

const ACTS: readonly (readonly [Act, RegExp])[] = [
  ['applied', every(APPLIED)],
  [
    'granted',
    pattern(
      `${GRANTED.source}|(?<![${LETTERS}])(?:föresl(?:aget|agna|ås)|förslag(?:et)?)(?![${LETTERS}])`,
      'gi',
    ),
  ],
  ['used', every(USED)],
  ['left', every(LEFT)],
];

function every({ source }: RegExp): RegExp {
  return pattern(source, 'gi');
}

const A_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** A row is meant where its name, or the first long word of it, stands nearest to the figure. */
function rowOf({ tables }: Checked, { before, after, sentence }: Surroundings): AmountRole['row'] {
  const named = tables.flatMap(({ table }) =>
    table.rows.flatMap(({ name }) => (name === undefined ? [] : [{ table, name }])),
  );
  if (named.length === 0) return undefined;
  const all = named.map(({ name }) => name);
  const placesIn = (text: string): { at: number; table: TableFacts; name: string }[] =>
    named
      .flatMap(({ table, name }) => {
        const at = findName(text, name, all);
        return at < 0 ? [] : [{ at, table, name }];
      })
      .sort((a, b) => a.at - b.at);
  const [next] = placesIn(after);
  if (
    next &&
    pattern(`^ (?:kronor )?(?:till|för|från|av|hos) (?:[${LETTERS}]+ ){0,3}$`).test(after.slice(0, next.at))
  )
    return next;
  const inSentence = new Map(placesIn(sentence.text).map((each) => [each.name, each]));
  if (PART_OF.test(before)) return undefined;
  const last = placesIn(before).at(-1);
  // a name before another figure is of that
  if (last)
    return /\d/u.test(before.slice(last.at + last.name.length).replaceAll(A_YEAR, '')) ? undefined : last;
  const [only] = inSentence.values();
  // what is named in another clause is of that
  const here = sentence.text.indexOf(before) + before.length;
  const isApart = only !== undefined && /, (?:och|men|medan) /u.test(sentence.text.slice(here, only.at));
  return inSentence.size === 1 && !isApart ? only : undefined;
}

const APPLIED_COLUMN = /sök|begär|ansök|äsk|önsk/iu;
/** Headings of what is granted or proposed, of any year. */
export const GRANTED_COLUMN = /försl|föresl|bevilj|tilldel|beslut/iu;

/** What a column of a table holds, where the table has columns of both kinds and the heading is of its own year. */
export function columnSays(table: TableFacts, column: number): 'applied' | 'granted' | undefined {
  const titles = table.columns.map(({ title }) => title);
  if (![APPLIED_COLUMN, GRANTED_COLUMN].every((kind) => titles.some((title) => kind.test(title))))
    return undefined;
  const title = titles[column] ?? '';
  if (yearsIn(title).some((year) => year !== table.year)) return undefined;
  return APPLIED_COLUMN.test(title) ? 'applied' : GRANTED_COLUMN.test(title) ? 'granted' : undefined;
}

/** The only column of a table for what was applied for. */
export function appliedColumn(table: TableFacts): number | undefined {
  return onlyColumn(table, 'applied');
}

/** The only column of a table for what is granted or proposed. */
export function grantedColumn(table: TableFacts): number | undefined {
  return onlyColumn(table, 'granted');
}

function onlyColumn(table: TableFacts, says: 'applied' | 'granted'): number | undefined {
  const [column, another] = table.columns.flatMap((_, i) => (columnSays(table, i) === says ? [i] : []));
  return another === undefined ? column : undefined;
}

/** Whether an amount of the case can be what the words say. */
export function canBe(fact: KnownAmount, role: AmountRole, all: readonly KnownAmount[]): boolean {
  return isOfYears(fact, role) && isOfRow(fact, role) && canBeDone(fact, role) && canBeSaid(fact, role, all);
}

function isOfYears({ year, against, cell }: KnownAmount, role: AmountRole): boolean {
  // years around an amount of a table can be those of the application
  if (cell && !role.isForYear) return true;
  if (role.against !== undefined && against !== undefined && against !== role.against) return false;
  if (role.years.length === 0 || year === undefined || role.years.includes(year)) return true;
  // a change from one year to the next is told with either of them
  return (
    (role.said === 'rise' || role.said === 'fall' || role.moves !== undefined) &&
    against !== undefined &&
    role.years.includes(against)
  );
}

function isOfRow({ cell }: KnownAmount, { row, said }: AmountRole): boolean {
  if (!row || cell?.table !== row.table) return true;
  return cell.name === row.name || (cell.name === undefined && said === 'total');
}

function canBeDone(
  { cell, measure }: KnownAmount,
  { act, years: ofYears, isProposed, said }: AmountRole,
): boolean {
  switch (act) {
    case 'used':
      return measure !== 'granted' && measure !== 'left';
    case 'left':
      return measure !== 'granted' && measure !== 'used';
    case 'applied':
    case 'granted': {
      const says = cell && columnSays(cell.table, cell.column);
      if (says !== undefined) return says === act;
      if (act === 'applied') return true;
      if (measure === 'change') return said === 'rise' || said === 'fall';
      if (measure === 'baseline') return !isProposed || ofYears.length > 0;
      return measure !== 'used' && measure !== 'left';
    }
    case undefined:
      return true;
  }
}

function canBeSaid(
  fact: KnownAmount,
  { said, years: ofYears, row, moves, isOfOneYear }: AmountRole,
  all: readonly KnownAmount[],
): boolean {
  const { measure, direction = 0 } = fact;
  switch (said) {
    case 'total':
      if (measure === 'cell') return row !== undefined || fact.cell?.table.rows.length === 1;
      return !['year', 'mean', 'change', 'baseline'].includes(measure) || isOnlyYear(fact, all);
    case 'mean':
      return (
        measure === 'mean' ||
        measure === 'cell' ||
        (measure === 'year' && (isSameEachYear(all) || !all.some((each) => each.measure === 'mean')))
      );
    case 'yearly':
      if (measure === 'year') return ofYears.length > 0 || isSameEachYear(all);
      return measure !== 'total' && measure !== 'change';
    case 'monthly':
      return !isAmount(fact);
    case 'rise':
      return measure === 'change' ? direction > 0 : !isAmount(fact);
    case 'fall':
      return measure === 'change' ? direction < 0 : !isAmount(fact);
    case undefined:
      // where it happens to be the amount of another year
      if (measure === 'mean' && ofYears.length === 1 && !isSameEachYear(all)) return false;
      // "Under 2027 får föreningen 3 976 000 kronor", of three years
      if (measure === 'total' && isOfOneYear && !fact.cell) return false;
      return measure !== 'change' || ofYears.length === 0 || isMoved(direction, moves);
  }
}

function isMoved(direction: number, moves: AmountRole['moves']): boolean {
  return moves === 'any' || (moves === 'rise' && direction > 0) || (moves === 'fall' && direction < 0);
}

/** An amount itself, not a difference. */
function isAmount({ measure }: KnownAmount): boolean {
  return measure === 'year' || measure === 'total' || measure === 'mean' || measure === 'baseline';
}

function isOnlyYear({ measure }: KnownAmount, all: readonly KnownAmount[]): boolean {
  return measure === 'year' && !all.some((each) => each.measure === 'total');
}

function isSameEachYear(all: readonly KnownAmount[]): boolean {
  return new Set(all.flatMap(({ measure, kronor }) => (measure === 'year' ? [kronor] : []))).size === 1;
}
