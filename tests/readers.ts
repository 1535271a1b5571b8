// Independent readers: what others see in our files. None of these is used in the product.
import mammoth from 'mammoth';
import MarkdownIt, { type Token } from 'markdown-it';

/** Words as they stand, no-break spaces kept; Word's no-break hyphen is the plain one that is copied. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll('\u2011', '-')
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '');
}

/** The words of a Word file's body, read by mammoth. */
export async function wordsOfDocx(bytes: Uint8Array): Promise<string[]> {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const text = html
    .replace(/<\/?(?:strong|em|a|sup)(?: [^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(lt|gt|quot|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '',
    );
  return wordsOf(text);
}

/** Markdown without who writes, above the memo: in Word that stands in the page's head. */
export function withoutSender(markdown: string): string {
  return markdown.replace(/^\*\*[^*\n]+\*\*\\\n[^\n]+\n\n/, '');
}

/** The words of Markdown, read by markdown-it. */
export function wordsOfMarkdown(markdown: string): string[] {
  const blocks = new MarkdownIt('commonmark').enable('table').parse(withoutSender(markdown), {});
  return blocks.flatMap(({ children }) => wordsOf((children ?? []).map(textOfToken).join('')));
}

function textOfToken({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'text' || type === 'text_special' ? content : '';
}
