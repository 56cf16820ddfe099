import type { GraphicComponentOption } from 'echarts/components';
import { printable } from '../../../core/printable.ts';
import type { ColourName } from './palette.ts';
import { colour, FONTS } from './palette.ts';

/** What is drawn beside axes and lines; in pixels from the upper left. */
export type Shape = TextShape | LineShape | RectShape | CircleShape | AreaShape;

export type Point = readonly [x: number, y: number];

interface TextShape {
  readonly kind: 'text';
  readonly at: Point;
  readonly text: string;
  readonly size: number;
  readonly colour: ColourName;
  readonly align?: 'left' | 'center' | 'right';
  readonly strong?: boolean;
  /** Reads from below to above. */
  readonly upwards?: boolean;
  /** Keeps clear of what it stands on. */
  readonly halo?: boolean;
}

interface LineShape {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly colour: ColourName;
  readonly width: number;
  readonly dashes?: readonly number[];
}

interface Filled {
  readonly fill?: ColourName;
  readonly stroke?: ColourName;
  readonly width?: number;
  readonly dashes?: readonly number[];
}

interface RectShape extends Filled {
  readonly kind: 'rect';
  readonly at: Point;
  readonly size: Point;
}

interface CircleShape extends Filled {
  readonly kind: 'circle';
  readonly at: Point;
  readonly radius: number;
}

interface AreaShape extends Filled {
  readonly kind: 'area';
  readonly points: readonly Point[];
}

type Elements = NonNullable<Extract<GraphicComponentOption, { readonly elements?: unknown }>['elements']>;

/** The shapes as ECharts takes them; later ones lie above. */
export function elementsOf(shapes: readonly Shape[]): Elements {
  return shapes.map((shape, i) => ({ ...elementOf(shape), silent: true, z: 10, z2: i }));
}

function elementOf(shape: Shape): Elements[number] {
  switch (shape.kind) {
    case 'text':
      return textOf(shape);
    case 'line':
      return {
        type: 'polyline',
        shape: { points: pointsOf(shape.points) },
        style: {
          stroke: colour(shape.colour),
          lineWidth: shape.width,
          fill: 'none',
          ...dashesOf(shape),
        },
      };
    case 'rect':
      return {
        type: 'rect',
        shape: { x: round(shape.at[0]), y: round(shape.at[1]), width: shape.size[0], height: shape.size[1] },
        style: fillOf(shape),
      };
    case 'circle':
      return {
        type: 'circle',
        shape: { cx: round(shape.at[0]), cy: round(shape.at[1]), r: shape.radius },
        style: fillOf(shape),
      };
    case 'area':
      return { type: 'polygon', shape: { points: pointsOf(shape.points) }, style: fillOf(shape) };
  }
}

function textOf({ at, text, size, colour: name, align, strong, upwards, halo }: TextShape): Elements[number] {
  return {
    type: 'text',
    x: round(at[0]),
    y: round(at[1]),
    ...(upwards === true ? { rotation: Math.PI / 2 } : {}),
    style: {
      text: printable(text),
      fill: colour(name),
      // One by one: not all who draw an SVG read them in one property.
      fontSize: size,
      fontFamily: FONTS,
      fontWeight: strong === true ? 'bold' : 'normal',
      align: align ?? 'left',
      verticalAlign: 'middle',
      ...(halo === true ? { stroke: colour('paper'), lineWidth: 3 } : {}),
    },
  };
}

function fillOf(filled: Filled) {
  const { fill, stroke, width } = filled;
  return {
    fill: fill === undefined ? 'none' : colour(fill),
    ...(stroke === undefined ? {} : { stroke: colour(stroke), lineWidth: width ?? 1 }),
    ...dashesOf(filled),
  };
}

function dashesOf({ dashes }: { readonly dashes?: readonly number[] }) {
  return dashes === undefined ? {} : { lineDash: [...dashes] };
}

const pointsOf = (points: readonly Point[]) => points.map(([x, y]) => [round(x), round(y)]);

/** To a hundredth of a pixel: what is smaller is arithmetic. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
