// What the templates of an agenda and of minutes are filled with. Generated from schemas/meetingFacts.schema.json by "npm run generate".
import type { IsoDate, Line, Markdown, Sentence, Year } from '../case-file.js';
import type { Person, Reservation } from '../meeting-file.js';

/**
 * What the templates of an agenda and of an extract from the minutes are filled with. Amounts are whole kronor, dates are YYYY-MM-DD.
 */
export interface MeetingFacts {
  /**
   * The committee, with a capital.
   */
  committee: Line;
  /**
   * The day of the meeting.
   */
  date: IsoDate;
  /**
   * Its day of the week: torsdag.
   */
  weekday: Line;
  /**
   * When it begins.
   */
  time?: Line;
  /**
   * Where it is held.
   */
  place?: Line;
  /**
   * Who is called.
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
   * The items and the headings of groups, in order.
   */
  items: MeetingItem[];
  /**
   * The committee's own amounts by year, over all cases.
   */
  years: YearSum[];
  /**
   * Whether any case has an amount of the committee's own.
   */
  hasAmounts: boolean;
  /**
   * Amounts that belong to no single year, summed.
   */
  undivided?: number;
  /**
   * All amounts summed.
   */
  total?: number;
  /**
   * The item that an extract from the minutes is of; only in minutes.
   */
  extract?: Extract;
}
export interface YearSum {
  /**
   * The year.
   */
  year: Year;
  /**
   * The sum.
   */
  amount: number;
}
export interface MeetingItem {
  /**
   * Whether it is the heading of a group.
   */
  isHeading: boolean;
  /**
   * Whether it is a case with a memo.
   */
  isCase: boolean;
  /**
   * Its number: 3, or § 112.
   */
  label?: Line;
  /**
   * What it is about.
   */
  title: Line;
  /**
   * Its reference number.
   */
  reference?: Line;
  /**
   * Who presents it.
   */
  presenter?: Person;
  /**
   * When it is taken up.
   */
  time?: Line;
  /**
   * Why it is held behind closed doors.
   */
  secrecy?: Line;
  /**
   * What is proposed or told, of an item that is no case.
   */
  text?: Line;
  /**
   * The proposed decision, of a case.
   */
  decision?: Markdown;
  /**
   * The titles of its documents.
   */
  annexes: Line[];
  /**
   * Its amounts by year, in words.
   */
  amounts?: Line;
}
export interface Extract {
  /**
   * The paragraph in the minutes: § 112.
   */
  paragraph?: Line;
  /**
   * What the case is about.
   */
  title: Line;
  /**
   * Its reference number.
   */
  reference?: Line;
  /**
   * What was decided.
   */
  outcome: 'approved' | 'changed' | 'rejected' | 'referredBack' | 'tabled';
  /**
   * Whether the decision is the proposed one.
   */
  isAsProposed: boolean;
  /**
   * The proposed decision.
   */
  proposal?: Markdown;
  /**
   * The decision where it is another than the proposed one.
   */
  points: Sentence[];
  /**
   * Why it is referred back, tabled or rejected.
   */
  reason?: Line;
  /**
   * The same as a clause that goes on the sentence: eftersom underlaget saknas.
   */
  because?: Line;
  /**
   * Whether the points are clauses that go on "beslutar".
   */
  isInClauses: boolean;
  /**
   * The reservations.
   */
  reservations: Reservation[];
  /**
   * A note to the minutes.
   */
  note?: Line;
  /**
   * The memo's summary.
   */
  summary?: Markdown;
  /**
   * The titles of its documents.
   */
  annexes: Line[];
  /**
   * Who gets the decision.
   */
  recipients: Line[];
  /**
   * The day on which the minutes were approved.
   */
  approvedOn?: IsoDate;
  /**
   * The day of the notice.
   */
  noticeOn?: IsoDate;
  /**
   * The last day to appeal.
   */
  lastDayToAppeal?: IsoDate;
  /**
   * Who approved the minutes beside the chair.
   */
  approvers?: Line[];
}
