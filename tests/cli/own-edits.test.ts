// A Word file that someone has changed is never overwritten unasked, and never without a copy.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { findEdit } from '../../src/ooxml/find-edit.js';
import { readWord } from '../../src/ooxml/read-word.js';
import { makeVariant, variants } from '../matrix.js';
import {
  complexField,
  hyperlink,
  letterhead,
  paragraph,
  relationshipsXml,
  simpleField,
  textBox,
  typeOf,
  WORKED_OUT,
  xmlPart,
} from '../letterhead/build.js';
import { minimalText, root, run, temporaryFolder } from '../support.js';

let folder: string;
const word = () => join(folder, 'memo.docx');
const draft = (...flags: string[]) => run(['draft', 'case.yaml', ...flags], { cwd: folder });

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(join(root, 'examples/thaiwise-2026-agreement'), folder, { recursive: true });
});

/** The day that a zip's entries say, or the same edit would have other bytes two seconds later. */
const EDITED = { mtime: '2026-01-02' };

/** Changes the text of a part of the Word file. */
function edit(part: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(word()));
  const text = strFromU8(parts[part] ?? new Uint8Array());
  expect(text).toContain(from);
  writeFileSync(word(), zipSync({ ...parts, [part]: strToU8(text.replace(from, to)) }, EDITED));
}

function changeCase(): void {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('amount: 688000', 'amount: 690000'));
}

/** The first run with text in it, with properties. */
const inRun = (properties: string): [string, string] => ['<w:r><w:t', `<w:r>${properties}<w:t`];
const TEXT_BOX =
  '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Obs!</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';
const FIELD =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Ny text</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
const TICK = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>';

describe('a file that was edited', () => {
  it.each([
    ['a word of the text', 'word/document.xml', 'god effekt', 'mycket god effekt'],
    ['a word taken away', 'word/document.xml', 'god effekt', 'effekt'],
    ['the page header', 'word/header2.xml', 'Malmö stad', 'Malmö'],
    ['a word struck through', 'word/document.xml', ...inRun('<w:rPr><w:strike/></w:rPr>')],
    [
      'a word marked with colour',
      'word/document.xml',
      ...inRun('<w:rPr><w:highlight w:val="yellow"/></w:rPr>'),
    ],
    ['a text box', 'word/document.xml', '</w:body>', `${TEXT_BOX}</w:body>`],
    ['the text of a field', 'word/document.xml', '</w:body>', `${FIELD}</w:body>`],
    ['a tick', 'word/document.xml', '</w:body>', `${TICK}</w:body>`],
  ])('%s: is left, with how much differs', async (_, part, from, to) => {
    edit(part, from, to);
    changeCase();
    const before = readFileSync(word());
    const { exitCode, err } = await draft();
    expect(exitCode).toBe(1);
    expect(err).toMatch(
      /output\/edited: memo\.docx has been changed since iop made it, .*[1-9]\d* paragraphs? not as the case gives/,
    );
    expect(readFileSync(word()).equals(before)).toBe(true);
    // what can be written is
    expect(readFileSync(join(folder, 'memo.md'), 'utf8')).toContain('690');
  });

  it('is shown by --diff', async () => {
    edit('word/document.xml', 'god effekt', 'mycket god effekt');
    const { exitCode, out } = await draft('--diff');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^-.*mycket god effekt/m);
    expect(out).toMatch(/^\+.*haft god effekt/m);
  });

  it('is overwritten by --force, and each time a copy is left', async () => {
    for (const number of [1, 2]) {
      edit('word/document.xml', 'god effekt', 'mycket '.repeat(number) + 'god effekt');
      const before = readFileSync(word());
      const { exitCode, err } = await draft('--force');
      expect(exitCode).toBe(0);
      expect(err).toContain(`kept a copy: memo.backup-${number}.docx`);
      expect(readFileSync(join(folder, `memo.backup-${number}.docx`)).equals(before)).toBe(true);
    }
    expect((await draft('--check')).exitCode).toBe(0);
  });

  it('is backed up once, however often the same is forced', async () => {
    for (let time = 0; time < 3; time++) {
      edit('word/document.xml', 'god effekt', 'mycket god effekt');
      expect((await draft('--force')).err).toContain('kept a copy: memo.backup-1.docx');
    }
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual(['memo.backup-1.docx']);
  });

  it('and one that iop never made are both left by a batch', async () => {
    edit('word/document.xml', 'god effekt', 'mycket god effekt');
    const out = join(folder, 'out');
    await run(['batch', '.', '-o', 'out'], { cwd: folder });
    const [name = ''] = readdirSync(out).filter((each) => each.endsWith('.docx'));
    writeFileSync(join(out, name), 'min egen fil');
    const { exitCode, err } = await run(['batch', '.', '-o', 'out'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(err).toContain('was not made by iop');
    expect(readFileSync(join(out, name), 'utf8')).toBe('min egen fil');
  });
});

describe('a file that was not edited', () => {
  it('is overwritten when its case has changed, without a copy', async () => {
    changeCase();
    expect((await draft()).exitCode).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
    expect((await draft('--check')).exitCode).toBe(0);
  });

  it.each(variants.map(({ name }) => name))('says so of itself: %s', async (name) => {
    const variant = variants.find((each) => each.name === name) ?? variants[0];
    if (!variant) throw new Error('no variant');
    const bytes = await makeVariant(variant, 'docx');
    expect(findEdit(bytes, bytes)).toBeUndefined();
    const origin = readWord(bytes)?.stamp;
    expect(origin).toMatchObject({
      case: expect.stringMatching(/^[\da-f]{64}$/) as string,
      version: packageJson.version,
    });
  });

  it('is overwritten where the case now says what was changed in it, and a copy is kept', async () => {
    edit('word/document.xml', 'god effekt', 'viss effekt');
    const file = join(folder, 'case.yaml');
    const caseText = readFileSync(file, 'utf8');
    expect(caseText).toContain('god effekt');
    writeFileSync(file, caseText.replace('god effekt', 'viss effekt'));
    const before = readFileSync(word());
    expect((await draft()).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'memo.backup-1.docx')).equals(before)).toBe(true);
    expect((await draft('--check')).exitCode).toBe(0);
  });

  it('and to whose properties a system has added its own is overwritten, and a copy is kept', async () => {
    edit(
      'docProps/custom.xml',
      '</Properties>',
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="Ärende"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">1</vt:lpwstr></property></Properties>',
    );
    const before = readFileSync(word());
    changeCase();
    expect((await draft()).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'memo.backup-1.docx')).equals(before)).toBe(true);
  });

  it('and whose layout alone has been changed is overwritten, and a copy is kept', async () => {
    edit('word/document.xml', '<w:pPr><w:pStyle', '<w:pPr><w:jc w:val="center"/><w:pStyle');
    const before = readFileSync(word());
    expect((await draft()).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'memo.backup-1.docx')).equals(before)).toBe(true);
  });
});

