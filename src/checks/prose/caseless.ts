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

/** V8 compiles a pattern for its interpreter, and again when it is used more; at once for good where the first text is long. */
const LONG_TEXT = widen('.'.repeat(1000));

export function compile(source: string, flags: string): RegExp {
  const pattern = new RegExp(source, flags);
  pattern.test(LONG_TEXT);
  pattern.lastIndex = 0;
  return pattern;
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

  constructor(source: string | RegExp, flags = '') {
    super('');
    this.written = typeof source === 'string' ? source : source.source;
    this.ownFlags = flags.replace('i', '');
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
    const pattern = (this.compiled.pattern ??= compile(toSmallSource(this.written), `${this.ownFlags}d`));
    const small = toSmall(text);
    pattern.lastIndex = this.lastIndex;
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
