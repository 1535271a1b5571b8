// `iop facts`: every computed figure, with the rule that made it and the lines of the case it was made of.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenCase } from '../cases/open.js';
import { readCase } from '../cases/read-case.js';
import { showFile, showUnseen } from '../characters.js';
import { formatPath, valueAt, type Path } from '../diagnostic.js';
import type { Origin } from '../facts/origins.js';
import { formatNumber, formatSignedPercent, type Ratio } from '../locale/numbers.js';
import type { Memo } from '../memo/memo.js';
import { runsOfMemo } from '../memo/runs.js';
import type { Wording } from '../reporters/wording/wording.js';
import { titleAt } from '../schema/case-fields.js';
import { resolveAt } from '../schema/schemas.js';
import { DICTIONARY, translateDescription, type Dictionary } from '../schema/translate-schema.js';
import { positionOf } from '../source/lines.js';
import { rangeOf } from '../source/source.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';
import { hasUnicode } from './terminal.js';

interface FactsFlags extends CommonFlags {
  json?: boolean;
  /** Whether the sections are told in which each value is printed. */
  where?: boolean;
}

export const declareFacts: Declare = (program, run) => {
  withCommonFlags(program.command('facts'))
    .description('show every computed figure: its value, its rule, and the lines of the case it is made of')
    .argument('<case>', 'a case file; - reads standard input')
    .option('--json', 'all facts, for programs')
    .option('--where', 'also in which sections of the memo each value is printed')
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop facts case.yaml\n  $ iop facts case.yaml --where\n  $ iop facts case.yaml --json | jq .facts.funding.total',
    )
    .action((file: string, flags: FactsFlags) => run(flags, file, (cli) => facts(cli, file, flags)));
};

async function facts(cli: Cli, file: string, { json, where }: FactsFlags): Promise<CommandResult> {
  const read = await readCase(cli, file);
  const { open, memo } = read;
  if (open) {
    const printed = where && memo ? findPrintedValues(memo) : undefined;
    cli.io.stdout.write(json ? asJson(open, printed) : await asText(open, cli, printed));
  }
  return resultOf([read], [], { ownsStdout: true, isQuiet: open !== undefined });
}

/** The names of the sections in which a value is printed, by its formatted path. */
type PrintedValues = ReadonlyMap<string, readonly string[]>;

/** Where each value of a memo is printed: fields of the case as they were typed, and facts. */
function findPrintedValues({ sections }: Memo): PrintedValues {
  const printed = new Map<string, Set<string>>();
  for (const [section, blocks] of sections)
    for (const { origin } of runsOfMemo(blocks)) {
      const paths = origin.from === 'fact' ? origin.paths : origin.from === 'case' ? [origin.path] : [];
      for (const path of paths.map(formatPath))
        printed.set(path, (printed.get(path) ?? new Set<string>()).add(section));
    }
  return new Map([...printed].map(([path, names]) => [path, [...names]]));
}

/** The sections in which a fact or a part of it is printed. */
function sectionsOf(fact: Path, printed: PrintedValues): string[] {
  const path = formatPath(fact);
  const isPart = (each: string): boolean => each.startsWith(path) && /^[.[]/.test(each.slice(path.length));
  return [...new Set([...printed].flatMap(([each, names]) => (each === path || isPart(each) ? names : [])))];
}

function asJson(open: OpenCase, printed: PrintedValues | undefined): string {
  const origins = open.origins.map((origin) => ({
    fact: formatPath(origin.fact),
    rule: origin.rule,
    reads: readsOf(open, origin),
  }));
  const where = printed && Object.fromEntries(printed);
  return `${JSON.stringify({ facts: open.facts, origins, ...(where && { printedIn: where }) }, null, 2)}\n`;
}

/** What an origin read, with the line in the case. */
function readsOf(open: OpenCase, { reads }: Origin): { path: string; line: number }[] {
  return reads.map((path) => ({ path: formatPath(path), line: lineOfField(open, path) }));
}

function lineOfField({ source }: OpenCase, path: Path): number {
  return positionOf(source.text, rangeOf(source, path).start).line;
}

/** What facts are called, by their paths; as the schema says it, in the user's language. */
async function labelsOf({ io, wording }: Cli): Promise<(fact: Path) => string> {
  if (wording.language === 'en') return formatPath;
  const dictionary = JSON.parse(
    await readFile(join(io.packageRoot, 'schemas', DICTIONARY), 'utf8'),
  ) as Dictionary;
  return (fact) => {
    const described = resolveAt('facts', fact).schema?.description;
    const [says = ''] = described === undefined ? [] : translateDescription(described, dictionary).split('.');
    return says === '' ? formatPath(fact) : `${says} (${formatPath(fact)})`;
  };
}

async function asText(open: OpenCase, cli: Cli, printed: PrintedValues | undefined): Promise<string> {
  const { io, wording } = cli;
  const arrow = hasUnicode(io) ? '←' : '<-';
  const labelOf = await labelsOf(cli);
  const fieldOf = (path: Path): string => {
    const title = wording.language === 'sv' ? titleAt(path) : undefined;
    return title === undefined ? formatPath(path) : `${title} (${formatPath(path)})`;
  };
  const whereOf = (names: readonly string[]): string => (printed ? `    ${wording.printedIn(names)}\n` : '');
  const rows = open.origins.map(({ fact, rule, reads }) => {
    const value = showUnseen(formatValue(valueAt(open.facts, fact), wording.factWords));
    const from = reads.map(
      (path) => `${fieldOf(path)} (${showFile(open.source.file)}:${lineOfField(open, path)})`,
    );
    const where = printed ? whereOf(sectionsOf(fact, printed)) : '';
    return `${labelOf(fact)} = ${value}\n    ${wording.rules[rule]}\n    ${arrow} ${from.join(', ')}\n${where}`;
  });
  const computed = new Set(open.origins.map(({ fact }) => formatPath(fact)));
  // what is not computed was entered: only where it is printed is left to tell
  const entered = [...(printed ?? [])]
    .filter(([path]) => ![...computed].some((fact) => path === fact || path.startsWith(`${fact}.`)))
    .map(([path, names]) => `${path}\n${whereOf(names)}`);
  return [...rows, ...entered].join('');
}

/** A value for people: numbers grouped, ratios in percent, groups as `key value` pairs. */
function formatValue(value: unknown, words: Wording['factWords']): string {
  if (typeof value === 'number') return value < 3000 && value > 1900 ? String(value) : formatNumber(value);
  if (value === null || typeof value !== 'object') return words[String(value)] ?? String(value);
  if ('part' in value && 'whole' in value) return formatSignedPercent(value as Ratio);
  return Object.entries(value)
    .map(([key, part]) => {
      // the amount of a change is a difference
      const name = key === 'amount' && 'against' in value ? 'difference' : key;
      return `${words[name] ?? key} ${formatValue(part, words)}`;
    })
    .join(', ');
}
