// The year in a reference number is that in which the case was opened: not after the memo; and no earlier agreement has the
// number of this case, nor that of another agreement.
import { formatPath, type Path } from '../diagnostic.js';
import { readYear } from '../facts/calendar.js';
import { defineCheck } from './check.js';

interface Args {
  reference: string;
  problem: 'later' | 'own' | 'twice';
  year: number;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

export const referenceYear = defineCheck<Args>({
  code: 'reference-year',
  severity: 'warning',
  *find({ caseFile, references }) {
    const memoYear = readYear(caseFile.date);
    const history = caseFile.agreement?.history ?? [];
    const key = (reference: string): string => reference.replaceAll(/[^A-Za-zÀ-ɏ\d]/gu, '').toLowerCase();
    for (const { path, value } of references) {
      const year = Number(YEAR.exec(value)?.[1] ?? 0);
      const [group, list, i] = path;
      const link =
        group === 'agreement' && list === 'history' && typeof i === 'number' ? history[i] : undefined;
      // an agreement was opened before it ended
      const last = link?.to === undefined ? memoYear : Math.min(memoYear, readYear(link.to));
      if (year > last) yield { path, args: { reference: value, problem: 'later', year: last } };
      else if (link && key(value) === key(caseFile.reference) && !isReference(path))
        yield { path: ['reference'], args: { reference: value, problem: 'own', year } };
    }
    for (const [i, { references: numbers = [] }] of history.entries())
      for (const [j, reference] of numbers.entries())
        if (
          history.slice(0, i).some((each) => each.references?.some((other) => key(other) === key(reference)))
        )
          yield {
            path: ['agreement', 'history', i, 'references', j],
            args: { reference, problem: 'twice', year: memoYear },
          };
  },
  words: {
    sv: ({ reference, problem, year }) =>
      problem === 'own'
        ? {
            message: `${reference} är ärendets eget nummer, inte en tidigare överenskommelses`,
            hint: 'ange den tidigare överenskommelsens nummer',
          }
        : problem === 'twice'
          ? { message: `${reference} står på två överenskommelser`, hint: 'kontrollera vilken som har det' }
          : {
              message: `${reference} är från ett senare år än ${year}`,
              hint: 'kontrollera årtalet i numret',
            },
    en: ({ reference, problem, year }) =>
      problem === 'own'
        ? {
            message: `${reference} is the number of this case, not of an earlier agreement`,
            hint: "give the earlier agreement's number",
          }
        : problem === 'twice'
          ? { message: `${reference} is the number of two agreements`, hint: 'check which of them has it' }
          : { message: `${reference} is of a later year than ${year}`, hint: 'check the year in the number' },
  },
  explain: {
    what: {
      sv: 'Ett diarienummer från ett år som inte har varit, ärendets eget på en tidigare överenskommelse, eller ett nummer på två av dem.',
      en: 'A reference number of a year that has not been, that of this case on an earlier agreement, or one number on two of them.',
    },
    why: { sv: 'Handlingen går inte att hitta.', en: 'The document cannot be found.' },
    faulty: 'date: 2025-09-01\nreference: NN-2026-1',
    corrected: 'date: 2025-09-01\nreference: NN-2025-1',
  },
});

/** The case's own field. */
function isReference(path: Path): boolean {
  return formatPath(path) === 'reference';
}
