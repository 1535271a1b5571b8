// Makes what the code needs and a run shouldn't have to make: from src/checks/ the list of the checks and the codes in the
// profile's schema, from schemas/ the TypeScript types (these are checked in, so that a reader sees them) and the compiled validators (compiling at start costs 140 ms), and the parts of a Word file that are
// the same for every memo (loading the Word library costs 100 ms). The built-in profiles are read, checked and compiled
// here, too (150 ms), and zlib is put where the bundles take it along. What is not said to be checked in is not.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { Document, Packer } from 'docx';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const readSchema = async (name) =>
  JSON.parse(await readFile(new URL(`schemas/${name}.schema.json`, root), 'utf8'));

/** The files of the checks, each named by its code: `prose/prose-amount`. What else lies there defines no check. */
async function checkFiles() {
  const files = await readdir(new URL('src/checks/', root), { recursive: true });
  const paths = files.filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));
  const texts = await Promise.all(paths.map((path) => readFile(new URL(`src/checks/${path}`, root), 'utf8')));
  return paths
    .filter((_, i) => /^export const \w+ = defineCheck</m.test(texts[i]))
    .map((path) => path.replace(/\.ts$/, ''))
    .sort();
}

const codeOf = (path) => path.split('/').at(-1);

/** The list of the checks, in the order of their paths. */
export async function checkList() {
  const names = (await checkFiles()).map((path) => ({
    path,
    name: codeOf(path).replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
  }));
  const imports = names.map(({ name, path }) => `import { ${name} } from './${path}.js';`);
  return [
    '// The list of the checks, made from the files of this folder by "npm run generate".',
    "import type { Check } from './check.js';",
    ...imports,
    '',
    'export const checks: readonly Check[] = [',
    ...names.map(({ name }) => `  ${name},`),
    '];\n',
  ].join('\n');
}

/** The profile's schema with the codes of the checks, whose severities a profile can change. */
export async function profileSchemaWithCodes() {
  const text = await readFile(new URL('schemas/profile.schema.json', root), 'utf8');
  const codes = (await checkFiles()).map(codeOf).sort();
  const properties = Object.fromEntries(
    codes.map((code) => [
      code,
      { title: code, description: `See iop explain ${code}.`, $ref: '#/$defs/severity' },
    ]),
  );
  const place =
    /("severities": \{\n +"type": "object",\n +"additionalProperties": false,\n +"properties": )\{[^]*?\n {6}\}/;
  if (!place.test(text)) throw new Error('the profile schema has no place for the codes');
  const written = JSON.stringify(properties, null, 2).replaceAll('\n', '\n      ');
  return text.replace(place, (_, before) => before + written);
}

const SCHEMAS = ['case', 'profile', 'kind', 'facts', 'config', 'meeting', 'meetingFacts'];

/** Which schema gives which type file; `imports` says which file has the types of another schema. */
const typeFiles = [
  { schema: 'case', type: 'CaseFile', file: 'src/case-file.ts', about: 'The type of a valid case file.' },
  {
    schema: 'profile',
    type: 'ProfileSettings',
    file: 'src/profile-settings.ts',
    about: "The type of a valid profile.yaml: a municipality's settings.",
  },
  {
    schema: 'kind',
    type: 'KindSettings',
    file: 'src/kind-settings.ts',
    about: 'The type of a valid kinds/NAME.yaml: one kind of memo.',
  },
  {
    schema: 'config',
    type: 'ConfigSettings',
    file: 'src/cases/config-settings.ts',
    about: 'The type of a valid iop.config.yaml.',
  },
  {
    schema: 'facts',
    type: 'Facts',
    file: 'src/facts/facts.ts',
    about: 'The type of the facts: the case resolved, with everything that is computed from it.',
    imports: { 'case.schema.json': '../case-file.js' },
  },
  {
    schema: 'meeting',
    type: 'MeetingFile',
    file: 'src/meeting-file.ts',
    about: 'The type of a valid meeting.yaml.',
    imports: { 'case.schema.json': './case-file.js' },
  },
  {
    schema: 'meetingFacts',
    type: 'MeetingFacts',
    file: 'src/meeting/meeting-facts.ts',
    about: 'What the templates of an agenda and of minutes are filled with.',
    imports: { 'case.schema.json': '../case-file.js', 'meeting.schema.json': '../meeting-file.js' },
  },
];

const typeName = (key) => key[0].toUpperCase() + key.slice(1);

/** A schema whose references are named types instead: the compiler would write each out again. */
function withNamedReferences(node, used) {
  if (Array.isArray(node)) return node.map((item) => withNamedReferences(item, used));
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') {
    const [file, key] = node.$ref.split('#/$defs/');
    if (file) used.set(typeName(key), file);
    return { tsType: typeName(key), ...(node.description ? { description: node.description } : {}) };
  }
  // a map from names of any kind
  if (node.type === 'object' && node.additionalProperties?.$ref && !node.properties) {
    const { tsType } = withNamedReferences(node.additionalProperties, used);
    return {
      tsType: `Record<string, ${tsType}>`,
      ...(node.description ? { description: node.description } : {}),
    };
  }
  const defaulted = node.defaulted === true ? Object.keys(node.properties) : node.defaulted;
  const required = defaulted ? [...(node.required ?? []), ...defaulted] : node.required;
  return Object.fromEntries(
    Object.entries(Array.isArray(required) ? { ...node, required } : node)
      // a field called "title" is an object; the keyword is a string, and would become a type's name
      .filter(([key, value]) => !(key === 'title' && typeof value === 'string') && key !== '$id')
      .filter(([key, value]) => !(key === 'printed' && typeof value === 'boolean'))
      .filter(([key]) => !['anyOf', 'dependentRequired', 'defaulted', 'enumDescriptions'].includes(key))
      .map(([key, value]) => [key, withNamedReferences(value, used)]),
  );
}

