/** An input with its fingerprint, which `openFile` and `openText` take. */
interface Fingerprinted {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Makes a source of a file's bytes, by the Web Crypto that browsers and Node both have. */
export async function sourceOf(path: string, bytes: Uint8Array): Promise<Fingerprinted> {
  return { path, bytes, sha256: await sha256(bytes) };
}

/** A view of shared memory is copied, since only memory of its own can be digested. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
