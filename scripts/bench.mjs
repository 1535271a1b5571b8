// Measures the package as users have it: packed, installed in an empty folder, run as whole processes. Times of one machine
// mean little, so each is compared with something else in the same run. `npm run bench`; with `-- --quick` without the
// large archive.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeCases } from './make-cases.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const example = join(root, 'examples/thaiwise-2026-agreement');
const folder = mkdtempSync(join(tmpdir(), 'iop-bench-'));
const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
// an extra file of certificates slows every start of Node
delete env.NODE_EXTRA_CA_CERTS;

const RUNS = 15;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const iop = install();
  for (const node of [process.execPath, ...installNodes()]) measureStart(node, iop);
  measureBatch(iop);
  measurePdfs(iop);
  measureExecutable(iop);
  await measureEditor(iop);
  await measurePreview(iop);
  if (!process.argv.includes('--quick')) measureArchive(iop);
} finally {
  rmSync(folder, { recursive: true });
}

/** Packs the package and installs it in an empty folder; returns the path of the program. */
function install() {
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ name, filename }] = JSON.parse(execFileSync('npm', pack, options));
  npmInstall(folder, `./${filename}`);
  return join(folder, 'node_modules', name, 'bin/iop.js');
}

/** Installs other versions of Node from npm; returns the paths of those that could be had. */
function installNodes() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return ['22', '24'].flatMap((version) => {
    const at = join(folder, `node-${version}`);
    const name = `node-${platform}-${process.arch}`;
    try {
      mkdirSync(at);
      npmInstall(at, `${name}@${version}`);
      return [join(at, 'node_modules', name, 'bin/node')];
    } catch {
      console.log(`Node ${version} can't be installed from npm here, and is left out.`);
      return [];
    }
  });
}

function npmInstall(at, what) {
  writeFileSync(join(at, 'package.json'), '{"private": true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', what], { cwd: at, stdio: 'ignore' });
}

/** Runs a program to its end; returns its time in milliseconds, and what it wrote. */
function run(program, args, more = {}) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: { ...env, ...more },
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return { time, stdout, stderr };
}

/** Prints a line: a ratio, and its bound if it has one. */
function tell(what, ratio, bound, isWithin = (value) => value <= bound) {
  const met = bound === undefined ? '' : `${String(bound).padStart(6)}   ${isWithin(ratio) ? 'yes' : 'NO'}`;
  console.log(`  ${what.padEnd(58)} ${ratio.toFixed(2).padStart(6)} ${met}`);
}

function heading(text) {
  console.log(`\n${text.padEnd(60)}  ratio  bound   met`);
}

/** One case, from start to end of the process. The commands take turns, so that a slow moment hits all. */
function measureStart(node, iop) {
  const version = run(node, ['--version']).stdout.trim();
  const out = (turn) => join(folder, `${version}-${turn}-{name}.{ext}`);
  const draft = (turn) => [iop, 'draft', join(example, 'case.yaml'), '-o', out(turn)];
  const commands = {
    nothing: () => run(node, ['-e', '0']),
    version: () => run(node, [iop, '--version']),
    first: (turn) =>
      run(node, draft(`first-${turn}`), { XDG_CACHE_HOME: join(folder, `${version}-${turn}`) }),
    draft: (turn) => run(node, draft(turn)),
    check: () => run(node, [iop, 'check', join(example, 'case.yaml')]),
    ...(spawnSync('pandoc', ['--version']).status === 0 && {
      pandoc: (turn) => run('pandoc', [join(example, 'memo.md'), '-o', join(folder, `${turn}.docx`)]),
    }),
  };
  const times = {};
  for (let turn = 0; turn <= RUNS; turn++) {
    for (const [name, command] of Object.entries(commands)) {
      mkdirSync(join(folder, `${version}-${turn}`), { recursive: true });
      const { time } = command(turn);
      // the first turn fills the caches
      if (turn > 0) (times[name] ??= []).push(time);
    }
  }
  const ratio = (name, other = 'nothing') => median(times[name]) / median(times[other]);
  heading(`Node ${version.slice(1)}, one case (node -e 0 takes ${median(times.nothing).toFixed(0)} ms)`);
  tell('iop --version / node -e 0', ratio('version'), 1.6);
  tell('iop draft (Word and Markdown, all checks) / node -e 0', ratio('draft'), 4.7);
  tell('the same, the first run of all', ratio('first'));
  tell('iop check / node -e 0', ratio('check'));
  if (times.pandoc) tell('iop draft / pandoc (Word alone)', ratio('draft', 'pandoc'));
}

