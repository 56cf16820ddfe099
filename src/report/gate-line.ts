import type { GateReason } from '../gate/gate.ts';
import { countsAgainst, fails, isKnown } from '../gate/gate.ts';
import type { Words } from '../locales/words.ts';
import { printable } from '../core/printable.ts';
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
  const missed = verdicts.filter((verdict) => verdict.status === 'fail' && !fails(verdict, gate)).length;
  if (gate.reasons.length > 0) {
    const also = missed === 0 ? [] : [words.gate.missedToo(missed)];
    return words.gate.fails(
      [...gate.reasons.map((reason) => gateReasonText(reason, words)), ...also, ...since].join(
        words.separator,
      ),
    );
  }
  const open = verdicts.filter(({ status }) => status === 'undetermined' || status === 'no-data').length;
  const said =
    verdicts.length === 0
      ? words.gate.passes
      : missed > 0
        ? words.gate.passesButMissed(missed)
        : words.gate.passesAll(open);
  return [said, ...since].join(words.separator);
}

/** How much was already in the previous report, no better, and is not shown beside the files again. */
function knownCount({ verdicts, findings, gate }: ReportText['report']): number {
  const missed = verdicts.filter(
    (verdict) => (verdict.status === 'fail' || countsAgainst(verdict, gate)) && isKnown(verdict),
  );
  return missed.length + findings.filter(({ known }) => known === true).length;
}

function gateReasonText<C extends GateReason['code']>(
  reason: Extract<GateReason, { code: C }> & { readonly code: C },
  { gate }: Words,
): string {
  return gate.reasons[reason.code](reason);
}
