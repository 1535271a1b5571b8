// The explanation of a check: for the terminal, and as docs/checks.md. All of it comes from the check's own file.
import type { Check } from '../checks/check.js';
import { checks } from '../checks/run-checks.js';
import type { Language, Wording } from './wording/wording.js';

/** The words around an explanation. */
const LABELS = {
  en: {
    why: 'Why',
    source: 'Source',
    faulty: 'Faulty',
    corrected: 'Corrected',
    suppress: 'To suppress it, with a reason',
  },
  sv: {
    why: 'Varför',
    source: 'Källa',
    faulty: 'Felaktigt',
    corrected: 'Rättat',
    suppress: 'Så dämpas den, med ett skäl',
  },
};
const REASON = { en: 'why it is right as it is', sv: 'varför det är rätt som det är' };

export const explainedChecks: readonly Check[] = checks.toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** An explanation as plain text, for a terminal. */
export function explainCheck(
  { code, severity, canBeSuppressed, explain }: Check,
  { language, severities }: Wording,
): string {
  const { what, why, source, faulty, corrected } = explain;
  const labels = LABELS[language];
  const block = (text: string): string => text.replace(/^/gm, '    ');
  const parts = [
    `${code} (${severities[severity]})`,
    what[language],
    `${labels.why}: ${why[language]}`,
    ...(source === undefined ? [] : [`${labels.source}: ${source}`]),
    `${labels.faulty}:\n\n${block(faulty)}`,
    `${labels.corrected}:\n\n${block(corrected)}`,
    ...(canBeSuppressed ? [`${labels.suppress}:\n\n${block(formatSuppression(code, language))}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatSuppression(code: string, language: Language): string {
  return `suppress:\n  - code: ${code}\n    reason: ${REASON[language]}`;
}

/** docs/checks.md: every code in both languages. */
export function formatChecksPage(): string {
  const sections = explainedChecks.map(({ code, severity, canBeSuppressed, explain }) => {
    const { what, why, source, faulty, corrected } = explain;
    return [
      `## ${code}`,
      `_${severity}_${canBeSuppressed ? '' : ', cannot be suppressed'}`,
      `${what.en} ${why.en}`,
      `På svenska: ${what.sv} ${why.sv}`,
      ...(source === undefined ? [] : [`Source: ${source}`]),
      `Faulty:\n\n\`\`\`yaml\n${faulty}\n\`\`\``,
      `Corrected:\n\n\`\`\`yaml\n${corrected}\n\`\`\``,
    ].join('\n\n');
  });
  return `${INTRODUCTION}\n\n${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `# The checks

<!-- Made by "npm run docs" from the files in src/checks/. -->

What \`iop check\` finds beyond a file's form, by code. \`iop explain CODE\` says the same in the terminal.

An **error** stops the memo, a **warning** doesn't (but with \`--strict\`), an **info** is a suggestion. A profile can
change how severe a code is:

\`\`\`yaml
severities:
  prose-plain-language: warning
\`\`\`

Where a finding is right as it is, the case says so, with a reason; a suppression without a finding is itself reported:

\`\`\`yaml
suppress:
  - code: prose-amount
    path: prose.finances
    reason: beloppet gäller en annan förening
\`\`\`

## How checks of prose read

A figure is compared with the facts of the role that its sentence gives it: of which year, in all or a year, a rise or a fall, applied
for or granted, the beginning or the end, whose. A known amount in a wrong role is a finding, and so is one that is almost a known
one. A figure about something else (another body's money, a law, a meeting of the board), and one that the text counts itself from the
numbers beside it, is left alone: a noisy checker is switched off.

What is found, of slips by people who had not read the checks (among the project's tests: twenty-three pens in 117 cases). Those of most
pens were read after they had been tried, and what had let them through was changed. The last column is of the twenty-third when they
were tried once and nobody had read them: it says what to expect of a case that nobody has seen. Three quarters of its slips are of
meaning in prose.

| slips | all, now | the twenty-third, unread |
| --- | --- | --- |
| dates, amounts and parties in fields | 359 of 428 | 8 of 16 |
| titles and references | 155 of 181 | 1 of 1 |
| prose against the decision | 151 of 194 | 2 of 2 |
| amounts, percentages, counts and live figures in prose | 463 of 601 | 10 of 34 |
| dates and periods in prose | 235 of 299 | 4 of 6 |
| names in prose | 130 of 181 | 2 of 3 |
| drafts left behind, doubled words, brackets, units, terms, pasted text | 349 of 378 | 2 of 2 |
| stale, self-contradicting | 121 of 235 | 2 of 16 |
| all | 1963 of 2497 | 31 of 80 |

Each set tried once before anybody read it: of the third 75 of 130 were found (58 %), of a fourth 63 of 110 (57 %), of a fifth 68 of 150
(45 %), of a sixth 47 of 100, of an eighth 48 of 100, of the ninth 48 of 84 (57 %), of the tenth
38 of 98 (39 %), of the twelfth 52 of 90 (58 %); of a thirteenth, which wrote slips of meaning alone, 21 of 60 (35 %); of ten more, of
which three quarters and more are of meaning, 44 of 100, 31 of 80 (39 %), 54, 53, 56, 61, 62, 46 and 36 of 100, and 31 of 80 (39 %); two
pens wrote no slips. Most that are not found are of
meaning: a proposal in words of its own, two sentences that contradict each other, a person or a place for another, a figure
that rests on numbers far away.

Correct texts, tried once: of the sixth pen's 60 paragraphs 16 got a finding, of a seventh's 70 three, of the eighth's 50 two, of the
ninth's 30 none, of the tenth's 40 two; of an eleventh's 60, which speak of what stands beside the case as much as they can, nine; of the
twelfth's 40 one, of the thirteenth's 30 one, of the fourteenth's 50 one, of the fifteenth's 40 three, of the sixteenth's and the
seventeenth's 100 one each, of the next three pens' 150 four, five and three, of the twenty-first's and
the twenty-second's 100 one each, of the twenty-third's 40 five.
Of their whole cases, of some thirty to forty sentences each, eight had two dozen findings of prose, seven had four, six had
eight, five had five, five had eight, four had two, three had four, five had six, four had five, five had five, five had nine, three
times five had six, five had four, five had six, and four had six. Of all 1325 paragraphs seventeen get a finding now, nine of them the
eleventh's, and of the 117 cases none gets one of its prose.

Not looked for: grammar beyond the forms of words beside each other, spelling unless it is asked for, and two sentences that
contradict each other in other words than figures. Seldom
found: what a text counts wrong over several sections, a figure of its own that two places give differently, a name that has become
quite another.`;
