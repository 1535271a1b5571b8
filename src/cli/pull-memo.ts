// What `iop pull` does.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { sourceStamp } from '../cases/fingerprint.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { printMemo } from '../cases/memo.js';
import { openCase, type OpenCase } from '../cases/open.js';
import { findProfile, readCase } from '../cases/read-case.js';
import { readText } from '../cases/read-text.js';
import { showFile } from '../characters.js';
import { diagnose, formatPath, hasErrors, type Diagnostic } from '../diagnostic.js';
import type { WrittenMemo } from '../ooxml/read-blocks.js';
import { readWord } from '../ooxml/read-word.js';
import { patchOf } from '../output/compare-output.js';
import { writeFileAtomically } from '../output/write-file.js';
import { applyChanges } from '../pull/apply-changes.js';
import type { Change } from '../pull/change.js';
import { findChanges } from '../pull/find-changes.js';
import { mergeInto } from '../pull/merge.js';
import { editedParagraphs, printedParagraphs } from '../pull/printed.js';
import { rangeOf } from '../source/source.js';
import { readStamp } from '../writers/text-stamp.js';
import { isMemoFile } from './memo-file.js';
import { keepRecord, readRecord } from './pull-records.js';
import { readBlocks } from './read-memo.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';

export interface PullFlags extends CommonFlags {
  accept?: boolean;
  dryRun?: boolean;
  diff?: boolean;
}

