// `iop schema`: the JSON Schemas, for editors and other programs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaName } from '../schema/schemas.js';
import type { Io } from './io.js';

/** Those that the program reads by, and the one of what a batch writes. */
export type PublishedSchema = SchemaName | 'manifest';

/** Prints a schema as it is in the package. */
export async function printSchema({ packageRoot, stdout }: Io, name: PublishedSchema): Promise<number> {
  stdout.write(await readFile(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8'));
  return 0;
}
