// A Swedish dictionary, where one is installed: the packages hunspell-wasm and dictionary-sv, else the system's hunspell.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Speller } from '../checks/check.js';
import { diagnose, failure, success, type Result } from '../diagnostic.js';

interface Hunspell {
  testSpelling(word: string): boolean;
  getSpellingSuggestions(word: string): string[];
}
interface HunspellModule {
  createHunspellFromFiles(affixes: string, dictionary: string): Promise<Hunspell>;
}

/** The dictionary that is there, or how to get one. Packages are looked for where iop is installed, never beside a case. */
export async function openSpeller(packageRoot: string, env: NodeJS.ProcessEnv): Promise<Result<Speller>> {
  const speller = (await openPackages(packageRoot)) ?? openProgram(packageRoot, env);
  return speller ? success(speller) : failure([diagnose('usage/no-dictionary', {})]);
}

async function openPackages(packageRoot: string): Promise<Speller | undefined> {
  const load = createRequire(join(packageRoot, 'package.json'));
  try {
    const folder = dirname(load.resolve('dictionary-sv'));
    const module = load('hunspell-wasm') as HunspellModule;
    const hunspell = await module.createHunspellFromFiles(
      join(folder, 'index.aff'),
      join(folder, 'index.dic'),
    );
    return {
      findMisspelt: (words) =>
        new Map(
          words
            .filter((word) => !isRight(hunspell, word))
            .map((word) => [word, hunspell.getSpellingSuggestions(word)]),
        ),
    };
  } catch {
    return undefined;
  }
}

/** The first word of a sentence is right with a small letter, too. */
function isRight(hunspell: Hunspell, word: string): boolean {
  return hunspell.testSpelling(word) || hunspell.testSpelling(word.toLowerCase());
}

const ARGUMENTS = ['-d', 'sv_SE', '-i', 'utf-8', '-a'];

/** Windows looks for a program in the working folder first: that is where iop is installed, not where a case lies. */
function openProgram(cwd: string, env: NodeJS.ProcessEnv): Speller | undefined {
  const run = (words: readonly string[]): string | undefined => {
    // a word a line; the mark before it keeps it from being taken for a command
    const input = words.map((word) => `^${word}\n`).join('');
    const { status, stdout } = spawnSync('hunspell', ARGUMENTS, { input, encoding: 'utf8', env, cwd });
    return status === 0 ? stdout : undefined;
  };
  if (run(['ord']) === undefined) return undefined;
  return { findMisspelt: (words) => (words.length === 0 ? new Map() : readAnswers(run(words) ?? '')) };
}

/** hunspell's answers: `& word number place: suggestion, …` where it has some, `# word place` where it has none. */
export function readAnswers(answers: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of answers.split('\n')) {
    const [, mark, word, suggestions = ''] = /^([&#]) (\S+) [\d ]+(?:: (.*))?$/.exec(line) ?? [];
    if (mark !== undefined && word !== undefined) found.set(word, suggestions.split(', ').filter(Boolean));
  }
  return found;
}
