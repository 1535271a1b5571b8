// The entries of lists in which a text stands for a group: a document by its title, a recipient by its name, a point of the
// decision by its words, a row by its cells. Here they are groups, all of them.
import type { CaseFile, Cell, Document, Point, Recipient, Row, Table } from '../case-file.js';
import type { Path } from '../diagnostic.js';

/** A document as a group. */
export type DocumentEntry = Exclude<Document, string>;
/** A recipient as a group. */
export type RecipientEntry = Exclude<Recipient, string>;
/** A row as a group. */
export type RowEntry = Exclude<Row, readonly Cell[]>;
/** A point as a group. */
export type PointEntry = Exclude<Point, string>;

/** A field of an entry in the case: the entry itself where it is a text. */
export function entryPath(list: readonly unknown[] | undefined, path: Path, i: number, field: string): Path {
  return typeof list?.[i] === 'object' && !Array.isArray(list[i]) ? [...path, i, field] : [...path, i];
}

/** The documents of a case, each as a group. */
export function documentsOf({ documents = [] }: CaseFile): DocumentEntry[] {
  return documents.map((each) => (typeof each === 'string' ? { title: each } : each));
}

/** The recipients of a case, each as a group. */
export function recipientsOf({ recipients = [] }: CaseFile): RecipientEntry[] {
  return recipients.map((each) => (typeof each === 'string' ? { name: each } : each));
}

/** What a point is called: the names of usual points have hyphens and no spaces. */
const POINT_NAME = /^[a-z]+(?:-[a-z0-9]+)+$/;

/** Whether a point's text is the name of a usual one. */
export function isPointName(text: string): boolean {
  return POINT_NAME.test(text);
}

/** The points of a case, each as a group; `undefined` where it lists none. */
export function pointsOf({ decision }: CaseFile): PointEntry[] | undefined {
  return decision?.map((each) => {
    if (typeof each !== 'string') return each;
    return isPointName(each) ? { point: each } : { text: each };
  });
}

/** The tables of a case with their places: the decision's, and those of its own sections. */
export function tablesOf({ table, prose }: CaseFile): { table: Table; path: Path }[] {
  return [
    ...(table ? [{ table, path: ['table'] }] : []),
    ...(prose?.sections ?? []).flatMap((section, i) =>
      section.table ? [{ table: section.table, path: ['prose', 'sections', i, 'table'] }] : [],
    ),
  ];
}

/** A row as a group. */
export function rowOf(row: Row): RowEntry {
  return Array.isArray(row) ? { cells: row } : row;
}
