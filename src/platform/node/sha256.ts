import { createHash } from 'node:crypto';

/** The fingerprint by which reports name a file, whatever it is called. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
