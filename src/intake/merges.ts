import type { Row, Table } from './table.ts';

/** Words in a merged cell stand for all of it; a figure stands once. */
export function fillMerges({ rows, merges }: Table): readonly Row[] {
  if (merges.length === 0) return rows;
  const cells = rows.map((row) => [...row.cells]);
  const at = new Map(rows.map(({ line }, index) => [line, cells[index] ?? []]));
  for (const { top, left, bottom, right } of merges) {
    const text = at.get(top)?.[left] ?? '';
    if (text === '' || /^[\d.,%\s+-]+$/u.test(text)) continue;
    for (let line = top; line <= bottom; line += 1) {
      const row = at.get(line);
      for (let column = left; row !== undefined && column <= right; column += 1) if ((row[column] ?? '') === '') row[column] = text;
    }
  }
  return rows.map((row, index) => ({ ...row, cells: cells[index] ?? [] }));
}
