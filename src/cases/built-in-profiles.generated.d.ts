import type { CaseFile } from '../case-file.js';
import type { ProfileSettings } from '../profile-settings.js';
import type { Program } from '../template/program.js';

/** A built-in profile; its programs are positions in the list of all. */
export interface BuiltInProfile {
  settings: ProfileSettings;
  kinds: Record<CaseFile['kind'], { main: number; partials: Record<string, number> }>;
}

/** The profiles in templates/, by name. Made by `npm run generate`. */
export const builtInProfiles: Readonly<Record<string, BuiltInProfile>>;

/** Their templates, checked and made programs of. */
export const programs: readonly Program[];
