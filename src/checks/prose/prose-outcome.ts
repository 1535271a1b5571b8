// What prose says of the requirements, of a follow-up's goals and of the money that is left is what the tables of them say:
// "samtliga krav är uppfyllda" is wrong beside one that is met in part only.
import type { CaseFile } from '../../case-file.js';
import { WORD_END, WORD_START } from '../../characters.js';
import { defineCheck, type Checked, type Finding } from '../check.js';
import { COUNT, ORDINAL } from './counts.js';
import { placeIn, sentenceBefore, sentencesIn } from './reading.js';
import { LETTERS, pattern } from './vocabulary.js';

type Outcome = 'partlyMet' | 'notMet' | 'unassessed' | 'met' | 'left' | 'none';

interface Args {
  text: string;
  requirement: string;
  outcome: Outcome;
}

/** What requirements are about. Those of another law, or on premises, are not among them. */
const ABOUT = `(?:(?:nämndens |kommunens )?riktlinj[${LETTERS}]*|organisationen|föreningen|IOP|samverkan|verksamheten|överenskommelsen|perioden)`;

const PREPOSITION = '(?:på|i|om|för|enligt|med)';

/** Sentences that say that all of what a noun names are met. */
function makeClaim(nouns: string): RegExp {
  /** "samtliga sju krav", "alla de krav"; "kraven", "villkoren" */
  const all = `(?:(?:samtliga|alla)(?:[ *]+[${LETTERS}\\d()]+){0,3}[ *]+${nouns}(?:en|na)?|${nouns}(?:en|na))${WORD_END}`;
  const met = '(?:uppfyll(?:da|s|ts)|tillgodose(?:dda|s|tts)|(?:upp)?nå(?:dda|s|tts))';
  /** "samtliga krav i riktlinjerna är uppfyllda" */
  const areMet = `${all}(?: ${PREPOSITION} ${ABOUT})?(?: är| anses| bedöms(?: vara)?| har)?(?: nu)? ${met}`;
  /** "uppfyller också samtliga krav" */
  const meets = `(?:uppfyll(?:a|er|t)|(?:upp)?nå(?:r|tt)?|lever(?: redan| numera| väl)? upp till)(?: också| även| väl)? ${all}(?! ${PREPOSITION} (?!${ABOUT}))`;
  return pattern(`${WORD_START}(?:${areMet}|${meets})${WORD_END}`, 'gi');
}

/** What is assessed in tables, and how prose says that all of it is met. */
const ASSESSED: readonly {
  claim: RegExp;
  noun: RegExp;
  /** The fields that the table itself is made of: a requirement is one thing, what all of them are another. */
  field: string;
  /** The first that is not met, where there is one. */
  findOther: (caseFile: CaseFile) => Pick<Args, 'requirement' | 'outcome'> | undefined;
}[] = [
  {
    claim: makeClaim('(?:krav|villkor|kriterier)'),
    noun: pattern(`(?:krav|villkor|kriterie)[${LETTERS}]*`),
    field: 'conditions',
    findOther: ({ conditions }) =>
      (conditions?.items ?? []).flatMap(({ requirement, outcome = 'met' }) =>
        outcome === 'met' ? [] : [{ requirement, outcome }],
      )[0],
  },
  {
    claim: makeClaim('(?:del)?mål'),
    noun: pattern(`(?<![${LETTERS}])(?:del)?mål(?:en|et)?(?![${LETTERS}])`),
    field: 'results',
    findOther: ({ results: { goals = [] } = {} }) =>
      goals.some(({ outcome }) => outcome !== undefined)
        ? goals.flatMap(({ goal, outcome = 'unassessed' as const }) =>
            outcome === 'met' ? [] : [{ requirement: goal, outcome }],
          )[0]
        : undefined,
  },
];

/** "Samtliga bedöms vara uppfyllda", after a sentence that names them. */
const ALL_ARE_MET = pattern(
  `(?:^ ?|(?:bedömer|anser|konstaterar) att )(?:Samtliga|Alla|De|Dessa|Alla (?:tre|fyra|fem|sex)) (?:[${LETTERS}]+ )?(?:är|anses|bedöms|bedömdes|har)(?: nu| vara| alla| samtliga| helt| fullt ut)* (?:uppfyllda|uppfyllts|tillgodosedda|uppnådda|nådda|nåtts)(?![${LETTERS}])`,
).needing('uppfyll', 'tillgodosedda', 'nådda', 'nåtts');

