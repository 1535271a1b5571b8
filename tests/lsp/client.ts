// A client of `iop lsp`, as an editor is one: the protocol's own library, over the standard streams of a process.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { root } from '../support.js';

export interface EditorClient {
  connection: ProtocolConnection;
  started: InitializeResult;
  uriOf(path: string): string;
  /** Opens a file with a text, and gives what is found. */
  open(path: string, text: string): Promise<Diagnostic[]>;
  /** Changes a stretch of an open file, and gives what is found then. */
  change(path: string, range: Range, text: string): Promise<Diagnostic[]>;
  stop(): Promise<void>;
}

export async function startEditor(
  language = 'en',
  initializationOptions: object = {},
): Promise<EditorClient> {
  const child = spawn(process.execPath, [join(root, 'bin/iop.js'), 'lsp', '--stdio', '--lang', language], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const waiting = new Map<string, (found: Diagnostic[]) => void>();
  const versions = new Map<string, number>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    if (version !== versions.get(uri)) return;
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.listen();
  const uriOf = (path: string): string => pathToFileURL(path).href;
  const started = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // deprecated, and required
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    rootUri: null,
    workspaceFolders: [{ uri: uriOf(root), name: 'iop' }],
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: false } } },
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const found = (uri: string): Promise<Diagnostic[]> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`nothing said of ${uri}`));
      }, 60_000);
      waiting.set(uri, (diagnostics) => {
        clearTimeout(timer);
        resolve(diagnostics);
      });
    });
  return {
    connection,
    started,
    uriOf,
    open: async (path, text) => {
      const uri = uriOf(path);
      versions.set(uri, 1);
      const result = found(uri);
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return result;
    },
    change: async (path, range, text) => {
      const uri = uriOf(path);
      const version = (versions.get(uri) ?? 1) + 1;
      versions.set(uri, version);
      const result = found(uri);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
      return result;
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      child.kill();
    },
  };
}
