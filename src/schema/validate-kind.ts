// The settings of a kind of memo against schemas/kind.schema.json.
import type { Diagnostic } from '../diagnostic.js';
import type { Source } from '../source/source.js';
import { validate } from './validate.js';
import { validate as kindErrors } from './validate-kind.generated.js';

export function validateKindData(source: Source): Diagnostic[] {
  return validate(source, 'kind', kindErrors);
}
