// What an old memo proposes to agree: the parties, the programme, the period, the money, and the agreements before.
import { countMonths } from '../facts/calendar.js';
import {
  findAmount,
  findAmounts,
  findOrganisation,
  findPeriod,
  findProgramme,
  findRegistered,
  findReferences,
  readDay,
} from './find-facts.js';
import { type PartName } from './headings.js';
import {
  type Data,
  titleIn,
  type Part,
  type Work,
  put,
  partOf,
  textOfBlocks,
  setProse,
} from './import-work.js';

/** Gives the text of a part by its name. */
function textReader(parts: readonly Part[], { blocks }: Work): (name: PartName) => string {
  return (name) => (partOf(parts, name)?.blocks ?? []).map((at) => blocks[at]?.text ?? '').join('\n');
}

function putOrganisation(
  organisation: ReturnType<typeof findOrganisation>,
  work: Work,
  placesOf: (text: string) => number[],
): void {
  if (!organisation) return;
  const { legalName, number = '\0' } = organisation;
  const short = shortNameIn(legalName, work.whole);
  const value = { legalName, ...(short !== undefined && { shortName: short }), ...omit(organisation) };
  put(work, 'organisation', value, placesOf(legalName));
  work.origins.set('organisation.number', placesOf(number));
  const others = findRegistered(work.whole).filter((each) => each !== number);
  if (others.length > 0)
    work.guesses.push({
      path: 'organisation.legalName',
      reason: `skrivelsen nämner fler organisationer: ${others.join(', ')}`,
    });
}

/** What a follow-up is about: the programme, and the agreement that it had. */
export function readProgramme(parts: readonly Part[], work: Work): void {
  const textOfPart = textReader(parts, work);
  const about = `${titleIn(work)}\n${textOfPart('summary')}\n${textOfPart('agreement')}\n${work.whole}`;
  putOrganisation(findOrganisation(about), work, () => []);
  putProgramme(findProgramme(about, work.whole), work, () => []);
  const period = findPeriod(textOfPart('agreement'));
  if (period) put(work, 'agreement', { ...period }, []);
}

function putProgramme(
  found: ReturnType<typeof findProgramme>,
  work: Work,
  placesOf: (text: string) => number[],
): void {
  put(work, 'programme', { name: found?.name ?? '[verksamhetens namn]' }, placesOf(found?.name ?? '\0'));
  if (found?.isSure === false)
    work.guesses.push({ path: 'programme.name', reason: 'namnet kan ha fler ord i skrivelsen' });
}

