// A live figure is what the words beside it say: of the year and of the row of a table that they name, of the agreement in force
// or the one proposed, of the period that is followed up, of the body whose day it is.
import { valueAt, type Range } from '../../diagnostic.js';
import { defineCheck, type Checked } from '../check.js';
import { GRANTED_COLUMN } from './amount-role.js';
import { surroundingsOf, yearsIn, yearsOf, type Surroundings } from './reading.js';
import type { ProseText } from './texts.js';
import { APPLIED, CURRENT, GRANTED, LETTERS, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  /** What the figure is. */
  is: Is;
}

/** In words of the case, or one of its own, with a number where it has one. */
type Is =
  | string
  | {
      what:
        | 'reference'
        | 'extended'
        | 'term'
        | 'granted'
        | 'used'
        | 'begin'
        | 'end'
        | 'proposed'
        | 'begins'
        | 'baseline'
        | 'previous';
    }
  | { what: 'total'; years: number };

export const proseLive = defineCheck<Args>({
  code: 'prose-live',
  severity: 'warning',
  yieldsTo: ['prose-amount', 'prose-date'],
  *find(checked) {
    for (const prose of checked.texts) {
      if (prose.cited.length === 0) continue;
      const figures = figuresOf(prose);
      for (const { start, end, path, place } of prose.cited) {
        const field = valueAt(checked.caseFile, path);
        const written = typeof field === 'string' ? field.slice(place.start, place.end) : '';
        if (!HAS_A_ROLE.test(written)) continue;
        const around = surroundingsOf(prose, { start, end }, figures);
        const is =
          mentionOf(checked, written, around) ??
          rowOf(checked, written, around) ??
          columnOf(checked, written, around) ??
          referenceOf(written, around) ??
          endOf(checked, written, around) ??
          edgeOf(checked, written, around) ??
          followedUpOf(checked, written, around) ??
          baselineOf(checked, written, around) ??
          usedOf(written, around) ??
          yearOf(checked, written, around) ??
          totalOf(checked, written, around);
        if (is !== undefined)
          yield { in: prose, range: { start, end }, args: { text: prose.text.slice(start, end), is } };
      }
    }
  },
  words: {
    sv: ({ text, is }) => ({
      message: `${text} är något annat än det som meningen säger`,
      hint: `det är ${typeof is === 'string' ? is : sayInSwedish(is)}`,
    }),
    en: ({ text, is }) => ({
      message: `${text} is something else than the sentence says`,
      hint: `it is ${typeof is === 'string' ? is : sayInEnglish(is)}`,
    }),
  },
  explain: {
    what: {
      sv: 'En levande uppgift bredvid ett år, en rad, ett organ, en handling eller en period som är en annan än dess egen.',
      en: 'A live figure beside a year, a row, a body, a document or a period that is another than its own.',
    },
    why: {
      sv: 'Den som kopierar en mening byter orden och glömmer uppgiften.',
      en: 'Whoever copies a sentence changes the words and forgets the figure.',
    },
    faulty: 'background: Ramen för 2024 var {{mention mentions.ram2025}}.',
    corrected: 'background: Ramen för 2025 var {{mention mentions.ram2025}}.',
  },
});

function sayInSwedish(is: Exclude<Is, string>): string {
  return is.what === 'total'
    ? `summan av ${is.years} år`
    : {
        reference: 'ärendets eget diarienummer',
        extended: 'slutet på den förlängning som föreslås',
        term: 'hela avtalstiden',
        granted: 'det som har beviljats',
        used: 'det som har använts',
        begin: 'första dagen av perioden',
        end: 'sista dagen av perioden',
        proposed: 'sista dagen av den nya perioden',
        begins: 'början av den nya perioden',
        baseline: 'det belopp som jämförs med',
        previous: 'den nuvarande perioden',
      }[is.what];
}

function sayInEnglish(is: Exclude<Is, string>): string {
  return is.what === 'total'
    ? `the sum of ${is.years} years`
    : {
        reference: 'the reference number of this case',
        extended: 'the end of the extension that is proposed',
        term: "the agreement's whole term",
        granted: 'what was granted',
        used: 'what was used',
        begin: 'the first day of the period',
        end: 'the last day of the period',
        proposed: 'the last day of the new period',
        begins: 'the beginning of the new period',
        baseline: 'the amount that is compared with',
        previous: 'the present period',
      }[is.what];
}

/** The figures whose role the words beside them can deny. */
const HAS_A_ROLE =
  /mentions\.|table\.(?:rows|sums)\.|\{ *reference *\}|agreement\.(?:previous\.)?(?:from|to)|results\.(?:totals|funding)\.|funding\.(?:total|baseline|years\.)|table\.total/;

