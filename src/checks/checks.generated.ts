// The list of the checks, made from the files of this folder by "npm run generate".
import type { Check } from './check.js';
import { agreementGap } from './agreement-gap.js';
import { agreementOddEnd } from './agreement-odd-end.js';
import { agreementOddStart } from './agreement-odd-start.js';
import { agreementOptionExceeded } from './agreement-option-exceeded.js';
import { agreementOverlap } from './agreement-overlap.js';
import { agreementPeriod } from './agreement-period.js';
import { authorEmail } from './author-email.js';
import { casesChain } from './cases-chain.js';
import { casesDiffer } from './cases-differ.js';
import { casesReferenceRepeated } from './cases-reference-repeated.js';
import { characterGarbled } from './character-garbled.js';
import { characterInvalid } from './character-invalid.js';
import { characterUnseen } from './character-unseen.js';
import { conditionNotMet } from './condition-not-met.js';
import { conditionUnresolved } from './condition-unresolved.js';
import { conditionsUntold } from './conditions-untold.js';
import { decisionBodies } from './decision-bodies.js';
import { decisionDayPassed } from './decision-day-passed.js';
import { decisionIncomplete } from './decision-incomplete.js';
import { decisionLacks } from './decision-lacks.js';
import { decisionPointEmpty } from './decision-point-empty.js';
import { decisionPointForm } from './decision-point-form.js';
import { documentCited } from './document-cited.js';
import { documentLaterThanMemo } from './document-later-than-memo.js';
import { documentOrder } from './document-order.js';
import { documentRepeated } from './document-repeated.js';
import { documentTitleBroken } from './document-title-broken.js';
import { documentUndated } from './document-undated.js';
import { documentUnknown } from './document-unknown.js';
import { fieldPlaceholder } from './field-placeholder.js';
import { fieldsContradict } from './fields-contradict.js';
import { fundingBaselineMissing } from './funding-baseline-missing.js';
import { fundingBaselineYear } from './funding-baseline-year.js';
import { fundingCondition } from './funding-condition.js';
import { fundingIndex } from './funding-index.js';
import { fundingJustificationMissing } from './funding-justification-missing.js';
import { fundingLeap } from './funding-leap.js';
import { fundingMonths } from './funding-months.js';
import { fundingNothingFirm } from './funding-nothing-firm.js';
import { fundingOptionYear } from './funding-option-year.js';
import { fundingSmall } from './funding-small.js';
import { fundingYearsMismatch } from './funding-years-mismatch.js';
import { fundingZero } from './funding-zero.js';
import { mentionUnused } from './mention-unused.js';
import { notCanonical } from './not-canonical.js';
import { organisationForm } from './organisation-form.js';
import { organisationNumber } from './organisation-number.js';
import { organisationRepeated } from './organisation-repeated.js';
import { organisationShortName } from './organisation-short-name.js';
import { payerRecipient } from './payer-recipient.js';
import { phraseCapital } from './phrase-capital.js';
import { previousTextKept } from './previous-text-kept.js';
import { proseAmount } from './prose/prose-amount.js';
import { proseArithmetic } from './prose/prose-arithmetic.js';
import { proseBody } from './prose/prose-body.js';
import { proseBracket } from './prose/prose-bracket.js';
import { proseCapital } from './prose/prose-capital.js';
import { proseCompound } from './prose/prose-compound.js';
import { proseCount } from './prose/prose-count.js';
import { proseDash } from './prose/prose-dash.js';
import { proseDate } from './prose/prose-date.js';
import { proseForm } from './prose/prose-form.js';
import { proseGiver } from './prose/prose-giver.js';
import { proseGrammar } from './prose/prose-grammar.js';
import { proseLaw } from './prose/prose-law.js';
import { proseLength } from './prose/prose-length.js';
import { proseLinkText } from './prose/prose-link-text.js';
import { proseListNumber } from './prose/prose-list-number.js';
import { proseLive } from './prose/prose-live.js';
import { proseMovement } from './prose/prose-movement.js';
import { proseName } from './prose/prose-name.js';
import { proseOrganisationNumber } from './prose/prose-organisation-number.js';
import { proseOutcome } from './prose/prose-outcome.js';
import { proseParallel } from './prose/prose-parallel.js';
import { prosePasted } from './prose/prose-pasted.js';
import { prosePercent } from './prose/prose-percent.js';
import { prosePeriod } from './prose/prose-period.js';
import { prosePlaceholder } from './prose/prose-placeholder.js';
import { prosePlainLanguage } from './prose/prose-plain-language.js';
import { prosePointer } from './prose/prose-pointer.js';
import { prosePronoun } from './prose/prose-pronoun.js';
import { proseProposal } from './prose/prose-proposal.js';
import { proseReference } from './prose/prose-reference.js';
import { proseSentenceTwice } from './prose/prose-sentence-twice.js';
import { proseSignLost } from './prose/prose-sign-lost.js';
import { proseSpace } from './prose/prose-space.js';
import { proseSpelling } from './prose/prose-spelling.js';
import { proseStale } from './prose/prose-stale.js';
import { proseTableHeader } from './prose/prose-table-header.js';
import { proseTerm } from './prose/prose-term.js';
import { proseUnit } from './prose/prose-unit.js';
import { proseWordTwice } from './prose/prose-word-twice.js';
import { recipientCounterpartyMissing } from './recipient-counterparty-missing.js';
import { recipientRepeated } from './recipient-repeated.js';
import { referenceChangedOver } from './reference-changed-over.js';
import { referenceForm } from './reference-form.js';
import { referenceYear } from './reference-year.js';
import { reportStale } from './report-stale.js';
import { resultsGoal } from './results-goal.js';
import { resultsPeriod } from './results-period.js';
import { resultsUsed } from './results-used.js';
import { signatoryIsRecipient } from './signatory-is-recipient.js';
import { signatoryRepeated } from './signatory-repeated.js';
import { summaryNotStandalone } from './summary-not-standalone.js';
import { suppressUnknownCode } from './suppress-unknown-code.js';
import { suppressUnused } from './suppress-unused.js';
import { tableCell } from './table-cell.js';
import { tableColumnRepeated } from './table-column-repeated.js';
import { tableColumnUnknown } from './table-column-unknown.js';
import { tableExceeds } from './table-exceeds.js';
import { tableNameMissing } from './table-name-missing.js';
import { tableRejected } from './table-rejected.js';
import { tableRowDiffers } from './table-row-differs.js';
import { tableRowUndecided } from './table-row-undecided.js';
import { tableSum } from './table-sum.js';
import { timelineBeforeMemo } from './timeline-before-memo.js';
import { timelineBodyUnknown } from './timeline-body-unknown.js';
import { timelineLate } from './timeline-late.js';
import { timelineLegalForce } from './timeline-legal-force.js';
import { timelineMemoEarly } from './timeline-memo-early.js';
import { timelineOrder } from './timeline-order.js';
import { timelineUnusualDays } from './timeline-unusual-days.js';
import { timelineWeekend } from './timeline-weekend.js';
import { titleContradicts } from './title-contradicts.js';
import { unconfirmedValue } from './unconfirmed-value.js';
import { valueUnprinted } from './value-unprinted.js';

