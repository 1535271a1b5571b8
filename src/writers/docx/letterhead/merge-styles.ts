// The memo's styles in a letterhead: those that the letterhead has, by name, are its own; the rest are added.
import {
  childElements,
  childOf,
  createWord,
  elementsOf,
  insert,
  isWord,
  parseXml,
  R,
  valueOf,
  W,
  wordAttribute,
  writeXml,
  type Document,
  type Element,
} from '../../../ooxml/xml.js';
import type { Letterhead } from '../../../ooxml/letterhead.js';
import { addPart, addRelationship, freePath } from '../../../ooxml/edit-package.js';
import { relatedParts } from '../../../ooxml/relationships.js';
import type { Parts } from '../../../ooxml/parts.js';

/** Where the memo's own package has them. */
const STYLES = 'word/styles.xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/** Names that Word shows in Swedish, and that some programs write into the file, by Word's own. */
const SWEDISH_NAMES: Readonly<Record<string, string>> = {
  'rubrik 1': 'heading 1',
  'rubrik 2': 'heading 2',
  'rubrik 3': 'heading 3',
  'rubrik 4': 'heading 4',
  underrubrik: 'subtitle',
  punktlista: 'list bullet',
  'numrerad lista': 'list number',
  listfortsättning: 'list continue',
  citat: 'quote',
  stark: 'strong',
  betoning: 'emphasis',
  'stark betoning': 'intense emphasis',
  hyperlänk: 'hyperlink',
};

/** What names a style in a paragraph, a run or a table. */
const REFERENCES = ['pStyle', 'rStyle', 'tblStyle'];
/** What names a style in another style. */
const LINKS = ['basedOn', 'next', 'link'];

/** Changes the style ids in `content` to the letterhead's, and gives the letterhead the styles that it lacks. */
export function mergeStyles(
  memo: Parts,
  placed: Parts,
  content: readonly Element[],
  letterhead: Letterhead,
): void {
  const { ids, styles } = mergedOnce(memo.get(STYLES) ?? new Uint8Array(), letterhead);
  for (const element of content.flatMap((each) => REFERENCES.flatMap((name) => elementsOf(each, name)))) {
    const id = wordAttribute(element) ?? '';
    element.setAttributeNS(W, 'w:val', ids.get(id) ?? id);
  }
  const [known] = relatedParts(placed, letterhead.main, 'styles');
  const path = known ?? freePath(placed, STYLES);
  addPart(placed, path, styles, STYLES_TYPE);
  if (known !== undefined) return;
  const relationship = { id: 'rIdMemoStyles', type: `${R}/styles`, target: path };
  addRelationship(placed, letterhead.main, { ...relationship, isExternal: false });
}

interface MergedStyles {
  /** What each of the memo's style ids is in the letterhead. */
  ids: ReadonlyMap<string, string>;
  styles: Uint8Array;
}

/** The last merge for each letterhead: all memos of a run have the same styles, and a letterhead's can be many. */
const merged = new WeakMap<Letterhead, MergedStyles & { own: Uint8Array }>();

function mergedOnce(own: Uint8Array, letterhead: Letterhead): MergedStyles {
  const known = merged.get(letterhead);
  if (known && Buffer.from(known.own).equals(own)) return known;
  const made = { ...merge(own, theirStyles(letterhead)), own };
  merged.set(letterhead, made);
  return made;
}

/** The letterhead's styles, in the part that its document refers to. */
function theirStyles({ parts, main }: Letterhead): Uint8Array | undefined {
  const [path] = relatedParts(parts, main, 'styles');
  return path === undefined ? undefined : parts.get(path);
}

function merge(ownBytes: Uint8Array, theirBytes: Uint8Array | undefined): MergedStyles {
  const own = parseXml(ownBytes);
  const theirs = parseXml(theirBytes ?? new TextEncoder().encode(`<w:styles xmlns:w="${W}"/>`));
  if (!own || !theirs) throw new SyntaxError(`${STYLES} is no XML`);
  const ids = (document: Document): string[] =>
    elementsOf(document, 'style').map((style) => wordAttribute(style, 'styleId') ?? '');
  const state: Merge = {
    own: new Map(elementsOf(own, 'style').map((style) => [wordAttribute(style, 'styleId') ?? '', style])),
    theirs: namesOf(theirs),
    takenIds: new Set(ids(theirs)),
    ids: new Map(),
    document: theirs,
  };
  for (const id of ids(own)) idFor(state, id);
  inSwedish(theirs, new Set(state.ids.values()));
  return { ids: state.ids, styles: writeXml(theirs) };
}

