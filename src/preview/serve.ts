// The server of `iop preview`: on this machine alone, for whoever has its address, for as long as the command runs.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PdfMaker } from '../output/make-pdf.js';
import { writers } from '../writers/writers.js';
import { writePage } from './page.js';
import type { Preview } from './read-preview.js';
import type { Wording } from '../reporters/wording/wording.js';

export const HOST = '127.0.0.1';

export interface PreviewServer {
  /** With the token; whoever has it can look. */
  address: string;
  /** Tells the pages that what they show has changed. */
  announce: () => void;
  /** Whether a page is open. */
  hasReaders: () => boolean;
  close: () => void;
}

export interface ServerParts {
  wording: Wording;
  /** The folder with the page's script and style. */
  assets: string;
  /** The case as it is now, with the profile asked for or its own; the last good one where it can't be read. */
  read(profile: string | undefined): Promise<Preview>;
  /** The names of profiles that it can be shown with. */
  profiles: readonly string[];
  pdf: PdfMaker;
}

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** The name under which a browser keeps it. */
  file?: string;
}

const text = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

/** Nothing comes from elsewhere, and nothing goes there; the memo's own style sheet stands in it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Listens on a free port. */
export async function serve(parts: ServerParts): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex');
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => {
      if (!response.headersSent) send(response, text(500, 'Internal error'));
      else response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = allowed(request, portOf(server), token);
    if (!asked) {
      send(response, text(403, 'Forbidden'));
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, text(405, 'Method not allowed'));
      return;
    }
    if (asked.name === 'events') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      readers.add(response);
      response.on('close', () => readers.delete(response));
      return;
    }
    send(response, await answerOf(asked));
  }

  async function answerOf({ name, profile }: Asked): Promise<Answer> {
    const { wording, assets } = parts;
    if (name === '') return html(writePage(wording, parts.profiles));
    if (name === 'preview.js')
      return {
        status: 200,
        type: 'text/javascript; charset=utf-8',
        body: await readFile(join(assets, name)),
      };
    if (name === 'preview.css')
      return { status: 200, type: 'text/css; charset=utf-8', body: await readFile(join(assets, name)) };
    if (name === 'state') {
      const { state } = await parts.read(profile);
      return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(state) };
    }
    const format = /^memo\.(md|docx|pdf)$/.exec(name)?.[1] as 'md' | 'docx' | 'pdf' | undefined;
    if (format === undefined) return text(404, 'Not found');
    const { printed } = await parts.read(profile);
    if (!printed) return text(404, wording.preview.page.nothing);
    const { memo, look, stamp } = printed;
    if (format === 'md') return text(200, Buffer.from(await writers.md.write(memo, look)).toString());
    if (format === 'docx') {
      const body = await writers.docx.write(memo, look, stamp);
      return { status: 200, type: WORD, body, file: 'memo.docx' };
    }
    const made = await parts.pdf.make(memo, look, stamp);
    if (made.ok) return { status: 200, type: 'application/pdf', body: made.value };
    const [problem] = made.diagnostics;
    const { wordDiagnostic } = await import('../reporters/wording/wording.js');
    const { message, hint } = problem ? wordDiagnostic(wording, problem) : { message: '' };
    return text(503, [message, hint].filter(Boolean).join('\n'));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, resolve);
  });
  return {
    address: `http://${HOST}:${portOf(server)}/${token}/`,
    announce: () => {
      for (const each of readers) each.write('data: changed\n\n');
    },
    hasReaders: () => readers.size > 0,
    close: () => {
      for (const each of readers) each.end();
      server.close();
      server.closeAllConnections();
    },
  };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function send(response: ServerResponse, { status, type, body, file }: Answer): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': type,
    ...(file !== undefined && { 'Content-Disposition': `attachment; filename="${file}"` }),
  });
  response.end(body);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Asked {
  /** What of the page: `state`, `memo.pdf`. */
  name: string;
  profile: string | undefined;
}

/** What is asked for; `undefined` where the request is not from our own page: another host's name, origin or token. */
function allowed(
  { headers: sent, url = '' }: IncomingMessage,
  port: number,
  token: string,
): Asked | undefined {
  const host = `${HOST}:${port}`;
  if (sent.host !== host) return undefined;
  if (sent.origin !== undefined && sent.origin !== `http://${host}`) return undefined;
  const site = sent['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return undefined;
  const [path = '', query = ''] = url.split('?');
  const [, given = '', name, ...rest] = path.split('/');
  if (name === undefined || rest.length > 0) return undefined;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) return undefined;
  const profile = new URLSearchParams(query).get('profile') ?? '';
  return { name, profile: profile === '' ? undefined : profile };
}
