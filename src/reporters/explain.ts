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
    suppress: 'Så tystas den, med ett skäl',
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
\`\`\``;
