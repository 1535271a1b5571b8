// Letterheads of the kinds that are found in the wild: each is taken whole, or refused with its reason and what to do.
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetterhead } from '../src/ooxml/read-letterhead.js';
import { faultsOfPackage } from './letterhead/audit.js';
import { letterhead } from './letterhead/build.js';
import { refusedKinds, takenKinds, type Taken } from './letterhead/kinds.js';
import { minimalText, root, run, temporaryFolder } from './support.js';

const auditor = process.env['DOCX_AUDIT'];
/** It looks for parts under their usual names, takes a place in the text for a part, and knows no chart without a plot. */
const OF_THE_LETTERHEAD = /document2\.xml|document\.xml: missing|is not there$|plotArea/;

const bytesOf = ({ make }: Pick<Taken, 'make'>): Uint8Array =>
  typeof make === 'function' ? make() : letterhead(make);

function profileWith(bytes: Uint8Array): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'tests/letterhead/storsjo/profile.yaml'), join(folder, 'profile.yaml'));
  writeFileSync(join(folder, 'letterhead.docx'), bytes);
  return folder;
}

type Files = Record<string, Uint8Array>;

/** The parts with text, as text. */
function textsOf(files: Files): string {
  return Object.entries(files)
    .map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`)
    .join('\n');
}

/** The texts between the marks of a letterhead's parts, as they stand. */
function wordsOf(files: Files): string[] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, bytes]) => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes))
    .flatMap((xml) => [...xml.matchAll(/<\w+:t(?: [^>]*)?>([^<]*)</g)].map(([, text = '']) => text))
    .filter((text) => text.trim() !== '');
}

describe('a letterhead that is taken', () => {
  it.each(Object.keys(takenKinds))('%s', async (name) => {
    const { leftOut = [], holds = [], lacks = [], keeps = [], ...kind } = takenKinds[name] ?? { make: {} };
    const bytes = bytesOf(kind);
    const read = readLetterhead(bytes);
    if (Array.isArray(read)) throw new Error(JSON.stringify(read));
    expect(read.leftOut.map(({ what }) => what)).toEqual(leftOut);

    const folder = profileWith(bytes);
    const { exitCode, stdout, err } = await run(
      ['draft', '-', '--to', 'docx', '-o', '-', '--figures', '--profile', folder],
      { stdin: minimalText },
    );
    expect([exitCode, err]).toEqual([0, '1 case, no findings\n']);
    const files = unzipSync(stdout);
    expect(faultsOfPackage(files)).toEqual([]);
    const texts = textsOf(files);
    for (const each of holds) expect(texts).toContain(each);
    for (const each of lacks) expect(texts).not.toContain(each);
    const before = unzipSync(bytes);
    for (const each of keeps) expect(files[each]).toEqual(before[each]);
    const kept = new Set(wordsOf(files));
    for (const each of wordsOf(before).filter((words) => !words.includes('{{'))) expect(kept).toContain(each);
    expect([...kept].join()).not.toMatch(/\{\{|\}\}/);
    expect(texts).toContain('Förslag till beslut');
    if (auditor !== undefined) expect(auditFaults(auditor, stdout)).toEqual([]);
  });

  it('says what it leaves out when the profile is checked, in both languages', async () => {
    const kinds = ['made from a template', 'prepared for a mail merge', 'with parts that nothing leads to'];
    for (const name of kinds) {
      const folder = profileWith(bytesOf(takenKinds[name] ?? { make: {} }));
      const [en, sv] = await Promise.all(
        ['en', 'sv'].map((lang) =>
          run(['check', '--profile', folder, '--format', 'concise', '--lang', lang]),
        ),
      );
      expect(en?.exitCode).toBe(0);
      expect(en?.err).toMatch(/info profile\/letterhead-left-out: .*no memo gets .*nothing need be done/);
      expect(sv?.err).toMatch(/profile\/letterhead-left-out: av brevmallen får ingen tjänsteskrivelse /);
    }
  });
});

/** What an auditor of Word files finds that isn't the letterhead's own. */
function auditFaults(command: string, bytes: Uint8Array): string[] {
  const file = join(temporaryFolder(), 'memo.docx');
  writeFileSync(file, bytes);
  let out: string;
  try {
    out = execFileSync(command, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    out = (error as { stdout: string }).stdout;
  }
  return out.split('\n').filter((line) => line.includes('memo.docx:') && !OF_THE_LETTERHEAD.test(line));
}

describe('a letterhead that is refused for', () => {
  it.each(Object.keys(refusedKinds))('%s', async (name) => {
    const kind = refusedKinds[name];
    if (!kind) throw new Error(name);
    const bytes = letterhead(kind.make);
    expect(readLetterhead(bytes)).toContainEqual(kind.fault);
    const folder = profileWith(bytes);
    for (const [lang, sentence] of [
      ['sv', kind.sv],
      ['en', kind.en],
    ] as const) {
      const { exitCode, err } = await run([
        ...['check', '--profile', folder, '--format', 'concise', '--lang', lang],
      ]);
      expect(exitCode).toBe(2);
      expect(err).toMatch(sentence);
    }
  });
});
