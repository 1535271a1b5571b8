import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.js';
import { positionOf } from '../../src/source/lines.js';
import { checkTemplate } from '../../src/template/check-template.js';
import { helpers } from '../../src/template/helpers.js';
import { parseTemplate, type ParsedTemplate } from '../../src/template/parse-template.js';
import { templateSchemaOf } from '../../src/template/template-schema.js';

function parsed(text: string, file = 'memo.md.hbs'): ParsedTemplate {
  const result = parseTemplate({ file, text });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

function check(text: string, partials: Record<string, string> = {}): Diagnostic[] {
  const named = Object.entries(partials).map(
    ([name, each]) => [name, parsed(each, `partials/${name}`)] as const,
  );
  // as for an agreement: its blocks are there, and the others may be absent
  const schema = templateSchemaOf(['parties', 'programme', 'agreement', 'funding', 'timeline'], []);
  return checkTemplate(parsed(text), new Map(named), { schema });
}

/** The faults as `code file:line:column`. */
function faults(text: string, partials: Record<string, string> = {}): string[] {
  return check(text, partials).map(({ code, file, range }) => {
    const source = file === 'memo.md.hbs' ? text : (partials[file?.replace('partials/', '') ?? ''] ?? '');
    const { line, column } = positionOf(source, range?.start ?? 0);
    return `${code} ${file}:${line}:${column}`;
  });
}

describe('what a template may say', () => {
  it.each([
    '{{organisation.legalName}} {{date}} {{agreement.fromYear}}',
    '{{amount funding.total}} {{capital (genitive organisation.legalName)}} {{genitive "Lund"}}',
    '{{#if title}}{{title}}{{else}}{{programme.name}}{{/if}}',
    '{{#unless title}}-{{else}}{{title}}{{/unless}}',
    '{{#each funding.years}}{{year}} {{amount amount}}{{#if change}}{{changeWords change}}{{/if}}{{/each}}',
    '{{#each funding.years as |row i|}}{{row.year}} {{number i}} {{#if @first}}x{{/if}}{{/each}}',
    '{{#each documents}}{{title}} {{../programme.name}} {{@root.reference}}{{/each}}',
    '{{#with agreement.previous}}{{list references}} {{../reference}}{{/with}}',
    '{{#if prose.consequences}}{{#with prose.consequences}}{{#if children}}{{#if children.text}}{{{children.text}}}{{/if}}{{/if}}{{/with}}{{/if}}',
    '{{#if prose.background}}{{{prose.background}}}{{/if}} {{!-- a comment --}}',
    '{{#if funding.years.[1]}}{{amount funding.years.[1].amount}}{{/if}}',
    '{{#each programme.targetGroup}}{{/each}}'
      .replace('each programme.targetGroup', 'if programme.subgoals')
      .replace('/each', '/if'),
  ])('%s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('a partial, in the scope it is used in or in one of its own', () => {
    expect(check('{{#each documents}}{{> row}}{{/each}}', { row: '{{title}}' })).toEqual([]);
    expect(check('{{> who programme}}', { who: '{{name}}' })).toEqual([]);
  });
});

