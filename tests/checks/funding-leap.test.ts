// An amount with a digit too many or too few is told of once; a rise, a part year and an option are none.
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { minimalCase, check } from '../support.js';

type Funding = typeof minimalCase.funding;

async function leaps(years: Funding['years'], baseline = 600_000): Promise<number[]> {
  const text = stringify({
    ...minimalCase,
    agreement: { ...minimalCase.agreement, to: '2028-12-31', extensionOption: { months: 12 } },
    funding: { ...minimalCase.funding, baseline: { year: 2025, amount: baseline }, years },
  });
  const { diagnostics } = await check(text);
  return diagnostics
    .filter(({ code }) => code === 'funding-leap')
    .map(({ args }) => (args as { year: number }).year);
}
const amounts = (...given: number[]) => given.map((amount, i) => ({ year: 2026 + i, amount }));

it.each([
  [[6_200_000, 620_000, 640_000], [2026]],
  [[620_000, 6_400_000, 660_000], [2027]],
  [[620_000, 640_000, 66_000], [2028]],
  [[620_000, 64_000, 660_000], [2027]],
  [[620_000, 1_240_000, 2_400_000], []],
  [[0, 620_000, 640_000], [2026]],
])('%j', async (given, years) => {
  expect(await leaps(amounts(...given))).toEqual(years);
});

it('without anything before there is nothing to leap from', async () => {
  expect(await leaps(amounts(620_000, 640_000, 660_000), 0)).toEqual([]);
});

it('a year that only an option would add is not compared', async () => {
  const years = [
    ...amounts(620_000, 640_000, 660_000),
    { year: 2029, amount: 6_800_000, status: 'option' as const },
  ];
  expect(await leaps(years)).toEqual([]);
});
