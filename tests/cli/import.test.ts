// An old memo becomes a case: its facts in their fields, every word somewhere, and iop's own memos the same again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Tab, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseFile } from '../../src/case-file.js';
import { exampleNames, readCaseText, run, temporaryFolder } from '../support.js';

/** A memo of another municipality's, as text out of a PDF: written for this test. */
const FOREIGN = `TJÄNSTESKRIVELSE

Datum                 Diarienummer
2026-03-02            SN 2026/0117

Idéburet offentligt partnerskap med Föreningen Ljusglimten om verksamheten
Träffpunkten

Förslag till beslut i socialnämnden

1. Socialnämnden godkänner överenskommelsen om idéburet offentligt partnerskap mellan socialnämnden
och Föreningen Ljusglimten (802438-1355) om verksamheten Träffpunkten.
2. Socialnämnden avsätter 410 000 kronor för 2027 och 425 000 kronor för 2028.

Sammanfattning av ärendet

Socialförvaltningen har tagit fram en överenskommelse med Föreningen Ljusglimten. Den gäller från och
med 1 januari 2027 till och med 31 december 2028 och kan därefter förlängas med ett år.

1 (2)
Ljungby kommun
341 83 Ljungby
Telefon 0372-78 90 00

Bakgrund

Föreningen har drivit Träffpunkten sedan 2019. Under 2025 gjorde 1 240 personer besök, enligt
föreningens redovisning (SN 2025/0044). Verksamheten är till för äldre som bor
ensamma.

Förvaltningens bedömning

Samarbetet har fungerat väl. Förvaltningen har inget att invända mot beloppen.

Barnperspektivet

Beslutet rör inte barn.

Beslutsunderlag

Socialförvaltningens tjänsteskrivelse, 2026-03-02
Riktlinjer för stöd till idéburen sektor (SN 2023/0310)
Föreningens ansökan, 2026-01-15

Beslutet skickas till
Föreningen Ljusglimten
Ekonomienheten


Åsa Lindgren                     Per Holm

Förvaltningschef                 Enhetschef
`;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

async function importText(name: string, content: string | Uint8Array, ...flags: string[]) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, name), content);
  const { exitCode, err } = await run(['import', name, '-o', 'out', '--format', 'concise', ...flags], {
    cwd,
  });
  const file = join(cwd, 'out/case.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return { cwd, exitCode, err, text, data: (text === '' ? {} : parse(text)) as CaseFile };
}

