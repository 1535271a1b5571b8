// `iop new profile`: a municipality's own profile from a few names, which are guessed in their forms and confirmed.
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diagnoseIoError } from '../cases/io-errors.js';
import { diagnose, type Diagnostic } from '../diagnostic.js';
import {
  formOfReference,
  guessAbbreviation,
  guessAdministration,
  guessForms,
  writeNewProfile,
  type NameForms,
} from '../intake/new-profile.js';
import { resultOf, type Cli, type CommandResult } from './cli.js';
import { readSchema } from './schema.js';
import { profileFlags, type ProfileAnswer, type ProfileFlags } from '../intake/profile-answers.js';
import { writeNew, type NewFile } from './begin.js';
import type { Prompter } from './prompts.js';

export async function newProfile(
  cli: Cli,
  folder: string,
  flags: ProfileFlags,
  prompter: Prompter | undefined,
): Promise<CommandResult> {
  const { io } = cli;
  if (await stat(resolve(io.cwd, folder, 'profile.yaml')).catch(() => undefined))
    return resultOf([], [diagnose('io/exists', { file: join(folder, 'profile.yaml') })]);
  const answers: ProfileFlags = { ...flags };
  for (const { name, ask } of profileFlags) {
    if (!prompter || answers[name] !== undefined) continue;
    const guess = guessFor(name, answers);
    answers[name] = await prompter.ask(ask, (text) => wrongAnswer(name, text)?.example, guess);
  }
  const { municipality = '', committee = '' } = answers;
  const missing = [municipality === '' ? ['municipality'] : [], committee === '' ? ['committee'] : []].flat();
  if (missing.length > 0) return resultOf([], [diagnose('usage/answers-missing', { flags: missing })]);
  const faults = profileFlags.flatMap(({ name, flag }): Diagnostic[] => {
    const given = answers[name] ?? '';
    const wrong = given === '' ? undefined : wrongAnswer(name, given);
    return wrong ? [diagnose('usage/answer', { flag, given, example: wrong.example })] : [];
  });
  if (faults.length > 0) return resultOf([], faults);
  const orGuess = (name: ProfileAnswer): string => {
    const { [name]: given = '' } = answers;
    return given === '' ? (guessFor(name, answers) ?? '') : given;
  };
  const forms: NameForms = guessForms(committee);
  const settings = writeNewProfile({
    municipality,
    committee: forms,
    administration: guessForms(orGuess('administration')),
    abbreviation: orGuess('abbreviation'),
    reference: orGuess('exampleReference'),
    color: answers.color === '' ? undefined : answers.color,
  });
  const files: NewFile[] = [
    { path: 'profile.yaml', content: settings },
    {
      path: 'profile.schema.json',
      content: await readSchema(io.packageRoot, 'profile', cli.wording.language),
    },
  ];
  if (answers.letterhead) {
    const letterhead = await readLetterheadFile(cli, answers.letterhead);
    if ('code' in letterhead) return resultOf([], [letterhead]);
    files.push({ path: 'letterhead.docx', content: letterhead.bytes });
  }
  return writeNew(cli, folder, files);
}

/** The municipality's Word file with the memo's place in it, which is told. */
async function readLetterheadFile(cli: Cli, file: string): Promise<{ bytes: Uint8Array } | Diagnostic> {
  const { addMemoField } = await import('../ooxml/add-memo-field.js');
  try {
    const found = addMemoField(await readFile(resolve(cli.io.cwd, file)));
    if (!found) return diagnose('io/not-word', { file });
    const { after } = found;
    const words = { sv: ['skrivelsen ställs', 'först', 'efter'], en: ['the memo goes', 'first', 'after'] };
    const [goes, first, behind] = words[cli.wording.language];
    cli.io.stderr.write(`${file}: ${goes} ${after === '' ? first : `${behind} "${after.trim()}"`}\n`);
    return found;
  } catch (error) {
    return diagnoseIoError(error, file, 'read');
  }
}

function guessFor(
  name: ProfileAnswer,
  { committee = '', abbreviation = '' }: ProfileFlags,
): string | undefined {
  if (committee === '') return undefined;
  if (name === 'administration') return guessAdministration(committee).definite;
  const short = abbreviation === '' ? guessAbbreviation(guessForms(committee)) : abbreviation;
  if (name === 'abbreviation') return short;
  return name === 'exampleReference' ? `${short}-${new Date().getFullYear()}-123` : undefined;
}

function wrongAnswer(name: ProfileAnswer, text: string): { example: string } | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  if (name === 'exampleReference') return formOfReference(value) ? undefined : { example: 'ASN-2024-17401' };
  if (name === 'color') return /^#?[\dA-Fa-f]{6}$/.test(value) ? undefined : { example: '1F3864' };
  return undefined;
}
