// An old memo's blocks → a case: its parts by their headings, its facts by their sentences. No word is dropped: what finds no
// field stays as a section of its own, or is given back as left over.
import { type WrittenBlock, type WrittenMemo } from '../ooxml/read-blocks.js';
import { findOrganisation, findReferences } from './find-facts.js';
import { findPart, LIST_PARTS, type Headings, type PartName } from './headings.js';
import {
  type Reader,
  type Imported,
  titleIn,
  type Part,
  type Work,
  put,
  isCommittee,
  partOf,
  hasField,
  titleOf,
  keepHeading,
  textOfBlocks,
} from './import-work.js';
import { readProgramme, readAgreement, readPurpose, readGoals, readTargetGroup } from './read-agreement.js';
import { readHead, readDate } from './read-head.js';
import {
  findAuthor,
  readDocuments,
  readRecipients,
  readSignatories,
  readTimeline,
  takeClosing,
} from './read-lists.js';
import { isGrantsTable, readConditions, readResults, takeTable } from './read-tables.js';

function withPlainSpaces(block: WrittenBlock): WrittenBlock {
  const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  const { text, markdown, rows } = block;
  return {
    ...block,
    text: plain(text),
    markdown: plain(markdown),
    ...(rows && { rows: rows.map((row) => row.map(plain)) }),
  };
}

export function importMemo(memo: WrittenMemo, reader: Reader): Imported {
  // iop's own firm spaces are made again; others were a program's
  const blocks = memo.blocks.map(withPlainSpaces);
  const { head, parts } = splitParts(blocks, reader.headings);
  const work: Work = {
    ...{ data: {}, origins: new Map<string, number[]>(), guesses: [], left: [], printed: '' },
    beside: memo.beside,
    blocks,
    reader,
    whole: blocks.map(({ text }) => text).join('\n'),
  };
  readHead(head, work);
  const title = titleIn(work);
  const kind = findKind(title, parts, work);
  put(work, 'kind', kind, []);
  readDecision(partOf(parts, 'decision'), work);
  if (reader.kinds[kind]?.sectionNames.includes('table')) takeTable(parts, work);
  if (reader.kinds[kind]?.proposes !== undefined) readAgreement(parts, work);
  else if (reader.kinds[kind]?.needs.includes('programme')) readProgramme(parts, work);
  const last = parts.at(-1);
  // a list finds the people below it itself
  if (last && last.name !== 'decision' && !LIST_PARTS.has(last.name ?? '')) takeClosing(last, work);
  readParts(parts, kind, work);
  if (work.data['title'] === undefined && reader.kinds[kind]?.hasTitle !== true)
    put(work, 'title', '[ärendets rubrik]', []);
  readDate(work);
  readRelated(work);
  if (work.data['author'] === undefined)
    findAuthor(
      memo.beside.flatMap((line) => line.split(/\t| {3,}/)),
      work,
    );
  return work;
}

/** The head, and the parts by their headings. A heading within a part that begins no part of its own stays in it. */
function splitParts(blocks: readonly WrittenBlock[], headings: Headings): { head: number[]; parts: Part[] } {
  const head: number[] = [];
  const parts: Part[] = [];
  for (const [i, block] of blocks.entries()) {
    const isHeading = block.type === 'heading' || (block.isBold === true && block.text.length < 90);
    const name = isHeading ? findPart(block.text, headings) : undefined;
    const level = block.level ?? 2;
    const last = parts.at(-1);
    // the first headings, before any part, are the memo's own: its kind and its title
    const isTitle = block.type === 'heading' && (level === 1 || parts.length === 0) && name === undefined;
    if (name !== undefined || (isHeading && !isTitle && last && !isWithin(last, level, block)))
      parts.push({ name, heading: block.text, level, at: i, blocks: [] });
    else if (last && !(isTitle && parts.length === 0)) last.blocks.push(i);
    else head.push(i);
  }
  return { head, parts };
}

/** Whether a heading lies below a part's own, as its sub-heading. */
function isWithin({ level, name }: Part, other: number, { type }: WrittenBlock): boolean {
  return type !== 'heading' || (other > level && name !== 'proposal' && name !== 'consequences');
}

