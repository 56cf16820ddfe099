import { wholeDecimal } from './decimal.ts';
import type { Figure, Observation, RegionCode, Subject } from './model.ts';
import type { Place, SheetPlace } from './origin.ts';
import { comparePlaces, placeIn } from './origin.ts';

/**
 * Observations as columns of numbers: a large submission has millions, and each is some thirty bytes here where
 * an object with all it holds is three hundred. What occurs again and again is kept once and numbered.
 */
export interface ObservationColumns {
  readonly subjects: readonly Subject[];
  readonly regions: readonly RegionCode[];
  readonly years: readonly number[];
  readonly sheets: readonly SheetPlace[];
  /** Numbers that no double holds for certain, and what else is no number. */
  readonly figures: readonly Figure[];
  /** Cells of denominators, by the index of the observation. */
  readonly denominators: ReadonlyMap<number, Place>;
  readonly subject: Uint32Array;
  readonly region: Uint32Array;
  readonly year: Uint32Array;
  /** How the figure is kept. */
  readonly form: Uint8Array;
  /** A whole number, or where in `figures` the figure is. */
  readonly value: Float64Array;
  readonly sheet: Uint32Array;
  readonly line: Uint32Array;
  readonly column: Uint32Array;
}

/** How a figure is kept: as a whole number, which is that of a measure or of a percentage, or apart. */
export const FORMS = { number: 0, percentage: 1, apart: 2 } as const;

/** The observations of a submission, in an order; each is made anew when it is asked for. */
export class Observations implements Iterable<Observation> {
  readonly length: number;

  constructor(readonly columns: ObservationColumns) {
    this.length = columns.subject.length;
  }

  /** @throws if there is none of this index */
  at(index: number): Observation {
    const { subjects, regions, years, subject, region, year, denominators } = this.columns;
    const about = subjects[subject[index] ?? -1];
    const code = regions[region[index] ?? -1];
    const when = years[year[index] ?? -1];
    if (about === undefined || code === undefined || when === undefined)
      throw new Error(`no observation ${index}`);
    const denominatorPlace = denominators.get(index);
    const observation = {
      subject: about,
      region: code,
      year: when,
      figure: this.figureAt(index),
      place: this.placeAt(index),
    };
    return denominatorPlace === undefined ? observation : { ...observation, denominatorPlace };
  }

  figureAt(index: number): Figure {
    const { form, value, figures } = this.columns;
    const number = value[index] ?? 0;
    if (form[index] === FORMS.number) return { kind: 'number', value: wholeDecimal(number) };
    if (form[index] === FORMS.percentage) return { kind: 'percentage', value: wholeDecimal(number) };
    const figure = figures[number];
    if (figure === undefined) throw new Error(`no figure ${index}`);
    return figure;
  }

  placeAt(index: number): Place {
    const { sheets, sheet, line, column } = this.columns;
    const of = sheets[sheet[index] ?? -1];
    if (of === undefined) throw new Error(`no place ${index}`);
    return placeIn(of, line[index] ?? 0, column[index] ?? 0);
  }

  *[Symbol.iterator](): Iterator<Observation> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }

  /** The regions and direct members that any is of. */
  regions(): ReadonlySet<RegionCode> {
    return occurring(this.columns.region, this.columns.regions);
  }

  years(): ReadonlySet<number> {
    return occurring(this.columns.year, this.columns.years);
  }

  /** What regions report of an indicator itself, which few do. */
  ofIndicators(): readonly Observation[] {
    const isOfIndicator = this.columns.subjects.map(({ type }) => type === 'indicator');
    const found: Observation[] = [];
    if (isOfIndicator.includes(true))
      this.columns.subject.forEach((subject, index) => {
        if (isOfIndicator[subject] === true) found.push(this.at(index));
      });
    return found;
  }

  /** Those of some indices, in their order. */
  picked(indices: ArrayLike<number>): Observations {
    const { columns } = this;
    const of = <T extends Uint32Array | Uint8Array | Float64Array>(column: T, picked: T): T => {
      for (let i = 0; i < indices.length; i += 1) picked[i] = column[indices[i] ?? 0] ?? 0;
      return picked;
    };
    const whole = (column: Uint32Array) => of(column, new Uint32Array(indices.length));
    const denominators = new Map<number, Place>();
    if (columns.denominators.size > 0)
      for (let i = 0; i < indices.length; i += 1) {
        const place = columns.denominators.get(indices[i] ?? 0);
        if (place !== undefined) denominators.set(i, place);
      }
    return new Observations({
      ...columns,
      denominators,
      subject: whole(columns.subject),
      region: whole(columns.region),
      year: whole(columns.year),
      form: of(columns.form, new Uint8Array(indices.length)),
      value: of(columns.value, new Float64Array(indices.length)),
      sheet: whole(columns.sheet),
      line: whole(columns.line),
      column: whole(columns.column),
    });
  }

  /** The same by file, sheet, line and column. */
  inOrderOfPlaces(): Observations {
    const { sheet, line, column, sheets } = this.columns;
    const ranks = new Uint32Array(sheets.length);
    const places = sheets.map((each, index) => ({ index, place: placeIn(each, 0, 0) }));
    const sorted = places.toSorted((a, b) => comparePlaces(a.place, b.place));
    sorted.forEach(({ index }, rank) => {
      ranks[index] = rank;
    });
    const compare = (a: number, b: number) =>
      (ranks[sheet[a] ?? 0] ?? 0) - (ranks[sheet[b] ?? 0] ?? 0) ||
      (line[a] ?? 0) - (line[b] ?? 0) ||
      (column[a] ?? 0) - (column[b] ?? 0);
    let isSorted = true;
    for (let i = 1; i < this.length && isSorted; i += 1) isSorted = compare(i - 1, i) <= 0;
    return isSorted
      ? this
      : this.picked(Uint32Array.from({ length: this.length }, (_, i) => i).toSorted(compare));
  }
}

function occurring<T>(column: Uint32Array, values: readonly T[]): ReadonlySet<T> {
  const seen = new Uint8Array(values.length);
  for (let i = 0; i < column.length; i += 1) seen[column[i] ?? 0] = 1;
  return new Set(values.filter((_, i) => seen[i] === 1));
}
