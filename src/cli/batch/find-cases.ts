// Which case files a batch is about: folders and patterns → files in one order everywhere, and the share of one machine.
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { diagnose, failure, success, type Result } from '../../diagnostic.js';
import { isFolder } from '../folders.js';
import type { Io } from '../io.js';

/** What a case file is called in a folder: case.yaml, or a name of its own before that. */
const IN_FOLDER = '**/{case,*.case}.{yaml,yml}';

/** The case files that folders and patterns name, each once, in the order of their names' characters. */
export async function findCases(asked: readonly string[], cwd: string): Promise<Result<string[]>> {
  const found = new Set<string>();
  for (const each of asked) {
    const slashed = each.replaceAll('\\', '/');
    const pattern = isFolder(resolve(cwd, each)) ? `${slashed.replace(/\/+$/, '')}/${IN_FOLDER}` : slashed;
    const files = await glob(pattern.replace(/^\.\//, ''), {
      cwd,
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
    });
    if (files.length === 0) return failure([diagnose('usage/no-cases', { where: each })]);
    for (const file of files) found.add(file);
  }
  return success([...found].sort());
}

/** One machine's share of a batch: the first of three is 1 of 3. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * `--shard I/N`, or what the machine's environment says: GitLab numbers its parallel jobs from 1 (CI_NODE_INDEX of
 * CI_NODE_TOTAL), Kubernetes an indexed job's from 0 (JOB_COMPLETION_INDEX, whose number is not told: `--shard /N`).
 */
export function shardOf(option: string | undefined, { env }: Io): Result<Shard | undefined> {
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX } = env;
  const completion =
    JOB_COMPLETION_INDEX === undefined ? undefined : String(Number(JOB_COMPLETION_INDEX) + 1);
  const given = option ?? (CI_NODE_INDEX && CI_NODE_TOTAL ? `${CI_NODE_INDEX}/${CI_NODE_TOTAL}` : undefined);
  if (given === undefined) return success(undefined);
  const [, index = '', count = ''] = /^(\d*)\/(\d+)$/.exec(given) ?? [];
  const shard = { index: Number([index, CI_NODE_INDEX, completion].find(Boolean)), count: Number(count) };
  const isShard = Number.isInteger(shard.index) && shard.index >= 1 && shard.index <= shard.count;
  return isShard ? success(shard) : failure([diagnose('usage/shard', { given })]);
}

/** The share of a shard: every so many-th, so that neighbours, which are alike, are spread. */
export function shareOf(cases: readonly string[], shard: Shard | undefined): string[] {
  return cases.filter((_, i) => !shard || i % shard.count === shard.index - 1);
}
