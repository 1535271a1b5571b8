// Makes as many different correct cases as are asked for, the same each time: the two examples with other
// associations, amounts, dates and reference numbers. For the bench, and for tries with a large archive.
//
//   node scripts/make-cases.mjs FOLDER COUNT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = ['thaiwise-2026-agreement', 'thaiwise-2025-extension'].map((name) =>
  readFileSync(fileURLToPath(new URL(`../examples/${name}/case.yaml`, import.meta.url)), 'utf8').replace(
    /^#.*\n/gm,
    '',
  ),
);

const WHO = ['Föreningen', 'Riksförbundet', 'Nätverket', 'Kvinnojouren', 'Mötesplatsen', 'Hjälpcentrum'];
const NAMES = ['Solrosen', 'Iris', 'Al-Nour', 'Ågrenska', 'Öppna dörren', 'Källan', 'Vårbäcken', 'Minh Anh'];
const TITLES = ['utvecklingssekreterare', 'handläggare', 'planeringssekreterare'];
const OFFICIALS = [
  ['Karin Ekdahl', 'karin.ekdahl@example.se'],
  ['Omar Lindqvist', 'omar.lindqvist@example.se'],
  ['Åsa Öberg', 'asa.oberg@example.se'],
];
const DAY = 24 * 60 * 60 * 1000;

/** A number of an association, with its check digit. */
function organisationNumber(index) {
  const digits = `8024${String(index).padStart(5, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`;
}

/** The text of a case; `index` counts from 0. */
export function makeCase(index) {
  const example = examples[index % examples.length];
  const again = Math.floor(index / (WHO.length * NAMES.length));
  const name = NAMES[Math.floor(index / WHO.length) % NAMES.length];
  const shortName = `${WHO[index % WHO.length]} ${name}${again === 0 ? '' : ` ${again + 1}`}`;
  const [author, email] = OFFICIALS[index % OFFICIALS.length];
  const baseline = 100_000 + 5_000 * (index % 397);
  const weeks = -(index % 5);
  const later = (date) => new Date(Date.parse(date) + 7 * weeks * DAY).toISOString().slice(0, 10);
  const ownReference = /^reference: (ASN-\d{4})-\d+/m;
  return example
    .replace(ownReference, (_, series) => `reference: ${series}-${20_001 + index}`)
    .replace(/802438-1355/g, organisationNumber(index))
    .replace(/Hela Människan i Malmö/g, `${shortName} i Malmö`)
    .replace(/Hela Människan/g, shortName)
    .replace(/^(author:\n {2}name: ).*\n {2}title: .*\n {2}email: .*/m, (_, start) =>
      [`${start}${author}`, `  title: ${TITLES[index % TITLES.length]}`, `  email: ${email}`].join('\n'),
    )
    .replace(/^date: (\S+)/m, (_, date) => `date: ${later(date)}`)
    .replace(/^timeline:\n(?: .*\n)+/m, (timeline) => timeline.replace(/\d{4}-\d{2}-\d{2}/g, later))
    .replace(
      /amount: (650000|670000|688000)/g,
      (_, amount) => `amount: ${baseline + Number(amount) - 650_000}`,
    );
}

/** Writes so many cases into a folder, a folder a case. */
export function makeCases(folder, count) {
  for (let index = 0; index < count; index++) {
    const caseFolder = join(folder, `case-${String(index + 1).padStart(5, '0')}`);
    mkdirSync(caseFolder, { recursive: true });
    writeFileSync(join(caseFolder, 'case.yaml'), makeCase(index));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count] = process.argv.slice(2);
  if (!folder || !(Number(count) > 0)) {
    process.stderr.write('usage: node scripts/make-cases.mjs FOLDER COUNT\n');
    process.exitCode = 2;
  } else makeCases(folder, Number(count));
}
