// What is wrong in a file that is not readable as YAML: the slip is told where it was made, once, and not where reading
// failed because of it.
import { expect, it } from 'vitest';
import { parseSource } from '../src/source/parse-source.js';

const cases: [slip: string, text: string, problem: string, at: string][] = [
  [
    'a key without its colon',
    'kind: a\norganisation\n  legalName: X y\n  shortName: Z\n',
    'NO_COLON',
    'organisation',
  ],
  ['a key without its colon in a list', 'a:\n  - name\n    title: b\n', 'NO_COLON', 'name'],
  ['a key without a space', 'a:\n  b: X\n  shortName:Språk\n  c: 1\n', 'NO_SPACE', 'shortName:'],
  ['the first key without a space', 'kind:agreement\nb: 1\n', 'NO_SPACE', 'kind:'],
  ['a line that is indented too much', 'a:\n  b: Kim\n   title: x\n  c: y\n', 'BAD_INDENT', '   '],
  ['such a line below an empty one', '\n  b: Kim\n   title: x\n', 'BAD_INDENT', '   '],
  ['a key without a space after others', 'a:\n  - year: 2028\n    amount:1180000\n', 'NO_SPACE', 'amount:'],
  ['no-break spaces before a key', 'a:\n  b: x\n\u00A0\u00A0c: y\n  d: z\n', 'FIRM_INDENT', '\u00A0\u00A0'],
  [
    'paragraphs without |',
    'a:\n  text: Först.\n\n    Mål för året: fler.\n\n    Sist.\nb: c\n',
    'PARAGRAPHS',
    'Först.',
  ],
  ['lines without |', 'a:\n  text: Vi gör detta\n    i år, nämligen: mer.\n', 'PARAGRAPHS', 'Vi gör detta'],
  ['text after | at its key', 'a:\n  text: |\n  Detta står fel.\n', 'BLOCK_INDENT', '  Detta står fel.'],
  ['two colons', 'a:\n  b: Mål: bättre\n', 'BLOCK_AS_IMPLICIT_KEY', 'M'],
  [
    'a comma that is missing',
    'a:\n  - { year: 2027 amount: 45 }\n  - { year: 2028, amount: 1 }\n',
    'NO_COMMA',
    '2027 amount: 45 ',
  ],
  [
    'a bracket that is missing',
    'a:\n  - { year: 2027, amount: 45\n  - { year: 2028, amount: 1 }\n',
    'MISSING_CHAR',
    '5',
  ],
  ['a quotation that is not closed', 'a:\n  b: "Språk\n  c: d\ne: f\n', 'OPEN_QUOTE', '"Språk'],
  ['an apostrophe within such', "a:\n  b: 'Språk's'\n  c: d\n", 'INNER_QUOTE', "'"],
  ['a quotation that a sentence goes on after', 'a: "Vi" kan\n', 'VALUE_SIGN', '"'],
  ['bold', 'a: **Viktigt** att\n', 'VALUE_SIGN', '*'],
  ['bold in a list', 'a:\n  - **Minst** 200\n  - b\n', 'VALUE_SIGN', '*'],
  ['a dash', 'a: - hej\nb: c\n', 'LIST_AFTER_KEY', '-'],
  ['a dash without a space', 'a:\n  -{ b: 1, c: 2 }\n  - { b: 2 }\nd: 1\n', 'DASH_WITHOUT_SPACE', '-'],
  ['such a dash further down', 'a:\n  - b\n  -c\nd: 1\n', 'DASH_WITHOUT_SPACE', '-'],
  ['a dash that is not under the others', 'a:\n   - b: 1\n  - { c: 2 }\nd: 1\n', 'STRAY_DASH', '-'],
  [
    'two colons inside brackets',
    'a:\n  - { b: Krav: stadgar, c: d }\n  - { b: e }\n',
    'BLOCK_AS_IMPLICIT_KEY',
    'Krav: stadgar',
  ],
  [
    'text on its own lines without the colon',
    'a:\n  summary |\n    Hej.\n    Du.\n  b: c\n',
    'NO_COLON',
    'summary',
  ],
  ['folded text without the colon', 'a:\n  b: c\n  summary >-\n    Hej: du.\n', 'NO_COLON', 'summary'],
  [
    'the first key that is not indented',
    'a:\nsummary: |\n    Hej.\n\n    Du.\n  b: |\n    Hå.\n  c: d\ne: f\n',
    'NOT_INDENTED',
    'summary:',
  ],
  [
    'a later key that is not indented',
    'a:\n  b: |\n    Hej.\nsummary: |\n    Du.\n  c: d\n  e: f\ng: h\n',
    'NOT_INDENTED',
    'summary:',
  ],
  [
    'a group without its colon',
    'a: 1\nfunding\n  b: c\n  d:\n    e: 1\n  f: 2\ng: 2\n',
    'NO_COLON',
    'funding',
  ],
  [
    'a text whose first line is indented too far',
    'a:\n  b: |\n    Hej.\n\n  c: |\n     Hej\n    du.\n  d: e\n',
    'BAD_INDENT',
    ' ',
  ],
  ['a first dash that is missing', 'a:\n     b: 1\n     c: 2\n   - b: 2\n', 'BLOCK_AS_IMPLICIT_KEY', ' '],
  [
    'a line of text with a minus in an open quotation',
    'a: "hej\nb: 1\ntext: |\n  Rad\n  -5 grader\n',
    'OPEN_QUOTE',
    '"hej',
  ],
  [
    'a line that is indented less than its first sibling',
    'a:\n  b: 1\nc:\n    d: 1\n  e: 2\n',
    'BAD_INDENT',
    ' ',
  ],
  ['a bracket too many', 'a: [b]]\n', 'UNEXPECTED_TOKEN', ']'],
  ['another', 'a: { b: c }}\n', 'UNEXPECTED_TOKEN', '}'],
  ['brackets', 'a: [b] hej\n', 'VALUE_SIGN', '['],
];

it.each(cases)('%s', (_, text, problem, at) => {
  const { ok, diagnostics } = parseSource('case.yaml', text);
  const told = diagnostics.map(({ code, args, range }) => [code, args, text.slice(range?.start, range?.end)]);
  expect(told).toEqual([['yaml/syntax', { problem }, at]]);
  expect(ok).toBe(false);
});

it.each(['a: *b c\n', '  - b c: d: e\n', '---\na: "x\n', "---\na: 'b' 'c'\n"])(
  'a file of nothing but faults has each of them told: %j',
  (line) => {
    const { diagnostics } = parseSource('case.yaml', line.repeat(10_000));
    expect(diagnostics.length).toBeGreaterThanOrEqual(9999);
  },
);

it('tells of each wrong escape, which nothing follows from', () => {
  const { diagnostics } = parseSource('case.yaml', 'a: "x\\q y\\q"\n');
  expect(diagnostics.map(({ range }) => range?.start)).toEqual([5, 9]);
});
