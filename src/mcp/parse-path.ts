// `funding.years[0].amount` → the path of an edit.
import type { Path } from '../diagnostic.js';
import { Refusal } from './inside.js';

export function parsePath(text: string): Path {
  if (!/^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*|\[\d{1,4}\])*$/.test(text))
    throw new Refusal(`${JSON.stringify(text.slice(0, 60))} is no path such as funding.years[0].amount`);
  const path = [...text.matchAll(/[A-Za-z][\w-]*|\d+(?=\])/g)].map(([part]) =>
    /^\d/.test(part) ? Number(part) : part,
  );
  // keys of every object, which no case has
  if (path.some((part) => ['__proto__', 'constructor', 'prototype'].includes(String(part))))
    throw new Refusal(`${text} is no field of a case`);
  return path;
}
