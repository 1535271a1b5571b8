// Where each file goes: beside the case, in a folder, or where a pattern says. Names are worked out for
// all cases before anything is written, so that two never meet in one file.
import { basename, dirname, extname, join, resolve } from 'node:path';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import type { Facts } from '../facts/facts.js';
import { closest } from '../schema/closest.js';
import { formats, type Format } from '../writers/writers.js';
import { STANDARD_STREAM } from '../cases/read-text.js';

/** The formats that can be asked for: those that are written here, and PDF, which LibreOffice makes. */
export type OutputFormat = Format | 'pdf';
export const outputFormats: readonly OutputFormat[] = [...formats, 'pdf'];

/** Where output is to go, as the user has said it. */
export type Destination =
  | { kind: 'beside' }
  | { kind: 'stdout' }
  | { kind: 'folder'; folder: string }
  | { kind: 'file'; file: string }
  | { kind: 'pattern'; pattern: string };

const PLACEHOLDERS = ['name', 'reference', 'date', 'kind', 'ext'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** The formats in a list with commas, each once; `known` are those that there are. */
export function parseFormats<Known extends OutputFormat>(
  to: string,
  known: readonly Known[],
): Result<Known[]> {
  const asked = [...new Set(to.split(',').map((format) => format.trim().toLowerCase()))];
  const unknown = asked.filter((format) => !known.includes(format as Known));
  if (unknown.length === 0) return success(asked as Known[]);
  return failure(
    unknown.map((format) =>
      diagnose('usage/unknown-format', {
        format,
        known: [...known],
        suggestion: closest(format, known),
      }),
    ),
  );
}

/** What `-o` says. `isFolder` tells of a name without a slash at its end whether a folder lies there. */
export function parseDestination(
  option: string | undefined,
  isFolder: (path: string) => boolean,
): Result<Destination> {
  if (option === undefined) return success({ kind: 'beside' });
  if (option === STANDARD_STREAM) return success({ kind: 'stdout' });
  const unknown = [...option.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !PLACEHOLDERS.includes(name as Placeholder));
  if (unknown.length > 0) {
    return failure(
      unknown.map((name) =>
        diagnose('usage/output-placeholder', {
          name,
          known: [...PLACEHOLDERS],
          suggestion: closest(name, PLACEHOLDERS),
        }),
      ),
    );
  }
  if (option.includes('{')) return success({ kind: 'pattern', pattern: option });
  if (/[/\\]$/.test(option) || isFolder(option)) return success({ kind: 'folder', folder: option });
  const format = extname(option).slice(1).toLowerCase();
  if (!outputFormats.includes(format as OutputFormat)) {
    return failure([diagnose('usage/extension-mismatch', { output: option, known: [...outputFormats] })]);
  }
  return success({ kind: 'file', file: option });
}

/** A file to be written. */
export interface PlacedFile {
  /** As people see it. */
  file: string;
  path: string;
  format: OutputFormat | 'json' | 'zip';
}

/** A memo's file to be written. */
export interface Output extends PlacedFile {
  format: OutputFormat;
}

/** The files that a case gives. `caseFile` is its name as given on the command line. */
export function outputsOf(
  destination: Exclude<Destination, { kind: 'stdout' }>,
  caseFile: string,
  facts: Facts,
  wanted: readonly OutputFormat[],
  cwd: string,
): Output[] {
  return wanted.map((format) => {
    const file = fileFor(destination, { caseFile, facts, cwd }, format);
    return { file, path: resolve(cwd, file), format };
  });
}

/** What a case's file names are made of. */
interface Named {
  caseFile: string;
  facts: Facts;
  cwd: string;
}

function fileFor(
  destination: Exclude<Destination, { kind: 'stdout' }>,
  named: Named,
  format: OutputFormat,
): string {
  const { caseFile, facts } = named;
  switch (destination.kind) {
    case 'file':
      return destination.file;
    case 'folder':
      return join(destination.folder, `${nameOf(named)}.${format}`);
    case 'beside': {
      const name = isCaseYaml(caseFile) ? 'memo' : nameOf(named);
      return join(caseFile === STANDARD_STREAM ? '' : dirname(caseFile), `${name}.${format}`);
    }
    case 'pattern': {
      const values: Record<Placeholder, string> = {
        name: nameOf(named),
        reference: facts.reference,
        date: facts.date,
        kind: facts.kind,
        ext: format,
      };
      return destination.pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
        safeName(values[name as Placeholder]),
      );
    }
  }
}

/** The case's name; from standard input it has only its reference number. */
function nameOf({ caseFile, facts, cwd }: Named): string {
  return caseFile === STANDARD_STREAM ? safeName(facts.reference) : caseName(caseFile, cwd);
}

/** The name of a case that has a file: the file's or, where that is only `case.yaml`, its folder's. */
export function caseName(caseFile: string, cwd: string): string {
  const folder = basename(dirname(resolve(cwd, caseFile)));
  if (isCaseYaml(caseFile) && folder !== '') return safeName(folder);
  return safeName(basename(caseFile, extname(caseFile)).replace(/\.case$/, ''));
}

function isCaseYaml(file: string): boolean {
  return /^case\.ya?ml$/.test(basename(file));
}

/** Names that Windows keeps for devices, whatever their ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\..*)?$/iu;

/** How long a part of a file name may be, in bytes of UTF-8: most systems take 255, and an ending or a number is added. */
const MAX_NAME_BYTES = 120;

/** A text as part of a file name that every system accepts. */
export function safeName(text: string): string {
  const allowed = text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex -- control characters are among what no file name may have
    .replace(/[\u0000-\u001F<>:"/\\|?*]/g, '-')
    .replace(/^\.+/, '');
  const name = cutName(allowed).replace(/[. ]+$/, '');
  return name === '' || RESERVED.test(name) ? `_${name}` : name;
}

/** As much of a name as it may have, never a part of a character as people see it. */
function cutName(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('sv').segment(name)) {
    if (Buffer.byteLength(cut + segment) > MAX_NAME_BYTES) break;
    cut += segment;
  }
  return cut;
}

/** What a file is told from others by: file systems that ignore case are common where this is used. */
export function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Files that more than one case would be written to, or that a case is read from. */
export function collisions(
  plans: readonly { caseFile: string; outputs: readonly Output[] }[],
  cwd: string,
): Diagnostic[] {
  const keyOf = (path: string): string => fileKey(resolve(cwd, path));
  const inputs = new Set(plans.map(({ caseFile }) => keyOf(caseFile)));
  const overwritten = plans
    .flatMap(({ outputs }) => outputs)
    .filter(({ path }) => inputs.has(keyOf(path)))
    .map(({ file }) => diagnose('usage/output-is-input', { output: file }));
  const casesByPath = new Map<string, { file: string; cases: string[] }>();
  for (const { caseFile, outputs } of plans) {
    for (const { path, file } of outputs) {
      const entry = casesByPath.get(keyOf(path)) ?? { file, cases: [] };
      entry.cases.push(caseFile);
      casesByPath.set(keyOf(path), entry);
    }
  }
  const shared = [...casesByPath.values()]
    .filter(({ cases }) => cases.length > 1)
    .map(({ file, cases }) => diagnose('usage/output-collision', { output: file, cases }));
  return [...overwritten, ...shared];
}
