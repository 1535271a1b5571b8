// Counts in words are those of the case: of requirements and goals and how many of them are met, of applicants and of those who
// are granted something, of the people that a follow-up counts.
import { defineCheck, type Checked, type Finding } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { escapePattern, placeIn, sentenceBefore, sentencesIn, yearsIn, type Sentence } from './reading.js';
import { LETTERS, RISE, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  is: string;
}

export const proseCount = defineCheck<Args>({
  code: 'prose-count',
  severity: 'warning',
  yieldsTo: ['prose-arithmetic'],
  *find(checked) {
    const counted = countedIn(checked);
    const people = checked.facts.results?.people ?? [];
    if (counted.length === 0 && people.length === 0) return;
    const looked = pattern(
      `mål|krav|villkor|ansök|förening|sökande|organisation|nämnd|fler|färre|från \\d|(?:öka|minska)[dt]|steg|sjönk|växte${counted.map(({ plain }) => (plain === undefined ? '' : `|${plain}`)).join('')}`,
    );
    for (const prose of checked.texts) {
      if (prose.kind === 'title' || prose.section === 'decision' || !looked.test(prose.text)) continue;
      for (const sentence of sentencesIn(prose)) {
        const numbers = numbersIn(sentence.text);
        for (const each of numbers.length > 0 ? counted : []) {
          if (!each.isListed) yield* findCounts(sentence, numbers, each);
          yield* findPlain(sentence, numbers, each);
        }
        const [ofRows] = counted.filter(({ states }) => states.some(({ name }) => name === 'som avslås'));
        if (ofRows) yield* findStated(sentence, ofRows);
        yield* findOfThem(sentence, counted);
        yield* findCameIn(checked, sentence);
        yield* findPeople(checked, sentence);
      }
    }
  },
  words: {
    sv: ({ text, is }) => ({
      message: `"${text}" stämmer inte med ärendets uppgifter`,
      hint: `det är ${is}`,
    }),
    en: ({ text, is }) => ({ message: `"${text}" is not what the case gives`, hint: `it is ${is}` }),
  },
  explain: {
    what: {
      sv: 'Ett antal mål, krav, sökande eller personer i text som inte är ärendets.',
      en: 'A number of goals, requirements, applicants or people in prose that is not that of the case.',
    },
    why: { sv: 'Antalet blir kvar när listan ändras.', en: 'A count stays behind when the list changes.' },
    faulty: 'summary: Alla tre delmål är uppfyllda.',
    corrected: 'summary: Två av tre delmål är uppfyllda.',
  },
});

interface State {
  words: string;
  number: number;
  /** Another right number: of those who get something, those who get it without a condition. */
  or?: number;
  name: string;
}

/** Things of a case that prose counts. */
interface Counted {
  nouns: string;
  /** Those of them that a number before them always counts. */
  plain?: string;
  all: number;
  /** Whether a plan or a list has them: others of the same name can be anywhere. */
  isListed?: boolean;
  /** How many of them are so: the words of the state, and their number. */
  states: readonly State[];
  /** Right numbers of some of them: what the memo has told of before. */
  others?: readonly number[];
}

/** What a table lists, by the title of its first column: "Åtgärd". Of associations more is known. */
function titledRows(tables: Checked['tables']): Counted[] {
  return tables.flatMap(({ table: { columns, rows } }) => {
    const title = columns[0]?.title.toLowerCase() ?? '';
    if (columns[0]?.isNumeric !== false || rows.length < 2 || !/^[a-zåäö]{4,}$/u.test(title)) return [];
    if (/förening|sökande|organisation|nämnd|år|ansök|namn|krav|mål/iu.test(title)) return [];
    const stem = title.replace(/[ae]$/u, '');
    const nouns = `${stem}(?:er|ar|or|n|en|et)?(?:na)?`;
    return [{ nouns, plain: `${stem}(?:er|ar|or|n)?`, isListed: true, all: rows.length, states: [] }];
  });
}

