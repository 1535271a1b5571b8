// The list of checks, and their run. A new check is a file beside this one and a line here.
import type { Diagnostic } from '../diagnostic.js';
import type { CheckCode } from '../codes.js';
import { agreementGap, agreementOverlap } from './agreement-chain.js';
import { agreementPeriod } from './agreement-period.js';
import { agreementOddEnd, agreementOddStart } from './agreement-odd-end.js';
import { agreementOptionExceeded } from './agreement-option-exceeded.js';
import { conditionNotMet, conditionUnresolved } from './condition-outcomes.js';
import { documentLaterThanMemo, documentUndated, reportStale } from './document-dates.js';
import { fundingBaselineMissing, fundingJustificationMissing } from './funding-grounds.js';
import { recipientCounterpartyMissing, signatoryIsRecipient } from './recipients.js';
import { timelineWeekend } from './timeline-weekend.js';
import { summaryNotStandalone } from './memo-checks.js';
import { proseAmount } from './prose/prose-amount.js';
import { proseDate } from './prose/prose-date.js';
import { prosePercent } from './prose/prose-percent.js';
import { prosePeriod } from './prose/prose-period.js';
import { prosePlaceholder } from './prose/prose-placeholder.js';
import { proseOutcome } from './prose/prose-outcome.js';
import { proseName } from './prose/prose-name.js';
import { prosePlainLanguage } from './prose/prose-plain-language.js';
import { notCanonical } from './not-canonical.js';
import { proseOrganisationNumber } from './prose/prose-organisation-number.js';
import { proseReference } from './prose/prose-reference.js';
import { proseAbbreviation, proseDocument, proseTargetGroup } from './prose/prose-term.js';
import { proseDash } from './prose/prose-dash.js';
import { proseDateForm, proseNumberForm, proseReferenceForm } from './prose/prose-form.js';
import { proseSpace } from './prose/prose-space.js';
import type { Check, Checked } from './check.js';
import { documentTitleBroken, documentUnknown } from './document-unknown.js';
import { documentRepeated, fieldsContradict } from './fields-contradict.js';
import { fundingBaselineYear } from './funding-baseline-year.js';
import { fundingCondition, fundingNothingFirm } from './funding-status.js';
import { fundingLeap } from './funding-leap.js';
import { fundingMonths } from './funding-months.js';
import { fundingOptionYear } from './funding-option-year.js';
import { fundingYearsMismatch } from './funding-years-mismatch.js';
import { organisationNumber } from './organisation-number.js';
import { referenceForm } from './reference-form.js';
import { timelineBeforeMemo } from './timeline-before-memo.js';
import { timelineMemoEarly, timelineUnusualDays } from './timeline-unusual.js';
import { timelineLegalForce } from './timeline-legal-force.js';
import { timelineOrder } from './timeline-order.js';

export const checks: readonly Check[] = [
  referenceForm,
  organisationNumber,
  agreementPeriod,
  agreementGap,
  agreementOverlap,
  agreementOptionExceeded,
  agreementOddEnd,
  agreementOddStart,
  fundingBaselineMissing,
  fundingJustificationMissing,
  fundingYearsMismatch,
  fundingLeap,
  fundingMonths,
  fundingOptionYear,
  fundingNothingFirm,
  fundingCondition,
  fundingBaselineYear,
  fieldsContradict,
  documentRepeated,
  documentUnknown,
  documentTitleBroken,
  timelineOrder,
  timelineBeforeMemo,
  timelineWeekend,
  timelineLegalForce,
  timelineUnusualDays,
  timelineMemoEarly,
  documentLaterThanMemo,
  documentUndated,
  reportStale,
  conditionUnresolved,
  conditionNotMet,
  recipientCounterpartyMissing,
  signatoryIsRecipient,
  proseAmount,
  proseDate,
  prosePeriod,
  prosePercent,
  proseReference,
  proseOrganisationNumber,
  proseName,
  proseOutcome,
  prosePlaceholder,
  proseAbbreviation,
  proseDocument,
  proseTargetGroup,
  proseReferenceForm,
  proseNumberForm,
  proseDateForm,
  proseDash,
  proseSpace,
  prosePlainLanguage,
  summaryNotStandalone,
  notCanonical,
];

/** Findings that are made elsewhere of a case's prose, and can be silenced like those of the checks. */
const OTHER_CODES: readonly CheckCode[] = ['prose-unused', 'prose-link-text', 'prose-table-header'];

/** The codes that a case can silence. */
export const silenceableCodes: readonly CheckCode[] = [
  ...new Set([...checks.map(({ code }) => code), ...OTHER_CODES]),
];

/** Every finding of every check, with paths in the case and no places yet. */
export function runChecks(checked: Checked): Diagnostic[] {
  return checks.flatMap((check) => check.run(checked));
}