export async function pull(
  cli: Cli,
  memoFile: string,
  asked: string | undefined,
  { accept = false, dryRun = false, diff = false }: PullFlags,
): Promise<CommandResult> {
  const { io, wording, quiet } = cli;
  if (!isMemoFile(memoFile) || !['.docx', '.docm', '.md'].includes(extname(memoFile).toLowerCase()))
    return resultOf([], [diagnose('usage/not-a-memo', { file: memoFile })]);
  if (!existsSync(resolve(io.cwd, memoFile)))
    return resultOf([], [diagnose('io/not-found', { file: memoFile })]);
  const file = asked ?? caseBeside(memoFile, io.cwd);
  if (file === undefined) return resultOf([], [diagnose('usage/no-case-beside', { memo: memoFile })]);
  const text = await readText(file, file, io);
  if (!text.ok) return resultOf([], text.diagnostics);
  const memo = await readBlocks(cli, memoFile, {});
  if (!memo.ok) return resultOf([], memo.diagnostics);
  const open = await openCase(file, text.value, (wanted) => findProfile(cli, file, wanted));
  if (!open.ok || hasErrors(open.diagnostics))
    return resultOf([{ name: file, text: text.value, diagnostics: open.diagnostics }]);

  // what the memo was made from: this case, or one that it was before
  const made = stampOf(resolve(io.cwd, memoFile), memoFile);
  const now = sourceStamp(open.value).case;
  const base = made === undefined ? open.value : await findBase(cli, { file, memoFile, made }, open.value);
  const isSame = base !== undefined && sourceStamp(base).case === now;
  if (!base)
    return resultOf(
      [{ name: file, text: text.value, diagnostics: [] }],
      [diagnose('pull/case-changed', { file, memo: memoFile }, { file: memoFile })],
    );
  const printed = printMemo(base);
  if (!printed)
    return resultOf([], [diagnose('pull/case-changed', { file, memo: memoFile }, { file: memoFile })]);
  const edited = editedParagraphs(memo.value);
  const found = findChanges({ caseFile: base.caseFile, old: printedParagraphs(printed), edited });
  const { changes, conflicts } = isSame
    ? { changes: found, conflicts: [] }
    : mergeInto(open.value.caseFile, base.caseFile, found);
  const written = applyChanges(text.value, open.value.caseFile, changes, { acceptsValues: accept });
  // what is said of the case then is what check says; its places are those of the new text
  const openTexts = new Map([[resolve(io.cwd, file), written]]);
  const checked = await readCase({ ...cli, io: { ...io, openTexts } }, file);
  const after = checked.open ?? open.value;
  const told = [
    ...tell(changes, after, memoFile, accept),
    ...conflicts.map((each) => diagnose('pull/conflict', conflictOf(each), placeOf(each, after))),
    ...commentsOf(memo.value, memoFile),
    ...checked.diagnostics,
  ];
  const isChanged = written !== text.value;
  if (!quiet) {
    for (const change of changes) if (isWritten(change, accept)) io.stderr.write(`${lineOf(change)}\n`);
    if (memo.value.changes > 0)
      io.stderr.write(
        wording.language === 'sv'
          ? `spårade ändringar räknas som gjorda: ${memo.value.changes}\n`
          : `tracked changes count as made: ${memo.value.changes}\n`,
      );
  }
  if (diff && isChanged) io.stdout.write(patchOf(file, text.value, written));
  if (isChanged && !dryRun) {
    try {
      await writeFileAtomically(resolve(io.cwd, file), Buffer.from(written), {
        bytes: readFileSync(resolve(io.cwd, file)),
      });
      if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(file)}\n`);
    } catch (error) {
      return resultOf([], [diagnoseIoError(error, file, 'write')]);
    }
  } else if (!quiet && !isChanged) io.stderr.write(`${wording.outcomes.unchanged} ${showFile(file)}\n`);
  if (made !== undefined && !dryRun) {
    // what the memo says now, without what else has changed in the case: that is no change of the memo's
    const taken = found.filter((change) => !conflicts.includes(change));
    const stands = applyChanges(base.source.text, base.caseFile, taken, { acceptsValues: accept });
    await keepRecord(io, { caseFile: file, stamp: made }, stands, memoFile);
  }
  return resultOf([{ ...checked, diagnostics: told }]);
}

/** The case that a memo was drafted from, by its place and name. */
function caseBeside(memo: string, cwd: string): string | undefined {
  const folder = dirname(memo);
  const name = basename(memo, extname(memo));
  const candidates = [
    `${name}.case.yaml`,
    `${name}.yaml`,
    'case.yaml',
    'case.yml',
    join('..', name, 'case.yaml'),
  ];
  return candidates.map((each) => join(folder, each)).find((each) => existsSync(resolve(cwd, each)));
}

/** The hash of the case that a memo was made from; `undefined` where it says none. */
function stampOf(path: string, file: string): string | undefined {
  const bytes = readFileSync(path);
  return extname(file).toLowerCase() === '.md' ? readStamp('md', bytes)?.case : readWord(bytes)?.stamp?.case;
}

/** The case that a memo stands for: the one that it was pulled into last, or the one that it was made from. */
async function findBase(
  cli: Cli,
  { file, memoFile, made }: { file: string; memoFile: string; made: string },
  now: OpenCase,
): Promise<OpenCase | undefined> {
  const read = async (text: string | undefined): Promise<OpenCase | undefined> => {
    if (text === undefined) return undefined;
    const open = await openCase(file, text, (wanted) => findProfile(cli, file, wanted));
    return open.ok ? open.value : undefined;
  };
  const which = { caseFile: file, stamp: made };
  // a case that was put back to what it was begins anew
  if (sourceStamp(now).case === made) return now;
  const pulled = await read(readRecord(cli.io, which, memoFile));
  if (pulled) return pulled;
  const drafted = await read(readRecord(cli.io, which));
  if (drafted && sourceStamp(drafted).case === made) return drafted;
  return findEarlier(cli, file, made);
}

/** How far back an earlier case is looked for. */
const REVISIONS = 100;

/** The case as it was when the memo was made, from Git's history. */
async function findEarlier(cli: Cli, file: string, stamp: string): Promise<OpenCase | undefined> {
  const cwd = dirname(resolve(cli.io.cwd, file));
  const name = basename(file);
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
  try {
    const revisions = git('log', `-n${REVISIONS}`, '--format=%H', '--', name).split('\n').filter(Boolean);
    for (const revision of revisions) {
      const text = git('show', `${revision}:./${name}`);
      const open = await openCase(file, text, (wanted) => findProfile(cli, file, wanted));
      if (open.ok && sourceStamp(open.value).case === stamp) return open.value;
    }
  } catch {
    // no Git, or no repository: then there is no history
  }
  return undefined;
}

function isWritten(change: Change, accept: boolean): boolean {
  return change.kind === 'text' || (change.kind === 'value' && accept && change.value !== '');
}

function lineOf(change: Change): string {
  const path = 'path' in change ? formatPath(change.path) : '';
  const shown = (text: string): string =>
    text === '' ? '–' : `"${text.length > 80 ? `${text.slice(0, 77)}…` : text}"`;
  return `  ${path}: ${shown(change.before)} → ${shown(change.after)}`;
}

/** What a person must decide. */
function tell(changes: readonly Change[], open: OpenCase, memo: string, accept: boolean): Diagnostic[] {
  return changes.flatMap((change): Diagnostic[] => {
    const { before, after } = change;
    if (isWritten(change, accept) || change.kind === 'text') return [];
    if (change.kind === 'value') {
      const args = { field: formatPath(change.path), before, after, value: String(change.value) };
      return [diagnose('pull/value', args, placeOf(change, open))];
    }
    if (change.kind === 'computed')
      return [
        diagnose(
          'pull/computed',
          { before, after, owner: change.owner },
          { file: memo, severity: 'warning' },
        ),
      ];
    if (change.kind === 'look')
      return [diagnose('pull/look', { text: before }, { file: memo, severity: 'warning' })];
    const args = { after, section: change.section ?? '' };
    return [diagnose('pull/no-field', args, { file: memo, severity: 'warning' })];
  });
}

function placeOf(change: Change, { source }: OpenCase): Parameters<typeof diagnose>[2] {
  if (!('path' in change)) return { severity: 'warning' };
  const { path } = change;
  return { path, file: source.file, range: rangeOf(source, path), severity: 'warning' };
}

function conflictOf(change: Change): { field: string; before: string; after: string } {
  return {
    field: 'path' in change ? formatPath(change.path) : '',
    before: change.before,
    after: change.after,
  };
}

function commentsOf({ comments, blocks }: WrittenMemo, memo: string): Diagnostic[] {
  return comments.map(({ author, text, block }) =>
    diagnose(
      'pull/comment',
      { author, text, at: (blocks[block]?.text ?? '').slice(0, 60) },
      { file: memo, severity: 'info' },
    ),
  );
}
