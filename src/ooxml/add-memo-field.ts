// A municipality's Word file as a letterhead: the place where the memo goes is written into it, at the end of its text.
import { MEMO_FIELD } from './fields.js';
import { mainPartOf } from './relationships.js';
import { LETTERHEAD_LIMITS, readZip } from './zip.js';
import { zipReproducibly } from './write-zip.js';
import { readWordText } from './word-text.js';

/** A Word file with the memo's place, and the last line before that place. */
export interface WithMemoField {
  bytes: Uint8Array;
  /** The last words that stand before the memo; empty where it stands first. */
  after: string;
}

/** The file with `{{memo}}` in it; as it is where it has one; `undefined` where it is no Word file. */
export function addMemoField(bytes: Uint8Array): WithMemoField | undefined {
  const parts = readZip(bytes, LETTERHEAD_LIMITS);
  if (typeof parts === 'string') return undefined;
  const main = mainPartOf(parts);
  const document = main === undefined ? undefined : parts.get(main);
  const text = main === undefined ? undefined : readWordText(parts, main);
  if (main === undefined || !document || !text) return undefined;
  const lines = text.document.lines.filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => line.includes(`{{${MEMO_FIELD}}}`));
  if (at >= 0) return { bytes, after: lines[at - 1] ?? '' };
  const xml = Buffer.from(document).toString('utf8');
  // the settings of the last section end the body
  const section =
    /<((?:\w+:)?)sectPr(?=[\s>/])(?:(?!<\/?\1sectPr)[\s\S])*?(?:<\/\1sectPr>|\/>)\s*<\/\1body>/.exec(xml);
  const end = section?.index ?? xml.lastIndexOf('</w:body>');
  if (end < 0) return undefined;
  const prefix = section?.[1] ?? 'w:';
  const paragraph = `<${prefix}p><${prefix}r><${prefix}t>{{${MEMO_FIELD}}}</${prefix}t></${prefix}r></${prefix}p>`;
  const changed = new Map(parts);
  changed.set(main, Buffer.from(xml.slice(0, end) + paragraph + xml.slice(end)));
  return { bytes: zipReproducibly(changed), after: lines.at(-1) ?? '' };
}
