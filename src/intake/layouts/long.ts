import { isAbove } from '../../decimal.ts';
import type { Decimal, Region } from '../../model.ts';
import type { Indicator } from '../../plan/plan.ts';
import { readAmount } from '../cells.ts';
import { fits, topicId } from '../columns.ts';
import type { Topic } from '../dictionary.ts';
import type { RowReading } from '../reading.ts';
import type { Layout } from './layout.ts';

interface Cell {
  readonly column: number;
  readonly text: string;
}

/** One row a figure: a region, a measure or indicator, a year, and a value or a numerator with its denominator. */
export const long: Layout = {
  name: 'long',
  recognises: (columns) => columns.some(({ role }) => role === 'indicator'),
  missing: (columns, yearGiven) => {
    const has = (role: string) => columns.some((column) => column.role === role);
    return [
      ...(has('region') ? [] : (['region'] as const)),
      ...(has('year') || yearGiven ? [] : (['year'] as const)),
      ...(has('value') || has('numerator') || has('denominator') ? [] : (['value'] as const)),
      ...(has('denominator') && !has('numerator') ? (['numerator'] as const) : []),
      ...(has('numerator') && !has('denominator') ? (['denominator'] as const) : []),
    ];
  },
  readRow: (row) => {
    const region = row.region();
    const topic = readTopic(row);
    const year = row.year();
    const percentStated = readUnit(row, topic);
    if (region === null || topic === null || year === null || percentStated === null) return;

    const value = filled(row.cell('value'));
    if (value !== undefined) row.observe(topic, region, year, value, percentStated);

    const numerator = filled(row.cell('numerator'));
    const denominator = filled(row.cell('denominator'));
    if (numerator !== undefined && denominator !== undefined) readFraction(row, topic, region, year, numerator, denominator);
    else if (numerator !== undefined)
      row.report(row.cell('denominator')?.column ?? numerator.column, { code: 'half-a-fraction', missing: 'denominator' });
    else if (denominator !== undefined)
      row.report(row.cell('numerator')?.column ?? denominator.column, { code: 'half-a-fraction', missing: 'numerator' });
  },
};

function filled(cell: Cell | undefined): Cell | undefined {
  return cell === undefined || cell.text.trim() === '' ? undefined : cell;
}

function readTopic(row: RowReading): Topic | null {
  const cell = row.cell('indicator');
  if (cell === undefined || cell.text.trim() === '') return row.report(cell?.column ?? 1, { code: 'missing-indicator' });
  const { dictionary } = row.context;
  const match = dictionary.find(cell.text);
  if (match === null) return row.report(cell.column, { code: 'unknown-indicator', text: cell.text, candidates: dictionary.nearest(cell.text) });
  if (match.unit !== null && !fits(match.unit, match.topic, dictionary)) {
    return row.report(cell.column, {
      code: 'wrong-unit',
      text: match.unit,
      subject: topicId(match.topic),
      expected: dictionary.unitNames(match.topic),
    });
  }
  return match.topic;
}

/** Whether the row's unit says percent; null if it names a unit that does not fit. */
function readUnit(row: RowReading, topic: Topic | null): boolean | null {
  const cell = filled(row.cell('unit'));
  if (cell === undefined || topic === null) return false;
  const { dictionary } = row.context;
  const byValue = fits(cell.text, topic, dictionary);
  if (byValue) return topic.type === 'indicator';
  if (filled(row.cell('value')) === undefined && fractionTopics(topic, row).some((each) => fits(cell.text, each, dictionary))) return false;
  return row.report(cell.column, { code: 'wrong-unit', text: cell.text, subject: topicId(topic), expected: dictionary.unitNames(topic) });
}

/** The measures whose unit a row with numerator and denominator may carry. */
function fractionTopics(topic: Topic, row: RowReading): Topic[] {
  if (topic.type === 'measure' || topic.indicator.formula.kind !== 'ratio') return [];
  const { numerator, denominator } = topic.indicator.formula;
  return [numerator, denominator].map((id) => ({ type: 'measure', measure: row.context.dictionary.measure(id) }));
}

/** The numerator and denominator of a ratio are its two measures; those of a share are the region's own count of members. */
function readFraction(row: RowReading, topic: Topic, region: Region, year: number, numerator: Cell, denominator: Cell): void {
  if (topic.type === 'measure') {
    row.report(numerator.column, { code: 'fraction-not-allowed', subject: topic.measure.id });
    return;
  }
  const [above, below] = fractionTopics(topic, row);
  if (above !== undefined && below !== undefined) {
    row.observe(above, region, year, numerator, false);
    row.observe(below, region, year, denominator, false);
    return;
  }
  readShare(row, topic.indicator, region, year, numerator, denominator);
}

function readShare(row: RowReading, indicator: Indicator, region: Region, year: number, numerator: Cell, denominator: Cell): void {
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
  row.note({ type: 'indicator', id: indicator.id }, region, year, { kind: 'fraction', numerator: above, denominator: below }, numerator.column);
}

function readMembers(row: RowReading, indicator: Indicator, cell: Cell): Decimal | null {
  const reading = readAmount(cell.text, indicator.id);
  if ('problem' in reading) return row.report(cell.column, reading.problem);
  if (reading.value.includes('.')) return row.report(cell.column, { code: 'not-a-whole-number', text: cell.text, subject: indicator.id });
  return reading.value;
}
