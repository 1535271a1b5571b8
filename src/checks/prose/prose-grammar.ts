// Articles, adjectives, verbs and prepositions that don't go together: "en avtal", "ska fortsätter", "i samband beslutet".
// Only words whose forms are known (grammar-words.ts) are judged, and only beside each other.
import { LETTERS } from '../../characters.js';
import { NUMERALS } from '../../locale/numbers.js';
import { defineCheck } from '../check.js';
import { Caseless } from './caseless.js';
import {
  INFINITIVES,
  PREPOSITIONS,
  PRESENTS,
  PRETERITES,
  adjectiveOf,
  definiteGender,
  indefiniteNoun,
  type Gender,
} from './grammar-words.js';

interface Args {
  text: string;
  suggestion: string;
  /** Whether a word is missing, not of a wrong form. */
  lacks: boolean;
}

/** A word of a paragraph, in small letters. */
interface Word {
  text: string;
  start: number;
  end: number;
  /** Whether it begins a sentence. */
  begins: boolean;
  /** What stands between it and the next word. */
  after: string;
}

interface Slip {
  start: number;
  end: number;
  suggestion: string;
  lacks: boolean;
  /** Whether it is a way of writing that many have. */
  isTaste?: boolean;
}

/** Tells what is wrong from a word on. */
type Rule = (words: readonly Word[], at: number, word: Word) => Slip | undefined;

const WORD = new RegExp(`[${LETTERS}\\d][${LETTERS}\\d:-]*`, 'g');

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  return found.map(({ 0: word, index: start }, i) => {
    const end = start + word.length;
    return {
      text: word.toLowerCase(),
      start,
      end,
      begins: start === 0 || /[.!?]\s$/.test(text.slice(Math.max(0, start - 2), start)),
      after: text.slice(end, found[i + 1]?.index),
    };
  });
}

/** So many words from one on, if only spaces stand between them. */
function phraseAt(words: readonly Word[], at: number, length: number): readonly Word[] | undefined {
  const phrase = words.slice(at, at + length);
  const isWhole = phrase.length === length && phrase.slice(0, -1).every(({ after }) => /^\s+$/.test(after));
  return isWhole ? phrase : undefined;
}

function slip(phrase: readonly Word[], suggestion: string): Slip {
  return { start: phrase[0]?.start ?? 0, end: phrase.at(-1)?.end ?? 0, suggestion, lacks: false };
}

function lack(phrase: readonly Word[], suggestion: string): Slip {
  return { ...slip(phrase, suggestion), lacks: true };
}

/** An article or adjective before a noun: the noun itself, and the adjective between. */
function nounPhraseAt(words: readonly Word[], at: number) {
  const near = phraseAt(words, at, 2)?.[1]?.text ?? '';
  const far = phraseAt(words, at, 3)?.[2]?.text ?? '';
  const adjective = adjectiveOf(near);
  return adjective && far !== '' && (indefiniteNoun(far) ?? definiteGender(far))
    ? { length: 3, form: near, adjective, noun: far }
    : { length: 2, noun: near };
}

const ARTICLES = new Map<string, Gender>([
  ['en', 'common'],
  ['ett', 'neuter'],
  ['denna', 'common'],
  ['detta', 'neuter'],
]);
const OTHER_ARTICLE: Record<string, string> = {
  en: 'ett',
  ett: 'en',
  denna: 'detta',
  detta: 'denna',
  den: 'det',
  det: 'den',
};

/** "en avtal", "ett viktig insats", "ett stora behov", "detta verksamhet". */
const article: Rule = (words, at, { text }) => {
  const gender = ARTICLES.get(text);
  if (gender === undefined) return undefined;
  const { length, noun, adjective, form } = nounPhraseAt(words, at);
  const found = indefiniteNoun(noun);
  if (!found) return undefined;
  const isDefinite = text === 'denna' || text === 'detta';
  const wanted = adjective && (isDefinite ? adjective.plural : adjective[found.gender]);
  if (found.gender === gender && form === wanted) return undefined;
  const right = found.gender === gender ? text : (OTHER_ARTICLE[text] ?? text);
  return slip(words.slice(at, at + length), [right, wanted, noun].filter(Boolean).join(' '));
};

