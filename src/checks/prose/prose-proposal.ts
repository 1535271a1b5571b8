// What prose says of the proposal is what the decision says: "avstyrker" beside a point that approves, "förlängning" of what is
// new, "inga medel" beside an amount, another body that decides.
import type { Range } from '../../diagnostic.js';
import { findLastDayOfMonth } from '../../facts/calendar.js';
import type { Facts } from '../../facts/facts.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import {
  fieldTextOf,
  isOwnMatter,
  memoTextOf,
  namesAnother,
  placeIn,
  sentencesBefore,
  sentencesIn,
  yearsIn,
  type Sentence,
} from './reading.js';
import { findDates, findYearlessDays } from './find-figures.js';
import { columnSays, grantedColumn } from './amount-role.js';
import { formatDecimal, FRACTIONS } from './reckoning.js';
import { findName } from './row-names.js';
import { outcomesOf } from './table-read.js';
import { sentencesOf } from './texts.js';
import { AGREEMENT, LETTERS, NOT, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  /** What the decision does instead. */
  problem:
    | 'rejects'
    | 'approves'
    | 'new'
    | 'extends'
    | 'none'
    | 'deadline'
    | 'money'
    | 'payer'
    | 'decider'
    | 'notes'
    | 'row'
    | 'all'
    | 'part'
    | 'repay'
    | 'stranger';
  is?: string | undefined;
}

export const proseProposal = defineCheck<Args>({
  code: 'prose-proposal',
  severity: 'warning',
  *find(checked) {
    const stance = stanceOf(checked);
    for (const prose of checked.texts) {
      if (prose.section === 'decision' || prose.path[0] === 'documents' || prose.kind === 'title') continue;
      for (const sentence of sentencesIn(prose)) {
        if (HYPOTHETICAL.test(sentence.text)) continue;
        yield* findStance(checked, sentence, stance);
        yield* findRows(checked, sentence);
        yield* findShares(checked, sentence);
        yield* findKind(checked, sentence);
        yield* findMoney(checked, sentence);
        yield* findDecider(checked, sentence);
        yield* findDeadline(checked, sentence);
        yield* findKept(checked, sentence);
        yield* findSigner(checked, sentence);
      }
    }
  },
  words: {
    sv: ({ text, problem, is = '' }) => ({
      message: `"${text}" säger emot förslaget till beslut`,
      hint: {
        rejects: 'beslutet är att avslå',
        approves: 'beslutet är att godkänna eller bevilja',
        new: 'ärendet är en ny överenskommelse, ingen förlängning',
        extends: 'ärendet är en förlängning, ingen ny överenskommelse',
        none: 'beslutet gäller ingen ny överenskommelse',
        deadline: `beslutet säger ${is}`,
        money: 'beslutet avsätter medel',
        payer: `också ${is} betalar`,
        decider: `det är ${is} som beslutar`,
        notes: 'nämnden ska besluta i sak',
        row: is,
        all: is,
        part: 'beslutet är att bifalla en del och avslå resten',
        repay: 'beslutet är att pengar ska betalas tillbaka',
        stranger: 'den som nämns finns inte bland dem som har sökt',
      }[problem],
    }),
    en: ({ text, problem, is = '' }) => ({
      message: `"${text}" contradicts the proposed decision`,
      hint: {
        rejects: 'the decision is to reject',
        approves: 'the decision is to approve or to grant',
        new: 'this is a new agreement, no extension',
        extends: 'this is an extension, no new agreement',
        none: 'the decision is about no new agreement',
        deadline: `the decision says ${is}`,
        money: 'the decision sets aside money',
        payer: `${is} pays, too`,
        decider: `it is decided by ${is}`,
        notes: 'the committee is to decide the matter',
        row: is,
        all: is,
        part: 'the decision is to approve a part and to reject the rest',
        repay: 'the decision is that money is paid back',
        stranger: 'whoever is named is not among those who applied',
      }[problem],
    }),
  },
  explain: {
    what: {
      sv: 'Texten föreslår något annat än beslutspunkterna: avslag, en annan sorts överenskommelse, inga medel, ett annat organ.',
      en: 'The text proposes something else than the points of the decision: rejection, another kind of agreement, no money, another body.',
    },
    why: {
      sv: 'Nämnden vet inte vad den föreslås besluta.',
      en: 'The committee cannot know what it is asked to decide.',
    },
    source: 'god sed i beslutsunderlag',
    faulty: 'assessment: Förvaltningen avstyrker överenskommelsen.',
    corrected: 'assessment: Förvaltningen tillstyrker överenskommelsen.',
  },
});

type Stance = 'approve' | 'reject' | 'part' | undefined;

const REJECTS = words('avslå[rs]?|avslås|avstyrk(?:er|a|s)?|avböj(?:er|a|s)?');
const APPROVES = words(
  'godkänn(?:er|a|s)?|bifall(?:er|a|s)?|bevilja[rs]?|tillstyrk(?:er|a|s)?|anta[rs]?|fördela[rs]?|omfördela[rs]?|avsätt(?:er|a|s)|ingå[rs]?|förläng(?:er|a|s)?|instäm(?:mer|ma)|ställ(?:er|a) sig bakom|begär|hemställer|ansöker',
);

