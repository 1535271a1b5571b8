// What a Word file is made of.

/** The parts of a package by their paths, such as `word/document.xml`. */
export type Parts = Map<string, Uint8Array>;

export type ReadonlyParts = ReadonlyMap<string, Uint8Array>;

/** What each part of the package is; readers look for it first. */
export const CONTENT_TYPES_PART = '[Content_Types].xml';
