// Slips and correct paragraphs by people who have not read the checks (tests/independent/): how many of the one are found, by
// class, and how many of the other get a finding. `IOP_SHOW=missed` or `IOP_SHOW=false` prints which.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Diagnostic } from '../src/diagnostic.js';
import { check, readCaseText, root } from './support.js';

/** One slip: `replace` stands where the case has `find`. */
interface Slip {
  id: string;
  class: string;
  base: string;
  find: string;
  replace: string;
  why: string;
}

interface Correct {
  id: string;
  hand: string;
  base: string;
  text: string;
}

const folder = join(root, 'tests/independent');

function readAll<Item>(beginning: string): Item[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as Item[]);
}

/** By the cases that they are made in: the examples, and cases of the set's own that no check was made for. */
const sets = (
  [
    ['in the examples', 'f', 0.83],
    ['in cases of their own', 'g', 0.75],
    ['in cases that were read last', 'h', 0.74],
    ['in cases of a fourth pen', 'i', 0.73],
    ['in cases of a fifth pen', 'j', 0.8],
    ['in the same, read last', 'k', 0.74],
    ['in cases of a sixth pen', 'm', 0.69],
    ['in cases of an eighth pen', 'p', 0.79],
    ['in cases of a ninth pen', 'q', 0.8],
    ['in cases of a tenth pen', 'r', 0.7],
    ['in cases of a twelfth pen', 's', 0.8],
    ['in cases of a thirteenth pen', 't', 0.5],
    ['in cases of a fourteenth pen', 'u', 0.85],
    ['in cases of a fifteenth pen', 'v', 0.75],
    ['in cases of a sixteenth pen', 'w', 0.85],
    ['in cases of a seventeenth pen', 'x', 0.78],
    ['in cases of an eighteenth pen', 'y', 0.89],
    ['in cases of a nineteenth pen', 'z', 0.86],
    ['in cases of a twentieth pen', 'a', 0.78],
    ['in cases of a twenty-first pen', 'c', 0.45],
    ['in cases of a twenty-second pen', 'n', 0.62],
    ['in cases of a twenty-third pen', 'b', 0.5],
  ] as const
).map(([name, letter, floor]) => ({
  name,
  slips: readAll<Slip>('faults-').filter(({ id }) => id.startsWith(letter)),
  floor,
}));
const paragraphs = readAll<Correct>('correct');

/** A case of the independent set, or one of the examples. */
function baseText(name: string): string {
  const file = join(folder, 'cases', `${name}.yaml`);
  return existsSync(file) ? readFileSync(file, 'utf8') : readCaseText(name);
}

const keyOf = ({ code, args, path, file }: Diagnostic): string => JSON.stringify([code, args, path, file]);

/** Matters of taste are suggestions: they count neither as found nor as false. */
const isTaste = ({ severity }: Diagnostic): boolean => severity === 'info';

async function findNew(text: string, base: string): Promise<Diagnostic[]> {
  const [before, after] = [await checkOf(base, base), await checkOf(text, base)];
  const known = new Set(before.map(keyOf));
  return after.filter((each) => !known.has(keyOf(each)) && !isTaste(each));
}

/** By the text: a changed case is looked up like the example that it was. */
async function checkOf(text: string, base: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await check(text, 'case.yaml', base);
  return diagnostics;
}

function show(kind: string, line: string): void {
  if (process.env['IOP_SHOW']?.includes(kind)) console.log(line);
}

describe('slips by people who have not read the checks', () => {
  it.each(sets)(
    'are found $name, at their place or in the fields that they contradict',
    async ({ slips, floor }) => {
      const found = new Map<string, { all: number; found: number }>();
      for (const { id, base, find, replace, class: name, why } of slips) {
        const text = baseText(base);
        const at = text.indexOf(find);
        expect(at, id).toBeGreaterThan(-1);
        const changed = text.slice(0, at) + replace + text.slice(at + find.length);
        const [start, end] = [at - 1, at + replace.length + 1];
        const isThere = ({ range }: Diagnostic): boolean =>
          name.startsWith('field') || range === undefined || (range.start <= end && range.end >= start);
        const news = (await findNew(changed, text)).filter(isThere);
        const counted = found.get(name) ?? { all: 0, found: 0 };
        counted.all++;
        if (news.length > 0) counted.found++;
        else show('missed', `${id} ${name} ${base}: ${replace.replaceAll(/\s+/g, ' ')}  [${why}]`);
        if (news.length > 0) show('found', `${id} ${name}: ${news.map(({ code }) => code).join(' ')}`);
        found.set(name, counted);
      }
      const all = [...found.values()].reduce((sum, each) => sum + each.all, 0);
      const right = [...found.values()].reduce((sum, each) => sum + each.found, 0);
      for (const [name, each] of found) show('class', `${name}: ${each.found}/${each.all}`);
      show('class', `found ${right} of ${all}`);
      expect(right / all).toBeGreaterThanOrEqual(floor);
    },
  );
});

describe('correct paragraphs by people who have not read the checks', () => {
  it('at most one in twenty gets a finding', async () => {
    let [all, wrong] = [0, 0];
    for (const { id, base, hand, text } of paragraphs) {
      const source = baseText(base);
      const document = parseDocument(source);
      const section = document.createNode({ heading: 'Övrigt', text });
      if (document.hasIn(['prose', 'sections'])) document.addIn(['prose', 'sections'], section);
      else document.setIn(['prose', 'sections'], document.createNode([section]));
      const news = await findNew(document.toString({ lineWidth: 0 }), source);
      all++;
      if (news.length === 0) continue;
      wrong++;
      const said = news.map((each) => `${each.code} ${JSON.stringify(each.args)}`).join(' | ');
      show('false', `${id} ${hand} ${base}: ${said}\n    ${text.replaceAll(/\s+/g, ' ')}`);
    }
    show('class', `${wrong} of ${all} correct paragraphs get a finding`);
    expect(wrong / all).toBeLessThanOrEqual(0.05);
  });

  it('none stands in a whole case', async () => {
    const told: string[] = [];
    for (const file of readdirSync(join(folder, 'cases'))) {
      const name = file.replace(/\.yaml$/, '');
      for (const each of await checkOf(baseText(name), name))
        if (each.code.startsWith('prose-') && !isTaste(each))
          told.push(`${name}: ${each.code} ${JSON.stringify(each.args)}`);
    }
    expect(told).toEqual([]);
  });
});
