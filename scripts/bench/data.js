/**
 * The data that the benchmark works on: plans, long tables, folders of county files, all made of a seed, so that
 * every machine measures the same bytes. Files are written in parts and never held whole.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
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
  return `  rate-${i}: { title: { zh: 合格率第${i}项, en: Rate ${i} }, action: party-building, kind: ratio, numerator: part-${i}, denominator: whole-${i}, levels: [province, prefecture, county], source: 测试, targets: { 2025: { at-least: 60, basis: stated } } }\n`;
}

/** A long table: of each pair of measures, county and year one row for the part and one for the whole. */
export function writeLong(path, pairs, { years = 4, seed = 17, cell = (value) => String(value) } = {}) {
  const next = random(seed);
  const out = writer(path);
  out.write('\uFEFF地区,年份,指标,数值,单位\r\n');
  let row = 0;
  for (const { name } of COUNTIES)
    for (let year = 2022; year < 2022 + years; year += 1)
      for (let i = 0; i < pairs; i += 1) {
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

/** A folder with a file for each of `count` parts of the measures of a county: ten rows a file. */
export function writeFolder(folder, count, { pairs, years = 4, seed = 17 }) {
  mkdirSync(folder, { recursive: true });
  const next = random(seed);
  let made = 0;
  for (let first = 0; made < count; first += 5)
    for (let year = 2022; year < 2022 + years && made < count; year += 1)
      for (const { code, name } of COUNTIES) {
        if (made >= count) break;
        const rows = ['地区,年份,指标,数值,单位'];
        for (let i = first; i < Math.min(first + 5, pairs); i += 1) {
          const whole = 100 + Math.floor(next() * 90000);
          rows.push(
            `${name},${year},合格数第${i}项,${Math.floor(whole * 0.7)},人`,
            `${name},${year},总数第${i}项,${whole},人`,
          );
        }
        writeFileSync(join(folder, `${code}-${year}-${first}.csv`), `${rows.join('\r\n')}\r\n`);
        made += 1;
      }
}
