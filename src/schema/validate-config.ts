// The settings of iop.config.yaml against schemas/config.schema.json.
import type { Diagnostic } from '../diagnostic.js';
import type { Source } from '../source/source.js';
import { validate } from './validate.js';
import { validate as configErrors } from './validate-config.generated.js';

export function validateConfigData(source: Source): Diagnostic[] {
  return validate(source, 'config', configErrors);
}
