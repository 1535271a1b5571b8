// Makes single faults and counts how many are caught: `npm run mutations`. Sentences come from mutations/sentences.yaml, whose
// writer had not read the checks: filled with a case's facts they are true, and a finding is a false alarm; with one value
// changed they are a slip. Values in fields are changed too. Cases are the examples and those of tests/independent/.
// Deterministic: no chance, no clock. What the figures are, and what isn't found: docs/mutations.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, parseDocument } from 'yaml';
import bundle from '../dist/iop.cjs';

const { main } = bundle.loadProgram();
const root = fileURLToPath(new URL('../', import.meta.url));
/** At least this share of the slips is caught; at most this share of true sentences gets a finding. */
const LEAST = { sentences: 0.62, fields: 0.75 };
const MOST_FALSE = 0.05;
/** Each sentence is tried in so many cases. */
const CASES_EACH = 5;

/** Runs a command on a text, called as its file is, and gives what it prints. */
async function iop(command, file, text) {
  const out = [];
  await main([...command, '-', '--stdin-filename', file], {
    readStdin: () => Promise.resolve(Buffer.from(text)),
    stdout: { write: (chunk) => out.push(Buffer.from(chunk)) },
    stderr: { write: () => true },
    env: {},
    cwd: root,
    packageRoot: root,
  });
  return JSON.parse(Buffer.concat(out).toString());
}

/** The findings of a case but for advice, each as a text. */
async function findingsIn(file, text) {
  const found = await iop(['check', '--format', 'json'], file, text);
  return found
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message, path }) => JSON.stringify([code, message, path]));
}

const isNew = (found, before) => found.some((each) => !before.has(each));

// Words for values

const NUMERALS = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const WEEKDAYS = 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' ');
const longDate = (date) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
};
const addDays = (date, days) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const grouped = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ' ');
const inMonths = (months) =>
  months % 12 === 0 ? `${NUMERALS[months / 12]} år` : `${NUMERALS[months] ?? months} månader`;
const years = (from, to) => (from === to ? String(from) : `${from}–${to}`);

// A value of a slot: its true words, and wrong ones

const plain = (text, ...wrong) => ({
  text: String(text),
  wrong: wrong.map(String).filter((each) => each !== String(text)),
});
const kronor = (value, others = [], unit = ' kronor') => {
  const digits = String(value);
  const swapped = digits.replace(/^(\d)(\d)/, '$2$1');
  const wrong = [value + 10_000, Number(swapped), ...others];
  const right = wrong.filter(
    (each) => each !== value && each >= 1000 && String(each).length === digits.length,
  );
  return plain(
    `${grouped(value)}${unit}`,
    ...[...new Set(right)].slice(0, 3).map((each) => `${grouped(each)}${unit}`),
  );
};
const day = (date, others = []) =>
  plain(
    longDate(date),
    ...[addDays(date, 9), addDays(date, -365), ...others].filter((each) => each !== date).map(longDate),
  );
const year = (value, others = []) => plain(value, value + 1, ...others);
const counted = (number) =>
  NUMERALS[number] && number > 1
    ? plain(NUMERALS[number], NUMERALS[number + 1], NUMERALS[number - 1])
    : undefined;
const name = (text, other) => plain(text, text.slice(0, -2) + text.slice(-1), other);
const numbered = (text) =>
  plain(
    text,
    text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10)),
  );

/** The names of the built-in profiles' bodies; others are called "nämnden" like any. */
function namesOf(profile) {
  const file = `${root}templates/${profile}/profile.yaml`;
  if (profile === undefined || profile === 'generic' || !existsSync(file)) return {};
  const { committee, administration, municipality } = parse(readFileSync(file, 'utf8'));
  return {
    committee: plain(committee.definite, 'miljö- och byggnadsnämnden'),
    administration: plain(administration.definite, 'fastighets- och gatuförvaltningen'),
    municipality: plain(
      municipality.name,
      municipality.name.startsWith('Malmö') ? 'Lunds kommun' : 'Malmö stad',
    ),
  };
}

