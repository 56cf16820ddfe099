const ARCHIVE = /^(?:\.(?:zip|rar|7z|tar|gz|tgz|bz2|tbz|xz|txz|zst|lz4|cab|iso))?$/u;

/** Whether an ending is that of an archive; none at all is that of one known by its content. */
export function isArchive(extension: string): boolean {
  return ARCHIVE.test(extension);
}
