import { widthOf } from './measure.ts';
import type { Point, Shape } from './shapes.ts';
import { WIDTH } from './svg.ts';

const TEXT = 12;
const SIGN = 16;
const LINE = 24;
const MARGIN = 8;
const BETWEEN = 20;

export interface LegendItem {
  readonly name: string;
  /** What stands before the name, at its upper left, as a square of so many pixels. */
  readonly sign: (at: Point, size: number) => readonly Shape[];
}

/** Signs and what they mean, in as many lines as they need; `height`: how far down they reach. */
export function legendOf(items: readonly LegendItem[]): {
  readonly shapes: readonly Shape[];
  readonly height: number;
} {
  let x = MARGIN;
  let y = 4;
  const shapes = items.flatMap(({ name, sign }): readonly Shape[] => {
    const width = SIGN + 8 + widthOf(name, TEXT);
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    const at = x;
    x += width + BETWEEN;
    return [
      ...sign([at, y], SIGN),
      { kind: 'text', at: [at + SIGN + 8, y + SIGN / 2], text: name, size: TEXT, colour: 'ink' },
    ];
  });
  return { shapes, height: items.length === 0 ? 0 : y + LINE };
}
