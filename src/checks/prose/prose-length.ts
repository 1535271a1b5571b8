// How long an agreement runs, how it can be extended and how long the parties have worked together are what the periods give.
import { countDays, roundToMonths } from '../../facts/calendar.js';
import type { AgreementFacts } from '../../facts/facts.js';
import { formatMonths } from '../../locale/dates.js';
import { defineCheck, type CheckedWith, type Finding } from '../check.js';
import { COUNT, findLengths, ORDINAL, readCount, readOrdinal, type Length } from './counts.js';
import {
  followsAnother,
  followsOwnMatter,
  isOfOtherAgreement,
  namesAnother,
  placeIn,
  sentencesIn,
  yearsIn,
  type Sentence,
} from './reading.js';
import { findDates } from './find-figures.js';
import { optionPeriods } from './known-figures.js';
import { AGREEMENT, CURRENT, EARLIER, LETTERS, NOT, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  problem: 'length' | 'left' | 'option' | 'times' | 'noOption' | 'denied' | 'since' | 'ordinal' | 'nthYear';
  is?: string | undefined;
}

type WithAgreement = CheckedWith<'agreement'>;

export const proseLength = defineCheck<Args, 'agreement'>({
  code: 'prose-length',
  severity: 'warning',
  yieldsTo: ['prose-period'],
  needs: ['agreement'],
  *find(checked) {
    for (const prose of checked.texts) {
      for (const sentence of sentencesIn(prose)) {
        if (
          !/år|månad|förläng|option|gång|överenskommelsen|möjligheten/iu.test(sentence.text) ||
          isOfOtherAgreement(sentence) ||
          (/^ ?Där(?![a-zåäö])/u.test(sentence.text) && followsAnother(checked, sentence))
        )
          continue;
        yield* lengthsIn(checked, sentence);
        yield* bareLengthIn(checked, sentence);
        yield* optionsIn(checked, sentence);
        yield* optionEndsIn(checked, sentence);
        yield* ordinalsIn(checked, sentence);
        yield* remainingIn(checked, sentence);
        yield* nthOfYearsIn(checked, sentence);
      }
    }
  },
  words: {
    sv: ({ text, problem, is = '' }) =>
      ({
        length: { message: `"${text}": så lång är ingen överenskommelse`, hint: `perioden är ${is}` },
        left: { message: `"${text}": så mycket återstår inte`, hint: `det är ${is}` },
        option: { message: `"${text}": så kan överenskommelsen inte förlängas`, hint: `det är ${is}` },
        times: { message: `"${text}": så många gånger är det inte`, hint: `det är ${is}` },
        noOption: { message: `"${text}", men överenskommelsen kan förlängas`, hint: `med ${is}` },
        denied: {
          message: `"${text}", men ärendet har ingen möjlighet att förlänga`,
          hint: 'lägg till agreement.extensionOption, eller stryk det',
        },
        since: {
          message: `"${text}": så länge har parterna inte haft överenskommelser`,
          hint: `sedan ${is}`,
        },
        ordinal: { message: `"${text}": så många är det inte`, hint: `det är ${is}` },
        nthYear: { message: `"${text}": det är ett annat år`, hint: `det är år ${is}` },
      })[problem],
    en: ({ text, problem, is = '' }) =>
      ({
        length: { message: `"${text}": no agreement is as long`, hint: `the period is ${is}` },
        left: { message: `"${text}": not so much is left`, hint: `it is ${is}` },
        option: { message: `"${text}": the agreement can't be extended so`, hint: `it is ${is}` },
        times: { message: `"${text}": not so many times`, hint: `it is ${is}` },
        noOption: { message: `"${text}", but the agreement can be extended`, hint: `by ${is}` },
        denied: {
          message: `"${text}", but the case has no option to extend`,
          hint: 'add agreement.extensionOption, or strike it',
        },
        since: { message: `"${text}": the parties have not had agreements so long`, hint: `since ${is}` },
        ordinal: { message: `"${text}": there are not so many`, hint: `it is ${is}` },
        nthYear: { message: `"${text}": it is another year`, hint: `it is year ${is}` },
      })[problem],
  },
  explain: {
    what: {
      sv: 'En längd, en möjlighet att förlänga eller ett antal år i ord som inte följer av perioderna.',
      en: 'A length, an option to extend or a number of years in words that does not follow from the periods.',
    },
    why: {
      sv: 'Längden i ord blir kvar när perioden ändras.',
      en: 'A length in words stays behind when the period changes.',
    },
    faulty: 'background: Överenskommelsen gäller i tre år.',
    corrected: 'background: Överenskommelsen gäller i ett år.',
  },
});

