import type { ColumnAccount, FoundBy, TableAccount } from '../../core/account.ts';
import { ownText } from '../../core/own-text.ts';
import { remembered } from '../../core/remembered.ts';
import type { Observations } from '../../core/observations.ts';
import type { RegionTree } from '../../regions/tree.ts';
import type { Column } from './terms/columns.ts';
import { isAcross, topicId } from './terms/columns.ts';
import type { Dictionary } from './terms/dictionary.ts';
import type { FoundTable } from './sheets/find-tables.ts';
import type { Defaults } from './terms/hints.ts';

/** The same header stands in file after file, and is held once. */
const headerText = remembered((text) => ({ shown: ownText(text) }));

/** Puts together how a table was read. */
export function accountOf(
  { titles, header, isPart, body, leftOut }: FoundTable,
  columns: readonly Column[],
  place: { readonly path: string; readonly sheet: string | null },
  layout: string | null,
  { region, year, match, units }: Defaults,
  refused: readonly number[],
  direct: TableAccount['direct'],
  dictionary: Dictionary,
): TableAccount {
  return {
    path: place.path,
    sheet: place.sheet,
    layout,
    titles: titles.map(({ line }) => line),
    header: isPart ? [] : header.map(({ line }) => line),
    columns: columns.map((column, index) => {
      const text = [...new Set(header.flatMap(({ cells }) => (cells[index] ?? '').trim() || []))].join(' ');
      const by = header.flatMap(({ cells }) => dictionary.foundBy(cells[index] ?? '') ?? []).at(-1);
      return columnAccount(column, index + 1, headerText(text).shown, by);
    }),
    given: { region: region?.code ?? null, year, topic: match === null ? null : topicId(match.topic), units },
    used: body.length - refused.length,
    refused,
    direct,
    leftOut: leftOut.map(({ row, reason }) => ({ line: row.line, reason })),
  };
}

/** The direct members that figures of a table are of, each with the lines of those. */
export function directMembersIn({ columns }: Observations, tree: RegionTree): TableAccount['direct'] {
  const lines = columns.regions.map((code) => (tree.has(code) ? null : new Set<number>()));
  if (lines.some((each) => each !== null))
    columns.region.forEach((region, index) => lines[region]?.add(columns.line[index] ?? 0));
  return columns.regions.flatMap((region, i) => {
    const of = lines[i] ?? null;
    return of === null || of.size === 0 ? [] : [{ region, lines: [...of] }];
  });
}

const NOT_ACROSS = { year: null, region: null };

function columnAccount(
  column: Column,
  ordinal: number,
  text: string,
  by: FoundBy | undefined,
): ColumnAccount {
  if (column.role === 'topic')
    return {
      column: ordinal,
      text,
      use: column.role,
      topic: topicId(column.topic),
      ...(by === undefined ? {} : { by }),
      ...(column.power === 0 ? {} : { power: column.power }),
      ...(column.year === null ? {} : { year: column.year }),
    };
  const { year, region } = isAcross(column) ? column : NOT_ACROSS;
  return {
    column: ordinal,
    text,
    use: column.role,
    ...(year === null ? {} : { year }),
    ...(region === null ? {} : { region: region.code }),
  };
}
