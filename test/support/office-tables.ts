import fc from 'fast-check';
import type { Merge } from '../../src/sources/tables/sheets/table.ts';
import type { Region } from '../../src/core/model.ts';
import { TREE } from './judge.ts';

/**
 * What a county's or prefecture's office sends: figures, in one of the many ways in which a person lays them
 * out.
 */
export interface OfficeTable {
  readonly layout: string;
  readonly cells: readonly (readonly string[])[];
  /** The names that go over several columns or beside several rows, which in a workbook are merged cells. */
  readonly merges: readonly Merge[];
  /** What a person reads in it: by subject, region and year the figure. */
  readonly figures: ReadonlyMap<string, string>;
}

export const figureKey = (subject: string, region: string, year: number): string =>
  `${subject} ${region} ${year}`;

interface Item {
  readonly id: string;
  readonly names: readonly string[];
  readonly unit: string;
  /** A figure made from any number, and how it is written. */
  readonly figure: (seed: number) => readonly [value: string, written: string];
}

const count = (seed: number): readonly [string, string] => [String(seed), String(seed)];
const ITEMS: readonly Item[] = [
  {
    id: 'kindergarten-children',
    names: ['在园幼儿总数', '在园幼儿数', 'kindergarten-children'],
    unit: '人',
    figure: count,
  },
  {
    id: 'special-schools',
    names: ['特殊教育学校数', '特教学校数'],
    unit: '所',
    figure: (seed) => count(seed % 12),
  },
  { id: 'schools', names: ['大中小学总数', 'schools'], unit: '所', figure: (seed) => count(seed % 900) },
  {
    id: 'resident-population',
    names: ['常住人口', '年末常住人口'],
    unit: '人',
    figure: (seed) => count(seed + 20_000),
  },
  {
    id: 'high-school-trusteeship',
    names: ['普通高中托管帮扶'],
    unit: '',
    figure: (seed) => (seed % 2 === 0 ? ['true', '是'] : ['false', '否']),
  },
  {
    id: 'satisfaction-score',
    names: ['教育满意度得分'],
    unit: '分',
    figure: (seed) => count(60 + (seed % 40)),
  },
  {
    id: 'inclusive-kindergarten-coverage',
    names: ['普惠性幼儿园覆盖率'],
    unit: '%',
    figure: (seed) => [`${50 + (seed % 50)}.5`, `${50 + (seed % 50)}.5%`],
  },
];

