// `iop facts`: every computed figure, with the rule that made it and the lines of the case it was made of.
import { formatPath, valueAt } from '../diagnostic.js';
import type { Origin } from '../facts/origins.js';
import { formatNumber, formatSignedPercent, type Ratio } from '../locale/numbers.js';
import type { OpenCase } from '../pipeline.js';
import type { Wording } from '../reporters/wording/wording.js';
import { positionOf } from '../source/lines.js';
import { rangeOf } from '../source/source.js';
import { finish, openCaseFile, type CommonOptions, type Session } from './session.js';
import { hasUnicode } from './terminal.js';

export interface FactsOptions extends CommonOptions {
  json?: boolean;
}

export async function facts(session: Session, file: string, { json }: FactsOptions): Promise<number> {
  const open = await openCaseFile(session, file);
  if (!open.ok) return finish(session, 1, false);
  const { stdout } = session.io;
  stdout.write(
    json ? asJson(open.value) : asText(open.value, session.wording, hasUnicode(session.io) ? '←' : '<-'),
  );
  session.options.quiet = true;
  return finish(session, 1, false);
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
