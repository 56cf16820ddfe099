import type { LineSeriesOption } from 'echarts/charts';
import type { LineChart, LinePoint } from '../../../content/chart.ts';
import { apart } from './labels.ts';
import { widthOf } from './measure.ts';
import type { ColourName } from './palette.ts';
import { colour } from './palette.ts';
import { positionOf, scaleOf } from './scale.ts';
import type { Shape } from './shapes.ts';
import { elementsOf } from './shapes.ts';
import { svgOf, WIDTH } from './svg.ts';
import { yearAxis, valueAxis } from './axes.ts';

const HEIGHT = 300;
const TOP = 34;
const BOTTOM = 262;
const TEXT = 13;
/** Between a point and its text. */
const GAP = 15;
const INSET = 44;

/** The values as a strong line, the path to the target beside it; what they are called stands at their ends. */
export function drawLine(chart: LineChart): string {
  const { years, values, targets, unit } = chart;
  const numbers = [...values, ...targets].map(({ value }) => Number(value));
  const scale = scaleOf(numbers.length > 0 ? numbers : [0], { unit, ticks: 4, margin: 0.1 });
  const axis = valueAxis(scale, unit, INSET);
  const left = INSET + axis.room + 4;
  const right = WIDTH - 24 - Math.max(0, ...endTexts(chart).map((text) => widthOf(text, TEXT)));
  const place: Place = {
    x: (year) =>
      years.length === 1
        ? (left + right) / 2
        : left + (years.indexOf(year) / (years.length - 1)) * (right - left),
    y: (value) => positionOf(Number(value), scale, BOTTOM, TOP),
  };
  return svgOf(
    {
      grid: { left, right: WIDTH - right, top: TOP, bottom: HEIGHT - BOTTOM },
      xAxis: yearAxis(years, TEXT),
      yAxis: axis.option,
      series: [...pathSeries(chart), valueSeries(chart)],
      graphic: { elements: elementsOf([...points(chart, place), ...labels(chart, place)]) },
    },
    HEIGHT,
  );
}

interface Place {
  readonly x: (year: number) => number;
  readonly y: (value: LinePoint['value']) => number;
}

function endTexts({ years, values, targets, labels }: LineChart): readonly string[] {
  const ofLastYear = ({ year }: LinePoint) => year === years.at(-1);
  return [
    ...values.filter(ofLastYear).map(({ text }) => `${labels.values} ${text}`),
    ...targets.filter(ofLastYear).map(({ text }) => `${labels.targets} ${text}`),
  ];
}

function valueSeries({ years, values }: LineChart): LineSeriesOption {
  return series(
    years.map((year) => values.find((each) => each.year === year) ?? null),
    { color: colour('values'), width: 2.5 },
  );
}

/** Piece by piece: dashed where one of its ends was worked out. */
function pathSeries({ years, targets }: LineChart): LineSeriesOption[] {
  return targets.slice(1).map((to, i) => {
    const from = targets[i] ?? to;
    return series(
      years.map((year) => (year === from.year ? from : year === to.year ? to : null)),
      { color: colour('target'), width: 1.5, type: from.milestone || to.milestone ? [5, 4] : 'solid' },
      true,
    );
  });
}

function series(
  points: readonly (LinePoint | null)[],
  lineStyle: LineSeriesOption['lineStyle'] & object,
  connectNulls = false,
): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    showSymbol: false,
    connectNulls,
    clip: false,
    lineStyle,
    data: points.map((point) => (point === null ? '-' : Number(point.value))),
  };
}

function points({ values, targets }: LineChart, { x, y }: Place): readonly Shape[] {
  return [
    ...targets.map(({ year, value, milestone }): Shape => ({
      kind: 'rect',
      at: [x(year) - 3.5, y(value) - 3.5],
      size: [7, 7],
      fill: milestone ? 'paper' : 'target',
      stroke: 'target',
      width: 1.5,
    })),
    ...values.map(({ year, value }): Shape => ({
      kind: 'circle',
      at: [x(year), y(value)],
      radius: 4,
      fill: 'values',
    })),
  ];
}

/** Beside each point, away from the other line; at the ends, what the line is. */
function labels(chart: LineChart, place: Place): readonly Shape[] {
  const { values, targets } = chart;
  return [
    ...sides(targets, values, 'target', place, chart),
    ...sides(values, targets, 'values', place, chart),
    ...ends(chart, place),
  ];
}

function sides(
  own: readonly LinePoint[],
  others: readonly LinePoint[],
  name: ColourName,
  { x, y }: Place,
  { years, labels: called }: LineChart,
): readonly Shape[] {
  const last = own.at(-1);
  return own
    .filter(({ year }) => year !== years.at(-1))
    .map((point) => {
      const { year, value, text } = point;
      const other = others.find((each) => each.year === year);
      const below = other === undefined ? name === 'target' : isBelow(point, other, name);
      return {
        kind: 'text',
        at: [x(year), y(value) + (below ? GAP : -GAP)],
        text: point === last ? `${name === 'target' ? called.targets : called.values} ${text}` : text,
        size: TEXT,
        colour: name,
        align: 'center',
        strong: name === 'values',
        halo: true,
      };
    });
}

function isBelow(point: LinePoint, other: LinePoint, name: ColourName): boolean {
  const difference = Number(point.value) - Number(other.value);
  return difference === 0 ? name === 'target' : difference < 0;
}

function ends({ years, values, targets, labels: called }: LineChart, { x, y }: Place): readonly Shape[] {
  const year = years.at(-1);
  const atEnd = [
    { point: values.find((each) => each.year === year), called: called.values, name: 'values' as const },
    { point: targets.find((each) => each.year === year), called: called.targets, name: 'target' as const },
  ].flatMap(({ point, ...rest }) => (point === undefined ? [] : [{ point, ...rest }]));
  const places = apart(
    atEnd.map(({ point }) => ({ at: y(point.value), size: TEXT * 1.4 })),
    0,
    HEIGHT,
  );
  return atEnd.map(({ point, called: word, name }, i) => ({
    kind: 'text',
    at: [x(point.year) + 12, places[i] ?? 0],
    text: `${word} ${point.text}`,
    size: TEXT,
    colour: name,
    strong: name === 'values',
  }));
}
