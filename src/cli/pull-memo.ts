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
import { readWord } from '../ooxml/read-word.js';
import { backUp } from '../output/back-up.js';
import { patchOf } from '../output/compare-output.js';
import { keepRecord, readRecord } from '../output/pull-records.js';
import { writeFileAtomically } from '../output/write-file.js';
import { alignParagraphs } from '../pull/align.js';
import { applyChanges, newValues, writtenOf } from '../pull/apply-changes.js';
import { isMadeTitle, wordsOf, type Change, type ValueChange } from '../pull/change.js';
import { findChanges } from '../pull/find-changes.js';
import { mergeInto } from '../pull/merge.js';
import {
  editedParagraphs,
  printedParagraphs,
  type EditedParagraph,
  type PrintedParagraph,
} from '../pull/printed.js';
import { readStamp } from '../writers/text-stamp.js';
import { isMemoFile } from './memo-file.js';
import { readBlocks } from './read-memo.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';
import { tellComments, lineOf, tell, tellConflicts, tellElsewhere } from './tell-pulled.js';

export interface PullFlags extends CommonFlags {
  accept?: boolean;
  dryRun?: boolean;
  diff?: boolean;
  force?: boolean;
}

export async function pull(
  cli: Cli,
  memoFile: string,
  asked: string | undefined,
  { accept = false, dryRun = false, diff = false, force = false }: PullFlags,
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
  const old = printedParagraphs(printed);
  const left = countLeft(old, edited);
  const isMostGone = left < old.length / 2;
  if (isMostGone && !force)
    return resultOf(
      [],
      [diagnose('pull/most-gone', { file, memo: memoFile, left, of: old.length }, { file: memoFile })],
    );
  const { found, elsewhere } = await separateConsequences(
    cli,
    { file, base, edited },
    findChanges({ open: base, old, edited }),
  );
  const { changes, conflicts } = isSame
    ? { changes: found, conflicts: [] }
    : mergeInto(open.value.caseFile, base.caseFile, found);
  const written = applyChanges(text.value, open.value.caseFile, changes, { acceptsValues: accept });
  // what the memo says now, without what else has changed in the case: that is no change of the memo's
  const taken = found.filter((change) => !conflicts.includes(change));
  const stands = applyChanges(base.source.text, base.caseFile, taken, { acceptsValues: accept });
  // what is said of the case then is what check says; its places are those of the new text
  const openTexts = new Map([[resolve(io.cwd, file), written]]);
  const checked = await readCase({ ...cli, io: { ...io, openTexts } }, file);
  const after = checked.open ?? open.value;
  const told = [
    ...tell(changes, { open: after, caseFile: open.value.caseFile, memo: memoFile, accept }),
    ...tellElsewhere(elsewhere, base.caseFile, after),
    ...(await tellRemaining(cli, { file, memoFile, stands, old, edited, found, accept })),
    ...tellConflicts(conflicts, after),
    ...tellComments(memo.value, memoFile),
    ...checked.diagnostics,
  ];
  const isChanged = written !== text.value;
  if (!quiet) {
    for (const change of writtenOf(changes, accept))
      io.stderr.write(`${lineOf(change, open.value.caseFile)}\n`);
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
      const path = resolve(io.cwd, file);
      const bytes = readFileSync(path);
      const copy = isMostGone ? await backUp({ path, file }, bytes) : undefined;
      await writeFileAtomically(path, Buffer.from(written), { bytes });
      if (copy !== undefined && !quiet) io.stderr.write(`${wording.outcomes.backup} ${showFile(copy)}\n`);
      if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(file)}\n`);
    } catch (error) {
      return resultOf([], [diagnoseIoError(error, file, 'write')]);
    }
  } else if (!quiet && !isChanged) io.stderr.write(`${wording.outcomes.unchanged} ${showFile(file)}\n`);
  if (made !== undefined && !dryRun) await keepRecord(io, { caseFile: file, stamp: made }, stands, memoFile);
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

/** How many paragraphs of a memo are left in an edited file, as they were or changed. */
function countLeft(old: readonly PrintedParagraph[], edited: readonly EditedParagraph[]): number {
  const pairs = alignParagraphs(
    old.map(({ text }) => text),
    edited.map(({ text }) => text),
  );
  return pairs.filter((pair) => pair.old !== undefined && pair.edited !== undefined).length;
}

/**
 * The changes but those that follow from a new value (a name in the title, the sum of an amount), and the places where the memo
 * still has the old value of a field that it has changed in another.
 */
async function separateConsequences(
  cli: Cli,
  { file, base, edited }: { file: string; base: OpenCase; edited: readonly EditedParagraph[] },
  found: readonly Change[],
): Promise<{ found: Change[]; elsewhere: ValueChange[] }> {
  const direct = found.filter((change) => !isMadeTitle(change));
  if (newValues(direct).length === 0) return { found: [...found], elsewhere: [] };
  const stands = applyChanges(base.source.text, base.caseFile, direct, { acceptsValues: true });
  const left = await compareAgain(cli, file, stands, edited);
  if (!left) return { found: [...found], elsewhere: [] };
  const words = new Set(left.map(wordsOf));
  const fields = new Set(newValues(direct).map(({ path }) => formatPath(path)));
  return {
    found: found.filter((change) => {
      if (isMadeTitle(change)) return left.some(isMadeTitle);
      return change.kind !== 'computed' || words.has(wordsOf(change));
    }),
    elsewhere: left.filter(
      (change): change is ValueChange => change.kind === 'value' && fields.has(formatPath(change.path)),
    ),
  };
}

/** What an edited memo says otherwise than a memo of this case; `undefined` where the case has become none. */
async function compareAgain(
  cli: Cli,
  file: string,
  text: string,
  edited: readonly EditedParagraph[],
): Promise<Change[] | undefined> {
  const open = await openCase(file, text, (wanted) => findProfile(cli, file, wanted));
  const printed = open.ok ? printMemo(open.value) : undefined;
  return open.ok && printed
    ? findChanges({ open: open.value, old: printedParagraphs(printed), edited })
    : undefined;
}

/** What the edited memo says otherwise than a memo of the case would now, and has not been told: nothing is lost without a word. */
async function tellRemaining(
  cli: Cli,
  source: {
    file: string;
    memoFile: string;
    stands: string;
    old: readonly PrintedParagraph[];
    edited: readonly EditedParagraph[];
    found: readonly Change[];
    accept: boolean;
  },
): Promise<Diagnostic[]> {
  const { file, memoFile, stands, old, edited, found, accept } = source;
  const written = new Set(writtenOf(found, accept));
  const told = new Set(found.filter((change) => !written.has(change)).map(wordsOf));
  const left = (await compareAgain(cli, file, stands, edited)) ?? [];
  const remaining = left.filter((change) => !told.has(wordsOf(change)));
  // what is computed now follows from what has been written; else it has been told
  const unedited = new Set(old.map(({ text }) => text.trim()));
  const fields = new Set([...written].map((change) => ('path' in change ? formatPath(change.path) : '')));
  return remaining
    .filter((change) => change.kind !== 'computed' && !isMadeTitle(change))
    .filter((change) => change.kind !== 'value' || !fields.has(formatPath(change.path)))
    .filter(({ kind, after }) => kind !== 'homeless' || !unedited.has(after))
    .map(({ before, after }) =>
      diagnose('pull/remains', { before, after }, { file: memoFile, severity: 'warning' }),
    );
}
