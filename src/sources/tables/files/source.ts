/** One input as the program was given it: what to call it, its bytes, and their fingerprint. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** In hexadecimal digits, made by whoever opened the file: how depends on the platform. */
  readonly sha256: string;
}
