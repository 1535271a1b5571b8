// Every example in every dress: what tests of the Word files run through.
import { join } from 'node:path';
import { exampleNames, root, run } from './support.js';

/** The built-in profiles, and one with a letterhead that LibreOffice has saved. */
export const dresses = ['generic', 'malmo-asn', 'kungsbacka', join(root, 'tests/letterhead/storsjo')];

export interface Variant {
  name: string;
  example: string;
  flags: string[];
}

export const variants: Variant[] = exampleNames.flatMap((example) =>
  dresses.flatMap((profile) =>
    [[], ['--figures']].map((figures) => ({
      name: [example, profile.replace(/^.*\//, ''), ...figures].join(' '),
      example,
      flags: ['--profile', profile, ...figures],
    })),
  ),
);

/** A variant's file in a format, made by the program. */
export async function makeVariant({ example, flags }: Variant, format: string): Promise<Buffer> {
  const { exitCode, stdout, err } = await run([
    ...['draft', `examples/${example}/case.yaml`, '--to', format, '-o', '-', ...flags],
  ]);
  if (exitCode !== 0) throw new Error(err);
  return stdout;
}
