// `iop batch`: the memos of all cases in folders, a table of what became of them, and a meeting's package.
import { Option } from 'commander';
import type { Context } from '../cases/context.js';
import { asErrors } from '../cases/read-case.js';
import { showFile } from '../characters.js';
import type { ItemResult } from '../batch/draft-item.js';
import type { BatchOptions } from '../batch/plan-batch.js';
import { isForPrograms } from '../reporters/formats.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';
import { withWritingFlags } from './draft.js';
import { EXIT } from './exit-code.js';
import { withSettings } from './plan-draft.js';
import { createProgress } from './progress.js';
import { showTable } from './table.js';

interface BatchFlags extends CommonFlags, Omit<BatchOptions, 'output'> {
  output?: string;
}

export const declareBatch: Declare = (program, run) => {
  withWritingFlags(withCommonFlags(program.command('batch')))
    .description("make the memos of all cases in folders, such as a meeting's")
    .argument(
      '<where...>',
      "folders (their case.yaml and *.case.yaml), or patterns in quotation marks: 'cases/**/*.yaml'",
    )
    .addOption(
      new Option(
        '-o, --output <folder>',
        'the folder for the memos (needed, unless iop.config.yaml says it)',
      ),
    )
    .addOption(new Option('--to <formats>', 'formats to write: docx, md, html, pdf (default: docx,md)'))
    .addOption(
      new Option(
        '--meeting <date-or-file>',
        'only the cases that are decided at the meeting of this day; or its meeting.yaml',
      ),
    )
    .addOption(
      new Option(
        '--shard <share>',
        "one machine's share, such as 1/3; left out: what GitLab (CI_NODE_INDEX) or Kubernetes (JOB_COMPLETION_INDEX, with /3) says",
      ),
    )
    .addOption(new Option('--jobs <number>', 'how many workers draft at once (default: the number of cores)'))
    .addOption(
      new Option(
        '--changed',
        'only the cases that git says have changed, or whose profile has (see --since)',
      ),
    )
    .addOption(new Option('--since <revision>', 'changed since this revision (default: HEAD)'))
    .addOption(new Option('--no-cache', 'draft every case anew, whatever the last run has cached'))
    .addOption(new Option('--prune', 'remove the files of cases that are deleted or renamed'))
    .addOption(new Option('--zip', "with --meeting: all the meeting's files as one zip, too"))
    .addHelpText(
      'after',
      `
Every case is attempted; one that is faulty is in the table, and the highest exit code wins. A case
whose text, profile and files are as the last run left them is not drafted again. With --meeting the
folder also gets an agenda (foredragningslista-DATE) and manifest.json.

Examples:
  $ iop batch cases/ -o out/
  $ iop batch cases/ -o out/ --meeting 2025-11-20 --zip
  $ iop batch cases/ -o out/ --changed --since origin/main
  $ iop batch cases/ -o out/ --check`,
    )
    .action((where: string[], flags: BatchFlags) => run(flags, where[0], (cli) => batch(cli, where, flags)));
};

async function batch(cli: Cli, asked: readonly string[], given: BatchFlags): Promise<CommandResult> {
  const { io, wording, quiet } = cli;
  const { output = '', ...others } = withSettings(cli, given);
  const fault = output === '' ? faultOfConfig(cli, asked) : undefined;
  if (fault) return fault;
  // what only a batch needs is loaded for it alone
  const { runBatch } = await import('../batch/run-batch.js');
  const ran = await runBatch(cli, asked, { ...others, output }, createProgress(io, quiet));
  const { results, total, packageFiles, removed } = ran;
  const stdout = isForPrograms(cli.format) ? io.stderr : io.stdout;
  for (const patch of [
    ...results.flatMap(({ patches }) => patches),
    ...packageFiles.map(({ patch }) => patch),
  ])
    if (patch !== undefined) stdout.write(patch);
  if (!quiet) {
    const tell = (word: keyof typeof wording.outcomes, file: string): void =>
      void io.stderr.write(`${wording.outcomes[word]} ${showFile(file)}\n`);
    for (const file of results.flatMap(({ backups }) => backups)) tell('backup', file);
    for (const {
      outcome,
      backup,
      output: { file },
    } of packageFiles) {
      if (backup !== undefined) tell('backup', backup);
      if (!given.check && (outcome === 'wrote' || outcome === 'unchanged')) tell(outcome, file);
    }
    for (const file of removed) tell('removed', file);
  }
  if (total > 0) showTable(cli, results);
  const faults = results.flatMap(({ fault: each }) => each ?? []);
  for (const each of faults) io.stderr.write(`${wording.internalError(showFile(each))}\n`);
  if (io.signal?.aborted) io.stderr.write(`${wording.interrupted(results.length, total)}\n`);
  // where the user is strict, warnings are errors
  const ofRun = asErrors(ran.diagnostics, cli.options.strict === true);
  const result = resultOf(results.map(asCase), ofRun);
  return {
    ...result,
    exitCode: faults.length > 0 ? EXIT.internal : result.exitCode,
    texts: new Map([
      ...ran.texts,
      ...results.flatMap(({ texts, profileTexts }) => [...profileTexts, ...texts]),
    ]),
    cases: results.filter(({ outcome }) => outcome !== 'other-meeting').length,
    isQuiet: true,
  };
}

/** Faults in a case's own file are the case's; in another file they are the set-up's. */
function asCase({ caseFile, diagnostics }: ItemResult): Parameters<typeof resultOf>[0][number] {
  return { name: caseFile, text: '', diagnostics };
}

/** A settings file that can't be read may have named the folder. */
function faultOfConfig({ configs }: Context, [first = '.']: readonly string[]): CommandResult | undefined {
  const config = configs.of(first);
  return config && !config.ok ? resultOf([], config.diagnostics) : undefined;
}
