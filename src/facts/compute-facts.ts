// A valid case → its facts: the case in canonical form, with everything that is computed from it.
import type { CaseFile, Document } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { computeAgreement } from './agreement.js';
import type { CommitteeSettings } from './committee-settings.js';
import type { ConditionGroup, ConditionsFacts, Facts, ListedDocument, NamedRecipient } from './facts.js';
import { computeFunding, isFirm } from './funding.js';
import { toCanonicalOrganisationNumber, toCanonicalReference } from './identifiers.js';
import type { Copy, Note, Origin } from './origins.js';
import { createFactSources, type FactSources } from './sources.js';
import { computeTimeline } from './timeline.js';

export interface ComputedFacts {
  facts: Facts;
  /** Where each computed fact comes from, in the order of the facts. */
  origins: readonly Origin[];
  /** The fields of the case behind each fact. */
  sources: FactSources;
}

/** Pure: the same case and settings give the same facts, on any day. */
export function computeFacts(caseFile: CaseFile, committee: CommitteeSettings): ComputedFacts {
  const origins: Origin[] = [];
  const note: Note = (fact, rule, reads) => void origins.push({ fact, rule, reads });
  const { kind, date, title, author, organisation, programme, signatories } = caseFile;

  note(['reference'], 'reference-canonical', [['reference']]);
  note(['organisation', 'number'], 'organisation-number-canonical', [['organisation', 'number']]);
  if (caseFile.conditions) {
    const items = caseFile.conditions.items.map((_, i): Path => ['conditions', 'items', i]);
    note(['conditions', 'allMet'], 'conditions-met', items);
    note(['conditions', 'allAssessed'], 'conditions-assessed', items);
  }
  const documents = (caseFile.documents ?? []).map((document) => withCanonicalReference(document, committee));
  const facts: Facts = {
    kind,
    isAgreement: kind === 'agreement',
    isExtension: kind === 'extension',
    reference: toCanonicalReference(caseFile.reference, committee.reference),
    date,
    ...(title !== undefined && { title }),
    author,
    organisation: { ...organisation, number: toCanonicalOrganisationNumber(organisation.number) },
    programme,
    agreement: computeAgreement(caseFile, committee.reference, note),
    funding: withCanonicalSupport(computeFunding(caseFile, note), committee),
    ...(caseFile.conditions && { conditions: computeConditions(caseFile.conditions, documents) }),
    documents: documents.map(toListedDocument),
    timeline: computeTimeline(caseFile, committee, note),
    recipients: (caseFile.recipients ?? []).map((recipient) =>
      nameRecipient(recipient, organisation.legalName),
    ),
    signatories,
  };
  const sources = createFactSources(caseFile, facts, origins, listCopies(caseFile));
  return { facts, origins, sources };
}

