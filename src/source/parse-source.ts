// Text → Source. Refuses what a case file has no use for and what could harm: too deep nesting,
// aliases, tags, several documents, keys that name an object's prototype, invalid characters.
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type CST,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import {
  diagnose,
  failure,
  hasErrors,
  success,
  type Diagnostic,
  type Path,
  type Result,
} from '../diagnostic.js';
import { findInvalidCharacters } from './characters.js';
import { lineOf } from './lines.js';
import type { Source } from './source.js';

/** The largest case file, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024;
/** How deep lists and groups may lie in one another. */
export const MAX_DEPTH = 64;

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Parses a YAML file. All problems are found in one pass; duplicate keys don't hide what follows. */
export function parseSource(file: string, text: string): Result<Source> {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) return failure([diagnose('file/too-large', { bytes, limit: MAX_BYTES }, { file })]);
  const invalid = findInvalidCharacters(text).map(({ range, codePoint }) =>
    diagnose('character-invalid', { codePoint }, { range, file }),
  );

  const tokens = tokenize(text);
  if ('tooDeepAt' in tokens) {
    const range = { start: tokens.tooDeepAt, end: tokens.tooDeepAt + 1 };
    return failure([...invalid, diagnose('yaml/too-deep', { limit: MAX_DEPTH }, { range, file })]);
  }
  const documents = [...compose(tokens.tokens, text.length)];
  const document = documents[0];
  const problems = documents
    .flatMap((each) => each.errors)
    .map((error) => syntaxDiagnostic(error, text, file));
  if (documents.length > 1) {
    const start = documents[1]?.range[0] ?? 0;
    problems.push(diagnose('yaml/several-documents', {}, { range: { start, end: start + 3 }, file }));
  }
  if (!document || problems.length > 0) return failure([...invalid, ...problems]);

  const diagnostics: Diagnostic[] = [...invalid];
  const data = toData(document.contents, [], { file, text, diagnostics });
  if (data === null || data === undefined) {
    diagnostics.push(diagnose('yaml/empty', {}, { range: { start: 0, end: 0 }, file }));
  }
  const usable = diagnostics.every(
    ({ code }) => code === 'yaml/duplicate-key' || code === 'character-invalid',
  );
  return usable || !hasErrors(diagnostics)
    ? success({ file, text, data, document }, diagnostics)
    : failure(diagnostics);
}

/** Lexer and parser keep their own stack, the composer recurses: so the depth is guarded between them. */
function tokenize(text: string): { tokens: CST.Token[] } | { tooDeepAt: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // the stack holds the document and a scalar in the making beside the collections
    if (parser.stack.length > MAX_DEPTH + 2) return { tooDeepAt: Math.min(offset, text.length - 1) };
    offset = parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

function compose(tokens: CST.Token[], end: number): Iterable<Document.Parsed> {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return composer.compose(tokens, true, end) as Iterable<Document.Parsed>;
}

function syntaxDiagnostic(error: YAMLParseError, text: string, file: string): Diagnostic {
  const [start, end] = error.pos;
  const range = { start, end: Math.max(end, start + 1) };
  const tab = error.code === 'TAB_AS_INDENT' || /^[ \t]*\t/.test(lineAround(text, start));
  if (tab) return diagnose('yaml/tab', {}, { range: { start, end: start + 1 }, file });
  return diagnose('yaml/syntax', { problem: error.code }, { range, file });
}

function lineAround(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
}

interface Conversion {
  file: string;
  text: string;
  diagnostics: Diagnostic[];
}

/** Plain data from the tree; what the tree may not hold is put among the diagnostics. */
function toData(node: unknown, path: Path, out: Conversion): unknown {
  const { file, text, diagnostics } = out;
  const range = rangeOfNode(node);
  if (isAlias(node)) {
    diagnostics.push(diagnose('yaml/alias', {}, { range, path, file }));
    return undefined;
  }
  const tag = (node as Node | null)?.tag;
  if (tag !== undefined) {
    diagnostics.push(diagnose('yaml/tag', { tag }, { range, path, file }));
  }
  if (isSeq(node)) return node.items.map((item, i) => toData(item, [...path, i], out));
  if (isMap(node)) {
    const data: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value).normalize('NFC') : String(key);
      const keyRange = rangeOfNode(key);
      const first = seen.get(name);
      if (FORBIDDEN_KEYS.has(name)) {
        diagnostics.push(
          diagnose('yaml/key', { key: name }, { range: keyRange, path: [...path, name], file }),
        );
        continue;
      }
      if (first !== undefined) {
        const args = { key: name, firstLine: lineOf(text, first) };
        diagnostics.push(
          diagnose('yaml/duplicate-key', args, { range: keyRange, path: [...path, name], file }),
        );
        continue;
      }
      seen.set(name, keyRange?.start ?? 0);
      data[name] = toData(value, [...path, name], out);
    }
    return data;
  }
  if (!isScalar(node)) return null;
  if (typeof node.value !== 'string') return node.value;
  // written out they were found in the text; as an escape ("\u0007") they show only here
  if (node.type === 'QUOTE_DOUBLE') {
    for (const { codePoint } of findInvalidCharacters(node.value)) {
      if (text.slice(range?.start, range?.end).includes('\\')) {
        diagnostics.push(diagnose('character-invalid', { codePoint }, { range, path, file }));
      }
    }
  }
  return node.value.normalize('NFC');
}

function rangeOfNode(node: unknown): { start: number; end: number } | undefined {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}
