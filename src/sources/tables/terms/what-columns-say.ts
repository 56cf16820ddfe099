import type { Column } from './columns.ts';
import { isAcross, namesRegions } from './columns.ts';

/** What the columns of a table say of its figures, so that nothing around the table needs to. */

/** Whether they say which region each figure belongs to. */
export function sayRegion(columns: readonly Column[]): boolean {
  return columns.some((column) => namesRegions(column) || (isAcross(column) && column.region !== null));
}

/** Whether they say which year each figure belongs to. */
export function sayYear(columns: readonly Column[]): boolean {
  if (columns.some((column) => column.role === 'year' || (isAcross(column) && column.year !== null)))
    return true;
  const topics = columns.filter((column) => column.role === 'topic');
  return topics.length > 0 && topics.every(({ year }) => year !== null);
}

/** Whether they say which measure or indicator each figure belongs to. */
export function sayTopic(columns: readonly Column[]): boolean {
  return columns.some(({ role }) => role === 'topic' || role === 'indicator');
}