/** Reference numbers that the text mentions beside those of the case, unless one looks like a slip of another. */
function readRelated(work: Work): void {
  const { whole, data } = work;
  const given = findReferences(JSON.stringify({ ...data, prose: undefined, decision: undefined }));
  const known = new Set([...given, String(data['reference'])].map(bare));
  const mentioned = [...new Set(findReferences(whole))].filter((each) => !known.has(bare(each)));
  const others = mentioned.filter((each) => ![...known].some((one) => isNear(one, bare(each))));
  if (others.length > 0)
    put(
      work,
      'relatedCases',
      others.map((reference) => ({ reference, description: 'nämns i skrivelsen' })),
      [],
    );
}

function bare(reference: string): string {
  return reference.replaceAll(/[^\p{L}\d]/gu, '');
}

/** Whether two numbers differ by one sign, or by two that have changed places. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from(a).flatMap((sign, i) => (sign === b[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  return places.length === 1 || (places.length === 2 && a[first] === b[second] && a[second] === b[first]);
}

/** The kind of memo that says most of what this one says. */
function findKind(title: string, parts: readonly Part[], { reader, whole, blocks }: Work): string {
  const summary =
    partOf(parts, 'summary')
      ?.blocks.map((at) => blocks[at]?.text ?? '')
      .join(' ') ?? '';
  const about = `${title} ${summary}`.slice(0, 900);
  const kindThat = (proposes: string): string | undefined =>
    Object.entries(reader.kinds).find(([, kind]) => kind.proposes === proposes)?.[0];
  const isPartnership = /partnerskap|\bIOP\b/i.test(about);
  const hasParty = findOrganisation(about) !== undefined || findOrganisation(whole) !== undefined;
  if (
    /uppföljning av (?:verksamheten|överenskommelsen|IOP)/iu.test(title) &&
    'followup' in reader.kinds &&
    blocks.some(({ rows }) => (rows?.[0]?.[0] ?? '').startsWith('Mål'))
  )
    return 'followup';
  if (isPartnership && hasParty) {
    const isExtension =
      /förläng(?:ning|a|s)/iu.test(title) ||
      /ärende(?:t)? (?:avser|gäller) (?:en )?förlängning/iu.test(summary);
    const found = kindThat(isExtension ? 'extension' : 'agreement');
    if (found !== undefined) return found;
  }
  const table = blocks.find(({ rows }) => rows && isGrantsTable(rows));
  if (table && 'grants' in reader.kinds && /bidrag|fond/i.test(title)) return 'grants';
  return 'general' in reader.kinds ? 'general' : (Object.keys(reader.kinds)[0] ?? 'general');
}

/** The points of the proposed decision: as they are written. */
function readDecision(part: Part | undefined, work: Work): void {
  if (!part) return;
  const points: unknown[] = [];
  const from: number[] = [];
  for (const at of part.blocks) {
    const block = work.blocks[at];
    if (!block) continue;
    const text = block.markdown.replaceAll(/\\?\n/g, ' ').trim();
    // "Nämnden föreslås besluta": the points follow
    if (block.type === 'paragraph' && /(?:föreslås besluta|beslutar)(?: att)?:?$/u.test(block.text.trim())) {
      work.left.push(at);
      continue;
    }
    if (block.type === 'table' || block.type === 'heading') {
      work.left.push(at);
      continue;
    }
    // a sentence that a page or an empty line has broken goes on
    const last = points.at(-1);
    if (
      typeof last === 'string' &&
      /^[a-zåäö]/u.test(text) &&
      !text.startsWith('att ') &&
      !/[.:]$/.test(last)
    ) {
      points[points.length - 1] = `${last} ${text}`;
      from.push(at);
      continue;
    }
    for (const sentence of block.type === 'item' ? [text] : splitPoints(text)) points.push(sentence);
    from.push(at);
  }
  const inBody = /^förslag till beslut i (.+)$/iu.exec(part.heading)?.[1];
  const isOwn = inBody === undefined || isCommittee(inBody, work) !== false;
  if (points.length > 0)
    put(work, 'decision', isOwn ? points : points.map((text) => ({ text, in: inBody })), from);
  for (const [i] of points.entries())
    work.origins.set(`decision[${i}]`, from.length === points.length ? [from[i] ?? 0] : from);
}

