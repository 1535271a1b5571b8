// The list of checks, and their run. A new check is a file beside this one and a line here.
import type { Diagnostic } from '../diagnostic.js';
import { agreementGap, agreementOverlap } from './agreement-chain.js';
import { agreementPeriod } from './agreement-period.js';
import { agreementOddEnd } from './agreement-odd-end.js';
import { agreementOptionExceeded } from './agreement-option-exceeded.js';
import { conditionNotMet, conditionUnresolved } from './condition-outcomes.js';
import { documentLaterThanMemo, documentUndated, reportStale } from './document-dates.js';
import { fundingBaselineMissing, fundingJustificationMissing } from './funding-grounds.js';
import { recipientCounterpartyMissing, signatoryIsRecipient } from './recipients.js';
import { timelineWeekend } from './timeline-weekend.js';
import type { Check, Checked } from './check.js';
import { documentUnknown } from './document-unknown.js';
import { documentRepeated, fieldsContradict } from './fields-contradict.js';
import { fundingBaselineYear } from './funding-baseline-year.js';
import { fundingCondition, fundingNothingFirm } from './funding-status.js';
import { fundingMonths } from './funding-months.js';
import { fundingOptionYear } from './funding-option-year.js';
import { fundingYearsMismatch } from './funding-years-mismatch.js';
import { organisationNumber } from './organisation-number.js';
import { referenceForm } from './reference-form.js';
import { timelineBeforeMemo } from './timeline-before-memo.js';
import { timelineLegalForce } from './timeline-legal-force.js';
import { timelineOrder } from './timeline-order.js';

const checks: readonly Check[] = [
  referenceForm,
  organisationNumber,
  agreementPeriod,
  agreementGap,
  agreementOverlap,
  agreementOptionExceeded,
  agreementOddEnd,
  fundingBaselineMissing,
  fundingJustificationMissing,
  fundingYearsMismatch,
  fundingMonths,
  fundingOptionYear,
  fundingNothingFirm,
  fundingCondition,
  fundingBaselineYear,
  fieldsContradict,
  documentRepeated,
  documentUnknown,
  timelineOrder,
  timelineBeforeMemo,
  timelineWeekend,
  timelineLegalForce,
  documentLaterThanMemo,
  documentUndated,
  reportStale,
  conditionUnresolved,
  conditionNotMet,
  recipientCounterpartyMissing,
  signatoryIsRecipient,
];

/** Every finding of every check, with paths in the case and no places yet. */
export function runChecks(checked: Checked): Diagnostic[] {
  return checks.flatMap((check) => check.run(checked));
}
