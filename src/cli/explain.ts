// `iop explain`: what a code means, why it matters, and what to do.
import { silenceableCodes } from '../checks/run-checks.js';
import { diagnose } from '../diagnostic.js';
import { explainCode, explainedCodes } from '../reporters/explain.js';
import { explanations } from '../reporters/explanations.js';
import { closest } from '../schema/closest.js';
import { resultOf, withCommonFlags, type Cli, type CommandResult, type CommonFlags, type Declare } from './cli.js';

export const declareExplain: Declare = (program, run) => {
  withCommonFlags(program.command('explain'))
    .description('say what a finding means, why it matters and how to put it right or suppress it')
    .argument('[code]', 'the code of a finding; left out: all codes')
    .addHelpText('after', '\nExamples:\n  $ iop explain\n  $ iop explain agreement-gap --lang sv')
    .action((code: string | undefined, flags: CommonFlags) =>
      run(flags, undefined, (cli) => Promise.resolve(explain(cli, code))),
    );
};

function explain({ io, language, wording }: Cli, asked: string | undefined): CommandResult {
  if (asked === undefined) {
    const widest = Math.max(...explainedCodes.map(({ length }) => length));
    for (const code of explainedCodes)
      io.stdout.write(`${code.padEnd(widest)}  ${explanations[code].what[language]}\n`);
    return resultOf([]);
  }
  const code = explainedCodes.find((each) => each === asked);
  if (!code) {
    const suggestion = closest(asked, explainedCodes);
    return resultOf([], [diagnose('usage/nothing-to-explain', { code: asked, suggestion })]);
  }
  io.stdout.write(
    explainCode(code, {
      language,
      canBeSilenced: silenceableCodes.includes(code),
      severity: wording.severities[explanations[code].severity],
    }),
  );
  return resultOf([]);
}
