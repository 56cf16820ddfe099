import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { ColumnUnit } from '../terms/units.ts';
import { unitInForce, readUnit, statedUnits, unitNamesOf } from '../terms/units.ts';
import type { CellProblem, UnitSources } from './entry.ts';
import type { TableFacts } from './table-facts.ts';

/** That of figures which are meant as written. */
export const NO_UNIT: ColumnUnit = { percent: false, power: 0 };

/** The unit of a figure in a table whose columns are of no measure; or why it can't be told. */
export function unitOfFigure(
  topic: Topic,
  { row, header, column }: UnitSources,
  { context: { dictionary, plan }, defaults }: TableFacts,
): ColumnUnit | { readonly problem: CellProblem } {
  const wrong = (text: string) => {
    const expected = dictionary.unitNames(topic);
    return {
      problem: { column, facts: { code: 'wrong-unit', text, subject: topicId(topic), expected } as const },
    };
  };
  if (row !== null) return readUnit(row, topic, dictionary) ?? wrong(row);
  const inHeader = header === null ? [] : statedUnits([`（${header}）`], unitNamesOf(plan));
  const found = unitInForce(inHeader.length > 0 ? inHeader : defaults.units, topic, dictionary);
  if (found.kind === 'unit') return found.unit;
  return found.kind === 'none' ? NO_UNIT : wrong(found.text);
}
