// What a meeting has beside its memos: the agenda (föredragningslista), a manifest that tells of every file, and one zip
// of it all where that is asked for.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { buildAgenda, type AgendaCase, type BrokenCase } from '../../agenda/agenda.js';
import type { Diagnostic } from '../../diagnostic.js';
import { zipReproducibly } from '../../ooxml/write-zip.js';
import { lookOf, type ReadyProfile } from '../../pipeline.js';
import { report } from '../../reporters/report.js';
import { wordDiagnostic } from '../../reporters/wording/wording.js';
import { sv } from '../../reporters/wording/sv.js';
import { writers } from '../../writers/writers.js';
import { sha256 } from '../origin.js';
import type { Session } from '../session.js';
import { writeOutput, type Writing } from '../write-output.js';
import type { ItemResult } from './draft-item.js';
import { outputIn, type BatchPlan } from './plan-batch.js';

const AGENDA = 'foredragningslista';

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
  { formats, suffix, drafting: { how } }: BatchPlan,
  results: readonly ItemResult[],
  { day, folder, profile, zip }: Meeting,
): Promise<void> {
  const { cwd } = session.io;
  const files = new Map<string, Uint8Array>();
  const manifestFile = `manifest${suffix}.json`;
  const cases = results.flatMap(({ agenda, diagnostics }): AgendaCase[] =>
    agenda ? [{ ...agenda, lacks: lacksOf(diagnostics) }] : [],
  );
  const broken = results
    .filter(({ agenda }) => !agenda)
    .map(({ caseFile, diagnostics }): BrokenCase => ({ caseFile, lacks: lacksOf(diagnostics) }));
  if (profile && cases.length > 0) {
    const agenda = buildAgenda(day, cases, broken);
    const origin = { case: sha256(JSON.stringify([day, cases, broken])), version: packageJson.version };
    for (const format of formats)
      files.set(`${AGENDA}${suffix}.${format}`, await writers[format].write(agenda, lookOf(profile), origin));
  }
  for (const [name, bytes] of files) await write(name, bytes, name.endsWith('.docx') ? 'docx' : 'md');
  const manifest = Buffer.from(manifestOf(day, results, files));
  await write(manifestFile, manifest, 'md');
  if (!zip) return;
  const made = new Map<string, Uint8Array>([
    ...memosOf(results, resolve(cwd, folder)),
    ...files,
    [manifestFile, manifest],
  ]);
  await write(`handlingar-${day}${suffix}.zip`, zipReproducibly(made), 'md');

  /** The format says only how a file is compared: as a Word file, or byte by byte. */
  async function write(name: string, bytes: Uint8Array, format: 'docx' | 'md'): Promise<void> {
    const isText = /\.(?:md|html|json|docx)$/.test(name);
    const { diff, ...others } = how;
    const writing: Writing = { ...others, silent: false, ...(isText && diff && { diff }) };
    await writeOutput(session, bytes, outputIn(folder, name, format, cwd), writing);
  }
}

/** What a case lacks, in Swedish as the agenda is: its errors and warnings. */
function lacksOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map((diagnostic) => wordDiagnostic(sv, diagnostic).message);
}

/** The manifest: see schemas/manifest.schema.json. Nothing in it depends on the day or the machine. */
function manifestOf(
  meeting: string,
  results: readonly ItemResult[],
  packageFiles: ReadonlyMap<string, Uint8Array>,
): string {
  const cases = results.map(({ caseFile, agenda, hashes = {}, diagnostics, texts }) => ({
    case: caseFile,
    ...(agenda && { reference: agenda.reference, title: agenda.title, amounts: agenda.amounts }),
    files: Object.entries(hashes).map(([file, hash]) => ({ file, sha256: hash })),
    diagnostics: JSON.parse(
      report(diagnostics, 'json', {
        wording: sv,
        texts: new Map(texts),
        version: packageJson.version,
        color: false,
        ascii: false,
      }),
    ) as unknown[],
  }));
  const files = [...packageFiles].map(([file, bytes]) => ({ file, sha256: sha256(bytes) }));
  return `${JSON.stringify({ iop: packageJson.version, meeting, files, cases }, null, 2)}\n`;
}

function memosOf(results: readonly ItemResult[], folder: string): [string, Uint8Array][] {
  return results
    .flatMap(({ hashes }) => Object.keys(hashes ?? {}))
    .map((name) => [name, readFileSync(join(folder, name))]);
}