function countedIn({ facts, caseFile, tables, allTexts: texts }: Checked): Counted[] {
  const goals = facts.results?.goals ?? [];
  const subgoals = caseFile.programme?.subgoals?.length ?? 0;
  const requirements = caseFile.conditions?.items ?? [];
  const { table } = facts;
  const outcomes = (all: readonly { outcome?: string | undefined }[]): Counted['states'] => {
    const number = (outcome: string): number => all.filter((each) => each.outcome === outcome).length;
    return [
      { words: 'delvis|till viss del|bara delvis', number: number('partlyMet'), name: 'delvis uppfyllda' },
      { words: 'uppfyll|nå(?:s|tt|dd)|klara', number: number('met'), name: 'uppfyllda' },
    ];
  };
  return [
    ...titledRows(tables),
    ...(goals.length > 0 || subgoals > 0
      ? [
          {
            nouns: '(?:del)?mål(?:en|et)?',
            plain: 'delmål',
            all: goals.length || subgoals,
            states: goals.some(({ outcome }) => outcome !== undefined) ? outcomes(goals) : [],
          },
        ]
      : []),
    ...(requirements.length > 1
      ? [
          {
            nouns: 'krav(?:en|et)?|villkor(?:en|et)?',
            plain: 'krav',
            all: requirements.length,
            states: outcomes(requirements),
          },
        ]
      : []),
    ...(table && table.rows.length > 1
      ? [
          { nouns: `ansökning(?:ar|arna)|ansökan`, all: table.rows.length, states: statesOfTable(table) },
          {
            nouns: `förening(?:ar|arna)|sökande|organisation(?:er|erna)|nämnd(?:er|erna)`,
            plain: 'sökande',
            // a row without a name is one of its own
            all: new Set(table.rows.map(({ name }, i) => name ?? i)).size,
            states: statesOfTable(table),
            others: [...countsOfColumns(table), ...countsOfSome(texts)],
          },
        ]
      : []),
  ];
}

/** How many rows have an amount in each column: "de fem föreningarna" can be those that got something last year. */
function countsOfColumns({ columns, rows }: NonNullable<Checked['facts']['table']>): number[] {
  return columns.map((_, i) => rows.filter(({ cells }) => (cells[i]?.amount ?? 0) > 0).length);
}

const SOME_OF_THEM = pattern(
  `(?<![${LETTERS}\\d])(${COUNT}) av (?:dem|de|föreningarna|ansökningarna|de sökande)(?![${LETTERS}])`,
  'gi',
).needing(' av ');

/** "Förvaltningen föreslår att fem av dem får": of those the memo can speak on as "de fem". */
function countsOfSome(texts: Checked['allTexts']): number[] {
  return texts.flatMap(({ text }) =>
    text.includes(' av ') ? [...text.matchAll(SOME_OF_THEM)].map(([, count = '']) => readCount(count)) : [],
  );
}

function statesOfTable({
  granted,
  rejected,
  conditional,
}: NonNullable<Checked['facts']['table']>): Counted['states'] {
  if (granted.length + rejected.length === 0) return [];
  return [
    { words: 'avslå|avslag|nekas', number: rejected.length, name: 'som avslås' },
    {
      words: 'får|föreslås få|bifall|bevilja|tilldela',
      number: granted.length + conditional.length,
      or: granted.length,
      name: 'som beviljas',
    },
  ];
}

function* findCounts(
  sentence: Sentence,
  numbers: readonly Said[],
  { nouns, all, states, others }: Counted,
): Iterable<Finding<Args>> {
  const { text } = sentence;
  if (!pattern(`(?<![${LETTERS}])(?:${nouns})(?![${LETTERS}])`).test(text)) return;
  const whole = partAndWhole(text, numbers, nouns);
  if (whole) {
    const { index, end, part, of } = whole;
    const [said, rest] = [text.slice(index, end), text.slice(end, end + 40)];
    const isOfState = states.some(({ number, or }) => number === of || or === of);
    const isOfSome = IS_SOME.test(rest.slice(0, 12)) && (others?.includes(of) ?? false);
    if (of !== all && !isOfState && !isOfSome) yield finding(sentence, index, said, String(all));
    else {
      yield* findOthers(sentence, { part, of, from: end }, states);
      // "uppfyller ett av de två kraven": the state stands before
      const isBefore = /uppfyller (?:bara |endast )?$/iu.test(text.slice(0, index));
      const state = isBefore ? ` uppfyllda${rest}` : rest;
      yield* findState(sentence, { index, text: said, count: part, rest: state }, states);
    }
    return;
  }
  const [claim] = numbers.flatMap((number) => claimOf(text, number, nouns));
  if (!claim) return;
  const { number, index, said } = claim;
  // "de sex andra föreningarna": all but those just told of
  if (/ (?:andra|övriga|resterande|nya|kvarvarande) /iu.test(said)) return;
  const rest = text.slice(index + said.length);
  const isOfAll = /sökt$/iu.test(said) && FOR_NOTHING_ELSE.test(rest);
  const isSome = IS_SOME.test(rest.slice(0, 12));
  if (
    number !== all &&
    !isSome &&
    (isOfAll || (!states.some((state) => state.number === number) && !others?.includes(number)))
  )
    yield finding(sentence, index, said, String(all));
}

