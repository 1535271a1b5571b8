// A text that stands as it stood in the case before, and still names that case's year, amount or number.
import { formatNumber } from '../locale/numbers.js';
import { defineCheck } from './check.js';
import { escapePattern } from './prose/reading.js';
import type { CaseOutline } from './outline.js';

interface Args {
  text: string;
  other: string;
}

export const previousTextKept = defineCheck<Args>({
  code: 'previous-text-kept',
  severity: 'warning',
  *findBetween(cases) {
    const [before, now] = cases;
    if (!before?.texts || !now?.texts) return;
    const then = new Map(before.texts.map(({ path, value }) => [JSON.stringify(path), value]));
    const stale = staleIn(before, now);
    for (const text of now.texts) {
      const old = paragraphsOf(then.get(JSON.stringify(text.path)) ?? '');
      for (const paragraph of paragraphsOf(text.value)) {
        if (!old.includes(paragraph)) continue;
        const found = stale.exec(withoutLiveValues(paragraph))?.[0];
        if (found !== undefined) yield { in: now, at: text, args: { text: found, other: before.file } };
      }
    }
  },
  words: {
    sv: ({ text, other }) => ({
      message: `"${text}" står i ett stycke som är oförändrat från ${other}`,
      hint: 'skriv om stycket, eller citera värdet levande',
    }),
    en: ({ text, other }) => ({
      message: `"${text}" stands in a paragraph that is unchanged from ${other}`,
      hint: 'rewrite the paragraph, or cite the value live',
    }),
  },
  explain: {
    what: {
      sv: 'Ett stycke är ordagrant det förra ärendets och nämner dess år, belopp eller diarienummer. Prövas där previous: är angivet.',
      en: "A paragraph is word for word the previous case's and names its year, amount or reference number. Tried where previous: is given.",
    },
    why: {
      sv: 'Det är så förra årets siffror följer med.',
      en: "That is how last year's figures come along.",
    },
    faulty: 'previous: ../2025/case.yaml\nprose: { assessment: Under 2025 får föreningen 650 000 kronor. }',
    corrected: 'prose: { assessment: Under 2026 får föreningen 670 000 kronor. }',
  },
});

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function withoutLiveValues(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}/g, '');
}

/** What was the case before's own: its years that are not the new one's, its amounts, its number. */
function staleIn(before: CaseOutline, now: CaseOutline): RegExp {
  const years = yearsOf(before).filter((year) => !yearsOf(now).includes(year));
  const amounts = before.amounts
    .map(({ value }) => value.amount)
    .filter((amount) => !now.amounts.some(({ value }) => value.amount === amount));
  const all = [
    ...years.map((year) => `(?<![\\d-])${year}(?![\\d-])`),
    ...amounts.map(
      (amount) => `(?<![\\d\\u00A0 ])${formatNumber(amount).replaceAll('\u00A0', '[\\u00A0 ]')}(?!\\d)`,
    ),
    ...(before.reference.value === now.reference.value ? [] : [escapePattern(before.reference.value)]),
  ];
  return new RegExp(all.length > 0 ? all.join('|') : '(?!)', 'u');
}

function yearsOf({ agreement, amounts }: CaseOutline): number[] {
  const ofPeriod = agreement
    ? [agreement.value.from, agreement.value.to].map((date) => Number(date.slice(0, 4)))
    : [];
  return [...new Set([...ofPeriod, ...amounts.map(({ value }) => value.year)])];
}
