// What each check's file holds, beyond what its type asks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks, suppressibleCodes } from '../../src/checks/run-checks.js';
import { root } from '../support.js';

const list = readFileSync(join(root, 'src/checks/checks.generated.ts'), 'utf8');
const files = [...list.matchAll(/from '\.\/(.*)\.js';/g)]
  .map(([, file = '']) => file)
  .filter((file) => file !== 'check');

it('a file is named after its code, in prose/ where that begins with prose', () => {
  expect(files).toEqual(checks.map(({ code }) => (code.startsWith('prose-') ? `prose/${code}` : code)));
});

it('a check finds its faults, but for those that another room sees first', () => {
  expect(checks.filter((check) => !check.find && !check.findBetween).map(({ code }) => code)).toEqual([
    'character-invalid',
    'suppress-unknown-code',
    'suppress-unused',
  ]);
});

it('a case can suppress all but what would make the memo wrong for sure', () => {
  const others = checks.map(({ code }) => code).filter((code) => !suppressibleCodes.includes(code));
  expect(others).toEqual([
    'character-invalid',
    'decision-incomplete',
    'suppress-unknown-code',
    'suppress-unused',
    'unconfirmed-value',
  ]);
});

it('nothing that "npm run new:check" leaves to be filled in is left', () => {
  const unfilled = ['src/checks', 'tests/faults', 'tests/just-inside'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => readFileSync(path, 'utf8').includes('FILL IN')),
  );
  expect(unfilled).toEqual([]);
});
