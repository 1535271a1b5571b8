// The extension of Visual Studio Code: starts `iop lsp` for the cases and profiles of a folder, and offers preview and tasks.
// What it shows comes from the program: nothing about memos is known here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';

const FILES = [
  { scheme: 'file', pattern: '**/*.{yaml,yml}' },
  { scheme: 'file', pattern: '**/*.md.hbs' },
];

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand('iop.preview', () => runInTerminal('preview')),
    vscode.commands.registerCommand('iop.draft', () => runInTerminal('draft')),
    vscode.commands.registerCommand('iop.restart', restart),
    vscode.tasks.registerTaskProvider('iop', { provideTasks: listTasks, resolveTask: (task) => task }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('iop')) void restart();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void restart()),
  );
  // a folder that nobody trusts could bring a program of its own
  if (vscode.workspace.isTrusted) await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('iop');
  const server: ServerOptions = {
    command: findProgram(),
    args: ['lsp', '--lang', settings.get('language', 'sv')],
    transport: TransportKind.stdio,
    options: { shell: process.platform === 'win32' },
  };
  client = new LanguageClient('iop', 'iop', server, {
    documentSelector: FILES,
    initializationOptions: {
      inlayHints: {
        amounts: settings.get('inlayHints.amounts', true),
        dates: settings.get('inlayHints.dates', true),
      },
    },
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    void vscode.window.showErrorMessage(
      'iop kunde inte startas. Installera det (npm install --save-dev tjansteskrivelse), eller ange programmet i inställningen iop.command.',
    );
  }
}

async function restart(): Promise<void> {
  await client?.stop();
  client = undefined;
  if (vscode.workspace.isTrusted) await start();
}

/** The setting, then the folder's own installation, then the path. */
function findProgram(): string {
  const own = vscode.workspace.getConfiguration('iop').get('command', '');
  if (own !== '') return own;
  const name = process.platform === 'win32' ? 'iop.cmd' : 'iop';
  const installed = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
    join(uri.fsPath, 'node_modules/.bin', name),
  );
  return installed.find((path) => existsSync(path)) ?? 'iop';
}

/** Runs a command on the case in the editor, in a terminal where the user sees what it says. */
async function runInTerminal(command: 'preview' | 'draft'): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme !== 'file') return;
  await document.save();
  const title = `iop ${command}`;
  vscode.window.terminals.find(({ name }) => name === title)?.dispose();
  const terminal = vscode.window.createTerminal({
    name: title,
    shellPath: findProgram(),
    shellArgs: [command, document.uri.fsPath, '--lang', 'sv'],
  });
  terminal.show(true);
}

function listTasks(): vscode.Task[] {
  return (['check', 'draft'] as const).map((task) => {
    const execution = new vscode.ProcessExecution(findProgram(), [
      task,
      '${file}',
      '--format',
      'concise',
      '--lang',
      'en',
    ]);
    const made = new vscode.Task(
      { type: 'iop', task },
      vscode.TaskScope.Workspace,
      task,
      'iop',
      execution,
      '$iop',
    );
    made.group = vscode.TaskGroup.Build;
    return made;
  });
}
