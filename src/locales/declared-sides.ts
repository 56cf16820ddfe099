import type { BrokenCheck } from '../core/findings.ts';
import { signsOf } from './signs.ts';
import type { Names } from './words/names.ts';

type Side = NonNullable<BrokenCheck['compared']>['left'];

/**
 * One side of a rule in names, then in figures, then what it comes to: `1.3 × 在园幼儿总数（2024 年）= 1.3 × 1000 = 1300`;
 * of one measure alone `在园幼儿总数 = 700`, of what is divided by zero no result.
 */
export function sideText(
  { parts, value }: Side,
  year: number,
  names: Names,
  yearText: (year: number) => string,
): string {
  const named = parts.map(({ text, measure, year: of = year }) =>
    measure === undefined ? signsOf(text ?? '') : names.topic(measure) + (of === year ? '' : yearText(of)),
  );
  const figures = parts.map(({ text, figure }) => figure ?? signsOf(text ?? ''));
  const steps = [named.join(''), figures.join(''), ...(value === undefined ? [] : [value])];
  return steps.filter((step, i) => step !== steps[i - 1]).join(' = ');
}