/** What the decision does: none where it does both, or neither. */
function stanceOf({ facts: { decision, kind, table } }: Checked): Stance {
  const points = decision.groups.flatMap((group) => group.points);
  const texts = points.map(
    ({ name = '', sentence = '', clause = '' }) => `${name.replaceAll('-', ' ')} ${sentence} ${clause}`,
  );
  const rejects = texts.some((text) => text.startsWith('reject ') || REJECTS.test(text));
  // whoever adopts an answer says nothing by that of what it answers
  const approves = texts.some(
    (text) =>
      !/yttrande|remissvar/iu.test(text) &&
      (/^(?:approve|allocate|grant|sign)/.test(text) || APPROVES.test(text)),
  );
  if (kind === 'grants' || (table?.rejected.length ?? 0) > 0) return undefined;
  // "bifaller motionen i den del som … och avslår den i övrigt"
  if (rejects && approves) return texts.some((text) => IN_PART.test(text)) ? 'part' : undefined;
  if (!rejects && !approves) return undefined;
  return rejects ? 'reject' : 'approve';
}

const IN_PART = words('i övrigt|i den del|den del|de delar|delvis|till hälften|till viss del');
const AS_A_WHOLE = words('i sin helhet|i dess helhet|helt och hållet|helt|fullt ut');

/** What would be, what others propose, and what was. */
const HYPOTHETICAL = words(
  'om nämnden|om kommun[a-zåäö]+|skulle|ifall|(?<!bästa )alternativet|alternativ|vid ett avslag|vid avslag|annars|tidigare|avslog|motionären|motionärerna|riskerar|riskerade|kan bli|i stället för att|hellre än',
);

const NO = pattern(
  [
    `(?<![${LETTERS}])(?:av(?:slå|böj|styrk|rå|vis)[${LETTERS}]*|avstå[rs]? från|avvakta[rs]?(?: med)?|vänta[rs]? med att|skjut(?:er|a|s) upp|avslag|återremitter[${LETTERS}]*|bordlägg[${LETTERS}]*|säg[${LETTERS}]* nej|nej till|neka[${LETTERS}]*|utan bifall|avveckl[${LETTERS}]*|sägas? upp|säger upp)`,
    `(?<![${LETTERS}])(?:inte|ej|varken)(?: [${LETTERS}]+){0,2} (?:godkänn|godta|bevilja|bifall|ingå|förläng|anta|stödj|tillstyrk|bör|skäl|gå vidare|fortsätt|förnya|avsätt|anslå|fastställ|återkräv)[${LETTERS}]*`,
    `(?:tillstyrk|stödj|godkänn|bevilja|bifall|förläng|förord)[${LETTERS}]* (?:inte|ej)`,
    `(?:inga|inget|saknas) skäl(?: för [${LETTERS}]+)? att (?:ingå|förlänga|godkänna|bevilja|stödja)|skäl(?:en)? (?:talar )?(?:e?mot)|talar skälen (?:e?mot)`,
    `(?:upphör|löpa ut|avslut)[${LETTERS}]*(?: utan)`,
    `låt(?:er|a)(?: [${LETTERS}]+){1,3} (?:löpa ut|upphöra|gå ut)(?! och)`,
    `så (?:inte|ej) (?:bör|ska) ske|inte (?:kommer|komma) till stånd|kommer inte till stånd|blir inte av|lämnas(?: nu)? oanvänd`,
    `(?:inte|ej) ställa? sig bakom|ställer sig inte bakom`,
  ].join('|'),
);
const YES = pattern(
  `(?<![${LETTERS}])(?:bifall[${LETTERS}]*|tillstyrk[${LETTERS}]*|godkänn[${LETTERS}]*|bevilja[${LETTERS}]*|ställ[${LETTERS}]* sig bakom|säg[${LETTERS}]* ja|anta[sr]?|anses? (?:vara )?besvara[${LETTERS}]*|stödj[${LETTERS}]* (?:förslaget|motionen))(?![${LETTERS}])`,
);
const IS_DENIED = pattern(
  `(?<![${LETTERS}])(?:inte|ej|ingen|utan|inget skäl|inga skäl|ingen anledning|inget hinder)(?: [${LETTERS}]+){0,2} $`,
);

/** Who proposes, assesses or is asked, in present tense. */
const PROPOSES = words(
  `föreslå[rs]|[${LETTERS}-]*förvaltningen|kontoret|förslag(?:et)?|ombeds|hemställer`,
  'kontoret|bedömer|anser|bedöm(?:ningen|s)|råder|avråder|rekommendera[rs]?|förordar|bör|ska|därför|därmed|sammantaget|nämnden behöver',
);

const OBJECT_OF_AGREEMENT = words(
  AGREEMENT,
  'redovisning(?:en)?|rapport(?:en)?',
  `(?:samarbet|samverk|partnerskap|period)[${LETTERS}]*`,
  'ansökan|förslaget|uppföljning(?:en)?',
);

