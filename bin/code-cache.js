// Keeps the code that V8 has compiled in the user's cache folder, so that the next start needn't compile it again. It is
// executable code: it is made and used only where the folder is the user's and nobody else can write to it. Whatever
// goes wrong, the program runs without it and says nothing.
const fs = require('node:fs');
const { isAbsolute, join } = require('node:path');
const { crc32 } = require('node:zlib');

/** How many files are kept: some commands of some versions of iop and Node. */
const KEPT = 12;

/**
 * Finds the cache of `source` as this Node compiles it for `command`, or undefined where there can be none. Each command
 * has its own: V8 compiles a function when it first runs, and each command runs others.
 */
function findCodeCache(source, command = '') {
  const folder = cacheFolder(process);
  const build = /^\/\/ build (\w+)\n/.exec(source.slice(0, 100))?.[1];
  if (folder === undefined || build === undefined) return undefined;
  const flags = crc32(JSON.stringify([process.execArgv, process.env.NODE_OPTIONS])).toString(16);
  const runtime = `${process.version}-${process.arch}-${flags}`;
  const name = `${build}-${runtime}-${/^[a-z]+$/.test(command) ? command : 'help'}`;
  const file = join(folder, name);
  return {
    read: (memory) => silently(() => readOwnFile(folder, file, memory)),
    write: (makeData) => silently(() => writeOwnFile(folder, file, makeData)),
  };
}

/** Reads a file, into memory with room for another. */
function readFile(file) {
  const descriptor = fs.openSync(file);
  try {
    // what is not used of it costs nothing
    return readAll(descriptor, new ArrayBuffer(2 * fs.fstatSync(descriptor).size));
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Reads an open file into `memory`, from its start, or into new memory where there is no room. */
function readAll(descriptor, memory) {
  const { size } = fs.fstatSync(descriptor);
  const bytes = Buffer.from(size > memory.byteLength ? new ArrayBuffer(size) : memory, 0, size);
  let length = 0;
  for (let read; length < size; length += read) {
    read = fs.readSync(descriptor, bytes, length, size - length, length);
    if (read === 0) break;
  }
  return bytes.subarray(0, length);
}

/** The folder of iop in the user's cache folder, as the system's conventions have it. */
function cacheFolder({ platform, env }) {
  const home = (...path) => (env.HOME ? join(env.HOME, ...path) : '');
  const folders = {
    win32: () => env.LOCALAPPDATA ?? '',
    darwin: () => home('Library/Caches'),
    other: () => home('.cache'),
  };
  const base = env.XDG_CACHE_HOME || (folders[platform] ?? folders.other)();
  return isAbsolute(base) ? join(base, 'iop') : undefined;
}

function readOwnFile(folder, file, memory) {
  if (!isOwn(fs.lstatSync(folder), 'isDirectory')) return undefined;
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  try {
    if (isOwn(fs.fstatSync(descriptor), 'isFile')) return unseal(readAll(descriptor, memory));
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Makes the folder where it is missing; gives it if it is the user's own, and undefined if not. */
function openOwnFolder() {
  const folder = cacheFolder(process);
  return folder === undefined ? undefined : silently(() => (makeOwnFolder(folder) ? folder : undefined));
}

/** Gives whether there is such a folder, and it is the user's own. */
function makeOwnFolder(folder) {
  // a home that isn't there is not made
  for (const each of [join(folder, '..'), folder])
    if (!fs.existsSync(each)) fs.mkdirSync(each, { mode: 0o700 });
  return isOwn(fs.lstatSync(folder), 'isDirectory');
}

/** Writes the file whole or not at all, and removes the oldest of the others. */
function writeOwnFile(folder, file, makeData) {
  if (!makeOwnFolder(folder)) return;
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, seal(makeData()), { flag: 'wx', mode: 0o600 });
  fs.renameSync(temporary, file);
  const names = fs.readdirSync(folder).filter((name) => /^[\da-f]+-v\d/.test(name));
  const files = names.map((name) => join(folder, name));
  const ages = files.map((each) => ({ each, time: fs.statSync(each).mtimeMs }));
  for (const { each } of ages.sort((a, b) => b.time - a.time).slice(KEPT)) fs.rmSync(each, { force: true });
}

/** The user's own, of the given type, and nobody else can write to it. Windows keeps a user's folder to the user. */
function isOwn(stats, type) {
  if (!stats[type]()) return false;
  return process.platform === 'win32' || (stats.uid === process.geteuid() && (stats.mode & 0o022) === 0);
}

/** Data and, after it, its checksum: V8 itself doesn't notice every damage. */
function seal(data) {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(data));
  return Buffer.concat([data, sum]);
}

function unseal(sealed) {
  const data = sealed.subarray(0, -4);
  return sealed.readUInt32LE(data.length) === crc32(data) ? data : undefined;
}

function silently(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

module.exports = { findCodeCache, openOwnFolder, readFile };