/** "Två av fyra delmål är uppfyllda, och de båda andra är det delvis": what is said of all the others. */
const OTHERS = pattern(
  `(?:(?:de|alla) (?:båda |två |tre |fyra |fem )?(?:andra|övriga|återstående)|resten)(?: (?:är|har) (?:det )?| )(delvis|bara delvis|endast delvis|inte)(?! alls)(?![${LETTERS}])`,
).needing('andra', 'övriga', 'återstående', 'resten');

function* findOthers(
  sentence: Sentence,
  { part, of, from }: { part: number; of: number; from: number },
  states: Counted['states'],
): Iterable<Finding<Args>> {
  const partly = states.find(({ name }) => name === 'delvis uppfyllda');
  const met = states.find(({ name }) => name === 'uppfyllda');
  const found = partly && met?.number === part ? OTHERS.exec(sentence.text.slice(from)) : null;
  if (!found || !partly) return;
  const isPartly = /delvis/iu.test(found[1] ?? '');
  const others = isPartly ? partly.number : of - part - partly.number;
  if (others !== of - part)
    yield finding(sentence, from + found.index, found[0], `${partly.number} ${partly.name}`);
}

/** A number in digits or words, where it stands, and the words right before and after it. */
interface Said {
  number: number;
  index: number;
  end: number;
  before: string;
  after: string;
}

/** So many signs are right before or after. */
const BESIDE = 120;

const NUMBER = pattern(`(?<![${LETTERS}\\d])${COUNT}(?![${LETTERS}\\d])`, 'gi');

function numbersIn(text: string): Said[] {
  return [...text.matchAll(NUMBER)].map(({ 0: said, index }) => {
    const end = index + said.length;
    const [before, after] = [text.slice(Math.max(0, index - BESIDE), index), text.slice(end, end + BESIDE)];
    return { number: readCount(said), index, end, before, after };
  });
}

/** "två av de tre delmålen", "av tre delmål är två uppfyllda". */
function partAndWhole(
  text: string,
  numbers: readonly Said[],
  nouns: string,
): { index: number; end: number; part: number; of: number } | undefined {
  const partFirst = pattern(`^ (?:[${LETTERS}]+ )?(?:${nouns})(?![${LETTERS}])`);
  const wholeFirst = pattern(`^ (?:${nouns})(?![${LETTERS}]) (?:är|har|blev|nåddes|bifalls) $`);
  const pairs = numbers.slice(1).map((second, i) => ({ first: numbers[i] ?? second, second }));
  for (const { first, second } of pairs) {
    if (!OF.test(text.slice(first.end, second.index))) continue;
    const named = partFirst.exec(second.after);
    if (!named) continue;
    const end = second.end + named[0].length;
    return { index: first.index, end, part: first.number, of: second.number };
  }
  for (const { first, second } of pairs) {
    const [lead] = LEADS_TO_WHOLE.exec(first.before) ?? [];
    if (lead !== undefined && wholeFirst.test(text.slice(first.end, second.index)))
      return { index: first.index - lead.length, end: second.end, part: second.number, of: first.number };
  }
  return undefined;
}

const OF = pattern('^ av (?:de |våra |totalt )?$');
const LEADS_TO_WHOLE = pattern('av (?:de )?$');

