// What a meeting's batch has beside its memos: agenda, manifest, zip.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { makeCase } from '../../scripts/make-cases.mjs';
import { wordsOfDocx, wordsOfMarkdown } from '../readers.js';
import { run, temporaryFolder } from '../support.js';

let folder: string;
const DAY = '2025-11-20';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const bytes = (path: string): Buffer => readFileSync(join(folder, 'out', path));
const batch = (...flags: string[]) =>
  run(['batch', 'cases', '-o', 'out', '--meeting', DAY, ...flags], { cwd: folder });

interface File {
  file: string;
  sha256: string;
  edited?: boolean;
}
interface Manifest {
  files: File[];
  cases: { case: string; reference: string; files: File[] }[];
}

/** Puts a word into a Word file of the output folder. */
function edit(name: string): void {
  const parts = unzipSync(bytes(name));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = text.replace('</w:t>', ' ändrat</w:t>');
  writeFileSync(join(folder, 'out', name), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
}

beforeEach(() => {
  folder = temporaryFolder();
  // of ten neighbours one is decided on this day
  for (const index of [0, 1, 2, 10, 20]) put(`cases/${index}/case.yaml`, makeCase(index));
});

const LIST = `sekreterarens-lista-${DAY}`;
const readAgenda = (): string =>
  bytes(`foredragningslista-${DAY}.md`)
    .toString()
    .replace(/\u00A0/g, ' ');

it('lists standing items, cases, decisions, documents and sums in the agenda, in Word as in Markdown', async () => {
  expect((await batch()).exitCode).toBe(0);
  const agenda = readAgenda();
  expect(agenda).toContain('# Arbetsmarknads- och socialnämnden\n\nTorsdagen den 20 november 2025\n');
  expect(agenda).toContain('| 1 | Val av justerare och tid för justering | | |');
  expect(agenda).toMatch(/^\| 3 \| Överenskommelse .* \| ASN-2025-20001 \| \|$/m);
  expect(agenda).toContain('| 6 | Anmälningar | | |');
  expect(agenda.match(/^### \d /gm)).toHaveLength(3);
  expect(agenda).toContain('avsätter 120 000 kronor för 2026 och 138 000 kronor för 2027');
  expect(agenda).toContain('| 2026 | 510 000 |\n| 2027 | 564 000 |\n| **Summa** | **1 074 000** |');
  expect(await wordsOfDocx(bytes('foredragningslista-2025-11-20.docx'))).toEqual(
    wordsOfMarkdown(bytes('foredragningslista-2025-11-20.md').toString()),
  );
});

it('has the time, the place and the order of meeting.yaml, and no case is left out', async () => {
  put(
    'cases/meeting.yaml',
    `date: ${DAY}
time: '13.00'
place: Stadshuset
chair: { name: Anna Berg (S) }
firstParagraph: 112
items:
  - title: Val av justerare
    isNumbered: false
  - heading: Beslut
  - case: ASN-2025-20011
    presenter: { name: Ulla Ek, title: enhetschef }
    time: '13.20'
    secrecy: OSL 26 kap. 1 §
  - case: cases/0
  - case: ASN-2025-9
  - title: Anmälningar
`,
  );
  const { exitCode, err } = await batch('--format', 'concise');
  expect([exitCode, err]).toEqual([
    0,
    expect.stringMatching(/cases\/meeting\.yaml:15:11: warning meeting\/unknown-case: .*ASN-2025-9/),
  ]);
  const agenda = readAgenda();
  expect(agenda).toContain(
    'Torsdagen den 20 november 2025 kl. 13.00, Stadshuset\n\nOrdförande: Anna Berg (S)',
  );
  const rows = agenda.split('\n').filter((line) => line.startsWith('| ') && !line.includes(' Nr '));
  expect(
    rows.slice(1, 7).map((row) => row.replace(/(?<=\| )Överenskommelse[^|]*?(?= \(sek| \|)/, 'Ö')),
  ).toEqual([
    '| | Val av justerare | | |',
    '| | **Beslut** | | |',
    '| § 112 | Ö (sekretess: OSL 26 kap. 1 §) | ASN-2025-20011 | 13.20 Ulla Ek, enhetschef |',
    '| § 113 | Ö | ASN-2025-20001 | |',
    '| § 114 | Ö | ASN-2025-20021 | |',
    '| § 115 | Anmälningar | | |',
  ]);
  // the file can be named itself, and one of another day is another meeting's
  expect((await batch('--meeting', 'cases/meeting.yaml')).err).toContain('unchanged');
  put('cases/meeting.yaml', 'date: 2025-12-18\nplace: Annan plats\n');
  await batch();
  expect(readAgenda()).not.toContain('Annan plats');
});

it('refuses a meeting.yaml that is none, with its place', async () => {
  put('cases/meeting.yaml', `date: ${DAY}\nplaec: Stadshuset\n`);
  const { exitCode, err } = await batch('--format', 'concise');
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/cases\/meeting\.yaml:2:1: error .*place/)]);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

it('tells the secretary, and no member, what each case lacks', async () => {
  put('cases/10/case.yaml', makeCase(10).replace(/date: 2025-10-22/, 'date: 2025-11-25'));
  put('cases/20/case.yaml', 'kind: agreement\n');
  put(
    'cases/30/case.yaml',
    makeCase(30).replace('from: 2026-01-01\n  to: 2027-12-31', 'from: 2026-01-01\n  to: 2027-12-30'),
  );
  const { exitCode } = await batch('--zip');
  expect(exitCode).toBe(1);
  const list = bytes(`${LIST}.md`).toString();
  expect(list).toContain('## ../cases/20/case.yaml\n');
  expect(list).toContain('ingen tjänsteskrivelse kan göras förrän felen är rättade');
  expect(list).toMatch(/^- Rad \d+ i ärendefilen: .*\.$/m);
  expect(readAgenda()).not.toMatch(/Rad \d|ärendefil|case\.yaml|cases\//);
  expect(Object.keys(unzipSync(bytes(`handlingar-${DAY}.zip`)))).not.toContain(`${LIST}.md`);
});

it('shows members the number of a case without a memo that meeting.yaml names, and never its file', async () => {
  put('cases/10/case.yaml', makeCase(10).replace(/date: 2025-10-22/, 'date: 2025-11-25'));
  put('cases/20/case.yaml', 'kind: agreement\n');
  put(
    'cases/meeting.yaml',
    `date: ${DAY}\nitems:\n  - case: cases/10\n  - case: cases/20\n  - case: cases/0\n`,
  );
  const { err } = await batch();
  expect(err).not.toContain('meeting/unknown-case');
  expect(readAgenda()).toMatch(/^\| 1 \| ASN-2025-20011 \| \| \|\n\| 2 \| Överenskommelse /m);
  expect(readAgenda()).not.toContain('cases/');
});

it('names a case that has moved to another meeting, and takes its files out with --prune', async () => {
  await batch('--to', 'docx,md,pdf');
  put('cases/10/case.yaml', makeCase(10).replace(`meeting: ${DAY}`, 'meeting: 2025-12-18'));
  const { err } = await batch('--format', 'concise');
  expect(err).toMatch(
    /warning output\/orphan: .*10\.docx was made from .*, which another meeting decides now/,
  );
  expect(existsSync(join(folder, 'out/10.docx'))).toBe(true);
  expect((await batch('--check')).exitCode).toBe(1);
  await batch('--prune');
  const left = readdirSync(join(folder, 'out')).filter((name) => /^\d/.test(name));
  expect(left.filter((name) => name.startsWith('10.'))).toEqual([]);
  expect(left).toContain('0.docx');
  expect((await batch('--check')).exitCode).toBe(0);
});

it('makes one PDF of the papers, with documents attached, the same each time', async () => {
  const withFiles = makeCase(10).replace(
    /^documents:\n/m,
    `documents:\n  - title: Ansökan\n    date: 2025-09-01\n    file: a.pdf\n  - title: Bilaga\n    date: 2025-09-01\n    file: b.pdf\n`,
  );
  put('cases/10/case.yaml', withFiles);
  put('cases/10/b.pdf', 'no pdf');
  put('cases/10/a.pdf', '%PDF-1.4\ntrailer <<>>\nstartxref\n9\n%%EOF\n');
  const { exitCode, err } = await batch('--to', 'pdf', '--format', 'concise');
  expect([exitCode, err]).toEqual([0, expect.stringMatching(/output\/annex: .*b\.pdf is no whole PDF/)]);
  const pdf = bytes(`handlingar-${DAY}.pdf`);
  const text = pdf.toString('latin1');
  expect(text).toContain('/Type /EmbeddedFile');
  expect(text).toMatch(/pdfuaid:part/);
  expect(text.match(/\/Title /g)?.length).toBeGreaterThan(4);
  await batch('--to', 'pdf', '--no-cache', '--force');
  expect(bytes(`handlingar-${DAY}.pdf`).equals(pdf)).toBe(true);
});

it('has the documents as pages after their memos, where the meeting asks for it', async () => {
  const pagesOf = (pdf: Buffer): number =>
    Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
  await batch('--to', 'pdf');
  const before = bytes(`handlingar-${DAY}.pdf`);
  const annex = bytes(`foredragningslista-${DAY}.pdf`);
  put('cases/meeting.yaml', `date: ${DAY}\nannexes: pages\n`);
  put(
    'cases/10/case.yaml',
    makeCase(10).replace(
      /^documents:\n/m,
      `documents:\n  - title: Ansökan\n    date: 2025-09-01\n    file: a.pdf\n  - title: Trasig\n    date: 2025-09-01\n    file: b.pdf\n`,
    ),
  );
  writeFileSync(join(folder, 'cases/10/a.pdf'), annex);
  put('cases/10/b.pdf', '%PDF-1.4\ntrailer <<>>\nstartxref\n9\n%%EOF\n');
  const { exitCode, err } = await batch('--to', 'pdf', '--force', '--format', 'concise');
  expect([exitCode, err]).toEqual([0, expect.stringMatching(/output\/annex: .*b\.pdf is no whole PDF/)]);
  const pdf = bytes(`handlingar-${DAY}.pdf`);
  const text = pdf.toString('latin1');
  expect(pagesOf(pdf)).toBe(pagesOf(before) + pagesOf(annex));
  expect(text).not.toContain('/Type /EmbeddedFile');
  expect(text).not.toMatch(/pdfuaid:part/);
  // "Ansökan" among the bookmarks
  expect(text).toMatch(/\/Title <FEFF0041006E007300F6006B0061006E>|\/Title \(Ans/);
  await batch('--to', 'pdf', '--no-cache', '--force');
  expect(bytes(`handlingar-${DAY}.pdf`).equals(pdf)).toBe(true);
});

it('tells of every file and case in a manifest of the published schema, the same each time', async () => {
  await batch('--zip');
  const manifest = JSON.parse(bytes('manifest.json').toString()) as Manifest;
  const ajv = addFormats.default(new Ajv2020.default({ strict: true }), ['date']);
  const schema = JSON.parse((await run(['schema', 'manifest'])).out) as object;
  expect(ajv.validate(schema, manifest), JSON.stringify(ajv.errors)).toBe(true);
  expect(manifest.cases.map(({ reference }) => reference)).toEqual([
    'ASN-2025-20001',
    'ASN-2025-20011',
    'ASN-2025-20021',
  ]);
  const files = [...manifest.files, ...manifest.cases.flatMap((each) => each.files)];
  expect(files).toHaveLength(10);
  for (const { file, sha256 } of files) {
    expect(createHash('sha256').update(bytes(file)).digest('hex')).toBe(sha256);
  }
  const [before, zip] = [bytes('manifest.json'), bytes(`handlingar-${DAY}.zip`)];
  await batch('--zip', '--no-cache');
  expect(bytes('manifest.json').equals(before)).toBe(true);
  expect(bytes(`handlingar-${DAY}.zip`).equals(zip)).toBe(true);
  const zipped = unzipSync(zip);
  const papers = files.map(({ file }) => file).filter((file) => !file.startsWith(LIST));
  expect(Object.keys(zipped).sort()).toEqual([...papers, 'manifest.json'].sort());
  for (const [name, content] of Object.entries(zipped)) expect(bytes(name).equals(content)).toBe(true);
});

it('names a broken case only where its meeting is this one, or can not be made out', async () => {
  put('cases/30/case.yaml', 'timeline:\n  meeting: 2025-12-18\n');
  put('cases/40/case.yaml', `timeline:\n  meeting: ${DAY}\n`);
  put('cases/50/case.yaml', 'kind: [');
  const { exitCode, err } = await batch();
  expect(exitCode).toBe(1);
  const list = bytes(`${LIST}.md`).toString();
  expect(list.match(/^## \.\..*$/gm)).toEqual(['## ../cases/40/case.yaml', '## ../cases/50/case.yaml']);
  expect(err).toContain('3 left out, decided at other meetings');
});

it('is not made for a day that has no meeting', async () => {
  const { exitCode, err } = await batch('--meeting', '2025-11-21');
  expect(exitCode).toBe(2);
  expect(err).toContain('no case is decided at a meeting on 2025-11-21');
  expect(err).toMatch(/the cases here are decided on .*2025-11-20/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

it('has in its files what lies in the folder, and marks what someone has changed', async () => {
  await batch('--zip');
  const clean = bytes('manifest.json');
  edit('10.docx');
  edit('foredragningslista-2025-11-20.docx');
  const { exitCode, err } = await batch('--zip');
  expect(exitCode).toBe(1);
  expect(err).toMatch(/output\/edited.*10\.docx/);
  expect(err).toMatch(/output\/edited.*foredragningslista-2025-11-20\.docx/);
  const { files, cases } = JSON.parse(bytes('manifest.json').toString()) as Manifest;
  const all = [...files, ...cases.flatMap((each) => each.files)];
  expect(all.filter(({ edited }) => edited).map(({ file }) => file)).toEqual([
    'foredragningslista-2025-11-20.docx',
    '10.docx',
  ]);
  const zipped = unzipSync(bytes(`handlingar-${DAY}.zip`));
  for (const { file, sha256 } of all) {
    expect(createHash('sha256').update(bytes(file)).digest('hex')).toBe(sha256);
    if (!file.startsWith(LIST)) expect(bytes(file).equals(zipped[file] ?? new Uint8Array())).toBe(true);
  }
  const list = bytes(`${LIST}.md`).toString();
  expect(list.match(/^- Wordfilen har ändrats för hand/gm)).toHaveLength(1);
  // nor does a check ask for what a run would leave
  const checked = await batch('--check');
  expect(checked.err).not.toContain('manifest.json is not');
  expect(checked.err).toContain('10.docx is not what its case gives: someone has changed it');
  await batch('--zip', '--force');
  expect(bytes('manifest.json').equals(clean)).toBe(true);
});

it('is the same wherever iop is run', async () => {
  put('cases/20/case.yaml', makeCase(20).replace('profile: malmo-asn', 'profile: ../../profile'));
  put('profile/profile.yaml', 'nmae: Prov\n');
  await batch('--zip');
  expect(bytes('manifest.json').toString()).toContain('"file": "../profile/profile.yaml"');
  const names = readdirSync(join(folder, 'out'));
  const before = names.map((name) => bytes(name).toString('base64'));
  await run(['batch', '.', '-o', '../out', '--meeting', DAY, '--zip', '--no-cache'], {
    cwd: join(folder, 'cases'),
  });
  expect(names.map((name) => bytes(name).toString('base64'))).toEqual(before);
});

it.each([
  ['manifest.json', '{"name": "an app"}'],
  ['foredragningslista-2025-11-20.md', '# Min egen lista'],
  ['foredragningslista-2025-11-20.docx', 'min egen'],
  [`handlingar-${DAY}.zip`, 'min egen'],
])('does not take the place of another %s', async (name, text) => {
  put(`out/${name}`, text);
  const { exitCode, err } = await batch('--zip');
  expect([exitCode, err]).toEqual([
    1,
    expect.stringContaining(`${name} is there already and was not made by iop`),
  ]);
  expect(bytes(name).toString()).toBe(text);
});

it.each([`foredragningslista-${DAY}`, `Foredragningslista-${DAY}`, `foredragningslista-${DAY}.1-3`])(
  'leaves its name to no case: %s',
  async (name) => {
    put(`cases/${name}/case.yaml`, makeCase(30));
    const { exitCode, err } = await batch();
    expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/output-reserved')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  },
);

it.each([
  ['foredragningslista-2025-11-20.md', '# Föredragningslista\n\nMina egna anteckningar.\n'],
  ['manifest.json', '{"iop": "mitt eget"}'],
  [`handlingar-${DAY}.zip`, 'PK manifest.json och bilaga.pdf'],
])('with --force keeps a copy of a %s that is not as it was left', async (name, given) => {
  for (const time of [1, 2]) {
    const text = given + ' '.repeat(time);
    put(`out/${name}`, text);
    expect((await batch('--zip')).exitCode).toBe(1);
    expect(bytes(name).toString()).toBe(text);
    const { exitCode, err } = await batch('--zip', '--force');
    const copy = name.replace(/(\.\w+)$/, `.backup-${time}$1`);
    expect([exitCode, err]).toEqual([0, expect.stringContaining(`kept a copy: out/${copy}`)]);
    expect(bytes(copy).toString()).toBe(text);
  }
});

it('renews a zip that is there, however large, without being asked for it', async () => {
  for (let index = 30; index < 30 + 260 * 10; index += 10) put(`cases/${index}/case.yaml`, makeCase(index));
  await batch('--zip');
  put('cases/10/case.yaml', makeCase(10).replace('handläggare', 'utredare'));
  const { exitCode, err } = await batch();
  expect([exitCode, err]).toEqual([0, expect.not.stringContaining('kept a copy')]);
  const zipped = unzipSync(bytes(`handlingar-${DAY}.zip`));
  expect(Object.keys(zipped).length).toBeGreaterThan(500);
  for (const [name, content] of Object.entries(zipped)) expect(bytes(name).equals(content)).toBe(true);
});

it('says that there is no agenda where no case has a memo, and what is left of an earlier one', async () => {
  await batch();
  for (const index of [0, 10, 20]) put(`cases/${index}/case.yaml`, `timeline:\n  meeting: ${DAY}\n`);
  for (const flags of [[], ['--check']]) {
    const { exitCode, err } = await batch(...flags, '--format', 'concise');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/error output\/no-agenda: .*foredragningslista-2025-11-20\.docx.*earlier run/s);
  }
});

it('has a faulty case whose file tells of more than one day', async () => {
  put(
    'cases/10/case.yaml',
    makeCase(10).replace(
      /^( *)meeting: .*$/m,
      (line, space: string) => `<<<<<<<\n${space}meeting: 2025-11-06\n=======\n${line}\n>>>>>>>`,
    ),
  );
  put('cases/20/case.yaml', 'timeline: {meeting: 2025-11-06}\n');
  const { exitCode } = await batch();
  expect(exitCode).toBe(1);
  const list = bytes(`${LIST}.md`).toString();
  expect(list).toContain(
    '## ASN-2025-20011\n\nASN-2025-20011 · ../cases/10/case.yaml · ingen tjänsteskrivelse',
  );
});

it('says so where no case of a share is decided that day', async () => {
  const { exitCode, err } = await batch('--meeting', '2025-11-21', '--shard', '1/2');
  expect([exitCode, err]).toEqual([
    0,
    expect.stringContaining('no case is decided at a meeting on 2025-11-21'),
  ]);
});

it('has each meeting by itself where two share a folder', async () => {
  await batch();
  const agenda = bytes('foredragningslista-2025-11-20.docx');
  await batch('--meeting', '2025-11-06', '--zip');
  expect(bytes('foredragningslista-2025-11-20.docx').equals(agenda)).toBe(true);
  const names = Object.keys(unzipSync(bytes('handlingar-2025-11-06.zip'))).sort();
  expect(names).toEqual([
    '2.docx',
    '2.md',
    'foredragningslista-2025-11-06.docx',
    'foredragningslista-2025-11-06.md',
    'manifest.json',
  ]);
});

it('says where the cases are of more than one municipality', async () => {
  expect((await batch()).err).not.toContain('adds up their amounts');
  put(
    'cases/30/case.yaml',
    makeCase(30).replace('profile: malmo-asn', 'profile: generic').replaceAll('ASN-2025-', 'NN-2025-'),
  );
  expect((await batch()).err).toContain(
    'the agenda has cases of Malmö stad and Kommunen, and adds up their amounts',
  );
});

it('says where two cases have one reference number', async () => {
  put('cases/30/case.yaml', makeCase(20));
  const { exitCode, err } = await batch();
  expect([exitCode, err]).toEqual([
    0,
    expect.stringContaining('cases/20/case.yaml has the reference number ASN-2025-20021, too'),
  ]);
});

it('is compared by --check, and an agenda that someone has changed is left', async () => {
  await batch();
  expect((await batch('--check')).exitCode).toBe(0);
  expect((await batch('--check', '--zip')).err).toContain(`handlingar-${DAY}.zip is missing`);
  put('cases/10/case.yaml', makeCase(10).replace('handläggare', 'utredare'));
  put('cases/50/case.yaml', makeCase(50));
  const { exitCode, err } = await batch('--check');
  expect(exitCode).toBe(1);
  expect(err).toContain('foredragningslista-2025-11-20.md is not what its case gives');
  expect(err).toContain('manifest.json is not what its case gives');
  edit('foredragningslista-2025-11-20.docx');
  const edited = bytes('foredragningslista-2025-11-20.docx');
  expect((await batch()).exitCode).toBe(1);
  expect(bytes('foredragningslista-2025-11-20.docx').equals(edited)).toBe(true);
});

it('is that of its own share on each of several machines', async () => {
  for (const share of ['1/3', '2/3', '3/3']) await batch('--shard', share);
  const agendas = ['.1-3', '.2-3', '.3-3'].map((suffix) =>
    bytes(`foredragningslista-${DAY}${suffix}.md`).toString(),
  );
  expect(agendas.map((text) => text.match(/^### \d/gm)?.length)).toEqual([1, 1, 1]);
});

it.each([
  ['a zip without a meeting', ['batch', 'cases', '-o', 'out', '--zip'], 'usage/zip'],
  [
    'a meeting of only some of its cases',
    ['batch', 'cases', '-o', 'out', '--meeting', DAY, '--changed'],
    'usage/meeting-changed',
  ],
  [
    'a day that the month has not',
    ['batch', 'cases', '-o', 'out', '--meeting', '2024-02-30'],
    'usage/meeting',
  ],
  ['a pattern for a folder', ['batch', 'cases', '-o', 'out/{name}.docx'], 'usage/batch-output'],
  ['standard output for a folder', ['batch', 'cases', '-o', '-'], 'usage/batch-output'],
  ['no number of workers', ['batch', 'cases', '-o', 'out', '--jobs', 'many'], 'usage/jobs'],
])('refuses %s', async (_, argv, code) => {
  expect(await run(argv, { cwd: folder })).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining(code) as string,
  });
});
