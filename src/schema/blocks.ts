// The blocks: which fields of a case belong to each, and which facts are there where a case has it.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import type { Block } from '../kind-settings.js';

interface BlockFields {
  /** The fields of the case, the one to be told of first. */
  fields: readonly Path[];
  /** The parts of the facts that are there where a kind needs the block. */
  facts: readonly string[];
  /** Whether a case has enough of it, where to have the fields is not enough. */
  isWhole?: (caseFile: CaseFile) => boolean;
}

export const BLOCKS: Readonly<Record<Block, BlockFields>> = {
  parties: {
    fields: [['organisation'], ['parties']],
    facts: ['organisation', 'parties'],
    isWhole: ({ organisation, parties = [] }) =>
      organisation !== undefined ||
      (Array.isArray(parties) && parties.some((party) => party.role === 'counterparty')),
  },
  programme: { fields: [['programme']], facts: ['programme'] },
  agreement: {
    fields: [['agreement']],
    facts: ['agreement'],
    isWhole: ({ agreement }) => agreement?.from !== undefined,
  },
  funding: {
    fields: [['funding']],
    facts: ['funding'],
    isWhole: ({ funding }) => funding !== undefined && funding.noneReason === undefined,
  },
  table: { fields: [['table']], facts: ['table'] },
  results: { fields: [['results']], facts: ['results'] },
  conditions: { fields: [['conditions']], facts: ['conditions'] },
  documents: { fields: [['documents']], facts: [] },
  timeline: { fields: [['timeline']], facts: ['timeline'] },
  recipients: { fields: [['recipients']], facts: [] },
  signatories: { fields: [['signatories']], facts: [] },
  consequences: { fields: [['prose', 'consequences']], facts: [] },
  sections: { fields: [['prose', 'sections']], facts: [] },
};

export const blockNames = Object.keys(BLOCKS) as Block[];