/** The live figures, and the plain ones between them. */
function figuresOf({ text, cited }: ProseText): Range[] {
  const plain = [...text.matchAll(/\d+(?:[ \u00A0]\d{3})+|\d+,\d+/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const isLive = (range: Range): boolean =>
    cited.some((each) => each.start <= range.start && range.end <= each.end);
  return [...cited, ...plain.filter((range) => !isLive(range))];
}

/** What a figure of `mentions` is, where its own year is another than the words'. */
function mentionOf(
  { caseFile: { mentions = {} } }: Checked,
  written: string,
  around: Surroundings,
): string | undefined {
  const what = mentions[/mentions\.([\w-]+)/.exec(written)?.[1] ?? '']?.what;
  if (isDayOfOther(what, around)) return what;
  const [own, another] = yearsIn(what ?? '');
  const [said, more] = yearsOf(around);
  return own !== undefined &&
    another === undefined &&
    said !== undefined &&
    more === undefined &&
    said !== own
    ? what
    : undefined;
}

/** The name of a figure's row, where the words right before it name another. */
function rowOf({ facts: { table } }: Checked, written: string, { before }: Surroundings): string | undefined {
  const own = table?.rows[Number(/table\.rows\.\[(\d+)\]/.exec(written)?.[1] ?? -1)]?.name;
  if (!table || own === undefined) return undefined;
  const small = before.toLowerCase();
  const named = table.rows.flatMap(({ name }) =>
    name !== undefined && small.includes(name.toLowerCase()) ? [name] : [],
  );
  // a name can hold another's
  const [only] = named;
  return only !== undefined && named.every((name) => name !== own && !name.includes(own)) ? own : undefined;
}

/** So many signs before a figure say what it is of. */
const BESIDE = 20;
/** So many letters of a heading's word are said of what it holds, too: "Begärt", "begär". */
const STEM = 4;
/** What is granted is said in these words, too. */
const PROPOSED = words('föresl[a-zåäö]*|förslag(?:et)?|får|ges');

/** What a figure is for, right after it. */
const AFTER_IT = pattern('^ (?:för|till|i) [a-zåäö]+');
/** Right before what whoever gets the money pays, and before what is granted. */
const OWN = pattern('(?:själva?|egen insats|egna medel|eget arbete)(?: [a-zåäö]+){0,3} $');
const GRANTS = words('bevilja[rs]?|tilldela[rs]?|föreslås få|fördela[rs]?');

/** The heading of a figure's column, where the verb right before it is of another column: "begär", of "Drift per år". */
function columnOf(
  { facts: { table } }: Checked,
  written: string,
  { before, after, lead }: Surroundings,
): string | undefined {
  const own = Number(/table\.(?:sums|rows\.\[\d+\]\.cells)\.\[(\d+)\]/.exec(written)?.[1]);
  const title = table?.columns[own]?.title;
  if (!table || title === undefined) return undefined;
  const small = before.slice(-BESIDE).toLowerCase();
  // "föreningarna betalar själva", of what is granted; "beviljar", of what something costs
  const isOwn = (heading: string): boolean => /egen|egna|själv/iu.test(heading);
  if (OWN.test(before) && !isOwn(title) && table.columns.some((other) => isOwn(other.title))) return title;
  const isOfCosts = /kostnad|utgift|budget/iu.test(title);
  const isToBeGranted = table.columns.some((other) => GRANTED_COLUMN.test(other.title));
  if (isOfCosts && isToBeGranted && GRANTS.test(lead + before) && !/kosta|utgift|budget/iu.test(before))
    return title;
  if (GRANTED_COLUMN.test(title)) {
    // "Fem nämnder har begärt pengar, sammanlagt": of what is proposed it says something else
    const said = lead + before;
    return APPLIED.test(lead) && !GRANTED.test(said) && !PROPOSED.test(said) ? title : undefined;
  }
  // "A för anläggning och B för drift": what stands after a figure says it before what stands before it does
  const next = AFTER_IT.exec(after)?.[0].toLowerCase() ?? '';
  if (saysIn(title, next)) return undefined;
  const others = table.columns.filter((_, i) => i > 0 && i !== own).map((other) => other.title);
  if (others.some((other) => saysIn(other, next))) return title;
  const isOther = table.columns.some(
    (other, i) => i > 0 && i !== own && !GRANTED_COLUMN.test(other.title) && saysIn(other.title, small),
  );
  return isOther && !saysIn(title, small) ? title : undefined;
}

/** Whether some words have a long word of a heading, in whatever form. */
function saysIn(heading: string, said: string): boolean {
  return [...heading.toLowerCase().matchAll(/[a-zåäö]{5,}/gu)].some(([word]) =>
    said.includes(word.slice(0, STEM)),
  );
}

const BODIES = ['fullmäktige', 'kommunstyrelse', 'arbetsutskott', 'nämnd'] as const;

/** A body's day, where the sentence says that it is another body's. */
function isDayOfOther(what: string | undefined, { sentence, before }: Surroundings): boolean {
  const own = BODIES.find((body) => what?.toLowerCase().includes(body));
  if (own === undefined || !MEETS_OR_DECIDES.test(before)) return false;
  const small = sentence.text.toLowerCase();
  return !small.includes(own) && BODIES.some((body) => small.includes(body));
}

const MEETS_OR_DECIDES = pattern(
  `(?:sammanträde|sammanträder|möte|beslut(?:a[rs]?|ade|et)?|prövar|behandlar|tar upp)[${LETTERS}]*(?: [${LETTERS}]+){0,4} $`,
);

/** The case's own reference number, right after what was decided in another case; an application or a motion begins its own. */
const OF_A_DOCUMENT = pattern(
  `(?:(?:riktlinje|policy|program|reglemente|strategi)[${LETTERS}]*|(?:gällande|nuvarande|tidigare|förra) (?:avtal|överenskommelse)[${LETTERS}]*)(?: [${LETTERS}]+)? \\((?:dnr |diarienummer )?$`,
);

function referenceOf(written: string, { before }: Surroundings): Is | undefined {
  const isOwn = /\{\{\{? *reference *\}/.test(written);
  return isOwn && OF_A_DOCUMENT.test(before) ? { what: 'reference' } : undefined;
}

/** The end of an extension that is the last one, of an agreement that the sentence says can be extended still. */
const ENDS = pattern('(?:löper ut|löper till|upphör|gäller till|går ut)(?: och med)?(?: den)? $');
const CAN_BE_EXTENDED = pattern(
  '(?:kan|får|möjligt att|möjlighet att|option)(?: [a-zåäö]+){0,3} (?:förlängas?|förlängs)',
);

function endOf({ facts }: Checked, written: string, { before, sentence }: Surroundings): Is | undefined {
  if (!facts.isExtension || !facts.agreement || facts.agreement.extensionOption) return undefined;
  if (!/agreement\.to(?![.\w])/.test(written)) return undefined;
  return ENDS.test(before) && CAN_BE_EXTENDED.test(sentence.text) ? { what: 'extended' } : undefined;
}

/** The first day of a period that the words end, and the last of one that they begin. */
const ENDS_ON = pattern(
  `(?:till och med|t\\.o\\.m\\.|fram till|upphör|löper ut|löpte ut|går ut|gick ut|tar slut|tog slut|till ända|slutar|avslutas)(?: vid [${LETTERS}]+,?)?(?: den)? $`,
);
const BEGINS_ON = pattern(
  `(?:från och med|fr\\.o\\.m\\.|börjar|började|inleds|inleddes|startar|startade|träder i kraft|tar vid)(?: gälla)?(?: den)? $`,
);

/** "Förlängningen avser perioden". */
const OF_PROPOSAL = pattern(
  `(?:förlängningen|den nya (?:perioden|överenskommelsen)|förslaget|nästa period) (?:avser|gäller|omfattar|löper|sträcker sig)(?: [${LETTERS}]+){0,3} $`,
);
const SINCE = /(?<![a-zåäö])sedan (?:den |år )?$/iu;
const IS_PROPOSED = /\{\s*(?:\w+\s+)?agreement\.to(?![.\w])/;

function edgeOf({ facts }: Checked, written: string, { before }: Surroundings): Is | undefined {
  const edge = /agreement\.(?:previous\.)?(from|to)(?![.\w])/.exec(written)?.[1];
  if (edge === 'from' && ENDS_ON.test(before)) return { what: 'begin' };
  if (/agreement\.previous\.(?:from|to)/.test(written) && OF_PROPOSAL.test(before))
    return { what: 'previous' };
  // "Sedan {{agreement.fromYear}} driver föreningen": since a day that is to come
  const isComing =
    /\{\s*(?:\w+\s+)?agreement\.from(?:Year)?(?![.\w])/.test(written) &&
    (facts.agreement?.from ?? '') > facts.date;
  if (isComing && SINCE.test(before)) return { what: 'begins' };
  const isNew = facts.isAgreement || facts.isExtension;
  if (isNew && IS_PROPOSED.test(written) && ENDS_ON.test(before) && CURRENT.test(before))
    return { what: 'proposed' };
  return edge === 'to' && BEGINS_ON.test(before) ? { what: 'end' } : undefined;
}

/** The amount before the change, said to be what it is changed to. */
const CHANGES_TO = pattern(
  `(?:räknas upp|höjs|ökas?|ökar|skrivs upp|justeras(?: upp| ned)?|sänks|minskas?|minskar|uppräknas|blir|växer)(?: [${LETTERS}]+){0,2} till $`,
);

/** "höjs från 880 000 kronor till". */
const FROM_AMOUNT = / från\s+(?:[\d ]+ )?kronor(?= till $)/u;

function baselineOf({ facts }: Checked, written: string, { before, lead }: Surroundings): Is | undefined {
  const { baseline, years: [first] = [] } = facts.funding ?? {};
  const isOther = baseline !== undefined && first !== undefined && first.amount !== baseline.amount;
  return isOther &&
    written.includes('funding.baseline.amount') &&
    CHANGES_TO.test((lead + before).replace(FROM_AMOUNT, ' '))
    ? { what: 'baseline' }
    : undefined;
}

/** The agreement's period, said to be the one that is followed up. */
const FOLLOWED_UP = pattern(
  'följs upp|uppföljningen (?:avser|gäller|omfattar)|redovisningen (?:avser|gäller|omfattar)|redovisas',
);

function followedUpOf(
  { facts }: Checked,
  written: string,
  { before, sentence }: Surroundings,
): Is | undefined {
  const { results, agreement } = facts;
  if (facts.kind !== 'followup' || !results?.to || !agreement || agreement.to === results.to)
    return undefined;
  if (!/agreement\.(?:from|to|fromYear|toYear)(?![.\w])/.test(written)) return undefined;
  const lead = sentence.text.slice(0, sentence.text.indexOf(before) + before.length);
  return FOLLOWED_UP.test(lead.slice(-60)) && !/överenskommelse|avtal/iu.test(lead.slice(-60))
    ? { what: 'term' }
    : undefined;
}

/** What was granted, said to be used, and the reverse. */
const SAYS_USED = pattern(
  `(?<![${LETTERS}])(?:använt|använde|förbrukat|förbrukade|upparbetat|gjort av med|utfallet|kostnaderna blev|förbrukningen)(?: [${LETTERS}]+){0,2} $`,
);
const SAYS_GRANTED = pattern(
  `^ (?:kronor )?(?:som )?(?:[${LETTERS}]+ ){0,2}bevilja(?:de|des|t|ts)(?![${LETTERS}])`,
);

function usedOf(written: string, { before, after }: Surroundings): Is | undefined {
  const [, what] = /results\.(?:totals|funding\.\[\d+\])\.(granted|used)(?![.\w])/.exec(written) ?? [];
  if (what === 'granted' && SAYS_USED.test(before)) return { what };
  return what === 'used' && SAYS_GRANTED.test(after) ? { what } : undefined;
}

/** The amount of one year, of several or of another. */
const OF_SEVERAL = pattern(
  `(?<![${LETTERS}])(?:sammanlag[dt][a]?|total[at]?|totalt|tillsammans|för hela perioden|över hela perioden)(?: [${LETTERS}]+){0,3} $`,
).needing('samman', 'total', 'hela perioden', 'tillsammans');

function yearOf({ facts }: Checked, written: string, around: Surroundings): Is | undefined {
  const [, index] = /funding\.years\.\[(\d+)\]\.amount/.exec(written) ?? [];
  const years = facts.funding?.years ?? [];
  const own = index === undefined ? undefined : years[Number(index)]?.year;
  if (own === undefined || years.length < 2) return undefined;
  if (OF_SEVERAL.test(around.before)) return String(own);
  const [said, another] = yearsOf(around);
  const isOther = said !== undefined && another === undefined && said !== own;
  return isOther && years.some(({ year }) => year === said) ? String(own) : undefined;
}

/** The sum of several years, of one of them. */
const OF_ONE_YEAR = pattern(
  '(?:^|[ (])(?:för|under|år) (?:19|20)\\d\\d (?:var|är|blev|uppgick|beviljades|användes|avsattes)(?: [a-zåäö]+){0,3} $',
);

/** "Jämfört med 2025, då": the year of what stands after it. */
const THEN = pattern(`(?:jämfört med|för|under) (?:år )?((?:19|20)\\d{2}),? då(?: [${LETTERS}]+)? $`).needing(
  ' då',
);

function totalOf({ facts }: Checked, written: string, around: Surroundings): Is | undefined {
  const own = facts.table?.year;
  const then = THEN.exec(around.lead + around.before)?.[1];
  if (written.includes('table.total') && own !== undefined && then !== undefined && Number(then) < own)
    return String(own);
  const years = written.includes('results.totals.')
    ? (facts.results?.funding.length ?? 0)
    : /funding\.total(?![.\w])/.test(written)
      ? (facts.funding?.years.length ?? 0)
      : 0;
  const [only, more] = facts.funding?.years ?? [];
  const [said, another] = yearsOf(around);
  // of one year, where the sentence says another
  if (years === 1 && only && !more && said !== undefined && another === undefined && said !== only.year)
    return written.includes('funding.total') ? String(only.year) : undefined;
  return years > 1 && OF_ONE_YEAR.test(around.before) ? { what: 'total', years } : undefined;
}
