// The questions that `iop new` asks in a terminal. They go to standard error; an interruption ends the program.
import type { Language } from '../diagnostic.js';
import type { Templates } from '../template/load-templates.js';

export interface Prompter {
  askKind: (kinds: Templates) => Promise<string>;
  /** The name of a built-in profile; `undefined` for none. */
  askProfile: (names: readonly string[]) => Promise<string | undefined>;
  /** An answer; `wrong` gives an example where it is none. */
  ask: (
    question: { sv: string; en: string },
    wrong: (text: string) => string | undefined,
    guess?: string,
  ) => Promise<string>;
  end: (file: string) => void;
}

const WORDS = {
  sv: {
    kind: 'Vad ska det bli?',
    profile: 'Vilken nämnds ordval och utseende?',
    none: 'ingen särskild',
    empty: 'tomt: fylls i senare',
    wrong: (example: string) => `skriv till exempel ${example}`,
    end: (file: string) =>
      `Fyll i ${file}. iop check ${file} säger vad som saknas, iop draft ${file} gör skrivelsen.`,
  },
  en: {
    kind: 'What is it to be?',
    profile: "Which committee's wording and look?",
    none: 'none in particular',
    empty: 'empty: filled in later',
    wrong: (example: string) => `write for instance ${example}`,
    end: (file: string) =>
      `Fill in ${file}. iop check ${file} says what is missing, iop draft ${file} makes the memo.`,
  },
};

export async function createPrompter(language: Language): Promise<Prompter> {
  const { isCancel, outro, select, text } = await import('./clack.js');
  const words = WORDS[language];
  const output = process.stderr;
  /** Whoever interrupts a question ends the program, and nothing is written. */
  function given<T>(answer: T): Exclude<T, symbol> {
    if (isCancel(answer)) process.exit(130);
    return answer as Exclude<T, symbol>;
  }
  return {
    askKind: async (kinds) =>
      given(
        await select({
          message: words.kind,
          options: Object.entries(kinds).map(([value, { name, description }]) => ({
            value,
            label: name,
            hint: description,
          })),
          output,
        }),
      ),
    askProfile: async (names) => {
      const answer = given(
        await select({
          message: words.profile,
          options: [{ value: '', label: words.none }, ...names.map((value) => ({ value, label: value }))],
          output,
        }),
      );
      return answer === '' ? undefined : answer;
    },
    ask: async (question, wrong, guess) =>
      given(
        await text({
          message: question[language],
          placeholder: words.empty,
          ...(guess !== undefined && { initialValue: guess }),
          validate: (answer) => {
            const example = wrong(answer ?? '');
            return example === undefined ? undefined : words.wrong(example);
          },
          output,
        }),
      ),
    end: (file) => outro(words.end(file), { output }),
  };
}
