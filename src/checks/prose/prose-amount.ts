// Amounts in prose are what the case holds, in the role that the sentence gives them: of that year, in all or on average, as
// a rise or a fall, applied for or granted.
import leven from 'leven';
import { defineCheck, type Checked } from '../check.js';
import { groupThousands } from '../words.js';
import { appliedColumn, canBe, readAmountRole, type AmountRole } from './amount-role.js';
import { isDerived, isSumOfListed, sumsOf } from './derived.js';
import { findAmounts, findYearRanges, type Amount } from './find-figures.js';
import { framesIn, type KnownAmount, knownAmounts, type Near } from './known-figures.js';
import { isMentioned } from './mentioned.js';
import {
  isRounded,
  namesAnother,
  sentenceBefore,
  surroundingsOf,
  yearsIn,
  type Sentence,
  type Surroundings,
} from './reading.js';
import { N, numberOf } from './reckoning.js';
import { rowsNamedIn } from './row-names.js';
import { isChangedOver, isSlipOfDigits } from './slips.js';
import { saysDifference } from './told-differences.js';
import { FALL, LEFT, LETTERS, OUR_MONEY, pattern, RISE, ROUNDED, THE_MONEY, words } from './vocabulary.js';

interface Args {
  text: string;
  /** No amount of the case; of another year; of another role; one that is not the decision's, in a summary; of one year only. */
  problem: 'unknown' | 'year' | 'role' | 'section' | 'once';
  /** The year that the text gives it to. */
  year?: number | undefined;
  /** What the text calls it. */
  said?: AmountRole['said'];
  act?: AmountRole['act'];
  /** What it is. */
  is?: string | undefined;
  nearest?: Near<number> | undefined;
}

export const proseAmount = defineCheck<Args>({
  code: 'prose-amount',
  severity: 'warning',
  yieldsTo: ['prose-placeholder'],
  *find(checked) {
    const known = knownAmounts(checked).filter(({ kronor }) => kronor > 0);
    if (known.length === 0) return;
    // what a table's money is taken of, and what is left of that, are checked beside the table
    const frames = checked.facts.table ? framesIn(checked) : [];
    const sums = known.filter(({ measure }) => measure === 'sum').map(({ kronor }) => kronor);
    const isOfFrame = (kronor: number): boolean =>
      frames.some((frame) => frame === kronor || sums.includes(frame - kronor));
    const saidTimes = countAmounts(checked);
    for (const prose of checked.texts) {
      const amounts = findAmounts(prose.text);
      const ranges = amounts.map(({ range }) => range);
      for (const { value, range, text } of amounts) {
        if (isMentioned(checked.facts, text)) continue;
        const around = surroundingsOf(prose, range, ranges);
        if (WOULD_COST.test(around.before)) continue;
        const role = readAmountRole(checked, around, value);
        if (isOfFrame(value.kronor)) continue;
        const gift = giftAlmost(checked, value, around.sentence.text);
        const fault = faultOf(checked, { amount: value, at: range.start }, role, around, known);
        if (fault) yield { in: prose, range, args: { text, ...fault } };
        else if (prose.section === 'decision' && saidTimes(value.kronor) < 2) {
          // an amount that only the decision has, and all else in the memo almost
          const nearest = onlySlipOf(value, known, saidTimes);
          if (nearest) yield { in: prose, range, args: { text, problem: 'unknown', nearest } };
        } else if (gift && known.every(({ kronor }) => kronor !== value.kronor)) {
          yield { in: prose, range, args: { text, problem: 'unknown', nearest: gift } };
        } else if (role.said === 'yearly' && isPaidOnce(checked, around, value))
          yield { in: prose, range, severity: 'info', args: { text, problem: 'once' } };
      }
    }
  },
  words: {
    sv: ({ text, problem, year, said, act, is, nearest }) => {
      const near = nearest && `${nearest.path} är ${groupThousands(nearest.value)}`;
      if (problem === 'section') {
        return {
          message: `${text}: inget belopp i beslutet är detta; ${near ?? ''}`,
          hint: 'hör det hemma i sammanfattningen?',
        };
      }
      if (problem === 'once') {
        return { message: `${text} är inte årligt: perioden är ett år`, hint: 'skriv vilket år det gäller' };
      }
      if (problem === 'year') {
        return { message: `${text} är inte beloppet för ${year ?? ''}`, hint: near };
      }
      if (problem === 'role') {
        return {
          message: `${text} är inte ${SAID.sv[said ?? act ?? 'other']}: det är ${is ?? ''}`,
          hint: near,
        };
      }
      return {
        message: `${text}: beloppet finns inte bland ärendets fakta`,
        hint: near && `närmast: ${near}`,
      };
    },
    en: ({ text, problem, year, said, act, is, nearest }) => {
      const near = nearest && `${nearest.path} is ${groupThousands(nearest.value)}`;
      if (problem === 'section') {
        return {
          message: `${text}: no amount of the decision is this; ${near ?? ''}`,
          hint: 'is it meant in the summary?',
        };
      }
      if (problem === 'once') {
        return {
          message: `${text} is not yearly: the period is one year`,
          hint: 'write the year that it is for',
        };
      }
      if (problem === 'year') {
        return { message: `${text} is not the amount for ${year ?? ''}`, hint: near };
      }
      if (problem === 'role') {
        return {
          message: `${text} is not ${SAID.en[said ?? act ?? 'other']}: it is ${is ?? ''}`,
          hint: near,
        };
      }
      return { message: `${text}: no fact holds this amount`, hint: near && `nearest: ${near}` };
    },
  },
  explain: {
    what: {
      sv: 'Ett belopp i text som inte finns bland fakta, eller som är något annat än det som meningen säger: ett annat år, en summa, en ökning.',
      en: 'An amount in prose that no fact holds, or that is something else than the sentence says: another year, a sum, a rise.',
    },
    why: {
      sv: 'Belopp i text blir kvar när beloppen ändras.',
      en: 'Amounts in prose stay behind when the amounts change.',
    },
    faulty: 'economy: Nämnden avsätter 650 000 kronor för 2026.',
    corrected: 'economy: Nämnden avsätter {{yearAmounts funding.years}}.',
  },
});

