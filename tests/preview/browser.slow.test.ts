// The preview in real headless Chromium: redrawn on save where the reader was, what a click and a hover say, and axe.
// Skipped where Chromium is missing.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root, temporaryFolder } from '../support.js';
import { findProgram } from '../tools.js';
import { startPreview, type RunningPreview } from './start.js';

const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

describe.skipIf(executablePath === undefined)('in Chromium (skipped where it is missing)', () => {
  let browser: Browser;
  let running: RunningPreview | undefined;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    running?.stop();
    await page.close();
  });

  const open = async (
    example: string,
    options: { width?: number; colorScheme?: 'dark' | 'light' } = {},
  ): Promise<{ memo: Frame; file: string; problems: string[] }> => {
    const folder = temporaryFolder();
    const file = join(folder, 'case.yaml');
    copyFileSync(join(root, 'examples', example, 'case.yaml'), file);
    running = await startPreview(['case.yaml', '--lang', 'sv'], folder);
    const { width = 1300, colorScheme = 'light' } = options;
    page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('requestfailed', (request) => problems.push(request.url()));
    await page.goto(running.address);
    await page.waitForSelector('body[data-shown="1"]');
    const [memo] = page.mainFrame().childFrames();
    if (!memo) throw new Error('no frame');
    return { memo, file, problems };
  };

  it('is redrawn on save, and stays where the reader was', async () => {
    const { memo, file, problems } = await open('thaiwise-2026-agreement');
    await memo.evaluate('scrollTo(0, 700)');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('ThaiWISE', 'TryggWISE'));
    await page.waitForSelector('body[data-shown="2"]');
    expect(await memo.textContent('h1')).toContain('TryggWISE');
    expect(await memo.evaluate('scrollY')).toBe(700);
    expect(problems).toEqual([]);
  });

  it('keeps the last good memo, marked, and goes on', async () => {
    const { memo, file } = await open('thaiwise-2026-agreement');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, 'kind: [');
    await page.waitForSelector('#told:not(:empty)');
    expect(await page.textContent('#told')).toContain('går inte att läsa');
    expect(await memo.textContent('h1')).toContain('ThaiWISE');
    writeFileSync(file, good);
    await page.waitForSelector('#told:empty', { state: 'attached' });
  });

  it('shows of every sentence where it stands, and of a figure what it is made of', async () => {
    const { memo } = await open('thaiwise-2026-agreement');
    const runs = await memo.$$('[data-run]');
    expect(runs.length).toBeGreaterThan(100);
    for (const run of runs) {
      await run.dispatchEvent('click');
      const says = await page.textContent('#source');
      expect(says).not.toBe('');
      expect(await page.getAttribute('#open', 'href')).toMatch(/^vscode:\/\/file\/\S+/);
      await run.dispatchEvent('pointerover');
      expect(await run.getAttribute('title')).not.toBe('');
    }
    const total = memo.getByText('1 358 000', { exact: false }).first();
    await total.dispatchEvent('pointerover');
    expect(await total.getAttribute('title')).toContain('summan av beslutets år');
  });

  it('lists the findings, and goes from one to its words', async () => {
    const { memo } = await open('faulty/thaiwise-2025-extension');
    const finding = page.locator('#findings li', { hasText: 'agreement-gap' });
    await finding.getByRole('button').click();
    expect(await memo.locator('.here').count()).toBe(1);
    expect(await page.textContent('#line')).toContain('2025-01-31');
    await page.selectOption('#view', 'md');
    await page.locator('#markdown', { hasText: '# Förlängning' }).waitFor();
    await page.selectOption('#profile', 'generic');
    await page.locator('#markdown', { hasText: 'nämnden godkänner' }).waitFor();
  });

  it.each([
    ['wide and light', { width: 1300, colorScheme: 'light' as const }],
    ['dark', { width: 1300, colorScheme: 'dark' as const }],
    ['small', { width: 380, colorScheme: 'light' as const }],
  ])('has nothing that axe finds: %s', async (_, options) => {
    const { memo, problems } = await open('faulty/thaiwise-2025-extension', options);
    await memo.locator('[data-run].error').first().click();
    const run = async (target: Page): Promise<string[]> => {
      await target.evaluate(axe.source);
      const found = await target.evaluate<{ violations: Violation[] }>(
        'axe.run(document, { iframes: false })',
      );
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    };
    expect(await run(page)).toEqual([]);
    // the memo's own page, in which no script may run, is looked at by itself
    const alone = await browser.newPage({ colorScheme: options.colorScheme });
    await alone.setContent(await memo.content());
    expect(await run(alone)).toEqual([]);
    await alone.close();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(options.width);
    expect(problems).toEqual([]);
  });
});
