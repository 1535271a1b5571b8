// An old memo's blocks → a case: its parts by their headings, its facts by their sentences. No word is dropped: what finds no
// field stays as a section of its own, or is given back as left over.
import { addDays, countMonths, isDate } from '../facts/calendar.js';
import type { Block } from '../kind-settings.js';
import type { WrittenBlock, WrittenMemo } from '../ooxml/read-blocks.js';
import {
  findAmount,
  findAmounts,
  findOrganisation,
  findPeriod,
  findProgramme,
  findReferences,
  isOfficialsTitle,
  isPersonsName,
  readDay,
  readNumber,
} from './find-facts.js';
import { findPart, type Headings, type PartName } from './headings.js';

/** What is known of the municipality that the memo is read for. */
export interface Reader {
  headings: Headings;
  /** The kinds of memo by their names. */
  kinds: Readonly<Record<string, ImportKind>>;
  bodies: readonly { id: string; name: string }[];
  /** The committee in its definite form. */
  committee: string;
  isOwnReference: (text: string) => boolean;
}

export interface ImportKind {
  needs: readonly Block[];
  may: readonly Block[];
  proposes?: string | undefined;
  hasTitle: boolean;
  sectionNames: readonly string[];
}

type Data = Record<string, unknown>;

export interface Imported {
  data: Data;
  /** Which blocks of the memo each field comes from, by the field's path. */
  origins: Map<string, number[]>;
  guesses: { path: string; reason: string }[];
  /** The blocks that no field holds. */
  left: number[];
  /** What the case's memo prints without its texts: nothing of that is lost. */
  printed: string;
}

function titleIn({ data }: Pick<Imported, 'data'>): string {
  return typeof data['title'] === 'string' ? data['title'] : '';
}

function withPlainSpaces(block: WrittenBlock): WrittenBlock {
  const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  const { text, markdown, rows } = block;
  return {
    ...block,
    text: plain(text),
    markdown: plain(markdown),
    ...(rows && { rows: rows.map((row) => row.map(plain)) }),
  };
}

/** A part of the memo: its heading and the blocks below it. */
interface Part {
  name: PartName | undefined;
  heading: string;
  level: number;
  /** The place of its heading. */
  at: number;
  blocks: number[];
}

export function importMemo(memo: WrittenMemo, reader: Reader): Imported {
  // iop's own firm spaces are made again; others were a program's
  const blocks = memo.blocks.map(withPlainSpaces);
  const { head, parts } = splitParts(blocks, reader.headings);
  const imported: Imported = { data: {}, origins: new Map(), guesses: [], left: [], printed: '' };
  const work: Work = {
    ...imported,
    beside: memo.beside,
    blocks,
    reader,
    whole: blocks.map(({ text }) => text).join('\n'),
  };
  readHead(head, work);
  const title = titleIn(work);
  const kind = findKind(title, parts, work);
  const ordered = {
    kind,
    ...work.data,
  };
  work.data = ordered;
  imported.data = ordered;
  readDecision(partOf(parts, 'decision'), work);
  if (reader.kinds[kind]?.sectionNames.includes('table')) takeTable(parts, work);
  if (reader.kinds[kind]?.proposes !== undefined) readAgreement(parts, work);
  else if (reader.kinds[kind]?.needs.includes('programme')) readProgramme(parts, work);
  readParts(parts, kind, work);
  if (work.data['title'] === undefined && reader.kinds[kind]?.hasTitle !== true)
    put(work, 'title', '[ärendets rubrik]', []);
  readDate(work);
  readRelated(work);
  if (work.data['author'] === undefined)
    findAuthor(
      memo.beside.flatMap((line) => line.split(/\t| {3,}/)),
      work,
    );
  imported.left = work.left;
  imported.guesses = work.guesses;
  return imported;
}

interface Work extends Imported {
  blocks: readonly WrittenBlock[];
  reader: Reader;
  /** What stands in headers and footers. */
  beside: readonly string[];
  /** All words of the memo. */
  whole: string;
}

function put(work: Work, path: string, value: unknown, from: readonly number[]): void {
  let group = work.data;
  const keys = path.split('.');
  for (const key of keys.slice(0, -1)) group = (group[key] ??= {}) as Data;
  group[keys.at(-1) ?? ''] = value;
  work.origins.set(path, [...from]);
}

/** The head, and the parts by their headings. A heading within a part that begins no part of its own stays in it. */
function splitParts(blocks: readonly WrittenBlock[], headings: Headings): { head: number[]; parts: Part[] } {
  const head: number[] = [];
  const parts: Part[] = [];
  for (const [i, block] of blocks.entries()) {
    const isHeading = block.type === 'heading' || (block.isBold === true && block.text.length < 90);
    const name = isHeading ? findPart(block.text, headings) : undefined;
    const level = block.level ?? 2;
    const last = parts.at(-1);
    // the first headings, before any part, are the memo's own: its kind and its title
    const isTitle = block.type === 'heading' && (level === 1 || parts.length === 0) && name === undefined;
    if (name !== undefined || (isHeading && !isTitle && last && !isWithin(last, level, block)))
      parts.push({ name, heading: block.text, level, at: i, blocks: [] });
    else if (last && !(isTitle && parts.length === 0)) last.blocks.push(i);
    else head.push(i);
  }
  return { head, parts };
}

/** Whether a heading lies below a part's own, as its sub-heading. */
function isWithin({ level, name }: Part, other: number, { type }: WrittenBlock): boolean {
  return type !== 'heading' || (other > level && name !== 'proposal' && name !== 'consequences');
}

function partOf(parts: readonly Part[], name: PartName): Part | undefined {
  return parts.find((part) => part.name === name);
}

