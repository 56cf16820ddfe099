import type { Decimal, IndicatorId, MeasureId, Observation, Place, RegionCode } from '../model.ts';

/** The observations of a submission, by what they are about. */
export interface Figures {
  readonly number: (measure: MeasureId, region: RegionCode, year: number) => Found<Decimal> | null;
  readonly yesNo: (measure: MeasureId, region: RegionCode, year: number) => Found<boolean> | null;
  /** A percentage a region reports of itself. */
  readonly percentage: (indicator: IndicatorId, region: RegionCode, year: number) => Found<Decimal> | null;
  /** A share a region reports of itself, in members. */
  readonly fraction: (indicator: IndicatorId, region: RegionCode, year: number) => Found<Fraction> | null;
}

export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export interface Found<T> {
  readonly value: T;
  readonly place: Place;
}

/** Of observations about the same thing the first is taken; a submission has only one. */
export function indexFigures(observations: readonly Observation[]): Figures {
  const index = new Map<string, Observation>();
  for (const each of observations) {
    const key = keyOf(each.figure.kind, each.subject.id, each.region, each.year);
    if (!index.has(key)) index.set(key, each);
  }
  const find = (kind: Observation['figure']['kind']) => (id: string, region: RegionCode, year: number) => index.get(keyOf(kind, id, region, year));
  const [number, yesNo, percentage, fraction] = [find('number'), find('yes-no'), find('percentage'), find('fraction')];
  return {
    number: (id, region, year) => {
      const found = number(id, region, year);
      return found?.figure.kind === 'number' ? { value: found.figure.value, place: found.place } : null;
    },
    yesNo: (id, region, year) => {
      const found = yesNo(id, region, year);
      return found?.figure.kind === 'yes-no' ? { value: found.figure.value, place: found.place } : null;
    },
    percentage: (id, region, year) => {
      const found = percentage(id, region, year);
      return found?.figure.kind === 'percentage' ? { value: found.figure.value, place: found.place } : null;
    },
    fraction: (id, region, year) => {
      const found = fraction(id, region, year);
      return found?.figure.kind === 'fraction' ? { value: found.figure, place: found.place } : null;
    },
  };
}

function keyOf(kind: string, id: string, region: RegionCode, year: number): string {
  return `${kind} ${id} ${region} ${year}`;
}
