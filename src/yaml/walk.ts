import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isCollection, isMap, isPair, isScalar } from 'yaml';

/** What is looked at in passing. */
interface Seen {
  readonly map?: (map: YAMLMap) => void;
  readonly pair?: (pair: Pair) => void;
  readonly scalar?: (scalar: Scalar) => void;
}

/**
 * Goes through all of a document in the order it is written. The library has the same, which also tells the way
 * to each node: that takes longer than all that is asked here.
 */
export function walk(node: Node | null, seen: Seen): void {
  const visit = (each: unknown): void => {
    if (isScalar(each)) return seen.scalar?.(each);
    if (isPair(each)) {
      seen.pair?.(each);
      visit(each.key);
      return visit(each.value);
    }
    if (!isCollection(each)) return;
    if (isMap(each)) seen.map?.(each);
    each.items.forEach(visit);
  };
  visit(node);
}
