import type { FindingFacts } from '../../../core/findings.ts';
import { topicId } from '../terms/columns.ts';
import type { Topic } from '../terms/dictionary.ts';
import type { RowReading } from '../reading.ts';
import type { ColumnUnit } from '../terms/units.ts';
import { appliedUnit, readUnit, statedUnits, unitNamesOf } from '../terms/units.ts';

/** Who says the unit of a figure, the nearest first. */
export interface UnitSources {
  /** Of the figure's own row: its unit cell, or what is in brackets behind the name of its measure. */
  readonly row: string | null;
  /** In brackets behind the header of its column: 数值（万人）. What is no unit there, 数值（必填）, says nothing. */
  readonly header: string | null;
}

/** The unit of a figure in a table whose columns are of no measure; or why it can't be told. */
export function unitOfFigure(
  row: RowReading,
  topic: Topic,
  sources: UnitSources,
): ColumnUnit | { readonly problem: FindingFacts } {
  const { dictionary, plan } = row.context;
  const wrong = (text: string) => ({
    problem: {
      code: 'wrong-unit',
      text,
      subject: topicId(topic),
      expected: dictionary.unitNames(topic),
    } as const,
  });
  if (sources.row !== null) return readUnit(sources.row, topic, dictionary) ?? wrong(sources.row);
  const header = sources.header === null ? [] : statedUnits([`（${sources.header}）`], unitNamesOf(plan));
  const applied = appliedUnit(header.length > 0 ? header : row.given.units, topic, dictionary);
  if (applied.kind === 'unit') return applied.unit;
  return applied.kind === 'none' ? { percent: false, power: 0 } : wrong(applied.text);
}
