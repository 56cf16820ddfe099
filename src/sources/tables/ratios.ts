import { isAbove } from '../../core/decimal.ts';
import type { FindingFacts } from '../../core/findings.ts';
import type { IndicatorId, MeasureId, Observation } from '../../core/model.ts';
import type { Plan } from '../../plan/plan.ts';

/** The whole that a measure is a part of, and the indicator that divides them. */
interface Ratio {
  readonly indicator: IndicatorId;
  readonly denominator: MeasureId;
}

/** The ratios of a plan by the measure that is their numerator. */
export type Ratios = ReadonlyMap<MeasureId, readonly Ratio[]>;

export function ratiosOf(plan: Plan): Ratios {
  const ratios = new Map<MeasureId, Ratio[]>();
  for (const { id, formula } of plan.indicators) {
    if (formula.kind !== 'ratio') continue;
    ratios.set(formula.numerator, [
      ...(ratios.get(formula.numerator) ?? []),
      { indicator: id, denominator: formula.denominator },
    ]);
  }
  return ratios;
}

export interface PartAboveWhole {
  readonly part: Observation;
  readonly whole: Observation;
  readonly facts: FindingFacts;
}

/**
 * Parts that are larger than the whole they are a part of.
 * @param find the observation of a measure for the same region and year as another
 */
export function partsAboveWholes(
  ratios: Ratios,
  observations: Iterable<Observation>,
  find: (measure: MeasureId, like: Observation) => Observation | undefined,
): PartAboveWhole[] {
  const found: PartAboveWhole[] = [];
  for (const part of observations) {
    const over = ratios.get(part.subject.id);
    if (over === undefined || part.figure.kind !== 'number') continue;
    for (const { indicator, denominator: measure } of over) {
      const whole = find(measure, part);
      if (whole?.figure.kind !== 'number') continue;
      const numerator = part.figure.value;
      const denominator = whole.figure.value;
      if (!isAbove(numerator, denominator)) continue;
      found.push({
        part,
        whole,
        facts: { code: 'numerator-above-denominator', numerator, denominator, indicator, other: whole.place },
      });
    }
  }
  return found;
}
