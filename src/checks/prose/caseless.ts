// A pattern for which case is ignored, many times as quick to compile as one with the flag `i`: it is matched in small letters,
// and what it finds is given as it is written. V8 compiles a pattern at its first use, and most runs check one case.

/** Text in small letters, of the same length; a letter whose small form is longer stays. */
function toSmall(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replaceAll(/\p{Lu}/gu, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  });
}

/** A pattern's source in small letters; escapes such as `\S` and `\D` stay. */
function smallSource(source: string): string {
  return source.replaceAll(/\\.|[A-Z\u00C5\u00C4\u00D6\u00C9\u00DC]/gs, (part) =>
    part.length === 1 ? part.toLowerCase() : part,
  );
}

export class Caseless extends RegExp {
  /** The same with the places of its groups: only for what has been found. */
  private placed: RegExp | undefined;

  constructor(source: string | RegExp, flags = '') {
    super(smallSource(typeof source === 'string' ? source : source.source), flags.replace('i', ''));
  }

  override exec(text: string): RegExpExecArray | null {
    const small = toSmall(text);
    const found = super.exec(small);
    if (!found || small === text) return found;
    found.input = text;
    found[0] = text.slice(found.index, found.index + found[0].length);
    if (found.length > 1) this.writeGroups(found, small, text);
    return found;
  }

  /** The groups as they are written. */
  private writeGroups(found: RegExpExecArray, small: string, text: string): void {
    this.placed ??= new RegExp(this.source, `${this.flags.replace(/[gy]/g, '')}dy`);
    this.placed.lastIndex = found.index;
    const { indices } = this.placed.exec(small) ?? {};
    if (!indices) return;
    for (let i = 1; i < found.length; i++) {
      const place = indices[i];
      if (place) found[i] = text.slice(...place);
    }
    for (const [name, place] of Object.entries(indices.groups ?? {}))
      if (found.groups) found.groups[name] = text.slice(...(place as [number, number]));
  }
}
