import type { Case } from '../../assess/case.ts';
import { hasReported, needs } from '../../assess/needs.ts';
import type { MeasureId, Note, RegionCode, Verdict } from '../../core/model.ts';
import type { MissingFigures } from '../../core/todo.ts';

/**
 * What must be reported before a verdict that is open can be told: of each member that is missing the measures
 * it did not report, those that lack the same together; or, where a target starts from another year, the same
 * of that year. None where that year had nothing to count: all of it was reported.
 */
export function missingFigures(judged: Case, { notes }: Pick<Verdict, 'notes'>): readonly MissingFigures[] {
  const year = notes.map(yearLacking).find((each) => each !== null) ?? judged.year;
  const { indicator, region, evaluator } = judged;
  const { formula } = indicator;
  const { members, applicable } = evaluator.evaluate(indicator, region, year);
  if (!applicable) return [];
  // Where the region's own percentage is used, the members that could be counted are in the tally alone.
  const behind = evaluator.tallies(indicator, year)?.of(region).missing ?? [];
  const missing = members.missing.length > 0 ? members.missing : behind;
  const alike = new Map<string, { measures: readonly MeasureId[]; members: RegionCode[] }>();
  for (const code of missing.length > 0 ? missing : [region.code]) {
    const [note] = needs(formula, code, [code], (measure, of) =>
      hasReported(evaluator.index, measure, of, year),
    );
    const measures = note?.code === 'needs' ? note.measures : [];
    const key = measures.join(' ');
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { measures, members: [code] });
    else same.members.push(code);
  }
  return [...alike.values()].map(({ measures, members: those }) => ({ year, measures, members: those }));
}

/** The year whose value a target lacks; null if that is not what is lacking. */
function yearLacking(note: Note): number | null {
  return note.code === 'no-baseline' || note.code === 'no-year-before' ? note.year : null;
}
