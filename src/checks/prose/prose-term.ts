// One thing has one word: abbreviations are introduced once, before they are used; documents are called by their
// titles; the target group is one.
import { LETTERS, WORD_END, WORD_START } from '../../characters.js';
import { documentsOf } from '../../facts/entries.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { findReferences } from './find-figures.js';
import { namesAnother, sentencesIn } from './reading.js';
import { placeInProse, type ProseText } from './texts.js';

interface Args {
  text: string;
  problem: 'late' | 'never' | 'twice' | 'document' | 'word';
  suggestion?: string | undefined;
}

/** Abbreviations that readers know, and words that are written in capitals. */
const WELL_KNOWN = new Set(
  'AB ABF ADHD AI BB BK BRIS BUP CD CV DNA DVD EES EG EKG EM EU FAQ FC FF FN GD GDPR HBTQ HBTQI HIV HR HVB ID IF IK IKEA IOGT IP ISO IT IVO JO KF KL KS KFUM LO LOU LSS LVM LVU MBL MSEK MUCF NATO NBV NN NTO OBS OECD OH OK OSL PC PDF PM PR PS PRO RF RFSL RFSU RUT SAOL SCB SD SEK SFI SFS SIDA SJ SKR SMS SOL SOU SPF SUMMA SVT TOTALT TSEK TV UF USA UNESCO UNICEF VA VAB VD VIP VM WC WHO'.split(
    ' ',
  ),
);

/** What is no end of a word: AMIF2, CO₂. */
const SIGNS = `${LETTERS}\\d²³₀-₉`;

const ABBREVIATION = new RegExp(
  `(?<![${SIGNS}-])[A-ZÀ-ÖØ-Þ]{2,6}(?![${SIGNS}]|-\\d|[ \\u00A0]\\d{2,4}[/:-]\\d)`,
  'g',
);

const WORDS = new RegExp(`[${LETTERS}\\d]+`, 'g');

const ROMAN = /^[IVXLC]+$/;

interface Use {
  prose: ProseText;
  abbreviation: string;
  start: number;
  /** Whether it stands in brackets after what it is short for. */
  introduces: boolean;
}

export const proseTerm = defineCheck<Args>({
  code: 'prose-term',
  severity: 'warning',
  *find(checked) {
    yield* findAbbreviations(checked);
    yield* findAlmostTitles(checked);
    yield* findTargetGroups(checked);
    yield* findContracts(checked);
  },
  words: {
    sv: ({ text, problem, suggestion = '' }) =>
      ({
        late: {
          message: `${text} används innan det är förklarat`,
          hint: 'skriv här ut vad det är kort för, med förkortningen inom parentes',
        },
        never: {
          message: `${text} förklaras aldrig`,
          hint: `skriv vad det är kort för, och sedan (${text})`,
        },
        twice: { message: `${text} är redan förklarat`, hint: `skriv bara ${text}` },
        document: { message: `"${text}" är nästan titeln på en handling`, hint: `som är "${suggestion}"` },
        word: { message: `"${text}" är ett annat ord för samma sak`, hint: `skriv ${suggestion}` },
      })[problem],
    en: ({ text, problem, suggestion = '' }) =>
      ({
        late: {
          message: `${text} is used before it is introduced`,
          hint: 'write out what it is short for here, with it in brackets',
        },
        never: {
          message: `${text} is never introduced`,
          hint: `write what it is short for, and then (${text})`,
        },
        twice: { message: `${text} has been introduced already`, hint: `write ${text} alone` },
        document: {
          message: `"${text}" is almost the title of a document`,
          hint: `which is "${suggestion}"`,
        },
        word: { message: `"${text}" is another word for the same thing`, hint: `write ${suggestion}` },
      })[problem],
  },
  explain: {
    what: {
      sv: 'En sak med flera namn, eller en förkortning som förklaras sent, aldrig eller två gånger.',
      en: 'One thing under several words, or an abbreviation introduced late, never or twice.',
    },
    why: { sv: 'Läsaren undrar om det är samma sak.', en: 'The reader wonders whether it is the same.' },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen)',
    faulty: 'background: AMIF gav medel. Asyl-, migrations- och integrationsfonden (AMIF) …',
    corrected: 'background: Asyl-, migrations- och integrationsfonden (AMIF) gav medel.',
  },
});