const EXTENDS = words('förläng[a-zåäö]*|[a-zåäö]*förlängning(?:en|ar)?|option(?:en)?|utöka[st]?');
const CAN = words('kan|kunna|möjlighet(?:en)?|möjligt|option(?:en)?|rätt|får|medger|tillåter');
const CANNOT = pattern(
  `ytterligare möjlighet[${LETTERS}]* att förläng[${LETTERS}]* finns inte|(?:kan|får|går)(?: [${LETTERS}]+)? (?:inte|ej|aldrig)(?: att)? förläng[${LETTERS}]*|(?:utan|ingen|saknar|inte någon|finns inte)(?: [${LETTERS}]+)? (?:möjlighet|option|rätt)(?:en)?(?: till| att)? (?:att )?förläng[${LETTERS}]*|(?:ingen|utan|saknar|inte någon) (?:förlängningsoption|option|förlängningsmöjlighet)|(?:utrymme|möjlighet|option|rätt)[${LETTERS}]* (?:för |till )?(?:att )?förläng[${LETTERS}]*(?: [${LETTERS}]+){0,2} (?:finns(?: dock| däremot| alltså| därför)? inte|saknas)|förläng[${LETTERS}]* (?:är|blir) (?:inte|ej) (?:möjlig|aktuell)[${LETTERS}]*|(?:kan|får) (?:därefter |sedan )?(?:inte|ej) förnyas`,
).needing('förläng', 'förny', 'option');

/** What is extended or runs, right before its length. */
const RUNS = pattern(
  `(?<![${LETTERS}])(?:${AGREEMENT}|nämndens finansiering|finansieringen|den|det)(?: \\([^()]*\\))?(?:, som)?(?: (?!kan)[${LETTERS}]+){0,4}? (?:gäller|gälla|omfattar|omfatta|löper|löpa|löpte|omfattade|gällde|sträcker sig|sträcka sig|pågår|pågå|pågick|är|avser|avse|ingås|tecknas|varar|vara)(?: (?:i|under|över|på|alltså|därmed|sammanlagt|totalt|hela|en period (?:om|på)|bara))* $`,
);
/** "2027–2029, det vill säga sammanlagt". */
const BEFORE_LENGTH = pattern(
  `((?:19|20)\\d{2})[–-]((?:19|20)\\d{2})(?:,| \\(| –) ?(?:det vill säga|dvs\\.?|alltså|sammanlagt|totalt|i|under|tillsammans| )+$`,
);
/** "Medel avsätts för", "den ram som förslaget omfattar är 1 358 000 kronor, fördelad på". */
const IS_FUNDED = pattern(
  `^ ?(?:medel avsätts|beloppen är angivna|nämnden avsätter medel)(?: av nämnden)?(?: nu)? för $|förslaget (?:omfattar|innebär)[^.;]{0,60} fördela(?:de|d|t) på $`,
).needing('avsätt', 'beloppen', 'fördela');
const UNDER = /^ ?(?:Under|I) $/u;
/** "fortsätta i två år till". */
const GOES_FORWARD = pattern(
  `(?:fortsätta|fortsätter|drivas vidare|drivs vidare|löpa vidare)(?: [${LETTERS}]+){0,2} (?:i|under)(?: ytterligare)? $`,
).needing('fortsätt', 'vidare');
const IN_FORCE = pattern(`^ (?:ska|kommer|gäller|är) (?:${AGREEMENT})`);
const OF_LENGTH = pattern(
  `(?<![${LETTERS}])(?:${AGREEMENT})(?:(?: [${LETTERS}]+){0,2} (?:på|om)(?: (?:sammanlagt|totalt|hela))?|(?<=förlängning) i) $`,
);
const AFTER_ADJECTIVE = pattern(`^ (?:lång[at]? )?(?:${AGREEMENT})`);
const WORKED = pattern(
  `(?:samarbet|samverk|överenskommels|partnerskap|parterna|verksamheten)[${LETTERS}]*(?: [${LETTERS}]+){0,6}? (?:i|under|sedan|utan avbrott i)(?: (?:nu|drygt|snart|nästan|över|mer än|ungefär|cirka|knappt|närmare|redan|hela))* $`,
).needing('samarbet', 'samverk', 'överenskommels', 'partnerskap', 'parterna', 'verksamheten');

