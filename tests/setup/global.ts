// Before all tests: builds dist/ if it is older than what it is made of, and gives the run a temporary folder of its own,
// which is removed after all tests.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src', 'schemas', 'templates', 'scripts', 'package.json', 'package-lock.json'];

export function setup(): () => void {
  if (!isBuilt())
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'iop-tests-'));
  // the tests' processes inherit these
  process.env['TMPDIR'] = folder;
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
  mkdirSync(join(folder, 'cache'));
  // an extra file of certificates slows every start of Node
  delete process.env['NODE_EXTRA_CA_CERTS'];
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The build's last step writes the types. */
function isBuilt(): boolean {
  const built = statSync(join(root, 'dist/index.d.ts'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.every((path) => newestIn(join(root, path)) <= built);
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newestIn(join(path, name))));
}
