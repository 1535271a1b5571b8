// The type of the facts: the case resolved, with everything that is computed from it. Generated from schemas/facts.schema.json by "npm run generate".
import type { Amount, Author, Clause, ColumnType, Condition, Document, DocumentKind, ExtensionOption, GoalResult, Id, IsoDate, Justification, Line, Markdown, Mention, Name, OtherSupport, OwnContribution, Phrase, References, Sentence, Signatory, TargetGroup, Title, Year } from '../case-file.js';

/**
 * Markdown that stands within a sentence.
 */
export type InlineMarkdown = string;

/**
 * The case resolved: what the case file says, in canonical form, with everything that is computed from it. Templates and live values in prose read this. Amounts are whole kronor, dates are YYYY-MM-DD.
 */
export interface Facts {
  /**
   * The kind of memo.
   */
  kind: Id;
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
  author?: Author;
  /**
   * The lines about the author, as the profile has them; empty without one.
   */
  authorLines: AuthorLine[];
  /**
   * The points of the proposed decision, by the body in whose name they are.
   */
  decision: DecisionFacts;
  /**
   * The first organisation on the other side; its number in canonical form.
   */
  organisation?: OrganisationFacts;
  /**
   * All parties beside the committee.
   */
  parties?: PartiesFacts;
  /**
   * The programme.
   */
  programme?: ProgrammeFacts;
  /**
   * The proposed period and the chain of earlier agreements.
   */
  agreement?: AgreementFacts;
  /**
   * The amounts, their changes and their sums.
   */
  funding?: FundingFacts;
  /**
   * The table that the decision is about.
   */
  table?: TableFacts;
  /**
   * What came of it.
   */
  results?: ResultsFacts;
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
  timeline?: TimelineFacts;
  /**
   * Those who are told of the decision; the other party by its legal name.
   */
  recipients: NamedRecipient[];
  /**
   * The officials who answer for the memo.
   */
  signatories: Signatory[];
  /**
   * The case's own sections that stand where the kind has them.
   */
  sections: SectionFacts[];
  /**
   * What the memo speaks of beside its facts, by short names.
   */
  mentions?: Record<string, Mention>;
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
  /**
   * Whether the one before had ended when the memo was written; there where one is.
   */
  previousEnded?: boolean;
  /**
   * Whether its last day lay before the memo's date.
   */
  hasEnded: boolean;
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
   * Its reference numbers; empty where none is given.
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
  purpose?: Line;
  /**
   * Who pays, where it isn't the committee.
   */
  payer?: Line;
  /**
   * The amount that the proposal is compared with.
   */
  baseline?: BaselineFacts;
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
  /**
   * The one amount for the whole period, where it is not divided by year.
   */
  sum?: Amount;
  /**
   * What other bodies pay: proposed, and outside the decision's sum.
   */
  otherPayers: PayerFacts[];
  /**
   * Whether two amounts or more are outside the decision's sum.
   */
  severalOtherYears: boolean;
  /**
   * Whether there are two other supports or more.
   */
  severalOtherSupport: boolean;
  /**
   * Whether any amount, the baseline counted, is compared as for a whole year.
   */
  hasPartYears: boolean;
  /**
   * The committee's own conditional amounts, in order: outside the decision's sum.
   */
  conditionalYears: OtherYear[];
  /**
   * Whether the mean had to be rounded to whole kronor.
   */
  meanIsRounded: boolean;
  /**
   * Whether there are more years than a sentence each can say: five or more.
   */
  hasManyYears: boolean;
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
  /**
   * Another body that would pay it.
   */
  payer?: Line;
  /**
   * The months that it covers, for a part year.
   */
  months?: number;
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
   * Whether there is one requirement only.
   */
  isOne: boolean;
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
  /**
   * Whether any of them says what its assessment rests on.
   */
  hasEvidence: boolean;
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
   * Days of the agreement that run before the decision has legal force; 0 where there are none. Absent without an agreement.
   */
  daysBeforeLegalForce?: number;
  /**
   * Whether the case gives the day of the approval or of the notice.
   */
  hasKnownDays: boolean;
  /**
   * The day the papers are sent out.
   */
  dispatch?: IsoDate;
}
/**
 * A planned step.
 */
