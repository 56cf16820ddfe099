import { describe, expect, test } from 'vitest';
import { readWritten } from '../../../../src/sources/tables/values/written.ts';

describe('a number as people write it', () => {
  test.each([
    ['1,234', '1234'],
    ['１２３４', '1234'],
    ['1 234 567', '1234567'],
    ['1.2万', '12000'],
    ['3亿', '300000000'],
    ['899‰', '89.9'],
    ['89.9 %', '89.9'],
  ])('%s is %s', (written, value) => {
    expect(readWritten(written)?.value).toBe(value);
  });

  test.each(['5万%', '5千‰', '12,34', '1,2345', '1e3', '1.2.3', '五', '', '%'])('%j is none', (written) => {
    expect(readWritten(written)).toBeNull();
  });
});

describe('digits behind the fifteenth', () => {
  test.each([
    ['10.220000000000001', '10.22'],
    ['0.30000000000000004', '0.3'],
    ['89.899999999999999', '89.9'],
  ])('%s is the %s that binary arithmetic made it of', (written, value) => {
    expect(readWritten(written)).toMatchObject({ value, noisy: true });
  });

  test.each([
    '10.2200000000000065',
    '10.22000000000002',
    '1234567890123456',
    '0.1234567890123456789',
    '89.9999999999',
  ])('%s is further from anything shorter than arithmetic leaves it', (written) => {
    expect(readWritten(written)).toMatchObject({ value: written, noisy: false });
  });
});
