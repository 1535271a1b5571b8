// What a meeting has beside its memos: the agenda (föredragningslista), a manifest that tells of every file, and one zip
// of it all where that is asked for.
import { join, relative, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { buildAgenda, type AgendaCase, type BrokenCase, type Lack } from '../agenda/agenda.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import { zipReproducibly } from '../ooxml/write-zip.js';
import { sha256 } from '../cases/fingerprint.js';
import { lookOf } from '../cases/memo.js';
import type { ReadyProfile } from '../cases/open.js';
import { readIfThereSync } from '../cases/read-text.js';
import { applyOutput, type WriteResult } from '../output/apply.js';
import { createGuard } from '../output/guard.js';
import { formatReport } from '../reporters/report.js';
import { wordDiagnostic } from '../reporters/wording/wording.js';
import { sv } from '../reporters/wording/sv.js';
import { lineOf } from '../source/lines.js';
import { withStamp } from '../writers/text-stamp.js';
import { writers, type Format } from '../writers/writers.js';
import type { ItemResult } from './draft-item.js';
import { packageFile, type PackageFile } from './package-file.js';
import { agendaName, outputIn, type BatchPlan } from './plan-batch.js';

export interface Meeting {
  day: string;
  folder: string;
  /** The dress of the agenda: the first case's. */
  profile: ReadyProfile | undefined;
  zip: boolean;
}

/** The files of a package, and what there is to say of them. */
export interface MeetingPackage {
  files: WriteResult[];
  diagnostics: Diagnostic[];
}

/** Writes them, or with `--check` compares them. `results` are those of the meeting's cases, in order. */
export async function writeMeetingPackage(
  cwd: string,
  plan: BatchPlan,
  results: readonly ItemResult[],
  meeting: Meeting,
): Promise<MeetingPackage> {
  const made: MeetingPackage = { files: [], diagnostics: [] };
  const write = createPackageWriter(cwd, plan, meeting, made);
  const agenda = await writeAgenda(cwd, plan, results, meeting, write, made.diagnostics);
  const manifestFile = `manifest${plan.suffix}.json`;
  const text = buildManifest(cwd, plan, meeting, results, agenda);
  const stamp = { case: sha256(text), version: packageJson.version };
  const manifest = withStamp('json', Buffer.from(text), stamp);
  const files = [...agenda, ...(await write(manifestFile, 'json', manifest))];

  const inFolder = (name: string): string => resolve(cwd, meeting.folder, name);
  const zipFile = `handlingar-${meeting.day}${plan.suffix}.zip`;
  // one that is there already must not tell of yesterday's memos
  if (!meeting.zip && !readIfThereSync(inFolder(zipFile))) return made;
  const names = [...results.flatMap((result) => result.files ?? []), ...files].map(({ file }) => file);
  const parts = names.flatMap((name): [string, Uint8Array][] => {
    const bytes = readIfThereSync(inFolder(name));
    return bytes ? [[name, bytes]] : [];
  });
  await write(zipFile, 'zip', withStamp('zip', zipReproducibly(new Map(parts)), stamp));
  return made;
}

/** Writes a file of the package. */
type Write = (name: string, format: Format | 'json' | 'zip', bytes: Uint8Array) => Promise<PackageFile[]>;

function createPackageWriter(cwd: string, plan: BatchPlan, { folder }: Meeting, made: MeetingPackage): Write {
  const { diff, ...others } = plan.drafting.write;
  const guard = createGuard({ cwd, inputs: plan.caseFiles.map((file) => resolve(cwd, file)) });
  return async (name, format, bytes) => {
    const output = outputIn(folder, name, format, cwd);
    const options = { ...others, ...(format !== 'zip' && diff && { diff }) };
    const result = await applyOutput(bytes, output, options, guard);
    const { outcome } = result;
    made.files.push(result);
    made.diagnostics.push(...result.diagnostics);
    const file = packageFile({ file: name, path: output.path, bytes, outcome });
    return file ? [file] : [];
  };
}

/** The agenda in each format, and what the secretary is to know of its cases. */
async function writeAgenda(
  cwd: string,
  { formats, suffix, itemOf, unread }: BatchPlan,
  results: readonly ItemResult[],
  { day, folder, profile }: Meeting,
  write: Write,
  diagnostics: Diagnostic[],
): Promise<PackageFile[]> {
  const cases = results.flatMap((result): AgendaCase[] =>
    result.agenda ? [{ ...result.agenda, lacks: lacksOf(result) }] : [],
  );
  const broken = results
    .filter(({ agenda }) => !agenda)
    .map((result): BrokenCase => ({
      ...(result.reference !== undefined && { reference: result.reference }),
      caseFile: itemOf(result.caseFile).key,
      lacks: lacksOf(result),
    }));
  diagnostics.push(...severalMunicipalities(cases));
  const named = formats.map((format) => ({ name: `${agendaName(day, suffix)}.${format}`, format }));
  if (!profile || cases.length === 0) {
    const there = named.map(({ name }) => name).filter((name) => readIfThereSync(resolve(cwd, folder, name)));
    const old = there.map((name) => join(folder, name));
    if (broken.length > 0) diagnostics.push(diagnose('output/no-agenda', { meeting: day, files: old }));
    return [];
  }
  const agenda = buildAgenda(day, cases, broken, unread.length > 0);
  const stamp = {
    case: sha256(JSON.stringify([day, cases, broken, unread.length > 0])),
    version: packageJson.version,
  };
  const files: PackageFile[] = [];
  for (const { name, format } of named) {
    const bytes = await writers[format].write(agenda, lookOf(profile), stamp);
    files.push(...(await write(name, format, bytes)));
  }
  return files;
}

/** What is to be said of a case itself, not of what lay in the output folder. */
function findingsOf({ agenda, diagnostics }: ItemResult): Diagnostic[] {
  return agenda ? diagnostics.filter(({ code }) => !code.startsWith('output/')) : diagnostics;
}

/** What a case lacks, in Swedish as the agenda is: its errors and warnings, with their lines in the case file. */
function lacksOf(result: ItemResult): Lack[] {
  const text = new Map(result.texts).get(result.caseFile);
  const found = findingsOf(result)
    // where there is no memo, only what stands in its way
    .filter(({ severity }) => severity === 'error' || (result.agenda && severity === 'warning'))
    .map((diagnostic): Lack => ({
      ...(text !== undefined &&
        diagnostic.file === result.caseFile &&
        diagnostic.range && { line: lineOf(text, diagnostic.range.start) }),
      text: wordDiagnostic(sv, diagnostic).message,
    }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return result.files?.some(({ edited }) => edited) ? [...found, { text: EDITED }] : found;
}

const EDITED = 'Wordfilen har ändrats för hand, och kan säga något annat än den här listan';

function severalMunicipalities(cases: readonly AgendaCase[]): Diagnostic[] {
  const municipalities = [...new Set(cases.map(({ meta }) => meta.municipality))];
  if (municipalities.length < 2) return [];
  return [diagnose('output/several-municipalities', { municipalities }, { severity: 'warning' })];
}

/** The manifest: see schemas/manifest.schema.json. Nothing in it depends on the day or the machine. */
function buildManifest(
  cwd: string,
  { itemOf, unread }: BatchPlan,
  { day: meeting, folder }: Pick<Meeting, 'day' | 'folder'>,
  results: readonly ItemResult[],
  packageFiles: readonly PackageFile[],
): string {
  // files are called as they are from the output folder, not from where iop happens to run
  const fromFolder = (file: string): string =>
    relative(resolve(cwd, folder), resolve(cwd, file)).replaceAll('\\', '/');
  const called = (finding: Diagnostic): Diagnostic =>
    finding.file === undefined ? finding : { ...finding, file: fromFolder(finding.file) };
  const cases = results.map((result) => ({
    case: itemOf(result.caseFile).key,
    ...(result.agenda && {
      reference: result.agenda.reference,
      title: result.agenda.title,
      amounts: result.agenda.amounts,
    }),
    files: result.files ?? [],
    diagnostics: JSON.parse(
      formatReport(findingsOf(result).map(called), 'json', {
        wording: sv,
        texts: new Map(
          [...result.profileTexts, ...result.texts].map(([file, text]) => [fromFolder(file), text]),
        ),
        version: packageJson.version,
        color: false,
        ascii: false,
      }),
    ) as unknown[],
  }));
  return `${JSON.stringify(
    { iop: packageJson.version, meeting, isWhole: unread.length === 0, files: packageFiles, cases },
    null,
    2,
  )}\n`;
}
