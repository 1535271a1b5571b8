// A kind of memo never gets the words of another: templates ask which kind it is, never which it isn't.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support.js';

/** The partials of which an entry of the agreement's history, not the memo, has a kind. */
const OF_HISTORY = ['partials/history-list.md.hbs'];

const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md.hbs') && !OF_HISTORY.some((other) => path.endsWith(other)))
  .map((path) => [path, readFileSync(join(root, 'templates', path), 'utf8')] as const);

/** The conditions in a template that have an `{{else}}`, as they are written: `if isExtension`. */
function conditionsWithElse(text: string): string[] {
  const open: string[] = [];
  return [...text.matchAll(/\{\{~?(?:#(?<block>[^}~]+)|(?<other>else)|\/\w+)~?\}\}/g)].flatMap(
    ({ groups = {} }) => {
      if (groups['block'] !== undefined) open.push(groups['block'].trim());
      else if (groups['other'] !== undefined) return open.slice(-1);
      else open.pop();
      return [];
    },
  );
}

const names = ['isAgreement', 'isExtension'];

it.each(templates)('%s', (_, text) => {
  const others = conditionsWithElse(text).filter((condition) =>
    names.includes(condition.replace(/^if /, '')),
  );
  expect(others).toEqual([]);
  for (const name of names) expect(text).not.toContain(`{{#unless ${name}`);
});