/** Runs a batch; returns its time, and the most memory that it had, in megabytes. */
function batch(iop, cases, out, ...flags) {
  const spy = join(folder, 'memory.cjs');
  writeFileSync(
    spy,
    `if (require('node:worker_threads').isMainThread)
      process.on('exit', () => process.stderr.write('MAXRSS ' + process.resourceUsage().maxRSS));`,
  );
  const args = ['--require', spy, iop, 'batch', cases, '-o', out, '-q', ...flags];
  const { time, stderr } = run(process.execPath, args);
  return { time, memory: Number(/MAXRSS (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function measureBatch(iop) {
  const cases = join(folder, 'cases');
  makeCases(cases, 500);
  const turns = [1, 2, 3].map((turn) => {
    // each in a new folder: where files have just been removed, new ones take longer
    const out = join(folder, `batch-${turn}`);
    return {
      first: batch(iop, cases, out).time,
      unchanged: batch(iop, cases, out).time,
      check: batch(iop, cases, out, '--check').time,
      one: batch(iop, cases, `${out}-one`, '--jobs', '1').time,
      plain: Number(run(process.execPath, ['scripts/plain-docx.mjs', cases, out, '500']).stdout),
    };
  });
  const time = (name) => median(turns.map((turn) => turn[name]));
  heading(`A batch of 500 (${((500 * 1000) / time('first')).toFixed(0)} memos a second)`);
  const plain = 'a plain script on the docx package, memos a second';
  tell(`iop / ${plain}`, time('plain') / time('first'), 2.2, (value) => value >= 2.2);
  tell('the same in one thread (--jobs 1)', time('plain') / time('one'));
  tell('--check / first run, time', time('check') / time('first'));
  tell('nothing changed / first run, time', time('unchanged') / time('first'));
}

/** 100 PDFs by Typst, in threads, against LibreOffice's of the same memos, in one process of its own. */
function measurePdfs(iop) {
  npmInstallMore('@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/carlito');
  const cases = join(folder, 'cases-100');
  makeCases(cases, 100);
  const times = [1, 2, 3].map(
    (turn) => batch(iop, cases, join(folder, `pdf-${turn}`), '--to', 'pdf', '--jobs', '2').time,
  );
  const typst = median(times);
  heading(`A batch of 100 PDFs (${(100_000 / typst).toFixed(0)} a second)`);
  if (spawnSync('soffice', ['--version']).status !== 0)
    return console.log('  LibreOffice is not installed here.');
  const words = join(folder, 'words');
  batch(iop, cases, words, '--to', 'docx');
  const files = Array.from({ length: 100 }, (_, i) => join(words, `${i}.docx`));
  const office = run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'libreoffice')}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', words, ...files],
  ]).time;
  tell('LibreOffice / Typst, time', office / typst);
}

/** The programs that need no Node, where `npm run executable` has built them, against the package. */
function measureExecutable(iop) {
  const program = join(root, 'out/executable/iop-linux-x64');
  if (process.platform !== 'linux' || !existsSync(program))
    return console.log('\nNo executable is built here: npm run executable.');
  const sizes = ['iop-linux-x64', 'iop-win-x64.exe'].map((name) => {
    const path = join(root, 'out/executable', name);
    return existsSync(path) ? `${name} ${(statSync(path).size / 2 ** 20).toFixed(0)} MB` : '';
  });
  const times = { nothing: [], version: [], first: [], draft: [], plain: [] };
  for (let turn = 0; turn <= RUNS; turn++) {
    const draft = [
      'draft',
      join(example, 'case.yaml'),
      '-o',
      join(folder, `executable-${turn}-{name}.{ext}`),
    ];
    const took = {
      nothing: run(process.execPath, ['-e', '0']).time,
      version: run(program, ['--version']).time,
      first: run(program, draft, { XDG_CACHE_HOME: join(folder, `executable-${turn}`) }).time,
      draft: run(program, draft).time,
      plain: run(process.execPath, [iop, ...draft]).time,
    };
    if (turn > 0) for (const [name, time] of Object.entries(took)) times[name].push(time);
  }
  heading(`The executable (${sizes.filter(Boolean).join(', ')})`);
  tell('--version / node -e 0', median(times.version) / median(times.nothing), 1.6);
  tell('draft / draft of the package', median(times.draft) / median(times.plain), 1.15);
  tell('the first run of all / draft of the package', median(times.first) / median(times.plain));
}

