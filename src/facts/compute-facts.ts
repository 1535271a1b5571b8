// A valid case → its facts: the case in canonical form, with everything that is computed from it. A file a block.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { computeAgreement } from './agreement.js';
import type { CommitteeSettings, KindDefaults } from './committee-settings.js';
import { computeConditions } from './conditions.js';
import { computeDecision } from './decision.js';
import { computeDocuments, computeRecipients } from './documents.js';
import type { Facts, SectionFacts } from './facts.js';
import { computeFunding } from './funding.js';
import { toCanonicalReference, withOwnSeries } from './identifiers.js';
import type { Copy, Notes, Origin } from './origins.js';
import { computeParties } from './parties.js';
import { computeResults } from './results.js';
import { createFactSources, type FactSources } from './sources.js';
import { computeTable } from './table.js';
import { computeTimeline } from './timeline.js';

export interface ComputedFacts {
  facts: Facts;
  /** The case's own sections, by the section of the memo that they stand after. */
  sectionsAfter: Readonly<Record<string, readonly SectionFacts[]>>;
  /** Where each computed fact comes from, in the order of the facts. */
  origins: readonly Origin[];
  /** The fields of the case behind each fact. */
  sources: FactSources;
}

/** Pure: the same case and settings give the same facts, on any day. */
export function computeFacts(
  caseFile: CaseFile,
  committee: CommitteeSettings,
  defaults: KindDefaults,
): ComputedFacts {
  const origins: Origin[] = [];
  const copies: Copy[] = [];
  const notes: Notes = {
    note: (fact, rule, reads) => void origins.push({ fact, rule, reads }),
    copy: (fact, from, alike = []) => void copies.push({ fact, from, alike }),
  };
  const { kind, date, title, author, programme, mentions, signatories = [] } = caseFile;
  const form = withOwnSeries(committee.reference, caseFile.reference);
  if (form) notes.note(['reference'], 'reference-canonical', [['reference']]);

  const parties = computeParties(caseFile, notes);
  const [organisation] = parties?.organisations ?? [];
  const agreement = computeAgreement(caseFile, defaults.proposes === 'extension', form, notes);
  const funding = computeFunding(caseFile, form, notes);
  const table = caseFile.table && computeTable(caseFile.table, ['table'], ['table'], notes);
  const results = computeResults(caseFile, notes);
  const documents = computeDocuments(caseFile, form, notes);
  const conditions = computeConditions(caseFile, documents, notes);
  const timeline = computeTimeline(caseFile, committee.bodies, notes);
  const { sections, sectionsAfter } = placeSections(caseFile, notes);
  const facts: Facts = {
    kind,
    isAgreement: defaults.proposes === 'agreement',
    isExtension: defaults.proposes === 'extension',
    reference: toCanonicalReference(caseFile.reference, form),
    date,
    ...(title !== undefined && { title }),
    ...(author && { author }),
    authorLines: listAuthorLines(caseFile, committee, notes),
    decision: computeDecision(caseFile, { funding, table }, committee, defaults, notes),
    ...(organisation && { organisation }),
    ...(parties && { parties }),
    ...(programme && {
      programme: { ...programme, severalSubgoals: (programme.subgoals ?? []).length > 1 },
    }),
    ...(agreement && { agreement }),
    ...(funding && { funding }),
    ...(table && { table }),
    ...(results && { results }),
    ...(conditions && { conditions }),
    documents,
    ...(timeline && { timeline }),
    ...(mentions && { mentions }),
    recipients: computeRecipients(caseFile, parties?.organisations ?? [], notes),
    signatories,
    sections,
  };
  const sources = createFactSources(caseFile, { ...facts, sectionsAfter }, origins, copies);
  return { facts, sectionsAfter, origins, sources };
}

/** The lines about the author; what the case doesn't give has none. */
function listAuthorLines(
  { author }: CaseFile,
  { administration, head }: CommitteeSettings,
  { copy }: Notes,
): Facts['authorLines'] {
  if (!author) return [];
  const lines: Facts['authorLines'] = [];
  for (const field of head.authorLines) {
    const text = field === 'administration' ? administration.definite : author[field];
    if (text === undefined) continue;
    if (field !== 'administration') copy(['authorLines', lines.length, 'text'], ['author', field]);
    lines.push({
      text,
      isEmail: field === 'email',
      hasCapital: field === 'administration' || field === 'title',
    });
  }
  return lines;
}

/** The case's own sections with their tables: those that say where they stand, and those that stand where the kind has them. */
function placeSections(
  { prose }: CaseFile,
  notes: Notes,
): { sections: SectionFacts[]; sectionsAfter: Record<string, SectionFacts[]> } {
  const sections: SectionFacts[] = [];
  const sectionsAfter: Record<string, SectionFacts[]> = {};
  for (const [i, { table, ...section }] of (prose?.sections ?? []).entries()) {
    const { after } = section;
    const list = after === undefined ? sections : (sectionsAfter[after] ??= []);
    const from: Path = ['prose', 'sections', i];
    const fact: Path = [...(after === undefined ? ['sections'] : ['sectionsAfter', after]), list.length];
    notes.copy(fact, from);
    list.push({
      ...section,
      ...(table && { table: computeTable(table, [...from, 'table'], [...fact, 'table'], notes) }),
    });
  }
  return { sections, sectionsAfter };
}
