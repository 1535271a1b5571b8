// The built-in profiles' templates, parsed, checked and compiled while the program is built.
import type { CaseFile } from '../case-file.js';
import type { Result } from '../diagnostic.js';
import type { Profile } from '../profile/profile.js';
import { precompileTemplate } from './compile-template.js';
import { parseKinds } from './parse-kinds.js';
import type { PrecompiledKind } from './precompiled.js';

type Kind = CaseFile['kind'];

/** Adds the texts of a profile's compiled templates to a list, each once; gives where they stand. */
export function precompileTemplates(
  profile: Profile,
  texts: string[],
): Result<Record<Kind, PrecompiledKind>> {
  const kinds = parseKinds(profile);
  if (!kinds.ok) return kinds;
  const positionOf = (text: string): number => {
    const known = texts.indexOf(text);
    return known < 0 ? texts.push(text) - 1 : known;
  };
  const precompiled = Object.entries(kinds.value).map(([kind, { template, partials, prints }]) => {
    const places = [...partials].map(([name, each]) => [name, positionOf(precompileTemplate(each))]);
    const entry: PrecompiledKind = {
      template: positionOf(precompileTemplate(template)),
      partials: Object.fromEntries(places) as Record<string, number>,
      prints: [...prints],
    };
    return [kind, entry];
  });
  return { ...kinds, value: Object.fromEntries(precompiled) as Record<Kind, PrecompiledKind> };
}
