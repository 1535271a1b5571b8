// A title of one's own says what the case is about: its years, its kind, its programme and its party. So do the titles of
// the proposed agreement and of the reports among the documents.
import { LETTERS } from '../characters.js';
import type { Path } from '../diagnostic.js';
import { readYear } from '../facts/calendar.js';
import { documentsOf, entryPath } from '../facts/entries.js';
import type { Facts, ProgrammeFacts } from '../facts/facts.js';
import { hasPlaceholder } from './placeholder.js';
import { defineCheck, type Checked, type Finding } from './check.js';
import { COUNT, readCount } from './prose/counts.js';
import { findYearRanges } from './prose/find-figures.js';
import { yearsIn } from './prose/reading.js';
import { LETTERS as SWEDISH, pattern } from './prose/vocabulary.js';

interface Args {
  text: string;
  problem: 'years' | 'kind' | 'subject' | 'party' | 'matter' | 'document' | 'programme';
  is: string;
}

export const titleContradicts = defineCheck<Args>({
  code: 'title-contradicts',
  severity: 'warning',
  *find(checked) {
    const { caseFile, facts } = checked;
    const own = yearsOfCase(checked);
    const grantYear = facts.table?.year;
    if (caseFile.title !== undefined && !hasPlaceholder(caseFile.title))
      yield* inTitle(checked, caseFile.title, ['title'], own);
    yield* countInTitle(checked);
    const [said, is] = otherYearsOfDocument(caseFile.title ?? '', documentsOf(caseFile));
    if (said !== undefined && is !== undefined)
      yield { path: ['title'], args: { text: said, problem: 'years', is } };
    for (const [i, document] of documentsOf(caseFile).entries()) {
      const path = entryPath(caseFile.documents, ['documents'], i, 'title');
      const { title, kind, year, date } = document;
      if (
        kind === 'agreement' &&
        /^(?:uppsägning|avslut)/iu.test(title) &&
        (facts.isAgreement || facts.isExtension)
      )
        yield { path, args: { text: title, problem: 'document', is: facts.kind } };
      const said = saidYears(title);
      const [first] = said;
      const other = kind === 'agreement' ? otherProgramme(checked, title) : undefined;
      if (other !== undefined) yield { path, args: { text: title, problem: 'programme', is: other } };
      const about = year ?? Math.max(...said);
      if (
        kind === 'report' &&
        date !== undefined &&
        ofWholeYear(title) &&
        date < `${about}-${ALMOST_OVER}` &&
        readYear(date) === about
      ) {
        yield { path, args: { text: title, problem: 'document', is: date } };
        continue;
      }
      if (first === undefined) continue;
      const isProposal = kind === 'agreement' || /^(?:förslag till|utkast)/iu.test(title);
      if (
        isProposal &&
        facts.agreement &&
        !isWithin(said, [facts.agreement.fromYear, facts.agreement.toYear]) &&
        (/^(?:förslag|utkast)/iu.test(title) ||
          (facts.isExtension && /^förläng/iu.test(title)) ||
          !isOfHistory(facts.agreement.history, said))
      )
        yield { path, args: { text: title, problem: 'document', is: spanOf(own) } };
      else if (year !== undefined && !said.includes(year))
        yield { path, args: { text: title, problem: 'document', is: String(year) } };
      else if (
        kind === 'report' &&
        date !== undefined &&
        // applications are for a year to come
        (grantYear === undefined || !said.includes(grantYear)) &&
        said.every((each) => each > readYear(date))
      )
        yield { path, args: { text: title, problem: 'document', is: date } };
      else if (
        grantYear !== undefined &&
        /ansökning|ansökta/iu.test(title) &&
        date !== undefined &&
        readYear(date) >= readYear(facts.date) - 1 &&
        said.every((each) => each < grantYear)
      )
        yield { path, args: { text: title, problem: 'document', is: String(grantYear) } };
      else if (
        kind === 'report' &&
        facts.results?.to !== undefined &&
        said.every((each) => each < readYear(facts.results?.from ?? facts.results?.to ?? ''))
      )
        yield { path, args: { text: title, problem: 'document', is: spanOf(own) } };
    }
  },
  words: {
    sv: ({ text, problem, is }) => ({
      message: {
        years: `titeln "${text}" har andra år än ärendet`,
        kind: `titeln "${text}" är av ett annat slag än ärendet`,
        party: `titeln "${text}" har verksamheten som part`,
        subject: `titeln "${text}" nämner varken motparten eller verksamheten`,
        matter: `titeln "${text}" säger något annat än beslutet`,
        document: `titeln "${text}" har andra år än handlingen eller ärendet`,
        programme: `titeln "${text}" nämner en annan verksamhet`,
      }[problem],
      hint: `ärendet har ${is}`,
    }),
    en: ({ text, problem, is }) => ({
      message: {
        years: `the title "${text}" has other years than the case`,
        kind: `the title "${text}" is of another kind than the case`,
        party: `the title "${text}" has the programme as a party`,
        subject: `the title "${text}" names neither the other party nor the programme`,
        matter: `the title "${text}" says something else than the decision`,
        document: `the title "${text}" has other years than the document or the case`,
        programme: `the title "${text}" names another programme`,
      }[problem],
      hint: `the case has ${is}`,
    }),
  },
  explain: {
    what: {
      sv: 'En egen titel, eller en handlings, med andra år, ett annat slag eller en annan verksamhet än ärendet.',
      en: 'A title of the case or of a document with other years, another kind or another programme than the case.',
    },
    why: {
      sv: 'Titeln är det första som läses, och ofta kvar från förra året.',
      en: 'The title is read first, and often left from last year.',
    },
    faulty: 'title: Förlängning av överenskommelsen om Mötesplatsen 2024',
    corrected: 'title: Överenskommelse om Mötesplatsen 2026',
  },
});

