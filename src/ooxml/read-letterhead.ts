// A Word file's bytes → the letterhead in it, or everything that is wrong with it as one.
import { fieldNames, isAlone, MEMO_FIELD, memoParagraphs } from './fields.js';
import { contentTypeOf, contentTypes, relationshipsOf } from './relationships.js';
import { elementsOf, isWord, parseXml, W, wordAttribute, type Document, type Element } from './xml.js';
import {
  LETTERHEAD_FIELDS,
  type Letterhead,
  type LetterheadFault,
  type LetterheadField,
} from './letterhead.js';
import { CONTENT_TYPES_PART, type Parts } from './parts.js';
import { readZip } from './zip.js';

const OFFICE_DOCUMENT = '/officeDocument';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The letterhead in a file's bytes, or its faults. */
export function readLetterhead(bytes: Uint8Array): Letterhead | LetterheadFault[] {
  const parts = readZip(bytes);
  if (typeof parts === 'string') return [{ problem: parts }];
  const main = mainPartOf(parts);
  if (typeof main !== 'string') return [main];
  const faults = [...damagedParts(parts), ...foreignParts(parts)];
  if (faults.length > 0) return faults;
  const content = contentFaults(parts, main);
  return content.length > 0 ? content : { parts, main };
}

/** The parts that hold text, which fields can stand in, as trees. */
export function textParts(parts: ReadonlyMap<string, Uint8Array>): [string, Document][] {
  return [...parts].flatMap(([path, bytes]) => {
    if (!/^word\/(?:document|header|footer|footnotes|endnotes)[^/]*\.xml$/i.test(path)) return [];
    const document = parseXml(bytes);
    return document ? [[path, document] as [string, Document]] : [];
  });
}

function mainPartOf(parts: Parts): string | LetterheadFault {
  if (!parts.has(CONTENT_TYPES_PART)) return { problem: 'not-word', detail: CONTENT_TYPES_PART };
  const main = relationshipsOf(parts, '')?.find(({ type }) => type.endsWith(OFFICE_DOCUMENT))?.target;
  if (main === undefined) return { problem: 'not-word', detail: '_rels/.rels' };
  if (!parts.has(main)) return { problem: 'part-missing', detail: main };
  const type = contentTypeOf(parts, main) ?? '';
  if (/macroEnabled/i.test(type)) return { problem: 'macros', detail: main };
  if (/template\.main/i.test(type)) return { problem: 'template' };
  return type === MAIN_TYPE ? main : { problem: 'not-word', detail: main };
}

/** Parts that are no XML, and references to parts that aren't there. */
function damagedParts(parts: Parts): LetterheadFault[] {
  const damaged = [...parts].flatMap(([path, bytes]): LetterheadFault[] =>
    /\.(?:xml|rels)$/i.test(path) && !parseXml(bytes) ? [{ problem: 'part-damaged', detail: path }] : [],
  );
  if (damaged.length > 0) return damaged;
  return allRelationships(parts).flatMap(({ target, isExternal }): LetterheadFault[] =>
    isExternal || parts.has(target) ? [] : [{ problem: 'part-missing', detail: target }],
  );
}

function allRelationships(parts: Parts) {
  const owners = [...parts.keys()].flatMap((path) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path);
    return match ? [`${match[1]}${match[2]}`] : [];
  });
  return owners.flatMap((part) => relationshipsOf(parts, part) ?? []);
}

/** What a letterhead must not bring: macros, things from elsewhere, other documents. */
function foreignParts(parts: Parts): LetterheadFault[] {
  const macros = contentTypes(parts).some((type) => /vbaProject|macroEnabled|activeX/i.test(type));
  const macroPart = [...parts.keys()].find((path) => /vbaProject|vbaData|activeX/i.test(path));
  const faults: LetterheadFault[] = [];
  if (macros || macroPart !== undefined) {
    faults.push({ problem: 'macros', ...(macroPart !== undefined && { detail: macroPart }) });
  }
  for (const { type, target, isExternal } of allRelationships(parts)) {
    if (isExternal && !isPlainLink(type, target)) faults.push({ problem: 'external', detail: target });
    // a chart's own workbook is data of the drawing; anything else that is embedded could be opened
    if (/\/(?:oleObject|package|aFChunk|subDocument|control)$/.test(type) && !/\.xlsx$/i.test(target)) {
      faults.push({ problem: 'embedded', detail: target });
    }
  }
  return faults;
}

/** A link to the web or to a mailbox is followed by a reader only; every other outside reference by Word itself. */
function isPlainLink(type: string, target: string): boolean {
  return type.endsWith('/hyperlink') && /^(?:https?:|mailto:)/i.test(target);
}

/** Fields of Word's own that fetch or run something. */
const FETCHING = /^(?:INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|DATABASE|MACROBUTTON)\b/i;

function contentFaults(parts: Parts, main: string): LetterheadFault[] {
  const texts = textParts(parts);
  const body = texts.find(([path]) => path === main)?.[1];
  // a "strict" file is another dialect of the format, with other namespaces
  if (body?.documentElement?.namespaceURI !== W) return [{ problem: 'not-word', detail: main }];
  const faults: LetterheadFault[] = [];
  const changes = [
    'ins',
    'del',
    'moveFrom',
    'moveTo',
    'rPrChange',
    'pPrChange',
    'commentRangeStart',
    'commentReference',
  ];
  for (const [path, document] of texts) {
    if (changes.some((name) => elementsOf(document, name).length > 0)) {
      faults.push({ problem: 'changes', detail: path });
    }
  }
  const settings = parseXml(parts.get('word/settings.xml') ?? new Uint8Array());
  if (settings && elementsOf(settings, 'documentProtection').some(isEnforced))
    faults.push({ problem: 'protected' });
  for (const [, document] of texts) {
    for (const instruction of elementsOf(document, 'instrText')) {
      const words = (instruction.textContent ?? '').trim();
      if (FETCHING.test(words)) faults.push({ problem: 'external', detail: words });
    }
    for (const name of fieldNames(document)) {
      const isKnown = name === MEMO_FIELD || LETTERHEAD_FIELDS.includes(name as LetterheadField);
      if (!isKnown) faults.push({ problem: 'unknown-field', detail: name });
    }
  }
  return [...faults, ...memoFaults(texts, body)];
}

/** Protection that was set and taken away again stands in the file, and does nothing. */
function isEnforced(protection: Element): boolean {
  return /^(?:1|true|on)$/.test(wordAttribute(protection, 'enforcement') ?? '');
}

function memoFaults(texts: readonly [string, Document][], body: Document): LetterheadFault[] {
  const places = texts.flatMap(([, document]) => memoParagraphs(document));
  const [place, second] = places;
  if (!place) return [{ problem: 'no-memo' }];
  if (second) return [{ problem: 'memo-repeated' }];
  const isInBody = place.ownerDocument === body && place.parentNode?.parentNode === body.documentElement;
  if (!isInBody || !isWord(place.parentNode, 'body')) return [{ problem: 'memo-place' }];
  return isAlone(place) ? [] : [{ problem: 'memo-not-alone' }];
}