/** A change of the example in an editor, until its findings are there, against `iop check` as a whole process. */
async function measureEditor(iop) {
  const { createProtocolConnection } = createRequire(import.meta.url)('vscode-languageserver-protocol/node');
  const child = spawn(process.execPath, [iop, 'lsp'], { stdio: ['pipe', 'pipe', 'ignore'], env });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  let told;
  connection.onNotification('textDocument/publishDiagnostics', () => told?.());
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  const file = join(example, 'case.yaml');
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const line = text.split('\n').findIndex((each) => each.includes('688000'));
  const character = text.split('\n')[line].indexOf('688000');
  const range = { start: { line, character }, end: { line, character: character + 6 } };
  const times = [];
  for (let version = 1; version <= 31; version++) {
    const start = performance.now();
    const answered = new Promise((done) => (told = done));
    const contentChanges = [{ range, text: String(688000 + version) }];
    void connection.sendNotification(
      ...(version === 1
        ? ['textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } }]
        : ['textDocument/didChange', { textDocument: { uri, version }, contentChanges }]),
    );
    await answered;
    if (version > 1) times.push(performance.now() - start);
  }
  connection.dispose();
  child.kill();
  const check = median([1, 2, 3].map(() => run(process.execPath, [iop, 'check', file]).time));
  heading(`In an editor (findings ${median(times).toFixed(0)} ms after a change; at most 100 are wanted)`);
  tell('findings after a change / iop check', median(times) / check);
}

/** A save of the example, until the page in Chromium is the new one, against `iop draft` as a whole process. */
async function measurePreview(iop) {
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  );
  if (!chromium) return console.log('\nChromium is not installed here.');
  const { chromium: launcher } = createRequire(import.meta.url)('playwright-core');
  const file = join(folder, 'preview.yaml');
  const text = readFileSync(join(example, 'case.yaml'), 'utf8');
  writeFileSync(file, text);
  const child = spawn(process.execPath, [iop, 'preview', file, '--no-open'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, CI: '' },
  });
  const address = await new Promise((done) =>
    child.stderr.on('data', (chunk) => {
      const found = /http:\S+\//.exec(String(chunk))?.[0];
      if (found) done(found);
    }),
  );
  const browser = await launcher.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('body[data-shown="1"]');
  const times = [];
  for (let turn = 2; turn < 18; turn++) {
    const start = performance.now();
    writeFileSync(file, text.replaceAll('ThaiWISE', `ThaiWISE${turn}`));
    await page.waitForSelector(`body[data-shown="${turn}"]`);
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 130));
  }
  await browser.close();
  child.kill();
  const draft = median(
    [1, 2, 3].map(
      () => run(process.execPath, [iop, 'draft', file, '--to', 'md', '-o', join(folder, 'p.md')]).time,
    ),
  );
  heading(`The preview (${median(times).toFixed(0)} ms from save to page; at most 300 are wanted)`);
  tell('save to page / iop draft', median(times) / draft);
}

function npmInstallMore(...names) {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...names], { cwd: folder, stdio: 'ignore' });
}

/** An archive ten times as large: as much memory, and as much time for each case. */
function measureArchive(iop) {
  const [small, large] = [500, 5000].map((count) => {
    const cases = join(folder, `archive-${count}`);
    makeCases(cases, count);
    return batch(iop, cases, `${cases}-out`);
  });
  heading(`An archive of 5 000 (${large.memory.toFixed(0)} MB at most)`);
  tell('memory / that of 500', large.memory / small.memory);
  tell('time for a case / that of 500', large.time / small.time / 10);
}