/** A number and what it counts. */
const COUNTED = pattern(
  `(?<![${SWEDISH}\\d])(?!e(?:n|tt) )(${COUNT}) ([${SWEDISH}]{5,})(?![${SWEDISH}])`,
  'gi',
);

/** "vid sex grundskolor" in a title, of a decision about five. */
function* countInTitle({ caseFile: { title = '' }, facts }: Checked): Iterable<Finding<Args>> {
  const decided = facts.decision.groups
    .flatMap(({ points }) => points.map(({ sentence = '', clause = '' }) => `${sentence} ${clause}`))
    .join(' ');
  const told = [...decided.matchAll(COUNTED)].map(([, count = '', noun = '']) => ({ count, noun }));
  for (const [text, count = '', noun = ''] of title.matchAll(COUNTED)) {
    const alike = told.filter((each) => each.noun.toLowerCase() === noun.toLowerCase());
    const [first] = alike;
    if (!first || alike.some((each) => readCount(each.count) === readCount(count))) continue;
    yield { path: ['title'], args: { text, problem: 'matter', is: `${first.count} ${first.noun}` } };
  }
}

/** From then on a report of the year can have been written before its end. */
const ALMOST_OVER = '10-01';

/** A report of a year that is told when the year is over; a part of it can be told before. */
/** "Program för våtmarker 2025–2027", where a document is called so but for its years: what the title says, and what the document is called. */
function otherYearsOfDocument(title: string, documents: readonly { title: string }[]): string[] {
  const named = [...title.matchAll(WITH_YEARS)].map(([text, words = '']) => ({
    text,
    words: words.trim().toLowerCase(),
  }));
  const theirs = documents.flatMap((each) =>
    [...each.title.matchAll(WITH_YEARS)].map(([text, words = '']) => ({
      text,
      words: words.trim().toLowerCase(),
    })),
  );
  for (const { text, words } of named) {
    const alike = theirs.filter((each) => words.endsWith(each.words) || each.words.endsWith(words));
    const [first] = alike;
    if (first && words.includes(' ') && alike.every((each) => !each.text.endsWith(text.slice(words.length))))
      return [text, first.text];
  }
  return [];
}

/** Some words and the years right after them. */
const WITH_YEARS = /((?:[a-zåäöA-ZÅÄÖ-]+ ){2,6})((?:19|20)\d{2}[–-](?:19|20)\d{2})(?!\d|-\d)/gu;

function ofWholeYear(title: string): boolean {
  return (
    /berättelse|årsredovisning|årsrapport|årsbokslut|resultatrapport|slutrapport|slutredovisning/iu.test(
      title,
    ) && !/halvår|delår|tertial|kvartal|våren|hösten|januari|mars|läget|läges/iu.test(title)
  );
}

/** Another programme that the title of an agreement names: "Överenskommelse om Helgöppet 2024–2025". */
function otherProgramme({ facts: { programme, parties } }: Checked, title: string): string | undefined {
  const [, said] =
    /(?:överenskommelse|avtal|partnerskap|IOP)(?:[a-zåäö]*)? (?:om |för )?(?:IOP )?([A-ZÅÄÖ][A-Za-zÀ-ɏ]{3,}) (?:19|20)\d\d/u.exec(
      title,
    ) ?? [];
  if (!programme || said === undefined) return undefined;
  return namesOf(programme, parties).some((name) => title.includes(name) || name.includes(said))
    ? undefined
    : programme.name;
}

/** The programme's name, and those of the associations. */
function namesOf(programme: ProgrammeFacts, parties: Facts['parties']): string[] {
  return [
    programme.name,
    ...(parties?.organisations ?? []).flatMap(({ legalName, shortName }) => [legalName, shortName]),
  ];
}

/** The years that a title says; a range is all of its years. */
function saidYears(title: string): number[] {
  const ranges = findYearRanges(title).flatMap(({ value: { from, to } }) =>
    to >= from && to - from < 20 ? [from, to] : [],
  );
  // "2025/2026", "läsåret 2026/27"
  const schoolYears = [...title.matchAll(/((?:19|20)\d{2})\/((?:20)?\d{2})(?!\d)/gu)].flatMap(
    ([, a = '', b = '']) => [Number(a), Number(b.length === 2 ? a.slice(0, 2) + b : b)],
  );
  return [...new Set([...ranges, ...schoolYears, ...yearsIn(title.replaceAll(/\d{4}-\d{2}-\d{2}/g, ''))])];
}

