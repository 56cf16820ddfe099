import { evaluatorOf } from '../../src/assess/evaluate.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Observation, RegionCode } from '../../src/core/model.ts';
import type { Grade, Ranking, SettledAssessment, Standing } from '../../src/core/scores.ts';
import type { RankingInput } from '../../src/insight/scores/ranking.ts';
import { rankingOf } from '../../src/insight/scores/ranking.ts';
import type { Formula, Indicator, Plan, Requirement } from '../../src/plan/plan.ts';
import { PLAN, TREE } from './judge.ts';

/** 90, 80, 65 (宁夏 2019). */
export const GRADES: readonly Grade[] = [
  { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, from: decimal(90) },
  { id: 'good', title: { zh: '良好', en: 'Good' }, from: decimal(80) },
  { id: 'passing', title: { zh: '合格', en: 'Passing' }, from: decimal(65) },
  { id: 'failing', title: { zh: '不合格', en: 'Failing' }, from: decimal(0) },
];

export const KINDERGARTENS: Formula = {
  kind: 'ratio',
  numerator: 'inclusive-kindergarten-children',
  denominator: 'kindergarten-children',
};
export const CAMPUSES: Formula = { kind: 'ratio', numerator: 'safe-campuses', denominator: 'campuses' };
export const POSTS: Formula = {
  kind: 'ratio',
  numerator: 'shortage-teachers',
  denominator: 'shortage-teacher-posts',
};
export const SPECIAL_SCHOOLS: Formula = {
  kind: 'share',
  of: 'county',
  where: { measure: 'resident-population', comparison: 'above', value: decimal(200_000) },
  having: { measure: 'special-schools', comparison: 'at-least', value: decimal(1) },
};
export const BALANCED: Formula = {
  kind: 'share',
  of: 'county',
  where: null,
  having: { measure: 'quality-balanced', comparison: 'yes' },
};

export const atLeast = (value: number): Requirement => ({ comparison: 'at-least', value: decimal(value) });

/** An indicator judged at every level, with targets by year. */
export function indicatorOf(
  id: string,
  formula: Formula,
  targets: Readonly<Record<number, Requirement>>,
  { levels = ['province', 'prefecture', 'county'] }: Partial<Pick<Indicator, 'levels'>> = {},
): Indicator {
  return {
    id,
    title: { zh: id, en: id },
    aliases: [],
    action: null,
    unit: formula.kind === 'ratio' || formula.kind === 'share' ? 'percent' : 'points',
    formula,
    levels,
    appliesBelow: true,
    targets: Object.entries(targets).map(([year, requirement]) => ({
      year: Number(year),
      levels,
      requirement,
      basis: 'stated',
      source: '',
      quote: null,
      reading: null,
    })),
    source: '',
    quote: '',
    definition: null,
  };
}

/** The measures and years of the plan, with other indicators. */
export function planOf(...indicators: readonly Indicator[]): Plan {
  return { ...PLAN, indicators };
}

/** Every indicator of a plan weighs the same; one class. */
export function assessmentOf(
  plan: Plan,
  regions: readonly RegionCode[],
  others: Partial<SettledAssessment> = {},
): SettledAssessment {
  return {
    title: { zh: '示例', en: 'Example' },
    attainment: 'proportional',
    appliedTargets: 'counted',
    weights: plan.indicators.map(({ id }) => ({ indicator: id, weight: decimal(1) })),
    classes: [{ id: 'all', title: { zh: '全部', en: 'All' }, level: 'county', regions }],
    grades: GRADES,
    gradesSource: '宁夏 2019',
    adjustments: [],
    unclassed: [],
    ...others,
  };
}

export function rankingIn(
  plan: Plan,
  assessment: SettledAssessment,
  observations: readonly Observation[],
  { year = 2025, ...others }: Partial<RankingInput> & { readonly year?: number } = {},
): Ranking {
  const evaluator = evaluatorOf(plan, TREE, observations);
  const hasData = (each: number) => observations.some((one) => one.year === each);
  return rankingOf(assessment, { plan, regions: TREE, evaluator, hasData, ...others }, year);
}

export function standingIn({ classes }: Ranking, region: RegionCode): Standing {
  const found = classes.flatMap(({ standings }) => standings).find((each) => each.region === region);
  if (found === undefined) throw new Error(`no standing of ${region}`);
  return found;
}
