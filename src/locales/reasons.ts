/**
 * Why a file can be neither read nor written: by the code of the system, and what this program finds out
 * itself.
 */
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
  | 'not-a-file'
  | 'changed';

/**
 * What is wrong with the syntax of YAML: as its library tells them apart, and what that says only when the
 * values are taken.
 */
export type YamlReason =
  | 'ALIAS_PROPS'
  | 'BAD_ALIAS'
  | 'BAD_COLLECTION_TYPE'
  | 'BAD_DIRECTIVE'
  | 'BAD_DQ_ESCAPE'
  | 'BAD_INDENT'
  | 'BAD_PROP_ORDER'
  | 'BAD_SCALAR_START'
  | 'BLOCK_AS_IMPLICIT_KEY'
  | 'BLOCK_IN_FLOW'
  | 'DUPLICATE_KEY'
  | 'IMPOSSIBLE'
  | 'KEY_OVER_1024_CHARS'
  | 'MISSING_CHAR'
  | 'MULTILINE_IMPLICIT_KEY'
  | 'MULTIPLE_ANCHORS'
  | 'MULTIPLE_DOCS'
  | 'MULTIPLE_TAGS'
  | 'NON_STRING_KEY'
  | 'RESOURCE_EXHAUSTION'
  | 'TAB_AS_INDENT'
  | 'TAG_RESOLVE_FAILED'
  | 'UNEXPECTED_TOKEN'
  | 'UNKNOWN_ALIAS';

/** The words for a code; one that is not known is named itself. */
export function reasonOf(
  code: string,
  known: Readonly<Record<string, string>>,
  otherwise: (code: string) => string,
): string {
  return Object.hasOwn(known, code) ? (known[code] ?? otherwise(code)) : otherwise(code);
}
