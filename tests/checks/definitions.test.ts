// What each check's file holds, beyond what its type asks for.
import { readFileSync } from 'node:fs';
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

it('a check finds its faults, or says which room does', () => {
  const others = checks.filter((check) => !check.find && !check.findInMemo);
  expect(others.map(({ code, foundBy }) => [code, foundBy])).toEqual([
    ['character-invalid', 'source'],
    ['prose-link-text', 'memo'],
    ['prose-table-header', 'memo'],
    ['prose-unused', 'template'],
    ['suppress-unknown-code', 'suppress'],
    ['suppress-unused', 'suppress'],
  ]);
});

it('a case can suppress all but what would make the memo wrong for sure', () => {
  const others = checks.map(({ code }) => code).filter((code) => !suppressibleCodes.includes(code));
  expect(others).toEqual([
    'character-invalid',
    'decision-incomplete',
    'suppress-unknown-code',
    'suppress-unused',
  ]);
});
