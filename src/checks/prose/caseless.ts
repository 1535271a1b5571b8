// A pattern for which case is ignored, many times as quick to compile as one with the flag `i`: it is matched in small letters,
// and what it finds is given as it is written. It is compiled when it is first used: most runs check one case, which needs a
// part of all patterns.

/** The last text: many patterns are tried on one after another. */
let last = { text: '', small: '' };

/** Text in small letters, of the same length; a letter whose small form is longer stays. */
function toSmall(text: string): string {
  if (text !== last.text) last = { text, small: widen(smallOf(text)) };
  return last.small;
}

/**
 * The same text, as V8 keeps one with a letter beyond Latin-1. For texts of the other sort it compiles each pattern anew, and a
 * dash or a quotation mark in a memo is enough to have both.
 */
export function widen(text: string): string {
  return `\u2013${text}`.slice(1);
}

function smallOf(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replaceAll(/[^]/gu, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  });
}

/** A pattern's source in small letters; escapes such as `\S` and `\D` stay. */
function toSmallSource(source: string): string {
  return source.replaceAll(/(?<!\\)[A-Z\u00C5\u00C4\u00D6\u00C9\u00DC]+/g, (capitals) =>
    capitals.toLowerCase(),
  );
}

/** One for all of the same source: copies, which `matchAll` makes, and patterns that a check makes for each sentence. */
interface Compiled {
  pattern?: RegExp;
}

const MOST = 5000;
/** By flags and source. */
const compiled = new Map<string, Compiled>();

export class Caseless extends RegExp {
  private readonly written: string;
  private readonly ownFlags: string;
  private readonly compiled: Compiled;
  /** Small words, one of each list of which stands in all that the pattern finds; none where nothing is known. */
  needs: readonly (readonly string[])[] = [];

  constructor(source: string | RegExp, flags = '') {
    super('');
    this.written = typeof source === 'string' ? source : source.source;
    this.ownFlags = flags.replace('i', '');
    if (source instanceof Caseless) this.needs = source.needs;
    if (source instanceof Caseless && source.ownFlags === this.ownFlags) {
      this.compiled = source.compiled;
      return;
    }
    const key = `${this.ownFlags}/${this.written}`;
    const known = compiled.get(key);
    this.compiled = known ?? {};
    if (known) return;
    // patterns of names, in a process that checks many cases
    if (compiled.size > MOST) compiled.clear();
    compiled.set(key, this.compiled);
  }

  /**
   * A text without any of these words is not looked at: most patterns are never compiled (tests/checks/needing.test.ts). Where it
   * is said more than once, each time is needed.
   */
  needing(...words: readonly string[]): this {
    this.needs = [...this.needs, words];
    return this;
  }

  override get source(): string {
    return this.written;
  }

  override get flags(): string {
    return this.ownFlags;
  }

  override get global(): boolean {
    return this.ownFlags.includes('g');
  }

  override get sticky(): boolean {
    return this.ownFlags.includes('y');
  }

  override exec(text: string): RegExpExecArray | null {
    const small = toSmall(text);
    const { needs, lastIndex } = this;
    if (lastIndex === 0 && needs.some((words) => !words.some((word) => small.includes(word)))) return null;
    const pattern = (this.compiled.pattern ??= new RegExp(toSmallSource(this.written), `${this.ownFlags}d`));
    pattern.lastIndex = lastIndex;
    const found = pattern.exec(small);
    this.lastIndex = pattern.lastIndex;
    if (!found || small === text) return found;
    found.input = text;
    writeGroups(found, text);
    return found;
  }
}

/** Gives what was found as it is written. */
function writeGroups(found: RegExpExecArray, text: string): void {
  const { indices } = found;
  if (!indices) return;
  for (let i = 0; i < found.length; i++) {
    const place = indices[i];
    if (place) found[i] = text.slice(...place);
  }
  // a group that was not there has no place
  const groups: Record<string, [number, number] | undefined> = indices.groups ?? {};
  for (const [name, place] of Object.entries(groups))
    if (found.groups && place) found.groups[name] = text.slice(...place);
}
