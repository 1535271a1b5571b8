// What a person changes in a memo goes back into its case: text into its field, a value as a proposal, what is computed told.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseFile } from '../../src/case-file.js';
import { readCaseText, run, temporaryFolder, tries } from '../support.js';

interface Drafted {
  cwd: string;
  memo: string;
}

async function draft(name: string, format = 'md'): Promise<Drafted> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'case.yaml'), readCaseText(name).replace(/^profile: \.\/.*\n/m, ''));
  await run(['draft', 'case.yaml', '-o', `memo.${format}`, '-q'], { cwd });
  return { cwd, memo: format === 'md' ? readFileSync(join(cwd, 'memo.md'), 'utf8') : '' };
}

const caseIn = (cwd: string): string => readFileSync(join(cwd, 'case.yaml'), 'utf8');

/** The words of a memo, without iop's own line at its end. */
const wordsOf = (memo: string): string[] =>
  memo
    .replace(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\\([^a-zA-Z\d\s])/g, '$1')
    .split(/[\s\u00A0]+/)
    .filter((word) => word !== '' && !/^(?:[-|:]+|#+|\d+\.)$/.test(word));

async function pullMarkdown({ cwd }: Drafted, edited: string, ...flags: string[]) {
  writeFileSync(join(cwd, 'memo.md'), edited);
  const { exitCode, err, out } = await run(['pull', 'memo.md', '--format', 'concise', ...flags], { cwd });
  return { exitCode, err, out };
}

async function redraft(cwd: string): Promise<string> {
  const { out } = await run(['draft', 'case.yaml', '--to', 'md', '-o', '-', '-q'], { cwd });
  return out;
}

/** All words are back, the comments are as they were, and nothing was left to a person. */
async function expectPulled(
  err: string,
  cwd: string,
  { edited, original }: { edited: string; original: string },
): Promise<void> {
  expect(err).not.toMatch(/pull\/(?:computed|no-field|value)/);
  expect(wordsOf(await redraft(cwd))).toEqual(wordsOf(edited));
  const comments = (text: string) => text.match(/#.*$/gm)?.join('\n');
  expect(comments(caseIn(cwd))).toBe(comments(original));
}

describe('iop pull', () => {
  it('writes changed text into its field, and leaves the rest of the file alone', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const before = caseIn(drafted.cwd);
    const edited = drafted.memo.replace('har också varit viktigt', 'har varit avgörande');
    const { err } = await pullMarkdown(drafted, edited);
    const after = caseIn(drafted.cwd);
    expect(err).toContain('prose.background');
    expect(after.replaceAll(/\s+/g, ' ')).toBe(
      before.replaceAll(/\s+/g, ' ').replace('har också varit viktigt', 'har varit avgörande'),
    );
    expect(Math.max(...after.split('\n').map((line) => line.length))).toBe(
      Math.max(...before.split('\n').map((line) => line.length)),
    );
    expect(wordsOf(await redraft(drafted.cwd))).toEqual(wordsOf(edited));
    const again = await pullMarkdown(drafted, edited);
    expect(again.err).toContain('unchanged');
    expect(caseIn(drafted.cwd)).toBe(after);
  });

  it('proposes a value, and writes it where it is accepted', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const edited = drafted.memo.replaceAll('Maria Sandström', 'Maria Sandberg');
    const { err } = await pullMarkdown(drafted, edited);
    expect(err).toMatch(/case\.yaml:\d+:\d+: warning pull\/value: signatories\[0\]\.name .*"Maria Sandberg"/);
    expect(caseIn(drafted.cwd)).toContain('Maria Sandström');
    await pullMarkdown(drafted, edited, '--accept');
    expect(caseIn(drafted.cwd)).toContain('Maria Sandberg');
  });

  it('takes another recipient in the place of one for a changed value', async () => {
    const drafted = await draft('foreningsbidrag-2025-grants');
    await pullMarkdown(drafted, drafted.memo.replace('- Samtliga sökande', '- Kommunarkivet'), '--accept');
    expect((parse(caseIn(drafted.cwd)) as CaseFile).recipients).toContain('Kommunarkivet');
    expect((parse(caseIn(drafted.cwd)) as CaseFile).recipients).not.toContain('Samtliga sökande');
  });

  it.each([
    ['bold on words', 'har också varit viktigt', 'har också **varit viktigt**'],
    ['italics on one word', 'har också varit viktigt', 'har _också_ varit viktigt'],
    ['bold on words and others changed before them', 'har också varit viktigt', 'är **varit viktigt**'],
    ['bold on new words', 'har också varit viktigt', 'har **mycket starkt** varit viktigt'],
  ])('writes %s into the text', async (_, old, now) => {
    const drafted = await draft('thaiwise-2025-extension');
    expect(drafted.memo.split(old)).toHaveLength(2);
    const edited = drafted.memo.replace(old, now);
    const { err } = await pullMarkdown(drafted, edited);
    expect(err).not.toContain('pull/');
    expect(wordsOf(await redraft(drafted.cwd))).toEqual(wordsOf(edited));
    // and takes it away again
    const plain = edited.replace(now, now.replaceAll(/[*_]/g, ''));
    expect((await pullMarkdown(drafted, plain)).err).not.toContain('pull/');
    expect(wordsOf(await redraft(drafted.cwd))).toEqual(wordsOf(plain));
  });

  it('writes bold in the place of italics', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const [words, italics, bold] = [
      'också varit viktigt',
      '_också_ varit viktigt',
      '**också** varit viktigt',
    ];
    await pullMarkdown(drafted, drafted.memo.replace(words, italics));
    const { err } = await pullMarkdown(drafted, drafted.memo.replace(words, bold));
    expect(err).not.toContain('pull/');
    expect(await redraft(drafted.cwd)).toContain(bold);
  });

  it('keeps the space between the words of a name that has become longer', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const edited = drafted.memo.replaceAll('Maria Sandström', 'Maria Sandström Ek');
    await pullMarkdown(drafted, edited, '--accept');
    expect(caseIn(drafted.cwd)).toContain('Maria Sandström Ek');
  });

  it('tells of bold where the words are no text of the case', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const before = caseIn(drafted.cwd);
    const edited = drafted.memo.replace(/(?<=## Förslag till beslut[\s\S]*?)förlängning/, '**$&**');
    expect(edited).not.toBe(drafted.memo);
    const { err } = await pullMarkdown(drafted, edited);
    expect(err).toMatch(/pull\/look: /);
    expect(caseIn(drafted.cwd)).toBe(before);
  });

  describe('lists', () => {
    const FIELD = [
      'Föreningen gör detta:',
      '',
      '- samtal med boende',
      '- kurser på kvällar',
      '  - i svenska',
      '- utflykter',
      '',
      'Det görs varje vecka.',
      '',
      '| Vad | Antal |',
      '| --- | ---: |',
      '| Bänkar | 12 |',
      '| Bord | 3 |',
      '',
      '> Ett ord ur planen.',
    ];

    async function draftList(format = 'md'): Promise<Drafted> {
      const cwd = temporaryFolder();
      const source = readCaseText('gront-spadtag-2025-general').replace(/^profile: .*\n/m, '');
      writeFileSync(
        join(cwd, 'case.yaml'),
        source.replace(/^( +)background: \|\n/m, (whole, indent: string) =>
          [whole.trimEnd(), ...FIELD.map((line) => (line === '' ? '' : `${indent}  ${line}`)), '', ''].join(
            '\n',
          ),
        ),
      );
      await run(['draft', 'case.yaml', '-o', `memo.${format}`, '-q'], { cwd });
      return { cwd, memo: format === 'md' ? readFileSync(join(cwd, 'memo.md'), 'utf8') : '' };
    }

    const fieldIn = (cwd: string): string[] =>
      String((parse(caseIn(cwd)) as CaseFile).prose?.background)
        .split('\n')
        .slice(0, FIELD.length);

    it.each<[string, string, string, string[]]>([
      ['an item a level deeper', '- utflykter', '  - utflykter', ['  - i svenska', '  - utflykter', '']],
      [
        'an item a level higher',
        '  - i svenska',
        '- i svenska',
        ['- kurser på kvällar', '- i svenska', '- utflykter'],
      ],
      [
        'a new item at a level below',
        '  - i svenska',
        '  - i svenska\n    - för nybörjare',
        ['  - i svenska', '    - för nybörjare'],
      ],
      [
        'a new item after a nested one',
        '  - i svenska',
        '  - i svenska\n- läxhjälp',
        ['  - i svenska', '- läxhjälp', '- utflykter'],
      ],
      [
        'an item that is a paragraph now',
        '- utflykter\n',
        '\nutflykter och mera\n',
        ['', 'utflykter och mera', ''],
      ],
      [
        'a paragraph that is an item now',
        '\nDet görs varje vecka.',
        '- Det görs varje vecka.',
        ['- utflykter', '- Det görs varje vecka.'],
      ],
      [
        'an item in other words',
        '- utflykter',
        '- besök på museer',
        ['  - i svenska', '- besök på museer', ''],
      ],
      [
        'a nested item in other words',
        '  - i svenska',
        '  - på engelska',
        ['- kurser på kvällar', '  - på engelska'],
      ],
      ['a cell in other words', '| Bänkar | 12 |', '| Parksoffor | 12 |', ['| Parksoffor | 12 |', '| Bord']],
      ['a row that is gone', '| Bänkar | 12 |\n', '', ['| --- | ---: |', '| Bord']],
      ['a quotation in other words', '> Ett ord ur planen.', '> Nytt citat.', ['> Nytt citat.']],
      [
        'a paragraph in other words',
        'Det görs varje vecka.',
        'Allt sker ideellt.',
        ['- utflykter', '', 'Allt sker ideellt.'],
      ],
      [
        'a list after a paragraph',
        'Det görs varje vecka.',
        'Det görs varje vecka.\n\n1. först\n2. sedan\n   - om tid finns',
        ['1. först', '2. sedan', '   - om tid finns'],
      ],
    ])('take back %s', async (_, old, now, lines) => {
      const drafted = await draftList();
      expect(drafted.memo.split(old)).toHaveLength(2);
      const edited = drafted.memo.replace(old, now);
      const { err } = await pullMarkdown(drafted, edited);
      expect(err).not.toContain('pull/');
      expect(fieldIn(drafted.cwd).join('\n')).toContain(lines.join('\n'));
      const strip = (memo: string): string => memo.replace(/<!--[\s\S]*?-->/g, '').trim();
      expect(strip(await redraft(drafted.cwd))).toBe(strip(edited));
    });

    it.each([
      '2025. Det var då.',
      '1) Först',
      '3.',
      '# Rubrik',
      '- streck',
      '+ plus',
      '---',
      '~~~',
      '&nbsp; och & och AT&T;',
      '*a* _b_ `c` [d](e) <f> {{g}} 2*3*4',
      'a\\\\b',
    ])('and other signs of Markdown in a new paragraph are text: %s', async (text) => {
      const { cwd } = await draftList('docx');
      const parts = unzipSync(readFileSync(join(cwd, 'memo.docx')));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const added = `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
      const edited = xml.replace(/(?<=Det görs varje vecka\.<\/w:t><\/w:r><\/w:p>)/, () => added);
      expect(edited).not.toBe(xml);
      writeFileSync(join(cwd, 'memo.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
      await run(['pull', 'memo.docx', '-q'], { cwd });
      await run(['draft', 'case.yaml', '-o', 'again.docx', '-q'], { cwd });
      const { out } = await run(['text', 'again.docx'], { cwd });
      expect(out.split('\n').map((line) => line.trim())).toContain(text);
    });

    it('have their levels and bold words from Word, too', async () => {
      const { cwd } = await draftList('docx');
      const parts = unzipSync(readFileSync(join(cwd, 'memo.docx')));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      const item = (words: string): string =>
        [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
          .map(([each]) => each)
          .find((each) => each.includes(words)) ?? '';
      const [course, trips] = [item('kurser på kvällar'), item('utflykter')];
      const edited = xml
        .replace(trips, trips.replace('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'))
        .replace(course, () =>
          course.replace(
            /<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>kurser på kvällar<\/w:t><\/w:r>/,
            '<w:r><w:t xml:space="preserve">kurser på </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>kvällar</w:t></w:r>',
          ),
        );
      expect(edited).not.toBe(xml);
      writeFileSync(join(cwd, 'memo.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
      const { err } = await run(['pull', 'memo.docx', '--format', 'concise'], { cwd });
      expect(err).not.toContain('pull/');
      expect(fieldIn(cwd).slice(2, 6)).toEqual([
        '- samtal med boende',
        '- kurser på **kvällar**',
        '  - i svenska',
        '  - utflykter',
      ]);
    });
  });

  it('tells where a computed figure comes from, and changes nothing', async () => {
    const drafted = await draft('thaiwise-2026-agreement');
    const before = caseIn(drafted.cwd);
    const { err } = await pullMarkdown(
      drafted,
      drafted.memo.replace('1\u00A0358\u00A0000', '1\u00A0400\u00A0000'),
    );
    expect(err).toMatch(/warning pull\/computed: .*funding\.total/);
    expect(caseIn(drafted.cwd)).toBe(before);
  });

  it('keeps a live figure in a sentence whose other words change, and takes it away with its sentence', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const live = '{{longDate agreement.previous.to}}';
    await pullMarkdown(
      drafted,
      drafted.memo.replace('överenskommelsen löper ut den', 'överenskommelsen upphör den'),
    );
    expect(caseIn(drafted.cwd).replaceAll(/\s+/g, ' ')).toContain(`överenskommelsen upphör den ${live}`);
    const memo = await redraft(drafted.cwd);
    const { err } = await pullMarkdown(
      drafted,
      memo.replace(/Den nuvarande överenskommelsen upphör[^\n]*\n/, ''),
    );
    expect(err).not.toContain('pull/computed');
    expect(caseIn(drafted.cwd)).not.toContain(live);
  });

  it('says nothing is lost where a new paragraph has no field', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const { err } = await pullMarkdown(
      drafted,
      drafted.memo.replace('## Beslutsunderlag', 'Ett nytt stycke.\n\n## Beslutsunderlag'),
    );
    expect(err).toMatch(/pull\/no-field: .*Ett nytt stycke\./);
  });

  it('writes nothing in a dry run, and shows the difference', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const before = caseIn(drafted.cwd);
    const { out } = await pullMarkdown(
      drafted,
      drafted.memo.replace('har också varit viktigt', 'har varit viktigt'),
      '--dry-run',
      '--diff',
    );
    expect(out).toMatch(/^--- case\.yaml\n\+\+\+ case\.yaml\n/);
    expect(caseIn(drafted.cwd)).toBe(before);
  });

  it('merges into a case that has changed since, from its history, and shows what meets', async () => {
    const made = await draft('thaiwise-2025-extension');
    // in another folder, where iop has drafted nothing
    const drafted = { ...made, cwd: temporaryFolder() };
    const { cwd } = drafted;
    for (const name of ['case.yaml', 'memo.md']) copyFileSync(join(made.cwd, name), join(cwd, name));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.se', ...args], { cwd });
    const edited = drafted.memo
      .replace('har också varit viktigt', 'har varit viktigt')
      .replace('god effekt', 'mycket god effekt');
    writeFileSync(
      join(cwd, 'case.yaml'),
      caseIn(cwd).replace('Verksamheten {{programme.name}} är', 'Insatsen {{programme.name}} är'),
    );
    const lost = await pullMarkdown(drafted, edited);
    expect([lost.exitCode, lost.err]).toEqual([2, expect.stringContaining('pull/case-changed')]);
    const changed = caseIn(cwd);
    writeFileSync(join(cwd, 'case.yaml'), readCaseText('thaiwise-2025-extension'));
    git('init', '-q');
    git('add', 'case.yaml');
    git('commit', '-qm', 'first');
    writeFileSync(join(cwd, 'case.yaml'), changed.replace('god effekt', 'stor effekt'));
    const { err } = await pullMarkdown(drafted, edited);
    const now = caseIn(cwd).replaceAll(/\s+/g, ' ');
    expect(now).toContain('Insatsen {{programme.name}} är');
    expect(now).toContain('har varit viktigt');
    expect(now).toContain('stor effekt');
    expect(err).toMatch(/pull\/conflict: prose\.assessment .*mycket/);
  });

  it('takes tracked changes in Word as made, and lists the comments', async () => {
    const { cwd } = await draft('thaiwise-2025-extension', 'docx');
    const parts = unzipSync(readFileSync(join(cwd, 'memo.docx')));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const [whole = '', text = ''] =
      /<w:r><w:t xml:space="preserve">([^<]*miljöförvaltningen[^<]*)<\/w:t><\/w:r>/.exec(xml) ?? [];
    const [before = '', after = ''] = text.split('miljöförvaltningen');
    const part = (words: string, tag = 't') =>
      `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
    const tracked = `${part(before)}<w:del w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z">${part('miljöförvaltningen', 'delText')}</w:del><w:ins w:id="2" w:author="A" w:date="2025-01-01T00:00:00Z">${part('stadens miljöinspektörer')}</w:ins>${part(after)}`;
    parts['word/document.xml'] = strToU8(xml.replace(whole, tracked));
    writeFileSync(join(cwd, 'memo.docx'), zipSync(parts));
    const { err } = await run(['pull', 'memo.docx', '--format', 'concise'], { cwd });
    expect(err).toContain('tracked changes count as made: 2');
    expect(caseIn(cwd).replaceAll(/\s+/g, ' ')).toContain(
      'Samarbetet med stadens miljöinspektörer har också',
    );
  });

  it('gives back every word of random edits of the text, and every comment of the case', async () => {
    const names = [
      'thaiwise-2025-extension',
      'thaiwise-2026-agreement',
      'foreningsbidrag-2025-grants',
      'bostad-forst-2024-agreement',
    ];
    const all = await Promise.all(names.map((name) => draft(name)));
    const someWords = fc
      .array(
        fc.constantFrom('och', 'särskilt', 'kommunen', '12', 'ökar.', 'Däremot', 'i*dag', '[sic]', 'å_b'),
        { minLength: 1, maxLength: 6 },
      )
      .map((words) => words.join(' '));
    const someEdit = fc.record({
      which: fc.nat(),
      kind: fc.constantFrom('insert', 'delete', 'replace', 'sentence', 'remove', 'add'),
      at: fc.nat(),
      words: someWords,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(names.length - 1),
        fc.array(someEdit, { minLength: 1, maxLength: 4 }),
        async (which, edits) => {
          const drafted = all[which] ?? all[0];
          if (!drafted) return;
          const { cwd, memo } = drafted;
          const original = caseIn(cwd);
          const prose = JSON.stringify((parse(original) as CaseFile).prose).replaceAll('\\n', ' ');
          let edited = memo;
          for (const edit of edits) edited = editOnce(edited, prose, edit);
          try {
            const { err } = await pullMarkdown(drafted, edited);
            await expectPulled(err, cwd, { edited, original });
          } finally {
            writeFileSync(join(cwd, 'case.yaml'), original);
          }
        },
      ),
      tries(60, 500),
    );
  });

  it('gives back every word of random edits in Word, made at once or as tracked changes', async () => {
    const names = ['thaiwise-2025-extension', 'foreningsbidrag-2025-grants', 'bostad-forst-2024-agreement'];
    const all = await Promise.all(
      names.map(async (name) => {
        const drafted = await draft(name, 'docx');
        const memo = await redraft(drafted.cwd);
        return { ...drafted, memo, word: readFileSync(join(drafted.cwd, 'memo.docx')) };
      }),
    );
    const someEdit = fc.record({
      which: fc.nat(),
      kind: fc.constantFrom('insert', 'delete', 'replace', 'sentence', 'remove'),
      at: fc.nat(),
      words: fc.constantFrom('och särskilt', 'kommunen 12', 'ökar. Däremot', 'i*dag', '[sic]', 'å_b & <c>'),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(names.length - 1), someEdit, fc.boolean(), async (which, edit, isTracked) => {
        const drafted = all[which] ?? all[0];
        if (!drafted) return;
        const { cwd, memo, word } = drafted;
        const original = caseIn(cwd);
        const prose = JSON.stringify((parse(original) as CaseFile).prose).replaceAll('\\n', ' ');
        const edited = editOnce(memo, prose, edit);
        writeFileSync(join(cwd, 'memo.docx'), editWord(word, memo, edited, isTracked));
        try {
          const { err } = await run(['pull', 'memo.docx', '--format', 'concise'], { cwd });
          await expectPulled(err, cwd, { edited, original });
        } finally {
          writeFileSync(join(cwd, 'case.yaml'), original);
        }
      }),
      tries(40, 300),
    );
  });

  it('gives back words of list items and table cells, in Markdown and in Word', async () => {
    const cwd = temporaryFolder();
    const block = `    Insatserna är dessa:

    - Uppsökande arbete på salonger i staden, med tolk och i samverkan # inget ord om polisen
    - Rådgivning om arbetsrätt för dem som arbetar där, varje vecka
      1. på svenska och engelska
      2. på flera andra språk

    | Insats | Antal |
    | --- | ---: |
    | Besök på stadens salonger | 120 |

`;
    const text = readCaseText('thaiwise-2025-extension').replace(/^ {2}background: \|\n/m, `$&${block}`);
    const file = join(cwd, 'case.yaml');
    writeFileSync(file, text);
    await run(['draft', 'case.yaml', '-o', './', '-q'], { cwd });
    const [word, memo] = ['docx', 'md'].map((format) => {
      const name = readdirSync(cwd).find((each) => each.endsWith(`.${format}`)) ?? '';
      return readFileSync(join(cwd, name));
    });
    const phrases = ['med tolk och i samverkan', 'dem som arbetar där', 'på flera andra', 'Besök på stadens'];
    const edit = (source: string, phrase: string, at: number, insert: string): string => {
      const words = phrase.split(' ');
      const n = 1 + (at % (words.length - 1));
      const [before, after] = [words.slice(0, n).join(' '), words.slice(n).join(' ')];
      expect(source.split(phrase)).toHaveLength(2);
      return source.replace(phrase, `${before} ${insert}${after}`);
    };
    const tracked = (words: string) =>
      `</w:t></w:r><w:ins w:id="902" w:author="A" w:date="2025-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">${words} </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">`;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...phrases),
        fc.nat(),
        fc.constantFrom('även', 'i dag 12', 'så kallade'),
        fc.constantFrom('md', 'docx', 'tracked'),
        async (phrase, at, words, how) => {
          const name = how === 'md' ? 'edited.md' : 'edited.docx';
          const wanted = edit(text, phrase, at, `${words} `);
          if (how === 'md') writeFileSync(join(cwd, name), edit(String(memo), phrase, at, `${words} `));
          else {
            const parts = unzipSync(word ?? new Uint8Array());
            const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
            const insert = how === 'docx' ? `${words} ` : tracked(words);
            parts['word/document.xml'] = strToU8(edit(xml, phrase, at, insert));
            writeFileSync(join(cwd, name), zipSync(parts));
          }
          try {
            const { err } = await run(['pull', name, 'case.yaml', '--format', 'concise'], { cwd });
            expect(err).not.toMatch(/pull\/(?:computed|no-field|value)/);
            const flat = (each: string) => each.replaceAll(/\s+/g, ' ');
            expect(flat(readFileSync(file, 'utf8'))).toBe(flat(wanted));
          } finally {
            writeFileSync(file, text);
          }
        },
      ),
      tries(30, 200),
    );
  });
});

