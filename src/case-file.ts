// The type of a valid case file. Generated from schemas/case.schema.json by "npm run generate".

/**
 * Plain text on one line, without space at its ends. Markdown and Handlebars signs are printed as they stand.
 */
export type Line = string;
/**
 * The wording of a title or heading, on one line.
 */
export type Title = string;
/**
 * A sentence or two, on one line.
 */
export type Sentence = string;
/**
 * A reference number, on one line.
 */
export type Reference = string;
/**
 * A registered name, on one line.
 */
export type Name = string;
/**
 * A Swedish infinitive clause that begins with "att" and has no full stop, so that it fits into a sentence.
 */
export type Clause = string;
/**
 * A phrase that continues a sentence: on one line, without a full stop at its end.
 */
export type Phrase = string;
/**
 * Markdown: paragraphs, lists, tables, sub-headings (###), emphasis and links.
 */
export type Markdown = string;
/**
 * Markdown under a sub-heading: paragraphs, lists, tables, headings (####), emphasis and links.
 */
export type SubMarkdown = string;
/**
 * A date from 1990 to 2100, YYYY-MM-DD.
 */
export type IsoDate = string;
/**
 * A calendar year.
 */
export type Year = number;
/**
 * An amount in whole Swedish kronor, written without spaces.
 */
export type Amount = number;
/**
 * Reference numbers.
 *
 * @minItems 1
 * @maxItems 500
 */
export type References = Reference[];
/**
 * A short name of small letters a–z, digits and hyphens, such as riktlinjer-2025.
 */
export type Id = string;
/**
 * A kind of document.
 */
export type DocumentKind = 'guideline' | 'report' | 'agreement' | 'application' | 'other';
export type Document =
  | string
  | {
      /**
       * A short name to cite the document by, such as riktlinjer.
       */
      id?: Id;
      /**
       * The document's title, exactly as it stands on the document.
       */
      title: Title;
      /**
       * What kind of document it is.
       */
      kind?: DocumentKind;
      /**
       * The document's reference number.
       */
      reference?: Reference;
      /**
       * The document's date.
       */
      date?: IsoDate;
      /**
       * The year that a report is about.
       */
      year?: Year;
      /**
       * The document's PDF, as a path from the case file: it goes with the meeting's papers.
       */
      file?: Line;
    };
export type Recipient =
  | string
  | {
      /**
       * true: the organisations on the other side, by their legal names. No name is needed then.
       */
      counterparty?: true;
      /**
       * The recipient's name.
       */
      name?: Line;
      /**
       * The recipient's title or role.
       */
      title?: Line;
    };
/**
 * A short name of letters and digits, as the profile has it.
 */
export type BodyId = string;
/**
 * The wording of a heading, on one line; empty for none.
 */
export type Heading = string;
/**
 * A point of the decision: the name of a usual one, such as approve-agreement, or a text: a full sentence, or a clause that begins with "att". A figure can be cited live, as in {{amount funding.total}}.
 */
export type PointText = string;
/**
 * A point of the decision: the name of a usual one, such as approve-agreement, or a text: a full sentence, or a clause that begins with "att". A figure can be cited live, as in {{amount funding.total}}.
 */
export type Point =
  | string
  | {
      /**
       * The point in words: a full sentence, or a clause that begins with "att".
       */
      text?: PointText;
      /**
       * The name of a usual point, such as sign-agreement.
       */
      point?: Id;
      /**
       * The body in whose name it is written, where that is not the committee, such as kommunstyrelsen.
       */
      in?: Phrase;
      /**
       * The body that the committee proposes it to, such as kommunfullmäktige.
       */
      proposesTo?: Phrase;
      /**
       * Who is given the mandate, such as ordföranden or förvaltningschefen.
       */
      to?: Phrase;
      /**
       * What the point is about, as a noun phrase that fits into it, such as motionen or delårsbokslut per augusti 2025.
       */
      what?: Phrase;
      /**
       * The reason, as a clause that fits after "eftersom".
       */
      reason?: Phrase;
      /**
       * The last day for it.
       */
      by?: IsoDate;
    };
