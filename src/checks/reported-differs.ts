import type { FactsByCode, PlacedFacts } from '../core/findings.ts';
import type { Decimal, Member, Observation, RegionCode } from '../core/model.ts';
import { isRegion } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Evaluator } from '../assess/evaluate.ts';
import type { Check, CheckedSubmission } from './check.ts';
import { measureTotals } from './measure-totals.ts';
import type { ReportedSum } from './own-figures.ts';
import { ownFigures, reportedSums } from './own-figures.ts';
import { percentRange } from '../assess/range.ts';
import { compare, fraction, percent, plus, rational, toDecimal, whole } from '../core/rational.ts';
import type { Tally } from '../assess/tally.ts';

/**
 * Finds where a region reports one figure and the figures of its members, or its own measures, come to another
 * (docs/rules.md, 11). While members are missing, only what no report of theirs could still put right is a
 * difference; once there are none, what is judged all the same is a remainder, and none either.
 */
export const reportedDiffers: Check = { finds: ['reported-differs'], runs: 'always', check: differences };

type Difference = Pick<FactsByCode['reported-differs'], 'reported' | 'computed' | 'complete' | 'remainder'>;

function differences(submission: CheckedSubmission): PlacedFacts[] {
  const { plan, regions, observations, evaluator } = submission;
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const ofMeasures = reportedSums(submission).flatMap((sum) => {
    const { measure, region, year, place } = sum;
    const difference = measureDiffers(sum, submission);
    return difference === null ? [] : [differing(measure.id, region.code, year, place, difference)];
  });
  const ofIndicators = observations.ofIndicators().flatMap((observation) => {
    const { subject, region, year, place } = observation;
    const indicator = indicators.get(subject.id);
    const difference =
      indicator && indicatorDiffers(indicator, regions.member(region), observation, evaluator);
    return difference ? [differing(subject.id, region, year, place, difference)] : [];
  });
  return [...ofMeasures, ...ofIndicators];
}

function differing(
  subject: string,
  region: RegionCode,
  year: number,
  place: Place,
  difference: Difference,
): PlacedFacts {
  return { ...place, facts: { code: 'reported-differs', subject, region, year, ...difference } };
}

/** A sum must be what the members add up to, and no less than those of them that have reported. */
function measureDiffers(
  { measure, region, year, figure }: ReportedSum,
  submission: CheckedSubmission,
): Difference | null {
  const { added, counts } = ownFigures(submission);
  const { sum, complete } = measureTotals(submission)(measure.id, region, year);
  const own = whole(figure.value);
  const difference = { reported: figure.value, computed: String(sum), complete };
  if (!complete) return own >= sum ? null : difference;
  if (own === sum || counts(measure.id, region, year, { own, members: sum })) return null;
  const impossible = added(measure.id, region, year).find(({ tally }) => tally.remainder?.possible === false);
  const { remainder } = impossible?.tally ?? {};
  return remainder ? { ...difference, remainder: `${remainder.num}/${remainder.den}` } : difference;
}

function indicatorDiffers(
  indicator: Indicator,
  who: Member,
  { figure, year }: Observation,
  evaluator: Evaluator,
): Difference | null {
  const tallies = evaluator.tallies(indicator, year);
  if (tallies === null) return null;
  if (figure.kind === 'percentage') return percentageDiffers(figure.value, tallies.of(who));
  if (figure.kind === 'fraction' && isRegion(who)) return fractionDiffers(figure, tallies.ofMembers(who));
  return null;
}

/** A percentage may be rounded in its last digit. */
function percentageDiffers(reported: Decimal, tally: Tally): Difference | null {
  const range = percentRange(tally);
  if (range === null || range.high === null) return null;
  const value = fraction(reported);
  const rounding = rational(1n, value.den);
  const below = compare(plus(value, rounding), range.low) <= 0;
  const above = compare(value, plus(range.high, rounding)) >= 0;
  if (!below && !above) return null;
  const [low, high] = [toDecimal(range.low, 'down'), toDecimal(range.high, 'up')];
  const complete = tally.missing.length === 0;
  return { reported: `${reported}%`, computed: complete ? `${low}%` : `${low}–${high}%`, complete };
}

/** A share in members must be the very numbers of members. */
function fractionDiffers(
  reported: { numerator: Decimal; denominator: Decimal },
  { low, high, missing, expected }: Tally,
): Difference | null {
  if (expected === 0) return null;
  const shown = `${reported.numerator}/${reported.denominator}`;
  if (missing.length === 0) {
    const computed = `${low.num}/${low.den}`;
    return shown === computed ? null : { reported: shown, computed, complete: true };
  }
  const value = percent(whole(reported.numerator), whole(reported.denominator));
  const possible =
    compare(value, percent(low.num, low.den)) >= 0 && compare(value, percent(high.num, high.den)) <= 0;
  return possible
    ? null
    : { reported: shown, computed: `${low.num}/${low.den}–${high.num}/${high.den}`, complete: false };
}
