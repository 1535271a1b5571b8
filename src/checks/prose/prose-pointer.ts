// What prose points at is there: an annex, a table, a section of the memo, a paragraph of the minutes among the documents.
import { WORD_END, WORD_START } from '../../characters.js';
import type { Block } from '../../memo/memo.js';
import { toPlainText } from '../../memo/memo.js';
import { defineCheck, type Checked } from '../check.js';
import { findDates } from './find-figures.js';
import { memoTextOf, placeIn, sentenceAt, sentencesIn } from './reading.js';
import { isChangedOver, isOneSignOff } from './slips.js';
import type { ProseText } from './texts.js';
import { CAPITALS, LETTERS, pattern } from './vocabulary.js';

interface Args {
  text: string;
  problem: 'annex' | 'some-annex' | 'point' | 'table' | 'section' | 'attached' | 'minutes';
  is?: string | undefined;
}

const ANNEX = new RegExp(`${WORD_START}[Bb]ilaga (\\d{1,2}|[A-H])(?![${LETTERS}\\d])`, 'gu');
/** "Se bilaga." */
const SOME_ANNEX = new RegExp(
  `(?:[Ss]e|[Ee]nligt|[Ff]ramgår av|i) (?:bifogad )?(?:bilaga|bilagan|bilagor|bilagorna)(?= *(?:[.,;)]|$)| [*_”"“]?[${CAPITALS}][${LETTERS}]{3})`,
  'gu',
);
const TABLE = new RegExp(
  `${WORD_START}[Tt]abell (\\d{1,2})(?!\\d)|${WORD_START}tabellen (?:nedan|ovan|här|i avsnittet)${WORD_END}`,
  'gu',
);
const SECTION = new RegExp(
  `(?:avsnittet|rubriken|avsnitt|kapitlet|stycket|tabellen|diagrammet|figuren) (?:[”"“]([^”"“]{3,60})[”"“]|([${CAPITALS}][${LETTERS}-]+(?: (?!och så|finns|beskriv|redogör|anges|framgår|nedan|ovan)[${LETTERS}-]+){0,5}))`,
  'gu',
);
/** "punkt 3 i förslaget till beslut". */
const POINT = pattern(
  `(?<![${LETTERS}])(?:besluts)?punkt(?:en)? (\\d{1,2}) i (?:förslaget till beslut|förslaget|beslutet|beslutsförslaget)(?![${LETTERS}])`,
  'gi',
).needing('punkt');
const ATTACHED = pattern(
  `(?:(?:är|har|finns) )?(?:bilagd|bilagt|bilagda|bifogas|bifogad|bifogat|bifogade|biläggs|bilägges|som bilaga)${WORD_END}`,
).needing('bilag', 'bilagd', 'bifoga', 'bilägg');
const PARAGRAPH =
  /§ ?(\d{1,3})(?![\d§]| (?:kommunallagen|lagen|förvaltningslagen|i [A-Za-zÀ-ɏ]+lagen|[A-Za-zÀ-ɏ]+lagen|[A-Za-zÀ-ɏ]+balken))/gu;

