// The type of the facts: the case resolved, with everything that is computed from it. Generated from schemas/facts.schema.json by "npm run generate".
import type { Amount, Author, Baseline, Condition, Document, DocumentKind, ExtensionOption, Id, IsoDate, Justification, Line, MemoKind, Organisation, OtherSupport, OwnContribution, Programme, References, Signatory, Year } from '../case-file.js';

/**
 * The case resolved: what the case file says, in canonical form, with everything that is computed from it. Templates and live values in prose read this. Amounts are whole kronor, dates are YYYY-MM-DD.
 */
export interface Facts {
  /**
   * What the memo proposes.
   */
  kind: MemoKind;
  /**
   * Whether a new agreement is proposed.
   */
  isAgreement: boolean;
  /**
   * Whether an extension is proposed.
   */
  isExtension: boolean;
  /**
   * The case's reference number in the profile's form.
   */
  reference: Line;
  /**
   * The memo's date.
   */
  date: IsoDate;
  /**
   * The memo's title, where the case gives one.
   */
  title?: Line;
  /**
   * The official who has written the memo.
   */
  author: Author;
  /**
   * The organisation; its number in canonical form.
   */
  organisation: Organisation;
  /**
   * The programme.
   */
  programme: Programme;
  /**
   * The proposed period and the chain of earlier agreements.
   */
  agreement: AgreementFacts;
  /**
   * The amounts, their changes and their sums.
   */
  funding: FundingFacts;
  /**
   * The requirements, by group.
   */
  conditions?: ConditionsFacts;
  /**
   * The supporting documents beside the memo itself.
   */
  documents: ListedDocument[];
  /**
   * The planned steps and what the law adds.
   */
  timeline: TimelineFacts;
  /**
   * Those who are told of the decision; the other party by its legal name.
   */
  recipients: NamedRecipient[];
  /**
   * The officials who answer for the memo.
   */
  signatories: Signatory[];
}
export interface AgreementFacts {
  /**
   * First day of the proposed period.
   */
  from: IsoDate;
  /**
   * Last day of the proposed period.
   */
  to: IsoDate;
  /**
   * Year of the first day.
   */
  fromYear: Year;
  /**
   * Year of the last day.
   */
  toYear: Year;
  /**
   * Length in days, both ends counted.
   */
  days: number;
  /**
   * Length in whole months. Absent where the period isn't a whole number of months.
   */
  months?: number;
  /**
   * How the proposed agreement can be extended.
   */
  extensionOption?: ExtensionOption;
  /**
   * The earlier agreements, oldest first.
   */
  history: AgreementLink[];
  /**
   * The present agreement: the last one in the history.
   */
  previous?: AgreementLink;
  /**
   * Days without agreement between the present one and the proposed. 0 where the periods meet.
   */
  gapDays?: number;
  /**
   * Days that the present agreement and the proposed one share.
   */
  overlapDays?: number;
  /**
   * Year of the first day of the first agreement.
   */
  sinceYear?: Year;
  /**
   * For an extension: its number since the last new agreement, the first being 1.
   */
  extensionNumber?: number;
  /**
   * Calendar years from the first agreement's first year to the proposed period's last, both counted.
   */
  totalYears?: number;
}
/**
 * One earlier agreement in the chain.
 */
export interface AgreementLink {
  /**
   * A new agreement or an extension.
   */
  kind: 'agreement' | 'extension';
  /**
   * Whether it was an extension.
   */
  isExtension: boolean;
  /**
   * Its reference numbers.
   */
  references: References;
  /**
   * Its first day.
   */
  from: IsoDate;
  /**
   * Its last day.
   */
  to: IsoDate;
  /**
   * Year of its first day.
   */
  fromYear: Year;
  /**
   * Year of its last day.
   */
  toYear: Year;
  /**
   * Whether it runs from a 1 January to a 31 December.
   */
  wholeYears: boolean;
  /**
   * Days without agreement since the one before; 0 for the first.
   */
  gapDays: number;
  /**
   * Days shared with the one before; 0 for the first.
   */
  overlapDays: number;
  /**
   * The option to extend that it gave.
   */
  extensionOption?: ExtensionOption;
}
export interface FundingFacts {
  /**
   * What the money pays for.
   */
  purpose: Line;
  /**
   * Who pays, where it isn't the committee.
   */
  payer?: Line;
  /**
   * The amount that the proposal is compared with.
   */
  baseline?: Baseline;
  /**
   * Why there is no earlier amount.
   */
  noBaselineReason?: Line;
  /**
   * The years of the decision (firm amounts), in order.
   */
  years: YearFacts[];
  /**
   * Conditional amounts and option years: outside the decision's sum.
   */
  otherYears: OtherYear[];
  /**
   * Sum of the years of the decision.
   */
  total: Amount;
  /**
   * Yearly mean, in whole kronor. Absent for one year and where a year is a part year.
   */
  mean?: Amount;
  /**
   * Whether there are two years or more.
   */
  severalYears: boolean;
  /**
   * Whether there is more than one amount to show, the baseline counted.
   */
  hasSeveralAmounts: boolean;
  /**
   * Whether any year can be compared with an earlier amount.
   */
  hasChanges: boolean;
  /**
   * Why the amount changes.
   */
  justification?: Justification;
  /**
   * What the municipality contributes in kind.
   */
  ownContribution: OwnContribution[];
  /**
   * Other public support to the same organisation.
   */
  otherSupport: OtherSupport[];
  /**
   * For each year with other support: this funding, the other support and their sum.
   */
  publicSupport: PublicSupport[];
}
/**
 * One year of the decision.
 */
