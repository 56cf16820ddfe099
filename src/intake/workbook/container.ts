/** What a file is by its first bytes. */
export type Container = 'text' | 'xlsx' | 'xls';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export function containerOf(bytes: Uint8Array): Container {
  const begins = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (begins(ZIP)) return 'xlsx';
  return begins(COMPOUND) ? 'xls' : 'text';
}


