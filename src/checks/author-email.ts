// The author's address is of the author.
import { defineCheck } from './check.js';

interface Args {
  name: string;
  email: string;
}

export const authorEmail = defineCheck<Args, 'author'>({
  code: 'author-email',
  severity: 'warning',
  needs: ['author'],
  *find({ caseFile: { author } }) {
    const { name, email } = author;
    if (email === undefined) return;
    const [local = ''] = plain(email).split('@');
    const parts = plain(name)
      .split(/[^a-z]+/)
      .filter((part) => part.length > 1);
    // addresses of offices and those made of initials say no name
    if (!/^[a-z]{2,}[._-][a-z]{3,}$/.test(local) || parts.length < 2) return;
    const isOffice = /(?:namnd|forvaltning|kommun|registrator|info|kontakt|stad|social|kansli)/.test(local);
    // "hanna.nyberg" of Hanna Wiberg: each name of the address is one of the author's
    const isOf = (word: string): boolean =>
      parts.some((part) => part.startsWith(word.slice(0, 4)) || word.startsWith(part.slice(0, 4)));
    const isOther = !local.split(/[._-]/).every((word) => word.length < 3 || isOf(word));
    if (!isOffice && (isOther || !parts.some((part) => local.includes(part.slice(0, 4)))))
      yield { path: ['author', 'email'], args: { name, email } };
  },
  words: {
    sv: ({ name, email }) => ({
      message: `${email} ser inte ut att vara ${name}s adress`,
      hint: 'rätta adressen eller namnet',
    }),
    en: ({ name, email }) => ({
      message: `${email} does not look like the address of ${name}`,
      hint: 'correct the address or the name',
    }),
  },
  explain: {
    what: {
      sv: 'En e-postadress med någon annans namn än författarens.',
      en: "An e-mail address with another's name than the author's.",
    },
    why: { sv: 'Läsarens frågor går till fel person.', en: "The reader's questions go to the wrong person." },
    faulty: 'author:\n  name: Kim Ek\n  email: johan.lund@example.se',
    corrected: 'author:\n  name: Kim Ek\n  email: kim.ek@example.se',
  },
});

/** Small letters without marks, as addresses have them. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