const LABELS =
  /^(?:tjänsteskrivelse|tjänsteutlåtande|datum|diarienummer|diarienr|dnr|vår referens|er referens|handläggare|kontaktperson|referens|sida|till|ärendenummer)(?:[: ]*(?:datum|diarienummer|dnr|er referens|\d+ ?\(\d+\)))*:?$/iu;

/** What stands beside one another on a line: columns, or labels one after the other. */
const SIDE_BY_SIDE =
  /[\n\t]| {3,}|\s+(?=(?:Diarienummer|Diarienr|Dnr|Datum|Handläggare|E-post|Telefon|Ärendenummer)\b[: ])/u;
const LABELLED =
  /^(Diarienummer|Diarienr|Dnr|Datum|Handläggare|Kontaktperson|Kontakt|Utredare|Vår referens|Ärendenummer|Ärendenr|E-post|Telefon)[:.]? +(\S.*)$/iu;

/** A line that is the committee or the municipality, and no title. */
const OWN_BODY =
  /^(?:\p{Lu}[\p{L}&, -]*(?:nämnden|styrelsen|fullmäktige|utskottet|förvaltningen|kontoret)|Nämnden för [\p{L}&, -]+|\p{Lu}[\p{L} ]+ (?:kommun|stad)|[\p{Lu} ]+KOMMUN)$/u;

/** The reference number, the date, the author and the title. */
function readHead(head: readonly number[], work: Work): void {
  const { blocks, reader } = work;
  const rest: { at: number; line: string; block: WrittenBlock }[] = [];
  const author: Record<string, string> = {};
  let isAuthor = false;
  for (const at of head) {
    const block = blocks[at];
    if (!block) continue;
    if (block.type === 'heading' && work.data['title'] === undefined && !LABELS.test(block.text)) {
      const title = block.text.replaceAll('\n', ' ');
      put(work, 'title', title, [at]);
      isAuthor = false;
      continue;
    }
    const lines = (block.rows ? block.rows.flat() : block.text.split(SIDE_BY_SIDE))
      .map((line) => line.trim())
      .filter((line) => line !== '');
    for (const written of lines) {
      // "Handläggare: Karin Wåhlin, utvecklare", "Dnr SN 2025/0317"
      const [, label = '', said = ''] = LABELLED.exec(written) ?? [];
      const line = said === '' ? written : said;
      if (/^(?:handläggare|kontakt|utredare|vår ref)/iu.test(label)) {
        const [name = '', ...title] = line.split(', ');
        if (isPersonsName(name)) {
          author['name'] ??= name;
          if (title.length > 0) author['title'] ??= uncapitalize(title.join(', '));
          continue;
        }
      }
      if (/^(?:diarie|dnr|ärendenr|ärendenummer)/iu.test(label) && work.data['reference'] === undefined) {
        const date = readDay(line);
        if (date !== undefined && work.data['date'] === undefined) put(work, 'date', date, [at]);
        put(work, 'reference', findReferences(line)[0] ?? line.replace(/\s*\d{4}-\d{2}-\d{2}$/, ''), [at]);
        continue;
      }
      const [reference] = [...findReferences(line), ...(reader.isOwnReference(line) ? [line] : [])];
      const date = line.length < 40 ? readDay(line) : undefined;
      const email = /[\w.+-]+@[\w.-]+\.\w+/.exec(line)?.[0];
      if (/^(?:vår referens|handläggare|kontaktperson)/iu.test(line)) isAuthor = true;
      if (email !== undefined && line.length < 80) author['email'] = email;
      else if (reference !== undefined && line.length < 60 && work.data['reference'] === undefined) {
        put(work, 'reference', reference, [at]);
        if (date !== undefined && work.data['date'] === undefined) put(work, 'date', date, [at]);
      } else if (date !== undefined && work.data['date'] === undefined) put(work, 'date', date, [at]);
      else if (/^(?:Telefon )?\+?\d[\d -]{6,}$/.test(line))
        author['telephone'] = line.replace(/^Telefon /, '');
      else if (LABELS.test(line)) continue;
      else if (OWN_BODY.test(line) && line.split(' ').length < 8) work.left.push(at);
      else if (isPersonsName(line) && author['name'] === undefined && (isAuthor || rest.length === 0))
        author['name'] = line;
      else if (author['name'] !== undefined && author['title'] === undefined && isOfficialsTitle(line))
        author['title'] = uncapitalize(line);
      else rest.push({ at, line, block });
    }
  }
  if (author['name'] === undefined) {
    const name = rest.slice(0, -1).find(({ line }) => isPersonsName(line));
    if (name) {
      author['name'] = name.line;
      rest.splice(rest.indexOf(name), 1);
    }
  }
  if (author['name'] !== undefined) {
    const { name, ...others } = author;
    put(work, 'author', { name, ...others }, head);
  }
  if (work.data['title'] === undefined && rest.length > 0) {
    // the last lines before the first heading are the title, over several lines where it is long
    const last = rest.at(-1);
    const own = rest.filter(
      ({ at }) =>
        last !== undefined &&
        at >= last.at - 1 &&
        rest.every((each) => each.at !== at || each.block === blocks[at]),
    );
    const lines = own.length > 0 ? own : rest.slice(-1);
    put(work, 'title', lines.map(({ line }) => line).join(' '), [...new Set(lines.map(({ at }) => at))]);
    work.left.push(...rest.filter((each) => !lines.includes(each)).map(({ at }) => at));
  } else work.left.push(...rest.map(({ at }) => at));
  // "Förlängning av … ASN-2024-17401": the number stands in the title
  const title = work.data['title'];
  const [own] = typeof title === 'string' ? findReferences(title) : [];
  if (work.data['reference'] === undefined && typeof title === 'string' && own !== undefined) {
    put(work, 'reference', own, work.origins.get('title') ?? []);
    work.data['title'] = title
      .replace(own, '')
      .replace(/\(\s*\)/, '')
      .replaceAll(/ {2,}/g, ' ')
      .trim();
  }
  if (work.data['reference'] === undefined) {
    put(work, 'reference', '[diarienummer]', []);
  }
  work.data = order(work.data, ['reference', 'date', 'title', 'author']);
}

