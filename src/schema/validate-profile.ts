// A profile's settings against schemas/profile.schema.json.
import type { Diagnostic } from '../diagnostic.js';
import type { Source } from '../source/source.js';
import { validate } from './validate.js';
import { validate as profileErrors } from './validate-profile.generated.js';

/** The problems of a profile's data; `source` gives the places, `data` may hold defaults beside it. */
export function validateProfileData(source: Source, data: unknown): Diagnostic[] {
  return validate({ ...source, data }, 'profile', profileErrors);
}
