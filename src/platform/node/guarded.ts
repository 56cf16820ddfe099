import { getSystemErrorMap } from 'node:util';
import { FileError } from '../io.ts';

/** Does something with a file. A refusal by the system is for the user to fix, and is named by its code. */
export function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = systemReason(error);
    if (reason !== null) throw new FileError(path, reason);
    throw error;
  }
}

/** The code of a system error; null for any other error. */
export function systemReason(error: unknown): string | null {
  if (error instanceof FileError) return error.reason;
  if (!(error instanceof Error)) return null;
  if ('code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE') return 'EFBIG';
  // A name with a zero byte, as settings may hold.
  if ('code' in error && error.code === 'ERR_INVALID_ARG_VALUE') return 'EINVAL';
  if (!('errno' in error) || typeof error.errno !== 'number') return null;
  return getSystemErrorMap().get(error.errno)?.[0] ?? String(error.errno);
}
