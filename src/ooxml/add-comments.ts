// Comments added to a Word file, each at its words. Everything else of the file stays: its own comments, tracked changes, looks.
import { addPart, addRelationship, freePath } from './edit-package.js';
import { R, W } from './namespaces.js';
import { lengthOf, plainSigns, runsOf, shownText, splitAt } from './split-runs.js';
import { readDocumentBlocks } from './read-blocks.js';
import { readWord } from './read-word.js';
import { relatedParts, relationshipsOf } from './relationships.js';
import { zipReproducibly } from './write-zip.js';
import {
  createWord,
  elementsOf,
  parseXml,
  wordAttribute,
  writeXml,
  type Document,
  type Element,
} from './xml.js';

export interface NewComment {
  /** The block that it is about, as readWordBlocks counts them. */
  block: number;
  /** The words; the whole block where they are not in it. */
  words: string;
  text: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const AUTHOR = 'iop';

/** The file with the comments; `undefined` where it is no Word file. */
export function addComments(bytes: Uint8Array, comments: readonly NewComment[]): Uint8Array | undefined {
  const word = readWord(bytes);
  const document = word && parseXml(word.parts.get(word.main) ?? new Uint8Array());
  const blocks = word && document && readDocumentBlocks(word, document);
  if (!blocks) return undefined;
  const { parts, main } = word;
  const [known] = relatedParts(parts, main, 'comments');
  const path = known ?? freePath(parts, main.replace(/[^/]*$/, 'comments.xml'));
  const empty = `<w:comments xmlns:w="${W}"/>`;
  const list = parseXml(parts.get(path) ?? new TextEncoder().encode(empty));
  if (!list?.documentElement) return undefined;
  let id =
    Math.max(-1, ...elementsOf(list, 'comment').map((each) => Number(wordAttribute(each, 'id') ?? 0))) + 1;
  for (const { block, words, text } of comments) {
    const paragraphs = blocks.paragraphs[block] ?? [];
    const hasWords = (each: Element): boolean => words !== '' && plainSigns(shownText(each)).includes(words);
    const paragraph = paragraphs.find(hasWords) ?? blocks.paragraphs.flat().find(hasWords) ?? paragraphs[0];
    if (!paragraph || !markWords(document, paragraph, words, String(id))) continue;
    list.documentElement.appendChild(createComment(list, String(id), text));
    id++;
  }
  const changed = new Map(parts);
  changed.set(main, writeXml(document));
  if (known === undefined) {
    const ids = new Set((relationshipsOf(parts, main) ?? []).map((each) => each.id));
    let free = 1;
    while (ids.has(`rIdComments${free}`)) free++;
    addRelationship(changed, main, {
      id: `rIdComments${free}`,
      type: `${R}/comments`,
      target: path,
      isExternal: false,
    });
  }
  addPart(changed, path, writeXml(list), COMMENTS_TYPE);
  return zipReproducibly(changed);
}

function createComment(list: Document, id: string, text: string): Element {
  const comment = createWord(list, 'comment');
  comment.setAttributeNS(W, 'w:id', id);
  comment.setAttributeNS(W, 'w:author', AUTHOR);
  comment.setAttributeNS(W, 'w:initials', AUTHOR);
  const paragraph = createWord(list, 'p');
  const run = createWord(list, 'r');
  const words = createWord(list, 't');
  words.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  words.appendChild(list.createTextNode(text));
  run.appendChild(words);
  paragraph.appendChild(run);
  comment.appendChild(paragraph);
  return comment;
}

/** Puts a comment's marks around words; whether there was anything to put them around. */
function markWords(document: Document, paragraph: Element, words: string, id: string): boolean {
  const whole = plainSigns(shownText(paragraph));
  const found = words === '' ? -1 : whole.indexOf(words);
  const [start, end] = found < 0 ? [0, whole.length] : [found, found + words.length];
  splitAt(document, paragraph, end);
  splitAt(document, paragraph, start);
  let at = 0;
  const within = runsOf(paragraph).filter((run) => {
    const length = lengthOf(run);
    at += length;
    return length > 0 && at - length >= start && at <= end;
  });
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return false;
  const mark = (name: string): Element => {
    const element = createWord(document, name);
    element.setAttributeNS(W, 'w:id', id);
    return element;
  };
  first.parentNode?.insertBefore(mark('commentRangeStart'), first);
  const reference = createWord(document, 'r');
  reference.appendChild(mark('commentReference'));
  const after = last.nextSibling;
  last.parentNode?.insertBefore(mark('commentRangeEnd'), after);
  last.parentNode?.insertBefore(reference, after);
  return true;
}
