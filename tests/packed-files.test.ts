// What the package carries: what the README and messages point to, and the notices of those whose code is in it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { root } from './support.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as { files: { path: string }[] }[];
const files = new Set(packed?.files.map(({ path }) => path));
const folders = new Set([...files].map((path) => dirname(path)));
const documents = [...files].filter((path) => /^(?:README|docs\/.*)\.md$/.test(path));

/** The texts in a source file, without its imports. */
function stringsOf(source: string): string[] {
  const code = source.replace(/^(?:import|export) [^;]*;$/gm, '').replace(/^ *(?:\/\/|\/?\*).*$/gm, '');
  return [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].map(
    ([text]) => text,
  );
}

describe('the package has', () => {
  it('what its documents link to', () => {
    const missing = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)]
        .map(([, link = '']) => join(dirname(document), link))
        .filter((path) => !files.has(path) && !folders.has(path))
        .map((path) => `${document}: ${path}`),
    );
    expect(documents.length).toBeGreaterThan(4);
    expect(missing).toEqual([]);
  });

  it('the files and folders that messages and help name', () => {
    const sources = ['src/reporters', 'src/cli', 'src/checks'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    );
    const ours = /(?<![\w./-])(?:docs|examples|schemas|templates|src|tests|scripts)\/[\w./-]*[\w/]/g;
    const named = sources
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .flatMap((path) =>
        stringsOf(read(path)).flatMap((text) => text.replace(/<!--.*-->/, '').match(ours) ?? []),
      )
      .map((path) => path.replace(/\/$/, ''));
    expect(named).toContain('examples/thaiwise-2026-agreement/case.yaml');
    expect(named.filter((path) => !files.has(path) && !folders.has(path))).toEqual([]);
  });

  it('the name under which messages say that it is installed', () => {
    const installed = ['en', 'sv'].flatMap(
      (language) => read(`src/reporters/wording/${language}.ts`).match(/node_modules\/[\w-]+/g) ?? [],
    );
    expect(new Set(installed)).toEqual(new Set([`node_modules/${packageJson.name}`]));
  });

  it('no sources, tests or scripts', () => {
    const top = new Set([...files].map((path) => path.replace(/\/.*/, '')));
    expect([...top].sort()).toEqual([
      ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'README.sv.md', 'SECURITY.md'],
      ...['bin', 'dist', 'docs', 'examples', 'package.json', 'schemas', 'templates'],
    ]);
  });
});

describe('the notices of third parties', () => {
  const notices = read('dist/THIRD-PARTY-NOTICES.txt');
  const { inputs } = JSON.parse(read('dist/metafile.json')) as { inputs: Record<string, unknown> };

  it('name each package in the bundle, with its version and licence', () => {
    const names = new Set(
      Object.keys(inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );
    expect(names.size).toBeGreaterThan(40);
    for (const name of names)
      expect(notices).toMatch(new RegExp(`^${name} \\d[^ ]* \\(.+\\)\n\n.{20}`, 'ms'));
  });

  it.each(['nanoid', 'fflate', 'ajv', 'zlib-streams', 'stream-browserify'])(
    'name %s, whose code came with another package or a generated file',
    (name) => {
      expect(notices).toMatch(new RegExp(`\\b${name} \\d`));
    },
  );
});
