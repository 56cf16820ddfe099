import type { Verdict } from '../../core/model.ts';
import { recordOf } from '../../core/records.ts';
import { changeBetween, classOf, isLost } from './classes.ts';
import { correctionsOf } from './corrections.ts';
import type { ComparedYears, Diff, DiffClass, DiffEntry, DiffSide } from './diff.ts';
import { DIFF_CLASSES } from './diff.ts';
import { changedGoals } from './goals.ts';
import { goalpostOf } from './goalpost.ts';
import type { Pair } from './pairs.ts';
import { pairsOf } from './pairs.ts';
import type { AskedYears } from './years.ts';
import { comparedYears } from './years.ts';

/**
 * Compares two reports: what is asked for now and was not then, what became of each judgement, and which
 * figures are others.
 * @param isAsked which verdicts are compared at all, of whatever year
 */
export function compareReports(
  before: DiffSide,
  after: DiffSide,
  asked: AskedYears,
  isAsked: (verdict: Verdict) => boolean = () => true,
): Diff {
  const only = (side: DiffSide) => ({ ...side, verdicts: side.verdicts.filter(isAsked) });
  const [then, now] = [only(before), only(after)];
  const years = comparedYears(then, now, asked);
  const pairs = pairsOf(then.verdicts, now.verdicts, years.pairing);
  const goals = changedGoals(before, after, pairs, years.pairing);
  const isPlanned = new Set(after.plan.indicators.map(({ id }) => id));
  return {
    ...years,
    goals,
    entries: pairs.map((pair) => entryOf(pair, isPlanned.has(pair.indicator), goals, years)),
    corrections: correctionsOf(then, now),
  };
}

function entryOf(
  pair: Pair,
  isPlanned: boolean,
  goals: Diff['goals'],
  { pairing }: ComparedYears,
): DiffEntry {
  const { indicator, region, before, after } = pair;
  const change = before === null || after === null ? undefined : changeBetween(before, after);
  const goalpost = goalpostOf(pair, goals, pairing);
  return {
    class: classOf(before, after),
    indicator,
    region,
    before,
    after,
    ...(change === undefined ? {} : { change }),
    ...(goalpost === undefined ? {} : { goalpost }),
    ...(isLost(before, after, isPlanned) ? { lost: true } : {}),
  };
}

/** How many judgements are of each class. */
export function classCounts(entries: readonly DiffEntry[]): Readonly<Record<DiffClass, number>> {
  const counts = new Map<DiffClass, number>();
  for (const entry of entries) counts.set(entry.class, (counts.get(entry.class) ?? 0) + 1);
  return recordOf(DIFF_CLASSES, (each) => counts.get(each) ?? 0);
}