/** The memo's day: in its head, in its own line among the documents, or a week before its first step. */
function readDate(work: Work): void {
  if (work.data['date'] !== undefined) return;
  const own = /[Tt]jänsteskrivelse[^\n]{0,30}?(\d{4}-\d{2}-\d{2})/u.exec(work.whole)?.[1];
  const { meeting, steps = [] } = (work.data['timeline'] ?? {}) as {
    meeting?: string;
    steps?: { date: string }[];
  };
  const first = [...steps.map(({ date }) => date), ...(meeting === undefined ? [] : [meeting])].sort()[0];
  const before = first === undefined ? undefined : addDays(first, -7);
  put(work, 'date', own ?? before ?? readDay(work.whole) ?? '2000-01-01', []);
  work.guesses.push({ path: 'date', reason: 'skrivelsen har inget datum i sitt huvud' });
}

/** Reference numbers that the text mentions beside those of the case, unless one looks like a slip of another. */
function readRelated(work: Work): void {
  const { whole, data } = work;
  const given = findReferences(JSON.stringify({ ...data, prose: undefined, decision: undefined }));
  const known = new Set([...given, String(data['reference'])].map(bare));
  const mentioned = [...new Set(findReferences(whole))].filter((each) => !known.has(bare(each)));
  const others = mentioned.filter((each) => ![...known].some((one) => isNear(one, bare(each))));
  if (others.length > 0)
    put(
      work,
      'relatedCases',
      others.map((reference) => ({ reference, description: 'nämns i skrivelsen' })),
      [],
    );
}

function bare(reference: string): string {
  return reference.replaceAll(/[^\p{L}\d]/gu, '');
}

/** Whether two numbers differ by one sign, or by two that have changed places. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from(a).flatMap((sign, i) => (sign === b[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  return places.length === 1 || (places.length === 2 && a[first] === b[second] && a[second] === b[first]);
}

function order(data: Data, keys: readonly string[]): Data {
  return Object.fromEntries([
    ...keys.filter((key) => key in data).map((key) => [key, data[key]]),
    ...Object.entries(data).filter(([key]) => !keys.includes(key)),
  ]) as Data;
}

/** The kind of memo that says most of what this one says. */
function findKind(title: string, parts: readonly Part[], { reader, whole, blocks }: Work): string {
  const summary =
    partOf(parts, 'summary')
      ?.blocks.map((at) => blocks[at]?.text ?? '')
      .join(' ') ?? '';
  const about = `${title} ${summary}`.slice(0, 900);
  const kindThat = (proposes: string): string | undefined =>
    Object.entries(reader.kinds).find(([, kind]) => kind.proposes === proposes)?.[0];
  const isPartnership = /partnerskap|\bIOP\b/i.test(about);
  const hasParty = findOrganisation(about) !== undefined || findOrganisation(whole) !== undefined;
  if (
    /uppföljning av (?:verksamheten|överenskommelsen|IOP)/iu.test(title) &&
    'followup' in reader.kinds &&
    blocks.some(({ rows }) => (rows?.[0]?.[0] ?? '').startsWith('Mål'))
  )
    return 'followup';
  if (isPartnership && hasParty) {
    const isExtension =
      /förläng(?:ning|a|s)/iu.test(title) ||
      /ärende(?:t)? (?:avser|gäller) (?:en )?förlängning/iu.test(summary);
    const found = kindThat(isExtension ? 'extension' : 'agreement');
    if (found !== undefined) return found;
  }
  const table = blocks.find(({ rows }) => rows && isGrantsTable(rows));
  if (table && 'grants' in reader.kinds && /bidrag|fond/i.test(title)) return 'grants';
  return 'general' in reader.kinds ? 'general' : (Object.keys(reader.kinds)[0] ?? 'general');
}

function isGrantsTable(rows: readonly (readonly string[])[]): boolean {
  const [header = []] = rows;
  return (
    header.some((cell) => /sökt|ansökt/iu.test(cell)) &&
    header.some((cell) => /förslag|bevilja|tilldel/iu.test(cell))
  );
}

/** The points of the proposed decision: as they are written. */
function readDecision(part: Part | undefined, work: Work): void {
  if (!part) return;
  const points: unknown[] = [];
  const from: number[] = [];
  for (const at of part.blocks) {
    const block = work.blocks[at];
    if (!block) continue;
    const text = block.markdown.replaceAll(/\\?\n/g, ' ').trim();
    // "Nämnden föreslås besluta": the points follow
    if (block.type === 'paragraph' && /(?:föreslås besluta|beslutar)(?: att)?:?$/u.test(block.text.trim())) {
      work.left.push(at);
      continue;
    }
    if (block.type === 'table' || block.type === 'heading') {
      work.left.push(at);
      continue;
    }
    // a sentence that a page or an empty line has broken goes on
    const last = points.at(-1);
    if (
      typeof last === 'string' &&
      /^[a-zåäö]/u.test(text) &&
      !text.startsWith('att ') &&
      !/[.:]$/.test(last)
    ) {
      points[points.length - 1] = `${last} ${text}`;
      from.push(at);
      continue;
    }
    for (const sentence of block.type === 'item' ? [text] : splitPoints(text)) points.push(sentence);
    from.push(at);
  }
  const inBody = /^förslag till beslut i (.+)$/iu.exec(part.heading)?.[1];
  // a profile that knows no committee takes any for its own
  const isOwn =
    inBody === undefined ||
    work.reader.committee === 'nämnden' ||
    inBody.toLowerCase() === work.reader.committee.toLowerCase();
  if (points.length > 0)
    put(work, 'decision', isOwn ? points : points.map((text) => ({ text, in: inBody })), from);
  for (const [i] of points.entries())
    work.origins.set(`decision[${i}]`, from.length === points.length ? [from[i] ?? 0] : from);
}

