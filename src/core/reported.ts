import type { Verdict } from './model.ts';

/** Whether anything was reported that gives the indicator a value, or tells where it may lie. */
export function hasFigure({ value, bounds }: Pick<Verdict, 'value' | 'bounds'>): boolean {
  return value !== undefined || bounds !== undefined;
}

/** The judged years in which anything was reported; all of them if nothing was. */
export function reportedYears({
  verdicts,
  scope,
}: {
  readonly verdicts: readonly Verdict[];
  readonly scope: { readonly years: readonly number[] };
}): readonly number[] {
  const reported = new Set(verdicts.filter(hasFigure).map(({ year }) => year));
  return reported.size === 0 ? scope.years : scope.years.filter((year) => reported.has(year));
}
