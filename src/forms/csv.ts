import type { FormSheet } from './sheets.ts';

/**
 * Templates as one CSV that spreadsheet programs open as UTF-8: the sheets one below another, each with its
 * header.
 */
export function formCsv(sheets: readonly FormSheet[]): string {
  const lines = sheets.flatMap(({ columns, rows }) => [
    columns.map(({ heading }) => heading),
    ...rows.map(({ name, year, cells }) => [name, String(year), ...cells]),
  ]);
  const width = Math.max(...lines.map((line) => line.length));
  const padded = lines.map((line) =>
    [...line, ...Array.from({ length: width - line.length }, () => '')].map(quoted).join(','),
  );
  return `\uFEFF${padded.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
