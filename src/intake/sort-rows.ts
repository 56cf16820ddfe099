import type { LeftOut } from '../model.ts';
import { plainName } from '../naming.ts';
import type { Column, Columns } from './columns.ts';
import { readUnit, topicId } from './columns.ts';
import type { IntakeContext } from './context.ts';
import type { Row } from './table.ts';
import { cleaned, unitMagnitude } from './written.ts';

/** The rows below a header, by what they are. */
export interface SortedRows {
  /** With the units a row of units gives them. */
  readonly columns: Columns;
  readonly body: readonly Row[];
  readonly totals: readonly Row[];
  readonly leftOut: readonly { readonly row: Row; readonly reason: LeftOut }[];
}

const NOTE = /^(?:注|备注|附注|说明|填表说明|资料来源|数据来源|来源|口径|note|source)(?:\d*[:：.、,，\s]|$)/iu;
const SIGNATURE =
  /^(?:填表|填报|制表|审核|复核|核稿|单位负责|负责|联系|电话|经办|报送|打印)(?:人|单位|日期|时间|电话|时间)?(?:[(（]?(?:签字|签章|盖章|公章)[)）]?)?\s*(?:[:：]|$)|^日期\s*[:：]|^[(（]?(?:盖章|公章)[)）]?$/u;
const TOTAL = /^(?:合\s*计|小\s*计|总\s*计|共\s*计|全[省市州县国](?:合计|总计)?|total)$/iu;

/** Whether words stand below a table: a note, or the line to sign on. */
export function standsBelow(words: string): boolean {
  return NOTE.test(words) || SIGNATURE.test(words);
}

/** Rows as one text, to see whether they say the same. */
export function wordsOf(rows: readonly Row[]): string {
  return rows.map(({ cells }) => cells.map(cleaned).join('\u0000')).join('\u0001');
}

/** Sorts the rows below a header into data and what is none. */
export function sortRows(rows: readonly Row[], header: readonly Row[], columns: Columns, context: IntakeContext): SortedRows {
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
  if (header.some(({ cells }) => cells[0] === row.cells[0] && wordsOf([{ line: 0, cells }]) === wordsOf([{ line: 0, cells: row.cells }])))
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
