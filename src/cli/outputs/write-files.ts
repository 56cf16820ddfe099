import { UserError } from '../../core/errors.ts';
import type { Io, NewFile } from '../../platform/io.ts';
import { FileError, isWhole } from '../../platform/io.ts';

/**
 * Writes all of the files, or none.
 * @throws UserError `cannot-write`
 */
export function writeFiles(files: readonly NewFile[], io: Io): void {
  if (files.length > 0) unlessRefused(() => io.files.write(files));
}

/**
 * The same of files that may come in pieces.
 * @throws also whatever making a piece throws
 */
export async function writePieces(files: readonly NewFile[], io: Io): Promise<void> {
  if (files.every(({ content }) => isWhole(content))) writeFiles(files, io);
  else await writeInTurn(files, io);
}

/**
 * Writes files as they come, all of them or none.
 * @throws UserError `cannot-write`, and whatever making one of them throws
 */
export async function writeInTurn(files: AsyncIterable<NewFile> | Iterable<NewFile>, io: Io): Promise<void> {
  const writing = io.files.begin();
  try {
    for await (const file of files) await writing.add(file);
  } catch (error) {
    writing.abandon();
    throw refusal(error);
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
    throw refusal(error, before);
  }
}

function refusal(error: unknown, before: readonly string[] = []): unknown {
  if (!(error instanceof FileError)) return error;
  return new UserError({
    kind: 'cannot-write',
    path: error.path,
    reason: error.reason,
    written: [...before, ...error.written],
  });
}
