// The lists of an old memo: documents, steps, recipients, and the people who sign.
import { isDate } from '../facts/calendar.js';
import { findReferences, isOfficialsTitle, isPersonsName, readDay } from './find-facts.js';
import { type Data, type Part, type Work, put, isCommittee, linesOf, uncapitalize } from './import-work.js';

export function readDocuments(part: Part, work: Work): void {
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
      if (
        /^[^,(]{0,60}tjänsteskrivelse\b/iu.test(line) &&
        documents.length === 0 &&
        !work.reader.keepsOwnDocument
      ) {
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

export function readTimeline(part: Part, work: Work): void {
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
    const decides = isCommittee(name, work) === true;
    const body = work.reader.bodies.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (decides) meeting = { date, at };
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

export function readRecipients(part: Part, work: Work): void {
  const { people, others } = takePeople(withoutFooter(part.blocks, work), work);
  const recipients: unknown[] = [];
  const from: number[] = [];
  const organisation = work.data['organisation'] as { legalName?: string } | undefined;
  const lines = linesOf(others, work).filter(({ line }) => line !== '');
  const [first] = lines;
  const entries = first && lines.length === 1 ? splitRecipients(first) : lines;
  for (const { at, line } of entries) {
    const block = work.blocks[at];
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

/** Who gets a decision: a body, an office, a unit, an official or an applicant. */
const RECIPIENT =
  /(?:nämnden?|styrelsen?|fullmäktige|förvaltning(?:en)?|kontoret|enheten|avdelningen|chef(?:en)?|rektor(?:n)?|föreningen|stiftelsen|sökande(?:n|na)?|revisorerna)\b/iu;

/** Several recipients on one line: "Nämnden för Teknik, kommunstyrelsens förvaltning". */
function splitRecipients({ at, line }: { at: number; line: string }): { at: number; line: string }[] {
  const pieces = line.split(/, | samt | och (?=\p{Lu})/u);
  // "Förvaltningschefen, socialförvaltningen" is one
  const isOne =
    pieces.length < 2 ||
    !pieces.every((piece) => RECIPIENT.test(piece)) ||
    (pieces.length === 2 && /(?:chef|rektor)(?:en|n)?$/iu.test(pieces[0] ?? ''));
  return isOne ? [{ at, line }] : pieces.map((piece) => ({ at, line: piece }));
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

/** How many of a memo's last paragraphs the signatures and the page's foot may be. */
const CLOSING = 12;

/** The people who sign below a memo's text, and the office below them, taken out of its last part. */
export function takeClosing(part: Part, work: Work): void {
  const tail = part.blocks.slice(-CLOSING);
  const isShort = (at: number): boolean => {
    const text = work.blocks[at]?.text ?? '';
    return text.length < 100 && !/[.:;!?]$/.test(text);
  };
  let start = tail.length;
  while (start > 0 && isShort(tail[start - 1] ?? -1)) start--;
  const closing = tail.slice(start);
  const { people, others } = takePeople(closing, work);
  const [first] = people;
  if (!first) return;
  // whoever stands below another line is who has written the memo
  const office = others.find((at) => at > first.at) ?? Infinity;
  const signing = people.filter(({ at }) => at < office);
  const rest = closing.filter((at) => at >= office);
  if (work.data['author'] === undefined)
    findAuthor(
      linesOf(rest, work).flatMap(({ line }) => line.split('\t')),
      work,
    );
  addSignatories(signing, work);
  work.left.push(...rest);
  part.blocks = part.blocks.filter((at) => at < first.at);
}

/** Who has written the memo, where a page's head or foot says it: a name, a title and how to reach them. */
export function findAuthor(given: readonly string[], work: Work): void {
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

/** Words in columns: a tab between them, or spaces. */
const COLUMNS = /\S(?:\t| {3,})\S/u;
const CELLS = /[\t\n]| {3,}/u;

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
    const isRow = COLUMNS.test(block.text);
    const alone = block.type === 'paragraph' && !isRow ? personIn(block.text) : undefined;
    if (alone) {
      people.push({ ...alone, at });
      continue;
    }
    const cells = block.text
      .split(CELLS)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const nextAt = places[i + 1];
    const next = (work.blocks[nextAt ?? -1]?.text ?? '')
      .split(CELLS)
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

/** Names side by side with their titles below, each a column; gives whether the table is one. */
function readSignatureTable(
  [names = [], ...titles]: readonly string[][],
  at: number,
  people: Person[],
): boolean {
  const isOne = names.length > 0 && names.every((name) => isPersonsName(name));
  if (!isOne) return false;
  for (const [i, name] of names.entries()) {
    const title = titles
      .map((row) => row[i] ?? '')
      .join(' ')
      .trim();
    people.push({ name, ...(title !== '' && { title }), at });
  }
  return true;
}

export function readSignatories(places: readonly number[], work: Work): void {
  const people: Person[] = [];
  const tables = places.filter((at) => readSignatureTable(work.blocks[at]?.rows ?? [], at, people));
  const others = places.filter((at) => !tables.includes(at));
  const lines = linesOf(others, work).filter(({ line }) => line !== '');
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
