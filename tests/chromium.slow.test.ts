// docx-preview in real headless Chromium shows each memo's whole text in order. Skipped where Chromium is missing.
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeVariant, variants } from './matrix.js';
import { wordsOf, wordsOfMarkdown } from './readers.js';
import { findProgram } from './tools.js';

const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
const require = createRequire(import.meta.url);
// jszip is what docx-preview reads the package with
const scripts = [
  createRequire(require.resolve('docx-preview')).resolve('jszip/dist/jszip.min.js'),
  require.resolve('docx-preview').replace(/[^/]*$/, 'docx-preview.min.js'),
];

// what the page has, for the function that runs there
declare const document: {
  querySelector(selector: string): PageElement | null;
};
declare const docx: { renderAsync(...args: unknown[]): Promise<void> };
interface PageElement {
  textContent: string;
  querySelectorAll(selector: string): PageElement[];
  append(text: string): void;
  replaceWith(text: string): void;
}

/** The text of the pages that docx-preview makes of a Word file, without headers and footers. */
async function textInPage(page: Page, bytes: Buffer): Promise<string> {
  await page.setContent('<!doctype html><div id="memo"></div>');
  for (const path of scripts) await page.addScriptTag({ path });
  const render = async (base64: string): Promise<string> => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const container = document.querySelector('#memo');
    if (!container) return '';
    await docx.renderAsync(data, container, container, { inWrapper: false });
    // docx-preview makes an empty <wbr> of Word's hyphen that doesn't break
    for (const hyphen of container.querySelectorAll('wbr')) hyphen.replaceWith('-');
    for (const end of container.querySelectorAll('br, p, td')) end.append(' ');
    for (const line of container.querySelectorAll('br')) line.replaceWith(' ');
    return [...container.querySelectorAll('article')].map(({ textContent }) => textContent).join(' ');
  };
  return page.evaluate(render, bytes.toString('base64'));
}

describe.skipIf(executablePath === undefined)('in Chromium (skipped where it is missing)', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ];
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  });
  afterAll(() => browser.close());

  it.each(variants)('docx-preview shows the whole text of $name, in order', async (variant) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const shown = wordsOf(await textInPage(page, await makeVariant(variant, 'docx'))).join(' ');
    const words = wordsOfMarkdown((await makeVariant(variant, 'md')).toString()).join(' ');
    expect(shown).toContain(words);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('the web page has no request to elsewhere, no fault, and a picture for each figure', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const variant = variants.find(({ name }) => name.endsWith('malmo-asn --figures'));
    if (!variant) throw new Error('no such variant');
    await page.setContent((await makeVariant(variant, 'html')).toString());
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(await page.locator('main h1').count()).toBe(1);
    for (const figure of await page.locator('figure svg[role=img]').all()) {
      expect(await figure.getAttribute('aria-label')).toMatch(/\d/);
    }
    await page.close();
  });
});
