// A point is a sentence, a clause that begins with "att", or the name of a usual point: nothing in between.
import { pointsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  text: string;
  problem: 'fragment' | 'capital-att';
}

export const decisionPointForm = defineCheck<Args>({
  code: 'decision-point-form',
  severity: 'warning',
  *find({ caseFile }) {
    for (const [i, { text }] of (pointsOf(caseFile) ?? []).entries()) {
      if (text === undefined || /^att\s+\S/.test(text)) continue;
      if (/^Att\s/.test(text)) yield { path: ['decision', i], args: { text, problem: 'capital-att' } };
      else if (!isSentence(text.trim())) yield { path: ['decision', i], args: { text, problem: 'fragment' } };
    }
  },
  words: {
    sv: ({ text, problem }) =>
      problem === 'capital-att'
        ? {
            message: `"${text}" börjar med Att`,
            hint: 'skriv att med liten bokstav: då skrivs vem som beslutar före',
          }
        : {
            message: `"${text}" är ingen beslutspunkt`,
            hint: 'skriv en hel mening ("Nämnden …"), en sats som börjar med att, eller en vanlig punkts namn med bindestreck, som approve-agreement',
          },
    en: ({ text, problem }) =>
      problem === 'capital-att'
        ? {
            message: `"${text}" begins with Att`,
            hint: 'write att with a small letter: who decides is then written before it',
          }
        : {
            message: `"${text}" is no point of a decision`,
            hint: 'write a full sentence ("Nämnden …"), a clause that begins with att, or the name of a usual point with hyphens, such as approve-agreement',
          },
  },
  explain: {
    what: {
      sv: 'En beslutspunkt som varken är en mening, en att-sats eller en vanlig punkts namn.',
      en: 'A point that is no sentence, no clause and no name of a usual point.',
    },
    why: {
      sv: 'Varje punkt flyttas till protokollet och ska gå att läsa för sig.',
      en: 'Each point is moved to the minutes and is read alone.',
    },
    faulty: 'decision: [approve agreement, godkänn planen]',
    corrected: 'decision: [approve-agreement, att godkänna planen]',
  },
});

/** A sentence begins with a capital, a figure or a value, and has two words or more. */
function isSentence(text: string): boolean {
  return /^[A-ZÀ-ÖØ-ÞĀ-ɏ\d{"”]/u.test(text) && /\s/.test(text);
}