/** The facts that stand elsewhere in the case, or are taken from another field without a rule worth telling. */
function listCopies({ agreement, funding, conditions, documents, timeline, recipients }: CaseFile): Copy[] {
  const copies: Copy[] = [];
  const copy = (fact: Path, from: Path): void => void copies.push({ fact, from });
  const history = agreement.history ?? [];
  for (const end of ['from', 'to']) copy(['agreement', `${end}Year`], ['agreement', end]);
  const links = [...history.keys()].map((i): [Path, number] => [['agreement', 'history', i], i]);
  for (const [fact, i] of [...links, [['agreement', 'previous'], history.length - 1] as [Path, number]]) {
    if (i < 0) continue;
    copy(fact, ['agreement', 'history', i]);
    for (const end of ['from', 'to']) copy([...fact, `${end}Year`], ['agreement', 'history', i, end]);
    copy([...fact, 'wholeYears'], ['agreement', 'history', i, 'from']);
    copy([...fact, 'isExtension'], ['agreement', 'history', i, 'kind']);
  }
  const rows = [...funding.years.entries()];
  const firm = rows.filter(([, row]) => isFirm(row)).sort(([, a], [, b]) => a.year - b.year);
  for (const [i, [row]] of firm.entries()) {
    copy(['funding', 'years', i], ['funding', 'years', row]);
    copy(['funding', 'years', i, 'annualAmount'], ['funding', 'years', row, 'amount']);
  }
  for (const [i, [row]] of rows.filter(([, each]) => !isFirm(each)).entries()) {
    copy(['funding', 'otherYears', i], ['funding', 'years', row]);
    copy(['funding', 'otherYears', i, 'isOption'], ['funding', 'years', row, 'status']);
  }
  if (conditions) {
    const guideline = (documents ?? []).findIndex(({ id }) => id === conditions.guideline);
    if (guideline >= 0) copy(['conditions', 'guideline'], ['documents', guideline]);
    for (const [g, { items }] of groupConditions(conditions.items).entries()) {
      const at = (item: unknown): Path => [
        'conditions',
        'items',
        conditions.items.findIndex((each) => each === item),
      ];
      const [from, ...alike] = items.map((item): Path => [...at(item), 'group']);
      if (from) copies.push({ fact: ['conditions', 'groups', g, 'name'], from, alike });
      for (const [i, item] of items.entries()) copy(['conditions', 'groups', g, 'items', i], at(item));
    }
  }
  for (const i of (documents ?? []).keys()) copy(['documents', i, 'yearToSay'], ['documents', i, 'year']);
  for (const i of (timeline.steps ?? []).keys()) {
    copy(['timeline', 'steps', i, 'name'], ['timeline', 'steps', i, 'body']);
    copy(['timeline', 'steps', i, 'daysFromMeeting'], ['timeline', 'steps', i, 'date']);
  }
  // once the notice is known, the first row is the notice
  const notice = timeline.approved !== undefined || timeline.notice === undefined ? 1 : 0;
  if (timeline.approved !== undefined) copy(['timeline', 'legal', 0, 'date'], ['timeline', 'approved']);
  if (timeline.notice !== undefined) copy(['timeline', 'legal', notice, 'date'], ['timeline', 'notice']);
  copy(['timeline', 'legal', notice + 1, 'date'], ['timeline', 'lastAppealDay']);
  copy(['timeline', 'legal', notice + 2, 'date'], ['timeline', 'legalForce']);
  for (const [i, { counterparty }] of (recipients ?? []).entries())
    if (counterparty) copy(['recipients', i, 'name'], ['organisation', 'legalName']);
  return copies;
}

/** A report's year is printed where its title doesn't say it. */
function toListedDocument(document: Document): ListedDocument {
  const { title, year } = document;
  const isSaid = year === undefined || saysYear(title, year);
  return { ...document, ...(!isSaid && { yearToSay: year }) };
}

/** "2024", and the second year of "2023–24"; not the year of a reference number. */
function saysYear(title: string, year: number): boolean {
  return new RegExp(`(?<![\\d-])${year}(?!\\d)|\\d[–-]${String(year).slice(2)}(?!\\d)`).test(title);
}

function withCanonicalReference(document: Document, { reference: form }: CommitteeSettings): Document {
  if (document.reference === undefined) return document;
  return { ...document, reference: toCanonicalReference(document.reference, form) };
}

function withCanonicalSupport(
  funding: Facts['funding'],
  { reference: form }: CommitteeSettings,
): Facts['funding'] {
  const otherSupport = funding.otherSupport.map((support) => {
    if (!support.references) return support;
    return { ...support, references: support.references.map((each) => toCanonicalReference(each, form)) };
  });
  return { ...funding, otherSupport };
}

function computeConditions(
  { guideline, items }: NonNullable<CaseFile['conditions']>,
  documents: readonly Document[],
): ConditionsFacts {
  const document = documents.find(({ id }) => id === guideline);
  return {
    ...(document && { guideline: document }),
    groups: groupConditions(items),
    allMet: items.every(({ outcome }) => outcome === 'met'),
    allAssessed: items.every(({ outcome }) => outcome !== undefined),
  };
}

/** The requirements under their headings, in the order in which these first come; those without a heading first. */
function groupConditions(items: NonNullable<CaseFile['conditions']>['items']): ConditionGroup[] {
  const headings = [...new Set(items.flatMap(({ group }) => group ?? []))];
  const names = items.some(({ group }) => group === undefined) ? [undefined, ...headings] : headings;
  return names.map((name) => ({
    ...(name !== undefined && { name }),
    items: items.filter(({ group }) => group === name),
  }));
}

function nameRecipient(
  { counterparty, name, title }: NonNullable<CaseFile['recipients']>[number],
  legalName: string,
): NamedRecipient {
  return {
    name: counterparty ? legalName : (name ?? ''),
    ...(title !== undefined && { title }),
    isCounterparty: counterparty === true || name === legalName,
  };
}
