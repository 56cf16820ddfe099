import type { CellState } from '../../../content/document.ts';
import { STATE_COLOURS } from './palette.ts';
import type { Point, Shape } from './shapes.ts';

/**
 * The mark of a state, the same in every picture: it tells by its shape what its colour tells, so that it
 * does in black and white too.
 */
export function markShapes(state: CellState, at: Point, radius: number): readonly Shape[] {
  const colour = STATE_COLOURS[state];
  const [x, y] = at;
  switch (state) {
    case 'met':
      return [{ kind: 'circle', at, radius: radius * 0.8, fill: colour }];
    case 'approximate':
      return [{ kind: 'circle', at, radius: radius * 0.7, stroke: colour, width: radius * 0.4 }];
    case 'missed':
      return [
        [-1, -1, 1, 1],
        [-1, 1, 1, -1],
      ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => ({
        kind: 'line',
        points: [
          [x + x1 * radius * 0.8, y + y1 * radius * 0.8],
          [x + x2 * radius * 0.8, y + y2 * radius * 0.8],
        ],
        colour,
        width: radius * 0.5,
      }));
    case 'waived':
      return [{ kind: 'area', points: diamond(at, radius), stroke: colour, width: radius * 0.35 }];
    case 'open':
      return [
        {
          kind: 'rect',
          at: [x - radius * 0.7, y - radius * 0.7],
          size: [radius * 1.4, radius * 1.4],
          stroke: colour,
          width: radius * 0.35,
        },
      ];
    case 'none':
      return [{ kind: 'circle', at, radius: radius * 0.25, fill: colour }];
  }
}

export function diamond([x, y]: Point, radius: number): readonly Point[] {
  return [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ];
}