/** Points in running text: each sentence that begins with a body. */
function splitPoints(text: string): string[] {
  return text.split(/(?<=\.) (?=\p{Lu}[\p{L}&, -]{3,60}(?:nämnden|styrelsen|fullmäktige|utskottet)\b)/u);
}

/** The fields that running text of a part goes to. */
const PROSE: Partial<Record<PartName, string>> = {
  summary: 'summary',
  background: 'background',
  conditions: 'conditions',
  agreement: 'agreement',
  purpose: 'purpose',
  goals: 'goals',
  parties: 'parties',
  followUp: 'followUp',
  economy: 'economy',
  finances: 'finances',
  assessment: 'assessment',
};

/** The section of a kind that prints a field of prose. */
const SECTION_OF: Partial<Record<PartName, string>> = {
  purpose: 'proposal',
  goals: 'proposal',
  parties: 'proposal',
  followUp: 'proposal',
  targetGroup: 'proposal',
};

function readParts(parts: readonly Part[], kind: string, work: Work): void {
  const sections = work.reader.kinds[kind]?.sectionNames ?? [];
  const own: { heading?: string; text: string; after?: string; at: number[] }[] = [];
  let before: string | undefined;
  for (const part of parts) {
    const { name, blocks, heading, at } = part;
    if (name === 'decision') before = 'decision';
    else if (name === 'documents') readDocuments(part, work);
    else if (name === 'timeline') readTimeline(part, work);
    else if (name === 'recipients') readRecipients(part, work);
    else if (name === 'signatories') readSignatories(blocks, work);
    else if (name === 'targetGroup' && sections.includes('proposal')) readTargetGroup(part, work);
    else if (name === 'children' || name === 'equality') readConsequence(part, name, work);
    else if (name === 'consequences' && blocks.length === 0) continue;
    else if (name === 'conditions' && readConditions(part, work)) continue;
    else if (name === 'results' && readResults(part, work)) continue;
    else {
      const field = name && PROSE[name];
      const isPrinted = name !== undefined && sections.includes(SECTION_OF[name] ?? name);
      const text = textOfBlocks(blocks, work);
      if (name === 'goals' && isPrinted) readGoals(part, work);
      else if (name === 'purpose' && isPrinted) readPurpose(part, work);
      else if (text === '') {
        if (name === undefined)
          own.push({ heading, text: '', at: [at], ...(before !== undefined && { after: before }) });
      } else if (field !== undefined && isPrinted && !hasField(work, field))
        put(work, `prose.${field}`, text, blocks);
      else
        own.push({
          heading: titleOf(heading),
          text,
          at: [at, ...blocks],
          ...(before !== undefined && { after: before }),
        });
    }
    if (name !== undefined && sections.includes(name)) before = name;
    keepHeading(part, work);
  }
  const slots = work.reader.kinds[kind]?.sectionNames ?? [];
  const filled = own.filter(({ text }) => text !== '');
  for (const { text, at } of own) if (text === '') work.left.push(...at);
  if (filled.length > 0)
    put(
      work,
      'prose.sections',
      filled.map(({ heading, text, after }) => ({
        ...(heading !== undefined && { heading }),
        text,
        ...(after !== undefined && slots.includes(after) && { after }),
      })),
      filled.flatMap(({ at }) => at),
    );
  for (const [i, { at }] of filled.entries()) work.origins.set(`prose.sections[${i}]`, at);
}

function readConsequence(part: Part, name: 'children' | 'equality', work: Work): void {
  const text = textOfBlocks(part.blocks, work);
  const why = /^Förvaltningen bedömer att frågan inte är relevant i ärendet, eftersom ([^.]+)\.$/u.exec(
    text.trim(),
  )?.[1];
  if (text !== '')
    put(
      work,
      `prose.consequences.${name}`,
      why === undefined ? { text } : { notRelevantBecause: why },
      part.blocks,
    );
}
