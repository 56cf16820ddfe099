import type { Evaluator } from '../../assess/evaluate.ts';
import type { Region, RegionCode, Verdict } from '../../core/model.ts';
import { fraction, rational, times, toDecimal } from '../../core/rational.ts';
import type {
  ClassRanking,
  Ranking,
  RegionClass,
  Score,
  ScorePart,
  SettledAssessment,
  Standing,
} from '../../core/scores.ts';
import { FEWEST_RANKED } from '../../core/scores.ts';
import type { Indicator, Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { Attained } from './attainment.ts';
import { attainmentOf } from './attainment.ts';
import { adjusted, gradeOf, vetoed } from './grade.ts';
import { printedScore } from './printed.ts';
import { byCode, ranked } from './rank.ts';
import { scoreOf } from './score.ts';

/** What a ranking is worked out from. */
export interface RankingInput {
  readonly plan: Plan;
  readonly regions: RegionTree;
  readonly evaluator: Evaluator;
  /** Whether the failure of a verdict is approved; it counts as missed all the same. */
  readonly isWaived?: (verdict: Pick<Verdict, 'indicator' | 'region' | 'year'>) => boolean;
  /** Whether anything was reported for a year; the one before is left out where nothing was. */
  readonly hasData?: (year: number) => boolean;
}

/**
 * Scores, grades and ranks of the regions of an assessment in a year, with those of the year before (docs/scores.md).
 * What was not reported lies between nothing and all: it never raises a score, and never gives a rank.
 */
export function rankingOf(assessment: SettledAssessment, input: RankingInput, year: number): Ranking {
  const { plan, hasData = () => true } = input;
  const { title, attainment, appliedTargets, weights, grades, gradesSource, unclassed } = assessment;
  const isThereBefore = plan.years.includes(year - 1) && hasData(year - 1);
  return {
    year,
    title,
    attainment,
    appliedTargets,
    weights,
    grades,
    gradesSource,
    unclassed,
    classes: assessment.classes.map((each) => {
      const now = classRanking(assessment, each, input, year);
      if (!isThereBefore) return now;
      const then = classRanking(assessment, each, input, year - 1);
      return { ...now, standings: now.standings.map((standing) => withBefore(standing, then)) };
    }),
  };
}

function withBefore(standing: Standing, { standings }: ClassRanking): Standing {
  const then = standings.find(({ region }) => region === standing.region);
  return then === undefined ? standing : { ...standing, before: resultOf(then) };
}

function resultOf({ score, incomplete, grade, gradeByScore, rank }: Score): Score {
  return { score, incomplete, grade, ...(gradeByScore === undefined ? {} : { gradeByScore }), rank };
}

function classRanking(
  assessment: SettledAssessment,
  { id, title, level, regions: codes }: RegionClass,
  input: RankingInput,
  year: number,
): ClassRanking {
  const all = codes.map((code) => standingOf(assessment, input.regions.get(code), input, year));
  const isRanked = codes.length >= FEWEST_RANKED;
  const complete = all.filter(({ incomplete }) => !incomplete);
  const incomplete = all.filter((each) => each.incomplete).toSorted(byCode);
  const byRegion = new Map(complete.map((each) => [each.region, each]));
  const inOrder = ranked(complete.map(({ region, score }) => ({ region, score: score.low })));
  const withRanks = inOrder.flatMap(({ region, rank }) => {
    const standing = byRegion.get(region);
    return standing === undefined ? [] : [{ ...standing, rank }];
  });
  return {
    id,
    title,
    level,
    ranked: isRanked,
    counts: { complete: complete.length, incomplete: incomplete.length },
    standings: [...(isRanked ? withRanks : complete.toSorted(byCode)), ...incomplete],
  };
}

/** Without its rank. */
function standingOf(
  assessment: SettledAssessment,
  region: Region,
  input: RankingInput,
  year: number,
): Standing {
  const { grades } = assessment;
  const counted = partsOf(assessment, region, input, year);
  const exact = scoreOf(
    counted.map(({ part, attained: { low, high } }) => ({ weight: fraction(part.weight), low, high })),
  );
  const incomplete = counted.length === 0 || counted.some(({ attained }) => attained.open !== null);
  const byScore = incomplete ? null : gradeOf(exact.low, grades);
  const adjustments = adjustmentsOf(assessment, region.code, year);
  const grade = byScore === null ? vetoed(adjustments, grades) : adjusted(byScore, adjustments, grades);
  return {
    region: region.code,
    score: { low: printedScore(exact.low, grades), high: printedScore(exact.high, grades) },
    incomplete,
    grade,
    ...(byScore === null || byScore === grade ? {} : { gradeByScore: byScore }),
    rank: null,
    adjustments,
    parts: counted.map(({ part }) => part),
  };
}

function adjustmentsOf({ adjustments }: SettledAssessment, code: RegionCode, year: number) {
  return adjustments
    .filter(({ region, years }) => region === code && years.includes(year))
    .map(({ years: _years, ...adjustment }) => adjustment);
}

interface Counted {
  readonly part: ScorePart;
  readonly attained: Attained;
}

/** In the order of the weights. */
function partsOf(
  assessment: SettledAssessment,
  region: Region,
  input: RankingInput,
  year: number,
): readonly Counted[] {
  const { plan } = input;
  return assessment.weights.flatMap(({ indicator: id, weight }) => {
    const indicator = plan.indicators.find((each) => each.id === id);
    if (indicator === undefined) throw new Error(`a weight of ${id}, which is no indicator`);
    const attained = attainmentOf({ ...input, indicator, region, year }, assessment);
    if (attained === null) return [];
    return [
      { attained, part: { indicator: id, weight, ...shownPart(attained, indicator, region, year, input) } },
    ];
  });
}

const HUNDRED = rational(100);

function shownPart(
  { status, low, high, open, mayNotCount }: Attained,
  { id }: Indicator,
  { code }: Region,
  year: number,
  { isWaived = () => false }: RankingInput,
): Omit<ScorePart, 'indicator' | 'weight'> {
  const isApproved = status === 'fail' && isWaived({ indicator: id, region: code, year });
  return {
    status: isApproved ? 'waived' : status,
    attained: {
      low: toDecimal(times(low, HUNDRED), 'down'),
      high: toDecimal(times(high, HUNDRED), open === null ? 'down' : 'up'),
    },
    ...(open === null ? {} : { open }),
    ...(mayNotCount ? { mayNotCount: true } : {}),
  };
}
