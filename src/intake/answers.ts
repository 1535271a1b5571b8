// What `iop new` asks for: few questions, by the blocks that the kind of memo has. An answer can also be a flag or a line of
// standard input.
import { isDate } from '../facts/calendar.js';
import {
  hasValidCheckDigit,
  isOwnReference,
  makeExampleReference,
  toCanonicalOrganisationNumber,
} from '../facts/identifiers.js';
import type { ReferenceForm } from '../facts/committee-settings.js';
import type { Block } from '../kind-settings.js';

/** The answers by the names of their questions; what is not there is left for later. */
export type Answers = Partial<Record<AnswerName, string>>;

export type AnswerName =
  | 'reference'
  | 'title'
  | 'organisation'
  | 'number'
  | 'programme'
  | 'from'
  | 'to'
  | 'amount'
  | 'meeting'
  | 'author'
  | 'authorTitle'
  | 'email';

/** What an answer is read as. */
type AnswerType = 'text' | 'date' | 'amount' | 'reference' | 'organisationNumber' | 'email';

export interface Question {
  name: AnswerName;
  /** The flag that answers it. */
  flag: string;
  type: AnswerType;
  ask: { sv: string; en: string };
}

/** What a kind of memo has, as far as the questions go. */
export interface AskedKind {
  needs: readonly Block[];
  may: readonly Block[];
  proposes?: string | undefined;
  hasTitle: boolean;
}

interface QuestionOf extends Question {
  isFor: (kind: AskedKind) => boolean;
}

const always = (): boolean => true;
const proposes = ({ proposes: what }: AskedKind): boolean => what !== undefined;

const hasPeriod = (kind: AskedKind): boolean => proposes(kind) || kind.needs.includes('results');

const QUESTIONS: readonly QuestionOf[] = [
  {
    name: 'reference',
    flag: 'reference',
    type: 'reference',
    ask: { sv: 'Diarienummer', en: 'Reference number' },
    isFor: always,
  },
  {
    name: 'title',
    flag: 'title',
    type: 'text',
    ask: { sv: 'Ärendets rubrik', en: 'Title of the case' },
    isFor: ({ hasTitle }) => !hasTitle,
  },
  {
    name: 'organisation',
    flag: 'organisation',
    type: 'text',
    ask: { sv: 'Organisationens namn, som det är registrerat', en: "The organisation's registered name" },
    isFor: ({ needs }) => needs.includes('parties'),
  },
  {
    name: 'number',
    flag: 'number',
    type: 'organisationNumber',
    ask: { sv: 'Organisationsnummer', en: 'Organisation number' },
    isFor: ({ needs }) => needs.includes('parties'),
  },
  {
    name: 'programme',
    flag: 'programme',
    type: 'text',
    ask: { sv: 'Verksamhetens namn', en: 'Name of the programme' },
    isFor: ({ needs }) => needs.includes('programme'),
  },
  {
    name: 'from',
    flag: 'from',
    type: 'date',
    ask: { sv: 'Periodens första dag (ÅÅÅÅ-MM-DD)', en: 'First day of the period (YYYY-MM-DD)' },
    isFor: hasPeriod,
  },
  {
    name: 'to',
    flag: 'to',
    type: 'date',
    ask: { sv: 'Periodens sista dag (ÅÅÅÅ-MM-DD)', en: 'Last day of the period (YYYY-MM-DD)' },
    isFor: hasPeriod,
  },
  {
    name: 'amount',
    flag: 'amount',
    type: 'amount',
    ask: { sv: 'Belopp per år i kronor', en: 'Amount a year in kronor' },
    isFor: (kind) => proposes(kind) && [...kind.needs, ...kind.may].includes('funding'),
  },
  {
    name: 'meeting',
    flag: 'meeting',
    type: 'date',
    ask: { sv: 'Sammanträdets datum (ÅÅÅÅ-MM-DD)', en: 'Date of the meeting (YYYY-MM-DD)' },
    isFor: ({ needs, may }) => [...needs, ...may].includes('timeline'),
  },
  { name: 'author', flag: 'author', type: 'text', ask: { sv: 'Ditt namn', en: 'Your name' }, isFor: always },
  {
    name: 'authorTitle',
    flag: 'author-title',
    type: 'text',
    ask: { sv: 'Din titel', en: 'Your title' },
    isFor: always,
  },
  {
    name: 'email',
    flag: 'email',
    type: 'email',
    ask: { sv: 'Din e-postadress', en: 'Your e-mail address' },
    isFor: always,
  },
];

/** All questions, for the flags. */
export const questions: readonly Question[] = QUESTIONS;

/** The questions that a kind of memo has. */
export function questionsFor(kind: AskedKind): readonly Question[] {
  return QUESTIONS.filter(({ isFor }) => isFor(kind));
}

/** What is wrong with an answer: an example of a right one. */
export interface WrongAnswer {
  example: string;
}

/** An answer in the form that a case has it; empty for none. */
export function readAnswer(
  { type }: Question,
  given: string,
  form: ReferenceForm | undefined,
): { value: string } | WrongAnswer {
  const value = given.trim().replaceAll(/\s+/g, ' ');
  if (value === '') return { value };
  switch (type) {
    case 'date':
      return isDate(value) ? { value } : { example: '2027-01-01' };
    case 'amount': {
      const digits = value.replace(/ ?(?:kronor|kr)$/i, '').replaceAll(/[ \u00A0.]/g, '');
      return /^\d{1,12}$/.test(digits) && Number(digits) > 0
        ? { value: String(Number(digits)) }
        : { example: '650000' };
    }
    case 'reference': {
      const isOwn = form?.series === undefined || isOwnReference(value, form);
      return isOwn ? { value } : { example: makeExampleReference(form) };
    }
    case 'organisationNumber':
      return /^(?:16)?\d{6}-?\d{4}$/.test(value) &&
        hasValidCheckDigit(value.replace(/^16(?=\d{6}-?\d{4}$)/, ''))
        ? { value: toCanonicalOrganisationNumber(value.replace(/^16(?=\d{6}-?\d{4}$)/, '')) }
        : { example: '802438-1355' };
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { value } : { example: 'namn@example.se' };
    case 'text':
      return { value };
  }
}

/** Lines such as "organisation: Föreningen" as answers: all that follows the first colon. Undefined where a line has none. */
export function parseAnswers(text: string): Record<string, string> | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const pairs = lines.map((line) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line));
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => [pair?.[1] ?? '', (pair?.[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]),
  );
}
