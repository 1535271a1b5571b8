// The placeholders of a case that is begun: a request in square brackets where a value is to stand.
import type { Path } from '../diagnostic.js';

const REQUEST = /\[[a-zåäöA-ZÅÄÖ][^[\]\n]{1,120}\]/u;

/** Whether a value, or a part of it, is still to be filled in. */
export function hasPlaceholder(text: string): boolean {
  return REQUEST.test(text);
}

/** Fields that are about the case, and are not printed. */
const ABOUT = ['suppress', 'unconfirmed', 'profile', 'previous'];

/** All texts of a case that can be printed, with their places. */
export function listStrings(data: unknown, path: Path = []): { path: Path; text: string }[] {
  if (path.length === 1 && ABOUT.includes(String(path[0]))) return [];
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((each, i) => listStrings(each, [...path, i]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, each]) => listStrings(each, [...path, key]));
}
