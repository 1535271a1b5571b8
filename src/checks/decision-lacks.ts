// A decision that a person has written says who, what, when and how much, too.
import type { DecisionFacts } from '../facts/facts.js';
import { defineCheck } from './check.js';
import { DECISION_PARTS, findMissingParts, type DecisionPart } from './decision-parts.js';
import { en, sv } from './words.js';

interface Args {
  missing: DecisionPart[];
  /** Whether the name is there, but a shorter one. */
  isShort?: boolean;
}

/** The usual points that decide on what the case is about; others reject it, note it or give a task. */
const MAIN_POINTS = /^(?:approve-agreement|allocate-funding|grant-)/;

function isAbout({ groups }: DecisionFacts): boolean {
  return groups.some(({ points }) =>
    points.some(
      ({ name, sentence, clause }) => MAIN_POINTS.test(name ?? '') || (sentence ?? clause) !== undefined,
    ),
  );
}

/** What many committees leave to the agreement itself. */
const OFTEN_LEFT_OUT: readonly DecisionPart[] = ['number', 'period'];

export const decisionLacks = defineCheck<Args>({
  code: 'decision-lacks',
  severity: 'warning',
  *find({ caseFile, memo, facts, decisionSays }) {
    const decision = memo?.sections.get('decision');
    if (!caseFile.decision || decision === undefined) return;
    const asked = isAbout(facts.decision) ? decisionSays : decisionSays.filter((part) => part === 'name');
    const missing = findMissingParts(decision, facts, asked, { shortNames: true });
    const grave = missing.filter((part) => !OFTEN_LEFT_OUT.includes(part));
    const light = missing.filter((part) => OFTEN_LEFT_OUT.includes(part));
    if (grave.length > 0) yield { path: ['decision'], args: { missing: grave } };
    if (light.length > 0) yield { path: ['decision'], severity: 'info', args: { missing: light } };
    // who signs is called by the whole name
    if (!asked.includes('name') || missing.includes('name')) return;
    const short = findMissingParts(decision, facts, ['name'], { shortNames: false });
    if (short.length > 0)
      yield { path: ['decision'], severity: 'info', args: { missing: short, isShort: true } };
  },
  words: {
    sv: ({ missing, isShort }) => ({
      message: isShort
        ? 'beslutspunkterna har bara ett kortnamn på motparten'
        : `beslutspunkterna säger inte ${sv.list(missing.map((part) => DECISION_PARTS.sv[part]))}`,
      hint: isShort
        ? 'skriv hela namnet: det är den som avtalet sluts med'
        : 'skriv in det: ett beslut läses utan resten av tjänsteskrivelsen',
    }),
    en: ({ missing, isShort }) => ({
      message: isShort
        ? 'the points of the decision have only a short name of the other party'
        : `the points of the decision do not say ${en.list(missing.map((part) => DECISION_PARTS.en[part]))}`,
      hint: isShort
        ? 'write the whole name: that is who the agreement is made with'
        : 'write it there: a decision is read without the rest of the memo',
    }),
  },
  explain: {
    what: {
      sv: 'Beslutspunkter som saknar något av vad ärendet handlar om, eller bara har motpartens kortnamn.',
      en: "Points of a decision that lack something of what the case is about, or have only the other party's short name.",
    },
    why: {
      sv: 'Beslutet flyttas oförändrat till protokollet och läses för sig.',
      en: 'A decision is moved to the minutes as it is and is read alone.',
    },
    faulty: 'decision:\n  - Nämnden godkänner överenskommelsen.',
    corrected: 'decision:\n  - approve-agreement\n  - allocate-funding',
  },
});
