import type { BrokenCheck, PlacedFacts } from '../../core/findings.ts';
import { placeName } from '../../core/origin.ts';

/**
 * Leaves out what is said of one change from year to year twice, by a rule of the plan and by `jump` or
 * `transposed-digits`: a rule that only doubts gives way to them, one that must hold stands instead of a jump.
 * @param findings those that are shown: what was switched off stands in for nothing
 */
export function saidOnce(findings: readonly PlacedFacts[]): readonly PlacedFacts[] {
  const changes = new Map<string, Set<string>>();
  for (const finding of findings) {
    const change = changeIn(finding);
    if (change !== null) changes.set(change, (changes.get(change) ?? new Set()).add(finding.facts.code));
  }
  return findings.filter((finding) => {
    const { code } = finding.facts;
    const said = changes.get(changeIn(finding) ?? '');
    if (code === 'check-doubtful') return !said?.has('jump') && !said?.has('transposed-digits');
    return code !== 'jump' || !said?.has('check-failed');
  });
}

/** The cell, if a finding is about how its measure changed since the year before; null if not. */
function changeIn(finding: PlacedFacts): string | null {
  const { facts } = finding;
  if (facts.code === 'jump' || facts.code === 'transposed-digits') return placeName(finding);
  const isRule = facts.code === 'check-failed' || facts.code === 'check-doubtful';
  return isRule && isChange(facts) ? placeName(finding) : null;
}

/** One measure of this year on one side, the same of the year before on the other. */
function isChange({ compared, year }: BrokenCheck): boolean {
  const measures = compared === undefined ? [] : [compared.left, compared.right].map(measuresOf);
  const [left, right] = measures;
  const [now, ...others] = left ?? [];
  const [before, ...more] = right ?? [];
  return (
    now !== undefined &&
    before !== undefined &&
    others.length + more.length === 0 &&
    now.measure === before.measure &&
    now.year === year &&
    before.year === year - 1
  );
}

function measuresOf({ parts }: NonNullable<BrokenCheck['compared']>['left']) {
  return parts.filter(({ measure }) => measure !== undefined);
}
