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
