// What an editor is told of a folder of cases: the schema, and a task whose findings stand at their lines.
// VS Code's settings, and the extension that reads schemas: https://code.visualstudio.com/docs/debugtest/tasks
import { SCHEMA_FILE } from './new-case.js';

/** The files with their paths from the folder of the case. */
export function editorFiles(): { path: string; content: string }[] {
  const task = (label: string, args: readonly string[]) => ({
    label,
    type: 'shell',
    command: 'npx',
    args: ['iop', ...args],
    group: 'build',
    presentation: { reveal: 'silent' },
    problemMatcher: {
      owner: 'iop',
      fileLocation: ['autoDetect', '${workspaceFolder}'],
      pattern: {
        regexp: '^(.+?):(\\d+):(\\d+): (error|warning|info) (\\S+): (.*)$',
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
        message: 6,
      },
    },
  });
  const settings = { 'yaml.schemas': { [`./${SCHEMA_FILE}`]: ['case.yaml', '*.case.yaml'] } };
  const tasks = {
    version: '2.0.0',
    tasks: [
      task('iop: check', ['check', '${file}', '--format', 'concise', '--lang', 'en']),
      task('iop: draft', ['draft', '${file}', '--format', 'concise', '--lang', 'en']),
    ],
  };
  const extensions = { recommendations: ['redhat.vscode-yaml'] };
  return [
    { path: '.vscode/settings.json', content: show(settings) },
    { path: '.vscode/tasks.json', content: show(tasks) },
    { path: '.vscode/extensions.json', content: show(extensions) },
  ];
}

function show(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
