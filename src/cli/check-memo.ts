// `iop check memo.docx`: an old memo is read as a case, and what the checks say of that is told at the memo's own words.
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { diagnoseIoError } from '../cases/io-errors.js';
import { makeMemo } from '../cases/memo.js';
import { openCase, type ReadyProfile } from '../cases/open.js';
import { asErrors, type CheckedCase } from '../cases/read-case.js';
import { showFile } from '../characters.js';
import { findCheck } from '../checks/run-checks.js';
import { diagnose, formatPath, success, type Diagnostic, type Range } from '../diagnostic.js';
import { findWrongSums } from '../intake/find-wrong-sums.js';
import type { Imported } from '../intake/import-work.js';
import { MONTHS } from '../locale/dates.js';
import { formatNumber } from '../locale/numbers.js';
import { addComments } from '../ooxml/add-comments.js';
import type { WrittenBlock } from '../ooxml/read-blocks.js';
import { writeFileAtomically } from '../output/write-file.js';
import { wordDiagnostic } from '../reporters/wording/wording.js';
import { resultOf, type Cli, type CommandResult } from './cli.js';
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
  const { diagnostics } = makeMemo(open.value, { strict, speller: cli.speller });
  const sums = findWrongSums(memo.blocks).map(({ block, column, said, is, words }): MemoFinding => {
    const start = Math.max(0, oneLine(memo.blocks[block]?.text ?? '').lastIndexOf(words));
    const args = { column, said: formatNumber(said), is: formatNumber(is) };
    const diagnostic = diagnose('memo/table-sum', args, { severity: strict ? 'error' : 'warning' });
    return { diagnostic, block, start, end: start + words.length, words };
  });
  const ofCase = diagnostics.flatMap((each) => {
    const party = (imported.data['organisation'] as { legalName: string } | undefined)?.legalName;
    const { name } = each.args as { name?: string };
    const isOwnBody = each.code === 'recipient-counterparty-missing' && name !== party;
    // a programme that the memo has no name for is no slip of its decision
    const { name: programme = '' } = (imported.data['programme'] ?? {}) as { name?: string };
    const lacksName = each.code === 'decision-lacks' && programme.startsWith('[');
    if (
      lacksName ||
      isOwnBody ||
      OF_CASES.has(each.code) ||
      isFormOfProfile(each, shown) ||
      !findCheck(each.code) ||
      isGuessed(each, imported)
    )
      return [];
    const found = findWords(each, imported, memo.blocks, text);
    if (!found) return [];
    const words = oneLine(memo.blocks[found.block]?.text ?? '').slice(found.start, found.end);
    return [{ diagnostic: each, ...found, words }];
  });
  const findings = [...sums, ...ofCase];
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
  return { name: file, text: shown, diagnostics: placed, findings };
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

function oneLine(text: string): string {
  return text.replaceAll(/[\n\t\u00A0]/g, ' ');
}

/** The words of the memo that a finding of its case is about. */
function findWords(
  { path, range }: Diagnostic,
  { origins }: Imported,
  blocks: readonly WrittenBlock[],
  text: string,
): (Range & { block: number }) | undefined {
  const own = placesOf(formatPath(path ?? []), origins);
  const words = range ? plainWords(text.slice(range.start, range.end)) : '';
  const everywhere = blocks.map((_, i) => i);
  for (const places of [own, words.length > 3 ? everywhere : []])
    for (const block of places) {
      const whole = oneLine(blocks[block]?.text ?? '');
      const at = words === '' ? -1 : indexOfWords(whole, words);
      if (at >= 0) return { block, start: at, end: at + words.length };
    }
  const [block] = own;
  return block === undefined
    ? undefined
    : { block, start: 0, end: oneLine(blocks[block]?.text ?? '').length };
}

/** Where words stand as whole words; `Hela Människa` is no part of `Hela Människan`. */
function indexOfWords(text: string, words: string): number {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = isLetter(text[at - 1]) && isLetter(words[0]);
    const after = isLetter(text[at + words.length]) && isLetter(words.at(-1));
    if (!before && !after) return at;
  }
  return text.indexOf(words);
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
  return (
    (what === 'reference' || code === 'not-canonical') && !said.includes(canonical) && !/[-/]\s/.test(text)
  );
}

const LONG_DATE = new RegExp(`\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}`);

/** The blocks that a field comes from, or the group that it stands in. */
function placesOf(path: string, origins: ReadonlyMap<string, readonly number[]>): readonly number[] {
  for (let field = path; field !== ''; field = field.replace(/(?:^|[.[])[^.[]*$/, '')) {
    const places = origins.get(field);
    if (places && places.length > 0) return places;
  }
  return [];
}

/** A stretch of the case's text as the words that it holds. */
function plainWords(text: string): string {
  return text
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^['"]|['"]$/g, '')
    .trim();
}

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