/** Points in running text: each sentence that begins with a body. */
function splitPoints(text: string): string[] {
  return text.split(/(?<=\.) (?=\p{Lu}[\p{L}&, -]{3,60}(?:nämnden|styrelsen|fullmäktige|utskottet)\b)/u);
}

/** What a follow-up is about: the programme, and the agreement that it had. */
function readProgramme(parts: readonly Part[], work: Work): void {
  const textOfPart = (name: PartName): string =>
    (partOf(parts, name)?.blocks ?? []).map((at) => work.blocks[at]?.text ?? '').join('\n');
  const about = `${titleIn(work)}\n${textOfPart('summary')}\n${textOfPart('agreement')}\n${work.whole}`;
  const organisation = findOrganisation(about);
  if (organisation) {
    const short = shortNameIn(organisation.legalName, work.whole);
    put(
      work,
      'organisation',
      {
        legalName: organisation.legalName,
        ...(short !== undefined && { shortName: short }),
        ...omit(organisation),
      },
      [],
    );
  }
  put(work, 'programme', { name: findProgramme(about) ?? '[verksamhetens namn]' }, []);
  const period = findPeriod(textOfPart('agreement'));
  if (period) put(work, 'agreement', { ...period }, []);
}

/** The parties, the period, the money and the agreements before. */
function readAgreement(parts: readonly Part[], work: Work): void {
  const { blocks, whole } = work;
  const textOfPart = (name: PartName): string =>
    (partOf(parts, name)?.blocks ?? []).map((at) => blocks[at]?.text ?? '').join('\n');
  const [summary, decision, economy] = [textOfPart('summary'), textOfPart('decision'), textOfPart('economy')];
  const title = titleIn(work);
  const organisation = findOrganisation(`${decision}\n${summary}\n${title}\n${whole}`);
  const places = (text: string): number[] => {
    const found = blocks.findIndex((block) => block.text.includes(text));
    return found < 0 ? [] : [found];
  };
  if (organisation) {
    const short = shortNameIn(organisation.legalName, whole);
    put(
      work,
      'organisation',
      {
        legalName: organisation.legalName,
        ...(short !== undefined && { shortName: short }),
        ...omit(organisation),
      },
      places(organisation.legalName),
    );
    work.origins.set('organisation.number', places(organisation.number ?? '\0'));
  }
  const programme = findProgramme(`${title}\n${summary}\n${decision}\n${whole}`);
  put(work, 'programme', { name: programme ?? '[verksamhetens namn]' }, places(programme ?? '\0'));
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
  const present =
    /[Nn]uvarande (?:överenskommelsen?|avtalet)( \([^)]*\))? (?:gäller till och med|löper ut|upphör|går ut|löper till och med) (?:den )?([^.,]{8,30}\d{4})/u.exec(
      whole,
    );
  const to = readDay(present?.[2] ?? '');
  if (to !== undefined && !history.some((each) => each.to === to)) {
    add('agreement', `${to.slice(0, 4)}-01-01`, to, present?.[1] ?? '');
    if (history.some((each) => each.to === to))
      work.guesses.push({ path: 'agreement.history', reason: 'första dagarna är gissade: hela år' });
  }
  if (history.length > 0) agreement['history'] = history.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The fields that running text of a part goes to. */
const PROSE: Partial<Record<PartName, string>> = {
  summary: 'summary',
  background: 'background',
  conditions: 'conditions',
  agreement: 'agreement',
  purpose: 'purpose',
  goals: 'goals',
  parties: 'parties',
  followUp: 'followUp',
  economy: 'economy',
  finances: 'finances',
  assessment: 'assessment',
};

/** The section of a kind that prints a field of prose. */
const SECTION_OF: Partial<Record<PartName, string>> = {
  purpose: 'proposal',
  goals: 'proposal',
  parties: 'proposal',
  followUp: 'proposal',
  targetGroup: 'proposal',
};

function readParts(parts: readonly Part[], kind: string, work: Work): void {
  const sections = work.reader.kinds[kind]?.sectionNames ?? [];
  const own: { heading?: string; text: string; after?: string; at: number[] }[] = [];
  let before: string | undefined;
  for (const part of parts) {
    const { name, blocks, heading, at } = part;
    if (name === 'decision') before = 'decision';
    else if (name === 'documents') readDocuments(part, work);
    else if (name === 'timeline') readTimeline(part, work);
    else if (name === 'recipients') readRecipients(part, work);
    else if (name === 'signatories') readSignatories(blocks, work);
    else if (name === 'targetGroup' && sections.includes('proposal')) readTargetGroup(part, work);
    else if (name === 'children' || name === 'equality') readConsequence(part, name, work);
    else if (name === 'consequences' && blocks.length === 0) continue;
    else if (name === 'conditions' && readConditions(part, work)) continue;
    else if (name === 'results' && readResults(part, work)) continue;
    else {
      const field = name && PROSE[name];
      const isPrinted = name !== undefined && sections.includes(SECTION_OF[name] ?? name);
      const text = textOfBlocks(blocks, work);
      if (name === 'goals' && isPrinted) readGoals(part, work);
      else if (name === 'purpose' && isPrinted) readPurpose(part, work);
      else if (text === '') {
        if (name === undefined)
          own.push({ heading, text: '', at: [at], ...(before !== undefined && { after: before }) });
      } else if (field !== undefined && isPrinted && !hasField(work, field))
        put(work, `prose.${field}`, text, blocks);
      else
        own.push({
          heading: titleOf(heading),
          text,
          at: [at, ...blocks],
          ...(before !== undefined && { after: before }),
        });
    }
    if (name !== undefined && sections.includes(name)) before = name;
    keepHeading(part, work);
  }
  const slots = work.reader.kinds[kind]?.sectionNames ?? [];
  const filled = own.filter(({ text }) => text !== '');
  for (const { text, at } of own) if (text === '') work.left.push(...at);
  if (filled.length > 0)
    put(
      work,
      'prose.sections',
      filled.map(({ heading, text, after }) => ({
        ...(heading !== undefined && { heading }),
        text,
        ...(after !== undefined && slots.includes(after) && { after }),
      })),
      filled.flatMap(({ at }) => at),
    );
  for (const [i, { at }] of filled.entries()) work.origins.set(`prose.sections[${i}]`, at);
}

