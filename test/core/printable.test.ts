import { describe, expect, test } from 'vitest';
import { printable } from '../../src/core/printable.ts';

describe('text from a cell is made safe to print', () => {
  test.each([
    ['\u001B[31mred', '<001B>[31mred'],
    ['a\u0007b\u0000', 'a<0007>b<0000>'],
    ['x\u202Egpj.exe', 'x<202E>gpj.exe'],
    ['a\nb\tc', 'a<000A>b c'],
    ['\u009B2J', '<009B>2J'],
    ['五华区', '五华区'],
  ])('%j', (text, safe) => {
    expect(printable(text)).toBe(safe);
  });
});
