import { crypto } from './crypto.ts';

/** The fingerprint by which reports identify a file, whatever its name. */
export function sha256(bytes: Uint8Array): string {
  return crypto().createHash('sha256').update(bytes).digest('hex');
}