export interface StepFacts {
  /**
   * The id of the body in the profile.
   */
  body?: string;
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
  id?: Id;
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
/**
 * An organisation.
 */
export interface OrganisationFacts {
  /**
   * The legal name.
   */
  legalName: Name;
  /**
   * The name in running text: the legal name where no other is given.
   */
  shortName: Name;
  /**
   * What kind of legal person it is.
   */
  legalForm?: 'nonProfitAssociation' | 'economicAssociation' | 'foundation' | 'faithCommunity' | 'company';
  /**
   * The organisation number in canonical form.
   */
  number?: string;
}
/**
 * A party.
 */
export interface PartyName {
  /**
   * The name as it stands in a sentence.
   */
  name: Name;
  /**
   * The name used once the other has been given.
   */
  shortName: Name;
  /**
   * The organisation number in canonical form.
   */
  number?: string;
}
export interface PartiesFacts {
  /**
   * The organisations on the other side, in order.
   */
  organisations: OrganisationFacts[];
  /**
   * Other committees that are party.
   */
  committees: PartyName[];
  /**
   * Others who pay.
   */
  funders: PartyName[];
  /**
   * Those who have applied.
   */
  applicants: PartyName[];
}
export interface DecisionFacts {
  /**
   * The points, those of one body together.
   */
  groups: DecisionGroup[];
  /**
   * Whether a usual point says which rows of the table are rejected, and why.
   */
  saysRejected: boolean;
}
/**
 * One body's points.
 */
export interface DecisionGroup {
  /**
   * The body in whose name the points are, where it is not the committee.
   */
  in?: Line;
  /**
   * The body that whole sentences are proposed to.
   */
  proposesTo?: Line;
  /**
   * The points, in order.
   */
  points: PointFacts[];
}
/**
 * A point of the decision.
 */
export interface PointFacts {
  /**
   * The point as a full sentence.
   */
  sentence?: Markdown;
  /**
   * The point as a clause that begins with "att".
   */
  clause?: InlineMarkdown;
  /**
   * The name of a usual point.
   */
  name?: Id;
  /**
   * The body in whose name it is, where it is not the committee.
   */
  in?: Line;
  /**
   * The body that it is proposed to.
   */
  proposesTo?: Line;
  /**
   * Who is given the mandate.
   */
  to?: Line;
  /**
   * What the point is about.
   */
  what?: Line;
  /**
   * The reason.
   */
  reason?: Line;
  /**
   * The last day for it.
   */
  by?: IsoDate;
  /**
   * Whether the verb stands in the infinitive: after "att".
   */
  asClause: boolean;
  /**
   * Whether it stands in a list of clauses.
   */
  inList: boolean;
  /**
   * Whether a full stop is to be added.
   */
  needsStop: boolean;
  /**
   * Whether it is the first of a list of clauses.
   */
  startsList: boolean;
  /**
   * Whether a kind's own words are a sentence with its subject.
   */
  isWhole: boolean;
  /**
   * Whether "att" is to be written before its verb in the infinitive.
   */
  needsAtt: boolean;
}
/**
 * What another body pays.
 */
export interface PayerFacts {
  /**
   * The body, as it stands in a sentence.
   */
  name: Line;
  /**
   * Its amounts, in order.
   */
  years: OtherYear[];
  /**
   * Their sum.
   */
  total: Amount;
  /**
   * Whether there are two amounts or more.
   */
  severalYears: boolean;
}
/**
 * A column.
 */
export interface TableColumn {
  /**
   * The heading.
   */
  title: Title;
  /**
   * The short name.
   */
  id?: Id;
  /**
   * What it holds.
   */
  type: ColumnType;
  /**
   * Whether it holds numbers.
   */
  isNumeric: boolean;
}
/**
 * A cell: one of these, or none where it is empty.
 */
export interface TableCell {
  /**
   * The text, where the cell holds text.
   */
  text?: Title;
  /**
   * Whole kronor.
   */
  amount?: number;
  /**
   * A number as it is given.
   */
  number?: number;
  /**
   * Percent as it is given.
   */
  percent?: number;
  /**
   * A share or a change, exact.
   */
  share?: Ratio;
  /**
   * A date.
   */
  date?: IsoDate;
  /**
   * What is printed after the number.
   */
  unit?: Line;
  /**
   * Whether it is a difference, printed with its sign.
   */
  isChange?: boolean;
}
/**
 * A row.
 */
export interface TableRow {
  /**
   * The cells, in order.
   */
  cells: TableCell[];
  /**
   * Whom the row is about.
   */
  name?: Name;
  /**
   * What is decided for it, in whole kronor.
   */
  amount?: number;
  /**
   * Why it is rejected.
   */
  rejected?: Phrase;
  /**
   * What it depends on.
   */
  condition?: Phrase;
}
export interface TableFacts {
  /**
   * The year that the table is about.
   */
  year?: Year;
  /**
   * What the decided money is for.
   */
  purpose?: Phrase;
  /**
   * What is said before the table.
   */
  intro?: Markdown;
  /**
   * What is said after it.
   */
  note?: Markdown;
  /**
   * The columns, in order.
   */
  columns: TableColumn[];
  /**
   * The rows, in order.
   */
  rows: TableRow[];
  /**
   * Whether any column is summed.
   */
  hasSums: boolean;
  /**
   * The cells of the last row, where a column is summed.
   */
  sums: TableCell[];
  /**
   * The sum of what is decided: rows that are neither rejected nor conditional.
   */
  total?: Amount;
  /**
   * The rows that are decided on.
   */
  granted: TableRow[];
  /**
   * The rows with a condition: outside the sum.
   */
  conditional: TableRow[];
  /**
   * The rows that are rejected.
   */
  rejected: TableRow[];
  /**
   * Whether there are two granted rows or more.
   */
  severalGranted: boolean;
  /**
   * Whether there are two rejected rows or more.
   */
  severalRejected: boolean;
}
/**
 * A section of the case's own.
 */
export interface SectionFacts {
  /**
   * The heading.
   */
  heading?: Title;
  /**
   * The text.
   */
  text?: Markdown;
  /**
   * The table after it.
   */
  table?: TableFacts;
  /**
   * The section that it stands after.
   */
  after?: Id;
}
/**
 * The money of one year.
 */
export interface UsedFacts {
  /**
   * The calendar year.
   */
  year: Year;
  /**
   * The amount granted.
   */
  granted: Amount;
  /**
   * The amount used.
   */
  used: Amount;
  /**
   * What is left: granted less used; below 0 where more was used.
   */
  left: number;
  /**
   * Used of granted; absent where nothing was granted.
   */
  share?: Ratio;
}
/**
 * A number.
 */
export interface ReachedFacts {
  /**
   * Whom or what is counted.
   */
  what: Line;
  /**
   * How many.
   */
  number: number;
  /**
   * How many the period before; 0 where it is not compared.
   */
  before: number;
  /**
   * The difference; 0 where it is not compared.
   */
  change: number;
  /**
   * Whether it is compared with the period before.
   */
  hasBefore: boolean;
}
export interface ResultsFacts {
  /**
   * First day of the period that is followed up.
   */
  from?: IsoDate;
  /**
   * Last day of it.
   */
  to?: IsoDate;
  /**
   * The sub-goals and what came of each.
   */
  goals: GoalResult[];
  /**
   * Whether any sub-goal has been judged.
   */
  hasOutcomes: boolean;
  /**
   * The money granted and used, by year.
   */
  funding: UsedFacts[];
  /**
   * All years together, where there are several.
   */
  totals?: FundingTotals;
  /**
   * Numbers of people.
   */
  people: ReachedFacts[];
  /**
   * Whether any number is compared with the period before.
   */
  hasBefore: boolean;
}
/**
 * Sums over the years.
 */
export interface FundingTotals {
  /**
   * The amount granted.
   */
  granted: Amount;
  /**
   * The amount used.
   */
  used: Amount;
  /**
   * What is left.
   */
  left: number;
}
export interface ProgrammeFacts {
  /**
   * The name of the programme.
   */
  name: Name;
  /**
   * What the agreement is for, as a clause: "att …".
   */
  purpose?: Clause;
  /**
   * The programme's overall goal, as a clause: "att …".
   */
  goal?: Clause;
  /**
   * The sub-goals, numbered in the order given.
   */
  subgoals?: Sentence[];
  /**
   * Whom the programme is for.
   */
  targetGroup?: TargetGroup;
  /**
   * Whether there are two sub-goals or more.
   */
  severalSubgoals: boolean;
}
/**
 * A line about the author.
 */
export interface AuthorLine {
  /**
   * What it says.
   */
  text: Line;
  /**
   * Whether it is the e-mail address.
   */
  isEmail: boolean;
  /**
   * Whether it begins with a capital on a line of its own.
   */
  hasCapital: boolean;
}
/**
 * The amount that the proposal is compared with.
 */
export interface BaselineFacts {
  /**
   * The year of the amount.
   */
  year: Year;
  /**
   * The amount.
   */
  amount: Amount;
  /**
   * The months that it covers, for a part year.
   */
  months?: number;
  /**
   * The amount as for twelve months, for a part year.
   */
  annualAmount?: Amount;
  /**
   * What the amount was.
   */
  description?: Line;
  /**
   * Whether it covers only part of its year.
   */
  isPartYear: boolean;
}