/** The slots that a case can fill. */
function slotsOf(facts, caseFile) {
  const { funding, agreement, timeline, programme, organisation, conditions, table, results } = facts;
  const slots = { ...namesOf(caseFile.profile) };
  const set = (slot, value) => value !== undefined && (slots[slot] = value);
  const isProposal = facts.isAgreement || facts.isExtension;
  const firm = funding && isProposal && funding.sum === undefined ? funding.years : [];
  const amounts = firm.map(({ amount }) => amount);
  const isWhole = firm.every(({ isPartYear }) => !isPartYear);
  for (const [i, { year: of, amount, change }] of isWhole ? firm.slice(0, 2).entries() : []) {
    const n = i + 1;
    const others = [...amounts, funding.total].filter((each) => each !== amount);
    set(`year.${n}`, year(of));
    set(`amount.${n}`, kronor(amount, others));
    set(`digits.${n}`, kronor(amount, others, ''));
    if (amount % 1000 === 0) set(`tkr.${n}`, kronor(amount / 1000, [], ' tkr'));
    if (!change || change.amount === 0) continue;
    set(`change.${n}`, kronor(Math.abs(change.amount)));
    const percent = (Math.round((1000 * Math.abs(change.ratio.part)) / change.ratio.whole) / 10)
      .toFixed(1)
      .replace('.', ',');
    set(
      `percent.${n}`,
      plain(`${percent} procent`, `${percent.replace(/\d$/, (digit) => (Number(digit) + 4) % 10)} procent`),
    );
    slots[`rise.${n}`] = change.amount > 0;
  }
  if (firm.length > 1) {
    set('total', kronor(funding.total, amounts));
    if (funding.mean) set('mean', kronor(funding.mean, [funding.total]));
    set('years', counted(firm.length));
  }
  if (funding?.baseline && isProposal && isWhole && !funding.baseline.isPartYear) {
    set('baselineYear', year(funding.baseline.year));
    set('baselineAmount', kronor(funding.baseline.amount, amounts));
  }
  if (agreement && isProposal) {
    const { from, to, fromYear, toYear, months, previous, sinceYear, extensionOption } = agreement;
    set('from', day(from, [to]));
    set('to', day(to, [from, ...(previous ? [previous.to] : [])]));
    set('fromYear', year(fromYear));
    set('toYear', year(toYear));
    set(
      'period',
      plain(
        `${longDate(from)} till ${longDate(to)}`,
        `${longDate(from)} till ${longDate(addDays(to, -365))}`,
        `${longDate(addDays(from, 31))} till ${longDate(to)}`,
      ),
    );
    if (from.endsWith('-01-01') && to.endsWith('-12-31'))
      set('range', plain(years(fromYear, toYear), years(fromYear, toYear + 1), years(fromYear - 1, toYear)));
    if (months) set('length', plain(inMonths(months), inMonths(months + 12)));
    if (previous && !agreement.previousEnded) {
      set('previousTo', day(previous.to, [to]));
      set('previousToYear', year(previous.toYear));
      if (previous.wholeYears)
        set(
          'previousRange',
          plain(years(previous.fromYear, previous.toYear), years(previous.fromYear - 1, previous.toYear)),
        );
      if (previous.references[0]) set('previousReference', numbered(previous.references[0]));
    }
    if (sinceYear && agreement.gapDays === 0) set('since', year(sinceYear, [sinceYear - 2]));
    if (extensionOption) {
      set('option', plain(inMonths(extensionOption.months), inMonths(extensionOption.months + 12)));
      slots.optionTimes = (extensionOption.times ?? 1) - 1;
    }
    slots.kindword = facts.isAgreement;
  }
  if (timeline && isProposal) {
    set('meeting', day(timeline.meeting));
    const at = new Date(`${timeline.meeting}T00:00:00Z`).getUTCDay();
    set('meetingWeekday', plain(WEEKDAYS[at], WEEKDAYS[(at + 1) % 7]));
    const step = timeline.steps.find(({ body }) => body === 'workingCommittee');
    if (step) set('workingCommittee', day(step.date, [timeline.meeting]));
  }
  if (isProposal) set('memoDate', day(facts.date));
  if (organisation) {
    set('organisation', name(organisation.legalName, 'Föreningen Vintergatan'));
    set('short', name(organisation.shortName, 'Vintergatan'));
    if (organisation.number) set('number', numbered(organisation.number));
  }
  if (programme) set('programme', name(programme.name, 'Stjärnfallet'));
  set('reference', numbered(facts.reference));
  if (programme?.subgoals && !results) set('goals', counted(programme.subgoals.length));
  const requirements = conditions?.groups.flatMap(({ items }) => items) ?? [];
  if (conditions?.allAssessed) {
    set('requirements', counted(requirements.length));
    if (requirements.length > 1) slots.met = conditions.allMet;
    if (conditions.guideline) {
      set('guideline', plain(conditions.guideline.title));
      if (conditions.guideline.reference) set('guidelineReference', numbered(conditions.guideline.reference));
    }
  }
  if (isProposal || facts.kind === 'grants') slots.decision = true;
  fillGrants(table, caseFile, set);
  fillResults(results, set);
  return slots;
}

