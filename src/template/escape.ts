// Plain text → Markdown that reads back as the same text, and as no other node.

/** Every ASCII punctuation mark may be escaped by a backslash (CommonMark 0.31, 2.4), so every one is. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Line ends, tabs and outer spaces would be read as layout; as character references they are text. */
const LAYOUT = /[\n\r\t]|^ +| +$/g;

export function escapeMarkdown(text: string): string {
  return escapePunctuation(text).replace(LAYOUT, (run) =>
    Array.from(run, (character) => `&#${character.charCodeAt(0)};`).join(''),
  );
}

/** For a part of a line, whose outer spaces stand between words. */
export function escapePunctuation(text: string): string {
  return text.replace(PUNCTUATION, '\\$&');
}