/** In how many places the memo's texts have an amount; counted when it is first asked for. */
function countAmounts({ allTexts }: Checked): (kronor: number) => number {
  let read: Map<number, number> | undefined;
  return (kronor) => {
    if (!read) {
      read = new Map();
      for (const { value } of allTexts.flatMap(({ text }) => findAmounts(text)))
        read.set(value.kronor, (read.get(value.kronor) ?? 0) + 1);
    }
    return read.get(kronor) ?? 0;
  };
}

/** The one amount of the case that an amount is a slip away from, where its texts have it, too. */
function onlySlipOf(
  { kronor, tolerance }: Amount,
  known: readonly KnownAmount[],
  saidTimes: (kronor: number) => number,
): Near<number> | undefined {
  if (tolerance > 0 || known.some((each) => each.kronor === kronor)) return undefined;
  const meant = known.filter((each) => saidTimes(each.kronor) > 0 && isSlipOfDigits(kronor, each.kronor));
  const [only] = meant;
  return only && meant.every((each) => each.kronor === only.kronor)
    ? { path: only.path, value: only.kronor }
    : undefined;
}

/** What a giver gives by the fields, where a sentence that names the giver has an amount that is a slip away from it. */
function giftAlmost(
  { caseFile }: Checked,
  { kronor, tolerance }: Amount,
  text: string,
): Near<number> | undefined {
  const support = caseFile.funding?.otherSupport ?? [];
  if (support.length === 0 || tolerance > 0 || support.some(({ amount }) => amount === kronor))
    return undefined;
  const small = text.toLowerCase();
  const named = support.flatMap(({ giver, amount }, i) => {
    const [head = ''] = giver.toLowerCase().split(' ');
    const isNamed = head.length >= LONG_NAME && small.includes(head);
    return isNamed && amount !== undefined
      ? [{ path: `funding.otherSupport[${String(i)}].amount`, value: amount }]
      : [];
  });
  const [only, more] = named;
  return only && !more && isSlipOfDigits(kronor, only.value) ? only : undefined;
}

