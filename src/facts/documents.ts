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
  organisation: OrganisationFacts | undefined,
  { copy }: Notes,
): NamedRecipient[] {
  const legalName = organisation?.legalName;
  return recipientsOf(caseFile).map(({ counterparty, name, title }, i) => {
    const path = ['recipients', i, 'name'];
    if (counterparty) copy(path, ['organisation', 'legalName']);
    else copy(path, entryPath(caseFile.recipients, ['recipients'], i, 'name'));
    return {
      name: counterparty ? (legalName ?? '') : (name ?? ''),
      ...(title !== undefined && { title }),
      isCounterparty: counterparty === true || (legalName !== undefined && name === legalName),
    };
  });
}