/** The Word file with the paragraph that differs between two texts of its memo changed in the same way. */
function editWord(word: Uint8Array, memo: string, edited: string, isTracked: boolean): Uint8Array {
  const plain = (line: string) =>
    line
      .replaceAll(/\\([^a-zA-Z\d\s])/g, '$1')
      .replaceAll('\u00A0', ' ')
      .replaceAll('\u2011', '-');
  const only = (one: string, other: string) => {
    const known = new Set(other.split('\n'));
    return one.split('\n').find((line) => line !== '' && !known.has(line)) ?? '';
  };
  const [before, after] = [only(memo, edited), only(edited, memo)];
  const parts = unzipSync(word);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const escaped = plain(after).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const words = `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
  const by = 'w:author="A" w:date="2025-01-01T00:00:00Z"';
  let count = 0;
  const changed = xml.replaceAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) => {
    const text = Array.from(paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|(<w:noBreakHyphen\/>)/g), (match) =>
      match[2] === undefined ? (match[1] ?? '') : '-',
    ).join('');
    const read = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    if (plain(read) !== plain(before)) return paragraph;
    count++;
    const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph) ?? [];
    const runs = paragraph.slice('<w:p>'.length + properties.length, -'</w:p>'.length);
    if (!isTracked) return after === '' ? '' : `<w:p>${properties}${words}</w:p>`;
    const struck = `<w:del w:id="901" ${by}>${runs.replaceAll(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')}</w:del>`;
    if (after !== '') return `<w:p>${properties}${struck}<w:ins w:id="902" ${by}>${words}</w:ins></w:p>`;
    const mark = `<w:rPr><w:del w:id="903" ${by}/></w:rPr></w:pPr>`;
    const own = properties === '' ? `<w:pPr>${mark}` : properties.replace('</w:pPr>', mark);
    return `<w:p>${own}${struck}</w:p>`;
  });
  expect(count).toBe(before === '' ? 0 : 1);
  parts['word/document.xml'] = strToU8(changed);
  return zipSync(parts);
}

