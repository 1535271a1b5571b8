// What the tests share: the examples, profiles from disk, and the program run in process.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type {
  Agreement,
  Author,
  CaseFile,
  Funding,
  Organisation,
  Programme,
  Prose,
  TargetGroup,
} from '../src/case-file.js';
import type { Io } from '../src/cases/io.js';
import { lookOf, makeMemo } from '../src/cases/memo.js';
import { openCase, type OpenCase } from '../src/cases/open.js';
import { createProfileStore } from '../src/cases/profiles.js';
import { main } from '../src/cli/main.js';
import type { Diagnostic } from '../src/diagnostic.js';
import type { Look } from '../src/writers/look.js';
import type { Memo } from '../src/memo/memo.js';

export const root = fileURLToPath(new URL('../', import.meta.url));
/** The correct examples; those in examples/faulty have slips on purpose. */
export const exampleNames = readdirSync(join(root, 'examples'))
  .filter((name) => name !== 'faulty')
  .sort();

/** Where the texts of the examples lie: some have a profile beside them. */
const folderOfText = new Map<string, string>();

export function readCaseText(name: string): string {
  const folder = join(root, 'examples', name);
  const text = readFileSync(join(folder, 'case.yaml'), 'utf8');
  folderOfText.set(text, folder);
  return text;
}

/** The examples of an agreement with money in it, from the two memos that the others came after. */
export const fullExampleNames = ['thaiwise-2025-extension', 'thaiwise-2026-agreement'];

export const minimalText = readFileSync(join(root, 'tests/minimal-case.yaml'), 'utf8');
export const minimalCase = parse(minimalText) as FullCase;

type With<Whole, Part extends keyof Whole> = Whole & Required<Pick<Whole, Part>>;

/** A case of an agreement with all blocks that such a case can have. */
export type FullCase = With<CaseFile, 'timeline' | 'signatories'> & {
  author: With<Author, 'title' | 'email'>;
  organisation: Required<Organisation>;
  programme: With<Programme, 'purpose' | 'goal'> & { targetGroup: TargetGroup };
  agreement: With<Agreement, 'from' | 'to'>;
  funding: With<Funding, 'years' | 'purpose'>;
  prose: With<Prose, 'background' | 'assessment'>;
};

/** In the run's own folder (see setup/global.ts), which is removed after the run. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'iop-test-'));
}

/** How many values a property is tried on: in `npm test`, and in `npm run test:slow`. */
export function tries(fast: number, slow: number): { numRuns: number } {
  return { numRuns: process.env['IOP_TEST_SLOW'] ? slow : fast };
}

/** What is the user's own while the tests run. */
const ownFolder = temporaryFolder();

export interface Run {
  exitCode: number;
  stdout: Buffer;
  out: string;
  err: string;
}

export interface RunOptions {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
  isTTY?: boolean;
  /** Standard output fails, as nothing in the world would make it. */
  brokenStdout?: boolean;
}

export function testIo(
  { stdin = '', env = {}, cwd = root, isTTY = false, brokenStdout = false }: RunOptions,
  out: Buffer[],
  err: Buffer[],
): Io {
  return {
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    stdout: {
      write: (chunk) => {
        if (brokenStdout) throw new TypeError('no such stream');
        return out.push(Buffer.from(chunk));
      },
      isTTY,
    },
    stderr: { write: (chunk) => err.push(Buffer.from(chunk)), isTTY },
    env: { LANG: 'en_US.UTF-8', ...env },
    cwd,
    packageRoot: root,
    openOwnFolder: () => ownFolder,
  };
}

/** Runs the program in process. */
export async function run(argv: string[], options: RunOptions = {}): Promise<Run> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  const exitCode = await main(argv, testIo(options, out, err));
  const stdout = Buffer.concat(out);
  return { exitCode, stdout, out: stdout.toString(), err: Buffer.concat(err).toString() };
}

const profiles = createProfileStore(testIo({}, [], []));

/** A case's text, opened and checked with the built-in profiles. */
export interface Checked {
  open?: OpenCase;
  memo?: Memo;
  diagnostics: readonly Diagnostic[];
}

export async function check(text: string, file = 'case.yaml', like = text): Promise<Checked> {
  const open = await openCase(file, text, (name) =>
    profiles.find({ name: name ?? 'generic', base: folderOfText.get(like) ?? root, path: ['profile'] }),
  );
  if (!open.ok) return { diagnostics: open.diagnostics };
  const { memo, diagnostics } = makeMemo(open.value);
  return { open: open.value, ...(memo && { memo }), diagnostics: [...open.diagnostics, ...diagnostics] };
}

/** The memo of a case that has no errors. */
export async function memoOf(text: string): Promise<{ memo: Memo; look: Look; open: OpenCase }> {
  const { open, memo, diagnostics } = await check(text);
  if (!open || !memo) throw new Error(JSON.stringify(diagnostics));
  return { memo, look: lookOf(open.profile), open };
}

/** What the findings of one code are about, as it stands in the case. */
export async function foundIn(code: string, caseFile: CaseFile): Promise<string[]> {
  const text = stringify(caseFile);
  const { diagnostics } = await check(text);
  return diagnostics
    .filter((each) => each.code === code)
    .map(({ range }) => text.slice(range?.start, range?.end));
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}
