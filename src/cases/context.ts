// What a run knows of the world while it lasts: the streams and folders, the flags, the settings files and the profiles.
// Read-only: commands give back what they have found.
import type { Speller } from '../checks/check.js';
import { createConfigStore, type Config, type ConfigStore } from './config.js';
import type { Io } from './io.js';
import { createProfileStore, type ProfileStore } from './profiles.js';

/** What the flags, the environment and the settings file say of how cases are read. */
export interface RunOptions {
  /** The profile that wins over the cases' own. */
  profile?: string;
  /** What to call standard input in messages. */
  stdinFilename?: string;
  /** Whether memos have every figure that there is, whatever the profile says. */
  figures?: boolean;
  /** Whether warnings are errors. */
  strict?: boolean;
}

export interface Context {
  readonly io: Io;
  readonly options: RunOptions;
  readonly profiles: ProfileStore;
  readonly configs: ConfigStore;
  /** The settings file of the run as a whole. */
  readonly config: Config | undefined;
  /** A dictionary, where spelling is asked for. */
  readonly speller?: Speller | undefined;
}

/**
 * A run's context. `place` is any case of the run: run-wide settings come from the iop.config.yaml nearest to it. Flags win
 * over IOP_PROFILE, and that over the settings file.
 */
export function createContext(io: Io, flags: RunOptions, place?: string): Context {
  const configs = createConfigStore(io);
  const found = place === undefined ? undefined : configs.of(place);
  const config = found?.ok ? found.value : undefined;
  const { profile: asked, stdinFilename, figures, strict = config?.settings.strict } = flags;
  const profile = [asked, io.env['IOP_PROFILE']].find(Boolean);
  const options: RunOptions = {
    ...(profile !== undefined && { profile }),
    ...(stdinFilename !== undefined && { stdinFilename }),
    ...(figures !== undefined && { figures }),
    ...(strict !== undefined && { strict }),
  };
  return { io, options, profiles: createProfileStore(io), configs, config };
}