/**
 * What a column holds. name: whom the row is about.
 */
export type ColumnType = 'name' | 'text' | 'amount' | 'number' | 'percent' | 'date';
/**
 * A value of the column's type; nothing for an empty cell.
 */
export type Cell = string | number | null;
/**
 * The cells in the order of the columns that are not computed; or a group with cells and what becomes of the row.
 *
 * @minItems 1
 * @maxItems 50
 */
export type Row =
  | Cell[]
  | {
      /**
       * The cells in the order of the columns that are not computed.
       *
       * @minItems 1
       * @maxItems 50
       */
      cells: Cell[];
      /**
       * Why the row is rejected, as a clause that fits after "eftersom". Such a row is outside the decision's sum.
       */
      rejected?: Phrase;
      /**
       * What the row depends on, as a clause that fits after the amount. Such a row is outside the decision's sum.
       */
      condition?: Phrase;
    };

/**
 * One case: everything a decision memo is made from. Each fact is given once, here, and cited everywhere from here. The kind of memo decides which parts a case needs and may have: see iop kinds.
 */
export interface CaseFile {
  /**
   * What kind of memo it is: agreement, extension, grants, followup, general, or one of the profile's own. `iop kinds` lists them.
   */
  kind: Line;
  /**
   * The municipality and committee whose wording and layout the memo takes, such as `malmo-asn`. The flag --profile wins over this.
   */
  profile?: Line;
  /**
   * The case's reference number in the municipality's register, such as ASN-2024-17401. Printed in the profile's form.
   */
  reference: Reference;
  /**
   * The date of the memo, YYYY-MM-DD.
   */
  date: IsoDate;
  /**
   * The case before this one, as a path from this file: last year's case of the same agreement. What has changed that should not have, and what has not that should, is told.
   */
  previous?: Line;
  /**
   * The memo's title. Leave it out and it is generated, where the kind has a title of its own.
   */
  title?: Title;
  /**
   * Headings of this memo that differ from the profile's. An empty text leaves the heading out.
   */
  headings?: CaseHeadings;
  /**
   * The official who has written the memo: the reader's contact.
   */
  author?: Author;
  /**
   * The points of the proposed decision, in order. Left out: the usual ones of the kind.
   *
   * @minItems 1
   * @maxItems 500
   */
  decision?: Point[];
  /**
   * The organisation on the other side: the counterparty of an agreement. Further parties stand in parties.
   */
  organisation?: Organisation;
  /**
   * Parties beside the committee and the organisation: further organisations, committees, funders and applicants.
   *
   * @minItems 1
   * @maxItems 500
   */
  parties?: Party[];
  /**
   * The activity that the agreement is about: its name, purpose, goals and target group.
   */
  programme?: Programme;
  /**
   * The period that is proposed, the option to extend it and the agreements that came before.
   */
  agreement?: Agreement;
  /**
   * What is paid for each year, what it is compared with, and other contributions.
   */
  funding?: Funding;
  /**
   * The table that the decision is about: applications, a distribution, a budget.
   */
  table?: Table;
  /**
   * What came of it: results, money used and people reached.
   */
  results?: Results;
  /**
   * The requirements that a partnership must meet, and how each is met in this case.
   */
  conditions?: Conditions;
  /**
   * The supporting documents, in the order they are listed: as text, or with their facts. The memo itself is put first by iop and is not given here.
   *
   * @maxItems 500
   */
  documents?: Document[];
  /**
   * Other cases and decisions that the text mentions by reference number, beside the documents and earlier agreements.
   *
   * @minItems 1
   * @maxItems 500
   */
  relatedCases?: RelatedCase[];
  /**
   * The committee meeting that decides and the planned steps before it.
   */
  timeline?: Timeline;
  /**
   * Those who are told of the decision: as text, or with title.
   *
   * @maxItems 500
   */
  recipients?: Recipient[];
  /**
   * The officials who answer for the memo, in the order they are printed.
   *
   * @minItems 1
   * @maxItems 500
   */
  signatories?: Signatory[];
  /**
   * What the memo speaks of beside its facts: a motion's date, the association's turnover. By short names; a text cites one live with {{mention mentions.NAME}}.
   */
  mentions?: Record<string, Mention>;
  /**
   * The text that only a person can write, in Markdown. A figure can be cited live, as in {{amount funding.total}}.
   */
  prose?: Prose;
  /**
   * Findings that are known and right as they are, each with its reason.
   *
   * @minItems 1
   * @maxItems 500
   */
  suppress?: Suppression[];
  /**
   * Values that a program has guessed or moved on from an earlier case, each with what it rests on. Whoever has seen that a value is right takes its line away.
   *
   * @minItems 1
   * @maxItems 500
   */
  unconfirmed?: Unconfirmed[];
}
export interface Author {
  /**
   * The official's name.
   */
  name: Line;
  /**
   * The official's title, such as utvecklingssekreterare.
   */
  title?: Line;
  /**
   * The official's e-mail address.
   */
  email?: string;
  /**
   * The official's telephone number, in quotation marks so that its first zero stays.
   */
  telephone?: Line;
}
export interface Organisation {
  /**
   * The name in the organisation's registration. Decisions always use it.
   */
  legalName: Name;
  /**
   * The name used in running text once the legal name has been given. Left out: the legal name.
   */
  shortName?: Name;
  /**
   * What kind of legal person it is: nonProfitAssociation (ideell förening), economicAssociation (ekonomisk förening), foundation (stiftelse), faithCommunity (registrerat trossamfund), company (aktiebolag).
   */
  legalForm?: 'nonProfitAssociation' | 'economicAssociation' | 'foundation' | 'faithCommunity' | 'company';
  /**
   * Ten digits with a hyphen before the last four, such as 802438-1355.
   */
  number?: string;
}
export interface Programme {
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
   *
   * @maxItems 500
   */
  subgoals?: Sentence[];
  /**
   * Whom the programme is for.
   */
  targetGroup?: TargetGroup;
}
export interface TargetGroup {
  /**
   * A noun phrase that fits into a sentence, without a full stop.
   */
  short: Phrase;
  /**
   * More about the target group, where needed.
   */
  long?: SubMarkdown;
}
export interface Agreement {
  /**
   * The first day of the proposed period.
   */
  from?: IsoDate;
  /**
   * The last day of the proposed period.
   */
  to?: IsoDate;
  /**
   * How the proposed agreement can be extended after its period.
   */
  extensionOption?: ExtensionOption;
  /**
   * The earlier agreements about the programme, oldest first. The last one is the present agreement.
   *
   * @maxItems 500
   */
  history?: EarlierAgreement[];
  /**
   * Why the agreement has no fixed period, for those who read the case.
   */
  noPeriodReason?: Sentence;
}
export interface ExtensionOption {
  /**
   * How long one extension may be, in months.
   */
  months: number;
  /**
   * How many times it may be extended. Left out: once.
   */
  times?: number;
  /**
   * Who decides on an extension, such as nämnden.
   */
  decidedBy?: Line;
}
export interface EarlierAgreement {
  /**
   * A new agreement (`agreement`) or an extension of the one before (`extension`).
   */
  kind: 'agreement' | 'extension';
  /**
   * The reference numbers of the earlier agreement.
   */
  references?: References;
  /**
   * Its first day.
   */
  from: IsoDate;
  /**
   * Its last day.
   */
  to: IsoDate;
  /**
   * The option to extend that this agreement gave.
   */
  extensionOption?: ExtensionOption;
}
export interface Funding {
  /**
   * What the money pays for, as a noun phrase that fits after "Hela beloppet avser", without a full stop.
   */
  purpose?: Phrase;
  /**
   * Who pays all of it, as it stands in a sentence. Left out: the committee of the profile.
   */
  payer?: Phrase;
  /**
   * The amount that the proposal is compared with: as a rule the present agreement's last year.
   */
  baseline?: Baseline;
  /**
   * Why there is no earlier amount to compare with. A full sentence, printed in the memo.
   */
  noBaselineReason?: Sentence;
  /**
   * The amount for each year of the period, in order.
   *
   * @minItems 1
   * @maxItems 500
   */
  years?: FundingYear[];
  /**
   * Why the amount changes.
   */
  justification?: Justification;
  /**
   * What the municipality contributes in kind beside the money.
   *
   * @maxItems 500
   */
  ownContribution?: OwnContribution[];
  /**
   * Other public support to the same organisation. Shown apart and summed with this funding, year by year.
   *
   * @maxItems 500
   */
  otherSupport?: OtherSupport[];
  /**
   * One amount for the whole period, in whole kronor, where it is not divided by year.
   */
  sum?: Amount;
  /**
   * Why the case has no money, for those who read the case. The memo then says nothing of money.
   */
  noneReason?: Sentence;
}
export interface Baseline {
  /**
   * The year of the amount.
   */
  year: Year;
  /**
   * The amount in whole kronor.
   */
  amount: Amount;
  /**
   * What the amount was, as a phrase that fits after the amount and a comma: "den beräknade kostnaden i den pågående överenskommelsen".
   */
  description?: Phrase;
  /**
   * How many months the amount covers, if only part of the year. Changes then compare whole-year amounts.
   */
  months?: number;
}
export interface FundingYear {
  /**
   * The calendar year.
   */
  year: Year;
  /**
   * The amount in whole kronor, without spaces.
   */
  amount: Amount;
  /**
   * How many months the amount covers, if only part of the year. Percentages then compare whole-year amounts.
   */
  months?: number;
  /**
   * firm: part of this decision. conditional: only if something happens. option: a year that the option to extend would add. Only firm years are in the decision's sum. Left out: firm.
   */
  status?: 'firm' | 'conditional' | 'option';
  /**
   * What a conditional amount depends on, as a clause that fits after the amount.
   */
  condition?: Phrase;
  /**
   * Another body that pays this amount, as it stands in a sentence. Its money is proposed, not decided, and stays out of the committee's sums.
   */
  payer?: Phrase;
}
export interface Justification {
  /**
   * Why the amount changes, in full sentences.
   */
  text: Markdown;
  /**
   * The index that the change follows, with its source. iop has no index values of its own.
   */
  index?: Index;
}
export interface Index {
  /**
   * The name of the index, such as OPI or PKV.
   */
  name: Line;
  /**
   * The index value as it is to be printed, such as "3,1 procent", where one value holds for all years.
   */
  value?: Line;
  /**
   * Who published the value, and when.
   */
  source: Line;
  /**
   * The index value of each year, where they differ.
   *
   * @minItems 1
   * @maxItems 50
   */
  values?: IndexValue[];
}
export interface IndexValue {
  /**
   * The year whose amount follows the value.
   */
  year: Year;
  /**
   * The index value as it is to be printed, such as "3,1 procent".
   */
  value: Line;
}
export interface Mention {
  /**
   * What the figure is, for those who read the case: "motionens datum".
   */
  what: Line;
  /**
   * An amount in whole kronor.
   */
  amount?: Amount;
  /**
   * A date, YYYY-MM-DD.
   */
  date?: IsoDate;
  /**
   * A percentage, such as 18.4.
   */
  percent?: number;
  /**
   * A number of something.
   */
  number?: number;
}
export interface OwnContribution {
  /**
   * What is contributed, as a noun phrase without a full stop, such as samordning vid hållbarhetsenheten.
   */
  description: Phrase;
  /**
   * The share of a full-time post, in percent.
   */
  share?: number;
  /**
   * What the contribution is worth a year, in whole kronor.
   */
  value?: Amount;
}
export interface OtherSupport {
  /**
   * The year of the support, or its first.
   */
  year: Year;
  /**
   * The last year, of support over several years.
   */
  toYear?: Year;
  /**
   * The amount in whole kronor. Left out where it is not known.
   */
  amount?: Amount;
  /**
   * The public body that gives it.
   */
  giver: Phrase;
  /**
   * What it is for, as a noun phrase without a full stop.
   */
  purpose: Phrase;
  /**
   * The reference numbers of the support.
   */
  references?: References;
}
export interface Conditions {
  /**
   * The id, among the documents, of the guideline that sets the requirements.
   */
  guideline?: Id;
  /**
   * The requirements, in the order they are printed.
   *
   * @minItems 1
   * @maxItems 500
   */
  items: Condition[];
}
export interface Condition {
  /**
   * What is required.
   */
  requirement: Sentence;
  /**
   * The guideline's heading for the requirement, such as Grundläggande krav.
   */
  group?: Line;
  /**
   * Whether it is met (`met`), partly met (`partlyMet`) or not met (`notMet`). Leave it out while it has not been assessed.
   */
  outcome?: 'met' | 'partlyMet' | 'notMet';
  /**
   * What the assessment rests on.
   */
  evidence?: Sentence;
}
export interface Timeline {
  /**
   * The date of the committee meeting that decides.
   */
  meeting: IsoDate;
  /**
   * The planned steps before the meeting, in order. Left out: proposed from the profile's customary days. An empty list: there are none.
   *
   * @maxItems 500
   */
  steps?: Step[];
  /**
   * The day the minutes were approved, once it is known.
   */
  approved?: IsoDate;
  /**
   * The day the notice went up on the board, once it is known.
   */
  notice?: IsoDate;
  /**
   * The day the papers are sent out to the members.
   */
  dispatch?: IsoDate;
}
export interface Step {
  /**
   * Where the case is treated: a body of the profile, such as preparation or workingCommittee.
   */
  body?: BodyId;
  /**
   * The date of the step.
   */
  date: IsoDate;
  /**
   * The body's name, where the profile has none for it.
   */
  name?: Line;
}
export interface Signatory {
  /**
   * The official's name.
   */
  name: Line;
  /**
   * The official's title, such as enhetschef.
   */
  title?: Line;
}
export interface Prose {
  /**
   * What the summary says beyond parties, period and amounts, which iop writes.
   */
  summary?: Markdown;
  /**
   * What the case is about and how it came up.
   */
  background?: Markdown;
  /**
   * What the guideline asks of a partnership, before the table of requirements.
   */
  conditions?: Markdown;
  /**
   * How the cooperation has come about and what it has led to.
   */
  agreement?: Markdown;
  /**
   * More about the purpose.
   */
  purpose?: SubMarkdown;
  /**
   * More about the goals, before the sub-goals.
   */
  goals?: SubMarkdown;
  /**
   * More about the parties, such as which part of the organisation runs the programme.
   */
  parties?: SubMarkdown;
  /**
   * How the agreement is followed up.
   */
  followUp?: SubMarkdown;
  /**
   * What the section on funding says beyond the figures, which iop writes.
   */
  economy?: Markdown;
  /**
   * The organisation's own finances.
   */
  finances?: Markdown;
  /**
   * The administration's assessment.
   */
  assessment?: Markdown;
  /**
   * What the decision means for children's rights and for equality.
   */
  consequences?: Consequences;
  /**
   * Sections of your own, in order: each with a text, a table or both.
   *
   * @maxItems 500
   */
  sections?: Section[];
}
export interface Consequences {
  /**
   * The consequences for children.
   */
  children?: Consequence;
  /**
   * The consequences for equality between women and men.
   */
  equality?: Consequence;
}
export interface Consequence {
  /**
   * What the consequences are.
   */
  text?: SubMarkdown;
  /**
   * Why the question is not relevant here, as a clause that fits after "eftersom", without a full stop.
   */
  notRelevantBecause?: Phrase;
}
export interface Section {
  /**
   * The section's heading. Left out: the text goes on under the heading before.
   */
  heading?: Title;
  /**
   * The section's text.
   */
  text?: Markdown;
  /**
   * A table, printed after the text.
   */
  table?: Table;
  /**
   * The section of the memo that it stands after, such as decision or recipients. Left out: where the kind has its own sections.
   */
  after?: Id;
}
export interface RelatedCase {
  /**
   * Its reference number.
   */
  reference: Reference;
  /**
   * What it is about, such as krisbidrag från kommunstyrelsen.
   */
  description: Phrase;
}
export interface Unconfirmed {
  /**
   * Where in the case the value stands, such as agreement.from or prose.background.
   */
  path: Line;
  /**
   * What the value rests on, and what is to be looked at.
   */
  reason: Line;
}
export interface Suppression {
  /**
   * The finding's code, such as agreement-gap.
   */
  code: Line;
  /**
   * Where in the case, such as agreement.history[1].from or prose.finances; everywhere where left out.
   */
  path?: Line;
  /**
   * Why it is right as it is.
   */
  reason: Line;
}
export interface CaseHeadings {
  /**
   * Heading of the proposed decision.
   */
  decision?: Heading;
  /**
   * Heading of points in another body's name, before the body.
   */
  decisionIn?: Heading;
  /**
   * Heading of the summary.
   */
  summary?: Heading;
  /**
   * Heading of the supporting documents.
   */
  documents?: Heading;
  /**
   * Heading of the decision timeline.
   */
  timeline?: Heading;
  /**
   * Heading of the recipients.
   */
  recipients?: Heading;
  /**
   * Heading of the background.
   */
  background?: Heading;
  /**
   * Heading of what is told of the programme.
   */
  programme?: Heading;
  /**
   * Heading of the requirements.
   */
  conditions?: Heading;
  /**
   * Heading of how the cooperation has come about.
   */
  agreement?: Heading;
  /**
   * Heading of what the agreement holds.
   */
  proposal?: Heading;
  /**
   * Heading of the earlier agreements.
   */
  history?: Heading;
  /**
   * Heading of the purpose.
   */
  purpose?: Heading;
  /**
   * Heading of the goals.
   */
  goals?: Heading;
  /**
   * Heading of the target group.
   */
  targetGroup?: Heading;
  /**
   * Heading of the parties.
   */
  parties?: Heading;
  /**
   * Heading of the follow-up.
   */
  followUp?: Heading;
  /**
   * Heading of the funding.
   */
  economy?: Heading;
  /**
   * Heading of other public support.
   */
  otherSupport?: Heading;
  /**
   * Heading of the organisation's finances.
   */
  finances?: Heading;
  /**
   * Heading of the table.
   */
  table?: Heading;
  /**
   * Heading of the results.
   */
  results?: Heading;
  /**
   * Heading of the consequences.
   */
  consequences?: Heading;
  /**
   * Heading of the consequences for children.
   */
  children?: Heading;
  /**
   * Heading of the consequences for equality.
   */
  equality?: Heading;
  /**
   * Heading of the administration's assessment.
   */
  assessment?: Heading;
  /**
   * Heading of those who answer for the memo.
   */
  signatories?: Heading;
  /**
   * The label of the reference number in the head.
   */
  reference?: Heading;
  /**
   * The label of the author.
   */
  ourReference?: Heading;
  /**
   * The kind of document, at the top of the memo.
   */
  memo?: Heading;
  /**
   * The label of the memo's date.
   */
  date?: Heading;
  /**
   * Heading of the numbers of people.
   */
  people?: Heading;
  /**
   * Heading of the money granted and used.
   */
  usedFunding?: Heading;
  /**
   * Heading of what the agreement holds, where it is extended.
   */
  extension?: Heading;
  /**
   * Heading of the computed legal steps.
   */
  legalSteps?: Heading;
}
export interface Party {
  /**
   * counterparty: another organisation on the other side. committee: another committee of the municipality that is party. funder: pays for part of it. applicant: has applied.
   */
  role: 'counterparty' | 'committee' | 'funder' | 'applicant';
  /**
   * The name as it stands in a sentence: the legal name of an organisation, or a committee in its definite form, such as nämnden för Teknik.
   */
  name: Name;
  /**
   * The name used in running text once the other has been given.
   */
  shortName?: Name;
  /**
   * What kind of legal person it is: nonProfitAssociation (ideell förening), economicAssociation (ekonomisk förening), foundation (stiftelse), faithCommunity (registrerat trossamfund), company (aktiebolag).
   */
  legalForm?: 'nonProfitAssociation' | 'economicAssociation' | 'foundation' | 'faithCommunity' | 'company';
  /**
   * Ten digits with a hyphen before the last four, such as 802438-1355.
   */
  number?: string;
}
export interface Column {
  /**
   * The column's heading.
   */
  title: Title;
  /**
   * A short name, by which other columns and `decided` refer to it.
   */
  id?: Id;
  /**
   * What the column holds. name: whom the row is about. amount: whole kronor. percent: a number. Left out: text.
   */
  type?: ColumnType;
  /**
   * true: the column is summed in the last row.
   */
  sum?: boolean;
  /**
   * The ids of two columns: this one is computed, the first less the second.
   *
   * @minItems 2
   * @maxItems 2
   */
  difference?: Id[];
  /**
   * The ids of two columns: this one is computed, the first against the second in percent.
   *
   * @minItems 2
   * @maxItems 2
   */
  change?: Id[];
  /**
   * The id of a column: this one is computed, each row's share of its sum in percent.
   */
  share?: Id;
  /**
   * What is printed after each number of the column, such as kr.
   */
  unit?: Line;
}
export interface Table {
  /**
   * The year that the table is about.
   */
  year?: Year;
  /**
   * What the decided money is for, as a phrase that fits after "fördelar bidrag", such as till föreningar som bedriver socialt arbete.
   */
  purpose?: Phrase;
  /**
   * What is said before the table.
   */
  intro?: Markdown;
  /**
   * The columns, in order.
   *
   * @minItems 1
   * @maxItems 20
   */
  columns: Column[];
  /**
   * The rows, in order.
   *
   * @minItems 1
   * @maxItems 500
   */
  rows: Row[];
  /**
   * The id of the column with the amounts that are decided on.
   */
  decided?: Id;
  /**
   * What is said after the table.
   */
  note?: Markdown;
}
export interface GoalResult {
  /**
   * The sub-goal.
   */
  goal: Sentence;
  /**
   * What came of it.
   */
  result: Sentence;
  /**
   * Whether it is met (`met`), partly met (`partlyMet`) or not met (`notMet`).
   */
  outcome?: 'met' | 'partlyMet' | 'notMet';
}
export interface UsedFunding {
  /**
   * The calendar year.
   */
  year: Year;
  /**
   * The amount granted, in whole kronor.
   */
  granted: Amount;
  /**
   * The amount used, in whole kronor.
   */
  used: Amount;
}
export interface Reached {
  /**
   * Whom or what is counted, such as personer i uppsökande samtal.
   */
  what: Phrase;
  /**
   * How many.
   */
  number: number;
  /**
   * How many the period before.
   */
  before?: number;
}
export interface Results {
  /**
   * The first day of the period that is followed up.
   */
  from?: IsoDate;
  /**
   * The last day of the period that is followed up.
   */
  to?: IsoDate;
  /**
   * The sub-goals and what came of each.
   *
   * @minItems 1
   * @maxItems 500
   */
  goals?: GoalResult[];
  /**
   * The money granted and used, by year.
   *
   * @minItems 1
   * @maxItems 500
   */
  funding?: UsedFunding[];
  /**
   * Numbers of people, visits and the like.
   *
   * @minItems 1
   * @maxItems 500
   */
  people?: Reached[];
}