/** An edit of one of the paragraphs that a person wrote, as a person makes it in a memo. */
function editOnce(
  memo: string,
  prose: string,
  { which, kind, at, words }: { which: number; kind: string; at: number; words: string },
): string {
  const lines = memo.split('\n');
  const own = lines.flatMap((line, i) =>
    line.length > 80 && prose.includes(line.slice(0, 60)) && prose.includes(line.slice(-60)) ? [i] : [],
  );
  const place = own[which % own.length];
  if (place === undefined) return memo;
  const tokens = (lines[place] ?? '').split(' ');
  const n = 1 + (at % (tokens.length - 1));
  const escaped = words.replaceAll(/[*_[\]]/g, '\\$&');
  if (kind === 'insert') tokens.splice(n, 0, escaped);
  else if (kind === 'delete') tokens.splice(n, 2);
  else if (kind === 'replace') tokens.splice(n, 1, escaped);
  else if (kind === 'sentence') tokens.push(`${escaped.replace(/^./, (letter) => letter.toUpperCase())}.`);
  // a heading with nothing below it would go, too
  const isAlone = lines[place - 2]?.startsWith('#') === true && lines[place + 2]?.startsWith('#') === true;
  if (kind === 'remove' && !isAlone) lines.splice(place, 2);
  else lines[place] = tokens.join(' ');
  if (kind === 'add') lines.splice(place + 1, 0, '', `Nytt stycke med ${escaped}.`);
  return lines.join('\n');
}

