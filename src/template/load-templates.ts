// A profile's template files → programs ready to be filled, one for each kind of memo.
import type { CaseFile } from '../case-file.js';
import { success, type Result } from '../diagnostic.js';
import type { Profile } from '../profile/profile.js';
import type { Programs } from './fill-template.js';
import { parseKinds } from './parse-kinds.js';
import { compileProgram } from './program.js';

type Kind = CaseFile['kind'];

export type Templates = Record<Kind, Programs>;

/** The programs of a profile's templates, or what is wrong with them. */
export function loadTemplates(profile: Profile): Result<Templates> {
  const kinds = parseKinds(profile);
  if (!kinds.ok) return kinds;
  const programs = Object.entries(kinds.value).map(([kind, { template, partials }]): [string, Programs] => [
    kind,
    {
      main: compileProgram(template),
      partials: Object.fromEntries([...partials].map(([name, each]) => [name, compileProgram(each)])),
    },
  ]);
  return success(Object.fromEntries(programs) as Templates, kinds.diagnostics);
}
