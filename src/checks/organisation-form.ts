// The legal form is the one that the number's first digit and the name say.
import { formsInName, type LegalForm } from '../locale/words.js';
import { defineCheck } from './check.js';

interface Args {
  form: LegalForm;
  /** What else says another form. */
  name?: string;
  number?: string;
}

/** The first digit of the organisation numbers of each form (Skatteverket, SKV 709). */
const FIRST_DIGIT: Record<LegalForm, string> = {
  faithCommunity: '2',
  company: '5',
  economicAssociation: '7',
  nonProfitAssociation: '8',
  foundation: '8',
};

const WORDS = {
  sv: {
    nonProfitAssociation: 'en ideell förening',
    economicAssociation: 'en ekonomisk förening',
    foundation: 'en stiftelse',
    faithCommunity: 'ett registrerat trossamfund',
    company: 'ett aktiebolag',
  },
  en: {
    nonProfitAssociation: 'a non-profit association',
    economicAssociation: 'an economic association',
    foundation: 'a foundation',
    faithCommunity: 'a registered faith community',
    company: 'a company',
  },
} satisfies Record<string, Record<LegalForm, string>>;

export const organisationForm = defineCheck<Args>({
  code: 'organisation-form',
  severity: 'warning',
  *find({ caseFile: { organisation, parties = [] }, texts }) {
    // a foundation is no association to those who write of it
    const form = organisation?.legalForm;
    const prose = texts.map(({ text }) => text).join('\n');
    const called =
      form === 'foundation'
        ? /(?<![A-Za-zÀ-ɏ])föreningen(?:s)?(?![A-Za-zÀ-ɏ])/giu
        : form === 'nonProfitAssociation'
          ? /(?<![A-Za-zÀ-ɏ])stiftelsen(?:s)?(?![A-Za-zÀ-ɏ])/giu
          : undefined;
    const right = form === 'foundation' ? /stiftelse/iu : /förening|förbund/iu;
    if (
      organisation &&
      form &&
      called &&
      formsInName(organisation.legalName).length === 0 &&
      (prose.match(called)?.length ?? 0) > 1 &&
      !right.test(prose)
    )
      yield { path: ['organisation', 'legalForm'], args: { form, name: prose.match(called)?.[0] ?? '' } };
    const organisations = [
      ...(organisation
        ? [{ place: ['organisation'], given: organisation, name: organisation.legalName }]
        : []),
      ...parties.map((given, i) => ({ place: ['parties', i], given, name: given.name })),
    ];
    for (const { place, given, name } of organisations) {
      const { legalForm, number } = given;
      if (legalForm === undefined) continue;
      const path = [...place, 'legalForm'];
      const said = formsInName(name);
      if (said.length > 0 && !said.includes(legalForm)) yield { path, args: { form: legalForm, name } };
      else if (number !== undefined && !number.trim().startsWith(FIRST_DIGIT[legalForm]))
        yield { path, args: { form: legalForm, number } };
    }
  },
  words: {
    sv: ({ form, name, number }) => ({
      message:
        name === undefined
          ? `${number} är inget nummer för ${WORDS.sv[form]}`
          : `"${name}" är enligt namnet något annat än ${WORDS.sv[form]}`,
      hint: 'jämför med registreringen: form, namn eller nummer är fel',
    }),
    en: ({ form, name, number }) => ({
      message:
        name === undefined
          ? `${number} is no number of ${WORDS.en[form]}`
          : `"${name}" is by its name something else than ${WORDS.en[form]}`,
      hint: 'compare it with the registration: form, name or number is wrong',
    }),
  },
  explain: {
    what: {
      sv: 'Den juridiska formen är en annan än den som namnet eller numrets första siffra säger.',
      en: "The legal form is another than the one that the name or the number's first digit says.",
    },
    why: {
      sv: 'Beslutet skulle gälla en juridisk person som inte finns.',
      en: 'The decision would be about a legal person that does not exist.',
    },
    source: 'Skatteverket, SKV 709 (organisationsnummer)',
    faulty: 'legalForm: company\nnumber: 802438-1355',
    corrected: 'legalForm: nonProfitAssociation\nnumber: 802438-1355',
  },
});