/** Words of a sentence that claims something else. */
const NO_CLAIM_WORDS = [
  // it denies it, or leaves some out
  'inte|ej|ingen|inget|inga|varken|knappast|utom|förutom|undantag|bortsett',
  'annat än|annan än',
  'delvis|nästan|princip|huvudsak|stort|delar|flera|några|två|tre',
  // it says when or whether it would be so
  `när|då|innan|tills|så länge|först|ifall|huruvida|förutsatt|förutsätt[${LETTERS}]*`,
  'om (?:samtliga|alla|kraven|villkoren)|som (?:uppfyller|lever)',
  // it says what is to be, or was
  'krävs|kräver|ska|skall|måste|bör|målet|syftet|väntas|kommer|var|följer upp|följs upp|granskar',
];

/** "Fyra av de fem kraven är uppfyllda". */
const SOME_OF = pattern(`(?:${COUNT}|många|de flesta|merparten) av (?:de )?(?:${COUNT} )?$`);
const NO_CLAIM = pattern(`${WORD_START}(?:${NO_CLAIM_WORDS.join('|')})${WORD_END}`);

/** Whether words of a sentence take back a claim in it; the claim's own ("samtliga tre krav") do not. */
function isNoClaim(sentence: string, claim: string, at: number): boolean {
  const word = NO_CLAIM.exec(sentence);
  const isOwn = word !== null && word.index >= at && word.index + word[0].length <= at + claim.length;
  return (
    (word !== null && !isOwn) ||
    NO_CLAIM.test(sentence.replace(claim, ' ')) ||
    SOME_OF.test(sentence.slice(0, at))
  );
}

/** Sentences that say that some or all of what a noun names are not met, or in part only. */
function makeDenial(...nouns: string[]): RegExp {
  const noun = `(?:${nouns.join('|')})(?:en|na)?`;
  const met = '(?:uppfyll(?:da|t|s|er|ts)|tillgodose(?:dda|tt|dd)|(?:upp)?nå(?:dda|s|tts|tt|r)|lever upp)';
  return pattern(
    `${WORD_START}(?<!alla )(?<!samtliga )(?<!de )(?<!båda )(?:(?:ett|två|tre|flera|några|inget|inga|ingen|ej|inte) (?:av )?(?:de )?(?:[${LETTERS}]+ )?${noun}(?: (?!samtliga|alla|båda)[${LETTERS}]+){0,6}? (?:delvis|inte|${met})|${noun}(?: [${LETTERS}]+){0,4}? (?:inte|bara delvis|endast delvis|delvis|ej) ${met}|(?:når|uppfyller|lever)(?: [${LETTERS}]+){0,2} (?:inte|bara delvis|endast delvis|ej)(?: upp till| upp)?(?: [${LETTERS}]+){0,3} ${noun})${WORD_END}`,
  ).needing(...nouns);
}

const DENIALS = {
  conditions: makeDenial('krav', 'villkor', 'kriterier'),
  results: makeDenial('mål', 'delmål'),
};
/** "Ett av kraven har befunnits brista". */
const ONE_LACKS = pattern(
  `${WORD_START}(?:ett|två|tre|flera|några) (?:av )?(?:de )?(?:[${LETTERS}]+ )?krav(?:en)?(?: (?!inte)[${LETTERS}]+){0,4}? (?:brist[${LETTERS}]*|underkän[${LETTERS}]*|faller|fallerar|otillräckligt)${WORD_END}`,
).needing('krav');
const ALL_USED = pattern(
  `(?:alla|samtliga|hela) (?:de )?(?:[${LETTERS}]+ )?(?:medel|medlen|beloppet|bidraget|pengar(?:na)?)(?: [${LETTERS}]+){0,3} (?:förbruka|använ|gått åt|utnyttja)[${LETTERS}]*|(?:ingenting|inget|inga medel) (?:[${LETTERS}]+ )?(?:återstår|är kvar|blev över)|någon återbetalning blir det inte|inget att betala tillbaka`,
).needing(
  'medel',
  'medlen',
  'beloppet',
  'bidraget',
  'pengar',
  'återstår',
  'kvar',
  'över',
  'tillbaka',
  'återbetalning',
);
const SOME_LEFT = pattern(
  `(?:det som|de medel som|medel som|resten|beloppet som|den del som) (?:[${LETTERS}]+ )?(?:återstår|är kvar|blev över|inte har använts)(?: [${LETTERS}]+){0,3} (?:betalas|återbetalas|lämnas|ska)`,
).needing('återstår', 'kvar', 'över', 'använts');

/** "Kravet på ordnad ekonomi är delvis uppfyllt", "Ett krav, det om egna resurser, är …": one of them by its words. */
const ONE_BY_WORDS = pattern(
  `(?<![${LETTERS}])(?:kravet|villkoret|delmålet|målet|det) (?:på|om|att|för) ([^.;:]{4,70}?),? (?:(?:är|har|bedöms(?: vara)?|blev) (?:(?:därmed|alltså|också|nu|således|dock) )?(delvis |inte |ej |bara delvis |endast delvis |ännu inte |helt |fullt ut )?(?:uppfyll|(?:upp)?nå|infria|klara|tillgodose)[${LETTERS}]*|(?:(?:upp)?nåddes|uppfylldes|klarades|tillgodosågs)(?![${LETTERS}])( inte| ej| delvis| bara delvis| endast delvis)?)`,
);

