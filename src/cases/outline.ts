// An open case → what is compared between cases.
import type { CaseOutline, Placed } from '../checks/outline.js';
import { optionalCodes } from '../checks/compare-cases.js';
import type { Path } from '../diagnostic.js';
import { entryPath } from '../facts/entries.js';
import { isFirm } from '../facts/funding.js';
import { findTexts } from '../schema/case-fields.js';
import { rangeOf } from '../source/source.js';
import type { OpenCase } from './open.js';

/** Its facts with their places. `texts` where they are compared, too: with the case before. */
export function outlineOf(open: OpenCase, { withTexts = false } = {}): CaseOutline {
  const { source, caseFile, facts, kind, profile } = open;
  const place = <Value>(path: Path, value: Value): Placed<Value> => ({
    value,
    path,
    range: rangeOf(source, path),
  });
  const { programme, agreement, funding, suppress = [] } = caseFile;
  const { from, to, history = [] } = agreement ?? {};
  const { severities = {} } = profile.settings;
  const outline: CaseOutline = {
    file: source.file,
    isProposal: kind.proposes !== undefined,
    date: caseFile.date,
    reference: place(['reference'], facts.reference),
    organisations: (facts.parties?.organisations ?? []).map(({ legalName, number }, i) =>
      place(open.sources.of(['parties', 'organisations', i, 'legalName']).copied ?? [], {
        legalName,
        ...(number !== undefined && { number }),
      }),
    ),
    ...(programme && { programme: place(['programme', 'name'], programme.name) }),
    ...(from !== undefined && to !== undefined && { agreement: place(['agreement', 'from'], { from, to }) }),
    history: history.map((link, i) =>
      place(['agreement', 'history', i, 'from'], {
        from: link.from,
        to: link.to,
        references: facts.agreement?.history[i]?.references ?? link.references ?? [],
      }),
    ),
    documents: facts.documents.map(({ title, kind: type, reference, date }, i) =>
      place(entryPath(caseFile.documents, ['documents'], i, 'title'), {
        title,
        ...(type !== undefined && { kind: type }),
        ...(reference !== undefined && { reference }),
        ...(date !== undefined && { date }),
      }),
    ),
    amounts: (funding?.years ?? []).flatMap((row, i) =>
      isFirm(row) ? [place(['funding', 'years', i, 'amount'], { year: row.year, amount: row.amount })] : [],
    ),
    ...(funding?.baseline && {
      baseline: place(['funding', 'baseline', 'amount'], {
        year: funding.baseline.year,
        amount: funding.baseline.amount,
      }),
    }),
    suppressed: suppress.map(({ code }) => code).filter((code) => optionalCodes.includes(code)),
    severities: Object.fromEntries(
      Object.entries(severities).filter(([code]) => optionalCodes.includes(code)),
    ),
    ...(withTexts && {
      texts: findTexts(caseFile)
        .filter(({ kind: text }) => text === 'markdown')
        .map(({ path, value }) => place(path, value)),
    }),
  };
  // a copy: a piece of a text keeps the whole text in memory
  return JSON.parse(JSON.stringify(outline)) as CaseOutline;
}
