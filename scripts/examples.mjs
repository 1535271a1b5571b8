// Makes each example's memo and facts anew, with the program itself: memo.md, memo.docx, facts.json.
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const iop = (...args) => execFileSync(process.execPath, ['bin/iop.js', ...args], { cwd: root });

// those in examples/faulty have slips on purpose, and give no memo
for (const name of readdirSync(`${root}examples`).filter((each) => each !== 'faulty')) {
  const caseFile = `examples/${name}/case.yaml`;
  iop('draft', caseFile);
  writeFileSync(`${root}examples/${name}/facts.json`, iop('facts', caseFile, '--json'));
}
