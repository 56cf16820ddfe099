import { plainName } from '../core/naming.ts';
import { nearest } from '../core/suggest.ts';
import type { Indicator, Measure } from './plan.ts';

type Named = Pick<Indicator | Measure, 'id' | 'title' | 'aliases'>;

/** The one of that id, name or alias; undefined if there is none. */
export function namedExactly<T extends Named>(text: string, all: readonly T[]): T | undefined {
  const wanted = plainName(text);
  return all.find((each) => namesOf(each).some((name) => plainName(name) === wanted));
}

/** The ids of those with the nearest names. */
export function nearestIds(text: string, all: readonly Named[]): string[] {
  return nearest(text, all, namesOf).map(({ id }) => id);
}

function namesOf({ id, title, aliases }: Named): string[] {
  return [id, title.zh, title.en, ...aliases];
}
