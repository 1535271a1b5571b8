import type { CaseFile } from '../case-file.js';
import type { ProfileSettings } from '../profile-settings.js';
import type { PrecompiledKind } from '../template/precompiled.js';

export interface BuiltInProfile {
  settings: ProfileSettings;
  kinds: Record<CaseFile['kind'], PrecompiledKind>;
}

/** The profiles in templates/, by name. Made by `npm run generate`. */
export const builtInProfiles: Readonly<Record<string, BuiltInProfile>>;

/** Their templates, precompiled. */
export const specifications: readonly TemplateSpecification[];
