// A profile's template files → programs ready to be filled, one for each kind of memo.
import { success, type Diagnostic, type Result } from '../diagnostic.js';
import type { KindSettings } from '../kind-settings.js';
import type { Profile } from '../profile/profile.js';
import type { Programs } from './fill-template.js';
import { parseKinds } from './parse-kinds.js';
import { compileProgram } from './program.js';

/** A kind of memo, ready for use. */
export interface ReadyKind
  extends
    Programs,
    Pick<
      KindSettings,
      | 'name'
      | 'description'
      | 'needs'
      | 'may'
      | 'proposes'
      | 'headings'
      | 'decision'
      | 'summarySays'
      | 'decisionSays'
      | 'example'
    > {
  /** What is wrong with its templates: it stops the cases of this kind, and no other. */
  faults: readonly Diagnostic[];
  /** Whether the kind makes a title where a case gives none. */
  hasTitle: boolean;
  /** The names of the points that are proposed where a case lists none. */
  usualPoints: readonly string[];
  /** The names of the points that a case can propose. */
  points: readonly string[];
  /** The names of its partials; of a built-in profile they are not kept. */
  partialNames?: readonly string[];
  /** The sections of the memo, in order. */
  sectionNames: readonly string[];
  /** The sections that a case's own can stand after. */
  slots: readonly string[];
}

/** The kinds of a profile by name. */
export type Templates = Readonly<Record<string, ReadyKind>>;

/** The programs of a profile's templates, or what is wrong with them. */
export function loadTemplates(profile: Profile): Result<Templates> {
  const kinds = parseKinds(profile);
  if (!kinds.ok) return kinds;
  const ready = [...kinds.value].flatMap(
    ([kind, { template, partials, points, faults }]): [string, ReadyKind][] => {
      const settings = profile.kinds.get(kind);
      if (!settings) return [];
      const { name, description, needs, may, headings, summarySays, decisionSays, example, sectionNames } =
        settings;
      const programs = new Map(
        faults.length > 0 ? [] : [...partials].map(([path, each]) => [path, compileProgram(each)] as const),
      );
      return [
        [
          kind,
          {
            name,
            description,
            needs,
            may,
            ...(settings.proposes && { proposes: settings.proposes }),
            ...(headings && { headings }),
            decision: settings.decision,
            summarySays,
            decisionSays,
            ...(example !== undefined && { example }),
            faults,
            hasTitle: settings.title !== undefined,
            usualPoints: settings.points,
            points,
            sectionNames,
            slots: settings.slots,
            partialNames: [...programs.keys()],
            main: compileProgram(template),
            partialAt: (path: string) => programs.get(path),
          },
        ],
      ];
    },
  );
  return success(Object.fromEntries(ready), kinds.diagnostics);
}