function objectOf({ facts: { agreement, programme }, caseFile }: Checked): RegExp {
  if (agreement || programme) return OBJECT_OF_AGREEMENT;
  // the words of the title that the text can mean: motionen, begäran, taxan
  const nouns = (caseFile.title ?? '').split(/[^A-Za-zÀ-ɏ]+/u).filter((word) => word.length >= 5);
  const stems = nouns
    .slice(0, 2)
    .map((word) => `${word.toLowerCase().slice(0, Math.max(5, word.length - 2))}[${LETTERS}]*`);
  return words(
    ...stems,
    'förslaget|ärendet|begäran|motionen|ansökan|ansökning(?:ar|arna)|bidrag(?:et|en)|stödet',
  );
}

function* findStance(checked: Checked, sentence: Sentence, stance: Stance): Iterable<Finding<Args>> {
  if (!stance || !PROPOSES.test(sentence.text)) return;
  if (stance === 'part') {
    const whole = AS_A_WHOLE.test(sentence.text) && (NO.exec(sentence.text) ?? YES.exec(sentence.text));
    if (whole && objectOf(checked).test(sentence.text) && !NOT.test(sentence.text))
      yield finding(sentence, whole, { problem: 'part' });
    return;
  }
  const found = (stance === 'approve' ? NO : YES).exec(sentence.text);
  if (!found) return;
  // "föreslår att nämnden säger nej" needs no object
  if (!ASKS_COMMITTEE.test(sentence.text) && !objectOf(checked).test(sentence.text)) return;
  if (IS_DENIED.test(sentence.text.slice(0, found.index)) || QUESTIONED.test(sentence.text)) return;
  // "att nämnden inte föreslås ingå en helt ny överenskommelse", of one that is extended
  if (checked.facts.isExtension && OF_A_NEW.test(sentence.text.slice(found.index))) return;
  // "avslå motionen" of a case that rejects it is what it says, however the rest of the sentence runs
  if (stance === 'reject' && NO.test(sentence.text)) return;
  yield finding(sentence, found, { problem: stance === 'approve' ? 'approves' : 'rejects' });
}

const ASKS_COMMITTEE = pattern(
  `föreslå[rs](?: [${LETTERS}]+){0,3} att (?:[${LETTERS}-]*nämnden|nämnden [${LETTERS} &-]{3,40}) (?:säger nej|lämnar|tackar nej|avslår|återremitterar|bordlägger|avvaktar|avstår|väntar|skjuter upp|inte [${LETTERS}]+)|(?:förslaget|rekommendationen) är att nämnden (?:väntar|avvaktar|avstår|inte)`,
).needing('föreslå', 'förslaget', 'rekommendationen');

const OF_A_NEW = pattern(`^.{3,60} (?:en|ett) (?:helt )?ny(?:tt)? (?:överenskommelse|avtal|partnerskap)`);

const QUESTIONED =
  /(?:huruvida|ta ställning till om|frågan om|om .{3,60} ska (?:bifallas|godkännas|avslås|beviljas))(?!.{0,40}avveckl)/iu;

const GETS = pattern(
  `(?<![${LETTERS}])(?:föreslås bli (?:beviljad|bifallen|godkänd)|bör (?:beviljas|bifallas))(?![${LETTERS}])|(?<![${LETTERS}])(?:får|fått|beviljas|tilldelas|föreslås få|föreslås bli beviljad)(?! (?:inte|inga|inget|ingen|avslag|nej))(?: [${LETTERS}-]+){0,4} (?:bidrag|stöd|medel|pengar|belopp|bidraget|kronor)[${LETTERS}]*`,
);
/** "Klubben föreslås därför få hälften": of the row that the sentences before are about. */
const IT_GETS = pattern(
  `(?:klubben|föreningen|sällskapet|stiftelsen|organisationen)(?: (?:föreslås|bör)(?: (?!inte|ej)[${LETTERS}]+){0,2} (?:få|beviljas)| (?:beviljas|får)) (?!(?:inte|inga|inget|ingen|avslag|nej)(?![${LETTERS}]))(?:[\\d ]+ kronor|hälften|halva|bidrag|stöd|en del)`,
).needing('klubben', 'föreningen', 'sällskapet', 'stiftelsen', 'organisationen');
/** "förvaltningen föreslår bifall": of the application that is spoken of; the first group where it is granted. */
const PROPOSES_BARE = pattern(
  `(?:förvaltningen|kontoret)(?: [${LETTERS}]+){0,2} (?:föreslår|förordar|rekommenderar)(?: därför| alltså| att ansökan)? (?:(bifall|beviljas|bifalls)|avslag|avslås)(?![${LETTERS}])(?! för| på| av| till| utom)|(?:ansökan|ansökningen|den)(?: på [\\d ]+ kronor)? (?:bör|föreslås) (?:därför |alltså )?(?:(beviljas|bifallas|bli beviljad|bli bifallen)|avslås|bli avslagen)(?![${LETTERS}])`,
);
const GETS_NOTHING = pattern(
  `(?<![${LETTERS}])(?:får (?:inget|inga|inte (?:något|några))|får avslag|(?<!(?:ansökan|ansökningar|ansökning) som )avslås|avslag|nekas|blir utan|lämnas utan)(?![${LETTERS}])`,
).needing('får ', 'avsl', 'nekas', 'blir utan', 'lämnas utan');
/** "Alla föreslås få bidrag", whatever the rest of the sentence says. */
const ALL_GET = pattern(
  `^ ?(?:Alla|Samtliga)(?: sökande| föreningar)? (?:får|föreslås (?:få|bli)|beviljas|bifalls)(?![${LETTERS}])`,
);
/** What is neither granted nor rejected. */
const WAITS = pattern(
  `(?<![${LETTERS}])(?:bordlägg(?:er|s|as|a)|återremitter(?:ar|as|a)|avvakta[rs]? med|skjut(?:er|s|a) upp|vilandeförklara[rs]?)(?![${LETTERS}])`,
).needing('bordlägg', 'återremitter', 'avvakta', 'skjut', 'vilande');
const ALL = pattern(
  `(?<![${LETTERS}])(?:alla|samtliga)(?: (?:de )?[${LETTERS}\\d]+){0,2}? (?:ansökning|förening|sökande|organisation|[${LETTERS}]+en som (?:sökt|har sökt))?[${LETTERS}]*`,
);

