import { decimal } from '../core/decimal.ts';
import type { Kind, Requirement } from './plan.ts';
import type { TargetFile } from './schema.ts';

type Key = Requirement['comparison'];

/** The least and the most that meet a requirement; null where there is no such end, or nothing says it yet. */
interface Ends {
  readonly least: number | null;
  readonly most: number | null;
}

/** How a comparison is written in targets.yaml. */
interface Written<C extends Key> {
  /** Null if a target is not written with it. */
  readonly read: (target: TargetFile) => Requirement<C> | null;
  /** As they stand in the file. */
  readonly figures: (requirement: Requirement<C>) => readonly number[];
  readonly ends: (requirement: Requirement<C>) => Ends;
  /** What its figures count: in the indicator's unit, or members. */
  readonly measures: 'value' | 'members';
  /** The kinds of indicator it can be asked of; null: all. */
  readonly kinds: readonly Kind[] | null;
}

const OPEN: Ends = { least: null, most: null };

const WRITTEN: { readonly [C in Key]: Written<C> } = {
  'at-least': {
    read: ({ 'at-least': value }) =>
      value === undefined ? null : { comparison: 'at-least', value: decimal(value) },
    figures: ({ value }) => [Number(value)],
    ends: ({ value }) => ({ ...OPEN, least: Number(value) }),
    measures: 'value',
    kinds: null,
  },
  'at-most': {
    read: ({ 'at-most': value }) =>
      value === undefined ? null : { comparison: 'at-most', value: decimal(value) },
    figures: ({ value }) => [Number(value)],
    ends: ({ value }) => ({ ...OPEN, most: Number(value) }),
    measures: 'value',
    kinds: null,
  },
  between: {
    read: ({ between }) =>
      between === undefined
        ? null
        : { comparison: 'between', value: decimal(between[0]), upper: decimal(between[1]) },
    figures: ({ value, upper }) => [Number(value), Number(upper)],
    ends: ({ value, upper }) => ({ least: Number(value), most: Number(upper) }),
    measures: 'value',
    kinds: null,
  },
  about: {
    read: ({ about, tolerance = 0 }) =>
      about === undefined
        ? null
        : { comparison: 'about', value: decimal(about), tolerance: decimal(tolerance) },
    figures: ({ value }) => [Number(value)],
    ends: ({ value, tolerance }) => ({ ...OPEN, least: Number(value) - Number(tolerance) }),
    measures: 'value',
    kinds: null,
  },
  'members-at-least': {
    read: ({ 'members-at-least': value }) =>
      value === undefined ? null : { comparison: 'members-at-least', value: decimal(value) },
    figures: ({ value }) => [Number(value)],
    ends: ({ value }) => ({ ...OPEN, least: Number(value) }),
    measures: 'members',
    kinds: ['share'],
  },
  'above-year-before': {
    read: ({ 'above-year-before': isAsked }) =>
      isAsked === undefined ? null : { comparison: 'above-year-before' },
    figures: () => [],
    ends: () => OPEN,
    measures: 'value',
    kinds: null,
  },
};

/** What a target asks for, as it is written. */
export interface Asked extends Ends {
  readonly key: Key;
  readonly requirement: Requirement;
  readonly figures: readonly number[];
  readonly measures: 'value' | 'members';
  readonly kinds: readonly Kind[] | null;
}

/** Everything a target asks for; one thing, in a plan that is sound. */
export function askedOf(target: TargetFile): Asked[] {
  return Object.values(WRITTEN).flatMap(({ read }) => {
    const requirement = read(target);
    return requirement === null ? [] : [{ ...described(requirement), requirement }];
  });
}

function described<C extends Key>(
  requirement: Requirement<C> & { readonly comparison: C },
): Omit<Asked, 'requirement'> {
  const { figures, ends, measures, kinds }: Written<C> = WRITTEN[requirement.comparison];
  return {
    key: requirement.comparison,
    figures: figures(requirement),
    ...ends(requirement),
    measures,
    kinds,
  };
}

/** The keys that lead from a target to one of its figures. */
export function pathTo({ key, figures }: Asked, index: number): string[] {
  return figures.length > 1 ? [key, String(index)] : [key];
}
