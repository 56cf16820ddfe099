import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Chart, HeatMap, LineChart, StripChart, TileMap } from '../../../../src/content/chart.ts';
import type { CellState } from '../../../../src/content/document.ts';
import { decimal } from '../../../../src/core/decimal.ts';
import { withDarkColours } from '../../../../src/formats/documents/charts/dark.ts';
import { drawChart } from '../../../../src/formats/documents/charts/draw.ts';

const HOSTILE = [
  '</text></svg><script>alert(1)</script>',
  '"onload="alert(1)\'',
  '{a|rich}',
  '{b}: {c} {@value} {{year}}',
  '&lt;&amp;]]><![CDATA[',
  'id="zr12-c0" url(#zr3-c1)',
  '<style >x</style>',
] as const;

const point = (year: number, value: number, text = `${value}%`) => ({ year, value: decimal(value), text });
const STATES: readonly CellState[] = ['met', 'approximate', 'missed', 'waived', 'open', 'none'];

function line(name = '实际'): LineChart {
  return {
    kind: 'line',
    unit: 'percent',
    years: [2022, 2023, 2024, 2025],
    values: [point(2022, 86.81), point(2023, 88.2), point(2025, 95.93, name)],
    targets: [
      { ...point(2023, 87.87, '≥87.87%'), milestone: true },
      { ...point(2024, 88.94, '≥88.94%'), milestone: true },
      { ...point(2025, 90, '≥90%'), milestone: false },
    ],
    labels: { values: name, targets: '目标' },
  };
}

function strip(name = '昆明市', counties = 129): StripChart {
  const at = (value: number, i: number) => ({
    name: i === 0 ? name : `第${i}`,
    value: decimal(value),
    text: `${value}%`,
    state: value < 90 ? ('missed' as const) : ('met' as const),
  });
  return {
    kind: 'strip',
    unit: 'percent',
    counties: Array.from({ length: counties }, (_, i) => at(80 + (i % 21), i)),
    prefectures: [84, 88, 91, 97].map(at),
    target: { value: decimal(90), text: '目标 ≥90%' },
    labels: { counties: '县（市、区）', prefectures: '州市' },
  };
}

function heat(name = '平安校园创建率', columns = 129): HeatMap {
  return {
    kind: 'heat',
    rows: [name, '第二行'],
    columns: Array.from({ length: columns }, (_, i) => ({ name: `${i}县`, group: `${Math.floor(i / 9)}州` })),
    states: [0, 1].map((row) => Array.from({ length: columns }, (_, i) => STATES[(i + row) % 7] ?? null)),
    legend: STATES.map((state) => ({ state, name: state })),
  };
}

function tiles(name = '昆明市'): TileMap {
  return {
    kind: 'tile',
    tiles: [
      { name, column: 3, row: 2, text: '5/8', shade: 3 },
      { name: '怒江州', column: 0, row: 1, text: '–', shade: 0 },
    ],
    legend: [{ shade: 0, name: '无数据' }],
  };
}

const KINDS = { line, strip, heat, tiles } as const;
const ALL: readonly (readonly [string, (name?: string) => Chart])[] = Object.entries(KINDS);

interface Drawn {
  readonly texts: readonly string[];
  readonly tags: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
}

/** Reads an SVG as strictly as XML asks for. */
function read(svg: string): Drawn {
  const texts: string[] = [];
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attributes });
    if (name === 'text') texts.push('');
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') texts[texts.length - 1] += text;
  });
  parser.write(svg).close();
  return { texts, tags };
}