/** A row that gets nothing, or got something before. */
const IS_NO_GRANT = words(
  'inte|tidigare|förra året|fick|sedan|sökt|(?:den|de) (?:ansökan|ansökningar|ansökning) som (?:avslås|får avslag|nekas)',
);
const IS_NOT_ALL = words(
  'inte|besked(?:et)?|brev(?:et)?|information(?:en)?|svar(?:et)?|utom|villkor[a-zåäö]*|uppfyll[a-zåäö]*|som (?:får|beviljas|föreslås|fick|har fått)',
);

/** "beviljar sex bidrag och avslår ansökan från Svarte Kustkulturförening". */
const NO_TO_ONE = pattern(
  `(?:avslår|avslå|avstyrker|avstyrka|säger nej till) (?:ansökan|begäran|ansökningen|den|bidraget) (?:från|av|till) ([^.;:,]{3,60})`,
).needing('avsl', 'avstyrk', 'nej till');

/** "bifaller ansökan från Strövelstorps Padelklubb". */
const YES_TO_ONE = pattern(
  `(?:bifaller|bifalla|beviljar|bevilja|tillstyrker|tillstyrka|säger ja till) (?:ansökan|begäran|ansökningen|bidraget) (?:från|av|till) ([^.;:,]{3,60})|att (?:ansökan|begäran|ansökningen) från ([^.;:,]{3,60}?) (?:bifalls|beviljas|tillstyrks|godkänns)`,
).needing('bifall', 'bevilja', 'tillstyrk', 'ja till', 'godkänn');

/** "Även Friidrottsklubben Heimdal får ett bidrag", of whom the case has nothing. */
const GETS_TOO =
  /(?:^ ?|[Ää]ven |[Oo]ckså )((?:(?!Även|Också)[A-ZÅÄÖ][A-Za-zåäöé-]+ ){1,3}(?:i [A-ZÅÄÖ][a-zåäö]+ )?)(?:får|föreslås få|beviljas) (?:ett|[\d ]+ kronor i) (?:bidrag|stöd)/u;

function isKnownIn(name: string, checked: Checked): boolean {
  return fieldTextOf(checked).includes(name.trim().toLowerCase());
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}

