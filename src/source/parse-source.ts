// Text → Source. The limits are checked before anything that costs: size, then nesting depth.
import {
  Composer,
  Lexer,
  Parser,
  type CST,
  type Document,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import { diagnoseCharacter, findInvalidCharacters } from '../characters.js';
import { lineAt, lineOf } from './lines.js';
import type { Source } from './source.js';
import { toData } from './to-data.js';
import { yamlProblem } from './yaml-problem.js';

/** The largest case file, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024;
/** How deep lists and groups may lie in one another. */
const MAX_DEPTH = 64;

/** Faults that leave the rest of the data readable, so that it can be validated in the same pass. */
const READABLE = ['yaml/duplicate-key', 'yaml/comment', 'character-invalid'];

/** Parses a YAML file. The result can hold errors beside its value, where the rest of it is readable. */
export function parseSource(file: string, text: string): Result<Source> {
  if (Buffer.byteLength(text) > MAX_BYTES)
    return failure([diagnose('file/too-large', { limit: MAX_BYTES }, { file })]);
  const diagnostics = findInvalidCharacters(text).map(({ range, codePoint }) =>
    diagnoseCharacter(codePoint, { range, file }),
  );

  const tokens = tokenize(text);
  if ('tooDeepAt' in tokens) {
    const range = { start: tokens.tooDeepAt, end: tokens.tooDeepAt + 1 };
    return failure([...diagnostics, diagnose('yaml/too-deep', { limit: MAX_DEPTH }, { range, file })]);
  }
  const documents = [...compose(tokens.tokens, text.length)];
  const [document, second] = documents;
  diagnostics.push(...syntaxProblems(documents, text, file));
  if (second) {
    const [start] = second.range;
    diagnostics.push(diagnose('yaml/several-documents', {}, { range: { start, end: start + 3 }, file }));
  }
  if (!document || diagnostics.some(({ code }) => code.startsWith('yaml/'))) return failure(diagnostics);

  const data = toData(document.contents, [], { file, text, diagnostics });
  if (data === null) diagnostics.push(diagnose('yaml/empty', {}, { range: { start: 0, end: 0 }, file }));
  const isReadable = diagnostics.every(({ code }) => READABLE.includes(code));
  return isReadable
    ? success({ file, text, data, tree: document.contents }, diagnostics)
    : failure(diagnostics);
}

/** What can be read of a text that may be faulty: for a look at single fields. Nothing where it can't be read at all. */
export function peekData(text: string): unknown {
  if (Buffer.byteLength(text) > MAX_BYTES) return undefined;
  const tokens = tokenize(text);
  if ('tooDeepAt' in tokens) return undefined;
  const [document] = compose(tokens.tokens, text.length);
  return document && toData(document.contents, [], { file: '', text, diagnostics: [] });
}

/** Lexer and parser keep their own stack, the composer recurses: so the depth is guarded between them. */
function tokenize(text: string): { tokens: CST.Token[] } | { tooDeepAt: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // the stack holds the document and a scalar in the making beside the collections
    if (parser.stack.length > MAX_DEPTH + 2) return { tooDeepAt: Math.min(parser.offset, text.length) - 1 };
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

/** Faults within a quotation, which don't make what follows them unreadable. */
const ALONE = 'BAD_DQ_ESCAPE';

/** A tab makes what follows it unreadable, and a line with one fault is read wrongly to its end: one sentence a line. */
function syntaxProblems(documents: readonly Document.Parsed[], text: string, file: string): Diagnostic[] {
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const problems = errors.map((error) => ({ error, found: syntaxDiagnostic(error, text, file) }));
  const tabs = problems.filter(({ found }) => found.code === 'yaml/tab');
  const told = new Set<number>();
  return (tabs.length > 0 ? tabs : problems)
    .filter(({ error, found }) => {
      const line = lineOf(text, found.range?.start ?? 0);
      const isNew = error.code === ALONE || !told.has(line);
      told.add(line);
      return isNew;
    })
    .map(({ found }) => found);
}

function syntaxDiagnostic(error: YAMLParseError | YAMLWarning, text: string, file: string): Diagnostic {
  const [start] = error.pos;
  const hasTab = error.code === 'TAB_AS_INDENT' || /^ *\t/.test(lineAt(text, start).text);
  if (hasTab) return diagnose('yaml/tab', {}, { range: { start, end: start + 1 }, file });
  const { problem, range } = yamlProblem(error, text);
  return diagnose('yaml/syntax', { problem }, { range, file });
}