/** In letters: "Länsstyrelsen" says who it is, "Region" doesn't. */
const LONG_NAME = 8;

/** "Att hålla öppet längre skulle kosta": what nobody proposes. */
const WOULD_COST = pattern(
  `(?<![${LETTERS}])skulle(?: [${LETTERS}]+){0,3} (?:kosta|krävas|kräva|behövas|bli)(?: [${LETTERS}]+){0,3} $`,
).needing('skulle');

/** What a sentence calls an amount. */
const SAID: Record<
  'sv' | 'en',
  Record<NonNullable<AmountRole['said'] | AmountRole['act']> | 'other', string>
> = {
  sv: {
    total: 'summan',
    yearly: 'beloppet för vart och ett av åren',
    monthly: 'beloppet för en månad',
    mean: 'genomsnittet',
    rise: 'ökningen',
    fall: 'minskningen',
    applied: 'det som har sökts',
    granted: 'det som föreslås',
    used: 'det som har använts',
    left: 'det som är kvar',
    other: 'det',
  },
  en: {
    total: 'the total',
    yearly: 'the amount of each year',
    monthly: 'the amount of a month',
    mean: 'the mean',
    rise: 'the rise',
    fall: 'the fall',
    applied: 'what was applied for',
    granted: 'what is proposed',
    used: 'what was used',
    left: 'what is left',
    other: 'that',
  },
};

/** So many times as much as a mean, an amount is none that it is the mean of. */
const FAR = 50;

/** Months, weeks, quarters and halves in a year. */
const PARTS_OF_YEAR = [12, 52, 4, 2, 365];

type Fault = Omit<Args, 'text'>;

