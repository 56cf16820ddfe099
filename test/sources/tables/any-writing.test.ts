import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingContext } from '../../../src/sources/tables/make-context.ts';
import { openFile, openText } from '../../../src/sources/tables/files/open.ts';
import { readSubmission } from '../../../src/sources/tables/submission.ts';
import { assess } from '../../../src/assess/assess.ts';
import type { Observation } from '../../../src/core/model.ts';
import { writeXlsx } from 'hucre/xlsx';
import { utils, write } from '@e965/xlsx';
import { findingsWithTotals, PLAN, TREE } from '../../support/judge.ts';
import { source } from '../../support/source.ts';

const CONTEXT = readingContext(PLAN, TREE);
const read = (text: string) => readSubmission([openText(source(text), CONTEXT.settings)], CONTEXT);
const withoutPlaces = (observations: readonly Observation[]) =>
  observations
    .map(
      ({ subject, region, year, figure }) =>
        `${subject.id} ${region} ${year} ${'value' in figure ? String(figure.value) : ''}`,
    )
    .toSorted((a, b) => (a < b ? -1 : 1));

const COUNTIES = TREE.all.filter(({ level }) => level === 'county').slice(0, 12);
const NAMES = {
  region: ['地区', 'region', '行政区划', '县（市、区）'],
  year: ['年份', 'year', '年度'],
  children: [
    '在园幼儿总数',
    '在园幼儿数',
    'kindergarten-children',
    'Children in kindergartens',
    '在园幼儿总数（人）',
  ],
  schools: ['大中小学总数', 'schools', '大中小学总数(所)'],
  answer: ['普通高中托管帮扶', 'high-school-trusteeship', '县中托管帮扶'],
} as const;
type Key = keyof typeof NAMES;

/** ObservationIndex of some counties and years, and one of the many ways to write them down. */
const data = fc.uniqueArray(
  fc.tuple(
    fc.nat(COUNTIES.length - 1),
    fc.constantFrom(2022, 2023, 2024, 2025),
    fc.nat(99_999),
    fc.nat(500),
    fc.boolean(),
  ),
  {
    minLength: 1,
    maxLength: 16,
    selector: ([county, year]) => `${county} ${year}`,
  },
);
const writing = fc.record({
  order: fc.shuffledSubarray<Key>(['region', 'year', 'children', 'schools', 'answer'], { minLength: 5 }),
  names: fc.record({
    region: fc.constantFrom(...NAMES.region),
    year: fc.constantFrom(...NAMES.year),
    children: fc.constantFrom(...NAMES.children),
    schools: fc.constantFrom(...NAMES.schools),
    answer: fc.constantFrom(...NAMES.answer),
  }),
  regionBy: fc.constantFrom('code' as const, 'name' as const, 'qualified' as const),
  titles: fc.nat(2),
  serial: fc.boolean(),
  total: fc.boolean(),
  notes: fc.boolean(),
  grouped: fc.boolean(),
});
type Datum = readonly [county: number, year: number, children: number, schools: number, answer: boolean];
interface Writing {
  readonly order: readonly Key[];
  readonly names: Readonly<Record<Key, string>>;
  readonly regionBy: 'code' | 'name' | 'qualified';
  readonly titles: number;
  readonly serial: boolean;
  readonly total: boolean;
  readonly notes: boolean;
  readonly grouped: boolean;
}

function expected(rows: readonly Datum[]): string[] {
  return rows
    .flatMap(([county, year, children, schools, answer]) => {
      const code = COUNTIES[county]?.code ?? '';
      return [
        `kindergarten-children ${code} ${year} ${children}`,
        `schools ${code} ${year} ${schools}`,
        `high-school-trusteeship ${code} ${year} ${answer}`,
      ];
    })
    .toSorted((a, b) => (a < b ? -1 : 1));
}

