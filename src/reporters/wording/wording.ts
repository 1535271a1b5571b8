// The parts of a message language: a sentence for each code of a stage, and a few words of its own. A code without
// wording in a language doesn't compile. The checks have their sentences in their own files.
import { showUnseen } from '../../characters.js';
import { findCheck } from '../../checks/run-checks.js';
import type { Code, DiagnosticArgs } from '../../codes.js';
import type { Diagnostic, Language, Sentence, Severity } from '../../diagnostic.js';
import type { Rule } from '../../facts/origins.js';

export type { Language, Sentence } from '../../diagnostic.js';

/** The words of the page that `iop preview` shows. */
export type PageWord =
  | 'title'
  | 'view'
  | 'page'
  | 'profile'
  | 'own'
  | 'findings'
  | 'none'
  | 'wrong'
  | 'stale'
  | 'nothing'
  | 'lost'
  | 'source'
  | 'pick'
  | 'open'
  | 'direct'
  | 'row'
  | 'word'
  | 'lines'
  | 'pdf';

export interface Wording {
  language: Language;
  sentences: { [C in Code]: (args: DiagnosticArgs[C]) => Sentence };
  /** How a computed fact is made, with the source of its rule. */
  rules: Record<Rule, string>;
  severities: Record<Severity, string>;
  /** "2 errors, 1 warning in 3 cases". */
  summary(counts: { errors: number; warnings: number; infos: number; cases: number }): string;
  /** "wrote out/memo.docx". */
  outcomes: Record<'wrote' | 'unchanged' | 'backup' | 'removed', string>;
  /** The table after a batch. */
  batch: {
    heading: string;
    outcomes: Record<'wrote' | 'unchanged' | 'stale' | 'failed' | 'edited' | 'faulty' | 'broken', string>;
    /** "1 error, 2 warnings"; nothing of what there is none of. */
    findings(errors: number, warnings: number): string;
    total(counts: { cases: number; left: number; wrote: number; unchanged: number; wrong: number }): string;
  };
  /** The keys and answers of computed facts, where they are called something else. */
  factWords: Readonly<Record<string, string>>;
  /** The names of the sections in which a value is printed. */
  printedIn(sections: readonly string[]): string;
  /** While `--watch` waits. */
  watching(cases: number): string;
  /** Of `iop preview`. */
  preview: {
    /** Once it can be looked at. */
    ready(address: string): string;
    /** A field by its name, with its path and line. */
    field(title: string | undefined, path: string, line: number): string;
    rule(rule: string): string;
    setting(path: string): string;
    template(file: string): string;
    /** Words of which no field says anything. */
    other: string;
    page: Record<PageWord, string>;
  };
  /** What an editor offers. */
  editor: {
    replace(text: string): string;
    suppress(code: string): string;
    /** The reason that a person is to write. */
    reason: string;
  };
  /** A batch that the user has stopped. */
  interrupted(done: number, all: number): string;
  /** The labels of what `iop kinds` lists. */
  kinds: Record<'needs' | 'may' | 'sections' | 'decision' | 'points' | 'example', string>;
  /** After a profile was checked and nothing found. */
  profileIsFine(name: string): string;
  /** After the findings that GitHub shows. */
  hiddenFindings(count: number): string;
  internalError(reason: string): string;
}

/** The sentence for a diagnostic in a language. What stands in it of the input is shown, and can steer nothing. */
export function wordDiagnostic({ language, sentences }: Wording, { code, args }: Diagnostic): Sentence {
  const shown = showUnseenIn(args) as object;
  const check = findCheck(code);
  if (check) return check.words[language](shown);
  return (sentences[code as Code] as (args: object) => Sentence)(shown);
}

function showUnseenIn(value: unknown): unknown {
  if (typeof value === 'string') return showUnseen(value);
  if (Array.isArray(value)) return value.map(showUnseenIn);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, showUnseenIn(inner)]));
}
