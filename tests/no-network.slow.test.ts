// Whatever a Word file names elsewhere, LibreOffice fetches nothing while it makes the PDF: by its own settings, and
// without a network where the system can take it away. Skipped where LibreOffice is missing.
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withoutNetwork } from '../src/output/closed-network.js';
import { convertToPdf } from '../src/output/pdf.js';
import { hyperlink, letterhead, paragraph, pictureFrom } from './letterhead/build.js';

function isThere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let server: Server;
let seen: string[] = [];
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  seen = [];
});
afterAll(() => {
  server.close();
});

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const field = (code: string): string =>
  `<w:p><w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`;

/** A Word file that names as much elsewhere as it can; iop would refuse it. */
function hostile(): Uint8Array {
  const external = (id: string, type: string, path: string) => ({
    id,
    type: `${R}/${type}`,
    target: `${address}/${path}`,
    isExternal: true,
  });
  return letterhead({
    body: [
      paragraph('Ett stycke'),
      pictureFrom('r:link="rIdImage"'),
      pictureFrom('r:link="rIdLink"'),
      field(`INCLUDEPICTURE "${address}/field.png" \\d`),
      field(`INCLUDETEXT "${address}/text.docx"`),
      `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:10pt;height:10pt"><v:imagedata src="${address}/vml.png"/></v:shape></w:pict></w:r></w:p>`,
      `<w:p><w:r><w:object xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="o" style="width:10pt;height:10pt"/><o:OLEObject Type="Link" ProgID="Excel.Sheet.12" ShapeID="o" DrawAspect="Content" ObjectID="_1" r:id="rIdOle" UpdateMode="Always"/></w:object></w:r></w:p>`,
      '<w:altChunk r:id="rIdChunk"/><w:subDoc r:id="rIdSub"/>',
      hyperlink('rIdPlain', 'en länk'),
    ].join(''),
    relationships: [
      external('rIdImage', 'image', 'image.png'),
      external('rIdLink', 'hyperlink', 'hyperlink.png'),
      external('rIdOle', 'oleObject', 'ole.xlsx'),
      external('rIdChunk', 'aFChunk', 'chunk.html'),
      external('rIdSub', 'subDocument', 'sub.docx'),
      external('rIdPlain', 'hyperlink', 'plain'),
    ],
    settingsRelationships: [external('rIdT', 'attachedTemplate', 'mall.dotx')],
    settings: '<w:attachedTemplate r:id="rIdT"/><w:linkStyles/>',
  });
}

describe.skipIf(!isThere('soffice'))('a Word file that names things elsewhere', () => {
  it('is made into a PDF, and a server there sees nothing', async () => {
    const { ok } = await convertToPdf([hostile()]);
    expect([ok, seen]).toEqual([true, []]);
  });

  it('also where the network can not be taken away', async () => {
    const { ok } = await convertToPdf([hostile()], { isolate: (command) => Promise.resolve(command) });
    expect([ok, seen]).toEqual([true, []]);
  });
});

describe('a program without a network', () => {
  it('reaches no other on this machine, where the system can take it away', async () => {
    const tcp = createTcpServer(() => seen.push('tcp'));
    await new Promise<void>((done) => void tcp.listen(0, '127.0.0.1', done));
    const { port } = tcp.address() as AddressInfo;
    const [program, ...args] = await withoutNetwork([
      process.execPath,
      '-e',
      `require('node:net').connect(${port}, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(7))`,
    ]);
    let code = 0;
    try {
      execFileSync(program, args, { stdio: 'ignore' });
    } catch (error) {
      code = (error as { status: number }).status;
    }
    tcp.close();
    // where it can't, the program is started all the same
    expect(code).toBe(program === process.execPath ? 0 : 7);
  });
});
