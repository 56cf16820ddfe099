const UNITS = ['GB', 'MB', 'KB'] as const;
const BYTES = { GB: 1024 ** 3, MB: 1024 ** 2, KB: 1024 } as const;

/** Bytes as people write them, in the largest unit that leaves no more than one decimal: `512 MB`, `1.5 GB`. */
export function sizeText(bytes: number): string {
  const unit = UNITS.find((each) => bytes >= BYTES[each] && Number.isInteger((bytes / BYTES[each]) * 10));
  return unit === undefined ? `${bytes.toLocaleString('en')} B` : `${bytes / BYTES[unit]} ${unit}`;
}

/** The bytes that a size with its unit stands for: `600MB`, `1.5 GB`, `2G`; null for anything else. */
export function bytesOfSize(text: string): number | null {
  const { number = '', letter = '' } =
    /^(?<number>\d{1,9}(?:\.\d{1,3})?)\s*(?<letter>[kmg])(?:i?b)?$/iu.exec(text.normalize('NFKC').trim())
      ?.groups ?? {};
  const unit = UNITS.find((each) => each.startsWith(letter.toUpperCase()));
  const bytes = letter === '' || unit === undefined ? 0 : Math.floor(Number(number) * BYTES[unit]);
  return bytes > 0 ? bytes : null;
}
