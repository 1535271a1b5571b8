// Where a stretch of a printed paragraph stands in the field of the case that a person wrote it in.
import { formatPath, valueAt, type Path } from '../diagnostic.js';
import type { CaseFile } from '../case-file.js';
import type { Run } from '../origin.js';
import { findTextKind } from '../schema/case-fields.js';
import type { Hunk } from './align.js';
import type { PrintedParagraph } from './printed.js';

export function textAt(caseFile: CaseFile, path: Path): string {
  const text = valueAt(caseFile, path);
  return typeof text === 'string' ? text : '';
}

/** Whether a person writes running text, or a phrase, in a field. */
export function isText(run: Run): boolean {
  return textPathOf(run) !== undefined;
}

/** The field of running text, or of a phrase, that a run comes from. */
export function textPathOf({ origin }: Run): Path | undefined {
  return origin.from === 'case' && findTextKind(origin.path) !== undefined ? origin.path : undefined;
}

/** The runs that a stretch touches; of an insertion the one that it follows, else the one that it goes before. */
export function runsIn({ runs }: PrintedParagraph, { start, end }: { start: number; end: number }): Run[] {
  if (end > start) {
    const within = runs.filter((run) => run.start < end && start < run.end);
    // the space before what is taken away belongs to nobody in particular
    return within.length > 1 && within[0] && within[0].end <= start + 1 ? within.slice(1) : within;
  }
  const before = runs.find((run) => run.start < start && start <= run.end);
  const after = runs.find((run) => run.start <= start && start < run.end);
  const both = [before, after].filter((run): run is Run => run !== undefined);
  return [both.find((run) => isText(run) && !run.cited) ?? both[0]].filter(
    (run): run is Run => run !== undefined,
  );
}

/** The stretch of a field's text that a stretch of the memo is, live values in it included. */
export function rangeInField(
  touched: readonly Run[],
  { start, end, text }: Hunk,
  paragraph: PrintedParagraph,
  caseFile: CaseFile,
): { path: Path; start: number; end: number } | undefined {
  const owner = touched.map((run) => run.cited?.path ?? textPathOf(run));
  const [path] = owner;
  if (!path || owner.some((each) => each === undefined || formatPath(each) !== formatPath(path)))
    return undefined;
  const field = textAt(caseFile, path);
  const cited = touched.filter((run) => run.cited);
  // a live value that is changed alone is a change of the value, not of the text
  if (cited.length > 0 && cited.some((run) => start > run.start || run.end > end || /\d/.test(text)))
    return undefined;
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  const from = first.cited
    ? first.cited.start
    : first.at === undefined
      ? undefined
      : first.at + Math.max(start, first.start) - first.start;
  const to = last.cited
    ? last.cited.end
    : last.at === undefined
      ? undefined
      : last.at + Math.min(Math.max(end, start), last.end) - last.start;
  if (from === undefined || to === undefined) return undefined;
  // the space before the stretch, where it is part of what is taken away
  const leading = start < first.start ? first.start - start : 0;
  const begin = leading > 0 && /\s/.test(field[from - 1] ?? '') ? from - 1 : from;
  const raw = field.slice(begin, to);
  const printed = paragraph.text.slice(start, end);
  const isSame = cited.length > 0 || squeeze(raw) === squeeze(printed);
  return isSame && begin <= to ? { path, start: begin, end: to } : undefined;
}

function squeeze(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .replaceAll('\u2011', '-')
    .trim();
}
