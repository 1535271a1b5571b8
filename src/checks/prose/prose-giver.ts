// Who gives an amount, in prose and in the fields: "Region Värmland" beside the amount of another giver.
import { defineCheck, type Checked } from '../check.js';
import { findAmounts, type Amount, type Figure } from './find-figures.js';
import { placeIn, sentenceBefore, sentencesIn } from './reading.js';
import { CAPITALS, LETTERS, pattern, words } from './vocabulary.js';

interface Args {
  text: string;
  giver: string;
}

export const proseGiver = defineCheck<Args>({
  code: 'prose-giver',
  severity: 'warning',
  *find(checked) {
    const gifts = giftsOf(checked);
    if (gifts.length === 0) return;
    const known = knownBodies(checked, gifts);
    for (const prose of checked.texts) {
      if (prose.path[0] !== 'prose' || !/\d{3}/.test(prose.text)) continue;
      for (const sentence of sentencesIn(prose)) {
        const { text } = sentence;
        if (!GIVES.test(text)) continue;
        const given = findAmounts(text);
        for (const [i, { value }] of given.entries()) {
          const meant = gifts.filter(({ amount }) => amount === value.kronor);
          const [gift] = meant;
          if (!gift || meant.length > 1) continue;
          const [from, to] = given.length > 1 ? stretchOf(given, i, text) : [0, text.length];
          const stretch = text.slice(from, to);
          const near = given.length > 1 ? stretch : `${sentenceBefore(sentence)?.text ?? ''} ${text}`;
          if (wordsOf(gift.giver).some((word) => near.toLowerCase().includes(word))) continue;
          for (const { 0: body, index } of stretch.matchAll(BODY)) {
            const small = body.toLowerCase();
            if (known.some((each) => each.includes(small) || small.includes(each))) continue;
            yield { ...placeIn(sentence, from + index, body), args: { text: body, giver: gift.giver } };
          }
        }
      }
    }
  },
  words: {
    sv: ({ text, giver }) => ({
      message: `${text} står vid ett belopp som enligt uppgifterna kommer från någon annan`,
      hint: `i fältet står ${giver}`,
    }),
    en: ({ text, giver }) => ({
      message: `${text} stands beside an amount that by the fields comes from someone else`,
      hint: `the field has ${giver}`,
    }),
  },
  explain: {
    what: {
      sv: 'En text som låter någon annan än fältet ge ett belopp.',
      en: 'A text in which someone else than in the field gives an amount.',
    },
    why: { sv: 'En av dem är fel.', en: 'One of them is wrong.' },
    faulty: 'economy: Region Värmland bidrar med 150 000 kronor.',
    corrected: 'economy: Region Örebro län bidrar med 150 000 kronor.',
  },
});

interface Gift {
  giver: string;
  /** In kronor. */
  amount: number;
}

/** Where an amount of several has its giver: right after it, or before it after "från"; an empty stretch where it has none. */
function stretchOf(given: readonly Figure<Amount>[], i: number, text: string): [number, number] {
  const [before, own, next] = [given[i - 1]?.range.end ?? 0, given[i]?.range, given[i + 1]?.range.start];
  if (!own) return [0, 0];
  if (/^ (?:från|av) /u.test(text.slice(own.end))) return [own.end, next ?? text.length];
  const lead = text.slice(before, own.start);
  const from = lead.lastIndexOf('från ');
  if (from >= 0) return [before + from, own.start];
  // "Region Värmland skjuter till 150 000 kronor"
  return GIVES_RIGHT_AFTER.test(lead) ? [before, own.start] : [0, 0];
}

const GIVES_RIGHT_AFTER = pattern(
  `(?<![${LETTERS}])(?:skjuter till|ger|gav|bidrar med|bidrog med|står för|anslår|anslog|betalar|lämnar) $`,
);
const GIVES = words(
  'från|får|fick|fått|bevilja[a-zåäö]*|ger|gav|bidra[rs]?|bidrog|kommer|betala[rs]?|anslå[rs]?|anslog|skjuter|stöd[a-zåäö]*|finansiera[a-zåäö]*|står för|lämna[rs]?',
);

/** A public body or a fund. */
const BODY = new RegExp(
  `(?<![${LETTERS}-])(?:Region [${CAPITALS}][${LETTERS}]+(?: län)?|Länsstyrelsen(?: i)? [${CAPITALS}][${LETTERS}]+(?: [${CAPITALS}][${LETTERS}]+)? län|(?:[${CAPITALS}][${LETTERS}]+ )?[${CAPITALS}][${LETTERS}]+regionen|(?:[${CAPITALS}][${LETTERS}]+ )?(?![Nn]ätverk|[Rr]egelverk|[Hh]antverk)[${LETTERS}]+(?:fonden|styrelsen|verket|nämnden|stiftelsen|förbundet|myndigheten|inspektionen|rådet|delegationen))(?![${LETTERS}-])`,
  'gu',
);

/** Other support, and the rows of the tables that have a name and an amount. */
function giftsOf({ caseFile, tables }: Checked): Gift[] {
  const support = (caseFile.funding?.otherSupport ?? []).flatMap(({ giver, amount }) =>
    amount === undefined ? [] : [{ giver, amount }],
  );
  const rows = tables.flatMap(({ table: { rows: all } }) =>
    all.flatMap(({ name, cells }) => {
      const amounts = cells.flatMap(({ amount }) => amount ?? []);
      const [amount] = amounts;
      return name !== undefined && amount !== undefined && amounts.length === 1 && BODY_NAME.test(name)
        ? [{ giver: name, amount }]
        : [];
    }),
  );
  return [...support, ...rows];
}

const BODY_NAME = new RegExp(`^${BODY.source}$`, 'u');

/** Those whom the case knows in any other part: they can be named beside any amount. */
function knownBodies({ names, facts }: Checked, gifts: readonly Gift[]): string[] {
  return [
    ...names.committee,
    ...names.municipality,
    ...gifts.map(({ giver }) => giver),
    ...(facts.parties?.organisations ?? []).flatMap(({ legalName, shortName }) => [legalName, shortName]),
    ...(facts.funding?.otherPayers ?? []).map(({ name }) => name),
  ].map((name) => name.toLowerCase());
}

/** The words of a giver that tell it from others, in small letters. */
function wordsOf(giver: string): string[] {
  return giver
    .toLowerCase()
    .split(/[^a-zß-öø-ɏ]+/u)
    .filter(
      (word) =>
        word.length >= 4 && !/^(?:region|regionen|länsstyrelsen|kommun|kommunen|stad|län)$/u.test(word),
    )
    .map((word) => word.slice(0, Math.max(4, word.length - 2)));
}
