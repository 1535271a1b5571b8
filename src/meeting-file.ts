// The type of a valid meeting.yaml. Generated from schemas/meeting.schema.json by "npm run generate".
import type { IsoDate, Line, Sentence } from './case-file.js';

/**
 * A time of day, such as 13.00.
 */
export type Time = string;

/**
 * A committee's meeting: when and where, in which order its items are taken up, and, after it, what was decided.
 */
export interface MeetingFile {
  /**
   * The day of the meeting.
   */
  date: IsoDate;
  /**
   * When it begins, such as 13.00.
   */
  time?: Time;
  /**
   * Where it is held.
   */
  place?: Line;
  /**
   * Who is called, such as Ledamöter och ersättare.
   */
  called?: Line;
  /**
   * Who chairs the meeting.
   */
  chair?: Person;
  /**
   * Who keeps the minutes.
   */
  secretary?: Person;
  /**
   * The paragraph (§) of the first item with a number: items are then numbered by paragraphs. Left out: 1, 2, 3.
   */
  firstParagraph?: number;
  /**
   * How the documents of the cases (`file`) come with the one PDF of the meeting. attached: as files in it, and it is PDF/UA. pages: as pages after each memo, numbered through; it is then not PDF/UA, since nobody knows what the pages of others hold.
   */
  annexes?: 'attached' | 'pages';
  /**
   * The items in order. Left out: the profile's standing items, with the cases between them. A case that is not named comes after the last one that is.
   *
   * @minItems 1
   * @maxItems 500
   */
  items?: Item[];
  /**
   * What is known of the minutes once the meeting has been held.
   */
  minutes?: Minutes;
}
export interface Person {
  /**
   * The name, with the party in brackets where it is usual.
   */
  name: Line;
  /**
   * The title, in lower case.
   */
  title?: Line;
}
export interface Reservation {
  /**
   * Who: names with their parties.
   */
  by: Line;
  /**
   * In favour of what: a full sentence.
   */
  text?: Sentence;
}
export interface Item {
  /**
   * The heading of a group of items, alone.
   */
  heading?: Line;
  /**
   * A case of this meeting: its reference number, or the path to its file.
   */
  case?: Line;
  /**
   * An item that is no case, such as Val av justerare; of a case, another title than the memo's.
   */
  title?: Line;
  /**
   * The reference number of an item that is no case.
   */
  reference?: Line;
  /**
   * What is proposed or told under an item that is no case.
   */
  text?: Sentence;
  /**
   * Whether the item has a number. Left out: true.
   */
  isNumbered?: boolean;
  /**
   * Who presents the item.
   */
  presenter?: Person;
  /**
   * When the item is taken up, such as 13.20.
   */
  time?: Time;
  /**
   * Why the item is held behind closed doors, such as OSL 26 kap. 1 §.
   */
  secrecy?: Line;
  /**
   * The paragraph (§) of the item in the minutes. Left out: counted from firstParagraph.
   */
  paragraph?: number;
  /**
   * What the committee decided. approved: as proposed. changed: with another wording. rejected: the proposal is rejected. referredBack: back for more preparation. tabled: moved to the next meeting.
   */
  outcome?: 'approved' | 'changed' | 'rejected' | 'referredBack' | 'tabled';
  /**
   * The points of the decision where it is not as proposed, each a full sentence.
   *
   * @minItems 1
   */
  decision?: Sentence[];
  /**
   * Why the case is referred back, tabled or rejected: a full sentence.
   */
  reason?: Sentence;
  /**
   * Who has a reservation against the decision, and in favour of what.
   *
   * @minItems 1
   */
  reservations?: Reservation[];
  /**
   * A note to the minutes.
   */
  note?: Sentence;
}
export interface Minutes {
  /**
   * The day on which the minutes were approved.
   */
  approvedOn?: IsoDate;
  /**
   * The day on which the approval was announced on the municipality's board: the time to appeal counts from it.
   */
  noticeOn?: IsoDate;
  /**
   * Who approved the minutes beside the chair.
   *
   * @minItems 1
   */
  approvers?: Line[];
}
