// Starts the program as a single executable: the files of the package stand in it, and are laid into the user's own cache folder
// once, by their hash. From there it starts as the package does, with the compiled code that bin/code-cache.js keeps. Node's own
// single-executable support runs this as its main script.
/* global IOP_FILES_HASH -- put in by executable.mjs */
const fs = require('node:fs');
const { createRequire } = require('node:module');
const os = require('node:os');
const { dirname, join } = require('node:path');
const sea = require('node:sea');
const { openOwnFolder } = require('../../bin/code-cache.js');

/** The hash of the files, by which their folder is called. */
const BUILD = IOP_FILES_HASH;

const start = join(packageFolder(), 'bin/iop.js');
createRequire(start)(start);

/** The folder with the files of the package: the one that is there whole, or a new one. */
function packageFolder() {
  const own = openOwnFolder();
  if (own) {
    const folder = join(own, BUILD);
    if (fs.existsSync(join(folder, 'whole'))) return folder;
    try {
      return layOut(own, folder);
    } catch {
      // somewhere else then
    }
  }
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'iop-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder);
  return folder;
}

/** Writes the files beside the place and moves them there at once: two first runs can meet. */
function layOut(own, folder) {
  const temporary = fs.mkdtempSync(join(own, `${BUILD}-`));
  writeFiles(temporary);
  fs.writeFileSync(join(temporary, 'whole'), '');
  try {
    fs.renameSync(temporary, folder);
  } catch (error) {
    fs.rmSync(temporary, { recursive: true, force: true });
    if (!fs.existsSync(join(folder, 'whole'))) throw error;
  }
  return folder;
}

function writeFiles(folder) {
  const files = JSON.parse(sea.getAsset('files', 'utf8'));
  for (const [name, base64] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, name)), { recursive: true });
    fs.writeFileSync(join(folder, name), Buffer.from(base64, 'base64'));
  }
}
