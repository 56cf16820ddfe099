import type { FindingFacts } from '../findings.ts';
import type { Figure, Observation, Place } from '../model.ts';
import type { Plan } from '../plan/plan.ts';
import { fractionsAboveOne } from './reading.ts';

export interface PlacedFacts {
  readonly place: Place;
  readonly facts: FindingFacts;
}

export interface Reconciled {
  readonly observations: readonly Observation[];
  readonly problems: readonly PlacedFacts[];
  /** Observations that don't count because of an error. */
  readonly refused: readonly Observation[];
}

/**
 * Sees that there is one figure for each thing: the same figure twice counts once, with a warning at the later place; different figures
 * for one thing are an error at each place and none of them counts. Then the ratios whose two figures stand in different rows are
 * checked. The outcome does not depend on the order the observations come in.
 */
export function reconcile(plan: Plan, observations: readonly Observation[]): Reconciled {
  const kept: Observation[] = [];
  const refused: Observation[] = [];
  const problems: PlacedFacts[] = [];
  for (const same of groups(observations, thing)) {
    const [first, ...later] = same.toSorted((a, b) => comparePlaces(a.place, b.place));
    if (first === undefined) continue;
    if (later.every((each) => figureText(each.figure) === figureText(first.figure))) {
      kept.push(first);
      problems.push(...later.map((each) => ({ place: each.place, facts: duplicate(each, first) })));
    } else {
      refused.push(...same);
      problems.push(...[first, ...later].map((each) => ({ place: each.place, facts: conflict(each, same) })));
    }
  }
  const above = groups(kept, ({ region, year }) => `${region} ${year}`).flatMap((group) => fractionsAboveOne(plan, group));
  const places = new Set(above.flatMap(({ numerator, facts }) => [numerator.place, ...(facts.code === 'numerator-above-denominator' ? [facts.other] : [])]));
  return {
    observations: kept.filter(({ place }) => !places.has(place)),
    problems: [...problems, ...above.map(({ numerator, facts }) => ({ place: numerator.place, facts }))],
    refused: [...refused, ...kept.filter(({ place }) => places.has(place))],
  };
}

/** By file, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function thing({ subject, region, year, figure }: Observation): string {
  return `${subject.type} ${subject.id} ${region} ${year} ${figure.kind}`;
}

function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const group = byKey.get(key(item));
    if (group === undefined) byKey.set(key(item), [item]);
    else group.push(item);
  }
  return [...byKey.values()];
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

function conflict(each: Observation, same: readonly Observation[]): FindingFacts {
  const others = same
    .filter((other) => other !== each)
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ figure, place }) => ({ text: figureText(figure), place }));
  return { code: 'conflicting-figures', subject: each.subject.id, region: each.region, year: each.year, text: figureText(each.figure), others };
}
