// A motion is older than what has been decided on it: its remittal, the minutes that mention it.
import { documentsOf, entryPath } from '../facts/entries.js';
import { defineCheck } from './check.js';

interface Args {
  date: string;
  /** The document that rests on it, and its date. */
  later: string;
  laterDate: string;
}

const PROPOSAL = /^(?:motion|medborgarförslag|e-förslag|interpellation)(?![a-zåäö])/iu;
const RESTS_ON_IT = /remiss|remitter|fullmäktige|protokoll|§ ?\d|yttrande|svar på/iu;

export const documentOrder = defineCheck<Args>({
  code: 'document-order',
  severity: 'warning',
  *find({ caseFile }) {
    const documents = documentsOf(caseFile).map(({ title, date }, i) => ({
      i,
      title,
      isField: date !== undefined,
      date: date ?? /(\d{4}-\d{2}-\d{2})\.?$/.exec(title)?.[1],
    }));
    const proposals = documents.filter(({ title }) => PROPOSAL.test(title));
    const [proposal] = proposals;
    // of several motions nobody can say which was remitted
    if (proposal?.date === undefined || proposals.length > 1) return;
    for (const { i, title, date, isField } of documents) {
      if (date === undefined || date >= proposal.date || !RESTS_ON_IT.test(title)) continue;
      const path = entryPath(caseFile.documents, ['documents'], i, isField ? 'date' : 'title');
      yield { path, args: { date: proposal.date, later: title, laterDate: date } };
    }
  },
  words: {
    sv: ({ date, later, laterDate }) => ({
      message: `"${later}" är daterad ${laterDate}, före det som den vilar på (${date})`,
      hint: 'kontrollera båda datumen',
    }),
    en: ({ date, later, laterDate }) => ({
      message: `"${later}" is dated ${laterDate}, before what it rests on (${date})`,
      hint: 'check both dates',
    }),
  },
  explain: {
    what: {
      sv: 'En remiss eller ett protokoll som är äldre än motionen som det gäller.',
      en: 'A remittal or minutes that are older than the motion that they are about.',
    },
    why: {
      sv: 'Ingen kan remittera en motion som inte har lämnats in.',
      en: 'Nobody can remit a motion that has not been put.',
    },
    source: '5 kap. 22 § kommunallagen (2017:725)',
    faulty:
      'documents:\n  - { title: Motion om språkvänner, date: 2025-10-08 }\n  - { title: Remiss, date: 2025-06-12 }',
    corrected:
      'documents:\n  - { title: Motion om språkvänner, date: 2025-04-08 }\n  - { title: Remiss, date: 2025-06-12 }',
  },
});