function faultOf(
  checked: Checked,
  { amount, at }: { amount: Amount; at: number },
  role: AmountRole,
  around: Surroundings,
  known: readonly KnownAmount[],
): Fault | undefined {
  const { prose, text } = around.sentence;
  const { kronor } = amount;
  const { years, said, act, slack } = role;
  const held = known.filter((each) => Math.abs(each.kronor - kronor) <= slack);
  const fitting = known.filter((each) => canBe(each, role, known));
  const isSummary = prose.section === 'summary';
  if (held.some((each) => fitting.includes(each))) {
    // the summary tells of the decision: what others give is not in it
    const isDifference = saysDifference(
      text.slice(at - around.sentence.start).replace(/^[\d ]+(?:kronor|kr)/u, ''),
    );
    const isOther = isSummary && !isDifference && held.every(({ purse }) => purse === 'other');
    return isOther ? { problem: 'section', nearest: nearestTo(kronor, role, held) } : undefined;
  }
  const lead = text.slice(0, at - around.sentence.start);
  if (isRaisedFrom(kronor, lead, known) || isOfPastGrant(around.after, known)) return undefined;
  // "för A och B är det oförändrat, 50 000 respektive 100 000 kronor": not the row that stands nearest
  const own = text.slice(lead.length);
  const isPaired = /^[\d ]+(?:kronor )?respektive \d/u.test(own) || /\d (?:kronor )?respektive $/u.test(lead);
  if (held.length > 0 && isPaired) return undefined;
  // an amount of the follow-up to the krona, in its role, is that of the year that is followed up
  const isOfResults = act !== undefined && kronor % 10_000 > 0 && held.some(({ measure }) => measure === act);
  const isForOwn =
    isOfResults || (held.some(({ cell }) => cell) ? role.isForYear : role.isOwn && held.length > 0);
  if (role.isOther || (role.isOfOtherYears && !isForOwn)) return undefined;
  // "ligger 50 000 kronor över innevarande år": of two sums
  const isDifference = saysDifference(own.replace(/^[\d ]+(?:kronor|kr)(?![a-zåäö])/u, ''));
  if (isDifference && isChangeOfRow(kronor, { ...role, row: undefined }, known)) return undefined;
  // "stiger … därefter med 15 000 kronor per år", "till löner, 465 000 kronor"
  const isRise = lead.endsWith(' med ') && held.some(({ measure }) => measure === 'change');
  if (isRise && (RISE.test(lead) || FALL.test(lead))) return undefined;
  if (held.length === 0 && OF_A_POST.test(lead)) return undefined;
  if (said === 'rise' || said === 'fall') {
    // "År 2025 fick de 480 000 kronor. Nu får de 30 000 kronor mer": from what has just been said to what is the case's
    const before = amountsBefore(around.sentence, at);
    if (isChangeOfRow(kronor, role, known) || isChangeFrom(kronor, before, checked, known)) return undefined;
  }
  const nearest = nearestTo(kronor, role, fitting.length > 0 ? fitting : known);
  if (
    isOfProposal(checked, around) ||
    (!namesAnother(checked, around.sentence.text) && isOtherThanCell(kronor, role, around))
  )
    return { problem: 'unknown', nearest };
  const [first] = held;
  // "fosfordammen vid Lillån och våtmarken vid Simmenäs tar 1 680 000 kronor": of several rows, and a sum
  if (role.row && isSumOfNamed(kronor, text, role.row)) return undefined;
  if (said === 'total' && isSumOfListed(kronor, prose, at)) return undefined;
  if (first) {
    if (said === 'mean' && isMeanOfOtherYears(checked, kronor, around)) return undefined;
    // "85 000 av 120 000 kronor": what it is a part of
    if (/\d (?:kronor )?av (?:de )?$/u.test(text.slice(0, at - around.sentence.start))) return undefined;
    // a round amount can be of anything: 100 000 kronor
    if (!role.isOwn && !said && !act && years.length === 0 && kronor % 50_000 === 0) return undefined;
    const isOfYear = years.length > 0 && first.year !== undefined && !years.includes(first.year);
    if (isOfYear && said !== 'rise' && said !== 'fall') return { problem: 'year', year: years[0], nearest };
    return { problem: 'role', said, act, is: first.path, nearest };
  }
  if (said === 'mean' && isMeanOfOtherYears(checked, kronor, around)) return undefined;
  if (isDerived(kronor, { prose, at, slack, known: known.map((each) => each.kronor) })) return undefined;
  if (isRestOfSums(kronor, prose.text, known)) return undefined;
  const isOfAll = saysAll(checked, kronor, around, role);
  if (!isOfAll && isOfSome(kronor, text, role, known)) return undefined;
  if (said === 'monthly' || said === 'mean') {
    // a small part of every amount of the case is of something else: a night, a meal
    const isFar = said === 'mean' && known.every((each) => each.kronor > kronor * FAR);
    const isPart = isFar || isPartOfSome(kronor, said, known);
    return isPart || !role.isOwn ? undefined : { problem: 'unknown', nearest };
  }
  // beside a table, memos tell of much money that is no part of it
  const { funding } = checked.facts;
  // what is applied for elsewhere is no fact of an agreement
  if (funding && act === 'applied' && !isSlip(amount, known, false)) return undefined;
  const isMoved = said === 'rise' || said === 'fall';
  // what is told of the association's own finances
  const isFunded = role.isForYear && checked.facts.funding?.years.some(({ year }) => years.includes(year));
  if (prose.path.includes('finances') && !role.isOwn && !isFunded) return undefined;
  const alike = isMoved ? known.filter(({ measure }) => measure === 'change') : known;
  // a memo tells of much money that no field has: what is told as all of it, or as the committee's, is the case's
  const isAsked =
    prose.section === 'decision' ||
    isOfAll ||
    isOfItsYear(role, around, fitting) ||
    (role.isOwn &&
      (said === 'total' ||
        (OURS.test(around.before) && !WAS.test(around.before)) ||
        IS_THE_MONEY.test(around.before)));
  const isRead = !isMoved && (act !== undefined || said !== undefined || role.row !== undefined);
  return isAsked || isSlip(amount, alike, isRead) ? { problem: 'unknown', nearest } : undefined;
}

