// How long the program takes, as medians and as ratios against references of the same run: figures of one machine mean
// little, ratios more. `npm run bench`; with `-- --quick` without the large archives. An extra certificate file slows
// every start of Node, and is left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../bin/load.js';
import { makeCases } from './make-cases.mjs';

const { main } = load('cli.cjs');
const root = fileURLToPath(new URL('../', import.meta.url));
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;
const caseFile = 'examples/thaiwise-2026-agreement/case.yaml';
const folder = mkdtempSync(join(tmpdir(), 'iop-bench-'));
const isQuick = process.argv.includes('--quick');
const RUNS = 15;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
/** A line: what, its figure, and its ratio to a reference with the target where there is one. */
function tell(what, figure, ratio, target) {
  const compared = ratio === undefined ? '' : `${ratio.toFixed(2).padStart(7)} ×`;
  console.log(
    `${figure.padStart(12)} ${compared.padEnd(10)} ${what}${target ? `  [target: ${target}]` : ''}`,
  );
}
const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const megabytes = (kilobytes) => `${Math.round(kilobytes / 1024)} MB`;

/** The median time of each command as a whole process; the commands take turns, so that a slow moment hits all. */
function coldTimes(commands) {
  const times = commands.map(() => []);
  for (let run = 0; run <= RUNS; run++) {
    for (const [i, { program, args }] of commands.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args(run), { cwd: root, env, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      // the first run warms the disk's cache
      if (run > 0) times[i].push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** The median time of a command in a process that has run it before. */
async function warmTime(args, runs = 60) {
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

/** Tells at its end how much memory the process has had at most, in kilobytes. */
const MEASURE = `data:text/javascript,import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('MAXRSS ' + process.resourceUsage().maxRSS + '\\n'));`;

/** A batch as a whole process: its time, and the most memory that it has had. */
function batch(cases, out, ...flags) {
  const args = ['--import', MEASURE, 'bin/iop.js', 'batch', cases, '-o', out, '-q', ...flags];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { time: performance.now() - start, memory: Number(/MAXRSS (\d+)/.exec(stderr)?.[1]) };
}

const node = (...args) => ({
  program: process.execPath,
  args: (run) => args.map((arg) => (arg === OUT ? out(run) : arg)),
});
const OUT = Symbol('where a run writes');
const out = (run) => join(folder, `${run}-{name}.{ext}`);
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

console.log('One case, as a whole process:');
const memo = 'examples/thaiwise-2026-agreement/memo.md';
const [nothing, version, check, draft, pandoc] = coldTimes([
  node('-e', '0'),
  node('bin/iop.js', '--version'),
  node('bin/iop.js', 'check', caseFile),
  node('bin/iop.js', 'draft', caseFile, '-o', OUT),
  ...(hasPandoc ? [{ program: 'pandoc', args: (run) => [memo, '-o', join(folder, `${run}.docx`)] }] : []),
]);
tell('node -e 0', milliseconds(nothing));
tell('iop --version / node -e 0', milliseconds(version), version / nothing, '≤ 2');
tell('iop check / node -e 0', milliseconds(check), check / nothing);
tell('iop draft, Word and Markdown / node -e 0', milliseconds(draft), draft / nothing, '≤ 5');
if (pandoc === undefined) console.log('             (pandoc is not installed)');
else tell('iop draft / pandoc, Word alone', milliseconds(pandoc), draft / pandoc);

console.log('\nOne case, in a process that is warm:');
const warmCheck = await warmTime(() => ['check', caseFile]);
const warmDraft = await warmTime((run) => ['draft', caseFile, '-o', out(`w${run}`)]);
tell('iop check', milliseconds(warmCheck));
tell('iop draft', milliseconds(warmDraft));
tell('check / draft', '', warmCheck / warmDraft);

console.log(
  '\nA batch of 500, against a plain script on the docx package (Word alone, no checks, one core):',
);
const cases = join(folder, 'cases-500');
makeCases(cases, 500);
const turns = [0, 1, 2].map((turn) => {
  // each in a new folder: where files have just been removed, new ones take longer
  const memos = join(folder, `memos-500-${turn}`);
  const first = batch(cases, memos);
  const again = batch(cases, memos);
  const checked = batch(cases, memos, '--check');
  const plain = spawnSync(process.execPath, ['scripts/plain-docx.mjs', cases, memos, '500'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (plain.status !== 0) throw new Error(plain.stderr);
  return {
    first,
    again,
    checked,
    alone: batch(cases, `${memos}-alone`, '--jobs', '1'),
    plain: Number(plain.stdout),
  };
});
const of = (pick) => median(turns.map(pick));
const plain = 500_000 / of(({ plain }) => plain);
const all = 500_000 / of(({ first }) => first.time);
const one = 500_000 / of(({ alone }) => alone.time);
tell('plain script, memos a second', plain.toFixed(0));
tell('iop batch / plain script, memos a second', all.toFixed(0), all / plain, '≥ 3');
tell('iop batch --jobs 1 / plain script', one.toFixed(0), one / plain);
const [first, again, checked] = [
  ({ first }) => first.time,
  ({ again }) => again.time,
  ({ checked }) => checked.time,
].map(of);
tell('--check / drafting', milliseconds(checked), checked / first, '≤ 1');
tell('nothing changed / first run', milliseconds(again), again / first);

if (!isQuick) {
  console.log('\nLarge archives (in workers; then in one thread, where memory is easier to compare):');
  const sizes = [100, 500, 2000, 10_000];
  const measured = new Map();
  for (const size of sizes) {
    const archive = join(folder, `archive-${size}`);
    makeCases(archive, size);
    const runs = batch(archive, `${archive}-out`);
    const unchanged = batch(archive, `${archive}-out`);
    rmSync(`${archive}-out`, { recursive: true });
    const single = batch(archive, `${archive}-out`, '--jobs', '1');
    measured.set(size, { runs, unchanged, single });
    rmSync(`${archive}-out`, { recursive: true });
    rmSync(archive, { recursive: true });
    const memory = `${megabytes(runs.memory)}, one thread ${megabytes(single.memory)}`;
    tell(`${size} cases: ${memory}`, milliseconds(runs.time));
  }
  const ratio = (pick, large, small) => pick(measured.get(large)) / pick(measured.get(small));
  tell(
    'memory of 10 000 / of 500',
    '',
    ratio(({ runs }) => runs.memory, 10_000, 500),
    '≤ 1.3',
  );
  tell(
    'memory of 10 000 / of 500, one thread',
    '',
    ratio(({ single }) => single.memory, 10_000, 500),
    '≤ 1.3',
  );
  tell('time of 10 000 / 20 × time of 500', '', ratio(({ runs }) => runs.time, 10_000, 500) / 20, '≤ 1.1');
  const { runs, unchanged } = measured.get(2000);
  tell('2 000 unchanged / first run', milliseconds(unchanged.time), unchanged.time / runs.time, '≤ 0.1');
}
rmSync(folder, { recursive: true });
