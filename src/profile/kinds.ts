// The kinds of memo that a profile has: files of its own, of the profiles that it extends, and the built-in ones.
import {
  diagnose,
  failure,
  hasErrors,
  success,
  type Diagnostic,
  type Path,
  type Range,
  type Result,
} from '../diagnostic.js';
import type { KindSettings } from '../kind-settings.js';
import type { ProfileSettings } from '../profile-settings.js';
import { validateKindData } from '../schema/validate-kind.js';
import { rangeOf } from '../source/source.js';
import { parseSource } from '../source/parse-source.js';
import { OWN_CLAUSE, OWN_SENTENCE } from './profile.js';
import type { ProfileFile } from './profile.js';

/** A kind of memo as a profile has it. */
export interface Kind extends KindSettings {
  /** Its file, as diagnostics show it, and what it says. */
  file: string;
  text: string;
  /** Where its texts and lists stand in the file. */
  ranges: { title: Range; decision: readonly Range[]; sections: readonly Range[] };
  /** The names of the points that are proposed where a case lists none. */
  points: readonly string[];
  /** The points that the kind words itself, by the names that they are given. */
  ownPoints: ReadonlyMap<string, string>;
  /** The sections of the memo, in the profile's order. */
  sectionNames: readonly string[];
  /** The same with those that the profile leaves out: a case's own sections can stand after them, too. */
  slots: readonly string[];
}

/** What a usual point is called. */
const POINT_NAME = /^[a-z]+(?:-[a-z0-9]+)+$/;

/** What a kind's file may be called. */
const KIND_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The name that stands for all kinds, and those that every object has. */
const TAKEN = ['all', 'constructor'];

/** Reads the kinds from their files; `settings` are the profile's, `ownPartials` those that it has itself. */
export function loadKinds(
  files: ReadonlyMap<string, ProfileFile>,
  settings: ProfileSettings,
  ownPartials: readonly string[],
): Result<ReadonlyMap<string, Kind>> {
  const kinds = new Map<string, Kind>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, { file, text }] of files) {
    if (!KIND_NAME.test(name) || TAKEN.includes(name)) {
      diagnostics.push(diagnose('kind/name', { name }, { file, range: { start: 0, end: 1 } }));
      continue;
    }
    const source = parseSource(file, text);
    if (!source.ok || hasErrors(source.diagnostics)) {
      diagnostics.push(...source.diagnostics);
      continue;
    }
    const faults = validateKindData(source.value);
    diagnostics.push(...faults);
    if (hasErrors(faults)) continue;
    const data = source.value.data as KindSettings;
    const at = (path: Path): Range => rangeOf(source.value, path);
    for (const [i, block] of data.may.entries())
      if (data.needs.includes(block))
        diagnostics.push(diagnose('kind/needs-and-may', { block }, { file, range: at(['may', i]) }));
    const ranges = {
      title: at(['title']),
      decision: data.decision.map((_, i) => at(['decision', i])),
      sections: data.sections.map((_, i) => at(['sections', i])),
    };
    kinds.set(name, { ...makeKind(name, data, settings, ownPartials), file, text, ranges });
  }
  return hasErrors(diagnostics) ? failure(diagnostics) : success(kinds, diagnostics);
}

function makeKind(
  name: string,
  kind: KindSettings,
  settings: ProfileSettings,
  ownPartials: readonly string[],
): Omit<Kind, 'file' | 'text' | 'ranges'> {
  const ownPoints = new Map<string, string>();
  const points = kind.decision.map((point, i) => {
    if (POINT_NAME.test(point.trim())) return point.trim();
    // a clause begins with "att"; anything else is a sentence with its subject
    const own = `${/^att\s/.test(point.trim()) ? OWN_CLAUSE : OWN_SENTENCE}${i + 1}`;
    ownPoints.set(own, point.trim());
    return own;
  });
  const slots = orderSections(name, kind, settings, ownPartials);
  const sectionNames = slots.filter((section) => !settings.omits.includes(section));
  return { ...kind, points, ownPoints, sectionNames, slots };
}

/** A kind's sections: the profile's own list for it; else the kind's, in the order that the profile gives to all. */
function orderSections(
  name: string,
  { sections: own }: KindSettings,
  { sections }: ProfileSettings,
  ownPartials: readonly string[],
): string[] {
  if (Object.hasOwn(sections, name)) return sections[name] ?? own;
  const { all = [] } = sections;
  // a section of the profile's own stands in every kind
  const ordered = all.filter((section) => own.includes(section) || ownPartials.includes(section));
  for (const [i, section] of own.entries()) {
    if (ordered.includes(section)) continue;
    // a section that the profile doesn't order stays behind the one that it follows in the kind
    const before = own.slice(0, i).findLast((each) => ordered.includes(each));
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, section);
  }
  return ordered;
}
