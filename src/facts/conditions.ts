// The requirements on a partnership: under their headings, and whether they are met.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import { documentsOf, entryPath } from './entries.js';
import type { ConditionGroup, ConditionsFacts, ListedDocument } from './facts.js';
import type { Notes } from './origins.js';

type Items = NonNullable<CaseFile['conditions']>['items'];

export function computeConditions(
  caseFile: CaseFile,
  listed: readonly ListedDocument[],
  { note, copy }: Notes,
): ConditionsFacts | undefined {
  const { conditions } = caseFile;
  if (!conditions) return undefined;
  const { items } = conditions;
  const paths = items.map((_, i): Path => ['conditions', 'items', i]);
  note(['conditions', 'allMet'], 'conditions-met', paths);
  note(['conditions', 'allAssessed'], 'conditions-assessed', paths);
  const guideline = documentsOf(caseFile).findIndex(
    ({ id }) => id !== undefined && id === conditions.guideline,
  );
  if (guideline >= 0) {
    copy(['conditions', 'guideline'], ['documents', guideline]);
    const title = entryPath(caseFile.documents, ['documents'], guideline, 'title');
    copy(['conditions', 'guideline', 'title'], title);
  }
  const groups = groupConditions(items);
  for (const [g, group] of groups.entries()) {
    const at = (item: unknown): Path => ['conditions', 'items', items.findIndex((each) => each === item)];
    const [from, ...alike] = group.items.map((item): Path => [...at(item), 'group']);
    if (from) copy(['conditions', 'groups', g, 'name'], from, alike);
    for (const [i, item] of group.items.entries()) copy(['conditions', 'groups', g, 'items', i], at(item));
  }
  const document = listed[guideline];
  return {
    ...(document && { guideline: document }),
    groups,
    isOne: items.length === 1,
    allMet: items.every(({ outcome }) => outcome === 'met'),
    allAssessed: items.every(({ outcome }) => outcome !== undefined),
  };
}

/** The requirements under their headings, in the order in which these first come; those without a heading first. */
function groupConditions(items: Items): ConditionGroup[] {
  const headings = [...new Set(items.flatMap(({ group }) => group ?? []))];
  const names = items.some(({ group }) => group === undefined) ? [undefined, ...headings] : headings;
  return names.map((name) => {
    const own = items.filter(({ group }) => group === name);
    return {
      ...(name !== undefined && { name }),
      items: own,
      hasEvidence: own.some(({ evidence }) => evidence !== undefined),
    };
  });
}
