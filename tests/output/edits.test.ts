// No edit is lost, whatever the format: each file says what it was made from, and one that someone has changed, or that iop
// never made, is left unless the user insists; then a copy is kept, once for the same content.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashContent, readStamp, withStamp, type StampedFormat } from '../../src/writers/text-stamp.js';
import { zipReproducibly } from '../../src/ooxml/write-zip.js';
import { readCaseText, run, temporaryFolder } from '../support.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'case.yaml'), readCaseText('thaiwise-2026-agreement'));
});
const draft = (...flags: string[]) =>
  run(['draft', 'case.yaml', '--to', 'md,html', ...flags], { cwd: folder });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const changeCase = (): void => put('case.yaml', read('case.yaml').replace('688000', '690000'));

/** How people change a text file. */
const EDITS: [string, (text: string) => string][] = [
  ['a word in the midst', (text) => text.replace('Förvaltningen', 'Kommunens förvaltning')],
  ['a line at its end', (text) => `${text}\nObs! Ska läsas av Omar.\n`],
  ['a line at its beginning', (text) => `Utkast\n\n${text}`],
  ['a paragraph less', (text) => text.replace(/\n[^\n]*god effekt[^\n]*\n/, '\n')],
  ['its stamp taken away', (text) => text.replace(/.*iop \d.*\n/, '').replace('Förvaltningen', 'Den')],
  ['a figure', (text) => text.replaceAll('650\u00A0000', '651\u00A0000')],
];

describe.each(['memo.md', 'memo.html'])('%s', (name) => {
  it.each(EDITS)('with %s changed is left, and backed up by --force', async (_, edit) => {
    await draft();
    const edited = edit(read(name));
    expect(edited).not.toBe(read(name));
    put(name, edited);
    changeCase();
    const left = await draft();
    expect([left.exitCode, read(name)]).toEqual([1, edited]);
    expect(left.err).toContain(`output/edited: ${name}`);
    expect((await draft('--check')).err).toContain('someone has changed it, or it is not of iop');
    const forced = await draft('--force');
    const backup = name.replace('.', '.backup-1.');
    expect([forced.exitCode, read(backup)]).toEqual([0, edited]);
    // the same once more: no second copy
    put(name, edited);
    await draft('--force');
    expect(readdirSync(folder).filter((each) => each.includes('backup-2'))).toEqual([]);
  });

  it('with lines below what it was made from is one that someone has changed', async () => {
    await draft();
    put(name, `${read(name)}En rad till.\n`);
    const { exitCode, err } = await draft();
    expect([exitCode, err]).toEqual([1, expect.stringContaining(`${name} has been changed`)]);
    expect(read(name)).toContain('En rad till.');
  });

  it('that iop never made is left', async () => {
    put(name, 'Mina anteckningar\n');
    expect((await draft()).err).toMatch(
      new RegExp(`output/edited: ${name} is there already and was not made`),
    );
    expect(read(name)).toBe('Mina anteckningar\n');
  });

  it('as iop left it is drafted anew, also with the line ends of Windows', async () => {
    await draft();
    const old = read(name);
    put(name, old.replaceAll('\n', '\r\n'));
    changeCase();
    expect((await draft()).exitCode).toBe(0);
    expect(read(name)).not.toBe(old);
    expect(read(name)).toContain('690\u00A0000');
  });

  it('with an edit that the case now says, too, is no edit', async () => {
    await draft();
    put(name, read(name).replaceAll('Karin Ekdahl', 'Karin Ek'));
    put('case.yaml', read('case.yaml').replaceAll('Karin Ekdahl', 'Karin Ek'));
    const { exitCode, err } = await draft();
    expect([exitCode, err]).toEqual([0, expect.stringContaining('kept a copy')]);
  });

  it('shows no reader what it was made from', async () => {
    await draft();
    const lines = read(name).split('\n');
    const stamps = lines.filter((line) => /iop \d.*case=[\da-f]{64}/.test(line));
    expect(stamps).toHaveLength(1);
    expect(stamps[0]).toMatch(/^<(?:!--|meta )/);
  });
});

describe('a stamp', () => {
  const stamp = { case: 'a'.repeat(64), version: '0.2.0' };
  const files: [StampedFormat, Uint8Array][] = [
    ['md', Buffer.from('# Titel\n\nText.\n')],
    ['html', Buffer.from('<html><head>\n<title>x</title>\n</head><body>å</body></html>\n')],
    ['json', Buffer.from('{\n  "iop": "0.2.0",\n  "files": []\n}\n')],
    ['zip', zipReproducibly(new Map([['a.txt', Buffer.from('a')]]))],
    ['pdf', Buffer.from('%PDF-1.7\n%åäö\n1 0 obj\nendobj\nstartxref\n123\n%%EOF\n')],
  ];

  it.each(files)('of %s is read back, and tells each changed byte', (format, bytes) => {
    const made = withStamp(format, bytes, stamp);
    expect(readStamp(format, made)).toEqual({ ...stamp, isIntact: true });
    expect(readStamp(format, bytes)).toBeUndefined();
    expect(hashContent(format, made)).toBe(hashContent(format, bytes));
    for (let at = 0; at < bytes.length - 8; at += 3) {
      const changed = Buffer.from(made);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readStamp(format, changed)?.isIntact ?? false, String(at)).toBe(false);
    }
  });

  it('of a PDF leaves its end where readers look for it', () => {
    const [, bytes = new Uint8Array()] = files.find(([format]) => format === 'pdf') ?? [];
    expect(withStamp('pdf', bytes, stamp).toString('latin1')).toMatch(/startxref\n123\n%%EOF\n$/);
  });
});

it('a backup is written whole or not at all', async () => {
  await draft();
  put('memo.md', `${read('memo.md')}\nTillägg.\n`);
  put('memo.backup-1.md', 'en annan kopia');
  const edited = read('memo.md');
  changeCase();
  await draft('--force');
  expect([read('memo.backup-1.md'), read('memo.backup-2.md')]).toEqual(['en annan kopia', edited]);
  rmSync(join(folder, 'memo.md'));
});
