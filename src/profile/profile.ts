// A profile: one municipality's committee, as settings and templates. Data only, never code.
import type { Diagnostic } from '../diagnostic.js';
import type { Letterhead } from '../ooxml/letterhead.js';
import type { ProfileSettings } from '../profile-settings.js';
import type { Kind } from './kinds.js';

/** A text file of a profile. */
export interface ProfileFile {
  /** The file's name, as diagnostics show it. */
  file: string;
  text: string;
}

/** A file of a profile that is no text. */
export interface BinaryFile {
  /** The file's name, as diagnostics show it. */
  file: string;
  bytes: Uint8Array;
}

/** A profile's folder as it was found: files by their path in it, such as `partials/summary.md.hbs`. */
export interface ProfileFolder {
  /** The profile's name, such as `malmo-asn`. */
  name: string;
  /** Whether it comes with the program: its words are right by construction. */
  isBuiltIn: boolean;
  files: ReadonlyMap<string, ProfileFile>;
  /** The paths of files that no profile has. */
  unknownFiles: readonly string[];
  /** Pictures by their names. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** The municipality's own Word file. */
  letterhead?: BinaryFile;
  /** The faults in reading it. */
  faults: readonly Diagnostic[];
}

export interface Profile {
  name: string;
  settings: ProfileSettings;
  /** The kinds of memo by name. */
  kinds: ReadonlyMap<string, Kind>;
  /** Templates by their path in the folder; those that the folder lacks are the built-in ones. */
  templates: ReadonlyMap<string, ProfileFile>;
  /** The paths of the templates that the built-in profile has none like. */
  addedTemplates: readonly string[];
  /** The profile's own template files, by the names that diagnostics show: their words are the municipality's. */
  ownFiles: ReadonlySet<string>;
  logo?: Picture;
  letterhead?: Letterhead;
}

/** A picture that has been found to be one. */
export interface Picture {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  /** Width to height. */
  ratio: number;
}

export const LETTERHEAD_FILE = 'letterhead.docx';
export const SETTINGS_FILE = 'profile.yaml';
export const TEMPLATE_EXTENSION = '.md.hbs';
export const PARTIALS_FOLDER = 'partials/';
export const KINDS_FOLDER = 'kinds/';
export const KIND_EXTENSION = '.yaml';
/** The template of every kind that has none of its own. */
export const MEMO_TEMPLATE = 'memo';
/** The templates of a meeting's documents. */
export const MEETING_TEMPLATES = ['agenda', 'minutes'];

/** What the points are called that a kind words itself. */
export const OWN_SENTENCE = 'kind-sentence-';
export const OWN_CLAUSE = 'kind-clause-';

/** The section that holds the proposed decision. */
export const DECISION = 'decision';

/** The names of the partials among a profile's templates; those of one kind begin with its name and a slash. */
export function listPartialNames(templates: ReadonlyMap<string, unknown>): string[] {
  return [...templates.keys()]
    .filter((path) => path.startsWith(PARTIALS_FOLDER))
    .map((path) => path.slice(PARTIALS_FOLDER.length, -TEMPLATE_EXTENSION.length));
}
