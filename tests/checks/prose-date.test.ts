// The date that is proposed instead of one that the case doesn't hold.
import { expect, it } from 'vitest';
import { minimalText, open } from '../support.js';

it.each([
  ['31 december 2019', '2025-12-31', 'the same day, though others are nearer'],
  ['31 december 2027', '2026-12-31', 'the same day, though the new year is nearer to others'],
  ['2 januari 2026', '2026-01-01', 'what is nearest, where no date is of that day'],
])('%s → %s: %s', async (written, proposed) => {
  const { diagnostics } = await open(minimalText.replace('Ett stycke.', `Den ${written} är viktig.`));
  const dates = diagnostics.filter(({ code }) => code === 'prose-date');
  expect(dates.map(({ args }) => 'nearest' in args && args.nearest)).toEqual([
    expect.objectContaining({ value: proposed }),
  ]);
});
