export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Wine {
  program: string;
  env: NodeJS.ProcessEnv;
  run(
    program: string,
    args: readonly string[],
    options?: { cwd?: string; env?: Record<string, string>; timeout?: number },
  ): Ran;
}

export function fetchNode(target: 'linux' | 'windows'): string;
export function wine(): Wine | undefined;