describe('iop import', () => {
  it('finds the facts of a memo in plain text', async () => {
    const { exitCode, data, text } = await importText('memo.txt', FOREIGN);
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({
      kind: 'agreement',
      reference: 'SN 2026/0117',
      date: '2026-03-02',
      title: 'Idéburet offentligt partnerskap med Föreningen Ljusglimten om verksamheten Träffpunkten',
      organisation: { legalName: 'Föreningen Ljusglimten', number: '802438-1355' },
      programme: { name: 'Träffpunkten' },
      agreement: { from: '2027-01-01', to: '2028-12-31', extensionOption: { months: 12 } },
      funding: {
        years: [
          { year: 2027, amount: 410000 },
          { year: 2028, amount: 425000 },
        ],
      },
      documents: [
        { title: 'Riktlinjer för stöd till idéburen sektor', reference: 'SN 2023/0310' },
        { title: 'Föreningens ansökan', date: '2026-01-15' },
      ],
      signatories: [
        { name: 'Åsa Lindgren', title: 'förvaltningschef' },
        { name: 'Per Holm', title: 'enhetschef' },
      ],
      recipients: [{ counterparty: true }, 'Ekonomienheten'],
      headings: { assessment: 'Förvaltningens bedömning' },
    });
    expect(data.decision).toHaveLength(2);
    expect(data.prose?.background).toContain('1 240 personer besök');
    const known = new Set(wordsOf(text));
    expect(wordsOf(FOREIGN).filter((word) => !known.has(word))).toEqual([]);
  });

  it.each(['lines', 'paragraphs', 'some headings'])(
    'finds the same in Word without styles: %s',
    async (how) => {
      const lines = FOREIGN.replace(/1 \(2\)[\s\S]*?78 90 00\n/, '').split('\n');
      const wrapped =
        how === 'lines'
          ? lines
          : lines
              .join('\n')
              .replaceAll(/(?<=.{60})\n(?=[^\d\n])/g, ' ')
              .split('\n');
      const isHeading = (line: string) =>
        how === 'some headings' && /^(?:Bakgrund|Sammanfattning)/.test(line);
      const children = wrapped.map(
        (line) =>
          new Paragraph({
            children: line
              .split(/ {3,}/)
              .map((text, i) => new TextRun({ children: i === 0 ? [text] : [new Tab(), text] })),
            ...(isHeading(line) && { heading: HeadingLevel.HEADING_1 }),
          }),
      );
      const word = await Packer.toBuffer(new Document({ sections: [{ children }] }));
      const { data } = await importText('memo.docx', word);
      const { data: same } = await importText('memo.txt', FOREIGN);
      for (const field of [
        'reference',
        'date',
        'title',
        'decision',
        'agreement',
        'funding',
        'documents',
      ] as const)
        expect(data[field]).toEqual(same[field]);
      for (const field of ['recipients', 'signatories', 'headings', 'prose'] as const)
        expect(data[field]).toEqual(same[field]);
    },
  );

  it.each([
    ['Revisorerna, kommunstyrelsens förvaltning samt Rektor Åbyskolan', 3],
    ['Förvaltningschefen, Socialförvaltningen', 1],
    ['Föreningen Sol, vind och vatten', 1],
  ])('takes recipients on one line apart: %s', async (line, count) => {
    const { data } = await importText(
      'memo.txt',
      FOREIGN.replace(/till\nFören[^]*enheten\n/, `till\n${line}\n`),
    );
    expect(data.recipients).toHaveLength(count);
  });

  it.each([
    ['Det befintliga partnerskapet (SN 2024/0091) löper ut 2026-12-30.', ['SN 2024/0091'], '2026-12-30'],
    ['Den nuvarande överenskommelsen går ut 2026-12-30.', undefined, '2026-12-30'],
    ['Det pågående samarbetet upphör den 31 december 2026.', undefined, '2026-12-31'],
    ['Det gällande hyresavtalet löper ut 2026-12-30.', undefined, undefined],
  ])('reads the agreement in force by its last day: %s', async (sentence, references, to) => {
    const told = FOREIGN.replace('Samarbetet har', `${sentence} Samarbetet har`);
    const { data } = await importText('memo.txt', told);
    const agreement = { kind: 'agreement', ...(references && { references }), from: '2026-01-01', to };
    expect(data.agreement?.history).toEqual(to === undefined ? undefined : [agreement]);
  });

  it('reads another style: labels in columns, a body in the head, signatures below a rule, a document like a heading', async () => {
    const memo = `LILLSTADS KOMMUN                        TJÄNSTEUTLÅTANDE
Kulturförvaltningen                     Datum: 2026-04-14
Handläggare: Eva Nordin, bibliotekschef Dnr: KN 2026/88

Kulturnämnden

Idéburet offentligt partnerskap med Stiftelsen Läslust om verksamheten Bokbussen

Förslag till beslut

Kulturnämnden ingår partnerskapet med Stiftelsen Läslust (802438-1355) om verksamheten Bokbussen för perioden 2027-01-01 – 2027-12-31 och
betalar 90 000 kronor för 2027.

Bakgrund

Den nuvarande överenskommelsen löper ut den 31 december 2026. Bidraget för 2026 var 85 000 kronor. Ökningen till 2027 är
5 000 kronor (5,9 procent).

Beslutsunderlag
Ansökan, 2026-02-01
Förslag till överenskommelse

Beslutet skickas till
Stiftelsen Läslust

Eva Nordin                        Olle Frisk
Bibliotekschef                    Kulturutvecklare
`;
    const { data, text, cwd } = await importText('memo.txt', memo);
    expect(data).toMatchObject({
      kind: 'agreement',
      reference: 'KN 2026/88',
      date: '2026-04-14',
      title: 'Idéburet offentligt partnerskap med Stiftelsen Läslust om verksamheten Bokbussen',
      author: { name: 'Eva Nordin', title: 'bibliotekschef' },
      programme: { name: 'Bokbussen' },
      agreement: { from: '2027-01-01', to: '2027-12-31', history: [{ to: '2026-12-31' }] },
      funding: { baseline: { year: 2026, amount: 85000 }, years: [{ year: 2027, amount: 90000 }] },
      documents: [{ title: 'Ansökan', date: '2026-02-01' }, 'Förslag till överenskommelse'],
      signatories: [
        { name: 'Eva Nordin', title: 'bibliotekschef' },
        { name: 'Olle Frisk', title: 'kulturutvecklare' },
      ],
    });
    expect(data.recipients).toHaveLength(1);
    const known = new Set(wordsOf(text));
    expect(wordsOf(memo).filter((word) => !known.has(word))).toEqual([]);
    const { err } = await run(['check', 'memo.txt', '--format', 'concise'], { cwd });
    expect(err.split('\n').filter((line) => / (?:warning|error) /.test(line))).toEqual([]);
  });

  it('keeps sections of its own, tables and lists in their order, in Markdown', async () => {
    const memo = `# Uppdrag om lokaler\n\nKS 2026/0001\n\n2026-04-01\n\n## Sammanfattning\n\nKort *text* med [länk](https://example.se).\n\n## Förslag till beslut\n\nKommunstyrelsen noterar informationen.\n\n## Lokalerna\n\nEtt stycke.\n\n- en sal\n- ett kök\n\n| Lokal | Yta |\n| - | -: |\n| Salen | 120 |\n\n### Skicket\n\nGott.\n\n## Beslutet skickas till\n\n- Fastighetsenheten\n`;
    const { data } = await importText('memo.md', memo);
    expect(data.prose?.sections).toEqual([
      {
        heading: 'Lokalerna',
        text: expect.stringMatching(
          /^Ett stycke\.\n\n- en sal\n- ett kök\n\n\| Lokal \| Yta \|\n\| - \| -: \|\n\| Salen \| 120 \|\n\n### Skicket\n\nGott\.\n$/,
        ) as string,
        after: 'decision',
      },
    ]);
    expect(data.prose?.summary).toBe('Kort *text* med [länk](https://example.se).\n');
    expect(data.recipients).toEqual(['Fastighetsenheten']);
  });

  it.each(exampleNames.flatMap((name) => [['docx', name] as const, ['md', name] as const]))(
    'reads iop’s own memo as %s: %s gives the same decision, figures and sections again',
    async (format, name) => {
      const cwd = temporaryFolder();
      const text = readCaseText(name);
      const profile = /^profile: (?!\.)(.*)$/m.exec(text)?.[1] ?? 'generic';
      writeFileSync(join(cwd, 'case.yaml'), text.replace(/^profile: .*\n/m, ''));
      const drafting = ['draft', 'case.yaml', '-p', profile, '-q', '-o'];
      await run([...drafting, `memo.${format}`], { cwd });
      const { out: before } = await run([...drafting, '-', '--to', 'md'], { cwd });
      expect((await run(['import', `memo.${format}`, '-p', profile, '-o', 'again'], { cwd })).exitCode).toBe(
        0,
      );
      const { out: after, exitCode } = await run(
        ['draft', 'again/case.yaml', '-q', '--to', 'md', '-o', '-'],
        { cwd },
      );
      expect(exitCode).toBe(0);
      const sectionOf = (memo: string, heading: RegExp) =>
        wordsOf(memo.split(/^## /m).find((section) => heading.test(section)) ?? '').join(' ');
      expect(sectionOf(after, /^Förslag till beslut/)).toBe(sectionOf(before, /^Förslag till beslut/));
      const numbers = (memo: string) =>
        [...new Set(memo.replace(/<!--.*-->/s, '').match(/\d[\d\u00A0 ]*\d/g))]
          .map((each) => each.replaceAll(/\D/g, ''))
          .sort();
      expect(numbers(after)).toEqual(expect.arrayContaining(numbers(before)));
      const known = new Set(wordsOf(after));
      const lost = wordsOf(before.replace(/<!--.*-->/s, '')).filter((word) => !known.has(word));
      expect(lost.length / wordsOf(before).length).toBeLessThan(0.01);
    },
  );

  it.each([
    ['memo.pdf.yaml', 'x', 2, 'usage/not-a-memo'],
    ['memo.docx', 'no zip', 3, 'io/not-word'],
  ])('refuses %s', async (name, content, code, told) => {
    const { exitCode, err, text } = await importText(name, content);
    expect([exitCode, err, text]).toEqual([code, expect.stringContaining(told), '']);
  });

  it('never writes over a case', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'memo.txt'), FOREIGN);
    const args = ['import', 'memo.txt', '-o', '.'];
    expect((await run(args, { cwd })).exitCode).toBe(0);
    const { exitCode, err } = await run(args, { cwd });
    expect([exitCode, err]).toEqual([3, expect.stringContaining('io/exists')]);
  });
});

