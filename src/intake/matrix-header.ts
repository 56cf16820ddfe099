import type { Region } from '../model.ts';
import type { Column, Columns } from './columns.ts';
import type { IntakeContext } from './context.ts';
import { plainName } from '../naming.ts';

type Across = Extract<Column, { role: 'year-of' | 'region-of' }>;

/**
 * Reads the header of a matrix: regions, years or measures down, years or regions across. Null if the row is none.
 * @param below the first cell of the row below, which says what stands down where the corner is empty
 */
export function readMatrixHeader(cells: readonly string[], below: string, context: IntakeContext): Columns | null {
  const [corner = '', ...others] = cells;
  const down = cornerRole(corner, below, context);
  if (down === null) return null;
  const across = others.map((cell) => acrossColumn(cell, context));
  const kinds = new Set(across.flatMap((column) => (column === null || !isAcross(column) ? [] : [column.role])));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined || across.includes(null) || !fits(down, kind)) return null;
  const { baselineYear, years } = context.plan;
  const outside: number[] = [];
  const columns = across.map((column): Column => {
    if (column?.role !== 'year-of' || [baselineYear, ...years].includes(column.year)) return column ?? { role: 'nameless' };
    outside.push(column.year);
    return { role: 'ignored' };
  });
  if (!columns.some(isAcross)) return null;
  const problem = { column: 1, facts: { code: 'columns-outside-plan', years: outside } as const };
  return { columns: [{ role: down }, ...columns], problems: outside.length === 0 ? [] : [problem] };
}

function isAcross(column: Column): column is Across {
  return column.role === 'year-of' || column.role === 'region-of';
}

/** Years go over regions or measures, regions over years. */
function fits(down: 'region' | 'year' | 'indicator', across: Across['role']): boolean {
  return across === 'year-of' ? down !== 'year' : down === 'year';
}

function cornerRole(corner: string, below: string, { dictionary, resolveRegion }: IntakeContext): 'region' | 'year' | 'indicator' | null {
  const role = dictionary.role(corner);
  if (role === 'region' || role === 'year' || role === 'indicator') return role;
  if (plainName(corner) !== '') return null;
  if (yearOf(below) !== null) return 'year';
  if (dictionary.find(below) !== null) return 'indicator';
  return resolveRegion(below).kind === 'found' ? 'region' : null;
}

/** Null for what can't stand in the header of a matrix. */
function acrossColumn(cell: string, { resolveRegion, dictionary }: IntakeContext): Column | null {
  const name = plainName(cell);
  if (name === '') return { role: 'nameless' };
  const role = dictionary.role(cell);
  if (role === 'unit' || role === 'ignored') return { role };
  const year = yearOf(cell);
  if (year !== null) return { role: 'year-of', year };
  const found = role === null ? resolveRegion(cell) : null;
  return found !== null && 'region' in found ? regionOf(found.region) : null;
}

function regionOf(region: Region): Column {
  return { role: 'region-of', region };
}

function yearOf(cell: string): number | null {
  const match = /^(\d{4})(?:年(?:度)?)?$/u.exec(plainName(cell));
  return match === null ? null : Number(match[1]);
}
