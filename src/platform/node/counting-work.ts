/** The program's own plan is read by every run; what a county hands in hardly adds to that. */
const LITTLE = 128 * 1024;

/**
 * Counts what is read, and says once when there is more to do than a moment's work.
 * @returns what is to be told of everything that is read, in bytes
 */
export function countingWork(muchToDo: () => void): (read: number) => void {
  let total = 0;
  return (read) => {
    const before = total;
    total += read;
    if (before <= LITTLE && total > LITTLE) muchToDo();
  };
}
