// Fields of Word's own in a letterhead. Those are taken that only say something of the document, of the day or of the
// reader; all others could fetch something from elsewhere, or run something, when the memo is opened or printed.

/** Stands in a field's code where another field stands. */
export const NESTED = '\uFFFC';

/** What Word works out from the document, from its properties, or from the day (ISO/IEC 29500-1, 17.16.5). */
const ALLOWED = new Set(
  [
    'PAGE NUMPAGES SECTION SECTIONPAGES NUMCHARS NUMWORDS REVNUM EDITTIME',
    'DATE TIME CREATEDATE SAVEDATE PRINTDATE',
    'AUTHOR TITLE SUBJECT KEYWORDS COMMENTS INFO LASTSAVEDBY FILENAME FILESIZE TEMPLATE DOCPROPERTY DOCVARIABLE',
    'USERNAME USERADDRESS USERINITIALS',
    'STYLEREF REF PAGEREF NOTEREF FTNREF SEQ TOC TC TOA TA INDEX XE BIBLIOGRAPHY CITATION',
    'LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT',
    'IF COMPARE QUOTE SET ASK FILLIN EQ SYMBOL ADVANCE GOTOBUTTON PRIVATE ADDIN SHAPE',
    'FORMTEXT FORMCHECKBOX FORMDROPDOWN AUTOTEXT AUTOTEXTLIST',
    'MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF SKIPIF ADDRESSBLOCK GREETINGLINE',
    'BARCODE DISPLAYBARCODE MERGEBARCODE BIDIOUTLINE',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a field may be in a letterhead; `code` is all of its code, with `NESTED` for the fields in it. */
export function isAllowedField(code: string): boolean {
  const text = code.trim();
  if (text === '' || text.startsWith('=')) return true;
  const [name = ''] = /^[^\s"\\]*/.exec(text) ?? [];
  if (name.toUpperCase() === 'HYPERLINK') return isPlainTarget(text.slice(name.length));
  return ALLOWED.has(name.toUpperCase());
}

/** Switches of HYPERLINK that something follows. */
const WITH_VALUE = /^\\[lots]$/i;

function isPlainTarget(text: string): boolean {
  const plain = text.replace(/[\u201C\u201D\u201E]/g, '"');
  const words = [...plain.matchAll(/"((?:[^"\\]|\\.)*)"?|(\S+)/g)].map(([, quoted, bare]) => ({
    value: quoted ?? bare ?? '',
    isSwitch: quoted === undefined && /^\\./.test(bare ?? ''),
  }));
  const target = words.find(
    ({ isSwitch }, i) => !isSwitch && !(words[i - 1]?.isSwitch && WITH_VALUE.test(words[i - 1]?.value ?? '')),
  );
  return target === undefined || target.value.trim() === '' || isPlainAddress(target.value);
}

/** A link that only a reader follows: to the web, a mailbox, a telephone, or a place in the document. */
export function isPlainAddress(address: string): boolean {
  return !address.includes(NESTED) && /^(?:https?:|mailto:|tel:|#)/i.test(address.trim());
}