/** The same for every table of a style: how a person writes, and what stands around the figures. */
const style = fc.record({
  items: fc.shuffledSubarray([...ITEMS], { minLength: 1, maxLength: 4 }),
  name: fc.nat(2),
  unit: fc.constantFrom('none', 'header', 'line'),
  years: fc.subarray([2022, 2023, 2024, 2025], { minLength: 1 }),
  year: fc.constantFrom('', '年', '年度'),
  spelling: fc.constantFrom('name', 'short', 'code', 'qualified', 'spaced'),
  corner: fc.constantFrom('地区', '县（市、区）', '', '行政区划', '单位名称', '县区'),
  nothing: fc.constantFrom('', '-', '—', '无数据', '/'),
  repeated: fc.boolean(),
  grouped: fc.boolean(),
  serial: fc.boolean(),
  remark: fc.constantFrom(null, '', '已核实', '2024年数据有调整', '含五华区', '同比增长5%'),
  total: fc.constantFrom(null, '合计', '总计', '合计：', '全市合计', '小计'),
  totalFirst: fc.boolean(),
  titles: fc.array(
    fc.constantFrom(
      '附件2',
      '云教发〔2023〕7号',
      '填报时间：2026年1月10日',
      '（2023—2025年）',
      '教育事业基本情况',
    ),
    { maxLength: 2 },
  ),
  blankRow: fc.boolean(),
  blankColumn: fc.boolean(),
  footer: fc.constantFrom(
    [],
    ['注：本表数据为年末数。'],
    ['填表人：张三', '审核人：李四', '2025年12月31日'],
    ['注：1.含民办学校。', '　　2.2024年数据为初步数。'],
    ['说明：数据来源于教育事业统计年报'],
  ),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

/** Regions of one kind that report together. */
const regions = fc
  .constantFrom(...TREE.all.filter(({ level }) => level === 'prefecture'))
  .chain(({ code }) => fc.shuffledSubarray([...TREE.children(code)].slice(0, 4), { minLength: 1 }));

interface Task extends Style {
  readonly places: readonly Region[];
  readonly above: Region;
  readonly at: (item: Item, place: Region, year: number) => string;
  readonly named: (item: Item) => string;
  readonly placed: (place: Region) => string;
  readonly dated: (year: number) => string;
}

interface Grid {
  readonly header: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  /** What the title must say because the table does not. */
  readonly said?: string;
  /** The columns, from 0, a row of totals has sums in. */
  readonly summed?: readonly number[];
}

type LayOut = (task: Task) => Grid;

/** What a merged cell covers: it goes on from the left, or from above. */
const LEFT = '←';
const ABOVE = '↑';

const blanks = (length: number) => Array.from({ length: Math.max(0, length) }, () => '');
/** Names over several columns each. */
const over = (texts: readonly string[], width: number) =>
  texts.flatMap((text) => [text, ...Array.from({ length: width - 1 }, () => LEFT)]);
/** A name beside several rows. */
const beside = (text: string, index: number, repeated: boolean) => (index === 0 || repeated ? text : ABOVE);

export const LAYOUTS: Readonly<Record<string, LayOut>> = {
  wide: ({ corner, items, places, years, repeated, at, named, placed, dated }) => ({
    header: [[corner || '地区', '年份', ...items.map(named)]],
    body: places.flatMap((place) =>
      years.map((year, i) => [
        beside(placed(place), i, repeated),
        dated(year),
        ...items.map((item) => at(item, place, year)),
      ]),
    ),
  }),
  'wide, years first': ({ corner, items, places, years, repeated, at, named, placed, dated }) => ({
    header: [['年度', corner || '地区', ...items.map(named)]],
    body: years.flatMap((year) =>
      places.map((place, i) => [
        beside(dated(year), i, repeated),
        placed(place),
        ...items.map((item) => at(item, place, year)),
      ]),
    ),
  }),
  'wide of one year': ({ corner, items, places, above, years: [year = 2025], at, named, placed }) => ({
    header: [[corner || '地区', ...items.map(named)]],
    body: places.map((place) => [placed(place), ...items.map((item) => at(item, place, year))]),
    said: `${above.name}${year}年教育事业统计表`,
    summed: items.map((_, i) => i + 1),
  }),
  long: ({ corner, items, places, years, repeated, at, named, placed, dated }) => ({
    header: [[corner || '地区', '指标', '年份', '数值']],
    body: places.flatMap((place) =>
      items.flatMap((item, j) =>
        years.map((year, i) => [
          beside(placed(place), i + j, repeated),
          named(item),
          dated(year),
          at(item, place, year),
        ]),
      ),
    ),
  }),
  'regions by years': ({
    corner,
    items: [item = fail()],
    places,
    above,
    years,
    at,
    named,
    placed,
    dated,
  }) => ({
    header: [[corner, ...years.map(dated)]],
    body: places.map((place) => [placed(place), ...years.map((year) => at(item, place, year))]),
    said: `${above.name}各县市区${named(item)}`,
    summed: years.map((_, i) => i + 1),
  }),
  'items by years': ({ items, places: [place = fail()], years, at, named, dated }) => ({
    header: [['指标', ...years.map(dated)]],
    body: items.map((item) => [named(item), ...years.map((year) => at(item, place, year))]),
    said: `${place.name}教育事业主要指标`,
  }),
  'items with units by years': ({ items, places: [place = fail()], years, at, named, dated }) => ({
    header: [['指标名称', '单位', ...years.map(dated)]],
    body: items.map((item) => [named(item), item.unit, ...years.map((year) => at(item, place, year))]),
    said: `${place.name}教育事业主要指标`,
  }),
  'years by regions': ({ items: [item = fail()], places, years, corner, at, named, placed, dated }) => ({
    header: [[corner === '' ? '' : '年份', ...places.map(placed)]],
    body: years.map((year) => [dated(year), ...places.map((place) => at(item, place, year))]),
    said: named(item),
  }),
  'items by regions': ({ items, places, years: [year = 2025], at, named, placed }) => ({
    header: [['指标', ...places.map(placed)]],
    body: items.map((item) => [named(item), ...places.map((place) => at(item, place, year))]),
    said: `${year}年各县市区教育指标`,
  }),
  'regions and items by years': ({ corner, items, places, years, repeated, at, named, placed, dated }) => ({
    header: [[corner || '地区', '指标', ...years.map(dated)]],
    body: places.flatMap((place) =>
      items.map((item, i) => [
        beside(placed(place), i, repeated),
        named(item),
        ...years.map((year) => at(item, place, year)),
      ]),
    ),
  }),
  'items over years': ({ corner, items, places, years, at, named, placed, dated }) => ({
    header: [
      [corner || '地区', ...over(items.map(named), years.length)],
      [ABOVE, ...items.flatMap(() => years.map(dated))],
    ],
    body: places.map((place) => [
      placed(place),
      ...items.flatMap((item) => years.map((year) => at(item, place, year))),
    ]),
  }),
  'years over items': ({ corner, items, places, years, at, named, placed, dated }) => ({
    header: [
      [corner || '地区', ...over(years.map(dated), items.length)],
      [ABOVE, ...years.flatMap(() => items.map(named))],
    ],
    body: places.map((place) => [
      placed(place),
      ...years.flatMap((year) => items.map((item) => at(item, place, year))),
    ]),
  }),
  'regions over years': ({ items, places, years, at, named, placed, dated }) => ({
    header: [
      ['指标', ...over(places.map(placed), years.length)],
      [ABOVE, ...places.flatMap(() => years.map(dated))],
    ],
    body: items.map((item) => [
      named(item),
      ...places.flatMap((place) => years.map((year) => at(item, place, year))),
    ]),
  }),
  'a section for each year': ({ corner, items, places, years, at, named, placed, dated }) => ({
    header: [[corner || '地区', ...items.map(named)]],
    body: years.flatMap((year) => [
      [dated(year), ...blanks(items.length)],
      ...places.map((place) => [placed(place), ...items.map((item) => at(item, place, year))]),
    ]),
  }),
  'a section for each item': ({ corner, items, places, years, at, named, placed, dated }) => ({
    header: [[corner || '地区', ...years.map(dated)]],
    body: items.flatMap((item) => [
      [named(item), ...blanks(years.length)],
      ...places.map((place) => [placed(place), ...years.map((year) => at(item, place, year))]),
    ]),
  }),
  'a section for each region': ({ items, places, years, at, named, placed, dated }) => ({
    header: [['指标', ...years.map(dated)]],
    body: places.flatMap((place) => [
      [placed(place), ...blanks(years.length)],
      ...items.map((item) => [named(item), ...years.map((year) => at(item, place, year))]),
    ]),
  }),
  'a table for each year': ({ corner, items, places, years, at, named, placed, dated }) => ({
    header: [],
    body: years.flatMap((year) => [
      [`${dated(year)}教育事业情况`, ...blanks(items.length)],
      [corner || '地区', ...items.map(named)],
      ...places.map((place) => [placed(place), ...items.map((item) => at(item, place, year))]),
    ]),
  }),
  'a table for each region': ({ items, places, years, at, named, dated }) => ({
    header: [],
    body: places.flatMap((place) => [
      [place.name, ...blanks(years.length)],
      ['指标', ...years.map(dated)],
      ...items.map((item) => [named(item), ...years.map((year) => at(item, place, year))]),
    ]),
  }),
  'tables side by side': ({
    corner,
    items,
    places,
    years: [first = 2024, second = 2025],
    at,
    named,
    placed,
    dated,
  }) => ({
    header: [
      [corner || '地区', '年份', ...items.map(named), '', corner || '地区', '年份', ...items.map(named)],
    ],
    body: places.map((place) => [
      placed(place),
      dated(first),
      ...items.map((item) => at(item, place, first)),
      '',
      placed(place),
      dated(second),
      ...items.map((item) => at(item, place, second)),
    ]),
  }),
};

const seeds = fc.array(fc.nat(60_000), { minLength: 64, maxLength: 64 });
const gaps = fc.array(fc.nat(9), { minLength: 64, maxLength: 64 });

/** Any such table of the layouts so named, in any style or partly in a given one. */
export function officeTable(
  layouts: readonly string[],
  given: Partial<Style> = {},
): fc.Arbitrary<OfficeTable> {
  return fc
    .tuple(fc.constantFrom(...layouts), regions, style, seeds, gaps)
    .map(([layout, places, chosen, numbers, missing]) => {
      const figures = new Map<string, string>();
      const cells = write(
        LAYOUTS[layout] ?? fail(),
        taskOf(places, { ...chosen, ...given }, numbers, missing, figures),
      );
      return {
        layout,
        figures,
        merges: mergesOf(cells),
        cells: cells.map((row) => row.map((cell) => (isCovered(cell) ? '' : cell))),
      };
    });
}

const isCovered = (cell: string | undefined) => cell === LEFT || cell === ABOVE;

function mergesOf(cells: readonly (readonly string[])[]): Merge[] {
  const merges: Merge[] = [];
  cells.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (isCovered(cell)) return;
      let [right, bottom] = [x, y];
      while (row[right + 1] === LEFT) right += 1;
      while (cells[bottom + 1]?.[x] === ABOVE) bottom += 1;
      if (right > x || bottom > y) merges.push({ top: y + 1, bottom: bottom + 1, left: x, right });
    });
  });
  return merges;
}

