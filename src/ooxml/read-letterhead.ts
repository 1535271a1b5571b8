// A Word file's bytes → the letterhead in it, or everything that is wrong with it as one.
import { cleanPackage } from './clean-letterhead.js';
import { addDefaultType } from './edit-package.js';
import { fieldNames, isAlone, MEMO_FIELD, memoParagraphs } from './fields.js';
import {
  LETTERHEAD_FIELDS,
  type Letterhead,
  type LetterheadFault,
  type LetterheadField,
} from './letterhead.js';
import { STRICT_W, W } from './namespaces.js';
import { CONTENT_TYPES_PART, type Parts, type ReadonlyParts } from './parts.js';
import { readXml } from './read-xml.js';
import { contentTypesIn, mainPartOf, relatedParts, relationshipsOf } from './relationships.js';
import { elementsOf, isWord, parseXml, wordAttribute, type Document, type Element } from './xml.js';
import { LETTERHEAD_LIMITS, readZip } from './zip.js';

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The letterhead in a file's bytes, or its faults. */
export function readLetterhead(bytes: Uint8Array): Letterhead | LetterheadFault[] {
  const all = readZip(bytes, LETTERHEAD_LIMITS);
  if (typeof all === 'string') return [{ problem: all }];
  const main = documentOf(all);
  if (typeof main !== 'string') return [main];
  const { parts, leftOut, faults } = cleanPackage(all);
  if (faults.length > 0) return faults;
  addDefaultType(parts);
  const content = contentFaults(parts, main);
  return content.length > 0 ? content : { parts, main, leftOut };
}

/** The parts that hold text, which fields can stand in, as trees. */
export function textParts(parts: ReadonlyParts, main: string): [string, Document][] {
  const beside = relatedParts(parts, main, 'header', 'footer', 'footnotes', 'endnotes');
  return [main, ...beside].flatMap((path) => {
    const document = parseXml(parts.get(path) ?? new Uint8Array());
    return document ? [[path, document] as [string, Document]] : [];
  });
}

/** The path of the document, or why the package is no Word document that can be taken. */
function documentOf(parts: Parts): string | LetterheadFault {
  if (!parts.has(CONTENT_TYPES_PART)) return { problem: 'not-word', detail: CONTENT_TYPES_PART };
  for (const path of [CONTENT_TYPES_PART, '_rels/.rels'])
    if (parts.has(path) && !readXml(parts.get(path) ?? new Uint8Array(), {}))
      return { problem: 'part-damaged', detail: path };
  const main = mainPartOf(parts);
  if (main === undefined) return { problem: 'not-word', detail: '_rels/.rels' };
  const document = parts.get(main);
  if (!document) return { problem: 'part-missing', detail: main };
  const typeOf = contentTypesIn(parts);
  const type = typeOf(main) ?? '';
  const macros = [...parts.keys()].find((path) => isMacro(path, typeOf(path) ?? ''));
  if (macros !== undefined) return { problem: 'macros', detail: macros };
  if (/template\.main/i.test(type)) return { problem: 'template' };
  if (type !== MAIN_TYPE) return { problem: 'not-word', detail: main };
  const namespace = namespaceOf(document);
  if (namespace === undefined) return { problem: 'part-damaged', detail: main };
  // another dialect of the format, with other namespaces
  if (namespace === STRICT_W) return { problem: 'strict' };
  return namespace === W ? main : { problem: 'not-word', detail: main };
}

function isMacro(path: string, type: string): boolean {
  return /vbaProject|vbaData|macroEnabled/i.test(type) || /vbaProject|vbaData/i.test(path);
}

/** The namespace of a part's outermost element; `undefined` where the part is no XML. */
function namespaceOf(bytes: Uint8Array): string | undefined {
  let found: string | undefined;
  const isXml = readXml(bytes, { onOpen: ({ namespace }) => void (found ??= namespace) });
  return isXml ? found : undefined;
}

function contentFaults(parts: Parts, main: string): LetterheadFault[] {
  const damaged = unreadableParts(parts, main);
  if (damaged.length > 0) return damaged;
  const texts = textParts(parts, main);
  const faults: LetterheadFault[] = [];
  const isProtected = relatedParts(parts, main, 'settings').some((path) => {
    const settings = parseXml(parts.get(path) ?? new Uint8Array());
    return settings !== undefined && elementsOf(settings, 'documentProtection').some(isEnforced);
  });
  if (isProtected) faults.push({ problem: 'protected' });
  for (const [, document] of texts) {
    for (const name of fieldNames(document)) {
      const isKnown = name === MEMO_FIELD || LETTERHEAD_FIELDS.includes(name as LetterheadField);
      if (!isKnown) faults.push({ problem: 'unknown-field', detail: name });
    }
  }
  return [...faults, ...memoFaults(texts, main)];
}

/** Parts that are written anew for each memo, and can't be read. */
function unreadableParts(parts: Parts, main: string): LetterheadFault[] {
  const written = [
    main,
    ...relatedParts(
      parts,
      main,
      'header',
      'footer',
      'footnotes',
      'endnotes',
      'styles',
      'numbering',
      'settings',
    ),
    ...relatedParts(parts, '', 'custom-properties'),
  ];
  return written
    .filter((path) => !parseXml(parts.get(path) ?? new Uint8Array()) || !relationshipsOf(parts, path))
    .map((detail) => ({ problem: 'part-damaged', detail }));
}

/** Protection that was set and taken away again stands in the file, and does nothing. */
function isEnforced(protection: Element): boolean {
  return /^(?:1|true|on)$/.test(wordAttribute(protection, 'enforcement') ?? '');
}

function memoFaults(texts: readonly [string, Document][], main: string): LetterheadFault[] {
  const places = texts.flatMap(([path, document]) =>
    memoParagraphs(document).map((place) => ({ place, isInMain: path === main, document })),
  );
  const [first, second] = places;
  if (!first) return [{ problem: 'no-memo' }];
  if (second) return [{ problem: 'memo-repeated' }];
  const { place, isInMain, document } = first;
  const isInBody = isInMain && place.parentNode?.parentNode === document.documentElement;
  if (!isInBody || !isWord(place.parentNode, 'body')) return [{ problem: 'memo-place' }];
  return isAlone(place) ? [] : [{ problem: 'memo-not-alone' }];
}
