// Writes dist/THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in the bundle. Those are the packages that
// esbuild says it read, and those that were bundled into these before: comments in the code name them.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';

const PACKAGE = /node_modules\/((?:@[^/\s]+\/)?[^/\s]+)(?=\/|$)/;

/** `metafiles` are esbuild's, of the bundles; `root` ends with a slash. */
export async function writeNotices(root, metafiles) {
  const notices = [];
  const inputs = Object.assign({}, ...metafiles.map((each) => each.inputs));
  for (const folder of await bundledPackages(root, { inputs })) {
    const { name, version, license } = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
    notices.push(`${name} ${version} (${license})\n\n${(await licenceText(root, folder)).trim()}\n`);
  }
  // what esbuild has found in the code: comments that say `@license`, `@preserve` or begin with an exclamation mark
  const names = await readdir(`${root}dist`);
  for (const name of names.filter((each) => each.endsWith('.LEGAL.txt')).sort()) {
    notices.push((await readFile(`${root}dist/${name}`, 'utf8')).trim().concat('\n'));
    await rm(`${root}dist/${name}`);
  }
  const header = 'The files in this folder contain code of these packages, under their licences.\n';
  const text = [header, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
  await writeFile(`${root}dist/THIRD-PARTY-NOTICES.txt`, text);
}

/** Lists the folders of the packages in the bundle. */
async function bundledPackages(root, { inputs }) {
  const folders = new Set();
  for (const path of Object.keys(inputs)) {
    const folder = new RegExp(`^(?:.*/)?${PACKAGE.source}`).exec(path)?.[0];
    if (folder !== undefined) folders.add(folder);
    if (folder === undefined && !path.endsWith('.generated.js')) continue;
    for (const comment of (await readFile(root + path, 'utf8')).match(/^\s*\/\/.*node_modules\/.*$/gm) ??
      []) {
      const name = PACKAGE.exec(comment)?.[1];
      if (name !== undefined) folders.add(`node_modules/${name}`);
    }
  }
  return [...folders].sort();
}

async function licenceText(root, folder) {
  // the texts that packages lack are kept here
  const kept = `${folder.replace('node_modules', 'scripts/licences')}.txt`;
  const inPackage = (await readdir(root + folder)).filter((name) => /^licen[cs]e/i.test(name)).sort();
  if (inPackage.length === 0) return readFile(root + kept, 'utf8');
  const texts = await Promise.all(inPackage.map((name) => readFile(`${root}${folder}/${name}`, 'utf8')));
  return texts.join('\n');
}
