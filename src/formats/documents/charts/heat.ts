import type { HeatMap } from '../../../content/chart.ts';
import type { CellState } from '../../../content/document.ts';
import type { Band, Group } from './bands.ts';
import { bandsOf } from './bands.ts';
import { legendOf } from './legend.ts';
import { markShapes } from './marks.ts';
import { fitted, sizeFor, widthOf } from './measure.ts';
import type { Shape } from './shapes.ts';
import { elementsOf } from './shapes.ts';
import { svgOf, WIDTH } from './svg.ts';

const TEXT = 12;
const SMALL = 10;
const SMALLEST = 9;
/** How wide the names of rows may be. */
const ROW_NAMES = 190;
const GROUP_NAMES = 96;
const CELL = { least: 8, good: 14, most: 26 } as const;
const GROUP_GAP = 6;
const GROUP_NAME = 20;
const COLUMN_NAME = 74;
const BAND_GAP = 10;
/** What a page of A4 has room for, with its caption. */
const HIGHEST = 900;

/**
 * Rows of marks in bands, one below the other, so that the marks are as large as a page allows. Each group of
 * columns stands under its name, each column above its own.
 */
export function drawHeat(chart: HeatMap): string {
  const left = Math.min(ROW_NAMES, Math.max(40, ...chart.rows.map((row) => widthOf(row, TEXT)))) + 14;
  const longest = Math.max(0, ...chart.columns.map(({ name }) => widthOf(name, SMALL)));
  const names = Math.min(COLUMN_NAME, longest + 6);
  const legend = legendOf(
    chart.legend.map(({ state, name }) => ({ name, sign: (at, size) => cellShapes(state, at, size) })),
  );
  const bandHeight = (cell: number) => GROUP_NAME + chart.rows.length * cell + names + BAND_GAP;
  const layout = (cell: number) => {
    const nameWidth = (name: string) => Math.min(GROUP_NAMES, widthOf(name, TEXT));
    const bands = bandsOf(chart.columns, { width: WIDTH - left - 8, cell, gap: GROUP_GAP, nameWidth });
    return { cell, bands, height: Math.ceil(legend.height + bands.length * bandHeight(cell)) };
  };
  const fewest = layout(CELL.good).bands.length;
  let { cell, bands, height } = layout(CELL.most);
  while ((height > HIGHEST || bands.length > fewest) && cell > CELL.least)
    ({ cell, bands, height } = layout(cell - 0.5));
  const shapes = bands.flatMap((band, i) =>
    bandShapes(chart, band, { left, top: legend.height + i * bandHeight(cell), cell, names }),
  );
  return svgOf({ graphic: { elements: elementsOf([...legend.shapes, ...shapes]) } }, height);
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly names: number;
}

function bandShapes(chart: HeatMap, band: Band, frame: Frame): readonly Shape[] {
  const { left, top, cell } = frame;
  const rows = top + GROUP_NAME;
  return [
    ...chart.rows.map((row, i): Shape => {
      const size = sizeFor(row, left - 12, Math.min(TEXT, cell - 1), SMALLEST);
      return {
        kind: 'text',
        at: [left - 8, rows + (i + 0.5) * cell],
        text: fitted(row, left - 12, size),
        size,
        colour: 'ink',
        align: 'right',
      };
    }),
    ...band.groups.flatMap((group) => groupShapes(chart, group, frame)),
  ];
}

function groupShapes(chart: HeatMap, group: Group, { left, top, cell, names }: Frame): readonly Shape[] {
  const x = left + group.offset;
  const rows = top + GROUP_NAME;
  const width = group.columns.length * cell;
  const size = Math.min(SMALL, cell - 1);
  const nameRoom = Math.max(width, GROUP_NAMES);
  const nameSize = sizeFor(group.name, nameRoom, TEXT, SMALLEST);
  const below = rows + chart.rows.length * cell;
  return [
    {
      kind: 'text',
      at: [x, top + GROUP_NAME / 2 - 2],
      text: fitted(group.name, nameRoom, nameSize),
      size: nameSize,
      colour: 'ink',
      strong: true,
    },
    { kind: 'rect', at: [x, rows], size: [width, chart.rows.length * cell], stroke: 'grid' },
    ...chart.rows.flatMap((_, row) =>
      group.columns.flatMap(({ index }, i) => {
        const state = chart.states[row]?.[index] ?? null;
        return state === null ? [] : cellShapes(state, [x + i * cell, rows + row * cell], cell);
      }),
    ),
    ...group.columns.map(({ name }, i): Shape => ({
      kind: 'text',
      at: [x + (i + 0.5) * cell, below + 4],
      text: fitted(name, names - 4, size),
      size,
      colour: 'muted',
      align: 'right',
      upwards: true,
    })),
  ];
}

/** What is missed fills its cell, so that it is seen first. */
function cellShapes(state: CellState, [x, y]: readonly [number, number], size: number): readonly Shape[] {
  const middle = [x + size / 2, y + size / 2] as const;
  if (state !== 'missed') return markShapes(state, middle, size * 0.34);
  const inner = size * 0.2;
  return [
    { kind: 'rect', at: [x + 1, y + 1], size: [size - 2, size - 2], fill: 'missed' },
    ...[-1, 1].map((way): Shape => ({
      kind: 'line',
      points: [
        [middle[0] - inner, middle[1] - way * inner],
        [middle[0] + inner, middle[1] + way * inner],
      ],
      colour: 'paper',
      width: Math.max(1.2, size * 0.1),
    })),
  ];
}
