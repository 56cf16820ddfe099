/** A mark in a heap: how far its middle is above the floor and beside its place, and how large it is drawn. */
export interface Heaped {
  readonly aside: number;
  readonly up: number;
  readonly radius: number;
}

/** A mark can be seen down to this radius. */
const LEAST = 2;

/**
 * Heaps marks up so that none covers another and each stays at its own place along the axis. Where so many stand
 * at one place that they would be too high, those are drawn smaller, if need be side by side, and the others as
 * they are.
 */
export function heapOf(places: readonly number[], radius: number, highest: number): readonly Heaped[] {
  const most = Math.floor(highest / (radius * 2));
  const count = (place: number) => places.filter((each) => each === place).length;
  const counts = new Map(places.map((place) => [place, count(place)]));
  const isTower = (place: number) => (counts.get(place) ?? 0) > most;
  const others = places.filter((place) => !isTower(place));
  const levels = swarm(others, radius * 2);
  const step = Math.min(radius * 2, highest / (Math.max(0, ...levels) + 1));
  const standing = new Map<number, number>();
  let next = 0;
  return places.map((place) => {
    if (!isTower(place)) return { aside: 0, up: radius + (levels[next++] ?? 0) * step, radius };
    const below = standing.get(place) ?? 0;
    standing.set(place, below + 1);
    return inTower(below, counts.get(place) ?? 1, highest);
  });
}

function inTower(at: number, count: number, highest: number): Heaped {
  const columns = Math.ceil((count * LEAST * 2) / highest);
  const rows = Math.ceil(count / columns);
  const radius = highest / rows / 2;
  const column = Math.floor(at / rows);
  return {
    aside: (column - (columns - 1) / 2) * LEAST * 2,
    up: radius * (1 + 2 * (at % rows)),
    radius: Math.min(radius, LEAST * 1.25),
  };
}

/** On which level each mark stands, from 0: the lowest on which it touches none. */
function swarm(places: readonly number[], width: number): readonly number[] {
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
