import { describe, expect, test } from 'vitest';
import { readingContext } from '../../../../src/sources/tables/make-context.ts';
import type { Entry } from '../../../../src/sources/tables/entries/entry.ts';
import { openText } from '../../../../src/sources/tables/files/open.ts';
import { LAYOUTS } from '../../../../src/sources/tables/layouts/index.ts';
import type { HeaderReader, Layout } from '../../../../src/sources/tables/layouts/layout.ts';
import { readSubmission } from '../../../../src/sources/tables/submission.ts';
import type { Column } from '../../../../src/sources/tables/terms/columns.ts';
import { isAcross } from '../../../../src/sources/tables/terms/columns.ts';
import { yearOfHeader } from '../../../../src/sources/tables/terms/years.ts';
import { PLAN, TREE } from '../../../support/judge.ts';
import { source } from '../../../support/source.ts';

/** A header of two rows: regions, and below each of them the years. */
const readHeader: HeaderReader = ([upper, lower], { resolveRegion }) => {
  const columns = (upper?.cells ?? []).map((cell, index): Column | null => {
    if (index === 0) return { role: 'indicator', unit: null };
    const found = resolveRegion(cell);
    const year = yearOfHeader(lower?.cells[index] ?? '');
    return 'region' in found && year !== null
      ? { role: 'region-of', region: found.region, year, unit: null }
      : null;
  });
  const read = columns.flatMap((column) => column ?? []);
  return read.length === columns.length && read.length > 1 ? { columns: read, problems: [], size: 2 } : null;
};

/** Measures down, regions and years across. */
const crossed: Layout = {
  name: 'crossed',
  header: { kind: 'own', read: readHeader },
  missing: () => [],
  entries: ({ cells }, { columns, context: { dictionary } }) => {
    const topic = dictionary.find(cells[0] ?? '')?.topic;
    if (topic === undefined)
      return { entries: [], problems: [{ column: 1, facts: { code: 'missing-indicator' } }] };
    const entries = columns.flatMap((column, index): Entry[] => {
      if (!isAcross(column) || column.region === null || column.year === null) return [];
      const of = { region: column.region, year: column.year };
      const cell = { column: index + 1, text: cells[index] ?? '' };
      return [{ kind: 'value', topic, of, cell, unit: { percent: false, power: 0 } }];
    });
    return { entries, problems: [] };
  },
};

const TABLE = `各县教育情况,,,
项目,五华区,五华区,盘龙区
,2024年,2025年,2025年
在园幼儿总数,900,1000,2000
普惠性幼儿园覆盖率,88.1%,90.2%,约90
普通高中托管帮扶,是,是,否
`;
const read = (text: string, layouts: readonly Layout[]) => {
  const context = readingContext(PLAN, TREE, {}, layouts);
  return readSubmission([openText(source(text, 't.csv'), context.settings)], context);
};

describe('a layout that nobody has thought of yet', () => {
  test('is no layout as long as it is not in the list', () => {
    expect(read(TABLE, LAYOUTS).observations).toHaveLength(0);
  });

  test('is read from header to observations once it is', () => {
    const { observations, findings, tables } = read(TABLE, [crossed, ...LAYOUTS]);
    expect(
      [...observations].map(({ subject, region, year, figure, place }) => [
        `${subject.id} ${region} ${year}`,
        'value' in figure ? figure.value : null,
        `${place.line}:${place.column}`,
      ]),
    ).toEqual([
      ['kindergarten-children 530102 2024', '900', '4:2'],
      ['kindergarten-children 530102 2025', '1000', '4:3'],
      ['kindergarten-children 530103 2025', '2000', '4:4'],
      ['high-school-trusteeship 530102 2024', true, '6:2'],
      ['high-school-trusteeship 530102 2025', true, '6:3'],
      ['high-school-trusteeship 530103 2025', false, '6:4'],
    ]);
    expect(findings.map(({ facts, line, column }) => [facts.code, line, column])).toEqual([
      ['approximate-number', 5, 4],
    ]);
    expect(tables).toMatchObject([
      { layout: 'crossed', titles: [1], header: [2, 3], used: 2, refused: [5], leftOut: [] },
    ]);
    expect(tables[0]?.columns[3]).toMatchObject({ use: 'region-of', region: '530103', year: 2025 });
  });

  test('stands beside the others, each table in its own', () => {
    const { observations, tables } = read(`${TABLE}\n地区,指标,年份,数值\n官渡区,大中小学总数,2025,5\n`, [
      crossed,
      ...LAYOUTS,
    ]);
    expect(tables.map(({ layout }) => layout)).toEqual(['crossed', 'long']);
    expect(observations).toHaveLength(7);
  });

  test('has its turn in the order of the list', () => {
    const matrix = '在园幼儿总数,,\n地区,2025,2024\n五华区,1000,900\n';
    const figure: Column = { role: 'value', unit: null };
    const greedy: Layout = {
      name: 'greedy',
      header: {
        kind: 'own',
        read: (rows) =>
          rows.at(0)?.cells[0] === '地区'
            ? { columns: [{ role: 'region', level: null }, figure, figure], problems: [], size: 1 }
            : null,
      },
      missing: () => [],
      entries: () => ({ entries: [], problems: [] }),
    };
    const layoutOf = (layouts: readonly Layout[]) => read(matrix, layouts).tables.map(({ layout }) => layout);
    expect(layoutOf([...LAYOUTS, greedy])).toEqual(['matrix']);
    expect(layoutOf([greedy, ...LAYOUTS])).toEqual(['greedy']);
  });
});
