// A link text says where the link leads (WCAG 2.1, 2.4.4): whoever listens hears the links one by one.
import { toPlainText, type Inline } from '../../memo/memo.js';
import type { Range } from '../../diagnostic.js';
import { defineCheck } from '../check.js';

interface Args {
  text: string;
}

/** Link texts that say nothing when they are read out alone. */
const EMPTY_LINK_TEXT = /^(?:här|hit|länk|länken|klicka här|läs mer|mer|se här|https?:\/\/\S+)$/iu;

export const proseLinkText = defineCheck<Args>({
  code: 'prose-link-text',
  severity: 'warning',
  *find({ texts }) {
    for (const text of texts)
      for (const { label, range } of linksIn(text.inlines))
        if (EMPTY_LINK_TEXT.test(label.trim())) yield { in: text, range, args: { text: label } };
  },
  words: {
    sv: ({ text }) => ({
      message: `länktexten "${text}" säger inte vart länken leder`,
      hint: 'skriv vad som finns där, som [riktlinjerna](…)',
    }),
    en: ({ text }) => ({
      message: `the link text "${text}" does not say where the link leads`,
      hint: 'write what is there, as in [riktlinjerna](…)',
    }),
  },
  explain: {
    what: {
      sv: 'En länktext som inte säger vart länken leder.',
      en: 'A link text that does not say where the link leads.',
    },
    why: {
      sv: 'Den som lyssnar hör länkarna var för sig.',
      en: 'Whoever listens hears the links one by one.',
    },
    source: 'WCAG 2.1, 2.4.4; lag (2018:1937) om tillgänglighet till digital offentlig service',
    faulty: 'background: Läs mer [här](https://example.se).',
    corrected: 'background: Läs [riktlinjerna](https://example.se).',
  },
});

/** The links of a text, with their places in it. */
function* linksIn(inlines: readonly Inline[], start = 0): Generator<{ label: string; range: Range }> {
  let at = start;
  for (const inline of inlines) {
    const end = at + toPlainText([inline]).length;
    if (inline.type === 'link') yield { label: toPlainText(inline.children), range: { start: at, end } };
    else if (inline.type === 'strong' || inline.type === 'emphasis') yield* linksIn(inline.children, at);
    at = end;
  }
}
