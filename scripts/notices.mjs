// Writes dist/THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in the bundle, by esbuild's account.
import { readdir, readFile, writeFile } from 'node:fs/promises';

/** `metafile` is esbuild's, of the bundle; `root` ends with a slash. */
export async function writeNotices(root, metafile) {
  const notices = [];
  for (const folder of await bundledPackages(root, metafile)) {
    const { name, version, license } = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
    notices.push(`${name} ${version} (${license})\n\n${(await licenceText(root, folder)).trim()}\n`);
  }
  const header = 'The files in this folder contain code of these packages, under their licences.\n';
  const text = [header, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
  await writeFile(`${root}dist/THIRD-PARTY-NOTICES.txt`, text);
}

/** Lists the folders of the packages in the bundle. Generated files name in comments what is in them. */
async function bundledPackages(root, { inputs }) {
  const generated = Object.keys(inputs).filter((path) => path.endsWith('.generated.js'));
  const texts = await Promise.all(generated.map((path) => readFile(root + path, 'utf8')));
  const named = texts.flatMap((text) => text.match(/(?<=^\/\/ )node_modules\/.*$/gm) ?? []);
  const folders = [...Object.keys(inputs), ...named].flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

async function licenceText(root, folder) {
  // the texts that packages lack are kept here
  const kept = `${folder.replace('node_modules', 'scripts/licences')}.txt`;
  const inPackage = (await readdir(root + folder)).filter((name) => /^licen[cs]e/i.test(name)).sort();
  if (inPackage.length === 0) return readFile(root + kept, 'utf8');
  const texts = await Promise.all(inPackage.map((name) => readFile(`${root}${folder}/${name}`, 'utf8')));
  return texts.join('\n');
}