function hasField({ data }: Work, field: string): boolean {
  return (data['prose'] as Data | undefined)?.[field] !== undefined;
}

function titleOf(heading: string): string {
  return heading.replaceAll('\n', ' ').replace(/:$/, '');
}

/** A heading in other words than the profile's is the case's own. */
function keepHeading({ name, heading }: Part, work: Work): void {
  if (name === undefined) return;
  const usual = work.reader.headings[name];
  const words = titleOf(heading);
  if (usual === undefined || usual.toLowerCase() === words.toLowerCase() || name === 'table') return;
  const isCommon =
    name === 'decision' && work.reader.committee !== 'nämnden' && /^förslag till beslut i /iu.test(words);
  const headings = (work.data['headings'] ?? {}) as Data;
  if (!isCommon && headings[name] === undefined) put(work, `headings.${name}`, words, []);
}

/** Blocks as Markdown: paragraphs, lists, sub-headings and tables. */
function textOfBlocks(places: readonly number[], { blocks }: Work): string {
  let text = '';
  let previous: WrittenBlock | undefined;
  let number = 0;
  for (const at of places) {
    const block = blocks[at];
    if (!block) continue;
    number = block.type === 'item' && block.isOrdered ? number + 1 : 0;
    // three spaces lie below a bullet and below a number
    const indent = '   '.repeat(block.depth ?? 0);
    const shown =
      block.type === 'heading'
        ? `### ${block.markdown}`
        : block.type === 'item'
          ? `${indent}${block.isOrdered ? `${number}.` : '-'} ${block.markdown.replaceAll('\n', `\n${indent}  `)}`
          : block.rows
            ? tableText(block.rows)
            : block.markdown.replaceAll('\t', ' ');
    const isTight = previous?.type === 'item' && block.type === 'item';
    text += `${text === '' ? '' : isTight ? '\n' : '\n\n'}${shown}`;
    previous = block;
  }
  return text === '' ? '' : `${text}\n`;
}

function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [header = [], ...others] = rows;
  const isRight = (i: number): boolean =>
    i > 0 &&
    others.every((row) => /^[+−-]?[\d ]*(?:,\d+)?(?: ?%| kr)?$/u.test((row[i] ?? '').trim())) &&
    others.some((row) => /\d/.test(row[i] ?? ''));
  const rule = line(Array.from({ length: width }, (_, i) => (isRight(i) ? '-:' : '-')));
  return [line(header), rule, ...others.map(line)].join('\n');
}

function linesOf(
  places: readonly number[],
  { blocks }: Work,
): { at: number; line: string; isColumns: boolean }[] {
  return places.flatMap((at) =>
    (blocks[at]?.text ?? '')
      .split('\n')
      .map((line) => ({ at, line: line.trim(), isColumns: line.includes('\t') })),
  );
}

function readDocuments(part: Part, work: Work): void {
  const documents: unknown[] = [];
  const from: number[] = [];
  const { people, others } = takePeople(withoutFooter(part.blocks, work), work);
  for (const at of others) {
    const block = work.blocks[at];
    if (!block) continue;
    if (block.type === 'table' || block.type === 'heading') {
      work.left.push(at);
      continue;
    }
    for (const line of block.text
      .replaceAll('\t', ' ')
      .split('\n')
      .map((each) => each.trim())) {
      if (line === '') continue;
      // the memo itself is put first by iop
      if (/^[^,(]{0,60}tjänsteskrivelse\b/iu.test(line) && documents.length === 0) {
        work.left.push(at);
        continue;
      }
      documents.push(documentOf(line));
      from.push(at);
    }
  }
  if (documents.length > 0) put(work, 'documents', documents, from);
  for (const [i, at] of from.entries()) work.origins.set(`documents[${i}]`, [at]);
  if (people.length > 0) addSignatories(people, work);
}

/** A document with its reference number and its date, where they stand at its end. */
function documentOf(line: string): unknown {
  const reference = / \(([^()]*\d[^()]*)\)\s*$/.exec(line);
  const [whole, own] = reference ? [line.slice(0, reference.index), reference[1]] : [line, undefined];
  const found = /,? (\d{4}-\d{2}-\d{2})$/.exec(whole);
  const dated = found && isDate(found[1] ?? '') ? found : null;
  const title = dated ? whole.slice(0, dated.index) : whole;
  const isOne = own === undefined || findReferences(own).join() === own;
  if ((own === undefined && !dated) || !isOne || title === '') return line;
  return { title, ...(own !== undefined && { reference: own }), ...(dated && { date: dated[1] }) };
}

function readTimeline(part: Part, work: Work): void {
  const steps: Data[] = [];
  const places: number[] = [];
  let meeting: { date: string; at: number } | undefined;
  let isLegal = false;
  for (const { at, line } of linesOf(part.blocks, work)) {
    const block = work.blocks[at];
    if (block?.type === 'heading' || block?.isBold) isLegal = /efter beslutet/i.test(block.text);
    if (/^efter beslutet$/iu.test(line)) isLegal = true;
    const date = readDay(line);
    if (isLegal || date === undefined || block?.rows || line.length > 90) {
      if (line !== '') work.left.push(at);
      continue;
    }
    const name = line
      .replace(/(?:den )?\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}+ \d{4}/u, '')
      .replace(/\(förslag\)/u, '')
      .replace(/^[\s:,–-]+|[\s:,–-]+$/gu, '');
    const isCommittee = name.toLowerCase() === work.reader.committee.toLowerCase();
    const body = work.reader.bodies.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (isCommittee) meeting = { date, at };
    else {
      steps.push(body ? { body: body.id, date } : { ...(name !== '' && { name }), date });
      places.push(at);
    }
  }
  // where none is the committee by its name, the last step decides
  if (!meeting && steps.length > 0) {
    const last = steps.pop();
    meeting = { date: String(last?.['date']), at: places.pop() ?? part.at };
    if (last?.['name'] !== undefined) work.left.push(meeting.at);
  }
  if (!meeting) return;
  put(work, 'timeline', { meeting: meeting.date, ...(steps.length > 0 && { steps }) }, [meeting.at]);
  for (const [i, at] of places.entries()) work.origins.set(`timeline.steps[${i}]`, [at]);
}

