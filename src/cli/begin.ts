// What `iop new` does: a case that is begun, or a profile, with what an editor needs beside it.
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makeFolders } from '../cases/folders.js';
import { diagnoseIoError } from '../cases/io-errors.js';
import { BUILT_IN_FALLBACK, listBuiltIn } from '../cases/profiles.js';
import { showFile } from '../characters.js';
import { diagnose, failure, success, type Diagnostic, type Result } from '../diagnostic.js';
import {
  parseAnswers,
  questions,
  questionsFor,
  readAnswer,
  type AnswerName,
  type Answers,
  type Question,
} from '../intake/answers.js';
import { editorFiles } from '../intake/editor-files.js';
import { SCHEMA_FILE, writeNewCase, type NewCase } from '../intake/new-case.js';
import { writeFileAtomically } from '../output/write-file.js';
import { closest } from '../schema/closest.js';
import type { ReadyProfile } from '../cases/open.js';
import { readSchema } from './schema.js';
import { resultOf, type Cli, type CommandResult, type CommonFlags } from './cli.js';
import { profileFlags, type ProfileFlags } from '../intake/profile-answers.js';
import { newProfile } from './new-profile.js';
import type { Prompter } from './prompts.js';

export interface NewFlags extends CommonFlags, ProfileFlags, Partial<Record<AnswerName, string>> {
  yes?: boolean;
}

/** A file that is to be written. */
export interface NewFile {
  path: string;
  content: string | Uint8Array;
}

const MAX_ANSWERS = 64 * 1024;

export async function begin(
  cli: Cli,
  asked: string | undefined,
  folder: string | undefined,
  flags: NewFlags,
): Promise<CommandResult> {
  const prompter = cli.io.isStdinTTY && flags.yes !== true ? await openPrompter(cli) : undefined;
  if (asked === 'profile') {
    const isTyped = cli.io.isStdinTTY !== true && flags.yes !== true;
    const typed = isTyped ? profileAnswers(await cli.io.readStdin(MAX_ANSWERS)) : success({});
    if (!typed.ok) return resultOf([], typed.diagnostics);
    return newProfile(cli, folder ?? 'profile', { ...typed.value, ...flags }, prompter);
  }
  const profileName =
    cli.options.profile ?? (flags.yes ? undefined : await prompter?.askProfile(await builtInNames(cli)));
  const profile = await cli.profiles.find(
    profileName === undefined ? undefined : { name: profileName, base: cli.io.cwd },
  );
  if (!profile.ok) return resultOf([], profile.diagnostics);
  const kinds = profile.value.kinds;
  const known = Object.keys(kinds);
  const kind = asked ?? (await prompter?.askKind(kinds));
  if (kind === undefined) return resultOf([], [diagnose('usage/which-kind', { known })]);
  const settings = kinds[kind];
  if (!settings) {
    const suggestion = closest(kind, known);
    return resultOf([], [diagnose('usage/unknown-kind', { kind, known, suggestion })]);
  }
  const target = resolve(cli.io.cwd, folder ?? '.');
  const path = join(target, 'case.yaml');
  const shown = join(folder ?? '', 'case.yaml');
  if (await stat(path).catch(() => undefined)) return resultOf([], [diagnose('io/exists', { file: shown })]);
  const answers = await collect(cli, questionsFor({ ...settings, proposes: settings.proposes }), flags, {
    prompter,
    profile: profile.value,
  });
  if (!answers.ok) return resultOf([], answers.diagnostics);
  const begun = {
    kind,
    kindName: settings.name,
    profile: nameFrom(target, cli.io.cwd, profileName),
    settings: { ...settings, sections: settings.sectionNames },
    answers: answers.value,
    today: new Date().toLocaleDateString('sv-SE'),
  };
  const text = writeNewCase(begun);
  const schema = await readSchema(cli.io.packageRoot, 'case', cli.wording.language);
  const result = await writeNew(cli, folder ?? '', [
    { path: 'case.yaml', content: text },
    { path: SCHEMA_FILE, content: schema },
    ...editorFiles(),
  ]);
  if (result.exitCode !== 0) return result;
  prompter?.end(shown);
  return resultOf([], [...result.diagnostics, ...findUnused(begun, text)]);
}

/** The answers that the case of this kind has no place for. */
function findUnused(begun: NewCase, text: string): Diagnostic[] {
  const unused = questions.filter(
    ({ name }) =>
      begun.answers[name] !== undefined &&
      writeNewCase({ ...begun, answers: { ...begun.answers, [name]: undefined } }) === text,
  );
  return unused.map(({ flag }) =>
    diagnose('usage/answer-unused', { flag, kind: begun.kind }, { severity: 'warning' }),
  );
}

/** The built-in profiles beside the fallback. */
async function builtInNames({ io }: Cli): Promise<string[]> {
  return (await listBuiltIn(io)).filter((name) => name !== BUILT_IN_FALLBACK);
}

