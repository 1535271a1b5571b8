// The type of a valid case file. Generated from schemas/case.schema.json by "npm run generate".

/**
 * The kinds of memo; each has its template and its sections.
 */
export type MemoKind = 'agreement' | 'extension';
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
 * A short name of lower-case letters, digits and hyphens.
 */
export type Id = string;
/**
 * A kind of document.
 */
export type DocumentKind = 'guideline' | 'report' | 'agreement' | 'application' | 'other';

/**
 * One case: everything a decision memo about a partnership with an association is made from. Each fact is given once, here, and cited everywhere from here.
 */
export interface CaseFile {
  /**
   * What the memo proposes: a new agreement (`agreement`) or an extension of the present one (`extension`).
   */
  kind: MemoKind;
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
   * The memo's title. Leave it out and it is generated from the kind, the organisation and the programme.
   */
  title?: Title;
  /**
   * The official who has written the memo: the reader's contact.
   */
  author: Author;
  /**
   * The association on the other side of the agreement.
   */
  organisation: Organisation;
  /**
   * The activity that the agreement is about: its name, purpose, goals and target group.
   */
  programme: Programme;
  /**
   * The period that is proposed, the option to extend it and the agreements that came before.
   */
  agreement: Agreement;
  /**
   * What is paid for each year, what it is compared with, and other contributions.
   */
  funding: Funding;
  /**
   * The requirements that a partnership must meet, and how each is met in this case.
   */
  conditions?: Conditions;
  /**
   * The supporting documents, in the order they are listed. The memo itself is put first by iop and is not given here.
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
  timeline: Timeline;
  /**
   * Those who are told of the decision.
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
  signatories: Signatory[];
  /**
   * The text that only a person can write, in Markdown. A figure can be cited live, as in {{amount funding.total}}.
   */
  prose: Prose;
  /**
   * Findings that are known and right as they are, each with its reason.
   *
   * @minItems 1
   * @maxItems 500
   */
  suppress?: Suppression[];
}
export interface Author {
  /**
   * The official's name.
   */
  name: Line;
  /**
   * The official's title, such as utvecklingssekreterare.
   */
  title: Line;
  /**
   * The official's e-mail address.
   */
  email: string;
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
   * The name used in running text once the legal name has been given.
   */
  shortName: Name;
  /**
   * What kind of legal person it is: nonProfitAssociation (ideell förening), economicAssociation (ekonomisk förening), foundation (stiftelse), faithCommunity (registrerat trossamfund), company (aktiebolag).
   */
  legalForm: 'nonProfitAssociation' | 'economicAssociation' | 'foundation' | 'faithCommunity' | 'company';
  /**
   * Ten digits with a hyphen before the last four, such as 802438-1355.
   */
  number: string;
}
export interface Programme {
  /**
   * The name of the programme.
   */
  name: Name;
  /**
   * What the agreement is for, as a clause: "att …".
   */
  purpose: Clause;
  /**
   * The programme's overall goal, as a clause: "att …".
   */
  goal: Clause;
  /**
   * The sub-goals, numbered in the order given.
   *
   * @maxItems 500
   */
  subgoals?: Sentence[];
  /**
   * Whom the programme is for.
   */
  targetGroup: TargetGroup;
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
  from: IsoDate;
  /**
   * The last day of the proposed period.
   */
  to: IsoDate;
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
   * The option to extend that this agreement gave.
   */
  extensionOption?: ExtensionOption;
}
export interface Funding {
  /**
   * What the money pays for, as a noun phrase that fits after "Hela beloppet avser", without a full stop.
   */
  purpose: Phrase;
  /**
   * Who pays, as it stands in a sentence. Left out: the committee of the profile.
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
  years: FundingYear[];
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
   * The index value as it is to be printed, such as "3,1 procent".
   */
  value: Line;
  /**
   * Who published the value, and when.
   */
  source: Line;
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
   * The year of the support.
   */
  year: Year;
  /**
   * The amount in whole kronor.
   */
  amount: Amount;
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
export interface Document {
  /**
   * A short name to cite the document by, such as riktlinjer.
   */
  id: Id;
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
}
export interface Timeline {
  /**
   * The date of the committee meeting that decides.
   */
  meeting: IsoDate;
  /**
   * The planned steps before the meeting, in order. Left out: proposed from the profile's customary days.
   *
   * @minItems 1
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
}
export interface Step {
  /**
   * Where the case is treated: preparation (beredning) or workingCommittee (arbetsutskott). The profile has their names.
   */
  body: 'preparation' | 'workingCommittee';
  /**
   * The date of the step.
   */
  date: IsoDate;
}
export interface Recipient {
  /**
   * true: the organisation itself, by its legal name. No name is needed then.
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
}
export interface Signatory {
  /**
   * The official's name.
   */
  name: Line;
  /**
   * The official's title, such as enhetschef.
   */
  title: Line;
}
export interface Prose {
  /**
   * What the summary says beyond parties, period and amounts, which iop writes.
   */
  summary?: Markdown;
  /**
   * What the case is about and how it came up.
   */
  background: Markdown;
  /**
   * What the guideline asks of a partnership, before the table of requirements.
   */
  conditions?: Markdown;
  /**
   * How the cooperation has come about and what it has led to.
   */
  agreement?: Markdown;
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
  assessment: Markdown;
  /**
   * What the decision means for children's rights and for equality.
   */
  consequences?: Consequences;
  /**
   * Free extra sections, printed before the administration's assessment.
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
   * The section's heading.
   */
  heading: Title;
  /**
   * The section's text.
   */
  text: Markdown;
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