describe('a memo that is pulled more than once', () => {
  const put = (text: string, from: string, to: string): string => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it('never undoes what was changed in the case itself', async () => {
    const drafted = await draft('thaiwise-2026-agreement');
    const { cwd } = drafted;
    const first = put(drafted.memo, 'Delvis når insatserna också', 'Delvis når insatserna även');
    await pullMarkdown(drafted, first);
    // the officer writes in the case meanwhile, in another paragraph and field
    writeFileSync(join(cwd, 'case.yaml'), put(caseIn(cwd), 'utvecklingssekreterare', 'handläggare'));
    const own = put(caseIn(cwd), 'Parterna ingick sin första', 'Parterna slöt sin första');
    writeFileSync(join(cwd, 'case.yaml'), own);
    const second = put(first, 'Delvis når insatserna även', 'Delvis når insatserna nu även');
    await pullMarkdown(drafted, second);
    expect(caseIn(cwd)).toContain('insatserna nu även');
    for (let i = 0; i < 3; i++) {
      const { err } = await pullMarkdown(drafted, second);
      expect(err).toContain('unchanged');
      expect(caseIn(cwd)).toContain('Parterna slöt sin första');
      expect(caseIn(cwd)).toContain('title: handläggare');
      expect(caseIn(cwd)).toContain('insatserna nu även');
    }
  });

  it('takes nothing back from another file that was made of the same case and is as it was', async () => {
    const drafted = await draft('thaiwise-2026-agreement');
    const { cwd, memo } = drafted;
    writeFileSync(join(cwd, 'older.md'), memo);
    await pullMarkdown(drafted, put(memo, 'Delvis når insatserna också', 'Delvis når insatserna även'));
    const { err } = await run(['pull', 'older.md', 'case.yaml'], { cwd });
    expect(err).toContain('unchanged');
    expect(caseIn(cwd)).toContain('insatserna även');
    // and a copy of the edited memo under another name has nothing new
    writeFileSync(join(cwd, 'copy.md'), readFileSync(join(cwd, 'memo.md')));
    expect((await run(['pull', 'copy.md', 'case.yaml'], { cwd })).err).toContain('unchanged');
  });

  it('is merged without Git when the case was changed after it was drafted', async () => {
    const drafted = await draft('thaiwise-2026-agreement');
    const { cwd, memo } = drafted;
    writeFileSync(
      join(cwd, 'case.yaml'),
      put(caseIn(cwd), 'Parterna ingick sin första', 'Parterna slöt sin första'),
    );
    const { err, exitCode } = await pullMarkdown(
      drafted,
      put(memo, 'Delvis når insatserna också', 'Delvis når insatserna även'),
    );
    expect([exitCode, err]).toEqual([0, expect.not.stringContaining('pull/')]);
    expect(caseIn(cwd)).toContain('Parterna slöt sin första');
    expect(caseIn(cwd)).toContain('insatserna även');
  });
});

