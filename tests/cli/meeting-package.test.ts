// What a meeting's batch has beside its memos: agenda, manifest, zip.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { buildAgenda } from '../../src/meeting/agenda-item.js';
import { writeMarkdown } from '../../src/writers/markdown.js';
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

it('lists number, reference, title, decision, amounts and sums in the agenda, in Word as in Markdown', async () => {
  expect((await batch()).exitCode).toBe(0);
  const agenda = bytes('foredragningslista-2025-11-20.md')
    .toString()
    .replace(/\u00A0/g, ' ');
  expect(agenda).toContain('# Arbetsmarknads- och socialnämnden den 20 november 2025');
  expect(agenda).toContain('| Nr | Diarienummer | Motpart | 2026 (kr) | 2027 (kr) | Summa (kr) |');
  expect(agenda).toContain('| 1 | ASN-2025-20001 | Föreningen Solrosen | 120 000 | 138 000 | 258 000 |');
  expect(agenda).toContain('| | Summa | | 510 000 | 564 000 | 1 074 000 |');
  expect(agenda.match(/^## \d\. .*$/gm)).toHaveLength(3);
  expect(agenda.match(/^### Förslag till beslut$/gm)).toHaveLength(3);
  expect(agenda).toContain('avsätter 120 000 kronor för 2026 och 138 000 kronor för 2027');
  expect(agenda).not.toContain('Att kontrollera');
  expect(await wordsOfDocx(bytes('foredragningslista-2025-11-20.docx'))).toEqual(
    wordsOfMarkdown(bytes('foredragningslista-2025-11-20.md').toString()),
  );
});

it('tells in the agenda what each case lacks, and names the cases that have no memo', async () => {
  put('cases/10/case.yaml', makeCase(10).replace(/date: 2025-10-22/, 'date: 2025-11-25'));
  put('cases/20/case.yaml', 'kind: agreement\n');
  put(
    'cases/0/case.yaml',
    makeCase(0).replace(/(number: \d{6}-\d{3})\d/, (_, start: string) => `${start}1`),
  );
  put(
    'cases/30/case.yaml',
    makeCase(30).replace('from: 2026-01-01\n  to: 2027-12-31', 'from: 2026-01-01\n  to: 2027-12-30'),
  );
  put('cases/40/case.yaml', makeCase(40));
  const { exitCode } = await batch();
  expect(exitCode).toBe(1);
  const agenda = bytes('foredragningslista-2025-11-20.md').toString();
  expect(agenda).toContain('### Att kontrollera före sammanträdet');
  expect(agenda).toContain('Summorna omfattar inte de ärenden som saknar tjänsteskrivelse');
  expect(agenda).toContain('## Ärenden utan tjänsteskrivelse');
  expect(agenda).toMatch(/^### \.\.\/cases\/20\/case\.yaml\n\n- Rad 1 i ärendefilen: .*\.$/m);
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
  expect(files).toHaveLength(8);
  for (const { file, sha256 } of files) {
    expect(createHash('sha256').update(bytes(file)).digest('hex')).toBe(sha256);
  }
  const [before, zip] = [bytes('manifest.json'), bytes(`handlingar-${DAY}.zip`)];
  await batch('--zip', '--no-cache');
  expect(bytes('manifest.json').equals(before)).toBe(true);
  expect(bytes(`handlingar-${DAY}.zip`).equals(zip)).toBe(true);
  const zipped = unzipSync(zip);
  expect(Object.keys(zipped).sort()).toEqual([...files.map(({ file }) => file), 'manifest.json'].sort());
  for (const [name, content] of Object.entries(zipped)) expect(bytes(name).equals(content)).toBe(true);
});

it('names a broken case only where its meeting is this one, or can not be made out', async () => {
  put('cases/30/case.yaml', 'timeline:\n  meeting: 2025-12-18\n');
  put('cases/40/case.yaml', `timeline:\n  meeting: ${DAY}\n`);
  put('cases/50/case.yaml', 'kind: [');
  const { exitCode, err } = await batch();
  expect(exitCode).toBe(1);
  const agenda = bytes('foredragningslista-2025-11-20.md').toString();
  expect(agenda.match(/^### \.\..*$/gm)).toEqual(['### ../cases/40/case.yaml', '### ../cases/50/case.yaml']);
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
    expect(bytes(file).equals(zipped[file] ?? new Uint8Array())).toBe(true);
  }
  const agenda = bytes('foredragningslista-2025-11-20.md').toString();
  expect(agenda.match(/^- Wordfilen har ändrats för hand/gm)).toHaveLength(1);
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
  const agenda = bytes('foredragningslista-2025-11-20.md').toString();
  expect(agenda.match(/^### .*\.\..*$/gm)).toEqual(['### ASN-2025-20011 (../cases/10/case.yaml)']);
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

it('names the committees as sentences do, and says where a memo has no decision under its heading', () => {
  const item = {
    reference: 'ASN-2025-1',
    party: 'Föreningen',
    title: 'Överenskommelse',
    meta: {
      kind: '',
      reference: '',
      date: DAY,
      author: { name: '', title: '', email: '' },
      municipality: '',
      administration: '',
      committee: '',
    },
    amounts: [{ year: 2026, amount: 1000 }],
    decision: [],
  };
  const agenda = buildAgenda(
    DAY,
    [
      {
        ...item,
        committee: 'arbetsmarknads- och socialnämnden',
        lacks: [{ line: 3, text: 'legalName saknas' }],
      },
      { ...item, committee: 'VA-nämnden', lacks: [{ text: 'kind saknas' }] },
    ],
    [],
  );
  const text = writeMarkdown(agenda).replace(/\u00A0/g, ' ');
  expect(text).toContain('# Arbetsmarknads- och socialnämnden och VA-nämnden den 20 november 2025');
  expect(text).toContain('- Rad 3 i ärendefilen: legalName saknas.');
  expect(text).toContain('- kind saknas.');
  expect(text.match(/har inget avsnitt med den rubrik/g)).toHaveLength(2);
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
  expect(agendas.map((text) => text.match(/^## \d/gm)?.length)).toEqual([1, 1, 1]);
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
