import type { Encoding } from './decode.ts';

/** What characters of a text are made of: bytes, or in UTF-16 two of them. */
export type Units = Uint8Array | Uint16Array;

/** How a text is cut into units. */
export type UnitOrder = 'bytes' | 'utf-16le' | 'utf-16be';

/** By the encoding that was asked for, else by the byte order mark. */
export function unitOrderOf(bytes: Uint8Array, forced: Encoding | null): UnitOrder {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'bytes';
  if (forced === null) return marked;
  return forced === 'utf-16le' || forced === 'utf-16be' ? forced : 'bytes';
}

/** Bytes as units; a half one at the end is left out. */
export function unitsOf(bytes: Uint8Array, order: UnitOrder): Units {
  if (order === 'bytes') return bytes;
  const [low, high] = order === 'utf-16le' ? [0, 1] : [1, 0];
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i += 1)
    units[i] = (bytes[2 * i + low] ?? 0) | ((bytes[2 * i + high] ?? 0) << 8);
  return units;
}

/** A delimiter in the units of a text. */
export function delimiterUnits(delimiter: string, encoding: string): readonly number[] {
  if (encoding.startsWith('utf-16')) return [delimiter.charCodeAt(0)];
  if (encoding.startsWith('gb') && delimiter === '，') return [0xa3, 0xac];
  return [...new TextEncoder().encode(delimiter)];
}
