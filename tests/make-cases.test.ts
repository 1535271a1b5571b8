// The generator of cases, which tests and the bench rely on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCases } from '../scripts/make-cases.mjs';
import { temporaryFolder } from './support.js';

it('the generator makes the same cases each time', () => {
  const [a, b] = [temporaryFolder(), temporaryFolder()];
  for (const each of [a, b]) makeCases(each, 3);
  const names = readdirSync(a);
  expect(names).toHaveLength(3);
  for (const name of names)
    expect(readFileSync(join(a, name, 'case.yaml'))).toEqual(readFileSync(join(b, name, 'case.yaml')));
});
