/** One of the type files that are made from the schemas. */
interface TypeFile {
  file: string;
}
export const typeFiles: readonly TypeFile[];
export function typesOf(file: TypeFile): Promise<string>;
/** The text of the module with the built-in profiles. */
export function builtInProfiles(): Promise<string>;
