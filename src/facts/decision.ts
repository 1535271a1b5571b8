// The proposed decision: the points of the case, or the usual ones of its kind, by the body in whose name they are.
import type { CaseFile } from '../case-file.js';
import type { Path } from '../diagnostic.js';
import type { CommitteeSettings, KindDefaults } from './committee-settings.js';
import { pointsOf, type PointEntry } from './entries.js';
import type { DecisionFacts, DecisionGroup, FundingFacts, PointFacts, TableFacts } from './facts.js';
import type { Notes } from './origins.js';

/** What the usual points have to be about: without it they have nothing to say. */
interface Subjects {
  funding: FundingFacts | undefined;
  table: TableFacts | undefined;
}

/** Points that are only proposed where there is something that they are about. */
const NEEDED: Readonly<Record<string, (about: Subjects) => boolean>> = {
  'allocate-funding': ({ funding }) =>
    funding !== undefined && (funding.total > 0 || funding.otherPayers.length > 0),
  'grant-rows': ({ table }) => table !== undefined && table.granted.length > 0,
  'reject-rows': ({ table }) => table !== undefined && table.rejected.length > 0,
};

export function computeDecision(
  caseFile: CaseFile,
  about: Subjects,
  { decisionStyle }: Pick<CommitteeSettings, 'decisionStyle'>,
  { points: usual }: KindDefaults,
  { copy }: Notes,
): DecisionFacts {
  const given = pointsOf(caseFile);
  const points = given ?? usual.filter((name) => NEEDED[name]?.(about) ?? true).map((point) => ({ point }));
  const groups: DecisionGroup[] = [];
  for (const [i, entry] of points.entries()) {
    const point = toPoint(entry, decisionStyle);
    const body: Omit<DecisionGroup, 'points' | 'hasClauses'> = {
      ...(point.in !== undefined && { in: point.in }),
      ...(point.sentence !== undefined && point.proposesTo !== undefined && { proposesTo: point.proposesTo }),
    };
    let at = groups.findIndex((each) => each.in === body.in && each.proposesTo === body.proposesTo);
    if (at < 0) at = groups.push({ ...body, hasClauses: false, points: [] }) - 1;
    const group = groups[at];
    if (!group) continue;
    const fact: Path = ['decision', 'groups', at, 'points', group.points.length];
    group.points.push(point);
    group.hasClauses ||= point.inList;
    if (!given) continue;
    const isText = typeof caseFile.decision?.[i] === 'string';
    const field = (name: string): Path => (isText ? ['decision', i] : ['decision', i, name]);
    copy(fact, ['decision', i]);
    for (const text of ['sentence', 'clause']) copy([...fact, text], field('text'));
    copy([...fact, 'name'], field('point'));
    for (const name of ['in', 'proposesTo']) {
      // a body that heads several points is printed once
      copy([...fact, name], ['decision', i, name]);
      if (group.points.length === 1) copy(['decision', 'groups', at, name], ['decision', i, name]);
    }
  }
  return { groups, isUsual: given === undefined };
}

function toPoint(
  { text, point: name, ...details }: PointEntry,
  style: CommitteeSettings['decisionStyle'],
): PointFacts {
  const isClause = text !== undefined && /^att\s/.test(text) && !/\n\s*\n/.test(text.trim());
  const isSentence = text !== undefined && !isClause;
  const inList = style === 'att' && !isSentence;
  return {
    ...(isSentence && { sentence: text }),
    ...(isClause && { clause: text }),
    ...(name !== undefined && { name }),
    ...details,
    asClause: style !== 'numbered' || details.proposesTo !== undefined,
    inList,
    needsStop: !inList && !isSentence && !/[.!?]\s*$/.test(text ?? ''),
  };
}
