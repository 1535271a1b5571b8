// Typst documents → PDF, tagged as PDF/UA-1, by the package @myriaddreamin/typst-ts-node-compiler where it is installed. No
// file but the fonts is read, and the same document gives the same bytes.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import { string } from '../writers/typst/source.js';
import type { TypstDocument } from '../writers/typst/write-typst.js';

/** What of the package is used; the whole is in its index-napi.d.ts. */
interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  pdf(document: { mainFileContent: string }, options: { pdfStandard?: string }): Buffer;
  evictCache(maximumAge: number): void;
}
interface CompilerModule {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontPaths: string[] }[] }): Compiler;
  };
}

/** A document, with the families of fonts that it asks for. */
export interface PdfRequest {
  document: TypstDocument;
  families: readonly string[];
  /** Whether it says that it is PDF/UA-1, and is refused where it is not. */
  isAccessible: boolean;
}

export interface Typst {
  /** Gives the PDF, and tells of fonts that are missing. */
  makePdf(request: PdfRequest): Result<Uint8Array>;
}

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const FONTS = '@expo-google-fonts/carlito';
/** Open (OFL), and as wide as Calibri. */
export const SHIPPED_FONT = 'Carlito';
const STANDS_IN_FOR = new Set(['Calibri', SHIPPED_FONT]);

/** How many documents the compiler remembers the pieces of. */
const REMEMBERED = 5;

/** The compiler, where it is installed beside iop; never from where a case lies. */
export function openTypst(packageRoot: string): Typst | undefined {
  const load = createRequire(join(packageRoot, 'package.json'));
  let module: CompilerModule;
  try {
    module = load(COMPILER) as CompilerModule;
  } catch {
    return undefined;
  }
  const shipped = folderOf(load, FONTS);
  const create = (folders: string[]): Compiler =>
    // no file of the workspace is read: what a document refers to is put there in memory
    module.NodeCompiler.create({ workspace: packageRoot, fontArgs: [{ fontPaths: folders }] });
  const ofFolders = (folders: string[]) => {
    let compiler: Compiler | undefined;
    return (): Compiler => (compiler ??= create(folders));
  };
  const ownFonts = shipped === undefined ? [] : [shipped];
  const withOwnFonts = ofFolders(ownFonts);
  const withAllFonts = ofFolders([...ownFonts, ...systemFolders()]);
  const known = new Map<string, boolean>();
  const hasFont = (family: string): boolean => {
    const found = known.get(family) ?? isThere(withAllFonts(), packageRoot, family);
    known.set(family, found);
    return found;
  };
  return {
    makePdf({ document, families, isAccessible }) {
      const own = shipped !== undefined && families.every((family) => STANDS_IN_FOR.has(family));
      if (shipped === undefined && !hasFont(SHIPPED_FONT)) return failure([diagnose('usage/no-font', {})]);
      const missing = own
        ? []
        : [...new Set(families)].filter((family) => !STANDS_IN_FOR.has(family) && !hasFont(family));
      const told = missing.map((family): Diagnostic =>
        diagnose('output/font', { family, standIn: SHIPPED_FONT }, { severity: 'warning' }),
      );
      const made = compile(own ? withOwnFonts() : withAllFonts(), packageRoot, document, isAccessible);
      // a sign that the font lacks may be in another
      const last = made.ok || !own ? made : compile(withAllFonts(), packageRoot, document, isAccessible);
      return last.ok ? success(last.value, told) : failure([...told, ...last.diagnostics]);
    },
  };
}

function compile(
  compiler: Compiler,
  workspace: string,
  { source, files }: TypstDocument,
  isAccessible: boolean,
): Result<Uint8Array> {
  try {
    compiler.resetShadow();
    for (const [path, bytes] of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
    const standard = isAccessible ? { pdfStandard: 'ua-1' } : {};
    return success(compiler.pdf({ mainFileContent: source }, standard));
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    const text = message || (code ?? '');
    const sign = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(text)?.[1];
    if (sign !== undefined) return failure([diagnose('output/no-glyph', { sign })]);
    const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1]?.replaceAll('\\"', '"') ?? text;
    return failure([diagnose('output/typst', { reason })]);
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

/** Whether a family is among the compiler's fonts: a text that must be in it has a width. */
function isThere(compiler: Compiler, workspace: string, family: string): boolean {
  const source = `#context assert(measure(text(font: ${string(family)}, fallback: false)[m]).width > 0pt)`;
  return compile(compiler, workspace, { source, files: new Map() }, false).ok;
}

function folderOf(load: NodeJS.Require, name: string): string | undefined {
  try {
    return dirname(load.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** Where systems keep their fonts. */
function systemFolders(): string[] {
  const { WINDIR = 'C:\\Windows', LOCALAPPDATA = '' } = process.env;
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.local/share/fonts'),
    join(homedir(), '.fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(homedir(), 'Library/Fonts'),
    join(WINDIR, 'Fonts'),
    join(LOCALAPPDATA, 'Microsoft\\Windows\\Fonts'),
  ].filter((folder) => existsSync(folder));
}
