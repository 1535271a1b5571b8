import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';
import { expect, it, vi } from 'vitest';
import { Caseless } from '../../src/checks/prose/caseless.js';

const needing = vi.spyOn(Caseless.prototype, 'needing');
await import('../../src/checks/checks.generated.js');
const { LEFT_BEHIND } = await import('../../src/checks/prose/prose-placeholder.js');

it('a pattern that needs a word cannot match without one', () => {
  const patterns = (needing.mock.contexts as Caseless[]).flatMap(({ source, needs: lists }) =>
    lists.map((needs) => ({ source, needs, flags: 'i' })),
  );
  expect(patterns.length).toBeGreaterThan(50);
  const unproven = [...patterns, ...LEFT_BEHIND.map((each) => ({ ...each, flags: '' }))].filter(
    ({ source, needs, flags }) => !isProven(new RegExp(source, flags), needs),
  );
  expect(unproven).toEqual([]);
});

it('the proof sees a way around the words', () => {
  expect(isProven(/a (?:b|c) av d/u, [' av '])).toBe(true);
  expect(isProven(/(?:per|om) år|per månad/u, ['per'])).toBe(false);
  expect(isProven(/(?:per )?år/u, ['per'])).toBe(false);
  expect(isProven(/höj(?:d|s)/u, ['höjd', 'höjs'])).toBe(true);
  expect(isProven(/(?<=per )år/u, ['per'])).toBe(false);
  expect(isProven(/(?:per )+år/u, ['per '])).toBe(true);
});

function isProven(regex: RegExp, needs: readonly string[]): boolean {
  const { alternatives } = parseRegExpLiteral(regex).pattern;
  return alternatives.every((each) => hasOne(each.elements, needs, regex.ignoreCase));
}

/** Whether one of the words stands in all that some elements, one after another, match. */
function hasOne(elements: readonly AST.Element[], needs: readonly string[], isSmall: boolean): boolean {
  // all that a run of plain elements can be; one that can be too much parts the runs
  let run = [''];
  for (const element of elements) {
    const texts = combine(run, textsOf(element, isSmall));
    if (texts) run = texts;
    else if (isHeldIn(run, needs) || hasOneIn(element, needs, isSmall)) return true;
    else run = textsOf(element, isSmall) ?? [''];
  }
  return isHeldIn(run, needs);
}

const isHeldIn = (texts: readonly string[], needs: readonly string[]): boolean =>
  texts.every((text) => needs.some((need) => text.includes(need)));

/** Whether every way through an element has one of the words. */
function hasOneIn(element: AST.Element, needs: readonly string[], isSmall: boolean): boolean {
  if (element.type === 'Character') return isHeldIn(textsOf(element, isSmall) ?? [''], needs);
  if (element.type === 'Quantifier') return element.min > 0 && hasOneIn(element.element, needs, isSmall);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.every((each) => hasOne(each.elements, needs, isSmall));
}

const MOST = 2000;

/** The texts that an element can be; undefined where they are too many to tell. */
function textsOf(element: AST.Element, isSmall: boolean): string[] | undefined {
  if (element.type === 'Character') {
    const sign = String.fromCodePoint(element.value);
    return [isSmall ? sign.toLowerCase() : sign];
  }
  if (element.type === 'Assertion') return [''];
  if (element.type === 'Quantifier') {
    const one = element.max > 1 ? undefined : textsOf(element.element, isSmall);
    return one && (element.min === 0 ? ['', ...one] : one);
  }
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return undefined;
  const all = element.alternatives.map(({ elements }) =>
    elements.reduce<string[] | undefined>(
      (texts, each) => texts && combine(texts, textsOf(each, isSmall)),
      [''],
    ),
  );
  const texts = all.flatMap((each) => each ?? []);
  return all.includes(undefined) || texts.length > MOST ? undefined : texts;
}

function combine(before: readonly string[], after: string[] | undefined): string[] | undefined {
  if (!after || before.length * after.length > MOST) return undefined;
  return before.flatMap((text) => after.map((more) => text + more));
}
