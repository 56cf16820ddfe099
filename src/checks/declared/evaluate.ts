import type { ObservationIndex } from '../../assess/observation-index.ts';
import { isAbove } from '../../core/decimal.ts';
import type { Severity } from '../../core/finding-kinds/shapes.ts';
import type { BrokenCheck, PlacedFacts } from '../../core/findings.ts';
import type { Level, RegionCode } from '../../core/model.ts';
import { isRegion } from '../../core/model.ts';
import type { Observations } from '../../core/observations.ts';
import type { Place } from '../../core/origin.ts';
import type { CheckRule, DeclaredCheck } from '../../plan/checks/declared-check.ts';
import type { MeasureTerm } from '../../plan/checks/expression.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { CheckedSubmission } from '../check.ts';
import { holds } from './holds.ts';
import { firstMeasure, sideOf, valueOf } from './sides.ts';

type Broken = Pick<BrokenCheck, 'compared' | 'together'> & { readonly place: Place };

/**
 * Where the rules of a plan do not hold: in each region and direct member, and each year, for which it reported
 * the measures itself. A measure that is missing leaves a rule open, but for those that belong together.
 * @param severity the rules that are looked at
 */
export function brokenChecks(
  { plan, regions, observations, evaluator: { index } }: CheckedSubmission,
  severity: Severity,
): PlacedFacts[] {
  const declared = plan.checks.filter((check) => check.severity === severity);
  if (declared.length === 0) return [];
  const reported = casesByMeasure(declared, observations);
  const code = severity === 'error' ? 'check-failed' : 'check-doubtful';
  return declared.flatMap((check) =>
    casesOf(check.rule, reported)
      .filter(({ region }) => isFor(check.levels, region, regions))
      .flatMap(({ region, year }): PlacedFacts[] =>
        broken(check.rule, region, year, index).map(({ place, ...how }) => ({
          ...place,
          facts: { code, check: check.id, says: check.message, region, year, ...how },
        })),
      ),
  );
}

/** A region and a year in which a rule may apply. */
interface Case {
  readonly region: RegionCode;
  readonly year: number;
}

type Reported = ReadonlyMap<string, readonly Case[]>;

/** Where the measures were reported by which rules are looked up; the others cost nothing. */
function casesByMeasure(declared: readonly DeclaredCheck[], observations: Observations): Reported {
  const wanted = new Map<string, Case[]>(
    declared.flatMap(({ rule }) => leading(rule)).map(({ measure }) => [measure, []]),
  );
  const { subjects, regions, years, subject, region, year } = observations.columns;
  const cases = subjects.map(({ type, id }) => (type === 'measure' ? wanted.get(id) : undefined));
  for (let index = 0; index < observations.length; index += 1)
    cases[subject[index] ?? 0]?.push({
      region: regions[region[index] ?? 0] ?? '',
      year: years[year[index] ?? 0] ?? 0,
    });
  return wanted;
}

/** The measures of which one was reported wherever a rule applies. */
function leading(rule: CheckRule): readonly MeasureTerm[] {
  switch (rule.kind) {
    case 'comparison':
      return [firstMeasure(rule.left)];
    case 'bounds':
      return [thisYear(rule.measure)];
    case 'both':
      return rule.measures.map(thisYear);
  }
}

function thisYear(measure: string): MeasureTerm {
  return { kind: 'measure', measure, yearsBefore: 0 };
}

function casesOf(rule: CheckRule, reported: Reported): readonly Case[] {
  const cases = leading(rule).flatMap(({ measure, yearsBefore }) =>
    (reported.get(measure) ?? []).map(({ region, year }) => ({ region, year: year + yearsBefore })),
  );
  if (rule.kind !== 'both') return cases;
  return [...new Map(cases.map((each) => [`${each.region} ${each.year}`, each])).values()];
}

/** What reports beside counties is held to what they are. */
function isFor(levels: readonly Level[] | null, code: RegionCode, tree: RegionTree): boolean {
  if (levels === null) return true;
  const who = tree.member(code);
  return levels.includes(isRegion(who) ? who.level : 'county');
}

function broken(rule: CheckRule, region: RegionCode, year: number, index: ObservationIndex): Broken[] {
  const numberOf = ({ measure, yearsBefore }: MeasureTerm) =>
    index.number(measure, region, year - yearsBefore);
  switch (rule.kind) {
    case 'comparison':
      return brokenComparison(rule, year, numberOf);
    case 'bounds':
      return brokenBounds(rule, year, numberOf);
    case 'both': {
      const there = (measure: string) =>
        index.number(measure, region, year) ?? index.yesNo(measure, region, year);
      return brokenPair(rule.measures, there);
    }
  }
}

type Sides = Omit<Extract<CheckRule, { kind: 'comparison' }>, 'kind'>;
type NumberOf = (term: MeasureTerm) => ReturnType<ObservationIndex['number']>;

function brokenComparison(
  { left, comparison, right, tolerance }: Sides,
  year: number,
  numberOf: NumberOf,
): Broken[] {
  if (holdsAtOnce({ left, comparison, right, tolerance }, numberOf)) return [];
  const place = numberOf(firstMeasure(left))?.place;
  const figure = (term: MeasureTerm) => numberOf(term)?.value ?? null;
  const [one, other] = [valueOf(left, figure), valueOf(right, figure)];
  if (place === undefined || one === 'missing' || other === 'missing') return [];
  if (one !== 'zero' && other !== 'zero' && holds(one, comparison, other, tolerance)) return [];
  return [
    {
      place,
      compared: {
        left: sideOf(left, one, year, figure),
        comparison,
        right: sideOf(right, other, year, figure),
        ...(tolerance === null ? {} : { tolerance }),
      },
    },
  ];
}

/** One figure that is at most another: most rules of every run, and quicker without arithmetic. */
function holdsAtOnce({ left, comparison, right, tolerance }: Sides, numberOf: NumberOf): boolean {
  if (comparison !== 'at-most' || tolerance !== null) return false;
  if (left.kind !== 'measure' || right.kind !== 'measure') return false;
  const one = numberOf(left);
  const other = numberOf(right);
  return one === null || other === null || !isAbove(one.value, other.value);
}

/** Each end is a comparison of its own; only one of them can be broken. */
function brokenBounds(
  { measure, min, max }: Extract<CheckRule, { kind: 'bounds' }>,
  year: number,
  numberOf: NumberOf,
): Broken[] {
  return [['at-least', min] as const, ['at-most', max] as const].flatMap(([comparison, value]) =>
    value === null
      ? []
      : brokenComparison(
          {
            left: thisYear(measure),
            comparison,
            right: { kind: 'number', value },
            tolerance: null,
          },
          year,
          numberOf,
        ),
  );
}

function brokenPair(
  measures: readonly string[],
  there: (measure: string) => { readonly place: Place } | null,
): Broken[] {
  const reported = measures.filter((measure) => there(measure) !== null);
  const missing = measures.filter((measure) => there(measure) === null);
  const place = reported.map((measure) => there(measure)?.place)[0];
  return place === undefined || missing.length === 0 ? [] : [{ place, together: { reported, missing } }];
}
