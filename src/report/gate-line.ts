import type { GateReason } from '../gate/gate.ts';
import { countsAgainst, fails, isKnown } from '../gate/gate.ts';
import { clause } from '../locales/clause.ts';
import type { Words } from '../locales/words.ts';
import type { Verdict } from '../core/model.ts';
import { printable } from '../core/printable.ts';
import { countsOf, isApplied } from '../core/summary.ts';
import type { ReportText } from './report-text.ts';

/** What came of the run, in a line, and what is missed all the same: 报送数据未通过：数据中有 3 处错误；另有 2 项目标未达标，不影响放行。 */
export function gateLine({ report, words }: ReportText): string {
  const { gate, verdicts } = report;
  const known = knownCount(report);
  const since =
    gate.previous === null
      ? []
      : [
          words.gate.since(printable(gate.previous.path)),
          ...(known === 0 ? [] : [words.gate.knownCount(known)]),
        ];
  const waived = verdicts.filter((verdict) => verdict.status === 'waived' && !fails(verdict, gate)).length;
  const allowed = [
    ...(waived === 0 ? [] : [words.waivers.waivedToo(waived)]),
    ...explainedToo(report, words),
  ];
  const missed = verdicts.filter((verdict) => verdict.status === 'fail' && !fails(verdict, gate));
  const applied = missed.filter(isApplied).length;
  if (gate.reasons.length > 0) {
    const failing = verdicts.filter((verdict) => fails(verdict, gate));
    const also = missed.length === 0 ? [] : [words.gate.missedToo(missed.length, applied)];
    return words.gate.fails(
      [
        ...gate.reasons.map((reason) => gateReasonText(reason, failing, words)),
        ...also,
        ...allowed,
        ...since,
      ].join(words.separator),
    );
  }
  const said =
    verdicts.length === 0
      ? words.gate.passes
      : missed.length > 0
        ? words.gate.passesButMissed(missed.length, applied)
        : words.gate.passesAll(countsOf(verdicts));
  // Where nothing else is missed the sentence has the waived ones already.
  const counted = missed.length > 0 || verdicts.length === 0 ? allowed : explainedToo(report, words);
  return joined(said, [...counted, ...since], words);
}

/** With its full stop at the end. */
function joined(said: string, more: readonly string[], { separator }: Words): string {
  const sentence = clause(said);
  return [sentence, ...more].join(separator) + said.slice(sentence.length);
}

/** What did not count where findings do. */
function explainedToo({ gate, findings }: ReportText['report'], { waivers }: Words): string[] {
  const explained = findings.filter((finding) => finding.explained !== undefined).length;
  return gate.maxFindings === null || explained === 0 ? [] : [waivers.explainedToo(explained)];
}

/** How much was already in the previous report, no better, and is not shown beside the files again. */
function knownCount({ verdicts, findings, gate }: ReportText['report']): number {
  const missed = verdicts.filter(
    (verdict) => (verdict.status === 'fail' || countsAgainst(verdict, gate)) && isKnown(verdict),
  );
  return missed.length + findings.filter(({ known }) => known === true).length;
}

function gateReasonText(reason: GateReason, failing: readonly Verdict[], words: Words): string {
  const text = reasonText(reason, words);
  return reason.code === 'targets-missed'
    ? text + words.gate.ofWhichApplied(failing.filter(isApplied).length, failing.length)
    : text;
}

function reasonText<C extends GateReason['code']>(
  reason: Extract<GateReason, { code: C }> & { readonly code: C },
  { gate }: Words,
): string {
  return gate.reasons[reason.code](reason);
}
