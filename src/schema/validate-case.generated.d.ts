import type { Validator } from './validator.js';

/** Compiled from schemas/case.schema.json by `npm run generate`. */
export const validate: Validator;
