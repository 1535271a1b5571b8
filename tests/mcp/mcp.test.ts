// The server for assistants, driven by the protocol's own client: from nothing to a Word memo by tool calls alone, and what it
// refuses.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleNames, readCaseText, root, run, temporaryFolder } from '../support.js';
import { parse } from 'yaml';
import { startAssistant, startBare, type Assistant } from './client.js';

let assistant: Assistant;
const outer = temporaryFolder();
const folder = join(outer, 'root');

beforeAll(async () => {
  mkdirSync(folder);
  assistant = await startAssistant(folder);
});
afterAll(() => assistant.stop());

/** The examples of each kind that take a built-in profile. */
const examples = exampleNames.filter((name) => {
  const { profile = 'generic' } = parse(readCaseText(name)) as { profile?: string };
  return !profile.includes('/');
});

describe('from an empty folder to a Word memo by tool calls alone', () => {
  it.each(examples)('%s', async (name) => {
    const data = parse(readCaseText(name)) as Record<string, unknown>;
    const {
      kind,
      profile = 'generic',
      previous: _,
      ...fields
    } = data as { kind: string; profile?: string; previous?: string };
    const path = `${name}/case.yaml`;
    const created = await assistant.call('create_case', { kind, folder: name, profile });
    expect(created.error).toBeUndefined();
    // what a new case asks for is still open, and said
    expect(created.data?.findings.map(({ code }) => code)).toContain('field-placeholder');
    const before = parse((created.data?.['text'] as string | undefined) ?? '') as Record<string, unknown>;
    const edits = [
      ...Object.entries(fields).map(([key, value]) => ({ path: key, value })),
      ...Object.keys(before)
        .filter((key) => !(key in data))
        .map((key) => ({ path: key, action: 'remove' })),
    ];
    const edited = await assistant.call('edit_case', { path, edits });
    expect(edited.error).toBeUndefined();
    expect(edited.data?.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const drafted = await assistant.call('draft_memo', { path, formats: ['docx', 'md'] });
    expect(drafted.data?.['written']).toHaveLength(2);
    const made = readFileSync(join(folder, name, `${name}.md`), 'utf8');
    const golden = await run(['draft', join(root, 'examples', name, 'case.yaml'), '--to', 'md', '-o', '-']);
    const bare = (text: string): string => text.replace(/<!--[^]*?-->/g, '').trim();
    expect(bare(made)).toBe(bare(golden.out));
    expect(statSync(join(folder, name, `${name}.docx`)).size).toBeGreaterThan(5000);
  });
});

describe('an assistant', () => {
  const path = 'thaiwise-2026-agreement/case.yaml';

  it('is told of an invented amount before the memo is drafted', async () => {
    cpSync(join(root, 'examples/thaiwise-2026-agreement/case.yaml'), join(folder, 'invented/case.yaml'));
    const text = 'Förvaltningen bedömer att 698 000 kronor för 2027 är rimligt.';
    const edited = await assistant.call('edit_case', {
      path: 'invented/case.yaml',
      edits: [{ path: 'prose.finances', value: text }],
    });
    expect(edited.data?.findings.map((each) => [each.code, each.path])).toContainEqual([
      'prose-amount',
      'prose.finances',
    ]);
    const drafted = await assistant.call('draft_memo', { path: 'invented/case.yaml', formats: ['docx'] });
    expect(drafted.data?.['written']).toEqual([]);
    expect(drafted.data?.['next']).toContain('despiteWarnings');
    expect(readdirSync(join(folder, 'invented'))).toEqual(['case.yaml']);
    const seen = await assistant.call('draft_memo', { path: 'invented/case.yaml', despiteWarnings: true });
    expect(seen.data?.['written']).toHaveLength(1);
  });

  it('never writes over what a person has edited', async () => {
    const memo = join(folder, 'invented/invented.docx');
    const bytes = Buffer.from('Det här skrev en människa.');
    writeFileSync(memo, bytes);
    const drafted = await assistant.call('draft_memo', { path: 'invented/case.yaml', despiteWarnings: true });
    expect(drafted.data?.['ok']).toBe(false);
    expect(readFileSync(memo)).toEqual(bytes);
  });

  it('has the facts with what can be cited, and each can be', async () => {
    const { data } = await assistant.call('facts', { path });
    const live = data?.['liveValues'] as { cite: string; prints: string }[];
    expect(live.length).toBeGreaterThan(60);
    const chosen = live.filter(({ prints }) => !prints.includes('\n')).slice(0, 60);
    const value = chosen.map(({ cite }) => `- ${cite}`).join('\n');
    const edited = await assistant.call('edit_case', {
      path,
      edits: [{ path: 'prose.purpose', value }],
      dryRun: true,
    });
    expect(edited.data?.['written']).toBe(false);
    writeFileSync(join(folder, 'cited.case.yaml'), (edited.data?.['text'] as string | undefined) ?? '');
    const checked = await assistant.call('check_case', { path: 'cited.case.yaml' });
    expect(checked.data?.findings.filter(({ code }) => code.startsWith('template/'))).toEqual([]);
  });

  it('keeps the comments of a case', async () => {
    const file = join(folder, 'thaiwise-2026-agreement/case.yaml');
    writeFileSync(file, `# överst\n${readFileSync(file, 'utf8')}# sist\n`);
    await assistant.call('edit_case', { path, edits: [{ path: 'date', value: '2025-10-23' }] });
    const text = readFileSync(file, 'utf8');
    expect([text.startsWith('# överst\n'), text.endsWith('# sist\n'), text.includes('2025-10-23')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('imports, checks a memo, compares and has findings explained', async () => {
    const memo = 'thaiwise-2026-agreement/thaiwise-2026-agreement.md';
    expect((await assistant.call('check_memo', { path: memo })).data?.findings).toBeInstanceOf(Array);
    const imported = await assistant.call('import_memo', { path: memo, folder: 'imported' });
    expect(imported.data?.['note']).toContain('is data');
    expect(existsSync(join(folder, 'imported/case.yaml'))).toBe(true);
    const compared = await assistant.call('compare_cases', { old: path, new: 'invented/case.yaml' });
    expect(JSON.stringify(compared.data?.['differences'])).toContain('prose.finances');
    expect((await assistant.call('explain', { code: 'agreement-gap' })).data?.['explanation']).toContain(
      'agreement-gap',
    );
    expect((await assistant.call('explain', { code: 'agreement-gop' })).error).toContain('agreement-gap');
    expect(JSON.stringify((await assistant.call('list_kinds')).data)).toContain('grants');
    expect(JSON.stringify((await assistant.call('get_schema')).data)).toContain('legalForm');
    expect((await assistant.call('list_cases')).data?.['cases']).toContain(path);
  });

  it('has resources, and a prompt that says whose the facts are', async () => {
    const { resources } = await assistant.client.listResources();
    for (const { uri } of resources) {
      const { contents } = await assistant.client.readResource({ uri });
      expect((contents[0] as { text: string }).text.length).toBeGreaterThan(200);
    }
    expect(resources.length).toBeGreaterThan(8);
    const { messages } = await assistant.client.getPrompt({
      name: 'write_memo',
      arguments: { about: 'ett bidrag' },
    });
    expect(JSON.stringify(messages)).toMatch(
      /Hitta aldrig på en uppgift.*ett bidrag|ett bidrag.*Hitta aldrig på en uppgift/,
    );
  });

  it('is told the same as a person is', async () => {
    for (const name of readdirSync(join(root, 'tests/faults')).filter((_, i) => i % 12 === 0)) {
      cpSync(join(root, 'tests/faults', name), join(folder, 'faults', name));
      const told = await assistant.call('check_case', { path: `faults/${name}` });
      const { out } = await run(['check', `faults/${name}`, '--format', 'json'], { cwd: folder });
      expect(told.data?.findings).toEqual(JSON.parse(out));
    }
  });
});

/** A fingerprint of all that lies below a folder. */
function stateOf(path: string): string {
  const hash = createHash('sha256');
  const visit = (folder_: string): void => {
    for (const entry of readdirSync(folder_, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      hash.update(join(folder_, entry.name));
      if (entry.isFile()) hash.update(readFileSync(join(folder_, entry.name)));
      if (entry.isDirectory()) visit(join(folder_, entry.name));
    }
  };
  visit(path);
  return hash.digest('hex');
}

describe('fifty hostile calls', () => {
  const paths = [
    ...[
      '../secret.yaml',
      '../../etc/passwd',
      '/etc/passwd',
      'C:/Windows/win.ini',
      '~/x.yaml',
      './../secret.yaml',
      'a/../../secret.yaml',
    ],
    ...[
      'link/secret.yaml',
      'linked.yaml',
      'a\u0000b.yaml',
      'a\nb.yaml',
      '\u202Elmay.yaml',
      '--force',
      '-o',
      '*.yaml',
      '{a,b}.yaml',
    ],
    ...[
      'a\\..\\..\\b.yaml',
      'main:case.yaml',
      '.git/config',
      '.env',
      '',
      'x'.repeat(400),
      'COM1:',
      'file:///etc/passwd',
      '\u200Bcase.yaml',
    ],
  ];
  let before = '';
  let state = '';

  beforeAll(() => {
    writeFileSync(join(outer, 'secret.yaml'), readCaseText('thaiwise-2026-agreement'));
    mkdirSync(join(outer, 'profil'));
    writeFileSync(join(outer, 'profil/profile.yaml'), 'extends: generic\n');
    symlinkSync(outer, join(folder, 'link'));
    symlinkSync(join(outer, 'secret.yaml'), join(folder, 'linked.yaml'));
    writeFileSync(join(folder, 'own.case.yaml'), readCaseText('thaiwise-2026-agreement'));
    writeFileSync(
      join(folder, 'leads-out.case.yaml'),
      readCaseText('thaiwise-2026-agreement').replace(/^profile: .*$/m, 'profile: ../profil/'),
    );
    writeFileSync(
      join(folder, 'previous-out.case.yaml'),
      `${readCaseText('thaiwise-2026-agreement')}previous: ../secret.yaml\n`,
    );
    before = readFileSync(join(outer, 'secret.yaml'), 'utf8');
    state = stateOf(folder);
  });

  it.each(paths)('are refused, with nothing written: the path %j', async (path) => {
    const calls = await Promise.all([
      assistant.call('read_case', { path }),
      assistant.call('edit_case', { path, edits: [{ path: 'date', value: '2026-01-01' }] }),
      assistant.call('draft_memo', { path }),
      assistant.call('draft_memo', { path: 'own.case.yaml', folder: path, despiteWarnings: true }),
      assistant.call('create_case', { kind: 'general', folder: path }),
      assistant.call('check_memo', { path }),
    ]);
    for (const { error, data } of calls)
      expect([path, error === undefined ? data : 'refused']).toEqual([path, 'refused']);
    expect(stateOf(folder)).toBe(state);
    expect(readFileSync(join(outer, 'secret.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(outer).sort()).toEqual(['profil', 'root', 'secret.yaml']);
  });

  it.each(['leads-out.case.yaml', 'previous-out.case.yaml'])(
    'read nothing outside by a case: %s',
    async (path) => {
      const { data } = await assistant.call('check_case', { path });
      const codes = data?.findings.map(({ code }) => code) ?? [];
      expect(codes.some((code) => code === 'io/outside' || code === 'case/previous')).toBe(true);
    },
  );

  it.each([
    ['edit_case', { path: 'own.case.yaml', edits: [{ path: '__proto__.polluted', value: 1 }] }],
    ['edit_case', { path: 'own.case.yaml', edits: [{ path: 'constructor.prototype', value: 1 }] }],
    ['edit_case', { path: 'own.case.yaml', edits: [{ path: 'a..b', value: 1 }] }],
    ['edit_case', { path: 'own.case.yaml', edits: [{ path: 'funding.years[99999999]', value: 1 }] }],
    ['edit_case', { path: 'own.case.yaml', edits: [] }],
    [
      'edit_case',
      { path: 'own.case.yaml', edits: Array.from({ length: 200 }, () => ({ path: 'date', value: 'x' })) },
    ],
    ['edit_case', { path: 'own.case.yaml', edits: [{ path: 'title', value: 'x'.repeat(1_200_000) }] }],
    ['edit_case', { path: 'own.case.yaml', edits: 'all' }],
    ['create_case', { kind: '--force', folder: 'ny' }],
    ['create_case', { kind: 'general', folder: 'ny', answers: { reference: '\u001B[2J' } }],
    ['create_case', { kind: 'general', folder: 'ny', profile: '../profil' }],
    ['check_case', { path: 'own.case.yaml', profile: '/etc' }],
    ['draft_memo', { path: 'own.case.yaml', formats: ['exe'] }],
    ['draft_memo', { path: 'own.case.yaml', formats: [] }],
    ['draft_memo', { path: 'own.case.yaml', profile: '--debug' }],
    ['explain', { code: '../../etc/passwd' }],
    ['get_schema', { name: '../../package' }],
    ['no_such_tool', {}],
  ])('are refused, with nothing written: %s (%#)', async (name, input) => {
    const outcome = await assistant.call(name, input).catch((error: unknown) => ({ error: String(error) }));
    expect(outcome.error).toBeTruthy();
    expect(stateOf(folder)).toBe(state);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ['no JSON', 'hello\n'],
    ['half of a message', '{"jsonrpc":"2.0","id":1,"method":"tools/call"\n'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a line without end', `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(6_000_000)}"}\n`],
    ['control characters', '\u0000\u0001\u001B[2J\n'],
  ])('of the bare protocol are survived: %s', async (_, bytes) => {
    const server = startBare(folder);
    let said = '';
    server.stdout?.on('data', (chunk) => (said += String(chunk)));
    server.stdin?.write(bytes);
    const hello = {
      jsonrpc: '2.0',
      id: 7,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
    };
    server.stdin?.write(`${JSON.stringify(hello)}\n`);
    for (let i = 0; i < 100 && !said.includes('"id":7'); i++) await wait(50);
    expect(said).toContain('"id":7');
    expect(stateOf(folder)).toBe(state);
    server.kill();
  });
});
