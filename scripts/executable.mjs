// Builds iop as one program that needs no Node, for Linux x64 and Windows x64: Node's own single-executable support
// (https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html). `npm run executable`; with `-- linux` or
// `-- windows` for one of them. The Nodes come from npm, at the versions below.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { fetchNode } from './executable/nodes.mjs';

const require = createRequire(import.meta.url);
const { inject } = require('postject');
const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'out/executable');
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const asked = process.argv.slice(2);
const targets = ['linux', 'windows'].filter((target) => asked.length === 0 || asked.includes(target));
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'iop-executable-'));
try {
  for (const target of targets) await build(target);
} finally {
  rmSync(folder, { recursive: true });
}

async function build(target) {
  const node = fetchNode(target);
  const files = JSON.stringify(packageFiles());
  const hash = createHash('sha256').update(files).digest('hex').slice(0, 16);
  const paths = {
    main: join(folder, 'main.cjs'),
    files: join(folder, 'files.json'),
    blob: join(folder, 'iop.blob'),
    config: join(folder, 'sea.json'),
  };
  await bundle({
    entryPoints: [join(root, 'scripts/executable/entry.cjs')],
    outfile: paths.main,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { IOP_FILES_HASH: JSON.stringify(hash) },
    logLevel: 'warning',
  });
  writeFileSync(paths.files, files);
  writeFileSync(
    paths.config,
    JSON.stringify({
      main: paths.main,
      output: paths.blob,
      disableExperimentalSEAWarning: true,
      assets: { files: paths.files },
    }),
  );
  execFileSync(process.execPath, ['--experimental-sea-config', paths.config], { stdio: 'pipe' });
  const program = join(out, target === 'windows' ? 'iop-win-x64.exe' : 'iop-linux-x64');
  copyFileSync(node, program);
  chmodSync(program, 0o755);
  await inject(program, 'NODE_SEA_BLOB', readFileSync(paths.blob), { sentinelFuse: FUSE });
  console.log(`${program}  ${(statSync(program).size / 2 ** 20).toFixed(0)} MB`);
}

/** What the package carries, by its names. */
function packageFiles() {
  const pack = ['pack', '--dry-run', '--ignore-scripts', '--json'];
  const [{ files }] = JSON.parse(
    execFileSync('npm', pack, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  const wanted = files
    .map(({ path }) => path)
    .filter((path) => !/^examples\/|\.png$|^CONTRIBUTING|^SECURITY/.test(path));
  if (!existsSync(join(root, 'dist/iop.cjs'))) throw new Error('npm run build first');
  return Object.fromEntries(
    wanted.sort().map((path) => [path, readFileSync(join(root, path)).toString('base64')]),
  );
}
