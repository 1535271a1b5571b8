import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/output/destination.js';

describe('a file name', () => {
  it.each([
    ['ASN-2024-17401', 'ASN-2024-17401'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a:b*c?', 'a-b-c-'],
    ['CON', '_CON'],
    ['nul.md', '_nul.md'],
    ['..', '_'],
    ['slut. ', 'slut'],
    ['A\u030Arsta', 'Årsta'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('never has a way out of its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(safeName(text)).not.toMatch(/[/\\:*?"<>|]|^\.|[. ]$|^$/);
        expect(safeName(text).length).toBeLessThanOrEqual(121);
      }),
    );
  });
});
