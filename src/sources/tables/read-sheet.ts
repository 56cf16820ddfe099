import { severityOf } from '../../core/findings.ts';
import type { SheetContext } from './layouts/layout.ts';
import type { OpenedSheet } from './files/open.ts';
import type { TableReading } from './read-table.ts';
import { noTable, readTable } from './read-table.ts';
import { findTables } from './sheets/find-tables.ts';
import { looksLikeData } from './sheets/row-kinds.ts';
import { someRow } from './sheets/rows.ts';
import type { Row, TableProblem } from './sheets/table.ts';

/** A sheet, understood. */
export interface ReadSheet {
  readonly sheet: OpenedSheet;
  readonly tables: readonly TableReading[];
  /** What is wrong with the sheet beside its tables. */
  readonly problems: readonly TableProblem[];
  /** Rows lost to broken quotation marks, or because no table was found. */
  readonly lost: number;
  /** Whether it has a table, or rows that would be one if they had a header. */
  readonly holdsData: boolean;
}

/** Reads each table of a sheet; rows of none are accounted for beside the first. */
export function readSheet(sheet: OpenedSheet, path: string, context: SheetContext): ReadSheet {
  const { rows, problems } = sheet.table;
  const found = findTables(sheet.table, context);
  const tables = found.tables.map((table) => readTable(table, { path, sheet: sheet.name }, context));
  const broken = problems.filter(({ facts }) => severityOf(facts.code) === 'error').length;
  if (tables.length === 0) {
    const holdsData = someRow(rows, (row) => looksLikeData(row, context));
    return {
      sheet,
      tables,
      problems: [...problems, ...noTable(rows, context)],
      lost: broken + Math.max(0, rows.length - 1),
      holdsData,
    };
  }
  const hidden: TableProblem[] =
    sheet.hidden || sheet.hiddenRows > 0 || sheet.hiddenColumns > 0
      ? [
          {
            facts: {
              code: 'hidden-data',
              rows: sheet.hidden ? rows.length : sheet.hiddenRows,
              columns: sheet.hiddenColumns,
            },
          },
        ]
      : [];
  const withoutHeader = found.withoutHeader.map((rowsWithout): TableProblem => ({
    line: rowsWithout.at(0)?.line ?? 0,
    facts: { code: 'rows-without-header', rows: rowsWithout.length },
  }));
  return {
    sheet,
    tables: withOutside(tables, found.outside),
    problems: [...problems, ...withoutHeader, ...hidden],
    lost: broken + found.withoutHeader.reduce((sum, { length }) => sum + length, 0),
    holdsData: true,
  };
}

/** Rows of no table are named beside the first one. */
function withOutside(
  [first, ...others]: readonly TableReading[],
  outside: readonly Row[],
): readonly TableReading[] {
  if (first === undefined || outside.length === 0) return first === undefined ? others : [first, ...others];
  const leftOut = [
    ...first.account.leftOut,
    ...outside.map(({ line }) => ({ line, reason: 'outside' as const })),
  ];
  return [
    { ...first, account: { ...first.account, leftOut: leftOut.toSorted((a, b) => a.line - b.line) } },
    ...others,
  ];
}

/** A sheet beside the data that holds none is no mistake; one with rows that look like data is. */
export function withoutTable(read: ReadSheet): ReadSheet {
  if (read.holdsData) return read;
  return {
    ...read,
    problems: read.sheet.hidden ? [] : [{ facts: { code: 'sheet-without-table' } }],
    lost: 0,
  };
}