const SAID: Readonly<Record<string, Outcome>> = {
  delvis: 'partlyMet',
  'bara delvis': 'partlyMet',
  'endast delvis': 'partlyMet',
  inte: 'notMet',
  ej: 'notMet',
  'ännu inte': 'notMet',
};

/** The requirement or goal that some words are about: the only one that shares most long words with them. */
function namedBy(
  words: string,
  all: readonly { text: string; outcome: string | undefined }[],
): { text: string; outcome: string | undefined } | undefined {
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/[a-zåäöé]{5,}/gu) ?? []).map((word) =>
      word.slice(0, Math.max(5, word.length - 3)),
    );
  const said = stems(words);
  const shared = all.map(
    ({ text }) =>
      stems(text).filter((stem) => said.some((each) => each.startsWith(stem) || stem.startsWith(each)))
        .length,
  );
  const most = Math.max(0, ...shared);
  const best = all.filter((_, i) => shared[i] === most);
  return most > 0 && best.length === 1 ? best[0] : undefined;
}

/** "Det tredje är ännu inte uppfyllt", after a sentence that names what is. */
const ONE_IS_NOT = pattern(
  `^ ?(?:Det|Den) (?:${ORDINAL}|sista|ena|andra)(?: kravet| villkoret| målet| delmålet)?(?:, [^,]{3,80},)? (?:är|blev|har|bedöms)(?: (?:ännu|dock|däremot|vara|bara|endast))* (?:inte|ej|delvis)(?: (?:ännu|helt|fullt ut))* (?:uppfyll|nå|tillgodose)[${LETTERS}]*`,
).needing('inte', 'ej', 'delvis');

function isAllMet(outcomes: readonly (string | undefined)[]): boolean {
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'met');
}

/** What is denied though it is so, and what is said of money that is left. */
function* findDenials({ caseFile, facts, texts }: Checked): Iterable<Finding<Args>> {
  const conditions = (caseFile.conditions?.items ?? []).map(({ outcome }) => outcome);
  const goals = (facts.results?.goals ?? []).map(({ outcome }) => outcome);
  const conditionTexts = (caseFile.conditions?.items ?? []).map(({ requirement, outcome }) => ({
    text: requirement,
    outcome: outcome ?? 'met',
  }));
  const goalTexts = (facts.results?.goals ?? []).map(({ goal, outcome }) => ({ text: goal, outcome }));
  const left = facts.results?.totals?.left ?? facts.results?.funding[0]?.left;
  for (const prose of texts) {
    if (prose.path[0] === 'conditions' || (prose.path[0] === 'results' && prose.path[1] === 'goals'))
      continue;
    for (const sentence of sentencesIn(prose)) {
      const { text: line } = sentence;
      const at = ({ 0: text, index }: RegExpExecArray, outcome: Outcome): Finding<Args> => ({
        ...placeIn(sentence, index, text),
        args: { text, requirement: '', outcome },
      });
      if (left !== undefined && facts.results && facts.results.funding.length > 0) {
        const used = ALL_USED.exec(line);
        const rest = SOME_LEFT.exec(line);
        if (used && left > 0) yield at(used, 'left');
        else if (rest && left <= 0) yield at(rest, 'none');
      }
      const byWords = conditions.length + goals.length > 0 ? ONE_BY_WORDS.exec(line) : null;
      const isOfGoal = /mål/iu.test(line);
      const meant = byWords && namedBy(byWords[1] ?? '', isOfGoal ? goalTexts : conditionTexts);
      const isExcepted =
        byWords &&
        /(?:utom|förutom|bortsett från|undantag(?:et)?(?: för| av)?),? $/iu.test(
          line.slice(0, byWords.index),
        );
      if (
        byWords &&
        !isExcepted &&
        !WOULD_BE.test(line.replace(byWords[0], ' ')) &&
        meant?.outcome !== undefined
      ) {
        // "att kravet på egna resurser bara delvis är uppfyllt"
        const inClause = /(?:^| )((?:bara |endast |ännu )?(?:delvis|inte|ej))$/iu.exec(byWords[1] ?? '')?.[1];
        const outcome = SAID[(byWords[2] ?? byWords[3] ?? inClause ?? '').trim().toLowerCase()] ?? 'met';
        // a goal that was not reached may have been reached in part
        const isPart = byWords[3] !== undefined && outcome !== 'met' && meant.outcome !== 'met';
        if (outcome !== meant.outcome && !isPart && (prose.path[0] !== 'results' || !isOfGoal))
          yield {
            ...placeIn(sentence, byWords.index, byWords[0]),
            args: { text: byWords[0], requirement: meant.text, outcome: meant.outcome as Outcome },
          };
      }
      if (WOULD_BE.test(line)) continue;
      const lacking = conditions.length > 0 ? ONE_LACKS.exec(line) : null;
      if (lacking && isAllMet(conditions)) yield at(lacking, 'met');
      const one = ONE_IS_NOT.exec(line);
      const noun = one ? (sentenceBefore(sentence)?.text ?? '') : '';
      if (one && /krav|villkor|kriteri/iu.test(noun) && isAllMet(conditions)) yield at(one, 'met');
      else if (one && /mål/iu.test(noun) && isAllMet(goals)) yield at(one, 'met');
      for (const [outcomes, denial] of [
        [conditions, DENIALS.conditions],
        [goals, DENIALS.results],
      ] as const) {
        const found = outcomes.length > 0 ? denial.exec(line) : null;
        if (!found || /anna[nt] än/iu.test(found[0])) continue;
        const isNone = /^(?:inget|inga|ingen)/iu.test(found[0]);
        const isWrong = isNone
          ? outcomes.includes('met') && !/delvis/iu.test(found[0])
          : outcomes.every((outcome) => outcome === 'met');
        if (isWrong) yield at(found, 'met');
      }
    }
  }
}