function* findAbbreviations(checked: Checked): Iterable<Finding<Args>> {
  const known = namesIn(checked);
  const uses = checked.allTexts
    // titles of documents have their own words
    .filter(({ kind }) => kind !== 'title')
    .flatMap((prose) => usesIn(prose, known));
  const introduced = new Set<string>();
  const inBody = new Set<string>();
  const told = new Set<string>();
  for (const { prose, abbreviation, start, introduces } of uses) {
    const range = { start, end: start + abbreviation.length };
    // a summary is read alone, and introduces for itself
    const isSummary = prose.section === 'summary';
    if (introduces && inBody.has(abbreviation)) {
      yield { in: prose, range, args: { text: abbreviation, problem: 'twice' } };
    }
    if (introduces) introduced.add(abbreviation);
    // but what the template introduces there is introduced for the whole memo
    if (introduces && (!isSummary || !placeInProse(prose, range))) inBody.add(abbreviation);
    if (introduces || introduced.has(abbreviation) || told.has(abbreviation)) continue;
    told.add(abbreviation);
    const isLate = uses.some((use) => use.introduces && use.abbreviation === abbreviation);
    yield { in: prose, range, args: { text: abbreviation, problem: isLate ? 'late' : 'never' } };
  }
  // the names of steps, which no text holds
  for (const [i, { name = '' }] of (checked.caseFile.timeline?.steps ?? []).entries())
    for (const [text] of name.matchAll(ABBREVIATION)) {
      if (known.has(text) || introduced.has(text) || told.has(text)) continue;
      told.add(text);
      yield { path: ['timeline', 'steps', i, 'name'], args: { text, problem: 'never' } };
    }
}

/** Names in capitals are no abbreviations to a reader of the memo: parties, programme, series of references. */
function namesIn({ caseFile, facts, names }: Checked): ReadonlySet<string> {
  const { programme } = facts;
  const others = caseFile.funding?.otherSupport?.flatMap(({ giver, purpose }) => [giver, purpose]) ?? [];
  const index = caseFile.funding?.justification?.index?.name ?? '';
  const words = [
    index,
    ...(facts.parties?.organisations ?? []).flatMap(({ legalName, shortName }) => [legalName, shortName]),
    ...(caseFile.parties ?? []).map(({ name }) => name),
    programme?.name ?? '',
    ...names.municipality,
    ...others,
  ];
  return new Set([...WELL_KNOWN, ...(words.join(' ').match(WORDS) ?? [])]);
}

/** Two signs of which both could be capitals: most texts have none. */
const TWO_CAPITALS = /[A-ZÀ-ÖØ-Þ]{2}/u;

/** A reference number in brackets is no explanation. */
const WHAT_IT_MEANS = new RegExp(`^ \\((?![A-ZÅÄÖ]+[ -]\\d)[${LETTERS}][^()]{8,}\\)`);

const IS_CALLED =
  /(?:undersökning|studie|mätning|enkät|modell|metod|system|standard|projekt|verktyg|register|databas|program|nätverk|test)(?:en|et|n|t|erna)?\s$|så\skalla(?:t|d|de)\s$/u;

