// Each organisation of a case stands there once, and none has the number of another.
import { toCanonicalOrganisationNumber } from '../facts/identifiers.js';
import type { Path } from '../diagnostic.js';
import { defineCheck } from './check.js';

interface Args {
  name: string;
  /** The organisation that has the same number; none where the same name stands twice. */
  other?: string | undefined;
  number?: string | undefined;
}

interface Organisation {
  path: Path;
  name: string;
  number: string | undefined;
}

export const organisationRepeated = defineCheck<Args>({
  code: 'organisation-repeated',
  severity: 'warning',
  *find({ caseFile }) {
    const { organisation, parties = [] } = caseFile;
    const all: Organisation[] = [
      { at: ['organisation'], name: organisation?.legalName, number: organisation?.number },
      ...parties.map(({ name, number }, i) => ({ at: ['parties', i], name, number })),
    ].flatMap(({ at, name, number }) =>
      name === undefined
        ? []
        : [
            {
              path: at,
              name,
              number: number === undefined ? undefined : toCanonicalOrganisationNumber(number),
            },
          ],
    );
    for (const [i, { path, name, number }] of all.entries()) {
      const before = all.slice(0, i);
      const twin = before.find((each) => number !== undefined && each.number === number);
      if (twin && twin.name !== name)
        yield { path: [...path, 'number'], args: { name, number, other: twin.name } };
      else if (before.some((each) => each.name === name)) yield { path, args: { name } };
    }
  },
  words: {
    sv: ({ name, other, number }) =>
      other === undefined
        ? { message: `${name} står två gånger`, hint: 'ta bort den ena' }
        : { message: `${name} och ${other} har samma nummer, ${number}`, hint: 'jämför med registreringen' },
    en: ({ name, other, number }) =>
      other === undefined
        ? { message: `${name} stands there twice`, hint: 'remove one' }
        : {
            message: `${name} and ${other} have one number, ${number}`,
            hint: 'compare with the registration',
          },
  },
  explain: {
    what: {
      sv: 'Två organisationer med samma organisationsnummer, eller samma organisation två gånger.',
      en: 'Two organisations with one organisation number, or one organisation twice.',
    },
    why: {
      sv: 'Beslutet skulle gälla någon annan: ett nummer hör till en organisation.',
      en: 'The decision would be about somebody else: a number belongs to one organisation.',
    },
    faulty:
      "parties: [{ name: Skruvgården, number: '802438-1355' }, { name: Solrosen, number: '802438-1355' }]",
    corrected:
      "parties: [{ name: Skruvgården, number: '802438-1355' }, { name: Solrosen, number: '802410-2207' }]",
  },
});
