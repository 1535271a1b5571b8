import { expect, it } from 'vitest';
import { LETTERS, WORD_END, WORD_START } from '../src/characters.js';

const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

it('the letters of patterns are letters, and those of all languages that are written with Latin letters', () => {
  const ours = all.filter((sign) => new RegExp(`[${LETTERS}]`).test(sign));
  expect(ours.filter((sign) => !/\p{L}/u.test(sign))).toEqual([]);
  const latin = all.filter((sign) => /\p{L}/u.test(sign) && /\p{Script=Latin}/u.test(sign));
  // phonetic signs, ligatures and letters of full width stand in no name or word
  const missing = latin.filter((sign) => !ours.includes(sign) && /^\p{Lu}|\p{Ll}$/u.test(sign));
  expect(
    missing.filter((sign) => !/[\u0250-\u02AF\u1D00-\u1DBF\u2C60-\uFFFF\u2071-\u2184]/.test(sign)),
  ).toEqual([]);
});

it('a whole word has no letter beside it', () => {
  const word = new RegExp(`${WORD_START}kr${WORD_END}`);
  for (const text of ['kr', '5 kr', 'kr.', '2kr', '(kr)', '×kr']) expect(word.test(text), text).toBe(true);
  for (const text of ['krs', 'åkr', 'krå', 'krž', 'ếkr']) expect(word.test(text), text).toBe(false);
});
