import type { PlacedFacts } from '../core/findings.ts';
import type { Check, CheckedSubmission } from './check.ts';
import { countsOf, SMALL } from './counts.ts';

/** A number that more than doubles, or falls below half, within a year is odd. */
const JUMP = 2;
/** Digits swapped in shorter numbers are everyday changes. */
const LEAST_DIGITS = 4;

/** Numbers that changed much since the year before, or in which two digits changed places. */
export const jumps: Check = {
  finds: ['jump', 'transposed-digits'],
  runs: 'validating',
  check: againstYearBefore,
};

function againstYearBefore({ plan, observations, evaluator: { index } }: CheckedSubmission): PlacedFacts[] {
  const found: PlacedFacts[] = [];
  for (const { measure, region, year, value: now, place } of countsOf(plan, observations)) {
    const figure = index.number(measure, region, year - 1);
    if (figure === null) continue;
    const before = Number(figure.value);
    const facts = { subject: measure, region, year, before, now };
    if (isTransposed(before, now)) found.push({ ...place, facts: { code: 'transposed-digits', ...facts } });
    else if (isJump(before, now)) found.push({ ...place, facts: { code: 'jump', ...facts } });
  }
  return found;
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
