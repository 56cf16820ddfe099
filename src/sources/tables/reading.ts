import type { FindingFacts } from '../../core/findings.ts';
import { severityOf } from '../../core/findings.ts';
import type { Figure, Level, Observation, Region, Subject } from '../../core/model.ts';
import { LEVELS } from '../../core/model.ts';
import type { Place } from '../../core/origin.ts';
import type { PercentScale, Reading } from './values/cells.ts';
import { readMeasure, readPercentage } from './values/cells.ts';
import type { Column, TopicColumn } from './terms/columns.ts';
import type { Role } from './terms/roles.ts';
import { holdsFigures, isKey, topicId } from './terms/columns.ts';
import type { IntakeContext } from './context.ts';
import type { Topic } from './terms/dictionary.ts';
import type { Defaults } from './terms/hints.ts';
import { regionOfRow } from './terms/region-of-row.ts';
import type { Row } from './sheets/table.ts';
import type { ColumnUnit } from './terms/units.ts';
import { isNotReported } from './values/written.ts';
import { readYear } from './values/written-year.ts';

interface TopicCell extends Omit<TopicColumn, 'role' | 'unitStated'> {
  readonly column: number;
  readonly text: string;
}

interface AcrossCell {
  readonly column: number;
  readonly text: string;
  readonly year: number | null;
  readonly region: Region | null;
  /** The unit its header says. */
  readonly unit: string | null;
}

/** What all rows of a table have in common. */
export interface TableFacts {
  readonly columns: readonly Column[];
  /** Those that name regions, by their index. */
  readonly regionColumns: readonly { readonly index: number; readonly level: Level | null }[];
  readonly path: string;
  readonly sheet: string | null;
  readonly context: IntakeContext;
  readonly defaults: Defaults;
  /** How the bare numbers of each indicator are meant; known by the time a value is observed. */
  readonly scales: ReadonlyMap<Topic, PercentScale>;
}

/**
 * A row of a known layout, while it is read: looks cells up by role, and collects what they say and what is
 * wrong with them.
 */
export class RowReading {
  readonly problems: { column: number; facts: FindingFacts }[] = [];
  readonly observations: Observation[] = [];
  readonly #row: Row;
  readonly #table: TableFacts;

  constructor(row: Row, table: TableFacts) {
    this.#row = row;
    this.#table = table;
  }

  get context(): IntakeContext {
    return this.#table.context;
  }

  /**
   * The first column of a role, from 1, its cell, and the unit its header says; undefined if the table has
   * none.
   */
  cell(role: Exclude<Role, 'region'>): { column: number; text: string; unit: string | null } | undefined {
    const index = this.#table.columns.findIndex((column) => column.role === role);
    const column = this.#table.columns[index];
    if (column === undefined) return undefined;
    return {
      column: index + 1,
      text: this.#row.cells[index] ?? '',
      unit: 'unit' in column ? column.unit : null,
    };
  }

  /** Every column about a measure or indicator whose cell is not blank. */
  topics(type?: Topic['type']): TopicCell[] {
    const found: TopicCell[] = [];
    for (let index = 0; index < this.#table.columns.length; index += 1) {
      const column = this.#table.columns[index];
      if (column?.role !== 'topic' || (type !== undefined && column.topic.type !== type)) continue;
      const text = this.#row.cells[index] ?? '';
      if (isNotReported(text)) continue;
      const { topic, percent, power, year } = column;
      found.push({ column: index + 1, text, topic, percent, power, year });
    }
    return found;
  }

  /** Whether anything found so far keeps the row from being used. */
  get refused(): boolean {
    return this.problems.some(({ facts }) => severityOf(facts.code) === 'error');
  }

