// A program started where it has no network. On Linux that is a namespace of its own, where the system lets anyone make
// one; elsewhere the program is started as it is.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A program and what it is started with. */
export type Command = readonly [program: string, ...args: string[]];

/** Ways to start a program without a network. Both become the program: whoever ends them ends it. */
const WAYS: readonly Command[] = [
  ['unshare', '--user', '--map-current-user', '--net', '--'],
  ['unshare', '--map-root-user', '--net', '--'],
  ['bwrap', '--dev-bind', '/', '/', '--unshare-net', '--die-with-parent', '--'],
];

let found: Promise<Command | undefined> | undefined;

/** The same command without a network where that can be had. */
export async function withoutNetwork(command: Command): Promise<Command> {
  found ??= findWay();
  const way = await found;
  return way ? [...way, ...command] : command;
}

async function findWay(): Promise<Command | undefined> {
  if (process.platform !== 'linux') return undefined;
  for (const [program, ...args] of WAYS) {
    const works = promisify(execFile)(program, [...args, 'true'], { timeout: 5000 });
    if (
      await works.then(
        () => true,
        () => false,
      )
    )
      return [program, ...args];
  }
  return undefined;
}