describe('iop check of a memo', () => {
  it('tells the slips of a text at their paragraph, and nothing of a case', async () => {
    const cwd = temporaryFolder();
    const faulty = FOREIGN.replace(
      'Förvaltningen har inget',
      'Nämnden avsätter 452 000 kronor för 2028. Förvaltningen har inget',
    );
    writeFileSync(join(cwd, 'memo.txt'), faulty);
    const { err } = await run(['check', 'memo.txt'], { cwd });
    expect(err).toMatch(/prose-amount: 452.000 kronor/);
    expect(err).toMatch(/\(Förvaltningens bedömning, stycke 1\)/);
    expect(err).not.toMatch(/placeholder|unconfirmed|case\.yaml/);
  });

  it.each(exampleNames)('has nothing to say of the memo of %s', async (name) => {
    const cwd = temporaryFolder();
    const text = readCaseText(name);
    const profile = /^profile: (?!\.)(.*)$/m.exec(text)?.[1];
    if (profile === undefined) return;
    writeFileSync(join(cwd, 'case.yaml'), text);
    await run(['draft', 'case.yaml', '-q', '-o', 'memo.docx'], { cwd });
    const { err } = await run(['check', 'memo.docx', '-p', profile, '--format', 'concise'], { cwd });
    expect(err.split('\n').filter((line) => / (?:warning|error) /.test(line))).toEqual([]);
  });

  it('reckons the sums of tables of any memo', async () => {
    const cwd = temporaryFolder();
    const memo = (sum: string) =>
      `# Fördelning\n\nKN 2026/1\n\n2026-02-01\n\n## Förslag till beslut\n\nNämnden fördelar medlen.\n\n## Fördelning\n\n| Förening | Förslag |\n| - | -: |\n| A | 10 000 |\n| B | 25 000 kr |\n| Summa | ${sum} |\n`;
    for (const [sum, told] of [
      ['35 000', false],
      ['36 000', true],
    ] as const) {
      writeFileSync(join(cwd, 'memo.md'), memo(sum));
      const { err } = await run(['check', 'memo.md'], { cwd });
      expect(err.includes('memo/table-sum')).toBe(told);
    }
  });

  const SEEN_ALONE = `# Förlängning av partnerskapet med Gamla Ljuset

SN-2025-12

2025-09-02

## Sammanfattning

Ärendet gäller en förlängning av det idéburna offentliga partnerskapet (IOP) med Gamla Ljuset (802438-1355) om verksamheten Kaféet.

## Förslag till beslut

Socialnämnden föreslås besluta

1. Socialnämnden godkänner förlängningen av det idéburna offentliga partnerskapet med föreningen Gamla Ljuset (802438-1355) om verksamheten Kaféet för perioden 2026-01-01 till 2026-12-31.
2. Socialnämnden avsätter 650 000 kronor under 2026.

## Beslutsunderlag

- G-Tjänsteskrivelse - Förlängning Överenskommelse om Kaféet SN 2025-12
- Riktlinjer för nämndens bidrag till sociala föreningar

## Ärendet

Partnerskapet inleddes 2020–2022 (SN-2019-44).  Den nuvarande överenskommelsen (SN 2024-61) löper ut 2025-12-31. Riktlinjerna för bidrag till sociala föreningar (SN-2018-7) gäller.
`;

  it.each([
    ['memo/lead-in', /punkt|Förslag till beslut, stycke 1/],
    ['memo/space', /Ärendet, stycke 1/],
    ['memo/no-comparison', /Förslag till beslut, punkt 2/],
    ['memo/history-gap', /Ärendet, stycke 1/],
    ['summary-not-standalone', /Sammanfattning, stycke 1/],
    ['document-title-broken', /Beslutsunderlag, punkt 1/],
    ['document-undated', /Beslutsunderlag, punkt 1/],
    ['document-cited', /Beslutsunderlag, punkt 2/],
    ['prose-form', /Beslutsunderlag, punkt 1/],
  ])('tells of a memo alone what no case would have: %s', async (code, place) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'memo.md'), SEEN_ALONE);
    const { err } = await run(['check', 'memo.md', '--format', 'concise'], { cwd });
    const lines = err.split('\n').filter((line) => line.includes(` ${code}: `));
    expect(lines.join('\n')).toMatch(place);
  });

  it('tells none of it where the memo is right', async () => {
    const cwd = temporaryFolder();
    const right = SEEN_ALONE.replace(
      'om verksamheten Kaféet.\n',
      'om verksamheten Kaféet. Nämnden avsätter 650 000 kronor för 2026, lika mycket som 2025.\n',
    )
      .replace('föreslås besluta\n', 'föreslås besluta följande:\n')
      .replace('.  Den', '. Den')
      .replace('2020–2022 (SN-2019-44)', '2020–2024 (SN-2019-44)')
      .replace(
        'G-Tjänsteskrivelse - Förlängning Överenskommelse om Kaféet SN 2025-12',
        'Tjänsteskrivelse 2025-09-02, Förlängning av överenskommelsen om Kaféet (SN-2025-12)',
      )
      .replace(
        'till sociala föreningar\n',
        'till sociala föreningar (SN-2018-7)\n- Överenskommelse om Kaféet 2025 (SN-2024-61)\n',
      )
      .replace('SN 2024-61', 'SN-2024-61')
      .replace('## Ärendet\n', '## Ekonomi\n\nFör 2025 var beloppet 650 000 kronor.\n\n## Ärendet\n');
    writeFileSync(join(cwd, 'memo.md'), right);
    const { err } = await run(['check', 'memo.md', '--format', 'concise'], { cwd });
    const codes = [...err.matchAll(/: (?:info|warning|error) ([\w/-]+):/g)].map(([, code]) => code);
    expect(codes).toEqual([]);
  });

  it('writes the findings as comments at their words, and keeps those that are there', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'case.yaml'), readCaseText('thaiwise-2026-agreement'));
    await run(['draft', 'case.yaml', '-q', '-o', 'memo.docx'], { cwd });
    const parts = unzipSync(readFileSync(join(cwd, 'memo.docx')));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    parts['word/document.xml'] = strToU8(xml.replace('Hela Människan hade', 'Hela människan hade'));
    writeFileSync(join(cwd, 'memo.docx'), zipSync(parts));
    const args = ['check', 'memo.docx', '-p', 'malmo-asn', '--comments', '-o'];
    const { err } = await run([...args, 'one.docx'], { cwd });
    expect(err).toContain('prose-name');
    const first = unzipSync(readFileSync(join(cwd, 'one.docx')));
    const body = strFromU8(first['word/document.xml'] ?? new Uint8Array());
    const marked = [
      ...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>/g),
    ].map(([, , runs = '']) => runs.replaceAll(/<[^>]*>/g, ''));
    expect(marked).toEqual(['Hela människan']);
    expect(strFromU8(first['word/comments.xml'] ?? new Uint8Array())).toMatch(
      /Hela Människan.*\(prose-name\)/,
    );
    await run(['check', 'one.docx', '-p', 'malmo-asn', '--comments', '-o', 'two.docx'], { cwd });
    const second = unzipSync(readFileSync(join(cwd, 'two.docx')));
    expect(strFromU8(second['word/comments.xml'] ?? new Uint8Array()).match(/<w:comment /g)).toHaveLength(2);
    for (const wrong of [
      ['memo.docx', '--comments'],
      ['memo.docx', '-o', 'x.docx'],
      ['case.yaml', '--comments', '-o', 'x.docx'],
    ])
      expect((await run(['check', ...wrong], { cwd })).exitCode).toBe(2);
  });
});