function historyLengths({ history }: AgreementFacts): number[] {
  return history.map(({ from, to }) => roundToMonths(from, to));
}

function extensionLengths({ history }: AgreementFacts): number[] {
  return history.filter(({ isExtension }) => isExtension).map(({ from, to }) => roundToMonths(from, to));
}

function* lengthsIn(checked: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  for (const length of findLengths(sentence.text)) {
    const before = sentence.text.slice(0, length.range.start);
    const after = sentence.text.slice(length.range.end);
    const found = lengthFault(checked, sentence, { before, after, length });
    if (!found) continue;
    yield { ...placeIn(sentence, length.range.start, length.text), args: { text: length.text, ...found } };
  }
}

function lengthFault(
  checked: WithAgreement,
  sentence: Sentence,
  { before, after, length: { months } }: { before: string; after: string; length: Length },
): Omit<Args, 'text'> | undefined {
  const { agreement } = checked.facts;
  if (namesAnother(checked, `${before.slice(-60)}${after.slice(0, 20)}`)) return undefined;
  const isOption =
    EXTENDS.test(before.slice(-60)) &&
    CAN.test(before) &&
    /(?:med|på|om)(?: (?:ytterligare|högst|upp till|en period (?:på|om)|som mest|max|maximalt))* $/iu.test(
      before,
    );
  if (isOption) {
    const isOfNew =
      agreement.extensionOption &&
      checked.facts.isAgreement &&
      !CURRENT.test(before) &&
      !EARLIER.test(before);
    const links = isOfNew ? [agreement] : [agreement, ...agreement.history];
    const options = links.flatMap(({ extensionOption }) => (extensionOption ? [extensionOption] : []));
    if (
      options.length === 0 ||
      options.some((each) => each.months === months || each.months * (each.times ?? 1) === months)
    )
      return undefined;
    return { problem: 'option', is: formatMonths(options[0]?.months ?? 0) };
  }
  if (/(?:år|månader) (?:i taget|sedan|senare|före|efter|tidigare|innan|gamm)/iu.test(`år${after}`))
    return undefined;
  if (WORKED.test(before) && yearsIn(sentence.text).length === 0 && HAS_RUN.test(before)) {
    const isThen = WHEN_IT_BEGINS.test(sentence.text);
    const years = agreement.sinceYear === undefined ? undefined : yearsSince(checked, isThen);
    if (years === undefined || Math.abs(years - months / 12) <= (isThen ? 0.5 : 1.05)) return undefined;
    return { problem: 'since', is: String(agreement.sinceYear) };
  }
  const range = BEFORE_LENGTH.exec(before);
  if (range) {
    const said = Number(range[2]) - Number(range[1]) + 1;
    return said * 12 === months ? undefined : { problem: 'length', is: formatMonths(said * 12) };
  }
  if (WAS_EXTENDED_BY.test(before)) {
    const lengths = extensionLengths(agreement);
    return lengths.length === 0 || lengths.includes(months)
      ? undefined
      : { problem: 'length', is: formatMonths(lengths.at(-1) ?? 0) };
  }
  if (checked.facts.isExtension && EXTENDED_BY.test(before) && !CAN.test(before)) {
    const own = agreement.months;
    return own === undefined || own === months ? undefined : { problem: 'length', is: formatMonths(own) };
  }
  const own = agreement.months ?? roundToMonths(agreement.from, agreement.to);
  const funded = 12 * new Set(checked.facts.funding?.years.map(({ year }) => year)).size;
  if (funded > 0 && IS_FUNDED.test(before))
    return [funded, own].includes(months) ? undefined : { problem: 'length', is: formatMonths(funded) };
  const isLong =
    (UNDER.test(before) && IN_FORCE.test(after)) ||
    (GOES_FORWARD.test(before) && /^(?: till| framåt|,| ytterligare|\.)/u.test(after)) ||
    RUNS.test(before) ||
    OF_LENGTH.test(before) ||
    AND_RUNS.test(before) ||
    AFTER_ADJECTIVE.test(after);
  if (!isLong || EXTENDS_BY.test(before)) return undefined;
  const isPronoun = /^(?: ?Den| ?Det)/u.test(before) && !NAMES_IT.test(before);
  if (isPronoun && !followsOwnMatter(checked, sentence)) return undefined;
  // "den nuvarande löper ut, och förvaltningen vill att samarbetet fortsätter i tre år"
  const clause = GOES_FORWARD.test(before)
    ? (before.split(/, (?:och|men|medan) /u).at(-1) ?? before)
    : before;
  const isEarlier = CURRENT.test(clause) || EARLIER.test(clause) || PAST_TENSE.test(clause);
  const isLast = LAST.test(before);
  const ofYear = linkBegunIn(checked, before);
  const lengths = ofYear
    ? [roundToMonths(ofYear.from, ofYear.to)]
    : isEarlier
      ? [
          ...(isLast ? historyLengths(agreement).slice(-1) : historyLengths(agreement)),
          ...(agreement.history.length === 0 || PAST_TENSE.test(before) ? [own] : []),
        ]
      : [own];
  // "en tvåårig överenskommelse (ASN-2021-14022)": its number says which
  const related = (checked.caseFile.relatedCases ?? []).map(({ reference }) => reference);
  if (
    [...agreement.history.flatMap(({ references }) => references), ...related].some((each) =>
      after.includes(each),
    )
  )
    return undefined;
  // an extension is of an agreement that was longer
  if (
    !ofYear &&
    checked.facts.isExtension &&
    !EXTENDS.test(before.slice(-60)) &&
    !IS_NEW.test(before.slice(-60))
  )
    lengths.push(...historyLengths(agreement));
  const options = [agreement, ...agreement.history].flatMap(
    ({ extensionOption }) => extensionOption?.months ?? [],
  );
  if (EXTENDS.test(before) && options.includes(months)) return undefined;
  if (funded === months && /finansiering/iu.test(before)) return undefined;
  if (lengths.length === 0 || lengths.includes(months)) return undefined;
  return { problem: 'length', is: formatMonths(lengths.at(-1) ?? own) };
}

