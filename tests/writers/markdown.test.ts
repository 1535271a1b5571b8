// The quick way through plain text gives the Markdown that the library gives, for any memo.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Heading, Inline, Memo, Paragraph } from '../../src/memo/memo.js';
import { writeByLibrary, writeMarkdown } from '../../src/writers/markdown.js';
import { withoutSender } from '../readers.js';
import { exampleNames, memoOf, readCaseText } from '../support.js';

const byLibrary = ({ head, title, lead, body }: Memo): string =>
  writeByLibrary([...head, title, ...lead, ...body]);

it.each(exampleNames)('%s', async (name) => {
  const { memo } = await memoOf(readCaseText(name));
  expect(withoutSender(writeMarkdown(memo))).toBe(byLibrary(memo));
  const { municipality, administration } = memo.meta;
  expect(writeMarkdown(memo)).toMatch(`**${municipality}**\\\n${administration}\n\n`);
});

const words = fc.oneof(
  fc.constantFrom(
    ...[
      'Nämnden avsätter 650 000 kronor.',
      'Se (bilaga 1).',
      'a - b',
      'sida 3-4',
      'A: b',
      'kl. 9',
      '1. ett',
      '- ett',
      '# ett',
      '+46',
    ],
    ...[
      '5 kap. 69 §',
      '"citat"',
      'a*b*c',
      'x_y',
      '[a](b)',
      'a|b',
      '\\',
      '<b>',
      '&amp;',
      'https://example.se',
      'www.a.se',
      'a@b.se',
      '~a~',
    ],
    ...[
      '=',
      '===',
      '---',
      '−5 000',
      '650 000',
      ' a',
      'a ',
      'a  b',
      'a\u00A0b',
      'å',
      '1)',
      'a!',
      '![a]',
      '`k`',
      'a.',
      'a:b',
      '(a)[b]',
      '1',
      '2026',
      '',
    ],
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from('aÅ1 .,:;-–!?()[]*_#>|<&`~\\"\'%§/+=@\u00A0')),
    maxLength: 14,
  }),
);
const text = words.map((value): Inline => ({ type: 'text', value, runs: [] }));
const strong = words.filter(Boolean).map((value): Inline => ({
  type: 'strong',
  children: [{ type: 'text', value, runs: [] }],
}));
const emphasis = words.filter(Boolean).map((value): Inline => ({
  type: 'emphasis',
  children: [{ type: 'text', value, runs: [] }],
}));
const link = fc
  .tuple(
    words.filter(Boolean),
    fc.constantFrom(
      ...['https://example.se', 'https://a.se/b-c_d?e=f&g=1#h', 'mailto:a@b.se', 'mailto:karin.ek_dahl@a.se'],
      ...['http://a.se/(b)', 'https://a.se/~b', 'https://a.se/*b*', 'https://a.se/å', 'HTTPS://A.SE'],
    ),
    fc.constantFrom('text', 'url', 'address'),
  )
  .map(([value, url, kind]): Inline => {
    const shown = { text: value, url, address: url.replace('mailto:', '') }[kind];
    return { type: 'link', url, children: [{ type: 'text', value: shown, runs: [] }] };
  });
const lineBreak = fc.constant<Inline>({ type: 'break' });
const inlines = fc.oneof(
  { weight: 3, arbitrary: text.map((node) => [node]) },
  fc.tuple(text, strong).map(([node, second]): Inline[] => [node, second]),
  { weight: 2, arbitrary: fc.array(fc.oneof(text, strong, link, lineBreak, emphasis), { maxLength: 5 }) },
  fc.constant<Inline[]>([]),
);
/** No memo has empty paragraphs and headings, but cells can be; a line breaks between words, never at an end. */
const content = inlines.filter(
  (nodes) =>
    nodes.length > 0 &&
    !nodes.some((node) => node.type === 'text' && node.value === '') &&
    [nodes[0], nodes.at(-1)].every((node) => node?.type !== 'break'),
);
const paragraph = content.map((children): Paragraph => ({ type: 'paragraph', children }));
const heading = fc
  .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), content)
  .map(([depth, children]): Heading => ({ type: 'heading', depth, children }));
const list = fc
  .tuple(
    fc.constantFrom(null, 0, 1, 2, 9),
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([start, items, joined]): Block => {
    const contents = joined ? items.map((item) => item.slice(0, 1)) : items;
    const spread = contents.some(({ length }) => length > 1);
    return {
      type: 'list',
      ordered: start !== null,
      start,
      spread,
      children: contents.map((children) => ({ type: 'listItem', spread: children.length > 1, children })),
    };
  });
const table = fc
  .tuple(
    fc.constantFrom(null, 'left' as const, 'right' as const, 'center' as const),
    fc.array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 3 }),
  )
  .map(([align, rows]): Block => ({
    type: 'table',
    align: [align, null],
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }));

it('the same for any blocks in any order', () => {
  const block = fc.oneof({ weight: 3, arbitrary: paragraph }, heading, list, table);
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (body) => {
      const memo = {
        meta: { municipality: 'Malmö stad', administration: 'socialförvaltningen' },
        head: [],
        title: { type: 'heading', depth: 1, children: [] },
        lead: [],
        body,
      } as unknown as Memo;
      expect(withoutSender(writeMarkdown(memo))).toBe(byLibrary(memo));
    }),
    { numRuns: 4000 },
  );
});
