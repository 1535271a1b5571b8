// The help in Swedish: every text of it, and no word of English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { swedish } from '../../src/cli/help-sv.js';
import { translateSchema } from '../../src/schema/translate-schema.js';
import { root, run, temporaryFolder } from '../support.js';

/** Words that stand in English sentences and in no Swedish one. */
const ENGLISH =
  /(?<![\p{L}])(?:the|of|and|is|are|with|which|what|that|this|from|by|on|or|not|it|its|where|when|left out|such as|files?|folders?|case|cases|memos?|write|show|default|choices|options|command|shell|amount|year|months)(?![\p{L}:])/giu;
/** Names in a program's language, quotations, commands and addresses are no sentences. */
const CODE =
  /`[^`]*`|'[^']*'|\{\{?[^}]*\}|^ *\$ .*?(?: {2,}|$)|--?[\w-]+(?: <[^>]*>)?|<[^>]*>|\[[^\]]*\]|\S*[/.]\S+|\b[a-z]+[A-Z]\w*\b|\b(?:iop explain [\w-]+|(?:iop|git) [a-z]+)\b|\b(?:PDF|UTF-8|standard in)\b/gm;

function englishIn(text: string): string[] {
  return text.replaceAll(CODE, ' ').match(ENGLISH) ?? [];
}

const commandNames = async (): Promise<string[]> => {
  const { out } = await run(['--help']);
  return [...out.matchAll(/^ {2}(\w+) (?:\[|<|\[)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
};

describe('the help with --lang sv', () => {
  it('has no word of English', async () => {
    const names = await commandNames();
    expect(names).toContain('draft');
    expect(names.length).toBeGreaterThan(18);
    for (const args of [[], ...names.map((name) => [name])]) {
      const { out, exitCode } = await run([...args, '--help', '--lang', 'sv']);
      expect(exitCode).toBe(0);
      expect(out).toContain('Användning:');
      // the terms of commands and values, in the left column and after "ett av"
      const said = out
        .replace(/^ {2}\S.*?(?: {2,}|$)/gm, ' ')
        .replaceAll(/\((?:ett av|annars)[^)]*\)/gs, '')
        .replace(/^Användning:.*$/m, '');
      expect([args.join(' '), englishIn(said)]).toEqual([args.join(' '), []]);
    }
  });

  it('is the settings file’s and the environment’s language, too', async () => {
    expect((await run(['draft', '--help'], { env: { IOP_LANG: 'sv' } })).out).toContain('Flaggor:');
    expect((await run(['draft', '--help'])).out).toContain('Options:');
  });

  it('says all that the English help says', async () => {
    const texts = Object.keys(swedish);
    const english = (
      await Promise.all(
        [[], ...(await commandNames()).map((name) => [name])].map((args) => run([...args, '--help'])),
      )
    )
      .map(({ out }) => out.replaceAll(/\s+/g, ' '))
      .join(' ');
    const unused = texts.filter((text) => !english.includes(text.replaceAll(/\s+/g, ' ')));
    expect(unused).toEqual([]);
  });
});

describe('iop schema --lang sv', () => {
  it.each(['case', 'profile', 'kind', 'config', 'meeting', 'facts', 'manifest'])(
    'has no description in English: %s',
    async (name) => {
      const { out } = await run(['schema', name, '--lang', 'sv']);
      const descriptions: string[] = [];
      JSON.parse(out, (key, value: unknown) => {
        if (key === 'description' && typeof value === 'string') descriptions.push(value);
        return value;
      });
      expect(descriptions.length).toBeGreaterThan(5);
      expect(descriptions.filter((text) => englishIn(text).length > 0)).toEqual([]);
    },
  );

  it('has the same fields as in English', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/case.schema.json'), 'utf8')) as object;
    const dictionary = JSON.parse(readFileSync(join(root, 'schemas/swedish.json'), 'utf8')) as Record<
      string,
      string
    >;
    const bare = (value: unknown): string =>
      JSON.stringify(value, (key, inner: unknown) => (key === 'description' ? undefined : inner));
    expect(bare(translateSchema(schema, dictionary))).toBe(bare(schema));
  });

  it('is written into a file, and replaces an earlier one of the same name alone', async () => {
    const cwd = temporaryFolder();
    const write = (name: string, lang: string) =>
      run(['schema', name, '-o', 's.json', '--lang', lang], { cwd });
    expect(await write('case', 'sv')).toMatchObject({ exitCode: 0, err: 'skrev s.json\n' });
    expect(readFileSync(join(cwd, 's.json'), 'utf8')).toContain('Skrivelsens datum');
    expect(await write('case', 'sv')).toMatchObject({ exitCode: 0, err: 'oförändrad s.json\n' });
    expect(await write('case', 'en')).toMatchObject({ exitCode: 0, err: 'wrote s.json\n' });
    const other = await write('profile', 'en');
    expect(other.exitCode).toBe(3);
    expect(other.err).toContain('s.json');
    expect(readFileSync(join(cwd, 's.json'), 'utf8')).toContain('"case.schema.json"');
  });
});

describe('what is computed, and the kinds, with --lang sv', () => {
  it('are called as people call them', async () => {
    const example = 'examples/thaiwise-2026-agreement/case.yaml';
    const out = (await run(['facts', example, '--lang', 'sv'])).out.replaceAll('\u00A0', ' ');
    expect(out).toContain('Summan av beslutets år (funding.total) = 1 358 000');
    expect(out).toContain('jämfört med 2025, som var 650 000, skillnad 20 000, i procent +3,1 %');
    expect(out).toContain('Från och med (agreement.from)');
    const said = out.replaceAll(/\([^)]*\)/g, '');
    expect(englishIn(said)).toEqual([]);
  });

  it('name the blocks in Swedish, with the word that is written', async () => {
    const { out } = await run(['kinds', '--lang', 'sv']);
    expect(out).toContain('parter (parties)');
    expect(out).toContain('verksamhet (programme)');
    expect(englishIn(out.replaceAll(/\([^)]*\)|^\w+:/gm, ''))).toEqual([]);
  });
});

describe('what else is said and written with --lang sv', () => {
  const faults = join(root, 'tests/faults');

  it('has no word of English: the findings of every faulty case', async () => {
    const { out } = await run([
      'check',
      ...readdirSync(faults).map((name) => join('tests/faults', name)),
      '--format',
      'json',
      '--lang',
      'sv',
    ]);
    const said = (JSON.parse(out) as { message: string; hint?: string; code: string }[]).map(
      ({ code, message, hint = '' }) => ({ code, text: `${message}. ${hint}` }),
    );
    expect(said.length).toBeGreaterThan(230);
    const english = said.filter(({ text }) => englishIn(withoutQuoted(text)).length > 0);
    expect(english).toEqual([]);
  });

  it('has no word of English: what explains each check', async () => {
    const { out } = await run(['explain', '--lang', 'sv']);
    const says = out.split('\n').map((line) => line.replace(/^\S+ +/, ''));
    expect(says.filter((line) => englishIn(withoutQuoted(line)).length > 0)).toEqual([]);
  });

  it('has no word of English: a case that is begun, with what is missing in it', async () => {
    const cwd = temporaryFolder();
    for (const kind of ['agreement', 'extension', 'grants', 'followup', 'general']) {
      const { err } = await run(['new', kind, kind, '--yes', '--lang', 'sv'], { cwd });
      const text = readFileSync(join(cwd, kind, 'case.yaml'), 'utf8');
      // keys and values are the case's own words; what a person reads stands in comments and brackets
      const read = [...text.matchAll(/#.*$|\[[^\]]*\]/gm)].map(([comment]) => comment).join('\n');
      expect([kind, englishIn(withoutQuoted(read.replaceAll(/^# yaml-language-server.*$/gm, '')))]).toEqual([
        kind,
        [],
      ]);
      expect(englishIn(withoutQuoted(err))).toEqual([]);
    }
  });
});

/** What is quoted, and the names of fields and codes, are the input's and the case's. */
function withoutQuoted(text: string): string {
  return text
    .replaceAll(/[”"“'][^”"“'\n]*[”"“']/g, ' ')
    .replaceAll(/\b[a-z]+(?:[.[-][\w\]]+)+/g, ' ')
    .replaceAll(
      /\b(?:case|title|text|name|date|kind|amount|year|years|months|from|to|by|what|in|point|reason|items|documents|documents?|recipients|parties|decision|table|number|sum|code|path|options?|if|unless|each|with)\b(?=[:,. )?]|$| och)/g,
      ' ',
    );
}
