import { decimal, isAbove } from '../../../../core/decimal.ts';
import type { Decimal, Region } from '../../../../core/model.ts';
import type { Indicator } from '../../../../plan/plan.ts';
import { readAmount } from '../../values/cells.ts';
import { topicId } from '../../terms/columns.ts';
import type { Match, Topic } from '../../terms/dictionary.ts';
import type { RowReading } from '../../reading.ts';
import type { ColumnUnit } from '../../terms/units.ts';
import { readUnit } from '../../terms/units.ts';
import { isNotReported } from '../../values/written.ts';
import { unitOfFigure } from '../unit-of-figure.ts';
import type { Layout } from '../layout.ts';

interface Cell {
  readonly column: number;
  readonly text: string;
  /** In brackets behind the header of its column. */
  readonly unit: string | null;
}

/**
 * One row a figure: a region, a measure or indicator, a year, and a value or a numerator with its
 * denominator.
 */
export const long: Layout = {
  name: 'long',
  recognises: (columns) => columns.some(({ role }) => role === 'indicator'),
  missing: (columns, given) => {
    const has = (role: string) => columns.some((column) => column.role === role);
    return [
      ...(has('region') || given.region ? [] : (['region'] as const)),
      ...(has('year') || given.year ? [] : (['year'] as const)),
      ...(has('value') || has('numerator') || has('denominator') ? [] : (['value'] as const)),
      ...(has('denominator') && !has('numerator') ? (['numerator'] as const) : []),
      ...(has('numerator') && !has('denominator') ? (['denominator'] as const) : []),
    ];
  },
  percentages: (row) => {
    const match = row.context.dictionary.find(row.cell('indicator')?.text ?? '');
    const value = filled(row.cell('value'));
    if (match?.topic.type !== 'indicator' || value === undefined) return [];
    const unit = unitOfFigure(row, match.topic, {
      row: filled(row.cell('unit'))?.text ?? match.unit,
      header: value.unit,
    });
    return [
      {
        topic: match.topic,
        text: value.text,
        column: value.column,
        stated: 'percent' in unit && unit.percent,
      },
    ];
  },
  readRow: (row) => {
    const region = row.region();
    const found = readTopic(row);
    const year = row.year();
    if (region === null || found === null || year === null) return;

    const value = filled(row.cell('value'));
    const unit = value === undefined ? null : unitOf(row, found.topic, found.unit, value);
    if (value !== undefined && unit !== null) row.observe(found.topic, region, year, value, unit);

    const numerator = filled(row.cell('numerator'));
    const denominator = filled(row.cell('denominator'));
    if (numerator !== undefined && denominator !== undefined)
      readFraction(row, found, region, year, numerator, denominator);
    else if (numerator !== undefined)
      row.report(row.cell('denominator')?.column ?? numerator.column, {
        code: 'half-a-fraction',
        missing: 'denominator',
      });
    else if (denominator !== undefined)
      row.report(row.cell('numerator')?.column ?? denominator.column, {
        code: 'half-a-fraction',
        missing: 'numerator',
      });
    else if (value === undefined) checkUnitCell(row, found);
  },
};

function filled(cell: Cell | undefined): Cell | undefined {
  return cell === undefined || isNotReported(cell.text) ? undefined : cell;
}

function readTopic(row: RowReading): Match | null {
  const cell = row.cell('indicator');
  if (cell === undefined || cell.text.trim() === '')
    return row.report(cell?.column ?? 1, { code: 'missing-indicator' });
  const { dictionary } = row.context;
  const match = dictionary.find(cell.text);
  if (match === null)
    return row.report(cell.column, {
      code: 'unknown-indicator',
      text: cell.text,
      candidates: dictionary.nearest(cell.text),
    });
  if (match.unit === null || readUnit(match.unit, match.topic, dictionary) !== null) return match;
  return row.report(cell.column, {
    code: 'wrong-unit',
    text: match.unit,
    subject: topicId(match.topic),
    expected: dictionary.unitNames(match.topic),
  });
}

/**
 * The unit of a figure, from the unit cell of its row, behind the name of its measure, its header, or around
 * the table.
 */
