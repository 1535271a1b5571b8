// The items of a list have one form: three things to do, or three states to reach, but no mixture.
import { defineCheck, type Finding } from '../check.js';

type Place = Omit<Finding<Args>, 'args'>;

/** "Delmål 2. Förbättrad tillgång …" */
const LABELLED = /^(?:Delmål|Mål) \d{1,2}[.:] ([A-ZÀ-ÖØ-ÞĀ-ɏ].*)$/su;

interface Args {
  text: string;
  other: string;
}

/** What is to be done. */
const INFINITIVE =
  /^(?:Arbeta|Bidra|Bygga|Erbjuda|Fortsätta|Främja|Förbättra|Förebygga|Förstärka|Fördjupa|Ge|Hjälpa|Höja|Informera|Minska|Motverka|Möta|Nå|Ordna|Samla|Skapa|Sprida|Stärka|Stödja|Synliggöra|Säkerställa|Underlätta|Utbilda|Utveckla|Verka|Öka)(?![A-Za-zÀ-ɏ])/u;

/** What is to be reached: a changed thing. */
const STATE =
  /^(?:Breddad|Förbättrad|Förstärkt|Fördjupad|Höjd|Minskad|Stärkt|Säkrad|Utvecklad|Utökad|Ökad|Ökat|Minskat|Förbättrat|Förbättrade|Ökade|Minskade|Stärkta|Breddat)(?![A-Za-zÀ-ɏ])/u;

export const proseParallel = defineCheck<Args>({
  code: 'prose-parallel',
  severity: 'info',
  *find({ caseFile, texts }) {
    const goals: (Place & { text: string })[] = (caseFile.programme?.subgoals ?? []).map((text, i) => ({
      path: ['programme', 'subgoals', i],
      text,
    }));
    for (const prose of texts) {
      const [label, text] = LABELLED.exec(prose.text) ?? [];
      if (label === undefined || text === undefined || prose.path[0] === 'programme') continue;
      const start = label.length - text.length;
      goals.push({ in: prose, range: { start, end: start + firstOf(text).length }, text });
    }
    const toDo = goals.filter(({ text }) => INFINITIVE.test(text));
    const toReach = goals.filter(({ text }) => STATE.test(text));
    const [few, many] = toReach.length <= toDo.length ? [toReach, toDo] : [toDo, toReach];
    const [odd] = few;
    const [usual] = many;
    if (!odd || !usual) return;
    const { text, ...place } = odd;
    yield { ...place, args: { text: firstOf(text), other: firstOf(usual.text) } };
  },
  words: {
    sv: ({ text, other }) => ({
      message: `delmålen har olika form: "${text} …" bredvid "${other} …"`,
      hint: 'skriv alla som det som ska göras, eller alla som det som ska nås',
    }),
    en: ({ text, other }) => ({
      message: `the sub-goals have different forms: "${text} …" beside "${other} …"`,
      hint: 'write all as what is to be done, or all as what is to be reached',
    }),
  },
  explain: {
    what: {
      sv: 'Delmål av vilka några säger vad som ska göras och andra vad som ska nås.',
      en: 'Sub-goals of which some say what is to be done and others what is to be reached.',
    },
    why: {
      sv: 'Läsaren kan inte se om delmålen är av samma slag.',
      en: 'The reader cannot tell whether the sub-goals are of one kind.',
    },
    source: 'Myndigheternas skrivregler (Institutet för språk och folkminnen), om punktlistor',
    faulty: 'subgoals:\n  - Skapa ett skyddsnät\n  - Förbättrad tillgång till stöd',
    corrected: 'subgoals:\n  - Skapa ett skyddsnät\n  - Förbättra tillgången till stöd',
  },
});

function firstOf(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}
