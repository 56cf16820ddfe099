/** An axis of numbers, from where the data need it. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How many decimal places its ticks need. */
  readonly places: number;
}

/** Steps people count in. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

interface Wanted {
  readonly unit: 'percent' | 'number';
  readonly ticks: number;
  /** Room beside the lowest and the highest value, as a share of what lies between them. */
  readonly margin: number;
}

/** About as many ticks as wanted, at round numbers; shares stay between 0 and 100 % unless a figure does not. */
export function scaleOf(values: readonly number[], { unit, ticks, margin: share }: Wanted): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin =
    high > low ? (high - low) * share : Math.max(Math.abs(high) * 0.05, unit === 'percent' ? 1 : 0.5);
  const from = low >= 0 ? Math.max(0, low - margin) : low - margin;
  const to = unit === 'percent' && high <= 100 ? Math.min(100, high + margin) : high + margin;
  const step = stepOf((to - from) / ticks, unit === 'number' && values.every(Number.isInteger));
  return {
    min: Math.floor(from / step + 1e-9) * step,
    max: Math.ceil(to / step - 1e-9) * step,
    step,
    places: placesOf(step),
  };
}

/** Whole things are not counted in parts. */
function stepOf(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((each) => each * power >= least * 0.999) ?? 10) * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

function placesOf(step: number): number {
  let places = 0;
  while (places < 9 && Math.abs(Math.round(step * 10 ** places) / 10 ** places - step) > step * 1e-6)
    places += 1;
  return places;
}

/** As a tick is written: no digits of a computer's arithmetic. */
export function tickText(value: number, { places }: Scale, unit: 'percent' | 'number'): string {
  return `${value.toFixed(places).replace(/^-(0(?:\.0+)?)$/u, '$1')}${unit === 'percent' ? '%' : ''}`;
}

/** Where a value is drawn, if the axis goes from one pixel to another. */
export function positionOf(value: number, { min, max }: Scale, from: number, to: number): number {
  return from + ((value - min) / (max - min)) * (to - from);
}