/** A letterhead with text in every place that a memo doesn't write in. */
const beside = (kind: 'footnote' | 'endnote'): [string, string] => [
  xmlPart(`${kind}s`, `<w:${kind} w:id="1">${paragraph(`En ${kind}`)}</w:${kind}>`),
  typeOf(`${kind}s`),
];
const MANY_PLACES = letterhead({
  header: paragraph('Storsjö kommun'),
  body:
    textBox('En ruta') +
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Före</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Inre</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>Efter</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
    '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>' +
    hyperlink('rIdL', 'en länk'),
  relationships: [
    { id: 'rId8', type: 'footnotes', target: 'noter.xml' },
    { id: 'rId9', type: 'endnotes', target: 'endnotes.xml' },
    { id: 'rIdL', type: 'hyperlink', target: 'https://example.se', isExternal: true },
  ],
  parts: { 'word/noter.xml': beside('footnote'), 'word/endnotes.xml': beside('endnote') },
});

describe('an edit beside the text', () => {
  beforeEach(async () => {
    cpSync(join(root, 'tests/letterhead/storsjo/profile.yaml'), join(folder, 'profil/profile.yaml'));
    writeFileSync(join(folder, 'profil/letterhead.docx'), MANY_PLACES);
    writeFileSync(join(folder, 'case.yaml'), minimalText);
    await draft('--profile', './profil');
  });

  it.each([
    ['in the page header', 'word/header1.xml', 'Storsjö kommun', 'Storsjö kommun – SEKRETESS'],
    ['in the page footer', 'word/footer1.xml', 'Sidfot', 'Sidfot – SEKRETESS'],
    ['in a footnote', 'word/noter.xml', 'En footnote', 'En footnote – SEKRETESS'],
    ['in an endnote', 'word/endnotes.xml', 'En endnote', 'En endnote – SEKRETESS'],
    ['in a text box', 'word/document.xml', 'En ruta', 'En ruta – SEKRETESS'],
    ['in a cell before a table', 'word/document.xml', 'Före', 'Före – SEKRETESS'],
    ['in a table in a table', 'word/document.xml', 'Inre', 'Inre – SEKRETESS'],
  ])('%s is left, counted and shown', async (_, part, from, to) => {
    edit(part, from, to);
    const before = readFileSync(word());
    const { exitCode, err, out } = await draft('--profile', './profil', '--diff');
    expect([exitCode, err]).toEqual([1, expect.stringContaining('(1 paragraph not as the case gives)')]);
    expect(out).toMatch(/^-.*SEKRETESS/m);
    expect(out).toMatch(new RegExp(`^\\+.*${from}`, 'm'));
    expect(readFileSync(word()).equals(before)).toBe(true);
    expect((await run(['text', word()])).out).toContain(to);
  });

  it('in a comment is left and shown', async () => {
    const parts = unzipSync(readFileSync(word()));
    const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const [, added = ''] =
      /(<Relationship .*)<\/Relationships>/.exec(
        relationshipsXml([{ id: 'rIdX', type: 'comments', target: 'anm.xml' }]),
      ) ?? [];
    const comment = `<w:comment w:id="0" w:author="Kim">${paragraph('Stämmer detta?')}</w:comment>`;
    const changed = {
      ...parts,
      'word/_rels/document.xml.rels': strToU8(rels.replace('</Relationships>', `${added}</Relationships>`)),
      'word/anm.xml': strToU8(xmlPart('comments', comment)),
    };
    writeFileSync(word(), zipSync(changed));
    const { exitCode, out } = await draft('--profile', './profil', '--diff');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^-Stämmer detta\?/m);
  });

  it('is told by the place where it stands', async () => {
    const { out } = await run(['text', word()]);
    expect(out).toContain('Före Inre Efter');
    expect(out).toContain(
      '\n[Textrutor]\nEn ruta\n\n[Sidhuvud]\nStorsjö kommun\n\n[Sidfot]\nSidfot\n\n[Fotnoter]\nEn footnote\n\n[Slutnoter]\nEn endnote\n',
    );
  });
});

