import type { FindingFacts } from '../../../../core/findings.ts';
import type { CellProblem, Entry, RowEntries, UnitSources } from '../../entries/entry.ts';
import { allProblems } from '../../entries/entry.ts';
import { measuresOfRatio } from '../../entries/measures-of-ratio.ts';
import type { RoleCell, Said } from '../../entries/row-keys.ts';
import { cellOf, filledCellOf, regionSaid, yearSaid } from '../../entries/row-keys.ts';
import type { TableFacts } from '../../entries/table-facts.ts';
import { unknownTopic } from '../../entries/unknown-topic.ts';
import { NO_UNIT, unitOfFigure } from '../../entries/unit-of-figure.ts';
import type { Row } from '../../sheets/table.ts';
import { topicId } from '../../terms/columns.ts';
import type { Match } from '../../terms/dictionary.ts';
import { readUnit } from '../../terms/units.ts';
import type { Layout } from '../layout.ts';

/**
 * One row a figure: a region, a measure or indicator, a year, and a value or a numerator with its
 * denominator.
 */
export const long: Layout = {
  name: 'long',
  header: { kind: 'names', recognises: (columns) => columns.some(({ role }) => role === 'indicator') },
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
  mayHoldPercentages: (row, table) => {
    const cell = cellOf('indicator', row, table);
    return table.context.dictionary.find(cell?.text ?? '')?.topic.type === 'indicator';
  },
  entries: (row, table) => {
    const region = regionSaid(row, table);
    const match = matchSaid(row, table);
    const year = yearSaid(row, table);
    const problems = allProblems(region.problems, match.problems, year.problems);
    if (match.value === null) return { entries: [], problems };
    const isCertain = match.problems.length === 0 && region.value !== null && year.value !== null;
    const of = isCertain ? { region: region.value, year: year.value } : null;
    const figures = figuresOf(row, match.value, of, table);
    return {
      entries: figures.entries,
      problems: isCertain ? allProblems(problems, figures.problems) : problems,
    };
  },
};

/** What a row is about. If only the unit after the name can't be right, the match comes with a problem. */
function matchSaid(row: Row, table: TableFacts): Said<Match> {
  const cell = cellOf('indicator', row, table);
  const found = table.context.dictionary.find(cell?.text ?? '');
  const facts =
    found === null ? unknownTopic(cell?.text ?? '', table) : foreignUnit(found, found.unit, table);
  return { value: found, problems: facts === null ? [] : [{ column: cell?.column ?? 1, facts }] };
}

/** The problem with a unit that is none of a topic's. */
function foreignUnit({ topic }: Match, text: string | null, { context }: TableFacts): FindingFacts | null {
  const { dictionary } = context;
  if (text === null || readUnit(text, topic, dictionary) !== null) return null;
  return {
    code: 'wrong-unit',
    text,
    subject: topicId(topic),
    expected: dictionary.unitNames(topic),
  };
}

/** The figures in the cells of a row: a value, a fraction, or both. */
function figuresOf(row: Row, match: Match, of: Entry['of'], table: TableFacts): RowEntries {
  const unitCell = filledCellOf('unit', row, table);
  const value = filledCellOf('value', row, table);
  const numerator = filledCellOf('numerator', row, table);
  const denominator = filledCellOf('denominator', row, table);
  const unitOf = (cell: RoleCell): UnitSources => ({
    row: unitCell?.text ?? match.unit,
    header: cell.headerUnit,
    column: (unitCell ?? cell).column,
  });
  if (numerator === null && denominator === null)
    return value === null
      ? { entries: [], problems: unitProblems(unitCell, match, table) }
      : valueOf(value, unitOf(value), match, of, table);
  const stated = value === null ? NOTHING : valueOf(value, unitOf(value), match, of, table);
  if (numerator === null || denominator === null) {
    const missing = numerator === null ? 'numerator' : 'denominator';
    const column = cellOf(missing, row, table)?.column ?? (numerator ?? denominator)?.column ?? 1;
    const half: CellProblem = { column, facts: { code: 'half-a-fraction', missing } };
    return { ...stated, problems: [...stated.problems, half] };
  }
  const fraction: Entry = {
    kind: 'fraction',
    topic: match.topic,
    of,
    numerator: { ...numerator, unit: unitOf(numerator) },
    denominator: { ...denominator, unit: unitOf(denominator) },
  };
  return { ...stated, entries: [...stated.entries, fraction] };
}

const NOTHING: RowEntries = { entries: [], problems: [] };

function valueOf(
  { column, text }: RoleCell,
  sources: UnitSources,
  { topic }: Match,
  of: Entry['of'],
  table: TableFacts,
): RowEntries {
  const unit = unitOfFigure(topic, sources, table);
  const cell = { column, text };
  return 'problem' in unit
    ? { entries: [{ kind: 'value', topic, of: null, cell, unit: NO_UNIT }], problems: [unit.problem] }
    : { entries: [{ kind: 'value', topic, of, cell, unit }], problems: NOTHING.problems };
}

/** A row without a figure may still name a unit that can't be its own. */
function unitProblems(cell: RoleCell | null, match: Match, table: TableFacts): CellProblem[] {
  const facts = cell === null ? null : foreignUnit(match, cell.text, table);
  if (cell === null || facts === null) return [];
  const { dictionary } = table.context;
  const measures = measuresOfRatio(match.topic, dictionary);
  const isOfPart =
    measures !== null &&
    [measures.numerator, measures.denominator].some((each) => readUnit(cell.text, each, dictionary) !== null);
  return isOfPart ? [] : [{ column: cell.column, facts }];
}