/** A number that is said to be that of all: "alla tre kraven", "samtliga fyra är uppfyllda", "fem föreningar har sökt". */
function claimOf(
  text: string,
  { number, index, end, before, after }: Said,
  nouns: string,
): { number: number; index: number; said: string }[] {
  const named = `(?:${nouns})(?![${LETTERS}])`;
  for (const [lead, rest] of [
    [OF_ALL, `^ (?:[${LETTERS}]+ )?${named}(?! som)`],
    [OF_EACH, `^ (?:är|anses|bedöms|har|blev) (?:[${LETTERS}]+ ){0,2}(?:uppfyll|nå)[${LETTERS}]*`],
    [AT_START, `^ ${named} har (?:(?:tillsammans|sammanlagt|nu) )?(?:sökt|ansökt|kommit in|lämnat)`],
    [CAME, `^ ${named}(?: (?:ansökt|sökt|kommit in|lämnat|in))`],
  ] as const) {
    const [led] = lead.exec(before) ?? [];
    const found = led === undefined ? null : pattern(rest).exec(after);
    if (led === undefined || !found) continue;
    const start = index - led.length;
    return [{ number, index: start, said: text.slice(start, end + found[0].length) }];
  }
  return [];
}

const OF_ALL = words('(?:alla|samtliga|de|båda|dessa) $');
const OF_EACH = words('(?:alla|samtliga) $');
const AT_START = /^ ?$/u;
const CAME = pattern(`(?:har|kom|inkom)(?: [${LETTERS}]+){0,2} $`);

/** "har sökt bidrag för 2026.": of all of them, where no more is said. */
const FOR_NOTHING_ELSE = pattern(
  `^(?: (?!mer|mindre|för|till|också|inte|första)[${LETTERS}]+){0,2}(?: (?:om )?[\\d ]+ kronor)?(?: (?:för|inför) (?:(?:19|20)\\d{2}|året|nästa år))?(?:[.,;]|$)`,
);

/** Before a number that takes some of them, or counts those of a strategy or a plan. */
const SOME_BEFORE = pattern(
  '(?:av|av de|alla|första|ytterligare|minst|andra|nya|för|(?:strategi|plan|policy|agenda)(?:n|en)? med) $',
);

/** "Bara två av dem är uppfyllda", "… tre krav, men bara två är uppfyllda": of what is named before. */
const OF_THEM = pattern(
  `(?:^ ?|, (?:men|och|varav) (?:av dem är )?)(?:(?:Bara |Endast )?(${COUNT}) av (?:dem|dessa)|(?:Bara|Endast) (${COUNT})|(?<=^ ?)(${COUNT})) (?:är|bedöms vara|anses vara|bedöms) (?:därmed |alltså |nu )?(delvis )?uppfyllda(?![${LETTERS}])`,
).needing('uppfyllda');

function* findOfThem(sentence: Sentence, counted: readonly Counted[]): Iterable<Finding<Args>> {
  const found = OF_THEM.exec(sentence.text);
  const own = sentence.text.slice(0, found?.index);
  const before = found ? (own.length > 1 ? own : sentenceBefore(sentence)?.text) : undefined;
  if (!found || before === undefined) return;
  const meant = counted.filter(
    ({ nouns, states }) =>
      states.some(({ name }) => name === 'uppfyllda') &&
      pattern(`(?<![${LETTERS}])(?:${nouns})(?![${LETTERS}])`).test(before),
  );
  const [only] = meant;
  const name = found[4] === undefined ? 'uppfyllda' : 'delvis uppfyllda';
  const state = only?.states.find((each) => each.name === name);
  if (
    !only ||
    meant.length > 1 ||
    !state ||
    state.number === readCount(found[1] ?? found[2] ?? found[3] ?? '')
  )
    return;
  yield finding(sentence, found.index, found[0].trim(), `${state.number} ${state.name}`);
}

/** "Ansökningarna skulle vara inne senast den …. Fem kom in": as many as the table has. */
const CAME_IN = pattern(
  `^ ?(?:Totalt |Sammanlagt )?(${COUNT}) (?:kom|inkom|hade kommit|har kommit)(?: in)?(?=[.,;]| i tid| före| inom)`,
).needing('kom');

