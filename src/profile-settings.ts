// The type of a valid profile.yaml: a municipality's settings. Generated from schemas/profile.schema.json by "npm run generate".

/**
 * Plain text on one line, without space at its ends.
 */
export type Line = string;
/**
 * By kind of memo; `all` for every kind that has no list of its own.
 */
export type Sections = Record<string, SectionNames>;
/**
 * Names of partials, in order.
 *
 * @minItems 1
 */
export type SectionNames = SectionName[];
/**
 * A colour as six hexadecimal digits, such as 1F3864.
 */
export type Color = string;
/**
 * error: stops the memo. warning: look at it. info: a suggestion. off: not told.
 */
export type Severity = 'error' | 'warning' | 'info' | 'off';
/**
 * A short name of letters and digits.
 */
export type BodyId = string;
/**
 * A line with names in braces; empty for none.
 */
export type Pattern = string;
/**
 * The letters of a series, such as ASN.
 */
export type Series = string;
/**
 * The wording of a heading, on one line; empty for none.
 */
export type Heading = string;
/**
 * A partial's name, such as summary.
 */
export type SectionName = string;
/**
 * A line about the author.
 */
export type AuthorLine = 'administration' | 'name' | 'title' | 'email' | 'telephone';

/**
 * One municipality's committee: its names in the forms that sentences need, its reference numbers, its customary days and its headings. What a profile leaves out is taken from the profile that it extends, and at last from the built-in profile `generic`.
 */