function readRecipients(part: Part, work: Work): void {
  const { people, others } = takePeople(withoutFooter(part.blocks, work), work);
  const recipients: unknown[] = [];
  const from: number[] = [];
  const organisation = work.data['organisation'] as { legalName?: string } | undefined;
  for (const { at, line } of linesOf(others, work)) {
    const block = work.blocks[at];
    if (line === '') continue;
    if (block?.rows) {
      work.left.push(at);
      continue;
    }
    const isParty = organisation?.legalName !== undefined && line === organisation.legalName;
    const [name = '', title] = line.split(/, (?=[a-zåäö][\p{L} -]+$)/u);
    recipients.push(
      isParty
        ? { counterparty: true }
        : title !== undefined && isOfficialsTitle(title)
          ? { name, title }
          : line,
    );
    from.push(at);
  }
  if (recipients.length > 0) put(work, 'recipients', recipients, from);
  for (const [i, at] of from.entries()) work.origins.set(`recipients[${i}]`, [at]);
  if (people.length > 0) addSignatories(people, work);
}

/** What a letterhead has at a page's foot: addresses, telephone numbers, and the municipality's name beside another. */
const FOOTER =
  /^(?:www\.|\d{3} \d{2} \p{Lu}|Besöksadress|Postadress|Telefon|Org\.? ?nr|\+?\d[\d -]{7,}$)|\t\p{Lu}[\p{L} ]+ (?:kommun|stad)$|@/u;

/** The blocks without the foot of a page at their end; who has written the memo often stands there. */
function withoutFooter(places: readonly number[], work: Work): number[] {
  const isFooter = (at: number): boolean => FOOTER.test(work.blocks[at]?.text ?? '');
  const first = places.findIndex((at) => isFooter(at));
  if (first < 0) return [...places];
  // the line before an address can be the first of it
  const isLead = (at: number | undefined): boolean => {
    const line = work.blocks[at ?? -1]?.text ?? '';
    return (
      isPersonsName(line) || /^(?:Förvaltningen|Kommunstyrelsens förvaltning|Avdelning|Bygg- och)/u.test(line)
    );
  };
  let begin = first;
  while (begin > 0 && first - begin < 2 && isLead(places[begin - 1])) begin--;
  const footer = places.slice(begin);
  const lines = linesOf(footer, work);
  if (work.data['author'] === undefined)
    findAuthor(
      lines.flatMap(({ line }) => line.split('\t')),
      work,
    );
  work.left.push(...footer);
  return places.slice(0, begin);
}

/** Who has written the memo, where a page's head or foot says it: a name, a title and how to reach them. */
function findAuthor(given: readonly string[], work: Work): void {
  const lines = given.map((line) => line.trim());
  const name = lines.find((line) => isPersonsName(line) && !/(?:kommun|stad|förvaltning)/iu.test(line));
  if (name === undefined) return;
  const title = lines.find((line) => isOfficialsTitle(line));
  const find = (pattern: RegExp): string | undefined =>
    lines.map((line) => pattern.exec(line)?.[1]).find((each) => each !== undefined);
  const telephone = find(/^(?:Telefon )?(\+?0[\d -]{7,})/);
  const email = find(/([\w.+-]+@[\w.-]+\.\w+)/);
  put(
    work,
    'author',
    {
      name,
      ...(title !== undefined && { title: uncapitalize(title) }),
      ...(email !== undefined && { email }),
      ...(telephone !== undefined && { telephone: telephone.trim() }),
    },
    [],
  );
}

interface Person {
  name: string;
  title?: string;
  at: number;
}

