import {
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ITableCellOptions, Paragraph } from 'docx';
import type { Cell, CellState, Column, Row, Table as Content } from '../../../content/document.ts';
import type { DocumentsWords } from '../../../locales/words/documents.ts';
import { unbroken, writable } from './characters.ts';
import { CELL_MARGIN, columnsOf } from './column-widths.ts';
import type { Columns } from './column-widths.ts';
import { line, paragraph } from './text.ts';
import type { Told } from './text.ts';

/** Light enough for black print; what a cell says is in its text, mark included. */
const SHADES: Readonly<Record<CellState, string | null>> = {
  met: 'DCEFEC',
  approximate: 'EAF5F7',
  missed: 'FBE0CF',
  waived: 'E4DFEA',
  open: 'E7E7E7',
  none: null,
};
const HEAD = 'EDEFF2';
const GROUP = 'F5F6F8';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const;
const THICK = { style: BorderStyle.SINGLE, size: 12, color: '000000' } as const;

const ALIGN = { start: 'left', center: 'center', end: 'right' } as const;

/** A table under its caption, over its notes: as wide as the type area, its head on every page. `keepNext` with what follows. */
export function tableBlocks(
  table: Content,
  room: number,
  words: DocumentsWords,
  keepNext = false,
): readonly (Paragraph | Table)[] {
  const { caption, columns, rows, notes } = table;
  const layout = columnsOf(table, room);
  return [
    line('Caption', words.caption(caption.number, caption.text)),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: room, type: WidthType.DXA },
      columnWidths: [...layout.widths],
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
      borders: {
        top: THICK,
        bottom: THICK,
        left: THIN,
        right: THIN,
        insideHorizontal: THIN,
        insideVertical: THIN,
      },
      rows: [
        headRow(columns, layout),
        ...rows.map((row, i) => bodyRow(row, columns, layout, notes.length > 0 && i === rows.length - 1)),
      ],
    }),
    ...notes.map((note, i) => line('TableNote', note, { keepNext: keepNext || i < notes.length - 1 })),
    // Two tables that touch would become one.
    paragraph('Spacer', { keepNext }),
  ];
}

function headRow(columns: readonly Column[], layout: Columns): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) =>
      cell({ shading: shade(HEAD), width: widthAt(layout, i) }, text('TableHead', title, layout.size)),
    ),
  });
}

/** With notes below it, the last row goes to their page rather than leave them there alone. */
function bodyRow(
  { cells, role }: Row,
  columns: readonly Column[],
  layout: Columns,
  keepNext: boolean,
): TableRow {
  if (role === 'group') return groupRow(cells[0]?.text ?? '', columns.length, layout);
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, i) =>
      bodyCell(cells[i], column, role, widthAt(layout, i), layout.size, keepNext),
    ),
  });
}

/** Never alone at the foot of a page: it stays with the row it names. */
function groupRow(name: string, span: number, layout: Columns): TableRow {
  const width = { size: layout.widths.reduce((total, each) => total + each, 0), type: WidthType.DXA };
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        { shading: shade(GROUP), columnSpan: span, width },
        text('TableHead', name, layout.size, { alignment: ALIGN.start, keepNext: true }),
      ),
    ],
  });
}

function bodyCell(
  content: Cell | undefined,
  { align, unbroken: whole }: Column,
  role: Row['role'],
  width: ITableCellOptions['width'],
  size: number,
  keepNext: boolean,
): TableCell {
  const fill = content?.state === undefined ? null : SHADES[content.state];
  const written = content?.text ?? '';
  return cell(
    {
      ...(width === undefined ? {} : { width }),
      ...(fill === null ? {} : { shading: shade(fill) }),
      ...(role === 'total' ? { borders: { top: { ...THIN, size: 8, color: '000000' } } } : {}),
    },
    text(
      'TableText',
      whole === true ? unbroken(written) : written,
      size,
      { alignment: ALIGN[align], ...(keepNext ? { keepNext } : {}) },
      role === 'total',
    ),
  );
}

function cell(options: Omit<ITableCellOptions, 'children'>, content: Paragraph): TableCell {
  return new TableCell({ verticalAlign: VerticalAlign.CENTER, ...options, children: [content] });
}

function text(
  style: 'TableHead' | 'TableText',
  words: string,
  size: number,
  told: Told = {},
  bold = false,
): Paragraph {
  const run = new TextRun({ text: writable(words), size: size * 2, ...(bold ? { bold: true } : {}) });
  return paragraph(style, {
    ...told,
    spacing: { line: Math.round(size * 20 * 1.3), lineRule: 'exact' },
    children: [run],
  });
}

const widthAt = ({ widths }: Columns, index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });

const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });
