// An editor saves while `iop check --fix` runs: its save is never lost, in whichever way it saves.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readCaseText, root, temporaryFolder } from '../support.js';

const SAVES = 120;

/** The case with slips that --fix puts right, and a line of the editor's. */
const textOf = (line: string): string =>
  `${readCaseText('thaiwise-2026-agreement').replaceAll(' är ', '  är ')}# ${line}\n`;

it.each([
  ['in place', (path: string, text: string) => writeFileSync(path, text)],
  [
    'by renaming',
    (path: string, text: string) => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    },
  ],
])(`${SAVES} saves %s`, async (how, save) => {
  const folder = temporaryFolder();
  const path = join(folder, 'case.yaml');
  const counts = { fixed: 0, told: 0 };
  for (let time = 0; time < SAVES; time++) {
    writeFileSync(path, textOf('before'));
    const args = [join(root, 'bin/iop.js'), 'check', 'case.yaml', '--fix', '--format', 'concise'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    const ended = once(child, 'close');
    await wait(40 + Math.random() * 160);
    save(path, textOf(`saved ${time}`));
    await ended;
    const there = readFileSync(path, 'utf8');
    expect(there, `save ${time}`).toContain(`# saved ${time}\n`);
    if (err.includes('io/saved-meanwhile')) counts.told++;
    else if (!there.includes('  är ')) counts.fixed++;
  }
  console.log(
    `${SAVES} saves ${how}: 0 lost (${counts.told} told, ${counts.fixed} fixed with the save in it)`,
  );
});
