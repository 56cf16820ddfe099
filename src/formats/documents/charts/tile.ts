import type { Shade, Tile, TileMap } from '../../../content/chart.ts';
import { legendOf } from './legend.ts';
import { fitted, sizeFor } from './measure.ts';
import { SHADE_COLOURS } from './palette.ts';
import type { Point, Shape } from './shapes.ts';
import { elementsOf } from './shapes.ts';
import { svgOf, WIDTH } from './svg.ts';

const TEXT = 13;
const SMALLEST = 9;
const GAP = 4;
const LARGEST = 72;
const MARGIN = 8;

/** Squares about where the regions lie, with what is said of each; the darker, the more. */
export function drawTiles({ tiles, legend }: TileMap): string {
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const size = Math.min(LARGEST, (WIDTH - 2 * MARGIN) / columns - GAP);
  const left = (WIDTH - columns * (size + GAP) + GAP) / 2;
  const key = legendOf(
    legend.map(({ shade, name }) => ({ name, sign: (at, side) => squareShapes(shade, at, side) })),
  );
  const top = key.height + MARGIN;
  const shapes = tiles.flatMap((tile) =>
    tileShapes(tile, [left + tile.column * (size + GAP), top + tile.row * (size + GAP)], size),
  );
  return svgOf(
    { graphic: { elements: elementsOf([...key.shapes, ...shapes]) } },
    Math.ceil(top + rows * (size + GAP) + MARGIN),
  );
}

function tileShapes({ name, text, shade }: Tile, at: Point, size: number): readonly Shape[] {
  const { ink } = SHADE_COLOURS[shade];
  const middle = at[0] + size / 2;
  const room = size - 8;
  const nameSize = sizeFor(name, room, TEXT, SMALLEST);
  return [
    ...squareShapes(shade, at, size),
    {
      kind: 'text',
      at: [middle, at[1] + size * 0.36],
      text: fitted(name, room, nameSize),
      size: nameSize,
      colour: ink,
      align: 'center',
      halo: shade === 0,
    },
    {
      kind: 'text',
      at: [middle, at[1] + size * 0.66],
      text: fitted(text, room, TEXT + 3),
      size: TEXT + 3,
      colour: ink,
      align: 'center',
      strong: true,
      halo: shade === 0,
    },
  ];
}

/** Where there are no data it is hatched, not white. */
function squareShapes(shade: Shade, at: Point, size: number): readonly Shape[] {
  const square: Shape = {
    kind: 'rect',
    at,
    size: [size, size],
    fill: SHADE_COLOURS[shade].fill,
    stroke: 'muted',
    width: 1,
  };
  return shade === 0 ? [square, ...hatch(at, size)] : [square];
}

function hatch([x, y]: Point, size: number): readonly Shape[] {
  const step = size / Math.max(3, Math.round(size / 12));
  const count = Math.round((2 * size) / step) - 1;
  return Array.from({ length: count }, (_, i) => {
    const sum = (i + 1) * step;
    const over = Math.max(0, sum - size);
    return {
      kind: 'line',
      points: [
        [x + over, y + sum - over],
        [x + sum - over, y + over],
      ],
      colour: 'grid',
      width: 1,
    };
  });
}
