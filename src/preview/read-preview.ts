// A case → what the page shows of it: the memo with its words marked, what was found, and where each word comes from.
import { createContext, type Context } from '../cases/context.js';
import type { Io } from '../cases/io.js';
import { sourceStamp } from '../cases/fingerprint.js';
import { lookOf, printMemo } from '../cases/memo.js';
import type { OpenCase } from '../cases/open.js';
import { readCase } from '../cases/read-case.js';
import { traceRun, type Trace } from '../cases/trace.js';
import { formatPath, hasErrors, uniqueDiagnostics, type Diagnostic, type Range } from '../diagnostic.js';
import type { Memo } from '../memo/memo.js';
import type { Run } from '../origin.js';
import type { Stamp } from '../ooxml/stamp.js';
import { SETTINGS_FILE } from '../profile/profile.js';
import { sortByPlace, wordFindings } from '../reporters/report.js';
import type { Wording } from '../reporters/wording/wording.js';
import { lineOf, positionOf, textOfLine } from '../source/lines.js';
import { writeHtml } from '../writers/html.js';
import type { Look } from '../writers/look.js';
import type { RunOptions } from '../cases/context.js';
import type { PreviewState, ShownFinding, ShownMark } from './browser/state.js';

/** What a memo is written from. */
export interface Printed {
  memo: Memo;
  look: Look;
  stamp: Stamp;
}

export interface Preview {
  state: PreviewState;
  /** Not there where the case can't be read so far. */
  printed?: Printed;
}

export interface PreviewRequest {
  io: Io;
  options: RunOptions;
  wording: Wording;
  caseFile: string;
  /** The path of a file, for links to an editor. */
  pathOf: (file: string) => string;
}

/** What is shown now: the case as it is, or, where it can't be read, the last good memo with what is wrong. */
export function keepLastGood(now: Preview, last: Preview | undefined): Preview {
  if (now.printed || !last?.printed) return now;
  const { html, marks } = last.state;
  return { printed: last.printed, state: { ...now.state, html, marks, isStale: true } };
}

/** Reads the case as it is now. Profiles and settings are read anew. */
export async function readPreview({
  io,
  options,
  wording,
  caseFile,
  pathOf,
}: PreviewRequest): Promise<Preview> {
  const context = createContext(io, options, caseFile);
  const read = await readCase(context, caseFile);
  if (read.fault) throw read.fault;
  const diagnostics = uniqueDiagnostics(read.diagnostics);
  const memo = read.memo ?? (read.open && printMemo(read.open));
  const texts = textsOf(context, read.name, read.text);
  const found = wordFindings(diagnostics, { wording, texts });
  const findings = found.map((each): ShownFinding => {
    const { code, severity, severityWord, message, hint, file, start } = each;
    const place =
      file === undefined || !start
        ? undefined
        : { file, path: pathOf(file), ...start, text: textOfLine(texts.get(file) ?? '', start.line) };
    return { code, severity, severityWord, message, hint: hint ?? '', ...(place && { place }) };
  });
  const state: PreviewState = {
    name: read.name,
    hasErrors: hasErrors(diagnostics),
    isStale: false,
    findings,
    profile: read.open?.profile.name ?? '',
    html: '',
    marks: [],
  };
  if (!read.open || !memo) return { state };
  const open = read.open;
  const look = lookOf(open.profile);
  const marker = createMarker(open, sortByPlace(diagnostics), wording, pathOf);
  const html = writeHtml(memo, look, marker.mark);
  return {
    state: { ...state, html, marks: marker.marks },
    printed: { memo, look, stamp: sourceStamp(open) },
  };
}

function textsOf(context: Context, name: string, text: string | undefined): Map<string, string> {
  return new Map([
    ...context.configs.texts,
    ...context.profiles.texts,
    ...(text === undefined ? [] : [[name, text] as const]),
  ]);
}

/** The worst first. */
const severities = ['error', 'warning', 'info'] as const;

/** Marks each run with its number, and notes where it comes from and which findings are about it. */
function createMarker(
  open: OpenCase,
  diagnostics: readonly Diagnostic[],
  wording: Wording,
  pathOf: (file: string) => string,
) {
  const { source } = open;
  const marks: ShownMark[] = [];
  const placed = diagnostics.flatMap(({ range, file }, i) =>
    range && file === source.file ? [{ i, range }] : [],
  );
  const settingsFile = settingsFileOf(open.profile);
  const lineText = (offset: number): { line: number; column: number; text: string } => {
    const { line, column } = positionOf(source.text, offset);
    return { line, column, text: textOfLine(source.text, line) };
  };
  const mark = (run: Run, html: string): string => {
    const trace = traceRun(open, run);
    const about = placed
      .filter(({ range }) => placesOf(trace).some((each) => meets(each, range)))
      .map(({ i }) => i);
    const place = trace.range && lineText(trace.range.start);
    const written = trace.template ?? (place ? undefined : settingsFile);
    marks.push({
      from: trace.from,
      ...(place && { place: { file: source.file, path: pathOf(source.file), ...place } }),
      ...(written !== undefined && { template: { file: written, path: pathOf(written) } }),
      says: sayOrigin(trace, wording, (range) => lineOf(source.text, range.start)),
      findings: about,
    });
    const worst = severities.find((severity) => about.some((i) => diagnostics[i]?.severity === severity));
    return `<span data-run="${marks.length - 1}"${worst ? ` class="${worst}"` : ''}>${html}</span>`;
  };
  return { mark, marks };
}

/** The file with the settings of a profile. */
function settingsFileOf({ name, ownFiles }: OpenCase['profile']): string {
  return [...ownFiles].find((file) => file.endsWith(SETTINGS_FILE)) ?? `templates/${name}/${SETTINGS_FILE}`;
}

/** The places that a finding about a run can stand at: the words themselves, or what a figure was computed from. */
function placesOf({ from, range, values }: Trace): Range[] {
  if (from === 'case') return range ? [range] : [];
  return values.map((value) => value.range);
}

function meets(a: Range, b: Range): boolean {
  return a.start < Math.max(b.end, b.start + 1) && b.start < a.end;
}

/** Where words come from, in words: a line each. */
function sayOrigin(
  trace: Trace,
  { rules, preview }: Wording,
  lineOfRange: (range: Range) => number,
): string[] {
  const values = trace.values.map(({ title, path, range }) =>
    preview.field(title, formatPath(path), lineOfRange(range)),
  );
  if (trace.from === 'profile') return [preview.setting(trace.setting ?? '')];
  if (trace.from === 'template') return [preview.template(trace.template ?? '')];
  const made = [...trace.rules.map((rule) => preview.rule(rules[rule])), ...values];
  return made.length > 0 ? made : [preview.other];
}
