// Bundles the program and the public API into dist/, and writes down whose code is in it. A bundle starts
// in a third of the time of some hundred modules, and the package needs no dependencies of its own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

const shared = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  metafile: true,
  // names stay, so that a reported stack says where
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { IOP_BUILD: JSON.stringify(await buildId()) },
  mainFields: ['module', 'main'],
};
/**
 * What the command line loads on demand, and in which bundle it is: the fewer code a bundle holds that a draft doesn't
 * need, the sooner it is loaded. What several bundles need is in each.
 */
const homes = {
  draft: ['src/cli/session.ts', 'src/cli/draft.ts', 'src/cli/check.ts', 'src/cli/report-main.ts'],
  commands: ['batch/batch', 'batch/worker', 'explain', 'facts', 'eject', 'text', 'schema', 'watch'].map(
    (name) => `src/cli/${name}.ts`,
  ),
  pdf: ['src/cli/pdf.ts'],
  // profiles in folders, letterheads
  folders: [
    'src/profile/load-profile.ts',
    'src/template/load-templates.ts',
    'src/writers/docx/letterhead/place-memo.ts',
  ],
  // files that are there already
  there: ['src/ooxml/find-edit.ts', 'src/ooxml/read-word.ts', 'src/cli/compare-output.ts'],
  chart: ['src/writers/docx/chart.ts'],
};

/** Commander can start other programs as subcommands, of which there are none: what it would need for that is left out. */
const noProcesses = {
  name: 'no-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'no-processes' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'no-processes' }, () => ({ contents: '' }));
  },
};

/** A bundle that bin/load.js runs: ASCII, one function, with `require` for what other bundles hold. */
async function bundleForLoading(name, entry) {
  const elsewhere = (args) => {
    const path = relative(root, join(args.resolveDir, args.path))
      .replace(/\.js$/, '.ts')
      .replaceAll('\\', '/');
    const home = Object.keys(homes).find((each) => homes[each].includes(path));
    if (args.kind !== 'dynamic-import' || home === undefined || home === name) return undefined;
    return { path: `./${home}.cjs?${path}`, external: true };
  };
  const { metafile, outputFiles } = await build({
    ...shared,
    write: false,
    stdin: { contents: entry, resolveDir: root, sourcefile: `${name}.js` },
    entryNames: name,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    supported: { 'dynamic-import': false },
    banner: { js: '(function (exports, require, module, importMetaUrl) {' },
    footer: { js: '})' },
    define: { ...shared.define, 'import.meta.url': 'importMetaUrl' },
    plugins: [
      { name: 'elsewhere', setup: ({ onResolve }) => onResolve({ filter: /^\./ }, elsewhere) },
      noProcesses,
    ],
  });
  for (const { path, text } of outputFiles) {
    // there an escape would mean something else; nothing of ours or of others is written so
    const isOdd = /\\[^\0-\x7F]|String\.raw`[^`]*[^\0-\x7F]/.exec(text);
    if (isOdd)
      throw new Error(`${name}: a letter beyond ASCII in a place that can't be escaped: ${isOdd[0]}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text.replace(/[^\0-\x7F]/g, escaped));
  }
  return { metafile };
}

/** In strings esbuild escapes letters beyond ASCII itself; in regular expressions, which it doesn't read, it leaves them. */
function escaped(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

await rm(`${root}dist`, { recursive: true, force: true });
// for programs
const library = await build({
  ...shared,
  entryPoints: { index: 'src/index.ts' },
  splitting: true,
  format: 'esm',
  // some of the packages are CommonJS and ask for Node's own modules
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module';\nconst require = createBundleRequire(import.meta.url);",
  },
});
const loadable = await Promise.all([
  bundleForLoading('cli', "export { main } from './src/cli/main.js';"),
  ...Object.entries(homes).map(([name, paths]) =>
    // each is run when it is asked for, with what it imports
    bundleForLoading(
      name,
      paths.map((path) => `exports['${path}'] = () => require('./${path}');`).join('\n'),
    ),
  ),
]);
const inputs = [library, ...loadable].flatMap(({ metafile }) => Object.keys(metafile.inputs));
execFileSync(process.execPath, ['scripts/warm.mjs'], { cwd: root });

/** The packages that are in the bundle, by their folders in node_modules; some files name what is in them already. */
const validators = ['case', 'profile', 'facts', 'config'].map((name) => `schema/validate-${name}`);
const generated = await Promise.all(
  [...validators, 'ooxml/zlib'].map((name) => readFile(`${root}src/${name}.generated.js`, 'utf8')),
);
const bundled = [
  ...inputs,
  ...generated.flatMap((text) => text.split('\n')).map((line) => line.replace(/^\/\/ /, '')),
];
const folders = new Set(
  bundled.flatMap((path) => /^node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
);
const notices = [];
for (const folder of [...folders].sort()) {
  const { name, version, license } = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
  const text = await licenseText(folder);
  notices.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
}
const header = 'The files in this folder contain code of these packages, under their licences.\n';
await writeFile(`${root}dist/THIRD-PARTY-NOTICES.txt`, [header, ...notices].join(`\n${'-'.repeat(80)}\n\n`));

/** The SHA-256 of the sources: what a batch remembers of one build is not relied on by another. */
async function buildId() {
  const hash = createHash('sha256');
  const files = await readdir(`${root}src`, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  for (const path of [`${root}package-lock.json`, ...paths.sort()]) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}

async function licenseText(folder) {
  const inPackage = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].map(
    (file) => `${folder}/${file}`,
  );
  // the texts that packages lack are kept here
  const kept = folder.replace('node_modules', 'scripts/licences');
  for (const file of [...inPackage, `${kept}.txt`]) {
    const text = await readFile(`${root}${file}`, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return 'The package names its licence in package.json and has no file with its text.';
}
