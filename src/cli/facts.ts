// `iop facts`: every computed figure, with the rule that made it and the lines of the case it was made of.
import type { OpenCase } from '../cases/open.js';
import { readCase } from '../cases/read-case.js';
import { formatPath, valueAt } from '../diagnostic.js';
import type { Origin } from '../facts/origins.js';
import { formatNumber, formatSignedPercent, type Ratio } from '../locale/numbers.js';
import type { Wording } from '../reporters/wording/wording.js';
import { positionOf } from '../source/lines.js';
import { rangeOf } from '../source/source.js';
import { resultOf, withCommonFlags, type Cli, type CommandResult, type CommonFlags, type Declare } from './cli.js';
import { hasUnicode } from './terminal.js';

interface FactsFlags extends CommonFlags {
  json?: boolean;
}

export const declareFacts: Declare = (program, run) => {
  withCommonFlags(program.command('facts'))
    .description('show every computed figure: its value, its rule, and the lines of the case it is made of')
    .argument('<case>', 'a case file; - reads standard input')
    .option('--json', 'all facts, for programs')
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop facts case.yaml\n  $ iop facts case.yaml --json | jq .facts.funding.total',
    )
    .action((file: string, flags: FactsFlags) => run(flags, file, (cli) => facts(cli, file, flags)));
};

async function facts(cli: Cli, file: string, { json }: FactsFlags): Promise<CommandResult> {
  const read = await readCase(cli, file);
  const { open } = read;
  if (open)
    cli.io.stdout.write(
      json ? asJson(open) : asText(open, cli.wording, hasUnicode(cli.io) ? '←' : '<-'),
    );
  return resultOf([read], [], { ownsStdout: true, isQuiet: open !== undefined });
}

function asJson(open: OpenCase): string {
  const origins = open.origins.map((origin) => ({
    fact: formatPath(origin.fact),
    rule: origin.rule,
    reads: readsOf(open, origin),
  }));
  return `${JSON.stringify({ facts: open.facts, origins }, null, 2)}\n`;
}

/** What an origin read, with the line in the case. */
function readsOf({ source }: OpenCase, { reads }: Origin): { path: string; line: number }[] {
  return reads.map((path) => ({
    path: formatPath(path),
    line: positionOf(source.text, rangeOf(source, path).start).line,
  }));
}

function asText(open: OpenCase, { rules }: Wording, arrow: string): string {
  const rows = open.origins.map((origin) => {
    const value = valueAt(open.facts, origin.fact);
    const reads = readsOf(open, origin).map(({ path, line }) => `${path} (${open.source.file}:${line})`);
    return `${formatPath(origin.fact)} = ${formatValue(value)}\n    ${rules[origin.rule]}\n    ${arrow} ${reads.join(', ')}\n`;
  });
  return rows.join('');
}

/** A value for people: numbers grouped, ratios in percent, groups as `key value` pairs. */
function formatValue(value: unknown): string {
  if (typeof value === 'number') return value < 3000 && value > 1900 ? String(value) : formatNumber(value);
  if (value === null || typeof value !== 'object') return String(value);
  if ('part' in value && 'whole' in value) return formatSignedPercent(value as Ratio);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${formatValue(part)}`)
    .join(', ');
}
