import { comparePlaces } from '../../core/origin.ts';
import type { FindingFacts, PlacedFacts } from '../../core/findings.ts';
import type { Figure, Observation } from '../../core/model.ts';
import type { Place } from '../../core/origin.ts';
import type { Ratios } from './ratios.ts';
import { partsAboveWholes } from './ratios.ts';

export interface Reconciled {
  readonly observations: readonly Observation[];
  readonly problems: readonly PlacedFacts[];
  /** Observations that don't count because of an error. */
  readonly refused: readonly Observation[];
}

/**
 * Sees that there is one figure for each thing: the same figure twice counts once, with a warning at the
 * later place; different figures for one thing are an error at each place and none of them counts. Then the
 * ratios whose two figures are in different rows are checked. The outcome does not depend on the order the
 * observations come in.
 */
export function reconcile(ratios: Ratios, observations: readonly Observation[]): Reconciled {
  const { single, several } = byKey(observations);
  const refused: Observation[] = [];
  const problems: PlacedFacts[] = [];
  for (const [key, same] of several) {
    const [first, ...later] = same.toSorted((a, b) => comparePlaces(a.place, b.place));
    if (first === undefined) continue;
    if (later.every((each) => figureText(each.figure) === figureText(first.figure))) {
      single.set(key, first);
      for (const each of later) problems.push({ ...each.place, facts: duplicate(each, first) });
    } else {
      for (const each of same) refused.push(each);
      for (const problem of conflicts([first, ...later])) problems.push(problem);
    }
  }
  const above = partsAboveWholes(ratios, single.values(), (measure, like) =>
    single.get(keyOf('number', measure, like)),
  );
  const dropped = new Set(above.flatMap(({ part, whole }) => [part, whole]));
  return {
    observations: [...single.values()].filter((each) => !dropped.has(each)),
    problems: [...problems, ...above.map(({ part, facts }) => ({ ...part.place, facts }))],
    refused: [...refused, ...dropped],
  };
}

/** Observations that are the only one of their subject, region and year, and those that are not. */
function byKey(observations: readonly Observation[]): {
  single: Map<string, Observation>;
  several: Map<string, Observation[]>;
} {
  const single = new Map<string, Observation>();
  const several = new Map<string, Observation[]>();
  for (const each of observations) {
    const key = keyOf(each.figure.kind, each.subject.id, each);
    const first = single.get(key);
    const group = several.get(key);
    if (group !== undefined) group.push(each);
    else if (first === undefined) single.set(key, each);
    else {
      single.delete(key);
      several.set(key, [first, each]);
    }
  }
  return { single, several };
}

function keyOf(kind: Figure['kind'], id: string, { region, year }: Observation): string {
  return `${id} ${region} ${year} ${kind}`;
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

function duplicate({ subject, region, year }: Observation, first: Observation): FindingFacts {
  return { code: 'duplicate-figure', subject: subject.id, region, year, first: first.place };
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
    return {
      ...place,
      facts: {
        code: 'conflicting-figures',
        subject: subject.id,
        region,
        year,
        text,
        others,
        more: firstOf.size - 1 - others.length,
      },
    };
  });
}