/** ObservationIndex are made when a layout asks for them, so that those it leaves out are not expected. */
function taskOf(
  places: readonly Region[],
  chosen: Style,
  numbers: readonly number[],
  missing: readonly number[],
  figures: Map<string, string>,
): Task {
  const above = TREE.all.find(({ code }) => code === places[0]?.parent) ?? fail();
  const { spelling, nothing, grouped, unit, name } = chosen;
  return {
    ...chosen,
    places,
    above,
    at: (item, place, year) => {
      const at = (chosen.items.indexOf(item) * 16 + places.indexOf(place) * 4 + (year - 2022)) % 64;
      if (missing[at] === 0) return nothing;
      const [value, written] = item.figure(numbers[at] ?? 0);
      figures.set(figureKey(item.id, place.code, year), value);
      return grouped && item.figure === count ? Number(written).toLocaleString('en-US') : written;
    },
    named: (item) =>
      `${item.names[name % item.names.length]}${unit === 'header' && item.unit !== '' ? `（${item.unit}）` : ''}`,
    placed: ({ code, name: full, short }) =>
      ({ name: full, short, code, qualified: `${above.name}${full}`, spaced: Array.from(full).join(' ') })[
        spelling
      ] ?? full,
    dated: (year) => `${year}${chosen.year}`,
  };
}

