// Bundles the program and the public API into dist/, and writes down whose code is in it. A bundle starts
// in a third of the time of some hundred modules, and the package needs no dependencies of its own.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

await rm(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'batch-worker': 'src/cli/batch/worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
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
  // some of the packages are CommonJS and ask for Node's own modules
  banner: {
    js: "import { createRequire as createBundleRequire } from 'node:module';\nconst require = createBundleRequire(import.meta.url);",
  },
});

/** The packages that are in the bundle, by their folders in node_modules; the validators are bundles already. */
const validators = await Promise.all(
  ['case', 'profile', 'facts'].map((name) =>
    readFile(`${root}src/schema/validate-${name}.generated.js`, 'utf8'),
  ),
);
const bundled = [
  ...Object.keys(metafile.inputs),
  ...validators.flatMap((text) => text.split('\n')).map((line) => line.replace(/^\/\/ /, '')),
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
  for (const file of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']) {
    const text = await readFile(`${root}${folder}/${file}`, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return 'The package names its licence in package.json and has no file with its text.';
}
