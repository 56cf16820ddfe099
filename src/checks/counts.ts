import type { MeasureId, Observation, RegionCode } from '../core/model.ts';
import type { Place } from '../core/origin.ts';
import type { Plan } from '../plan/plan.ts';

/** A whole number that a region reported. */
export interface Count {
  readonly measure: MeasureId;
  readonly region: RegionCode;
  readonly year: number;
  readonly value: number;
  readonly place: Place;
}

/** Of smaller numbers nothing follows. */
export const SMALL = 10;

/** The observations of measures that are counted. */
export function countsOf({ measures }: Plan, observations: readonly Observation[]): Count[] {
  const counted = new Set(measures.filter(({ type }) => type === 'count').map(({ id }) => id));
  return observations.flatMap(({ subject, region, year, figure, place }): Count[] =>
    subject.type === 'measure' && counted.has(subject.id) && figure.kind === 'number'
      ? [{ measure: subject.id, region, year, value: Number(figure.value), place }]
      : [],
  );
}