describe('a value that is changed in a memo', () => {
  const firm = (text: string): string => text.replaceAll('\u00A0', ' ');

  it.each([
    ['thaiwise-2025-extension', '650 000', '660 000', 'funding.years[0].amount', 660000],
    ['thaiwise-2025-extension', '31 december 2025', '30 november 2025', 'agreement.to', '2025-11-30'],
    ['thaiwise-2025-extension', '2024-10-24', '2024-10-31', 'timeline.meeting', '2024-10-31'],
    ['thaiwise-2025-extension', 'Utvecklingssekreterare', 'Handläggare', 'author.title', 'handläggare'],
    ['thaiwise-2025-extension', 'ASN-2023-3539', 'ASN-2023-3540', 'documents[0].reference', 'ASN-2023-3540'],
    [
      'thaiwise-2025-extension',
      'Hela Människan i Malmö',
      'Hela Människan',
      'organisation.legalName',
      'Hela Människan',
    ],
    [
      'foreningsbidrag-2025-grants',
      '| 137 500 | 137 500 |',
      '| 137 500 | 130 500 |',
      'table.rows[2][2]',
      130500,
    ],
  ])('in %s is one of its field: %s to %s', async (name, from, to, field, value) => {
    const drafted = await draft(name);
    const edited = firm(drafted.memo).replaceAll(from, to);
    expect(edited).not.toBe(firm(drafted.memo));
    const { err } = await pullMarkdown(drafted, edited);
    const proposals = err.split('\n').filter((line) => line.includes('pull/'));
    expect(proposals.filter((line) => line.includes(`pull/value: ${field} `))).toHaveLength(1);
    expect(proposals.join('\n')).not.toMatch(/pull\/(?!value|computed|elsewhere)/);
    await pullMarkdown(drafted, edited, '--accept');
    const now = parse(caseIn(drafted.cwd)) as CaseFile;
    const at = field.split(/[.[\]]+/).filter(Boolean);
    expect(at.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], now)).toBe(value);
    expect(firm(await redraft(drafted.cwd))).toContain(to);
  });

  it('follows in the title and the sums, of which nothing is said', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const edited = drafted.memo.replaceAll('Hela Människan i Malmö', 'Hela Människan i Skåne');
    const { err } = await pullMarkdown(drafted, edited);
    expect(err.match(/pull\/\S+ \S+/g)).toEqual(['pull/value: organisation.legalName']);
  });

  it('is written by nobody where the memo gives it in two ways', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const [head = '', ...rest] = firm(drafted.memo).split('## Förslag till beslut');
    const edited = [
      head.replace('650 000', '660 000'),
      ...rest.map((each) => each.replace('650 000', '670 000')),
    ];
    const { err } = await pullMarkdown(drafted, edited.join('## Förslag till beslut'), '--accept');
    expect(err).toMatch(/pull\/values-differ: funding\.years\[0\]\.amount .*"660000" and "670000"/);
    expect(caseIn(drafted.cwd)).toContain('amount: 650000');
  });

  it('is a title of its own where iop has made the title', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const edited = drafted.memo.replace(/^# .*/m, '# Förlängt partnerskap om ThaiWISE');
    const { err } = await pullMarkdown(drafted, edited);
    expect(err).toContain('pull/value: title ');
    await pullMarkdown(drafted, edited, '--accept');
    expect(caseIn(drafted.cwd)).toContain('title: Förlängt partnerskap om ThaiWISE');
  });
});

