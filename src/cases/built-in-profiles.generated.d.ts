import type { ProfileSettings } from '../profile-settings.js';
import type { ReadyKind } from '../template/load-templates.js';
import type { Program } from '../template/program.js';

/** A kind of a built-in profile; its programs are positions in the list of all. */
export interface BuiltInKind extends Omit<ReadyKind, 'main' | 'partials'> {
  main: number;
  partials: Record<string, number>;
}

export interface BuiltInProfile {
  settings: ProfileSettings;
  kinds: Record<string, BuiltInKind>;
}

/** The profiles in templates/, by name. Made by `npm run generate`. */
export const builtInProfiles: Readonly<Record<string, BuiltInProfile>>;

/** Their templates, checked and made programs of. */
export const programs: readonly Program[];
