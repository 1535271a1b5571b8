// What the handlers of one document share.
import type { Block, Figure, Table } from '../../memo/memo.js';
import type { TableLayout } from '../columns.js';

/** What is counted through the whole document. */
export interface Context {
  tables: ReadonlyMap<Table, TableLayout>;
  /** Blocks that stay on one page with the next. */
  kept: ReadonlySet<Block>;
  /** The end of the names of styles for tables of a size, in points; nothing for the usual one. */
  sizeSuffix: (size: number | undefined) => string;
  /** The drawings of the document's figures. */
  charts: ReadonlyMap<Figure, string>;
  /** Addresses of the links so far. */
  links: string[];
  /** Lists so far, by the number that they begin with; `undefined` for bullets. Each is a numbering instance of its own. */
  lists: (number | undefined)[];
}
