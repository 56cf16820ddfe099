import { isFilled } from './cell-kinds.ts';
import type { Column } from '../terms/columns.ts';
import { holdsFigures } from '../terms/columns.ts';
import type { ReadingContext } from '../context.ts';
import { tellsMatch, tellsYear } from '../terms/hints.ts';
import { tellsRegion } from '../terms/region-in-text.ts';
import { sayRegion, sayTopic, sayYear } from '../terms/what-columns-say.ts';
import { standsBelow } from './sort-rows.ts';
import type { Rows } from './rows.ts';
import type { Row } from './table.ts';
import { cleaned } from '../values/written.ts';

/** Rows of a table below a heading of their own; null for those below the header. */
export interface Section {
  readonly heading: Row | null;
  readonly rows: Rows;
}

/**
 * Divides the rows of a table at headings between them that say what the table has no column for: 2024年, 五华区,
 * or the measure of a matrix. What is below one is not about what the title above the table names. Any
 * other heading changes nothing.
 */
export function divide(rows: Rows, columns: readonly Column[], context: ReadingContext): readonly Section[] {
  const tells = headingTest(columns, context);
  const headings: { readonly row: Row; readonly index: number }[] = [];
  let inNotes = false;
  let index = 0;
  for (const row of rows) {
    inNotes = isNote(row, inNotes);
    if (!inNotes && tells(row)) headings.push({ row, index });
    index += 1;
  }
  const ends = [...headings.map((each) => each.index), rows.length];
  const below = headings.map((heading, i) => ({
    heading: heading.row,
    rows: rows.slice(heading.index + 1, ends[i + 1]),
  }));
  return [{ heading: null, rows: rows.slice(0, ends[0]) }, ...below];
}

/** What notes and signatures may begin with; most rows begin with none of these. */
const MAY_STAND_BELOW = /^[\s\u3000（(]*[注备附说填资数来口审复核制单负联电经报打日盖公aAcCnNpPrRsS]/u;

/**
 * Notes and signatures name years and regions too; a note may go on in rows of its own, indented or numbered.
 */
function isNote({ cells }: Row, inNotes: boolean): boolean {
  const at = cells.findIndex(isFilled);
  const first = cells[at] ?? '';
  if (!inNotes && !MAY_STAND_BELOW.test(first)) return false;
  const others = cells.slice(at + 1).filter(isFilled);
  return (
    standsBelow(cleaned(first)) ||
    (inNotes && others.length === 0 && /^(?:[\s\u3000]|[(（]?\d{1,2}[.．、)）])/u.test(first))
  );
}

function headingTest(columns: readonly Column[], context: ReadingContext): (row: Row) => boolean {
  const tests = [
    ...(sayYear(columns) ? [] : [tellsYear]),
    ...(sayRegion(columns) ? [] : [(text: string) => tellsRegion(text, context)]),
    ...(sayTopic(columns) ? [] : [(text: string) => tellsMatch(text, context)]),
  ];
  return ({ cells }) => {
    const at = cells.findIndex(isFilled);
    if (at < 0 || cells.length < 2 || cells.findLastIndex(isFilled) > at) return false;
    const column = columns[at];
    return (column === undefined || !holdsFigures(column)) && tests.some((test) => test(cells[at] ?? ''));
  };
}