describe.each(ALL)('a picture: %s', (_, chart) => {
  test('has the same bytes each time, whatever was drawn before', () => {
    const first = drawChart(chart());
    for (const [, other] of ALL) drawChart(other('别的'));
    expect(drawChart(chart())).toBe(first);
  });
  test('is well-formed, 720 pixels wide, and asks for nothing', () => {
    const { tags } = read(drawChart(chart()));
    expect(tags[0]).toMatchObject({ name: 'svg', attributes: { width: '720' } });
    expect(tags.filter(({ name }) => !DRAWN.has(name))).toEqual([]);
    const attributes = tags.slice(1).flatMap((tag) => Object.entries(tag.attributes));
    expect(
      attributes.filter(([name, value]) => /^on|href|^class$/u.test(name) || /https?:/u.test(value)),
    ).toEqual([]);
  });
  test('has no number longer than a drawing needs, and none that is none', () => {
    expect(drawChart(chart())).not.toMatch(/NaN|Infinity|undefined|null/u);
  });
  test.each(HOSTILE)('shows %j as it is', (text) => {
    const { texts, tags } = read(drawChart(chart(text)));
    expect(tags.filter(({ name }) => !DRAWN.has(name))).toEqual([]);
    const shown = texts.some((each) => each.includes(text) || shortOf(each, text));
    expect(shown, texts.join('\n')).toBe(true);
  });
  test('keeps to one line, and to what XML can hold', () => {
    const { texts } = read(drawChart(chart('a\nb\u0001c')));
    expect(texts.join('|')).toContain('a<000A>b<0001>c');
  });
  test('takes the colours of a dark page only where it is told to', () => {
    const svg = drawChart(chart());
    expect(svg).not.toContain('<style');
    const { tags } = read(withDarkColours(svg));
    expect(tags[1]?.name).toBe('style');
    const rules = withDarkColours(svg);
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="(#\w+)"/gu)].map(([, colour]) => colour));
    for (const colour of colours) if (colour !== '#000') expect(rules).toContain(`[fill="${colour}"]{fill:`);
  });
});

const DRAWN = new Set([
  'svg',
  'g',
  'rect',
  'path',
  'text',
  'defs',
  'clipPath',
  'circle',
  'polyline',
  'polygon',
]);

/** Whether it is the beginning of a text that had no room. */
function shortOf(shown: string, text: string): boolean {
  return shown.endsWith('…') && shown.length > 3 && text.startsWith(shown.slice(0, -1));
}

const textsOf = (chart: Chart) => read(drawChart(chart)).texts;

describe('a line', () => {
  test('is named at its end, with its value, and so is the path to the target', () => {
    const texts = textsOf(line());
    expect(texts).toContain('实际 实际');
    expect(texts).toContain('目标 ≥90%');
    expect(texts).toContain('≥88.94%');
  });
  test('has an axis from where the data need it, and no share above 100 %', () => {
    const ticks = textsOf(line()).filter((each) => /^\d+%$/u.test(each));
    expect(ticks).toEqual(['85%', '90%', '95%', '100%']);
  });
  test('to a milestone is dashed, and to what was stated from what was stated is not', () => {
    const stated = { ...line(), targets: line().targets.map((each) => ({ ...each, milestone: false })) };
    expect(drawChart(line()).match(/stroke-dasharray/gu)).toHaveLength(2);
    expect(drawChart(stated)).not.toContain('stroke-dasharray');
  });
  test('has a gap where a year has no value', () => {
    const strokes = read(drawChart(line())).tags.filter(
      ({ attributes }) => attributes['stroke'] === '#0b5c8a' && attributes['d'] !== undefined,
    );
    expect(strokes.map(({ attributes }) => attributes['d']?.match(/M/gu)?.length)).toEqual([2]);
  });
  test.each([0, 1])('of %d years is drawn', (count) => {
    const chart = line();
    const years = chart.years.slice(0, count);
    const own = ({ year }: { readonly year: number }) => years.includes(year);
    const short = { ...chart, years, values: chart.values.filter(own), targets: chart.targets.filter(own) };
    expect(drawChart(short)).not.toMatch(/NaN|Infinity/u);
  });
  test('of whole things is not counted in parts', () => {
    const none: LineChart = {
      ...line(),
      unit: 'number',
      values: [point(2024, 0, '0所'), point(2025, 0, '0所')],
      targets: [{ ...point(2025, 1, '≥1所'), milestone: false }],
    };
    expect(textsOf(none).filter((each) => /^[\d.]+$/u.test(each))).toEqual(
      ['2022', '2023', '2024', '2025', '0', '1', '2'].toSorted(),
    );
  });
});

