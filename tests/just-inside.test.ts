// One case a check that is just inside its limit, found by folder: nothing is found in it. A file holds what differs from
// the minimal case (null takes a field away, a list stands for the whole list), and begins with the limit it keeps to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { optionalCodes } from '../src/checks/compare-cases.js';
import { checks } from '../src/checks/run-checks.js';
import { check, minimalCase, root } from './support.js';

const folder = join(root, 'tests/just-inside');
const files = readdirSync(folder).sort();

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data with a patch put over it. */
function withPatch(data: Data, patch: Data): Data {
  const merged = Object.entries(patch).map(([key, value]) => {
    const before = data[key];
    return [key, isData(value) ? withPatch(isData(before) ? before : {}, value) : value];
  });
  const all = Object.entries({ ...data, ...(Object.fromEntries(merged) as Data) });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

describe('just inside its limit, nothing is found', () => {
  it.each(files)('%s', async (name) => {
    const patch = parse(readFileSync(join(folder, name), 'utf8')) as Data;
    const { diagnostics } = await check(stringify(withPatch({ ...minimalCase }, patch)));
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([]);
  });
});

it('every check has such a case', () => {
  const covered = files.map((name) => name.replace(/(?:--\w[\w-]*)?\.yaml$/, ''));
  expect(
    checks.map(({ code }) => code).filter((code) => !covered.includes(code) && !optionalCodes.includes(code)),
  ).toEqual([]);
});
