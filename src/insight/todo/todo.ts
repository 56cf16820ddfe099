import type { Case } from '../../assess/case.ts';
import type { Evaluator } from '../../assess/evaluate.ts';
import { isMissed } from '../../core/missed.ts';
import type { Verdict } from '../../core/model.ts';
import type { Todo, TodoItem } from '../../core/todo.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { missingFigures } from './missing-figures.ts';
import { heldAgainstNext } from './next-year.ts';

/** What verdicts were reached by. */
export interface TodoInput {
  readonly plan: Plan;
  readonly regions: RegionTree;
  readonly evaluator: Evaluator;
}

/**
 * What comes of the verdicts of a year: what is missed, what was not reported, and what the targets of the next
 * year take from today's values (docs/todo.md). Each list is in the order of the verdicts.
 * @param verdicts those of other years are left aside
 */
export function todoOf(input: TodoInput, verdicts: readonly Verdict[], year: number): Todo {
  const nextYear = yearAfter(input.plan, year);
  const all = verdicts
    .filter((verdict) => verdict.year === year)
    .map((verdict) => sorted(verdict, nextYear, input));
  return {
    year,
    nextYear,
    missed: all.flatMap(({ missed }) => missed ?? []),
    unreported: all.flatMap(({ unreported }) => unreported ?? []),
    due: all.flatMap(({ due }) => due ?? []),
  };
}

function yearAfter({ years }: Plan, year: number): number | null {
  const later = years.filter((each) => each > year);
  return later.length === 0 ? null : Math.min(...later);
}

type Sorted = { readonly [List in 'missed' | 'unreported' | 'due']?: TodoItem };

function sorted(verdict: Verdict, nextYear: number | null, input: TodoInput): Sorted {
  const judged = caseOf(verdict, input);
  const next = nextYear === null ? null : heldAgainstNext(judged, nextYear);
  const isWaitedFor = next !== null && isWaiting(next, judged);
  if (isWaiting(verdict, judged)) {
    const own = itemOf(judged, verdict);
    if (isWaitedFor && next.target !== undefined) return { unreported: { ...own, next: next.target } };
    return { unreported: own, ...(isDue(next) ? { due: itemOf(judged, next) } : {}) };
  }
  return {
    ...(isMissed(verdict) ? { missed: itemOf(judged, verdict) } : {}),
    ...(isWaitedFor || isDue(next) ? { due: itemOf(judged, next) } : {}),
  };
}

function isDue(next: Verdict | null): next is Verdict {
  return next?.status === 'fail';
}

function caseOf({ indicator: id, region, year }: Verdict, { plan, regions, evaluator }: TodoInput): Case {
  const indicator = plan.indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error(`${id} is no indicator of the plan`);
  return { plan, indicator, region: regions.get(region), year, evaluator };
}

function itemOf(judged: Case, verdict: Verdict): TodoItem {
  const { indicator, region } = judged;
  return {
    verdict,
    responsible: indicator.responsible?.[region.level] ?? null,
    missing: isWaiting(verdict, judged) ? missingFigures(judged, verdict) : [],
  };
}

/**
 * Whether data are lacking: its own, or the baseline that its milestone starts from. One that had nothing to count
 * then lacks none, and has no milestone.
 */
function isWaiting(verdict: Verdict, judged: Case): boolean {
  const { status, notes } = verdict;
  if (status !== 'no-target') return status === 'no-data' || status === 'undetermined';
  return notes.some(({ code }) => code === 'no-baseline') && missingFigures(judged, verdict).length > 0;
}