describe('nothing is lost', () => {
  it.each([
    ['', 'memo/empty'],
    ['# Något annat\n\nEn text om något annat.\n', 'pull/most-gone'],
  ])('by a memo of which nothing is left: %j', async (text, code) => {
    const drafted = await draft('thaiwise-2025-extension');
    const before = caseIn(drafted.cwd);
    const { err, exitCode } = await pullMarkdown(drafted, text, '--accept');
    expect(err).toContain(`error ${code}`);
    expect([exitCode, caseIn(drafted.cwd)]).toEqual([2, before]);
  });

  it('by one of which most is gone, where somebody insists: a copy is kept', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const before = caseIn(drafted.cwd);
    const { err } = await pullMarkdown(drafted, '# Något annat\n\nEn text.\n', '--force');
    expect(err).toContain('kept a copy: case.backup-1.yaml');
    expect(readFileSync(join(drafted.cwd, 'case.backup-1.yaml'), 'utf8')).toBe(before);
    expect(caseIn(drafted.cwd)).not.toContain('Sedan 2020');
  });

  it('by words in the place of a live value, which is said', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const edited = firmPut(drafted.memo, 'löper ut den 31 december 2024 och kan', 'löper snart ut, och kan');
    const { err } = await pullMarkdown(drafted, edited);
    expect(err).toMatch(/info pull\/live-replaced: \{\{longDate agreement\.previous\.to\}\}/);
  });

  it('of a quotation, made in Word or undone', async () => {
    const { cwd } = await draft('thaiwise-2025-extension', 'docx');
    const parts = unzipSync(readFileSync(join(cwd, 'memo.docx')));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const edited = xml.replace(
      /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?(?=(?:(?!<\/w:p>).)*Insatserna har gjorts)/s,
      '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr>',
    );
    expect(edited).not.toBe(xml);
    writeFileSync(join(cwd, 'memo.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
    const { err } = await run(['pull', 'memo.docx', '--format', 'concise'], { cwd });
    expect(err).not.toContain('pull/');
    expect(caseIn(cwd)).toContain('    > Insatserna har gjorts');
    const memo = await redraft(cwd);
    expect(memo).toContain('\n> Insatserna har gjorts');
    const undone = await pullMarkdown({ cwd, memo }, memo.replaceAll(/^> /gm, ''));
    expect(undone.err).toMatch(/pull\/remains|prose\.background/);
  });

  it('where a batch made the memo, and Git knows nothing of it', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.case.yaml'), readCaseText('thaiwise-2025-extension'));
    await run(['batch', '.', '-o', 'out', '--to', 'md', '-q'], { cwd });
    const text = readFileSync(join(cwd, 'a.case.yaml'), 'utf8');
    writeFileSync(join(cwd, 'a.case.yaml'), text.replace('god effekt', 'stor effekt'));
    const memo = readFileSync(join(cwd, 'out/a.md'), 'utf8');
    writeFileSync(join(cwd, 'out/a.md'), memo.replace('har också varit viktigt', 'har varit viktigt'));
    await run(['pull', 'out/a.md', 'a.case.yaml'], { cwd });
    const now = readFileSync(join(cwd, 'a.case.yaml'), 'utf8').replaceAll(/\s+/g, ' ');
    expect(now).toContain('stor effekt');
    expect(now).toContain('har varit viktigt');
  });
});