function unitOf(
  row: RowReading,
  topic: Topic,
  named: string | null,
  { column, unit: header }: Cell,
): ColumnUnit | null {
  const own = filled(row.cell('unit'));
  const unit = unitOfFigure(row, topic, { row: own?.text ?? named, header });
  return 'problem' in unit ? row.report(own?.column ?? column, unit.problem) : unit;
}

/** A row without a figure may still name a unit that can't be its own. */
function checkUnitCell(row: RowReading, { topic }: Match): void {
  const cell = filled(row.cell('unit'));
  if (
    cell === undefined ||
    [topic, ...fractionTopics(topic, row)].some(
      (each) => readUnit(cell.text, each, row.context.dictionary) !== null,
    )
  )
    return;
  const expected = row.context.dictionary.unitNames(topic);
  row.report(cell.column, { code: 'wrong-unit', text: cell.text, subject: topicId(topic), expected });
}

/** The measures whose unit a row with numerator and denominator may carry. */
function fractionTopics(topic: Topic, row: RowReading): Topic[] {
  if (topic.type === 'measure' || topic.indicator.formula.kind !== 'ratio') return [];
  const { numerator, denominator } = topic.indicator.formula;
  return [numerator, denominator].map((id) => ({
    type: 'measure',
    measure: row.context.dictionary.measure(id),
  }));
}

/**
 * The numerator and denominator of a ratio are its two measures; those of a share are the region's own count
 * of members.
 */
function readFraction(
  row: RowReading,
  { topic, unit }: Match,
  region: Region,
  year: number,
  numerator: Cell,
  denominator: Cell,
): void {
  if (topic.type === 'measure') {
    row.report(numerator.column, { code: 'fraction-not-allowed', subject: topic.measure.id });
    return;
  }
  const [above, below] = fractionTopics(topic, row);
  if (above === undefined || below === undefined) {
    readShare(row, topic.indicator, region, year, numerator, denominator);
    return;
  }
  observePart(row, topic, above, region, year, numerator, unit);
  observePart(row, topic, below, region, year, denominator, unit);
}

/** A unit in the row may be that of the ratio, 百分比, which says nothing about its two measures. */
function observePart(
  row: RowReading,
  ratio: Topic,
  part: Topic,
  region: Region,
  year: number,
  cell: Cell,
  named: string | null,
): void {
  const own = filled(row.cell('unit'))?.text ?? named;
  const isOfRatio = own !== null && readUnit(own, ratio, row.context.dictionary) !== null;
  const unit = isOfRatio ? { percent: false, power: 0 } : unitOf(row, part, named, cell);
  if (unit !== null) row.observe(part, region, year, cell, unit);
}

function readShare(
  row: RowReading,
  indicator: Indicator,
  region: Region,
  year: number,
  numerator: Cell,
  denominator: Cell,
): void {
  if (!row.levelAllowed({ type: 'indicator', indicator }, region, numerator.column)) return;
  const above = readMembers(row, indicator, numerator);
  const below = readMembers(row, indicator, denominator);
  if (above === null || below === null) return;
  if (isAbove(above, below)) {
    row.report(numerator.column, {
      code: 'numerator-above-denominator',
      numerator: above,
      denominator: below,
      indicator: indicator.id,
      other: row.placeOf(denominator.column),
    });
    return;
  }
  const members =
    indicator.formula.kind === 'share'
      ? row.context.tree.members(region.code, indicator.formula.of).length
      : 0;
  if (isAbove(below, decimal(members))) {
    const facts = { indicator: indicator.id, region: region.code, denominator: below, members } as const;
    row.report(denominator.column, { code: 'more-than-members', ...facts });
    return;
  }
  row.note(
    { type: 'indicator', id: indicator.id },
    region,
    year,
    { kind: 'fraction', numerator: above, denominator: below },
    numerator.column,
  );
}

/** What member regions are counted in. */
const MEMBER_UNITS = ['个', '县', '个县', '州市', '个州市'];

function readMembers(row: RowReading, indicator: Indicator, cell: Cell): Decimal | null {
  const reading = readAmount(cell.text, indicator.id, { power: 0, names: MEMBER_UNITS });
  if ('problem' in reading) return row.report(cell.column, reading.problem);
  if (reading.value.includes('.'))
    return row.report(cell.column, { code: 'not-a-whole-number', text: cell.text, subject: indicator.id });
  return reading.value;
}
