import type { GateReason } from '../gate/gate.ts';
import { fails } from '../gate/gate.ts';
import type { Words } from '../locales/words.ts';
import { printable } from './printable.ts';
import type { Telling } from './telling.ts';

/** What came of the run, in a line, and what is missed all the same: 报送数据未通过：数据中有 3 处错误；另有 2 项目标未达标，不影响放行。 */
export function gateLine({ report, words }: Telling): string {
  const { gate, verdicts } = report;
  const since = gate.baseline === null ? [] : [words.gate.since(printable(gate.baseline.path))];
  const missed = verdicts.filter((verdict) => verdict.status === 'fail' && !fails(verdict, gate)).length;
  if (gate.reasons.length > 0) {
    const also = missed === 0 ? [] : [words.gate.missedToo(missed)];
    return words.gate.fails([...gate.reasons.map((reason) => gateReasonText(reason, words)), ...also, ...since].join(words.separator));
  }
  const open = verdicts.filter(({ status }) => status === 'undetermined' || status === 'no-data').length;
  const said = verdicts.length === 0 ? words.gate.passes : missed > 0 ? words.gate.passesButMissed(missed) : words.gate.passesAll(open);
  return [said, ...since].join(words.separator);
}

export function gateReasonText<C extends GateReason['code']>(
  reason: Extract<GateReason, { code: C }> & { readonly code: C },
  { gate }: Words,
): string {
  return gate.reasons[reason.code](reason);
}