/** A profile's name as the case's file is to have it: a folder by its path from there. */
export function nameFrom(folder: string, cwd: string, name: string | undefined): string | undefined {
  if (name === undefined || !/[\\/]|^\.\.?$/.test(name)) return name;
  const path = relative(folder, resolve(cwd, name)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The answers: flags first, then standard input, then what the user is asked. */
async function collect(
  cli: Cli,
  asked: readonly Question[],
  flags: NewFlags,
  { prompter, profile }: { prompter: Prompter | undefined; profile: ReadyProfile },
): Promise<Result<Answers>> {
  const form = profile.settings.reference;
  const given: Partial<Record<AnswerName, string>> = {};
  const faults: Diagnostic[] = [];
  if (!cli.io.isStdinTTY && flags.yes !== true) {
    const typed = answersOf(await cli.io.readStdin(MAX_ANSWERS));
    if (!typed.ok) return typed;
    Object.assign(given, typed.value);
  }
  for (const { name } of questions) if (flags[name] !== undefined) given[name] = flags[name];
  const answers: Answers = {};
  for (const question of questions) {
    const { name, flag } = question;
    const typed = given[name];
    if (typed === undefined) continue;
    const read = readAnswer(question, typed, form);
    if ('example' in read)
      faults.push(
        diagnose('usage/answer', {
          ...{ flag, given: typed, example: read.example },
          ...(name === 'number' && /^\d{6}-?\d{4}$/.test(typed.trim()) && { why: 'checkDigit' as const }),
        }),
      );
    else if (read.value !== '') answers[name] = read.value;
  }
  const { from, to } = answers;
  if (from !== undefined && to !== undefined && from > to)
    faults.push(
      diagnose('usage/answer', { flag: 'to', given: to, example: `${from.slice(0, 4)}-12-31`, why: 'order' }),
    );
  if (faults.length > 0) return failure(faults);
  for (const question of asked) {
    if (!prompter || answers[question.name] !== undefined) continue;
    const answer = await prompter.ask(question.ask, (text) => {
      const read = readAnswer(question, text, form);
      return 'example' in read ? read.example : undefined;
    });
    const read = readAnswer(question, answer, form);
    if ('value' in read && read.value !== '') answers[question.name] = read.value;
  }
  return success(answers);
}

function profileAnswers(bytes: Uint8Array): Result<ProfileFlags> {
  const known = profileFlags.map(({ name }) => name);
  const data = parseAnswers(Buffer.from(bytes).toString('utf8'));
  if (!data) return failure([diagnose('usage/answers', { known })]);
  const names = new Map(
    profileFlags.flatMap(({ name, flag }) => [[name as string, name] as const, [flag, name] as const]),
  );
  const unknown = Object.keys(data).find((key) => !names.has(key));
  if (unknown !== undefined) return failure([diagnose('usage/answers', { known, unknown })]);
  return success(Object.fromEntries(Object.entries(data).map(([key, value]) => [names.get(key), value])));
}

/** Lines such as "organisation: Föreningen" as answers. */
function answersOf(bytes: Uint8Array): Result<Answers> {
  const text = Buffer.from(bytes).toString('utf8');
  const known = questions.map(({ name }) => name);
  if (text.trim() === '') return success({});
  const data = parseAnswers(text);
  if (!data) return failure([diagnose('usage/answers', { known })]);
  const names = new Map(
    questions.flatMap(({ name, flag }) => [[name, name] as const, [flag, name] as const]),
  );
  const unknown = Object.keys(data).find((key) => !names.has(key));
  if (unknown !== undefined) return failure([diagnose('usage/answers', { known, unknown })]);
  return success(Object.fromEntries(Object.entries(data).map(([key, value]) => [names.get(key), value])));
}

async function openPrompter(cli: Cli): Promise<Prompter> {
  const { createPrompter } = await import('./prompts.js');
  return createPrompter(cli.wording.language);
}

/** Writes files that are not there; what is there stays as it is, and is told. */
export async function writeNew(
  { io, wording, quiet }: Cli,
  folder: string,
  files: readonly NewFile[],
): Promise<CommandResult> {
  const faults: Diagnostic[] = [];
  for (const { path, content } of files) {
    const file = join(folder, path);
    const target = resolve(io.cwd, file);
    try {
      if (await stat(target).catch(() => undefined)) {
        if (!quiet) io.stderr.write(`${wording.outcomes.unchanged} ${showFile(file)}\n`);
        continue;
      }
      await makeFolders(dirname(target));
      await writeFileAtomically(target, Buffer.from(content));
      if (!quiet) io.stderr.write(`${wording.outcomes.wrote} ${showFile(file)}\n`);
    } catch (error) {
      faults.push(diagnoseIoError(error, file, 'write'));
      break;
    }
  }
  return resultOf([], faults);
}
