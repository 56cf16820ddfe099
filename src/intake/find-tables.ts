import type { LeftOut } from '../model.ts';
import { plainName } from '../naming.ts';
import type { Column, Columns } from './columns.ts';
import { isKnownName, readColumns, readUnit, topicId } from './columns.ts';
import type { IntakeContext } from './context.ts';
import { readMatrixHeader } from './matrix-header.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Row } from './table.ts';
import { cleaned, unitMagnitude } from './written.ts';

/** A table as it stands in a sheet: what is above it, its header, its data, and what stands between. */
export interface FoundTable {
  readonly preamble: readonly Row[];
  /** Rows above it that look like data, of a table whose header says nothing. */
  readonly astray: readonly Row[];
  /** One row or two. */
  readonly header: readonly Row[];
  readonly columns: Columns;
  readonly body: readonly Row[];
  readonly totals: readonly Row[];
  readonly leftOut: readonly { readonly row: Row; readonly reason: LeftOut }[];
}

/** So many columns of a header must say something. */
const ENOUGH_KNOWN = 2;

/**
 * Finds the tables of a sheet by what their headers say, wherever they stand: below titles, one below another, with a row of units or a
 * second header row, notes and signatures. Empty if no row is a header.
 */
export function findTables(rows: readonly Row[], context: IntakeContext): FoundTable[] {
  const found = headers(rows, context);
  return found.map(({ at, header, columns }, i) => {
    const before = found[i - 1];
    const start = before === undefined ? 0 : titleStart(rows, before.at + before.header.length, at, context);
    const next = found[i + 1];
    const end = next === undefined ? rows.length : titleStart(rows, at + header.length, next.at, context);
    const above = rows.slice(start, at);
    const astray = above.filter((row) => looksLikeData(row, context));
    return {
      preamble: above.filter((row) => !astray.includes(row)),
      astray,
      header,
      ...sortRows(rows.slice(at + header.length, end), header, columns, context),
    };
  });
}

/** Whether a row names a region and holds a figure beside it. */
function looksLikeData({ cells }: Row, { resolveRegion }: IntakeContext): boolean {
  const names = cells.filter((cell) => !isFigure(cell) && 'region' in resolveRegion(cell)).length;
  return names === 1 && cells.some((cell) => isFigure(cell) && !/^\s*\d{4}年?\s*$/u.test(cell));
}

/** Where the titles begin that stand above a header: lines of one cell that name no region. */
function titleStart(rows: readonly Row[], from: number, header: number, context: IntakeContext): number {
  let start = header;
  while (start > from) {
    const filled = rows[start - 1]?.cells.filter((cell) => cell.trim() !== '') ?? [];
    const words = cleaned(filled[0] ?? '');
    if (filled.length !== 1 || NOTE.test(words) || SIGNATURE.test(words) || context.resolveRegion(words).kind === 'found') break;
    start -= 1;
  }
  return start;
}

interface Header {
  readonly at: number;
  readonly header: readonly Row[];
  readonly columns: Columns;
}

function headers(rows: readonly Row[], context: IntakeContext): Header[] {
  const isName = nameTest(context);
  const found: Header[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const header = headerAt(rows, at, ENOUGH_KNOWN, isName, context);
    if (header === null || isRepetition(header.header, found.at(-1)?.header)) continue;
    found.push({ at, ...header });
    at += header.header.length - 1;
  }
  if (found.length > 0) return found;
  // A first row that says only one thing is taken for a header if nothing better comes: what it lacks can then be named.
  const first = headerAt(rows, 0, 1, isName, context);
  return first === null ? [] : [{ at: 0, ...first }];
}

type NameTest = (cell: string) => boolean;

/** Whether a cell is the name of a column; each text is looked at once. */
function nameTest({ dictionary }: IntakeContext): NameTest {
  const known = new Map<string, boolean>();
  return (cell) => {
    const first = cell.charCodeAt(0);
    if (cell === '' || (first >= 0x30 && first <= 0x39)) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const is = isKnownName(cell, dictionary);
    known.set(cell, is);
    return is;
  };
}

function isRepetition(header: readonly Row[], before: readonly Row[] | undefined): boolean {
  return before !== undefined && text(header) === text(before);
}

function text(rows: readonly Row[]): string {
  return rows.map(({ cells }) => cells.map(cleaned).join('\u0000')).join('\u0001');
}

/** The header that begins at a row, of one row or of two, whichever says more. */
function headerAt(
  rows: readonly Row[],
  at: number,
  least: number,
  isName: NameTest,
  context: IntakeContext,
): Pick<Header, 'header' | 'columns'> | null {
  const [upper, lower] = [rows[at], rows[at + 1]];
  if (upper === undefined) return null;
  const count = (names: readonly string[]) => names.filter(isName).length;
  const known = count(upper.cells);
  const matrix = upper.cells.length > 1 ? readMatrixHeader(upper.cells, lower?.cells[0] ?? '', context) : null;
  if (matrix !== null) return { header: [upper], columns: matrix };
  const titled = upper.cells.filter((cell) => cell.trim() !== '').length < 2;
  if (lower !== undefined && known > 0 && !titled && isWords(lower)) {
    const names = combinedNames(upper, lower, isName, context);
    const both = count(names);
    if (both >= least && both > Math.max(known, count(lower.cells))) return asHeader([upper, lower], names, context);
  }
  return known >= least && !upper.cells.some(isFigure) ? asHeader([upper], upper.cells, context) : null;
}

/** Data may name measures in its cells as well, but a header holds no figures. */
function isFigure(cell: string): boolean {
  return /^\s*[\d０-９][\d０-９.,%‰％\s]*$/u.test(cell);
}

