// The path of a field that an assistant may edit.
import { parsePath, type Path } from '../diagnostic.js';
import { Refusal } from './inside.js';

const FORM = /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*|\[\d{1,4}\])*$/;

/** `funding.years[0].amount` as a path. Throws a Refusal where it is none, or a key that every object has. */
export function readEditedPath(text: string): Path {
  if (!FORM.test(text))
    throw new Refusal(`${JSON.stringify(text.slice(0, 60))} is no path such as funding.years[0].amount`);
  const path = parsePath(text);
  if (path.some((part) => ['__proto__', 'constructor', 'prototype'].includes(String(part))))
    throw new Refusal(`${text} is no field of a case`);
  return path;
}