/** "den nya avtalet", "det fortsatta samverkan": with an adjective between, since "det föreningen gör" is right. */
const definiteArticle: Rule = (words, at, { text }) => {
  if (text !== 'den' && text !== 'det') return undefined;
  const { length, noun, adjective, form } = nounPhraseAt(words, at);
  if (adjective === undefined) return undefined;
  if (form !== adjective.plural) return undefined;
  const given = text === 'den' ? 'common' : 'neuter';
  if ((definiteGender(noun) ?? given) === given) return undefined;
  return slip(words.slice(at, at + length), `${OTHER_ARTICLE[text] ?? ''} ${form} ${noun}`);
};

const INDEFINITE = ['flera', 'fler', 'många', 'några'];
const SEVERAL = [...INDEFINITE, ...NUMERALS.slice(2, 11)];

/** "flera insats", "tre nya förening": what there are several of. */
const several: Rule = (words, at, { text }) => {
  if (!SEVERAL.includes(text)) return undefined;
  const { length, noun, adjective } = nounPhraseAt(words, at);
  const found = indefiniteNoun(noun);
  // "av dem fick fem anställning"
  if (!found || (found.isByEnding && !INDEFINITE.includes(text))) return undefined;
  const { plural } = found;
  if (plural === noun) return undefined;
  return slip(words.slice(at, at + length), [text, adjective?.plural, plural].filter(Boolean).join(' '));
};

/** What a noun in the singular can be definite by: "det", "föreningens". */
const DETERMINES = /^(?:det|detta|den|denna|sitt|sin|dess|deras|vårt|vår|vårat|ert|allt|all|hela|.*s)$/u;

/** "jämlika förhållande": a plural before a singular that nothing makes definite. */
const bareAdjective: Rule = (words, at) => {
  if (words[at + 1]?.text.endsWith('e') !== true) return undefined;
  const phrase = phraseAt(words, at, 2);
  const [adjective, noun] = phrase?.map(({ text }) => text) ?? [];
  if (!phrase || adjective === undefined || noun === undefined) return undefined;
  const found = indefiniteNoun(noun);
  if (found?.gender !== 'neuter' || adjectiveOf(adjective)?.plural !== adjective) return undefined;
  return isBareAt(words, at) ? slip(phrase, `${adjective} ${found.plural}`) : undefined;
};

/** A preposition or verb, after which a phrase begins. */
const BEGINS_PHRASE =
  /^(?:av|för|från|genom|i|inom|med|mot|om|på|till|under|utan|vid|ha|har|hade|haft|få|får|fick|få|finns|ge|ger|gav|skapa|skapar)$/u;

/** So many words before "och" or a comma can make definite what comes after it: "föreningens verksamhet och sociala arbete". */
const REACH = 4;

/** Whether a phrase begins at a word, with nothing before that makes it definite. */
function isBareAt(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || words[at]?.begins === true) return true;
  const isItem = before.after.trim() === ',';
  if (!isItem && before.text !== 'och' && before.text !== 'samt')
    return before.after.trim() !== '' || BEGINS_PHRASE.test(before.text);
  const last = isItem ? at : at - 1;
  const earlier = words.slice(Math.max(0, last - REACH), last);
  return !adjectiveOf(earlier.at(-1)?.text ?? '') && !earlier.some(({ text }) => DETERMINES.test(text));
}

const MODALS = ['ska', 'skall', 'skulle', 'kan', 'kunde', 'bör', 'måste', 'vill'];
const ADVERBS = ['inte', 'också', 'även', 'därför', 'nu', 'fortfarande'];

/** "ska fortsätter", "att stödjer": what comes after them is an infinitive. */
const infinitive: Rule = (words, at, { text }) => {
  if (text !== 'att' && (!MODALS.includes(text) || words[at - 1]?.text === 'som')) return undefined;
  const length = ADVERBS.includes(phraseAt(words, at, 2)?.[1]?.text ?? '') ? 3 : 2;
  const phrase = phraseAt(words, at, length) ?? [];
  const verb = PRESENTS.get(phrase.at(-1)?.text ?? '');
  return verb && slip(phrase, [...phrase.slice(0, -1).map((each) => each.text), verb.infinitive].join(' '));
};

/** What comes after a verb, never after an adjective before its noun: "har planerade i", but "har planerade insatser". */
const AFTER_VERB = [
  'att',
  'i',
  'på',
  'för',
  'till',
  'av',
  'med',
  'från',
  'om',
  'under',
  'sedan',
  'inom',
  'mot',
];

