// Where a memo says that requirements must be met, it says whether they are.
import { defineCheck } from './check.js';
import { placeIn, sentencesIn } from './prose/reading.js';

interface Args {
  text: string;
}

/** "För att IOP ska vara möjligt krävs att ett antal villkor är uppfyllda." */
const ASKED =
  /(?:krävs|förutsätter|måste|ska)(?![A-Za-zÀ-ɏ])[^.]{0,120}?(?:villkor|krav|kriterier|förutsättningar)[A-Za-zÀ-ɏ]*[^.]{0,60}?(?:uppfyll|vara uppfyll|är uppfyll)[A-Za-zÀ-ɏ]*|(?:krävs|måste|ska)(?![A-Za-zÀ-ɏ])[^.]{0,120}?uppfylla [^.]{0,60}?(?:villkor|krav|kriterier)[A-Za-zÀ-ɏ]*/iu;

/** "Förvaltningen bedömer att föreningen uppfyller kraven." */
const TOLD =
  /(?:uppfyller|uppfylls|uppfyllde|lever upp till|är (?:också |även |alla |samtliga )?(?:delvis |helt )?uppfyllda|har uppfyllt|motsvarar|möter)[^.]{0,100}?(?:villkor|krav|kriteri|riktlinj)|(?:villkor|krav|kriteri|riktlinj)[A-Za-zÀ-ɏ]*[^.]{0,100}?(?:uppfylls|(?:är|har|bedöms|blir|anses)(?: vara)? (?:delvis |helt |väl )?(?:uppfyll|tillgodose)[A-Za-zÀ-ɏ]*)|bedöm[A-Za-zÀ-ɏ]*[^.]{0,80}(?:uppfyll|i linje med|förenlig|enlig)/iu;

export const conditionsUntold = defineCheck<Args>({
  code: 'conditions-untold',
  severity: 'info',
  *find({ texts, allTexts, facts }) {
    if (facts.conditions && facts.conditions.groups.length > 0) return;
    for (const prose of texts) {
      if (!prose.text.includes('uppfyll')) continue;
      for (const sentence of sentencesIn(prose)) {
        const found = ASKED.exec(sentence.text);
        if (!found || TOLD.test(sentence.text.replace(found[0], ''))) continue;
        const others = allTexts.map(({ text }) =>
          text === prose.text ? text.replace(sentence.text, '') : text,
        );
        if (!others.some((text) => TOLD.test(text.replaceAll(ASKED_ANYWHERE, ''))))
          yield { ...placeIn(sentence, found.index, found[0]), args: { text: found[0] } };
        return;
      }
    }
  },
  words: {
    sv: () => ({
      message: 'texten säger att krav ska vara uppfyllda, men ingenstans om de är det',
      hint: 'skriv kraven och bedömningen av dem, i conditions.items eller i överväganden',
    }),
    en: () => ({
      message: 'the text says that requirements must be met, but nowhere whether they are',
      hint: 'write the requirements and how they are judged, in conditions.items or in the assessment',
    }),
  },
  explain: {
    what: {
      sv: 'Krav som måste vara uppfyllda, utan att skrivelsen säger om de är det.',
      en: 'Requirements that must be met, though the memo does not say whether they are.',
    },
    why: {
      sv: 'Nämnden kan inte se att beslutet följer riktlinjerna.',
      en: 'The committee cannot see that the decision follows the guidelines.',
    },
    faulty: 'prose:\n  conditions: För ett IOP krävs att ett antal villkor är uppfyllda.',
    corrected:
      'prose:\n  conditions: För ett IOP krävs att ett antal villkor är uppfyllda. Förvaltningen bedömer att de är det, och uppfyller riktlinjerna.',
  },
});

const ASKED_ANYWHERE = new RegExp(ASKED.source, 'giu');
