import type { FindingFacts } from '../findings.ts';
import { severityOf } from '../findings.ts';
import type { Figure, Observation, Place, Region, Subject } from '../model.ts';
import { LEVELS } from '../regions/tree.ts';
import type { PercentScale, Reading } from './cells.ts';
import { readMeasure, readPercentage } from './cells.ts';
import type { Column, ColumnUnit } from './columns.ts';
import type { Role } from './roles.ts';
import { topicId } from './columns.ts';
import type { IntakeContext } from './context.ts';
import type { Topic } from './dictionary.ts';
import { withoutMark } from './footnotes.ts';
import type { Defaults } from './hints.ts';
import type { Row } from './table.ts';
import { isNotReported } from './written.ts';
import { readYear } from './years.ts';

interface TopicCell extends ColumnUnit {
  readonly column: number;
  readonly text: string;
  readonly topic: Topic;
}

interface AcrossCell {
  readonly column: number;
  readonly text: string;
  readonly year: number | null;
  readonly region: Region | null;
}

/** What all rows of a table have in common. */
export interface TableFacts {
  readonly columns: readonly Column[];
  readonly path: string;
  readonly sheet: string | null;
  readonly context: IntakeContext;
  readonly defaults: Defaults;
  /** How the bare numbers of each indicator are meant; known by the time a value is observed. */
  readonly scales: ReadonlyMap<Topic, PercentScale>;
}

/** A row of a known layout, while it is read: looks cells up by role, and collects what they say and what is wrong with them. */
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

  /** The first column of a role, from 1, and its cell; undefined if the table has none. */
  cell(role: Role): { column: number; text: string } | undefined {
    const index = this.#table.columns.findIndex((column) => column.role === role);
    return index < 0 ? undefined : { column: index + 1, text: this.#row.cells[index] ?? '' };
  }

  /** Every column about a measure or indicator whose cell is not blank. */
  topics(type?: Topic['type']): TopicCell[] {
    const found: TopicCell[] = [];
    for (let index = 0; index < this.#table.columns.length; index += 1) {
      const column = this.#table.columns[index];
      if (column?.role !== 'topic' || (type !== undefined && column.topic.type !== type)) continue;
      const text = this.#row.cells[index] ?? '';
      if (!isNotReported(text)) found.push({ column: index + 1, text, topic: column.topic, percent: column.percent, power: column.power });
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
      if (column.role === 'year-of') return [{ column: index + 1, text, year: column.year, region: null }];
      return column.role === 'region-of' ? [{ column: index + 1, text, year: null, region: column.region }] : [];
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
    const region = this.#ownRegion();
    if (region !== null) this.#checkAgain(region);
    return region;
  }

  /** Other columns that name a region must name the same one; what they hold besides is none of ours. */
  #checkAgain(region: Region): void {
    this.#table.columns.forEach(({ role }, index) => {
      if (role !== 'region-again') return;
      const text = this.#row.cells[index] ?? '';
      const again = this.context.resolveRegion(text);
      if ('region' in again && again.region !== region) this.report(index + 1, { code: 'regions-differ', text, region: region.code });
    });
  }

  #ownRegion(): Region | null {
    const cell = this.cell('region');
    if (cell === undefined && this.#table.defaults.region !== null) return this.#table.defaults.region;
    if (cell === undefined || cell.text.trim() === '') return this.report(cell?.column ?? 1, { code: 'missing-region' });
    const { column, text } = cell;
    const marked = withoutMark(text);
    const found = this.context.resolveRegion(marked?.rest ?? text);
    if (marked !== null && 'region' in found) this.report(column, { code: 'footnote-mark', text, read: marked.rest });
    const candidates = (regions: readonly Region[]) => regions.map(({ code, name }) => ({ id: code, name }));
    switch (found.kind) {
      case 'found':
        return found.region;
      case 'former':
        this.report(column, { code: 'former-region', text, region: found.region.code });
        return found.region;
      case 'ambiguous':
        return this.report(column, { code: 'ambiguous-region', text, candidates: candidates(found.regions) });
      case 'no-county':
        return this.report(column, { code: 'no-county', text });
      case 'unknown':
        return this.report(column, { code: 'unknown-region', text, candidates: candidates(found.nearest()) });
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
  observe(topic: Topic, region: Region, year: number, cell: { column: number; text: string }, { power }: ColumnUnit): void {
    if (!this.levelAllowed(topic, region, cell.column)) return;
    const names = this.context.dictionary.unitNames(topic);
    const reading = topic.type === 'measure' ? readMeasure(cell.text, topic.measure, { power, names }) : this.#percentage(topic, cell.text);
    if ('problem' in reading) {
      this.report(cell.column, reading.problem);
      return;
    }
    if (reading.note !== undefined) this.report(cell.column, reading.note);
    this.note(subjectOf(topic), region, year, reading.value, cell.column);
  }

  #percentage(topic: Topic, text: string): Reading<Figure> {
    const reading = readPercentage(text, topicId(topic), this.#table.scales.get(topic) ?? 'doubt');
    return 'problem' in reading ? reading : { ...reading, value: { kind: 'percentage', value: reading.value } };
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
    this.report(column, { code: 'wrong-level', subject: topicId(topic), region: region.code, level: region.level, allowed: [...allowed] });
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

/** A count may be reported where it is counted and above; a yes/no only where it is decided; a percentage where it is judged. */
function allowedLevels(topic: Topic): readonly Region['level'][] {
  if (topic.type === 'indicator') return topic.indicator.levels;
  const { type, reportedBy } = topic.measure;
  if (reportedBy === 'any') return LEVELS;
  return type === 'yes-no' ? [reportedBy] : LEVELS.slice(0, LEVELS.indexOf(reportedBy) + 1);
}
