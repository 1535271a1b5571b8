import type { Validator } from './validator.js';

/** Compiled from schemas/meetingFacts.schema.json by `npm run generate`. */
export const validate: Validator;