const MOVED_FROM = pattern(
  `(?:(höjs|ökas|ökar|höjt|ökat)|(sänks|minskas|minskar|sänkt|minskat))(?: [${LETTERS}]+){0,2} med ${N} kronor från $`,
).needing(' från');

/** "höjs med 10 000 kronor från 70 000 kronor": what was before, of an amount that the case has. */
function isRaisedFrom(kronor: number, lead: string, known: readonly KnownAmount[]): boolean {
  const found = MOVED_FROM.exec(lead);
  if (!found) return false;
  const by = numberOf(found[3], found[4]);
  const now = kronor + (found[1] === undefined ? -by : by);
  return known.some((each) => each.kronor === now);
}

const OF_GRANT = pattern(`^ (?:kronor )?av ((?:19|20)\\d{2}) års `);

/** "9 000 kronor av 2024 års bidrag": of a year that the case has no amount for. */
function isOfPastGrant(after: string, known: readonly KnownAmount[]): boolean {
  const year = Number(OF_GRANT.exec(after)?.[1]);
  return !Number.isNaN(year) && known.every((each) => each.year !== year);
}

const REST = words(LEFT.source, 'återstoden|resten');
/** So many posts of a whole: nobody adds up more. */
const MOST_POSTS = 8;

/** "700 000 kronor har reserverats. När planen är betald återstår 10 000": of an amount and two sums of the tables. */
function isRestOfSums(kronor: number, text: string, known: readonly KnownAmount[]): boolean {
  const sums = known.flatMap((each) => (each.measure === 'sum' ? [each.kronor] : []));
  const wholes = REST.test(text) ? findAmounts(text).map(({ value }) => value.kronor) : [];
  const posts = wholes.filter((each) => each !== kronor).slice(0, MOST_POSTS);
  return (
    wholes.some((whole) =>
      sums.some((one, i) => sums.slice(i + 1).some((other) => whole - one - other === kronor)),
    ) || [...wholes, ...sums].some((whole) => sumsOf(posts, 2).includes(whole - kronor))
  );
}

/** "Förslaget innebär att 630 000 kronor fördelas": the sum of what a table proposes. */
const PROPOSAL = pattern(
  `(?:förslaget|fördelningen)(?: [${LETTERS}]+)? (?:innebär|betyder)(?: [${LETTERS}]+)? att(?: (?:totalt|sammanlagt))? $`,
).needing('förslaget', 'fördelningen');
const IS_DISTRIBUTED = pattern(
  `^ (?:kronor )?(?:fördelas|delas ut|beviljas|betalas ut)(?: nu| sammanlagt| totalt)?(?=[.,]|$)`,
).needing('fördelas', 'delas ut', 'beviljas', 'betalas ut');

function isOfProposal({ facts: { table } }: Checked, { before, after }: Surroundings): boolean {
  return table !== undefined && PROPOSAL.test(before) && IS_DISTRIBUTED.test(after);
}

const FOR_YEAR = pattern(
  `^ (?:kronor )?(?:[${LETTERS}]+ ){0,2}(?:för|avseende) (?:år )?((?:19|20)\\d{2})(?![\\d–-])`,
);

/** Whether a row of a table has another amount in its only column of the year that the words give. */
function isOtherThanCell(
  kronor: number,
  { row, act, said, slack }: AmountRole,
  { before, after }: Surroundings,
): boolean {
  const year = Number(FOR_YEAR.exec(after)?.[1]);
  if (!row || said !== undefined) return false;
  if (act === 'applied') return isOtherThanApplied(kronor, row, { before, after }, slack);
  if (Number.isNaN(year) || act !== 'granted') return false;
  const columns = row.table.columns.flatMap(({ title }, i) =>
    yearsIn(title).includes(year) && !/sök|begär|äsk/iu.test(title) ? [i] : [],
  );
  const [column, another] = columns;
  if (column === undefined || another !== undefined) return false;
  const amounts = row.table.rows.flatMap(({ name, cells }) =>
    name === row.name ? (cells[column]?.amount ?? []) : [],
  );
  return amounts.length === 1 && amounts.every((each) => Math.abs(each - kronor) > slack);
}

