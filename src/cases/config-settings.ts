// The type of a valid iop.config.yaml. Generated from schemas/config.schema.json by "npm run generate".

/**
 * iop.config.yaml: what holds for all cases in a folder and below it, unless a flag, the environment or the case says otherwise. Paths start from the folder that the file lies in.
 */
export interface ConfigSettings {
  /**
   * The profile of cases that name none: a built-in profile's name, or a path to a folder.
   */
  profile?: string;
  /**
   * Whether memos have every figure that there is, whatever their profile says.
   */
  figures?: boolean;
  /**
   * Where memos go, as -o says it: a folder (ends with /), or for draft a pattern such as out/{reference}.{ext}.
   */
  output?: string;
  /**
   * The formats to write, separated by commas, as --to says it.
   */
  to?: string;
  /**
   * The language of messages.
   */
  lang?: 'sv' | 'en';
  /**
   * Whether warnings are errors.
   */
  strict?: boolean;
  /**
   * Words that are right though no dictionary has them, for iop check --spelling.
   */
  words?: string[];
}
