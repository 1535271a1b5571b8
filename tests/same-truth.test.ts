// Whoever asks is told the same of the same text: `check`, `pull`, the preview, the language server and
// the server for assistants.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPreview } from '../src/preview/read-preview.js';
import { en } from '../src/reporters/wording/en.js';
import { startEditor, type EditorClient } from './lsp/client.js';
import { startAssistant, type Assistant } from './mcp/client.js';
import { exampleNames, readCaseText, root, run, temporaryFolder, testIo } from './support.js';

const folder = temporaryFolder();
let editor: EditorClient;
let assistant: Assistant;

beforeAll(async () => {
  [editor, assistant] = await Promise.all([startEditor(), startAssistant(folder)]);
});
afterAll(() => Promise.all([editor.stop(), assistant.stop()]));

interface Told {
  code: string;
  severity: string;
  message: string;
  hint?: string;
  start?: { line: number; column: number };
}

const inFolder = (name: string, sub: string): [string, string] => [
  name,
  readFileSync(join(root, sub, name), 'utf8'),
];
const texts: [string, string][] = [
  ...readdirSync(join(root, 'tests/faults')).map((name) => inFolder(name, 'tests/faults')),
  ...readdirSync(join(root, 'tests/just-inside'))
    .filter((_, i) => i % 4 === 0)
    .map((name): [string, string] => [`inside-${name}`, inFolder(name, 'tests/just-inside')[1]]),
  ...exampleNames
    .filter((name) => !readdirSync(join(root, 'examples', name)).includes('profile'))
    .map((name): [string, string] => [`${name}.yaml`, readCaseText(name)]),
];

it.each(texts)('is told the same everywhere: %s', async (name, text) => {
  const file = name.replace(/\.yaml$/, '.case.yaml');
  writeFileSync(join(folder, file), text);
  const { out } = await run(['check', file, '--format', 'json'], { cwd: folder });
  const checked = (JSON.parse(out) as Told[]).map(({ code, severity, message, hint, start }) => ({
    ...{ code, severity, message, hint: hint ?? '' },
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  }));

  const preview = await readPreview({
    io: testIo({ cwd: folder }, [], []),
    options: {},
    wording: en,
    caseFile: file,
    pathOf: (each) => each,
  });
  expect(
    preview.state.findings.map(({ code, severity, message, hint, place }) => ({
      ...{ code, severity, message, hint },
      line: place?.line ?? 1,
      column: place?.column ?? 1,
    })),
  ).toEqual(checked);

  const { data } = await assistant.call('check_case', { path: file });
  expect(data?.findings).toEqual(JSON.parse(out));

  // pull says it of the case as it is then; where errors stop the memo there is nothing to pull
  const memo = file.replace('.case.yaml', '.md');
  await run(['draft', file, '-o', memo, '-q'], { cwd: folder });
  if (existsSync(join(folder, memo))) {
    const pulled = await run(['pull', memo, file, '--format', 'json'], { cwd: folder });
    expect(JSON.parse(pulled.out)).toEqual(JSON.parse(out));
  }

  const severities = { error: 1, warning: 2, info: 3 } as Record<string, number>;
  const shown = await editor.open(join(folder, file), text);
  const key = (each: object): string => JSON.stringify(each);
  expect(
    shown
      .map(({ code, severity, message, range: { start } }) =>
        key([code, severity, message, start.line + 1, start.character + 1]),
      )
      .sort(),
  ).toEqual(
    checked
      .map(({ code, severity, message, hint, line, column }) =>
        key([code, severities[severity], hint === '' ? message : `${message}\n${hint}`, line, column]),
      )
      .sort(),
  );
});
