// The supporting documents and the recipients, as they are listed.
import type { CaseFile } from '../case-file.js';
import type { ReferenceForm } from './committee-settings.js';
import { documentsOf, entryPath, recipientsOf, type DocumentEntry } from './entries.js';
import type { ListedDocument, NamedRecipient, OrganisationFacts } from './facts.js';
import { toCanonicalReference } from './identifiers.js';
import type { Notes } from './origins.js';

export function computeDocuments(
  caseFile: CaseFile,
  form: ReferenceForm | undefined,
  { copy }: Notes,
): ListedDocument[] {
  return documentsOf(caseFile).map((document, i) => {
    copy(['documents', i, 'title'], entryPath(caseFile.documents, ['documents'], i, 'title'));
    copy(['documents', i, 'yearToSay'], ['documents', i, 'year']);
    return toListedDocument(document, form);
  });
}

/** A document with its reference in canonical form. A report's year is printed where its title doesn't say it. */
function toListedDocument(document: DocumentEntry, form: ReferenceForm | undefined): ListedDocument {
  const { title, year, reference } = document;
  const isSaid = year === undefined || saysYear(title, year);
  return {
    ...document,
    ...(reference !== undefined && { reference: toCanonicalReference(reference, form) }),
    ...(!isSaid && { yearToSay: year }),
  };
}

/** "2024", and the second year of "2023–24"; not the year of a reference number. */
function saysYear(title: string, year: number): boolean {
  return new RegExp(`(?<![\\d-])${year}(?!\\d)|\\d[–-]${String(year).slice(2)}(?!\\d)`).test(title);
}

export function computeRecipients(
  caseFile: CaseFile,
  organisations: readonly OrganisationFacts[],
  { copy }: Notes,
): NamedRecipient[] {
  const listed: NamedRecipient[] = [];
  for (const [i, { counterparty, name = '', title }] of recipientsOf(caseFile).entries()) {
    // one entry stands for all organisations on the other side
    const names = counterparty ? organisations.map(({ legalName }) => legalName) : [name];
    const from = counterparty
      ? ['recipients', i, 'counterparty']
      : entryPath(caseFile.recipients, ['recipients'], i, 'name');
    for (const each of names) {
      copy(['recipients', listed.length], ['recipients', i]);
      copy(['recipients', listed.length, 'name'], from);
      listed.push({
        name: each,
        ...(title !== undefined && { title }),
        isCounterparty: counterparty === true || organisations.some(({ legalName }) => legalName === name),
      });
    }
  }
  return listed;
}