function fillGrants(table, caseFile, set) {
  const columns = table?.columns ?? [];
  const decided = columns.findIndex(({ id }) => id !== undefined && id === caseFile.table?.decided);
  if (decided < 0) return;
  const at = (pattern) =>
    columns.findIndex(({ title, type }, i) => i !== decided && type === 'amount' && pattern.test(title));
  const [applied, before] = [at(/sökt|ansök/i), at(/föreg|förra|beviljat|20\d\d/i)];
  const rows = table.rows.filter(
    ({ rejected, condition, cells }) => !rejected && !condition && cells[decided].amount > 0,
  );
  const amounts = rows.map(({ cells }) => cells[decided].amount);
  for (const [i, { name: called, cells }] of rows.slice(0, 2).entries()) {
    const n = i + 1;
    const other = rows.find(({ cells: each }) => each[decided].amount !== cells[decided].amount)?.name;
    set(`row.${n}`, plain(called, ...(other && other !== rows[1 - i]?.name ? [other] : [])));
    set(`granted.${n}`, kronor(cells[decided].amount, amounts));
    if (applied >= 0 && cells[applied].amount > 0) set(`applied.${n}`, kronor(cells[applied].amount));
    if (before >= 0 && cells[before].amount > 0) set(`before.${n}`, kronor(cells[before].amount));
  }
  if (table.total) set('tableTotal', kronor(table.total, amounts));
  set('rows', counted(table.rows.length));
  if (table.year) set('tableYear', year(table.year));
}

function fillResults(results, set) {
  const [money] = results?.funding ?? [];
  if (money && money.left > 0) {
    set('used.1', kronor(money.used, [money.granted]));
    set('grantedFor.1', kronor(money.granted, [money.used]));
    set('left.1', kronor(money.left));
    set('resultsYear.1', year(money.year));
  }
  const [people] = results?.people ?? [];
  if (people) {
    set('people.1', plain(people.number, people.number + 11, people.before ?? people.number + 100));
    set('what.1', plain(people.what));
  }
  if (results?.from && results.to)
    set(
      'resultsPeriod',
      plain(
        `${longDate(results.from)} till ${longDate(results.to)}`,
        `${longDate(results.from)} till ${longDate(addDays(results.to, -31))}`,
      ),
    );
}

// Sentences

const SLOT = /\{([^{}:]+)(?::([^{}]*))?\}/g;