  /** The cells of a matrix row, with the year or region of their column. */
  across(): AcrossCell[] {
    return this.#table.columns.flatMap((column, index): AcrossCell[] => {
      const text = this.#row.cells[index] ?? '';
      if (column.role === 'year-of')
        return [{ column: index + 1, text, year: column.year, region: null, unit: column.unit }];
      return column.role === 'region-of'
        ? [{ column: index + 1, text, year: null, region: column.region, unit: column.unit }]
        : [];
    });
  }

  get given(): Defaults {
    return this.#table.defaults;
  }

  report(column: number, facts: FindingFacts): null {
    this.problems.push({ column, facts });
    return null;
  }

  region(): Region | null {
    const cells = this.#table.regionColumns.map(({ index, level }) => ({
      column: index + 1,
      text: this.#row.cells[index] ?? '',
      level,
    }));
    if (cells.length === 0 && this.#table.defaults.region !== null) return this.#table.defaults.region;
    const { region, problems } = regionOfRow(cells, this.context);
    for (const { column, facts } of problems) this.report(column, facts);
    return region;
  }

  /** Why cells of this row that are read can't be trusted. */
  reportDoubts(): void {
    for (const [index, facts] of this.#row.doubts ?? []) {
      const column = this.#table.columns[index];
      if (column !== undefined && (holdsFigures(column) || isKey(column))) this.report(index + 1, facts);
    }
  }

  year(): number | null {
    const cell = this.cell('year');
    if (cell === undefined) return this.#table.defaults.year;
    if (cell.text.trim() === '') return this.report(cell.column, { code: 'missing-year' });
    const { plan } = this.context;
    const reading = readYear(cell.text, [plan.baselineYear, ...plan.years]);
    if ('problem' in reading) return this.report(cell.column, reading.problem);
    if (reading.note !== undefined) this.report(cell.column, reading.note);
    return reading.value;
  }

  /** Reads the value of a topic and notes it as an observation, if the region's level may report it. */
  observe(
    topic: Topic,
    region: Region,
    year: number,
    cell: { column: number; text: string },
    { power }: Pick<ColumnUnit, 'power'>,
  ): void {
    if (!this.levelAllowed(topic, region, cell.column)) return;
    const names = this.context.dictionary.unitNames(topic);
    const reading =
      topic.type === 'measure'
        ? readMeasure(cell.text, topic.measure, { power, names })
        : this.#percentage(topic, cell.text);
    if ('problem' in reading) {
      this.report(cell.column, reading.problem);
      return;
    }
    if (reading.note !== undefined) this.report(cell.column, reading.note);
    this.note(subjectOf(topic), region, year, reading.value, cell.column);
  }

  #percentage(topic: Topic, text: string): Reading<Figure> {
    const reading = readPercentage(text, topicId(topic), this.#table.scales.get(topic) ?? 'doubt');
    return 'problem' in reading
      ? reading
      : { ...reading, value: { kind: 'percentage', value: reading.value } };
  }

  note(subject: Subject, region: Region, year: number, figure: Figure, column: number): void {
    this.observations.push({ subject, region: region.code, year, figure, place: this.placeOf(column) });
  }

  placeOf(column: number): Place {
    const { path, sheet } = this.#table;
    const { line } = this.#row;
    return sheet === null ? { path, line, column } : { path, sheet, line, column };
  }

  /** Whether regions of this level may report on a topic; if not, that is reported. */
  levelAllowed(topic: Topic, region: Region, column: number): boolean {
    const allowed = allowedLevels(topic);
    if (allowed.includes(region.level)) return true;
    this.report(column, {
      code: 'wrong-level',
      subject: topicId(topic),
      region: region.code,
      level: region.level,
      allowed: [...allowed],
    });
    return false;
  }
}

const subjects = new WeakMap<Topic, Subject>();

/** One object for all observations of a topic: a submission has many of them. */
function subjectOf(topic: Topic): Subject {
  const known = subjects.get(topic) ?? { type: topic.type, id: topicId(topic) };
  subjects.set(topic, known);
  return known;
}

/**
 * A count may be reported where it is counted and above; a yes/no only where it is decided; a percentage
 * where it is judged.
 */
function allowedLevels(topic: Topic): readonly Region['level'][] {
  if (topic.type === 'indicator') return topic.indicator.levels;
  const { type, reportedBy } = topic.measure;
  if (reportedBy === 'any') return LEVELS;
  return type === 'yes-no' ? [reportedBy] : LEVELS.slice(0, LEVELS.indexOf(reportedBy) + 1);
}
