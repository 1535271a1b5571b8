// `iop draft --watch`: one run a change, also for editors that save by renaming; errors don't end it.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { root, run, temporaryFolder } from '../support.js';

let folder: string;
let said: string;
let ending: Promise<number>;
let interruption: AbortController;
const file = (name: string): string => join(folder, name);
const text = (): string => readFileSync(file('case.yaml'), 'utf8');

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(root, 'examples/thaiwise-2026-agreement'), folder, { recursive: true });
  cpSync(join(root, 'templates/malmo-asn'), file('profile'), { recursive: true });
  writeFileSync(file('case.yaml'), text().replace('profile: malmo-asn', 'profile: ./profile'));
  start();
});

function start(): void {
  said = '';
  interruption = new AbortController();
  ending = main(['draft', 'case.yaml', '--watch', '--to', 'md'], {
    readStdin: () => Promise.resolve(new Uint8Array()),
    stdout: { write: () => true },
    stderr: { write: (chunk) => (said += String(chunk)) },
    env: { LANG: 'en_US.UTF-8' },
    cwd: folder,
    packageRoot: root,
    signal: interruption.signal,
  });
}
afterEach(async () => {
  interruption.abort();
  await ending;
});

const runs = (): number => said.match(/watching 1 case/g)?.length ?? 0;
/** Waits until there have been so many runs, and then long enough for one too many to show itself. */
async function untilRuns(count: number): Promise<void> {
  for (let i = 0; runs() < count && i < 200; i++) await wait(50);
  await wait(600);
  expect(runs()).toBe(count);
}

describe('iop draft --watch', () => {
  it('says that a file is missing, and drafts it when it comes', async () => {
    const caseText = text();
    interruption.abort();
    await ending;
    rmSync(file('case.yaml'));
    start();
    await untilRuns(1);
    expect(said).toContain('there is no file case.yaml');
    writeFileSync(file('case.yaml'), caseText);
    await untilRuns(2);
    expect(readFileSync(file('memo.md'), 'utf8')).toContain('688');
  });

  it('drafts once at the start, and once after each save, however the editor saves', async () => {
    await untilRuns(1);
    writeFileSync(file('case.yaml'), text().replace('688000', '690000'));
    await untilRuns(2);
    expect(readFileSync(file('memo.md'), 'utf8')).toContain('690');
    writeFileSync(file('.case.yaml.swp'), text().replace('690000', '700000'));
    rmSync(file('case.yaml'));
    renameSync(file('.case.yaml.swp'), file('case.yaml'));
    await untilRuns(3);
    expect(readFileSync(file('memo.md'), 'utf8')).toContain('700');
    // a save that changes nothing is none
    writeFileSync(file('case.yaml'), text());
    await untilRuns(3);
  });

  it('drafts again when a template of the profile is saved', async () => {
    await untilRuns(1);
    const partial = readFileSync(join(root, 'templates/generic/partials/summary.md.hbs'), 'utf8');
    cpSync(join(root, 'templates/generic/partials'), file('profile/partials'), { recursive: true });
    writeFileSync(file('profile/partials/summary.md.hbs'), `${partial}\nNytt stycke.\n`);
    await untilRuns(2);
    expect(readFileSync(file('memo.md'), 'utf8')).toContain('Nytt stycke.');
  });

  it('reports errors and goes on', async () => {
    await untilRuns(1);
    const right = text();
    writeFileSync(file('case.yaml'), 'kind: [');
    await untilRuns(2);
    expect(said).toContain('error yaml/');
    writeFileSync(file('case.yaml'), right.replace('688000', '691000'));
    await untilRuns(3);
    expect(readFileSync(file('memo.md'), 'utf8')).toContain('691');
  });
});

it.each([
  ['in CI', ['draft', 'case.yaml', '--watch'], { CI: 'true' }],
  ['for standard input', ['draft', '-', '--watch'], {}],
])('is refused %s', async (_, argv, env) => {
  const { exitCode, err } = await run(argv, { cwd: folder, env });
  expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/watch')]);
});