/** A sentence with a case's values, and each slip that can be made in it; `undefined` where the case lacks a value. */
function fill(say, slots) {
  const parts = [...say.matchAll(SLOT)].map(([whole, slot, words]) => {
    const value = slots[slot];
    if (value === undefined) return undefined;
    if (words === undefined) return { whole, slot, ...value };
    const options = words.split('|');
    const right = typeof value === 'boolean' ? Number(!value) : value;
    const text = options[right];
    // whether it is an agreement or an extension only fits the words
    const wrong = slot === 'kindword' ? [] : options.filter((_, i) => i !== right);
    return text === undefined ? undefined : { whole, slot, text, wrong };
  });
  if (parts.includes(undefined)) return undefined;
  const say_ = (changed, to) => {
    let i = 0;
    return say.replace(SLOT, () => (i === changed ? (i++, to) : parts[i++].text));
  };
  return {
    right: say_(-1),
    slips: parts.flatMap(({ slot, wrong }, i) => wrong.map((to) => ({ slot, text: say_(i, to) }))),
  };
}

/** The text of a case with a sentence at the end of a field, its lines broken at a width, as people and editors do. */
function withSentence(text, sentence, width) {
  const document = parseDocument(text);
  const field = ['assessment', 'background', 'economy', 'followUp', 'summary'].find((each) =>
    document.hasIn(['prose', each]),
  );
  const lines = [''];
  for (const word of sentence.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last].length + word.length >= width) lines.push(word);
    else lines[last] += `${lines[last] === '' ? '' : ' '}${word}`;
  }
  document.setIn(
    ['prose', field],
    `${String(document.getIn(['prose', field])).trimEnd()}\n\n${lines.join('\n')}\n`,
  );
  return document.toString({ lineWidth: 0 });
}

// Fields

/** Every match of a pattern, each changed alone. */
function eachMatch(text, pattern, change) {
  return [...text.matchAll(pattern)].flatMap((match) =>
    [change(match[0], match)]
      .flat()
      .filter((each) => each !== undefined && each !== match[0])
      .map((to) => ({
        from: match[0],
        to,
        text: text.slice(0, match.index) + to + text.slice(match.index + match[0].length),
      })),
  );
}

/** Faults in the fields before the prose, by what they are. */
function faultsInFields(text, facts) {
  const at = text.indexOf('\nprose:');
  const [fields, prose] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  const inFields = (pattern, change) =>
    eachMatch(fields, pattern, change).map((each) => ({ ...each, text: each.text + prose }));
  return {
    'a date moved': inFields(/(?<=^ *(?:- )?(?:from|to|date|meeting): )\d{4}-\d\d-\d\d/gm, (date) => [
      addDays(date, 1),
      addDays(date, 30),
      addDays(date, -365),
    ]),
    'an organisation number changed': inFields(/\d{6}-\d{4}/g, (number) => [
      number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
      number.replace(/^(\d)(\d)/, '$2$1'),
    ]),
    'an amount with a digit too many or too few': inFields(/(?<=amount: )\d{5,}(?=\n)/g, (amount) => [
      `${amount}0`,
      amount.slice(0, -1),
    ]),
    'a document post-dated': inFields(
      /(?<=kind: (?:report|guideline|agreement)\n)/g,
      () => `    date: ${addDays(facts.date, 9)}\n`,
    ),
    'an outcome changed': inFields(/outcome: met/g, () => ['outcome: notMet', 'outcome: partlyMet']),
    'the other party not told': inFields(/- counterparty: true/g, () => '- name: Omar Lindqvist'),
    'a year of funding lost or added': inFields(
      /(?<= {2}years:\n(?:(?! {2}\w).*\n)*? {4}- year: )\d{4}(?=\n {6}amount)/g,
      (of) => [String(Number(of) + 2), String(Number(of) - 3)],
    ),
    'the baseline moved': inFields(/(?<=baseline:\n {4}year: )\d{4}/g, (of) => String(Number(of) + 1)),
    'no ground for a rise': inFields(/ {2}justification:\n {4}text: .*\n/g, () => ''),
    'nothing to compare with': inFields(/ {2}noBaselineReason: .*\n/g, () => ''),
    'a guideline that is not there': inFields(/(?<=guideline: )\w+/g, (id) => `${id}x`),
    'a key misspelt': inFields(
      /^(?:organisation|agreement|funding|timeline)(?=:)/gm,
      (key) => key.slice(0, 2) + key.slice(3),
    ),
  };
}

