import { plainName, splitUnit } from '../../../core/naming.ts';
import type { Rows } from '../sheets/rows.ts';
import { indexFrom } from '../sheets/rows.ts';
import type { Row } from '../sheets/table.ts';
import type { Column } from './columns.ts';
import { namesRegions } from './columns.ts';

/** How rows are called that are the sum of others. */

const TOTAL =
  /^(?:各?[县市区州、()]{0,8}(?:合计|小计|总计|共计)|累计|全[省市州县区国](?:合计|总计|小计)?|(?:grand|sub)?total)$/u;
/** 小计, 昆明市小计, 县区合计: of part of a table. */
const SUBTOTAL = /小计$|^(?:各?[县区]|各[市州]|[市州]、?[县区]).*计$|^subtotal$/u;
/** A character that all of these have. */
const MAY_BE_TOTAL = /[计計全tTｔＴ]/u;
const TOTAL_OF = /^(?<region>.+?)(?:合计|小计|总计|共计)$/u;

/** Whether a name means the sum of what is around it: 合计：, 全市, 总计（人）. */
export function isTotalName(text: string): boolean {
  if (!MAY_BE_TOTAL.test(text)) return false;
  return TOTAL.test(totalWords(text));
}

/** Whether a total row is of a part of the table. */
export function isSubtotal(cells: readonly string[]): boolean {
  return cells.some((cell) => MAY_BE_TOTAL.test(cell) && SUBTOTAL.test(totalWords(cell)));
}

/** The name of the region in 昆明市合计. */
export function totalOf(text: string): string | null {
  if (!MAY_BE_TOTAL.test(text)) return null;
  return TOTAL_OF.exec(totalWords(text))?.groups?.['region'] ?? null;
}

/** 市辖区, which statistics put above the districts of a city as their sum. */
export function isDistricts(text: string): boolean {
  return plainName(text) === '市辖区';
}

/** The rows right below one of 市辖区 that are of districts. */
export function districtsBelow(sum: Row, rows: Rows, columns: readonly Column[]): Rows {
  const isDistrict = ({ cells }: Row) =>
    columns.some((column, i) => namesRegions(column) && /[^地]区$/u.test(plainName(cells[i] ?? '')));
  const from = indexFrom(rows, sum.line + 1);
  let end = from;
  for (const row of rows.slice(from)) {
    if (!isDistrict(row)) break;
    end += 1;
  }
  return rows.slice(from, end);
}

function totalWords(text: string): string {
  const name = plainName(text).replace(/[:.。]$/u, '');
  return splitUnit(name).name.replaceAll('-', '');
}
