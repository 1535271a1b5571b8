// A few fields of a case that need not be valid: for what must be known before it is opened, or even where it can't be.
import { existsSync, realpathSync } from 'node:fs';
import { peekData } from '../source/parse-source.js';
import type { Context } from './context.js';
import { profileRequest } from './read-case.js';

/** Fields of a case, as far as they can be read. */
export interface Peek {
  profile?: string;
  reference?: string;
  /** The day of the meeting that decides. */
  meeting?: string;
}

export function peekCase(text: string): Peek {
  const data = groupOf(peekData(text));
  const { profile, reference } = data;
  const { meeting } = groupOf(data['timeline']);
  return {
    ...(typeof profile === 'string' && { profile }),
    ...(typeof reference === 'string' && { reference }),
    ...(typeof meeting === 'string' && { meeting }),
  };
}

function groupOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** The folder of a case's profile, its links followed. */
export function profileFolder(context: Context, caseFile: string, text: string): string {
  const request = profileRequest(context, caseFile, peekCase(text).profile);
  const folder = context.profiles.folder(request);
  return existsSync(folder) ? realpathSync(folder) : folder;
}