/** "gällde i tre år, och den förlängdes sedan med två": the unit stands before. */
const EXTENDED_BARELY = pattern(
  `(år|månader)[^.;:]{0,40} (?:förlängdes|har förlängts|blev förlängd)(?: [${LETTERS}]+){0,2} med (${COUNT})(?=[.,;]|$)`,
).needing('förläng', 'förlängd');

function* bareLengthIn({ facts: { agreement } }: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  const found = EXTENDED_BARELY.exec(sentence.text);
  if (!found) return;
  const [text, unit = '', count = ''] = found;
  const lengths = extensionLengths(agreement);
  const months = readCount(count) * (unit === 'år' ? 12 : 1);
  const is = lengths.at(-1);
  if (is === undefined || lengths.includes(months)) return;
  const start = found.index + text.length - count.length;
  yield {
    ...placeIn(sentence, start, count),
    args: { text: count, problem: 'length', is: formatMonths(is) },
  };
}

/** "Samarbetet inleddes 2019 med en överenskommelse på": the one that began in the year, if only one did. */
function linkBegunIn(
  { facts: { agreement } }: WithAgreement,
  before: string,
): { from: string; to: string } | undefined {
  const year = BEGAN_IN.exec(before)?.[1];
  const begun =
    year === undefined ? [] : [...agreement.history, agreement].filter(({ from }) => from.startsWith(year));
  return begun.length === 1 ? begun[0] : undefined;
}

const BEGAN_IN = pattern(
  `(?:inleddes|började|startade|ingicks|ingick|tecknades|slöts)(?: (?:år|under|i [${LETTERS}]+))? ((?:19|20)\\d{2})(?:[^.;:\\d]{0,40})$`,
).needing('inled', 'börja', 'start', 'ingick', 'teckna', 'slöts');

/** "Den överenskommelse som nu följs upp undertecknades i december 2023 och gällde i". */
const AND_RUNS = pattern(
  `(?:överenskommelsen?|avtalet|partnerskapet)(?![${LETTERS}])[^.;]{0,90} och (?:gällde|gäller|löpte|löper) (?:i|på|under) $`,
).needing('överenskommelse', 'avtalet', 'partnerskapet');

