import { expect, test } from 'vitest';
import { decimal, isAbove, parseDecimal } from '../../src/core/decimal.ts';

test.each([
  ['1200', '1200'],
  ['0', '0'],
  ['-0', '0'],
  ['+5', '5'],
  ['007', '7'],
  ['1.', '1'],
  ['.5', '0.5'],
  ['89.90', '89.9'],
  ['-0.50', '-0.5'],
  ['0.1', '0.1'],
  ['12345678901234567890.123456789', '12345678901234567890.123456789'],
])('%s is %s', (written, value) => {
  expect(parseDecimal(written)).toBe(value);
});

test.each([
  '',
  ' ',
  '.',
  '-',
  '1e3',
  '1,000',
  '0x10',
  'NaN',
  'Infinity',
  '1.2.3',
  '１２',
  '约5',
  '1 000',
  '--1',
])('%j is no number', (written) => {
  expect(parseDecimal(written)).toBeNull();
});

test('a JavaScript number is the decimal it was written as', () => {
  expect(decimal(0.1)).toBe('0.1');
  expect(decimal(1e21)).toBe('1000000000000000000000');
});

test.each([
  ['10', '9', true],
  ['9', '10', false],
  ['10', '10', false],
  ['0.2', '0.11', true],
  ['100', '99.9', true],
])('%s above %s: %s', (a, b, expected) => {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  expect(left !== null && right !== null && isAbove(left, right)).toBe(expected);
});