/** "har bidra", "har bidrog": what comes after them is a supine. */
const supine: Rule = (words, at, { text }) => {
  if (text !== 'har' && text !== 'hade') return undefined;
  const length = ADVERBS.includes(phraseAt(words, at, 2)?.[1]?.text ?? '') ? 3 : 2;
  const phrase = phraseAt(words, at, length);
  const form = phrase?.at(-1);
  if (!phrase || !form) return undefined;
  const preterite = PRETERITES.get(form.text);
  const isVerb = !form.text.endsWith('ade') || isBeforeOther(words, at + length, form.after);
  const verb = INFINITIVES.get(form.text) ?? (preterite && isVerb && text === 'har' ? preterite : undefined);
  return verb && slip(phrase, [...phrase.slice(0, -1).map((each) => each.text), verb.supine].join(' '));
};

function isBeforeOther(words: readonly Word[], next: number, after: string): boolean {
  return /^\s*[.,;:!?]/.test(after) || after === '' || AFTER_VERB.includes(words[next]?.text ?? '');
}

const SUBJECTS = [
  'föreningen',
  'förvaltningen',
  'kommunen',
  'nämnden',
  'organisationen',
  'projektet',
  'verksamheten',
];

/** "att verksamheten bidra", "Föreningen att bidra": a sentence without its verb. */
const lacksVerb: Rule = (words, at, subject) => {
  if (!SUBJECTS.includes(subject.text)) return undefined;
  const next = phraseAt(words, at, 2);
  const verb = INFINITIVES.get(next?.[1]?.text ?? '');
  const isAfterThat = words[at - 1]?.text === 'att' && words[at - 1]?.after.trim() === '';
  if (next && verb && (subject.begins || isAfterThat)) return slip(next, `${subject.text} ${verb.present}`);
  const further = phraseAt(words, at, 3);
  const isOrder = further?.[1]?.text === 'att' && INFINITIVES.has(further[2]?.text ?? '');
  return further && subject.begins && isOrder
    ? lack(further, `${subject.text} beslutar att ${further[2]?.text ?? ''}`)
    : undefined;
};

const BEGINS_PREPOSITION = new Set([...PREPOSITIONS.keys()].map((words) => words.split(' ')[0]));

const GOES_AGROUND = new Set(['gå', 'går', 'gick', 'gått', 'står', 'stod', 'stött']);

/** "i samband beslutet", "på grund det": a preposition without its last word. */
const preposition: Rule = (words, at, { text }) => {
  if (!BEGINS_PREPOSITION.has(text)) return undefined;
  const phrase = phraseAt(words, at, 3);
  // "fyra fartyg gick på grund"
  if (!phrase || GOES_AGROUND.has(words[at - 1]?.text ?? '')) return undefined;
  const [first, second, third] = phrase.map(({ text }) => text);
  const can = PREPOSITIONS.get(`${first ?? ''} ${second ?? ''}`);
  if (!can || third === undefined || can.includes(third)) return undefined;
  return lack(phrase.slice(0, 2), `${first ?? ''} ${second ?? ''} ${can[0]}`);
};

const BEFORE_OBJECT = ['med', 'till', 'för', 'från', 'hos', 'av', 'mot', 'åt', 'bland', 'om'];
const BEFORE_SUBJECT = ['att', 'som', 'när', 'eftersom', 'medan', 'så'];
const FINITE = ['är', 'var', 'har', 'hade', 'kan', 'ska', 'vill', 'får', 'fick', 'blir', 'blev'];

/** "samarbetet med de.", "Dem har". */
const deDem: Rule = (words, at, word) => {
  const before = words[at - 1];
  if (word.text === 'de' && BEFORE_OBJECT.includes(before?.text ?? '') && before?.after === ' ')
    return /^[.,;:!?]/.test(word.after) ? slip([word], 'dem') : undefined;
  if (word.text !== 'dem') return undefined;
  const verb = phraseAt(words, at, 2)?.[1]?.text ?? '';
  const isSubject = word.begins || BEFORE_SUBJECT.includes(before?.text ?? '');
  return isSubject && (FINITE.includes(verb) || PRESENTS.has(verb)) ? slip([word], 'de') : undefined;
};

