// A meeting.yaml against schemas/meeting.schema.json.
import type { MeetingFile } from '../meeting-file.js';
import { failure, hasErrors, success, type Result } from '../diagnostic.js';
import type { Source } from '../source/source.js';
import { validate } from './validate.js';
import { validate as meetingErrors } from './validate-meeting.generated.js';

export function validateMeeting(source: Source): Result<MeetingFile> {
  const diagnostics = validate(source, 'meeting', meetingErrors);
  return hasErrors(diagnostics) ? failure(diagnostics) : success(source.data as MeetingFile, diagnostics);
}
