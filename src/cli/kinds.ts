// `iop kinds`: the kinds of memo that a profile has, what each needs and may have, and an example of it.
import { diagnose } from '../diagnostic.js';
import { closest } from '../schema/closest.js';
import { titleAt } from '../schema/case-fields.js';
import { schemas } from '../schema/schemas.js';
import type { ReadyKind } from '../template/load-templates.js';
import {
  resultOf,
  withCommonFlags,
  type Cli,
  type CommandResult,
  type CommonFlags,
  type Declare,
} from './cli.js';

interface KindsFlags extends CommonFlags {
  json?: boolean;
}

export const declareKinds: Declare = (program, run) => {
  withCommonFlags(program.command('kinds'))
    .description('list the kinds of memo: what a case of each needs and may have, with an example')
    .argument('[kind]', 'one kind, with its sections and points; left out: all kinds')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      '\nExamples:\n  $ iop kinds\n  $ iop kinds grants\n  $ iop kinds --profile ./our-profile/',
    )
    .action((kind: string | undefined, flags: KindsFlags) =>
      run(flags, undefined, (cli) => kinds(cli, kind, flags)),
    );
};

async function kinds(
  { io, options, profiles, wording }: Cli,
  asked: string | undefined,
  { json }: KindsFlags,
): Promise<CommandResult> {
  const { profile: name } = options;
  const profile = await profiles.find(name === undefined ? undefined : { name, base: io.cwd });
  if (!profile.ok) return resultOf([], profile.diagnostics);
  const all = Object.entries(profile.value.kinds);
  const wanted = asked === undefined ? all : all.filter(([kind]) => kind === asked);
  if (wanted.length === 0) {
    const known = all.map(([kind]) => kind);
    const args = { kind: asked ?? '', known, suggestion: closest(asked ?? '', known) };
    return resultOf([], [diagnose('usage/unknown-kind', args)]);
  }
  if (json) io.stdout.write(`${JSON.stringify(Object.fromEntries(wanted.map(asData)), null, 2)}\n`);
  else for (const [kind, each] of wanted) io.stdout.write(asText(kind, each, asked !== undefined, wording));
  return resultOf([], [], { ownsStdout: true });
}

function asData([kind, each]: [string, ReadyKind]): [string, object] {
  const { name, description, needs, may, sectionNames, decision, points, example } = each;
  return [
    kind,
    {
      name,
      description,
      needs: needsOf(each, needs),
      may,
      sections: sectionNames,
      decision,
      points,
      example,
    },
  ];
}

/** What a case must have: the blocks, and a title and a decision where the kind makes none. */
function needsOf({ hasTitle, usualPoints }: ReadyKind, needs: readonly string[]): string[] {
  return [...(hasTitle ? [] : ['title']), ...(usualPoints.length > 0 ? [] : ['decision']), ...needs];
}

function asText(
  kind: string,
  each: ReadyKind,
  isWhole: boolean,
  { kinds: words, language }: Cli['wording'],
): string {
  const nameOf = (block: string): string => (language === 'sv' ? `${swedishBlock(block)} (${block})` : block);
  const { name, description, needs, may, sectionNames, decision, points, example } = each;
  const rows: [string, string][] = [
    [words.needs, needsOf(each, needs).map(nameOf).join(', ')],
    [words.may, may.map(nameOf).join(', ')],
    ...(isWhole
      ? ([
          [words.sections, sectionNames.join(', ')],
          [words.decision, decision.map((point) => point.trim()).join('; ')],
          [words.points, points.filter((point) => !point.startsWith('kind-')).join(', ')],
        ] satisfies [string, string][])
      : []),
    ...(example === undefined
      ? []
      : [[words.example, `examples/${example}/case.yaml`] satisfies [string, string]]),
  ];
  const widest = Math.max(...rows.map(([label]) => label.length));
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `    ${label.padEnd(widest)}  ${value}`);
  return `${[`${kind}: ${name}`, `    ${description}`, ...lines].join('\n')}\n\n`;
}

/** What a block is called; a title and a decision are fields. */
function swedishBlock(block: string): string {
  const { enum: blocks = [], enumDescriptions: swedish = [] } = schemas.kind.$defs?.['block'] ?? {};
  return swedish[blocks.indexOf(block)]?.split(', ')[0] ?? titleAt([block])?.toLowerCase() ?? block;
}
