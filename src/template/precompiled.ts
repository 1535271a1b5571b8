// Templates that were parsed, checked and compiled when the program was built: those of the built-in profiles.
import type { CaseFile } from '../case-file.js';
import { readyTemplate, type Compiled } from './environment.js';
import type { KindTemplate, Templates } from './load-templates.js';

type Kind = CaseFile['kind'];

/** A kind's template and partials, as positions in the list of all that are precompiled. */
export interface PrecompiledKind {
  template: number;
  partials: Record<string, number>;
  /** The Markdown fields that it prints. */
  prints: string[];
}

/** The templates of a profile from what was precompiled; each is made ready when it is first used. */
export function readyTemplates(
  kinds: Record<Kind, PrecompiledKind>,
  specifications: readonly TemplateSpecification[],
): Templates {
  const ready = new Map<number, Compiled>();
  const at = (position: number): Compiled => {
    const specification = specifications[position];
    if (specification === undefined) throw new RangeError(`no template ${position}`);
    const known = ready.get(position) ?? readyTemplate(specification);
    ready.set(position, known);
    return known;
  };
  const kindOf = ({ template, partials, prints }: PrecompiledKind): KindTemplate => {
    let included: Record<string, Compiled> | undefined;
    return {
      fill: (data) => {
        included ??= Object.fromEntries(Object.entries(partials).map(([name, each]) => [name, at(each)]));
        return at(template)(data, { partials: included });
      },
      prints: new Set(prints),
    };
  };
  return { agreement: kindOf(kinds.agreement), extension: kindOf(kinds.extension) };
}