/** Of the extension that is proposed: "föreslår att den förlängs med". */
const EXTENDED_BY = pattern(
  `(?:föreslå[rs]|nämnden|ärendet|förslaget)[^.;:]{0,120}? förläng(?:s|a|er|as)(?: [${LETTERS}]+)? med $`,
).needing('förläng');
/** "Den nuvarande överenskommelsen förlängdes med". */
const WAS_EXTENDED_BY = pattern(
  `(?<![${LETTERS}])(?:överenskommelsen|avtalet|partnerskapet)(?: \\([^()]*\\))?[^.;:,]{0,60}? (?:förlängdes|har förlängts|blev förlängd)(?: [${LETTERS}]+){0,3} med $`,
).needing('förläng');
const HAS_RUN = words('har|pågått|bedrivits');
const WAS_EXTENDED = words('har|förlängdes|hade');
const IS_NEW = words('nya|ny|nytt|föreslagna|föreslagen|föreslås');
const NAMES_IT = words(AGREEMENT);
const LAST = words('senaste|föregående|förra|nuvarande|pågående|gällande|befintliga');
const PAST_TENSE = words(
  'löpte|omfattade|gällde|inleddes|började|startade|var|pågick|varade|följdes|avlöstes|ersattes|föregicks|slöts|slöt|tecknades|tecknade|ingicks|ingick|träffades|träffade|upphörde|hade',
);
const EXTENDS_BY = pattern(`med(?: [${LETTERS}]+)? $`);

/** Years from the first agreement to the memo's day, or to the first day of the new period. */
function yearsSince({ facts: { agreement, date } }: WithAgreement, toBeginning: boolean): number {
  const first = agreement.history[0]?.from ?? agreement.from;
  return countDays(first, toBeginning ? agreement.from : date) / 365.25;
}

/** "När den nya perioden inleds har parterna samverkat i fem år". */
const WHEN_IT_BEGINS = pattern(
  `(?:när|då) (?:den nya |den |det nya )?(?:perioden|överenskommelsen|avtalet|partnerskapet|avtalsperioden)(?: [${LETTERS}]+)? (?:inleds|börjar|startar|träder i kraft|tar vid)(?![${LETTERS}])`,
).needing('när', 'då ');

/** "En förlängning har redan skett"; "Någon förlängning har hittills inte skett". */
const MADE = pattern(
  `(?<![${LETTERS}])(ingen|någon|inga|några|${COUNT}) förlängning(?:ar)? (?:har|hade)(?: [${LETTERS}]+){0,2} (?:skett|gjorts|ägt rum|beviljats)(?![${LETTERS}])`,
).needing('förlängning');

/** Whether a sentence is about the agreement that runs out. */
function isOfLast({ text }: Sentence): boolean {
  return /(?:löper|går) ut|upphör/iu.test(text);
}

const TIMES = pattern(
  `(?<![${LETTERS}])(${COUNT}) (?:gånger|tillfällen|omgångar)(?![${LETTERS}])(?! (?:per|om|i veckan|i månaden|varje|under) )`,
  'gi',
).needing('gånger', 'tillfällen', 'omgångar');

function* optionsIn({ facts: { agreement } }: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  const { extensionOption, history } = agreement;
  const denied = CANNOT.exec(sentence.text);
  const isOfPresent = /ytterligare/iu.test(denied?.[0] ?? '') || isOfLast(sentence);
  if (
    denied &&
    extensionOption &&
    !isOfPresent &&
    !EARLIER.test(sentence.text) &&
    !CURRENT.test(sentence.text)
  ) {
    yield {
      ...placeIn(sentence, denied.index, denied[0]),
      args: { text: denied[0], problem: 'noOption', is: formatMonths(extensionOption.months) },
    };
  }
  if (!EXTENDS.test(sentence.text)) return;
  const after = extensionOption ? null : AFTER_END.exec(sentence.text);
  const [day] = after ? findDates(after[0]) : [];
  if (after && !NOT.test(after[0]) && day?.value.date === agreement.to)
    yield { ...placeIn(sentence, after.index, after[0]), args: { text: after[0], problem: 'denied' } };
  const made = MADE.exec(sentence.text);
  const isNone = made && /^(?:ingen|någon|inga|några)/iu.test(made[1] ?? '');
  const extended = history.filter(({ isExtension }) => isExtension).length;
  if (made && (isNone ? extended > 0 : extended !== readCount(made[1] ?? '')))
    yield {
      ...placeIn(sentence, made.index, made[0]),
      args: { text: made[0], problem: 'times', is: String(extended) },
    };
  for (const { 0: text, 1: count = '', index } of sentence.text.matchAll(TIMES)) {
    const times = readCount(count);
    const isDone = WAS_EXTENDED.test(sentence.text.slice(0, index));
    const extensions = history.filter(({ isExtension }) => isExtension).length;
    const options = [agreement, ...history].flatMap((each) =>
      each.extensionOption ? [each.extensionOption.times ?? 1] : [],
    );
    const right = isDone ? [extensions] : options;
    if (right.length === 0 || right.includes(times)) continue;
    yield { ...placeIn(sentence, index, text), args: { text, problem: 'times', is: String(right[0]) } };
  }
}

