/**
 * A long text in pieces, each made when it is asked for, so that nobody holds all of it. Between two pieces a line
 * ends.
 */
export type Pieces = Iterable<string>;

/** Characters that are worth being written at once. */
const WORTH_WRITING = 1 << 16;

/** Joins texts, however short, into pieces worth writing. */
export function* piecesOf(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < WORTH_WRITING) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** What is made of each value, as it is asked for. */
export function* mapped<From, To>(
  values: Iterable<From>,
  make: (value: From, index: number) => To,
): Generator<To> {
  let index = 0;
  for (const value of values) {
    yield make(value, index);
    index += 1;
  }
}

export function joined(pieces: Pieces): string {
  return [...pieces].join('');
}
