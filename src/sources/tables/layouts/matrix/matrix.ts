import type { Member } from '../../../../core/model.ts';
import type { Entry, RowEntries } from '../../entries/entry.ts';
import { allProblems } from '../../entries/entry.ts';
import type { Said } from '../../entries/row-keys.ts';
import { cellOf, regionSaid, yearSaid } from '../../entries/row-keys.ts';
import type { TableFacts } from '../../entries/table-facts.ts';
import { NO_UNIT, unitOfFigure } from '../../entries/unit-of-figure.ts';
import { unknownTopic } from '../../entries/unknown-topic.ts';
import type { Row } from '../../sheets/table.ts';
import type { AcrossColumn } from '../../terms/columns.ts';
import { isAcross } from '../../terms/columns.ts';
import type { Match } from '../../terms/dictionary.ts';
import { sayRegion, sayTopic, sayYear } from '../../terms/what-columns-say.ts';
import { isNotReported } from '../../values/written.ts';
import type { Layout } from '../layout.ts';
import { readMatrixHeader } from './header.ts';

/**
 * Regions, years or measures down, years or regions across; what is in neither direction is said by a title,
 * the sheet or the file.
 */
export const matrix: Layout = {
  name: 'matrix',
  header: { kind: 'own', read: readMatrixHeader },
  missing: (columns, given) => [
    ...(sayRegion(columns) || given.region ? [] : (['region'] as const)),
    ...(sayYear(columns) || given.year ? [] : (['year'] as const)),
    ...(sayTopic(columns) || given.match ? [] : (['indicator'] as const)),
  ],
  mayHoldPercentages: (row, table) => matchOf(row, table)?.topic.type === 'indicator',
  entries: (row, table) => {
    const match = matchOf(row, table);
    if (match !== null) return figuresOf(row, match, table);
    const cell = cellOf('indicator', row, table);
    const facts = unknownTopic(cell?.text ?? '', table);
    return { entries: [], problems: [{ column: cell?.column ?? 1, facts }] };
  },
};

/** What the figures of a row are of: its own cell says it, or what is around the table. */
function matchOf(row: Row, table: TableFacts): Match | null {
  const cell = cellOf('indicator', row, table);
  return cell === null ? table.defaults.match : table.context.dictionary.find(cell.text);
}

/** A cell below a year or a region, and what its header says. */
interface AcrossCell {
  readonly column: number;
  readonly text: string;
  readonly header: AcrossColumn;
}

function acrossOf({ cells }: Row, { columns }: TableFacts): AcrossCell[] {
  return columns.flatMap((header, index) =>
    isAcross(header) ? [{ column: index + 1, text: cells[index] ?? '', header }] : [],
  );
}

/** The figures of a row, up to the first whose unit can't be told: whatever comes after it is not used. */
function figuresOf(row: Row, match: Match, table: TableFacts): RowEntries {
  const across = acrossOf(row, table);
  const { region, year } = keysOf(row, across, table);
  const units = unitsOf(row, match, across, table);
  const wrong = units.findIndex((unit) => 'problem' in unit);
  const entries = across.flatMap(({ column, text, header }, i): Entry[] => {
    if (isNotReported(text)) return [];
    const unit = units[i];
    const where = header.region ?? region.value;
    const when = header.year ?? year.value;
    const isCertain = (wrong < 0 || i < wrong) && where !== null && when !== null;
    return [
      {
        kind: 'value',
        topic: match.topic,
        of: isCertain ? { region: where, year: when } : null,
        cell: { column, text },
        unit: unit === undefined || 'problem' in unit ? NO_UNIT : unit,
      },
    ];
  });
  const unit = units[wrong];
  const problems = unit !== undefined && 'problem' in unit ? [unit.problem] : [];
  return { entries, problems: allProblems(region.problems, year.problems, problems) };
}

/** The region or year that stands down; that which stands across is asked of no cell of the row. */
function keysOf(
  row: Row,
  across: readonly AcrossCell[],
  table: TableFacts,
): { readonly region: Said<Member>; readonly year: Said<number> } {
  const notAsked = { value: null, problems: [] };
  return across.some(({ header }) => header.region !== null)
    ? { region: notAsked, year: yearSaid(row, table) }
    : { region: regionSaid(row, table), year: notAsked };
}

/** The unit of each figure: that of its row, or else of its header or the table. */
function unitsOf(
  row: Row,
  match: Match,
  across: readonly AcrossCell[],
  table: TableFacts,
): ReturnType<typeof unitOfFigure>[] {
  const cell = cellOf('unit', row, table);
  const inRow = cell === null || isNotReported(cell.text) ? match.unit : cell.text;
  return across.map(({ column, header }) =>
    unitOfFigure(match.topic, { row: inRow, header: header.unit, column: cell?.column ?? column }, table),
  );
}