function* findCameIn({ facts: { table } }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const found = CAME_IN.exec(sentence.text);
  const before = found ? (sentenceBefore(sentence)?.text ?? '') : '';
  const year = table?.year;
  if (
    !found ||
    !table ||
    table.rows.length < 2 ||
    !/^ ?(?:ansökning|ansökan|sista ansökningsdag)/iu.test(before)
  )
    return;
  if (yearsIn(`${before} ${sentence.text}`).some((each) => year !== undefined && each < year - 1)) return;
  if (readCount(found[1] ?? '') !== table.rows.length)
    yield finding(sentence, found.index, found[0].trim(), String(table.rows.length));
}

/** What has, or is divided into, all of what is counted. */
const WHOLE = pattern(
  `(?:har|finns|bryts ned i|brutits ned i|nedbrutet i|delas upp i|uppdelat i|indelat i|består av|omfattar|innehåller|gått igenom|prövat|ställer|enats om|kommit överens om|satt upp|sätter upp|formulerat|antalet [a-zåäö]+ är)(?: (?:totalt|sammanlagt|nu))? $`,
);

const LISTS = pattern(
  `(?:program|plan|förslag|tabell|list|ansökan|paket|strategi)(?:met|en|et|an|n)?(?: [${LETTERS}]+){0,3} (?:omfattar|består av|innehåller|tar upp)(?: (?:totalt|sammanlagt|nu))? $|(?:förvaltningen|kontoret)[^.;]{0,80} föreslår $|föreslår att[^.;]{0,120} (?:på|vid|i|för|till) $`,
);

/** "är nedbrutet i fyra delmål", "gått igenom tre krav": a number right before what is counted. */
function* findPlain(
  sentence: Sentence,
  numbers: readonly Said[],
  { plain, all, states, isListed }: Counted,
): Iterable<Finding<Args>> {
  if (plain === undefined) return;
  const { text } = sentence;
  const counted = pattern(`^ (?:nya |olika |konkreta |tydliga )?(?:${plain})(?![${LETTERS}])`);
  const [found] = numbers.flatMap((said) => {
    // "antalet delmål är fyra"
    if (pattern(`antalet (?:${plain}) (?:är|uppgår till|blir) $`).test(said.before)) return [said];
    const after = SOME_BEFORE.test(said.before) ? null : counted.exec(said.after);
    return after ? [{ ...said, end: said.end + after[0].length }] : [];
  });
  if (!found) return;
  const { number, index, end } = found;
  const rest = text.slice(end, end + 30);
  if (number === all || number < 2 || states.some((state) => state.number === number)) return;
  // fewer can be some of them, where the words don't say that they are all
  const isOfAll = isListed
    ? LISTS.test(text.slice(0, index))
    : WHOLE.test(text.slice(0, index)) && !IS_SOME.test(rest);
  if (isListed && !isOfAll) return;
  if (number < all && !isOfAll) return;
  const isTooMany = isOfAll && number > all;
  if (!isTooMany && /inte|(?:upp)?nå|uppfyll|återstår|kvar|avslås|beviljas|får/iu.test(text)) return;
  yield finding(sentence, index, text.slice(index, end), String(all));
}

/** Some of those that are counted, and a change of what they get. */
const IS_SOME = words('som|utan|med|övriga|andra|ytterligare|nya|första');
const IS_CHANGED = words(
  'mer|mindre|lika|allt|en del|delar|höj[a-zåäö]*|sänk[a-zåäö]*|samma|oförändra[a-zåäö]*|inte|ökning',
);

/** Some get something on a condition: they are others than those who get it. */
const CONDITIONAL = pattern('förbehåll|villkor');
const WITHOUT = pattern('utan (?:[a-zåäö]+ )?(?:förbehåll|villkor)');

/** "tre ansökningar avslås", "föreslår att fem föreningar får bidrag": a state and its number. */
function* findStated(sentence: Sentence, { nouns, all, states }: Counted): Iterable<Finding<Args>> {
  const { text } = sentence;
  if (!/föreslå|avslås|beviljas|bifalls|förslag|utan (?:förbehåll|villkor)/iu.test(text)) return;
  const said = pattern(
    `(?<![${LETTERS}])(?<!av )(?<!av de )(alla )?(${COUNT})(?: (?:av dem|${nouns}))? (?:avslås|får|beviljas|bifalls|föreslås (?:få|bli))(?![${LETTERS}])(.{0,24})`,
    'gi',
  );
  for (const found of text.matchAll(said)) yield* statedBy(found, sentence, all, states);
}