export interface YearFacts {
  /**
   * The calendar year.
   */
  year: Year;
  /**
   * The amount.
   */
  amount: Amount;
  /**
   * The months that the amount covers, for a part year.
   */
  months?: number;
  /**
   * The amount as for twelve months, in whole kronor, for a part year whose months are known. Changes are counted on it.
   */
  annualAmount?: Amount;
  /**
   * Whether the amount covers only part of the year.
   */
  isPartYear: boolean;
  /**
   * The change against the year before.
   */
  change?: Change;
  /**
   * The change against the baseline, where that isn't the year before.
   */
  baselineChange?: Change;
  /**
   * Whether the amount is the same as in the year before, and as the baseline.
   */
  isUnchanged: boolean;
}
/**
 * An amount outside the decision's sum.
 */
export interface OtherYear {
  /**
   * The calendar year.
   */
  year: Year;
  /**
   * The amount.
   */
  amount: Amount;
  /**
   * Whether it is a year that the option to extend would add.
   */
  isOption: boolean;
  /**
   * What it depends on.
   */
  condition?: Line;
}
/**
 * The difference from an earlier amount.
 */
export interface Change {
  /**
   * The year that is compared with.
   */
  against: Year;
  /**
   * The amount that is compared with.
   */
  base: Amount;
  /**
   * The difference in whole kronor: above 0 a rise, below 0 a fall. For a part year whose months are known, the difference between whole-year amounts.
   */
  amount: number;
  /**
   * The difference as a ratio of the earlier amount. Absent where that is 0, and where a part year's months are not known.
   */
  ratio?: Ratio;
}
/**
 * An exact ratio of two integers; rounded only when it is printed.
 */
export interface Ratio {
  /**
   * Numerator.
   */
  part: number;
  /**
   * Denominator, above 0.
   */
  whole: number;
}
/**
 * Public support to the organisation in one year.
 */
export interface PublicSupport {
  /**
   * The calendar year.
   */
  year: Year;
  /**
   * The funding of this programme: the decision's amount or the baseline; 0 where the year has none.
   */
  own: Amount;
  /**
   * Sum of the other support.
   */
  other: Amount;
  /**
   * Both together.
   */
  total: Amount;
}
export interface ConditionsFacts {
  /**
   * The guideline that sets the requirements.
   */
  guideline?: Document;
  /**
   * The requirements under the guideline's headings, in the order given.
   */
  groups: ConditionGroup[];
  /**
   * Whether every requirement is met.
   */
  allMet: boolean;
  /**
   * Whether every requirement has been assessed.
   */
  allAssessed: boolean;
}
/**
 * The requirements under one heading.
 */
export interface ConditionGroup {
  /**
   * The heading.
   */
  name?: Line;
  /**
   * The requirements.
   */
  items: Condition[];
}
export interface TimelineFacts {
  /**
   * The committee meeting that decides.
   */
  meeting: IsoDate;
  /**
   * The steps before the meeting.
   */
  steps: StepFacts[];
  /**
   * The steps that the law adds after the meeting, in order.
   */
  legal: LegalStep[];
  /**
   * The last day to appeal.
   */
  lastAppealDay: IsoDate;
  /**
   * The first day on which the decision has legal force, at the earliest certain.
   */
  legalForce: IsoDate;
  /**
   * Days of the agreement that run before the decision has legal force; 0 where there are none.
   */
  daysBeforeLegalForce: number;
  /**
   * Whether the case gives the day of the approval or of the notice.
   */
  hasKnownDays: boolean;
}
/**
 * A planned step.
 */
export interface StepFacts {
  /**
   * Where the case is treated.
   */
  body: 'preparation' | 'workingCommittee';
  /**
   * The body's name in the profile.
   */
  name: Line;
  /**
   * Its date.
   */
  date: IsoDate;
  /**
   * Whether the date is proposed from customary days rather than given.
   */
  proposed: boolean;
  /**
   * Days from the committee's meeting; below 0 before it.
   */
  daysFromMeeting: number;
}
/**
 * A step that the law adds after the meeting.
 */
export interface LegalStep {
  /**
   * Which step.
   */
  step: 'approved' | 'notice' | 'lastAppealDay' | 'legalForce';
  /**
   * Its date: the day it happened, or the latest day it can.
   */
  date: IsoDate;
  /**
   * Whether the case gives the day; otherwise it is computed, as the latest that the law allows.
   */
  known: boolean;
  /**
   * Days from the committee's meeting; below 0 before it.
   */
  daysFromMeeting: number;
}
/**
 * A supporting document as it is listed.
 */
export interface ListedDocument {
  /**
   * The short name that it is cited by.
   */
  id: Id;
  /**
   * Its title.
   */
  title: Line;
  /**
   * What kind of document it is.
   */
  kind?: DocumentKind;
  /**
   * Its reference number in the profile's form.
   */
  reference?: Line;
  /**
   * Its date.
   */
  date?: IsoDate;
  /**
   * The year that a report is about.
   */
  year?: Year;
  /**
   * The same year where the title doesn't say it.
   */
  yearToSay?: Year;
}
/**
 * Someone who is told of the decision.
 */
export interface NamedRecipient {
  /**
   * The name.
   */
  name: Line;
  /**
   * The title or role.
   */
  title?: Line;
  /**
   * Whether it is the other party.
   */
  isCounterparty: boolean;
}
