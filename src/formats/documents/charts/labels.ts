/** Where something is drawn along a line, and how much room it takes there. */
export interface Span {
  readonly at: number;
  readonly size: number;
}

/** Moves what would overlap apart, as little as it takes and within limits, and keeps the order. */
export function apart(spans: readonly Span[], from: number, to: number): readonly number[] {
  const order = spans.map((_, i) => i).toSorted((a, b) => (spans[a]?.at ?? 0) - (spans[b]?.at ?? 0) || a - b);
  const places = spans.map(({ at }) => at);
  const half = (i: number) => (spans[i]?.size ?? 0) / 2;
  let least = from;
  for (const i of order) {
    places[i] = Math.max(places[i] ?? 0, least + half(i));
    least = (places[i] ?? 0) + half(i);
  }
  let most = to;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i] ?? 0, most - half(i));
    most = (places[i] ?? 0) - half(i);
  }
  return places;
}

/** Those that have room, the first ones first: which of them can be shown without touching another. */
export function withRoom<T extends Span>(spans: readonly T[], gap: number): readonly T[] {
  const shown: T[] = [];
  for (const span of spans)
    if (shown.every(({ at, size }) => Math.abs(at - span.at) >= (size + span.size) / 2 + gap))
      shown.push(span);
  return shown;
}

/** From the ends inwards: the first, the last, the second, the last but one. */
export function fromEnds<T>(items: readonly T[]): readonly T[] {
  return items
    .map((_, i) => items.at(i % 2 === 0 ? i / 2 : -(i + 1) / 2))
    .filter((each) => each !== undefined);
}
