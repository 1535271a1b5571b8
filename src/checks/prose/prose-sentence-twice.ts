// A whole sentence that stands twice: pasted where it stood already, or moved and left behind.
import { defineCheck } from '../check.js';
import { sentencesIn, type Sentence } from './reading.js';

interface Args {
  text: string;
  /** Whether the other stands in the same section, where nothing but a slip puts it. */
  isNear: boolean;
}

/** Shorter ones can be said twice: "Inga andra alternativ finns." */
const LONG = 45;
/** So much of a sentence tells which one is meant. */
const SHOWN = 60;

export const proseSentenceTwice = defineCheck<Args>({
  code: 'prose-sentence-twice',
  severity: 'warning',
  *find({ texts }) {
    const first = new Map<string, Sentence>();
    for (const prose of texts) {
      // what a field holds can be printed in two places
      if (prose.kind === 'title' || prose.path[0] !== 'prose') continue;
      for (const sentence of sentencesIn(prose)) {
        const text = sentence.text.trim();
        // items of lists can be the same
        if (text.length < LONG || !/[.!?]$/.test(text)) continue;
        const key = text.toLowerCase().replaceAll(/\s+/g, ' ');
        const other = first.get(key);
        if (!other) {
          first.set(key, sentence);
          continue;
        }
        const start = sentence.start + sentence.text.indexOf(text);
        // a summary can say again what the memo says
        const isNear = other.prose.section === prose.section;
        const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
        yield {
          in: prose,
          range: { start, end: start + text.length },
          args: { text: shown, isNear },
          ...(!isNear && { severity: 'info' as const }),
        };
      }
    }
  },
  words: {
    sv: ({ text, isNear }) => ({
      message: isNear ? `"${text}" står två gånger i avsnittet` : `"${text}" står redan tidigare`,
      hint: isNear ? 'ta bort den ena meningen' : 'säg det en gång, eller med andra ord',
    }),
    en: ({ text, isNear }) => ({
      message: isNear ? `"${text}" stands twice in the section` : `"${text}" stands earlier, too`,
      hint: isNear ? 'remove one of the sentences' : 'say it once, or in other words',
    }),
  },
  explain: {
    what: { sv: 'En hel mening som står två gånger.', en: 'A whole sentence that stands twice.' },
    why: {
      sv: 'Den är inklistrad där den redan stod, eller flyttad och kvarglömd.',
      en: 'It was pasted where it stood already, or moved and left behind.',
    },
    faulty:
      'background: Föreningen driver en mötesplats för äldre i Sundby. Föreningen driver en mötesplats för äldre i Sundby.',
    corrected: 'background: Föreningen driver en mötesplats för äldre i Sundby.',
  },
});
