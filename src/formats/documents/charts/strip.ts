import type { StripChart, StripPoint } from '../../../content/chart.ts';
import { lyingAxis } from './axes.ts';
import { heapOf } from './heap.ts';
import { fromEnds, withRoom } from './labels.ts';
import { markShapes } from './marks.ts';
import { widthOf } from './measure.ts';
import type { Scale } from './scale.ts';
import { positionOf, scaleOf } from './scale.ts';
import type { Shape } from './shapes.ts';
import { elementsOf } from './shapes.ts';
import { svgOf, WIDTH } from './svg.ts';

const TEXT = 13;
const RADIUS = 4.5;
/** As high as the heap of counties may become. */
const HEAP = 180;
/** How many prefectures are named at most. */
const NAMED = 6;
const NAMES = 40;
const PREFECTURES = 58;
const TOP = 26;

/** A mark for each county, one on the other where they stand close; above them the prefectures. */
export function drawStrip(chart: StripChart): string {
  const { counties, prefectures, target, labels, unit } = chart;
  const numbers = [...counties, ...prefectures, ...(target === null ? [] : [target])].map(({ value }) =>
    Number(value),
  );
  const scale = scaleOf(numbers.length > 0 ? numbers : [0], { unit, ticks: 7, margin: 0 });
  const left = 24 + Math.max(widthOf(labels.counties, TEXT), widthOf(labels.prefectures, TEXT));
  const right = WIDTH - 34;
  const x = (point: { readonly value: StripPoint['value'] }) =>
    positionOf(Number(point.value), scale, left, right);
  const heap = heapOf(counties.map(x), RADIUS, HEAP);
  const top = PREFECTURES + 26;
  const floor = top + Math.max(RADIUS * 2, ...heap.map(({ up, radius }) => up + radius));
  const marks: readonly Shape[] = [
    ...rowTitles(chart, floor),
    ...targetShapes(chart, scale, left, right, floor),
    ...prefectures.flatMap((each) => markShapes(each.state, [x(each), PREFECTURES], RADIUS * 1.3)),
    ...prefectureNames(prefectures, x, left, right),
    ...counties.flatMap((each, i) => {
      const { aside, up, radius } = heap[i] ?? { aside: 0, up: 0, radius: 0 };
      return markShapes(each.state, [x(each) + aside, floor - up], radius);
    }),
  ];
  const height = Math.ceil(floor) + 34;
  return svgOf(
    {
      grid: { left, right: WIDTH - right, top: TOP, bottom: height - floor - 2 },
      xAxis: lyingAxis(scale, unit),
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      graphic: { elements: elementsOf(marks) },
    },
    height,
  );
}

function rowTitles({ labels }: StripChart, floor: number): readonly Shape[] {
  return [
    { kind: 'text', at: [8, PREFECTURES], text: labels.prefectures, size: TEXT, colour: 'ink' },
    { kind: 'text', at: [8, floor - RADIUS], text: labels.counties, size: TEXT, colour: 'ink' },
  ];
}

function targetShapes(
  { target }: StripChart,
  scale: Scale,
  left: number,
  right: number,
  floor: number,
): readonly Shape[] {
  if (target === null) return [];
  const x = positionOf(Number(target.value), scale, left, right);
  const half = widthOf(target.text, TEXT) / 2;
  return [
    {
      kind: 'line',
      points: [
        [x, TOP - 4],
        [x, floor + 2],
      ],
      colour: 'target',
      width: 1.5,
      dashes: [6, 4],
    },
    {
      kind: 'text',
      at: [Math.min(Math.max(x, half + 10), WIDTH - half - 10), 12],
      text: target.text,
      size: TEXT,
      colour: 'target',
      align: 'center',
      strong: true,
    },
  ];
}

/** The outer ones, as far as there is room for their names; of several at the same place, none. */
function prefectureNames(
  prefectures: readonly StripPoint[],
  x: (point: StripPoint) => number,
  left: number,
  right: number,
): readonly Shape[] {
  const alone = ({ value }: StripPoint) => prefectures.filter((each) => each.value === value).length === 1;
  const inOrder = prefectures.filter(alone).toSorted((a, b) => Number(a.value) - Number(b.value));
  const spans = fromEnds(inOrder)
    .slice(0, NAMED)
    .map((point) => {
      const text = `${point.name} ${point.text}`;
      const size = widthOf(text, TEXT);
      const limits = [left - 20 + size / 2, right + 30 - size / 2] as const;
      return { text, size, at: Math.min(Math.max(x(point), limits[0]), limits[1]) };
    });
  return withRoom(spans, 10).map(({ text, at }) => ({
    kind: 'text',
    at: [at, NAMES],
    text,
    size: TEXT,
    colour: 'ink',
    align: 'center',
    halo: true,
  }));
}
