// The bytes of an XML part → its text. XML may be in UTF-8, in UTF-16, or in what its first line says.

/** The text without a byte order mark; `undefined` where the bytes are no text in their encoding. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Found as the XML specification says (appendix F): by a byte order mark, by the first bytes, by the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const [, declared = 'utf-8'] = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? [];
  // what is read here has one byte a sign
  return /^(?:utf-?16|ucs-?[24]|utf-?32)/i.test(declared) ? 'utf-8' : declared;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An XML text that will be written in UTF-8, with a declaration that says nothing else. */
export function inUtf8(text: string): string {
  const [declaration = ''] = /^<\?xml[^>]*\?>\s*/.exec(text) ?? [];
  const [, encoding = 'utf-8'] = /\bencoding\s*=\s*["']([^"']*)["']/.exec(declaration) ?? [];
  const isRight = declaration !== '' && encoding.toLowerCase() === 'utf-8';
  return isRight ? text : DECLARATION + text.slice(declaration.length);
}
