// What of the language server's library is used. It is a bundle of its own, which no other command loads.
export {
  CodeActionKind,
  CompletionItemKind,
  createConnection,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  MarkupKind,
  ProposedFeatures,
  SymbolKind,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type Diagnostic,
  type DocumentSymbol,
  type Location,
} from 'vscode-languageserver/node';
export { TextDocument } from 'vscode-languageserver-textdocument';
