// Words of a memo → where they come from, for people: the field and its line, the rule and what it read, or the template.
import { formatPath, type Path, type Range } from '../diagnostic.js';
import type { Rule } from '../facts/origins.js';
import type { Run } from '../origin.js';
import { titleAt } from '../schema/case-fields.js';
import { rangeInText, rangeOf } from '../source/source.js';
import type { OpenCase } from './open.js';

/** A field of the case, with what it is called and where it stands. */
export interface TracedValue {
  path: Path;
  /** In Swedish, as the schema has it. */
  title: string | undefined;
  range: Range;
}

/** Where a stretch of a memo comes from. */
export interface Trace {
  from: 'case' | 'fact' | 'profile' | 'template';
  /** The place in the case that a person would change: the words themselves, or the first value behind a figure. */
  range?: Range;
  /** The fields that it was typed in or computed from. */
  values: readonly TracedValue[];
  /** The rules that computed it. */
  rules: readonly Rule[];
  /** The facts, as paths. */
  facts: readonly Path[];
  /** The setting of the profile. */
  setting?: string;
  /** The template whose words they are. */
  template?: string;
}

/** Follows a run of a memo's text back. */
export function traceRun(open: OpenCase, run: Run): Trace {
  const { origin, at, cited } = run;
  const base = traceOrigin(open, origin);
  const { source } = open;
  // the words that cite a value are what a person changes, where it is cited
  if (cited) return { ...base, range: rangeInText(source, cited.path, cited) };
  if (origin.from !== 'case' || at === undefined) return base;
  const range = rangeInText(source, origin.path, { start: at, end: at + run.end - run.start });
  return { ...base, range };
}

function traceOrigin(open: OpenCase, origin: Run['origin']): Trace {
  const nothing = { values: [], rules: [], facts: [] };
  switch (origin.from) {
    case 'case':
      return withRange({ ...nothing, from: 'case', values: [valueOf(open, origin.path)] });
    case 'fact':
      return traceFacts(open, origin.paths);
    case 'profile':
      return { ...nothing, from: 'profile', setting: formatPath(origin.path) };
    case 'template':
      return { ...nothing, from: 'template', template: origin.file };
  }
}

/** Follows facts back to the fields and rules that made them. */
export function traceFacts(open: OpenCase, facts: readonly Path[]): Trace {
  const behind = facts.flatMap((fact) => (readsOf(open, fact).length > 0 ? [fact] : besides(open, fact)));
  const reads = new Map(
    behind.flatMap((fact) => readsOf(open, fact).map((path) => [formatPath(path), path] as const)),
  );
  const rules = [...new Set(behind.flatMap((fact) => ruleOf(open, fact)))];
  const values = [...reads.values()].map((path) => valueOf(open, path));
  return withRange({ from: 'fact', values, rules, facts });
}

function readsOf({ sources }: OpenCase, fact: Path): readonly Path[] {
  return sources.of(fact).reads;
}

/** The computed facts beside one that says nothing of itself: the date of a step for the step's name. */
function besides({ origins }: OpenCase, fact: Path): Path[] {
  const group = formatPath(fact.slice(0, -1));
  return origins.map((origin) => origin.fact).filter((each) => formatPath(each.slice(0, -1)) === group);
}

/** The rule that made a fact, or the whole that it is a part of. */
function ruleOf({ origins }: OpenCase, fact: Path): Rule[] {
  const name = formatPath(fact);
  const isWhole = (whole: string): boolean =>
    name === whole || (name.startsWith(whole) && /^[.[]/.test(name.slice(whole.length)));
  const found = origins
    .filter((origin) => isWhole(formatPath(origin.fact)))
    .sort((a, b) => b.fact.length - a.fact.length);
  return found.slice(0, 1).map(({ rule }) => rule);
}

function valueOf({ source }: OpenCase, path: Path): TracedValue {
  return { path, title: titleAt(path) ?? titleAt(path.slice(0, -1)), range: rangeOf(source, path) };
}

function withRange(trace: Trace): Trace {
  const [first] = trace.values;
  return first ? { ...trace, range: first.range } : trace;
}