/** "de 110 000 kronor den har begärt": of a row, where a table has one column of what was applied for. */
function isOtherThanApplied(
  kronor: number,
  row: NonNullable<AmountRole['row']>,
  { before, after }: Pick<Surroundings, 'before' | 'after'>,
  slack: number,
): boolean {
  const { table, name } = row;
  const column = appliedColumn(table);
  if (column === undefined) return false;
  const isSaid = APPLIED_BEFORE.test(before) || APPLIED_AFTER.test(after);
  const amounts = table.rows.flatMap((each) =>
    each.name === name ? (each.cells[column]?.amount ?? []) : [],
  );
  return isSaid && amounts.length === 1 && amounts.every((each) => Math.abs(each - kronor) > slack);
}

const APPLIED_BEFORE = pattern(
  `(?:har sökt|söker|har begärt|begär|har ansökt om|ansöker om)(?: (?:om|bidrag|på|med))* $`,
);
const APPLIED_AFTER = pattern(
  `^ (?:som )?(?:den|föreningen) (?:har )?(?:sökt|begärt|ansökt om|söker|begär)(?![${LETTERS}])`,
);

/** "Sammanlagt fördelas", "mellan de sökande": of all rows of a table. */
const IN_ALL = pattern(
  `^ ?(?:sammanlagt|totalt|sammantaget)(?: (?:fördelas|föreslås|beviljas|delas))(?: (?!två|tre|fyra|fem|sex)[${LETTERS}]+){0,4} $`,
).needing('sammanlagt', 'totalt', 'sammantaget');
const BETWEEN_ALL = pattern('^ (?:kronor )?(?:mellan|till|på) (?:de|samtliga|alla) sökande');

function saysAll(
  { facts: { table } }: Checked,
  kronor: number,
  { before, after, sentence }: Surroundings,
  { said, row, slack }: AmountRole,
): boolean {
  if (said !== 'total' || row || EARLIER_YEARS.test(sentence.text)) return false;
  if (table?.total === undefined || table.conditional.length > 0) return false;
  if (Math.abs(table.total - kronor) <= slack) return false;
  return (IN_ALL.test(before) || BETWEEN_ALL.test(after)) && !SOME_OF.test(sentence.text);
}

/** What the committee pays, right before and after an amount. */
const PAYS = pattern(
  `(?:avsätter|betalar|finansierar|anslår|tilldelar|satsar)(?: nämnden)?(?: med)? (?:${ROUNDED.source} )?$`,
);
const PAID =
  /^(?: (?:kronor|kr))?(?:(?: (?:för|under|avseende) (?:år )?(?:19|20)\d\d)?(?:[.,;]|$)| från nämnden)/u;
/** A movement that can only be that of the case's money. */
const OWN_MOVEMENT =
  /^ ?(?:Ökningen|Höjningen|Uppräkningen|Minskningen|Sänkningen) (?:för |under |år )*(?:19|20)\d\d|(?:Förslaget|Beslutet|förslaget|beslutet) innebär (?:ett|en) /u;

/** Whether a sentence gives the case's own money, or its change, to one year of which the case has another amount. */
function isOfItsYear(
  { said, act, years, isOwn, isForYear }: AmountRole,
  { before, after, sentence }: Surroundings,
  fitting: readonly KnownAmount[],
): boolean {
  const [year, another] = years;
  const ofYear = fitting.filter((each) => each.year === year && each.purse === 'decision' && !each.cell);
  if (year === undefined || another !== undefined || ofYear.length === 0) return false;
  if (said === 'rise' || said === 'fall')
    return (isOwn || OWN_MOVEMENT.test(sentence.text)) && ofYear.some(({ measure }) => measure === 'change');
  if (said !== undefined) return false;
  if (act === 'granted' && isForYear && ofYear.some(({ measure }) => measure === 'granted'))
    return /nämnden (?:hade |har )?bevilja/iu.test(before);
  return isOwn && ofYear.some(({ measure }) => measure === 'year') && PAYS.test(before) && PAID.test(after);
}