export const prosePointer = defineCheck<Args>({
  code: 'prose-pointer',
  severity: 'warning',
  *find(checked) {
    const { texts, allTexts, facts, memo } = checked;
    const titles = facts.documents.map(({ title }) => title);
    const blocks = memo ? [...memo.tree.lead, ...memo.tree.body] : [];
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' ? [toPlainText(block.children).toLowerCase()] : [],
    );
    const all = memoTextOf({ allTexts });
    const minutes = minutesAmong(facts.documents);
    for (const prose of texts) {
      if (prose.path[0] === 'documents') continue;
      const { text } = prose;
      const at = (index: number, found: string) => ({
        in: prose,
        range: { start: index, end: index + found.length },
      });
      for (const { 0: found, 1: number = '', index } of text.matchAll(ANNEX))
        if (
          !titles.some((title) => pattern(`bilaga ${number}(?![${LETTERS}\\d])`).test(title)) &&
          !isInLaw(text, index, index + found.length)
        )
          yield { ...at(index, found), args: { text: found, problem: 'annex' } };
      // of a summary another check says it
      if (prose.section !== 'summary' && !titles.some((title) => /bilag/iu.test(title)))
        for (const { 0: found, index } of text.matchAll(SOME_ANNEX)) {
          const names = /^ [*_”"“]?[A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(text.slice(index + found.length));
          if (!names && isOfLaw(text)) continue;
          yield { ...at(index, found), args: { text: found, problem: 'some-annex' } };
        }
      for (const { 0: found, 1: number, index } of text.matchAll(TABLE)) {
        const isThere =
          number === undefined ? blocks.some(isTable) : pattern(`(?:^|\\n)tabell ${number}(?!\\d)`).test(all);
        if (!isThere) yield { ...at(index, found), args: { text: found, problem: 'table' } };
      }
      for (const { 0: found, 1: quoted, 2: plain = '', index } of text.matchAll(SECTION)) {
        const name = (quoted ?? plain).toLowerCase();
        if (
          headings.length === 0 ||
          headings.some(
            (heading) =>
              heading === name ||
              name.startsWith(`${heading} `) ||
              heading.startsWith(`${name} `) ||
              heading.startsWith(`${name},`),
          )
        )
          continue;
        const sentence = sentenceAt(prose, index).text;
        // of a law, a document or an order
        if (
          isOfLaw(sentence) ||
          /beställning|artikel|med rubriken/iu.test(sentence) ||
          titles.some((title) => title.toLowerCase().includes(name))
        )
          continue;
        yield { ...at(index, found), args: { text: found, problem: 'section' } };
      }
      for (const sentence of sentencesIn(prose)) {
        const found = ATTACHED.exec(sentence.text);
        if (!found || isAmongDocuments(sentence.text, titles)) continue;
        yield {
          ...at(sentence.start + found.index, found[0]),
          args: { text: found[0], problem: 'attached' },
        };
      }
      const points = facts.decision.groups.reduce((sum, group) => sum + group.points.length, 0);
      for (const { 0: found, 1: number = '', index } of text.matchAll(POINT))
        if (points > 0 && Number(number) > points)
          yield { ...at(index, found), args: { text: found, problem: 'point', is: String(points) } };
      yield* minutesIn(prose, minutes);
    }
  },
  words: {
    sv: ({ text, problem, is = '' }) =>
      ({
        annex: {
          message: `"${text}" finns inte bland handlingarna`,
          hint: 'säg vilken handling det är, eller lägg till den',
        },
        'some-annex': {
          message: `"${text}": ingen handling är märkt som bilaga`,
          hint: 'säg vilken handling det är, eller numrera bilagorna bland documents',
        },
        point: {
          message: `"${text}": så många punkter har förslaget inte`,
          hint: `de är ${is}`,
        },
        table: {
          message: `"${text}" finns inte i tjänsteskrivelsen`,
          hint: 'tabellerna har inga nummer: säg vad som står i den',
        },
        section: {
          message: `${text}: tjänsteskrivelsen har inget sådant avsnitt`,
          hint: 'skriv rubriken som den är',
        },
        attached: {
          message: `"${text}", men ingen handling är den som meningen nämner`,
          hint: 'lägg till den bland documents',
        },
        minutes: { message: `${text}: handlingarna har en annan paragraf eller ett annat organ`, hint: is },
      })[problem],
    en: ({ text, problem, is = '' }) =>
      ({
        annex: {
          message: `"${text}" is not among the documents`,
          hint: 'say which document it is, or add it',
        },
        'some-annex': {
          message: `"${text}": no document is marked as an annex`,
          hint: 'say which document it is, or number the annexes among documents',
        },
        point: { message: `"${text}": the proposal has not so many points`, hint: `they are ${is}` },
        table: {
          message: `"${text}" is not in the memo`,
          hint: 'the tables have no numbers: say what it holds',
        },
        section: { message: `${text}: the memo has no such section`, hint: 'write the heading as it is' },
        attached: {
          message: `"${text}", but no document is the one that the sentence names`,
          hint: 'add it to documents',
        },
        minutes: { message: `${text}: the documents have another paragraph or another body`, hint: is },
      })[problem],
  },
  explain: {
    what: {
      sv: 'En hänvisning till en bilaga, en tabell, ett avsnitt eller en paragraf som inte finns.',
      en: 'A reference to an annex, a table, a section or a paragraph of minutes that is not there.',
    },
    why: { sv: 'Läsaren letar förgäves.', en: 'The reader looks in vain.' },
    faulty: 'background: Fördelningen framgår av bilaga 3.',
    corrected: 'background: Fördelningen framgår av tabellen i avsnittet Ekonomi.',
  },
});

/** Annexes and sections of laws and treaties are theirs. */
function isOfLaw(text: string): boolean {
  return pattern(
    `(?:lagen|förordningen|direktivet|konventionen|balken|föreskrift[${LETTERS}]*|riktlinje[${LETTERS}]*|rapporten|avtalet|överenskommelsen)(?![${LETTERS}])`,
  ).test(text);
}

