import type { Figure, Observation, RegionCode, Subject } from './model.ts';
import { FORMS, Observations } from './observations.ts';
import type { Place, SheetPlace } from './origin.ts';
import { sheetOf } from './origin.ts';

/** Collects observations in their order. */
export interface ObservationList {
  readonly add: (observation: Observation) => void;
  readonly addAll: (observations: Observations) => void;
  /** What was added up to now; nothing may be added after it. */
  readonly done: () => Observations;
}

/** The same observations in columns, where they are not in such already. */
export function observationsOf(observations: Iterable<Observation>): Observations {
  if (observations instanceof Observations) return observations;
  const list = observationList();
  for (const each of observations) list.add(each);
  return list.done();
}

/** All of several, one after another. */
export function joined(parts: readonly Observations[]): Observations {
  const [only, ...others] = parts.filter(({ length }) => length > 0);
  if (only !== undefined && others.length === 0) return only;
  const list = observationList(parts.reduce((sum, { length }) => sum + length, 0));
  for (const part of parts) list.addAll(part);
  return list.done();
}

/** @param room for so many observations, where it is known how many there will be */
export function observationList(room = FIRST_ROOM): ObservationList {
  const subjects = numbered<Subject>(({ type, id }) => `${type} ${id}`);
  const regions = numbered<RegionCode>((code) => code);
  const years = numbered<number>((year) => year);
  const sheets = numberedSheets();
  const figures: Figure[] = [];
  const denominators = new Map<number, Place>();
  let length = 0;
  let size = Math.max(room, 1);
  let columns = columnsOf(size);
  const grow = () => {
    size *= 2;
    const larger = columnsOf(size);
    larger.subject.set(columns.subject);
    larger.region.set(columns.region);
    larger.year.set(columns.year);
    larger.form.set(columns.form);
    larger.value.set(columns.value);
    larger.sheet.set(columns.sheet);
    larger.line.set(columns.line);
    larger.column.set(columns.column);
    columns = larger;
  };
  const put = (
    subject: number,
    region: number,
    year: number,
    form: number,
    value: number,
    sheet: number,
    line: number,
    column: number,
  ) => {
    if (length === size) grow();
    columns.subject[length] = subject;
    columns.region[length] = region;
    columns.year[length] = year;
    columns.form[length] = form;
    columns.value[length] = value;
    columns.sheet[length] = sheet;
    columns.line[length] = line;
    columns.column[length] = column;
    length += 1;
  };
  return {
    add: ({ subject, region, year, figure, place, denominatorPlace }) => {
      const form = formOf(figure);
      if (denominatorPlace !== undefined) denominators.set(length, denominatorPlace);
      put(
        subjects.of(subject),
        regions.of(region),
        years.of(year),
        form,
        form === FORMS.apart ? figures.push(figure) - 1 : Number('value' in figure ? figure.value : 0),
        sheets.of(place),
        place.line,
        place.column,
      );
    },
    addAll: ({ columns: from, length: count }) => {
      const [toSubject, toRegion] = [from.subjects.map(subjects.of), from.regions.map(regions.of)];
      const [toYear, toSheet] = [from.years.map(years.of), from.sheets.map(sheets.of)];
      const toFigure = figures.length;
      for (const figure of from.figures) figures.push(figure);
      for (const [index, place] of from.denominators) denominators.set(length + index, place);
      for (let i = 0; i < count; i += 1) {
        const form = from.form[i] ?? 0;
        put(
          toSubject[from.subject[i] ?? 0] ?? 0,
          toRegion[from.region[i] ?? 0] ?? 0,
          toYear[from.year[i] ?? 0] ?? 0,
          form,
          (from.value[i] ?? 0) + (form === FORMS.apart ? toFigure : 0),
          toSheet[from.sheet[i] ?? 0] ?? 0,
          from.line[i] ?? 0,
          from.column[i] ?? 0,
        );
      }
    },
    done: () =>
      new Observations({
        subjects: subjects.values,
        regions: regions.values,
        years: years.values,
        sheets: sheets.values,
        figures,
        denominators,
        subject: columns.subject.subarray(0, length),
        region: columns.region.subarray(0, length),
        year: columns.year.subarray(0, length),
        form: columns.form.subarray(0, length),
        value: columns.value.subarray(0, length),
        sheet: columns.sheet.subarray(0, length),
        line: columns.line.subarray(0, length),
        column: columns.column.subarray(0, length),
      }),
  };
}

/** For a county's file, as most are. */
const FIRST_ROOM = 128;

function columnsOf(room: number) {
  return {
    subject: new Uint32Array(room),
    region: new Uint32Array(room),
    year: new Uint32Array(room),
    form: new Uint8Array(room),
    value: new Float64Array(room),
    sheet: new Uint32Array(room),
    line: new Uint32Array(room),
    column: new Uint32Array(room),
  };
}

/** So many digits a double holds, whatever they are. */
const MOST_DIGITS = 15;
const WHOLE = /^-?\d+$/;

function formOf(figure: Figure): number {
  if (figure.kind !== 'number' && figure.kind !== 'percentage') return FORMS.apart;
  return figure.value.length <= MOST_DIGITS && WHOLE.test(figure.value) ? FORMS[figure.kind] : FORMS.apart;
}

/** Numbers values from 0 in the order in which they first occur. */
interface Numbered<T> {
  readonly values: readonly T[];
  readonly of: (value: T) => number;
}

/** @param keyOf what is the same for values that are */
function numbered<T>(keyOf: (value: T) => string | number): Numbered<T> {
  const values: T[] = [];
  const byKey = new Map<string | number, number>();
  // Mostly it is the very same value.
  const known = new Map<T, number>();
  return {
    values,
    of: (value) => {
      const before = known.get(value);
      if (before !== undefined) return before;
      const key = keyOf(value);
      const number = byKey.get(key) ?? values.push(value) - 1;
      byKey.set(key, number);
      if (known.size < MOST_KNOWN) known.set(value, number);
      return number;
    },
  };
}

/** Objects that are made anew each time must not pile up. */
const MOST_KNOWN = 10_000;

/** The same of the sheets of places; most places are on the sheet of the one before. */
function numberedSheets(): {
  readonly values: readonly SheetPlace[];
  readonly of: (place: SheetPlace) => number;
} {
  const sheets = numbered<SheetPlace>(({ path, sheet }) => JSON.stringify([path, sheet ?? null]));
  let last: SheetPlace | undefined;
  return {
    values: sheets.values,
    of: (place) => {
      if (last === undefined || last.path !== place.path || last.sheet !== place.sheet) last = sheetOf(place);
      return sheets.of(last);
    },
  };
}
