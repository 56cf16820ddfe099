import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';

/**
 * The text of a file that the program itself, or an editor, wrote: UTF-8, with or without a byte order mark.
 * @param path `-` for standard input
 * @throws UserError `cannot-read`, FileError
 */
export async function readText(path: string, io: Io): Promise<string> {
  return decodeText(path === '-' ? await io.readStdin() : io.files.read(path), path);
}

/** @throws UserError `cannot-read` */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError({ kind: 'cannot-read', path, reason: 'not-utf-8' });
  }
}
