// A weekday in prose that is the date's own is right, in every form; another is not.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, run, temporaryFolder } from '../support.js';

const text = readFileSync(join(root, 'tests/faults/prose-date--weekday.yaml'), 'utf8');
const findings = async (day: string): Promise<string[]> => {
  const file = join(temporaryFolder(), 'case.yaml');
  const changed = text.replace('torsdagen den 15 oktober 2025', `${day} 15 oktober 2025`);
  writeFileSync(file, changed);
  const { out } = await run(['check', file, '--format', 'json']);
  return (JSON.parse(out) as { code: string }[]).map(({ code }) => code);
};

it.each(['onsdagen den', 'onsdag den', 'Onsdag', 'onsdag,', 'den'])('%s: right', async (day) => {
  expect(await findings(day)).toEqual([]);
});

it.each(['torsdagen den', 'Måndag', 'söndagen den', 'fredag, den'])('%s: wrong', async (day) => {
  expect(await findings(day)).toEqual(['prose-date']);
});
