import type { YamlFacts } from '../core/yaml-problems.ts';

/** A broken rule and the keys that lead to it. */
export interface BrokenRule {
  readonly facts: YamlFacts;
  readonly path: readonly string[];
  /** True if it is about the last of the keys, not about what stands there. */
  readonly ofKey?: true;
  /** Where in the text there, in characters from 0, if it is about a part of it. */
  readonly at?: number;
}
