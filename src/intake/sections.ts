import { isFilled } from './cell-kinds.ts';
import type { Column } from './columns.ts';
import { holdsFigures, namesRegions } from './columns.ts';
import type { IntakeContext } from './context.ts';
import { tellsMatch, tellsRegion, tellsYear } from './hints.ts';
import { standsBelow } from './sort-rows.ts';
import type { Row } from './table.ts';
import { cleaned } from './written.ts';

/** Rows of a table below a heading of their own; null for those below the header. */
export interface Section {
  readonly heading: Row | null;
  readonly rows: readonly Row[];
}

/**
 * Divides the rows of a table at headings between them that say what the table has no column for: 2024年, 五华区, or the measure of
 * a matrix. What stands below one is not about what the title above the table names. Any other heading changes nothing.
 */
export function divide(rows: readonly Row[], columns: readonly Column[], context: IntakeContext): readonly Section[] {
  const tells = headingTest(columns, context);
  const sections: { heading: Row | null; rows: Row[] }[] = [{ heading: null, rows: [] }];
  let inNotes = false;
  for (const row of rows) {
    inNotes = isNote(row, inNotes);
    if (!inNotes && tells(row)) sections.push({ heading: row, rows: [] });
    else sections.at(-1)?.rows.push(row);
  }
  return sections;
}

/** Notes and signatures name years and regions too; a note may go on in rows of its own, indented or numbered. */
function isNote({ cells }: Row, inNotes: boolean): boolean {
  const [first = '', ...others] = cells.filter(isFilled);
  return standsBelow(cleaned(first)) || (inNotes && others.length === 0 && /^(?:[\s\u3000]|[(（]?\d{1,2}[.．、)）])/u.test(first));
}

function headingTest(columns: readonly Column[], context: IntakeContext): (row: Row) => boolean {
  const has = (...roles: readonly Column['role'][]) => columns.some(({ role }) => roles.includes(role));
  const isDated = has('year', 'year-of') || (has('topic') && columns.every((column) => column.role !== 'topic' || column.year !== null));
  const tests = [
    ...(isDated ? [] : [tellsYear]),
    ...(columns.some(namesRegions) || has('region-of') ? [] : [(text: string) => tellsRegion(text, context)]),
    ...(has('topic', 'indicator') ? [] : [(text: string) => tellsMatch(text, context)]),
  ];
  return ({ cells }) => {
    const filled = cells.flatMap((cell, index) => (isFilled(cell) ? [{ cell, index }] : []));
    const [only] = filled;
    if (only === undefined || filled.length > 1 || cells.length < 2) return false;
    const column = columns[only.index];
    return (column === undefined || !holdsFigures(column)) && tests.some((test) => test(only.cell));
  };
}
