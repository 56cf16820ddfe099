import type { Column, Table } from '../../../content/document.ts';
import { widthOf } from '../../../core/row-heights.ts';
import type { Page } from './pages.ts';

/** In characters of half width. */
const FACTS: readonly number[] = [18, 74];
/** A line of text has at least so much room. */
const LEAST = 84;
const WIDEST = 60;
const NARROWEST = 8;

/** How wide the columns of a sheet are: room for the widest table, and for lines of text. */
export function columnWidths({ items }: Page): number[] {
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.table] : []));
  if (tables.length === 0) return [...FACTS];
  const count = Math.max(3, ...tables.map(({ columns }) => columns.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(NARROWEST, ...tables.map((table) => wanted(table, i))),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total >= LEAST ? widths : widths.map((width) => Math.round((width * LEAST) / total));
}

function wanted({ columns, rows }: Table, i: number): number {
  const column: Column | undefined = columns[i];
  if (column === undefined) return 0;
  const asked = Math.min(WIDEST, column.width * 2 + 2);
  if (column.unbroken !== true) return asked;
  const texts = rows.flatMap(({ cells, role }) => (role === 'group' ? [] : [cells[i]?.text ?? '']));
  return texts.reduce((most, text) => Math.max(most, Math.min(WIDEST, widthOf(text) + 2)), asked);
}