/** The TypeScript text for one of `typeFiles`. */
export async function typesOf({ schema, type, about, imports }) {
  const used = new Map();
  const named = withNamedReferences(await readSchema(schema), used);
  const text = await compile(named, type, {
    bannerComment: '',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  const body = text
    .replace(/ \* This interface was referenced by .*\n \* via the `definition` ".*"\.\n/g, '')
    .replace(/\/\*\*\n \*\/\n/g, '')
    .replace(/\n \*\n \*\/\n/g, '\n */\n');
  const header = `// ${about} Generated from schemas/${schema}.schema.json by "npm run generate".\n`;
  const importLine = Object.entries(imports ?? {})
    .map(([schemaFile, from]) => {
      const names = [...used].filter(([, file]) => file === schemaFile).map(([name]) => name);
      return `import type { ${names.sort().join(', ')} } from '${from}';\n`;
    })
    .join('');
  return `${header}${importLine}\n${body.trim()}\n`;
}

/** A schema's validator as one self-contained module. */
async function validator(name) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  addFormats(ajv, ['date', 'email']);
  // `defaulted`: keys that a profile may leave out, because the built-in one has them
  // `enumDescriptions`: what people call the values of an enum, in its order; editors show it
  ajv.addVocabulary(['defaulted', 'printed', 'enumDescriptions']);
  for (const each of SCHEMAS) ajv.addSchema(withoutWords(await readSchema(each)));
  const source = standaloneCode(ajv, { validate: `${name}.schema.json` });
  const bundled = await build({
    stdin: { contents: source, resolveDir: new URL('.', root).pathname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return bundled.outputFiles[0].text;
}

/** A schema without titles and descriptions, which people read and validators would carry along. */
function withoutWords(node) {
  if (Array.isArray(node)) return node.map(withoutWords);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      // a field called "title" is an object; the keyword is a string
      .filter(([key, value]) => !(['title', 'description'].includes(key) && typeof value === 'string'))
      .map(([key, value]) => [key, withoutWords(value)]),
  );
}

/** The parts that the Word library makes of a document without content: settings, theme, font table, application. */
async function fixedWordParts() {
  const empty = new Document({
    compatibility: { version: 15 },
    defaultTabStop: 1304,
    hyphenation: { autoHyphenation: true, hyphenationZone: 357, doNotHyphenateCaps: true },
    sections: [],
  });
  const parts = unzipSync(await Packer.toBuffer(empty));
  const kept = ['docProps/app.xml', 'word/fontTable.xml', 'word/settings.xml', 'word/theme/theme1.xml'];
  const texts = kept.map((path) => [path, Buffer.from(parts[path]).toString()]);
  return `export const fixedParts = ${JSON.stringify(Object.fromEntries(texts), null, 2)};\n`;
}

/** zlib as WebAssembly; the comment is what the bundle's list of others' code goes by. */
async function zlibModule() {
  const bytes = await readFile(new URL(import.meta.resolve('zlib-streams/zlib-streams.wasm')), 'base64');
  return `// node_modules/zlib-streams\nexport const zlibModule = '${bytes}';\n`;
}

/** The built-in profiles: settings, and templates checked and made programs of. */
async function builtInProfiles() {
  const { loadProfile, loadTemplates } = await sources(`
    export { loadProfile } from './src/profile/load-profile.js';
    export { loadTemplates } from './src/template/load-templates.js';`);
  const names = (await readdir(new URL('templates/', root))).sort();
  const generic = await readProfile('generic');
  const programs = [];
  const positions = new Map();
  const positionOf = (program) => {
    const key = JSON.stringify(program);
    if (!positions.has(key)) positions.set(key, programs.push(program) - 1);
    return positions.get(key);
  };
  const profiles = {};
  for (const name of names) {
    const profile = valueOf(await loadProfile(await readProfile(name), [generic]));
    if (profile.logo || profile.letterhead) throw new Error(`${name}: pictures are not built in`);
    const ready = valueOf(loadTemplates(profile));
    for (const { faults } of Object.values(ready))
      valueOf({ ok: true, value: undefined, diagnostics: faults });
    const kinds = Object.entries(ready).map(([kind, { main, partialAt, partialNames, ...rest }]) => {
      const places = partialNames.map((partial) => [partial, positionOf(partialAt(partial))]);
      return [kind, { ...rest, main: positionOf(main), partials: Object.fromEntries(places) }];
    });
    profiles[name] = { settings: profile.settings, kinds: Object.fromEntries(kinds) };
  }
  // JSON in texts: a run reads only the profile and the templates that it needs
  const asTexts = (data) =>
    JSON.stringify(data, (key, value) => (key === '' ? value : JSON.stringify(value)));
  return `export const builtInProfiles = ${asTexts(profiles)};\n\nexport const programs = ${asTexts(programs)};\n`;
}

/** Parts of the program, for use while it is being built. */
async function sources(contents) {
  // beside the packages that it imports; another run may be at work
  const file = fileURLToPath(new URL(`node_modules/.cache/iop-generate-${process.pid}.mjs`, root));
  const stdin = { contents, resolveDir: fileURLToPath(root), loader: 'ts' };
  await build({ stdin, outfile: file, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  try {
    return await import(pathToFileURL(file));
  } finally {
    await rm(file);
  }
}

/** A folder in templates/ as the program reads folders. */
async function readProfile(name) {
  const folder = new URL(`templates/${name}/`, root);
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(fileURLToPath(folder), join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const file = `templates/${name}/${path}`;
    files.set(path, { file, text: await readFile(new URL(path, folder), 'utf8') });
  }
  return { name, isBuiltIn: true, files, unknownFiles: [], pictures: new Map(), faults: [] };
}

function valueOf(result) {
  if (!result.ok || result.diagnostics.length > 0) {
    for (const { file, code, args } of result.diagnostics) console.error(file, code, JSON.stringify(args));
    process.exit(1);
  }
  return result.value;
}

export { builtInProfiles, typeFiles };

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await writeFile(new URL('src/checks/checks.generated.ts', root), await checkList());
  await writeFile(new URL('schemas/profile.schema.json', root), await profileSchemaWithCodes());
  for (const entry of typeFiles) await writeFile(new URL(entry.file, root), await typesOf(entry));
  for (const name of SCHEMAS)
    await writeFile(new URL(`src/schema/validate-${name}.generated.js`, root), await validator(name));
  await writeFile(new URL('src/writers/docx/fixed-parts.generated.js', root), await fixedWordParts());
  await writeFile(new URL('src/ooxml/zlib.generated.js', root), await zlibModule());
  await writeFile(new URL('src/cases/built-in-profiles.generated.js', root), await builtInProfiles());
}
