// The names that are registered: those of the parties, the programme, the municipality and its bodies.
import { findFields } from '../../schema/case-fields.js';
import type { Checked } from '../check.js';
import { edgesOf, type Edges } from './name-places.js';
import { wordsOf } from './words.js';

/** A registered name, and whether it begins with a small letter in a sentence (a committee's). */
export interface Name {
  name: string;
  words: number;
  isCommon: boolean;
  isProgramme: boolean;
  edges: Edges | undefined;
}

/** The names of the parties and of the programme; those of the bodies only in a memo of their own. */
export function registeredNames({ caseFile, facts: { programme }, names, isOwnProfile }: Checked): Name[] {
  const proper = findFields(caseFile, 'name').map(({ value }) => value);
  const own = isOwnProfile ? [...names.committee, ...names.administration] : [];
  const all = [
    ...[...proper, ...(isOwnProfile ? names.municipality : [])].map((name) => ({
      name,
      // another committee, that pays
      isCommon: /^[a-zß-öø-ɏ]/u.test(name),
    })),
    // one word alone (nämnden) is too common to have slips of its own
    ...own.filter((name) => name.includes(' ')).map((name) => ({ name, isCommon: true })),
  ];
  return all
    .map((each) => ({
      ...each,
      words: wordsOf(each.name).list.length,
      isProgramme: each.name === programme?.name && each.name.includes(' '),
      edges: edgesOf(each.name),
    }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.name.length - a.name.length);
}
