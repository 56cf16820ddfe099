import type { BrokenCheck } from '../../../core/findings.ts';
import { sideText } from '../../declared-sides.ts';
import type { Names } from '../../words/names.ts';

type Compared = NonNullable<BrokenCheck['compared']>;

const COMPARED: Readonly<
  Record<Compared['comparison'], (right: string, tolerance: string | undefined) => string>
> = {
  'at-most': (right, tolerance) => `should be at most ${right}${margin('plus', tolerance)}`,
  'at-least': (right, tolerance) => `should be at least ${right}${margin('less', tolerance)}`,
  below: (right) => `should be below ${right}`,
  above: (right) => `should be above ${right}`,
  equal: (right) => `should equal ${right}`,
  about: (right, tolerance) => `should be within ${tolerance} % of ${right}`,
};

function margin(how: string, tolerance: string | undefined): string {
  return tolerance === undefined ? '' : `, ${how} ${tolerance} %`;
}

/** A rule of the plan that does not hold: its own words, then the figures. */
export function brokenCheck({ says, region, year, compared, together }: BrokenCheck, names: Names): string {
  const where = `${names.region(region)}, ${year}`;
  const listed = (measures: readonly string[]) => measures.map(names.topic).join(', ');
  if (together !== undefined)
    return `${says.en} ${where}: ${listed(together.reported)} reported without ${listed(together.missing)}.`;
  if (compared === undefined) return says.en;
  const side = (which: Compared['left']) => sideText(which, year, names, (other) => ` (${other})`);
  const { left, comparison, right, tolerance } = compared;
  if (left.value === undefined || right.value === undefined)
    return `${says.en} ${where}: ${side(left)} cannot be compared with ${side(right)}: a divisor is 0.`;
  return `${says.en} ${where}: ${side(left)} ${COMPARED[comparison](side(right), tolerance)}.`;
}
