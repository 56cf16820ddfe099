import { realpathSync, statSync } from 'node:fs';
import { guarded } from './guarded.ts';

/**
 * What a file system says of a file. Numbers of NTFS are above 2⁵³, where those of JavaScript lose digits:
 * two files could count as one.
 */
export interface FileNumbers {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
}

export type ReadNumbers = (path: string) => FileNumbers | undefined;

const numbersOf: ReadNumbers = (path) => statSync(path, { bigint: true, throwIfNoEntry: false });

/** The same for two paths if they lead to one file or folder; null if there is none. */
export function identityOf(path: string, read: ReadNumbers = numbersOf): string | null {
  const numbers = guarded(path, () => read(path));
  if (numbers === undefined) return null;
  const { dev, ino, size } = numbers;
  // Some file systems of networks number nothing, and ReFS has more files than numbers.
  return ino === 0n ? guarded(path, () => realpathSync(path)) : `${dev}:${ino}:${size}`;
}
