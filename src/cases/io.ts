// What the program has of the world: streams, environment and folder, handed in so that it can be
// run in process by a test.

export interface OutputStream {
  write(chunk: string | Uint8Array): unknown;
  isTTY?: boolean | undefined;
}

export interface Io {
  /** Reads standard input, and stops once it has more than `limit` bytes. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Whether a person types at standard input. */
  isStdinTTY?: boolean | undefined;
  stdout: OutputStream;
  stderr: OutputStream;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The folder of the package, with templates/ and schemas/. */
  packageRoot: string;
  /** The user's own folder, which nobody else can write to; gives nothing where there is none. */
  openOwnFolder?: () => string | undefined;
  /** The texts of files that an editor has open and not saved, by their full paths: they count as the files' own. */
  openTexts?: ReadonlyMap<string, string>;
  /** Where nothing outside is read or written, as a path without links; the package's own files aside. */
  confinedTo?: string;
  /** Aborted when the user interrupts: what runs then finishes what it has in hand. */
  signal?: AbortSignal;
}
