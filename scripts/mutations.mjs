// Makes single faults in the correct examples, over all classes of rules, and counts how many are caught: `npm run
// mutations`. What is missed is listed, and explained in docs/mutations.md. Deterministic: no chance, no clock.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bundle from '../dist/iop.cjs';

const { main } = bundle.loadProgram();
const root = fileURLToPath(new URL('../', import.meta.url));
const LEAST = 0.9;

/** The codes that the program finds in the text of an example. */
async function codesIn(name, text) {
  const out = [];
  await main(['check', '-', '--format', 'json', '--stdin-filename', `examples/${name}/case.yaml`], {
    readStdin: () => Promise.resolve(Buffer.from(text)),
    stdout: { write: (chunk) => out.push(Buffer.from(chunk)) },
    stderr: { write: () => true },
    env: {},
    cwd: root,
    packageRoot: root,
  });
  return JSON.parse(Buffer.concat(out).toString()).map(({ code }) => code);
}

/** Dates moved, in the fields and in prose. */
const addDays = (date, days) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Every match of a pattern, each changed alone: the text before and after it stays. */
function eachMatch(text, pattern, change) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const changes = [change(match[0], match)]
      .flat()
      .filter((each) => each !== undefined && each !== match[0]);
    return changes.map((to) => ({
      from: match[0],
      to,
      text: text.slice(0, match.index) + to + text.slice(match.index + match[0].length),
    }));
  });
}

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const longDate = (date) => {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
};
const grouped = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ' ');
/** A text with its live values written out as people would, so that each can be changed. */
function withValuesTyped(text, { agreement, programme, organisation }) {
  const typed = {
    ...(agreement && {
      '{{period agreement.from agreement.to}}': `${longDate(agreement.from)} till ${longDate(agreement.to)}`,
      '{{agreement.sinceYear}}': String(agreement.sinceYear),
      '{{yearRange agreement.fromYear agreement.toYear}}': `${agreement.fromYear}–${agreement.toYear}`,
    }),
    ...(agreement?.previous && { '{{longDate agreement.previous.to}}': longDate(agreement.previous.to) }),
    ...(programme && { '{{programme.name}}': programme.name }),
    ...(organisation && { '{{organisation.legalName}}': organisation.legalName }),
  };
  return Object.entries(typed).reduce((rest, [live, words]) => rest.replaceAll(live, words), text);
}

/** Sentences with numbers of every kind that the case has, all true: prose as people type it. */
function valuesInProse({ funding, agreement, reference, organisation, table }) {
  const years = (funding?.years ?? []).map(({ year, amount }) => `${grouped(amount)} kronor för ${year}`);
  const last = funding?.years?.at(-1);
  const change = last?.baselineChange ?? last?.change;
  const percent =
    change && `${((100 * change.ratio.part) / change.ratio.whole).toFixed(1).replace('.', ',')} procent`;
  const previous = agreement?.previous;
  return [
    years.length > 0 && `Kostnaden är ${years.join(' och ')}.`,
    change && `Det är en ökning med ${grouped(change.amount)} kronor, eller ${percent}.`,
    agreement && `Överenskommelsen gäller ${longDate(agreement.from)} till ${longDate(agreement.to)}.`,
    previous &&
      `Den nuvarande överenskommelsen (${previous.references[0]}) löper ut den ${longDate(previous.to)}.`,
    `Ärendet har diarienummer ${reference}.`,
    organisation?.number && `${organisation.legalName} (${organisation.number}) är part.`,
    previous &&
      `${organisation.shortName} och Malmö stad har haft överenskommelser sedan ${agreement.sinceYear}, först 2020–2022.`,
    table?.total && `Sammanlagt fördelas ${grouped(table.total)} kronor.`,
  ]
    .filter(Boolean)
    .join('\n    ');
}

