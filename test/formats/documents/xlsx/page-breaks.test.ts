import { describe, expect, test } from 'vitest';
import type { Line } from '../../../../src/formats/documents/xlsx/line.ts';
import { pageBreaks } from '../../../../src/formats/documents/xlsx/page-breaks.ts';

const line = (height: number, more: Partial<Line> = {}): Line => ({
  cells: [],
  spans: false,
  height,
  ...more,
});
const lines = (count: number, height: number, more: Partial<Line> = {}) =>
  Array.from({ length: count }, () => line(height, more));

/** A page of A4 has room for about 680 points in columns as wide as it. */
const breaksOf = (all: readonly Line[]) => pageBreaks(all, 90, 'portrait', 0);

describe('pages of a sheet', () => {
  test('end before what starts one, but none is empty', () => {
    const start = line(20, { startsPage: true });
    expect(breaksOf([start, line(20), start, line(20)])).toEqual([1]);
  });
  test('end before what would be broken', () => {
    const chart = [line(20, { keeps: true }), ...lines(12, 18, { keeps: true }), line(18)];
    expect(breaksOf([...lines(10, 20), ...chart])).toEqual([]);
    expect(breaksOf([...lines(25, 20), ...chart])).toEqual([24]);
    expect(breaksOf([...lines(25, 20), ...chart, ...lines(15, 20), ...chart])).toEqual([24, 53]);
  });
  test('take in more of narrow sheets than of wide ones, which are made smaller', () => {
    const chart = [...lines(13, 18, { keeps: true }), line(18)];
    const all = [...lines(32, 20), ...chart];
    expect(pageBreaks(all, 90, 'portrait', 0)).toEqual([31]);
    expect(pageBreaks(all, 150, 'portrait', 0)).toEqual([]);
  });
  test('do not end where nothing would be gained: before what fits on no page', () => {
    expect(breaksOf([line(20), ...lines(60, 20, { keeps: true }), line(20)])).toEqual([]);
  });
  test('a page that is full where nothing is kept together ends by itself', () => {
    expect(breaksOf(lines(100, 20))).toEqual([]);
  });
});
