// The library: a case's text and a profile in, documents and findings out. What is exported here is the contract. Its types
// stand here alone, so that the package carries one file of types.
import { createContext } from './cases/context.js';
import { sourceStamp } from './cases/fingerprint.js';
import { lookOf } from './cases/memo.js';
import { readCase, type CheckedCase } from './cases/read-case.js';
import { wordFindings } from './reporters/report.js';
import { en } from './reporters/wording/en.js';
import { sv } from './reporters/wording/sv.js';
import { packageRoot } from './package-root.js';
import { formats as writtenFormats, writers } from './writers/writers.js';

/** A format that a memo can be written in. */
export type Format = 'docx' | 'md' | 'html';

export const formats: readonly Format[] = writtenFormats;

/** An error stops the memo; a warning or a suggestion doesn't. */
export type Severity = 'error' | 'warning' | 'info';

export interface CheckOptions {
  /** A built-in profile's name, or the path of a profile's folder. Left out: what the case names, else `generic`. */
  profile?: string;
  /** The folder in which the case lies: paths of profiles start from it. Left out: the working folder. */
  folder?: string;
  /** The name of the case in findings. Left out: `case.yaml`. */
  name?: string;
  /** The language of findings. Left out: `en`. Documents are always Swedish. */
  language?: 'sv' | 'en';
  /** Whether warnings are errors. */
  strict?: boolean;
  /** Whether the memo has every chart that there is, whatever the profile says. */
  charts?: boolean;
}

export interface DraftOptions extends CheckOptions {
  /** Left out: `['docx', 'md']`. */
  formats?: readonly Format[];
}

/** A place in a text: the first line is 1, and so is the first column (in UTF-16 units). */
export interface Position {
  line: number;
  column: number;
}

/** Something that is wrong, or may be. `code` and `path` are stable; `message` is for people. */
export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  /** The fix in words. */
  hint?: string;
  /** The field of the case, such as `funding.years[0].amount`. */
  path?: string;
  /** The file that it stands in, and where. */
  file?: string;
  start?: Position;
  end?: Position;
}

export interface CheckResult {
  /** Whether no finding is an error. */
  ok: boolean;
  findings: Finding[];
}

export interface DraftResult extends CheckResult {
  /** The memo in each format; empty where a finding is an error. */
  documents: Partial<Record<Format, Uint8Array>>;
}

/** Checks a case, given as the text of its YAML file. Settings files (`iop.config.yaml`) are not read. */
export async function check(text: string, options: CheckOptions = {}): Promise<CheckResult> {
  return (await read(text, options)).result;
}

/** Checks a case and, where no finding is an error, makes its memo. Throws a RangeError where a format doesn't exist. */
export async function draft(text: string, options: DraftOptions = {}): Promise<DraftResult> {
  const { formats: wanted = ['docx', 'md'] } = options;
  const unknown = wanted.filter((format) => !formats.includes(format));
  if (unknown.length > 0) throw new RangeError(`no such format: ${unknown.join(', ')}`);
  const { read: checked, result } = await read(text, options);
  const { open, memo } = checked;
  const documents: DraftResult['documents'] = {};
  if (!open || !memo) return { ...result, documents };
  for (const format of wanted)
    documents[format] = await writers[format].write(memo, lookOf(open.profile), sourceStamp(open));
  return { ...result, documents };
}

async function read(
  text: string,
  { profile, folder = '.', name = 'case.yaml', language = 'en', strict = false, charts }: CheckOptions,
): Promise<{ read: CheckedCase; result: CheckResult }> {
  const nothing = { write: () => true };
  const run = createContext(
    {
      readStdin: () => Promise.resolve(Buffer.from(text)),
      stdout: nothing,
      stderr: nothing,
      env: {},
      cwd: folder,
      packageRoot: packageRoot(),
    },
    {
      stdinFilename: name,
      strict,
      ...(profile !== undefined && { profile }),
      ...(charts !== undefined && { figures: charts }),
    },
  );
  // settings files are the command's: here the options say it all
  const context = { ...run, configs: { of: () => undefined, fileOf: () => undefined, texts: new Map() } };
  const checked = await readCase(context, '-');
  if (checked.fault) throw checked.fault;
  const texts = new Map([...context.profiles.texts, [name, text] as const]);
  const findings = wordFindings(checked.diagnostics, { wording: language === 'sv' ? sv : en, texts }).map(
    ({ code, severity, message, hint, path, file, start, end }): Finding => ({
      code,
      severity,
      message,
      ...(hint !== undefined && { hint }),
      ...(path !== undefined && { path }),
      ...(file !== undefined && { file }),
      ...(start && { start }),
      ...(end && { end }),
    }),
  );
  return { read: checked, result: { ok: findings.every(({ severity }) => severity !== 'error'), findings } };
}
