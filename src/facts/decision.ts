// The proposed decision: the points of the case, or the usual ones of its kind, by the body in whose name they are.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import type { CommitteeSettings, KindDefaults } from './committee-settings.js';
import { pointsOf, type PointEntry } from './entries.js';
import type { DecisionFacts, DecisionGroup, FundingFacts, PointFacts, TableFacts } from './facts.js';
import type { Notes } from './origins.js';

/** What the usual points have to be about: without it they have nothing to say. */
export interface Subjects {
  funding?: FundingFacts | undefined;
  table?: TableFacts | undefined;
}

/** Points that say something only where the case has what they are about. */
const NEEDED: Readonly<Record<string, (about: Subjects) => boolean>> = {
  'allocate-funding': ({ funding }) =>
    funding !== undefined && (funding.total > 0 || funding.otherPayers.length > 0),
  'grant-rows': ({ table }) => table !== undefined && table.granted.length > 0,
  'grant-conditional-rows': ({ table }) => table !== undefined && table.conditional.length > 0,
  'reject-rows': ({ table }) => table !== undefined && table.rejected.length > 0,
};

/** Whether the decision distributes the rows of the table, by its usual points. */
export function distributesRows({ groups }: DecisionFacts): boolean {
  return groups.some(({ points }) => points.some(({ name }) => /^(?:grant|reject)-/.test(name ?? '')));
}

/** Whether a usual point has something to say in a case. */
export function canSay(name: string, about: Subjects): boolean {
  return NEEDED[name]?.(about) ?? true;
}

export function computeDecision(
  caseFile: CaseFile,
  about: Subjects,
  { decisionStyle }: Pick<CommitteeSettings, 'decisionStyle'>,
  { points: usual }: KindDefaults,
  { copy }: Notes,
): DecisionFacts {
  const given = pointsOf(caseFile);
  const points = given ?? usual.filter((name) => canSay(name, about)).map((point) => ({ point }));
  const groups: DecisionGroup[] = [];
  /** Where the case gives the body of each group: with every point of it. */
  const bodies = new Map<DecisionGroup, Path[]>();
  for (const [i, entry] of points.entries()) {
    const point = toPoint(entry, decisionStyle);
    const body: Omit<DecisionGroup, 'points'> = {
      ...(point.in !== undefined && { in: point.in }),
      ...(point.sentence !== undefined && point.proposesTo !== undefined && { proposesTo: point.proposesTo }),
    };
    const bodyOf = (each: typeof body): string | undefined => each.in ?? each.proposesTo;
    let at = groups.findIndex((each) => bodyOf(each) === bodyOf(body));
    if (at < 0) at = groups.push({ ...body, points: [] }) - 1;
    const group = groups[at];
    if (!group) continue;
    const before = group.points.at(-1);
    point.startsList = point.inList && !before?.inList;
    const fact: Path = ['decision', 'groups', at, 'points', group.points.length];
    group.points.push(point);
    if (!given) continue;
    bodies.set(group, [...(bodies.get(group) ?? []), ['decision', i]]);
    const isText = typeof caseFile.decision?.[i] === 'string';
    const field = (name: string): Path => (isText ? ['decision', i] : ['decision', i, name]);
    copy(fact, ['decision', i]);
    for (const text of ['sentence', 'clause']) copy([...fact, text], field('text'));
    copy([...fact, 'name'], field('point'));
  }
  for (const [g, group] of groups.entries()) {
    // the last clause of a list ends the sentence that the list is
    for (const [i, point] of group.points.entries())
      if (point.inList && !group.points[i + 1]?.inList) point.needsStop = needsStop(point.clause);
    // a body that heads several points is printed once
    for (const name of ['in', 'proposesTo']) {
      const [first, ...alike] = (bodies.get(group) ?? []).map((path): Path => [...path, name]);
      if (first) copy(['decision', 'groups', g, name], first, alike);
    }
  }
  return { groups, saysRejected: points.some(({ point }) => point === 'reject-rows') };
}

function needsStop(text = ''): boolean {
  return !/[.!?]\s*$/.test(text);
}

function toPoint(
  { text, point: name, ...details }: PointEntry,
  style: CommitteeSettings['decisionStyle'],
): PointFacts {
  // a kind's own words are a sentence with its subject, or a clause
  const isWhole = name?.startsWith('kind-sentence-') === true;
  const isClause = text !== undefined && /^att\s/.test(text) && !/\n\s*\n/.test(text.trim());
  const isSentence = text !== undefined && !isClause;
  const inList = style === 'att' && !isSentence && !isWhole;
  return {
    ...(isSentence && { sentence: text }),
    ...(isClause && { clause: text }),
    ...(name !== undefined && { name }),
    ...details,
    asClause: ['att', 'unnumbered'].includes(style) || details.proposesTo !== undefined,
    inList,
    startsList: false,
    isWhole,
    needsAtt: name !== undefined && !name.startsWith('kind-'),
    needsStop: !inList && !isSentence && !isWhole && needsStop(text),
  };
}
