// The built-in profiles are in the program as they were when it was built: the same memos as from their files.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtInProfiles as makeThem } from '../../scripts/generate.mjs';
import { exampleNames, root, run, temporaryFolder } from '../support.js';

const names = readdirSync(join(root, 'templates'));

it('are those in templates/ (if not: npm run build)', async () => {
  const file = join(root, 'src/cases/built-in-profiles.generated.js');
  expect(readFileSync(file, 'utf8') === (await makeThem())).toBe(true);
});

it.each(names.flatMap((name) => exampleNames.map((example) => [name, example])))(
  '%s gives %s the same text from its files',
  async (name = '', example = '') => {
    const folder = join(temporaryFolder(), name);
    cpSync(join(root, 'templates', name), folder, { recursive: true });
    const draft = (profile: string) =>
      run([
        'draft',
        `examples/${example}/case.yaml`,
        '--to',
        'md',
        '-o',
        '-',
        '--figures',
        '--profile',
        profile,
      ]);
    const [builtIn, fromFiles] = [await draft(name), await draft(folder)];
    expect(builtIn.exitCode).toBe(0);
    expect(fromFiles.out).toBe(builtIn.out);
  },
);
