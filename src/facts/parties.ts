// The parties: the organisation on the other side, further ones, and other committees.
import type { CaseFile, Party } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import type { OrganisationFacts, PartiesFacts, PartyName } from './facts.js';
import { toCanonicalOrganisationNumber } from './identifiers.js';
import type { Notes } from './origins.js';

/** Computes the parties of a case; `undefined` where it has none. */
export function computeParties(
  { organisation, parties = [] }: CaseFile,
  { note, copy }: Notes,
): PartiesFacts | undefined {
  if (!organisation && parties.length === 0) return undefined;
  const withPath = parties.map((party, i) => ({ party, path: ['parties', i] satisfies Path }));
  const inRole = (role: Party['role']) => withPath.filter(({ party }) => party.role === role);
  const named = (role: Party['role'], list: keyof PartiesFacts): PartyName[] =>
    inRole(role).map(({ party: { name, shortName = name, number }, path }, i) => {
      copy(['parties', list, i], path);
      return {
        name,
        shortName,
        ...(number !== undefined && { number: toCanonicalOrganisationNumber(number) }),
      };
    });

  const others = inRole('counterparty');
  const offset = organisation ? 1 : 0;
  if (organisation) noteOrganisation(['parties', 'organisations', 0], ['organisation'], organisation.number);
  for (const [i, { path, party }] of others.entries()) {
    const fact: Path = ['parties', 'organisations', i + offset];
    noteOrganisation(fact, path, party.number);
    copy([...fact, 'legalName'], [...path, 'name']);
    if (organisation || i > 0) continue;
    // where the case gives no organisation, the first counterparty is it
    copy(['organisation'], path);
    copy(['organisation', 'legalName'], [...path, 'name']);
  }
  function noteOrganisation(fact: Path, path: Path, number: string | undefined): void {
    copy(fact, path);
    if (number === undefined) return;
    note([...fact, 'number'], 'organisation-number-canonical', [[...path, 'number']]);
    if (fact.at(-1) === 0)
      note(['organisation', 'number'], 'organisation-number-canonical', [[...path, 'number']]);
  }

  const organisations = [
    ...(organisation ? [toOrganisation(organisation)] : []),
    ...others.map(({ party }) => toOrganisation({ ...party, legalName: party.name })),
  ];
  return {
    organisations,
    committees: named('committee', 'committees'),
    funders: named('funder', 'funders'),
    applicants: named('applicant', 'applicants'),
  };
}

function toOrganisation({
  legalName,
  shortName = legalName,
  legalForm,
  number,
}: NonNullable<CaseFile['organisation']>): OrganisationFacts {
  return {
    legalName,
    shortName,
    ...(legalForm && { legalForm }),
    ...(number !== undefined && { number: toCanonicalOrganisationNumber(number) }),
  };
}
