import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/template/escape.js';

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** Text that is likely to be taken for something else. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '#',
        '1.',
        '-',
        '+',
        '>',
        '|',
        '[',
        ']',
        '(',
        ')',
        '<',
        '!',
        '&amp;',
        '&',
        '\\',
        '~',
        '=',
        ':',
        '\n',
        '\t',
        ' ',
        '  ',
        '{{',
        '}}',
        'https://a.se',
        'a@b.se',
        '---',
        '\u00A0',
        'å',
      ),
      fc.string({ minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replaceAll('\0', '').replaceAll('\r', ''))
  .filter((text) => text.trim() !== '');

describe('escaped text reads back as the same text, and as no other node', () => {
  it.each([
    'Bo_och_*Co*',
    '# x',
    '1. y',
    'a | b',
    'a\nb',
    '&amp;',
    '- z',
    '> q',
    '![a](b)',
    '<b>',
    ' kant ',
    '```',
    'a\\',
    '{{x}}',
  ])('%j', (text) => {
    expect(parse(escapeMarkdown(text)).children).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: text }] },
    ]);
  });

  it('whatever the text, as a paragraph', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { children } = parse(escapeMarkdown(text));
        expect(children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever the text, in a heading, a list and a table', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = escapeMarkdown(text);
        const [heading, list, table] = parse(
          `# ${escaped}\n\n- ${escaped}\n\n| a | b |\n| - | - |\n| ${escaped} | c |\n`,
        ).children;
        expect(heading).toMatchObject({ type: 'heading', children: [{ type: 'text', value: text }] });
        expect(list).toMatchObject({
          children: [{ children: [{ type: 'paragraph', children: [{ value: text }] }] }],
        });
        expect(table).toMatchObject({
          children: [
            {},
            { children: [{ children: [{ type: 'text', value: text }] }, { children: [{ value: 'c' }] }] },
          ],
        });
      }),
      { numRuns: 500 },
    );
  });
});
