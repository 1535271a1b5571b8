import type { ProfileSettings } from '../profile-settings.js';
import type { ReadyKind } from '../template/load-templates.js';

/** A kind of a built-in profile; its programs are positions in the list of all. */
export interface BuiltInKind extends Omit<ReadyKind, 'main' | 'partialAt'> {
  main: number;
  partials: Record<string, number>;
}

export interface BuiltInProfile {
  settings: ProfileSettings;
  kinds: Record<string, BuiltInKind>;
}

/** The profiles in templates/, by name, each a BuiltInProfile as JSON. Made by `npm run generate`. */
export const builtInProfiles: Readonly<Record<string, string>>;

/** Their templates, checked and made programs of, each as JSON. */
export const programs: readonly string[];