function write(layOut: LayOut, task: Task): string[][] {
  const grid = layOut(task);
  const table = withExtras(grid, task);
  const width = widthOf(table);
  const alone = (text: string) => [text, ...blanks(width - 1)];
  const units =
    [...new Set(task.items.map(({ unit }) => unit).filter((unit) => unit !== ''))].join('、') || '个';
  const cells = [
    ...task.titles.map(alone),
    ...(grid.said === undefined ? [] : [alone(grid.said)]),
    ...(task.unit === 'line' ? [[...blanks(width - 1), `单位：${units}`]] : []),
    ...(task.blankRow ? [blanks(width)] : []),
    ...table,
    ...(task.footer.length === 3 ? [[...task.footer, ...blanks(width - 3)]] : task.footer.map(alone)),
  ];
  return task.blankColumn ? cells.map((row) => ['', ...row]) : cells;
}

/** With sums, serial numbers and remarks. */
function withExtras(grid: Grid, task: Task): string[][] {
  const { header, body } = withSums(grid, task);
  const width = widthOf([...header, ...body]);
  const numbered = task.serial && header.length > 0;
  const remarked = task.remark !== null && header.length > 0;
  const wrap = (first: string, row: readonly string[], last: string) => [
    ...(numbered ? [first] : []),
    ...row,
    ...blanks(width - row.length),
    ...(remarked ? [last] : []),
  ];
  return [
    ...header.map((row, i) => (i === 0 ? wrap('序号', row, '备注') : wrap(ABOVE, row, ABOVE))),
    ...body.map((row, i) => wrap(String(i + 1), row, i === 1 ? (task.remark ?? '') : '')),
  ];
}

function withSums(
  { header, body, summed }: Grid,
  { total, totalFirst }: Task,
): Pick<Grid, 'header' | 'body'> {
  if (summed === undefined || total === null) return { header, body };
  const sums = [total, ...summed.map((at) => sumOf(body.map((row) => row[at] ?? '')))];
  return { header, body: totalFirst ? [sums, ...body] : [...body, sums] };
}

const widthOf = (rows: readonly (readonly string[])[]) => Math.max(...rows.map((row) => row.length));

function sumOf(texts: readonly string[]): string {
  const numbers = texts.map((text) => text.replaceAll(',', '')).filter((text) => /^\d+$/u.test(text));
  return numbers.length === 0 ? '' : String(numbers.reduce((sum, text) => sum + Number(text), 0));
}

function fail(): never {
  throw new Error('not found');
}