/** What is said of the rows of a table: those that are rejected get nothing, the others something. */
function* findRows(checked: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const { table } = checked.facts;
  if (!table) return;
  const { text } = sentence;
  const { granted: yesRows, rejected: noRows } = outcomesOf(table, grantedColumn(table));
  if (yesRows.length + noRows.length === 0) return;
  const rejected = noRows.flatMap(({ name }) => name ?? []);
  const granted = yesRows.flatMap(({ name }) => name ?? []);
  const named = (names: readonly string[]): string[] =>
    names.filter((name) => findName(text, name, [...rejected, ...granted]) >= 0);
  const proposes = PROPOSES_BARE.exec(text);
  if (proposes) {
    // what the sentence before is about
    const subject = subjectBefore(sentence, [...rejected, ...granted]);
    const isOf = (names: readonly string[]): string[] => names.filter((name) => subject.includes(name));
    const isYes = (proposes[1] ?? proposes[2]) !== undefined;
    const [of, others] = isYes ? [isOf(rejected), isOf(granted)] : [isOf(granted), isOf(rejected)];
    const outcome = isYes ? 'avslag' : 'beviljas';
    if (of.length > 0 && others.length === 0)
      yield finding(sentence, proposes, { problem: 'row', is: `${of.join(', ')}: ${outcome}` });
  }
  const [no, yes] = [named(rejected), named(granted)];
  const pronoun = no.length + yes.length === 0 ? IT_GETS.exec(text) : null;
  const [meant, another] = pronoun ? subjectBefore(sentence, [...rejected, ...granted]) : [];
  if (pronoun && meant !== undefined && another === undefined && rejected.includes(meant))
    yield finding(sentence, pronoun, { problem: 'row', is: `${meant}: avslag` });
  const gets = GETS.exec(text);
  const nothing = GETS_NOTHING.exec(text);
  if (no.length > 0 && yes.length === 0 && gets && !nothing && !IS_NO_GRANT.test(text))
    yield finding(sentence, gets, { problem: 'row', is: `${no.join(', ')}: avslag` });
  for (const [said, wrong, outcome] of [
    [NO_TO_ONE.exec(text), granted, 'beviljas'],
    [YES_TO_ONE.exec(text), rejected, 'avslag'],
  ] as const) {
    const whose = said?.[1] ?? said?.[2] ?? '';
    const meant = named([...rejected, ...granted]).filter((name) => whose.includes(lastWord(name)));
    if (said && meant.length > 0 && meant.every((name) => wrong.includes(name)))
      yield finding(sentence, said, { problem: 'row', is: `${meant.join(', ')}: ${outcome}` });
  }
  const unknown = GETS_TOO.exec(text);
  if (unknown && rejected.length + granted.length > 2 && !isKnownIn(unknown[1] ?? '', checked))
    yield finding(sentence, unknown, { problem: 'stranger' });
  const waits = WAITS.exec(text);
  if (no.length > 0 && waits && !NOT.test(text))
    yield finding(sentence, waits, { problem: 'row', is: `${no.join(', ')}: avslag` });
  if (yes.length > 0 && no.length === 0 && nothing)
    yield finding(sentence, nothing, { problem: 'row', is: `${yes.join(', ')}: beviljas` });
  const all =
    ALL.exec(text) ??
    pattern(
      `(?<![${LETTERS}])(?:alla|samtliga)(?: [${LETTERS}]+)? (?:får|föreslås (?:få|bli)|beviljas|bifalls)(?![${LETTERS}])`,
    ).exec(text);
  if (!all) return;
  const isOfGrants =
    /ansökning|förening|sökande|organisation|bidrag|stöd/iu.test(text) &&
    /(?:bifall|bevilja|får|föreslå|tilldela)/iu.test(text);
  const isBare = ALL_GET.test(text);
  if (rejected.length > 0 && isOfGrants && (isBare || (!nothing && !IS_NOT_ALL.test(text))))
    yield finding(sentence, all, { problem: 'all', is: `${rejected.join(', ')}: avslag` });
}

const SHARE_OF_APPLIED = pattern(
  `(?:föreslås|bör|får)(?: [${LETTERS}]+){0,3} (hälften|halva|en tredjedel|två tredjedelar|tre fjärdedelar|en fjärdedel|(?:en|två|tre|fyra) femtedel(?:ar)?)(?: av)? (?:det sökta|det begärda|sökt belopp|beloppet (?:den|de|som) )`,
)
  .needing('hälften', 'halva', 'del')
  .needing('det sökta', 'det begärda', 'sökt belopp', 'beloppet ');

/** "Föreningen föreslås få två tredjedelar av det sökta beloppet": of the row that the words are about. */
function* findShares({ facts: { table } }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const found = table ? SHARE_OF_APPLIED.exec(sentence.text) : null;
  if (!table || !found || NOT.test(sentence.text)) return;
  const names = table.rows.flatMap(({ name }) => name ?? []);
  const [name, another] = subjectBefore(sentence, names);
  const row = another === undefined ? table.rows.find((each) => each.name === name) : undefined;
  const amountOf = (says: 'applied' | 'granted'): number | undefined =>
    row?.cells.find((_, i) => columnSays(table, i) === says)?.amount;
  const [applied, granted] = [amountOf('applied'), amountOf('granted')];
  const share = FRACTIONS.find(([said]) => said.test(found[1] ?? ''))?.[1];
  if (applied === undefined || granted === undefined || applied === 0 || share === undefined) return;
  if (Math.abs(granted / applied - share) <= 0.04) return;
  const is = `${name ?? ''}: ${formatDecimal((100 * granted) / applied)} procent`;
  yield finding(sentence, found, { problem: 'row', is });
}

/** The rows that a sentence names, or the sentence before it that names one last, in the same paragraph. */
function subjectBefore(sentence: Sentence, names: readonly string[]): string[] {
  const isIn = (part: string): string[] =>
    names.filter((name) => {
      const place = findName(part, name, names);
      // "näst efter Ångsällskapet", "mer än Stöttan": what is compared with
      return place >= 0 && !/(?:efter|än|liksom) $/iu.test(part.slice(0, place));
    });
  const own = isIn(sentence.text);
  if (own.length > 0) return own;
  const earlier = sentencesBefore(sentence, 3);
  return earlier.map((each) => isIn(each.text)).findLast((each) => each.length > 0) ?? [];
}

