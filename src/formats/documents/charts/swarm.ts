/**
 * Heaps marks up so that none covers another and each stays at its own place along the axis: on which level
 * each stands, from 0.
 */
export function swarm(places: readonly number[], width: number): readonly number[] {
  const levels = places.map(() => 0);
  const order = places.map((_, i) => i).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  /** The last place that is taken on each level. */
  const taken: number[] = [];
  for (const i of order) {
    const at = places[i] ?? 0;
    const free = taken.findIndex((last) => at - last >= width);
    const level = free === -1 ? taken.length : free;
    taken[level] = at;
    levels[i] = level;
  }
  return levels;
}
