// Consecutive agreements: each begins the day after the one before ends. An overlap pays twice.
import { junctions } from './agreement-junctions.js';
import { defineCheck } from './check.js';
import { en, sv } from './words.js';

interface Args {
  days: number;
  end: string;
  start: string;
  expected: string;
}

export const agreementOverlap = defineCheck<Args, 'agreement'>({
  code: 'agreement-overlap',
  severity: 'error',
  needs: ['agreement'],
  *find({ facts }) {
    for (const { path, end, start, expected, overlapDays } of junctions(facts)) {
      if (overlapDays > 0) yield { path, args: { days: overlapDays, end, start, expected } };
    }
  },
  words: {
    sv: ({ days, end, start, expected }) => ({
      message: `${sv.days(days)} med två överenskommelser: den föregående slutar ${end}, den här börjar ${start}`,
      hint: `skriv ${expected} så att de möts`,
    }),
    en: ({ days, end, start, expected }) => ({
      message: `${en.count(days, 'day')} with two agreements: the one before ends ${end}, this one begins ${start}`,
      hint: `write ${expected} to let them meet`,
    }),
  },
  explain: {
    what: { sv: 'Dagar med två överenskommelser på en gång.', en: 'Days with two agreements at once.' },
    why: {
      sv: 'Samma verksamhet skulle få betalt två gånger.',
      en: 'The same programme would be paid twice.',
    },
    source: 'god sed: nästa period börjar dagen efter att den förra slutar',
    faulty: 'history:\n  - { to: 2025-12-31 }\nfrom: 2025-12-01',
    corrected: 'history:\n  - { to: 2025-12-31 }\nfrom: 2026-01-01',
  },
});
