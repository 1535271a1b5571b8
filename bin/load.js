// Runs a bundle of dist/ from what V8 made of it when it was built, if this is the same V8: reading and compiling a
// megabyte of JavaScript takes longer than drafting a memo. Without that, or with another V8, it is compiled as usual.
// What stands in this folder is CommonJS, which Node starts in a tenth less time than it takes to start itself for modules.
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

/** What has been loaded, by name: its script and what it exports. */
const loaded = new Map();

function pathOf(name) {
  return join(__dirname, '../dist', name);
}

/** What a bundle of dist/ exports, such as `cli.cjs`. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const file = pathOf(name);
  // the bundles are ASCII, and each is one function: read as what takes least, and run as it stands
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: readCache(file) });
  const itself = { exports: {} };
  script.runInThisContext()(itself.exports, requireFrom, itself, pathToFileURL(file).href);
  loaded.set(name, { script, exports: itself.exports });
  return itself.exports;
}

/** One of Node's own modules, or a part of another bundle: `./draft.cjs?src/cli/draft.ts`. */
function requireFrom(name) {
  const [, bundle, part] = /^\.\/([^?]+)\?(.*)$/.exec(name) ?? [];
  return bundle === undefined ? require(name) : load(bundle)[part]();
}

function readCache(file) {
  const cache = `${file}.cache`;
  return statSync(cache, { throwIfNoEntry: false }) ? readFileSync(cache) : undefined;
}

module.exports = { load, loaded, pathOf };
