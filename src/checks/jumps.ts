import type { PlacedFacts } from '../core/findings.ts';
import type { Check } from './check.ts';
import type { Count } from './counts.ts';
import { countsOf, SMALL } from './counts.ts';

/** A number that more than doubles, or falls below half, within a year is odd. */
const JUMP = 2;
/** Digits swapped in shorter numbers are everyday changes. */
const LEAST_DIGITS = 4;

/** Numbers that changed much since the year before, or in which two digits changed places. */
export const jumps: Check = {
  finds: ['jump', 'transposed-digits'],
  runs: 'validating',
  check: ({ plan, observations }) => againstYearBefore(countsOf(plan, observations)),
};

function againstYearBefore(counts: readonly Count[]): PlacedFacts[] {
  const key = ({ measure, region }: Count, year: number) => `${measure} ${region} ${year}`;
  const known = new Map(counts.map((count) => [key(count, count.year), count]));
  return counts.flatMap((now): PlacedFacts[] => {
    const before = known.get(key(now, now.year - 1));
    if (before === undefined) return [];
    const facts = {
      subject: now.measure,
      region: now.region,
      year: now.year,
      before: before.value,
      now: now.value,
    };
    if (isTransposed(before.value, now.value))
      return [{ ...now.place, facts: { code: 'transposed-digits', ...facts } }];
    return isJump(before.value, now.value) ? [{ ...now.place, facts: { code: 'jump', ...facts } }] : [];
  });
}

function isJump(before: number, now: number): boolean {
  return (
    Math.max(before, now) >= SMALL &&
    Math.min(before, now) > 0 &&
    Math.max(before, now) > JUMP * Math.min(before, now)
  );
}

/** Two neighbouring digits that changed places, and nothing else. */
function isTransposed(before: number, now: number): boolean {
  const [a, b] = [String(before), String(now)];
  if (a.length !== b.length || a.length < LEAST_DIGITS) return false;
  const at = Array.from(a).findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
