// Hashes of what a file was made from, and of what it holds.
import { createHash } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import type { Stamp } from '../ooxml/stamp.js';
import type { OpenCase } from './open.js';

/** The case as data: its comments and layout change nothing in a memo. */
export function sourceStamp({ caseFile }: OpenCase): Stamp {
  return { case: sha256(JSON.stringify(caseFile)), version: packageJson.version };
}

/** In hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A hash as short as can be relied on: the first 128 bits of the SHA-256, in 22 signs. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
