// A profile → what would stop every case of a kind, and what the kind's blocks would lose. Each kind's memo is made of a
// sample case, so that what only shows when a memo is made is found before there is any case.
import { diagnose, formatPath, success, uniqueDiagnostics, type Diagnostic } from '../diagnostic.js';
import { makeMemo } from './memo.js';
import { openCase, type ReadyProfile } from './open.js';
import { makeSampleCase } from './sample-case.js';

/** Faults of templates and of what they leave out; what else is found is the sample's own. */
const OF_TEMPLATES = /^(?:memo|template)\/|^decision-incomplete$/;

/** Tries a profile on a sample case of each of its kinds. */
export async function tryProfile(profile: ReadyProfile): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const [name, kind] of Object.entries(profile.kinds)) {
    if (kind.faults.length > 0) {
      found.push(...kind.faults);
      continue;
    }
    // JSON is YAML
    const text = JSON.stringify(makeSampleCase(name, kind, profile.settings));
    const open = await openCase(`(${name})`, text, () => Promise.resolve(success(profile)));
    if (!open.ok)
      throw new Error(`the sample case of ${name} is not valid: ${JSON.stringify(open.diagnostics)}`);
    const { diagnostics } = makeMemo(open.value);
    const isOfTemplates = ({ code, file }: Diagnostic): boolean =>
      OF_TEMPLATES.test(code) ||
      // where the profile's own template says it; elsewhere the case does
      (code === 'summary-not-standalone' && file !== undefined);
    found.push(...diagnostics.filter(isOfTemplates).map(withoutSample));
    const lost = diagnostics.flatMap(({ code, path }) =>
      // the profile says which lines an author has
      code === 'value-unprinted' && path && path[0] !== 'author' ? formatPath(path) : [],
    );
    if (lost.length > 0)
      found.push(diagnose('profile/drops-values', { kind: name, lost }, { severity: 'info' }));
  }
  return uniqueDiagnostics(found);
}

/** A finding without a place in the sample case, which nobody has. */
function withoutSample(finding: Diagnostic): Diagnostic {
  if (!finding.path) return finding;
  const { path: _, range: __, file: ___, ...rest } = finding;
  return rest;
}
