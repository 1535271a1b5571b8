// The preview without a browser: what it says of each word, who is let in, and what a save does.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createPdfMaker } from '../../src/output/make-pdf.js';
import type { PreviewState } from '../../src/preview/browser/state.js';
import { keepLastGood, readPreview, type Preview } from '../../src/preview/read-preview.js';
import { serve, type PreviewServer } from '../../src/preview/serve.js';
import { sv } from '../../src/reporters/wording/sv.js';
import { exampleNames, root, temporaryFolder, testIo } from '../support.js';
import { startPreview, type RunningPreview } from './start.js';

const read = (caseFile: string): Promise<Preview> =>
  readPreview({
    io: testIo({}, [], []),
    options: {},
    wording: sv,
    caseFile,
    pathOf: (file) => join(root, file),
  });

describe('the words of a memo', () => {
  it.each(exampleNames)('each lead somewhere, and each figure to what it is made of: %s', async (name) => {
    const { state } = await read(`examples/${name}/case.yaml`);
    const text = readFileSync(join(root, 'examples', name, 'case.yaml'), 'utf8').split('\n');
    const runs = [...state.html.matchAll(/<span data-run="(\d+)"[^>]*>(.*?)<\/span>/gs)];
    expect(runs).toHaveLength(state.marks.length);
    expect(runs.length).toBeGreaterThan(30);
    for (const [i, mark] of state.marks.entries()) {
      expect(mark.says.length, String(i)).toBeGreaterThan(0);
      if (mark.from === 'case') expect(mark.place).toBeDefined();
      if (mark.from === 'fact' && !mark.says.includes(sv.preview.other)) expect(mark.place).toBeDefined();
      if (mark.from === 'template') expect(existsSync(join(root, mark.template?.file ?? '-'))).toBe(true);
      if (!mark.place) continue;
      expect(mark.place.text).toBe(text[mark.place.line - 1]);
      expect(mark.place.text?.trim()).not.toBe('');
    }
  });

  it('that a person typed lead to their own line', async () => {
    const { state } = await read('examples/thaiwise-2026-agreement/case.yaml');
    const typed = [...state.html.matchAll(/<span data-run="(\d+)"[^>]*>([^<]{20,})<\/span>/g)].filter(
      ([, i]) => state.marks[Number(i)]?.from === 'case',
    );
    const onLine = typed.filter(([, i, words = '']) => {
      const { place } = state.marks[Number(i)] ?? {};
      return place?.text?.includes(words.slice(0, 15)) === true;
    });
    expect(onLine.length / typed.length).toBeGreaterThan(0.9);
  });
});

describe('who asks', () => {
  let server: PreviewServer | undefined;
  afterEach(() => server?.close());

  const open = async (): Promise<URL> => {
    server = await serve({
      wording: sv,
      assets: join(root, 'dist'),
      profiles: ['generic'],
      pdf: createPdfMaker(root),
      read: () => read('examples/thaiwise-2026-agreement/case.yaml'),
    });
    return new URL(server.address);
  };
  const ask = (
    { port }: URL,
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  it('is let in with the address alone', async () => {
    const address = await open();
    const { pathname, host } = address;
    expect(await ask(address, pathname)).toBe(200);
    expect(await ask(address, `${pathname}state`, { origin: `http://${host}` })).toBe(200);
    expect(await ask(address, `${pathname}memo.md`)).toBe(200);
    expect(await ask(address, `${pathname}nothing`)).toBe(404);
    expect(await ask(address, pathname, {}, 'POST')).toBe(405);
  });

  it.each([
    ['without the token', '/', {}],
    ['with another token', `/${'0'.repeat(32)}/`, {}],
    ['with half of it', 'half', {}],
    ['by another host’s name', undefined, { host: 'example.com' }],
    ['by localhost’s name', undefined, { host: 'localhost' }],
    ['from another origin', undefined, { origin: 'https://example.com' }],
    ['from no origin that it tells', undefined, { origin: 'null' }],
    ['from another site', undefined, { 'sec-fetch-site': 'cross-site' }],
    ['for a path outside', '/../../etc/passwd', {}],
    ['for a path within', 'within', {}],
  ])('is refused %s', async (_, path, headers) => {
    const address = await open();
    const { pathname } = address;
    const asked =
      path === 'half'
        ? pathname.slice(0, 17) + '/'
        : path === 'within'
          ? `${pathname}state/../../x`
          : (path ?? pathname);
    expect(await ask(address, asked, headers as Record<string, string>)).toBe(403);
  });
});

describe('iop preview', () => {
  let running: RunningPreview | undefined;
  afterEach(() => running?.stop());

  it('says so when the case is saved, and keeps the last good memo where it can’t be read', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'case.yaml');
    copyFileSync(join(root, 'examples/thaiwise-2026-agreement/case.yaml'), file);
    running = await startPreview(['case.yaml', '--lang', 'sv'], folder);
    const state = async (): Promise<PreviewState> =>
      (await (await fetch(new URL('state', running?.address))).json()) as PreviewState;
    expect((await state()).html).toContain('ThaiWISE');
    const events = await running.events();
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('ThaiWISE', 'TryggWISE'));
    await events.next();
    const changed = await state();
    expect([changed.isStale, changed.html.includes('TryggWISE')]).toEqual([false, true]);
    writeFileSync(file, 'reference: [');
    await events.next();
    const broken = await state();
    expect([broken.isStale, broken.hasErrors, broken.html === changed.html]).toEqual([true, true, true]);
    expect(broken.findings.map(({ severity }) => severity)).toContain('error');
  });

  it('ends with an error where it would wait for nobody', async () => {
    const { run } = await import('../support.js');
    expect(await run(['preview', '-'])).toMatchObject({ exitCode: 2 });
  });
});

describe('a case that can’t be read', () => {
  it('is shown as it was last, and marked', async () => {
    const good = await read('examples/thaiwise-2026-agreement/case.yaml');
    const bad = await read('examples/thaiwise-2026-agreement/nowhere.yaml');
    expect(bad.printed).toBeUndefined();
    expect(keepLastGood(bad, good).state).toMatchObject({ isStale: true, html: good.state.html });
    expect(keepLastGood(bad, undefined).state).toMatchObject({ isStale: false, html: '' });
    expect(keepLastGood(good, bad)).toBe(good);
  });
});
