import type { Evaluator } from '../../assess/evaluate.ts';
import { exactValue } from '../../assess/range.ts';
import { reporterLevel } from '../../assess/roll-ups.ts';
import type { GapChange, Gaps, GroupGap, IndicatorGaps, LeftOutOfGaps, YearGaps } from '../../core/gaps.ts';
import type { RegionCode } from '../../core/model.ts';
import type { Indicator, Plan } from '../../plan/plan.ts';
import type { RegionTree } from '../../regions/tree.ts';
import { isWithin } from '../../regions/tree.ts';
import { countySpread } from './county-spread.ts';
import type { Together } from './group-value.ts';
import { together } from './group-value.ts';
import { gapOf, movementOf } from './movement.ts';
import { boundsOf, points } from './points.ts';
import type { Side, Sides } from './sides.ts';
import { sidesOf } from './sides.ts';

/** What gaps are worked out from. */
export interface GapsInput {
  readonly plan: Plan;
  readonly regions: RegionTree;
  readonly evaluator: Evaluator;
}

export interface GapsAsked {
  /** The years judged. */
  readonly years: readonly number[];
  /** The topmost regions whose counties are looked at. */
  readonly within: readonly RegionCode[];
  /** All of them if it is left out. */
  readonly indicators?: readonly string[] | undefined;
}

/**
 * How the focus groups of a plan stand against the rest of the counties (docs/rules.md, 15), for every ratio or
 * share judged below the province; in the years judged, the ones before them and the baseline year. Null if the
 * counties are all on one side.
 */
export function gapsOf(input: GapsInput, asked: GapsAsked): Gaps | null {
  const { plan, regions } = input;
  const sides = sidesOf(plan, regions, asked.within);
  if (sides.focus.length === 0 || sides.rest.length === 0) return null;
  const judgedBelow = plan.indicators.filter(
    ({ id, levels }) =>
      levels.some((level) => level !== 'province') && (asked.indicators?.includes(id) ?? true),
  );
  const leftOut = judgedBelow.flatMap((indicator) => leftOutOf(plan, indicator));
  const shown = judgedBelow.filter(({ id }) => !leftOut.some(({ indicator }) => indicator === id));
  const years = yearsShown(plan, asked.years);
  const found = shown.map((indicator) => gapsOfIndicator(input, indicator, sides, years));
  const known = found.filter(hasData);
  return {
    groups: sides.groups.map(({ id, title, counties }) => ({ id, title, counties: codesOf(counties) })),
    focus: codesOf(sides.focus),
    rest: codesOf(sides.rest),
    direct: directMembersOf(input, shown, asked.within),
    baselineYear: plan.baselineYear,
    indicators: known,
    leftOut: [
      ...leftOut,
      ...found
        .filter((each) => !hasData(each))
        .map(({ indicator }): LeftOutOfGaps => ({ indicator, reason: 'no-data' })),
    ],
  };
}

/** Whether any county reported any of it. */
function hasData({ years }: IndicatorGaps): boolean {
  return years.some(
    ({ rest, groups, spread }) =>
      spread !== undefined ||
      [rest, ...groups.map(({ counties }) => counties)].some(({ reported }) => reported > 0),
  );
}

function codesOf(regions: readonly { readonly code: RegionCode }[]): RegionCode[] {
  return regions.map(({ code }) => code);
}

function leftOutOf(plan: Plan, { id, formula }: Indicator): LeftOutOfGaps[] {
  if (formula.kind === 'count' || formula.kind === 'score') return [{ indicator: id, reason: 'no-ratio' }];
  const level = formula.kind === 'share' ? formula.of : reporterLevel(plan, formula.denominator);
  return level === 'county' ? [] : [{ indicator: id, reason: 'not-by-county' }];
}

/** What a change is measured from is shown too. */
function yearsShown({ baselineYear }: Plan, judged: readonly number[]): readonly number[] {
  const before = judged.map((year) => year - 1).filter((year) => year >= baselineYear);
  return [...new Set([baselineYear, ...before, ...judged])].toSorted((a, b) => a - b);
}

/** What reported any of it beside the counties, and so is part of the whole and of neither side. */
function directMembersOf(
  { regions, evaluator }: GapsInput,
  indicators: readonly Indicator[],
  within: readonly RegionCode[],
): RegionCode[] {
  const ids = indicators.flatMap(({ id, formula }) =>
    formula.kind === 'ratio' ? [id, formula.numerator, formula.denominator] : [],
  );
  const tops = within.map((code) => regions.get(code));
  return codesOf(
    regions.directMembers.filter(
      (member) =>
        tops.some((top) => isWithin(member, top, regions)) &&
        ids.some((id) => evaluator.index.everReported(id, member.code)),
    ),
  );
}

function gapsOfIndicator(
  input: GapsInput,
  indicator: Indicator,
  sides: Sides,
  years: readonly number[],
): IndicatorGaps {
  const { focus, rest, groups } = sides;
  const shown: readonly Side[] = groups.length > 1 ? [...groups, { id: null, counties: focus }] : groups;
  const of = valuesOf(input.evaluator, indicator);
  const restOf = (year: number) => of({ id: null, counties: rest }, year);
  const isShare = indicator.formula.kind === 'share';
  const ofYear = (year: number): YearGaps => {
    const spread = isShare ? null : countySpread(input.evaluator, indicator, [...focus, ...rest], year);
    return {
      year,
      rest: restOf(year).shown,
      groups: shown.map((side) => groupGap(side, year)),
      ...(spread === null ? {} : { spread }),
    };
  };
  const groupGap = (side: Side, year: number): GroupGap => {
    const own = of(side, year);
    const values = pairOf(own, restOf(year));
    if (values === null) return { group: side.id, counties: own.shown, changes: [] };
    const gap = gapOf(values);
    const exact = exactValue(gap);
    return {
      group: side.id,
      counties: own.shown,
      ...(exact === null ? { bounds: boundsOf(gap) } : { gap: points(exact) }),
      changes: sinces(input.plan, year).map((since) => {
        const then = pairOf(of(side, since), restOf(since));
        return then === null ? notKnown(since) : { since, ...movementOf(then, values) };
      }),
    };
  };
  return { indicator: indicator.id, ...(isShare ? { yesOrNo: true } : {}), years: years.map(ofYear) };
}

/** The years a change is measured from: the one before and the baseline's, which may be the same. */
function sinces({ baselineYear }: Plan, year: number): readonly number[] {
  return [...new Set([year - 1, baselineYear])].filter((since) => since >= baselineYear && since < year);
}

function notKnown(since: number): GapChange {
  return { since, movement: 'unknown', group: 'unknown', rest: 'unknown' };
}

function pairOf({ range: group }: Together, { range: rest }: Together) {
  return group === null || rest === null ? null : { group, rest };
}

/** What counties come to in a year, each worked out once. */
function valuesOf(evaluator: Evaluator, indicator: Indicator): (side: Side, year: number) => Together {
  const known = new Map<string, Together>();
  return ({ counties }, year) => {
    const key = `${year} ${codesOf(counties).join(' ')}`;
    const tallies = evaluator.tallies(indicator, year);
    if (tallies === null) throw new Error(`${indicator.id} is not added up`);
    const value = known.get(key) ?? together(counties, tallies);
    known.set(key, value);
    return value;
  };
}