/** People who sign below the last list of a memo: names, side by side or each on a line, and their titles after them. */
function takePeople(places: readonly number[], work: Work): { people: Person[]; others: number[] } {
  const people: Person[] = [];
  const others: number[] = [];
  const titles = new Set<number>();
  for (const [i, at] of places.entries()) {
    const block = work.blocks[at];
    if (titles.has(at) || !block) continue;
    // names and titles side by side, as a table
    const [names = [], roles = []] = block.rows ?? [];
    if (block.rows && names.length > 0 && names.every(isPersonsName) && roles.every(isOfficialsTitle)) {
      for (const [j, name] of names.entries())
        people.push({ name, ...(roles[j] !== undefined && { title: roles[j] }), at });
      continue;
    }
    const alone = block.type === 'paragraph' ? personIn(block.text) : undefined;
    if (alone) {
      people.push({ ...alone, at });
      continue;
    }
    const cells = block.text
      .split(/[\t\n]/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const nextAt = places[i + 1];
    const next = (work.blocks[nextAt ?? -1]?.text ?? '')
      .split(/[\t\n]/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const isPair = cells.length === 2 && isPersonsName(cells[0] ?? '') && isOfficialsTitle(cells[1] ?? '');
    if (block.type !== 'item' && isPair && block.text.includes('\n'))
      people.push({ name: cells[0] ?? '', title: cells[1] ?? '', at });
    else if (
      block.type !== 'item' &&
      cells.length > 0 &&
      cells.every(isPersonsName) &&
      next.length >= 1 &&
      next.every(isOfficialsTitle) &&
      next.length === cells.length
    ) {
      for (const [j, name] of cells.entries())
        people.push({ name, ...(next[j] !== undefined && { title: next[j] }), at });
      if (nextAt !== undefined) titles.add(nextAt);
      // a title that goes on: "Förvaltningschef" above "Förskola & Grundskola"
      const lastAt = places[i + 2];
      const more = work.blocks[lastAt ?? -1];
      const person = people.at(-1);
      const goesOn =
        cells.length === 1 &&
        i + 3 === places.length &&
        more?.type === 'paragraph' &&
        /^\p{Lu}[\p{L} &]{2,40}$/u.test(more.text) &&
        (more.text.includes('&') || !isPersonsName(more.text));
      if (goesOn && person?.title !== undefined && lastAt !== undefined) {
        person.title = `${person.title} ${more.text}`;
        titles.add(lastAt);
      }
    } else others.push(at);
  }
  return { people, others };
}

/** "Samira Haddad, samordnare" or "Ulf Brandt kommundirektör" on a line of its own. */
function personIn(text: string): { name: string; title: string } | undefined {
  const [, name = '', title = ''] =
    /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})(?:, | {2,}|\t| )(\p{L}[^,\n\t]*)$/u.exec(text.trim()) ??
    [];
  return isPersonsName(name) && isOfficialsTitle(title) && !isPersonsName(`${name} ${title}`)
    ? { name, title }
    : undefined;
}

function addSignatories(people: readonly Person[], work: Work): void {
  const before = (work.data['signatories'] ?? []) as { name: string }[];
  const isNew = (person: Person, i: number): boolean =>
    !before.some(({ name }) => name === person.name) &&
    people.findIndex(({ name }) => name === person.name) === i;
  const all = [
    ...before,
    ...people.filter(isNew).map(({ name, title }) => ({
      name,
      ...(title !== undefined && { title: uncapitalize(title) }),
    })),
  ];
  put(
    work,
    'signatories',
    all,
    people.map(({ at }) => at),
  );
}

function readSignatories(places: readonly number[], work: Work): void {
  const people: Person[] = [];
  const lines = linesOf(places, work).filter(({ line }) => line !== '');
  for (let i = 0; i < lines.length; i++) {
    const { line, at } = lines[i] ?? { line: '', at: 0 };
    const [, name = '', title = ''] =
      /^(\p{Lu}[^\s,]+(?: \p{Lu}[^\s,]+)+?)(?: {2,}|\t+|, )(.+)$/u.exec(line) ?? [];
    const next = lines[i + 1]?.line ?? '';
    const [, alone = '', role = ''] = /^(\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+) (\p{Lu}.*)$/u.exec(line) ?? [];
    if (
      isPersonsName(alone) &&
      isOfficialsTitle(role) &&
      (!isOfficialsTitle(next) || personIn(next) !== undefined)
    )
      people.push({ name: alone, title: role, at });
    else if (isPersonsName(line) && isOfficialsTitle(next)) {
      people.push({ name: line, title: next, at });
      i++;
    } else if (isPersonsName(name) && isOfficialsTitle(title)) people.push({ name, title, at });
    else if (isPersonsName(line)) people.push({ name: line, at });
    else work.left.push(at);
  }
  if (people.length > 0) addSignatories(people, work);
}

