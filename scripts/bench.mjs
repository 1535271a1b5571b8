// How long the program takes, as medians and as ratios against references of the same run: figures of one machine mean
// little, ratios more. `npm run bench`. An extra certificate file slows every start of Node, and is left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../dist/cli.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;
const caseFile = 'examples/thaiwise-2026-agreement/case.yaml';
const folder = mkdtempSync(join(tmpdir(), 'iop-bench-'));
const RUNS = 15;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(8);

/** The median time of each command as a whole process; the commands take turns, so that a slow moment hits all. */
function coldTimes(commands) {
  const times = commands.map(() => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [i, args] of commands.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args(run), { cwd: root, env, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      // the first run warms the disk's cache
      if (run > 0) times[i].push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** The median time of a command in a process that has run it before. */
async function warmTime(args, runs = 40) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const exitCode = await main(args(run), {
      readStdin: () => Promise.resolve(readFileSync(join(root, caseFile))),
      stdout: { write: () => true },
      stderr: { write: () => true },
      env: {},
      cwd: root,
      packageRoot: root,
    });
    if (exitCode !== 0) throw new Error(`${args(run).join(' ')}: ${exitCode}`);
    if (run >= runs / 4) times.push(performance.now() - start);
  }
  return median(times);
}

const iop = (...args) => ['bin/iop.js', ...args];
const out = (run) => join(folder, `${run}-`);
const [node, version, check, draft] = coldTimes([
  () => ['-e', '0'],
  () => iop('--version'),
  () => iop('check', caseFile),
  (run) => iop('draft', caseFile, '-o', `${out(run)}{name}.{ext}`),
]);
console.log(`${milliseconds(node)}         node -e 0`);
for (const [name, time] of [
  ['iop --version', version],
  ['iop check, one case', check],
  ['iop draft, one case, Word and Markdown', draft],
]) {
  console.log(`${milliseconds(time)}  ${(time / node).toFixed(1).padStart(4)} ×  ${name}`);
}
console.log(`          check / draft, cold: ${(check / draft).toFixed(2)}`);

const warmCheck = await warmTime(() => ['check', caseFile]);
const warmDraft = await warmTime((run) => ['draft', caseFile, '-o', `${out(`w${run}`)}{name}.{ext}`]);
console.log(`${milliseconds(warmCheck)}         iop check, warm`);
console.log(`${milliseconds(warmDraft)}         iop draft, warm`);
console.log(`          check / draft, warm: ${(warmCheck / warmDraft).toFixed(2)}`);
rmSync(folder, { recursive: true });
