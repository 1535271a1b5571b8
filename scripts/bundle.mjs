// Bundles the program and the library into one file, dist/iop.cjs, and writes down whose code is in it. One file starts
// sooner than some hundred modules, and the package needs no dependencies of its own.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(import.meta.url);
const id = await buildId();
/** The parameters that Node gives a CommonJS module. */
const SCOPE = 'exports, require, module, __filename, __dirname';

/** Libraries that few runs use: bundles of their own, which the others don't read. */
const LIBRARIES = [
  'lsp/vscode-languageserver',
  'mcp/mcp-sdk',
  'writers/docx/docx-library',
  'ooxml/xmldom',
  'cli/clack',
];
const nameOf = (library) => `${library.split('/').at(-1)}.cjs`;
const ownBundles = {
  name: 'own-bundles',
  setup: ({ onResolve }) => {
    for (const library of LIBRARIES)
      onResolve({ filter: new RegExp(`/${library.split('/').at(-1)}\\.js$`) }, () => ({
        // from bin/, whose `require` the program has, as from dist/
        path: `../dist/${nameOf(library)}`,
        external: true,
      }));
  },
};
/** Node's own modules that not every run needs, or none does at its start: each is loaded when something of it is first used. */
const LATER = ['child_process', 'crypto', 'os', 'timers/promises', 'worker_threads', 'zlib'];
const loadedLater = {
  name: 'loaded-later',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: new RegExp(`^(?:node:)?(?:${LATER.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'later' ? { path, external: true } : { path, namespace: 'later' },
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => {
      const getters = Object.keys(require(path)).map(
        (name) => `get ${name}() { return require('${path}').${name}; }`,
      );
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};
/** Handlebars makes no source maps here, and does without the library for them. */
const noSourceMaps = {
  name: 'no-source-maps',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^source-map$/ }, ({ path }) => ({ path, namespace: 'no-source-maps' }));
    onLoad({ filter: /.*/, namespace: 'no-source-maps' }, () => ({ contents: 'module.exports = {};' }));
  },
};
/** The libraries could speak over a network; here they speak on the standard streams alone, and have none. */
const noNetwork = {
  name: 'no-network',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns)$/ }, ({ path }) => ({
      path,
      namespace: 'no-network',
    }));
    onLoad({ filter: /.*/, namespace: 'no-network' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await rm(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  stdin: {
    // each is loaded when it is asked for
    contents: `
      exports.loadProgram = () => require('./src/cli/start-program.ts');
      exports.loadLibrary = () => require('./src/index.ts');`,
    resolveDir: root,
    sourcefile: 'iop.js',
  },
  outfile: 'dist/iop.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
  supported: {
    'dynamic-import': false,
    // esbuild then writes patterns with the u flag as strings, and in strings it escapes letters beyond ASCII: bin/iop.js reads
    // the file as Latin-1
    'regexp-sticky-and-unicode-flags': false,
  },
  // `--debug` reads the map, so that a reported stack says where (src/stack.ts)
  minify: true,
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'external',
  // bin/code-cache.js reads the first line. As a module the file runs; as a script it gives the function that bin/iop.js
  // calls: Node's own wrapper would copy the text, and the copy would be one more thing for the garbage collector
  banner: {
    js: `// build ${id}
((run) => (typeof module === 'object' ? run(${SCOPE}) : run))((function (${SCOPE}) {`,
  },
  footer: { js: '}));' },
  // createRequire takes a path, too
  define: { IOP_BUILD: JSON.stringify(id), 'import.meta.url': '__filename' },
  metafile: true,
  plugins: [ownBundles, loadedLater, noSourceMaps],
  logLevel: 'warning',
});
const ofLibraries = await Promise.all(
  LIBRARIES.map((library) =>
    build({
      absWorkingDir: root,
      entryPoints: [`src/${library}.ts`],
      outfile: `dist/${nameOf(library)}`,
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'cjs',
      mainFields: ['module', 'main'],
      minify: true,
      keepNames: true,
      charset: 'ascii',
      legalComments: 'external',
      metafile: true,
      plugins: [noNetwork],
      logLevel: 'warning',
    }),
  ),
);
// the script and the style of the preview's page
await build({
  absWorkingDir: root,
  entryPoints: ['src/preview/browser/preview.ts', 'src/preview/browser/preview.css'],
  outdir: 'dist',
  bundle: true,
  minify: true,
  charset: 'ascii',
  target: 'es2022',
  logLevel: 'warning',
});
await writeLibrary();
// the tests compare the notices with it
await writeFile(`${root}dist/metafile.json`, JSON.stringify(metafile));
await writeNotices(root, [metafile, ...ofLibraries.map((each) => each.metafile)]);

/** Writes dist/index.js, which exports the library by name from the bundle. */
async function writeLibrary() {
  const names = Object.keys(createRequire(import.meta.url)('../dist/iop.cjs').loadLibrary());
  const text = `import iop from './iop.cjs';\n\nexport const { ${names.join(', ')} } = iop.loadLibrary();\n`;
  await writeFile(`${root}dist/index.js`, text);
}

/** Hashes the sources: a cache or a batch's record of another build is not relied on. */
async function buildId() {
  const hash = createHash('sha256');
  const files = await readdir(`${root}src`, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  const others = ['package.json', 'package-lock.json', 'scripts/bundle.mjs'].map((name) => root + name);
  for (const path of [...others, ...paths.sort()]) hash.update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}
