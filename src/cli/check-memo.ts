// `iop check memo.docx`: an old memo is read as a case, and what the checks say of that is told at the memo's own words.
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { diagnoseIoError } from '../cases/io-errors.js';
import { makeMemo } from '../cases/memo.js';
import { openCase, type OpenCase, type ReadyProfile } from '../cases/open.js';
import { asErrors, type CheckedCase } from '../cases/read-case.js';
import { showFile } from '../characters.js';
import { findMissingParts } from '../checks/decision-parts.js';
import { findAmounts } from '../checks/prose/find-figures.js';
import { findCheck } from '../checks/run-checks.js';
import { summaryNotStandalone } from '../checks/summary-not-standalone.js';
import { diagnose, formatPath, success, type Diagnostic } from '../diagnostic.js';
import { findSlips, type Slip } from '../intake/find-slips.js';
import type { Imported } from '../intake/import-work.js';
import { MONTHS } from '../locale/dates.js';
import { addComments } from '../ooxml/add-comments.js';
import type { WrittenBlock } from '../ooxml/read-blocks.js';
import { writeFileAtomically } from '../output/write-file.js';
import { wordDiagnostic } from '../reporters/wording/wording.js';
import { resultOf, type Cli, type CommandResult } from './cli.js';
import { findWords, oneLine, placeOfGap } from './memo-places.js';
import { readMemo } from './read-memo.js';

/** A finding with the words of the memo that it is about. */
export interface MemoFinding {
  diagnostic: Diagnostic;
  /** The block, and the words in its text. */
  block: number;
  start: number;
  end: number;
  /** The words themselves. */
  words: string;
}

export interface CheckedMemoFile extends CheckedCase {
  findings: readonly MemoFinding[];
}

/** What is about a case as a file, and says nothing of a memo. */
const OF_CASES = new Set([
  ...['field-placeholder', 'unconfirmed-value', 'value-unprinted', 'mention-unused', 'suppress-unused'],
  ...[
    'document-unknown',
    'funding-baseline-missing',
    'funding-years-mismatch',
    'prose-body',
    'funding-justification-missing',
  ],
]);

/** Checks a memo that is no case: Word, Markdown, plain text or PDF. */
export async function checkMemo(cli: Cli, file: string): Promise<CheckedMemoFile> {
  const strict = cli.options.strict === true;
  const read = await readMemo(cli, file, { profile: undefined, hasSchema: false, keepsGenerated: true });
  if (!read.ok) return { name: file, diagnostics: asErrors(read.diagnostics, strict), findings: [] };
  const { memo, imported, text } = read.value;
  const profile = withoutOwnWords(read.value.profile);
  const open = await openCase(file, text, () => Promise.resolve(success(profile)));
  const lines = memo.blocks.map(() => '');
  const labels = labelsOf(memo.blocks);
  for (const [i, block] of memo.blocks.entries()) lines[i] = oneLine(block.text);
  const shown = `${lines.join('\n')}\n`;
  if (!open.ok) {
    const unread = diagnose('case/memo', { file }, { severity: 'info', file });
    return { name: file, text: shown, diagnostics: asErrors([unread], strict), findings: [] };
  }
  const ofMemo = [
    ...findSlips(memo.blocks, read.value.headings),
    ...findGaps(open.value, imported, memo.blocks),
  ].map(({ block, start, end, ...found }): MemoFinding => ({
    diagnostic:
      'diagnostic' in found ? found.diagnostic : diagnose(found.code, found.args, severityOf(found.code)),
    ...{ block, start, end },
    words: (lines[block] ?? '').slice(start, end),
  }));
  const ofCase = makeMemo(open.value, { strict, speller: cli.speller }).diagnostics.flatMap((each) => {
    if (!isAboutMemo(each, imported, shown)) return [];
    const told = asGap(each);
    const found = placeOfGap(told, memo.blocks) ?? findWords(told, imported, memo.blocks, text);
    if (!found) return [];
    const words = oneLine(memo.blocks[found.block]?.text ?? '').slice(found.start, found.end);
    return [{ diagnostic: told, ...found, words }];
  });
  const findings = [...ofMemo, ...ofCase];
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const placed = findings
    .toSorted((a, b) => a.block - b.block || a.start - b.start)
    .map(({ diagnostic: { path: _, ...each }, block, start, end }): Diagnostic => {
      const at = starts[block] ?? 0;
      const where = labels[block];
      return {
        ...each,
        file,
        range: { start: at + start, end: at + end },
        ...(where !== undefined && where !== '' && { where }),
      };
    });
  return { name: file, text: shown, diagnostics: asErrors(placed, strict), findings };
}