function isWithin(said: readonly number[], [from, to]: readonly [number, number]): boolean {
  return said.every((year) => from <= year && year <= to);
}

function isOfHistory(
  history: readonly { fromYear: number; toYear: number }[],
  said: readonly number[],
): boolean {
  return history.some(({ fromYear, toYear }) => isWithin(said, [fromYear, toYear]));
}

function spanOf([from, to]: readonly number[]): string {
  return from === to || to === undefined ? String(from ?? '') : `${from}–${to}`;
}

/** The first and the last year that the case is about. */
function yearsOfCase({ facts: { agreement, table, results, isAgreement, isExtension } }: Checked): number[] {
  if ((isAgreement || isExtension) && agreement) return [agreement.fromYear, agreement.toYear];
  if (results?.from !== undefined && results.to !== undefined)
    return [readYear(results.from), readYear(results.to)];
  if (agreement) return [agreement.fromYear, agreement.toYear];
  return table?.year === undefined ? [] : [table.year, table.year];
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ny )?förläng/iu, 'extension'],
  [/^(?:ny|nytt|nya) (?:idébur|offentlig|överenskommelse|avtal|partnerskap|IOP|samverkan)/iu, 'agreement'],
  [/^(?:uppföljning|redovisning|slutredovisning|utvärdering)/iu, 'followup'],
  [/^(?:uppsägning|avslut|avveckling)/iu, 'end'],
];

/** The kinds of matter that a committee answers: a title names the one that the decision does. */
const MATTERS = ['motion', 'medborgarförslag', 'remiss', 'interpellation', 'e-förslag', 'initiativ'];

function* inTitle(
  checked: Checked,
  title: string,
  path: Path,
  own: readonly number[],
): Iterable<Finding<Args>> {
  const { facts, caseFile } = checked;
  const said = saidYears(title);
  const [from, to] = own;
  if (from !== undefined && to !== undefined && said.length > 0 && !isWithin(said, [from, to]))
    yield { path, args: { text: title, problem: 'years', is: spanOf(own) } };
  const kind = KINDS.find(([pattern]) => pattern.test(title))?.[1];
  const isOfKind =
    kind === undefined ||
    kind === facts.kind ||
    !['agreement', 'extension', 'followup', 'grants'].includes(facts.kind);
  if (!isOfKind) yield { path, args: { text: title, problem: 'kind', is: facts.kind } };
  if (facts.programme && facts.parties && facts.parties.organisations.length > 0) {
    const named = namesOf(facts.programme, facts.parties);
    const isNamed = (name: string): boolean => title.toLowerCase().includes(name.toLowerCase());
    // "med Rädda Barnen" is another party, whatever programme stands beside it
    const party = /(?:med|till|mellan) ((?:[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ɏ]+[ -]?){1,4})/u.exec(title)?.[1]?.trim();
    const isOtherParty =
      party !== undefined &&
      !named.some(
        (name) =>
          name.toLowerCase().includes(party.toLowerCase()) ||
          party.toLowerCase().includes(name.toLowerCase()),
      ) &&
      ![...checked.names.municipality, ...checked.names.committee].some((name) =>
        name.toLowerCase().includes(party.toLowerCase()),
      );
    if (!named.some(isNamed) || isOtherParty)
      yield { path, args: { text: title, problem: 'subject', is: named.slice(0, 2).join(', ') } };
    // an agreement is made with an association, about a programme
    else if (
      party !== undefined &&
      party.startsWith(facts.programme.name) &&
      /(?:partnerskap|överenskommelse|avtal|IOP)[a-zß-öø-ɏ]* (?:[^,]* )?med [A-ZÀ-ÖØ-ÞĀ-ɏ]/u.test(title) &&
      !named.slice(1).some(isNamed)
    )
      yield { path, severity: 'info', args: { text: title, problem: 'party', is: named[1] ?? '' } };
  }
  const small = title.toLowerCase();
  const matter = MATTERS.find((each) => small.startsWith(each) || small.includes(` ${each}`));
  const points = facts.decision.groups.flatMap((group) => group.points);
  const texts = [
    ...points.flatMap(({ what, sentence, clause }) => [what, sentence, clause]),
    ...(caseFile.documents ? documentsOf(caseFile).map((each) => each.title) : []),
  ]
    .join(' ')
    .toLowerCase();
  const meant = MATTERS.find((each) =>
    new RegExp(`(?<![${LETTERS}])${each}(?:en|et|er)?(?![${LETTERS}])`).test(texts),
  );
  if (matter !== undefined && meant !== undefined && !texts.includes(matter))
    yield { path, args: { text: title, problem: 'matter', is: meant } };
}
