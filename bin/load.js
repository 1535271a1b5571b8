// Runs a bundle of dist/ from what V8 made of it when it was built, if this is the same V8: reading and compiling a
// megabyte of JavaScript takes longer than drafting a memo. Without that, or with another V8, it is compiled as usual.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const nodeRequire = createRequire(import.meta.url);
/** What has been loaded, by name: its script and what it exports. */
export const loaded = new Map();

export function pathOf(name) {
  return fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
}

/** What a bundle of dist/ exports, such as `cli.cjs`. */
export function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = pathOf(name);
  // the bundles are ASCII, and each is one function: read as what takes least, and run as it stands
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: readCache(file) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFrom, module, pathToFileURL(file).href);
  loaded.set(name, { script, exports: module.exports });
  return module.exports;
}

/** One of Node's own modules, or a part of another bundle: `./draft.cjs?src/cli/draft.ts`. */
function requireFrom(name) {
  const [, bundle, part] = /^\.\/([^?]+)\?(.*)$/.exec(name) ?? [];
  return bundle === undefined ? nodeRequire(name) : load(bundle)[part]();
}

function readCache(file) {
  const cache = `${file}.cache`;
  return statSync(cache, { throwIfNoEntry: false }) ? readFileSync(cache) : undefined;
}
