// Refuses to publish what isn't ready: npm runs this before it publishes (docs/release.md).
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { version, repository } = JSON.parse(read('package.json'));
const faults = [
  repository.url.includes('OWNER') && 'package.json: repository still says OWNER',
  !read('CHANGELOG.md').includes(`## ${version}`) && `CHANGELOG.md has no heading "## ${version}"`,
].filter(Boolean);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
