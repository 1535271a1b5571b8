// A municipality's own Word file: fields in every place are filled, styles are found by name, nothing of the memo
// is lost, and a file that can't be used is refused with its reason.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LetterheadProblem } from '../src/ooxml/letterhead.js';
import { readLetterhead } from '../src/ooxml/read-letterhead.js';
import { wordsOfDocx, wordsOfMarkdown } from './readers.js';
import { minimalText, root, run, temporaryFolder } from './support.js';

const storsjo = join(root, 'tests/letterhead/storsjo');
const original = readFileSync(join(storsjo, 'letterhead.docx'));
type Files = Record<string, Uint8Array>;

/** The letterhead with one part changed. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(original);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${part}`);
  return zipSync({ ...files, [part]: strToU8(after) });
}
const withFiles = (change: (files: Files) => Files): Uint8Array => zipSync(change(unzipSync(original)));

/** A profile folder with a letterhead. */
function profileWith(letterhead: Uint8Array): string {
  const folder = temporaryFolder();
  cpSync(join(storsjo, 'profile.yaml'), join(folder, 'profile.yaml'));
  writeFileSync(join(folder, 'letterhead.docx'), letterhead);
  return folder;
}

async function draftWith(folder: string, ...flags: string[]): Promise<Record<string, string>> {
  const { exitCode, stdout, err } = await run([
    ...[
      'draft',
      'examples/thaiwise-2026-agreement/case.yaml',
      '--to',
      'docx',
      '-o',
      '-',
      '--profile',
      folder,
    ],
    ...flags,
  ]);
  expect([exitCode, err]).toEqual([0, '1 case, no findings\n']);
  const files = unzipSync(stdout);
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const textOf = (xml = ''): string =>
  xml
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');

describe('a letterhead saved by LibreOffice, with fields split over runs', () => {
  it('is filled in header, footer, body, text box and table', async () => {
    const parts = await draftWith(storsjo);
    const headers = textOf(parts['word/header1.xml']) + textOf(parts['word/header2.xml']);
    expect(headers).toContain('Storsjö kommun');
    expect(headers).toContain('Tjänsteskrivelse 2025-10-22');
    expect(headers).toContain('Tjänsteskrivelse ASN-2025-12874');
    expect(textOf(parts['word/footer1.xml']).trim()).toBe('Kulturnämnden · karin.ekdahl@example.se');
    const body = textOf(parts['word/document.xml']);
    expect(body).toContain('Karin Ekdahl, Utvecklingssekreterare');
    expect(body.match(/Dnr ASN-2025-12874/g)).toHaveLength(2); // the box, and the same for older programs
    expect(body).toContain('Kulturförvaltningen · ärende ASN-2025-12874 · Överenskommelse om idéburet');
    expect(Object.values(parts).join()).not.toMatch(/\{\{|\}\}/);
  });

  it('keeps its pages, header, footer, logo and styles', async () => {
    const before = unzipSync(original);
    const after = await draftWith(storsjo);
    const section = /<w:sectPr>.*<\/w:sectPr>/.exec(
      strFromU8(before['word/document.xml'] ?? new Uint8Array()),
    );
    expect(after['word/document.xml']).toContain(section?.[0]);
    expect(after['word/media/image1.png']).toBe(
      strFromU8(before['word/media/image1.png'] ?? new Uint8Array()),
    );
    const heading = /<w:style w:type="paragraph" w:styleId="Heading1">.*?<\/w:style>/;
    expect(heading.exec(after['word/styles.xml'] ?? '')?.[0]).toContain('7A1F3D');
    expect(after['word/styles.xml']?.match(/w:styleId="Heading1"/g)).toHaveLength(1);
  });

  it('holds the memo word for word, between what the letterhead says before and after it', async () => {
    const { stdout } = await run([
      ...['draft', 'examples/thaiwise-2026-agreement/case.yaml', '--to', 'docx', '-o', '-'],
      ...['--profile', storsjo],
    ]);
    const { out } = await run([
      ...['draft', 'examples/thaiwise-2026-agreement/case.yaml', '-o', '-', '--profile', storsjo],
    ]);
    const words = wordsOfMarkdown(out).join(' ');
    const all = (await wordsOfDocx(stdout)).join(' ');
    expect(all).toContain(words);
    expect(all.startsWith('Handläggare: Karin Ekdahl,')).toBe(true);
    expect(all.endsWith('om verksamheten ThaiWISE')).toBe(true);
  });

  it("fills its own fields only: braces in the memo's text stay as they are", async () => {
    const text = minimalText.replace(/goal: .*/, "goal: 'att skriva {{reference}} i mallen'");
    const folder = profileWith(original);
    const { exitCode, stdout, err } = await run(
      ['draft', '-', '--to', 'docx', '-o', '-', '--profile', folder],
      {
        stdin: text,
      },
    );
    expect([exitCode, err]).toEqual([0, '1 case, no findings\n']);
    expect((await wordsOfDocx(stdout)).join(' ')).toContain('att skriva {{reference}} i mallen.');
  });

  it('brings charts along, with their workbooks', async () => {
    const parts = await draftWith(storsjo, '--figures');
    expect(Object.keys(parts)).toContain('word/charts/chart1.xml');
    expect(parts['word/document.xml']?.match(/<c:chart [^>]*r:id="rIdMemo\d"/g)).toHaveLength(2);
    expect(parts['[Content_Types].xml']).toContain('/word/charts/chart2.xml');
  });
});

describe('styles are found by name', () => {
  it.each([
    ['Rubrik 1', 'Rubrik1'],
    ['heading 1', 'berschrift1'],
    ['HEADING 1', 'H1'],
  ])('where Heading 1 is called %s, with the id %s', async (name, id) => {
    const styles = (xml: string): string =>
      xml.replace(
        'w:styleId="Heading1"><w:name w:val="Heading 1"/>',
        `w:styleId="${id}"><w:name w:val="${name}"/>`,
      );
    const { 'word/document.xml': body = '' } = await draftWith(
      profileWith(changed('word/styles.xml', styles)),
    );
    expect(body).toContain(`<w:pStyle w:val="${id}"/>`);
    expect(body).not.toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('and a style of another kind that has the id of one of ours is left alone', async () => {
    const styles = (xml: string): string =>
      xml.replace(
        '</w:styles>',
        '<w:style w:type="paragraph" w:styleId="TitleBlock"><w:name w:val="Something else"/></w:style></w:styles>',
      );
    const parts = await draftWith(profileWith(changed('word/styles.xml', styles)));
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="MemoTitleBlock"/>');
    expect(parts['word/styles.xml']).toContain('w:styleId="MemoTitleBlock"');
  });

  it('and the text is in Swedish, in no compatibility mode, and asks for no update', async () => {
    const settings = (xml: string): string => {
      const older = xml.replace(/<w:compat>.*<\/w:compat>/, '');
      return older.replace(/(<w:settings[^>]*>)/, '$1<w:updateFields w:val="true"/>');
    };
    const parts = await draftWith(profileWith(changed('word/settings.xml', settings)));
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>.*<w:lang w:val="sv-SE"/);
    expect(parts['word/settings.xml']).toMatch(/w:name="compatibilityMode"[^>]* w:val="15"/);
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });

  it('and lists go on after those of the letterhead', async () => {
    const parts = await draftWith(storsjo);
    const numbering = parts['word/numbering.xml'] ?? '';
    const defined = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(defined).size).toBe(defined.length);
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(used.length).toBeGreaterThan(5);
    for (const id of used) expect(defined).toContain(id);
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '));
  });
});

const main = 'word/document.xml';
const inBody = (paragraph: string) => (xml: string) => xml.replace('<w:sectPr>', `${paragraph}<w:sectPr>`);
const relationship = (type: string, target: string, mode = '') =>
  `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
const related = (type: string, target: string, mode = ' TargetMode="External"') =>
  changed('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', relationship(type, target, mode)),
  );
const memo = /<w:p>(?:(?!<w:p>).)*\{\{me<.*?mo\}\}<\/w:t><\/w:r><\/w:p>/;
const bomb = new Uint8Array(8 * 1024 * 1024);

const malformed: [LetterheadProblem, string, () => Uint8Array][] = [
  ['empty', 'an empty file', () => new Uint8Array()],
  ['not-zip', 'a text file', () => strToU8('Storsjö kommun')],
  ['not-zip', 'a file cut off half-way', () => original.subarray(0, original.length / 2)],
  ['old-word', 'a .doc file, or one with a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  [
    'too-many-parts',
    'more parts than any letterhead has',
    () =>
      withFiles((files) => ({
        ...files,
        ...Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`x/${i}.xml`, strToU8('<x/>')])),
      })),
  ],
  [
    'bomb',
    'a part that unpacks a thousandfold',
    () => withFiles((files) => ({ ...files, 'word/media/a.png': bomb })),
  ],
  [
    'part-name',
    'a path out of the package',
    () => withFiles((files) => ({ ...files, '../../etc/x.xml': strToU8('<x/>') })),
  ],
  ['not-word', 'a zip that is no Word file', () => zipSync({ 'a.txt': strToU8('a') })],
  [
    'not-word',
    'a spreadsheet',
    () =>
      changed('[Content_Types].xml', (xml) =>
        xml.replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
      ),
  ],
  [
    'template',
    'a template (.dotx)',
    () => changed('[Content_Types].xml', (xml) => xml.replace('document.main+xml', 'template.main+xml')),
  ],
  [
    'macros',
    'a document with macros (.docm)',
    () =>
      changed('[Content_Types].xml', (xml) =>
        xml.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      ),
  ],
  [
    'macros',
    'a macro project',
    () => withFiles((files) => ({ ...files, 'word/vbaProject.bin': new Uint8Array(9) })),
  ],
  ['part-damaged', 'a main part that is no XML', () => changed(main, (xml) => xml.slice(0, -20))],
  [
    'part-damaged',
    'an entity bomb',
    () => changed(main, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>')),
  ],
  [
    'part-damaged',
    'elements that lie thousands deep',
    () =>
      changed(main, (xml) =>
        xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`),
      ),
  ],
  [
    'part-missing',
    'a header that is named and not there',
    () => withFiles(({ 'word/header1.xml': _, ...files }) => files),
  ],
  ['part-missing', 'no main part', () => withFiles(({ [main]: _, ...files }) => files)],
  ['external', 'a picture from the web', () => related('image', 'https://example.se/logo.png')],
  ['external', 'a link that runs a script', () => related('hyperlink', 'javascript:alert(1)')],
  [
    'embedded',
    'an embedded program object',
    () => {
      const files = unzipSync(related('oleObject', 'embeddings/ole.bin', ''));
      const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
      const withBin = types.replace(
        '</Types>',
        '<Default Extension="bin" ContentType="application/octet-stream"/></Types>',
      );
      return zipSync({
        ...files,
        'word/embeddings/ole.bin': new Uint8Array(9),
        '[Content_Types].xml': strToU8(withBin),
      });
    },
  ],
  [
    'changes',
    'tracked changes',
    () => changed(main, inBody('<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>ny</w:t></w:r></w:ins></w:p>')),
  ],
  [
    'protected',
    'protection against editing',
    () =>
      changed('word/settings.xml', (xml) =>
        xml.replace(
          '</w:settings>',
          '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
        ),
      ),
  ],
  ['no-memo', 'no {{memo}}', () => changed(main, (xml) => xml.replace(memo, ''))],
  ['memo-repeated', 'two {{memo}}', () => changed(main, inBody('<w:p><w:r><w:t>{{memo}}</w:t></w:r></w:p>'))],
  [
    'memo-place',
    '{{memo}} in a table',
    () => changed(main, (xml) => xml.replace(memo, (p) => `<w:tbl><w:tr><w:tc>${p}</w:tc></w:tr></w:tbl>`)),
  ],
  [
    'memo-place',
    '{{memo}} in the header',
    () => {
      const files = unzipSync(changed(main, (xml) => xml.replace(memo, '')));
      const header = strFromU8(files['word/header1.xml'] ?? new Uint8Array());
      const placed = header.replace('</w:hdr>', '<w:p><w:r><w:t>{{memo}}</w:t></w:r></w:p></w:hdr>');
      return zipSync({ ...files, 'word/header1.xml': strToU8(placed) });
    },
  ],
  [
    'memo-not-alone',
    'words beside {{memo}}',
    () => changed(main, (xml) => xml.replace('mo}}</w:t>', 'mo}} och mer</w:t>')),
  ],
  ['unknown-field', 'a misspelt field', () => changed(main, (xml) => xml.replace('{{title}}', '{{titel}}'))],
  [
    'unknown-field',
    'a field that is not closed',
    () => changed(main, (xml) => xml.replace('{{title}}', '{{title')),
  ],
];

