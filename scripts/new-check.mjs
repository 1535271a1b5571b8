// `npm run new:check NAME`: begins a check. Writes src/checks/NAME.ts (in prose/ where the name begins with "prose-"), a
// faulty case and a case just inside the limit; what is to be filled in says FILL IN. Nothing is overwritten.
import { readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const [code] = process.argv.slice(2);
if (code === undefined || !/^[a-z]+(?:-[a-z]+)+$/.test(code)) {
  console.error('Usage: npm run new:check NAME, where NAME is the code, in words with hyphens: funding-leap');
  process.exit(2);
}

const isProse = code.startsWith('prose-');
const name = code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const finder = isProse
  ? `*find({ texts }) {
    for (const each of texts) {
      for (const { 0: text, index: start } of each.text.matchAll(/FILL IN/g)) {
        yield { in: each, range: { start, end: start + text.length }, args: { text } };
      }
    }
  },`
  : `*find({ caseFile }) {
    const text = caseFile.reference;
    if (text === 'FILL IN') yield { path: ['reference'], args: { text } };
  },`;

const check = `// FILL IN: what is right.
import { defineCheck } from '${isProse ? '../' : './'}check.js';

interface Args {
  text: string;
}

export const ${name} = defineCheck<Args>({
  code: '${code}',
  severity: 'warning',
  ${finder}
  words: {
    sv: ({ text }) => ({ message: \`FILL IN vad som är fel: \${text}\`, hint: 'FILL IN vad man ska skriva' }),
    en: ({ text }) => ({ message: \`FILL IN what is wrong: \${text}\`, hint: 'FILL IN what to write' }),
  },
  explain: {
    what: { sv: 'FILL IN vad den hittar.', en: 'FILL IN what it finds.' },
    why: { sv: 'FILL IN varför det spelar roll.', en: 'FILL IN why it matters.' },
    source: 'FILL IN lag, riktlinje eller skrivregel (eller ta bort raden)',
    faulty: 'FILL IN: faulty',
    corrected: 'FILL IN: corrected',
  },
});
`;
const minimal = await readFile(new URL('tests/minimal-case.yaml', root), 'utf8');
const files = {
  [`src/checks/${isProse ? 'prose/' : ''}${code}.ts`]: check,
  [`tests/faults/${code}.yaml`]: `# FILL IN: put the slip into this case, and mark its line by the word after the hash: # fault\n${minimal}`,
  [`tests/just-inside/${code}.yaml`]:
    '# FILL IN: the limit. Below stands what differs from tests/minimal-case.yaml: just right, and nothing is found.\nprose:\n  background: FILL IN\n',
};

for (const [file, text] of Object.entries(files)) {
  try {
    await writeFile(new URL(file, root), text, { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.error(`${file} is there already, and is left as it is`);
    process.exit(1);
  }
  console.log(file);
}
// the list of the checks, and the code among the profile's severities
const { status } = spawnSync(process.execPath, ['scripts/generate.mjs'], {
  cwd: fileURLToPath(root),
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
console.log(`
Fill in what says FILL IN. Then:
  npx vitest run tests/faults.test.ts tests/just-inside.test.ts
  npm run docs`);