const OURS = words(OUR_MONEY);
const WAS = words('var|blev|uppgick|utgjorde|då');
/** "Bidraget är", "nämnden avsätter": right before the amount, in present tense. */
const IS_THE_MONEY = pattern(
  `(?:^|[^${LETTERS}])(?:(?:${THE_MONEY})(?: [${LETTERS}]+){0,3} (?:är|uppgår till|blir|sätts till|utgör|bestäms till)|(?:avsätter|avsätts|avsätta|anslår|satsar|finansierar)(?: [${LETTERS}]+){0,2})(?: (?:med|på))? (?:${ROUNDED.source} )?$`,
);

/** Whether a mean is told of years that are not just those of the funding: one that the case can reckon, or cannot. */
function isMeanOfOtherYears(
  { facts: { funding } }: Checked,
  kronor: number,
  { sentence }: Surroundings,
): boolean {
  const [span] = findYearRanges(sentence.text);
  if (!funding || !span) return false;
  const { from, to } = span.value;
  const amounts = [...funding.years, ...(funding.baseline ? [funding.baseline] : [])];
  const meant = amounts.filter(({ year }) => year >= from && year <= to);
  if (meant.length < to - from + 1) return true;
  const mean = meant.reduce((sum, { amount }) => sum + amount, 0) / meant.length;
  return Math.abs(mean - kronor) <= Math.max(1, isRounded(sentence.text) ? kronor * 0.05 : kronor * 0.005);
}

/** Whether an amount is the difference between two cells of the row that the words are about, or between two sums. */
function isChangeOfRow(kronor: number, { row, slack }: AmountRole, known: readonly KnownAmount[]): boolean {
  const sums = row
    ? []
    : known.flatMap((each) => (each.measure === 'sum' || each.measure === 'total' ? each.kronor : []));
  const cells = row?.table.rows.find(({ name }) => name === row.name)?.cells ?? [];
  const amounts = [...sums, ...cells.flatMap(({ amount }) => amount ?? [])];
  return amounts.some((a) => amounts.some((b) => Math.abs(a - b - kronor) <= slack));
}

/** The amounts that a sentence and the one before it have given so far, in kronor. */
function amountsBefore(sentence: Sentence, at: number): number[] {
  const start = sentenceBefore(sentence)?.start ?? sentence.start;
  return findAmounts(sentence.prose.text.slice(start, at)).map(({ value }) => value.kronor);
}

function isChangeFrom(
  kronor: number,
  said: readonly number[],
  { facts: { table } }: Checked,
  known: readonly KnownAmount[],
): boolean {
  const sums = known.filter(({ cell, measure }) => cell && (measure === 'sum' || measure === 'total'));
  const now = [...sums.map((each) => each.kronor), table?.total ?? 0];
  return said.some((from) => now.some((to) => to > 0 && Math.abs(to - from) === kronor));
}

/** "Mest går till löner, 465 000 kronor": what the money is spent on. */
const OF_A_POST = pattern(
  `(?<![${LETTERS}])(?:går|gick|används|användes|avser|läggs|lades) (?:mest |framför allt )?till (?:[${LETTERS}]+ ){0,2}[${LETTERS}]+, $|(?:går|gick) till löner(?:na)?,? $`,
).needing(' till ');

/** Words that tell of what was, or of other years. */
const EARLIER_YEARS = words(
  'har|hade|fick|tidigare|sedan|varje år sedan|historiskt|förra|föregående|finansierade|betalade',
);

/** Whether an amount that is said to be yearly is that of the only year of an agreement. */
function isPaidOnce({ facts }: Checked, { sentence }: Surroundings, { kronor }: Amount): boolean {
  const { agreement, funding } = facts;
  const [only, another] = funding?.years ?? [];
  return (
    agreement !== undefined &&
    agreement.fromYear === agreement.toYear &&
    only?.amount === kronor &&
    another === undefined &&
    !EARLIER_YEARS.test(sentence.text)
  );
}

