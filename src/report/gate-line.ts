import type { GateReason } from '../gate/gate.ts';
import type { Words } from '../locales/words.ts';
import { printable } from './printable.ts';
import type { Telling } from './telling.ts';

/** What came of the run, in a line: 不通过：2 个目标未达到；3 条数据未被采用. */
export function gateLine({ report: { gate }, words }: Telling): string {
  const since = gate.baseline === null ? [] : [words.gate.since(printable(gate.baseline.path))];
  if (gate.reasons.length === 0) return [words.gate.passes, ...since].join(words.separator);
  return words.gate.fails([...gate.reasons.map((reason) => gateReasonText(reason, words)), ...since].join(words.separator));
}

export function gateReasonText<C extends GateReason['code']>(
  reason: Extract<GateReason, { code: C }> & { readonly code: C },
  { gate }: Words,
): string {
  return gate.reasons[reason.code](reason);
}
