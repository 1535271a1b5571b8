/** The text of a case; `index` counts from 0. */
export function makeCase(index: number): string;
/** Writes so many cases into a folder, a folder a case. */
export function makeCases(folder: string, count: number): void;