const IS_EXTENSION = pattern(
  `(?:är|fråga om|handlar om|innebär|gäller|avser|rör(?: sig om)?|utgör|blir) en (?:[${LETTERS}]+ )?förlängning(?! (?:är|kan|ska|blir))|(?:överenskommelsen|avtalet|partnerskapet)(?: [${LETTERS}]+){0,2} (?:föreslås|bör|ska) (?:fortsätta|förlängas|löpa vidare)(?! om)|(?:föreslå[rs]|ska|nämnden)(?: att)?(?: [${LETTERS}]+){0,3} förläng(?:er|a|s) (?:den |det )?(?:gällande |nuvarande |pågående |befintliga )?(?:överenskommelsen|avtalet|partnerskapet)`,
).needing('förläng', 'fortsätta', 'vidare');
const IS_NEW = pattern(
  `(?:helt ny|en ny|ny) (?:överenskommelse|avtal)(?: [${LETTERS}]+){0,2} i stället för|(?:enats om|ingår|tecknar|träffar|föreslår|föreslås ingå|godkänna|sluter)(?: [${LETTERS}]+)? (?:en )?(?:helt )?ny(?:tt)? (?:överenskommelse|avtal)`,
).needing('ny');

/** An extension that may come, and one that was. */
const MAY_BE = words('kan|kunna|möjlighet(?:en)?|option(?:en)?|inte|ingen|senare|nästa|därefter');
const WAS = words('var|blev|gjordes|pågående|nuvarande');
/** "Den gällande överenskommelsen är en förlängning". */
const IS_EARLIER = pattern('(?:gällande|tidigare|förra|senaste|föregående) (?:överenskommelsen|avtalet) $');

const NEW_PROPOSED = pattern(
  `(?:(?<!ingen )(?:en )?ny(?:tt)? (?:överenskommelse|avtal|partnerskap) (?:föreslås|ingås|tecknas)|föreslå[rs](?: [${LETTERS}]+){0,4} (?:ingår|tecknar|godkänner) (?:en )?ny(?:tt)? (?:överenskommelse|avtal))(?![${LETTERS}])`,
).needing('ny');

/** A new agreement is no extension, and the reverse. */
function* findKind({ facts }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const isNew = facts.isAgreement;
  if (facts.kind === 'followup') {
    const proposed = NEW_PROPOSED.exec(sentence.text);
    if (proposed && !MAY_BE.test(sentence.text)) yield finding(sentence, proposed, { problem: 'none' });
  }
  if (!isNew && !facts.isExtension) return;
  const found = (isNew ? IS_EXTENSION : IS_NEW).exec(sentence.text);
  if (!found || MAY_BE.test(sentence.text)) return;
  if (
    isNew &&
    facts.agreement &&
    (WAS.test(sentence.text.slice(0, found.index)) ||
      IS_EARLIER.test(sentence.text.slice(0, found.index)) ||
      /2\d{3}[ -]/u.test(sentence.text.slice(0, found.index)))
  )
    return;
  yield finding(sentence, found, { problem: isNew ? 'new' : 'extends' });
}

const NO_MONEY = pattern(
  `(?:inga|inget|ingen|inte någon|inte några|någon|några|utan) (?:[${LETTERS}]+ )?(?:pengar|medel|ersättning|bidrag|ekonomisk ersättning|finansiering|kostnad(?:er)?)(?![${LETTERS}])`,
).needing('inga', 'inget', 'ingen', 'inte', 'någon', 'några', 'utan');

/** Money beside that of the decision, or at another time. */
const OTHER_OR_MORE = words(
  'annan|annat|andra|ytterligare|övrig[at]?|utöver|extra|egna|lokal[a-zåäö]*|tidigare|hyra[a-zåäö]*|förskott|efter|beslutad[e]?|har fått',
);

/** "Inga medel" beside an amount that is set aside. */
function* findMoney(checked: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const { funding } = checked.facts;
  if (!funding || funding.total === 0) return;
  const { text } = sentence;
  const alone = pattern(
    `(?:ensam|själv) (?:bär|står för|betalar|finansierar|bekostar)(?: [${LETTERS}]+)? (?:hela|alla|allt)`,
  ).exec(text);
  if (alone && funding.otherPayers.length > 0)
    yield finding(sentence, alone, {
      problem: 'payer',
      is: funding.otherPayers.map(({ name }) => name).join(', '),
    });
  const found = NO_MONEY.exec(text);
  if (!found || !isOwnMatter(checked, text) || namesAnother(checked, text)) return;
  if (/^(?:någon|några)/iu.test(found[0]) && !NOT.test(text)) return;
  if (OTHER_OR_MORE.test(text) || /binder|sådan förlängning|inte behöv|behövs inte/iu.test(text)) return;
  yield finding(sentence, found, { problem: 'money' });
}

const DECIDERS =
  'kommunfullmäktige|fullmäktige|kommunstyrelsen|arbetsutskottet|nämnden|förvaltningschefen|ordföranden|regionfullmäktige';
const DECIDES = pattern(
  `(?:beslut(?:et)?(?: [${LETTERS}]+){0,3} (?:fattas|tas)(?: [${LETTERS}]+){0,1} av|(?:är|blir) det) (${DECIDERS})|(?:det är|därefter är det) (${DECIDERS}) som (?:[${LETTERS}]+ ){0,2}(?:fattar|beslutar|avgör|godkänner|bestämmer|skriver på|undertecknar|ingår|tecknar)|(${DECIDERS}) (?:fattar|tar) (?:det )?(?:slutlig[at]* |formella )?beslutet?`,
)
  .needing('beslut', 'är det', 'blir det', 'det är')
  .needing(
    'fullmäktige',
    'kommunstyrelsen',
    'arbetsutskottet',
    'nämnden',
    'förvaltningschefen',
    'ordföranden',
  );
