// What a case declares for its texts stands in one of them.
import { saysMention } from './prose/mentioned.js';
import { defineCheck } from './check.js';

interface Args {
  name: string;
  what: string;
}

export const mentionUnused = defineCheck<Args>({
  code: 'mention-unused',
  severity: 'warning',
  *find({ caseFile, texts }) {
    for (const [name, mention] of Object.entries(caseFile.mentions ?? {}))
      if (!texts.some(({ text }) => saysMention(mention, text.replaceAll('\u00A0', ' '))))
        yield { path: ['mentions', name, 'what'], args: { name, what: mention.what } };
  },
  words: {
    sv: ({ name, what }) => ({
      message: `mentions.${name} (${what}) står inte i någon text`,
      hint: `skriv {{mention mentions.${name}}} där den hör hemma, eller ta bort den`,
    }),
    en: ({ name, what }) => ({
      message: `mentions.${name} (${what}) stands in no text`,
      hint: `write {{mention mentions.${name}}} where it belongs, or remove it`,
    }),
  },
  explain: {
    what: {
      sv: 'En uppgift under mentions som ingen text har.',
      en: 'A figure under mentions that no text has.',
    },
    why: {
      sv: 'Den som läser ärendet tror att skrivelsen säger det.',
      en: 'Who reads the case believes that the memo says it.',
    },
    faulty: 'mentions:\n  motion: { what: motionens datum, date: 2024-03-05 }',
    corrected: 'prose:\n  background: Motionen lämnades den {{mention mentions.motion}}.',
  },
});