/** Words that tell some of several from the rest. */
const SOME_OF = words(
  'de (?:två|tre|fyra|fem|sex|sju)|två|båda|bägge|största|minsta|övriga|resten|resterande|återstår|utom|exklusive|förutom|ensam|som|utan|avslag|avslås|villkor|förbehåll|både',
);

/** Whether an amount is the sum of some cells of a column, or what is left of it, where the sentence speaks of some. */
function isOfSome(kronor: number, text: string, role: AmountRole, known: readonly KnownAmount[]): boolean {
  if (!SOME_OF.test(text) && role.row === undefined && role.said !== 'total') return false;
  // "betalas 160 000 kronor ut till Fjällklubben": what one of them gets
  const isOfOne = role.row && role.said === undefined && !SOME_OF.test(text) && namesOne(text, role.row);
  if (isOfOne && !isChangeOfRow(kronor, role, known)) return false;
  const isIt = (value: number): boolean => Math.abs(value - kronor) <= role.slack;
  const columns = new Map<number, number[]>();
  for (const { kronor: value, cell, measure } of known)
    if (cell && measure === 'cell') columns.set(cell.column, [...(columns.get(cell.column) ?? []), value]);
  return [...columns.values()].some((values) => sumsOf(values.slice(0, 12), 2).some(isIt));
}

function namesOne(text: string, { table }: NonNullable<AmountRole['row']>): boolean {
  return rowsNamedIn(text, table.rows).length === 1;
}

/** Whether an amount is what several rows that a text names have together. */
function isSumOfNamed(kronor: number, text: string, { table }: NonNullable<AmountRole['row']>): boolean {
  const rows = rowsNamedIn(text, table.rows);
  return (
    rows.length > 1 &&
    table.columns.some((_, i) => rows.reduce((sum, { cells }) => sum + (cells[i]?.amount ?? 0), 0) === kronor)
  );
}

/** Whether an amount is that of a year by the month, or the mean of a column. */
function isPartOfSome(kronor: number, said: 'monthly' | 'mean', known: readonly KnownAmount[]): boolean {
  const isNear = (value: number): boolean => Math.abs(value - kronor) <= kronor * 0.03;
  if (said === 'monthly')
    return known.some((each) => PARTS_OF_YEAR.some((part) => isNear(each.kronor / part)));
  return known.some(({ kronor: sum, cell, measure }) => {
    if (!cell || measure !== 'sum') return false;
    const { rows } = cell.table;
    const granted = rows.filter(({ cells }) => (cells[cell.column]?.amount ?? 0) > 0);
    // where some get nothing, the mean is of those who get something
    return isNear(sum / granted.length);
  });
}

/** Whether an amount is one digit from a known one, or has two digits changed over. */
function isSlip({ kronor, tolerance }: Amount, known: readonly KnownAmount[], isRead: boolean): boolean {
  if (tolerance > kronor / 50) return false;
  const digits = String(kronor);
  return known.some((each) => {
    const other = String(each.kronor);
    // a nought too many or too few, or two digits changed over, where the sentence says what it is
    if (
      isRead &&
      (each.kronor === 10 * kronor || kronor === 10 * each.kronor || isChangedOver(digits, other))
    )
      return true;
    // amounts of one or two figures and noughts are like many others
    if (other.replace(/0+$/, '').length < 3 && digits.replace(/0+$/, '').length < 3) return false;
    // without its first digit an amount is of something else, where the sentence doesn't say what it is
    if (!isRead && other.endsWith(digits)) return false;
    return leven(other, digits) === 1 || isChangedOver(digits, other);
  });
}

/** The amount that was probably meant: one of the same year before one that is near. */
function nearestTo(kronor: number, { years }: AmountRole, known: readonly KnownAmount[]): Fault['nearest'] {
  const ofYear = known.filter(({ year }) => year !== undefined && years.includes(year));
  const [nearest] = (ofYear.length > 0 ? ofYear : known).toSorted(
    (a, b) => Math.abs(a.kronor - kronor) - Math.abs(b.kronor - kronor),
  );
  return nearest && { path: nearest.path, value: nearest.kronor };
}
