// The language server: what an editor asks, answered from the file as it stands there. Positions of the protocol are made
// here, and nowhere else.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  CompletionItemKind,
  createConnection,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  MarkupKind,
  ProposedFeatures,
  SymbolKind,
  TextDocument,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type Diagnostic as Shown,
  type DocumentSymbol,
  type Location as Found,
} from './vscode-languageserver.js';
import packageJson from '../../package.json' with { type: 'json' };
import { createContext } from '../cases/context.js';
import type { Io } from '../cases/io.js';
import { listBuiltIn } from '../cases/profiles.js';
import { findProfile } from '../cases/read-case.js';
import { peekCase } from '../cases/peek.js';
import type { Diagnostic, Range } from '../diagnostic.js';
import { wordDiagnostic, type Wording } from '../reporters/wording/wording.js';
import type { SchemaName } from '../schema/schemas.js';
import { titleAt } from '../schema/case-fields.js';
import { DICTIONARY, type Dictionary } from '../schema/translate-schema.js';
import { stackOf } from '../stack.js';
import { outlineOfSource, type OutlineItem } from '../source/path-at.js';
import { actionsFor } from './actions.js';
import { analyse, kindOfFile, type Analysis } from './analyse.js';
import { complete, type Known } from './complete.js';
import { describeAt, type Speech } from './describe.js';
import { listHints, type HintSettings } from './hints.js';
import { definitionAt, referencesAt, type Location } from './navigate.js';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** In milliseconds: what is typed in one go is read once. */
const PAUSE = 20;

/** What an editor can say when it starts. */
interface Settings {
  inlayHints?: Partial<HintSettings>;
}

/** Serves until the editor ends it. */
export async function serveEditor({ io, wording }: { io: Io; wording: Wording }): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const speech: Speech = { wording, dictionary: await readDictionary(io, wording) };
  const server = createServer(connection, io, speech);
  await new Promise<void>((done) => {
    connection.onExit(done);
    process.stdin.once('end', done);
    io.signal?.addEventListener('abort', () => {
      done();
    });
    connection.listen();
  });
  server.stop();
  connection.dispose();
}

async function readDictionary({ packageRoot }: Io, { language }: Wording): Promise<Dictionary | undefined> {
  if (language === 'en') return undefined;
  return JSON.parse(await readFile(join(packageRoot, 'schemas', DICTIONARY), 'utf8')) as Dictionary;
}

/** What is known of an open file at one version of it. */
interface State {
  version: number;
  analysis: Promise<Analysis | undefined>;
}

