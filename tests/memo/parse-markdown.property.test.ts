// The quick way through plain paragraphs and headings gives what the thorough parser gives: nodes, texts and offsets.
import fc from 'fast-check';
import type * as Mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/memo/parse-markdown.js';
import { escapeMarkdown } from '../../src/template/escape.js';
import { exampleNames, root, tries } from '../support.js';

/** The nodes with their offsets; lines and columns are nobody's concern. */
function shown(node: Mdast.Nodes): unknown {
  const { position, ...rest } = node as Mdast.Nodes & { spread?: boolean };
  const range = [position?.start.offset, position?.end.offset];
  return 'children' in node ? { ...rest, range, children: node.children.map(shown) } : { ...rest, range };
}

function expectSame(markdown: string): void {
  const thorough = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  expect(parseMarkdown(markdown).children.map(shown)).toEqual(thorough.children.map(shown));
}

it.each(exampleNames)('%s', (name) => {
  expectSame(readFileSync(join(root, 'examples', name, 'memo.md'), 'utf8'));
});

const PIECES = [
  ...[
    '<!-- plain -->',
    '<!-- a -->',
    '<!-->',
    '<!-- a --> b -->',
    '<!-- a\nb -->',
    'a & b',
    '&',
    '&amp;',
    '&#38;',
    'a&b;',
    '\\&amp;',
  ],
  ...[
    '**Datum**',
    '**a b**',
    '**1 358 000**',
    '**a\\.b**',
    '**a\\.**',
    '**',
    'a**b**c',
    '** a**',
    '***a***',
    '**å**',
  ],
  ...[
    '\\\n',
    '\\\nKarin',
    '**Datum**\\\n2025\\-10\\-22',
    'ett\n2. två',
    'ett\n2020.',
    'ett\n1. två',
    'a\n1)',
  ],
  ...[
    '[k\\.e](mailto:k\\.e\\@example\\.se)',
    '[a b](https://a.se/b-c?d=e#f)',
    '[ a ](http://a.se)',
    '[a](x)',
    '[](https://a.se)',
  ],
  ...[
    '[a](https://a.se/(b))',
    '[a](https://a.se/\\(b)',
    '[a](https://a.se "t")',
    '[*a*](https://a.se)',
    '[a',
    '](https://a.se)',
  ],
  ...[
    '[**a**](https://a.se)',
    '**[a](https://a.se)**',
    '[a](mailto:å@b.se)',
    '[a](https://a.se/%20)',
    '[a](https://a.se/*)',
  ],
  ...[
    '1. en\n1. två',
    '3. en\n4. två\n12. a',
    '1. en\n2) två',
    '1. en\n- två',
    '- **a** b\n- [c](https://d.se)',
  ],
  ...[
    '| a | b |\n| - | - |\n| **1** | |',
    '| a | b | c |\n| - | - | - |\n| | | x |',
    '| a | b |\n| - | - |\n|  | x |',
    '| |',
    '| | b |\n| - | - |',
  ],
  ...[
    '| Nr | Ärende |\n| - | -: |\n| 1 | två |',
    '| a | b |\n| :-: | :- |\n| 1\\-2 | \\+3 |\n| x | |',
    '| a |\n| - |\n| b | c |',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '- en\n- två',
    '1. en\n2. två\n3. tre',
    '1. en\n3. tre',
    '2. två',
    '- en\n  mer',
    '- en\n\n- två',
  ],
  ...[
    '| - | - |',
    '| 1 |',
    '| *a* | b |',
    '|a|b|',
    '| a | b',
    '- 1. en',
    '- - a',
    '- # a',
    '1. - a',
    '| \\| | b |',
    '| - |',
  ],
  ...[
    'Ord',
    'ett ord till',
    'å',
    '2026',
    '1.',
    '1. ett',
    '1) ett',
    '2026.',
    '- punkt',
    '-',
    '+ punkt',
    '* punkt',
  ],
  ...[
    '  ',
    ' ',
    '   indraget',
    '    kod',
    '# Rubrik',
    '## Rubrik ##',
    '###',
    '#',
    '## a\\#',
    '## \\# #',
    '===',
    '---',
    '***',
  ],
  ...[
    '> citat',
    '>',
    '| a | b |',
    '| - | - |',
    '|',
    'a | b',
    '- | -',
    ':-: | -',
    '`kod`',
    '```',
    '~~~',
    '\\',
    '\\-',
    '\\a',
  ],
  ...[
    '*betonat*',
    '**starkt**',
    '_',
    '*',
    '[länk](https://example.se)',
    '[x]',
    '[x]: /a',
    '![b](c)',
    '<!-- -->',
    '<!--',
    '-->',
  ],
  ...[
    '<b>',
    '<script>',
    '<https://example.se>',
    '&amp;',
    '&#45;',
    '\u00a0',
    '\u2028',
    '"citat"',
    '§ 5',
    '–',
    '(a)',
    "'",
    ';',
    ':',
  ],
  ...[
    '<!-- figure:column:2 -->',
    '\t',
    '\r\n',
    '\\\\',
    '\\*',
    '!',
    '%',
    '“a”',
    '10 %',
    'a  ',
    'b\\',
    '=',
    'x\\_y',
    '1\\. ett',
  ],
];

it('the same of any pieces in any order', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n\n', ' ', '', '\n\n\n', '\n \n')), {
      maxLength: 12,
    })
    .map((pairs) => pairs.flat().join(''));
  fc.assert(fc.property(text, expectSame), tries(800, 20_000));
});

it('the same of any characters, as they are and escaped', () => {
  const characters = fc.string({
    unit: fc.constantFrom(...Array.from('abå 1.)-+*_#>|`~\\[]()<!&;:=\n\n"–')),
    maxLength: 40,
  });
  fc.assert(fc.property(characters, expectSame), tries(800, 20_000));
  fc.assert(fc.property(characters.map(escapeMarkdown), expectSame), tries(200, 5000));
});
