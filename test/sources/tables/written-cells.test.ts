import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import { understoodFrom } from '../../../src/sources/tables/written-cells.ts';

const number = (value: number) => ({ kind: 'number', value: decimal(value) }) as const;
const percentage = (value: number) => ({ kind: 'percentage', value: decimal(value) }) as const;

describe('how a figure came of its cell', () => {
  test('a number as it is', () => expect(understoodFrom('1,234', number(1234))).toEqual(number(1234)));
  test('with 万 in the cell', () => {
    expect(understoodFrom('2万', number(20_000))).toEqual({ ...number(20_000), power: 4, powerFrom: 'cell' });
  });
  test('with 万 in the heading', () => {
    expect(understoodFrom('2.5', number(25_000))).toEqual({ ...number(25_000), power: 4, powerFrom: 'unit' });
  });
  test('with a footnote mark', () =>
    expect(understoodFrom('22350①', number(22_350))).toEqual(number(22_350)));
  test.each([
    ['89.9%', 89.9, 'percent'],
    ['89.9', 89.9, 'percent'],
    ['899‰', 89.9, 'per-mille'],
    ['0.899', 89.9, 'fraction'],
  ])('%s as %s%%, written as %s', (text, value, writtenAs) => {
    expect(understoodFrom(text, percentage(value))).toEqual({ ...percentage(value), writtenAs });
  });
  test('a figure that can not have come of it is a defect', () => {
    expect(() => understoodFrom('2', number(3))).toThrow('3 was not read from 2');
    expect(() => understoodFrom('x', number(3))).toThrow('3 was not read from "x"');
    expect(() => understoodFrom('5%', percentage(6))).toThrow('6% was not read from "5%"');
  });
});
