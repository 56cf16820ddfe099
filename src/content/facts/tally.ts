import type { IndicatorId, Status, Verdict } from '../../core/model.ts';
import { isApplied } from '../../core/summary.ts';
import { unwaived } from '../../core/missed.ts';
import { grouped } from '../../report/grouped.ts';

/** How many targets there are, and what became of them. */
export interface Tally {
  /** All that have a target. */
  readonly judged: number;
  /** Without those that are met only within a tolerance. */
  readonly met: number;
  readonly approximate: number;
  readonly missed: number;
  readonly waived: number;
  /** For want of data. */
  readonly open: number;
}

const WITH_TARGET: ReadonlySet<Status> = new Set(['pass', 'fail', 'waived', 'undetermined', 'no-data']);

/** Whether it has an answer to whether a target is met, or would have one if there were data. */
export function isJudged({ status }: Pick<Verdict, 'status'>): boolean {
  return WITH_TARGET.has(status);
}

export function isOpen({ status }: Pick<Verdict, 'status'>): boolean {
  return status === 'undetermined' || status === 'no-data';
}

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const count = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length;
  return {
    judged: count(isJudged),
    met: count(({ status, approximate }) => status === 'pass' && approximate !== true),
    approximate: count(({ status, approximate }) => status === 'pass' && approximate === true),
    missed: count(({ status }) => status === 'fail'),
    waived: count(({ status }) => status === 'waived'),
    open: count(isOpen),
  };
}

/** A region's own targets, and those of a level above applied to it (docs/rules.md, 5a). */
export function ownAndApplied(verdicts: readonly Verdict[]): {
  readonly own: readonly Verdict[];
  readonly applied: readonly Verdict[];
} {
  return {
    own: verdicts.filter((each) => !isApplied(each)),
    applied: verdicts.filter((each) => isApplied(each)),
  };
}

/** Where misses gather: indicators with how many regions miss them, the most first. */
export function concentration(
  verdicts: readonly Verdict[],
): readonly { readonly indicator: IndicatorId; readonly regions: number }[] {
  const missed = grouped(
    verdicts.filter(({ status }) => status === 'fail'),
    ({ indicator }) => indicator,
  );
  return [...missed]
    .map(([indicator, all]) => ({ indicator, regions: all.length }))
    .toSorted((a, b) => b.regions - a.regions);
}

/** What became of targets since the year before. */
export interface SinceLastYear {
  readonly year: number;
  /** Judged in both years, with an answer in both. */
  readonly both: number;
  readonly gained: readonly Verdict[];
  readonly lost: readonly Verdict[];
  /** With an answer this year and no target the year before. */
  readonly first: number;
  /** With an answer this year and, for want of data, none the year before. */
  readonly open: number;
}

/**
 * What is met and was missed the year before, and the other way round; each year against its own target. An
 * approval of a miss changes nothing here.
 */
export function sinceOf(
  now: readonly Verdict[],
  before: (verdict: Verdict) => Verdict | undefined,
  year: number,
): SinceLastYear {
  const pairs = now.map((verdict) => ({ verdict, was: before(verdict) }));
  const answered = (verdict: Verdict | undefined): verdict is Verdict =>
    verdict !== undefined && ['pass', 'fail'].includes(unwaived(verdict.status));
  const both = pairs.filter(({ verdict, was }) => answered(verdict) && answered(was));
  const turned = (from: Status, to: Status) =>
    both
      .filter(
        ({ verdict, was }) =>
          was !== undefined && unwaived(was.status) === from && unwaived(verdict.status) === to,
      )
      .map(({ verdict }) => verdict);
  return {
    year: year - 1,
    both: both.length,
    gained: turned('fail', 'pass'),
    lost: turned('pass', 'fail'),
    first: pairs.filter(({ verdict, was }) => answered(verdict) && was?.status === 'no-target').length,
    open: pairs.filter(({ verdict, was }) => answered(verdict) && was !== undefined && isOpen(was)).length,
  };
}