export const checks: readonly Check[] = [
  agreementGap,
  agreementOddEnd,
  agreementOddStart,
  agreementOptionExceeded,
  agreementOverlap,
  agreementPeriod,
  authorEmail,
  casesChain,
  casesDiffer,
  casesReferenceRepeated,
  characterGarbled,
  characterInvalid,
  characterUnseen,
  conditionNotMet,
  conditionUnresolved,
  conditionsUntold,
  decisionBodies,
  decisionDayPassed,
  decisionIncomplete,
  decisionLacks,
  decisionPointEmpty,
  decisionPointForm,
  documentCited,
  documentLaterThanMemo,
  documentOrder,
  documentRepeated,
  documentTitleBroken,
  documentUndated,
  documentUnknown,
  fieldPlaceholder,
  fieldsContradict,
  fundingBaselineMissing,
  fundingBaselineYear,
  fundingCondition,
  fundingIndex,
  fundingJustificationMissing,
  fundingLeap,
  fundingMonths,
  fundingNothingFirm,
  fundingOptionYear,
  fundingSmall,
  fundingYearsMismatch,
  fundingZero,
  mentionUnused,
  notCanonical,
  organisationForm,
  organisationNumber,
  organisationRepeated,
  organisationShortName,
  payerRecipient,
  phraseCapital,
  previousTextKept,
  proseAmount,
  proseArithmetic,
  proseBody,
  proseBracket,
  proseCapital,
  proseCompound,
  proseCount,
  proseDash,
  proseDate,
  proseForm,
  proseGiver,
  proseGrammar,
  proseLaw,
  proseLength,
  proseLinkText,
  proseListNumber,
  proseLive,
  proseMovement,
  proseName,
  proseOrganisationNumber,
  proseOutcome,
  proseParallel,
  prosePasted,
  prosePercent,
  prosePeriod,
  prosePlaceholder,
  prosePlainLanguage,
  prosePointer,
  prosePronoun,
  proseProposal,
  proseReference,
  proseSentenceTwice,
  proseSignLost,
  proseSpace,
  proseSpelling,
  proseStale,
  proseTableHeader,
  proseTerm,
  proseUnit,
  proseWordTwice,
  recipientCounterpartyMissing,
  recipientRepeated,
  referenceChangedOver,
  referenceForm,
  referenceYear,
  reportStale,
  resultsGoal,
  resultsPeriod,
  resultsUsed,
  signatoryIsRecipient,
  signatoryRepeated,
  summaryNotStandalone,
  suppressUnknownCode,
  suppressUnused,
  tableCell,
  tableColumnRepeated,
  tableColumnUnknown,
  tableExceeds,
  tableNameMissing,
  tableRejected,
  tableRowDiffers,
  tableRowUndecided,
  tableSum,
  timelineBeforeMemo,
  timelineBodyUnknown,
  timelineLate,
  timelineLegalForce,
  timelineMemoEarly,
  timelineOrder,
  timelineUnusualDays,
  timelineWeekend,
  titleContradicts,
  unconfirmedValue,
  valueUnprinted,
];
