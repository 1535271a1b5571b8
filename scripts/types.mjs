// Writes dist/index.d.ts, the types of the library. They stand in src/index.ts alone: types that came from other files
// would be shipped without these.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const others = ts.sys.readDirectory(`${root}src`, ['.d.ts']);
const entry = `${root}src/index.ts`;
const program = ts.createProgram([entry, ...others], {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
});

const faults = [...ts.getPreEmitDiagnostics(program)];
if (faults.length > 0) {
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  console.error(ts.formatDiagnostics(faults, host));
  process.exit(1);
}
program.emit(program.getSourceFile(entry), (_, text) => {
  if (/\bfrom ['"]|\bimport\(/.test(text)) throw new Error(`the public types name another file:\n${text}`);
  writeFileSync(`${root}dist/index.d.ts`, text);
});