/** The parties, the period, the money and the agreements before. */
export function readAgreement(parts: readonly Part[], work: Work): void {
  const { blocks, whole } = work;
  const textOfPart = textReader(parts, work);
  const [summary, decision, economy] = [textOfPart('summary'), textOfPart('decision'), textOfPart('economy')];
  const title = titleIn(work);
  const organisation = findOrganisation(`${decision}\n${summary}\n${title}\n${whole}`);
  const places = (text: string): number[] => {
    const found = blocks.findIndex((block) => block.text.includes(text));
    return found < 0 ? [] : [found];
  };
  putOrganisation(organisation, work, places);
  putProgramme(findProgramme(`${title}\n${summary}\n${decision}\n${whole}`, whole), work, places);
  const period = findPeriod(`${decision}\n${summary}`) ?? findPeriod(whole);
  const saysPeriod = blocks.flatMap(({ text }, at) => (findPeriod(text) ? [at] : []));
  if (period) put(work, 'agreement', { ...period }, saysPeriod.slice(0, 1));
  else {
    const year = Number(String(work.data['date']).slice(0, 4)) + 1;
    put(work, 'agreement', { from: `${year}-01-01`, to: `${year}-12-31` }, []);
    for (const key of ['from', 'to'])
      work.guesses.push({ path: `agreement.${key}`, reason: 'skrivelsen säger inte perioden' });
  }
  const agreement = work.data['agreement'] as Data & { from: string; to: string };
  const option =
    /kan (?:därefter )?förlängas(?: med)?(?: högst)? (?:ytterligare )?(ett|två|tre|1|2|3) år/u.exec(
      `${summary}\n${whole}`,
    )?.[1];
  const isExtension = work.reader.kinds[String(work.data['kind'])]?.proposes === 'extension';
  if (option !== undefined && !isExtension)
    agreement['extensionOption'] = { months: 12 * ({ ett: 1, två: 2, tre: 3 }[option] ?? Number(option)) };
  readHistory(whole, agreement, work);
  // an extension rests on an option of the agreement before it
  const earlier = (agreement['history'] as Data[] | undefined)?.at(-1);
  if (isExtension && earlier) {
    earlier['extensionOption'] = { months: countMonths(agreement.from, agreement.to) ?? 12 };
    work.guesses.push({ path: 'agreement.history', reason: 'möjligheten att förlänga är gissad' });
  }
  const amounts = [decision, summary, economy].map(findAmounts);
  const first = Number(agreement.from.slice(0, 4));
  const last = Number(agreement.to.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => {
    const amount = amounts.map((each) => each.get(year)).find((each) => each !== undefined);
    return amount === undefined ? [] : [{ year, amount }];
  });
  const only = years.length === 0 && first === last ? findAmount(decision) : undefined;
  const all = only === undefined ? years : [{ year: first, amount: only }];
  if (all.length === 0) return;
  // the amount before: in the part on money, else the year just before the period anywhere
  const before =
    [...findAmounts(economy)].filter(([year]) => year < first).sort(([a], [b]) => b - a)[0] ??
    [...findAmounts(whole)].find(([year]) => year === first - 1);
  const why = (partOf(parts, 'economy')?.blocks ?? [])
    .map((at) => ({ at, text: REASON.exec(work.blocks[at]?.text ?? '')?.[1] }))
    .find(({ text }) => text !== undefined);
  const description = /jämförs med [\d ]+ kronor för \d{4}, ([^.]+)\./u.exec(economy)?.[1];
  const purpose = /[Hh]ela beloppet avser (.+?)\.(?:\s|$)/.exec(economy)?.[1];
  put(
    work,
    'funding',
    {
      ...(purpose !== undefined && { purpose }),
      ...(before && {
        baseline: {
          year: before[0],
          amount: before[1],
          ...(description !== undefined && { description }),
        },
      }),
      years: all,
      ...(why?.text !== undefined && { justification: { text: `${why.text}\n` } }),
    },
    partOf(parts, 'economy')?.blocks ?? [],
  );
}

/** The sentence that says why an amount changes. */
const REASON =
  /(?:^|(?<=[.!?]\s))((?:Ökningen|Minskningen|Höjningen|Sänkningen|Förändringen|Uppräkningen) (?:följer|beror|motiveras|reflekterar|motsvarar|förklaras|är en följd)[^.]*\.)/u;

/** A shorter form of a name that the memo uses, too: "Hela Människan" of "Hela Människan i Malmö". */
function shortNameIn(name: string, whole: string): string | undefined {
  const short = name.replace(/ (?:i|för|av) .*$/u, '');
  if (short === name || short === '') return undefined;
  const alone = new RegExp(`${short.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?! (?:i|för|av) )`, 'u');
  return alone.test(whole) ? short : undefined;
}

/** The agreement that is in force, and its last day; a lease (hyresavtal) is another. */
const PRESENT =
  /(?:[Nn]uvarande|[Bb]efintlig[at]?|[Gg]ällande|[Pp]ågående|[Ii]nnevarande|[Ff]ör närvarande) [^.()]{0,60}?(?<!\p{L})(?:överenskommelse|avtal|partnerskap|samarbete|samverkan|IOP)[^.()]{0,40}?( \([^)]*\))? (?:som )?(?:gäller till och med|löper ut|upphör|går ut|löper till och med) (?:den )?([^.,]{8,30}\d{4}|\d{4}-\d{2}-\d{2})/gu;

