import { describe, expect, it } from 'vitest';
import { toPlainText, type MemoMeta } from '../../src/memo/memo.js';
import { parseMemo, readField } from '../../src/memo/parse-memo.js';
import type { Piece } from '../../src/origin.js';
import { writeMarkdown } from '../../src/writers/markdown.js';
import { withoutSender } from '../readers.js';
import { codesOf } from '../support.js';

const meta: MemoMeta = {
  kind: 'Tjänsteskrivelse',
  reference: 'NN-1',
  date: '2026-01-01',
  author: { name: 'Kim Ek', title: 'Utredare', email: 'kim.ek@example.se' },
  municipality: 'Kommunen',
  administration: 'Förvaltningen',
  committee: 'Nämnden',
};
const piece = (text: string): Piece => ({
  start: 0,
  end: text.length,
  origin: { from: 'template', file: 'memo.md.hbs' },
  at: 0,
  isEscaped: false,
});
const parse = (markdown: string) =>
  parseMemo({ text: markdown, pieces: [piece(markdown)] }, new Map(), meta, 'memo.md.hbs');
const checkProse = (text: string) =>
  readField({
    text,
    path: ['prose', 'background'],
    topLevel: 3,
    isInline: false,
    pieces: [{ ...piece(text), origin: { from: 'case', path: ['prose', 'background'] } }],
  }).diagnostics;

describe('a memo', () => {
  it('has what stands above its title, its title, what stands below, and its sections', () => {
    const result = parse('**Datum**\\\n2026-01-01\n\n# Titel\n\nNN-1\n\n## Avsnitt\n\nText.\n');
    if (!result.ok) throw new Error('no memo');
    const { head, title, lead, body } = result.value;
    expect(head.map(({ children }) => toPlainText(children))).toEqual(['Datum 2026-01-01']);
    expect(toPlainText(title.children)).toBe('Titel');
    expect([lead.length, body.map(({ type }) => type)]).toEqual([1, ['heading', 'paragraph']]);
  });

  it('is written as it was read, with line ends of the source as spaces', () => {
    const written = (markdown: string) => {
      const result = parse(markdown);
      return result.ok ? withoutSender(writeMarkdown(result.value)) : '';
    };
    const markdown =
      '# Titel\n\nEn rad\noch en till med _vikt_, **tyngd** och [länk](https://example.se).\n\n1. a\n2. b\n   - c\n\n> citat\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n';
    expect(written(markdown)).toBe(markdown.replace('rad\noch', 'rad och'));
    expect(written(written(markdown))).toBe(written(markdown));
  });

  it.each([
    ['no title', 'Text.', 'memo/title'],
    ['two titles', '# a\n\n# b', 'memo/title'],
    ['a list above its title', '- a\n\n# b', 'memo/outside-structure'],
    ['a level that jumps', '# a\n\n### b', 'memo/heading-level'],
    ['a level too deep', '# a\n\n## b\n\n### c\n\n#### d\n\n##### e', 'memo/unsupported'],
    ['an image', '# a\n\n![x](y.png)', 'memo/unsupported'],
    ['code', '# a\n\n    x = 1', 'memo/unsupported'],
    ['inline code', '# a\n\n`x`', 'memo/unsupported'],
    ['HTML', '# a\n\n<div>x</div>', 'memo/unsupported'],
    ['a rule', '# a\n\n***', 'memo/unsupported'],
    ['a table in a list', '# a\n\n- | a |\n  | - |\n  | b |', 'memo/unsupported'],
    ['a link with a title', '# a\n\n[x](https://example.se "t")', 'memo/unsupported'],
    ['a link to a file', '# a\n\n[x](bilaga.pdf)', 'memo/unsupported'],
    ['an empty list item', '# a\n\n1. x\n2.\n3. y', 'memo/unsupported'],
    ['a list item that begins with a list', '# a\n\n- - x', 'memo/unsupported'],
    ['lists five deep', '# a\n\n- a\n  - b\n    - c\n      - d\n        - e', 'memo/unsupported'],
    ['an address that is none', '# a\n\n[x](<https://exa mple.se>)', 'memo/unsupported'],
    ['a control character as a reference', '# a\n\nx&#12;y', 'character-invalid'],
    ['a figure without a table', '# a\n\n<!-- figure:column:2 -->\n\nText.', 'memo/figure'],
    ['a figure of words', '# a\n\n<!-- figure:bar:1 -->\n\n| x |\n| - |\n| y |\n\nText.', 'memo/figure'],
    ['a link reference', '# a\n\n[x]\n\n[x]: https://example.se', 'memo/unsupported'],
  ])('cannot have %s', (_, markdown, code) => {
    const result = parse(markdown);
    expect([result.ok, codesOf(result.diagnostics)[0]]).toEqual([false, code]);
  });
});

describe('prose', () => {
  it('says where what it cannot hold stands', () => {
    expect(checkProse('Först.\n\n![x](y)').map(({ code, range }) => [code, range])).toEqual([
      ['memo/unsupported', { start: 8, end: 15 }],
    ]);
  });

  it.each([
    ['## Rubrik', ['memo/prose-heading']],
    ['### Rubrik\n\n#### Under', []],
    ['#### Rubrik', ['memo/heading-level']],
  ])('%j has headings of its own level only', (markdown, codes) => {
    expect(codesOf(checkProse(markdown))).toEqual(codes);
  });
});
