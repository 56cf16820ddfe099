import type { Figure, Observation, RegionCode, Subject } from './model.ts';
import { FORMS } from './observations.ts';
import type { Observations } from './observations.ts';

type Kind = Figure['kind'];

/** What an observation is about: one thing has one figure. */
export interface Thing extends Pick<Observation, 'region' | 'year'> {
  readonly kind: Kind;
  readonly id: Subject['id'];
}

/**
 * The first observation about each thing. A small table for each subject, of regions by years, takes a tenth of
 * what a map with an entry for each observation does.
 */
export interface FirstByThing {
  /** Its index; null if there is none. */
  readonly find: (kind: Kind, id: Subject['id'], region: RegionCode, year: number) => number | null;
  /** The index of the first observation about the same thing as this one. */
  readonly firstLike: (index: number) => number;
  /** Whether a region has an observation of a subject, of whatever kind and year. */
  readonly hasAny: (id: Subject['id'], region: RegionCode) => boolean;
}

const KINDS: readonly Kind[] = ['number', 'yes-no', 'percentage', 'fraction'];

export function firstByThing(observations: Observations): FirstByThing {
  const { columns, length } = observations;
  const { subjects, regions, years } = columns;
  const subjectNumbers = numbersOf(subjects.map(({ id }) => id));
  const regionNumbers = numbersOf(regions);
  const yearNumbers = numbersOf(years);
  // Subjects of one id are one thing.
  const things = subjects.map(({ id }) => subjectNumbers.get(id) ?? 0);
  const tables: (Uint32Array | undefined)[] = [];
  const tableOf = (index: number): Uint32Array => {
    const at = (things[columns.subject[index] ?? 0] ?? 0) * KINDS.length + kindAt(observations, index);
    const table = tables[at] ?? new Uint32Array(regions.length * years.length);
    tables[at] = table;
    return table;
  };
  const cellOf = (index: number) => (columns.region[index] ?? 0) * years.length + (columns.year[index] ?? 0);
  for (let index = 0; index < length; index += 1) {
    const table = tableOf(index);
    const cell = cellOf(index);
    // From 1: zero is nothing.
    if (table[cell] === 0) table[cell] = index + 1;
  }
  return {
    find: (kind, id, region, year) => {
      const subject = subjectNumbers.get(id);
      const row = regionNumbers.get(region);
      const column = yearNumbers.get(year);
      if (subject === undefined || row === undefined || column === undefined) return null;
      const found = tables[subject * KINDS.length + KINDS.indexOf(kind)]?.[row * years.length + column] ?? 0;
      return found === 0 ? null : found - 1;
    },
    firstLike: (index) => (tableOf(index)[cellOf(index)] ?? 0) - 1,
    hasAny: (id, region) => {
      const subject = subjectNumbers.get(id);
      const row = regionNumbers.get(region);
      if (subject === undefined || row === undefined) return false;
      return KINDS.some((_, kind) =>
        tables[subject * KINDS.length + kind]
          ?.subarray(row * years.length, (row + 1) * years.length)
          .some((found) => found > 0),
      );
    },
  };
}

function kindAt(observations: Observations, index: number): number {
  const form = observations.columns.form[index];
  if (form === FORMS.number) return KINDS.indexOf('number');
  return KINDS.indexOf(form === FORMS.percentage ? 'percentage' : observations.figureAt(index).kind);
}

function numbersOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const numbers = new Map<T, number>();
  values.forEach((value, number) => {
    if (!numbers.has(value)) numbers.set(value, number);
  });
  return numbers;
}
