import { isApplied } from '../../core/summary.ts';
import type { IndicatorId, Target } from '../../core/model.ts';
import type { PlannedTarget } from '../../plan/plan.ts';
import type { ChangedGoals, ChangedRequirement, ChangedTarget, DiffPlan, DiffSide, Pairing } from './diff.ts';
import type { Pair } from './pairs.ts';
import { textOf } from './text-of.ts';

/** What is asked for now and was not then, by the plans and by the targets of the pairs compared. */
export function changedGoals(
  before: Pick<DiffSide, 'plan' | 'sha256'>,
  after: Pick<DiffSide, 'plan' | 'sha256'>,
  pairs: readonly Pair[],
  pairing: Pairing,
): ChangedGoals {
  const requirements = changedRequirements(before.plan, after.plan);
  const then = new Map(before.plan.indicators.map((indicator) => [indicator.id, indicator]));
  const now = new Map(after.plan.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    plan:
      before.plan.id !== after.plan.id
        ? 'other-plan'
        : before.sha256 === after.sha256
          ? 'same'
          : 'other-file',
    added: [...now.keys()].filter((id) => !then.has(id)),
    dropped: [...then.keys()].filter((id) => !now.has(id)),
    recounted: after.plan.indicators.flatMap(({ id, unit, formula }) => {
      const former = then.get(id);
      const isSame =
        former === undefined || textOf([unit, formula]) === textOf([former.unit, former.formula]);
      return isSame ? [] : [id];
    }),
    requirements,
    targets: changedTargets(pairs, pairing, new Set(requirements.map(({ indicator }) => indicator))),
  };
}

/** What the plans ask of the indicators that both have, year by year. */
function changedRequirements(before: DiffPlan, after: DiffPlan): ChangedRequirement[] {
  return after.indicators.flatMap(({ id, targets }) => {
    const former = before.indicators.find((each) => each.id === id)?.targets;
    if (former === undefined) return [];
    const years = [...new Set([...former, ...targets].map(({ year }) => year))].toSorted((a, b) => a - b);
    return years.flatMap((year): ChangedRequirement[] => {
      const [then, now] = [former, targets].map((all) => all.filter((each) => each.year === year));
      if (then === undefined || now === undefined || asks(then) === asks(now)) return [];
      return [{ indicator: id, year, before: then, after: now }];
    });
  });
}

/** What is asked, and of which levels; where it is written is another matter. */
function asks(targets: readonly PlannedTarget[]): string {
  return targets
    .map(({ requirement, levels }) => textOf([requirement, levels.toSorted()]))
    .toSorted()
    .join();
}

/**
 * The targets of regions that are others although the plan asks for the same: those of one change together,
 * however many regions have them.
 */
function changedTargets(
  pairs: readonly Pair[],
  pairing: Pairing,
  replanned: ReadonlySet<IndicatorId>,
): ChangedTarget[] {
  const found = new Map<string, ChangedTarget>();
  for (const { before, after, indicator, region } of pairs) {
    if (before?.target === undefined || after?.target === undefined || replanned.has(indicator)) continue;
    if (!isOther(before.target, after.target, pairing)) continue;
    const years = { before: before.year, after: after.year };
    const key = textOf([indicator, years, figuresOf(before.target), figuresOf(after.target)]);
    const regions = [...(found.get(key)?.regions ?? []), region];
    found.set(key, { indicator, years, before: before.target, after: after.target, regions });
  }
  return [...found.values()];
}

/** Between two years a milestone must move; only the value it starts from must not. */
export function isOther(before: Target, after: Target, { kind }: Pairing): boolean {
  if (kind === 'same-years') return textOf(figuresOf(before)) !== textOf(figuresOf(after));
  const [then, now] = [before.baseline, after.baseline];
  return then !== undefined && now !== undefined && then !== now;
}

function figuresOf(target: Target) {
  const { comparison, value, tolerance = null, upper = null, baseline = null } = target;
  return [comparison, value, tolerance, upper, baseline, isApplied({ target })];
}
