import { UserError } from '../../core/errors.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import { FileError } from '../../platform/io.ts';

/** @throws UserError `cannot-write` */
export function writeFiles(files: readonly NewFile[], io: Io): void {
  if (files.length > 0) unlessRefused(() => io.files.write(files));
}

/**
 * Writes files as they come, all of them or none.
 * @throws UserError `cannot-write`, and whatever making one of them throws
 */
export async function writeInTurn(files: AsyncIterable<NewFile>, io: Io): Promise<void> {
  const writing = io.files.begin();
  try {
    for await (const file of files) await unlessRefused(() => writing.add(file));
  } catch (error) {
    writing.abandon();
    throw error;
  }
  unlessRefused(() => writing.finish());
}

/**
 * @param before what was written already
 * @throws UserError `cannot-write` for what the system refuses
 */
export function unlessRefused<T>(write: () => T, before: readonly string[] = []): T {
  try {
    return write();
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
