import { firstByThing } from '../core/by-thing.ts';
import type {
  Decimal,
  Figure,
  IndicatorId,
  MeasureId,
  Observation,
  RegionCode,
  Subject,
} from '../core/model.ts';
import { observationsOf } from '../core/observation-list.ts';
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

/** Of observations about the same thing the first is taken; a submission has only one. */
export function indexObservations(given: Iterable<Observation>): ObservationIndex {
  const observations = observationsOf(given);
  const things = firstByThing(observations);
  const find = (kind: Figure['kind'], id: string, region: RegionCode, year: number) => {
    const index = things.find(kind, id, region, year);
    return index === null ? null : observations.at(index);
  };
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
    everReported: things.hasAny,
  };
}
