/**
 * Measures what people wait for, each as a ratio within one run, because machines are noisy: the everyday job
 * against the start of Node, a workbook against the same data as CSV; and how soon a workbook that would
 * unpack to gigabytes is refused. Exits 1 if one is over its bound.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { zipBomb } from './zip-bomb.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'dabiao-bench-'));
const judge = (input) => ['bin/dabiao.js', 'check', input, '--fail-on', 'never', '--lang', 'zh'];
const over = [];

/** Runs the program in a process of its own and says how much memory it took at most. */
const MEASURED =
  "process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}`)); require(process.argv[1])";

try {
  everydayJob();
  await workbook();
  bomb();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (over.length > 0) console.log(`\nover its bound: ${over.join(', ')}`);
process.exitCode = over.length === 0 ? 0 : 1;

function everydayJob() {
  const job = judge('fixtures/demo');
  const [nothing, demo] = medians([['-e', '0'], job]);
  console.log(`node -e 0         ${nothing.toFixed(0)} ms (median of ${RUNS})`);
  console.log(`demo, as a table  ${demo.toFixed(0)} ms`);
  bounded('ratio', demo / nothing, 4);
  console.log('where it goes, in ms, median of 9 runs:');
  const phases = Array.from({ length: 9 }, () =>
    JSON.parse(spawn(['scripts/bench-phases.js', ...job.slice(1)]).stderr),
  );
  for (const name of Object.keys(phases[0]))
    console.log(
      `  ${median(phases.map((each) => each[name]))
        .toFixed(1)
        .padStart(6)}  ${name}`,
    );
}

/** 129 counties of 20 columns: the county measures of the demo submission for 2025, and remarks. */
async function workbook() {
  const regions = JSON.parse(readFileSync(join(root, 'src/regions/regions.json'), 'utf8'));
  const [header, ...rows] = demoRows(regions);
  const fill = (row, text) => [
    ...row,
    ...Array.from({ length: 20 - row.length }, (_, i) => `${text}${i + 1}`),
  ];
  const table = [fill(header, '备注'), ...rows.map((row) => fill(row, '无'))].map((row, r) =>
    row.map((cell, c) => (r > 0 && c > 0 && /^\d+$/u.test(cell) ? Number(cell) : cell)),
  );
  table[0] = table[0].map((cell) => (cell.startsWith('备注') ? '备注' : cell));
  const [csv, xlsx] = ['all.csv', 'all.xlsx'].map((name) => join(folder, name));
  writeFileSync(csv, table.map((row) => row.join(',')).join('\n'));
  writeFileSync(xlsx, await writeXlsx({ sheets: [{ name: '数据', rows: table }] }));
  const [asCsv, asWorkbook] = medians([judge(csv), judge(xlsx)]);
  console.log(
    `\n${table.length - 1} counties of ${table[0].length} columns as .csv ${asCsv.toFixed(0)} ms, as .xlsx ${asWorkbook.toFixed(0)} ms`,
  );
  bounded('ratio', asWorkbook / asCsv, 2.5);
}

function demoRows(regions) {
  const files = regions
    .filter(({ level }) => level === 'prefecture')
    .map(({ code, name }) => readFileSync(join(root, `fixtures/demo/${code}-${name}.csv`), 'utf8'));
  const lines = files.map((text) =>
    text
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')),
  );
  return [lines[0][0], ...lines.flatMap((rows) => rows.filter(([, year]) => year === '2025'))];
}

/** A file of 50 MB that would unpack to 50 GB. */
function bomb() {
  const path = join(folder, 'bomb.xlsx');
  writeFileSync(path, zipBomb(3200, 0xffffffff));
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-e', MEASURED, join(root, 'bin/dabiao.js'), 'check', path],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  const memory = Number(/maxRSS (\d+)/u.exec(stderr)?.[1]) / 1024;
  if (status !== 2 || !stderr.includes('too-large')) throw new Error(`the bomb was not refused: ${stderr}`);
  console.log('\na 50 MB workbook that would unpack to 50 GB is refused');
  bounded('seconds', seconds, 1);
  bounded('MB of memory', memory, 300);
}

function bounded(what, value, most) {
  console.log(`${what.padEnd(16)}  ${value.toFixed(2)} (at most ${most})`);
  if (!(value <= most)) over.push(`${what} ${value.toFixed(2)}`);
}

/** Each command in turn, many times. */
function medians(commands) {
  const times = commands.map(() => []);
  for (let run = 0; run < RUNS; run += 1) {
    commands.forEach((args, i) => {
      const start = performance.now();
      spawn(args);
      times[i].push(performance.now() - start);
    });
  }
  return times.map(median);
}

function spawn(args) {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (result.status !== 0) throw new Error(`${args.join(' ')} exits ${result.status}: ${result.stderr}`);
  return result;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