/** "sista dagen blir då den 30 juni 2027": an end that the agreements or their options have. */
const LAST_DAY = pattern(
  `(?:(?:sista dagen|slutdatumet|slutdagen)(?: [${LETTERS}]+){0,3}? (?:är|blir)|(?:är|blir) (?:sista dagen|slutdatumet|slutdagen)|(?:som längst|som mest|längst)(?: [${LETTERS}]+){0,3}? till(?: och med)?)(?: då| alltså| därmed)?(?= (?:den )?\\d)`,
).needing('sista dagen', 'slutda', 'längst', 'som mest');
/** With every extension that the option allows. */
const ALL_OF_IT = pattern(
  `hela möjligheten|fullt ut|som längst|som mest|(?:båda|alla|samtliga) (?:förlängningar|förlängningarna|möjligheter)|båda gångerna`,
);

function* optionEndsIn(checked: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  yield* lastYearIn(checked, sentence);
  const { agreement } = checked.facts;
  const found =
    EXTENDS.test(sentence.text) || ALL_OF_IT.test(sentence.text) ? LAST_DAY.exec(sentence.text) : null;
  if (!found) return;
  const start = found.index + found[0].length;
  const [day] = findDates(sentence.text.slice(start));
  if (!day || day.range.start > ' den '.length) return;
  const links = [...agreement.history, agreement];
  const ends = links.flatMap((link) => optionPeriods(link).map(({ to }) => to));
  const own = optionPeriods(agreement).at(-1)?.to;
  const right =
    ALL_OF_IT.test(sentence.text) && own !== undefined ? [own] : [...ends, ...links.map(({ to }) => to)];
  const is = own ?? ends.at(-1) ?? agreement.to;
  if (ends.length === 0 || right.includes(day.value.date)) return;
  yield {
    ...placeIn(sentence, start + day.range.start, day.text),
    args: { text: day.text, problem: 'option', is },
  };
}

/** "Efter den 30 juni 2027 kan överenskommelsen förlängas ännu en gång". */
const AFTER_END = pattern(
  `efter (?:den )?\\d{1,2} [${LETTERS}]+ \\d{4} (?:kan|får|går)(?: [${LETTERS}]+){0,4}? (?:att )?(?:förlängas|förlänga|förlängs)`,
).needing('efter ');

