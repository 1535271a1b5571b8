// The template of a meeting's document, such as the agenda → a program ready to be filled.
import { failure, success, type Result } from '../diagnostic.js';
import type { ProfileFile } from '../profile/profile.js';
import { checkTemplate } from './check-template.js';
import { parseTemplate } from './parse-template.js';
import { compileProgram, type Program } from './program.js';
import { meetingSchema } from './template-schema.js';

/** The program, or what is wrong with the template. It has no partials. */
export function loadDocument({ file, text }: ProfileFile): Result<Program> {
  const parsed = parseTemplate({ file, text });
  if (!parsed.ok) return parsed;
  const faults = checkTemplate(parsed.value, new Map(), { schema: meetingSchema });
  return faults.length > 0 ? failure(faults) : success(compileProgram(parsed.value));
}
