/** One input as the program was given it: what to call it, and its bytes. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}