/** Earlier agreements: "2020–2022: överenskommelse (ASN-…)", and the present one by its last day. */
function readHistory(whole: string, agreement: Data & { from: string }, work: Work): void {
  const history: (Data & { from: string; to: string })[] = [];
  const add = (kind: string, from: string, to: string, text: string): void => {
    const references = findReferences(text);
    if (history.some((each) => each.from === from) || to >= agreement.from) return;
    history.push({ kind, ...(references.length > 0 && { references }), from, to });
  };
  for (const [, from = '', to, kind = '', text = ''] of whole.matchAll(
    /^(\d{4})(?: ?[–-] ?(\d{4}))?: (överenskommelse|förlängning)(.*)$/gmu,
  ))
    add(kind === 'förlängning' ? 'extension' : 'agreement', `${from}-01-01`, `${to ?? from}-12-31`, text);
  for (const [, from = '', to = '', text = ''] of whole.matchAll(
    /(\d{4}) ?[–-] ?(\d{4}) (\([^)]*\d{4}-\d+[^)]*\))/gu,
  ))
    add('agreement', `${from}-01-01`, `${to}-12-31`, text);
  for (const [, mentioned = '', last = ''] of whole.matchAll(PRESENT)) {
    const to = readDay(last);
    const same = history.find((each) => each.to === to);
    const references = findReferences(mentioned);
    if (same && references.length > 0) same['references'] ??= references;
    if (to === undefined || same) continue;
    add('agreement', `${to.slice(0, 4)}-01-01`, to, mentioned);
    if (history.some((each) => each.to === to))
      work.guesses.push({ path: 'agreement.history', reason: 'första dagarna är gissade: hela år' });
  }
  if (history.length > 0) agreement['history'] = history.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** "Syftet med överenskommelsen är att …": a clause that iop can put into its sentences. */
export function readPurpose(part: Part, work: Work): void {
  for (const at of part.blocks) {
    const clause = /^Syftet(?: med [\p{L} ]{3,60})? är (att [^.]+)\.?$/u.exec(
      work.blocks[at]?.text ?? '',
    )?.[1];
    if (clause === undefined) continue;
    put(work, 'programme.purpose', clause, [at]);
    part.blocks = part.blocks.filter((each) => each !== at);
    break;
  }
  setProse(part, 'purpose', work);
}

export function readGoals(part: Part, work: Work): void {
  const subgoals: string[] = [];
  const taken = new Set<number>();
  for (const at of part.blocks) {
    const text = work.blocks[at]?.text ?? '';
    const goal = /^Verksamhetens övergripande mål är (att [^.]+)\.?$/u.exec(text)?.[1];
    const sub = /^Delmål \d+[.:] (.+)$/su.exec(text)?.[1];
    if (goal !== undefined) put(work, 'programme.goal', goal, [at]);
    else if (sub !== undefined) subgoals.push(sub.replaceAll('\n', ' '));
    else if (!/^Följande delmål .*[:;]$/u.test(text)) continue;
    taken.add(at);
  }
  if (subgoals.length > 0) put(work, 'programme.subgoals', subgoals, [...taken]);
  part.blocks = part.blocks.filter((at) => !taken.has(at));
  setProse(part, 'goals', work);
}

export function readTargetGroup(part: Part, work: Work): void {
  const [first, ...others] = part.blocks;
  const short = /^(?:Målgruppen|Målgrupp)(?: för [\p{L} ]{3,40})? är (.+?)\.(?: (.+))?$/su.exec(
    work.blocks[first ?? -1]?.text ?? '',
  );
  if (first === undefined) return;
  if (!short) {
    put(
      work,
      'programme.targetGroup',
      { short: '[vilka verksamheten är till för]', long: textOfBlocks(part.blocks, work) },
      part.blocks,
    );
    return;
  }
  const rest = [short[2] === undefined ? '' : `${short[2]}\n`, textOfBlocks(others, work)].filter(
    (text) => text !== '',
  );
  put(
    work,
    'programme.targetGroup',
    { short: short[1]?.replaceAll('\n', ' ') ?? '', ...(rest.length > 0 && { long: rest.join('\n') }) },
    part.blocks,
  );
}

function omit({ legalForm, number }: { legalForm?: string; number?: string }): Data {
  return { ...(legalForm !== undefined && { legalForm }), ...(number !== undefined && { number }) };
}
