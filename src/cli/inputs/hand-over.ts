import type { ObservationColumns } from '../../core/observations.ts';
import { Observations } from '../../core/observations.ts';
import type { ReadFile, ReadTable } from '../../sources/tables/read-file.ts';
import type { Taken } from './take-in.ts';

type TakenFile = Extract<Taken, { readonly kind: 'read' }>;

/** What became of a source, as one thread hands it to another: nothing in it is of a class. */
export type HandedOver = Exclude<Taken, TakenFile> | (Omit<TakenFile, 'read'> & { readonly read: BareFile });

type BareFile = Omit<ReadFile, 'tables'> & { readonly tables: readonly BareTable[] };

type BareTable = Omit<ReadTable, 'observations'> & { readonly columns: ObservationColumns };

export function handOver(taken: Taken): HandedOver {
  if (taken.kind !== 'read') return taken;
  const tables = taken.read.tables.map(({ observations, account, totals }) => ({
    columns: withoutRoom(observations.columns),
    account,
    totals,
  }));
  return { ...taken, read: { ...taken.read, tables } };
}

export function takeOver(handed: HandedOver): Taken {
  if (handed.kind !== 'read') return handed;
  const tables = handed.read.tables.map(({ columns, account, totals }) => ({
    observations: new Observations(columns),
    account,
    totals,
  }));
  return { ...handed, read: { ...handed.read, tables } };
}

/** Of columns that were left room to grow all of it would be copied. */
function withoutRoom(columns: ObservationColumns): ObservationColumns {
  return {
    ...columns,
    subject: columns.subject.slice(),
    region: columns.region.slice(),
    year: columns.year.slice(),
    form: columns.form.slice(),
    value: columns.value.slice(),
    sheet: columns.sheet.slice(),
    line: columns.line.slice(),
    column: columns.column.slice(),
  };
}

/** The program itself made it, in another of its threads. */
export function isHandedOver(value: unknown): value is HandedOver {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
