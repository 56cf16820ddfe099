import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Submission } from '../../../src/sources/tables/submission.ts';
import { submit } from '../../support/judge.ts';
import type { OfficeTable } from '../../support/office-tables.ts';
import { figureKey, LAYOUTS, officeTable } from '../../support/office-tables.ts';
import { submitSheet } from '../../support/tables.ts';

const quoted = (cell: string) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const asText = ({ cells }: OfficeTable): Submission =>
  submit({ '教育数据.csv': `${cells.map((row) => row.map(quoted).join(',')).join('\n')}\n` });

const asWorkbook = ({ cells, merges }: OfficeTable): Submission => submitSheet(cells, merges);

const figuresOf = ({ observations }: Submission) =>
  new Map(
    [...observations].map(({ subject, region, year, figure }) => [
      figureKey(subject.id, region, year),
      'value' in figure ? String(figure.value) : '',
    ]),
  );
const errorsOf = ({ findings }: Submission) =>
  findings.filter(({ severity }) => severity === 'error').map(({ facts }) => facts.code);
const entries = (figures: ReadonlyMap<string, string>) =>
  [...figures].map(([key, value]) => `${key} ${value}`).toSorted();

describe.each([
  ['text', asText],
  ['workbook', asWorkbook],
] as const)('of a table an office may send, as a %s', (_, read) => {
  test.each(Object.keys(LAYOUTS))('%s: a figure is what stands there, or there is an error', (layout) => {
    fc.assert(
      fc.property(officeTable([layout]), (table) => {
        const submission = read(table);
        const figures = figuresOf(submission);
        expect(entries(figures).filter((entry) => !entries(table.figures).includes(entry))).toEqual([]);
        if (figures.size < table.figures.size) expect(errorsOf(submission)).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    'wide',
    'wide, years first',
    'wide of one year',
    'long',
    'regions by years',
    'items by years',
    'items with units by years',
    'years by regions',
    'items by regions',
    'regions and items by years',
    'items over years',
    'a table for each year',
    'a table for each region',
  ])('%s: all figures are read', (layout) => {
    const plain = { repeated: read === asText, spelling: 'name', corner: '地区' } as const;
    fc.assert(
      fc.property(officeTable([layout], plain), (table) => {
        fc.pre(table.figures.size > 0);
        const submission = read(table);
        expect(errorsOf(submission)).toEqual([]);
        expect(entries(figuresOf(submission))).toEqual(entries(table.figures));
      }),
      { numRuns: 25 },
    );
  });
});
