// Figures in prose are filled one by one where nothing speaks against it. That gives what the whole text as a template gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenCase } from '../../src/cases/open.js';
import { fillLiveValues } from '../../src/template/live-values.js';
import { memoOf, readCaseText, tries } from '../support.js';

const PIECES = [
  ...['{{amount funding.total}}', '{{funding.total}}', '{{longDate timeline.meeting}}', '{{ reference }}'],
  ...['{{@root.reference}}', '{{reference', '}}', '{{{reference}}}', '{{~reference~}}', '{{! not shown }}'],
  ...[
    '\\',
    '\\{{reference}}',
    '{{nothing}}',
    '{{amount}}',
    '{{else}}',
    '{{#if reference}}',
    '{{/if}}',
    '{',
    '}',
  ],
  ...['text', '*', ' ', '\n', '|', 'ö', '&'],
];

function fillWith({ facts, profile, caseFile }: OpenCase, background: string) {
  const prose = { ...caseFile.prose, background };
  const data = { ...facts, sectionsAfter: {}, profile: profile.settings, prose };
  return fillLiveValues(data, (path) => ({ from: 'fact', paths: [path] }));
}

it('prints one item of a list, and says where there is none', async () => {
  const { open } = await memoOf(readCaseText('thaiwise-2026-agreement'));
  const filledWith = (background: string) => fillWith(open, background);
  const text = 'Först {{amount funding.years.[0].amount}}, sedan {{amount funding.years.1.amount}}.';
  const { fields, diagnostics } = filledWith(text);
  expect(diagnostics).toEqual([]);
  expect(fields.get('prose.background')?.text).toBe(
    'Först 670\u00A0000\u00A0kronor, sedan 688\u00A0000\u00A0kronor.',
  );
  expect(filledWith('{{amount funding.years.[2].amount}}').diagnostics.map(({ code }) => code)).toEqual([
    'template/absent-figure',
  ]);
});

it('alike one by one and as a whole', async () => {
  const { open } = await memoOf(readCaseText('thaiwise-2025-extension'));
  const filledWith = (text: string) => {
    const { fields, diagnostics } = fillWith(open, text);
    return { text: fields.get('prose.background')?.text, diagnostics };
  };
  let filled = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const one = filledWith(text);
      // faults are always those of the whole
      if (one.diagnostics.length > 0) return;
      // brackets that close nothing are text, and make the text be taken as a whole
      const whole = filledWith(`${text}.}}`);
      expect(whole).toEqual({ text: `${one.text}.}}`, diagnostics: [] });
      if (one.text !== text) filled++;
    }),
    tries(1500, 10_000),
  );
  expect(filled).toBeGreaterThan(100);
});