/** "bilaga 2 till förordningen", "konventionen, bilaga 1": theirs, not the memo's. */
function isInLaw(text: string, start: number, end: number): boolean {
  return (
    /(?:lagen|förordningen|direktivet|konventionen|balken|föreskrifterna)[^.;]{0,40}$/u.test(
      text.slice(0, start),
    ) ||
    (/^ (?:till|i|av) [^.;]{0,60}/u.test(text.slice(end)) && isOfLaw(text.slice(end).split(/[.;]/)[0] ?? ''))
  );
}

function isTable(block: Block): boolean {
  return (block.type === 'table' && block.isPlain !== true) || block.type === 'figure';
}

/** Whether a sentence has a long word of a document's title, or is about the documents as such. */
function isAmongDocuments(sentence: string, titles: readonly string[]): boolean {
  const small = sentence.toLowerCase();
  const stems = titles
    .flatMap((title) => title.toLowerCase().split(/[^A-Za-zÀ-ɏ]+/u))
    .filter((word) => word.length >= 6)
    .map((word) => word.slice(0, 6));
  return (
    stems.some((stem) => small.includes(stem)) || /handlingar|underlag|avtalet|överenskommelse/iu.test(small)
  );
}

/** A body whose minutes have paragraphs. */
const BODY = `[${LETTERS}-]*(?:nämnden|styrelsen|fullmäktige|utskottet)(?![${LETTERS}])`;
const BODIES = pattern(BODY, 'gi');
/** The body that a title begins with: "Barn- och utbildningsnämnden § 88"; what comes from a body or goes to it is none of its. */
const BODY_FIRST = pattern(`^(?:(?! (?:från|av|till|om) )[${LETTERS} -])*?${BODY}`);
const ISO_DATE = /\d{4}-\d{2}-\d{2}/;

/** Minutes among the documents: whose they are, of which day and which paragraph, as far as the title and the date say it. */
interface Minutes {
  title: string;
  body: string | undefined;
  day: string | undefined;
  number: string | undefined;
}

function minutesAmong(documents: Checked['facts']['documents']): Minutes[] {
  return documents.flatMap(({ title, date }) => {
    const body = BODY_FIRST.exec(title)?.[0].toLowerCase();
    const day = date ?? ISO_DATE.exec(title)?.[0];
    const numbers = [...title.matchAll(/§ ?(\d{1,3})/gu)].map(([, number]) => number);
    if (numbers.length === 0) return body === undefined ? [] : [{ title, body, day, number: undefined }];
    return numbers.map((number) => ({ title, body, day, number }));
  });
}

/** "§ 27" where the documents have "§ 72" of the same day or almost that, and another body than theirs for their day. */
function* minutesIn(prose: ProseText, minutes: readonly Minutes[]) {
  if (minutes.length === 0) return;
  for (const sentence of sentencesIn(prose)) {
    const found = [...sentence.text.matchAll(PARAGRAPH)];
    const days = findDates(sentence.text).map(({ value }) => value.date);
    const ofDay = minutes.filter(({ day }) => day !== undefined && days.includes(day));
    const told = (index: number, text: string, is: string) => ({
      ...placeIn(sentence, index, text),
      args: { text, problem: 'minutes' as const, is },
    });
    const meant = ofDay.filter(
      ({ number }) => found.length === 0 || found.some(([, each]) => each === number),
    );
    const bodies = [...sentence.text.matchAll(BODIES)];
    const [other] = bodies;
    const isTheirs = bodies.some(
      ([body]) => /^nämnden$/iu.test(body) || meant.some((each) => each.body?.endsWith(body.toLowerCase())),
    );
    const [first] = meant.filter(({ body }) => body !== undefined);
    if (first && other && !isTheirs && days.length === 1) yield told(other.index, other[0], first.title);
    const isOfLaw = pattern(`kap\\.|lag(?:en)?(?![${LETTERS}])|balken`).test(sentence.text);
    const isOfMinutes = /protokoll|nämnd|styrelsen|fullmäktige|beslut|utskott|uppdrag/iu.test(sentence.text);
    for (const { 0: text, 1: number = '', index } of isOfMinutes && !isOfLaw ? found : []) {
      if (minutes.some((each) => each.number === number)) continue;
      // other meetings of theirs have paragraphs, too: that of the day, or almost one of the documents', is meant
      const near =
        ofDay.find((each) => each.number !== undefined) ??
        minutes.find(
          (each) =>
            each.number !== undefined &&
            (isChangedOver(each.number, number) || isOneSignOff(each.number, number)),
        );
      if (near) yield told(index, text, near.title);
    }
  }
}
