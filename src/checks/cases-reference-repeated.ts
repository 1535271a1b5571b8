// A reference number is one case's: two memos with the same one are most often last year's copy.
import { defineCheck } from './check.js';
import { pairsBy } from './outline.js';

interface Args {
  reference: string;
  other: string;
}

export const casesReferenceRepeated = defineCheck<Args>({
  code: 'cases-reference-repeated',
  severity: 'warning',
  *findBetween(cases) {
    for (const [earlier, later] of pairsBy(cases, ({ reference }) => [reference.value]))
      if (earlier.reference.value === later.reference.value)
        yield {
          in: later,
          at: later.reference,
          args: { reference: later.reference.value, other: earlier.file },
        };
  },
  words: {
    sv: ({ reference, other }) => ({
      message: `${other} har också diarienummer ${reference}`,
      hint: 'har det blivit kvar från det ärendet?',
    }),
    en: ({ reference, other }) => ({
      message: `${other} has the reference number ${reference}, too`,
      hint: 'was it left from that case?',
    }),
  },
  explain: {
    what: { sv: 'Två ärenden med samma diarienummer.', en: 'Two cases with the same reference number.' },
    why: {
      sv: 'Ett diarienummer är ett ärendes; det har oftast följt med när ärendet kopierades.',
      en: "A reference number is one case's; most often it came along when the case was copied.",
    },
    faulty: '# 2025/case.yaml\nreference: ASN-2025-12874\n# 2026/case.yaml\nreference: ASN-2025-12874',
    corrected: '# 2026/case.yaml\nreference: ASN-2026-01102',
  },
});
