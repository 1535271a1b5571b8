import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { deflate } from '../../src/ooxml/deflate.js';

const CHUNK = 64 * 1024;

it('what is compressed unpacks to what it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(inflateRawSync(deflate(bytes))).toEqual(Buffer.from(bytes));
    }),
  );
});

it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3_000_000])('%i bytes, alike or not', (length) => {
  const alike = Buffer.alloc(length, 'tjänsteskrivelse');
  // no byte follows from those before it
  const unlike = Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, i) => createHash('sha256').update(`${i}`).digest()),
  ).subarray(0, length);
  for (const bytes of [alike, unlike]) expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true);
  expect(deflate(alike).length).toBeLessThan(100 + length / 50);
});

it('gives the same bytes on every machine and in every version of Node', () => {
  const hash = createHash('sha256')
    .update(deflate(Buffer.alloc(100_000, 'nämnden beslutar att ')))
    .digest('hex');
  expect(hash).toBe('b5a3f398d93b0c68a256c16988bd910403b674d765be806758dd054af7a0a1ec');
});