function usesIn(prose: ProseText, known: ReadonlySet<string>): Use[] {
  if (!TWO_CAPITALS.test(prose.text)) return [];
  const found = [...prose.text.matchAll(ABBREVIATION)].filter(
    ([abbreviation]) => !known.has(abbreviation) && !ROMAN.test(abbreviation),
  );
  if (found.length === 0) return [];
  // a series of reference numbers is no abbreviation
  const references = findReferences(prose.text, new Set());
  const isInReference = (at: number): boolean =>
    references.some(({ range }) => at >= range.start && at < range.end);
  return found.flatMap(({ 0: abbreviation, index: start }) => {
    if (isInReference(start)) return [];
    const end = start + abbreviation.length;
    // (AMIF), (ESF+), (nedan AMIF), and the other way round: AMIF (asyl- …)
    // "Akademikerförbundet SSR" is a name
    if (/[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ɏ]{7,} $/u.test(prose.text.slice(0, start))) return [];
    // "undersökningen PIRLS" is one, too; "så kallat LOK-stöd" is called so
    if (IS_CALLED.test(prose.text.slice(Math.max(0, start - NEAR_BY), start))) return [];
    const introduces =
      /\([^()]{0,12}$/.test(prose.text.slice(0, start)) ||
      WHAT_IT_MEANS.test(prose.text.slice(end)) ||
      isMadeOf(abbreviation.toLowerCase(), lastWords(prose.text.slice(Math.max(0, start - NEAR_BY), start)));
    return [{ prose, abbreviation, start, introduces }];
  });
}

/** "den lokala naturvårdssatsningen LONA": the beginnings of words, or of some of them, up to the last, make the letters. */
function isMadeOf(letters: string, [word = '', ...others]: readonly string[]): boolean {
  if (others.length === 0) return letters !== '' && word.startsWith(letters) && word !== letters;
  for (let length = 0; length <= letters.length && word.startsWith(letters.slice(0, length)); length++)
    if (isMadeOf(letters.slice(length), others)) return true;
  return false;
}

/** So many words before an abbreviation can be what it is made of. */
const MADE_OF = 4;

/** The last words of a text, in small letters; none where a mark stands after them. */
function lastWords(text: string): string[] {
  return (
    /(?:[a-zåäöéü]+ )+$/u.exec(text.toLowerCase().replaceAll(/\s/g, ' '))?.[0].trim().split(' ') ?? []
  ).slice(-MADE_OF);
}

/** A title of at least so many words can be told from words that only sound like it. */
const LONG_TITLE = 5;

/** So near after its words a document's number belongs to them. */
const NEAR_BY = 60;

/** How much of a title's words stand in a text that means it. */
const MEANS_IT = 0.6;

function* findAlmostTitles({ caseFile, texts: written }: Checked): Iterable<Finding<Args>> {
  const titles = documentsOf(caseFile);
  const texts = written
    .filter(({ kind }) => kind !== 'title')
    .map((prose) => ({ prose, small: prose.text.toLowerCase() }));
  for (const { title, reference } of titles) {
    const wanted = title.split(/\s+/);
    const named = wanted.filter((word) => !/\d/.test(word));
    const inSentence = title.charAt(0).toLowerCase() + title.slice(1);
    // a body's minutes and memos are called by the body, which is named for other reasons, too
    if (named.length < LONG_TITLE || title.includes('§') || /tjänsteskrivelse/iu.test(title)) continue;
    const first = wanted[0]?.toLowerCase() ?? '';
    for (const { prose, small } of texts) {
      if (!small.includes(first)) continue;
      for (const { start, words } of runsFrom(prose.text, first, wanted.length)) {
        // an agreement is called so in running text, whatever its draft's title is
        if (THE_MATTER.test(first) && words[0] === first) continue;
        // "en begäran om förlängning": any, and not the one that is listed
        if (words[0] === first && ANY.test(prose.text.slice(0, start))) continue;
        const matched = inOrder(wanted, words);
        const said = words.slice(0, wanted.length).join(' ');
        // in a sentence a title can begin with a small letter: it is what it names
        const isExact = said.startsWith(title) || said.startsWith(inSentence);
        // in small letters, with words between, it is said what the document is about
        const isDescription = words[0] === first && matched.last >= wanted.length;
        // "kräver tillstånd av Inspektionen …" is what a title is about, where no word of weight differs
        const isSaid =
          words[0] === first &&
          /^[a-zåäö]/u.test(words[0]) &&
          wanted[0] !== first &&
          differsInSmall(wanted, words);
        if (isExact || isDescription || isSaid || matched.count / wanted.length < MEANS_IT) continue;
        const text = words.slice(0, matched.last + 1).join(' ');
        const end = start + lengthInText(prose.text.slice(start), text);
        // words with the document's own number after them say which it is, and need not be its title
        if (reference !== undefined && prose.text.slice(end, end + NEAR_BY).includes(reference)) continue;
        yield {
          in: prose,
          range: { start, end },
          args: { text, problem: 'document', suggestion: title },
        };
      }
    }
  }
}

const ANY = /(?:^|[\s(])(?:en|ett|någon|något|varje|sådan|sådant|ingen|inget)\s$/iu;
const THE_MATTER = /^(?:f\u00F6rl\u00E4ngning|\u00F6verenskommelse|avtal|samverkansavtal)/;

/** Stretches of text that begin with a word. */
function runsFrom(text: string, first: string, length: number): { start: number; words: string[] }[] {
  return [...text.matchAll(/[^\s*_]+/g)]
    .filter(({ 0: word }) => word.toLowerCase() === first)
    .map(({ index: start }) => {
      const [sentence = ''] = text.slice(start).split(/[.;:!?)](?:\s|$)|\n\n|[*_(]/, 1);
      const words = sentence.trim().split(/\s+/);
      return { start, words: words.slice(0, length + 2) };
    });
}

/** How many words of a title stand in a text in their order, and where the last of them stands. */
function inOrder(wanted: readonly string[], words: readonly string[]): { count: number; last: number } {
  let [count, last, at] = [0, 0, 0];
  for (const word of wanted) {
    const found = words.findIndex(
      (each, i) => i >= at && each.toLowerCase().replace(/,$/, '') === word.toLowerCase(),
    );
    if (found < 0) continue;
    count++;
    last = found;
    at = found + 1;
  }
  return { count, last };
}

const SMALL_WORDS = ['av', 'från', 'för', 'om', 'på', 'i', 'med', 'till', 'hos', 'över', 'vid'];

/** Whether words differ from a title's in words such as prepositions alone. */
function differsInSmall(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((word, i) => {
    const said = words[i]?.toLowerCase().replace(/,$/, '') ?? '';
    return (
      said === word.toLowerCase() || (SMALL_WORDS.includes(said) && SMALL_WORDS.includes(word.toLowerCase()))
    );
  });
}

/** The length of some words where they stand, with the line ends that are between them there. */
function lengthInText(text: string, words: string): number {
  const letters = words.replaceAll(/\s/g, '').length;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i] ?? '')) seen++;
    if (seen === letters) return i + 1;
  }
  return text.length;
}

