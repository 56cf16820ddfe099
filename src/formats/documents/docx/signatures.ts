import {
  AlignmentType,
  BorderStyle,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Paragraph } from 'docx';
import type { Signatures } from '../../../content/document.ts';
import type { Language } from '../../../core/languages.ts';
import { widthOf } from './characters.ts';
import { SIZES } from './measures.ts';
import { line, paragraph } from './text.ts';

const IN_A_ROW = 3;
const HEIGHT = 700;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A place to sign for each: its name and a line beside it, three in a row, and the date below on the right. */
export function signatureBlocks(
  { places, date }: Signatures,
  language: Language,
  room: number,
): readonly (Paragraph | Table)[] {
  const rows = Array.from({ length: Math.ceil(places.length / IN_A_ROW) }, (_, i) =>
    places.slice(i * IN_A_ROW, (i + 1) * IN_A_ROW),
  );
  const longest = Math.max(...places.map((place) => widthOf(place)), 2) + 1;
  const third = Math.floor(room / IN_A_ROW);
  const label = Math.min(Math.round(longest * SIZES.small * 20) + 160, Math.floor(third * 0.6));
  const widths = Array.from({ length: IN_A_ROW }, () => [label, third - label]).flat();
  const signs = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: third * IN_A_ROW, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 80, right: 0, marginUnitType: WidthType.DXA },
    borders: TableBorders.NONE,
    rows: [
      ...rows.map((row) =>
        rowOf(Array.from({ length: IN_A_ROW }, (_, i) => placeCells(row[i], widths, language)).flat()),
      ),
      rowOf([dateCell(date, third * IN_A_ROW, widths.length)]),
    ],
  });
  return [paragraph('Spacer', { keepNext: true }), signs, paragraph('Spacer', {})];
}

const rowOf = (children: readonly TableCell[]) =>
  new TableRow({ cantSplit: true, height: { value: HEIGHT, rule: 'atLeast' }, children: [...children] });

function dateCell(date: string, width: number, span: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.BOTTOM,
    borders: { top: NONE, left: NONE, right: NONE, bottom: NONE },
    children: [line('Place', date, { alignment: AlignmentType.RIGHT })],
  });
}

function placeCells(
  place: string | undefined,
  [label, blank]: readonly number[],
  language: Language,
): readonly TableCell[] {
  const name = place === undefined ? '' : `${place}${language === 'zh' ? '：' : ':'}`;
  const underlined = place === undefined ? NONE : { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  return [cellOf(name, label ?? 0, NONE), cellOf('', blank ?? 0, underlined)];
}

function cellOf(
  text: string,
  width: number,
  bottom: typeof NONE | { style: 'single'; size: number; color: string },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    borders: { top: NONE, left: NONE, right: NONE, bottom },
    children: [line('Place', text)],
  });
}
