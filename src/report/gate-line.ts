import type { GateReason } from '../gate/gate.ts';
import { isKnown } from '../gate/gate.ts';
import type { Words } from '../locales/words.ts';
import { printable } from './printable.ts';
import type { Telling } from './telling.ts';

/** What came of the run, in a line: 不通过：2 个目标未达到；3 条数据未被采用. */
export function gateLine({ report, words }: Telling): string {
  const { gate } = report;
  const known = knownCount(report);
  const since =
    gate.baseline === null ? [] : [words.gate.since(printable(gate.baseline.path)), ...(known === 0 ? [] : [words.gate.knownCount(known)])];
  if (gate.reasons.length === 0) return [words.gate.passes, ...since].join(words.separator);
  return words.gate.fails([...gate.reasons.map((reason) => gateReasonText(reason, words)), ...since].join(words.separator));
}

/** What was so the last time already, or worse, and is not shown beside the files again. */
function knownCount({ verdicts, findings, gate }: Telling['report']): number {
  const missed = verdicts.filter((verdict) => (verdict.status === 'fail' || gate.failOn.includes(verdict.status)) && isKnown(verdict));
  return missed.length + findings.filter(({ known }) => known === true).length;
}

export function gateReasonText<C extends GateReason['code']>(
  reason: Extract<GateReason, { code: C }> & { readonly code: C },
  { gate }: Words,
): string {
  return gate.reasons[reason.code](reason);
}
