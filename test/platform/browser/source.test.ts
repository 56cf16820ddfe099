import { expect, test } from 'vitest';
import { sha256 } from '../../../src/platform/node/sha256.ts';
import { sourceOf } from '../../../src/platform/browser/source.ts';

/** Source: FIPS 180-2, appendix B.1. */
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('Web Crypto and Node give a file the same fingerprint', async () => {
  const bytes = new TextEncoder().encode('abc');
  expect(await sourceOf('a.csv', bytes)).toEqual({ path: 'a.csv', bytes, sha256: OF_ABC });
  expect(sha256(bytes)).toBe(OF_ABC);
});

test('the fingerprint is of the bytes seen, not of the memory they lie in', async () => {
  const bytes = new TextEncoder().encode('xabcx').subarray(1, 4);
  expect((await sourceOf('a.csv', bytes)).sha256).toBe(OF_ABC);
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  shared.set(bytes);
  expect((await sourceOf('a.csv', shared)).sha256).toBe(OF_ABC);
});
