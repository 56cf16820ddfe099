import { widthOf } from './measure.ts';
import { colour, FONTS } from './palette.ts';
import type { Scale } from './scale.ts';
import { tickText } from './scale.ts';
import type { Drawing } from './svg.ts';

type XAxis = Extract<NonNullable<Drawing['xAxis']>, { readonly show?: unknown }>;
type YAxis = Extract<NonNullable<Drawing['yAxis']>, { readonly show?: unknown }>;

const SMALL = 12;
const HIDDEN = { show: false } as const;
const LINE = { show: true, lineStyle: { color: colour('grid'), width: 1 } } as const;

export function yearAxis(years: readonly number[], size: number): XAxis {
  return {
    type: 'category',
    boundaryGap: false,
    data: years.map(String),
    axisTick: HIDDEN,
    axisLine: { show: true, lineStyle: { color: colour('muted'), width: 1 } },
    axisLabel: { color: colour('ink'), fontSize: size, fontFamily: FONTS, margin: 10, interval: 0 },
  };
}

/** Upright, `offset` pixels away from what is drawn; `room`: how wide its figures are. */
export function valueAxis(
  scale: Scale,
  unit: 'percent' | 'number',
  offset: number,
): { readonly option: YAxis; readonly room: number } {
  const count = Math.round((scale.max - scale.min) / scale.step);
  const texts = Array.from({ length: count + 1 }, (_, i) =>
    tickText(scale.min + i * scale.step, scale, unit),
  );
  return {
    option: { ...axis(scale, unit), offset },
    room: Math.max(...texts.map((text) => widthOf(text, SMALL))) + 12,
  };
}

/** Below what is drawn. */
export function lyingAxis(scale: Scale, unit: 'percent' | 'number'): XAxis {
  return { ...axis(scale, unit), axisLabel: { ...axis(scale, unit).axisLabel, hideOverlap: false } };
}

function axis(scale: Scale, unit: 'percent' | 'number') {
  return {
    type: 'value' as const,
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisTick: HIDDEN,
    axisLine: HIDDEN,
    splitLine: LINE,
    axisLabel: {
      color: colour('muted'),
      fontSize: SMALL,
      fontFamily: FONTS,
      formatter: (value: number) => tickText(value, scale, unit),
    },
  };
}