export interface ProfileSettings {
  /**
   * What the profile is for, shown in lists.
   */
  name: Line;
  /**
   * The profile that this one builds on: a built-in one by its name, or a folder such as ../kommunen. What this profile has of its own wins.
   */
  extends?: Line;
  /**
   * The municipality's name.
   */
  municipality: Municipality;
  /**
   * The committee that decides, in lower case as in running text.
   */
  committee: Committee;
  /**
   * The administration that writes the memo, in lower case as in running text.
   */
  administration: Administration;
  /**
   * What the committee's own reference numbers look like. Left out: every reference stays as it is written.
   */
  reference?: Reference;
  /**
   * The steps before the committee's meeting, in order. Empty: none is proposed.
   *
   * @maxItems 50
   */
  bodies: Body[];
  /**
   * The sections of each kind of memo, in order; `all` orders those of every kind that is not named. Each is a partial's name, of the built-in ones or of the profile's own. Left out: as the kind has them.
   */
  sections: Sections;
  /**
   * Sections that the committee leaves out of every memo on purpose, such as timeline.
   */
  omits: SectionName[];
  /**
   * The parts of the section about what the agreement holds, in order: purpose, goals, target-group, parties, follow-up, or partials of the profile's own.
   *
   * @minItems 1
   */
  proposal: SectionName[];
  /**
   * How the proposed decision is put. numbered: numbered full sentences. att: the committee "föreslås besluta", then att-clauses. unnumbered: the committee "beslutar att", each point a paragraph of its own. direct: the same with the verb itself, such as noterar or godkänner.
   */
  decisionStyle: 'numbered' | 'att' | 'unnumbered' | 'direct';
  /**
   * Fonts, colours and margins of the Word file and the web page.
   */
  look: Look;
  /**
   * The headings of the memo's sections.
   */
  headings: Headings;
  /**
   * What stands above and below the title.
   */
  head: Head;
  /**
   * How the memo lists itself first among the documents, with {memo}, {date}, {title}, {reference}, {administration}, {Administration}, {administrationGenitive} and {AdministrationGenitive}. Empty: it does not.
   */
  ownMemo: Pattern;
  /**
   * How dates stand in sentences. long: 1 januari 2026. iso: 2026-01-01.
   */
  dates: 'long' | 'iso';
  /**
   * How the signatories stand: below one another (`stacked`) or side by side (`sideBySide`).
   */
  signatures: 'stacked' | 'sideBySide';
  /**
   * How sub-goals are numbered. number: 1. label: Delmål 1.
   */
  goalNumbers: 'number' | 'label';
  /**
   * Which computed parts of a memo are printed.
   */
  printed: PrintedParts;
  /**
   * What stands on the agenda of each meeting, where its meeting.yaml lists no items.
   */
  meeting: StandingItems;
  /**
   * Which figures a memo has, beside the tables that they show. A figure that would show one amount only is left out.
   */
  figures: Figures;
  /**
   * How severe findings are for this committee, by code.
   */
  severities?: Severities;
}
export interface Municipality {
  /**
   * The name, such as Malmö stad.
   */
  name: Line;
  /**
   * Its genitive, such as Malmö stads.
   */
  genitive: Line;
}
export interface Committee {
  /**
   * Such as socialnämnd.
   */
  bare: Line;
  /**
   * Such as socialnämnden.
   */
  definite: Line;
  /**
   * Such as socialnämndens.
   */
  genitive: Line;
  /**
   * Such as SN.
   */
  abbreviation: Line;
}
export interface Administration {
  /**
   * Such as socialförvaltning.
   */
  bare: Line;
  /**
   * Such as socialförvaltningen.
   */
  definite: Line;
  /**
   * Such as socialförvaltningens.
   */
  genitive: Line;
}
export interface Reference {
  /**
   * The canonical form, with {number}, {year} or {shortYear} (two digits) and most often {series}, such as {series}-{year}-{number}.
   */
  form: string;
  /**
   * The letters of the committee's own series, such as ASN; several in a list. Left out: the case's own series is. Other authorities' references stay as they are written.
   *
   * @minItems 1
   */
  series?: string | Series[];
  /**
   * How many digits the number is padded to with zeros. Left out: none are added.
   */
  digits?: number;
}
export interface Body {
  /**
   * A short name, by which a case refers to the body, such as preparation or workingCommittee.
   */
  id: BodyId;
  /**
   * The name as it stands in the decision timeline.
   */
  name: Line;
  /**
   * How many days before the committee's meeting it customarily meets. Left out: no day is proposed.
   */
  daysBefore?: number;
}
export interface StandingItems {
  /**
   * The items before the cases, such as Val av justerare.
   *
   * @maxItems 30
   */
  before: Line[];
  /**
   * The items after the cases, such as Anmälningar.
   *
   * @maxItems 30
   */
  after: Line[];
}
export interface Headings {
  /**
   * The kind of document, at the top of the memo.
   */
  memo: Heading;
  /**
   * The label of the memo's date.
   */
  date: Heading;
  /**
   * The label of the author.
   */
  ourReference: Heading;
  /**
   * The label of the reference number, where the head has it.
   */
  reference: Heading;
  /**
   * Heading of the summary.
   */
  summary: Heading;
  /**
   * Heading of the proposed decision.
   */
  decision: Heading;
  /**
   * Heading of points in another body's name, before the body.
   */
  decisionIn: Heading;
  /**
   * Heading of the supporting documents.
   */
  documents: Heading;
  /**
   * Heading of the decision timeline.
   */
  timeline: Heading;
  /**
   * Heading of the computed legal steps.
   */
  legalSteps: Heading;
  /**
   * Heading of the recipients.
   */
  recipients: Heading;
  /**
   * Heading of the background.
   */
  background: Heading;
  /**
   * Heading of what is told of the programme.
   */
  programme: Heading;
  /**
   * Heading of the requirements.
   */
  conditions: Heading;
  /**
   * Heading of how the cooperation has come about.
   */
  agreement: Heading;
  /**
   * Heading of what the agreement holds.
   */
  proposal: Heading;
  /**
   * Heading of what the agreement holds, where it is extended.
   */
  extension: Heading;
  /**
   * Heading of the earlier agreements.
   */
  history: Heading;
  /**
   * Heading of the purpose.
   */
  purpose: Heading;
  /**
   * Heading of the goals.
   */
  goals: Heading;
  /**
   * Heading of the target group.
   */
  targetGroup: Heading;
  /**
   * Heading of the parties.
   */
  parties: Heading;
  /**
   * Heading of the follow-up.
   */
  followUp: Heading;
  /**
   * Heading of the funding.
   */
  economy: Heading;
  /**
   * Heading of other public support.
   */
  otherSupport: Heading;
  /**
   * Heading of the organisation's finances.
   */
  finances: Heading;
  /**
   * Heading of the table.
   */
  table: Heading;
  /**
   * Heading of the results.
   */
  results: Heading;
  /**
   * Heading of the numbers of people.
   */
  people: Heading;
  /**
   * Heading of the money granted and used.
   */
  usedFunding: Heading;
  /**
   * Heading of the consequences.
   */
  consequences: Heading;
  /**
   * Heading of the consequences for children.
   */
  children: Heading;
  /**
   * Heading of the consequences for equality.
   */
  equality: Heading;
  /**
   * Heading of the administration's assessment.
   */
  assessment: Heading;
  /**
   * Heading of those who answer for the memo.
   */
  signatories: Heading;
}
export interface Look {
  /**
   * The font of the text.
   */
  font: Line;
  /**
   * The font of the headings.
   */
  headingFont: Line;
  /**
   * The size of the text, in points.
   */
  size: number;
  /**
   * The colour of the title and the section headings, such as 1F3864.
   */
  headingColor: Color;
  /**
   * The colour of page header, footer and reference number, such as 595959.
   */
  mutedColor: Color;
  /**
   * The colour behind a table's header row, such as E9EDF4.
   */
  tableHeaderColor: Color;
  /**
   * The page's margins, in millimetres.
   */
  margins: Margins;
  /**
   * How pages are numbered at their foot, with {page} and {pages}, such as Sida {page} ({pages}). Empty: not at all.
   */
  pageNumbers: Pattern;
  /**
   * Lines at the foot of each page, such as the administration's address.
   *
   * @maxItems 6
   */
  footer: Line[];
  /**
   * A picture at the top of the first page.
   */
  logo?: Logo;
}
export interface Logo {
  /**
   * A PNG or JPEG file in the profile's folder, such as logo.png.
   */
  file: string;
  /**
   * What the picture says, for those who don't see it, such as Malmö stads logotyp.
   */
  alternativeText: Line;
  /**
   * Its height on the page, in millimetres.
   */
  height: number;
}
export interface Margins {
  /**
   * The top margin, in millimetres.
   */
  top: number;
  /**
   * The right margin, in millimetres.
   */
  right: number;
  /**
   * The bottom margin, in millimetres.
   */
  bottom: number;
  /**
   * The left margin, in millimetres.
   */
  left: number;
}
export interface Figures {
  /**
   * The amounts by year, as a chart.
   */
  funding: boolean;
  /**
   * The steps before and after the decision, as a chart with a table.
   */
  timeline: boolean;
}
export interface Severities {
  /**
   * See iop explain agreement-gap.
   */
  'agreement-gap'?: Severity;
  /**
   * See iop explain agreement-odd-end.
   */
  'agreement-odd-end'?: Severity;
  /**
   * See iop explain agreement-odd-start.
   */
  'agreement-odd-start'?: Severity;
  /**
   * See iop explain agreement-option-exceeded.
   */
  'agreement-option-exceeded'?: Severity;
  /**
   * See iop explain agreement-overlap.
   */
  'agreement-overlap'?: Severity;
  /**
   * See iop explain agreement-period.
   */
  'agreement-period'?: Severity;
  /**
   * See iop explain author-email.
   */
  'author-email'?: Severity;
  /**
   * See iop explain cases-chain.
   */
  'cases-chain'?: Severity;
  /**
   * See iop explain cases-differ.
   */
  'cases-differ'?: Severity;
  /**
   * See iop explain cases-reference-repeated.
   */
  'cases-reference-repeated'?: Severity;
  /**
   * See iop explain character-garbled.
   */
  'character-garbled'?: Severity;
  /**
   * See iop explain character-invalid.
   */
  'character-invalid'?: Severity;
  /**
   * See iop explain character-unseen.
   */
  'character-unseen'?: Severity;
  /**
   * See iop explain condition-not-met.
   */
  'condition-not-met'?: Severity;
  /**
   * See iop explain condition-unresolved.
   */
  'condition-unresolved'?: Severity;
  /**
   * See iop explain conditions-untold.
   */
  'conditions-untold'?: Severity;
  /**
   * See iop explain decision-bodies.
   */
  'decision-bodies'?: Severity;
  /**
   * See iop explain decision-day-passed.
   */
  'decision-day-passed'?: Severity;
  /**
   * See iop explain decision-incomplete.
   */
  'decision-incomplete'?: Severity;
  /**
   * See iop explain decision-lacks.
   */
  'decision-lacks'?: Severity;
  /**
   * See iop explain decision-point-empty.
   */
  'decision-point-empty'?: Severity;
  /**
   * See iop explain decision-point-form.
   */
  'decision-point-form'?: Severity;
  /**
   * See iop explain document-cited.
   */
  'document-cited'?: Severity;
  /**
   * See iop explain document-later-than-memo.
   */
  'document-later-than-memo'?: Severity;
  /**
   * See iop explain document-order.
   */
  'document-order'?: Severity;
  /**
   * See iop explain document-repeated.
   */
  'document-repeated'?: Severity;
  /**
   * See iop explain document-title-broken.
   */
  'document-title-broken'?: Severity;
  /**
   * See iop explain document-undated.
   */
  'document-undated'?: Severity;
  /**
   * See iop explain document-unknown.
   */
  'document-unknown'?: Severity;
  /**
   * See iop explain field-placeholder.
   */
  'field-placeholder'?: Severity;
  /**
   * See iop explain fields-contradict.
   */
  'fields-contradict'?: Severity;
  /**
   * See iop explain funding-baseline-missing.
   */
  'funding-baseline-missing'?: Severity;
  /**
   * See iop explain funding-baseline-year.
   */
  'funding-baseline-year'?: Severity;
  /**
   * See iop explain funding-condition.
   */
  'funding-condition'?: Severity;
  /**
   * See iop explain funding-index.
   */
  'funding-index'?: Severity;
  /**
   * See iop explain funding-justification-missing.
   */
  'funding-justification-missing'?: Severity;
  /**
   * See iop explain funding-leap.
   */
  'funding-leap'?: Severity;
  /**
   * See iop explain funding-months.
   */
  'funding-months'?: Severity;
  /**
   * See iop explain funding-nothing-firm.
   */
  'funding-nothing-firm'?: Severity;
  /**
   * See iop explain funding-option-year.
   */
  'funding-option-year'?: Severity;
  /**
   * See iop explain funding-small.
   */
  'funding-small'?: Severity;
  /**
   * See iop explain funding-years-mismatch.
   */
  'funding-years-mismatch'?: Severity;
  /**
   * See iop explain funding-zero.
   */
  'funding-zero'?: Severity;
  /**
   * See iop explain mention-unused.
   */
  'mention-unused'?: Severity;
  /**
   * See iop explain not-canonical.
   */
  'not-canonical'?: Severity;
  /**
   * See iop explain organisation-form.
   */
  'organisation-form'?: Severity;
  /**
   * See iop explain organisation-number.
   */
  'organisation-number'?: Severity;
  /**
   * See iop explain organisation-repeated.
   */
  'organisation-repeated'?: Severity;
  /**
   * See iop explain organisation-short-name.
   */
  'organisation-short-name'?: Severity;
  /**
   * See iop explain payer-recipient.
   */
  'payer-recipient'?: Severity;
  /**
   * See iop explain phrase-capital.
   */
  'phrase-capital'?: Severity;
  /**
   * See iop explain previous-text-kept.
   */
  'previous-text-kept'?: Severity;
  /**
   * See iop explain prose-amount.
   */
  'prose-amount'?: Severity;
  /**
   * See iop explain prose-arithmetic.
   */
  'prose-arithmetic'?: Severity;
  /**
   * See iop explain prose-body.
   */
  'prose-body'?: Severity;
  /**
   * See iop explain prose-bracket.
   */
  'prose-bracket'?: Severity;
  /**
   * See iop explain prose-capital.
   */
  'prose-capital'?: Severity;
  /**
   * See iop explain prose-compound.
   */
  'prose-compound'?: Severity;
  /**
   * See iop explain prose-count.
   */
  'prose-count'?: Severity;
  /**
   * See iop explain prose-dash.
   */
  'prose-dash'?: Severity;
  /**
   * See iop explain prose-date.
   */
  'prose-date'?: Severity;
  /**
   * See iop explain prose-form.
   */
  'prose-form'?: Severity;
  /**
   * See iop explain prose-giver.
   */
  'prose-giver'?: Severity;
  /**
   * See iop explain prose-grammar.
   */
  'prose-grammar'?: Severity;
  /**
   * See iop explain prose-law.
   */
  'prose-law'?: Severity;
  /**
   * See iop explain prose-length.
   */
  'prose-length'?: Severity;
  /**
   * See iop explain prose-link-text.
   */
  'prose-link-text'?: Severity;
  /**
   * See iop explain prose-list-number.
   */
  'prose-list-number'?: Severity;
  /**
   * See iop explain prose-live.
   */
  'prose-live'?: Severity;
  /**
   * See iop explain prose-movement.
   */
  'prose-movement'?: Severity;
  /**
   * See iop explain prose-name.
   */
  'prose-name'?: Severity;
  /**
   * See iop explain prose-organisation-number.
   */
  'prose-organisation-number'?: Severity;
  /**
   * See iop explain prose-outcome.
   */
  'prose-outcome'?: Severity;
  /**
   * See iop explain prose-parallel.
   */
  'prose-parallel'?: Severity;
  /**
   * See iop explain prose-pasted.
   */
  'prose-pasted'?: Severity;
  /**
   * See iop explain prose-percent.
   */
  'prose-percent'?: Severity;
  /**
   * See iop explain prose-period.
   */
  'prose-period'?: Severity;
  /**
   * See iop explain prose-placeholder.
   */
  'prose-placeholder'?: Severity;
  /**
   * See iop explain prose-plain-language.
   */
  'prose-plain-language'?: Severity;
  /**
   * See iop explain prose-pointer.
   */
  'prose-pointer'?: Severity;
  /**
   * See iop explain prose-pronoun.
   */
  'prose-pronoun'?: Severity;
  /**
   * See iop explain prose-proposal.
   */
  'prose-proposal'?: Severity;
  /**
   * See iop explain prose-reference.
   */
  'prose-reference'?: Severity;
  /**
   * See iop explain prose-sentence-twice.
   */
  'prose-sentence-twice'?: Severity;
  /**
   * See iop explain prose-sign-lost.
   */
  'prose-sign-lost'?: Severity;
  /**
   * See iop explain prose-space.
   */
  'prose-space'?: Severity;
  /**
   * See iop explain prose-spelling.
   */
  'prose-spelling'?: Severity;
  /**
   * See iop explain prose-stale.
   */
  'prose-stale'?: Severity;
  /**
   * See iop explain prose-table-header.
   */
  'prose-table-header'?: Severity;
  /**
   * See iop explain prose-term.
   */
  'prose-term'?: Severity;
  /**
   * See iop explain prose-unit.
   */
  'prose-unit'?: Severity;
  /**
   * See iop explain prose-word-twice.
   */
  'prose-word-twice'?: Severity;
  /**
   * See iop explain recipient-counterparty-missing.
   */
  'recipient-counterparty-missing'?: Severity;
  /**
   * See iop explain recipient-repeated.
   */
  'recipient-repeated'?: Severity;
  /**
   * See iop explain reference-changed-over.
   */
  'reference-changed-over'?: Severity;
  /**
   * See iop explain reference-form.
   */
  'reference-form'?: Severity;
  /**
   * See iop explain reference-year.
   */
  'reference-year'?: Severity;
  /**
   * See iop explain report-stale.
   */
  'report-stale'?: Severity;
  /**
   * See iop explain results-goal.
   */
  'results-goal'?: Severity;
  /**
   * See iop explain results-period.
   */
  'results-period'?: Severity;
  /**
   * See iop explain results-used.
   */
  'results-used'?: Severity;
  /**
   * See iop explain signatory-is-recipient.
   */
  'signatory-is-recipient'?: Severity;
  /**
   * See iop explain signatory-repeated.
   */
  'signatory-repeated'?: Severity;
  /**
   * See iop explain summary-not-standalone.
   */
  'summary-not-standalone'?: Severity;
  /**
   * See iop explain suppress-unknown-code.
   */
  'suppress-unknown-code'?: Severity;
  /**
   * See iop explain suppress-unused.
   */
  'suppress-unused'?: Severity;
  /**
   * See iop explain table-cell.
   */
  'table-cell'?: Severity;
  /**
   * See iop explain table-column-repeated.
   */
  'table-column-repeated'?: Severity;
  /**
   * See iop explain table-column-unknown.
   */
  'table-column-unknown'?: Severity;
  /**
   * See iop explain table-exceeds.
   */
  'table-exceeds'?: Severity;
  /**
   * See iop explain table-name-missing.
   */
  'table-name-missing'?: Severity;
  /**
   * See iop explain table-rejected.
   */
  'table-rejected'?: Severity;
  /**
   * See iop explain table-row-differs.
   */
  'table-row-differs'?: Severity;
  /**
   * See iop explain table-row-undecided.
   */
  'table-row-undecided'?: Severity;
  /**
   * See iop explain table-sum.
   */
  'table-sum'?: Severity;
  /**
   * See iop explain timeline-before-memo.
   */
  'timeline-before-memo'?: Severity;
  /**
   * See iop explain timeline-body-unknown.
   */
  'timeline-body-unknown'?: Severity;
  /**
   * See iop explain timeline-late.
   */
  'timeline-late'?: Severity;
  /**
   * See iop explain timeline-legal-force.
   */
  'timeline-legal-force'?: Severity;
  /**
   * See iop explain timeline-memo-early.
   */
  'timeline-memo-early'?: Severity;
  /**
   * See iop explain timeline-order.
   */
  'timeline-order'?: Severity;
  /**
   * See iop explain timeline-unusual-days.
   */
  'timeline-unusual-days'?: Severity;
  /**
   * See iop explain timeline-weekend.
   */
  'timeline-weekend'?: Severity;
  /**
   * See iop explain title-contradicts.
   */
  'title-contradicts'?: Severity;
  /**
   * See iop explain unconfirmed-value.
   */
  'unconfirmed-value'?: Severity;
  /**
   * See iop explain value-unprinted.
   */
  'value-unprinted'?: Severity;
}
export interface Head {
  /**
   * Where the reference number stands: `head` with its label above the title, or `lead` below the title.
   */
  reference: 'head' | 'lead';
  /**
   * Where the author stands: in the `head`, at the `end` of the memo, or nowhere (`none`).
   */
  author: 'head' | 'end' | 'none';
  /**
   * Which lines the author has, in order.
   *
   * @minItems 1
   */
  authorLines: AuthorLine[];
}
export interface PrintedParts {
  /**
   * The sentences of the summary about parties, period and money.
   */
  summary: boolean;
  /**
   * The section about the parties.
   */
  parties: boolean;
  /**
   * The list of earlier agreements.
   */
  history: boolean;
  /**
   * The sentences on how the period follows the present agreement.
   */
  continuity: boolean;
  /**
   * The sentence on what is paid for each year.
   */
  economy: boolean;
  /**
   * The sentences that compare the amounts.
   */
  comparison: boolean;
  /**
   * The table of the amounts.
   */
  fundingTable: boolean;
  /**
   * The yearly mean.
   */
  mean: boolean;
  /**
   * The sentences on the guideline and on whether the requirements are met.
   */
  conditions: boolean;
  /**
   * The computed legal steps.
   */
  legalSteps: boolean;
}