function* statedBy(
  found: RegExpExecArray,
  sentence: Sentence,
  all: number,
  states: Counted['states'],
): Iterable<Finding<Args>> {
  const [whole, , count = '', rest = ''] = found;
  const state = states.find((each) => pattern(each.words).test(whole));
  if (
    !state ||
    readCount(count) === state.number ||
    readCount(count) === state.or ||
    // of which the case says nothing
    state.number === 0 ||
    (CONDITIONAL.test(rest) && !WITHOUT.test(rest)) ||
    states.some(({ number }) => number === readCount(count) && number !== all)
  )
    return;
  if (IS_CHANGED.test(rest)) return;
  yield finding(
    sentence,
    found.index,
    whole.slice(0, whole.length - rest.length),
    `${state.number} ${state.name}`,
  );
}

function* findState(
  sentence: Sentence,
  said: { index: number; text: string; count: number; rest: string },
  states: Counted['states'],
): Iterable<Finding<Args>> {
  const [rest = ''] = said.rest.split(/, | och /u);
  const state = states.find((each) => pattern(each.words).test(rest));
  if (!state || state.number === said.count || /inte/iu.test(rest) || IS_CHANGED.test(rest)) return;
  yield finding(sentence, said.index, said.text, `${state.number} ${state.name}`);
}

const FEWER = words('färre|minskat|minskade|lägre|sjunkit|sjönk');
const OF_OTHER = pattern(`^(?:högre|lägre) (?!än|antal|andel|siffr)[${LETTERS}]+`);
const MORE = words('fler|flera|ökat|ökade|högre|stigit|steg');

/** "De ökade från 19 till 22", of numbers that the case has the other way round. */
const TURNED = pattern(`från (\\d[\\d ]*\\d|\\d+) till (\\d[\\d ]*\\d|\\d+)(?!\\d|,\\d)`).needing('från ');

/** "Till träffarna kom 96, mot 120 året före". */
const AGAINST = pattern(
  `(\\d[\\d ]*\\d|\\d+)(?: [${LETTERS}]+){0,3},? (?:mot|jämfört med|att jämföra med) (\\d[\\d ]*\\d|\\d+)(?: [${LETTERS}]+){0,2}? (?:året (?:innan|före|dessförinnan)|föregående år|förra året|ett år tidigare)`,
).needing('mot', 'jämför');

