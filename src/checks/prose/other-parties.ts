// Names that have all words of a party's but one: "Ung Framtid" beside "Ung Kraft". Most likely the party is meant, and the other
// is left from another case or from memory.
import type { Range } from '../../diagnostic.js';
import type { Checked } from '../check.js';
import { findTexts } from '../../schema/case-fields.js';
import { escapePattern, sentencesIn } from './reading.js';
import type { ProseText } from './texts.js';
import { CAPITALS, LETTERS } from './vocabulary.js';

interface OtherParty {
  prose: ProseText;
  range: Range;
  text: string;
  name: string;
}

/** What associations are called before their names, which tells none from another. */
const FORM =
  /^(?:Föreningen|Stiftelsen|Kvinnojouren|Ideella föreningen|Den ideella föreningen|Församlingen) /u;

/** "För Fyren", at the beginning of a sentence. */
const PREPOSITION =
  /^(?:För|Om|På|Hos|Till|Från|Med|Av|Vid|Under|Efter|Även|Utan|Och|Men|När|Där|Inför|Via|Genom|Att|Utöver|Enligt|Mellan|Bland|Kring|Mot|Sedan|Både|Inte|Bara|Också)\s/u;

export function* findOtherParties(checked: Checked): Generator<OtherParty> {
  const { facts, texts } = checked;
  const names = new Set([
    ...(facts.parties?.organisations ?? []).flatMap(({ legalName, shortName }) => [legalName, shortName]),
    ...(facts.programme ? [facts.programme.name] : []),
  ]);
  const patterns = [...names].flatMap(patternsOf);
  if (patterns.length === 0) return;
  // as they are written: "en trygg natt" is no name
  const known = findTexts(checked.caseFile)
    .flatMap(({ path, value }) => (path[0] === 'prose' ? [] : [value]))
    .join('\n');
  for (const prose of texts) {
    if (prose.kind === 'title') continue;
    for (const { name, others, pattern } of patterns) {
      if (!others.every((word) => prose.text.includes(word))) continue;
      for (const { 0: text, index } of prose.text.matchAll(pattern)) {
        if (PREPOSITION.test(text) || known.includes(text) || [...names].some((each) => each.includes(text)))
          continue;
        const sentence = sentencesIn(prose).findLast(({ start }) => start <= index);
        // beside the party itself it is another one
        if (sentence?.text.includes(name)) continue;
        // so it is where the memo tells of it more than once
        if (countIn(texts, text) > 1) continue;
        yield { prose, range: { start: index, end: index + text.length }, text, name };
      }
    }
  }
}

/** Names of two or three words with capitals, each word in its turn being another one. */
function patternsOf(whole: string): { name: string; others: string[]; pattern: RegExp }[] {
  const name = whole.replace(FORM, '');
  const words = name.split(' ');
  if (
    words.length < 2 ||
    words.length > 3 ||
    !words.every((word) => /^[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ɏ]{2,}$/u.test(word))
  )
    return [];
  return words.map((_, i) => {
    const parts = words.map((word, j) =>
      i === j ? `(?!${escapePattern(word)})[${CAPITALS}][${LETTERS}]{2,}` : escapePattern(word),
    );
    const pattern = new RegExp(
      `(?<![${LETTERS}-]|[${CAPITALS}][${LETTERS}]+ )${parts.join('\\s')}(?![${LETTERS}-]| [${CAPITALS}])`,
      'gu',
    );
    return { name: whole, others: words.filter((word) => word !== words[i]), pattern };
  });
}

function countIn(texts: readonly ProseText[], name: string): number {
  return texts.reduce((sum, { text }) => sum + text.split(name).length - 1, 0);
}
