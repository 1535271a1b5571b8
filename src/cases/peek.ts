// A few fields of a case that need not be valid: for what must be known before it is opened, or even where it can't be.
import { existsSync, realpathSync } from 'node:fs';
import { peekData } from '../source/parse-source.js';
import type { Context } from './context.js';
import { profileRequest } from './read-case.js';

/** Fields of a case, as far as they can be read. */
export interface Peek {
  profile?: string;
  reference?: string;
  /** The case before it. */
  previous?: string;
  /** The day of the meeting that decides. */
  meeting?: string;
  /** Whether the case may name a profile that can't be read. */
  isUnsure: boolean;
}

export function peekCase(text: string): Peek {
  const peeked = peekData(text);
  const data = groupOf(peeked);
  const { profile, reference, previous } = data;
  const { meeting } = groupOf(data['timeline']);
  return {
    ...(typeof profile === 'string' && { profile }),
    ...(typeof reference === 'string' && { reference }),
    ...(typeof previous === 'string' && { previous }),
    ...(typeof meeting === 'string' && { meeting }),
    isUnsure: peeked === undefined || ('profile' in data && typeof profile !== 'string'),
  };
}

function groupOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** The folder of a case's profile, its links followed; `undefined` where the case can't be read so far. */
export function profileFolder(context: Context, caseFile: string, text: string): string | undefined {
  const { profile, isUnsure } = peekCase(text);
  if (isUnsure) return undefined;
  const request = profileRequest(context, caseFile, profile);
  const folder = context.profiles.folder(request);
  return existsSync(folder) ? realpathSync(folder) : folder;
}