describe('what an imported memo is about', () => {
  const memo = (
    name: string,
    closing = '',
  ): string => `# Förlängning av idéburet offentligt partnerskap om ${name}

## Sammanfattning

Ärendet gäller en förlängning av idéburet offentligt partnerskap med den ideella föreningen Föreningen Ek (802400-1234) om verksamheten ${name} för perioden 1 januari 2026 till 31 december 2026.

## Förslag till beslut

1. Nämnden godkänner partnerskapet om verksamheten ${name} för perioden 1 januari 2026 till 31 december 2026.

## Ärendet

Arbetet i ${name} har nått många. Under året har ${name} ökat. I ${name} finns värme.
${closing}`;
  const imported = async (text: string): Promise<CaseFile> => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'memo.md'), text);
    await run(['import', 'memo.md', '-o', 'x'], { cwd });
    return parse(readFileSync(join(cwd, 'x/case.yaml'), 'utf8')) as CaseFile;
  };

  it.each([
    'ThaiWISE',
    'Bostad först',
    'Steg för steg',
    'Plan B, etapp 2',
    'Framtid 2.0',
    'Mat och prat',
    'Öppna förskolan Regnbågen',
    'Hand i hand',
    'Mod att mötas',
    'När livet vänder',
  ])('has its whole name: %s', async (name) => {
    const { programme, unconfirmed = [] } = await imported(memo(name));
    expect(programme?.name).toBe(name);
    expect(unconfirmed.map(({ path }) => path)).not.toContain('programme.name');
  });

  it('is left to a person where only one place names it, and words follow', async () => {
    const once = memo('Fyren').replaceAll(/(?<!om verksamheten )Fyren(?! för perioden)/g, 'den');
    const { programme, unconfirmed = [] } = await imported(
      once
        .replace('om verksamheten Fyren för', 'om verksamheten Fyren i hamnen för')
        .replace(/^1\..*$/m, '1. Nämnden godkänner.'),
    );
    expect(programme?.name).toBe('Fyren');
    expect(unconfirmed.map(({ path }) => path)).toContain('programme.name');
  });

  it('is signed below its text, in columns or one by one', async () => {
    const people = [
      { name: 'Eva Berg', title: 'förvaltningschef' },
      { name: 'Göran Malm', title: 'enhetschef' },
    ];
    for (const closing of [
      '\nEva Berg\tGöran Malm\n\nFörvaltningschef\tEnhetschef\n',
      '\nEva Berg\\\nFörvaltningschef\n\nGöran Malm\\\nEnhetschef\n',
    ]) {
      const office = '\nSocialförvaltningen\n\nKarin Ekdahl\n\nUtredare\n';
      const { signatories, author, prose } = await imported(memo('Fyren', closing + office));
      expect(signatories).toEqual(people);
      expect(author).toMatchObject({ name: 'Karin Ekdahl', title: 'utredare' });
      expect(prose?.background?.trim()).toMatch(/finns värme\.$/);
    }
  });

  it('has the name with its small words, the number that stands after it, and says where there are others', async () => {
    const one = memo('Fyren').replaceAll(
      'Föreningen Ek (802400-1234)',
      'Föreningen Hand i hand (802438-1355)',
    );
    expect((await imported(one)).organisation).toMatchObject({
      legalName: 'Föreningen Hand i hand',
      number: '802438-1355',
    });
    const two = memo('Fyren').replaceAll(
      'den ideella föreningen Föreningen Ek (802400-1234)',
      'Rädda Barnen (802002-8638) och Verdandi (802001-5290)',
    );
    const { organisation, unconfirmed = [] } = await imported(two);
    expect(['Rädda Barnen 802002-8638', 'Verdandi 802001-5290']).toContain(
      `${organisation?.legalName ?? ''} ${organisation?.number ?? ''}`,
    );
    expect(unconfirmed.map(({ path }) => path)).toContain('organisation.legalName');
  });

  it('is sent to bodies whose names are like a person’s, and signed by people in columns of spaces', async () => {
    const closing =
      '\n## Beslutet skickas till\n\nKvinnojouren Rut\n\nController\n\nKarin Öberg      Johan af Klercker\n\nFörvaltningschef      Avdelningschef\n';
    const { recipients, signatories } = await imported(memo('Fyren', closing));
    expect(recipients).toEqual(['Kvinnojouren Rut', 'Controller']);
    expect(signatories).toEqual([
      { name: 'Karin Öberg', title: 'förvaltningschef' },
      { name: 'Johan af Klercker', title: 'avdelningschef' },
    ]);
  });

  it('is nothing where the file has no words', async () => {
    const cwd = temporaryFolder();
    for (const [name, text] of [
      ['a.md', ''],
      ['b.txt', ' \n\n'],
    ] as const) {
      writeFileSync(join(cwd, name), text);
      const { exitCode, err } = await run(['import', name, '-o', 'x'], { cwd });
      expect([exitCode, err]).toEqual([2, expect.stringContaining('memo/empty')]);
    }
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
});
