import type { FindingCode, PlacedFacts } from '../../core/findings.ts';
import type { NamedSource } from './take-in.ts';

/** A file that was found and not opened. */
export interface NotRead {
  readonly path: string;
  /** What was found about it, or that it is nobody's data. */
  readonly reason: FindingCode | 'not-data';
}

/** Every source that was not opened, with the first that was found about it. */
export function notReadOf(sources: readonly NamedSource[], unopened: readonly PlacedFacts[]): NotRead[] {
  const aside = sources.flatMap(({ name, obstacle }): NotRead[] =>
    obstacle === 'not-data' ? [{ path: name, reason: obstacle }] : [],
  );
  const why = new Map(unopened.toReversed().map(({ path, facts }) => [path, facts.code]));
  const others = [...why].map(([path, reason]) => ({ path, reason }));
  return [...aside, ...others].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
