// The public API.
export type { CaseFile } from './case-file.js';
export type { Code, DiagnosticArgs } from './codes.js';
export {
  formatPath,
  hasErrors,
  type Diagnostic,
  type Path,
  type Range,
  type Result,
  type Severity,
} from './diagnostic.js';
export type { Facts } from './facts/facts.js';
export type { Origin, Rule } from './facts/origins.js';
export type { Memo, MemoMeta } from './memo/memo.js';
export { buildMemo, openCase, type FindProfile, type OpenCase, type ReadyProfile } from './pipeline.js';
export { loadProfile } from './profile/load-profile.js';
export type { Profile, ProfileFile, ProfileFolder } from './profile/profile.js';
export type { ProfileSettings } from './profile-settings.js';
export { report, type ReportFormat } from './reporters/report.js';
export { en } from './reporters/wording/en.js';
export { sv } from './reporters/wording/sv.js';
export type { Language, Wording } from './reporters/wording/wording.js';
export { schemas } from './schema/schemas.js';
export { loadTemplates, type Templates } from './template/load-templates.js';
export { formats, writers, type Format, type Writer } from './writers/writers.js';