/** Whether what a check says of the case is true of the memo, too. */
function isAboutMemo(found: Diagnostic, imported: Imported, shown: string): boolean {
  const { code, args } = found;
  if (OF_CASES.has(code) || !findCheck(code) || isFormOfProfile(found, shown)) return false;
  const { data } = imported;
  const party = (data['organisation'] as { legalName: string } | undefined)?.legalName;
  // who gets the decision is asked for by the party's name alone
  if (code === 'recipient-counterparty-missing' && (args as { name?: string }).name !== party) return false;
  // a programme that the memo has no name for is no slip of its decision
  const { name: programme = '' } = (data['programme'] ?? {}) as { name?: string };
  if (code === 'decision-lacks' && programme.startsWith('[')) return false;
  return !isGuessed(found, imported) || isLongGap(found);
}

function isLongGap({ code, args }: Diagnostic): boolean {
  return code === 'agreement-gap' && (args as { isLong?: boolean }).isLong === true;
}

/** Years without agreement: in a memo alone they are most likely years that it doesn't tell of. */
function asGap(found: Diagnostic): Diagnostic {
  if (!isLongGap(found)) return found;
  const { end = '' } = found.args as { end?: string };
  return {
    ...diagnose('memo/history-gap', { end }, { severity: 'info' }),
    ...(found.path && { path: found.path }),
  };
}

/** Words that set an amount beside an earlier one. */
const COMPARED =
  /kr(?:onor)?(?!\p{L})[^.]{0,80}(?:ökning|höjning|minskning|sänkning|oförändra|samma belopp|lika mycket|jämfört|jämförelse|uppräkn|än tidigare)|(?:ökning|höjning|minskning|sänkning|oförändra|samma belopp|jämfört|uppräkn)[^.]{0,80}kr(?:onor)?(?!\p{L})/iu;

/** What a memo that decides on money lacks: the amounts in its summary, and what it cost before. */
function findGaps({ facts, kind }: OpenCase, { data, origins }: Imported, blocks: readonly WrittenBlock[]) {
  const gaps: { diagnostic: Diagnostic; block: number; start: number; end: number }[] = [];
  const tell = (diagnostic: Diagnostic, block: number): void => {
    gaps.push({ diagnostic, block, start: 0, end: blocks[block]?.text.length ?? 0 });
  };
  const summary = origins.get('prose.summary') ?? [];
  const [first] = summary;
  if (first !== undefined) {
    const text = summary.map((at) => oneLine(blocks[at]?.text ?? '')).join('\n');
    const missing = findMissingParts(text, facts, ['amount'], { shortNames: true });
    if (missing.length > 0 && kind.summarySays.includes('amount'))
      tell(summaryNotStandalone.diagnose({ problem: 'lacks', missing }, { severity: 'info' }), first);
  }
  const { history } = (data['agreement'] ?? {}) as { history?: unknown[] };
  const { baseline, years } = (data['funding'] ?? {}) as { baseline?: unknown; years?: unknown[] };
  const money = (origins.get('decision') ?? []).find((at) => findAmounts(blocks[at]?.text ?? '').length > 0);
  const isCompared = blocks.some(({ text }) => COMPARED.test(text));
  if (history && years && !baseline && !isCompared && money !== undefined)
    tell(diagnose('memo/no-comparison', {}, { severity: 'info' }), money);
  return gaps;
}

