import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editSource, type SourceEdit } from '../src/source/edit-source.js';

const FILE = `# first
kind: extension # the kind
reference: 'ASN-2024-1'
author: { name: "Karin Ekdahl", title: sekreterare }
agreement:
  # the period
  from: 2025-01-01
  to: 2025-12-31   # its end
  history:
    # the oldest
    - kind: agreement
      references: [A-1, A-2]
      from: 2020-01-01

    - kind: extension
      from: 2023-01-01
funding:
  years:
    - year: 2025
      amount: 650000

prose:
  summary: |
    En rad
    och en till.

    Nästa stycke.
  # before the background
  background: >
    Vikt text
    i ett stycke.
empty:
`;

describe('editSource', () => {
  it.each<[string, SourceEdit, string, string]>([
    ['a plain value', { path: ['kind'], value: 'agreement' }, 'kind: extension #', 'kind: agreement #'],
    ['one in quotation marks', { path: ['reference'], value: 'B-2' }, "'ASN-2024-1'", "'B-2'"],
    ['one in braces', { path: ['author', 'name'], value: 'Bo, Ek' }, '"Karin Ekdahl"', '"Bo, Ek"'],
    [
      'a date before a comment',
      { path: ['agreement', 'to'], value: '2026-12-31' },
      '2025-12-31 ',
      '2026-12-31 ',
    ],
    [
      'an item in brackets',
      { path: ['agreement', 'history', 0, 'references', 1], value: 'A-3' },
      'A-2',
      'A-3',
    ],
    ['a number', { path: ['funding', 'years', 0, 'amount'], value: 1 }, '650000', '1'],
    [
      'running text',
      { path: ['prose', 'summary'], value: 'Ny rad\n\nNästa stycke.\n' },
      '    En rad\n    och en till.\n',
      '    Ny rad\n',
    ],
    [
      'an item taken away',
      { path: ['agreement', 'history', 1], remove: true },
      '    - kind: extension\n      from: 2023-01-01\n',
      '',
    ],
    ['a key taken away', { path: ['agreement', 'to'], remove: true }, '  to: 2025-12-31   # its end\n', ''],
    [
      'a new key',
      { path: ['previous'], value: '../x', after: 'reference' },
      "4-1'\n",
      "4-1'\nprevious: ../x\n",
    ],
    [
      'a key at the end',
      { path: ['funding', 'purpose'], value: 'lön: mer' },
      '650000\n',
      '650000\n  purpose: "lön: mer"\n',
    ],
    [
      'a new item',
      { path: ['funding', 'years', 1], insert: { year: 2026, amount: 2 } },
      '650000\n',
      '650000\n    - year: 2026\n      amount: 2\n',
    ],
    [
      'an item between',
      { path: ['agreement', 'history', 1], insert: { kind: 'agreement' } },
      '    - kind: extension\n',
      '    - kind: agreement\n    - kind: extension\n',
    ],
    ['a value where there is none', { path: ['empty'], value: { a: 1 } }, 'empty:\n', 'empty:\n  a: 1\n'],
    [
      'a group in one that is missing',
      { path: ['table', 'year'], value: 1 },
      'empty:\n',
      'empty:\ntable:\n  year: 1\n',
    ],
    [
      'folded text',
      { path: ['prose', 'background'], value: 'Annan text.\n' },
      '  background: >\n    Vikt text\n    i ett stycke.\n',
      '  background: |\n    Annan text.\n',
    ],
  ])('changes %s and nothing else', (_, edit, from, to) => {
    expect(FILE.split(from)).toHaveLength(2);
    expect(editSource(FILE, [edit])).toBe(FILE.replace(from, to));
    const windows = FILE.replaceAll('\n', '\r\n');
    expect(editSource(windows, [edit])).toBe(FILE.replace(from, to).replaceAll('\n', '\r\n'));
  });

  it('sets any text at any field of a real case, and keeps every comment', () => {
    const text = readFileSync('examples/thaiwise-2025-extension/case.yaml', 'utf8');
    const paths = leaves(parse(text));
    const comments = text.match(/^\s*#.*$/gm)?.length ?? 0;
    const someText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 40 }),
      fc.constantFrom('a: b', '- x', '# y', 'ja', '12', '2025-01-01', 'rad\n\nrad\n', '"q"', "it's"),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), someText, (path, given) => {
        const value = given.replaceAll('\r', ' ').normalize('NFC');
        const changed = editSource(text, [{ path, value }]);
        expect(valueOf(parse(changed), path)).toBe(value);
        expect(changed.match(/^\s*#.*$/gm)?.length).toBeGreaterThanOrEqual(comments);
      }),
      { numRuns: 200 },
    );
  });
});

function leaves(data: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof data === 'string') return [path];
  if (Array.isArray(data)) return data.flatMap((each, i) => leaves(each, [...path, i]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, each]) => leaves(each, [...path, key]));
}

function valueOf(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((each, part) => (each as Record<string | number, unknown>)[part], data);
}
