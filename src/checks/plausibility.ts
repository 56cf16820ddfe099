import type { FindingFacts } from '../core/findings.ts';
import type { MeasureId, Observation, Region, RegionCode } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import type { Plan } from '../plan/plan.ts';
import type { RegionTree } from '../regions/tree.ts';

/** What seems odd about a submission, at the cell it is about. Nothing here changes a verdict. */
export interface Oddity {
  readonly place: Place;
  readonly facts: FindingFacts;
}

/** A whole number that a region reported. */
interface Figure {
  readonly measure: MeasureId;
  readonly region: RegionCode;
  readonly year: number;
  readonly value: number;
  readonly place: Place;
}

/**
 * A figure that more than doubles, or falls below half, within a year is odd; of small ones nothing follows.
 */
const JUMP = 2;
const SMALL = 10;
/** So many figures that are all the same are no accident. */
const ENOUGH_SAME = 4;
/** So many regions of which the part is the whole are no accident. */
const ENOUGH_WHOLE = 5;
/** Digits swapped in shorter numbers are everyday changes. */
const LEAST_DIGITS = 4;

/**
 * Looks for what is likely a mistake although every cell is sound by itself. Pure; the outcome does not
 * depend on the order.
 */
export function implausible(plan: Plan, tree: RegionTree, observations: readonly Observation[]): Oddity[] {
  const counted = new Set(plan.measures.filter(({ type }) => type === 'count').map(({ id }) => id));
  const figures = observations.flatMap(({ subject, region, year, figure, place }): Figure[] =>
    subject.type === 'measure' && counted.has(subject.id) && figure.kind === 'number'
      ? [{ measure: subject.id, region, year, value: Number(figure.value), place }]
      : [],
  );
  return [
    ...againstYearBefore(figures),
    ...partsThatAreWholes(plan, figures),
    ...sameFigures(figures),
    ...missingCounties(tree, observations),
  ];
}

function againstYearBefore(figures: readonly Figure[]): Oddity[] {
  const key = ({ measure, region }: Figure, year: number) => `${measure} ${region} ${year}`;
  const known = new Map(figures.map((figure) => [key(figure, figure.year), figure]));
  return figures.flatMap((now): Oddity[] => {
    const before = known.get(key(now, now.year - 1));
    if (before === undefined) return [];
    const facts = {
      subject: now.measure,
      region: now.region,
      year: now.year,
      before: before.value,
      now: now.value,
    };
    if (isTransposed(before.value, now.value))
      return [{ place: now.place, facts: { code: 'transposed-digits', ...facts } }];
    return isJump(before.value, now.value) ? [{ place: now.place, facts: { code: 'jump', ...facts } }] : [];
  });
}

function isJump(before: number, now: number): boolean {
  return (
    Math.max(before, now) >= SMALL &&
    Math.min(before, now) > 0 &&
    Math.max(before, now) > JUMP * Math.min(before, now)
  );
}

/** Two neighbouring digits that changed places, and nothing else. */
function isTransposed(before: number, now: number): boolean {
  const [a, b] = [String(before), String(now)];
  if (a.length !== b.length || a.length < LEAST_DIGITS) return false;
  const at = Array.from(a).findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Ratios of which every region that reports has all of it. */
function partsThatAreWholes(plan: Plan, figures: readonly Figure[]): Oddity[] {
  const known = new Map(
    figures.map((figure) => [`${figure.measure} ${figure.region} ${figure.year}`, figure]),
  );
  return plan.indicators.flatMap(({ id, formula }) => {
    if (formula.kind !== 'ratio') return [];
    const pairs = figures.flatMap((part) => {
      const whole =
        part.measure === formula.numerator
          ? known.get(`${formula.denominator} ${part.region} ${part.year}`)
          : undefined;
      return whole !== undefined && whole.value > 0 ? [{ part, whole }] : [];
    });
    return [...new Set(pairs.map(({ part }) => part.year))].flatMap((year): Oddity[] => {
      const ofYear = pairs.filter(({ part }) => part.year === year);
      const [first] = ofYear;
      if (
        first === undefined ||
        ofYear.length < ENOUGH_WHOLE ||
        ofYear.some(({ part, whole }) => part.value !== whole.value)
      )
        return [];
      return [
        {
          place: first.part.place,
          facts: { code: 'part-is-whole', indicator: id, year, regions: ofYear.length },
        },
      ];
    });
  });
}

/** Regions, or years of a region, that report the same figures throughout. */
function sameFigures(figures: readonly Figure[]): Oddity[] {
  const rows = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.region} ${figure.year}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [figure]);
    else row.push(figure);
  }
  const seen = new Map<string, Figure>();
  return [...rows.values()].flatMap((row): Oddity[] => {
    const shared = row
      .filter(({ value }) => value >= SMALL)
      .toSorted((a, b) => (a.measure < b.measure ? -1 : 1));
    const first = row.find(({ value }) => value >= SMALL);
    if (first === undefined || shared.length < ENOUGH_SAME) return [];
    const print = shared.map(({ measure, value }) => `${measure}=${value}`).join(' ');
    const same = seen.get(print);
    if (same === undefined) {
      seen.set(print, first);
      return [];
    }
    const { region, year, place } = first;
    return [
      {
        place,
        facts: {
          code: 'same-figures',
          region,
          year,
          otherRegion: same.region,
          otherYear: same.year,
          count: shared.length,
          other: same.place,
        },
      },
    ];
  });
}

/** Counties that reported the year before and now do not, although others of their prefecture do. */
function missingCounties(tree: RegionTree, observations: readonly Observation[]): Oddity[] {
  const reported = new Map<string, Observation>();
  for (const observation of observations)
    reported.set(`${observation.region} ${observation.year}`, observation);
  const counties = tree.all.filter(({ level }) => level === 'county');
  const years = new Set(observations.map(({ year }) => year));
  const siblings = ({ parent }: Region) => (parent === null ? [] : tree.children(parent));
  return counties.flatMap((county) =>
    [...years].flatMap((year): Oddity[] => {
      const before = reported.get(`${county.code} ${year - 1}`);
      if (before === undefined || reported.has(`${county.code} ${year}`)) return [];
      if (!siblings(county).some(({ code }) => reported.has(`${code} ${year}`))) return [];
      return [{ place: before.place, facts: { code: 'county-missing', region: county.code, year } }];
    }),
  );
}
