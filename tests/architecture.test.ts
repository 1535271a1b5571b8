// The walls between the rooms stand: an import that crosses one is reported by the lint.
import { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support.js';

const eslint = new ESLint({ cwd: root });

async function isForbidden(file: string, from: string): Promise<boolean> {
  const config = (await eslint.calculateConfigForFile(join(root, file))) as {
    rules: Record<string, [unknown, { patterns: { regex?: string; group?: string[] }[] }]>;
  };
  const rule = config.rules['no-restricted-imports'];
  const [, { patterns }] = rule ?? [undefined, { patterns: [] }];
  return patterns.some(({ regex, group }) => (regex ? new RegExp(regex).test(from) : group?.includes(from)));
}

describe('an import', () => {
  it.each([
    ['src/facts/funding.ts', '../locale/numbers.js'],
    ['src/facts/funding.ts', '../source/source.js'],
    ['src/facts/funding.ts', 'yaml'],
    ['src/checks/check.ts', '../source/source.js'],
    ['src/template/helpers.ts', '../writers/writers.js'],
    ['src/memo/parse-memo.ts', '../facts/facts.js'],
    ['src/writers/docx/blocks.ts', '../../facts/facts.js'],
    ['src/writers/markdown.ts', '../case-file.js'],
    ['src/writers/markdown.ts', 'handlebars'],
    ['src/reporters/report.ts', '../cli/main.js'],
    ['src/profile/load-profile.ts', 'node:fs/promises'],
    ['src/cli/main.ts', 'docx'],
    ['src/cases/memo.ts', '../cli/cli.js'],
    ['src/output/apply.ts', '../cli/cli.js'],
  ])('of %s from %s is refused', async (file, from) => {
    expect(await isForbidden(file, from)).toBe(true);
  });

  it.each([
    ['src/facts/funding.ts', '../case-file.js'],
    ['src/writers/docx/blocks.ts', '../../memo/memo.js'],
    ['src/writers/docx/blocks.ts', 'docx'],
    ['src/cli/main.ts', 'commander'],
    ['src/cli/draft.ts', '../cases/read-case.js'],
    ['src/batch/run-batch.ts', '../cases/context.js'],
  ])('of %s from %s is allowed', async (file, from) => {
    expect(await isForbidden(file, from)).toBe(false);
  });
});

describe('the network', () => {
  const importedBy = (code: string): (string | undefined)[] =>
    [...code.matchAll(/(?:from|require\(|import\()\s*['"]((?:node:)?[a-z_/]+)['"]/g)].map(
      ([, module]) => module,
    );

  it('is out of reach: of modules that could use it only a server is imported', () => {
    const bundles = readdirSync(join(root, 'dist')).filter((name) => /\.c?js$/.test(name));
    const imported = bundles.flatMap((name) => importedBy(readFileSync(join(root, 'dist', name), 'utf8')));
    expect(imported).toContain('node:fs/promises');
    for (const module of ['net', 'https', 'http2', 'tls', 'dns', 'dgram', 'undici']) {
      expect(imported).not.toContain(module);
      expect(imported).not.toContain(`node:${module}`);
    }
    expect(imported.filter((module) => module === 'http' || module === 'node:http')).toEqual(['node:http']);
  });

  it('is listened to by the preview alone, on this machine alone', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const asking = files.filter((name) =>
      /['"](?:node:)?http['"]/.test(readFileSync(join(root, 'src', name), 'utf8')),
    );
    expect(asking).toEqual([join('preview', 'serve.ts')]);
    const code = readFileSync(join(root, 'src/preview/serve.ts'), 'utf8');
    expect(
      /import \{([^}]*)\} from 'node:http'/
        .exec(code)?.[1]
        ?.replaceAll(/type \w+/g, '')
        .match(/\w+/g),
    ).toEqual(['createServer']);
    expect(code.match(/\.listen\([^)]*\)/g)).toEqual(['.listen(0, HOST, resolve)']);
    expect(code).toContain("HOST = '127.0.0.1'");
  });
});

it('the language server writes no file', () => {
  const files = readdirSync(join(root, 'src/lsp'));
  expect(files.length).toBeGreaterThan(5);
  for (const name of files)
    expect(readFileSync(join(root, 'src/lsp', name), 'utf8')).not.toMatch(
      /\b(?:write|append|make|mk|rm|unlink|rename)(?:File|Dir|Sync|Folders)?\w*\(/,
    );
});

describe('the top level', () => {
  const inGit = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });

  it.skipIf(inGit.status !== 0)('has no folder beside the known ones', () => {
    const folders = inGit.stdout.split('\0').filter((path) => path.includes('/'));
    expect([...new Set(folders.map((path) => path.split('/')[0]))].sort()).toEqual(
      ['.ci', 'bin', 'docs', 'editors', 'examples', 'schemas', 'scripts', 'src', 'templates', 'tests'].sort(),
    );
  });

  it.skipIf(inGit.status !== 0)('has every case of the tests in a folder that a test reads', () => {
    const beside = inGit.stdout.split('\0').filter((path) => /^tests\/[^/]+\.(?:yaml|md|docx)$/.test(path));
    expect(beside).toEqual(['tests/minimal-case.yaml']);
  });
});
