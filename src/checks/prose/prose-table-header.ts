// Each column of a table has a heading (WCAG 2.1, 1.3.1): screen readers read it out with each cell.
import { toPlainText } from '../../memo/memo.js';
import { defineCheck, type NoArgs } from '../check.js';

export const proseTableHeader = defineCheck<NoArgs>({
  code: 'prose-table-header',
  severity: 'warning',
  *find({ memo, texts }) {
    for (const block of memo?.tree.body ?? []) {
      const [header] = block.type === 'table' ? block.children : [];
      const hasEmpty = header?.children.some(
        ({ children }, i) => i > 0 && toPlainText(children).trim() === '',
      );
      // told at the first heading that a person wrote
      const written = hasEmpty
        ? texts.find(({ inlines }) => header?.children.some(({ children }) => children === inlines))
        : undefined;
      if (written) yield { in: written, range: { start: 0, end: written.text.length }, args: {} };
    }
  },
  words: {
    sv: () => ({
      message: 'en kolumn i tabellen saknar rubrik',
      hint: 'ge varje kolumn en rubrik; skärmläsare läser upp den för varje cell',
    }),
    en: () => ({
      message: 'a column of this table has no heading',
      hint: 'give each column a heading; screen readers read it out with each cell',
    }),
  },
  explain: {
    what: { sv: 'En tabellkolumn utan rubrik.', en: 'A table column without a heading.' },
    why: {
      sv: 'Skärmläsare läser rubriken med varje cell.',
      en: 'Screen readers read out the heading with each cell.',
    },
    source: 'WCAG 2.1, 1.3.1; lag (2018:1937)',
    faulty: '| År |  |\n| --- | --- |',
    corrected: '| År | Belopp |\n| --- | --- |',
  },
});
