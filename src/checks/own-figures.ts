import type { MeasureId, Region } from '../core/model.ts';
import type { Indicator, Measure } from '../plan/plan.ts';
import type { Tally } from '../assess/tally.ts';
import type { CheckedSubmission } from './check.ts';

/** A ratio or count that adds a measure up, and what it comes to in a region. */
export interface Added {
  readonly indicator: Indicator;
  readonly tally: Tally;
  readonly members: Tally;
}

/** What a region's own figures are worth once all its members reported (docs/rules.md, 11). */
export interface OwnFigures {
  readonly added: (measure: MeasureId, region: Region, year: number) => readonly Added[];
  /** Whether a figure counts that is not what the members come to. */
  readonly counts: (
    measure: MeasureId,
    region: Region,
    year: number,
    figures: { readonly own: bigint; readonly members: bigint },
  ) => boolean;
}

export function ownFigures({ plan: { indicators }, evaluator }: CheckedSubmission): OwnFigures {
  const adding = new Map<MeasureId, Indicator[]>();
  for (const indicator of indicators)
    for (const measure of measuresAdded(indicator))
      adding.set(measure, [...(adding.get(measure) ?? []), indicator]);
  const added: OwnFigures['added'] = (measure, region, year) =>
    (adding.get(measure) ?? []).flatMap((indicator) => {
      const tallies = evaluator.tallies(indicator, year);
      return tallies === null
        ? []
        : [{ indicator, tally: tallies.of(region), members: tallies.ofMembers(region) }];
    });
  return {
    added,
    counts: (measure, region, year, { own, members }) => {
      if (own <= members) return false;
      // What nothing adds up is only compared.
      return added(measure, region, year).every(({ tally }) => tally.remainder?.possible);
    },
  };
}

/** Whether what a region reports of a measure is a sum over its members. */
export function isSum({ type, reportedBy }: Measure, { level }: Region): boolean {
  return type === 'count' && level !== reportedBy;
}

function measuresAdded({ formula }: Indicator): readonly MeasureId[] {
  switch (formula.kind) {
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'count':
      return [formula.measure];
    case 'share':
    case 'score':
      return [];
  }
}
