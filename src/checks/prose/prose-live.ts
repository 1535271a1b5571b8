// A live figure is what the words beside it say: of the year and of the row of a table that they name.
import { valueAt, type Range } from '../../diagnostic.js';
import { defineCheck, type Checked } from '../check.js';
import { surroundingsOf, yearsIn, yearsOf, type Surroundings } from './reading.js';
import type { ProseText } from './texts.js';

interface Args {
  text: string;
  /** What the figure is. */
  is: string;
}

export const proseLive = defineCheck<Args>({
  code: 'prose-live',
  severity: 'warning',
  yieldsTo: ['prose-amount'],
  *find(checked) {
    for (const prose of checked.texts) {
      if (prose.cited.length === 0) continue;
      const figures = figuresOf(prose);
      for (const { start, end, path, place } of prose.cited) {
        const field = valueAt(checked.caseFile, path);
        const written = typeof field === 'string' ? field.slice(place.start, place.end) : '';
        if (!/mentions\.|table\.rows\./.test(written)) continue;
        const around = surroundingsOf(prose, { start, end }, figures);
        const is = mentionOf(checked, written, around) ?? rowOf(checked, written, around);
        if (is !== undefined)
          yield { in: prose, range: { start, end }, args: { text: prose.text.slice(start, end), is } };
      }
    }
  },
  words: {
    sv: ({ text, is }) => ({
      message: `${text} är något annat än det som meningen säger`,
      hint: `det är ${is}`,
    }),
    en: ({ text, is }) => ({
      message: `${text} is something else than the sentence says`,
      hint: `it is ${is}`,
    }),
  },
  explain: {
    what: {
      sv: 'En levande uppgift bredvid ett år eller ett namn på en rad som är ett annat än dess eget.',
      en: 'A live figure beside a year or the name of a row that is another than its own.',
    },
    why: {
      sv: 'Den som kopierar en mening byter orden och glömmer uppgiften.',
      en: 'Whoever copies a sentence changes the words and forgets the figure.',
    },
    faulty: 'background: Ramen för 2024 var {{mention mentions.ram2025}}.',
    corrected: 'background: Ramen för 2025 var {{mention mentions.ram2025}}.',
  },
});

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
