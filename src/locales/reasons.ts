import type { ErrorCode } from 'yaml';

/** Why a file can be neither read nor written: by the code of the system, and what this program finds out itself. */
export type SystemReason =
  | 'EACCES'
  | 'EPERM'
  | 'ENOENT'
  | 'EISDIR'
  | 'ENOTDIR'
  | 'EEXIST'
  | 'ENOTEMPTY'
  | 'ENOSPC'
  | 'EDQUOT'
  | 'EROFS'
  | 'EFBIG'
  | 'ENAMETOOLONG'
  | 'ELOOP'
  | 'EMFILE'
  | 'ENFILE'
  | 'EBUSY'
  | 'ETXTBSY'
  | 'EIO'
  | 'EINVAL'
  | 'ENXIO'
  | 'ENODEV'
  | 'EXDEV'
  | 'EAGAIN'
  | 'ETIMEDOUT'
  | 'ENOMEM'
  | 'ENOTSUP'
  | 'EPIPE'
  | 'no-such-folder'
  | 'not-utf-8';

/** What is wrong with the syntax of YAML: as its library tells them apart, and what that says only when the values are taken. */
export type YamlReason = ErrorCode | 'UNKNOWN_ALIAS';

/** The words for a code; one that is not known is named itself. */
export function reasonOf(code: string, known: Readonly<Record<string, string>>, otherwise: (code: string) => string): string {
  return Object.hasOwn(known, code) ? (known[code] ?? otherwise(code)) : otherwise(code);
}