/** A wrong sum is a slip for certain; the form of a lead-in is not. */
function severityOf(code: Slip['code']): { severity: 'warning' | 'info' } {
  return { severity: code === 'memo/lead-in' ? 'info' : 'warning' };
}

/** The profile with nothing printed that iop writes by itself: the memo has its own words for it. */
function withoutOwnWords(profile: ReadyProfile): ReadyProfile {
  const printed = { ...profile.settings.printed };
  for (const key of Object.keys(printed) as (keyof typeof printed)[]) printed[key] = false;
  return {
    ...profile,
    settings: { ...profile.settings, printed },
  };
}

/** Whether a finding rests on what the import has guessed. */
function isGuessed({ path }: Diagnostic, { guesses }: Imported): boolean {
  const field = formatPath(path ?? []);
  return guesses.some(
    (guess) =>
      field === guess.path || field.startsWith(`${guess.path}[`) || field.startsWith(`${guess.path}.`),
  );
}

/** "Sammanfattning, stycke 2" of each block; a heading is its own place. */
function labelsOf(blocks: readonly WrittenBlock[]): string[] {
  let section = '';
  let counts = { paragraph: 0, item: 0, table: 0 };
  return blocks.map((block) => {
    if (block.type === 'heading') {
      section = oneLine(block.text);
      counts = { paragraph: 0, item: 0, table: 0 };
      return '';
    }
    const kind = { paragraph: 'stycke', item: 'punkt', table: 'tabell' }[block.type];
    return section === '' ? '' : `${section.slice(0, 60)}, ${kind} ${++counts[block.type]}`;
  });
}

/** Whether a form is that of the profile alone, and nobody has written it in the memo: the memo then has one form. */
function isFormOfProfile({ code, args }: Diagnostic, said: string): boolean {
  if (code !== 'prose-form' && code !== 'not-canonical') return false;
  const {
    what,
    suggestion = '',
    canonical = suggestion,
    text = '',
  } = args as {
    what?: string;
    suggestion?: string;
    canonical?: string;
    text?: string;
  };
  if (what === 'date') return !LONG_DATE.test(said);
  // a number that is broken is wrong in any form
  if ((what !== 'reference' && code !== 'not-canonical') || /[-/]\s/.test(text)) return false;
  // another number of the memo has the form
  const form = canonical.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\d+/g, '\\d+');
  return !new RegExp(`(?<![\\p{L}\\d])${form}(?!\\d)`, 'u').test(said);
}

const LONG_DATE = new RegExp(`\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}`);

/** Checks a Word file, and writes a copy of it with the findings as comments at their words. */
export async function writeComments(
  cli: Cli,
  files: readonly string[],
  isAsked: boolean,
  output: string | undefined,
): Promise<CommandResult> {
  const { io, wording, quiet } = cli;
  const [file] = files;
  if (
    file === undefined ||
    files.length > 1 ||
    extname(file).toLowerCase() !== '.docx' ||
    !isAsked ||
    output === undefined
  )
    return resultOf([], [diagnose('usage/comments', {})]);
  const target = resolve(io.cwd, output);
  if (await stat(target).catch(() => undefined))
    return resultOf([], [diagnose('io/exists', { file: output })]);
  const checked = await checkMemo(cli, file);
  if (checked.text === undefined) return resultOf([checked]);
  const comments = checked.findings
    .toSorted((a, b) => a.block - b.block || a.start - b.start)
    .map(({ diagnostic, block, words }) => {
      const { message, hint } = wordDiagnostic(wording, diagnostic);
      return {
        block,
        words,
        text: `${message}${hint === undefined ? '' : `. ${hint}`} (${diagnostic.code})`,
      };
    });
  try {
    const bytes = addComments(await readFile(resolve(io.cwd, file)), comments);
    if (!bytes) return resultOf([], [diagnose('io/not-word', { file })]);
    await writeFileAtomically(target, bytes);
    if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(output)}\n`);
  } catch (error) {
    return resultOf([], [diagnoseIoError(error, output, 'write')]);
  }
  return resultOf([checked]);
}