describe('a strip', () => {
  test('has a mark for each county and prefecture, by its state', () => {
    const { tags } = read(drawChart(strip()));
    const of = (name: string) => tags.filter((tag) => tag.name === name).length;
    const met = [...strip().counties, ...strip().prefectures].filter(({ state }) => state === 'met').length;
    expect(of('circle')).toBe(met);
    // Two strokes for each that missed, and the line of the target.
    expect(of('polyline')).toBe((129 + 4 - met) * 2 + 1);
  });
  test('names the outer prefectures and the target', () => {
    const texts = textsOf(strip());
    expect(texts).toContain('昆明市 84%');
    expect(texts).toContain('第3 97%');
    expect(texts).toContain('目标 ≥90%');
  });
  test('names none of several prefectures at the same place', () => {
    const level = {
      ...strip(),
      prefectures: strip().prefectures.map((each) => ({ ...each, value: decimal(100) })),
    };
    expect(textsOf(level).filter((each) => each.includes('昆明市'))).toEqual([]);
  });
  test('covers no mark by another, and moves none further than a mark is wide', () => {
    const level = { ...strip(), counties: strip().counties.map((each) => ({ ...each, value: decimal(95) })) };
    const centres = read(drawChart(level))
      .tags.filter(({ name, attributes }) => name === 'circle' && Number(attributes['cy']) > 70)
      .map(({ attributes }) => [attributes['cx'], attributes['cy']].join());
    const missed = level.counties.filter(({ state }) => state === 'missed').length;
    expect(new Set(centres).size).toBe(129 - missed);
    const across = centres.map((each) => Number(each.split(',')[0]));
    expect(Math.max(...across) - Math.min(...across)).toBeLessThanOrEqual(9);
  });
  test('of nothing is drawn', () => {
    const nothing = { ...strip(), counties: [], prefectures: [], target: null };
    expect(drawChart(nothing)).not.toMatch(/NaN|Infinity/u);
  });
});

describe('a heat map', () => {
  test('fills a cell with a cross for what was missed, and has another shape for each other state', () => {
    const one = (state: CellState) => {
      const chart: HeatMap = { ...heat('行', 1), rows: ['行'], states: [[state]], legend: [] };
      return read(drawChart(chart))
        .tags.slice(2)
        .filter(({ name }) => ['circle', 'polyline', 'polygon'].includes(name))
        .map(({ name, attributes }) => `${name} ${attributes['fill'] === 'none' ? 'open' : 'full'}`);
    };
    expect(one('missed')).toEqual(['polyline open', 'polyline open']);
    expect(one('met')).toEqual(['circle full']);
    expect(one('approximate')).toEqual(['circle open']);
    expect(one('waived')).toEqual(['polygon open']);
  });
  test('stands on a page of A4 with 129 counties and 15 indicators', () => {
    const rows = Array.from({ length: 15 }, (_, i) => `指标${i}`);
    const large: HeatMap = { ...heat(), rows, states: rows.map(() => heat().states[0] ?? []) };
    const { texts, tags } = read(drawChart(large));
    expect(Number(tags[0]?.attributes['height'])).toBeLessThanOrEqual(960);
    for (const { name } of large.columns) expect(texts).toContain(name);
  });
  test('names each group once where it fits, and never runs over the edge', () => {
    const texts = textsOf(heat());
    expect(texts.filter((each) => each === '3州')).toHaveLength(1);
    const wide: HeatMap = {
      ...heat('行', 300),
      columns: heat('行', 300).columns.map((each) => ({ ...each, group: '一州' })),
    };
    const shown = textsOf(wide);
    expect(shown.filter((each) => each === '一州').length).toBeGreaterThan(1);
    for (const { name } of wide.columns) expect(shown).toContain(name);
  });
});

test('a tile map hatches what has no data', () => {
  const full = {
    ...tiles(),
    tiles: tiles().tiles.map((each) => ({ ...each, shade: 1 as const })),
    legend: [],
  };
  expect(drawChart(full)).not.toContain('<polyline');
  expect(drawChart(tiles())).toContain('<polyline');
});