interface Merge {
  /** The memo's styles by their ids. */
  own: ReadonlyMap<string, Element>;
  /** The letterhead's style ids by type and name. */
  theirs: ReadonlyMap<string, string>;
  takenIds: Set<string>;
  /** What each of the memo's ids has become. */
  ids: Map<string, string>;
  document: Document;
}

/** The id that one of the memo's styles has in the letterhead; the style is added where it is needed. */
function idFor(merge: Merge, id: string): string | undefined {
  const known = merge.ids.get(id);
  const style = merge.own.get(id);
  if (known !== undefined || !style) return known;
  const found = merge.theirs.get(keyOf(style, valueOf(style, 'name') ?? ''));
  const isDefault = wordAttribute(style, 'default') === '1';
  const fallback = isDefault ? defaultId(merge.document, wordAttribute(style, 'type')) : undefined;
  const newId = found ?? fallback ?? (merge.takenIds.has(id) ? `Memo${id}` : id);
  merge.ids.set(id, newId);
  if (found === undefined && fallback === undefined) addStyle(merge, style, newId);
  return newId;
}

function addStyle(merge: Merge, style: Element, id: string): void {
  const copy = merge.document.importNode(style, true);
  copy.setAttributeNS(W, 'w:styleId', id);
  copy.removeAttributeNS(W, 'default');
  merge.takenIds.add(id);
  merge.document.documentElement?.appendChild(copy);
  for (const link of childElements(copy).filter((child) => LINKS.some((name) => isWord(child, name)))) {
    link.setAttributeNS(W, 'w:val', idFor(merge, wordAttribute(link) ?? '') ?? '');
  }
}

/** The style that applies where none is named. */
function defaultId(document: Document, type: string | undefined): string | undefined {
  const found = elementsOf(document, 'style').find(
    (style) =>
      wordAttribute(style, 'type') === type && /^(?:1|true|on)$/.test(wordAttribute(style, 'default') ?? ''),
  );
  return wordAttribute(found, 'styleId');
}

/** Style ids by type and name; a style answers to its aliases and to the English name of a Swedish one, too. */
function namesOf(document: Document): Map<string, string> {
  const names = new Map<string, string>();
  for (const style of elementsOf(document, 'style')) {
    const aliases = (valueOf(style, 'aliases') ?? '').split(',');
    for (const name of [valueOf(style, 'name') ?? '', ...aliases]) {
      const key = keyOf(style, name);
      const id = wordAttribute(style, 'styleId');
      if (id !== undefined && !names.has(key)) names.set(key, id);
    }
  }
  return names;
}

function keyOf(style: Element, name: string): string {
  const word = name.trim().toLowerCase();
  return `${wordAttribute(style, 'type') ?? 'paragraph'} ${SWEDISH_NAMES[word] ?? word}`;
}

/** The language of the memo's text is Swedish, whatever the letterhead was written in. */
function inSwedish(document: Document, used: ReadonlySet<string>): void {
  const defaults = new Set(['paragraph', 'character', 'table'].map((type) => defaultId(document, type)));
  for (const style of elementsOf(document, 'style')) {
    const id = wordAttribute(style, 'styleId');
    if (id === undefined || (!used.has(id) && !defaults.has(id))) continue;
    for (const language of elementsOf(style, 'lang')) language.setAttributeNS(W, 'w:val', 'sv-SE');
  }
  const root = document.documentElement;
  if (!root) return;
  const docDefaults =
    childOf(root, 'docDefaults') ?? insert(root, createWord(document, 'docDefaults'), root.firstChild);
  const runDefaults =
    childOf(docDefaults, 'rPrDefault') ??
    insert(docDefaults, createWord(document, 'rPrDefault'), docDefaults.firstChild);
  const run = childOf(runDefaults, 'rPr') ?? insert(runDefaults, createWord(document, 'rPr'));
  const language = childOf(run, 'lang') ?? insert(run, createWord(document, 'lang'));
  language.setAttributeNS(W, 'w:val', 'sv-SE');
}