/** A memo about one programme has one target group. */
const TARGET_GROUPS = new RegExp(`${WORD_START}[Mm]ålgrupper(na)?s?${WORD_END}`, 'gu');

function* findTargetGroups(checked: Checked): Iterable<Finding<Args>> {
  for (const prose of checked.texts) {
    if (!prose.text.includes('ålgrupper')) continue;
    // of other municipalities and what they do
    if (sentencesIn(prose).some(({ text }) => namesAnother(checked, text))) continue;
    for (const { 0: text, 1: definite, index: start } of prose.text.matchAll(TARGET_GROUPS)) {
      if (definite === undefined) continue;
      const range = { start, end: start + text.length };
      yield { in: prose, range, args: { text, problem: 'word', suggestion: 'målgruppen' } };
    }
  }
}

/** What is agreed with an association is no contract of work or rent, and has one word. */
const CONTRACT = new RegExp(
  `${WORD_START}(?:[Kk]|(?:[Ss]amverkans|[Ss]amarbets|[Pp]artnerskaps)k)ontrakt(?:et|ets)${WORD_END}`,
  'gu',
);

function* findContracts({ texts, facts }: Checked): Iterable<Finding<Args>> {
  if (!facts.agreement) return;
  for (const prose of texts) {
    if (
      !prose.text.includes('ontrakt') ||
      /hyr|lokal|bostad|lägenhet|anställ|boende|säljare|leverant/iu.test(
        prose.text.replaceAll(/bostad först/giu, ''),
      )
    )
      continue;
    for (const { 0: text, index: start } of prose.text.matchAll(CONTRACT))
      yield {
        in: prose,
        range: { start, end: start + text.length },
        args: { text, problem: 'word', suggestion: 'överenskommelsen' },
      };
  }
}
