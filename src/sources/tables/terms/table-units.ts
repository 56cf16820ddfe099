import type { Column, ColumnProblem } from './columns.ts';
import { topicId } from './columns.ts';
import type { ReadingContext } from '../context.ts';
import { unitInForce } from './units.ts';

/**
 * Gives the columns without a unit of their own the one that is stated for the table, 单位：万人. A unit that
 * makes figures larger and fits none of them leaves them unread; if it fits others, a column it does not fit
 * is read as written, with a warning.
 */
export function withTableUnits(
  columns: readonly Column[],
  units: readonly string[],
  { dictionary }: ReadingContext,
): { readonly columns: readonly Column[]; readonly problems: readonly ColumnProblem[] } {
  if (units.length === 0) return { columns, problems: [] };
  const fits = (column: Column) =>
    column.role === 'topic' &&
    !column.unitStated &&
    unitInForce(units, column.topic, dictionary).kind === 'unit';
  const fitsSome = columns.some(fits);
  const problems: ColumnProblem[] = [];
  const applied = columns.map((column, index): Column => {
    if (column.role !== 'topic' || column.unitStated) return column;
    const found = unitInForce(units, column.topic, dictionary);
    if (found.kind === 'none') return column;
    if (found.kind === 'unit') return { ...column, ...found.unit };
    const isOfOthers = found.kind === 'foreign' && fitsSome;
    const facts = {
      text: found.text,
      subject: topicId(column.topic),
      expected: dictionary.unitNames(column.topic),
    };
    problems.push({
      column: index + 1,
      facts: { code: isOfOthers ? 'unit-of-others' : 'wrong-unit', ...facts },
    });
    return isOfOthers ? column : { role: 'ignored' };
  });
  return { columns: applied, problems };
}
