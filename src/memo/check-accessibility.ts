// What makes a piece of prose hard to use for those who listen to it (WCAG 2.1: 2.4.4 link purpose,
// 1.3.1 info and relationships).
import type * as Mdast from 'mdast';
import { diagnose, type Diagnostic, type Range } from '../diagnostic.js';

/** Link texts that say nothing when they are read out alone. */
const EMPTY_LINK_TEXT = /^(?:här|hit|länk|länken|klicka här|läs mer|mer|se här|https?:\/\/\S+)$/iu;

/** Warnings with ranges as offsets in the prose. */
export function checkAccessibility(root: Mdast.Root): Diagnostic[] {
  return [...walk(root)].flatMap((node) => {
    if (node.type === 'link') return linkFaults(node);
    return node.type === 'table' ? tableFaults(node) : [];
  });
}

function* walk(node: Mdast.Nodes): Generator<Mdast.Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function linkFaults(node: Mdast.Link): Diagnostic[] {
  const text = textOf(node).trim();
  if (!EMPTY_LINK_TEXT.test(text)) return [];
  return [diagnose('prose-link-text', { text }, { severity: 'warning', range: rangeOf(node) })];
}

function tableFaults(node: Mdast.Table): Diagnostic[] {
  const header = node.children[0];
  const hasEmpty = header?.children.some((cell, i) => i > 0 && textOf(cell).trim() === '') ?? false;
  return hasEmpty && header
    ? [diagnose('prose-table-header', {}, { severity: 'warning', range: rangeOf(header) })]
    : [];
}

function textOf(node: Mdast.Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function rangeOf({ position }: Mdast.Nodes): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
