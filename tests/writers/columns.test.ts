// Columns hold their longest piece; a table that doesn't fit gets smaller, lies down, or is turned.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Table } from '../../src/memo/memo.js';
import { layoutTables, splitAtLying, turnWideTables } from '../../src/writers/columns.js';

const PAGE = { size: 11, portrait: 453, landscape: 700 };

function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    align: (rows[0] ?? []).map((_, i) => (i === 0 ? null : 'right')),
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({
        type: 'tableCell',
        children: [{ type: 'text', value, runs: [] }],
      })),
    })),
  };
}

const years = (count: number, amount = '12\u00A0345\u00A0678'): Table =>
  table([
    ['Förvaltning', ...Array.from({ length: count }, (_, i) => String(2016 + i))],
    ['Socialförvaltningen', ...Array.from({ length: count }, () => amount)],
  ]);

const layoutOf = (one: Table) => layoutTables([one], PAGE).get(one);

it('takes the size of type and the page that a table needs', () => {
  expect(
    [2, 5, 6, 7, 9].map((count) => [layoutOf(years(count))?.size, layoutOf(years(count))?.isLandscape]),
  ).toEqual([
    [10, false],
    [9, false],
    [8, false],
    [10, true],
    [9, true],
  ]);
});

it('gives every column at least its longest piece, and all together the width of the text', () => {
  const word = fc.stringMatching(/^[A-Za-zÅÄÖåäö\d]{1,12}$/);
  const cell = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const someTable = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 }),
    )
    .map(table);
  fc.assert(
    fc.property(someTable, (one) => {
      const layout = layoutOf(one);
      if (!layout) throw new Error('no layout');
      const { widths, size, isLandscape } = layout;
      const all = widths.reduce((total, width) => total + width, 0);
      expect(all).toBeCloseTo(isLandscape ? PAGE.landscape : PAGE.portrait, 3);
      const longest = widths.map((_, i) =>
        Math.max(
          ...one.children.flatMap(
            ({ children }) =>
              children[i]?.children.flatMap((node) =>
                node.type === 'text' ? node.value.split(' ').map(({ length }) => length) : [],
              ) ?? [],
          ),
        ),
      );
      // no letter is narrower than a quarter of its size
      for (const [i, width] of widths.entries())
        expect(width).toBeGreaterThan((longest[i] ?? 0) * size * 0.25);
    }),
  );
});

it('gives tables with the same headings the same columns', () => {
  const [one, other] = [years(3), years(3, '1')];
  const layouts = layoutTables([one, other], PAGE);
  expect(layouts.get(one)).toBe(layouts.get(other));
});

it('turns a table that fits on no page, with every cell, and leaves others alone', () => {
  const wide = years(14);
  const cells = (one: Table) =>
    one.children.map(({ children }) =>
      children.map(({ children: [node] }) => (node?.type === 'text' ? node.value : '')),
    );
  const before = cells(wide);
  turnWideTables([wide], PAGE);
  const after = cells(wide);
  expect(after).toEqual(before[0]?.map((_, column) => before.map((row) => row[column])));
  expect(layoutOf(wide)).toMatchObject({ size: 10, isLandscape: false });
  const narrow = years(6);
  const kept = structuredClone(narrow);
  turnWideTables([narrow], PAGE);
  expect(narrow).toEqual(kept);
});

it('takes what leads to a table onto its page that lies, and nothing else', () => {
  const text = (value: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', value, runs: [] }],
  });
  const heading: Block = {
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value: 'Belopp', runs: [] }],
  };
  const wide = years(8);
  const blocks = [text('Före'), heading, text('Beloppen är dessa.'), wide, text('Efter')];
  const stretches = splitAtLying(blocks, layoutTables(blocks, PAGE));
  expect(stretches.map(({ blocks: some, isLandscape }) => [some.length, isLandscape])).toEqual([
    [1, false],
    [3, true],
    [1, false],
  ]);
});