describe('fields that programs work out', () => {
  const withFields = letterhead({
    header: WORKED_OUT.map((code) => simpleField(code, 'något gammalt')).join(''),
    footer: `<w:p>${WORKED_OUT.map((code) => complexField([code], 'något gammalt')).join('')}</w:p>`,
  });

  it('are no edit, whatever they show', async () => {
    const bytes = await draftIn(withFields);
    const parts = unzipSync(bytes);
    const shown = (path: string): Uint8Array =>
      strToU8(strFromU8(parts[path] ?? new Uint8Array()).replaceAll('något gammalt', 'något nytt'));
    const saved = zipSync({
      ...parts,
      'word/header1.xml': shown('word/header1.xml'),
      'word/footer1.xml': shown('word/footer1.xml'),
    });
    expect(findEdit(saved, bytes)).toEqual({ problem: 'saved' });
  });
});

describe('a file of more than 20 MB', () => {
  it('is known again, and an edit in it is, too', async () => {
    const bytes = await draftIn(letterhead());
    const parts = unzipSync(bytes);
    const noise = Uint8Array.from({ length: 22 * 1024 * 1024 }, (_, i) => (i * 2654435761) >>> 13);
    const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const large = (text: string): Uint8Array =>
      zipSync(
        {
          ...parts,
          'word/document.xml': strToU8(text),
          'word/media/bild.png': noise,
          'word/_rels/document.xml.rels': strToU8(rels),
        },
        { level: 0 },
      );
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(large(text).length).toBeGreaterThan(20 * 1024 * 1024);
    expect(findEdit(large(text), bytes)).toEqual({ problem: 'saved' });
    expect(findEdit(large(text.replace('Ett stycke till', 'Två stycken')), bytes)).toEqual({
      problem: 'edited',
      paragraphs: 1,
    });
    writeFileSync(word(), large(text));
    expect((await run(['text', word()])).out).toContain('Ett stycke till');
  });
});

/** The minimal case's memo in a letterhead. */
async function draftIn(bytes: Uint8Array): Promise<Buffer> {
  cpSync(join(root, 'tests/letterhead/storsjo/profile.yaml'), join(folder, 'profil/profile.yaml'));
  writeFileSync(join(folder, 'profil/letterhead.docx'), bytes);
  const { stdout, err } = await run(['draft', '-', '--to', 'docx', '-o', '-', '--profile', './profil'], {
    stdin: minimalText,
    cwd: folder,
  });
  expect(err).toBe('1 case, no findings\n');
  return stdout;
}
