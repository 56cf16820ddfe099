import type { FirstByThing } from '../../core/by-thing.ts';
import { firstByThing } from '../../core/by-thing.ts';
import type { FindingFacts, PlacedFacts } from '../../core/findings.ts';
import type { Figure, Observation } from '../../core/model.ts';
import type { Observations } from '../../core/observations.ts';
import { FORMS } from '../../core/observations.ts';
import type { Place } from '../../core/origin.ts';
import type { Ratios } from './ratios.ts';
import { partsAboveWholes } from './ratios.ts';

export interface Reconciled {
  /** In the order of their places. */
  readonly observations: Observations;
  readonly problems: readonly PlacedFacts[];
  /** The places of observations that don't count because of an error. */
  readonly refused: readonly Place[];
}

/**
 * Sees that there is one figure for each thing: the same figure twice counts once, with a warning at the
 * later place; different figures for one thing are an error at each place and none of them counts. Then the
 * ratios whose two figures are in different rows are checked. The outcome does not depend on the order the
 * observations come in.
 */
export function reconcile(ratios: Ratios, given: Observations): Reconciled {
  const all = given.inOrderOfPlaces();
  const things = firstByThing(all);
  const left = new Set<number>();
  const refused: Place[] = [];
  const problems: PlacedFacts[] = [];
  for (const indices of severalAboutOne(all, things)) {
    const [first = 0, ...later] = indices;
    if (later.every((index) => isSameFigure(all, first, index))) {
      // What is said of all later ones is the same, and a file that was handed in twice has many.
      const facts = duplicate(all.at(first));
      for (const index of later) {
        left.add(index);
        problems.push(placed(all.placeAt(index), facts));
      }
    } else {
      const same = indices.map((index) => all.at(index));
      for (const index of indices) left.add(index);
      for (const { place } of same) refused.push(place);
      for (const problem of conflicts(same)) problems.push(problem);
    }
  }
  const above = partsAboveWholes(ratios, partsIn(all, things, ratios, left), (measure, { region, year }) => {
    const index = things.find('number', measure, region, year);
    return index === null || left.has(index) ? undefined : all.at(index);
  });
  for (const { part, whole } of above)
    for (const { subject, region, year, figure, place } of [part, whole]) {
      const index = things.find(figure.kind, subject.id, region, year);
      if (index === null || left.has(index)) continue;
      left.add(index);
      refused.push(place);
    }
  return {
    observations: withoutThese(all, left),
    problems: [...problems, ...above.map(({ part, facts }) => placed(part.place, facts))],
    refused,
  };
}

/** Written out, it takes half the memory; a file that was handed in twice has one for each figure. */
function placed({ path, sheet, line, column }: Place, facts: FindingFacts): PlacedFacts {
  return sheet === undefined ? { path, line, column, facts } : { path, sheet, line, column, facts };
}

/** The indices of observations that are not the only one about a thing, a list for each of these. */
function severalAboutOne(all: Observations, things: FirstByThing): Iterable<readonly number[]> {
  const several = new Map<number, number[]>();
  for (let index = 0; index < all.length; index += 1) {
    const first = things.firstLike(index);
    if (first === index) continue;
    const same = several.get(first);
    if (same === undefined) several.set(first, [first, index]);
    else same.push(index);
  }
  return several.values();
}

/** Those that may be larger than what they are a part of, and count. */
function* partsIn(
  all: Observations,
  things: FirstByThing,
  ratios: Ratios,
  left: ReadonlySet<number>,
): Iterable<Observation> {
  const { subjects, subject, regions, region, years, year, value, form } = all.columns;
  const wholesOf = subjects.map(({ id }) => ratios.get(id) ?? []);
  for (let index = 0; index < all.length; index += 1) {
    const mayBeAbove = (wholesOf[subject[index] ?? 0] ?? []).some(({ denominator }) => {
      const code = regions[region[index] ?? 0] ?? '';
      const when = years[year[index] ?? 0] ?? 0;
      const whole = things.find('number', denominator, code, when);
      if (whole === null || left.has(whole)) return false;
      const areWhole = form[index] === FORMS.number && form[whole] === FORMS.number;
      return !areWhole || (value[index] ?? 0) > (value[whole] ?? 0);
    });
    if (mayBeAbove && !left.has(index)) yield all.at(index);
  }
}

function withoutThese(all: Observations, left: ReadonlySet<number>): Observations {
  if (left.size === 0) return all;
  const kept = new Uint32Array(all.length - left.size);
  let count = 0;
  for (let index = 0; index < all.length; index += 1) {
    if (left.has(index)) continue;
    kept[count] = index;
    count += 1;
  }
  return all.picked(kept);
}

/** Of two observations about one thing. */
function isSameFigure(all: Observations, a: number, b: number): boolean {
  const { form, value } = all.columns;
  // Whole numbers are kept as such, whatever they are written like.
  if (form[a] === form[b] && form[a] !== FORMS.apart) return value[a] === value[b];
  return figureText(all.figureAt(a)) === figureText(all.figureAt(b));
}

function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
    case 'percentage':
      return figure.value;
    case 'yes-no':
      return figure.value ? 'yes' : 'no';
    case 'fraction':
      return `${figure.numerator}/${figure.denominator}`;
  }
}

function duplicate({ subject, region, year, place }: Observation): FindingFacts {
  return { code: 'duplicate-figure', subject: subject.id, region, year, first: place };
}

/** Other figures named in a finding; the rest is counted. */
const MOST_OTHERS = 10;

/**
 * For each figure, the other ones given for the same thing, each at its first place; `same` is in the order
 * of places.
 */
function conflicts(same: readonly Observation[]): PlacedFacts[] {
  const firstOf = new Map<string, Place>();
  for (const { figure, place } of same) {
    const text = figureText(figure);
    if (!firstOf.has(text)) firstOf.set(text, place);
  }
  const shown = [...firstOf].slice(0, MOST_OTHERS + 1).map(([text, place]) => ({ text, place }));
  return same.map(({ subject, region, year, figure, place }) => {
    const text = figureText(figure);
    const others = shown.filter((other) => other.text !== text).slice(0, MOST_OTHERS);
    return placed(place, {
      code: 'conflicting-figures',
      subject: subject.id,
      region,
      year,
      text,
      others,
      more: firstOf.size - 1 - others.length,
    });
  });
}
