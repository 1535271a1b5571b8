// What a program has guessed, or moved on from last year's case, is looked at by a person before it is printed for others.
import { formatPath, hasValueAt, parsePath } from '../diagnostic.js';
import { defineCheck } from './check.js';

interface Args {
  field: string;
  reason: string;
  /** Whether there is such a field. */
  isThere: boolean;
}

export const unconfirmedValue = defineCheck<Args>({
  code: 'unconfirmed-value',
  severity: 'warning',
  canBeSuppressed: false,
  *find({ caseFile }) {
    for (const [i, { path, reason }] of (caseFile.unconfirmed ?? []).entries()) {
      const field = parsePath(path);
      const isThere = hasValueAt(caseFile, field);
      yield {
        path: isThere ? field : ['unconfirmed', i, 'path'],
        args: { field: formatPath(field), reason, isThere },
      };
    }
  },
  words: {
    sv: ({ field, reason, isThere }) =>
      isThere
        ? {
            message: `obekräftad uppgift: ${reason}`,
            hint: `se efter att den stämmer, och ta sedan bort ${field} ur unconfirmed`,
          }
        : { message: `${field} finns inte i ärendet`, hint: 'ta bort raden ur unconfirmed' },
    en: ({ field, reason, isThere }) =>
      isThere
        ? {
            message: `a value that nobody has confirmed: ${reason}`,
            hint: `see that it is right, then take ${field} out of unconfirmed`,
          }
        : { message: `there is no ${field} in the case`, hint: 'take the line out of unconfirmed' },
  },
  explain: {
    what: {
      sv: 'En uppgift som iop har gissat eller flyttat fram från ett tidigare ärende, och som ingen har bekräftat.',
      en: 'A value that iop has guessed or moved on from an earlier case, and that nobody has confirmed.',
    },
    why: {
      sv: 'En gissning ska inte gå till beslut som en uppgift.',
      en: 'A guess must not be decided on as a fact.',
    },
    faulty: 'unconfirmed:\n  - { path: agreement.to, reason: lika lång period som den förra }',
    corrected: '# borttaget, sedan agreement.to är kontrollerat',
  },
});
