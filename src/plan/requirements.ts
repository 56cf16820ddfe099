import type { RequirementKey } from '../core/comparisons/requirements.ts';
import {
  figuresAt,
  figuresBeside,
  REQUIREMENT_KEYS,
  requirementOf,
  rulesBehind,
  writtenAs,
} from '../core/comparisons/requirements.ts';
import { amountsOf } from '../core/comparisons/rules.ts';
import { decimal } from '../core/decimal.ts';
import type { Limits } from '../core/limits.ts';
import type { Kind, Requirement } from './plan.ts';
import type { WrittenFigures } from './figures-schema.ts';
import type { TargetFile } from './schema.ts';

/** What a target asks for, as it is written. */
export interface Asked {
  readonly key: RequirementKey;
  readonly requirement: Requirement;
  /** Those at the key, as written in the file. */
  readonly figures: readonly number[];
  /** What meets it; without an end where nothing says it yet. */
  readonly meets: Limits;
  /** What its figures count: in the indicator's unit, or members. */
  readonly measures: 'value' | 'members';
  /** The kinds of indicator it can be asked of; null: all. */
  readonly kinds: readonly Kind[] | null;
}

const OPEN: Limits = { low: null, high: null };

/** Everything a target asks for; one thing, in a plan that is sound. */
export function askedOf(target: TargetFile): Asked[] {
  return REQUIREMENT_KEYS.flatMap((key) => {
    const written = target[key];
    return written === undefined ? [] : [asked(key, figuresIn(written), target)];
  });
}

function asked(key: RequirementKey, figures: readonly number[], target: TargetFile): Asked {
  const named = [
    ...figuresAt(key).map((name, index) => [name, figures[index]] as const),
    ...figuresBeside(key).map((name) => [name, target[name]] as const),
  ];
  const requirement = requirementOf(
    key,
    Object.fromEntries(named.map(([name, figure = 0]) => [name, decimal(figure)])),
  );
  const { measures, meets } = rulesBehind(requirement);
  return {
    key,
    requirement,
    figures,
    meets: 'value' in requirement ? meets(amountsOf(requirement)) : OPEN,
    measures,
    kinds: writtenAs(key).kinds ?? null,
  };
}

function figuresIn(written: WrittenFigures): readonly number[] {
  if (written === true) return [];
  return typeof written === 'number' ? [written] : written;
}

/** The keys that lead from a target to one of its figures. */
export function pathTo({ key, figures }: Asked, index: number): string[] {
  return figures.length > 1 ? [key, String(index)] : [key];
}
