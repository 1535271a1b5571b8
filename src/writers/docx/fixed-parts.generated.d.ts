/** The parts of a Word file that are the same for every memo, by their paths. Made by `npm run generate`. */
export const fixedParts: Readonly<Record<string, string>>;
