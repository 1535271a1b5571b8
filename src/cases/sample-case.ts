// A case of a kind with every block that the kind needs or may have: what a profile is tried on before there is any case.
import type { CaseFile } from '../case-file.js';
import { makeExampleReference } from '../facts/identifiers.js';
import type { Block } from '../kind-settings.js';
import type { ProfileSettings } from '../profile-settings.js';
import type { ReadyKind } from '../template/load-templates.js';

/** What each block is made of. The other section that prints a block is named where it is not called like it. */
const BLOCK_SAMPLES: Readonly<Record<Block, { section?: string; fields: Partial<CaseFile> }>> = {
  parties: {
    section: 'summary',
    fields: {
      organisation: {
        legalName: 'Föreningen Exempel',
        shortName: 'Exempel',
        legalForm: 'nonProfitAssociation',
        number: '802438-1355',
      },
    },
  },
  programme: {
    section: 'proposal',
    fields: {
      programme: {
        name: 'Mötesplatsen',
        purpose: 'att bryta ensamhet',
        goal: 'att fler äldre deltar',
        subgoals: ['Fler träffar', 'Fler deltagare'],
        targetGroup: { short: 'äldre som bor ensamma' },
      },
    },
  },
  agreement: {
    fields: {
      agreement: {
        from: '2026-01-01',
        to: '2027-12-31',
        history: [
          {
            kind: 'agreement',
            references: ['X-2023-7'],
            from: '2024-01-01',
            to: '2025-12-31',
            extensionOption: { months: 24 },
          },
        ],
      },
    },
  },
  funding: {
    section: 'economy',
    fields: {
      funding: {
        purpose: 'personal',
        baseline: { year: 2025, amount: 100_000 },
        years: [
          { year: 2026, amount: 100_000 },
          { year: 2027, amount: 100_000 },
        ],
      },
    },
  },
  table: {
    fields: {
      table: {
        year: 2026,
        columns: [
          { title: 'Sökande', type: 'name' },
          { id: 'applied', title: 'Sökt', type: 'amount', sum: true },
          { id: 'proposed', title: 'Förslag', type: 'amount', sum: true },
        ],
        rows: [
          ['Föreningen Ett', 20_000, 10_000],
          ['Föreningen Två', 30_000, 30_000],
          { cells: ['Föreningen Tre', 5000, 0], rejected: 'ansökan kom in för sent' },
        ],
        decided: 'proposed',
      },
    },
  },
  results: {
    fields: {
      results: {
        from: '2025-01-01',
        to: '2025-06-30',
        goals: [{ goal: 'Fler träffar', result: 'Tolv träffar har hållits', outcome: 'met' }],
        funding: [{ year: 2025, granted: 100_000, used: 90_000 }],
        people: [{ what: 'deltagare', number: 40, before: 30 }],
      },
    },
  },
  conditions: {
    fields: { conditions: { items: [{ requirement: 'Föreningen har stadgar', outcome: 'met' }] } },
  },
  documents: { fields: { documents: [{ title: 'Ansökan', date: '2025-08-15' }] } },
  timeline: {
    fields: { timeline: { meeting: '2025-10-15', steps: [{ name: 'Beredning', date: '2025-09-24' }] } },
  },
  recipients: { fields: { recipients: [{ name: 'Föreningen Exempel' }] } },
  signatories: { fields: { signatories: [{ name: 'Alex Berg', title: 'enhetschef' }] } },
  consequences: { fields: {} },
  sections: { section: 'extra-sections', fields: {} },
};

/** Makes the case. Blocks whose sections the profile leaves out on purpose are left out. */
export function makeSampleCase(name: string, kind: ReadyKind, settings: ProfileSettings): CaseFile {
  const blocks = [...kind.needs, ...kind.may].filter(
    (block) => !settings.omits.includes(BLOCK_SAMPLES[block].section ?? block),
  );
  const { reference } = settings;
  const sample: CaseFile = {
    kind: name,
    reference: reference ? makeExampleReference(reference) : 'X 2025-1',
    date: '2025-09-01',
    ...(!kind.hasTitle && { title: 'Exempel' }),
    author: { name: 'Kim Ek', title: 'handläggare', email: 'kim.ek@example.se' },
    ...(kind.usualPoints.length === 0 && { decision: ['Nämnden noterar informationen.'] }),
  };
  for (const block of blocks) Object.assign(sample, BLOCK_SAMPLES[block].fields);
  return {
    ...sample,
    prose: {
      summary: 'Ett stycke.',
      ...(!settings.omits.includes('background') && { background: 'Ett stycke till.' }),
      ...(!settings.omits.includes('assessment') && { assessment: 'Ett tredje stycke.' }),
      ...(blocks.includes('consequences') && { consequences: { children: { text: 'Inga.' } } }),
      ...(blocks.includes('sections') && { sections: [{ heading: 'Mer', text: 'Ett fjärde stycke.' }] }),
    },
  };
}
