// What there is to say of a code: for the terminal, and as docs/checks.md.
import type { CheckCode } from '../codes.js';
import { explanations } from './explanations.js';
import type { Language } from './wording/wording.js';

/** The words around an explanation. */
const LABELS = {
  en: {
    severity: 'Severity',
    why: 'Why',
    source: 'Source',
    faulty: 'Faulty',
    corrected: 'Corrected',
    silence: 'To silence it, with a reason',
  },
  sv: {
    severity: 'Allvar',
    why: 'Varför',
    source: 'Källa',
    faulty: 'Felaktigt',
    corrected: 'Rättat',
    silence: 'Så tystas den, med ett skäl',
  },
};
const REASON = { en: 'why it is right as it is', sv: 'varför det är rätt som det är' };

export const explainedCodes = Object.keys(explanations).sort() as CheckCode[];

/** A code that can't be silenced says so by having no such lines. */
export interface ExplainOptions {
  language: Language;
  canBeSilenced: boolean;
  /** The severity's name in the language. */
  severity: string;
}

/** An explanation as plain text, for a terminal. */
export function explainCode(code: CheckCode, { language, canBeSilenced, severity }: ExplainOptions): string {
  const { what, why, source, faulty, corrected } = explanations[code];
  const labels = LABELS[language];
  const block = (text: string): string => text.replace(/^/gm, '    ');
  const parts = [
    `${code} (${severity})`,
    what[language],
    `${labels.why}: ${why[language]}`,
    ...(source === undefined ? [] : [`${labels.source}: ${source}`]),
    `${labels.faulty}:\n\n${block(faulty)}`,
    `${labels.corrected}:\n\n${block(corrected)}`,
    ...(canBeSilenced ? [`${labels.silence}:\n\n${block(silenceOf(code, language))}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function silenceOf(code: CheckCode, language: Language): string {
  return `silence:\n  - code: ${code}\n    reason: ${REASON[language]}`;
}

/** docs/checks.md: every code in both languages. */
export function checksPage(silenceable: readonly CheckCode[]): string {
  const sections = explainedCodes.map((code) => {
    const { severity, what, why, source, faulty, corrected } = explanations[code];
    return [
      `## ${code}`,
      `_${severity}_${silenceable.includes(code) ? '' : ', cannot be silenced'}`,
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

<!-- Made by "npm run docs" from src/reporters/explanations.ts. -->

What \`iop check\` finds beyond a file's form, by code. \`iop explain CODE\` says the same in the terminal.

An **error** stops the memo, a **warning** doesn't (but with \`--strict\`), an **info** is a suggestion. A profile can
change how severe a code is:

\`\`\`yaml
severities:
  prose-plain-language: warning
\`\`\`

Where a finding is right as it is, the case says so, with a reason; a silence that silences nothing is itself reported:

\`\`\`yaml
silence:
  - code: prose-amount
    path: prose.finances
    reason: beloppet gäller en annan förening
\`\`\``;