function table(
  rows: readonly Datum[],
  { order, names, regionBy, titles, serial, total, notes, grouped }: Writing,
): string[][] {
  const number = (value: number) => (grouped ? value.toLocaleString('en-US') : String(value));
  const cellsOf = ([county, year, children, schools, answer]: Datum): Readonly<Record<Key, string>> => {
    const { code = '', name = '' } = COUNTIES[county] ?? {};
    return {
      region: { code, name, qualified: `昆明市${name}` }[regionBy],
      year: String(year),
      children: number(children),
      schools: number(schools),
      answer: answer ? '是' : '否',
    };
  };
  const line = (cells: Readonly<Record<Key, string>>, first: string) => [
    ...(serial ? [first] : []),
    ...order.map((key) => cells[key]),
  ];
  const sum = (pick: (row: Datum) => number) => String(rows.reduce((all, row) => all + pick(row), 0));
  const width = order.length + (serial ? 1 : 0);
  const alone = (text: string) => [text, ...Array.from({ length: width - 1 }, () => '')];
  return [
    ...Array.from({ length: titles }, (_, i) => alone(`附件${i + 1} 统计表`)),
    line(names, '序号'),
    ...rows.map((row, i) => line(cellsOf(row), String(i + 1))),
    ...(total
      ? [
          line(
            {
              region: '合计',
              year: '',
              children: sum(([, , children]) => children),
              schools: sum(([, , , schools]) => schools),
              answer: '',
            },
            '',
          ),
        ]
      : []),
    ...(notes ? [alone('注：本表数据为年末数。'), alone('填表人：张三')] : []),
  ];
}

const quoted = (cell: string) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(quoted).join(',')).join('\n');

describe('the same figures are read', () => {
  test('whatever the header style, the order of rows and columns, and what stands around the table', () => {
    fc.assert(
      fc.property(data, writing, (rows, style) => {
        const submission = read(csv(table(rows, style)));
        expect(findingsWithTotals(submission)).toEqual([]);
        expect(withoutPlaces([...submission.observations])).toEqual(expected(rows));
      }),
      { numRuns: 200 },
    );
  });

  test('from .xlsx and .xls', async () => {
    await fc.assert(
      fc.asyncProperty(data, writing, fc.boolean(), async (rows, style, legacy) => {
        const cells = table(rows, style);
        const bytes: Uint8Array = legacy
          ? write(utils.book_new(utils.aoa_to_sheet(cells), '数据'), { type: 'buffer', bookType: 'biff8' })
          : await writeXlsx({ sheets: [{ name: '数据', rows: cells }] });
        const submission = readSubmission([await openFile(source(bytes), CONTEXT.settings)], CONTEXT);
        expect(findingsWithTotals(submission)).toEqual([]);
        expect(withoutPlaces([...submission.observations])).toEqual(expected(rows));
      }),
      { numRuns: 40 },
    );
  });
});

describe('files of any bytes', () => {
  const sound = csv(
    table(
      [
        [0, 2025, 1000, 10, true],
        [1, 2025, 2000, 20, false],
        [2, 2025, 3000, 30, true],
      ],
      {
        order: ['region', 'year', 'children', 'schools', 'answer'],
        names: {
          region: '地区',
          year: '年份',
          children: '在园幼儿总数',
          schools: 'schools',
          answer: '县中托管帮扶',
        },
        regionBy: 'name',
        titles: 1,
        serial: true,
        total: true,
        notes: true,
        grouped: true,
      },
    ),
  );
  const mutation = fc.record({
    at: fc.nat(),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('"', ',', '\n', '\r', '\u0000', '县', '-', '%', '=1+1', '9'.repeat(40), '\t', ';'),
    ),
  });

  test('never crash, and no figure comes from a row that was refused', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
        const text = mutations.reduce((all, { at, cut, put }) => {
          const i = at % (all.length + 1);
          return all.slice(0, i) + put + all.slice(i + cut);
        }, sound);
        const { observations, findings, inputs, tables } = read(text);
        const refused = new Set(tables.flatMap((each) => each.refused));
        expect([...observations].filter(({ place }) => refused.has(place.line))).toEqual([]);
        for (const { rows, accepted, rejected } of inputs) expect(accepted + rejected).toBe(rows);
        expect(observations.length + findings.length).toBeGreaterThan(0);
        assess(PLAN, TREE, observations, { years: PLAN.years });
      }),
      { numRuns: 500 },
    );
  });

  test('of nothing but noise are refused with a finding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom([], [0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        async (noise, start) => {
          const { observations, findings } = readSubmission(
            [await openFile(source(new Uint8Array([...start, ...noise])), CONTEXT.settings)],
            CONTEXT,
          );
          expect(observations).toHaveLength(0);
          expect(findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200, examples: [[Uint8Array.from([0x2c]), []]] },
    );
  });
});
