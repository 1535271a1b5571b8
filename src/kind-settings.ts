// The type of a valid kinds/NAME.yaml: one kind of memo. Generated from schemas/kind.schema.json by "npm run generate".

/**
 * Plain text on one line, without space at its ends.
 */
export type Line = string;
/**
 * A text of one or more sentences with values in it, as in a template.
 */
export type Template = string;
/**
 * A part of a case.
 */
export type Block =
  | 'parties'
  | 'programme'
  | 'agreement'
  | 'funding'
  | 'table'
  | 'results'
  | 'conditions'
  | 'documents'
  | 'timeline'
  | 'recipients'
  | 'signatories'
  | 'consequences'
  | 'sections';
/**
 * Names of blocks.
 */
export type Blocks = Block[];
/**
 * A partial's name, such as summary.
 */
export type SectionName = string;
/**
 * Names of partials, in order.
 *
 * @minItems 1
 */
export type SectionNames = SectionName[];
/**
 * The wording of a heading, on one line; empty for none.
 */
export type Heading = string;
/**
 * Something that a summary or a decision says: the organisations by name and by number, the programme, the period, the amount of each year, the table's total, those whom it rejects.
 */
export type Saying = 'name' | 'number' | 'programme' | 'period' | 'amount' | 'total' | 'rejected';

/**
 * One kind of memo: which parts a case needs and may have, which sections the memo has, and what is usually decided. The file kinds/NAME.yaml of a profile.
 */
export interface KindSettings {
  /**
   * What the kind is called in Swedish, such as Ny överenskommelse.
   */
  name: Line;
  /**
   * When it is used, in a sentence.
   */
  description: Line;
  /**
   * What the memo proposes, where that is an agreement (IOP): a new one (`agreement`) or an extension of the present one (`extension`). Left out: something else.
   */
  proposes?: 'agreement' | 'extension';
  /**
   * The title of the memo, where the case gives none: a text with values in it, such as Föreningsbidrag {{table.year}}. Left out: a case must give its title.
   */
  title?: Template;
  /**
   * The blocks that a case of this kind must have.
   */
  needs: Blocks;
  /**
   * The blocks that a case of this kind can have beside those.
   */
  may: Blocks;
  /**
   * The sections of the memo, in order: names of partials.
   */
  sections: SectionNames;
  /**
   * Headings that differ from those of the profile generic.
   */
  headings?: KindHeadings;
  /**
   * The points that are proposed where a case lists none: the name of a usual one, such as approve-agreement, or a text with values in it. A point that has nothing to say in a case is left out.
   *
   * @maxItems 50
   */
  decision: Template[];
  /**
   * What the summary must say, where the case has it.
   */
  summarySays: Saying[];
  /**
   * What the proposed decision must say, where the case has it.
   */
  decisionSays: Saying[];
  /**
   * The folder of an example in the package.
   */
  example?: Line;
}
export interface KindHeadings {
  /**
   * The kind of document, at the top of the memo.
   */
  memo?: Heading;
  /**
   * The label of the memo's date.
   */
  date?: Heading;
  /**
   * The label of the author.
   */
  ourReference?: Heading;
  /**
   * The label of the reference number, where the head has it.
   */
  reference?: Heading;
  /**
   * Heading of the summary.
   */
  summary?: Heading;
  /**
   * Heading of the proposed decision.
   */
  decision?: Heading;
  /**
   * Heading of points in another body's name, before the body.
   */
  decisionIn?: Heading;
  /**
   * Heading of the supporting documents.
   */
  documents?: Heading;
  /**
   * Heading of the decision timeline.
   */
  timeline?: Heading;
  /**
   * Heading of the computed legal steps.
   */
  legalSteps?: Heading;
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
   * Heading of what the agreement holds, where it is extended.
   */
  extension?: Heading;
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
   * Heading of the numbers of people.
   */
  people?: Heading;
  /**
   * Heading of the money granted and used.
   */
  usedFunding?: Heading;
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
}
