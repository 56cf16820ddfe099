import type { Cell, SheetChart } from 'hucre/xlsx';
import type { Column, Figure } from '../../../content/document.ts';
import type { LineChart } from '../../../content/chart.ts';
import { cellName } from '../../../core/origin.ts';
import type { Words } from '../../../locales/words.ts';
import type { Line } from './line.ts';
import { cellLook, HEAD } from './looks.ts';
import { numberCell } from './number-cell.ts';
import { quotedName } from './sheet-names.ts';

/** So many rows, of so many points, a chart stands over. */
const ROOM = 13;
const HEIGHT = 18;

const FIGURES: Column = { title: '', align: 'end', width: 6 };

/** Room for a chart, and below it the figures that it is drawn from. */
export function chartLines(figure: Figure, words: Words): Line[] {
  const { chart } = figure;
  if (chart.kind !== 'line') return [];
  const head = [words.documents.xlsx.year, chart.labels.values, chart.labels.targets];
  const row = { cells: [], spans: false, height: HEIGHT } as const;
  const room: Line = { ...row, keeps: true };
  return [
    { ...room, chart: { figure, room: ROOM } },
    ...Array.from({ length: ROOM - 1 }, () => room),
    { ...room, cells: head.map((value) => ({ value, type: 'string', style: HEAD })) },
    ...chart.years.map((year, i): Line => {
      const yearCell: Partial<Cell> = {
        value: year,
        type: 'number',
        style: cellLook(undefined, FIGURES, undefined, '0'),
      };
      return {
        ...row,
        ...(i < chart.years.length - 1 ? { keeps: true } : {}),
        cells: [yearCell, pointCell(chart, 'values', year), pointCell(chart, 'targets', year)],
      };
    }),
  ];
}

/** An empty cell where a year has no figure. */
function pointCell(chart: LineChart, of: 'values' | 'targets', year: number): Partial<Cell> {
  const point = chart[of].find((each) => each.year === year);
  if (point === undefined)
    return { value: null, type: 'empty', style: cellLook(undefined, FIGURES, undefined, null) };
  const isPercent = chart.unit === 'percent';
  const { text, value } = point;
  const number = numberCell({ text, figure: { value, in: chart.unit } });
  return {
    value: number?.value ?? Number(isPercent ? `${value}e-2` : value),
    type: 'number',
    style: cellLook(undefined, FIGURES, undefined, number?.format ?? (isPercent ? '0.00%' : 'General')),
  };
}

const VALUES = '1B7F6B';
const TARGETS = '595959';

/**
 * The chart itself: values as a line, and what was asked for dashed.
 * @param top the row it begins in, from 0
 * @param columns of the sheet
 */
export function chartOf(
  { chart, alternative, caption }: Figure,
  sheet: string,
  top: number,
  columns: number,
): SheetChart[] {
  if (chart.kind !== 'line') return [];
  const first = top + ROOM + 2;
  const range = (column: number) => {
    const [from, to] = [first, first + chart.years.length - 1].map((line) => absolute(line, column));
    return `${quotedName(sheet)}!${from}:${to}`;
  };
  const format = chart.unit === 'percent' ? '0%' : 'General';
  return [
    {
      type: 'line',
      series: [
        {
          name: chart.labels.values,
          values: range(2),
          categories: range(1),
          color: VALUES,
          stroke: { width: 2.25 },
          marker: { symbol: 'circle', size: 6, fill: VALUES, line: VALUES },
          dataLabels: { showValue: true, position: 't' },
        },
        {
          name: chart.labels.targets,
          values: range(3),
          categories: range(1),
          color: TARGETS,
          stroke: { dash: 'dash', width: 1.5 },
          marker: { symbol: 'diamond', size: 6, fill: TARGETS, line: TARGETS },
        },
      ],
      anchor: { from: { row: top, col: 0 }, to: { row: top + ROOM, col: columns } },
      autoTitleDeleted: true,
      showTitle: false,
      legend: 'bottom',
      dispBlanksAs: 'gap',
      altText: alternative,
      frameTitle: caption.text,
      axes: { y: { numberFormat: { formatCode: format, sourceLinked: false } } },
    },
  ];
}

/** $B$5. @param line from 1 @param column from 1 */
function absolute(line: number, column: number): string {
  return cellName('', line, column)
    .slice(1)
    .replace(/^(?<letters>[A-Z]+)/u, '$$$<letters>$$');
}
