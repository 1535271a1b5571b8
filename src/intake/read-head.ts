// The head of an old memo: its reference number, day, title and author.
import { addDays } from '../facts/calendar.js';
import { type WrittenBlock } from '../ooxml/read-blocks.js';
import { findReferences, isOfficialsTitle, isPersonsName, readDay } from './find-facts.js';
import { type Work, put, uncapitalize } from './import-work.js';

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
export function readHead(head: readonly number[], work: Work): void {
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
}

/** The memo's day: in its head, in its own line among the documents, or a week before its first step. */
export function readDate(work: Work): void {
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