function firmPut(memo: string, from: string, to: string): string {
  const text = memo.replaceAll('\u00A0', ' ');
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('what was found by a person who tried it', () => {
  it('a name and the title below it are two values, changed together', async () => {
    const drafted = await draft('foreningsbidrag-2025-grants');
    const edited = firmPut(drafted.memo, 'Anna-Karin Holm\\', 'Anna-Karin Holm Berg\\').replace(
      /^Förvaltningschef$/m,
      'Tf förvaltningschef',
    );
    await pullMarkdown(drafted, edited, '--accept');
    const { signatories } = parse(caseIn(drafted.cwd)) as CaseFile;
    expect(signatories).toEqual([{ name: 'Anna-Karin Holm Berg', title: 'tf förvaltningschef' }]);
  });

  it.each(['## Förvaltningens överväganden', '## Konsekvenser', '## Ekonomi'])(
    'a new section before %s is one of the case',
    async (before) => {
      const drafted = await draft('thaiwise-2026-agreement');
      const added = '## Remissvar\n\nTvå svar kom in.\n\n- ett **ja**\n- ett nej\n\n### Vilka\n\nBåda.\n\n';
      const edited = drafted.memo.replace(before, `${added}${before}`);
      expect(edited).not.toBe(drafted.memo);
      const { err } = await pullMarkdown(drafted, edited);
      expect(err).not.toMatch(/pull\/|memo\//);
      expect(wordsOf(await redraft(drafted.cwd))).toEqual(wordsOf(edited));
      expect(await redraft(drafted.cwd)).toContain(added);
      const again = await pullMarkdown(drafted, edited);
      expect(again.err).toContain('unchanged');
    },
  );

  it.each(['Målgruppen består nästan helt av kvinnor.', 'Delvis når insatserna också'])(
    'a new heading above "%s" lies as deep as its field may have it',
    async (beginning) => {
      const drafted = await draft('thaiwise-2026-agreement');
      const edited = drafted.memo.replace(beginning, `Inledning.\n\n#### Vilka\n\n${beginning}`);
      expect(edited).not.toBe(drafted.memo);
      const { err } = await pullMarkdown(drafted, edited);
      expect(err).not.toMatch(/error/);
      expect(wordsOf(await redraft(drafted.cwd))).toEqual(wordsOf(edited));
    },
  );

  it('says where else the old value stands, of which one place was changed', async () => {
    const drafted = await draft('thaiwise-2025-extension');
    const edited = firmPut(drafted.memo, '650 000', '660 000');
    for (const flags of [[], ['--accept']]) {
      const { err } = await pullMarkdown(drafted, edited, ...flags);
      expect(err).toMatch(/pull\/elsewhere: funding\.years\[0\]\.amount .*"650000" still in 2 places/);
    }
  });

  const points = [
    'Nämnden godkänner rapporten.',
    'Nämnden avslutar uppdraget.',
    'Nämnden tackar dem som deltog.',
  ];

  async function draftPoints(): Promise<Drafted> {
    const cwd = temporaryFolder();
    const own = readCaseText('vardagshjaltar-2025-general').replace(/^profile: \.\/.*\n/m, '');
    const list = `decision:\n${points.map((point) => `  - ${point}\n`).join('')}\n`;
    const text = own.replace(/^decision:\n(?: .*\n)+\n*/m, list);
    expect(text).toContain(list);
    writeFileSync(join(cwd, 'case.yaml'), text);
    await run(['draft', 'case.yaml', '-o', 'memo.md', '-q'], { cwd });
    return { cwd, memo: readFileSync(join(cwd, 'memo.md'), 'utf8') };
  }

  const decisionIn = (cwd: string): unknown => (parse(caseIn(cwd)) as CaseFile).decision;

  it('new points of the decision are entries of their own, in their places', async () => {
    const drafted = await draftPoints();
    const edited = drafted.memo.replace(
      /^2\. .*\n3\. .*\n/m,
      `2. Nämnden lägger svaret till handlingarna.\n3. Nämnden utser en följegrupp.\n4. ${String(points[1])}\n5. ${String(points[2])}\n6. Beslutet justeras omedelbart.\n`,
    );
    expect(edited).not.toBe(drafted.memo);
    const { err } = await pullMarkdown(drafted, edited);
    expect(err).not.toMatch(/pull\//);
    const [first, second, third] = points;
    const added = ['Nämnden lägger svaret till handlingarna.', 'Nämnden utser en följegrupp.'];
    expect(decisionIn(drafted.cwd)).toEqual([
      first,
      ...added,
      second,
      third,
      'Beslutet justeras omedelbart.',
    ]);
    const again = await pullMarkdown(drafted, edited);
    expect(again.err).toContain('unchanged');
  });

  it.each([
    [[0, 1], [2]],
    [[1, 2], [0]],
    [[0, 2], [1]],
  ])('points %j of the decision that are gone take no other with them', async (gone, left) => {
    const drafted = await draftPoints();
    const edited = gone.reduce(
      (memo, at) => memo.replace(new RegExp(`^\\d\\. ${String(points[at])}\\n`, 'm'), ''),
      drafted.memo,
    );
    const { err } = await pullMarkdown(drafted, edited, '--force');
    expect(err).not.toMatch(/error/);
    expect(decisionIn(drafted.cwd)).toEqual(left.map((at) => points[at]));
  });
});
