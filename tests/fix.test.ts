// `iop check --fix`: what it changes, and that it changes nothing else.
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import { computeFacts } from '../src/facts/compute-facts.js';
import { applyFixes } from '../src/source/apply-fixes.js';
import { check, minimalText, readCaseText, root, run, temporaryFolder } from './support.js';

const faulty = readFileSync(join(root, 'examples/faulty/thaiwise-2026-agreement/case.yaml'), 'utf8');

async function fix(text: string): Promise<{ text: string; err: string; exitCode: number }> {
  const file = join(temporaryFolder(), 'case.yaml');
  writeFileSync(file, text);
  const { err, exitCode } = await run(['check', file, '--fix', '--format', 'concise']);
  return { text: readFileSync(file, 'utf8'), err, exitCode };
}

/** Everything in a file that is said to people only, in order. */
function commentsIn(text: string): string[] {
  const comments: string[] = [];
  const document = parseDocument(text);
  const keep = (comment: string | null | undefined): void => {
    if (comment) comments.push(comment);
  };
  keep(document.commentBefore);
  visit(document, {
    Node: (_, node) => {
      keep(node.commentBefore);
      keep(node.comment);
    },
  });
  keep(document.comment);
  return comments;
}

describe('--fix', () => {
  it('leaves text whose lines run together, where a sign may begin an item', async () => {
    const folded = minimalText.replace(
      /^ {2}background: .*$/m,
      '  background: >\n    Ett stycke.\n\n    - punkt ett\n    - punkt två',
    );
    const { text, err } = await fix(folded);
    expect(text).toBe(folded);
    expect(err).toContain('yaml/folded');
  });

  it('puts right what is certain, shows it, and leaves the rest of the file alone', async () => {
    const { text, err } = await fix(faulty);
    const changed = text.split('\n').filter((line, i) => line !== faulty.split('\n')[i]);
    expect(changed).toEqual([
      '  number: 802438-1355',
      '    title: Förslag Överenskommelse om IOP ThaiWISE 2026–2027',
      '    första partnerskap 2020–2022.',
      '    ur asyl- migrations- och integrationsfonden räcker till och med 2027.',
      '    Förvaltningen bedömer att Hela Människan i Malmö (802438-1355) uppfyller kraven, både när det',
    ]);
    expect(err).toContain('-  number: 802438–1355\n+  number: 802438-1355\n');
    expect(err).not.toMatch(/not-canonical|prose-dash|prose-space/);
  });

  it('has nothing to do the second time', async () => {
    const once = await fix(faulty);
    const twice = await fix(once.text);
    expect(twice.text).toBe(once.text);
    expect(twice.err).not.toContain('@@');
  });

  it('refuses standard input, which has no place', async () => {
    const { exitCode, err } = await run(['check', '-', '--fix'], { stdin: faulty });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('usage/fix-stdin')]);
  });

  it('leaves a file alone that it cannot write to whole', async () => {
    const text = readCaseText('thaiwise-2026-agreement');
    expect((await fix(text)).text).toBe(text);
  });
});

describe('a fix that is not what it says', () => {
  it.each([
    ['the text is another', { range: { start: 3, end: 4 }, from: 'x', to: 'y' }],
    ['it would change a key', { range: { start: 0, end: 1 }, from: 'a', to: 'b' }],
    ['it would end the text early', { range: { start: 3, end: 4 }, from: 'b', to: 'b\nc: d' }],
    ['it would make it a number', { range: { start: 3, end: 4 }, from: 'b', to: '1' }],
  ])('is not made: %s', (_, bad) => {
    expect(applyFixes('case.yaml', 'a: b\n', [bad])).toEqual({ text: 'a: b\n', made: [] });
  });
});

/** Slips that can be fixed, put into the prose of a correct case. */
const SLIPS: [RegExp, string][] = [
  [/–/, '-'],
  [/(?<=\p{L}) (?=\p{L})/u, '  '],
  [/STK-2024-662/, 'STK 2024-662'],
  [/802438-1355/, '802438–1355'],
  [/ASN-2025-436/, 'ASN 2025-436'],
  [/(?<=\p{L}), /u, ' , '],
  [/\n {4}(?=Förvaltningen)/, '\n    Se ASN–2024–17401. '],
  [/\n {4}(?=Målgruppen)/, '\n    Det var 2020 - 2022 och 3.1 procent. '],
];

describe('for cases with any slips that can be fixed', () => {
  it('is idempotent, keeps every comment, and changes no fact', async () => {
    const original = readCaseText('thaiwise-2026-agreement');
    await fc.assert(
      fc.asyncProperty(fc.subarray(SLIPS, { minLength: 1 }), fc.boolean(), async (slips, isCrlf) => {
        const slipped = slips.reduce((text, [from, to]) => text.replace(from, to), original);
        const text = isCrlf ? slipped.replaceAll('\n', '\r\n') : slipped;
        const once = await fix(text);
        expect((await fix(once.text)).text).toBe(once.text);
        expect(commentsIn(once.text)).toEqual(commentsIn(text));
        expect(once.text.split('\n').length).toBe(text.split('\n').length);
        expect(await factsOf(once.text)).toEqual(await factsOf(text));
        // what was right stays as it was
        const strip = (each: string): string => each.replace(/[\s\u2013-]+|[.,]/g, '');
        expect(strip(JSON.stringify(parse(once.text)))).toBe(strip(JSON.stringify(parse(text))));
      }),
      { numRuns: 25 },
    );
  });
});

async function factsOf(text: string) {
  const { open } = await check(text);
  if (!open) throw new Error('no case');
  const { facts } = computeFacts(open.caseFile, open.profile.settings, {
    points: [],
    proposes: open.kind.proposes,
  });
  // the requirements' wording and the like are prose; the facts are what is computed
  const { agreement, funding, timeline, organisation, reference } = facts;
  return {
    agreement,
    years: funding?.years,
    total: funding?.total,
    timeline,
    number: organisation?.number,
    reference,
  };
}