/** Whether a row holds words alone, as a header does and data does not. */
function isWords({ cells }: Row): boolean {
  return cells.every((cell) => !/^\s*[\d０-９]/u.test(cell));
}

function asHeader(header: readonly Row[], names: readonly string[], { dictionary }: IntakeContext): Pick<Header, 'header' | 'columns'> | null {
  const columns = readColumns(names, dictionary);
  return LAYOUTS.some(({ recognises }) => recognises(columns.columns)) ? { header, columns } : null;
}

/** Two header rows as one: a group over several columns with a name below it for each. */
function combinedNames(upper: Row, lower: Row, isName: NameTest, context: IntakeContext): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, i) => {
    const [above = '', below = ''] = [upper.cells[i], lower.cells[i]];
    if (above.trim() !== '') group = above;
    if (below.trim() === '') return above;
    const candidates = [partOfRatio(group, below, context) ?? below, `${group}${below}`, `${group}（${below.replaceAll(/[()（）]/gu, '')}）`, group];
    return candidates.find(isName) ?? `${group}${below}`;
  });
}

/** 分子 and 分母 below the name of a ratio are its measures. */
function partOfRatio(name: string, below: string, { dictionary }: IntakeContext): string | null {
  const topic = dictionary.find(name)?.topic;
  if (topic?.type !== 'indicator' || topic.indicator.formula.kind !== 'ratio') return null;
  const { numerator, denominator } = topic.indicator.formula;
  if (['分子', 'numerator'].includes(plainName(below))) return numerator;
  return ['分母', 'denominator'].includes(plainName(below)) ? denominator : null;
}

const NOTE = /^(?:注|备注|附注|说明|填表说明|资料来源|数据来源|来源|口径|note|source)(?:\d*[:：.、,，\s]|$)/iu;
const SIGNATURE =
  /^(?:填表|填报|制表|审核|复核|核稿|单位负责|负责|联系|电话|经办|报送|打印)(?:人|单位|日期|时间|电话|时间)?(?:[(（]?(?:签字|签章|盖章|公章)[)）]?)?\s*(?:[:：]|$)|^日期\s*[:：]|^[(（]?(?:盖章|公章)[)）]?$/u;
const TOTAL = /^(?:合\s*计|小\s*计|总\s*计|共\s*计|全[省市州县国](?:合计|总计)?|total)$/iu;

function sortRows(
  rows: readonly Row[],
  header: readonly Row[],
  columns: Columns,
  context: IntakeContext,
): Pick<FoundTable, 'columns' | 'body' | 'totals' | 'leftOut'> {
  const body: Row[] = [];
  const totals: Row[] = [];
  const leftOut: { row: Row; reason: LeftOut }[] = [];
  let withUnits = columns;
  let inNotes = false;
  rows.forEach((row, index) => {
    const units = index === 0 ? unitRow(row, columns, context) : null;
    if (units !== null) withUnits = units;
    const reason = units !== null ? 'units' : reasonToLeaveOut(row, header, inNotes, columns, context);
    inNotes = reason === 'note';
    if (reason === null) body.push(row);
    else leftOut.push({ row, reason });
    if (reason === 'total') totals.push(row);
  });
  return { columns: withUnits, body, totals, leftOut };
}

function reasonToLeaveOut(row: Row, header: readonly Row[], inNotes: boolean, { columns }: Columns, context: IntakeContext): LeftOut | null {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const [first = ''] = filled;
  const words = cleaned(first);
  if (header.some(({ cells }) => cells[0] === row.cells[0] && text([{ line: 0, cells }]) === text([{ line: 0, cells: row.cells }])))
    return 'repeated-header';
  if (NOTE.test(words) || (inNotes && filled.length === 1 && /^[\s\u3000\d(（]/u.test(first))) return 'note';
  if (SIGNATURE.test(words)) return 'signature';
  const region = columns.findIndex(({ role }) => role === 'region');
  const name = region < 0 ? words : cleaned(row.cells[region] ?? '');
  if (TOTAL.test(name) || (name === '' && TOTAL.test(words))) return 'total';
  if (name === '市辖区') return 'section';
  const alone = filled.length === 1 && row.cells.length > 1 && columns.length > 2;
  return alone && context.resolveRegion(first).kind === 'unknown' ? 'section' : null;
}

/** A row below the header in which every filled cell names a unit; the columns with those units, or null. */
function unitRow({ line, cells }: Row, { columns, problems }: Columns, { plan, dictionary }: IntakeContext): Columns | null {
  const names = new Set(plan.units.flatMap(({ id, name, aliases }) => [id, name.zh, name.en, ...aliases].map(plainName)));
  const units = cells.map((cell) =>
    plainName(cell)
      .replace(/^单位[:：]?/u, '')
      .replaceAll(/^[(]|[)]$/gu, ''),
  );
  if (units.every((unit) => unit === '') || !units.every((unit) => unit === '' || names.has(unitMagnitude(unit).rest))) return null;
  const wrong: Columns['problems'][number][] = [];
  const withUnits = columns.map((column, i): Column => {
    const unit = units[i] ?? '';
    if (column.role !== 'topic' || unit === '') return column;
    const read = readUnit(unit, column.topic, dictionary);
    if (read !== null) return { ...column, ...read };
    wrong.push({
      column: i + 1,
      line,
      facts: { code: 'wrong-unit', text: unit, subject: topicId(column.topic), expected: dictionary.unitNames(column.topic) },
    });
    return { role: 'ignored' };
  });
  return { columns: withUnits, problems: [...problems, ...wrong] };
}