/** Classes of faults: a name, and the faulty texts. `prose` is where the case's own words begin. */
function mutationsOf(text, facts) {
  const at = text.indexOf('\nprose:');
  const [fields, prose] = [text.slice(0, at), text.slice(at)];
  const inFields = (pattern, change) =>
    eachMatch(fields, pattern, change).map((each) => ({ ...each, text: each.text + prose }));
  const inProse = (pattern, change) =>
    eachMatch(prose, pattern, change).map((each) => ({ ...each, text: fields + each.text }));
  const cut = (word) => word.slice(0, 2) + word.slice(3);
  const { legalName, shortName } = facts.organisation ?? {};
  return {
    'a date moved in a field': inFields(
      /(?<=^ *(?:- )?(?:from|to|date|meeting): )\d{4}-\d\d-\d\d/gm,
      (date) => [addDays(date, 1), addDays(date, -1), addDays(date, 30), addDays(date, -365)],
    ),
    'an amount changed in prose': inProse(/\d{1,3}(?: \d{3})+(?= kronor)/g, (amount) => {
      const value = Number(amount.replace(/ /g, ''));
      return [grouped(value + 1000), grouped(value - 10_000), grouped(value * 10)];
    }),
    'amounts that change places': inProse(/\d{3} \d{3}(?= kronor för \d{4})/g, (amount) =>
      (facts.funding?.years ?? []).map((year) => grouped(year.amount)).filter((other) => other !== amount),
    ),
    'a year changed beside an amount': inProse(/(?<=kronor för )\d{4}/g, (year) => [
      String(Number(year) + 1),
      String(Number(year) - 2),
    ]),
    'a date changed in prose': inProse(/\d{1,2} (?:januari|december) \d{4}/g, (date) => [
      date.replace(/^\d+/, (day) => (day === '31' ? '30' : '2')),
      date.replace(/\d{4}$/, (year) => String(Number(year) + 1)),
      date.replace(/januari|december/, 'februari').replace(/^31/, '28'),
    ]),
    'a range of years changed': inProse(/\d{4}–\d{4}/g, (range) => [
      range.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
      range.replace(/\d{4}$/, (year) => String(Number(year) + 1)),
    ]),
    'a "since" changed': inProse(/(?<=sedan )\d{4}/g, (year) => [
      String(Number(year) + 1),
      String(Number(year) - 1),
    ]),
    'a percentage changed': inProse(/\d+,\d(?= procent)/g, (percent) => [
      percent.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
      percent.replace(/^\d+/, (whole) => String(Number(whole) + 1)),
    ]),
    'a digit changed in a reference number': inProse(/[A-Z]{3}-\d{4}-\d+/g, (reference) => [
      reference.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
      reference.replace(/-(\d{4})-/, (_, year) => `-${Number(year) + 1}-`),
    ]),
    'another form of a reference number': inProse(/[A-Z]{3}-\d{4}-\d+/g, (reference) => [
      reference.replace('-', ' '),
      reference.replace('-', '–'),
    ]),
    'an organisation number changed': [
      ...inProse(/\d{6}-\d{4}/g, (number) => [
        number.replace(/\d$/, (d) => String((Number(d) + 1) % 10)),
        number.replace('-', '–'),
      ]),
      ...inFields(/\d{6}-\d{4}/g, (number) => [
        number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
        number.replace(/^(\d)(\d)/, '$2$1'),
      ]),
    ],
    'a letter dropped from a name': inProse(
      new RegExp(legalName ? `${legalName}|${shortName}` : '(?!)', 'g'),
      (name) => [
        cut(name),
        name.replace(/n$/, ''),
        name.replace(/(?<=\s)\p{Lu}/u, (letter) => letter.toLowerCase()),
      ],
    ),
    'a municipality with its genitive in the wrong place': inProse(/Malmö stad(?!s)/g, () => [
      'Malmös stad',
      'Malmö Stad',
    ]),
    'a programme in other letters': inProse(/ThaiWISE/g, () => ['Thaiwise', 'ThaiWise', 'THAIWISE']),
    'a committee in other letters': inProse(
      /(?<=[a-z,] |\n {4}[a-z]+ )arbetsmarknads- och social(?:nämnden|förvaltningen)/g,
      (name) => [
        name.replace('arbetsmarknads-', 'arbetsmarknad-'),
        name.replace('a', 'A'),
        name.replace('social', 'socal'),
      ],
    ),
    'a dash swapped': inProse(/(?<=\d{4})–(?=\d{4})/g, () => ['-', ' - ', ' – ']),
    'a space too many': inProse(/(?<=\p{L}) (?=\p{L}{5})/gu, (space, { index }) =>
      index % 7 === 0 ? '  ' : space,
    ),
    'a space before a mark': inProse(/(?<=\p{L}),(?= )/gu, (mark, { index }) =>
      index % 3 === 0 ? ' ,' : mark,
    ),
    'a step reordered': inFields(
      /- body: preparation\n +date: (\S+)\n +- body: workingCommittee\n +date: (\S+)/g,
      (steps, [, a, b]) => steps.replace(a, '#').replace(b, a).replace('#', b),
    ),
    'a document post-dated': inFields(
      /(?<=kind: (?:report|guideline|agreement)\n)/g,
      () => `    date: ${addDays(facts.date, 9)}\n`,
    ),
    'reports grown old': /kind: report/.test(fields)
      ? [{ from: '2023', to: '2020', text: fields.replace(/(?<= {4}year: )2023/g, '2020') + prose }]
      : [],
    'a report without a year': inFields(/ {4}year: \d{4}\n(?= {2}- id)/g, () => ''),
    'an outcome changed': inFields(/outcome: met/g, () => ['outcome: notMet', '']),
    'the other party not told': inFields(/- counterparty: true/g, () => '- name: Omar Lindqvist'),
    'a year of funding lost or added': inFields(
      /(?<= {2}years:\n(?:(?! {2}\w).*\n)*? {4}- year: )\d{4}(?=\n {6}amount)/g,
      (year) => [String(Number(year) + 2), String(Number(year) - 3)],
    ),
    'the baseline moved': inFields(/(?<=baseline:\n {4}year: )\d{4}/g, (year) => String(Number(year) + 1)),
    'no ground for a rise': inFields(/ {2}justification:\n {4}text: .*\n/g, () => ''),
    'nothing to compare with': inFields(/ {2}noBaselineReason: .*\n/g, () => ''),
    'the option gone': inFields(/ {6}extensionOption:\n {8}months: 12\n/g, () => [
      '      extensionOption:\n        months: 6\n',
      '',
    ]),
    'a guideline that is not there': inFields(/guideline: riktlinjer/g, () => 'guideline: riktlinje'),
    'a signatory who is told': inFields(
      /- counterparty: true/g,
      (line) => `${line}\n  - name: Maria Sandström`,
    ),
    'an abbreviation without its words': inProse(/\(AMIF\)/g, () => '(fonden, AMIF)'),
    'IOP introduced again': inProse(/Ett IOP/g, () => 'Ett idéburet offentligt partnerskap (IOP)'),
    'heavy words': inProse(/Förvaltningen bedömer (?=att)/g, () => [
      'Föreliggande ärende avser bedömningen ',
      'Förvaltningen bedömer och/eller tror ',
      'Förvaltningens komplimenterande bedömning är ',
    ]),
    'a link that says nothing': inProse(
      /(?<=\n {4})Förvaltningen/g,
      () => 'Läs mer [här](https://example.se). Förvaltningen',
    ),
    'stray markup': inProse(/(?<=\n {4})(?:Förvaltningen|Verksamheten|Parterna)/g, (word) => `**${word}`),
    'a figure that does not exist': inProse(/\{\{programme\.(?=\w)/g, () => '{{program.'),
    'a key misspelt': inFields(/^(?:organisation|agreement|funding|timeline)(?=:)/gm, (key) => cut(key)),
    'a target group in the plural': inProse(/målgruppen(?!s)/g, () => 'målgrupperna'),
    'a summary that sends elsewhere': inProse(/(?<=summary: \|\n {4})/g, () => 'Se bilaga. '),
  };
}

const results = {};
const missed = [];
for (const name of readdirSync(`${root}examples`).filter((each) => each !== 'faulty')) {
  const original = readFileSync(`${root}examples/${name}/case.yaml`, 'utf8');
  const { facts } = JSON.parse(readFileSync(`${root}examples/${name}/facts.json`, 'utf8'));
  const typed = withValuesTyped(original, facts).replace(
    / {2}(?:assessment|background): \|\n/,
    (begin) => `${begin}    ${valuesInProse(facts)}\n\n`,
  );
  const before = await codesIn(name, typed);
  if (before.length > 0) throw new Error(`${name} is not correct: ${before.join(', ')}`);
  for (const [kind, mutations] of Object.entries(mutationsOf(typed, facts))) {
    results[kind] ??= { caught: 0, made: 0 };
    for (const { from, to, text } of mutations) {
      if (text === typed) continue;
      results[kind].made++;
      if ((await codesIn(name, text)).length > 0) results[kind].caught++;
      else missed.push({ name, kind, from: from.replace(/\s+/g, ' '), to: to.replace(/\s+/g, ' ') });
    }
  }
}

const sum = (key) => Object.values(results).reduce((total, each) => total + each[key], 0);
const [caught, made] = [sum('caught'), sum('made')];
for (const [kind, each] of Object.entries(results)) {
  console.log(`${String(each.caught).padStart(4)} of ${String(each.made).padStart(4)}  ${kind}`);
}
for (const { name, kind, from, to } of missed) console.log(`missed: ${kind} (${name}): ${from} → ${to}`);
console.log(
  `${caught} of ${made} faults caught: ${((100 * caught) / made).toFixed(1)} % (at least ${LEAST * 100} %)`,
);
const empty = Object.keys(results).filter((kind) => results[kind].made === 0);
if (empty.length > 0) console.log(`no faults made: ${empty.join(', ')}`);
if (caught / made < LEAST || made < 300 || empty.length > 0) process.exitCode = 1;
