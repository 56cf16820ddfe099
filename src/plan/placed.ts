import type { YamlProblem } from '../core/yaml-problems.ts';
import type { YamlPlaces } from '../yaml/places.ts';
import type { BrokenRule } from './broken-rule.ts';

/** A broken rule with its line and column in the file. */
export function placed({ facts, path: keys, ofKey, at }: BrokenRule, places: YamlPlaces): YamlProblem {
  const place = ofKey ? places.ofKey(keys) : places.ofValue(keys);
  return { facts, ...(at === undefined ? place : places.within(keys, at)), keys };
}
