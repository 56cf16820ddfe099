import type { Decimal, IndicatorId, MeasureId, Observation, RegionCode, Subject } from '../core/model.ts';
import type { Place } from '../core/origin.ts';

/** The observations of a submission, by what they are about. */
export interface ObservationIndex {
  readonly number: (measure: MeasureId, region: RegionCode, year: number) => Found<Decimal> | null;
  readonly yesNo: (measure: MeasureId, region: RegionCode, year: number) => Found<boolean> | null;
  /** A percentage a region reports of itself. */
  readonly percentage: (indicator: IndicatorId, region: RegionCode, year: number) => Found<Decimal> | null;
  /** A share a region reports of itself, in members. */
  readonly fraction: (
    indicator: IndicatorId,
    region: RegionCode,
    year: number,
  ) => Found<ReportedFraction> | null;
  /** Whether a region reported anything about a measure or indicator, in whatever year. */
  readonly everReported: (id: Subject['id'], region: RegionCode) => boolean;
}

export interface ReportedFraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly denominatorPlace?: Place;
}

export interface Found<T> {
  readonly value: T;
  readonly place: Place;
}

type Kind = Observation['figure']['kind'];
type ByYear = Map<number, Observation>;
type Index = Map<string, Map<RegionCode, ByYear>>;

/** Of observations about the same thing the first is taken; a submission has only one. */
export function indexObservations(observations: readonly Observation[]): ObservationIndex {
  const indexes: Readonly<Record<Kind, Index>> = {
    number: new Map(),
    'yes-no': new Map(),
    percentage: new Map(),
    fraction: new Map(),
  };
  const all = Object.values(indexes);
  for (const each of observations) {
    const years = entry(
      entry(indexes[each.figure.kind], each.subject.id, () => new Map<RegionCode, ByYear>()),
      each.region,
      (): ByYear => new Map(),
    );
    if (!years.has(each.year)) years.set(each.year, each);
  }
  const find = (kind: Kind, id: string, region: RegionCode, year: number) =>
    indexes[kind].get(id)?.get(region)?.get(year);
  return {
    number: (id, region, year) => {
      const found = find('number', id, region, year);
      return found?.figure.kind === 'number' ? { value: found.figure.value, place: found.place } : null;
    },
    yesNo: (id, region, year) => {
      const found = find('yes-no', id, region, year);
      return found?.figure.kind === 'yes-no' ? { value: found.figure.value, place: found.place } : null;
    },
    percentage: (id, region, year) => {
      const found = find('percentage', id, region, year);
      return found?.figure.kind === 'percentage' ? { value: found.figure.value, place: found.place } : null;
    },
    fraction: (id, region, year) => {
      const found = find('fraction', id, region, year);
      if (found?.figure.kind !== 'fraction') return null;
      const { figure, place, denominatorPlace } = found;
      const value = denominatorPlace === undefined ? figure : { ...figure, denominatorPlace };
      return { value, place };
    },
    everReported: (id, region) => all.some((subjects) => subjects.get(id)?.has(region) === true),
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
