import type { Counts, Level, LevelCounts, RegionCode, Status, Summary, Verdict } from './model.ts';
import { LEVELS, STATUSES } from './model.ts';
import { recordOf } from './records.ts';

/** Counts verdicts: all of them, and level by level with those of applied targets apart. */
export function summarise(
  verdicts: readonly Verdict[],
  levelOf: (region: RegionCode) => Level | undefined,
): Summary {
  const levels = new Map<Level, Verdict[]>();
  for (const verdict of verdicts) {
    const level = levelOf(verdict.region);
    if (level === undefined) continue;
    const same = levels.get(level);
    if (same === undefined) levels.set(level, [verdict]);
    else same.push(verdict);
  }
  const ofLevel = (level: Level): [Level, LevelCounts][] => {
    const own = levels.get(level);
    return own === undefined ? [] : [[level, { ...countsOf(own), applied: countsOf(own.filter(isApplied)) }]];
  };
  return { ...countsOf(verdicts), byLevel: Object.fromEntries(LEVELS.flatMap(ofLevel)) };
}

/** Whether it is held against a target that was stated for a higher level (docs/rules.md, 5a). */
export function isApplied({ target }: Pick<Verdict, 'target'>): boolean {
  return target?.appliedFrom !== undefined;
}

/** How many verdicts have each status. */
export function countsOf(verdicts: readonly Pick<Verdict, 'status'>[]): Counts {
  const counts = new Map<Status, number>();
  verdicts.forEach(({ status }) => counts.set(status, (counts.get(status) ?? 0) + 1));
  return recordOf(STATUSES, (status) => counts.get(status) ?? 0);
}
