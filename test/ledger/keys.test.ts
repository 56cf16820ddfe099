import { describe, expect, test } from 'vitest';
import { keyText, readKey, rowKeyText } from '../../src/ledger/keys.ts';

const KEY = { indicator: 'safe-campus-rate', region: '530102', year: 2025 };

describe('the key of a row', () => {
  test('is indicator, region and year', () => {
    expect(keyText(KEY)).toBe('safe-campus-rate 530102 2025');
    expect(rowKeyText({ ...KEY, entry: 1 })).toBe('safe-campus-rate 530102 2025');
    expect(rowKeyText({ ...KEY, entry: 2 })).toBe('safe-campus-rate 530102 2025 #2');
  });
  test.each([
    ['safe-campus-rate 530102 2025', 1],
    ['  safe-campus-rate  530102\n2025 ', 1],
    ['safe-campus-rate　５３０１０２ 2025', 1],
    ['safe-campus-rate 530102 2025 #2', 2],
    ['safe-campus-rate 530102 2025 ＃10', 10],
  ])('is read from %j', (text, entry) => {
    expect(readKey(text)).toEqual({ ...KEY, entry });
  });
  test.each([
    '',
    '530102',
    'safe-campus-rate 530102',
    'safe-campus-rate 53010 2025',
    'safe-campus-rate 530102 2025 #1',
    'safe-campus-rate 530102 2025 #02',
    'safe-campus-rate 530102 2025 2',
    '=D4&" "&530102',
    'Safe-campus-rate 530102 2025',
  ])('is not read from %j', (text) => {
    expect(readKey(text)).toBeNull();
  });
});
