// A schema with its descriptions in Swedish. Titles are Swedish already.

/** The Swedish of each description. */
export type Dictionary = Readonly<Record<string, string>>;

/** The file with it, among the schemas. */
export const DICTIONARY = 'swedish.json';

const EXPLAIN = /^See iop explain (\S+)\.$/;

export function translateSchema(schema: unknown, dictionary: Dictionary): unknown {
  if (Array.isArray(schema)) return schema.map((each) => translateSchema(each, dictionary));
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, unknown] =>
      key === 'description' && typeof value === 'string'
        ? [key, translateDescription(value, dictionary)]
        : [key, translateSchema(value, dictionary)],
    ),
  );
}

/** A description in Swedish; as it is where nobody has put it into Swedish. */
export function translateDescription(text: string, dictionary: Dictionary): string {
  const [, code] = EXPLAIN.exec(text) ?? [];
  return code === undefined ? (dictionary[text] ?? text) : `Se iop explain ${code}.`;
}