// The run

const caseFiles = [
  ...readdirSync(`${root}examples`)
    .filter((each) => each !== 'faulty')
    .map((each) => `examples/${each}/case.yaml`),
  ...readdirSync(`${root}tests/independent/cases`)
    .sort()
    .map((each) => `tests/independent/cases/${each}`),
];
const cases = [];
for (const file of caseFiles) {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const { facts } = await iop(['facts', '--json'], file, text);
  cases.push({
    file,
    text,
    facts,
    slots: slotsOf(facts, parse(text)),
    before: new Set(await findingsIn(file, text)),
  });
}

const tally = () => ({ caught: 0, made: 0 });
const count = (results, key, isCaught) => {
  results[key] ??= tally();
  results[key].made++;
  if (isCaught) results[key].caught++;
};
const [byClass, bySlot, byField, alarms] = [{}, {}, {}, {}];
const shows = process.env.IOP_SHOW ?? '';
const show = (kind, line) => shows.includes(kind) && console.log(`${kind}: ${line}`);

const sentences = parse(readFileSync(`${root}scripts/mutations/sentences.yaml`, 'utf8'));
for (const [i, { class: kind, say }] of sentences.entries()) {
  // another case first for each sentence, so that all are used
  const turned = cases.map((_, k) => cases[(k + 7 * i) % cases.length]);
  const able = turned.flatMap((each) => {
    const filled = fill(say, each.slots);
    return filled ? [{ ...each, ...filled }] : [];
  });
  for (const { file, text, before, right, slips } of able.slice(0, CASES_EACH)) {
    const width = 40 + ((11 * i) % 45);
    const found = await findingsIn(file, withSentence(text, right, width));
    count(alarms, kind, isNew(found, before));
    if (isNew(found, before)) show('false', `${file}: ${right} ${found.find((each) => !before.has(each))}`);
    for (const { slot, text: wrong } of slips) {
      const isCaught = isNew(await findingsIn(file, withSentence(text, wrong, width)), before);
      count(byClass, kind, isCaught);
      count(bySlot, slot.replace(/\.\d$/, ''), isCaught);
      if (!isCaught) show('missed', `${kind} ${slot} (${file}): ${wrong}`);
    }
  }
}
for (const { file, text, facts, before } of cases)
  for (const [kind, faults] of Object.entries(faultsInFields(text, facts)))
    for (const { from, to, text: faulty } of faults) {
      const isCaught = isNew(await findingsIn(file, faulty), before);
      count(byField, kind, isCaught);
      if (!isCaught) show('missed', `${kind} (${file}): ${from} → ${to}`);
    }

const sum = (results) =>
  Object.values(results).reduce(
    (total, { caught, made }) => ({ caught: total.caught + caught, made: total.made + made }),
    tally(),
  );
const share = ({ caught, made }) => caught / Math.max(1, made);
const print = (title, results) => {
  const all = sum(results);
  console.log(`\n${title}: ${all.caught} of ${all.made} (${(100 * share(all)).toFixed(1)} %)`);
  for (const [key, each] of Object.entries(results))
    console.log(`${String(each.caught).padStart(5)} of ${String(each.made).padStart(4)}  ${key}`);
};
print('slips in sentences caught, by class', byClass);
if (shows.includes('slot')) print('the same by what was changed', bySlot);
print('faults in fields caught', byField);
print('true sentences with a finding', alarms);
const isLow = share(sum(byClass)) < LEAST.sentences || share(sum(byField)) < LEAST.fields;
if (isLow || share(sum(alarms)) > MOST_FALSE || sum(byClass).made < 1000) process.exitCode = 1;