/** "Kommunstyrelsen föreslås godkänna": the body whose decision it is. */
const PROPOSED_TO = pattern(
  `(?:^|[.!?] ) ?([${LETTERS}-]+(?: [${LETTERS}-]+){0,3}?(?:nämnden|styrelsen|utskottet|fullmäktige)) föreslås(?: nu| därför| besluta att)? (?:godkänna|besluta|bevilja|avslå|bifalla|anta|fastställa|fördela|ställa sig|uppdra|ingå|förlänga)`,
).needing(' föreslås');
const FOR_INFORMATION = pattern(
  `(?:enbart|bara|endast)(?: [${LETTERS}]+)? (?:för|till|som) (?:kännedom|information)|behöver (?:därför |alltså )?inte (?:fatta|ta) (?:något |några )?beslut`,
).needing('enbart', 'bara', 'endast', 'behöver');

/** Who decides: the committee, or the body that the decision proposes to. */
function* findDecider(checked: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const { facts, names } = checked;
  const { text } = sentence;
  const points = facts.decision.groups.flatMap((group) => group.points);
  const notes =
    points.length > 0 && points.every(({ name }) => name === 'note-information' || name === 'approve-report');
  const information = FOR_INFORMATION.exec(text);
  if (information && points.length > 0 && !notes) yield finding(sentence, information, { problem: 'notes' });
  yield* findProposedTo(checked, sentence);
  const found = DECIDES.exec(text);
  if (
    !found ||
    /(?:budget|avgift|taxa|ändringar|riktlinje|program|plan|därefter|tidigare|delegation(?!.))/iu.test(text)
  )
    return;
  const said = (found[1] ?? found[2] ?? found[3] ?? '').toLowerCase();
  const proposed = bodiesOf(facts).map((body) => body.toLowerCase());
  const own = names.committee.map((name) => name.toLowerCase());
  const isOwn = (said === 'nämnden' && !own.includes('kommunstyrelsen')) || own.includes(said);
  const isRight = proposed.length > 0 ? proposed.some((body) => body.includes(said)) : isOwn;
  // where no profile says who decides, a body that the memo speaks of elsewhere may
  const isUnknown =
    !checked.knowsMunicipality &&
    proposed.length === 0 &&
    own.includes('nämnd') &&
    memoTextOf(checked).toLowerCase().split(said).length > 2;
  if (isRight || isUnknown || (proposed.length === 0 && said === 'ordföranden')) return;
  yield finding(sentence, found, { problem: 'decider', is: proposed[0] ?? names.committee[0] });
}

/** The body that a text says is asked to decide, beside the one that begins the points of the decision. */
function* findProposedTo({ facts, names }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const found = PROPOSED_TO.exec(sentence.text);
  if (!found) return;
  const said = (found[1] ?? '').toLowerCase();
  const points = facts.decision.groups.flatMap((group) => group.points);
  const named = points.flatMap(
    ({ sentence: text = '' }) => BEGINS_WITH_BODY.exec(text)?.[1]?.toLowerCase() ?? [],
  );
  const own = [...names.committee, ...bodiesOf(facts)].map((body) => body.toLowerCase());
  const right = [...named, ...own];
  if (
    said === 'nämnden' ||
    named.length === 0 ||
    right.some((body) => body.includes(said) || said.includes(body))
  )
    return;
  yield finding(sentence, found, { problem: 'decider', is: named[0] });
}

const BEGINS_WITH_BODY = pattern(
  `^([${LETTERS}-]+(?: (?:och|för|[${LETTERS}-]+) ?){0,3}?(?:nämnden|styrelsen|utskottet|fullmäktige)) `,
);

/** "får i uppdrag att senast den 31 mars 2027 redovisa": the day of the task is that of the decision. */
const TASK = words(
  'uppdrag(?:et)?|återrapporter[a-zåäö]*|återkom(?:ma|mer)|redovisa[rs]?|lämna[rs]? (?:ett )?förslag|lägg(?:a|er|s) fram|teckna[rst]*|undertecknas?',
);
/** What is done at the latest on a day. */
const BY_DAY = ['ansök', 'återkräv', 'utvärder', 'slutredovis', 'återbetal', 'tillbaka'];
const IS_PROPOSED = words('föreslå[rs]');

