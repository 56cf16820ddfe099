import { decimal, isAbove } from '../../decimal.ts';
import type { Decimal, Region } from '../../model.ts';
import type { Indicator } from '../../plan/plan.ts';
import { readAmount } from '../cells.ts';
import type { ColumnUnit } from '../columns.ts';
import { readUnit, topicId } from '../columns.ts';
import type { Match, Topic } from '../dictionary.ts';
import type { RowReading } from '../reading.ts';
import { isNotReported } from '../written.ts';
import type { Layout } from './layout.ts';

interface Cell {
  readonly column: number;
  readonly text: string;
}

/** One row a figure: a region, a measure or indicator, a year, and a value or a numerator with its denominator. */
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
    const unit = readUnit(filled(row.cell('unit'))?.text ?? match.unit, match.topic, row.context.dictionary);
    return [{ topic: match.topic, text: value.text, column: value.column, stated: unit?.percent ?? false }];
  },
  readRow: (row) => {
    const region = row.region();
    const found = readTopic(row);
    const year = row.year();
    const unit = readRowUnit(row, found);
    if (region === null || found === null || year === null || unit === null) return;
    const { topic } = found;

    const value = filled(row.cell('value'));
    if (value !== undefined) row.observe(topic, region, year, value, unit);

    const numerator = filled(row.cell('numerator'));
    const denominator = filled(row.cell('denominator'));
    if (numerator !== undefined && denominator !== undefined) readFraction(row, topic, region, year, numerator, denominator, unit);
    else if (numerator !== undefined)
      row.report(row.cell('denominator')?.column ?? numerator.column, { code: 'half-a-fraction', missing: 'denominator' });
    else if (denominator !== undefined)
      row.report(row.cell('numerator')?.column ?? denominator.column, { code: 'half-a-fraction', missing: 'numerator' });
  },
};

function filled(cell: Cell | undefined): Cell | undefined {
  return cell === undefined || isNotReported(cell.text) ? undefined : cell;
}

function readTopic(row: RowReading): Match | null {
  const cell = row.cell('indicator');
  if (cell === undefined || cell.text.trim() === '') return row.report(cell?.column ?? 1, { code: 'missing-indicator' });
  const { dictionary } = row.context;
  const match = dictionary.find(cell.text);
  if (match === null) return row.report(cell.column, { code: 'unknown-indicator', text: cell.text, candidates: dictionary.nearest(cell.text) });
  if (match.unit === null || readUnit(match.unit, match.topic, dictionary) !== null) return match;
  return row.report(cell.column, {
    code: 'wrong-unit',
    text: match.unit,
    subject: topicId(match.topic),
    expected: dictionary.unitNames(match.topic),
  });
}

/** The unit of a row, from its unit cell or behind the name of the topic; null if it is none that fits. */
function readRowUnit(row: RowReading, match: Match | null): ColumnUnit | null {
  if (match === null) return null;
  const { topic } = match;
  const { dictionary } = row.context;
  const cell = filled(row.cell('unit'));
  if (cell === undefined) return readUnit(match.unit, topic, dictionary);
  const unit = readUnit(cell.text, topic, dictionary);
  if (unit !== null) return unit;
  const byMeasure = filled(row.cell('value')) === undefined ? fractionTopics(topic, row) : [];
  const fitting = byMeasure.flatMap((each) => readUnit(cell.text, each, dictionary) ?? []);
  return (
    fitting[0] ?? row.report(cell.column, { code: 'wrong-unit', text: cell.text, subject: topicId(topic), expected: dictionary.unitNames(topic) })
  );
}

/** The measures whose unit a row with numerator and denominator may carry. */
function fractionTopics(topic: Topic, row: RowReading): Topic[] {
  if (topic.type === 'measure' || topic.indicator.formula.kind !== 'ratio') return [];
  const { numerator, denominator } = topic.indicator.formula;
  return [numerator, denominator].map((id) => ({ type: 'measure', measure: row.context.dictionary.measure(id) }));
}

/** The numerator and denominator of a ratio are its two measures; those of a share are the region's own count of members. */
function readFraction(row: RowReading, topic: Topic, region: Region, year: number, numerator: Cell, denominator: Cell, unit: ColumnUnit): void {
  if (topic.type === 'measure') {
    row.report(numerator.column, { code: 'fraction-not-allowed', subject: topic.measure.id });
    return;
  }
  const [above, below] = fractionTopics(topic, row);
  if (above !== undefined && below !== undefined) {
    row.observe(above, region, year, numerator, unit);
    row.observe(below, region, year, denominator, unit);
    return;
  }
  readShare(row, topic.indicator, region, year, numerator, denominator);
}

function readShare(row: RowReading, indicator: Indicator, region: Region, year: number, numerator: Cell, denominator: Cell): void {
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
  const members = indicator.formula.kind === 'share' ? row.context.tree.members(region.code, indicator.formula.of).length : 0;
  if (isAbove(below, decimal(members))) {
    const facts = { indicator: indicator.id, region: region.code, denominator: below, members } as const;
    row.report(denominator.column, { code: 'more-than-members', ...facts });
    return;
  }
  row.note({ type: 'indicator', id: indicator.id }, region, year, { kind: 'fraction', numerator: above, denominator: below }, numerator.column);
}

/** What member regions are counted in. */
const MEMBER_UNITS = ['个', '县', '个县', '州市', '个州市'];

function readMembers(row: RowReading, indicator: Indicator, cell: Cell): Decimal | null {
  const reading = readAmount(cell.text, indicator.id, { power: 0, names: MEMBER_UNITS });
  if ('problem' in reading) return row.report(cell.column, reading.problem);
  if (reading.value.includes('.')) return row.report(cell.column, { code: 'not-a-whole-number', text: cell.text, subject: indicator.id });
  return reading.value;
}
