import { UserError } from '../../core/errors.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';

/** @throws UserError `cannot-write` */
export function writeFiles(files: readonly NewFile[], io: Io): void {
  if (files.length > 0) unlessRefused(() => io.files.write(files));
}

/**
 * @param before what was written already
 * @throws UserError `cannot-write` for what the system refuses
 */
export function unlessRefused(write: () => void, before: readonly string[] = []): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError({
      kind: 'cannot-write',
      path: error.path,
      reason: error.reason,
      written: [...before, ...error.written],
    });
  }
}
