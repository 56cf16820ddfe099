import { describe, expect, test } from 'vitest';
import type { FigureUnit } from '../../../../src/content/document.ts';
import { parseDecimal } from '../../../../src/core/decimal.ts';
import { numberCell } from '../../../../src/formats/documents/xlsx/number-cell.ts';

const cell = (text: string, value: string, unit: FigureUnit) => {
  const exact = parseDecimal(value);
  if (exact === null) throw new Error(value);
  return numberCell({ text, figure: { value: exact, in: unit } });
};

describe('a figure is a number that is seen as its text reads', () => {
  test.each<readonly [string, string, FigureUnit, number, string]>([
    ['99.25%', '99.25', 'percent', 0.9925, '0.00%'],
    ['✗ 99.25%', '99.25', 'percent', 0.9925, '"✗ "0.00%'],
    ['≥90%', '90', 'percent', 0.9, '"≥"0%'],
    ['≥90%*', '90', 'percent', 0.9, '"≥"0%"*"'],
    ['100.00%', '100', 'percent', 1, '0.00%'],
    ['0.07%', '0.07', 'percent', 0.0007, '0.00%'],
    ['1304723', '1304723', 'number', 1304723, '0'],
    ['1,304,723', '1304723', 'number', 1304723, '#,##0'],
    ['还差145所', '145', 'number', 145, '"还差"0"所"'],
    ['+5.93个百分点', '5.93', 'points', 5.93, '"+"0.00"个百分点"'],
    ['−0.76', '-0.76', 'points', -0.76, '0.00;"−"0.00'],
    ['✗ -0.8个百分点', '-0.8', 'points', -0.8, '"✗ "0.0"个百分点";"✗ -"0.0"个百分点"'],
    ['“12”"人"', '12', 'number', 12, '"“"0"”"\\""人"\\"'],
  ])('%s', (text, value, unit, number, format) => {
    expect(cell(text, value, unit)).toEqual({ value: number, format });
  });
});

describe('a cell stays text', () => {
  test('without a figure', () => {
    expect(numberCell({ text: '99.25%' })).toBeNull();
  });
  test.each<readonly [string, string, string, FigureUnit]>([
    ['with two numbers', '95.93%（1304723/1360082）', '95.93', 'percent'],
    ['if its text says another number', '约99%', '99.25', 'percent'],
    ['if its text has another unit', '99.25', '99.25', 'percent'],
    ['if its unit is a power of ten', '1.3万', '13000', 'number'],
    ['if it is an exact zero with a sign', '-0.00', '0', 'points'],
    ['with more digits than a number keeps', '1234567890123456', '1234567890123456', 'number'],
    ['with more words than a format holds', `${'很'.repeat(200)}1`, '1', 'number'],
    ['if it starts a formula', '=1+1', '2', 'number'],
  ])('%s: %s', (_, text, value, unit) => {
    expect(cell(text, value, unit)).toBeNull();
  });
});
