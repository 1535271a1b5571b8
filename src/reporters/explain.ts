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

What is found, by three sets of slips from people who had not read the checks (among the project's tests). The first was read while the
checks were written, the second for its false alarms; the third was tried once when they were done: that column says what to expect
of a case that nobody has seen.

| slips | first | second | third |
| --- | --- | --- | --- |
| dates, amounts and parties in fields | 77 of 96 | 31 of 38 | 21 of 28 |
| titles and references | 34 of 36 | 9 of 12 | 6 of 10 |
| prose against the decision | 34 of 42 | 9 of 18 | 4 of 14 |
| amounts, percentages and live figures in prose | 60 of 65 | 12 of 28 | 13 of 24 |
| dates and periods in prose | 36 of 45 | 12 of 20 | 10 of 16 |
| names in prose | 25 of 33 | 7 of 12 | 4 of 8 |
| drafts left behind, doubled words, brackets, units, terms, pasted text | 105 of 109 | 28 of 34 | 17 of 26 |
| stale, self-contradicting | 1 of 19 | 4 of 8 | 0 of 4 |
| all | 372 of 445 | 112 of 170 | 75 of 130 |

Further sets, each tried once before anybody read it: of a fourth (110 slips in four new cases) 63 were found, of a fifth (150 in six) 68,
of a sixth (100 in eight) 47. Since they were read, 80 of 110, 117 of 150 and 54 of 100 are found, and 94 of the third: what is mended by
reading one pen's slips does little for another's. Most slips that are not found are of meaning: a name that has become another, a
proposal in words of its own, two sentences that contradict each other, a figure that rests on numbers far away.

Correct texts: of the sixth pen's 60 paragraphs 16 got a finding when they were tried, and her eight whole cases two dozen. What is told
beside the case is left alone since; a seventh pen's 70 paragraphs, tried once after that, got three, and her seven whole cases of
some thirty sentences each four. Of 595 correct paragraphs of all sets, in six hands, seven get a finding (one in eighty), and of the whole
cases none gets one of its prose.

Not looked for: grammar, spelling unless it is asked for, and two sentences that contradict each other in other words than figures. Seldom
found: what a text counts wrong over several sections, a figure of its own that two places give differently, a name that has become
quite another.`;
