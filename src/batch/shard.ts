// The share of the cases that is one machine's.
import type { Io } from '../cases/io.js';
import { diagnose, failure, success, type Result } from '../diagnostic.js';

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