/** A follow-up's people: from which number to which, how many more, more or fewer. */
function* findPeople({ facts: { results } }: Checked, sentence: Sentence): Iterable<Finding<Args>> {
  const { text } = sentence;
  const prosePath = sentence.prose.path;
  if (prosePath[0] === 'results' && prosePath[1] === 'people') return;
  // a goal says what was to come
  if (prosePath[0] === 'results' && prosePath.at(-1) === 'goal') return;
  const people = results?.people ?? [];
  const turned = TURNED.exec(text);
  if (turned) {
    const [first, second] = [turned[1], turned[2]].map((each = '') => Number(each.replaceAll(' ', '')));
    const isTurned = people.some(
      ({ number, before }) => number === first && before === second && number !== before,
    );
    if (isTurned && people.every(({ number, before }) => number !== second || before !== first))
      yield finding(sentence, turned.index, turned[0], `från ${second} till ${first}`);
  }
  const against = AGAINST.exec(text);
  if (against) {
    const [now, then] = [against[1], against[2]].map((each = '') => Number(each.replaceAll(' ', '')));
    const isTurned = people.some(
      ({ number, before }) => number === then && before === now && number !== before,
    );
    if (isTurned && people.every(({ number, before }) => number !== now || before !== then))
      yield finding(sentence, against.index, against[0], `${String(then)}, mot ${String(now)}`);
  }
  // of several clauses, the one that moves
  const clause =
    text.split(/, (?:och|men|medan) /u).find((each) => MORE.test(each) || FEWER.test(each)) ?? text;
  const best = Math.max(0, ...people.map(({ what }) => countWords(clause, what)));
  const meant = people.filter(({ what }) => countWords(clause, what) === best);
  // what could be of two is of neither
  if (best === 0 || meant.length !== 1) return;
  for (const { number, before, what } of meant) {
    const stated = pattern(
      `antalet ${escapePattern(what)} (?:var|uppgick till|är|blev) (\\d[\\d ]*)(?![\\d,])`,
    ).exec(text);
    const said = Number(stated?.[1]?.replaceAll(' ', ''));
    if (
      stated &&
      said !== number &&
      !(said === before && /förra|tidigare|innan|föregående|dessförinnan/iu.test(text))
    )
      yield finding(sentence, stated.index, stated[0], String(number));
    if (stated) continue;
    const fromTo = /från (\d[\d ]*\d|\d+) till (\d[\d ]*\d|\d+)/iu.exec(text);
    if (fromTo) {
      const [first, second] = [fromTo[1], fromTo[2]].map((each = '') => Number(each.replaceAll(' ', '')));
      const isNear = first === before || second === number;
      if (isNear && (first !== before || second !== number))
        yield finding(sentence, fromTo.index, fromTo[0], `från ${before} till ${number}`);
      continue;
    }
    const more = SO_MANY_MORE.exec(text);
    if (more) {
      const isMore = (more[2] ?? more[4])?.toLowerCase() === 'fler';
      const by = readCount(more[1] ?? more[3] ?? '');
      if (by !== Math.abs(number - before))
        yield finding(sentence, more.index, more[0], String(Math.abs(number - before)));
      else if (number !== before && number > before !== isMore && says(text, number))
        yield finding(sentence, more.index, more[0], `${before} → ${number}`);
      continue;
    }
    const by = MOVED_BY.exec(text);
    if (by && Number(by[3]) === Math.abs(number - before)) {
      if (number > before !== (by[1] !== undefined))
        yield finding(sentence, by.index, by[0], `${before} → ${number}`);
      continue;
    }
    const moved = MORE.exec(text) ?? FEWER.exec(text);
    // "en lägre kostnad": the level of something else
    if (moved && OF_OTHER.test(text.slice(moved.index))) continue;
    if (!moved || /\d/u.test(clause) || !/(?:året innan|förra|tidigare|jämfört|föregående|än)/iu.test(text))
      continue;
    const isMore = MORE.test(moved[0]) || RISE.test(moved[0]);
    if (number !== before && number > before !== isMore)
      yield finding(sentence, moved.index, moved[0], `${before} → ${number}`);
  }
}

/** A number in words can be of a goal: "tre färre än 2024 och två under målet". */
const SO_MANY_MORE = pattern(
  `(\\d+) (?:[${LETTERS}]+ )?(fler|färre)(?![${LETTERS}])|(?<![${LETTERS}])(${COUNT}) (?:[${LETTERS}]+ )?(fler|färre) än (?:(?:under |år )?(?:19|20)\\d{2}|året|förra|föregående|i fjol)`,
).needing('fler', 'färre');

/** Whether a text has a number, however it is grouped. */
function says(text: string, number: number): boolean {
  return text.replaceAll(/(?<=\d)\s(?=\d{3})/g, '').includes(String(number));
}

/** "minskade däremot med 155". */
const MOVED_BY = pattern(
  `(?<![${LETTERS}])(?:(ökade|ökat|steg|växte)|(minskade|minskat|sjönk))(?: [${LETTERS}]+){0,2} med (\\d+)(?!\\d|,\\d)`,
).needing(' med ');

/** How many of the long words of what is counted a sentence has. */
function countWords(text: string, what: string): number {
  const small = text.toLowerCase();
  const stems = what
    .toLowerCase()
    .split(/[^A-Za-zÀ-ɏ]+/u)
    .filter(
      (word) =>
        word.length >= 4 &&
        !/^(?:personer|antal|deltagare|antalet|under|över|från|inom|efter|mellan|minst|högst)$/u.test(word),
    )
    .map((word) => word.slice(0, Math.max(4, word.length - 3)));
  return stems.filter((stem) => small.includes(stem)).length;
}

function finding(sentence: Sentence, index: number, text: string, is: string): Finding<Args> {
  return { ...placeIn(sentence, index, text), args: { text, is } };
}
