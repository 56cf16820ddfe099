import type { YamlFacts } from '../core/yaml-problems.ts';

/** A broken rule and the keys that lead to it. */
export interface BrokenRule {
  readonly facts: YamlFacts;
  readonly path: readonly string[];
}
