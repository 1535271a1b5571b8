// `iop explain`: what a code means, why it matters, and what to do.
import { diagnose } from '../diagnostic.js';
import { explainCheck, explainedChecks } from '../reporters/explain.js';
import { closest } from '../schema/closest.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';

export const declareExplain: Declare = (program, run) => {
  withCommonFlags(program.command('explain'))
    .description('say what a finding means, why it matters and how to put it right or suppress it')
    .argument('[code]', 'the code of a finding; left out: all codes')
    .addHelpText('after', '\nExamples:\n  $ iop explain\n  $ iop explain agreement-gap --lang sv')
    .action((code: string | undefined, flags: CommonFlags) =>
      run(flags, undefined, (cli) => Promise.resolve(explain(cli, code))),
    );
};

function explain({ io, wording }: Cli, asked: string | undefined): CommandResult {
  const codes = explainedChecks.map(({ code }) => code);
  if (asked === undefined) {
    const widest = Math.max(...codes.map(({ length }) => length));
    for (const each of explainedChecks)
      io.stdout.write(`${each.code.padEnd(widest)}  ${each.explain.what[wording.language]}\n`);
    return resultOf([]);
  }
  const check = explainedChecks.find(({ code }) => code === asked);
  if (!check) {
    const suggestion = closest(asked, codes);
    return resultOf([], [diagnose('usage/nothing-to-explain', { code: asked, suggestion })]);
  }
  io.stdout.write(explainCheck(check, wording));
  return resultOf([]);
}
