import type { Case } from '../../assess/case.ts';
import type { Evaluator } from '../../assess/evaluate.ts';
import { judge } from '../../assess/judge.ts';
import { targetOf } from '../../assess/targets.ts';
import type { Note, Verdict } from '../../core/model.ts';

/** Today's value held against the target of the next year: its shortfall is what it takes from today on. */
export function heldAgainstNext({ evaluator, ...judged }: Case, nextYear: number): Verdict {
  const { indicator, region, year } = judged;
  const verdict = judge(
    indicator,
    region.code,
    nextYear,
    evaluator.evaluate(indicator, region, year),
    targetOf({ ...judged, year: nextYear, evaluator: unchangedUntil(evaluator, year, nextYear) }),
  );
  return { ...verdict, notes: verdict.notes.filter((note) => !isOfChange(note)) };
}

/**
 * What everything comes to if nothing changes until a later year: figures of that year are those of today, also
 * where there are some already.
 */
function unchangedUntil(evaluator: Evaluator, today: number, later: number): Evaluator {
  const seen = (year: number) => (year === later ? today : year);
  return {
    index: evaluator.index,
    evaluate: (indicator, region, year) => evaluator.evaluate(indicator, region, seen(year)),
    value: (indicator, region, year) => evaluator.value(indicator, region, seen(year)),
    tallies: (indicator, year) => evaluator.tallies(indicator, seen(year)),
  };
}

/** That nothing changed is what was assumed. */
function isOfChange({ code }: Note): boolean {
  return code === 'fell' || code === 'stood-still';
}