/** What is asked for or was so. */
const WOULD_BE = pattern(
  `(?<![${LETTERS}])(?:om|ska|skulle|måste|bör|när|tidigare|då|innan|riskerar|kan|krävs|ifall|var|fjol|året innan)(?![${LETTERS}])`,
);

export const proseOutcome = defineCheck<Args>({
  code: 'prose-outcome',
  severity: 'warning',
  *find(checked) {
    const { caseFile, texts } = checked;
    yield* findDenials(checked);
    for (const { claim, noun, field, findOther } of ASSESSED) {
      const other = findOther(caseFile);
      if (!other) continue;
      for (const prose of texts) {
        if (prose.path[0] === field) continue;
        for (const sentence of sentencesIn(prose)) {
          for (const { 0: text, index } of sentence.text.matchAll(claim))
            if (!isNoClaim(sentence.text, text, index))
              yield { ...placeIn(sentence, index, text), args: { text, ...other } };
          if (NO_CLAIM.test(sentence.text)) continue;
          const short = ALL_ARE_MET.exec(sentence.text);
          const before = sentenceBefore(sentence);
          if (short && before && noun.test(before.text))
            yield { ...placeIn(sentence, short.index, short[0]), args: { text: short[0], ...other } };
        }
      }
    }
  },
  words: {
    sv: ({ text, requirement, outcome }) => ({
      message: {
        partlyMet: `"${text}", men "${requirement}" är bara delvis uppfyllt`,
        notMet: `"${text}", men "${requirement}" är inte uppfyllt`,
        unassessed: `"${text}", men "${requirement}" är inte bedömt`,
        met: `"${text}", men ärendets bedömning är att det är uppfyllt`,
        left: `"${text}", men enligt redovisningen finns medel kvar`,
        none: `"${text}", men enligt redovisningen är allt använt`,
      }[outcome],
      hint: 'skriv vad som är uppfyllt eller kvar, eller rätta uppgiften',
    }),
    en: ({ text, requirement, outcome }) => ({
      message: {
        partlyMet: `"${text}", but "${requirement}" is met only in part`,
        notMet: `"${text}", but "${requirement}" is not met`,
        unassessed: `"${text}", but "${requirement}" is not assessed`,
        met: `"${text}", but the case says that it is met`,
        left: `"${text}", but money is left by the figures`,
        none: `"${text}", but all is used by the figures`,
      }[outcome],
      hint: 'say what is met or left, or correct the figure',
    }),
  },
  explain: {
    what: {
      sv: 'Texten säger något annat om krav, mål eller medel som är kvar än bedömningen och redovisningen i ärendet.',
      en: 'The text says something else of requirements, goals or money that is left than the case does.',
    },
    why: {
      sv: 'Läsaren vet inte om texten eller tabellen gäller.',
      en: 'The reader cannot know whether the text or the table holds.',
    },
    source: 'nämndens egna riktlinjer',
    faulty: 'assessment: Förvaltningen bedömer att samtliga krav är uppfyllda.',
    corrected:
      'assessment: Förvaltningen bedömer att kraven är uppfyllda, utom det på revision, som är uppfyllt till en del.',
  },
});
