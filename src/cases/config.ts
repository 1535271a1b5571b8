// iop.config.yaml: what holds for the cases in a folder and below, unless a flag, the environment or the case says
// otherwise. The nearest one counts, from the case file upwards to the root of its repository.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { failure, hasErrors, success, type Diagnostic, type Result } from '../diagnostic.js';
import { validateConfigData } from '../schema/validate-config.js';
import type { ConfigSettings } from './config-settings.js';
import { isAllowed, isFolder } from './folders.js';
import type { Io } from './io.js';
import { shownPath } from './profiles.js';
import { readSource } from './read-source.js';

export const CONFIG_FILE = 'iop.config.yaml';

/** The settings of a file, and the folder that its paths start from. */
export interface Config {
  folder: string;
  settings: ConfigSettings;
}

export interface ConfigStore {
  /** What holds for a file or a folder; `undefined` where nothing is set. */
  of(place: string): Result<Config> | undefined;
  /** The file that says so. */
  fileOf(place: string): string | undefined;
  /** The texts of the files that were read, for code frames. */
  texts: ReadonlyMap<string, string>;
}

/** A store that reads each file once. Places are paths from the working folder. */
export function createConfigStore({ cwd, confinedTo }: Io): ConfigStore {
  const files = new Map<string, string | undefined>();
  const read = new Map<string, Result<Config>>();
  const texts = new Map<string, string>();

  function fileOf(place: string): string | undefined {
    const path = resolve(cwd, place);
    const folder = isFolder(path) ? path : dirname(path);
    if (!files.has(folder)) files.set(folder, nearestFile(folder, confinedTo));
    return files.get(folder);
  }

  function of(place: string): Result<Config> | undefined {
    const file = fileOf(place);
    if (file === undefined) return undefined;
    const config = read.get(file) ?? readConfig(file, shownPath(file, cwd), texts);
    read.set(file, config);
    return config;
  }

  return { of, fileOf, texts };
}

function nearestFile(folder: string, confinedTo: string | undefined): string | undefined {
  if (!isAllowed({ confinedTo }, join(folder, CONFIG_FILE))) return undefined;
  const file = join(folder, CONFIG_FILE);
  if (existsSync(file)) return file;
  const isRoot = existsSync(join(folder, '.git')) || dirname(folder) === folder;
  return isRoot ? undefined : nearestFile(dirname(folder), confinedTo);
}

function readConfig(path: string, file: string, texts: Map<string, string>): Result<Config> {
  const source = readSource(path, file, texts);
  if (!source.ok) return source;
  const diagnostics: Diagnostic[] = [...source.diagnostics, ...validateConfigData(source.value)];
  if (hasErrors(diagnostics)) return failure(diagnostics);
  return success({ folder: dirname(path), settings: source.value.data as ConfigSettings }, diagnostics);
}
