// Inline nodes → lines of Markdown, where it is certain that nothing in them needs an escape: most of a memo are letters,
// digits and marks that mean nothing where they stand.
import { LETTERS } from '../characters.js';
import type { Inline } from '../memo/memo.js';

/** Text without the marks that mean something inside a line. */
const PLAIN = /^[^\\*_[\]<>&|~`!\p{Cc}]+$/u;
/** Text that two asterisks on either side surely make strong. */
const STRONG = new RegExp(`^[${LETTERS}\\d](?:.*[${LETTERS}\\d])?$`);
/** An address that nothing ends too early. */
const ADDRESS = new RegExp(`^(?:https?://|mailto:)[${LETTERS}\\d.,:;/@?=%#+-]+$`);
/** How a line begins where it begins no heading, list, table or rule; what two nodes begin with are their own marks. */
const LINE_START = new RegExp(`^(?:[${LETTERS}"“”(§–*[<]|\\d+(?![\\d.)]))`);

/** The lines of nodes between their breaks; `undefined` where the library must look at them. */
export function writeSimpleLines(nodes: readonly Inline[]): string[] | undefined {
  const lines = [''];
  for (const [i, node] of nodes.entries()) {
    // one of two that touch must have underscores
    const touches = node.type === 'strong' && nodes[i - 1]?.type === 'strong';
    const written = node.type === 'break' ? '' : writeSimpleNode(node);
    if (written === undefined || touches) return undefined;
    if (node.type === 'break') lines.push('');
    else lines.push((lines.pop() ?? '') + written);
  }
  return lines.every((line) => /^[^ ](?:.*[^ ])?$/.test(line)) ? lines : undefined;
}

/** Whether a line can stand as the first of a block, and does not begin another one. */
export function isTextLine(line: string): boolean {
  return LINE_START.test(line);
}

function writeSimpleNode(node: Exclude<Inline, { type: 'break' }>): string | undefined {
  if (node.type === 'text') return PLAIN.test(node.value) ? node.value : undefined;
  const [child, ...others] = node.children;
  if (child?.type !== 'text' || others.length > 0 || !PLAIN.test(child.value)) return undefined;
  if (node.type === 'strong') return STRONG.test(child.value) ? `**${child.value}**` : undefined;
  if (node.type !== 'link' || !ADDRESS.test(node.url)) return undefined;
  const isItsText = node.url === child.value || node.url === `mailto:${child.value}`;
  return isItsText ? `<${child.value}>` : `[${child.value}](${node.url})`;
}