describe('a letterhead that is refused', () => {
  it.each(malformed)('%s: %s', async (problem, _, make) => {
    const bytes = make();
    const faults = readLetterhead(bytes);
    expect(Array.isArray(faults) && faults.map((fault) => fault.problem)).toContain(problem);
    const folder = profileWith(bytes);
    const { exitCode, err } = await run(['check', '--profile', folder, '--format', 'concise']);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/letterhead\.docx: error profile\/letterhead: [^\n]{20,}/);
  });

  it('a letterhead with a part twice', () => {
    // a zip can name a part twice; a writer that doesn't is told to by renaming one of two names of the same length
    const doubled = Buffer.from(withFiles((files) => ({ ...files, 'word/header9.xml': strToU8('<x/>') })));
    for (
      let at = doubled.indexOf('word/header9.xml');
      at >= 0;
      at = doubled.indexOf('word/header9.xml', at)
    ) {
      doubled.write('word/header1.xml', at);
    }
    expect(readLetterhead(doubled)).toEqual([{ problem: 'part-repeated' }]);
  });

  it('a misspelt field says what is meant', async () => {
    const letterhead = changed(main, (xml) => xml.replace('{{title}}', '{{titel}}'));
    const { err } = await run(['check', '--profile', profileWith(letterhead)]);
    expect(err).toContain('there is no field titel');
    expect(err).toContain('did you mean title?');
  });

  it('a link to the web in the footer is no reason', () => {
    expect(Array.isArray(readLetterhead(related('hyperlink', 'https://example.se')))).toBe(false);
  });
});