function createServer(connection: Connection, io: Io, speech: Speech): { stop: () => void } {
  const documents = new TextDocuments(TextDocument);
  const states = new Map<string, State>();
  const lastOpen = new Map<string, NonNullable<Analysis['open']>>();
  const timers = new Map<string, NodeJS.Timeout>();
  /** The files other than the one that was read for which findings were shown. */
  const shownFiles = new Map<string, Set<string>>();
  const hints: HintSettings = { amounts: true, dates: true };

  /** The texts that are open, which count as the files' own. */
  const withOpenTexts = (): Io => ({
    ...io,
    openTexts: new Map(
      documents.all().flatMap((document) => {
        const path = pathOf(document.uri);
        return path === undefined ? [] : [[path, document.getText()] as const];
      }),
    ),
  });

  function stateOf(document: TextDocument): Promise<Analysis | undefined> {
    const { uri, version } = document;
    const path = pathOf(uri);
    if (path === undefined) return Promise.resolve(undefined);
    const known = states.get(uri);
    if (known?.version === version) return known.analysis;
    const analysis = analyse(withOpenTexts(), path, document.getText()).then((each) => {
      if (each?.open) lastOpen.set(uri, each.open);
      return each;
    });
    states.set(uri, { version, analysis });
    return analysis;
  }

  async function show(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const analysis = await stateOf(document);
    // what was typed meanwhile has a reading of its own
    if (!analysis || documents.get(uri)?.version !== version) return;
    const byFile = new Map<string, Diagnostic[]>([[analysis.path, []]]);
    for (const each of analysis.diagnostics) {
      const file = each.file === undefined ? analysis.path : resolve(dirname(analysis.path), each.file);
      byFile.set(file, [...(byFile.get(file) ?? []), each]);
    }
    const before = shownFiles.get(uri) ?? new Set<string>();
    for (const file of before) if (!byFile.has(file)) byFile.set(file, []);
    shownFiles.set(uri, new Set([...byFile.keys()].filter((file) => file !== analysis.path)));
    for (const [file, found] of byFile) {
      const own = file === analysis.path;
      const text = own ? document.getText() : textOf(analysis, file);
      const in_ = own ? document : TextDocument.create('', '', 0, text);
      void connection.sendDiagnostics({
        uri: own ? uri : pathToFileURL(file).href,
        ...(own && { version }),
        diagnostics: found.map((each) => shownOf(each, in_, speech.wording)),
      });
    }
  }

  function showSoon(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        void show(uri).catch((error: unknown) => {
          connection.console.error(error instanceof Error ? stackOf(error) : String(error));
        });
      }, PAUSE),
    );
  }

  /** Everything is read anew: a profile or another case has changed. */
  function refresh(): void {
    states.clear();
    for (const { uri } of documents.all()) showSoon(uri);
  }

  connection.onInitialize(({ initializationOptions }) => {
    const { inlayHints } = (initializationOptions ?? {}) as Settings;
    Object.assign(hints, inlayHints);
    return {
      serverInfo: { name: 'iop', version: packageJson.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['{', ' ', ':', '.'] },
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        inlayHintProvider: true,
      },
    };
  });
  connection.onInitialized(() => {
    const watchers = [{ globPattern: '**/*.{yaml,yml,hbs}' }];
    void connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(() => undefined);
  });
  // opened again, it may be another text of the same version
  documents.onDidOpen(({ document }) => states.delete(document.uri));
  documents.onDidChangeContent(({ document }) => {
    showSoon(document.uri);
    // what a profile says is of weight to the cases that are open
    const path = pathOf(document.uri);
    if (path !== undefined && kindOfFile(path, document.getText()) === 'profile') refresh();
  });
  documents.onDidSave(refresh);
  documents.onDidClose(({ document: { uri } }) => {
    states.delete(uri);
    lastOpen.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => !documents.get(uri))) refresh();
  });

  /** Answers a question about a document; nothing where it is none of iop's. */
  async function ask<Answer>(
    uri: string,
    answer: (analysis: Analysis, document: TextDocument) => Answer,
  ): Promise<Answer | null> {
    const document = documents.get(uri);
    const analysis = document && (await stateOf(document));
    return document && analysis ? answer(analysis, document) : null;
  }

  connection.onHover(({ textDocument: { uri }, position }) =>
    ask(uri, (analysis, document) => {
      const described = describeAt(analysis, document.offsetAt(position), speech);
      return (
        described && {
          contents: { kind: MarkupKind.Markdown, value: described.markdown },
          range: rangeIn(document, described.range),
        }
      );
    }),
  );
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    const path = pathOf(uri);
    if (!document || path === undefined) return [];
    const kind = kindOfFile(path, document.getText());
    if (kind === undefined || path.endsWith('.hbs')) return [];
    await stateOf(document);
    const schema: SchemaName = kind === 'case' ? 'case' : /[\\/]kinds[\\/]/.test(path) ? 'kind' : 'profile';
    const known = await knownOf(withOpenTexts(), path, document.getText(), lastOpen.get(uri));
    return complete(document.getText(), document.offsetAt(position), known, schema, speech).map(
      ({ label, kind: what, detail, markdown, filter, insert, range }) => ({
        label,
        kind: {
          field: CompletionItemKind.Field,
          value: CompletionItemKind.EnumMember,
          live: CompletionItemKind.Value,
        }[what],
        detail,
        documentation: { kind: MarkupKind.Markdown, value: markdown },
        filterText: filter,
        textEdit: { range: rangeIn(document, range), newText: insert },
      }),
    );
  });
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    ask(uri, (analysis, document) => {
      const found = definitionAt(analysis, document.offsetAt(position), io.packageRoot);
      return found ? locationOf(found, document) : null;
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position }) =>
    ask(uri, (analysis, document) =>
      referencesAt(analysis, document.offsetAt(position), io.packageRoot).map((each) =>
        locationOf(each, document),
      ),
    ),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    ask(uri, ({ open }, document) =>
      open ? outlineOfSource(open.source).map((each) => symbolOf(each, document)) : [],
    ),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    ask(uri, ({ open }, document) => {
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      return open
        ? listHints(open, hints)
            .filter(({ offset }) => offset >= start && offset <= end)
            .map(({ offset, text }) => ({
              position: document.positionAt(offset),
              label: text,
              paddingLeft: true,
            }))
        : [];
    }),
  );
  connection.onCodeAction(({ textDocument: { uri }, range }) =>
    ask(uri, ({ diagnostics, path }, document) => {
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const here = diagnostics.filter(
        ({ file, range: at }) =>
          at &&
          (file === undefined || resolve(dirname(path), file) === path) &&
          at.start <= end &&
          at.end >= start,
      );
      return here.flatMap((finding) =>
        actionsFor(finding, document.getText(), speech.wording).map(
          ({ title, isPreferred, range: place, newText }): CodeAction => ({
            ...{ title, kind: CodeActionKind.QuickFix, isPreferred },
            diagnostics: [shownOf(finding, document, speech.wording)],
            edit: { changes: { [uri]: [{ range: rangeIn(document, place), newText }] } },
          }),
        ),
      );
    }),
  );
  documents.listen(connection);
  return {
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** What a case's profile knows, also where the case can't be read. */
async function knownOf(io: Io, path: string, text: string, open: Known['open']): Promise<Known> {
  const context = createContext({ ...io, cwd: dirname(path) }, {}, path);
  const profile = await findProfile(context, path, peekCase(text).profile);
  const kinds = profile.ok
    ? Object.entries(profile.value.kinds).map(([name, kind]) => ({ name, title: kind.name }))
    : [];
  return { open, kinds, profiles: await listBuiltIn(io) };
}

function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}

