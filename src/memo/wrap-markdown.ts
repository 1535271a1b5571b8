// Markdown on lines of a width. No line begins with a sign that would make it something else, and no live value is broken.

/** One line over several; what follows the first is indented. */
export function wrapLine(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/\{\{[^}]*\}\}\S*|\S+/g) ?? []) {
    const isSafe = !/^(?:[-+*>#|=]|\d+[.)]$)/.test(word);
    if (line.trim() !== '' && line.length + 1 + word.length > width && isSafe) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Paragraphs and list items over several lines: tables, headings, quotations and forced line ends stay. */
export function wrapMarkdown(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const [lead = '', sign = ''] = /^\s*((?:[-*+]|\d+[.)]) )?/.exec(line) ?? [];
      if (line.length <= width || /^\s*[|#>]/.test(line)) return line;
      const before = lead.slice(0, lead.length - sign.length);
      return before + wrapLine(line.slice(before.length), width - before.length, ' '.repeat(lead.length));
    })
    .join('\n');
}
