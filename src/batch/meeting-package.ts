// What a meeting has beside its memos: the agenda (föredragningslista), a manifest that tells of every file, and one zip
// of it all where that is asked for.
import { join, relative, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { diagnose, type Diagnostic } from '../diagnostic.js';
import type { AgendaItem } from '../meeting/agenda-item.js';
import { computeMeeting, type MeetingCase } from '../meeting/compute-meeting.js';
import { makeMendingList, type CaseToMend, type Lack } from '../meeting/to-mend.js';
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
import { writers } from '../writers/writers.js';
import type { Context } from '../cases/context.js';
import type { OutputFormat } from '../output/destination.js';
import { createPdfMaker, makeFile } from '../output/make-pdf.js';
import { fillDocument } from './fill-document.js';
import { makeMeetingPdf } from './meeting-pdf.js';
import { metaOfMeeting, placeMeeting } from './meeting-cases.js';
import type { ReadMeeting } from './read-meeting.js';
import type { ItemResult } from './draft-item.js';
import { packageFile, type PackageFile } from './package-file.js';
import { agendaName, outputIn, type BatchPlan } from './plan-batch.js';

export interface Meeting extends ReadMeeting {
  folder: string;
  /** The dress of the agenda: the first case's. */
  profile: ReadyProfile;
  zip: boolean;
  context: Context;
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
  const day = meeting.meeting.date;
  const agenda = await writeAgenda(cwd, plan, results, meeting, write, made.diagnostics);
  const list = await writeMendingList(plan, results, meeting, write);
  const manifestFile = `manifest${plan.suffix}.json`;
  const text = buildManifest(cwd, plan, { day, folder: meeting.folder }, results, [...agenda, ...list]);
  const stamp = { case: sha256(text), version: packageJson.version };
  const manifest = withStamp('json', Buffer.from(text), stamp);
  const files = [...agenda, ...(await write(manifestFile, 'json', manifest))];

  const inFolder = (name: string): string => resolve(cwd, meeting.folder, name);
  const zipFile = `handlingar-${day}${plan.suffix}.zip`;
  // one that is there already must not tell of yesterday's memos
  if (!meeting.zip && !readIfThereSync(inFolder(zipFile))) return made;
  // the secretary's list is no paper of the meeting
  const names = [...results.flatMap((result) => result.files ?? []), ...files].map(({ file }) => file);
  const parts = names.flatMap((name): [string, Uint8Array][] => {
    const bytes = readIfThereSync(inFolder(name));
    return bytes ? [[name, bytes]] : [];
  });
  await write(zipFile, 'zip', withStamp('zip', zipReproducibly(new Map(parts)), stamp));
  return made;
}

/** Writes a file of the package. */
type Write = (
  name: string,
  format: OutputFormat | 'json' | 'zip',
  bytes: Uint8Array,
) => Promise<PackageFile[]>;

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

const AGENDA_KIND = 'Föredragningslista';

/** The agenda in each format, and with PDF all of the meeting's papers as one. */
async function writeAgenda(
  cwd: string,
  { formats, suffix }: BatchPlan,
  results: readonly ItemResult[],
  { meeting, place, folder, profile, context }: Meeting,
  write: Write,
  diagnostics: Diagnostic[],
): Promise<PackageFile[]> {
  const cases = results.flatMap((result): MeetingCase[] =>
    result.agenda ? [{ ...result.agenda, caseFile: result.caseFile }] : [],
  );
  diagnostics.push(...severalMunicipalities(cases));
  const day = meeting.date;
  const named = formats.map((format) => ({ name: `${agendaName(day, suffix)}.${format}`, format }));
  if (cases.length === 0) {
    const there = named.map(({ name }) => name).filter((name) => readIfThereSync(resolve(cwd, folder, name)));
    const old = there.map((name) => join(folder, name));
    if (results.length > 0) diagnostics.push(diagnose('output/no-agenda', { meeting: day, files: old }));
    return [];
  }
  const faulty = results.filter((result) => !result.agenda);
  const { placed, diagnostics: unknown } = placeMeeting({ meeting, place }, cases, faulty, profile);
  diagnostics.push(...unknown);
  const facts = computeMeeting(meeting, placed, profile.settings.committee.definite);
  const agenda = await fillDocument(context, profile, 'agenda', {
    facts,
    blocks: placed.map(({ found }, i) => [['items', i, 'decision'], found?.decision ?? []]),
    meta: metaOfMeeting(meeting, profile, AGENDA_KIND),
  });
  if (!agenda.ok) {
    diagnostics.push(...agenda.diagnostics);
    return [];
  }
  const look = lookOf(profile);
  const stamp = {
    case: sha256(JSON.stringify([facts, cases.map(({ decision }) => decision)])),
    version: packageJson.version,
  };
  const files: PackageFile[] = [];
  const pdfMaker = createPdfMaker(context.io.packageRoot);
  for (const { name, format } of named) {
    const bytes = await makeFile(format, { memo: agenda.value, look, stamp }, pdfMaker);
    diagnostics.push(...bytes.diagnostics);
    if (bytes.ok) files.push(...(await write(name, format, bytes.value)));
  }
  if (formats.includes('pdf')) {
    const pdf = await makeMeetingPdf(context, agenda.value, placed, {
      look,
      ...(meeting.annexes && { annexes: meeting.annexes }),
    });
    diagnostics.push(...pdf.diagnostics);
    if (pdf.ok) {
      const source = { ...stamp, case: sha256(pdf.value) };
      const name = `handlingar-${day}${suffix}.pdf`;
      files.push(...(await write(name, 'pdf', withStamp('pdf', pdf.value, source))));
    }
  }
  return files;
}

/** What the secretary is to mend before the papers go out. */
async function writeMendingList(
  { formats, suffix, itemOf, unread }: BatchPlan,
  results: readonly ItemResult[],
  { meeting, profile }: Meeting,
  write: Write,
): Promise<PackageFile[]> {
  const cases = results.map((result): CaseToMend => ({
    ...(result.agenda && { item: result.agenda }),
    ...(result.reference !== undefined && { reference: result.reference }),
    caseFile: itemOf(result.caseFile).key,
    lacks: lacksOf(result),
  }));
  const isPartial = unread.length > 0;
  const list = makeMendingList(meeting.date, metaOfMeeting(meeting, profile, AGENDA_KIND), cases, isPartial);
  const stamp = {
    case: sha256(JSON.stringify([meeting.date, cases.map(({ item: _, ...each }) => each), isPartial])),
    version: packageJson.version,
  };
  const files: PackageFile[] = [];
  const written = formats.filter((format) => format !== 'pdf');
  for (const format of written.length > 0 ? written : (['docx'] as const)) {
    const bytes = await writers[format].write(list, lookOf(profile), stamp);
    files.push(...(await write(`sekreterarens-lista-${meeting.date}${suffix}.${format}`, format, bytes)));
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

const EDITED = 'Wordfilen har ändrats för hand, och kan säga något annat än föredragningslistan';

function severalMunicipalities(cases: readonly AgendaItem[]): Diagnostic[] {
  const municipalities = [...new Set(cases.map(({ meta }) => meta.municipality))];
  if (municipalities.length < 2) return [];
  return [diagnose('output/several-municipalities', { municipalities }, { severity: 'warning' })];
}

/** The manifest: see schemas/manifest.schema.json. Nothing in it depends on the day or the machine. */
function buildManifest(
  cwd: string,
  { itemOf, unread }: BatchPlan,
  { day: meeting, folder }: { day: string; folder: string },
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
