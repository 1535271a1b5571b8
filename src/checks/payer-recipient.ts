// Who pays and who gets the money are two: an association that pays for its own agreement has been taken for its payer.
import { defineCheck } from './check.js';

interface Args {
  name: string;
}

export const payerRecipient = defineCheck<Args>({
  code: 'payer-recipient',
  severity: 'warning',
  *find({ caseFile: { funding, organisation } }) {
    if (!funding || !organisation) return;
    const names = [organisation.legalName, organisation.shortName ?? organisation.legalName];
    const isRecipient = (payer: string | undefined): payer is string =>
      payer !== undefined && names.some((name) => payer.toLowerCase() === name.toLowerCase());
    if (isRecipient(funding.payer)) yield { path: ['funding', 'payer'], args: { name: funding.payer } };
    for (const [i, { payer }] of (funding.years ?? []).entries())
      if (isRecipient(payer)) yield { path: ['funding', 'years', i, 'payer'], args: { name: payer } };
  },
  words: {
    sv: ({ name }) => ({
      message: `${name} är den som får medlen, och anges som den som betalar`,
      hint: 'ange den nämnd eller myndighet som betalar, eller ta bort raden; föreningens egna medel står i ownContribution',
    }),
    en: ({ name }) => ({
      message: `${name} is given the money, and stands as the one who pays`,
      hint: "give the committee or body that pays, or take the line away; the association's own money stands in ownContribution",
    }),
  },
  explain: {
    what: {
      sv: 'En finansiär som är motparten själv.',
      en: 'A payer that is the other party itself.',
    },
    why: {
      sv: 'Beslutet skulle låta föreningen betala sitt eget bidrag.',
      en: 'The decision would have the association pay its own grant.',
    },
    faulty: 'organisation:\n  legalName: Föreningen Bryggan\nfunding:\n  payer: Föreningen Bryggan',
    corrected: 'organisation:\n  legalName: Föreningen Bryggan\nfunding:\n  payer: socialnämnden',
  },
});
