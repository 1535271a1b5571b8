// The tables of an old memo that have fields of their own: requirements, results, applications.
import { findPeriod, readNumber } from './find-facts.js';
import { type Data, type Part, type Work, put, keepHeading, uncapitalize, setProse } from './import-work.js';

export function isGrantsTable(rows: readonly (readonly string[])[]): boolean {
  const [header = []] = rows;
  return (
    header.some((cell) => /sökt|ansökt/iu.test(cell)) &&
    header.some((cell) => /förslag|bevilja|tilldel/iu.test(cell))
  );
}

const OUTCOMES: Readonly<Record<string, string>> = {
  uppfyllt: 'met',
  'delvis uppfyllt': 'partlyMet',
  'inte uppfyllt': 'notMet',
  'ej uppfyllt': 'notMet',
};

/** The table of requirements, where there is one; the running text goes to its own field. */
export function readConditions(part: Part, work: Work): boolean {
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
export function readResults(part: Part, work: Work): boolean {
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
export function takeTable(parts: readonly Part[], work: Work): void {
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
