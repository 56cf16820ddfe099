import type { Ranking } from '../core/scores.ts';
import type { RunOptions } from './options.ts';
import type { Judged } from './ranker.ts';

/**
 * The ranking of a run, where it is asked for and all that scores are made of was judged: what was not judged can't
 * be told to be waived.
 */
export function rankingWithin(
  { judging, ranking }: Pick<Required<RunOptions>, 'judging' | 'ranking'>,
  judged: Judged,
): Ranking | null {
  if (ranking === null || judging === null) return null;
  return judging.levels === undefined && judging.indicators === undefined ? ranking(judged) : null;
}
