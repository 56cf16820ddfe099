/**
 * The data that the benchmark works on: plans, long tables, folders of county files, all made of a seed, so that
 * every machine measures the same bytes. Files are written in parts and never held whole.
 */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const REGIONS = JSON.parse(readFileSync(join(root, 'src/regions/regions.json'), 'utf8'));

/** The counties of the region data, by name and code. */
export const COUNTIES = REGIONS.filter(({ level }) => level === 'county');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The shipped plan with `pairs` more pairs of measures, and an indicator over each of the first `judged` of them;
 * judged in the years from 2023 to `last`.
 */
export function writePlan(path, pairs, { judged = 0, last = 2025 } = {}) {
  const plan = readFileSync(join(root, 'targets.yaml'), 'utf8');
  const years = Array.from({ length: last - 2022 }, (_, i) => 2023 + i).join(', ');
  const measures = [];
  const indicators = [];
  for (let i = 0; i < pairs; i += 1) {
    measures.push(
      measure(`part-${i}`, `合格数第${i}项`, `Part ${i}`),
      measure(`whole-${i}`, `总数第${i}项`, `Whole ${i}`),
    );
    if (i < judged) indicators.push(indicator(i));
  }
  const text = plan
    .replace('years: [2023, 2024, 2025]', `years: [${years}]`)
    .replace(/^measures:\n/mu, `measures:\n${measures.join('')}`)
    .replace(/^indicators:\n/mu, `indicators:\n${indicators.join('')}`);
  writeFileSync(path, text);
}

function measure(id, zh, en) {
  return `  ${id}: { title: { zh: ${zh}, en: ${en} }, type: count, unit: people, reported-by: county, counted: { zh: 人, en: [person, people] } }\n`;
}

function indicator(i) {
  return `  rate-${i}: { title: { zh: 合格率第${i}项, en: Rate ${i} }, action: party-building, kind: ratio, numerator: part-${i}, denominator: whole-${i}, levels: [province, prefecture, county], source: 测试, quote: 测试, targets: { 2025: { at-least: 60, basis: stated } } }\n`;
}

/** A long table of `most` rows at most: of each pair of measures, county and year one row for the part and one for the whole. */
export function writeLong(
  path,
  pairs,
  { years = 4, seed = 17, cell = (value) => String(value), most = Infinity } = {},
) {
  const next = random(seed);
  const out = writer(path);
  out.write('\uFEFF地区,年份,指标,数值,单位\r\n');
  let row = 0;
  for (const { name } of COUNTIES)
    for (let year = 2022; year < 2022 + years; year += 1)
      for (let i = 0; i < pairs && row < most; i += 1) {
        const whole = 100 + Math.floor(next() * 90000);
        const part = Math.floor(whole * (0.4 + next() * 0.6));
        out.write(`${name},${year},合格数第${i}项,${cell(part, row)},人\r\n`);
        out.write(`${name},${year},总数第${i}项,${cell(whole, row + 1)},人\r\n`);
        row += 2;
      }
  out.end();
  return row;
}

function writer(path) {
  const file = openSync(path, 'w');
  let parts = [];
  let length = 0;
  const flush = () => {
    writeSync(file, parts.join(''));
    parts = [];
    length = 0;
  };
  return {
    write: (text) => {
      parts.push(text);
      length += text.length;
      if (length > 1 << 20) flush();
    },
    end: () => {
      flush();
      closeSync(file);
    },
  };
}

/** A folder of `count` files of counties in turn, each the same four rows of it in the demo submission. */
export function writeCountyFiles(folder, count) {
  mkdirSync(folder, { recursive: true });
  const demo = join(root, 'fixtures/demo');
  const files = readdirSync(demo).filter((name) => /^\d/u.test(name));
  const tables = files.map((name) =>
    readFileSync(join(demo, name), 'utf8').replace('\uFEFF', '').trim().split('\r\n'),
  );
  const [header] = tables[0];
  const rows = new Map();
  for (const row of tables.flatMap((table) => table.slice(1))) {
    const [county] = row.split(',');
    rows.set(county, [...(rows.get(county) ?? []), row]);
  }
  const counties = [...rows.values()];
  for (let i = 0; i < count; i += 1)
    writeFileSync(join(folder, `${i}.csv`), [header, ...counties[i % counties.length], ''].join('\r\n'));
}

/** A text of somebody else's columns, of so many megabytes. */
export function writeForeign(path, megabytes) {
  const out = writer(path);
  out.write('order,customer,price\r\n');
  const lines = '1000023,somebody somewhere,12.50\r\n'.repeat(30_000);
  for (let length = 0; length < megabytes * 1e6; length += lines.length) out.write(lines);
  out.end();
}

/** One line of so many megabytes. */
export function writeOneLine(path, megabytes) {
  const out = writer(path);
  out.write('地区,年份,指标,数值\r\n五华区,2025,');
  const part = '一二三四五六七八九十'.repeat(40_000);
  for (let length = 0; length < megabytes * 1e6; length += part.length * 3) out.write(part);
  out.end();
}

/** A wide table of `rows` rows, after each of which stands a total that disagrees with it. */
export function writeTotals(path, rows) {
  const out = writer(path);
  out.write('地区,年份,在园幼儿总数（人）\r\n');
  for (let i = 0; i < rows; i += 1) {
    const { name } = COUNTIES[i % COUNTIES.length];
    out.write(`${name},2025,1000\r\n合计,2025,${i + 7}\r\n`);
  }
  out.end();
}
