// Pieces of Typst's source.

/** A piece of a Typst document. */
export type Source = string;

/** A text as Typst's string literal. */
export function string(value: string): Source {
  const escaped = value.replaceAll(/[\\"]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

/** `#name(a: 1, content)`. */
export function call(name: string, content: Source, values: Record<string, Source> = {}): Source {
  const all = [...Object.entries(values).map(([key, value]) => `${key}: ${value}`), content];
  return `#${name}(${all.join(', ')})`;
}
