import type { Figure, MeasureId, Region } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import { measuresAdded } from '../plan/measures-of.ts';
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

const KNOWN = new WeakMap<CheckedSubmission, OwnFigures>();

/** The same for every check of a submission. */
export function ownFigures(submission: CheckedSubmission): OwnFigures {
  const figures = KNOWN.get(submission) ?? findOwnFigures(submission);
  KNOWN.set(submission, figures);
  return figures;
}

function findOwnFigures({ plan: { indicators }, evaluator }: CheckedSubmission): OwnFigures {
  const adding = new Map<MeasureId, Indicator[]>();
  for (const indicator of indicators)
    for (const measure of measuresAdded(indicator.formula))
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

/** A figure of a region that is a sum over its members. */
export interface ReportedSum {
  readonly measure: Measure;
  readonly region: Region;
  readonly year: number;
  readonly figure: Extract<Figure, { kind: 'number' }>;
  readonly place: Place;
}

const SUMS = new WeakMap<CheckedSubmission, readonly ReportedSum[]>();

/** What regions report beside their members, the same for every check of a submission. */
export function reportedSums(submission: CheckedSubmission): readonly ReportedSum[] {
  const sums = SUMS.get(submission) ?? findSums(submission);
  SUMS.set(submission, sums);
  return sums;
}

function findSums({ plan, regions, observations }: CheckedSubmission): readonly ReportedSum[] {
  const counted = new Map(
    plan.measures.filter(({ type }) => type === 'count').map((measure) => [measure.id, measure]),
  );
  const { columns } = observations;
  const measures = columns.subjects.map(({ type, id }) => (type === 'measure' ? counted.get(id) : undefined));
  const reporters = columns.regions.map((code) => regions.member(code));
  const sums: ReportedSum[] = [];
  for (let index = 0; index < observations.length; index += 1) {
    const measure = measures[columns.subject[index] ?? 0];
    const region = reporters[columns.region[index] ?? 0];
    if (measure === undefined || region === undefined) continue;
    if (!isRegion(region) || region.level === measure.reportedBy) continue;
    const { year, figure, place } = observations.at(index);
    if (figure.kind === 'number') sums.push({ measure, region, year, figure, place });
  }
  return sums;
}
