// The texts of a case that people write: what the checks of prose read, in the order in which a memo prints them.
import { LETTERS } from '../../characters.js';
import type { CaseFile } from '../../case-file.js';
import type { Path } from '../../diagnostic.js';

export interface ProseText {
  path: Path;
  /** The text, with live figures, addresses and links' targets covered: they are right, or no prose. Offsets are kept. */
  text: string;
  /** A title names something that has its own wording; a phrase goes on a sentence; Markdown is sentences. */
  kind: 'title' | 'phrase' | 'markdown';
}

/** What stands in the place of a covered sign: no letter, digit, space or mark. */
export const COVERED = '\uFFFC';

const LIVE_FIGURE = /\{\{.*?\}\}/gs;
const LINK_TARGET = new RegExp(
  [
    '(?<=\\])\\([^()\\s]*\\)',
    '<(?:https?:|mailto:)[^>]*>',
    'https?:\\/\\/\\S+',
    'www\\.\\S+',
    `[\\w./-]+\\.(?:pdf|docx?|xlsx?|se|nu|com|org)(?:\\/\\S*)?(?![${LETTERS}\\d])`,
    '[\\w.+-]+@[\\w.-]+\\.\\w+',
  ].join('|'),
  'gu',
);

/** What every target has in it: most texts have none. */
const TARGET_MARK = /\]\(|[<@]|https?:|www\.|\.(?:pdf|docx?|xlsx?|se|nu|com|org)/;

export function covered(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => COVERED.repeat(match.length));
}

const read = new WeakMap<CaseFile, readonly ProseText[]>();

/** Every text that a memo prints as it was written, in the order of a memo; read once a case, for all checks. */
export function proseTexts(caseFile: CaseFile): readonly ProseText[] {
  const texts = read.get(caseFile) ?? textsOf(caseFile);
  read.set(caseFile, texts);
  return texts;
}

function textsOf({ title, documents = [], programme, conditions, funding, prose }: CaseFile): ProseText[] {
  const { background, summary, agreement, goals, parties, followUp, economy, finances, assessment } = prose;
  const { targetGroup, subgoals = [] } = programme;
  const { justification, ownContribution = [], otherSupport = [] } = funding;
  const sections = (prose.sections ?? []).flatMap(({ heading, text }, i) => [
    entry(['prose', 'sections', i, 'heading'], 'title', heading),
    entry(['prose', 'sections', i, 'text'], 'markdown', text),
  ]);
  const consequences = (['children', 'equality'] as const).flatMap((part) => {
    const { text, notRelevantBecause } = prose.consequences?.[part] ?? {};
    return [
      entry(['prose', 'consequences', part, 'text'], 'markdown', text),
      entry(['prose', 'consequences', part, 'notRelevantBecause'], 'phrase', notRelevantBecause),
    ];
  });
  const requirements = (conditions?.items ?? []).flatMap(({ requirement, evidence }, i) => [
    entry(['conditions', 'items', i, 'requirement'], 'phrase', requirement),
    entry(['conditions', 'items', i, 'evidence'], 'phrase', evidence),
  ]);
  return [
    entry(['title'], 'title', title),
    entry(['prose', 'summary'], 'markdown', summary),
    ...documents.map((document, i) => entry(['documents', i, 'title'], 'title', document.title)),
    entry(['prose', 'background'], 'markdown', background),
    entry(['prose', 'conditions'], 'markdown', prose.conditions),
    ...requirements,
    entry(['prose', 'agreement'], 'markdown', agreement),
    entry(['programme', 'purpose'], 'phrase', programme.purpose),
    entry(['programme', 'goal'], 'phrase', programme.goal),
    entry(['prose', 'goals'], 'markdown', goals),
    ...subgoals.map((goal, i) => entry(['programme', 'subgoals', i], 'phrase', goal)),
    entry(['programme', 'targetGroup', 'short'], 'phrase', targetGroup.short),
    entry(['programme', 'targetGroup', 'long'], 'markdown', targetGroup.long),
    entry(['prose', 'parties'], 'markdown', parties),
    entry(['prose', 'followUp'], 'markdown', followUp),
    entry(['funding', 'purpose'], 'phrase', funding.purpose),
    entry(['funding', 'baseline', 'description'], 'phrase', funding.baseline?.description),
    entry(['funding', 'noBaselineReason'], 'phrase', funding.noBaselineReason),
    entry(['funding', 'justification', 'text'], 'markdown', justification?.text),
    ...funding.years.map(({ condition }, i) =>
      entry(['funding', 'years', i, 'condition'], 'phrase', condition),
    ),
    ...ownContribution.map(({ description }, i) =>
      entry(['funding', 'ownContribution', i, 'description'], 'phrase', description),
    ),
    entry(['prose', 'economy'], 'markdown', economy),
    ...otherSupport.map(({ purpose }, i) =>
      entry(['funding', 'otherSupport', i, 'purpose'], 'phrase', purpose),
    ),
    entry(['prose', 'finances'], 'markdown', finances),
    ...sections,
    ...consequences,
    entry(['prose', 'assessment'], 'markdown', assessment),
  ].flat();
}

function entry(path: Path, kind: ProseText['kind'], text: string | undefined): ProseText[] {
  if (text === undefined) return [];
  const prose = covered(text, LIVE_FIGURE);
  return [{ path, kind, text: TARGET_MARK.test(prose) ? covered(prose, LINK_TARGET) : prose }];
}

/** The end of a sentence: a mark with a space and a capital after it, so that "bl.a. uppfyller" is none; or a paragraph's. */
const SENTENCE_END = /[.!?](?=\s+[*_"”“(]*\p{Lu}|\s*$)|\n\s*\n/gu;

/** The sentences of a text, with their places. */
export function sentencesOf(text: string): { start: number; sentence: string }[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: mark, index }) => index + mark.length);
  return [0, ...ends].map((start, i) => ({ start, sentence: text.slice(start, ends[i]) }));
}

/** The sentence that a place in a text stands in. */
export function sentenceAround(text: string, place: number): string {
  return sentencesOf(text).findLast(({ start }) => start <= place)?.sentence ?? '';
}
