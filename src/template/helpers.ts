// The helpers that templates and live values can use: what each takes, and what it gives. All
// formatting is the locale's; a helper only names it.
import type { Resolved } from '../schema/schemas.js';
import {
  formatDays,
  formatDistance,
  formatDate,
  formatDateInSentence,
  formatMonths,
  formatPeriod,
  formatYears,
} from '../locale/dates.js';
import {
  formatAmount,
  formatCount,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatPercentWords,
  formatSigned,
  formatSignedPercent,
  formatWholePercent,
  type Ratio,
} from '../locale/numbers.js';
import {
  capitalize,
  formatChange,
  formatChangePercent,
  formatExtensionOption,
  formatLegalSource,
  formatLegalStep,
  formatList,
  formatOrganisation,
  formatOutcome,
  formatYearAmounts,
  formatYearValues,
  formatDefiniteTitle,
  formatMention,
  formatGenitive,
  formatShortLegalForm,
  formatNamedAmounts,
  formatOrganisationNumber,
  formatParties,
  formatNames,
  formatCell,
} from '../locale/words.js';

/** The kind of value that a parameter of a helper takes. */
export interface ParamType {
  /** As error messages call it. */
  name: string;
  accepts(value: Resolved): boolean;
}

export interface Helper {
  params: readonly ParamType[];
  /** Gives plain text from values of the kinds in `params`; the profile's style of dates comes after them. */
  run: (...values: never[]) => string;
}

const integer: ParamType = { name: 'a whole number', accepts: ({ schema }) => schema?.type === 'integer' };
const date: ParamType = { name: 'a date', accepts: ({ schema }) => schema?.format === 'date' };
const text: ParamType = {
  name: 'text',
  accepts: ({ schema }) => schema?.type === 'string' && schema.contentMediaType === undefined,
};
const texts: ParamType = {
  name: 'a list of texts',
  accepts: ({ schema }) =>
    schema?.type === 'array' && /\/(?:line|reference|sentence)$/.test(schema.items?.$ref ?? ''),
};
const choice: ParamType = {
  name: 'text or a choice',
  accepts: (value) => text.accepts(value) || value.schema?.enum !== undefined,
};
const definition = (name: string): ParamType => ({
  name: `a ${name}`,
  accepts: (value) => value.definition === name,
});
const oneOf = (...members: string[]): ParamType => ({
  name: `one of ${members.join(', ')}`,
  accepts: ({ schema }) => schema?.enum?.every((member) => members.includes(member)) === true,
});
const years: ParamType = {
  name: 'a list of years with amounts',
  accepts: ({ schema }) => /\/(?:yearFacts|otherYear|publicSupport)$/.test(schema?.items?.$ref ?? ''),
};
const yearValues: ParamType = {
  name: 'a list of years with values',
  accepts: ({ schema }) => schema?.items?.$ref?.endsWith('/indexValue') === true,
};
const organisation: ParamType = {
  name: 'an organisation',
  accepts: ({ definition: name }) => name === 'organisationFacts' || name === 'organisation',
};
const rows: ParamType = {
  name: 'a list of rows or parties',
  accepts: ({ schema }) =>
    /\/(?:tableRow|partyName|organisationFacts|namedRecipient)$/.test(schema?.items?.$ref ?? ''),
};
const legalForm = oneOf(
  'nonProfitAssociation',
  'economicAssociation',
  'foundation',
  'faithCommunity',
  'company',
);
const legalStep = oneOf('approved', 'notice', 'lastAppealDay', 'legalForce');

export const helpers = {
  amount: { params: [integer], run: formatAmount },
  number: { params: [integer], run: formatNumber },
  signed: { params: [integer], run: formatSigned },
  count: { params: [integer], run: formatCount },
  position: { params: [integer], run: (index: number) => String(index + 1) },
  ordinal: { params: [integer], run: formatOrdinal },
  percent: { params: [definition('ratio')], run: (ratio: Ratio) => formatPercentWords(ratio) },
  signedPercent: { params: [definition('ratio')], run: (ratio: Ratio) => formatSignedPercent(ratio) },
  wholePercent: { params: [integer], run: formatWholePercent },
  longDate: { params: [date], run: formatDate },
  onDate: { params: [date], run: formatDateInSentence },
  period: { params: [date, date], run: formatPeriod },
  yearRange: { params: [integer, integer], run: formatYears },
  duration: { params: [integer], run: formatMonths },
  dayDistance: { params: [integer], run: formatDistance },
  dayCount: { params: [integer], run: formatDays },
  optionWords: { params: [definition('extensionOption')], run: formatExtensionOption },
  list: { params: [texts], run: formatList },
  yearAmounts: { params: [years], run: formatYearAmounts },
  yearValues: { params: [yearValues], run: formatYearValues },
  capital: { params: [text], run: capitalize },
  mention: { params: [definition('mention')], run: formatMention },
  definiteTitle: { params: [text], run: formatDefiniteTitle },
  genitive: { params: [text], run: formatGenitive },
  changeWords: { params: [definition('change')], run: formatChange },
  changePercent: { params: [definition('change')], run: formatChangePercent },
  organisationWithForm: { params: [organisation], run: formatOrganisation },
  organisationInFull: { params: [organisation], run: formatOrganisationNumber },
  partyList: { params: [text, definition('partiesFacts')], run: formatParties },
  nameList: { params: [rows], run: formatNames },
  namedAmounts: { params: [rows], run: formatNamedAmounts },
  namedAmount: {
    params: [definition('tableRow')],
    run: (row: Parameters<typeof formatNamedAmounts>[0][number]) => formatNamedAmounts([row]),
  },
  yearList: {
    params: [years],
    run: (rows: readonly { year: number }[]) => formatList(rows.map(({ year }) => String(year))),
  },
  percentSign: { params: [definition('ratio')], run: (ratio: Ratio) => formatPercent(ratio) },
  cellText: { params: [definition('tableCell')], run: formatCell },
  same: { params: [choice, choice], run: (left: string, right: string) => (left === right ? left : '') },
  legalFormShort: { params: [legalForm], run: formatShortLegalForm },
  outcomeWords: { params: [oneOf('met', 'partlyMet', 'notMet')], run: formatOutcome },
  legalStepWords: { params: [legalStep], run: formatLegalStep },
  legalSource: { params: [legalStep], run: formatLegalSource },
} satisfies Record<string, Helper>;

export type HelperName = keyof typeof helpers;

export function isHelper(name: string): name is HelperName {
  return Object.hasOwn(helpers, name);
}
