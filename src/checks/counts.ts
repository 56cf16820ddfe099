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

/** Of the observations those of measures that are counted, one after the other: there may be millions. */
export function* countsOf({ measures }: Plan, observations: Observations): Iterable<Count> {
  const counted = new Set(measures.filter(({ type }) => type === 'count').map(({ id }) => id));
  for (const { subject, region, year, figure, place } of observations)
    if (subject.type === 'measure' && counted.has(subject.id) && figure.kind === 'number')
      yield { measure: subject.id, region, year, value: Number(figure.value), place };
}
