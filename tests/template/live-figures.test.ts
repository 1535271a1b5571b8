// Figures in prose are filled one by one where nothing speaks against it. That gives what the whole text as a template gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillFigures } from '../../src/template/live-figures.js';
import { exampleNames, memoOf, readCaseText } from '../support.js';

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

it('alike one by one and as a whole', async () => {
  const { open } = await memoOf(readCaseText(exampleNames[0] ?? ''));
  const filledWith = (text: string) => {
    const prose = { ...open.caseFile.prose, background: text };
    const data = { ...open.filled.data, prose };
    const { fields, diagnostics } = fillFigures(data);
    return { text: fields.find(({ path }) => path.at(-1) === 'background')?.filled, diagnostics };
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
    { numRuns: 3000 },
  );
  expect(filled).toBeGreaterThan(100);
});
