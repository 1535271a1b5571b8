// Syntax tree → plain data. What a case file has no use for, and what would change or lose a word of it,
// is refused here: references, tags, anchors, keys that name an object's prototype, keys given twice.
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Code, DiagnosticArgs } from '../codes.js';
import { diagnose, type Diagnostic, type Path, type Range, type Severity } from '../diagnostic.js';
import { diagnoseCharacter, findInvalidCharacters } from '../characters.js';
import { lineOf } from './lines.js';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

interface Conversion {
  file: string;
  text: string;
  diagnostics: Diagnostic[];
}

/** Plain data from the tree; every string in normal form C. Faults are added to `out.diagnostics`. */
export function toData(node: unknown, path: Path, out: Conversion): unknown {
  if (isAlias(node)) {
    report(out, 'yaml/alias', {}, path, rangeOfNode(node));
    return undefined;
  }
  refuseProperties(node, path, out);
  if (isSeq(node)) return node.items.map((item, i) => toData(item, [...path, i], out));
  if (isMap(node)) return toGroup(node, path, out);
  return isScalar(node) ? toScalar(node, path, out) : null;
}

function toGroup(map: YAMLMap, path: Path, out: Conversion): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const firstAt = new Map<string, number>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? canonical(String(key.value)) : String(key);
    const range = rangeOfNode(key);
    const first = firstAt.get(name);
    if (FORBIDDEN_KEYS.has(name)) {
      report(out, 'yaml/key', { key: name }, [...path, name], range);
    } else if (first !== undefined) {
      report(
        out,
        'yaml/duplicate-key',
        { key: name, firstLine: lineOf(out.text, first) },
        [...path, name],
        range,
      );
    } else {
      firstAt.set(name, range?.start ?? 0);
      data[name] = toData(value, [...path, name], out);
    }
  }
  return data;
}

/** Tags and anchors: what they stand before would be changed, and they themselves lost. */
function refuseProperties(node: unknown, path: Path, out: Conversion): void {
  const { tag, anchor } = (node ?? {}) as { tag?: string; anchor?: string };
  const range = rangeOfNode(node);
  if (tag !== undefined)
    report(out, 'yaml/tag', { tag: tag.replace('tag:yaml.org,2002:', '!!') }, path, range);
  if (anchor !== undefined) report(out, 'yaml/anchor', { anchor }, path, range);
}

function toScalar(node: Scalar, path: Path, out: Conversion): unknown {
  const range = rangeOfNode(node) ?? { start: 0, end: 0 };
  if (node.type === 'PLAIN') warnOfComment(range, path, out);
  if (typeof node.value !== 'string') return node.value;
  // a character written out was found in the text; as an escape ("\u0007") it shows only here
  if (node.type === 'QUOTE_DOUBLE' && out.text.slice(range.start, range.end).includes('\\')) {
    for (const { codePoint } of findInvalidCharacters(node.value)) {
      out.diagnostics.push(diagnoseCharacter(codePoint, { path, range, file: out.file }));
    }
  }
  return canonical(node.value);
}

/** Normal form C, in which every text is that has no sign above U+02FF. */
function canonical(text: string): string {
  return ABOVE_LATIN.test(text) ? text.normalize('NFC') : text;
}

const ABOVE_LATIN = /[\u0300-\uFFFF]/;

/** `Vägen #3` is the text "Vägen" to YAML. A comment that is meant as one has a space after its sign. */
function warnOfComment({ end }: Range, path: Path, out: Conversion): void {
  const rest = out.text.slice(end, end + 1000);
  const [before = '', comment] = /^([ \t]+)(#[^\s#][^\r\n]*)/.exec(rest)?.slice(1) ?? [];
  if (comment === undefined) return;
  const start = end + before.length;
  report(out, 'yaml/comment', { comment }, path, { start, end: start + comment.length }, 'warning');
}

function report<C extends Code>(
  { diagnostics, file }: Conversion,
  code: C,
  args: DiagnosticArgs[C],
  path: Path,
  range: Range | undefined,
  severity: Severity = 'error',
): void {
  diagnostics.push(diagnose(code, args, { severity, path, range, file }));
}

function rangeOfNode(node: unknown): Range | undefined {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}