function* findDeadline(checked: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  if (!/senast|före|till/iu.test(sentence.text)) return;
  const decision = checked.memo?.sections.get('decision');
  const stem = BY_DAY.find((each) => sentence.text.toLowerCase().includes(each));
  const isSame = decision !== undefined && stem !== undefined && decision.toLowerCase().includes(stem);
  if (decision === undefined || (!isSame && !(TASK.test(sentence.text) && TASK.test(decision)))) return;
  const points = sentencesOf(decision).map(({ sentence: each }) => each.replaceAll(/\s/g, ' '));
  const meant = points.filter((point) =>
    isSame && stem ? point.toLowerCase().includes(stem) : TASK.test(point),
  );
  const wanted = meant.flatMap((point) =>
    findDates(point)
      .filter(({ range }) => !isSame || /(?:senast|före) (?:den )?$/iu.test(point.slice(0, range.start)))
      .map(({ value }) => ({ only: value.date, point })),
  );
  const [first, another] = wanted;
  if (!first || another) return;
  const { only, point } = first;
  for (const { date, range, text } of daysIn(sentence.text)) {
    const isLast = /(?:senast|före) (?:den )?$/iu.test(sentence.text.slice(0, range.start));
    if (!isLast || date === only) continue;
    const isNear =
      date.slice(8) === only.slice(8) ||
      date.slice(0, 7) === only.slice(0, 7) ||
      (isEndOfMonth(date) && isEndOfMonth(only));
    if (
      (isSame && (isNear || IS_PROPOSED.test(sentence.text))) ||
      /uppdrag/iu.test(sentence.text) ||
      (isNear && !isSame && sharesWords(sentence.text, point))
    )
      yield { ...placeIn(sentence, range.start, text), args: { text, problem: 'deadline', is: only } };
  }
}

/** The days of a sentence; "samma år" is that of the year before it. */
function daysIn(text: string): { date: string; range: Range; text: string }[] {
  const same = findYearlessDays(text).flatMap(({ value, range, text: said }) => {
    const year = yearsIn(text.slice(0, range.start)).at(-1);
    const isSame = OF_SAME_YEAR.test(text.slice(range.end));
    return year === undefined || !isSame ? [] : [{ date: `${year}${value}`, range, text: said }];
  });
  return [
    ...findDates(text).map(({ value, range, text: said }) => ({ date: value.date, range, text: said })),
    ...same,
  ];
}

const OF_SAME_YEAR = /^ (?:samma år|det året)/u;

function isEndOfMonth(date: string): boolean {
  return date === findLastDayOfMonth(date);
}

/** So many letters of a word are the same in its forms, and so many such words say that two sentences are of one thing. */
const STEM = 6;
const ALIKE = 2;

function sharesWords(text: string, other: string): boolean {
  const stems = (each: string): string[] =>
    (each.toLowerCase().match(/[a-zåäö]{6,}/gu) ?? []).map((word) => word.slice(0, STEM));
  const others = new Set(stems(other));
  return new Set(stems(text).filter((stem) => others.has(stem))).size >= ALIKE;
}

const PAID_BACK = pattern(
  `betala[${LETTERS}]* tillbaka|återbetala[${LETTERS}]*|återkräv[${LETTERS}]*|kräv[${LETTERS}]* tillbaka`,
).needing('betala', 'kräv');
const KEEPS = pattern(
  `(?:får|kan|ska|bör|låter|låta|låts)(?: [${LETTERS}]+){0,2} behålla(?: (?:dem|det|pengarna|medlen|beloppet|överskottet|resten|de (?:medel|pengar)|de [\\d ]+(?: kronor(?:na)?)?))?(?= till| för| som|[.,;]|$)`,
).needing('behålla');

/** "Resten får stiftelsen behålla", of what the decision says is paid back. */
function* findKept({ memo }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const found = sentence.text.includes('behålla') ? KEEPS.exec(sentence.text) : null;
  const isDenied = found !== null && NOT.test(sentence.text.slice(0, found.index + found[0].length));
  if (!found || isDenied || !PAID_BACK.test(memo?.sections.get('decision') ?? '')) return;
  yield finding(sentence, found, { problem: 'repay' });
}

const SIGNER = `([${LETTERS}-]*(?:ordförande|chef|direktör|sekreterare)[${LETTERS}]*)`;
const SIGNS = pattern(
  `${SIGNER}[^.;,]{0,30}? (?:i uppdrag |rätt )?att (?:underteckna|skriva under|skriva på|signera)`,
);

/** "ger förvaltningschefen i uppdrag att underteckna", where the decision says the chair. */
function* findSigner({ memo }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const found = / att (?:underteckna|skriva (?:under|på)|signera)/u.test(sentence.text)
    ? SIGNS.exec(sentence.text)
    : null;
  const decided = found ? SIGNS.exec(memo?.sections.get('decision') ?? '')?.[1] : undefined;
  const stem = (word: string): string => word.toLowerCase().replace(/(?:en|n)$/u, '');
  if (!found || decided === undefined || stem(found[1] ?? '') === stem(decided)) return;
  yield finding(sentence, found, { problem: 'decider', is: decided });
}

/** The bodies that the decision is proposed to. */
function bodiesOf({ decision }: Facts): string[] {
  return decision.groups.flatMap(({ proposesTo, points }) => [
    ...(proposesTo === undefined ? [] : [proposesTo]),
    ...points.flatMap((point) => point.proposesTo ?? []),
  ]);
}

function finding(
  sentence: Sentence,
  { 0: text, index }: RegExpExecArray,
  args: Omit<Args, 'text'>,
): Finding<Args> {
  return { ...placeIn(sentence, index, text), args: { text, ...args } };
}
