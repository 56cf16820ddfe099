/** What is done once as the work grows, in this order. */
export interface AsWorkGrows {
  /** There is more to do than with a file or two of a county. */
  readonly some: () => void;
  /** There is so much that it is not over in a moment. */
  readonly much: () => void;
}

/** In bytes. The program's own plan is read by every run; what a county hands in hardly adds to that. */
const [LITTLE, A_MOMENT] = [128 * 1024, 512 * 1024];

/**
 * Counts what is read, and says once each that there is some and that there is much to do.
 * @returns what is to be told of everything that is read, in bytes
 */
export function countingWork({ some, much }: AsWorkGrows): (read: number) => void {
  let total = 0;
  return (read) => {
    const before = total;
    total += read;
    if (before <= LITTLE && total > LITTLE) some();
    if (before <= A_MOMENT && total > A_MOMENT) much();
  };
}
