import type { MeasureId, RegionCode } from '../core/model.ts';
import type { Observations } from '../core/observations.ts';
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
export function countsOf({ measures }: Plan, observations: Observations): Count[] {
  const counted = new Set(measures.filter(({ type }) => type === 'count').map(({ id }) => id));
  const counts: Count[] = [];
  for (const { subject, region, year, figure, place } of observations)
    if (subject.type === 'measure' && counted.has(subject.id) && figure.kind === 'number')
      counts.push({ measure: subject.id, region, year, value: Number(figure.value), place });
  return counts;
}
