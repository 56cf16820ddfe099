import { UserError } from '../../core/errors.ts';
import { decode } from '../../sources/tables/files/decode.ts';
import type { Io } from '../../platform/io.ts';

/**
 * The text of a file of settings, a plan or a report, as editors and shells of any system save it: UTF-8,
 * UTF-16 or GB18030, with or without a byte order mark where that is possible.
 * @param path `-` for standard input
 * @throws UserError `not-text`, FileError
 */
export async function readText(path: string, io: Io): Promise<string> {
  return decodeText(path === '-' ? await io.readStdin() : io.files.read(path), path);
}

/** @throws UserError `not-text` */
export function decodeText(bytes: Uint8Array, path: string): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  if (decoded.problem.code === 'empty-file') return '';
  throw new UserError({ kind: 'not-text', path });
}