/** "Verksamheten är uppskattat", "Beslutet är överklagad". */
const predicate: Rule = (words, at, subject) => {
  const gender = subject.begins ? definiteGender(subject.text) : undefined;
  if (gender === undefined) return undefined;
  const [, verb, third] = phraseAt(words, at, 3) ?? [];
  if (!['är', 'var', 'blev', 'blir'].includes(verb?.text ?? '')) return undefined;
  const length = ['mycket', 'inte', 'nu', 'redan', 'också'].includes(third?.text ?? '') ? 4 : 3;
  const phrase = phraseAt(words, at, length);
  const form = phrase?.at(-1);
  const adjective = form && adjectiveOf(form.text);
  if (!phrase || !adjective || form.text === adjective[gender] || form.text === adjective.plural)
    return undefined;
  // "är ekonomiskt i balans": the neuter form is an adverb, too
  const isAdverb = gender === 'common' && !form.text.endsWith('at') && !/^[.;!?]/.test(form.after);
  const goesOn = words[at + length]?.text === 'och' || isBeforeOther(words, at + length, form.after);
  if (isAdverb || !goesOn) return undefined;
  return slip(phrase, [...phrase.slice(0, -1).map((each) => each.text), adjective[gender]].join(' '));
};

/** "mellan 2019 till 2023", "från 2019–2023": the dash alone says from and to. */
const PAIR = new Caseless(
  `(?<![${LETTERS}])(mellan|från)((?: åren| år| den)? \\d[\\d ]*(?: (?!och|till)[a-zåäö]+)?(?: (?:19|20)\\d{2})?)(?:( till )|–)(?=\\d|den \\d|år )`,
  'gi',
).needing('mellan', 'från');

function* pairsIn(text: string): Iterable<Slip> {
  for (const { 0: whole, 1: word = '', 2: first = '', 3: to, index: start } of text.matchAll(PAIR)) {
    const isFrom = word.toLowerCase() === 'från';
    if (isFrom && to !== undefined) continue;
    const suggestion = `${word}${first} ${isFrom ? 'till' : 'och'} …`;
    const isTaste = to === undefined;
    yield { start, end: start + whole.trimEnd().length, suggestion, lacks: false, isTaste };
  }
}

const RULES: readonly Rule[] = [
  article,
  definiteArticle,
  several,
  bareAdjective,
  infinitive,
  supine,
  lacksVerb,
  preposition,
  deDem,
  predicate,
];

function formsIn(text: string): Slip[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    const [first] = RULES.flatMap((rule) => rule(words, at, word) ?? []);
    return first ?? [];
  });
}

export const proseGrammar = defineCheck<Args>({
  code: 'prose-grammar',
  severity: 'warning',
  *find({ texts }) {
    for (const prose of texts) {
      if (prose.kind === 'title' || prose.written.length === 0) continue;
      for (const slipped of [...formsIn(prose.text), ...pairsIn(prose.text)]) {
        const { start, end, suggestion, lacks, isTaste = false } = slipped;
        const text = prose.text.slice(start, end);
        yield {
          in: prose,
          range: { start, end },
          args: { text, suggestion: asBegun(text, suggestion), lacks },
          ...(isTaste && { severity: 'info' as const }),
        };
      }
    }
  },
  words: {
    sv: ({ text, suggestion, lacks }) => ({
      message: lacks ? `"${text}" saknar ett ord` : `"${text}" har fel form`,
      hint: `skriv ${suggestion}, om det är det som menas`,
    }),
    en: ({ text, suggestion, lacks }) => ({
      message: lacks ? `"${text}" lacks a word` : `"${text}" has a wrong form`,
      hint: `write ${suggestion}, if that is what is meant`,
    }),
  },
  explain: {
    what: {
      sv: 'Ord bredvid varandra med former som inte hör ihop: en artikel eller ett adjektiv av annat genus än ordet efter, fel form av ett verb, en preposition som saknar sitt sista ord.',
      en: 'Words beside each other with forms that do not belong together: an article or adjective of another gender than the noun, a wrong form of a verb, a preposition without its last word.',
    },
    why: {
      sv: 'Det är vad som blir kvar när en mening ändras på ett ställe och inte på nästa.',
      en: 'It is what is left when a sentence is changed in one place and not in the next.',
    },
    source: 'Svenska Akademiens språklära, om kongruens och verbets former',
    faulty: 'background: Föreningen har ingått en avtal med kommunen.',
    corrected: 'background: Föreningen har ingått ett avtal med kommunen.',
  },
});

/** A suggestion with the capital that the text begins with. */
function asBegun(text: string, suggestion: string): string {
  const first = text.charAt(0);
  return first === first.toLowerCase() ? suggestion : first + suggestion.slice(1);
}