/** "Två år återstår av överenskommelsen". */
const REMAINS = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) (år|månader) (?:återstår|kvarstår|är kvar|finns kvar) av (?:${AGREEMENT}|den)(?![${LETTERS}])|av (?:${AGREEMENT}) (?:återstår|kvarstår)(?: nu| ännu| alltså)? (${COUNT}) (år|månader)(?![${LETTERS}])`,
).needing('återstår', 'kvar');

/** What is left of the agreement, from the memo or from the end of what is followed up; a begun year counts or doesn't. */
function* remainingIn({ facts }: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  const found = REMAINS.exec(sentence.text);
  if (!found) return;
  const { agreement, date, results } = facts;
  const said = readCount(found[1] ?? found[3] ?? '') * ((found[2] ?? found[4]) === 'år' ? 12 : 1);
  const slack = (found[2] ?? found[4]) === 'år' ? 11 : 1;
  const days = [date, ...(results?.to === undefined ? [] : [results.to])];
  // the agreement in force, where a new one is proposed
  const ends = [agreement, ...agreement.history].map(({ to }) => to);
  const left = ends.flatMap((end) => days.flatMap((day) => (day < end ? [roundToMonths(day, end)] : [])));
  const [first] = left;
  if (first === undefined || left.some((months) => Math.abs(months - said) <= slack)) return;
  yield {
    ...placeIn(sentence, found.index, found[0]),
    args: { text: found[0], problem: 'left', is: formatMonths(first) },
  };
}

/** "Det är andra gången som nämnden och föreningen ingår en överenskommelse". */
const NTH_TIME = pattern(
  `(?:det är|för) (${ORDINAL}) gången(?: som)?(?: [${LETTERS}-]+){1,8} (?:ingår|tecknar|sluter|träffar) (?:en |ett )?(?:överenskommelse|avtal|partnerskap|IOP)`,
).needing('gången');

/** "detta blir den andra överenskommelsen i ordningen". */
const THIS_IS_NTH_AGREEMENT = pattern(
  `(?:detta|denna|det här) (?:är|blir)(?: alltså| därmed| nu)? den (${ORDINAL}) (?:överenskommelsen|partnerskapsöverenskommelsen)(?![${LETTERS}])(?! (?:av|som))`,
)
  .needing('överenskommelsen')
  .needing('detta', 'denna', 'det här');

const NTH = pattern(
  `(?<![${LETTERS}])(${ORDINAL}) (?:(?:raka )?(förlängning(?:en)?|överenskommelse(?:n)?|avtal(?:et)?|partnerskap(?:et)?)|(?:gången(?: som| i rad|)? ?[${LETTERS}]* ?(förläng[${LETTERS}]*)))(?![${LETTERS}])`,
  'gi',
);
/** "detta är den andra", of extensions that the sentence has named. */
const THIS_IS_NTH = pattern(
  `(?:detta|denna|den nu föreslagna|den föreslagna) (?:är|blir) den (${ORDINAL})(?= ?(?:[.,;)]|$))`,
).needing('är den', 'blir den');
const NTH_YEAR = pattern(
  `(?:in på|går in i|inne på|inleder|påbörjar) (?:sitt|det) (${ORDINAL}) (?:år(?:et)?|verksamhetsår(?:et)?)(?![${LETTERS}])`,
).needing('in på', 'går in i', 'inne på', 'inleder', 'påbörjar');

function* ordinalsIn(checked: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  const { agreement, date } = checked.facts;
  const time = checked.facts.isAgreement ? NTH_TIME.exec(sentence.text) : null;
  const agreed = agreement.history.filter((each) => !each.isExtension).length + 1;
  if (time && ![agreed, agreement.history.length + 1].includes(readOrdinal(time[1] ?? '')))
    yield {
      ...placeIn(sentence, time.index, time[0]),
      args: { text: time[0], problem: 'ordinal', is: String(agreed) },
    };
  const nthAgreement = checked.facts.isAgreement ? THIS_IS_NTH_AGREEMENT.exec(sentence.text) : null;
  if (nthAgreement && ![agreed, agreement.history.length + 1].includes(readOrdinal(nthAgreement[1] ?? ''))) {
    yield {
      ...placeIn(sentence, nthAgreement.index, nthAgreement[0]),
      args: { text: nthAgreement[0], problem: 'ordinal', is: String(agreed) },
    };
    return;
  }
  if (agreement.history.length === 0) return;
  for (const { 0: text, 1: ordinal = '', 2: noun = '', 3: verb = '', index } of sentence.text.matchAll(NTH)) {
    const number = readOrdinal(ordinal);
    const isExtension = /^förläng/iu.test(noun || verb);
    const extensions =
      agreement.history.filter((each) => each.isExtension).length +
      (agreement.extensionNumber === undefined ? 0 : 1);
    const agreements =
      agreement.history.filter((each) => !each.isExtension).length +
      (agreement.extensionNumber === undefined ? 1 : 0);
    // those that are allowed can come
    const options = (checked.caseFile.agreement.history ?? []).map(
      ({ extensionOption }) => extensionOption?.times ?? 0,
    );
    const most = isExtension
      ? Math.max(extensions, ...options)
      : Math.max(agreements, agreement.history.length + 1);
    // "den andra överenskommelsen" can be any of them but the last
    if (number <= most || (ordinal.toLowerCase() === 'andra' && !isExtension)) continue;
    yield {
      ...placeIn(sentence, index, text),
      args: { text, problem: 'ordinal', is: String(most) },
    };
  }
  const nth = EXTENDS.test(sentence.text) ? THIS_IS_NTH.exec(sentence.text) : null;
  if (
    nth &&
    agreement.extensionNumber !== undefined &&
    readOrdinal(nth[1] ?? '') !== agreement.extensionNumber
  )
    yield {
      ...placeIn(sentence, nth.index, nth[0]),
      args: { text: nth[0], problem: 'ordinal', is: String(agreement.extensionNumber) },
    };
  yield* nthExtensionIn(checked, sentence);
  const year = NTH_YEAR.exec(sentence.text);
  if (!year || agreement.sinceYear === undefined) return;
  const number = readOrdinal(year[1] ?? '');
  const right = [Number(date.slice(0, 4)), agreement.fromYear].map(
    (each) => each - (agreement.sinceYear ?? 0) + 1,
  );
  if (right.includes(number)) return;
  yield {
    ...placeIn(sentence, year.index, year[0]),
    args: { text: year[0], problem: 'since', is: String(agreement.sinceYear) },
  };
}

/** "den andra förlängningen, som i så fall avser 2028": of years, one after another. */
const YEAR_OF_NTH = pattern(
  `(?<![${LETTERS}])den (${ORDINAL}) förlängningen[^.;:\\d]{0,40}? (?:avser|gäller|omfattar)(?: år)? ((?:19|20)\\d{2})(?![\\d–/-])`,
).needing('förlängningen');

function* nthExtensionIn(
  { facts: { agreement } }: WithAgreement,
  sentence: Sentence,
): Iterable<Finding<Args>> {
  const found = YEAR_OF_NTH.exec(sentence.text);
  const { extensionNumber, fromYear, toYear } = agreement;
  // of whole years, each of one
  if (!found || extensionNumber === undefined || fromYear !== toYear) return;
  const [text, ordinal = '', year] = found;
  const is = toYear + readOrdinal(ordinal) - extensionNumber;
  if (Number(year) === is) return;
  yield { ...placeIn(sentence, found.index, text), args: { text, problem: 'nthYear', is: String(is) } };
}

/** "det andra av överenskommelsens tre år": which year of the agreement is followed up. */
const NTH_OF_YEARS = pattern(
  `(?<![${LETTERS}])det (${ORDINAL}|sista) av (?:överenskommelsens|avtalets|avtalsperiodens|periodens|partnerskapets) (${COUNT}) år(?![${LETTERS}])`,
).needing(' av ');

function* nthOfYearsIn(
  { facts: { agreement, results } }: WithAgreement,
  sentence: Sentence,
): Iterable<Finding<Args>> {
  const found = NTH_OF_YEARS.exec(sentence.text);
  const years = results?.funding.map(({ year }) => year) ?? [];
  const [year, another] = years;
  if (!found || year === undefined || another !== undefined) return;
  const [text, which = '', count = ''] = found;
  const all = agreement.toYear - agreement.fromYear + 1;
  const said = which.toLowerCase() === 'sista' ? readCount(count) : readOrdinal(which);
  const is = year - agreement.fromYear + 1;
  if (said === is && readCount(count) === all) return;
  yield { ...placeIn(sentence, found.index, text), args: { text, problem: 'nthYear', is: String(is) } };
}

/** "vilket gör 2031 till det sista möjliga året": with all that the option allows. */
const LAST_YEAR = pattern(
  `(?:gör|är|blir) ((?:19|20)\\d{2}) (?:till )?(?:det |alltså det )?sista möjliga år(?:et)?|sista möjliga år(?:et)? (?:är|blir) (?:alltså |då |därmed )?((?:19|20)\\d{2})`,
).needing('sista möjliga år');

function* lastYearIn({ facts: { agreement } }: WithAgreement, sentence: Sentence): Iterable<Finding<Args>> {
  const found = LAST_YEAR.exec(sentence.text);
  const links = [agreement, ...agreement.history];
  const ends = links.flatMap((link) => optionPeriods(link).slice(-1)).map(({ to }) => to.slice(0, 4));
  const said = found?.[1] ?? found?.[2];
  const [is] = ends;
  if (!found || said === undefined || is === undefined || ends.includes(said)) return;
  yield { ...placeIn(sentence, found.index, found[0]), args: { text: found[0], problem: 'option', is } };
}
