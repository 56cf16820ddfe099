import type { Cell, CellStyle } from 'hucre/xlsx';
import type { Row, Run, Table } from '../../../content/document.ts';
import { asCell, literal } from '../../../core/cell-text.ts';
import { heightOf, HIGHEST } from '../../../core/row-heights.ts';
import type { Words } from '../../../locales/words.ts';
import { chartLines } from './chart-lines.ts';
import type { Item, TextRole } from './items.ts';
import type { Line } from './line.ts';
import { cellLook, FACT_LABEL, FACT_TEXT, HEAD, sizeOf, textLook, TEXT_SIZE } from './looks.ts';
import { numberCell } from './number-cell.ts';

/** @param widths of the columns of the sheet, in characters */
export function linesOf(item: Item, widths: readonly number[], words: Words): Line[] {
  switch (item.kind) {
    case 'text':
      return [
        {
          ...textLine(item.runs, item.role, widths, words),
          ...(item.startsPage ? { startsPage: true } : {}),
        },
      ];
    case 'fact':
      return [factLine(item.label, item.text, widths, words)];
    case 'table':
      return tableLines(item.table, widths, words);
    case 'chart':
      return chartLines(item.figure, words);
  }
}

const EMPTY_LINE: Line = { cells: [], spans: false, height: 10 };

/** A text that stays a text, whatever it begins with. */
export function textCell(text: string, style: CellStyle, { ledger }: Words): Partial<Cell> {
  return text === ''
    ? { value: null, type: 'empty', style }
    : { value: literal(asCell(text, ledger)), type: 'string', style };
}

/** Over the whole width; with room above a heading, and where people sign. */
function textLine(runs: readonly Run[], role: TextRole, widths: readonly number[], words: Words): Line {
  const text = runs.map((run) => run.text).join('');
  const scale = sizeOf(role) / TEXT_SIZE;
  const width = widths.reduce((sum, each) => sum + each, 0) / scale;
  const around = role === 'place' ? 20 : role === 'heading' || role === 'title' ? 8 : 0;
  const cell = textCell(text, textLook(role), words);
  const isMixed = role !== 'lead' && runs.some(({ strong }) => strong) && !runs.every(({ strong }) => strong);
  return {
    cells: [
      isMixed
        ? { ...cell, type: 'richText', richText: runs.filter((run) => run.text !== '').map(richRun) }
        : cell,
    ],
    spans: true,
    ...(role === 'heading' || role === 'caption' ? { keeps: true } : {}),
    height: Math.min(HIGHEST, heightOf([{ text, width }]) * scale + around),
  };
}

function richRun({ text, strong }: Run) {
  return { text: literal(text), font: { size: TEXT_SIZE, ...(strong === true ? { bold: true } : {}) } };
}

/** A label and what it is of, over all columns but the first. */
function factLine(label: string, text: string, widths: readonly number[], words: Words): Line {
  const [first = 0, second = 0] = widths;
  return {
    cells: [textCell(label, FACT_LABEL, words), textCell(text, FACT_TEXT, words)],
    spans: false,
    height: heightOf([
      { text: label, width: first },
      { text, width: second },
    ]),
  };
}

function tableLines(table: Table, widths: readonly number[], words: Words): Line[] {
  const { caption, columns, rows, notes, searchable } = table;
  const text = (value: string, role: TextRole) => textLine([{ text: value }], role, widths, words);
  const head: Line = {
    cells: columns.map(({ title }) => textCell(title, HEAD, words)),
    spans: false,
    height: heightOf(columns.map(({ title }, i) => ({ text: title, width: widths[i] ?? 0 }))),
    keeps: true,
    head: { rows: rows.length, columns: columns.length, searchable },
  };
  return [
    text(words.documents.caption(caption.number, caption.text), 'caption'),
    head,
    ...rows.map((row) => rowLine(row, table, widths, words)),
    ...notes.map((note) => text(note, 'remark')),
    EMPTY_LINE,
  ];
}

/** Each row as long as the head. */
function rowLine({ cells, role }: Row, { columns }: Table, widths: readonly number[], words: Words): Line {
  const texts = columns.map((_, i) => cells[i]?.text ?? '');
  return {
    cells: columns.map((column, i) => {
      const cell = cells[i] ?? { text: '' };
      const number = numberCell(cell);
      const style = cellLook(role, column, cell.state, number?.format ?? null);
      return number === null
        ? textCell(cell.text, style, words)
        : { value: number.value, type: 'number', style };
    }),
    spans: false,
    height:
      role === 'group' ? heightOf([]) : heightOf(texts.map((text, i) => ({ text, width: widths[i] ?? 0 }))),
  };
}