describe('a misspelt path is found', () => {
  it.each([
    ['alone', '{{organisation.legalNme}}', ['template/unknown-path memo.md.hbs:1:3']],
    ['in #if', 'x\n{{#if titel}}{{/if}}', ['template/unknown-path memo.md.hbs:2:7']],
    ['in #unless', '{{#unless titel}}{{/unless}}', ['template/unknown-path memo.md.hbs:1:11']],
    ['in #each', '{{#each funding.yeers}}{{/each}}', ['template/unknown-path memo.md.hbs:1:9']],
    ['in #with', '{{#with athor}}{{/with}}', ['template/unknown-path memo.md.hbs:1:9']],
    [
      'inside #each',
      '{{#each funding.years}}\n  {{yeer}}\n{{/each}}',
      ['template/unknown-path memo.md.hbs:2:5'],
    ],
    ['as a helper argument', '{{amount funding.totl}}', ['template/unknown-path memo.md.hbs:1:10']],
    ['in a subexpression', '{{capital (genitive athor.name)}}', ['template/unknown-path memo.md.hbs:1:21']],
    ['above the scope', '{{../reference}}', ['template/unknown-path memo.md.hbs:1:3']],
    ['as data', '{{#if @first}}{{/if}}', ['template/unknown-path memo.md.hbs:1:7']],
    ['in an else', '{{#if title}}{{else}}{{titel}}{{/if}}', ['template/unknown-path memo.md.hbs:1:24']],
    [
      'two at once',
      '{{a}}{{b}}',
      ['template/unknown-path memo.md.hbs:1:3', 'template/unknown-path memo.md.hbs:1:8'],
    ],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('in a partial, with the place in the partial, once however often it is used', () => {
    expect(faults('{{> row}}{{> row}}', { row: 'x\n{{nmae}}' })).toEqual([
      'template/unknown-path partials/row:2:3',
    ]);
  });

  it('that leads out of a partial, which has no outside', () => {
    expect(faults('{{#each documents}}{{> row}}{{/each}}', { row: '{{../reference}}' })).toEqual([
      'template/unknown-path partials/row:1:3',
    ]);
  });

  it('and the word that was probably meant is named, whole', () => {
    expect(check('{{organisation.legalNme}}')[0]?.args).toMatchObject({
      suggestion: 'organisation.legalName',
    });
  });
});

describe('what would print wrongly is found', () => {
  it.each([
    ['an optional value that may be absent', '{{title}}', 'template/maybe-absent'],
    ['an optional value in a helper', '{{amount funding.mean}}', 'template/maybe-absent'],
    ['a part of one, asked about', '{{#if funding.baseline.amount}}x{{/if}}', 'template/maybe-absent'],
    ['a list in one', '{{#each agreement.previous.references}}x{{/each}}', 'template/maybe-absent'],
    [
      'a part of an item that may not be there',
      '{{#if documents.[5].title}}x{{/if}}',
      'template/maybe-absent',
    ],
    ['a name that all objects have', '{{#if funding.constructor}}x{{/if}}', 'template/unknown-path'],
    [
      'a value guarded only in the other branch',
      '{{#if title}}x{{else}}{{title}}{{/if}}',
      'template/maybe-absent',
    ],
    ['an amount without its Swedish form', '{{funding.total}}', 'template/needs-helper'],
    ['a group', '{{programme}}', 'template/not-text'],
    ['an English word', '{{profile.decisionStyle}}', 'template/not-text'],
    ['Markdown in two braces', '{{#if prose.background}}{{prose.background}}{{/if}}', 'template/needs-raw'],
    ['plain text in three', '{{{organisation.legalName}}}', 'template/raw-needs-markdown'],
    ['a helper in three', '{{{amount funding.total}}}', 'template/raw-needs-markdown'],
    ['the wrong kind of argument', '{{amount organisation.legalName}}', 'template/argument'],
    ['too few arguments', '{{period agreement.from}}', 'template/argument-count'],
    ['a helper that is none', '{{ammount funding.total}}', 'template/unknown-helper'],
    ['a loop over no list', '{{#each author}}{{/each}}', 'template/each-needs-list'],
    ['a partial that is none', '{{> summry}}', 'template/unknown-partial'],
    ['a block helper', '{{#lookup author "name"}}{{/lookup}}', 'template/not-allowed'],
    ['a dynamic partial', '{{> (capital "x")}}', 'template/not-allowed'],
    ['a decorator', '{{* x}}', 'template/not-allowed'],
    ['a named argument', '{{amount funding.total unit="kr"}}', 'template/not-allowed'],
    ['a block without a value', '{{#if}}{{/if}}', 'template/argument-count'],
    ['an undefined literal', '{{amount undefined}}', 'template/not-allowed'],
  ])('%s', (_, text, code) => {
    expect(check(text).map((each) => each.code)).toEqual([code]);
  });

  it('a partial that includes itself', () => {
    expect(faults('{{> a}}', { a: '{{> b}}', b: 'x{{> a}}' })).toEqual([
      'template/recursive-partial partials/b:1:6',
    ]);
  });
});

it('a template that is no Handlebars is an error with its line', () => {
  const result = parseTemplate({ file: 'x.md.hbs', text: 'one\n{{#if title}}\n' });
  expect(result.diagnostics.map(({ code, file }) => [code, file])).toEqual([['template/syntax', 'x.md.hbs']]);
});

it('what is to be asked about is named as it is written', () => {
  expect(check('{{#if @root.funding.years.[1].amount}}x{{/if}}')[0]?.args).toEqual({
    path: '@root.funding.years.[1]',
  });
});

it.each(['a.', 'a', '{{', '{{a ', '{{!-- a\n', 'a[0]'])(
  'a long text of %j that is not readable ends',
  (piece) => {
    const text = `{{#if title}}{{${piece.repeat(100_000)}`;
    const [fault] = parseTemplate({ file: 'x.md.hbs', text }).diagnostics;
    expect(JSON.stringify(fault?.args).length).toBeLessThan(300);
  },
);

it.each([
  'Kostnaden är {{amount\nfunding.total}} och {{#if title}}',
  '{{!--\nnote\n--}}\n{{#if title}}',
  '{{!-- as funding.years[0].amount --}}{{#if title}}',
])('%j: no slip is told where there is none', (text) => {
  expect(parseTemplate({ file: 'x.md.hbs', text }).diagnostics.map(({ args }) => 'slip' in args)).toEqual([
    false,
  ]);
});

it.each([
  ['{{amount funding.total} kronor', 'bracket', '{{amount funding.total}'],
  ['Ett {{amount funding.total\noch {{reference}}', 'bracket', '{{amount funding.total'],
  ['{{reference}} och {{reference {{date}}', 'bracket', '{{reference '],
  ['{{amount funding.years[0].amount}}', { index: 'funding.years.[0].amount' }, 'funding.years[0].amount'],
  ['{{#if title}}', undefined, '{{#if title}}'],
])('tells of the slip in %s', (text, slip, at) => {
  const { diagnostics } = parseTemplate({ file: 'x.md.hbs', text });
  const told = diagnostics.map(({ args, range }) => [
    'slip' in args ? args.slip : undefined,
    text.slice(range?.start, range?.end),
  ]);
  expect(told).toEqual([[slip, at]]);
});

it('few fields are named like a helper: amounts and numbers, which need one, and an organisation has this.number', () => {
  const names = new Set<string>();
  JSON.stringify(templateSchemaOf([], []).schema, (_key, value: { properties?: object } | null) => {
    for (const name of Object.keys(value?.properties ?? {})) names.add(name);
    return value as unknown;
  });
  expect(Object.keys(helpers).filter((name) => names.has(name))).toEqual(['amount', 'number', 'percent']);
});
