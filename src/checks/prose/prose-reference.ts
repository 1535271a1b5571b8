// Reference numbers in prose are those of the case, its documents and the cases that it names.
import leven from 'leven';
import { defineCheck } from '../check.js';
import { sentenceAt } from './reading.js';
import { isChangedOver } from './slips.js';
import { words } from './vocabulary.js';
import { knownReferences, referencesInProse } from './written-references.js';

const OTHER_CASE = words(
  'eget ärende|annat ärende|särskilt ärende|separat ärende|behandlas inte|andra ärenden',
);

interface Args {
  text: string;
  nearest?: string | undefined;
}

export const proseReference = defineCheck<Args>({
  code: 'prose-reference',
  severity: 'warning',
  *find(checked) {
    const { facts } = checked;
    const known = knownReferences(checked);
    for (const { prose, range, text, key, isOwn } of referencesInProse(checked)) {
      if (known.has(key) || prose.path[0] === 'documents') continue;
      // one that is broken is told so by its form
      if (/[-/]\s/.test(text)) continue;
      const [nearest] = [...known.keys()].toSorted((a, b) => leven(a, key) - leven(b, key));
      const distance = nearest === undefined ? Infinity : leven(nearest, key);
      // a case without an agreement tells of other authorities' cases that no field of it holds
      if (!facts.agreement && !isOwn && distance > 1 && !isChangedOver(nearest ?? '', key)) continue;
      const near = nearest !== undefined && distance <= 3 ? known.get(nearest) : undefined;
      // what has a case of its own is told so
      if (!near && OTHER_CASE.test(sentenceAt(prose, range.start).text)) continue;
      // one that is like none of the case's can be another's
      yield { in: prose, range, ...(!near && { severity: 'info' }), args: { text, nearest: near } };
    }
  },
  words: {
    sv: ({ text, nearest }) => ({
      message: `${text}: ärendet har inget sådant diarienummer`,
      hint: nearest ? `är det ${nearest}?` : 'lägg till det bland documents eller relatedCases',
    }),
    en: ({ text, nearest }) => ({
      message: `${text}: the case has no such reference number`,
      hint: nearest ? `is ${nearest} meant?` : 'add it among documents or relatedCases',
    }),
  },
  explain: {
    what: {
      sv: 'Ett diarienummer i text som ärendet inte har.',
      en: 'A reference number in prose that the case does not have.',
    },
    why: {
      sv: 'En siffra fel, och handlingen går inte att hitta.',
      en: 'One digit wrong, and the document cannot be found.',
    },
    faulty: 'finances: Se ASN-2023-11587.',
    corrected: 'finances: Se ASN-2023-11578.',
  },
});
