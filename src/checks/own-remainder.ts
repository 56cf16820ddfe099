import type { FactsByCode, PlacedFacts } from '../core/findings.ts';
import type { Observation, Region } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { Measure } from '../plan/plan.ts';
import { whole } from '../core/rational.ts';
import type { Sum } from '../assess/tally.ts';
import type { Check, CheckedSubmission } from './check.ts';
import type { MeasureTotals } from './measure-totals.ts';
import { measureTotals } from './measure-totals.ts';
import type { Added, OwnFigures } from './own-figures.ts';
import { isSum, ownFigures } from './own-figures.ts';

/**
 * Finds where a region reports more than all its members together, which may be schools that it runs itself
 * (docs/rules.md, 11); of a ratio once, at its numerator.
 */
export const ownRemainder: Check = { finds: ['own-remainder'], runs: 'always', check: remainders };

type Remainder = Pick<FactsByCode['own-remainder'], 'subject' | 'reported' | 'computed' | 'remainder'>;

function remainders(submission: CheckedSubmission): PlacedFacts[] {
  const { plan, regions, observations, evaluator } = submission;
  const own = ownFigures(submission);
  const totals = measureTotals(submission, own);
  const measures = new Map(plan.measures.map((measure) => [measure.id, measure]));
  return observations.flatMap((observation): PlacedFacts[] => {
    const { subject, year, place } = observation;
    const measure = subject.type === 'measure' ? measures.get(subject.id) : undefined;
    if (measure === undefined) return [];
    const region = regions.member(observation.region);
    if (!isRegion(region) || !isSum(measure, region)) return [];
    const member = regions.ownSchools(region.code)?.code;
    if (member === undefined) return [];
    const hasRow = evaluator.index.number(measure.id, member, year) !== null;
    return remaindersOf(measure, region, observation, own, totals).map(({ subject: of, ...sums }) => ({
      ...place,
      facts: {
        code: 'own-remainder',
        subject: of,
        region: region.code,
        year,
        ...sums,
        ...(hasRow ? {} : { member }),
      },
    }));
  });
}

function remaindersOf(
  { id }: Measure,
  region: Region,
  { figure, year }: Observation,
  { added }: OwnFigures,
  totals: MeasureTotals,
): Remainder[] {
  if (figure.kind !== 'number') return [];
  const adding = added(id, region, year);
  if (adding.length > 0) return adding.flatMap((each) => remainderAt(id, each));
  const { sum, complete } = totals(id, region, year);
  const more = whole(figure.value) - sum;
  if (!complete || more <= 0n) return [];
  return [{ subject: id, reported: figure.value, computed: String(sum), remainder: String(more) }];
}

/** What is left of a ratio or count whose first measure it is. */
function remainderAt(measure: string, { indicator: { id, formula }, tally, members }: Added): Remainder[] {
  const { remainder } = tally;
  if (!remainder?.possible) return [];
  if (formula.kind === 'count')
    return [said(measure, tally.high, members.high, remainder, ({ num }) => `${num}`)];
  if (formula.kind !== 'ratio' || formula.numerator !== measure) return [];
  return [said(id, tally.high, members.high, remainder, ({ num, den }) => `${num}/${den}`)];
}

function said(subject: string, own: Sum, members: Sum, rest: Sum, shown: (sum: Sum) => string): Remainder {
  return { subject, reported: shown(own), computed: shown(members), remainder: shown(rest) };
}
