// A link text says where the link leads (WCAG 2.1, 2.4.4): whoever listens hears the links one by one.
import { defineCheck } from '../check.js';

interface Args {
  text: string;
}

export const proseLinkText = defineCheck<Args>({
  code: 'prose-link-text',
  severity: 'warning',
  foundBy: 'memo',
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
