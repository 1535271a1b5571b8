// What a meeting has beside its memos: the agenda (föredragningslista), a manifest that tells of every file, and one zip
// of it all where that is asked for.
import { resolve } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { AGENDA_KIND, buildAgenda, type AgendaCase, type BrokenCase } from '../../agenda/agenda.js';
import type { Diagnostic } from '../../diagnostic.js';
import { zipReproducibly } from '../../ooxml/write-zip.js';
import { readZip } from '../../ooxml/zip.js';
import { lookOf, type ReadyProfile } from '../../pipeline.js';
import { report } from '../../reporters/report.js';
import { wordDiagnostic } from '../../reporters/wording/wording.js';
import { sv } from '../../reporters/wording/sv.js';
import { writers } from '../../writers/writers.js';
import { sha256 } from '../origin.js';
import { readIfThereSync } from '../read-text.js';
import type { Session } from '../session.js';
import { writeOutput, type Writing } from '../write-output.js';
import { packageFile, type ItemResult, type PackageFile } from './draft-item.js';
import { AGENDA, outputIn, type BatchPlan } from './plan-batch.js';

export interface Meeting {
  day: string;
  folder: string;
  /** The dress of the agenda: the first case's. */
  profile: ReadyProfile | undefined;
  zip: boolean;
}

/** Writes them, or with `--check` compares them. `results` are those of the meeting's cases, in order. */
export async function writeMeetingPackage(
  session: Session,
  plan: BatchPlan,
  results: readonly ItemResult[],
  { day, folder, profile, zip }: Meeting,
): Promise<void> {
  const { formats, suffix, itemOf } = plan;
  const { cwd } = session.io;
  const cases = results.flatMap((result): AgendaCase[] =>
    result.agenda ? [{ ...result.agenda, lacks: lacksOf(result) }] : [],
  );
  const broken = results
    .filter(({ agenda }) => !agenda)
    .map((result): BrokenCase => ({
      caseFile: itemOf(result.caseFile).key,
      lacks: lacksOf(result),
    }));
  const files: PackageFile[] = [];
  if (profile && cases.length > 0) {
    const agenda = buildAgenda(day, cases, broken);
    const origin = { case: sha256(JSON.stringify([day, cases, broken])), version: packageJson.version };
    for (const format of formats) {
      const bytes = await writers[format].write(agenda, lookOf(profile), origin);
      const isOurs = (there: Buffer): boolean => there.toString().includes(AGENDA_KIND);
      files.push(...(await write(`${AGENDA}${suffix}.${format}`, bytes, isOurs)));
    }
  }
  const manifest = Buffer.from(manifestOf(plan, day, results, files));
  files.push(...(await write(`manifest${suffix}.json`, manifest, isManifest)));
  if (!zip) return;
  const names = [...results.flatMap((result) => result.files ?? []), ...files].map(({ file }) => file);
  const made = names.flatMap((name): [string, Uint8Array][] => {
    const bytes = readIfThereSync(resolve(cwd, folder, name));
    return bytes ? [[name, bytes]] : [];
  });
  await write(`handlingar-${day}${suffix}.zip`, zipReproducibly(new Map(made)), isZip);

  async function write(
    name: string,
    bytes: Uint8Array,
    isOurs: (there: Buffer) => boolean,
  ): Promise<PackageFile[]> {
    // the format says only how a file is compared: as a Word file, or byte by byte
    const output = outputIn(folder, name, name.endsWith('.docx') ? 'docx' : 'md', cwd);
    const { diff, ...others } = plan.drafting.how;
    const isText = !name.endsWith('.zip');
    const writing: Writing = { ...others, silent: false, isOurs, ...(isText && diff && { diff }) };
    const outcome = await writeOutput(session, bytes, output, writing);
    const file = packageFile({ file: name, path: output.path, bytes, outcome });
    return file ? [file] : [];
  }
}

function isManifest(there: Buffer): boolean {
  return /^\{\s*"iop":/.test(there.toString());
}

function isZip(there: Buffer): boolean {
  const parts = readZip(there);
  return typeof parts !== 'string' && [...parts.keys()].some((name) => /^manifest.*\.json$/.test(name));
}

/** What is to be said of a case itself, not of what lies in the output folder. */
function findingsOf({ agenda, diagnostics }: ItemResult): Diagnostic[] {
  return agenda ? diagnostics.filter(({ code }) => !/^(?:io|output)\//.test(code)) : diagnostics;
}

/** The same, with the case file called as it is from the output folder: not from where iop happens to run. */
function findingsIn(result: ItemResult, key: string): Diagnostic[] {
  return findingsOf(result).map((each) => (each.file === result.caseFile ? { ...each, file: key } : each));
}

/** What a case lacks, in Swedish as the agenda is: its errors and warnings. */
function lacksOf(result: ItemResult): string[] {
  return findingsOf(result)
    .filter(({ severity }) => severity !== 'info')
    .map((diagnostic) => wordDiagnostic(sv, diagnostic).message);
}

/** The manifest: see schemas/manifest.schema.json. Nothing in it depends on the day or the machine. */
function manifestOf(
  { itemOf }: BatchPlan,
  meeting: string,
  results: readonly ItemResult[],
  packageFiles: readonly PackageFile[],
): string {
  const cases = results.map((result) => ({
    case: itemOf(result.caseFile).key,
    ...(result.agenda && {
      reference: result.agenda.reference,
      title: result.agenda.title,
      amounts: result.agenda.amounts,
    }),
    files: result.files ?? [],
    diagnostics: JSON.parse(
      report(findingsIn(result, itemOf(result.caseFile).key), 'json', {
        wording: sv,
        texts: new Map(result.texts.map(([, text]) => [itemOf(result.caseFile).key, text])),
        version: packageJson.version,
        color: false,
        ascii: false,
      }),
    ) as unknown[],
  }));
  return `${JSON.stringify({ iop: packageJson.version, meeting, files: packageFiles, cases }, null, 2)}\n`;
}
