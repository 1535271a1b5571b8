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
    ['nul .md', '_nul .md'],
    ['CONIN$', '_CONIN$'],
    ['com¹', '_com¹'],
    ['COM10', 'COM10'],
    ['\uD83D', '\uFFFD'],
    ['å'.repeat(100), 'å'.repeat(60)],
    // cut before a character, not within it; what is then last is neither a space nor a full stop
    [`${'a'.repeat(118)}👩‍👩‍👧`, 'a'.repeat(118)],
    [`${'a'.repeat(119)}e\u0323`, 'a'.repeat(119)],
    [`${'a'.repeat(118)}. b`, 'a'.repeat(118)],
    ['..', '_'],
    ['slut. ', 'slut'],
    ['A\u030Arsta', 'Årsta'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('never has a way out of its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[/\\:*?"<>|]|^\.|[. ]$|^$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
        expect(Buffer.from(name).toString()).toBe(name);
      }),
    );
  });
});
