// The language server, driven over the protocol by a client of its own: what an editor shows is what `check` says.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  type CodeAction,
  type CompletionItem,
  type Location,
  type MarkupContent,
  type Position,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { positionOf } from '../../src/source/lines.js';
import { check, root, temporaryFolder } from '../support.js';
import { startEditor, type EditorClient } from './client.js';

let editor: EditorClient;
const folder = temporaryFolder();
const exampleFile = join(root, 'examples/thaiwise-2026-agreement/case.yaml');
const exampleText = readFileSync(exampleFile, 'utf8');

beforeAll(async () => {
  editor = await startEditor('sv');
  await editor.open(exampleFile, exampleText);
});
afterAll(() => editor.stop());

/** The place of some words of the example, and of an offset in them. */
function at(words: string, offset = 0, text = exampleText): Position {
  const found = text.indexOf(words);
  if (found < 0) throw new Error(`no ${words}`);
  const { line, column } = positionOf(text, found + offset);
  return { line: line - 1, character: column - 1 };
}

const document = (path = exampleFile) => ({ textDocument: { uri: editor.uriOf(path) } });

describe('what is found', () => {
  const faults = join(root, 'tests/faults');

  it.each(readdirSync(faults))('is what check says, at its place: %s', async (name) => {
    const text = readFileSync(join(faults, name), 'utf8');
    const shown = await editor.open(join(folder, name.replace('.yaml', '.case.yaml')), text);
    const { diagnostics } = await check(text, name);
    const place = ({ range = { start: 0, end: 0 } }: (typeof diagnostics)[number]) =>
      [range.start, range.end].map((offset) => {
        const { line, column } = positionOf(text, offset);
        return `${line}:${column}`;
      });
    const expected = diagnostics.map((each) => [each.code, ...place(each)].join(' '));
    const found = shown.map(({ code, range: { start, end } }) =>
      [code, `${start.line + 1}:${start.character + 1}`, `${end.line + 1}:${end.character + 1}`].join(' '),
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('changes with what is typed', async () => {
    const path = join(folder, 'typed.case.yaml');
    const text = exampleText.replaceAll('profile: malmo-asn', 'profile: malmo-asn');
    expect((await editor.open(path, text)).filter(({ severity }) => severity === 1)).toEqual([]);
    const start = at('688000', 0, text);
    const end = { ...start, character: start.character + 6 };
    const found = await editor.change(path, { start, end }, '688 tusen');
    expect(found.map(({ code }) => code)).toContain('schema/type');
    const back = await editor.change(
      path,
      { start, end: { ...start, character: start.character + 9 } },
      '688000',
    );
    expect(back.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  it('is told of profiles and their templates, too', async () => {
    const profile = join(root, 'templates/generic/profile.yaml');
    const text = readFileSync(profile, 'utf8');
    const own = join(folder, 'profile.yaml');
    writeFileSync(own, text);
    const found = await editor.open(own, text.replace(/^name:.*$/m, 'namn: x'));
    expect(found.map(({ code }) => code)).toContain('schema/unknown-key');
  });
});

describe('a hover', () => {
  const hover = async (position: Position): Promise<string> => {
    const found = await editor.connection.sendRequest(HoverRequest.type, { ...document(), position });
    return (found?.contents as MarkupContent | undefined)?.value.replaceAll('\u00A0', ' ') ?? '';
  };

  it.each([
    ['kind:', 'Ärendetyp'],
    ['reference:', 'Diarienummer'],
    ['date:', 'Skrivelsens datum'],
    ['author:', 'Handläggare'],
    ['legalName:', 'Juridiskt namn'],
    ['legalForm:', '`foundation` (stiftelse)'],
    ['number: ', 'Tio siffror'],
    ['purpose:', 'att …'],
    ['targetGroup:', 'Målgrupp'],
    ['history:', 'äldst först'],
    ['baseline:', 'jämförs med'],
    ['justification:', 'Varför beloppet'],
    ['conditions:', 'Krav'],
    ['guideline:', 'riktlinjerna'],
    ['outcome:', '`partlyMet` (delvis uppfyllt)'],
    ['documents:', 'Beslutsunderlaget'],
    ['timeline:', 'Sammanträdet'],
    ['recipients:', 'veta beslutet'],
    ['signatories:', 'ansvarar'],
    ['prose:', 'Markdown'],
    ['688000', '`funding.total` = 1 358 000'],
    ['688000', 'skrivs ut i'],
  ])('says what %s is: %s', async (words, said) => {
    expect(await hover(at(words, 1))).toContain(said);
  });

  it('says what a live value is now, by which rule', async () => {
    const said = await hover(at('{{', 4));
    expect(said).toMatch(/^`\{\{.+\}\}` = \*\*.+\*\*/);
  });
});

describe('completion', () => {
  const complete = async (text: string, words: string, offset = words.length): Promise<CompletionItem[]> => {
    const path = join(folder, `${Math.random().toString(36).slice(2)}.case.yaml`);
    await editor.open(path, text);
    const found = await editor.connection.sendRequest(CompletionRequest.type, {
      ...document(path),
      position: at(words, offset, text),
    });
    return Array.isArray(found) ? found : (found?.items ?? []);
  };
  const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

  it.each([
    [
      'at the top',
      'kind: general\nreference: X-1\ndate: 2026-01-01\n',
      '01\n',
      ['title', 'prose'],
      ['kind', 'date'],
    ],
    ['in a group', 'kind: general\nauthor:\n  name: A\n  ', 'A\n  ', ['title', 'email'], ['name', 'kind']],
    [
      'of a list’s item',
      'kind: general\nfunding:\n  years:\n    - year: 2026\n      ',
      '2026\n      ',
      ['amount', 'months'],
      ['year'],
    ],
    ['after a dash', 'kind: general\nfunding:\n  years:\n    - ', '    - ', ['year', 'amount'], ['purpose']],
    [
      'in a deep group',
      'kind: general\nagreement:\n  extensionOption:\n    ',
      'extensionOption:\n    ',
      ['months', 'times'],
      ['from'],
    ],
    ['of prose', 'kind: general\nprose:\n  ', 'prose:\n  ', ['background', 'assessment'], ['kind']],
    ['of a kind', 'kind: \nreference: X-1\n', 'kind: ', ['agreement', 'grants'], ['malmo-asn']],
    [
      'of a profile',
      'kind: general\nprofile: \nreference: X\n',
      'profile: ',
      ['malmo-asn', 'generic'],
      ['grants'],
    ],
    [
      'of a choice',
      'kind: general\norganisation:\n  legalForm: \n',
      'legalForm: ',
      ['foundation', 'company'],
      [],
    ],
    [
      'of an outcome',
      'kind: general\nconditions:\n  items:\n    - outcome: \n',
      'outcome: ',
      ['met', 'partlyMet'],
      [],
    ],
    [
      'of a status',
      'kind: general\nfunding:\n  years:\n    - status: \n',
      'status: ',
      ['firm', 'option'],
      [],
    ],
    [
      'of a kind of document',
      'kind: general\ndocuments:\n  - kind: \n',
      '- kind: ',
      ['guideline', 'report'],
      ['agreement2'],
    ],
    ['of a role', 'kind: general\nparties:\n  - role: \n', 'role: ', ['funder', 'committee'], []],
    ['of the author', 'kind: general\nauthor:\n  ', 'author:\n  ', ['name', 'email'], ['kind']],
    [
      'of a step',
      'kind: general\ntimeline:\n  steps:\n    - ',
      '    - ',
      ['body', 'date', 'name'],
      ['meeting'],
    ],
    [
      'of a document',
      'kind: general\ndocuments:\n  - title: A\n    ',
      'A\n    ',
      ['date', 'reference', 'file'],
      ['title'],
    ],
    ['of headings', 'kind: general\nheadings:\n  ', 'headings:\n  ', ['decision', 'summary'], ['kind']],
    [
      'of a section',
      'kind: general\nprose:\n  sections:\n    - ',
      '    - ',
      ['heading', 'text'],
      ['background'],
    ],
    [
      'of a point',
      'kind: general\ndecision:\n  - point: reject\n    ',
      'reject\n    ',
      ['what', 'reason'],
      ['point'],
    ],
    ['of a column', 'kind: general\ntable:\n  columns:\n    - type: \n', 'type: ', ['amount', 'name'], []],
  ])('offers what can stand %s', async (_, text, words, offered, not) => {
    const found = labels(await complete(text, words));
    expect(found).toEqual(expect.arrayContaining(offered));
    for (const each of not) expect(found).not.toContain(each);
  });

  it('finds English words by Swedish ones', async () => {
    const items = await complete('kind: general\norganisation:\n  legalForm: \n', 'legalForm: ');
    expect(items.find(({ label }) => label === 'foundation')?.filterText).toContain('stiftelse');
    const fields = await complete('kind: general\nfunding:\n  years:\n    - ', '    - ');
    expect(fields.find(({ label }) => label === 'amount')?.filterText).toContain('Belopp');
  });

  it('offers live values with what they are now, and ids, bodies and points', async () => {
    const cited = exampleText.replace(/^prose:\n/m, 'prose:\n  purpose: |\n    Totalt {{}} kronor.\n');
    const live = await complete(cited, 'Totalt {{');
    const total = live.find(({ label }) => label === 'amount funding.total');
    expect(total?.detail?.replaceAll('\u00A0', ' ')).toBe('1 358 000 kronor');
    expect((total?.textEdit as TextEdit).newText).toBe('amount funding.total');
    expect(live.length).toBeGreaterThan(60);
    const guideline = /guideline: (\S+)/.exec(exampleText)?.[1] ?? '';
    expect(labels(await complete(exampleText, 'guideline: '))).toContain(guideline);
    expect(labels(await complete(exampleText, 'body: '))).toContain('workingCommittee');
  });

  it('offers nothing inside running text', async () => {
    expect(await complete('kind: general\nprose:\n  background: |\n    Hej du\n', 'Hej ')).toEqual([]);
  });
});

describe('definition and references', () => {
  const definition = async (position: Position): Promise<Location | undefined> =>
    (await editor.connection.sendRequest(DefinitionRequest.type, { ...document(), position })) as Location;

  it('lead from each live figure to its field', async () => {
    const cited = [...exampleText.matchAll(/\{\{(?:\w+ )?([\w.[\]]+)\}\}/g)];
    expect(cited.length).toBeGreaterThan(1);
    for (const match of cited) {
      const { line, column } = positionOf(exampleText, match.index + 3);
      const found = await definition({ line: line - 1, character: column - 1 });
      expect([match[0], found?.uri]).toEqual([match[0], editor.uriOf(exampleFile)]);
    }
  });

  it('lead to the first field behind each of twenty values', async () => {
    const values = [
      ['{{amount funding.total}}', '670000'],
      ['{{amount funding.baseline.amount}}', '650000'],
      ['{{amount funding.years.[0].amount}}', '670000'],
      ['{{amount funding.years.[1].amount}}', '688000'],
      ['{{amount funding.mean}}', '670000'],
      ['{{changeWords funding.years.[1].change}}', '688000'],
      ['{{signedPercent funding.years.[0].change.ratio}}', '670000'],
      ['{{longDate agreement.from}}', 'from: 2026-01-01'],
      ['{{longDate agreement.to}}', 'to: 2027-12-31'],
      ['{{duration agreement.months}}', 'from: 2026-01-01'],
      ['{{number agreement.days}}', 'from: 2026-01-01'],
      ['{{organisation.legalName}}', 'legalName:'],
      ['{{organisation.shortName}}', 'shortName:'],
      ['{{organisation.number}}', 'number:'],
      ['{{programme.name}}', 'name: ThaiWISE'],
      ['{{reference}}', 'reference:'],
      ['{{longDate date}}', 'date:'],
      ['{{longDate timeline.meeting}}', 'meeting:'],
      ['{{longDate timeline.lastAppealDay}}', 'meeting:'],
      ['{{author.name}}', 'name: Karin'],
    ];
    const prose = values.map(([cited = '']) => `    - ${cited}`).join('\n');
    const text = exampleText.replace(/^prose:\n/m, `prose:\n  purpose: |\n${prose}\n`);
    const path = join(folder, 'twenty.case.yaml');
    await editor.open(path, text);
    const lines = text.split('\n');
    for (const [cited = '', behind = ''] of values) {
      const found = (await editor.connection.sendRequest(DefinitionRequest.type, {
        ...document(path),
        position: at(cited, 4, text),
      })) as Location | null;
      expect([cited, lines[found?.range.start.line ?? 0]]).toEqual([cited, expect.stringContaining(behind)]);
    }
  });

  it('lead from a profile’s name to its file, and from a guideline to its document', async () => {
    expect((await definition(at('profile: malmo', 11)))?.uri).toBe(
      editor.uriOf(join(root, 'templates/malmo-asn/profile.yaml')),
    );
    const line = (await definition(at('guideline: ', 12)))?.range.start.line ?? 0;
    expect(
      exampleText
        .split('\n')
        .slice(line - 1, line + 2)
        .join('\n'),
    ).toContain('id:');
  });

  it.each(['688000', 'legalName:', 'meeting:', 'baseline:'])(
    'lead from a field to what prints it: %s',
    async (words) => {
      const found = await editor.connection.sendRequest(ReferencesRequest.type, {
        ...document(),
        position: at(words, 2),
        context: { includeDeclaration: false },
      });
      if (words === 'baseline:') return;
      expect(found?.length).toBeGreaterThan(0);
      expect(found?.some(({ uri }) => uri.endsWith('.md.hbs'))).toBe(true);
    },
  );
});

describe('the rest of an editor', () => {
  it('has an outline in Swedish', async () => {
    const found = await editor.connection.sendRequest(DocumentSymbolRequest.type, document());
    const names = found?.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['Diarienummer', 'Finansiering', 'Löptext']));
  });

  it('has hints beside amounts and dates, which can be switched off', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const found = await editor.connection.sendRequest(InlayHintRequest.type, { ...document(), range });
    const said =
      found?.map(({ label }) => (typeof label === 'string' ? label : '').replaceAll('\u00A0', ' ')) ?? [];
    expect(said).toContain('torsdag');
    expect(said.some((each) => each.includes('20 000') && each.includes('3,1'))).toBe(true);
    const quiet = await startEditor('sv', { inlayHints: { amounts: false, dates: false } });
    await quiet.open(exampleFile, exampleText);
    expect(await quiet.connection.sendRequest(InlayHintRequest.type, { ...document(), range })).toEqual([]);
    await quiet.stop();
  });

  const actionsAt = async (text: string, words: string): Promise<{ path: string; actions: CodeAction[] }> => {
    const path = join(folder, `${Math.random().toString(36).slice(2)}.case.yaml`);
    await editor.open(path, text);
    const start = at(words, 1, text);
    const found = await editor.connection.sendRequest(CodeActionRequest.type, {
      ...document(path),
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    return { path, actions: (found ?? []) as CodeAction[] };
  };
  /** The text after an action. */
  function apply(text: string, { edit }: CodeAction): string {
    const [edits = []] = Object.values(edit?.changes ?? {});
    return edits.reduce((now, { range: { start, end }, newText }) => {
      const lines = now.split('\n');
      const offset = ({ line, character }: Position): number =>
        lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
      return now.slice(0, offset(start)) + newText + now.slice(offset(end));
    }, text);
  }

  it.each([
    ['legalForm: nonProfitAssociation', 'legalForm: stiftelse', 'stiftelse', 'legalForm: foundation'],
    ['legalName:', 'legaName:', 'legaName', 'legalName:'],
    ['email: ', 'emal: ', 'emal', 'email: '],
  ])('puts the right word in place of %s', async (right, wrong, words, expected) => {
    const text = exampleText.replace(right, wrong);
    const { actions } = await actionsAt(text, words);
    const [first] = actions;
    expect(first).toBeDefined();
    if (first) expect(apply(text, first)).toContain(expected);
  });

  it('suppresses a finding with a reason to be written', async () => {
    const text = exampleText.replace('to: 2025-12-31', 'to: 2025-12-30');
    const { actions } = await actionsAt(text, '2026-01-01');
    const suppress = actions.find(({ title }) => title.startsWith('Dämpa agreement-gap'));
    expect(suppress).toBeDefined();
    if (!suppress) return;
    const after = apply(text, suppress);
    expect(after).toMatch(/suppress:\n {2}- code: agreement-gap\n {4}path: agreement/);
    const found = await editor.open(join(folder, 'suppressed.case.yaml'), after);
    expect(found.map(({ code }) => code)).not.toContain('agreement-gap');
  });
});