function uncapitalize(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/** "Syftet med överenskommelsen är att …": a clause that iop can put into its sentences. */
function readPurpose(part: Part, work: Work): void {
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

function readGoals(part: Part, work: Work): void {
  const subgoals: string[] = [];
  const taken = new Set<number>();
  for (const at of part.blocks) {
    const text = work.blocks[at]?.text ?? '';
    const goal = /^Verksamhetens övergripande mål är (att [^.]+)\.?$/u.exec(text)?.[1];
    const sub = /^Delmål \d+[.:] (.+)$/su.exec(text)?.[1];
    if (goal !== undefined) put(work, 'programme.goal', goal, [at]);
    else if (sub !== undefined) subgoals.push(sub.replaceAll('\n', ' '));
    else if (!/^Följande delmål .*:$/u.test(text)) continue;
    taken.add(at);
  }
  if (subgoals.length > 0) put(work, 'programme.subgoals', subgoals, [...taken]);
  part.blocks = part.blocks.filter((at) => !taken.has(at));
  setProse(part, 'goals', work);
}

function readTargetGroup(part: Part, work: Work): void {
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

/** What a part says beside what has found its own field. */
function setProse(part: Part, field: string, work: Work): void {
  const text = textOfBlocks(part.blocks, work);
  if (text !== '' && !hasField(work, field)) put(work, `prose.${field}`, text, part.blocks);
  part.blocks = [];
}

function readConsequence(part: Part, name: 'children' | 'equality', work: Work): void {
  const text = textOfBlocks(part.blocks, work);
  const why = /^Förvaltningen bedömer att frågan inte är relevant i ärendet, eftersom ([^.]+)\.$/u.exec(
    text.trim(),
  )?.[1];
  if (text !== '')
    put(
      work,
      `prose.consequences.${name}`,
      why === undefined ? { text } : { notRelevantBecause: why },
      part.blocks,
    );
}

const OUTCOMES: Readonly<Record<string, string>> = {
  uppfyllt: 'met',
  'delvis uppfyllt': 'partlyMet',
  'inte uppfyllt': 'notMet',
  'ej uppfyllt': 'notMet',
};

/** The table of requirements, where there is one; the running text goes to its own field. */
function readConditions(part: Part, work: Work): boolean {
  const at = part.blocks.find((each) => /^krav/i.test(work.blocks[each]?.rows?.[0]?.[0] ?? ''));
  const rows = at === undefined ? undefined : work.blocks[at]?.rows;
  if (at === undefined || !rows) return false;
  const items = rows.slice(1).map(([requirement = '', outcome = '', evidence = '']) => ({
    requirement,
    ...(OUTCOMES[outcome.toLowerCase()] !== undefined && { outcome: OUTCOMES[outcome.toLowerCase()] }),
    ...(evidence !== '' && { evidence }),
  }));
  put(work, 'conditions', { items }, [at]);
  part.blocks = part.blocks.filter((each) => each !== at);
  keepHeading(part, work);
  setProse(part, 'conditions', work);
  return true;
}

/** The tables of a follow-up, by their headers. */
function readResults(part: Part, work: Work): boolean {
  const results: Data = {};
  const period = findPeriod(work.whole);
  if (period) Object.assign(results, period);
  const taken: number[] = [];
  for (const at of part.blocks) {
    const [header, ...rows] = work.blocks[at]?.rows ?? [];
    if (!header) continue;
    const words = header.join(' ').toLowerCase();
    if (words.startsWith('mål resultat'))
      results['goals'] = rows.map(([goal = '', result = '', outcome = '']) => ({
        goal,
        result,
        ...(OUTCOMES[outcome.toLowerCase()] !== undefined && { outcome: OUTCOMES[outcome.toLowerCase()] }),
      }));
    else if (/beviljat.*använt/u.test(words))
      results['funding'] = rows.flatMap(([year = '', granted = '', used = '']) => {
        const [a, b] = [readNumber(granted), readNumber(used)];
        return /^\d{4}$/.test(year) && a !== undefined && b !== undefined
          ? [{ year: Number(year), granted: a, used: b }]
          : [];
      });
    else if (words.includes('antal'))
      results['people'] = rows.flatMap(([what = '', number = '', before = '']) => {
        const [a, b] = [readNumber(number), readNumber(before)];
        return a === undefined
          ? []
          : [{ what: uncapitalize(what), number: a, ...(b !== undefined && { before: b }) }];
      });
    else continue;
    taken.push(at);
  }
  if (results['goals'] === undefined) return false;
  put(work, 'results', results, taken);
  work.left.push(...part.blocks.filter((at) => !taken.includes(at)));
  return true;
}

/** The table that the decision is about, wherever it stands, with typed columns. */
function takeTable(parts: readonly Part[], work: Work): void {
  const isTable = (at: number, part: Part): boolean => {
    const rows = work.blocks[at]?.rows;
    return rows !== undefined && rows.length > 1 && (part.name === 'table' || isGrantsTable(rows));
  };
  const part = parts.find((each) => each.blocks.some((at) => isTable(at, each)));
  const at = part?.blocks.find((each) => isTable(each, part));
  const rows = at === undefined ? undefined : work.blocks[at]?.rows;
  if (!part || at === undefined || !rows) return;
  const [header = [], ...all] = rows;
  const hasSum = /^(?:summa|totalt)/i.test(all.at(-1)?.[0] ?? '');
  const body = hasSum ? all.slice(0, -1) : all;
  const isAmount = header.map(
    (_, i) =>
      i > 0 &&
      body.every((row) => row[i] === '' || readNumber(row[i] ?? '') !== undefined) &&
      body.some((row) => row[i] !== ''),
  );
  const decided = header.findIndex((title) => /förslag|bevilja|tilldel/iu.test(title));
  const columns = header.map((title, i) => ({
    ...(i === decided && isAmount[i] && { id: 'decided' }),
    ...(i !== decided && isAmount[i] && /sökt/iu.test(title) && { id: 'applied' }),
    title: title === '' ? `Kolumn ${i + 1}` : title,
    ...(i === 0 ? { type: 'name' } : isAmount[i] ? { type: 'amount' } : {}),
    ...(isAmount[i] && hasSum && { sum: true }),
  }));
  const year = /20\d{2}/.exec(`${part.heading} ${String(work.data['title'])} ${header.join(' ')}`)?.[0];
  put(
    work,
    'table',
    {
      ...(year !== undefined && { year: Number(year) }),
      columns,
      rows: body.map((row) =>
        header.map((_, i) =>
          isAmount[i] ? (readNumber(row[i] ?? '') ?? null) : (row[i] ?? '') === '' ? null : (row[i] ?? ''),
        ),
      ),
      ...(decided > 0 && isAmount[decided] && { decided: 'decided' }),
    },
    [at],
  );
  part.blocks = part.blocks.filter((each) => each !== at);
}

function omit({ legalForm, number }: { legalForm?: string; number?: string }): Data {
  return { ...(legalForm !== undefined && { legalForm }), ...(number !== undefined && { number }) };
}
