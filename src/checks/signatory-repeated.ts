// One person signs once and has one title in the memo.
import type { Path } from '../diagnostic.js';
import { recipientsOf } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  name: string;
  title?: string | undefined;
  other?: string | undefined;
  problem: 'twice' | 'titles' | 'heads';
}

/** Titles that one person at a time has. */
const HEAD = /^(?:förvaltningschef|förvaltningsdirektör|kommundirektör|stadsdirektör|socialchef|skolchef)$/iu;

export const signatoryRepeated = defineCheck<Args>({
  code: 'signatory-repeated',
  severity: 'warning',
  *find({ caseFile }) {
    const { signatories = [], author } = caseFile;
    const seen: { name: string; title: string | undefined; isSignatory: boolean }[] = author
      ? [{ name: author.name, title: author.title, isSignatory: false }]
      : [];
    const people = [
      ...signatories.map((each, i) => ({ ...each, path: ['signatories', i] as Path, isSignatory: true })),
      ...recipientsOf(caseFile).flatMap((each, i) =>
        each.name === undefined
          ? []
          : [{ name: each.name, title: each.title, path: ['recipients', i] as Path, isSignatory: false }],
      ),
    ];
    for (const { name, title, path, isSignatory } of people) {
      const before = seen.find((each) => each.name === name && (isSignatory || each.isSignatory));
      const head =
        isSignatory && title !== undefined && HEAD.test(title)
          ? seen.find((each) => each.isSignatory && each.title?.toLowerCase() === title.toLowerCase())
          : undefined;
      if (before?.isSignatory && isSignatory) yield { path, args: { name, problem: 'twice' } };
      else if (
        before &&
        title !== undefined &&
        before.title !== undefined &&
        title.toLowerCase() !== before.title.toLowerCase()
      )
        yield { path, args: { name, title, other: before.title, problem: 'titles' } };
      else if (head && head.name !== name)
        yield { path, args: { name, title, other: head.name, problem: 'heads' } };
      seen.push({ name, title, isSignatory });
    }
  },
  words: {
    sv: ({ name, title = '', other = '', problem }) =>
      ({
        twice: { message: `${name} undertecknar två gånger`, hint: 'ta bort den ena, eller rätta namnet' },
        titles: {
          message: `${name} är både ${other} och ${title}`,
          hint: 'en person har en titel i en tjänsteskrivelse',
        },
        heads: { message: `både ${other} och ${name} är ${title}`, hint: 'rätta titeln' },
      })[problem],
    en: ({ name, title = '', other = '', problem }) =>
      ({
        twice: { message: `${name} signs twice`, hint: 'take one away, or correct the name' },
        titles: {
          message: `${name} is both ${other} and ${title}`,
          hint: 'a person has one title in a memo',
        },
        heads: { message: `both ${other} and ${name} are ${title}`, hint: 'correct the title' },
      })[problem],
  },
  explain: {
    what: {
      sv: 'En person som undertecknar två gånger eller har två titlar, eller två chefer för samma förvaltning.',
      en: 'A person who signs twice or has two titles, or two heads of one administration.',
    },
    why: { sv: 'Ett namn är kvar från förra årets skrivelse.', en: "A name is left from last year's memo." },
    faulty:
      'signatories:\n  - { name: Alex Berg, title: enhetschef }\n  - { name: Alex Berg, title: förvaltningschef }',
    corrected:
      'signatories:\n  - { name: Alex Berg, title: enhetschef }\n  - { name: Kim Holm, title: förvaltningschef }',
  },
});