function textOf({ texts, path }: Analysis, file: string): string {
  for (const [name, text] of texts) if (resolve(dirname(path), name) === file) return text;
  return '';
}

function rangeIn(document: TextDocument, { start, end }: Range): Shown['range'] {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function shownOf(finding: Diagnostic, document: TextDocument, wording: Wording): Shown {
  const { message, hint } = wordDiagnostic(wording, finding);
  return {
    range: rangeIn(document, finding.range ?? { start: 0, end: 0 }),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'iop',
    message: hint === undefined ? message : `${message}\n${hint}`,
  };
}

function locationOf({ path, range }: Location, document: TextDocument): Found {
  const isHere = pathOf(document.uri) === path;
  const start = { line: 0, character: 0 };
  return {
    uri: isHere ? document.uri : pathToFileURL(path).href,
    range: range && isHere ? rangeIn(document, range) : { start, end: start },
  };
}

function symbolOf(
  { path, name, text, range, nameRange, children }: OutlineItem,
  document: TextDocument,
): DocumentSymbol {
  const title = typeof path.at(-1) === 'string' ? titleAt(path) : undefined;
  const isGroup = children.length > 0;
  return {
    name: title ?? (text === undefined || text === '' ? name : text),
    detail: title === undefined ? '' : isGroup ? name : `${name}: ${text ?? ''}`,
    kind: isGroup ? SymbolKind.Namespace : SymbolKind.Field,
    range: rangeIn(document, range),
    selectionRange: rangeIn(document, nameRange),
    children: children.map((each) => symbolOf(each, document)),
  };
}
