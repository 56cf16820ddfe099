import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSize } from '../../src/cli/options/choose-size.ts';
import { bytesOfSize, sizeText } from '../../src/core/sizes.ts';

const MB = 1024 * 1024;

test.each([
  ['600MB', 600 * MB],
  ['600 mb', 600 * MB],
  ['１.５ＧＢ', 1536 * MB],
  ['2g', 2048 * MB],
  ['64KiB', 64 * 1024],
])('%s is a size', (text, bytes) => {
  expect(bytesOfSize(text)).toBe(bytes);
});

test.each(['', '600', 'MB', '-1MB', '0MB', '1,5GB', '5TB', '1e3MB', '600MB!'])('%j is none', (text) => {
  expect(bytesOfSize(text)).toBeNull();
});

test('what is written of a size is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(1024, MB), (count, unit) => {
      expect(bytesOfSize(sizeText(count * unit))).toBe(count * unit);
    }),
    { seed: 17 },
  );
  expect([512 * MB, 1536 * MB, 1025, 64 * 1024].map(sizeText)).toEqual([
    '512 MB',
    '1.5 GB',
    '1,025 B',
    '64 KB',
  ]);
});

test('--max-size goes up to what one file may have', () => {
  expect(chooseSize('2GB')).toBe(2 ** 31 - 1);
  expect(() => chooseSize('2049MB')).toThrow('not-a-size');
  expect(() => chooseSize('600')).toThrow('not-a-size');
});
