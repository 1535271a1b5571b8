import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writers } from '../../src/writers/writers.js';
import { wordsOf, wordsOfMarkdown } from '../readers.js';
import { exampleNames, memoOf, minimalText, readCaseText } from '../support.js';

async function pageOf(text: string): Promise<{ html: string; markdown: string }> {
  const { memo, look } = await memoOf(text);
  const [html, markdown] = await Promise.all([writers.html.write(memo, look), writers.md.write(memo, look)]);
  return { html: Buffer.from(html).toString(), markdown: Buffer.from(markdown).toString() };
}

/** The words of a page's body, read as XML: void elements closed, entities decoded. */
function wordsOfPage(html: string): string[] {
  const closed = html.replace(/^<!doctype html>\n/, '').replace(/<(meta|br|img)([^>]*)>/g, '<$1$2/>');
  let text = '';
  let inBody = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'body') inBody = true;
    if (!['strong', 'em', 'a', 'span'].includes(name)) text += ' ';
  });
  parser.on('closetag', ({ name }) => {
    if (!['strong', 'em', 'a', 'span'].includes(name)) text += ' ';
  });
  parser.on('text', (part) => (text += inBody ? part : ''));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(closed).close();
  return wordsOf(text);
}

describe.each(exampleNames)('the web page of %s', (name) => {
  it('is well-formed, and says the same as the Markdown, word for word', async () => {
    const { html, markdown } = await pageOf(readCaseText(name));
    const sender = /<p class="sender">.*?<\/p>\n/s;
    expect(html).toMatch(sender);
    expect(wordsOfPage(html.replace(sender, ''))).toEqual(wordsOfMarkdown(markdown));
  });

  it('has language, title, landmarks, table scopes and a print style, and loads nothing', async () => {
    const { html } = await pageOf(readCaseText(name));
    expect(html).toContain('<html lang="sv">');
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<(?:header|main|h1)>/g)).toEqual(['<header>', '<main>', '<h1>']);
    expect(html.match(/<th[ >]/g)?.length).toBe(html.match(/<th scope="(?:col|row)"/g)?.length);
    expect(html).toContain('@media print');
    expect(html).not.toMatch(/<(?:script|link|iframe)|url\(|src="http/);
  });
});

it('lists, quotations and marks are what another writer of Markdown makes of them', async () => {
  const background =
    '5. fem _lutar_ **tyngd** & <\n6. sex\n   - inre\n\n> citat\n\n[länk](https://example.se/?a=1&b=2)';
  const { html, markdown } = await pageOf(
    minimalText.replace('Ett stycke.', JSON.stringify(background.replace('<', '\\<'))),
  );
  const theirs = new MarkdownIt('commonmark').enable('table').render(markdown);
  const inner = (page: string) => /<ol start="5">[^]*?<a href[^]*?<\/a>/.exec(page)?.[0].replace(/\s+/g, '');
  expect(inner(html)).toBe(inner(theirs));
});
